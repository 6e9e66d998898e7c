// Names as they are put together: listed ones, heads with owners, persons, places, short names.
#include "reading/names.h"

#include <gtest/gtest.h>

#include "reading/draft_for_tests.h"

namespace marsad::reading {
namespace {

std::string names(const std::string& text) { return TestDraft(text, TestDraft::units).names(); }

TEST(Names, TheLongestReadingWins) {
  EXPECT_EQ(names("هاجمت قوات سوريا الديمقراطية مدينة الرقة."),
            "قوات سوريا الديمقراطية = sdf\n"
            "مدينة الرقة = raqqa\n");
}
TEST(Names, AHeadTakesItsOwner) {
  EXPECT_EQ(names("قصفت القوات التركية البلدة."), "القوات التركية = tur-mil\n");
  EXPECT_EQ(names("قصفت مدفعية النظام السوري البلدة."), "مدفعية النظام السوري = syr-mil\n");
}
TEST(Names, WhatOpensAComplementIsNoPartOfANameThatIsToldWithoutIt) {
  EXPECT_EQ(names("هاجم جيش الفتح التابع للمعارضة القرية."), "جيش الفتح = jaysh-fatah\nللمعارضة = opp\n");
  EXPECT_EQ(names("هاجمت قوات سوريا الديمقراطية المنتشرة في منبج القرية."),
            "قوات سوريا الديمقراطية = sdf\nمنبج = manbij\n");
  EXPECT_EQ(names("هاجمت الميليشيات الموالية لموسكو القرية."), "الميليشيات الموالية = militia\nلموسكو = rus-gov\n");
}
TEST(Names, AMinistryHasNoArmyAndACapitalIsItsCountry) {
  EXPECT_EQ(names("قصفوا مواقع وزارة الدفاع التركية."), "مواقع وزارة الدفاع التركية = tur-site\n");
  EXPECT_EQ(names("رحبت العاصمة الكازاخية."), "العاصمة الكازاخية = kaz\n");
  EXPECT_EQ(names("قصفوا مقاتلي الجبهة الشامية."), "مقاتلي الجبهة الشامية = jabha-shamiya-armed\n");
}
TEST(Names, APersonIsAFirstNameWithWhatFollows) {
  EXPECT_EQ(names("وصل محمد عبد الله الطنبوري."), "محمد عبد الله الطنبوري = person\n");
}
TEST(Names, OfficeAndNameAreOne) {
  EXPECT_EQ(names("قالت المستشارة الألمانية أنغيلا ميركل."), "أنغيلا ميركل = per-merkel\n");
}
TEST(Names, ThePronounBehindAnOfficeSaysWhoseItIs) {
  EXPECT_EQ(names("طلب منه وزير خارجيته ذلك."), "وزير خارجيته = mfa\n");
  EXPECT_EQ(names("قال المتحدث باسمها ذلك."), "المتحدث باسمها = spox\n");
}
TEST(Names, TheStatesOfTheWorldAreAName) { EXPECT_EQ(names("حث دول العالم عليه."), "دول العالم = states\n"); }
TEST(Names, AnOfficeOfTwoWordsIsNoParticle) { EXPECT_EQ(names("شدد ولي العهد عليه."), "ولي العهد = cp\n"); }
TEST(Names, TwoMinistersOfTwoMinistriesAreOne) {
  EXPECT_EQ(names("انتقدوا وزيري الداخلية والعدل التركيين."), "وزيري الداخلية والعدل التركيين = tur-min\n");
  EXPECT_EQ(names("حذر المستشارة أنغيلا ميركل."), "أنغيلا ميركل = per-merkel\n");
}
TEST(Names, ADayOrAYearIsNoPartOfThem) {
  EXPECT_EQ(names("هزموا تنظيم داعش العام الماضي."), "تنظيم داعش = isis\n");
  EXPECT_EQ(names("أطلقوا سراح القس الأمريكي يوم 25 يوليو."), "القس الأمريكي = usa-rel\n");
}
TEST(Names, FinancialIsNoCountry) {
  EXPECT_EQ(names("قدموا لهم أي دعم مالي."), "");
  EXPECT_EQ(names("أرسلوا الجنود إلى مالي."), "الجنود = mil\nمالي = mli\n");
}
TEST(Names, AnUnknownVillageIsKeptBehindItsHead) { EXPECT_EQ(names("قصفوا بلدة الطنبورة."), "بلدة الطنبورة = town\n"); }
TEST(Names, AnAmbiguousNameNeedsItsWord) {
  EXPECT_EQ(names("دخلوا مدينة الباب."), "مدينة الباب = al-bab\n");
  EXPECT_EQ(names("فتح الرجل الباب."), "الرجل = civ\n");
}
TEST(Names, AndLicensesTheNextOfAList) {
  EXPECT_EQ(names("قصفوا بلدات نصيب والنعيمة والجيزة."),
            "بلدات نصيب = nasib\n"
            "والنعيمة = al-naimah-daraa\n"
            "والجيزة = al-jiza\n");
}

TEST(Names, ATownWithACommonNameIsMeantBesideOneCloseBy) {
  EXPECT_EQ(names("قصفوا منبج والباب."), "منبج = manbij\nوالباب = al-bab\n");
  EXPECT_EQ(names("قصفوا الرقة والباب مغلق."), "الرقة = raqqa\n");
}
TEST(Names, OfTownsThatShareANameTheOneBesideWhatFollowsIsMeant) {
  EXPECT_EQ(names("سيطروا على بلدة المنصورة غرب الرقة."),
            "بلدة المنصورة = mansoura-raqqa\nغرب الرقة = raqqa-countryside-west\n");
}
TEST(Names, APartOfTheCountryIsOfTheOneSpokenOf) {
  EXPECT_EQ(names("وقعت اشتباكات في اليمن ثم في شمال البلاد."), "اليمن = yem\nشمال البلاد = yem-north\n");
  EXPECT_EQ(names("انتشر الجيش السوري في شمال البلاد."), "الجيش السوري = syr-mil\nشمال البلاد = syr-north\n");
  // Not of a state that only has a part in it.
  EXPECT_EQ(names("قصفوا درعا. وتفاوض روسيا الفصائل في جنوب البلاد."),
            "درعا = daraa\nروسيا = rus\nالفصائل = group\nجنوب البلاد = syr-south\n");
  EXPECT_EQ(names("قصفوا درعا. ووقع هجوم في تركيا ثم في جنوب البلاد."),
            "درعا = daraa\nتركيا = tur\nجنوب البلاد = tur-south\n");
}
TEST(Names, APluralThatKeepsItsNunHasNoGenitive) {
  EXPECT_EQ(names("استهدف مجهولون سيارة للجيش."), "مجهولون = unk\nسيارة للجيش = veh\n");
  EXPECT_EQ(names("اغتال مسلحون قياديا."), "مسلحون = armed\nقياديا = lead\n");
  EXPECT_EQ(names("قتل مقاتلون أكراد مدنيا."), "مقاتلون أكراد = kurd-armed\nمدنيا = civ\n");
}
TEST(Names, NothingBelongsToAHeadOverAnEllipsis) {
  EXPECT_EQ(names("الضحايا أطفال…قوات النظام تنسحب."), "الضحايا = civ\nأطفال = civ\nقوات النظام = syr-mil\n");
  EXPECT_EQ(names("تقدم مقاتلو «جيش الإسلام»."), "مقاتلو «جيش الإسلام = jaysh-islam\n");
}
TEST(Names, AnOutletsNameThatADayBeginsInIsNone) {
  EXPECT_EQ(names("أعلنت روسيا اليوم الخميس هدنة."), "روسيا = rus\n");
  EXPECT_EQ(names("أعلنت روسيا اليوم أن الهدنة بدأت."), "روسيا اليوم = rt\n");
}
TEST(Names, ThePluralOfGovernoratesIsOfAllThatAreNamed) {
  EXPECT_EQ(names("انسحبوا من محافظتي إدلب وحماة."), "محافظتي إدلب = idlib-governorate\nوحماة = hama-governorate\n");
}
TEST(Names, TheHeadOfABodyStandsForItLaterOn) {
  EXPECT_EQ(names("انسحبت وحدات حماية الشعب ثم عادت. وقالت الوحدات إنها انسحبت. ووصلت رسالة للوحدات."),
            "وحدات حماية الشعب = ypg\n"
            "الوحدات = ypg\n"
            "للوحدات = ypg\n");
}

TEST(Names, ATownBehindItsWordIsNoManOfThatName) {
  EXPECT_EQ(names("قصفت الطائرة بلدة الربيعة."), "بلدة الربيعة = al-rabiaa\n");
  EXPECT_EQ(names("التقى الربيعة الوزير."), "الربيعة = per-rabeeah\nالوزير = min\n");
}

TEST(Names, TheCapitalOfACountryIsItsTown) {
  EXPECT_EQ(names("اجتمعوا في عاصمة العراق."), "عاصمة العراق = baghdad\n");
  EXPECT_EQ(names("اجتمعوا في عاصمة كازاخستان."), "عاصمة كازاخستان = astana\n");
}
}  // namespace
}  // namespace marsad::reading
