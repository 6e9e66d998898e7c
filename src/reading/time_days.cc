// Days: by number and month, by weekday, by today and yesterday, in digits, or as the n-th of something.
//
//   "الرابع والعشرين من شباط/فبراير", "الأربعاء، 13 شباط", "أمس (السبت)", "10/07/2016", "آخر اثنين من شهر آذار"
//
// What it cannot do: a day number alone ("في العاشر"), which would need the month from the text before it.
#include "arabic/clitics.h"
#include "reading/calendar.h"
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
  if (!it.is(i, K::named)) return false;
  TimePoint m;
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

// Digits with marks between: 10/07/2016, 2016-04-21, 14-09-1432 هـ, 22/04, 9/2021.
bool TimeGrammar::numeric(uint32_t i, TimePoint* p, Last last) const {
  if (i >= n || !it[i].digits || it[i].number < 0 || it[i].digits > 4) return false;
  const auto& text = it.text();
  const uint32_t b = it.before(i);
  if (b < n && (it[b].sign == '/' || it[b].sign == '-' || it[b].sign == '.' || it[b].sign == ':') &&
      text[it[i].begin].glued && text[it[b].begin].glued) {
    return false;  // the tail of a longer chain
  }
  uint32_t s1 = nx(i), second = nx(s1), s2 = nx(second), third = nx(s2);
  auto mark = [&](uint32_t k) {
    return k < n && (it[k].sign == '/' || it[k].sign == '-' || it[k].sign == '.' || it[k].sign == '\\');
  };
  if (!mark(s1) || second >= n || !it[second].digits || it[second].number < 0 || !text[it[s1].begin].glued ||
      !text[it[second].begin].glued)
    return false;
  const auto a = it[i].number, c = it[second].number;
  const int da = it[i].digits, dc = it[second].digits;
  if (dc > 4 || (dc > 2 && da > 2)) return false;
  int year = kNoYear, month = 0, day = 0;
  bool two = false;
  uint32_t end = second;
  auto order = [&](int64_t x, int64_t y) {  // day/month, or month/day where only that is possible
    if (y >= 1 && y <= 12 && x >= 1 && x <= 31) {
      day = static_cast<int>(x), month = static_cast<int>(y);
    } else if (x >= 1 && x <= 12 && y >= 1 && y <= 31) {
      day = static_cast<int>(y), month = static_cast<int>(x);
    } else {
      return false;
    }
    return true;
  };
  const bool three = mark(s2) && it[s2].sign == it[s1].sign && third < n && it[third].digits && it[third].number >= 0 &&
                     text[it[s2].begin].glued && text[it[third].begin].glued;
  if (three) {
    const auto e = it[third].number;
    const int de = it[third].digits;
    if (da == 4 && dc <= 2 && de <= 2) {
      year = static_cast<int>(a);
      if (c >= 1 && c <= 12 && e >= 1 && e <= 31) {
        month = static_cast<int>(c), day = static_cast<int>(e);
      } else {
        return false;  // 2018-13-01 is no date
      }
    } else if (da <= 2 && dc <= 2 && (de == 4 || de == 2)) {
      year = static_cast<int>(e), two = de == 2;
      if (!order(a, c)) return false;
    } else {
      return false;
    }
    end = third;
    const uint32_t s3 = nx(third);
    if (mark(s3) && nx(s3) < n && it[nx(s3)].digits && text[it[s3].begin].glued && text[it[nx(s3)].begin].glued)
      return false;  // a longer chain
  } else if (da <= 2 && dc == 4 && it[s1].sign != '.') {
    if (a < 1 || a > 12 || c < 1800 || c > 2200) return false;
    month = static_cast<int>(a), year = static_cast<int>(c);
  } else if (da == 4 && dc <= 2 && it[s1].sign != '.') {
    if (c < 1 || c > 12 || a < 1800 || a > 2200 || (it[s1].sign == '-' && dc < 2)) return false;
    month = static_cast<int>(c), year = static_cast<int>(a);
  } else if (da <= 2 && dc <= 2 && it[s1].sign != '.' && it[s1].sign != '\\') {
    if (!order(a, c)) return false;
    const bool led =
        b < n && (it.is(b, K::in) || it.is(b, K::label) || it.is(b, K::weekday) || it.is(b, K::glue) ||
                  unit(b, Unit::day, 1) || it.is(b, K::since) || (sign(b, ',') && it.is(it.before(b), K::weekday)));
    const bool sure = a > 12 || c > 12;
    const bool alone = it[i].begin == 0 && it[end].end == text.size();
    if (it[s1].sign == '-' ? !sure || !(led || alone) : !(led || sure || alone)) return false;
    if (it[s1].sign == '/' && sure && !led && !alone && !ends_here(end)) return false;  // "15/7 من المقاتلين"
    // "08/12, 15"
    const uint32_t comma = nx(end), yy = nx(comma);
    if (sign(comma, ',') && yy < n && it[yy].digits == 2 && ends_here(yy) && nx(yy) == n)
      year = static_cast<int>(it[yy].number), two = true, end = yy;
  } else {
    return false;
  }
  bool hijri = false;
  if (const TimeSense* era = it.sense(nx(end), K::era)) {
    hijri = era->value == 1, end = nx(end);
  } else if (year != kNoYear && !two && year >= 1300 && year <= 1500) {
    hijri = true;
  }
  if (two) year += year < 70 ? 2000 : 1900;
  if (year != kNoYear && year < 1000 && !hijri) return false;
  if (hijri && day > 30) return false;
  if (!hijri && year != kNoYear && day > 0 && !valid_date(year, month, day)) return false;
  if (!hijri && year == kNoYear && day > days_in_month(2000, month)) return false;
  *p = TimePoint();
  p->year = year, p->month = static_cast<int8_t>(month), p->day = static_cast<int8_t>(day), p->hijri = hijri,
  p->two_digit_year = two;
  *last = end;
  return true;
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
