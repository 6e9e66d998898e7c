// Counted from the article's day: this week, two months ago, the coming three days.
//
//   "قبل شهرين" on 2018-07-15 → 2018-05;  "خلال الأيام الثلاثة الماضية" → 2018-07-12/2018-07-15
//
// What it cannot do: distances of more than 3000 units. Tested by times_test.cc.
#include <algorithm>
#include <cmath>

#include "reading/time_period.h"

namespace marsad::reading::periods {

std::optional<Period> shift(const TimePoint& p, const TimeContext& c) {
  std::optional<Day> base = c.ref;
  if ((p.rel == Rel::same || p.rel == Rel::before_it || p.rel == Rel::after_it) && c.previous) base = c.previous->first;
  if (!base) return std::nullopt;
  const Civil r = civil_of(*base);
  switch (p.unit) {
    case Unit::day: {
      Day d = *base + p.by;
      if (p.month && p.day) {  // "اليوم 18 أيار"
        TimePoint q = p;
        q.form = TimePoint::fields, q.weekday = 0;
        TimeContext near = c;
        if (q.year == kNoYear) q.rel = Rel::now, near.ref = d;
        return fields(q, near);
      }
      if (p.weekday && weekday_of(d) != p.weekday) {  // "اليوم الأحد" on a Tuesday: the nearest Sunday
        const int back = (weekday_of(d) - p.weekday + 7) % 7;
        d += back <= 3 ? -back : 7 - back;
      }
      return day(d);
    }
    case Unit::week: {
      const Day monday = monday_of(*base) + 7 * p.by;
      return days(monday, monday + 6, Grain::week);
    }
    case Unit::month: {
      if (p.hijri) {
        const Civil h = hijri_of(*base);
        const int m = h.year * 12 + h.month - 1 + p.by;
        return Calendar{true}.month(m / 12, m % 12 + 1);
      }
      const Civil m = civil_of(add_months(day_of(r.year, r.month, 1), p.by));
      if (p.day) {
        if (!valid_date(m.year, m.month, p.day)) return std::nullopt;
        return day(day_of(m.year, m.month, p.day));
      }
      return whole_month(m.year, m.month);
    }
    case Unit::quarter: {
      const Day q = add_months(day_of(r.year, (r.month - 1) / 3 * 3 + 1, 1), 3 * p.by);
      return months(q, add_months(q, 2));
    }
    case Unit::year: {
      if (p.hijri) {
        TimePoint q;
        q.year = hijri_of(*base).year + p.by, q.hijri = true;
        return fields(q, c);
      }
      return whole_year(r.year + p.by);
    }
    case Unit::decade: {
      const int y = r.year / 10 * 10 + 10 * p.by;
      return years(y, y + 9);
    }
    case Unit::century: {
      const int y = r.year / 100 * 100 + 100 * p.by;
      return years(y, y + 99);
    }
    default:
      return std::nullopt;
  }
}

namespace {

// A distance of n units from base, in the grain that such a distance is good for.
std::optional<Period> at_distance(Day base, Unit unit, double n, int sign, bool hijri) {
  const int whole = static_cast<int>(std::lround(n)) * sign;
  switch (unit) {
    case Unit::hour:
      return day(base + static_cast<int>(std::lround(n / 24)) * sign);
    case Unit::day:
      return day(base + whole);
    case Unit::week:
      return day(base + static_cast<int>(std::lround(n * 7)) * sign);
    case Unit::month: {
      if (n != std::floor(n)) {
        const Civil m = civil_of(add_months(base, static_cast<int>(std::floor(n)) * sign) + 15 * sign);
        return whole_month(m.year, m.month);
      }
      const Civil m = civil_of(add_months(base, whole));
      return whole_month(m.year, m.month);
    }
    case Unit::quarter: {
      const Civil m = civil_of(add_months(base, 3 * whole));
      return whole_month(m.year, m.month);
    }
    case Unit::year: {
      if (hijri) {
        const Civil h = hijri_of(base);
        auto d = hijri_day(h.year + whole, h.month, h.day);
        return d ? std::optional(day(*d)) : std::nullopt;
      }
      const Civil m = civil_of(add_months(base, static_cast<int>(std::lround(n * 12)) * sign));
      if (n <= 1 || n != std::floor(n)) return whole_month(m.year, m.month);
      return whole_year(m.year);
    }
    case Unit::decade:
      return whole_year(civil_of(base).year + 10 * whole);
    case Unit::century:
      return whole_year(civil_of(base).year + 100 * whole);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<Period> offset(const TimePoint& p, const TimeContext& c) {
  if (!c.ref) return std::nullopt;
  if (p.n > 3000) return std::nullopt;
  Day base = *c.ref;
  const int sign = p.direction < 0 ? -1 : 1;
  // "بعد ثلاثة أيام" in a story of the past counts from the day said last.
  if (p.direction == 1 && !ahead(c) && c.previous && c.previous->grain == Grain::day && c.previous->first < base)
    base = c.previous->first;
  if ((p.rel == Rel::before_it || p.rel == Rel::after_it) && c.previous) base = c.previous->first;
  auto out = at_distance(base, p.unit, p.n, sign, p.hijri);
  if (!out) return out;
  if (p.weekday)
    return day(monday_of(at_distance(base, p.unit, p.n, sign, p.hijri)->grain == Grain::day
                             ? out->first
                             : add_months(base, static_cast<int>(p.n) * (p.unit == Unit::year ? 12 : 1) * sign)) +
               p.weekday - 1);
  if (p.n_to > 0) {
    auto other = at_distance(base, p.unit, p.n_to, sign, p.hijri);
    if (!other) return out;
    const Grain g = out->grain;
    out->first = std::min(out->first, other->first), out->last = std::max(out->last, other->last);
    out->grain = g == Grain::year ? Grain::years : g == Grain::month ? Grain::months : Grain::days;
    out->early = out->first, out->late = out->last;
    return out;
  }
  if (p.approx != 99) {
    out->approx = true;
    const Day distance = std::abs(base - out->first);
    const Day slack = std::max(1, distance / 4);
    if (p.approx >= 0) out->early -= slack;
    if (p.approx <= 0) out->late += slack;
    if (sign < 0) out->late = std::min(out->late, std::max(base, out->last));
  }
  if (p.since && sign < 0 && (c.ongoing || (p.unit >= Unit::year && c.ongoing))) {
    out->begin_grain = out->grain;
    out->end_grain = out->grain == Grain::month ? Grain::month : Grain::day;
    out->grain = Grain::mixed;
    out->last = out->late = *c.ref;
  }
  return out;
}

std::optional<Period> span(const TimePoint& p, const TimeContext& c) {
  if (!c.ref || p.n > 3000) return std::nullopt;
  const Day ref = *c.ref;
  const int n = static_cast<int>(std::floor(p.n));
  const bool half = p.n != std::floor(p.n);
  const bool past = p.direction < 0;
  switch (p.unit) {
    case Unit::hour: {
      if (p.n < 24) return std::nullopt;
      const int d = static_cast<int>(std::lround(p.n / 24));
      return past ? days(ref - d, ref) : days(ref, ref + d);
    }
    case Unit::day:
      return past ? days(ref - n, ref) : n == 1 ? std::optional(day(ref + 1)) : days(ref + 1, ref + n);
    case Unit::week:
      if (past) return days(ref - 7 * n, ref);
      return days(monday_of(ref) + 7, monday_of(ref) + 7 + 7 * n - 1);
    case Unit::month: {
      if (half) return past ? months(add_months(ref, -n) - 15, ref) : months(ref, add_months(ref, n) + 15);
      return past ? days(add_months(ref, -n), ref) : days(ref + 1, add_months(ref, n));
    }
    case Unit::year:
      return past ? months(add_months(ref, -12 * n), ref) : months(ref, add_months(ref, 12 * n));
    case Unit::decade:
      return past ? years(civil_of(ref).year - 10 * n, civil_of(ref).year)
                  : years(civil_of(ref).year, civil_of(ref).year + 10 * n);
    default:
      return std::nullopt;
  }
}

}  // namespace marsad::reading::periods
