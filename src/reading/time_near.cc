// Which February, which Friday: fields of a date that leave the year or the day open.
//
//   "27 شباط" read on 2018-02-26 → 2018-02-27;  "الجمعة" read on a Sunday → two days before
//
// News looks back: a bare month, weekday or month-day is the latest past one; a clause that looks ahead, or
// Prefer::future, turns that round. A month-day that lies more than ten months back and less than two months ahead is
// taken as the coming one even so: nobody writes "في 27 شباط" on 26 February of last year's. What it cannot do: know
// the day that a story is about. Tested by times_test.cc.
#include <cstdlib>

#include "reading/time_period.h"

namespace marsad::reading::periods {

namespace {

// The year of a month that was said without one.
int year_of_month(const TimePoint& p, const TimeContext& c, const Calendar& cal) {
  const int y = cal.year_of(*c.ref), m = cal.month_of(*c.ref);
  switch (p.rel) {
    case Rel::last:
      return p.month < m ? y : y - 1;
    case Rel::last2:
      return (p.month < m ? y : y - 1) - 1;
    case Rel::next:
      return p.month > m ? y : y + 1;
    case Rel::next2:
      return (p.month > m ? y : y + 1) + 1;
    case Rel::now:
      return p.month - m > 6 ? y - 1 : m - p.month > 6 ? y + 1 : y;
    default:
      break;
  }
  if (ahead(c)) return p.month >= m ? y : y + 1;
  return p.month <= m ? y : y - 1;
}

std::optional<int> said_year(const TimePoint& p, const TimeContext& c, const Calendar& cal) {
  if (p.year != kNoYear) return p.year;
  const Rel r = p.year_rel != Rel::none ? p.year_rel : p.rel;
  if (p.year_rel != Rel::none && p.year_rel <= Rel::next2) {
    if (!c.ref) return std::nullopt;
    return cal.year_of(*c.ref) + static_cast<int>(p.year_rel);
  }
  if (r == Rel::same || r == Rel::before_it || r == Rel::after_it) {
    if (c.previous) return cal.year_of(c.previous->first) + (r == Rel::before_it ? -1 : r == Rel::after_it ? 1 : 0);
  }
  return std::nullopt;
}

// A month-day without a year.
std::optional<Day> day_near(const TimePoint& p, const TimeContext& c, const Calendar& cal) {
  const Day ref = *c.ref;
  const int y = cal.year_of(ref);
  std::optional<Day> past, future, weekday_match;
  for (int k = -4; k <= 4; ++k) {
    auto d = cal.date(y + k, p.month, p.day);
    if (!d) continue;
    if (*d <= ref && !(p.rel == Rel::last && *d == ref)) past = d;
    if (*d >= ref && !(p.rel == Rel::next && *d == ref) && !future) future = d;
    if (p.weekday && std::abs(k) <= 1 && weekday_of(*d) == p.weekday &&
        (!weekday_match || std::abs(*d - ref) < std::abs(*weekday_match - ref))) {
      weekday_match = d;
    }
  }
  switch (p.rel) {
    case Rel::last:
      return past;
    case Rel::last2:
      return past ? cal.date(cal.year_of(*past) - 1, p.month, p.day) : past;
    case Rel::next:
      return future;
    case Rel::next2:
      return future ? cal.date(cal.year_of(*future) + 1, p.month, p.day) : future;
    default:
      break;
  }
  if (weekday_match) return weekday_match;
  if (!past || !future) return past ? past : future;
  if (p.rel == Rel::now) return ref - *past < *future - ref ? past : future;
  if (c.prefer == Prefer::future) {  // the running month counts as ahead
    return cal.month_of(*past) == cal.month_of(ref) && ref - *past < 31 ? past : future;
  }
  if (c.future) return *future - ref <= 200 || ref - *past > 150 ? future : past;
  return ref - *past > 300 && *future - ref <= 60 ? future : past;
}

// A weekday without a date.
std::optional<Day> weekday_near(const TimePoint& p, const TimeContext& c) {
  const Day ref = *c.ref;
  if (p.week_shift != 99) return monday_of(ref) + 7 * p.week_shift + p.weekday - 1;
  const int back = (weekday_of(ref) - p.weekday + 7) % 7;  // days since the latest one, 0 today
  switch (p.rel) {
    case Rel::last:
      return ref - (back == 0 ? 7 : back);
    case Rel::last2:
      return ref - (back == 0 ? 7 : back) - 7;
    case Rel::next:
      return ref + (7 - back);
    case Rel::next2:
      return ref + (7 - back) + 7;
    case Rel::now:
      return c.prefer == Prefer::past && !c.future ? ref - back : back == 0 ? ref : ref + 7 - back;
    default:
      break;
  }
  if (p.day) {  // "السبت السادس عشر": the month nearest to the reference in which that holds
    std::optional<Day> best;
    const Civil r = civil_of(ref);
    for (int k = -6; k <= 6; ++k) {
      const Civil m = civil_of(add_months(day_of(r.year, r.month, 1), k));
      if (!valid_date(m.year, m.month, p.day)) continue;
      const Day d = day_of(m.year, m.month, p.day);
      if (weekday_of(d) == p.weekday && (!best || std::abs(d - ref) < std::abs(*best - ref))) best = d;
    }
    if (best) return best;
  }
  if (!ahead(c)) return ref - back;
  if (back == 0) return c.prefer == Prefer::future && !c.future ? ref + 7 : ref;
  return ref + 7 - back;
}

}  // namespace

std::optional<Period> fields(const TimePoint& p, const TimeContext& c) {
  const Calendar cal{p.hijri};
  if (p.month == 0 && p.weekday == 0 && p.season == 0) {  // a year alone
    if (p.year == kNoYear) return std::nullopt;
    if (p.decade) return years(p.year, p.year + 9);
    if (p.century) return years(p.year, p.year + 99);
    if (p.hijri) {
      auto a = cal.month(p.year, 1), b = cal.month(p.year, 12);
      if (!a || !b) return std::nullopt;
      return days(a->first, b->last);
    }
    return whole_year(p.year);
  }
  auto year = said_year(p, c, cal);
  if (p.season) {
    if (!year) {
      if (!c.ref) return std::nullopt;
      const int y = civil_of(*c.ref).year;
      const Day begin = day_of(y, p.season, 1);
      if (p.rel == Rel::next)
        year = begin > *c.ref ? y : y + 1;
      else if (p.rel == Rel::now)
        year = y;
      else
        year = add_months(begin, 3) <= *c.ref ? y : y - 1;
    }
    return months(day_of(*year, p.season, 1), add_months(day_of(*year, p.season, 1), 2));
  }
  if (p.month && p.day) {
    std::optional<Day> d;
    if (year) {
      d = cal.date(*year, p.month, p.day);
    } else if (c.ref) {
      d = day_near(p, c, cal);
    }
    return d ? std::optional(day(*d)) : std::nullopt;
  }
  if (p.month) {
    if (!year) {
      if (!c.ref) return std::nullopt;
      year = year_of_month(p, c, cal);
    }
    return cal.month(*year, p.month);
  }
  if (!c.ref) return std::nullopt;
  auto d = weekday_near(p, c);
  return d ? std::optional(day(*d)) : std::nullopt;
}

}  // namespace marsad::reading::periods
