// Periods made of days, months and years, and the forms of a point that time_resolve.cc resolves. Internal.
//
//   whole_month(2017, 2) → 2017-02-01 … 2017-02-28, grain month
#pragma once
#include <optional>

#include "reading/time_resolve.h"

namespace marsad::reading::periods {

inline Period day(Day d) { return {d, d, d, d, Grain::day, false}; }
inline Period days(Day a, Day b, Grain g = Grain::days) { return {a, b, a, b, g, false}; }
inline Period whole_month(int year, int month) {
  const Day a = day_of(year, month, 1);
  return days(a, a + days_in_month(year, month) - 1, Grain::month);
}
inline Period whole_year(int year) { return days(day_of(year, 1, 1), day_of(year, 12, 31), Grain::year); }
inline Period months(Day a, Day b) {
  const Civil x = civil_of(a), y = civil_of(b);
  return days(day_of(x.year, x.month, 1), day_of(y.year, y.month, days_in_month(y.year, y.month)), Grain::months);
}
inline Period years(int a, int b) { return days(day_of(a, 1, 1), day_of(b, 12, 31), Grain::years); }

inline bool ahead(const TimeContext& c) { return c.future || c.prefer == Prefer::future; }

// Years are counted in whichever calendar the point is in; these give a month or day of that calendar.
struct Calendar {
  bool hijri;
  int year_of(Day d) const { return hijri ? hijri_of(d).year : civil_of(d).year; }
  int month_of(Day d) const { return hijri ? hijri_of(d).month : civil_of(d).month; }
  std::optional<Period> month(int y, int m) const {
    if (!hijri) return y >= 1 && y <= 9999 ? std::optional(whole_month(y, m)) : std::nullopt;
    auto d = hijri_day(y, m, 1);
    if (!d) return std::nullopt;
    return days(*d, *d + hijri_days_in_month(y, m) - 1);
  }
  std::optional<Day> date(int y, int m, int d) const {
    if (hijri) return hijri_day(y, m, d);
    if (!valid_date(y, m, d)) return std::nullopt;
    return day_of(y, m, d);
  }
};

// The forms of a point (time_expr.h), each against the context; nothing where the point does not exist.
std::optional<Period> fields(const TimePoint& p, const TimeContext& c);  // time_near.cc
std::optional<Period> shift(const TimePoint& p, const TimeContext& c);   // time_distance.cc
std::optional<Period> offset(const TimePoint& p, const TimeContext& c);
std::optional<Period> span(const TimePoint& p, const TimeContext& c);
std::optional<Period> nth(const TimePoint& p, const TimeContext& c);  // time_parts.cc
Period narrowed(Period box, const TimePoint& p);
std::optional<Period> holiday(const TimePoint& p, const TimeContext& c,
                              const TimeLexicon::Impl& words);  // time_feasts.cc

}  // namespace marsad::reading::periods
