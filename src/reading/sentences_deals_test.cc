// Deals, promises and joint work: which word makes a deal, who makes it with whom, whom a promise is to. One sentence
// each, read with the whole codebook. Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

// What the learned part makes of the sentence's first event of the type.
std::string whom(const std::string& sentence, const std::string& type) {
  ReadOptions learned;
  learned.model = MARSAD_SOURCE_DIR "/models/slots.tsv";
  static const auto model = Reader::load(MARSAD_SOURCE_DIR "/codebook/levant", learned);
  Article article;
  article.id = "t", article.text = sentence;
  const Reading reading = model->read(article);
  for (const Event& e : reading.events)
    if (e.type == type) return texts(e.recipients);
  return "no " + type;
}

TEST(SentenceDeals, ADealWithTheArticleStandsAlready) {
  reads("بقيت المدينة هادئة بسبب الاتفاق التركي الأمريكي.", "");
  reads("تراجعت قيمة الاتفاقية بين القاهرة وأنقرة.", "");
  reads("وقال الضابط إن الاتفاق ينص على خروج المقاتلين.", "");
  reads("أعلنت الفصائل الاتفاق مع موسكو.", "الاتفاق SUPPORT");
  reads("عاد السكان بعد الاتفاق على وقف إطلاق النار.", "الاتفاق SUPPORT");
  reads("أعلنت موسكو التوصل إلى اتفاق مع الفصائل.", "التوصل SUPPORT");
}

TEST(SentenceDeals, ADealThatIsLeftOrBlamedStandsAlready) {
  reads("انسحب ترامب من اتفاق نووي مع إيران.", "انسحب SANCTION/withdraw; A ترامب; R إيران");
  reads("انتقدت أثينا اتفاقا بين أنقرة وطرابلس.", "انتقدت ACCUSE/disapprove; A أثينا");
}

TEST(SentenceDeals, AllSidesOfAnAgreementActAndNobodySuffersIt) {
  EXPECT_EQ(whom("اتفقت تركيا والولايات المتحدة على جدول زمني لانسحاب وحدات حماية الشعب الكردية من منبج.", "AGREE"),
            "-");
}

TEST(SentenceDeals, WhoStandsInAClauseOfHisOwnIsPromisedNothing) {
  EXPECT_EQ(whom("إيران مستعدة لاستئناف التخصيب إذا تخلت الولايات المتحدة عن الاتفاق النووي.", "AGREE"), "-");
  EXPECT_EQ(whom("تعهد ترامب الذي بنى علاقات جيدة مع السعودية بالكشف عن الحقيقة.", "AGREE"), "-");
}

TEST(SentenceDeals, WhoWorksWithTheOtherIsNamedBesideTheNoun) {
  reads("اعتقل الجيش ثلاثة أشخاص بالتعاون مع جهاز الأمن العام.",
        "اعتقل COERCE/arrest\nبالتعاون COOPERATE; A الأمن العام, الجيش");
  reads("قال الناطق إن قوات حرس الحدود وبالتنسيق مع مديرية الأمن العسكري قصفت البلدة.",
        "وبالتنسيق COOPERATE; A مديرية الأمن العسكري, قوات حرس الحدود\nقصفت ASSAULT; A قوات حرس الحدود");
  reads("وبالتنسيق مع دمشق، قصف الجيش العراقي مواقع تنظيم الدولة.",
        "وبالتنسيق COOPERATE; A دمشق, الجيش العراقي\nقصف ASSAULT; A الجيش العراقي");
}

TEST(SentenceDeals, WithWhomSomethingIsSuffersNothing) {
  EXPECT_EQ(whom("واعترف بأنه تلقى تدريبات عسكرية في سوريا لدى تنظيم داعش.", "AID"), "-");
}

}  // namespace
}  // namespace marsad::reading
