// The attribution stage: who is quoted for what a sentence tells, by which cue, over which carrier.
//
//   "قالت الأناضول نقلاً عن مصدر أمني إن …" → مصدر أمني, cue قالت, via anadolu;  "…، بحسب المرصد" → المرصد for what
//   stands before it
//
// An act belongs to the nearest of: the cue whose أن clause or object it stands under; who accuses another of it; the
// speaker of the quotation it stands in, over as many sentences as the quotation lasts; the cue before it in its
// sentence, as far as the sentence does not turn to something else (فيما, بينما); "X:" at the start. A source told
// beside the clause (بحسب, وفق) covers what stands before it and has no speaker yet, or, at the start, what follows.
// Tested by attribution_test.cc and the golden samples.
#pragma once
#include <algorithm>
#include <vector>

#include "reading/draft.h"
#include "reading/speakers.h"

namespace marsad::reading {

struct Said {
  codebook::CueKind kind = codebook::CueKind::say;
  int act = -1;               // the cue; -1: a colon behind the speaker's name
  Range cue;                  // tokens of the cue
  std::vector<int> speakers;  // mentions
  int via = -1;               // carrier mention, of agency chains
  bool carrier = false;  // وفق ما نقلت رويترز: carried it, and is the source only where nobody else is
  uint32_t sentence = 0, unit = 0;
  int quotation = -1;   // the quotation it stands in itself: it reaches nothing outside
  bool onward = false;  // reaches what follows it: it reports something, and stands in no relative clause
  bool beside = false;  // told beside the clause: reaches units [from, to)
  uint32_t from = 0, to = 0;
};

class Attributions {
 public:
  explicit Attributions(const Draft& draft);
  // The cues that reach the act `index`, the nearest first.
  std::vector<const Said*> of(int index) const;

 private:
  bool behind_what_is_told(const Said& s, const Act& a) const;
  bool of_his_country(const Said& s) const;
  bool claims(const Act& a) const;
  bool told_behind_colon(const Said& s, const Act& a) const;
  bool only_where(uint32_t colon, uint32_t end) const;
  bool behind_as(uint32_t unit) const;
  const Act* asked_by(int i) const;
  void cues();
  void colons();
  void sides();
  void same_source();
  void quotations();
  bool told(int cue, int child) const;
  uint32_t told_from(int cue) const;
  bool opens_name(uint32_t unit) const;

  const Draft& d_;
  Speakers speakers_;
  std::vector<Said> said_;        // in the order of the text
  std::vector<int> said_of_act_;  // by act: index into said_, -1 none
  std::vector<Said> accusers_;    // by act that accuses: its actors as speakers of what it alleges
  std::vector<int> accuser_of_act_;
  std::vector<int> quote_speaker_;  // by quotation: index into said_, -1 unknown
};

// The first of a list in the order of the text that stands in the sentence or behind it.
template <class T>
typename std::vector<T>::const_iterator first_of(const std::vector<T>& list, uint32_t sentence) {
  return std::partition_point(list.begin(), list.end(), [&](const T& x) { return x.sentence < sentence; });
}

}  // namespace marsad::reading
