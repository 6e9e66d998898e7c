// From what was read to days: an expression, a reference day and what the clause says, to a period with its value in
// ISO 8601.
//
//   "الشهر الماضي" against 2018-03-19 → 2018-02;  "شباط" against 2018-05-14 → 2018-02, or 2019-02 when the clause looks
//   ahead
//
// Internal to the times and own-date stages. Threads: pure. Tested by times_test.cc and times_test.cc.
#pragma once
#include <optional>
#include <string>

#include "reading/calendar.h"
#include "reading/time_expr.h"

namespace marsad::reading {

enum class Grain : uint8_t { day, week, month, year, days, months, years, mixed };

struct Period {
  Day first = 0, last = 0;  // what the value says
  Day early = 0, late = 0;  // what it honestly can have been
  Grain grain = Grain::day;
  bool approx = false;
  Grain end_grain = Grain::day;  // of mixed: the grain of the second end; grain of the first is month or year
  Grain begin_grain = Grain::day;
};

struct TimeContext {
  std::optional<Day> ref;
  Prefer prefer = Prefer::past;
  bool future = false;             // the clause looks ahead
  bool ongoing = false;            // the clause tells of something that still is
  std::optional<Period> previous;  // the last mention resolved before
};

// Nothing when the reference is needed and missing, or when there is no such date.
std::optional<Period> resolve(const TimeExpr& e, const TimeContext& c, const TimeLexicon::Impl& words);
std::optional<Period> resolve(const TimePoint& p, const TimeContext& c, const TimeLexicon::Impl& words);

// Whether the expression needs no reference.
bool absolute(const TimePoint& p);

std::string iso_value(const Period& p);       // 2017-02-15, 2017-02, 2017, 2017-02-15/2017-02-16
std::string edtf_value(const Period& p);      // level 1: "~" where it is about
std::string iso_week_value(const Period& p);  // as iso_value, calendar weeks as 2013-W06

}  // namespace marsad::reading
