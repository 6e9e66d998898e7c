// The attribution stage: who is quoted for what a sentence tells, by which cue, over which carrier.
//
//   "قالت الأناضول نقلاً عن مصدر أمني إن …" → مصدر أمني, cue قالت, via anadolu;  "…، بحسب المرصد" → المرصد for the whole
//   sentence
//
// A cue reaches what stands under it (its أن clause, its object), what follows it in the sentence or quotation, and, at
// a sentence's end, all before it. Tested by the golden samples.
#pragma once
#include <vector>

#include "reading/draft.h"

namespace marsad::reading {

struct Said {
  int act = -1;               // the cue
  std::vector<int> speakers;  // mentions
  int via = -1;               // carrier mention, of agency chains
  uint32_t sentence = 0;
  bool whole = false;   // reaches the whole sentence
  bool onward = false;  // reaches what follows it: it reports something, and stands in no relative clause
};

class Attributions {
 public:
  explicit Attributions(const Draft& draft);
  // The cues that reach the act, the nearest first.
  std::vector<const Said*> of(int act) const;
  bool is_ancestor(int ancestor, int act) const;

 private:
  bool reports(int cue) const;
  const Draft& d_;
  std::vector<Said> said_;
  std::vector<int> quote_speaker_;  // by sentence: index into said_ of a quotation still open at its start, -1 none
};

}  // namespace marsad::reading
