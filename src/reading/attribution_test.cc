// Who says it, and is it told as fact: one construction a sentence, read with the whole codebook.
//
//   قال لافروف إن الطيران قصف سراقب. وأضاف أن …  →  لافروف for both;  هجوم مفترض → possible
//
// Expected is a line "trigger: speakers; factuality" an event; "-" is the outlet's own voice. Sentences are made for
// the test.
#include <gtest/gtest.h>

#include "intake/article.h"
#include "reading/read.h"

namespace marsad::reading {
namespace {

const Reader& reader() {
  static const std::shared_ptr<const Reader> reader = Reader::load(MARSAD_SOURCE_DIR "/codebook/levant", {});
  return *reader;
}

Reading read(const std::string& text) {
  Article article;
  article.id = "t", article.text = text, article.published = "2019-06-03";
  return reader().read(article);
}

std::string said(const std::string& text) {
  std::string out;
  for (const Event& e : read(text).events) {
    std::string who;
    for (const Attribution& a : e.attributed_to) who += (who.empty() ? "" : ", ") + a.who.text;
    out += (out.empty() ? "" : "\n") + e.text + ": " + (who.empty() ? "-" : who);
  }
  return out;
}

std::string fact(const std::string& text) {
  std::string out;
  for (const Event& e : read(text).events) out += (out.empty() ? "" : "\n") + e.text + ": " + name_of(e.factuality);
  return out;
}

TEST(Attribution, AVerbWithoutSubjectGoesOnWithTheSpeaker) {
  EXPECT_EQ(said("قال لافروف إن الطيران الروسي قصف سراقب. وأضاف أن مسلحين قصفوا حلب."), "قصف: لافروف\nقصفوا: لافروف");
  EXPECT_EQ(said("قالت الأمم المتحدة إن الطيران قصف سراقب.\n\nوذكر المرصد أن مسلحين قصفوا حلب.\n\nوأضافت أن الجيش "
                 "السوري قصف دوما."),
            "قصف: الأمم المتحدة\nقصفوا: المرصد\nقصف: الأمم المتحدة")
      << "the verb's gender tells who goes on";
  EXPECT_EQ(said("قال الأسد وظريف إن إسرائيل قصفت دمشق. وأضافا أن مسلحين قصفوا حلب."),
            "قصفت: الأسد, ظريف\nقصفوا: الأسد, ظريف");
  EXPECT_EQ(said("نقلت سانا عن مصدر عسكري أن مسلحين قصفوا حلب. وأضاف أن الجيش السوري قصف دوما."),
            "قصفوا: مصدر عسكري\nقصف: مصدر عسكري")
      << "the source goes on, not the carrier";
}

TEST(Attribution, WhoCarriesItIsNoSourceBesideWhoSaysIt) {
  EXPECT_EQ(said("نقلت سانا عن مراسلها أن مسلحين قصفوا حلب."), "قصفوا: سانا") << "her own man";
  EXPECT_EQ(said("ونقل التلفزيون السوري عن مصدر عسكري أن مسلحين قصفوا حلب."), "قصفوا: مصدر عسكري");
  EXPECT_EQ(said("قصف الجيش سراقب، وفق ما نقلت رويترز."), "قصف: رويترز");
  EXPECT_EQ(said("قال لافروف إن الجيش قصف سراقب، وفق ما نقلت رويترز."), "قصف: لافروف");
  EXPECT_EQ(said("قصف الجيش سراقب، وفق ما أفاد المرصد."), "قصف: المرصد");
  EXPECT_EQ(said("\"قصف الجيش سراقب\"، وفق ما نقلت رويترز."), "قصف: رويترز");
}

TEST(Attribution, AParticipleIsOfTheMainVerbsSpeaker) {
  EXPECT_EQ(said("أعلن الجيش التركي أن مسلحين قصفوا عفرين، مضيفا أن طائراته قصفت منبج."),
            "قصفوا: الجيش التركي\nقصفت: الجيش التركي");
  EXPECT_EQ(said("أكد المرصد: \"قصف الطيران الروسي سراقب\"، لافتا إلى قصف مدفعي على دوما."),
            "قصف: المرصد\nقصف: المرصد");
}

TEST(Attribution, ASourceBesideTheClauseCoversWhatStandsBeforeIt) {
  EXPECT_EQ(said("قصفت طائرات حربية سراقب، بحسب ناشطين."), "قصفت: ناشطين");
  EXPECT_EQ(said("قصفت طائرات حربية سراقب، بحسب مسؤولين سوريين ونشطاء."), "قصفت: مسؤولين سوريين, نشطاء");
  EXPECT_EQ(said("ووفقا للمرصد السوري لحقوق الإنسان، قصفت طائرات حربية سراقب."), "قصفت: مرصد السوري لحقوق الإنسان")
      << "at the start it covers what follows";
  EXPECT_EQ(said("قصفت طائرات حربية سراقب، حسبما أفاد المرصد، بعد ليلة من القصف على دوما."), "قصفت: المرصد\nالقصف: -");
  EXPECT_EQ(said("قصفت طائرات حربية سراقب، حسب ما جاء في بيان لوزارة الدفاع الروسية."), "قصفت: وزارة الدفاع الروسية");
}

TEST(Attribution, AQuotationBelongsToItsSpeakerOverSentences) {
  EXPECT_EQ(said("وقال لافروف \"قصف مسلحون مدينة حلب. وقصف الجيش السوري دوما\"."), "قصف: لافروف\nوقصف: لافروف");
  EXPECT_EQ(said("\"قصف مسلحون مدينة حلب\"، قال لافروف."), "قصف: لافروف");
}

TEST(Attribution, ANameBeforeAColonSpeaks) {
  EXPECT_EQ(said("المرصد: قصف مدفعي على داريا"), "قصف: المرصد");
  EXPECT_EQ(said("كان الطقس باردا.\n\nدمشق: قصف الجيش السوري مدينة دوما."), "قصف: -")
      << "a place before a colon in the body is a dateline";
}

TEST(Attribution, WhoAccusesIsQuotedForTheDeed) {
  EXPECT_EQ(said("اتهمت دمشق إسرائيل بقصف موقع عسكري في حمص."), "اتهمت: -\nبقصف: دمشق");
}

TEST(Attribution, OnlyWhatIsToldIsQuoted) {
  EXPECT_EQ(said("قال الأسد خلال زيارة إلى موسكو إن إسرائيل قصفت دمشق."), "زيارة: -\nقصفت: الأسد")
      << "where it was said is not what was said";
  EXPECT_EQ(said("قال مسؤولون إن إسرائيل قصفت دمشق، فيما حذرت موسكو تركيا من التصعيد."), "قصفت: مسؤولون\nحذرت: -");
  EXPECT_EQ(said("أكد المرصد، ومقره بريطانيا، أن الطيران الروسي قصف سراقب."), "قصف: المرصد");
  EXPECT_EQ(said("دبي (CNN) – أعلنت موسكو أن مسلحين قصفوا حلب."), "قصفوا: موسكو");
}

TEST(Attribution, SourcesToldAsNouns) {
  EXPECT_EQ(said("قال بيان للجيش التركي إن مسلحين قصفوا عفرين."), "قصفوا: بيان للجيش التركي");
  EXPECT_EQ(said("تقارير أفادت بقصف مدينة حلب."), "بقصف: تقارير");
}

TEST(Factuality, DoubtAndPlanStandBeforeOrBehind) {
  EXPECT_EQ(fact("وقع هجوم كيميائي مفترض في دوما."), "هجوم كيميائي: possible");
  EXPECT_EQ(fact("تحدث عن هجوم وشيك على إدلب."), "هجوم: planned");
  EXPECT_EQ(fact("وقد استهدف قصف جوي مدينة دوما."), "استهدف قصف: actual") << "قد before a past verb doubts nothing";
  EXPECT_EQ(fact("وقد تستهدف إسرائيل دمشق."), "تستهدف: possible");
  EXPECT_EQ(fact("حشد الجيش السوري قواته تمهيدا لاقتحام درعا."), "حشد: actual\nلاقتحام: planned");
  EXPECT_EQ(fact("وسط أنباء تتحدث عن قصف مدينة حلب."), "قصف: possible");
}

TEST(Factuality, AnAimIsNoEvent) {
  EXPECT_EQ(fact("حشد الجيش السوري قواته بهدف اقتحام درعا."), "حشد: actual");
  EXPECT_EQ(fact("نشرت تركيا قواتها لمنع وقوع هجمات على عفرين."), "نشرت: actual");
}

TEST(Factuality, DenialAndItsOwnNegation) {
  EXPECT_EQ(fact("رفضت موسكو الاتهامات بقصف المستشفى."), "بقصف: denied");
  EXPECT_EQ(fact("لا وجود لقصف على إدلب."), "لقصف: denied");
  EXPECT_EQ(fact("لا توجد خطط لقصف دمشق."), "لقصف: denied");
  EXPECT_EQ(fact("تحقق منظمة حظر الأسلحة الكيميائية في هجوم كيميائي مفترض في دوما."),
            "تحقق: actual\nهجوم كيميائي: possible")
      << "what is investigated is told, too";
  EXPECT_EQ(fact("لم تستبعد واشنطن قصف دمشق."), "قصف: possible");
  EXPECT_EQ(fact("لا تعتزم واشنطن قصف دمشق."), "قصف: denied");
}

TEST(Factuality, PlansOfNounsAndBareTopics) {
  EXPECT_EQ(fact("أثارت احتمالات شن هجوم على إدلب مخاوف السكان."), "هجوم: possible");
  EXPECT_EQ(fact("تتجه تركيا إلى قصف منبج."), "قصف: possible");
  EXPECT_EQ(fact("ناقش الكتاب أسباب الاحتجاجات."), "") << "a name of protests is a topic";
  EXPECT_EQ(fact("اندلعت احتجاجات في درعا."), "احتجاجات: actual");
}

TEST(Attribution, WhatASpeakersCountryFindsIsHisWord) {
  EXPECT_EQ(said("قال وزير الخارجية التركي إن بلاده ترى أن دمشق قصفت دوما."), "قصفت: وزير الخارجية التركي");
}

TEST(Attribution, WhoAVerbBehindTheAttackBlamesDidIt) {
  const Reading r = read("قتل جنديان في هجوم نسبه الجيش التركي إلى إيران.");
  ASSERT_FALSE(r.events.empty());
  ASSERT_EQ(r.events[0].actors.size(), 1u);
  EXPECT_EQ(r.events[0].actors[0].text, "إيران");
  EXPECT_EQ(said("قتل جنديان في هجوم نسبه الجيش التركي إلى إيران."), "هجوم: الجيش التركي\nنسبه: -");
}

TEST(Attribution, WhoIsToldBesideANounOrCarriesItDoesNotDoIt) {
  EXPECT_EQ(said("يأتي ذلك في إطار دعم الأهالي في القرية، بحسب وكالة سانا."), "دعم: وكالة سانا");
  EXPECT_EQ(said("قال أردوغان إن على موسكو وقف القصف، بحسب وكالة الأناضول."), "إن على: وكالة الأناضول");
}

TEST(Attribution, AStatementOrADefiniteNounStraightBehindTheVerbSpeaks) {
  EXPECT_EQ(said("أكد البيان أن الجيش قصف البلدة."), "قصف: البيان");
  EXPECT_EQ(said("وقالت اللجنة إن مسلحين خطفوا عاملين."), "خطفوا: اللجنة");
}

TEST(Attribution, AsSomebodySaidTellsOfWhatStandsBeforeIt) {
  EXPECT_EQ(said("قتل طفلان في القصف، كما أكدت مصادر طبية."), "القصف: مصادر طبية");
  EXPECT_EQ(said("قصفت الطائرات المدينة، بحسب تقارير."), "قصفت: تقارير");
}

TEST(Attribution, ADatelineNeitherSpeaksNorIsThePlace) {
  EXPECT_EQ(said("واشنطن، الولايات المتحدة (CNN)-- ذكرت منظمة محلية أن القصف استمر."), "القصف: منظمة محلية");
}

TEST(Attribution, WhoClaimsAnAttackIsQuotedForIt) {
  EXPECT_EQ(said("أعلن تنظيم داعش مسؤوليته عن تفجير في بغداد."), "تفجير: تنظيم داعش");
  EXPECT_EQ(said("شهدت مدينة إدلب قصفا عنيفا."), "قصفا: -");
}

TEST(Attribution, WhatWasBeforeANounThatIsToldIsTheOutlets) {
  EXPECT_EQ(said("أعلن الجيش السوري سيطرته على بلدة دوما بعد قصف بلدة حرستا."), "سيطرته: الجيش السوري\nقصف: -");
}

TEST(Attribution, TheSourceIsWhoSpokeLast) {
  EXPECT_EQ(said("قال المرصد السوري إن الجيش قصف البلدة. وأضاف المصدر نفسه أن القصف استمر."),
            "قصف: المرصد السوري\nالقصف: المرصد السوري");
  EXPECT_EQ(said("قال المرصد السوري إن الجيش قصف البلدة. وذكرت المصادر أن القصف استمر."),
            "قصف: المرصد السوري\nالقصف: المصادر");
  EXPECT_EQ(said("وأشار المرصد إلى أن الجيش قصف البلدة، ليرتفع \"إلى 93 عدد القتلى المدنيين في القصف\"."),
            "قصف: المرصد\nالقصف: المرصد");
}

TEST(Attribution, AColonThatOpensATextIsNobodys) { EXPECT_EQ(said(": قصفت الطائرات المدينة."), "قصفت: -"); }

}  // namespace
}  // namespace marsad::reading
