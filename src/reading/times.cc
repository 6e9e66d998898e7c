// The times stage: find what is said, ask the clause how it looks, and resolve against the article's own date.
//
//   "… سيجتمعون الأربعاء … أول من أمس" against 2018-04-16 → 2018-04-18, 2018-04-14
//
// A reference that is a range (an inferred date) resolves from its best day where it has one and says so (ref
// "inferred", earliest and latest as wide as the range makes them); without a best day, what does not come out alike
// from both ends keeps no value. Tested by times_test.cc.
#include "reading/times.h"

#include <algorithm>

#include "reading/time_clause.h"
#include "reading/time_grammar.h"
#include "reading/time_resolve.h"

namespace marsad::reading {

namespace {

bool same(const Period& a, const Period& b) { return a.first == b.first && a.last == b.last && a.grain == b.grain; }

bool overlaps(const std::vector<arabic::Range>* skip, arabic::Range r) {
  if (!skip) return false;
  for (const arabic::Range& s : *skip) {
    if (s.overlaps(r)) return true;
  }
  return false;
}

std::vector<TimeMention> read(const arabic::Text& text, const TimeLexicon& lexicon, std::optional<DayRange> reference,
                              Prefer prefer, const std::vector<arabic::Range>* skip, std::vector<TimeGap>* gaps) {
  const TimeLexicon::Impl& words = lexicon.impl();
  std::vector<TimeExpr> found = find_times(text, words, gaps);
  std::vector<TimeMention> out;
  out.reserve(found.size());
  std::optional<Period> previous;
  size_t sentence = 0;
  const auto& sentences = text.sentences();
  for (const TimeExpr& e : found) {
    if (overlaps(skip, e.tokens)) continue;
    while (sentence + 1 < sentences.size() && sentences[sentence].end <= e.tokens.begin) ++sentence;
    arabic::Range around =
        sentence < sentences.size() && sentences[sentence].contains(e.tokens.begin) ? sentences[sentence] : e.tokens;
    const ClauseTense tense = clause_tense(text, around, e.tokens, words);
    TimeContext c;
    c.prefer = prefer;
    c.future = tense.future && !e.since;  // منذ الخميس looks back
    c.ongoing = !e.alone && (tense.ongoing || (e.a.form == TimePoint::offset && e.a.unit >= Unit::year && e.a.n > 1));
    c.previous = previous;
    if (reference) c.ref = reference->best != kNoDay ? reference->best : reference->last;
    TimeMention m;
    m.tokens = e.tokens;
    m.out.at = {text[e.tokens.begin].start, text[e.tokens.end - 1].end};
    m.out.text = text.raw(e.tokens);
    m.out.rule = e.rule;
    m.since = e.since;
    const bool is_absolute = absolute(e.a) && (!e.range || absolute(e.b));
    m.out.ref = is_absolute ? "absolute" : "published";
    std::optional<Period> p = resolve(e, c, words);
    if (p && !is_absolute && reference && reference->first != reference->last) {
      // What the ends of the range make of it: equal, or bounds.
      std::optional<Period> ends[2];
      for (int k = 0; k < 2; ++k) {
        TimeContext end = c;
        end.ref = k == 0 ? reference->first : reference->last;
        ends[k] = resolve(e, end, words);
      }
      if (ends[0] && ends[1] && !(same(*ends[0], *p) && same(*ends[1], *p))) {
        const Day low = std::min({p->early, ends[0]->early, ends[1]->early}),
                  high = std::max({p->late, ends[0]->late, ends[1]->late});
        if (reference->best == kNoDay && reference->last - reference->first > 3) {
          m.days = DayRange{low, high};
          m.out.earliest = iso(low), m.out.latest = iso(high);
          p.reset();
        } else {
          p->early = low, p->late = high, p->approx = true;
          m.out.ref = "inferred";
        }
      }
    }
    if (p) {
      m.out.value = iso_value(*p);
      m.out.edtf = p->approx ? edtf_value(*p) : m.out.value;
      // Most are one day, said exactly: it is written once.
      const bool one_day = p->grain == Grain::day && !p->approx && p->early == p->first && p->late == p->first;
      m.out.earliest = one_day ? m.out.value : iso(p->early);
      m.out.latest = one_day ? m.out.value : iso(p->late);
      m.days = DayRange{p->first, p->last};
      m.is_span = p->grain == Grain::mixed && e.a.form == TimePoint::offset;
      m.resolved = true;
      if (p->grain == Grain::week) m.week = iso_week_value(*p);
      previous = p;
    } else if (is_absolute) {
      continue;  // "31 شباط 2018": no such day
    }
    out.push_back(std::move(m));
  }
  return out;
}

}  // namespace

std::vector<TimeMention> read_times(const arabic::Text& text, const TimeLexicon& lexicon,
                                    std::optional<DayRange> reference, Prefer prefer, std::vector<TimeGap>* gaps) {
  return read(text, lexicon, reference, prefer, nullptr, gaps);
}

std::vector<TimeMention> read_times(const arabic::Text& text, const TimeLexicon& lexicon,
                                    std::optional<DayRange> reference, Prefer prefer,
                                    const std::vector<arabic::Range>& skip) {
  return read(text, lexicon, reference, prefer, &skip, nullptr);
}

}  // namespace marsad::reading
