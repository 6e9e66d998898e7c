// The calendar side of the times stage: which February, which Friday.
//
// News looks back: a bare month, weekday or month-day is the latest past one; a clause that looks ahead, or
// Prefer::future, turns that round. A month-day that lies more than ten months back and less than two months ahead is
// taken as the coming one even so: nobody writes "في 27 شباط" on 26 February of last year's. What it cannot do: dates
// that depend on an event named in the text.
#include "reading/time_resolve.h"

#include <algorithm>
#include <cmath>

namespace marsad::reading {

namespace {

Period day(Day d) { return {d, d, d, d, Grain::day, false}; }
Period days(Day a, Day b, Grain g = Grain::days) { return {a, b, a, b, g, false}; }
Period whole_month(int year, int month) {
  const Day a = day_of(year, month, 1);
  return days(a, a + days_in_month(year, month) - 1, Grain::month);
}
Period whole_year(int year) { return days(day_of(year, 1, 1), day_of(year, 12, 31), Grain::year); }
Period months(Day a, Day b) {
  const Civil x = civil_of(a), y = civil_of(b);
  return days(day_of(x.year, x.month, 1), day_of(y.year, y.month, days_in_month(y.year, y.month)), Grain::months);
}
Period years(int a, int b) { return days(day_of(a, 1, 1), day_of(b, 12, 31), Grain::years); }

bool ahead(const TimeContext& c) { return c.future || c.prefer == Prefer::future; }

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

std::optional<Period> nth(const TimePoint& p, const TimeContext& c) {
  std::optional<Period> box;
  if (p.container != Unit::none) {
    TimePoint q;
    q.form = TimePoint::shift, q.unit = p.container, q.by = p.container_shift;
    box = shift(q, c);
  } else {
    TimePoint q = p;
    q.form = TimePoint::fields, q.weekday = 0, q.day = 0;
    box = fields(q, c);
  }
  if (!box) return box;
  if (p.unit == Unit::week) {
    const Day first = monday_of(box->first + 6);  // the first Monday in it
    Day d = first + 7 * (p.by - 1);
    if (p.by < 0) {
      d = monday_of(box->last);
      if (d + 6 > box->last) d -= 7;
    }
    return days(d, d + 6, Grain::week);
  }
  if (p.weekday) {
    Day d = box->first + (p.weekday - weekday_of(box->first) + 7) % 7 + 7 * (p.by - 1);
    if (p.by < 0) d = box->last - (weekday_of(box->last) - p.weekday + 7) % 7;
    if (d < box->first || d > box->last) return std::nullopt;
    return day(d);
  }
  const Day d = p.by < 0 ? box->last : box->first + p.by - 1;
  if (d > box->last) return std::nullopt;
  return day(d);
}

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

// "مطلع", "أواخر" … of a period. Of a month that is already qualified (الماضي) coders write the month itself.
Period narrowed(Period box, const TimePoint& p) {
  const Day n = box.last - box.first + 1;
  Period out = box;
  out.approx = true;
  const bool qualified = p.rel != Rel::none && p.form == TimePoint::fields;
  if (p.part == 11 || p.part == 12) {
    return p.part == 11 ? days(box.first, box.first + 14) : days(box.first + 15, box.last);
  }
  if (box.grain == Grain::month || (box.grain == Grain::days && n <= 31)) {
    const Day cut[6][2] = {{0, n - 1}, {0, 9}, {10, 19}, {20, n - 1}, {0, 4}, {n - 7, n - 1}};
    out.early = box.first + cut[p.part][0], out.late = box.first + cut[p.part][1];
    if (qualified) return out;
    switch (p.part) {
      case 1:
      case 3:
        out.first = out.early, out.last = out.late, out.grain = Grain::days;
        break;
      case 2:
        out.first = out.last = box.first + 14, out.grain = Grain::day;
        break;
      case 4:
        out.first = out.last = box.first, out.grain = Grain::day;
        break;
      case 5:
        out.first = out.last = box.last, out.grain = Grain::day;
        break;
      default:
        break;
    }
    return out;
  }
  if (box.grain == Grain::year) {
    const int y = civil_of(box.first).year;
    auto take = [&](int a, int b) {
      Period m = a == b ? whole_month(y, a) : months(day_of(y, a, 1), day_of(y, b, 1));
      m.approx = true;
      return m;
    };
    switch (p.part) {
      case 1:
        return take(1, 3);
      case 2:
        return take(6, 6);
      case 3:
        return take(10, 12);
      case 4:
        return take(1, 1);
      default:
        return take(12, 12);
    }
  }
  if (box.grain == Grain::week) {
    if (p.part == 5 || p.part == 3) return days(box.first + 5, box.last);
    if (p.part == 2) return day(box.first + 2);
    return day(box.first);
  }
  const Day third = n / 3;
  if (p.part == 1 || p.part == 4) out.late = box.first + third;
  if (p.part == 2) out.early = box.first + third, out.late = box.last - third;
  if (p.part == 3 || p.part == 5) out.early = box.last - third;
  return out;
}

}  // namespace

bool absolute(const TimePoint& p) {
  if (p.form == TimePoint::holiday) return p.year != kNoYear;
  if (p.form != TimePoint::fields && p.form != TimePoint::nth) return false;
  return p.year != kNoYear && p.container == Unit::none;
}

std::optional<Period> resolve(const TimePoint& p, const TimeContext& c, const TimeLexicon::Impl& words) {
  std::optional<Period> out;
  switch (p.form) {
    case TimePoint::fields:
      out = fields(p, c);
      break;
    case TimePoint::shift:
      out = shift(p, c);
      break;
    case TimePoint::offset:
      out = offset(p, c);
      break;
    case TimePoint::span:
      out = span(p, c);
      break;
    case TimePoint::nth:
      out = nth(p, c);
      break;
    case TimePoint::holiday:
      out = holiday(p, c, words);
      break;
    case TimePoint::running:
      if (c.ref) out = day(*c.ref);
      break;
  }
  if (!out) return out;
  if (p.fraction && out->grain == Grain::year && p.n >= 1 && p.n * p.fraction <= 12) {
    const int y = civil_of(out->first).year, from = (static_cast<int>(p.n) - 1) * p.fraction + 1,
              to = from + p.fraction - 1;
    out = days(day_of(y, from, 1), day_of(y, to, days_in_month(y, to)));
  }
  if (p.part) out = narrowed(*out, p);
  if (out->grain == Grain::day && (p.daypart == 25 || p.daypart == 30)) {
    out = day(out->first + 1);
  }
  // A year beyond four digits is not written.
  const Day lowest = day_of(1, 1, 1), highest = day_of(9999, 12, 31);
  if (out->first < lowest || out->last > highest || out->first > out->last) return std::nullopt;
  out->early = std::clamp(out->early, lowest, highest), out->late = std::clamp(out->late, lowest, highest);
  return out;
}

}  // namespace marsad::reading
