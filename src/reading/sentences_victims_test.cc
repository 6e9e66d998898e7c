// A verb with a pronoun behind whom it was done to, and relative clauses that end without a comma, one sentence each,
// read with the whole codebook. Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceVictims, WhoStandsBehindTheVerbDidIt) {
  reads("دفن الأهالي جثث جنود قتلهم داعش في الموصل.", "قتلهم ASSAULT; A داعش; R جنود; P الموصل");
  reads("شيع الآلاف شابا قتله الجيش الإسرائيلي.", "قتله ASSAULT; A الجيش الإسرائيلي; R شابا");
  reads("وقال إن الجنود قتلهم التنظيم.", "قتلهم ASSAULT; A التنظيم; R الجنود");
  reads("وقال مسؤولون إن الأموال نهبها سياسيون.", "نهبها COERCE/seize; A سياسيون");
  reads("أكد الرئيس دعمه الجيش السوري.", "دعمه AID; A الرئيس");
  reads("أعلن مسؤول دعمه الجيش الليبي.", "دعمه AID; A مسؤول");
}

TEST(SentenceVictims, WhoPlantedABombSetItOff) {
  reads("انفجرت عبوة ناسفة زرعتها ميليشيا الحوثي على الطريق.", "انفجرت ASSAULT/explosives; A ميليشيا الحوثي; R -");
  reads("قتل مدنيان في انفجار ألغام زرعها الحوثيون.", "انفجار ASSAULT/explosives; A الحوثيون; R مدنيان");
  reads("خسر التنظيم السيطرة على المدينة في هجمات منفصلة شنها الجيش العراقي.",
        "خسر ASSAULT; A -\nهجمات ASSAULT; A الجيش العراقي");
}

TEST(SentenceVictims, TheTopicWaitsForItsOwnVerb) {
  reads("وقال إن قوات تدعمها الولايات المتحدة ألقت القبض على رجل.",
        "تدعمها AID; A الولايات المتحدة; R قوات\nألقت القبض COERCE/arrest; A قوات; R رجل");
}

TEST(SentenceVictims, ARelativeClauseIsOverWhenItHasAllItTakes) {
  reads("واتهم الرئيس الذي يزور باريس الولايات المتحدة بدعم الإرهاب.",
        "واتهم ACCUSE/allege; A الرئيس; R الولايات المتحدة\nيزور CONSULT/visit; A الرئيس; R باريس; P باريس");
  reads("وهاجم التنظيم الذي كان يسيطر على المدينة مواقع قوات النظام.", "وهاجم ASSAULT; A التنظيم; R مواقع قوات النظام");
  reads("وانتقد ظريف الذي التقى لافروف في موسكو الولايات المتحدة.",
        "وانتقد ACCUSE/disapprove; A ظريف; R الولايات المتحدة\nالتقى CONSULT; A ظريف, لافروف; P موسكو");
}

TEST(SentenceVictims, WhoHoldsAnOfficeIsKilledLikeWhoHasAName) {
  reads("قال ناشطون إن رئيس مركز البحوث العلمية قتل عندما انفجرت سيارته.",
        "قتل ASSAULT; R رئيس مركز البحوث العلمية; B ناشطون");
}

TEST(SentenceVictims, WhatTellsMoreOfTheDeadWasNotKilledByThem) {
  reads("قتل أربعة صيادين، اثنان منهم أتراك، واعتقل نحو 300 شخص بينهم محمد علي في غزة.",
        "قتل ASSAULT; A -; R صيادين; P غزة; N killed=4\nواعتقل COERCE/arrest; A -; R شخص; P غزة; N detained=300");
  reads("قتل مدنيان أحدهما طفل في تعز.", "قتل ASSAULT; A -; R مدنيان; P تعز; N killed=2");
  reads("قتل القيادي الحوثي العميد صبري سالمين في صعدة.", "قتل ASSAULT; A -; R صبري سالمين; P صعدة");
  reads("قتل الشاب \"أحمد بعيون\" في درعا.", "قتل ASSAULT; A -; R أحمد بعيون; P درعا");
  reads("قتل صالح الصماد رئيس المجلس السياسي للحوثيين في صعدة.", "قتل ASSAULT; A -; R صالح الصماد; P صعدة");
  reads("قتل أكثر من مئة مدني خلال حملة الجيش السوري على الغوطة، معقل الفصائل الأخير.", "قتل ASSAULT; R مدني");
  reads("قتل ستون من مقاتلي جبهة النصرة (فتح الشام لاحقا) وتنظيم داعش في حلب.",
        "قتل ASSAULT; A -; R مقاتلي جبهة النصرة, تنظيم داعش; P حلب; N killed=60");
  reads("قال ناشطون إن سبعين عاملا قتلوا بينهم محمد علي في درعا.", "قتلوا ASSAULT; A -; R عاملا; P درعا");
  reads("قتل مسلح، الأحد، ثلاثة مدنيين في درعا.", "قتل ASSAULT; A مسلح; R مدنيين; P درعا; N killed=3");
}

TEST(SentenceVictims, TheLastStrongholdIsNoOtherMan) {
  reads("شنت قوات النظام هجوما على آخر معاقل المعارضة.", "هجوما ASSAULT; A قوات النظام; R معاقل المعارضة");
}

TEST(SentenceVictims, HowBadTheWoundsAreIsNobodysName) {
  reads("أصيب طفل بجروح متفاوتة جراء قصف على بلدة النيرب.", "قصف ASSAULT; A -; R طفل; P بلدة النيرب; N injured=1");
}

TEST(SentenceVictims, AFamilyNameThatHoldsAFirstNameIsPartOfTheName) {
  reads("مقتل الشاب أحمد الخالد برصاص قناص في درعا.", "مقتل ASSAULT/firearms; A قناص; R أحمد الخالد; P درعا");
  reads("اعتقلت الشرطة أحمد الخالد الخميس.", "اعتقلت COERCE/arrest; A الشرطة; R أحمد الخالد; D 2019-05-30");
}

TEST(SentenceVictims, ALadyIsCalledByHerName) {
  reads("أدى القصف إلى مقتل السيدة سميرة كزكاز في عفرين.", "القصف ASSAULT; A -; R سميرة كزكاز; P عفرين");
}

TEST(SentenceVictims, NoHouseIsDrivenOut) {
  reads("يقدر عدد الذين هجروا منازلهم بمليون شخص.", "هجروا SANCTION/expel; R -");
}

}  // namespace
}  // namespace marsad::reading
