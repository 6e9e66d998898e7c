// Days: by number and month, two days of a month, or as the n-th of something.
//
//   "الرابع والعشرين من شباط/فبراير", "15 و16 فبراير", "آخر اثنين من شهر آذار"
//
// What it cannot do: a day number alone ("في العاشر"), which would need the month from the text before it. Tested by
// times_test.cc.
#include "arabic/clitics.h"
#include "reading/time_grammar.h"

namespace marsad::reading {

// 1–31 in digits or as an ordinal.
bool TimeGrammar::day_number(uint32_t i, int* day, Last last) const {
  if (i >= n) return false;
  if (it[i].digits) {
    if (it[i].digits > 2 || it[i].number < 1 || it[i].number > 31) return false;
    *day = static_cast<int>(it[i].number), *last = i;
    return true;
  }
  NumberRead r;
  if (!read_ordinal(it, i, &r) || r.value > 31) return false;
  *day = static_cast<int>(r.value), *last = r.last;
  return true;
}

// What may stand behind a day number: the month, by name or as "الشهر الحالي".
bool TimeGrammar::month_of_day(uint32_t i, TimePoint* p, Last last) const {
  if (i >= n) return false;
  uint32_t j = i;
  bool separated = false;
  if (it.is(j, K::outof) || it.is(j, K::from) || it.is(j, K::in)) {
    j = nx(j);
  } else if (sign(j, '/') || sign(j, '-') || sign(j, '.') || sign(j, ',')) {
    separated = true, j = nx(j);
  }
  if (j == n) return false;
  bool strong = false;
  TimePoint m;
  uint32_t end = 0;
  if (month_name(j, &m, &end, &strong)) {
    p->month = m.month, p->hijri = m.hijri;
    month_detail(p, &end);
    *last = end;
    return true;
  }
  if (separated) return false;
  if (unit_rel(j, &m, &end) && m.form == TimePoint::shift && m.unit == Unit::month) {
    p->form = TimePoint::shift, p->unit = Unit::month, p->by = m.by, p->rel = m.rel;
    *last = end;
    return true;
  }
  return false;
}

bool TimeGrammar::day_month(uint32_t i, TimePoint* p, Last last) const {
  uint32_t at = i;
  // "اليوم الثالث من أكتوبر"
  if (unit(at, Unit::day, 1) && al(unit(at, Unit::day, 1))) {
    NumberRead r;
    if (!read_ordinal(it, nx(at), &r)) return false;
    at = nx(at);
  }
  int day = 0;
  uint32_t end = 0;
  if (!day_number(at, &day, &end)) return false;
  TimePoint m;
  if (!month_of_day(nx(end), &m, last)) return false;
  m.day = static_cast<int8_t>(day);
  *p = m;
  return true;
}

// "قوى 14 آذار", "هجمات 11 سبتمبر": names, unless a year makes a date of them.
bool TimeGrammar::name(uint32_t i, Last last) const {
  const TimeSense* noun = it.sense(i, K::named);
  if (!noun) return false;
  TimePoint m;
  // ساحة نوروز: a place is named after the feast.
  if (noun->value == 1 && holiday(nx(i), &m, last)) return m.year == kNoYear && m.rel == Rel::none;
  return day_month(nx(i), &m, last) && m.year == kNoYear && m.rel == Rel::none && m.form == TimePoint::fields;
}

// "15 و16 فبراير", "13 إلى 15 تموز", "18-27 فبراير": two days that share the month behind the second; "يوليو 13-15".
bool TimeGrammar::days_month(uint32_t i, TimeExpr* e, Last last) const {
  int first = 0, second = 0;
  uint32_t end = 0;
  uint32_t at = i;
  bool month_first = false, strong = false;
  TimePoint m;
  if (month_name(i, &m, &end, &strong)) month_first = true, at = nx(end);
  if (!day_number(at, &first, &end)) return false;
  uint32_t j = nx(end);
  bool pair = false;
  if (it.is(j, K::and_)) {
    pair = true, j = nx(j);
  } else if (it.is(j, K::until) || sign(j, '-') || sign(j, '/')) {
    if (sign(j, '/')) return false;
    j = nx(j);
  } else if (const TimeSense* o = it.sense(j, K::ord); o && (o->clitics & arabic::kAnd)) {
    pair = true;
  } else {
    return false;
  }
  if (it.is(j, K::until)) j = nx(j);
  if (!day_number(j, &second, &end)) return false;
  while (pair && second > first) {  // "14 و15 و16 آذار"
    const uint32_t k = nx(end);
    int third = 0;
    uint32_t third_end = 0;
    if (!it.is(k, K::and_) || !day_number(nx(k), &third, &third_end) || third <= second) break;
    second = third, end = third_end;
  }
  if (month_first) {
    if (!ends_here(end)) return false;
    *last = end;
    month_detail(&m, last);
  } else if (!month_of_day(nx(end), &m, last)) {
    return false;
  }
  e->a = m, e->b = m;
  e->a.day = static_cast<int8_t>(first), e->b.day = static_cast<int8_t>(second);
  e->range = true, e->pair = pair;
  return second > first;
}

// "آخر اثنين من شهر آذار", "ثالث يوم من شهر عشرة", "أول أسبوع بشهر أكتوبر 2014", "الأسبوع الأخير في الشهر التاسع", "آخر
// يوم من الشهر الحالي"
bool TimeGrammar::nth(uint32_t i, TimePoint* p, Last last) const {
  int which = 0;
  uint32_t j = i;
  NumberRead r;
  const TimeSense* l = it.sense(i, K::last_nth);
  if (l && !al(l)) {
    which = -1, j = nx(i);
  } else if (const TimeSense* o = it.sense(i, K::ord); o && !al(o) && o->value <= 5) {
    which = static_cast<int>(o->value), j = nx(i);
  } else if (const TimeSense* u = unit(i, Unit::none, 1);
             u && al(u) &&
             (u->value == static_cast<double>(Unit::week) || u->value == static_cast<double>(Unit::day))) {
    // "الأسبوع الأول من": the ordinal behind
    const TimeSense* q = it.sense(nx(i), K::rel);
    if (read_ordinal(it, nx(i), &r) && r.value <= 5) {
      which = static_cast<int>(r.value);
    } else if (q && rel_value(q) == -1) {
      which = -1, r.last = nx(i);
    } else {
      return false;
    }
    TimePoint c;
    uint32_t end = 0;
    if (!in_words(nx(r.last)) || !month_of_day(nx(r.last), &c, &end)) return false;
    *p = c;
    p->form = TimePoint::nth, p->unit = static_cast<Unit>(static_cast<int>(u->value)), p->by = which;
    if (c.form == TimePoint::shift) p->container = Unit::month, p->container_shift = c.by;
    *last = end;
    return true;
  } else {
    return false;
  }
  const TimeSense* w = it.sense(j, K::weekday);
  const TimeSense* d = w ? nullptr : unit(j, Unit::day, 1);
  const TimeSense* k = (w || d) ? nullptr : unit(j, Unit::week, 1);
  if (!w && !d && !k) return false;
  if (al(w ? w : d ? d : k)) return false;
  TimePoint m;
  m.form = TimePoint::nth, m.by = which, m.unit = k ? Unit::week : Unit::day;
  if (w) m.weekday = static_cast<int8_t>(w->value);
  *last = j;
  uint32_t c = nx(j);
  if (const TimeSense* after = it.sense(c, K::dir); after && after->value == 1) {  // "ثالث ثلاثاء بعد كريسماس 2014"
    TimePoint h;
    uint32_t end = 0;
    if (w && which > 0 && holiday(nx(c), &h, &end)) {
      h.weekday = m.weekday, h.n = which;
      *p = h, *last = end;
      return true;
    }
    return false;
  }
  // The container may carry its preposition joined: بشهر.
  TimePoint q;
  uint32_t end = 0;
  const bool linked = in_words(c) || (c < n && it[c].word && unit(c, Unit::month, 1) &&
                                      (unit(c, Unit::month, 1)->clitics & (arabic::kBi | arabic::kLi)));
  if (c < n && month_of_day(c, &q, &end)) {
    m.month = q.month, m.year = q.year, m.hijri = q.hijri, m.rel = q.rel, m.year_rel = q.year_rel;
    if (q.form == TimePoint::shift) m.container = Unit::month, m.container_shift = q.by;
    *last = end;
  } else if (linked && in_words(c) && unit_rel(nx(c), &q, &end) && q.form == TimePoint::shift && q.unit == Unit::year &&
             (d || w)) {
    m.container = Unit::year, m.container_shift = q.by, *last = end;
  } else if (w && i == 0 && nx(j) == n && it[i].begin == 0 && it[j].end == it.text().size()) {
    m.container = Unit::month;  // "آخر ثلاثاء" alone
  } else {
    return false;
  }
  *p = m;
  return true;
}

}  // namespace marsad::reading
