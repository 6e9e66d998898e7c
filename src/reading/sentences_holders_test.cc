// Whoever holds a place is whom force used there hits: one sentence each, read with the whole codebook. Written as
// sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceHolders, WhoseThePlaceIsIsHit) {
  reads("هاجمت الفصائل مدينة الباب التي تسيطر عليها قوات النظام.",
        "هاجمت ASSAULT; A الفصائل; R قوات النظام; P مدينة الباب");
  reads("أطلقت تركيا عملية عسكرية في منطقة عفرين التي يسيطر عليها مقاتلون أكراد.",
        "عملية ASSAULT; A تركيا; R مقاتلون أكراد; P منطقة عفرين");
  reads("سيطر الجيش على بلدة داعل التي كانت تحت سيطرة المعارضة.", "سيطر ASSAULT; A الجيش; R المعارضة; P بلدة داعل");
  reads("قال ناشطون إن الجيش التركي قصف قرية مرعناز بريف حلب الخاضعة لسيطرة قوات النظام.",
        "قصف ASSAULT; A الجيش التركي; R قوات النظام; P قرية مرعناز; B ناشطون");
}

TEST(SentenceHolders, AStrongholdIsWhatThePlaceIs) {
  reads("دخلت القوات التركية مدينة الباب التي تعد آخر معاقل تنظيم الدولة في ريف حلب.",
        "دخلت ASSAULT; A القوات التركية; R معاقل تنظيم الدولة; P مدينة الباب");
  reads("شنت قوات النظام هجوما على بلدة اللطامنة التي تعتبر من معاقل جيش العزة.",
        "هجوما ASSAULT; A قوات النظام; R معاقل جيش العزة; P بلدة اللطامنة");
  reads("قال ناشطون إن الجيش السوري دخل بلدة الهبيط، آخر معاقل فصائل المعارضة في المنطقة.",
        "دخل ASSAULT; A الجيش السوري; R معاقل فصائل المعارضة; P بلدة الهبيط");
  reads("سيطر الجيش السوري على الحجر الأسود، المعقل الرئيسي لتنظيم الدولة جنوب دمشق.",
        "سيطر ASSAULT; A الجيش السوري; R المعقل الرئيسي لتنظيم الدولة; P الحجر الأسود");
}

TEST(SentenceHolders, AStrongholdThatWasEnteredStandsForItsHolder) {
  Article article;
  article.id = "t", article.text = "دخلت القوات التركية مدينة الباب، آخر معاقل تنظيم الدولة.";
  const Reading reading = reader().read(article);
  ASSERT_EQ(reading.events.size(), 1u);
  ASSERT_EQ(reading.events[0].recipients.size(), 1u);
  EXPECT_EQ(reading.events[0].recipients[0].id, "isis");
}

TEST(SentenceHolders, APlaceWithoutANameMayBeHeld) {
  reads("قصفت قوات النظام بلدات تقع ضمن مناطق سيطرة هيئة تحرير الشام.",
        "قصفت ASSAULT; A قوات النظام; R مناطق سيطرة هيئة تحرير الشام");
  reads("سيطرت الفصائل على نقاط من الخط الدفاعي لقوات النظام.",
        "سيطرت ASSAULT; A الفصائل; R الخط الدفاعي لقوات النظام");
  reads("شنت الفصائل هجوما على المربع الأمني للنظام في مدينة الحسكة.",
        "هجوما ASSAULT; A الفصائل; R المربع الأمني للنظام; P مدينة الحسكة");
}

TEST(SentenceHolders, VictimsThatAreNamedAreToldBetter) {
  reads("قتل ثلاثة مدنيين في غارات للتحالف على بلدة هجين التي يسيطر عليها تنظيم الدولة.",
        "غارات ASSAULT/aerial; A تحالف; R مدنيين; P بلدة هجين; N killed=3");
  reads("قصف مقاتلون مدينة السويداء التي تسيطر عليها الحكومة ما أسفر عن إصابة ثلاثة أشخاص.",
        "قصف ASSAULT; A مقاتلون; R أشخاص; P مدينة السويداء; N injured=3");
}

TEST(SentenceHolders, APocketIsHeld) {
  reads("تواصل قوات النظام هجومها على آخر جيب للمعارضة في الغوطة الشرقية.",
        "هجومها ASSAULT; A قوات النظام; R آخر جيب للمعارضة; P الغوطة الشرقية");
  reads("اتهم ناشطون النظام السوري بقصف مدينة دوما، آخر جيب للفصائل المعارضة.",
        "اتهم ACCUSE/allege; A ناشطون; R النظام السوري\nبقصف ASSAULT; A النظام السوري; P مدينة دوما; B ناشطون");
}

TEST(SentenceHolders, WhereAnotherWordStandsBetweenNobodyHolds) {
  reads("دخل الجيش السوري بلدة كفرنبل، وقصف معاقل الفصائل المعارضة.",
        "دخل ASSAULT; A الجيش السوري; R -\nوقصف ASSAULT; A الجيش السوري; R معاقل الفصائل المعارضة");
  reads("قصف الجيش السوري بلدة كفرنبل من مواقع قوات النظام.", "قصف ASSAULT; A الجيش السوري; R -; P بلدة كفرنبل");
}

TEST(SentenceHolders, WhoIsGivenHelpInAPlaceIsNotItsHolder) {
  reads("قدمت منظمات إغاثية مساعدات لسكان مدينة الرقة الخاضعة لسيطرة قوات سوريا الديمقراطية.",
        "قدمت AID; A منظمات إغاثية; R سكان مدينة الرقة");
}

TEST(SentenceHolders, ATownIsNoPartOfWhoEntersOrStrikesIt) {
  reads("قصفت طائرات حربية بلدة بنش.", "قصفت ASSAULT/aerial; A طائرات حربية; P بلدة بنش");
  reads("هاجم مسلحون مدينة السويداء.", "هاجم ASSAULT; A مسلحون; P مدينة السويداء");
}

TEST(SentenceHolders, APositionToldWithAnArticleHasItsOwnerBehindLi) {
  reads("انفجرت عبوة ناسفة بسيارة عسكرية تابعة لـ \"قسد\" على طريق بلدة الهول.",
        "انفجرت عبوة ASSAULT/explosives; R سيارة عسكرية تابعة لـ \"قسد");
  reads("قصفت إسرائيل المواقع العسكرية التابعة لقوات النظام قرب حمص.",
        "قصفت ASSAULT; A إسرائيل; R المواقع العسكرية التابعة لقوات النظام");
  reads("قصف الجيش المواقع العسكرية للتنظيم.", "قصف ASSAULT; A الجيش; R المواقع العسكرية للتنظيم");
}

TEST(SentenceHolders, WhosePositionsAreHitSuffersIt) {
  reads("أعلن جيش الإسلام أن الطيران الروسي استهدف مواقعه في دوما.",
        "استهدف ASSAULT/aerial; A الطيران الروسي; R جيش الإسلام; P دوما; B جيش الإسلام");
  reads("خسر التنظيم بلدات كثيرة، وقصفت طائرات التحالف مقراته في هجين.",
        "وقصفت ASSAULT/aerial; A طائرات التحالف; R التنظيم; P هجين");
}

TEST(SentenceHolders, PositionsOfHisAreHis) {
  reads("اتهم جيش العزة روسيا بقصف قواعد له في اللطامنة.",
        "اتهم ACCUSE/allege; A جيش العزة; R روسيا\nبقصف ASSAULT; A روسيا; R جيش العزة; P اللطامنة; B جيش العزة");
  reads("قال النظام السوري إن إسرائيل قصفت موقعا عسكريا تابعا له قرب حمص.",
        "قصفت ASSAULT; A إسرائيل; R النظام السوري; P قرب حمص; B النظام السوري");
  reads("هاجم تنظيم داعش الجيش السوري وسيطر على نقاط له في البادية.",
        "هاجم ASSAULT; A تنظيم داعش; R الجيش السوري; P البادية\n"
        "وسيطر ASSAULT; A تنظيم داعش; R الجيش السوري; P البادية");
}

TEST(SentenceHolders, WhatFliesHasAimsAndNoPositions) {
  reads("قالت الدول الثلاث إن الصواريخ أصابت أهدافها بدقة.", "أصابت ASSAULT/heavy-weapons; R أهدافها; B الدول الثلاث");
  reads("استهدفت الطائرات مواقع لها علاقة بالأسلحة الكيميائية.", "استهدفت ASSAULT/aerial; A الطائرات");
}

TEST(SentenceHolders, TheCountryThatIsInvadedOrHit) {
  reads("بدأ الغزو الأمريكي للعراق عام 2003.", "الغزو ASSAULT; A الأمريكي; R عراق; P عراق");
  reads("قبل غزو العراق عام 2003 كانت البلاد هادئة.", "غزو ASSAULT; R العراق; P العراق");
  reads("شنت فرنسا غارات على مواقع في سوريا.", "غارات ASSAULT/aerial; A فرنسا; R سوريا; P سوريا");
  reads("قصف الجيش السوري مواقع في سوريا.", "قصف ASSAULT; A الجيش السوري; R -; P سوريا");
  reads("يواصل الجيش التركي تحرير الأراضي السورية من المسلحين.", "تحرير ASSAULT; A الجيش التركي; R المسلحين");
}

TEST(SentenceHolders, WhoStandsBesideABlastIsHit) {
  reads("انفجرت عبوة ناسفة قرب مقر للشرطة في بغداد.", "انفجرت ASSAULT/explosives; A -; R مقر للشرطة; P بغداد");
  reads("انفجرت سيارة مفخخة وسط حشد من المتظاهرين.", "انفجرت ASSAULT/explosives; A -; R المتظاهرين");
  reads("فجر انتحاري نفسه عند حاجز لقوات الأسايش.", "فجر ASSAULT/suicide-attack; A انتحاري; R حاجز لقوات الأسايش");
  reads("وقع تفجير في تجمع لقوات النظام قرب المطار.", "تفجير ASSAULT/explosives; A -; R قوات النظام");
  // Where the toll tells who was hit, or a street only bears the name, nobody else is.
  reads("انفجرت عبوة ناسفة قرب مقر للشرطة وقتل ثلاثة مدنيين.", "انفجرت ASSAULT/explosives; A -; R مدنيين");
  reads("انفجرت عبوة ناسفة في شارع المعسكر في بغداد.", "انفجرت ASSAULT/explosives; A -; R -; P بغداد");
}

TEST(SentenceHolders, WhoseThingSuffersAnAttackIsHit) {
  reads("تعرض مقر للشرطة لهجوم في الموصل.", "لهجوم ASSAULT; A -; R مقر للشرطة; P الموصل");
}

TEST(SentenceHolders, WhoLosesByAnAdvanceIsHit) {
  reads("تقدمت القوات العراقية على حساب تنظيم الدولة في الموصل.",
        "تقدمت ASSAULT; A القوات العراقية; R تنظيم الدولة; P الموصل");
  reads("دعمت واشنطن الفصائل على حساب الجيش السوري.", "دعمت AID; A واشنطن; R الفصائل");
}

TEST(SentenceHolders, WhoseTheOthersAre) {
  reads("شنت روسيا غارات على مقرات لجيش الإسلام وأخرى لفيلق الرحمن في دوما.",
        "غارات ASSAULT/aerial; A روسيا; R مقرات لجيش الإسلام, فيلق الرحمن");
  reads("قصفت إسرائيل مواقع لقوات النظام وأخرى لحزب الله.", "قصفت ASSAULT; A إسرائيل; R مواقع لقوات النظام, حزب الله");
}

TEST(SentenceHolders, WhosePostARelativeClauseHits) {
  reads("الهجوم الذي شنه مسلحون على مركز للشرطة أوقع قتلى.", "الهجوم ASSAULT; A مسلحون; R شرطة");
}

TEST(SentenceHolders, WhoHoldsWhatIsLeftOutIsNotHit) {
  ReadOptions learned;
  learned.model = MARSAD_SOURCE_DIR "/models/slots.tsv";
  const auto model = Reader::load(MARSAD_SOURCE_DIR "/codebook/levant", learned);
  for (const char* text :
       {"استعاد الجيش السوري جميع أحياء حلب ما عدا حي الشيخ مقصود الذي تسيطر عليه الوحدات الكردية.",
        "استعادت قوات النظام السيطرة على الغوطة الشرقية باستثناء دوما التي يسيطر عليها جيش الإسلام."}) {
    Article article;
    article.text = text;
    const Reading r = model->read(article);
    ASSERT_EQ(r.events.size(), 1u) << text;
    EXPECT_EQ(texts(r.events[0].recipients), "-") << text;
  }
}

TEST(SentenceHolders, WhomAnAttackHelpsIsNotHit) {
  ReadOptions learned;
  learned.model = MARSAD_SOURCE_DIR "/models/slots.tsv";
  const auto model = Reader::load(MARSAD_SOURCE_DIR "/codebook/levant", learned);
  Article article;
  article.text = "شن الجيش التركي هجوما على عفرين دعما للجيش السوري الحر.";
  const Reading r = model->read(article);
  ASSERT_EQ(r.events.size(), 2u);
  EXPECT_EQ(texts(r.events[0].recipients), "-");
  EXPECT_EQ(texts(r.events[1].recipients), "جيش السوري الحر");
}

TEST(SentenceHolders, AnEmbassyIsStormedAndStormsNobody) {
  reads("أدان الوزير قصف القنصلية في البصرة.",
        "أدان ACCUSE/disapprove; A الوزير; R -\nقصف ASSAULT; A -; R القنصلية; P البصرة; B الوزير");
  reads("حاول المحتجون اقتحام القنصلية الإيرانية في البصرة.",
        "اقتحام ASSAULT; A المحتجون; R القنصلية الإيرانية; P البصرة");
  reads("حذرت السفارة الأمريكية من هجمات.", "حذرت THREATEN; A السفارة الأمريكية");
}

}  // namespace
}  // namespace marsad::reading
