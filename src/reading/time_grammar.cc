// Where an expression begins: ranges and pairs first, then a single point with the parts of the day around it.
//
//   "يومي الخميس والجمعة", "ليل الخميس – الجمعة", "من 13 إلى 15 يوليو", "بين 2017 و2020", "منذ صباح أمس", "وقت متأخر من
//   يوم الجمعة"
//
// What it cannot do: a range whose ends stand in different sentences.
#include "reading/time_grammar.h"

#include "arabic/clitics.h"

namespace marsad::reading {

namespace {
constexpr uint8_t kConj = arabic::kAnd | arabic::kThen;

bool whole_day(const TimePoint& p) {
  return p.weekday || p.day || (p.form == TimePoint::shift && p.unit == Unit::day) || p.form == TimePoint::holiday;
}
}  // namespace

// A part of the day in front of a day: "فجر اليوم السبت", "ليل الأربعاء", "الساعة 4:30 فجر الجمعة", "وقت متأخر من يوم
// الجمعة".
bool TimeGrammar::with_daypart(uint32_t i, TimePoint* p, Last last) const {
  uint32_t j = i;
  int hour = -1;
  if (const TimeSense* h = it.sense(j, K::dayhour)) {
    hour = static_cast<int>(h->value);
    j = nx(j);
    while (in_words(j)) j = nx(j);
    if (const TimeSense* d = it.sense(j, K::daypart)) hour = static_cast<int>(d->value), j = nx(j);
  } else if (const TimeSense* c = it.sense(j, K::clock);
             c && al(c) && nx(j) < n && it[nx(j)].digits && it[nx(j)].digits <= 2) {
    j = nx(nx(j));
    if (sign(j, ':') && it[nx(j)].digits == 2) j = nx(nx(j));
    if (const TimeSense* d = it.sense(j, K::daypart)) hour = static_cast<int>(d->value), j = nx(j);
    if (in_words(j)) j = nx(j);
  } else if (const TimeSense* d = it.sense(j, K::daypart); d) {
    hour = static_cast<int>(d->value);
    j = nx(j);
    if (in_words(j)) j = nx(j);
    if (const TimeSense* second = it.sense(j, K::daypart)) hour = static_cast<int>(second->value), j = nx(j);
  } else {
    return false;
  }
  if (j >= n) return false;
  TimePoint q;
  uint32_t end = 0;
  const TimeSense* w = it.sense(j, K::weekday);
  if (w && (w->clitics & kConj)) return false;
  if (!deictic(j, &q, &end) && !weekday(j, &q, &end, true) && !day_month(j, &q, &end) && !numeric(j, &q, &end))
    return false;
  if (q.form == TimePoint::nth) return false;
  q.daypart = static_cast<int8_t>(hour < 0 ? 0 : hour);
  *p = q, *last = end;
  return true;
}

// A part of the day behind a day: "أمس مساء", "السبت فجرا".
void TimeGrammar::tail_daypart(TimePoint* p, Last last) const {
  if (!whole_day(*p) || p->daypart >= 0) return;
  uint32_t j = nx(*last);
  const bool paren = sign(j, '(');
  if (paren) j = nx(j);
  const TimeSense* d = it.sense(j, K::daypart);
  if (!d || al(d) || (d->clitics & ~arabic::kBi) || d->value == kMorrow) return;  // السبت غداة مقتل جنود
  if (it.is(nx(j), K::weekday) || it.is(nx(j), K::deictic)) return;
  if (paren && !sign(nx(j), ')')) return;
  p->daypart = static_cast<int8_t>(d->value == 24 || d->value == 25 ? 20 : d->value);
  *last = paren ? nx(j) : j;
}

bool TimeGrammar::point(uint32_t i, TimePoint* p, Last last) const {
  if (i >= n) return false;
  const bool ok = with_daypart(i, p, last) || numeric(i, p, last) || day_month(i, p, last) || nth(i, p, last) ||
                  running(i, p, last) || deictic(i, p, last) || weekday(i, p, last) || holiday(i, p, last) ||
                  span(i, p, last) || part(i, p, last) || fraction(i, p, last) || unit_rel(i, p, last) ||
                  season(i, p, last) || year(i, p, last) || decade(i, p, last) || month(i, p, last) ||
                  bare_year(i, p, last);
  if (ok) tail_daypart(p, last);
  return ok;
}

// "يومي الخميس والجمعة", "يومي 15 و16 فبراير", "ليل السبت الأحد", "الأحد والاثنين" of following days.
bool TimeGrammar::day_pair(uint32_t i, TimeExpr* e, Last last) const {
  const TimeSense* days = unit(i, Unit::day, 2);
  uint32_t j = i;
  int hour = -1;
  bool night = false, said = false;
  if (days && !al(days)) {
    said = true, j = nx(i);
  } else if (const TimeSense* d = it.sense(i, K::daypart)) {
    hour = static_cast<int>(d->value), night = hour >= 20, j = nx(i);
  }
  if (said && days_month(j, e, last)) return true;
  TimePoint a, b;
  uint32_t end = 0;
  if (said) {
    if (deictic(j, &a, &end)) {
      uint32_t k = nx(end);
      if (it.is(k, K::and_)) k = nx(k);
      if (!deictic(k, &b, &end)) return false;
      e->a = a, e->b = b, e->range = e->pair = true, *last = end;
      return b.by > a.by;
    }
  }
  if (!weekday(j, &a, &end) || a.form != TimePoint::fields) return false;
  uint32_t k = nx(end);
  bool joined = false, dashed = false;
  if (it.is(k, K::and_)) {
    joined = true, k = nx(k);
  } else if (sign(k, '-') || sign(k, '/') || sign(k, ',')) {
    if (sign(k, ',') && !said) return false;
    dashed = true, k = nx(k);
  } else if (it.is(k, K::until)) {
    dashed = true, k = nx(k);
  }
  const TimeSense* w = it.sense(k, K::weekday);
  if (!w || !al(w)) return false;
  if (w->clitics & arabic::kAnd) joined = true;
  if (!joined && !dashed && !night) return false;
  if (!weekday(k, &b, &end) || b.form != TimePoint::fields) return false;
  const int gap = (b.weekday - a.weekday + 7) % 7;
  if (joined && !said && !night) return false;  // "السبت والأحد": two days, each a mention of its own
  if (gap == 0) return false;
  if (hour >= 0) a.daypart = static_cast<int8_t>(hour);
  if (a.rel == Rel::none) a.rel = b.rel;
  e->a = a, e->b = b, e->range = true, e->pair = joined, e->night_pair = night;
  *last = end;
  return true;
}

// "من A إلى B", "بين A وB", "الفترة الممتدة بين …".
bool TimeGrammar::range_between(uint32_t i, TimeExpr* e, Last last) const {
  const bool between = it.is(i, K::between);
  const bool from = !between && (it.is(i, K::from) || it.is(i, K::span_from) || it.is(i, K::since));
  if (!between && !from) return false;
  uint32_t j = nx(i);
  if (j == n) return false;
  if (from && unit(j, Unit::day, 1) && !al(unit(j, Unit::day, 1))) {
    const uint32_t k = nx(j);
    if (k < n && it[k].digits) j = k;
  }
  if (days_month(j, e, last)) return true;
  TimePoint a, b;
  uint32_t end = 0;
  // Years: "بين 2012 و2017", "بين عامي 2012 و2015"
  if (unit(j, Unit::year, 2) && nx(j) < n && it[nx(j)].digits == 4) j = nx(j);
  bool hijri = false;
  const bool year_first =
      it[j].digits == 4 && year_number(j, &a.year, &hijri, &end, false) && !hijri && a.year >= 1900 && a.year <= 2100;
  if (!year_first) {
    a = TimePoint();
    if (!point(j, &a, &end)) return false;
  }
  uint32_t k = nx(end);
  bool link = false;
  if (it.is(k, K::and_)) {
    link = between, k = nx(k);
    if (it.is(k, K::until)) link = true, k = nx(k);
  } else if (it.is(k, K::until) || sign(k, '-')) {
    link = true, k = nx(k);
  } else if (between && k < n && it[k].word) {
    for (const TimeSense& s : it.words().senses_of(*it[k].word)) link = link || (s.clitics & arabic::kAnd);
  }
  if (!link || k >= n) return false;
  if (year_first && it[k].digits == 4) {
    if (!year_number(k, &b.year, &hijri, last, false) || hijri || b.year <= a.year) return false;
  } else if (year_first) {
    if (!year(k, &b, last) && !unit_rel(k, &b, last)) return false;
  } else if (!point(k, &b, last)) {
    return false;
  }
  e->a = a, e->b = b, e->range = true;
  return true;
}

// "A إلى B", "A - B", "A حتى B" behind a point.
bool TimeGrammar::range_tail(uint32_t at, TimeExpr* e, Last last) const {
  uint32_t k = nx(at);
  if (k >= n) return false;
  bool dash = false;
  if (it.is(k, K::until)) {
    k = nx(k);
  } else if (it.is(k, K::and_) && it.is(nx(k), K::until)) {
    k = nx(nx(k));
  } else if (sign(k, '-')) {
    dash = true, k = nx(k);
  } else {
    return false;
  }
  TimePoint b;
  uint32_t end = 0;
  const TimePoint& a = e->a;
  if (dash) {
    // A dash also separates clauses: both sides must be of one make.
    const bool years = a.form == TimePoint::fields && a.year != kNoYear && a.month == 0 && k < n && it[k].digits == 4;
    bool hijri = false;
    if (years) {
      if (!year_number(k, &b.year, &hijri, &end, false) || hijri || b.year <= a.year) return false;
    } else {
      if (a.form != TimePoint::fields || !point(k, &b, &end) || b.form != TimePoint::fields) return false;
      if ((a.day > 0) != (b.day > 0) || (a.month > 0) != (b.month > 0) || a.weekday || b.weekday) return false;
    }
  } else {
    bool hijri = false;
    if (k < n && it[k].digits == 4 && a.year != kNoYear && year_number(k, &b.year, &hijri, &end, false) && !hijri &&
        b.year > a.year) {
    } else if (!point(k, &b, &end)) {
      return false;
    }
    if (b.form == TimePoint::shift && b.unit == Unit::day && !whole_day(a))
      return false;  // "… 2011 حتى اليوم": two mentions
  }
  e->b = b, e->range = true, *last = end;
  return true;
}

bool TimeGrammar::may_begin(uint32_t i) const {
  constexpr auto bits = [](auto... kinds) { return (uint64_t{0} | ... | (uint64_t{1} << static_cast<int>(kinds))); };
  // What is a time by itself, what is one with the item behind it, and what only leads to one of these.
  constexpr uint64_t alone =
      bits(K::weekday, K::deictic, K::lone_deictic, K::holiday, K::month, K::hijri_month, K::decade);
  constexpr uint64_t begins =
      alone | bits(K::unit, K::daypart, K::dayhour, K::clock, K::last_nth, K::ord, K::this_, K::part, K::fraction,
                   K::season, K::card, K::stem, K::hundred, K::mult, K::multdual, K::named, K::dir);
  constexpr uint64_t leads = bits(K::from, K::since, K::between, K::span_from);
  const auto kinds = [&](uint32_t k) { return it[k].word ? it[k].word->kinds : 0; };
  if (it[i].digits == 4 || n == 1 || (kinds(i) & alone)) return true;
  const uint32_t next = nx(i);
  if (next >= n) return false;
  if (it[i].digits || (kinds(i) & begins)) return true;
  return (kinds(i) & leads) && (it[next].digits || (kinds(next) & (begins | bits(K::approx, K::few))));
}

bool TimeGrammar::expr(uint32_t i, TimeExpr* e, Last last) const {
  if (i >= n) return false;
  const TimeWord* w = it[i].word;
  if (!w && !it[i].digits) return false;
  *e = TimeExpr();
  const bool since = it.is(i, K::since);
  const bool from = !since && it.is(i, K::from);
  if (range_between(i, e, last)) {
    e->rule = "range";
    return true;
  }
  if (offset(i, &e->a, last)) {
    e->since = e->a.since, e->rule = "offset";
    // "بعد شهرين يوم الخميس": a weekday in that week
    TimePoint q;
    uint32_t end = 0;
    if (unit(nx(*last), Unit::day, 1) && weekday(nx(*last), &q, &end) && q.form == TimePoint::fields && !q.day &&
        q.rel == Rel::none) {
      e->a.weekday = q.weekday, *last = end;
    }
    return true;
  }
  if (day_pair(i, e, last) || days_month(i, e, last)) {
    e->rule = "days";
    return true;
  }
  uint32_t j = i;
  if (since || from) j = nx(i);
  if (since && j >= n) return false;
  if (from) return false;  // the point itself will be found at the next item
  if (const TimeSense* d = since ? it.sense(j, K::daypart) : nullptr;
      d && al(d) && d->value < 24 && !it.is(nx(j), K::deictic) && !it.is(nx(j), K::weekday)) {
    e->a.form = TimePoint::shift, e->a.unit = Unit::day, e->since = true, e->rule = "deictic",
    *last = j;  // "منذ الصباح"
    return true;
  }
  if (!point(j, &e->a, last)) return false;
  e->since = since;
  const TimePoint& a = e->a;
  switch (a.form) {
    case TimePoint::fields:
      e->rule = a.weekday  ? (a.day ? "weekday-date" : "weekday")
                : a.day    ? "day-month"
                : a.season ? "season"
                : a.month  ? "month"
                           : "year";
      break;
    case TimePoint::shift:
      e->rule = a.unit == Unit::day ? "deictic" : "unit";
      break;
    case TimePoint::offset:
      e->rule = "offset";
      break;
    case TimePoint::span:
      e->rule = "span";
      break;
    case TimePoint::nth:
      e->rule = "nth";
      break;
    case TimePoint::holiday:
      e->rule = "holiday";
      break;
    case TimePoint::running:
      e->rule = "running";
      break;
  }
  // "الأسبوع الماضي يوم الأربعاء", "الأسبوع القادم يوم الأحد"
  if (a.form == TimePoint::shift && a.unit == Unit::week && !a.weekday && unit(nx(*last), Unit::day, 1)) {
    TimePoint q;
    uint32_t end = 0;
    if (weekday(nx(*last), &q, &end) && q.form == TimePoint::fields && !q.day && q.rel == Rel::none) {
      TimePoint m;
      m.weekday = q.weekday, m.week_shift = a.by;
      e->a = m, *last = end, e->rule = "weekday";
      return true;
    }
  }
  if (range_tail(*last, e, last)) e->rule = "range";
  return true;
}

std::vector<TimeExpr> find_times(const arabic::Text& text, const TimeLexicon::Impl& words, std::vector<TimeGap>* gaps) {
  const TimeItems items(text, words);
  const TimeGrammar grammar(items);
  std::vector<TimeExpr> found;
  TimeExpr e;
  for (uint32_t i = 0; i < items.size();) {
    uint32_t last = 0;
    if (!grammar.may_begin(i)) {
      ++i;
      continue;
    }
    if (grammar.name(i, &last)) {
      i = last + 1;
      continue;
    }
    if (!grammar.expr(i, &e, &last)) {
      if (TimeGap gap; gaps && grammar.gap(i, &gap, &last)) gaps->push_back(gap);
      ++i;
      continue;
    }
    e.tokens = {items[i].begin, items[last].end};
    uint32_t b = items.before(i);
    while (b < items.size() && (items[b].sign == ':' || items[b].sign == '-' || items[b].sign == '|' ||
                                items.is(b, K::in) || items.is(b, K::label)))
      b = items.before(b);
    e.printed = items.is(b, K::published);
    e.alone = items[i].begin == 0 && items[last].end == text.size();
    found.push_back(e);
    i = last + 1;
  }
  return found;
}

}  // namespace marsad::reading
