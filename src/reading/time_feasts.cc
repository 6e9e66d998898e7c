// Feasts: the day or days of a holiday (holidays.tsv) near the article's day or in a year that is said.
//
//   "عيد الفطر 2018" → 2018-06-15;  "عيد الميلاد" read in January → 25 December before
//
// What it cannot do: sightings of the moon that differed from the calendar. Tested by times_test.cc.
#include "reading/time_period.h"

namespace marsad::reading::periods {

namespace {

// The day or days of a feast in a Gregorian year; of hijri ones the first that falls in it.
std::optional<Period> feast_in(const Holiday& h, int year) {
  std::optional<Day> d;
  if (h.calendar == Holiday::western) {
    d = easter(year) + h.day;
  } else if (h.calendar == Holiday::orthodox) {
    d = orthodox_easter(year) + h.day;
  } else if (h.calendar == Holiday::greg) {
    if (valid_date(year, h.month, h.day)) d = day_of(year, h.month, h.day);
  } else {
    const int from = hijri_of(day_of(year, 1, 1)).year;
    for (int y = from; y <= from + 1 && !d; ++y) {
      auto t = hijri_day(y, h.month, h.day);
      if (t && civil_of(*t).year == year) d = t;
    }
  }
  if (!d) return std::nullopt;
  if (h.days > 1) return days(*d, *d + h.days - 1);
  return day(*d);
}

}  // namespace

std::optional<Period> holiday(const TimePoint& p, const TimeContext& c, const TimeLexicon::Impl& words) {
  std::optional<Period> out;
  if (p.feast < 0) {  // a hijri month in a Gregorian year
    const int from = hijri_of(day_of(p.year, 1, 1)).year;
    for (int y = from; y <= from + 1 && !out; ++y) {
      auto m = Calendar{true}.month(y, p.month);
      if (m && civil_of(m->first).year == p.year) out = m;
    }
    return out;
  }
  const Holiday& h = words.holidays[static_cast<size_t>(p.feast)];
  if (p.year != kNoYear && p.hijri) {
    if (h.calendar != Holiday::hijri) return std::nullopt;
    auto d = hijri_day(p.year, h.month, h.day);
    return d ? std::optional(day(*d)) : std::nullopt;
  }
  if (p.year != kNoYear) {
    out = feast_in(h, p.year);
  } else {
    if (!c.ref) return std::nullopt;
    const int y = civil_of(*c.ref).year;
    std::optional<Period> past, future;
    for (int k = -2; k <= 2; ++k) {
      auto f = feast_in(h, y + k);
      if (!f) continue;
      if (f->first <= *c.ref && p.rel != Rel::next) past = f;
      if (f->first >= *c.ref && !future) future = f;
    }
    const bool to_come = p.rel == Rel::next || (p.rel == Rel::none && ahead(c));
    // A feast within the coming weeks is the one that is meant.
    const bool soon = p.rel == Rel::none && past && future && future->first - *c.ref <= 21 && *c.ref - past->first > 60;
    out = (to_come || soon || !past) ? future : past;
  }
  if (out && p.weekday && p.n > 0) {
    const int gap = (p.weekday - weekday_of(out->first) + 7) % 7;
    return day(out->first + (gap == 0 ? 7 : gap) + 7 * (static_cast<int>(p.n) - 1));
  }
  return out;
}

}  // namespace marsad::reading::periods
