// One pass over the time expressions and one over the dated events; repeated mentions are counted, not added.
//
// What it cannot do: see that a mention recalls an anniversary ("أحداث 11 سبتمبر"); the model gives every mention a
// share of noise for that.
#include "reading/own_date_evidence.h"

#include <algorithm>

#include "reading/calendar.h"
#include "reading/time_clause.h"
#include "reading/time_grammar.h"
#include "reading/time_resolve.h"

namespace marsad::reading {

namespace {

constexpr Day kShort = 14;        // a happening of that many days can have been "yesterday"
constexpr size_t kHeadLines = 8;  // lines with words in which a page states its day
constexpr uint32_t kLead = 3;     // the headline's sentence and the few behind it
constexpr Day kOffice = 300;      // an entry that spans more days is a title or state, not a happening

bool same(const DateEvidence& a, const DateEvidence& b) {
  return a.kind == b.kind && a.future == b.future && a.rel == b.rel && a.month_no == b.month_no && a.day == b.day &&
         a.weekday_no == b.weekday_no && a.shift == b.shift && a.n == b.n && a.range.first == b.range.first &&
         a.range.last == b.range.last;
}

// Of several days stated the surest decides, then the earliest: a page's head may carry the day it was fetched.
void one_statement(std::vector<DateEvidence>* all) {
  const DateEvidence* best = nullptr;
  for (const DateEvidence& e : *all) {
    if (e.kind != DateEvidence::stated) continue;
    if (!best || e.n > best->n || (e.n == best->n && e.range.first < best->range.first)) best = &e;
  }
  if (!best) return;
  const Day day = best->range.first;
  const double sure = best->n;
  std::erase_if(*all, [&](const DateEvidence& e) {
    return e.kind == DateEvidence::stated && (e.range.first != day || e.n != sure);
  });
}

class Collector {
 public:
  explicit Collector(const arabic::Text& text) : text_(text) {}

  void point(const TimePoint& p, const TimeExpr& e, bool future) {
    if (p.hijri || p.decade || p.century || p.season || p.fraction) return;
    DateEvidence d;
    d.future = future, d.rel = p.rel;
    d.quote = text_.raw(e.tokens);
    if (p.form == TimePoint::shift && p.unit == Unit::day && p.weekday) {
      d.kind = DateEvidence::today, d.weekday_no = p.weekday, d.shift = p.by, d.future = false;
      add(d);
      if (!p.month) return;
    }
    if (p.form == TimePoint::shift && p.unit == Unit::day && p.month && p.day && p.year != kNoYear) {
      if (!valid_date(p.year, p.month, p.day)) return;
      d.kind = DateEvidence::stated, d.n = kToday, d.range.first = d.range.last = day_of(p.year, p.month, p.day) - p.by;
      add(d);
      return;
    }
    if (p.form != TimePoint::fields && !(p.form == TimePoint::shift && p.unit == Unit::day && p.month)) return;
    if (p.year_rel != Rel::none) return;
    if (p.rel > Rel::next2 && p.rel != Rel::none) return;  // "ذاته": of a year said before
    if (p.year != kNoYear) {
      if (p.year < 1990 || p.year > 2060) return;
      if (p.month && p.day) {
        if (!valid_date(p.year, p.month, p.day)) return;
        d.kind = DateEvidence::full_day;
        d.range.first = d.range.last = day_of(p.year, p.month, p.day);
        d.lead = lead;
        if (e.printed)
          d.kind = DateEvidence::stated, d.n = kLabelled;
        else if (stands_alone(e) || opens_as_dateline(e))
          d.kind = DateEvidence::stated, d.n = kAlone;
        else if (p.weekday && closes_heading(e))
          d.kind = DateEvidence::stated, d.n = kToday;
      } else if (p.month) {
        d.kind = DateEvidence::full_month;
        d.range = {day_of(p.year, p.month, 1), day_of(p.year, p.month, days_in_month(p.year, p.month))};
      } else {
        d.kind = DateEvidence::year;
        d.range = {day_of(p.year, 1, 1), day_of(p.year, 12, 31)};
      }
      add(d);
      return;
    }
    d.month_no = p.month, d.day = p.day;
    if (p.form == TimePoint::shift) d.future = false, d.rel = Rel::now;
    if (p.month && p.day) {
      d.kind = DateEvidence::month_day, d.weekday_no = p.weekday;
      if ((p.form == TimePoint::shift && p.by == 0) || opens_as_dateline(e))
        d.shift = 1000;  // "اليوم 18 أيار", "دمشق – 18 أيار": the very day
      if (p.form == TimePoint::shift && p.by != 0) return;
      add(d);
    } else if (p.month) {
      d.kind = DateEvidence::month;
      add(d);
    } else if (p.weekday && p.week_shift == 99 && !p.day) {
      d.kind = DateEvidence::weekday, d.weekday_no = p.weekday;
      add(d);
    }
  }

  // The line of an expression when it is among the first few, or null.
  const arabic::Line* head_line(const TimeExpr& e) const {
    size_t seen = 0;
    for (const arabic::Line& l : text_.lines()) {
      if (l.tokens.empty()) continue;
      if (++seen > kHeadLines) break;
      if (l.tokens.contains(e.tokens.begin)) return &l;
    }
    return nullptr;
  }

  // "الأحد، 20 نوفمبر 2022 - 18:40" as a line of its own.
  bool stands_alone(const TimeExpr& e) const {
    const arabic::Line* l = head_line(e);
    return l && l->tokens.size() <= e.tokens.size() + 5;
  }

  // "حصاد الأحداث ليوم السبت 9 كانون الأول 2023": the day, with its name, that a heading ends with is that of what
  // stands below.
  bool closes_heading(const TimeExpr& e) const {
    const arabic::Line* l = head_line(e);
    return l && !e.range && !e.since && e.tokens.end >= l->tokens.end;
  }

  // "دمشق – 4 آذار (الوكالة) – …": a place, a mark, the date, a mark, at the head of a line.
  bool opens_as_dateline(const TimeExpr& e) const {
    const arabic::Line* l = head_line(e);
    if (!l || e.range || e.since) return false;
    const uint32_t t = e.tokens.begin;
    if (t == l->tokens.begin || t - l->tokens.begin > 5 || text_[t - 1].kind != arabic::TokenKind::punct) return false;
    for (uint32_t k = l->tokens.begin; k + 1 < t; ++k) {
      if (text_[k].kind != arabic::TokenKind::word) return false;
    }
    return e.tokens.end >= l->tokens.end || text_[e.tokens.end].kind == arabic::TokenKind::punct;
  }

  void add(const DateEvidence& d) {
    for (DateEvidence& o : out) {
      if (same(o, d)) {
        ++o.count;
        return;
      }
    }
    out.push_back(d);
  }

  std::vector<DateEvidence> out;
  bool lead = false;  // whether the sentence at hand is one of the first

 private:
  const arabic::Text& text_;
};

}  // namespace

std::vector<DateEvidence> collect_evidence(const arabic::Text& text, const TimeLexicon::Impl& words,
                                           const std::vector<arabic::Range>& skip) {
  Collector c(text);
  const std::vector<TimeExpr> found = find_times(text, words);
  const auto& sentences = text.sentences();
  const DatedEvents& happenings = words.dated_events();
  const std::vector<EventMatch> events = match_events(text, happenings, skip);
  struct SaidDay {
    uint32_t sentence;
    int shift, weekday;
    bool future;
  };
  std::vector<SaidDay> said;  // أمس and weekdays, by sentence
  uint32_t sentence = 0;
  for (const TimeExpr& e : found) {
    bool off = false;
    for (const arabic::Range& s : skip) off = off || s.overlaps(e.tokens);
    if (off) continue;
    while (sentence + 1 < sentences.size() && sentences[sentence].end <= e.tokens.begin) ++sentence;
    const bool inside = sentence < sentences.size() && sentences[sentence].contains(e.tokens.begin);
    const bool future = inside && clause_tense(text, sentences[sentence], e.tokens, words).future;
    if (inside && e.a.form == TimePoint::shift && e.a.unit == Unit::day && std::abs(e.a.by) <= 2 && !e.range)
      said.push_back({sentence, e.a.by, 0, future});
    if (inside && e.a.form == TimePoint::fields && e.a.weekday && !e.a.month && !e.a.day && e.a.week_shift == 99)
      said.push_back({sentence, 99, e.a.weekday, future});
    c.lead = inside && sentence <= kLead;
    c.point(e.a, e, future);
    if (e.range) {
      TimePoint b = e.b;
      if (b.year == kNoYear && e.a.year != kNoYear && b.month) b.year = e.a.year;
      c.point(b, e, future);
    }
    // "منذ سبع سنوات" beside an event that the codebook dates.
    if (e.a.form == TimePoint::offset && e.a.direction < 0 && e.a.unit == Unit::year && e.a.n >= 1 && e.a.n_to == 0 &&
        e.a.approx != 1 && inside) {
      for (const EventMatch& m : events) {
        if (m.sentence != sentence) continue;
        DateEvidence d;
        d.kind = DateEvidence::age, d.n = e.a.n, d.range = happenings.events[m.event].days;
        d.quote = std::string(text.raw(e.tokens)) + " + " + happenings.events[m.event].what;
        c.add(d);
      }
    }
  }
  for (const EventMatch& m : events) {
    const DatedEvent& e = happenings.events[m.event];
    DateEvidence d;
    d.range = e.days, d.again = e.again, d.quote = e.what;
    const Day length = e.days.last - e.days.first;
    d.kind = e.lower_bound ? DateEvidence::lower_bound : length > kOffice ? DateEvidence::office : DateEvidence::event;
    if (d.kind == DateEvidence::event && length <= kShort) {
      for (const SaidDay& day : said) {
        if (day.sentence != m.sentence) continue;
        if (day.shift != 99) d.told_shift = day.shift;
        if (day.weekday && (day.weekday - weekday_of(e.days.first) + 7) % 7 <= length) d.told_weekday = true;
        if (e.scheduled && d.told_weekday && day.future) d.ahead = true;
      }
    }
    d.scheduled = e.scheduled && d.kind == DateEvidence::event;
    if (d.scheduled && !d.ahead) d.ahead = clause_tense(text, sentences[m.sentence], {m.at, m.at + 1}, words).future;
    d.lead = m.sentence <= kLead, d.remembered = e.remembered;
    bool known = false;
    for (DateEvidence& o : c.out) {
      if (o.kind != d.kind || o.quote != d.quote || o.range.first != d.range.first) continue;
      if (o.told_shift == 99) o.told_shift = d.told_shift;
      o.told_weekday |= d.told_weekday, o.lead |= d.lead, o.ahead |= d.ahead;
      known = true;
    }
    if (!known) c.out.push_back(d);
  }
  one_statement(&c.out);
  return std::move(c.out);
}

}  // namespace marsad::reading
