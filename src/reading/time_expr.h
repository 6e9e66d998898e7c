// A time expression as it was read, before any reference date: what find_times() gives and resolve() takes.
//
//   "ليل الخميس – الجمعة" → range of weekday 4 and weekday 5, part of the day 20
//   "أواخر العام الماضي"   → shift year −1, part late
//
// Internal to the times and own-date stages. Threads: plain values.
#pragma once
#include <cstdint>

#include "reading/time_words.h"

namespace marsad::reading {

inline constexpr int kNoYear = INT32_MIN;

enum class Rel : int8_t {
  none = 99,
  last2 = -2,
  last = -1,
  now = 0,
  next = 1,
  next2 = 2,
  same = 10,
  before_it = 11,
  after_it = 12
};

struct TimePoint {
  enum Form : uint8_t {
    fields,  // what is known of year, month, day, weekday
    shift,  // a calendar unit counted from the reference's own: اليوم, الشهر الماضي, هذا العام; weekday or day inside
            // it may be said
    offset,  // a distance: قبل شهرين, بعد ثلاثة أيام
    span,    // the last or next n units: الأيام الثلاثة الماضية
    nth,     // nth weekday, day or week of a container: أول ثلاثاء من شهر …
    holiday,
    running  // "لليوم الخامس على التوالي"
  } form = fields;
  int year = kNoYear;
  int8_t month = 0, day = 0, weekday = 0;
  bool hijri = false;
  bool two_digit_year = false;
  bool year_word = false;    // عام, سنة, م said that it is a year
  Rel rel = Rel::none;       // said of the narrowest field
  Rel year_rel = Rel::none;  // "15 آذار من العام الماضي"
  Unit unit = Unit::none;    // of shift, offset, span, nth
  int by = 0;                // of shift; of nth: which (−1 last)
  double n = 0;              // of offset and span
  int8_t direction = 0;      // of offset: −1, 1; 2 خلال
  bool since = false;        // منذ
  int8_t approx = 99;        // 0 about, 1 more than, −1 less than
  double n_to = 0;           // "أربع أو خمس سنوات"
  uint8_t part = 0;          // words.tsv part; of periods
  int8_t fraction = 0;       // months of the nth fraction: 6 half, 3 quarter
  int8_t season = 0;         // first month
  int8_t daypart = -1;       // hour; 25: after midnight, the day that begins; 30: the morning after
  bool decade = false;       // year is the first of a decade
  bool century = false;      // year is the first of a century
  bool clock = false;        // only an hour was said
  int week_shift = 99;       // weekday of that week
  int feast = -1;
  Unit container = Unit::none;  // of nth: a shifted unit (last Monday of next month)
  int container_shift = 0;
};

// "غداة الخميس": a part of the day that names the day after (words.tsv).
inline constexpr int kMorrow = 30;

struct TimeExpr {
  arabic::Range tokens;
  TimePoint a, b;
  bool range = false;       // a … b
  bool pair = false;        // يومي a وb: two days
  bool since = false;       // begins with منذ or من
  bool alone = false;       // nothing else stands in the text
  bool night_pair = false;  // ليل السبت الأحد
  bool printed = false;     // words before it say that the page was published then (نشر في: …)
  const char* rule = "";
};

}  // namespace marsad::reading
