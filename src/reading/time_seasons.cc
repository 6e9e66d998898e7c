// Parts of months and years, seasons, decades and feasts.
//
//   "أواخر العام 2017", "النصف الأول من 2018", "صيف عام 2014", "ثمانينيات القرن الماضي", "عيد الجلاء"
#include "arabic/clitics.h"
#include "reading/time_grammar.h"

namespace marsad::reading {

// "مطلع أيار", "أواخر العام 2017", "بداية الأسبوع المقبل", "منتصف شهر آذار الماضي", "نهاية 2016"
bool TimeGrammar::part(uint32_t i, TimePoint* p, Last last) const {
  const TimeSense* s = it.sense(i, K::part);
  if (!s || al(s)) return false;
  uint32_t j = nx(i);
  if (j == n) return false;
  TimePoint inner;
  uint32_t end = 0;
  bool ok = false;
  if (s->value == 5 && it.is(i, K::last_nth)) return false;  // آخر: nth()
  ok = unit_rel(j, &inner, &end) || decade(j, &inner, &end) || season(j, &inner, &end) || fraction(j, &inner, &end) ||
       month(j, &inner, &end) || year(j, &inner, &end);
  if (!ok && it[j].digits == 4) ok = bare_year(j, &inner, &end);
  if (!ok || inner.day != 0 || inner.weekday != 0) return false;
  if (inner.form == TimePoint::shift && inner.unit < Unit::week) return false;
  inner.part = static_cast<uint8_t>(s->value);
  *p = inner, *last = end;
  return true;
}

// "النصف الأول من 2018", "الربع الثالث 2016", "الربع الأخير من العام الماضي"
bool TimeGrammar::fraction(uint32_t i, TimePoint* p, Last last) const {
  const TimeSense* f = it.sense(i, K::fraction);
  if (!f) return false;
  uint32_t j = nx(i);
  NumberRead r;
  int which = 0;
  uint32_t end = j;
  const TimeSense* rel_ = rel(j);
  if (read_ordinal(it, j, &r) && r.value <= 4) {
    which = static_cast<int>(r.value), end = r.last;
  } else if (rel_) {
    which = rel_value(rel_) == -1 ? 100 : 0;
  } else {
    return false;
  }
  uint32_t k = nx(end);
  if (in_words(k)) k = nx(k);
  TimePoint inner;
  uint32_t inner_end = 0;
  const bool year_said = k < n && (year(k, &inner, &inner_end) || unit_rel(k, &inner, &inner_end) ||
                                   (it[k].digits == 4 && year_number(k, &inner.year, &inner.hijri, &inner_end, false)));
  if (year_said) {
    if (inner.form == TimePoint::shift && inner.unit != Unit::year && inner.unit != Unit::month) return false;
    if (which == 0) return false;
    inner.fraction = static_cast<int8_t>(f->value);
    inner.n = which == 100 ? (inner.unit == Unit::month ? 0 : 12 / f->value) : which;
    if (inner.unit == Unit::month) {
      if (f->value != 6 || which == 100) return false;  // halves of a month
      inner.part = which == 1 ? 11 : 12, inner.fraction = 0;
    }
    *p = inner, *last = inner_end;
    return true;
  }
  if (rel_ && f->value == 3 && !in_words(nx(end))) {  // "الربع الأخير", "الربع القادم"
    p->form = TimePoint::shift, p->unit = Unit::quarter, p->by = rel_value(rel_);
    *last = end;
    return std::abs(p->by) <= 2;
  }
  return false;
}

// "صيف 2012", "صيف عام 2014", "الصيف الماضي"
bool TimeGrammar::season(uint32_t i, TimePoint* p, Last last) const {
  const TimeSense* s = it.sense(i, K::season);
  if (!s) return false;
  TimePoint m;
  m.season = static_cast<int8_t>(s->value), m.unit = Unit::season;
  uint32_t j = nx(i);
  uint32_t end = 0;
  if (const TimeSense* r = rel(j); r && al(s) && std::abs(rel_value(r)) <= 1) {
    m.rel = static_cast<Rel>(rel_value(r));
    *p = m, *last = j;
    return true;
  }
  if (in_words(j) && unit(nx(j), Unit::year, 1)) j = nx(j);
  TimePoint y;
  if (year(j, &y, &end) || (j < n && it[j].digits == 4 && year_number(j, &y.year, &y.hijri, &end, false))) {
    if (y.hijri || y.year < 1000) return false;
    m.year = y.year;
  } else if (TimePoint u; unit_rel(j, &u, &end) && u.form == TimePoint::shift && u.unit == Unit::year) {
    m.year_rel = static_cast<Rel>(u.by);
  } else {
    return false;
  }
  *p = m, *last = end;
  return true;
}

// "ثمانينيات القرن الماضي", "التسعينيات", "القرن التاسع عشر"
bool TimeGrammar::decade(uint32_t i, TimePoint* p, Last last) const {
  if (const TimeSense* d = it.sense(i, K::decade)) {
    int century = 1900;
    uint32_t j = nx(i);
    uint32_t end = i;
    bool said = al(d);
    if (unit(j, Unit::century, 1)) {
      const uint32_t k = nx(j);
      NumberRead r;
      if (const TimeSense* s = rel(k)) {
        century = rel_value(s) < 0 ? 1900 : 2000, end = k, said = true;
      } else if (read_ordinal(it, k, &r)) {
        century = (static_cast<int>(r.value) - 1) * 100, end = r.last, said = true;
      }
    }
    if (!said) return false;
    p->year = century + static_cast<int>(d->value), p->decade = true, *last = end;
    return true;
  }
  if (const TimeSense* c = unit(i, Unit::century, 1); c && al(c)) {
    NumberRead r;
    if (read_ordinal(it, nx(i), &r) && r.value <= 21 && r.article) {
      p->year = (static_cast<int>(r.value) - 1) * 100, p->century = true, *last = r.last;
      return true;
    }
  }
  return false;
}

bool TimeGrammar::holiday(uint32_t i, TimePoint* p, Last last) const {
  const TimeSense* h = it.sense(i, K::holiday);
  const TimeSense* ramadan = h ? nullptr : it.sense(i, K::hijri_month);
  if (!h) {
    // A hijri month with a Gregorian year: "رمضان 2019".
    if (!ramadan) return false;
    int year = 0;
    bool hijri = false;
    uint32_t end = 0;
    uint32_t j = nx(i);
    if (unit(j, Unit::year, 1)) j = nx(j);
    if (!year_number(j, &year, &hijri, &end, false) || hijri) return false;
    p->month = static_cast<int8_t>(ramadan->value), p->hijri = true, p->form = TimePoint::holiday, p->feast = -1,
    p->year = year;
    *last = end;
    return true;
  }
  p->form = TimePoint::holiday, p->feast = static_cast<int>(h->value);
  *last = i;
  uint32_t j = nx(i);
  if (const TimeSense* r = rel(j)) {
    p->rel = static_cast<Rel>(rel_value(r)), *last = j;
  } else {
    int year = 0;
    bool hijri = false;
    uint32_t end = 0;
    if (in_words(j)) j = nx(j);
    if (unit(j, Unit::year, 1)) j = nx(j);
    if (year_number(j, &year, &hijri, &end, false)) p->year = year, p->hijri = hijri, *last = end;
  }
  return true;
}

}  // namespace marsad::reading
