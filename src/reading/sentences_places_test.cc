// Where it happened: which of the places of a sentence is the event's.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentencesPlaces, WhatDescribesATownSaysOnlyWhereItLies) {
  reads("قصفت الطائرات بلدة كفرنبل التي تقع في ريف إدلب الجنوبي.", "قصفت ASSAULT/aerial; P بلدة كفرنبل");
  reads("الهجوم على مدينة دوما الواقعة في الغوطة الشرقية أوقع قتلى.", "الهجوم ASSAULT; P مدينة دوما");
  reads("الهجوم على مدينة دوما الخاضعة لسيطرة المعارضة في الغوطة أوقع قتلى.", "الهجوم ASSAULT; P مدينة دوما");
  reads("قتل 14 شخصا في الغوطة الشرقية المحاصرة قرب دمشق.", "قتل ASSAULT; P الغوطة الشرقية");
}

TEST(SentencesPlaces, WhereOneComesFromIsDescribedByNothingBehind) {
  reads("وصلت تعزيزات عسكرية من ريف الحسكة الجنوبي إلى جبهات في ريف دير الزور.",
        "وصلت MOBILIZE/troops; P ريف دير الزور");
}

TEST(SentencesPlaces, TheHostsTownIsWhereTheyMeet) {
  reads("زار لافروف طهران.", "زار CONSULT/visit; R طهران; P طهران");
  reads("زار لافروف طهران وبغداد.", "زار CONSULT/visit; R طهران, بغداد; P -");
}

TEST(SentencesPlaces, WhoMeetBehindAVisitMeetAtTheHosts) {
  reads("زار نتنياهو موسكو حيث بحث مع بوتين الأزمة السورية.",
        "زار CONSULT/visit; A نتنياهو; P موسكو\nبحث CONSULT; A نتنياهو, بوتين; P موسكو");
}

TEST(SentencesPlaces, ACapitalThatIsHitIsWhereItHappens) {
  reads("قصفت الفصائل دمشق.", "قصفت ASSAULT; A الفصائل; P دمشق");
}

TEST(SentencesPlaces, WhereTheyProtestIsNotWhereWhatTheyProtestAgainstHappened) {
  reads("تظاهر المئات في بروكسل للتنديد بالغارات التي شنها الجيش التركي.",
        "تظاهر PROTEST/demo; P بروكسل\nبالغارات ASSAULT/aerial; A الجيش التركي; P -");
}

}  // namespace
}  // namespace marsad::reading
