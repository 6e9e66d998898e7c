// The times stage: find what is said, ask the clause how it looks, and resolve against the article's own date.
//
//   "… سيجتمعون الأربعاء … أول من أمس" against 2018-04-16 → 2018-04-18, 2018-04-14
//
// A reference that is a range (an inferred date) resolves what comes out alike from both its ends, and what lies within three days from the later
// one; the rest keeps no value rather than a false day. Tested by times_test.cc.
#include "reading/times.h"

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

std::vector<TimeMention> read(const arabic::Text& text, const TimeLexicon& lexicon, std::optional<DayRange> reference, Prefer prefer,
                              const std::vector<arabic::Range>* skip) {
  const TimeLexicon::Impl& words = lexicon.impl();
  std::vector<TimeExpr> found = find_times(text, words);
  std::vector<TimeMention> out;
  out.reserve(found.size());
  std::optional<Period> previous;
  size_t sentence = 0;
  const auto& sentences = text.sentences();
  for (const TimeExpr& e : found) {
    if (overlaps(skip, e.tokens)) continue;
    while (sentence + 1 < sentences.size() && sentences[sentence].end <= e.tokens.begin) ++sentence;
    arabic::Range around = sentence < sentences.size() && sentences[sentence].contains(e.tokens.begin) ? sentences[sentence] : e.tokens;
    const ClauseTense tense = clause_tense(text, around, e.tokens, words);
    TimeContext c;
    c.prefer = prefer;
    c.future = tense.future;
    c.ongoing = !e.alone && (tense.ongoing || (e.a.form == TimePoint::offset && e.a.unit >= Unit::year && e.a.n > 1));
    c.previous = previous;
    if (reference) c.ref = reference->last;
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
      TimeContext early = c;
      early.ref = reference->first;
      auto q = resolve(e, early, words);
      if (q && !same(*p, *q) && reference->last - reference->first > 3) {
        m.days = DayRange{std::min(p->first, q->first), std::max(p->last, q->last)};
        m.out.earliest = iso(std::min(p->early, q->early)), m.out.latest = iso(std::max(p->late, q->late));
        p.reset();
      }
    }
    if (p) {
      m.out.value = iso_value(*p);
      m.out.edtf = edtf_value(*p);
      m.out.earliest = iso(p->early), m.out.latest = iso(p->late);
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

std::vector<TimeMention> read_times(const arabic::Text& text, const TimeLexicon& lexicon, std::optional<DayRange> reference, Prefer prefer) {
  return read(text, lexicon, reference, prefer, nullptr);
}

std::vector<TimeMention> read_times(const arabic::Text& text, const TimeLexicon& lexicon, std::optional<DayRange> reference, Prefer prefer,
                                    const std::vector<arabic::Range>& skip) {
  return read(text, lexicon, reference, prefer, &skip);
}

}  // namespace marsad::reading
