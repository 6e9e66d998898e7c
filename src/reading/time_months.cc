// Months by name or number, and years.
//
//   "شباط/فبراير الماضي", "شهر أكتوبر/تشرين الأول", "عام 2017", "سنة 1433 هـ"
//
// What it cannot do: a month said only by its number without شهر.
#include "arabic/clitics.h"
#include "reading/time_grammar.h"

namespace marsad::reading {

const TimeSense* TimeGrammar::unit(uint32_t i, Unit u, int number) const {
  const TimeWord* w = i < n ? it[i].word : nullptr;
  if (!w || !w->has(K::unit)) return nullptr;
  for (const TimeSense& s : it.words().senses_of(*w)) {
    if (s.kind == K::unit && (u == Unit::none || s.value == static_cast<double>(u)) &&
        (number == 0 || s.number == number))
      return &s;
  }
  return nullptr;
}

const TimeSense* TimeGrammar::rel(uint32_t i) const {
  const TimeSense* s = it.sense(i, K::rel);
  if (s && it.is(i, K::this_) && unit(nx(i), Unit::none))
    return nullptr;  // "السبت هذا الأسبوع": هذا belongs to what follows
  // "الأسبوع الأخير من المفاوضات": the last one of something, not the last one before today.
  if (s && s->value == -3 && (in_words(nx(i)) || it.is(nx(i), K::this_))) return nullptr;
  return s;
}

int TimeGrammar::rel_value(const TimeSense* s) {
  if (s->value == -3 || s->value == -4) return -1;
  if (s->value == 4) return 1;
  return static_cast<int>(s->value);
}

bool TimeGrammar::led_in(uint32_t i) const {
  const uint32_t b = it.before(i);
  return b < n && (it.is(b, K::in) || it.is(b, K::since) || it.is(b, K::until) || it.is(b, K::dir) ||
                   it.is(b, K::part) || it.is(b, K::between));
}

bool TimeGrammar::ends_here(uint32_t i) const {
  const auto& t = it.text().tokens();
  const uint32_t next = it[i].end;
  return next >= t.size() || t[next].line_start || t[next].kind != arabic::TokenKind::word;
}

// A month by name or as "شهر 3", with its twin in the other naming.
bool TimeGrammar::month_name(uint32_t i, TimePoint* p, Last last, bool* strong) const {
  *strong = false;
  uint32_t at = i;
  const TimeSense* label = unit(at, Unit::month, 1);
  if (label) {
    at = nx(at);
    if (at == n) return false;
  }
  const TimeSense* m = it.sense(at, K::month);
  const TimeSense* h = m ? nullptr : it.sense(at, K::hijri_month);
  if (label && !m && !h) {
    NumberRead r;
    int number = 0;
    if (read_ordinal(it, at, &r) && (al(label) == r.article) && r.value <= 12) {
      number = static_cast<int>(r.value);
    } else if (!al(label) && it[at].digits > 0 && it[at].digits <= 2 && it[at].number >= 1 && it[at].number <= 12) {
      number = static_cast<int>(it[at].number), r.last = at;
    } else if (!al(label) && read_cardinal(it, at, &r) && !r.digits && r.value >= 2 && r.value <= 12) {
      number = static_cast<int>(r.value);
    }
    if (number == 0) return false;
    p->month = static_cast<int8_t>(number), *last = r.last, *strong = true;
    return true;
  }
  if (!m && !h) return false;
  const TimeSense* s = m ? m : h;
  p->month = static_cast<int8_t>(s->value), p->hijri = h != nullptr;
  *last = at;
  *strong = label || !s->weak;
  if (h) return true;
  // The twin: "/يناير", "(أيلول)", "شباط" straight behind.
  uint32_t j = nx(at);
  bool paren = false;
  if (sign(j, '/') || sign(j, '-') || sign(j, '\\')) {
    j = nx(j);
  } else if (sign(j, '(') || sign(j, '[')) {
    paren = true, j = nx(j);
  }
  const TimeSense* twin = it.sense(j, K::month);
  if (twin && it[j].word != it[at].word && twin->value == s->value && !(twin->clitics & (arabic::kAnd | arabic::kBi))) {
    *last = j, *strong = true;
    const uint32_t close = nx(j);
    if (paren && (sign(close, ')') || sign(close, ']'))) *last = close;
  }
  return true;
}

// A year's digits or words, with its era.
bool TimeGrammar::year_number(uint32_t i, int* year, bool* hijri, Last last, bool words) const {
  if (i >= n) return false;
  int value = 0;
  *hijri = false;
  if (it[i].digits == 4 && it[i].number >= 1000) {
    value = static_cast<int>(it[i].number), *last = i;
  } else if (words && it[i].digits == 0) {
    NumberRead r;
    if (!read_cardinal(it, i, &r) || r.digits || r.value < 1300 || r.value > 2100) return false;
    value = static_cast<int>(r.value), *last = r.last;
  } else {
    return false;
  }
  if (value > 2200) return false;
  const uint32_t j = nx(*last);
  if (const TimeSense* era = it.sense(j, K::era)) {
    *hijri = era->value == 1, *last = j;
    const uint32_t dot = nx(j);
    if (it[j].word && sign(dot, '.') && it.text()[it[dot].begin].glued && !ends_here(dot)) *last = dot;
  } else if (value >= 1300 && value <= 1500) {
    *hijri = true;  // a year of that size without an era is hijri in today's news
  }
  *year = value;
  return true;
}

// A year straight behind a month or day: "2018", "، 2018", "من عام 2017", "في سنة 2014", "/ 2023".
bool TimeGrammar::year_behind(uint32_t at, TimePoint* p, Last last) const {
  uint32_t j = nx(at);
  if (j == n) return false;
  bool separated = false, dashed = false;
  if (sign(j, ',') || sign(j, '/') || sign(j, '-') || sign(j, '.')) {
    dashed = sign(j, '-');
    separated = true, j = nx(j);
  } else if (in_words(j)) {
    j = nx(j);
    if (!unit(j, Unit::year, 1)) return false;
  }
  if (const TimeSense* u = unit(j, Unit::year, 1)) {
    const uint32_t k = nx(j);
    if (const TimeSense* r = rel(k); r && al(u)) {
      p->year_rel = static_cast<Rel>(rel_value(r)), *last = k;
      return true;
    }
    j = k;
  } else if (it.is(j, K::this_)) {
    if (unit(nx(j), Unit::year, 1)) {
      p->year_rel = Rel::now, *last = nx(j);
      return true;
    }
    return false;
  }
  int year = 0;
  bool hijri = false;
  uint32_t end = 0;
  if (!year_number(j, &year, &hijri, &end, true)) return false;
  if (!it[j].digits && separated && !ends_here(end)) return false;
  if (year < 1800 && !hijri && !p->hijri) return false;
  if (dashed && !ends_here(end)) return false;
  (void)separated;
  p->year = year, *last = end;
  if (hijri) p->hijri = true;
  return true;
}

// What may stand behind a month: a year, or الماضي, ذاته …
void TimeGrammar::month_detail(TimePoint* p, Last last) const {
  if (year_behind(*last, p, last)) return;
  const uint32_t j = nx(*last);
  if (const TimeSense* r = rel(j)) {
    p->rel = static_cast<Rel>(rel_value(r)), *last = j;
    year_behind(*last, p, last);
    return;
  }
  // "آذار من العام الماضي"
  const uint32_t k = in_words(j) ? nx(j) : j;
  if (const TimeSense* u = unit(k, Unit::year, 1); u && al(u)) {
    if (const TimeSense* r = rel(nx(k))) p->year_rel = static_cast<Rel>(rel_value(r)), *last = nx(k);
  }
}

bool TimeGrammar::month(uint32_t i, TimePoint* p, Last last) const {
  bool strong = false;
  TimePoint m;
  uint32_t end = 0;
  if (!month_name(i, &m, &end, &strong)) return false;
  // "يناير-1", "شباط 13", "شباط الرابع عشر"
  {
    uint32_t j = nx(end);
    if (sign(j, '-') && it.text()[it[j].begin].glued) j = nx(j);
    int day = 0;
    uint32_t day_end = 0;
    if (j < n && it[j].digits <= 2 && day_number(j, &day, &day_end) && ends_here(day_end) &&
        (it[j].digits == 0 || !(sign(nx(day_end), '%')))) {
      m.day = static_cast<int8_t>(day);
      end = day_end;
      strong = true;
      month_detail(&m, &end);
      *p = m, *last = end;
      return true;
    }
  }
  month_detail(&m, &end);
  if (!strong && m.year == kNoYear && m.year_rel == Rel::none && (m.rel == Rel::none || m.rel == Rel::same)) {
    // A weak name with nothing beside it: behind a preposition, or as the whole text.
    const TimeSense* name = it.sense(i, K::month) ? it.sense(i, K::month) : it.sense(i, K::hijri_month);
    const bool joined = name && (name->clitics & (arabic::kBi | arabic::kLi)) && name->kind == K::hijri_month;
    if (!led_in(i) && !joined && !(i == 0 && end + 1 == n && it[i].begin == 0 && it[end].end == it.text().size()))
      return false;
  }
  *p = m, *last = end;
  return true;
}

// "عام 2017", "سنة 1433 هـ", "العام الألفان والواحد والعشرون"
bool TimeGrammar::year(uint32_t i, TimePoint* p, Last last) const {
  if (!unit(i, Unit::year, 1)) return false;
  uint32_t j = nx(i);
  if (sign(j, '(')) j = nx(j);
  int year = 0;
  bool hijri = false;
  uint32_t end = 0;
  if (!year_number(j, &year, &hijri, &end, true)) return false;
  p->year = year, p->hijri = hijri, p->year_word = true;
  *last = end;
  return true;
}

// Four digits that a preposition, a range or an era makes a year.
bool TimeGrammar::bare_year(uint32_t i, TimePoint* p, Last last) const {
  if (it[i].digits != 4) return false;
  int year = 0;
  bool hijri = false;
  uint32_t end = 0;
  if (!year_number(i, &year, &hijri, &end, false)) return false;
  const bool era = end != i;
  if (!era && (hijri || year < 1900 || year > 2050)) return false;
  const auto& text = it.text();
  const uint32_t t = it[i].begin;
  if (!era) {
    if (t + 1 < text.size() && !text[t + 1].line_start && text[t + 1].glued && !ends_here(i)) return false;  // 2018x
    const uint32_t b = it.before(i);
    const bool led = b < n && (it.is(b, K::in) || it.is(b, K::since) || it.is(b, K::until) || it.is(b, K::between) ||
                               it.is(b, K::dir) || it.is(b, K::part) || it.is(b, K::season) || sign(b, '('));
    if (!led) {
      // "منذ حرب 1967", "في انتخابات 2014": a preposition, one word, the year, and nothing that it could count.
      if (t < 2 || text[t].line_start || text[t - 1].line_start || text[t - 1].kind != arabic::TokenKind::word ||
          !ends_here(i))
        return false;
      const TimeWord* w = it.words().find(text[t - 2].fold);
      if (!w || !(w->has(K::in) || w->has(K::since) || w->has(K::dir))) return false;
    }
    if (year % 100 == 0 && !ends_here(i)) return false;  // "في 2000 مدرسة"
  }
  p->year = year, p->hijri = hijri, *last = end;
  return true;
}

}  // namespace marsad::reading
