// The calendars: days as numbers, Gregorian, ISO weeks, the hijri calendar of Umm al-Qura, and the feasts that move.
//
//   day_of(2017, 2, 20) → 17217;  iso(17217) → "2017-02-20";  hijri_day(1433, 8, 23) → 2012-07-13;
//   monday_of(2018-08-18) → 2018-08-13
//
// Gregorian dates are proleptic. Hijri dates come from ICU's islamic-umalqura calendar through a table of month
// beginnings that is filled once (ICU's own look-up is slow); outside 1300–1600 AH they follow ICU's civil rule. What
// it cannot do: sightings of the moon that differed. Threads: pure; the table is filled once, thread-safely. Tested by
// calendar_test.cc.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "reading/times.h"

namespace marsad::reading {

struct Civil {
  int year = 1970, month = 1, day = 1;
};

Day day_of(int year, int month, int day);  // month 1–12; day may lie outside the month: it carries over
Civil civil_of(Day);
int days_in_month(int year, int month);
bool valid_date(int year, int month, int day);
int weekday_of(Day);  // 1 Monday … 7 Sunday (ISO)
Day monday_of(Day);   // of the day's ISO week
// Moves by whole months, keeping the day where the month has it.
Day add_months(Day, int months);
std::string iso_month(int year, int month);  // "2017-02"
std::string iso_year(int year);              // "2014"
std::string iso_week(Day);                   // "2013-W07": the ISO week the day is in

int digits_of(std::string_view digits);  // "07" → 7; −1 where anything else stands there

// Hijri years 1–2000, months 1–12.
std::optional<Day> hijri_day(int year, int month, int day);
int hijri_days_in_month(int year, int month);
Civil hijri_of(Day);

Day easter(int year);  // Western
Day orthodox_easter(int year);

}  // namespace marsad::reading
