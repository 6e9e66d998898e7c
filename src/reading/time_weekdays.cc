// Weekdays, today and yesterday, with the date that may explain them.
//
//   "الأربعاء، 13 شباط", "أمس (السبت)", "الجمعة الماضي", "الأحد الأول من آذار"
//
// What it cannot do: a weekday without the article, which is a name or a number more often than a day. Tested by
// times_test.cc.
#include "arabic/clitics.h"
#include "reading/time_grammar.h"

namespace marsad::reading {

// What may stand behind a weekday: الماضي, a date, a week, a place in the month.
void TimeGrammar::day_detail(uint32_t at, TimePoint* p, Last last) const {
  uint32_t j = nx(at);
  if (j == n) return;
  // "السبت (فجرا)", "الجمعة مساء" come between.
  const TimeSense* between = it.sense(j, K::daypart);
  if (between && !al(between) && !(between->clitics & (arabic::kAnd | arabic::kThen)) && nx(j) < n) {
    TimePoint d;
    uint32_t end = 0;
    const uint32_t k = nx(j);
    if (day_month(k, &d, &end) || numeric(k, &d, &end)) j = k;
  }
  if (const TimeSense* r = rel(j)) {
    if (rel_value(r) <= 2) p->rel = static_cast<Rel>(rel_value(r));
    *last = j;
    j = nx(j);
    if (j == n) return;
  }
  bool paren = false;
  uint32_t k = j;
  if (sign(k, ',') || sign(k, '-')) {
    k = nx(k);
  } else if (sign(k, '(')) {
    paren = true, k = nx(k);
  }
  while (it.is(k, K::glue)) k = nx(k);
  if (k < n && (it.is(k, K::label) || unit(k, Unit::day, 1)) && !al(unit(k, Unit::day, 1))) {
    if (nx(k) < n && it[nx(k)].digits) k = nx(k);
  }
  TimePoint d;
  uint32_t end = 0;
  bool ok = false;
  if (k < n && (numeric(k, &d, &end) || day_month(k, &d, &end))) {
    ok = true;
  } else if (k == j || paren) {
    TimePoint w;
    const uint32_t from = in_words(k) ? nx(k) : k;
    NumberRead r;
    if (unit_rel(from, &w, &end) && w.form == TimePoint::shift && w.unit == Unit::week) {
      p->week_shift = w.by, *last = end;
      return;
    }
    if (unit_rel(from, &w, &end) && w.form == TimePoint::shift && w.unit == Unit::month && from != k) {
      return;
    }
    if (p->rel == Rel::none && read_ordinal(it, k, &r) && r.article && r.value <= 31) {
      if (r.value >= 6) {
        p->day = static_cast<int8_t>(r.value);
        *last = r.last;
        return;
      }
      // "الأحد الأول": the first Sunday of the month, of this one when none is named.
      TimePoint c;
      p->form = TimePoint::nth, p->unit = Unit::day, p->by = static_cast<int>(r.value);
      p->container = Unit::month, p->container_shift = 0;
      *last = r.last;
      if (month_of_day(nx(r.last), &c, &end)) {
        if (c.form == TimePoint::shift) {
          p->container_shift = c.by;
        } else {
          p->month = c.month, p->year = c.year, p->hijri = c.hijri, p->year_rel = c.year_rel, p->rel = c.rel,
          p->container = Unit::none;
        }
        *last = end;
      }
      return;
    }
    if (TimePoint o; offset(k, &o, &end) && o.unit == Unit::week && !o.since) {
      p->week_shift = static_cast<int>(o.n) * (o.direction < 0 ? -1 : 1), *last = end;
      return;
    }
  }
  if (!ok) return;
  p->day = d.day, p->month = d.month, p->hijri = d.hijri;
  if (d.year != kNoYear) p->year = d.year, p->two_digit_year = d.two_digit_year;
  if (d.form == TimePoint::shift) {
    p->form = TimePoint::shift, p->unit = d.unit, p->by = d.by;
  }
  if (d.rel != Rel::none) p->rel = d.rel;
  p->year_rel = d.year_rel;
  *last = end;
  if (paren && sign(nx(end), ')')) *last = nx(end);
}

bool TimeGrammar::weekday(uint32_t i, TimePoint* p, Last last, bool bare_allowed) const {
  uint32_t at = i;
  (void)bare_allowed;
  const bool led = false;  // without the article a weekday is a name or a number more often than a day
  if (it.is(it.before(i), K::every)) return false;
  const TimeSense* day = unit(at, Unit::day, 1);
  if (day && !al(day)) at = nx(at);
  const TimeSense* w = it.sense(at, K::weekday);
  if (!w) return false;
  if (!al(w) && !led) {
    // "أحد الأسبوع الماضي"; or the whole text.
    TimePoint c;
    uint32_t end = 0;
    const bool week = unit_rel(nx(at), &c, &end) && c.unit == Unit::week;
    if (!week) return false;
  }
  *p = TimePoint();
  p->weekday = static_cast<int8_t>(w->value);
  *last = at;
  day_detail(at, p, last);
  return true;
}

// اليوم, أمس, غدا …, with the weekday or date that may explain it.
bool TimeGrammar::deictic(uint32_t i, TimePoint* p, Last last) const {
  const TimeSense* s = it.sense(i, K::deictic);
  if (!s) {
    s = it.sense(i, K::lone_deictic);
    const bool alone = i == 0 && n == 1 && it[0].begin == 0 && it[0].end == it.text().size();
    if (!s || !alone) return false;
  }
  if (it.is(nx(i), K::block)) return false;  // "في اليوم الذي …"
  const auto& text = it.text();
  const uint32_t t = it[i].begin, after = it[i].end;
  if (t > 0 && after < text.size() && text[t].glued && text[after].glued &&
      text[t - 1].kind == arabic::TokenKind::punct && text[after].kind == arabic::TokenKind::punct &&
      text[t - 1].fold != "(" && sign(it.before(i), '?') && it[nx(i)].sign) {
    if (text[t - 1].fold == "\u00AB" || text[t - 1].fold == "\u201C" || text[t - 1].fold == "\"")
      return false;  // «اليوم» is a newspaper
  }
  TimePoint d;
  uint32_t end = 0;
  if (day_month(i, &d, &end)) {
    *p = d, *last = end;
    return true;
  }
  d = TimePoint();
  d.form = TimePoint::shift, d.unit = Unit::day, d.by = static_cast<int>(s->value);
  end = i;
  uint32_t j = nx(i);
  const bool day_unit = unit(i, Unit::day, 1);
  if (day_unit && s->value == 0) {
    // "اليوم الثاني" is a count, "اليوم التالي" points into the text.
    NumberRead r;
    if (read_ordinal(it, j, &r)) return false;
    if (const TimeSense* q = rel(j)) {
      const int v = static_cast<int>(q->value);
      if (v == 0 || v == 10) {
        d.by = 0;
        if (v == 10) d.rel = Rel::same;
      } else if (v == 11 || v == 12 || v == 4 || v == -4) {
        d.form = TimePoint::offset, d.n = 1, d.direction = v == 11 || v == -4 ? -1 : 1,
        d.rel = d.direction < 0 ? Rel::before_it : Rel::after_it;
      } else {
        d.by = rel_value(q);
      }
      *p = d, *last = j;
      return true;
    }
  }
  bool paren = false;
  uint32_t k = j;
  if (const TimeSense* part = it.sense(k, K::daypart); part && !al(part) && !(part->clitics & arabic::kAnd)) {
    TimePoint w;
    uint32_t e = 0;
    if (weekday(nx(k), &w, &e)) k = nx(k);  // "أمس مساء الجمعة" keeps the day
  }
  if (sign(k, ',') || sign(k, '-')) {
    k = nx(k);
  } else if (sign(k, '(')) {
    paren = true, k = nx(k);
  }
  while (it.is(k, K::glue)) k = nx(k);
  TimePoint w;
  uint32_t e = 0;
  if (weekday(k, &w, &e) && w.form != TimePoint::nth && !(w.rel != Rel::none && w.rel != Rel::now)) {
    const TimeSense* ws = it.sense(k, K::weekday);
    if (!ws || !(ws->clitics & (arabic::kAnd | arabic::kBi | arabic::kLi))) {
      d.weekday = w.weekday, d.day = w.day, d.month = w.month, d.year = w.year, d.hijri = w.hijri,
      d.year_rel = w.year_rel;
      if (w.form == TimePoint::shift) d.day = w.day, d.month = 0;
      end = e;
      if (paren && sign(nx(e), ')')) end = nx(e);
    }
  } else if ((numeric(k, &w, &e) || day_month(k, &w, &e)) && w.form == TimePoint::fields) {
    d.day = w.day, d.month = w.month, d.year = w.year, d.hijri = w.hijri, d.year_rel = w.year_rel;
    end = e;
    if (paren && sign(nx(e), ')')) end = nx(e);
  }
  *p = d, *last = end;
  return true;
}

}  // namespace marsad::reading
