// The numbers stage: digits and number words as values or honest ranges.
//
//   "ثلاثة وعشرون" → 23; "1,5 مليون" → 1500000; "عشرات" → 20–99; "أكثر من 370" → 371…; "قتيلان" is left to counts (counts.tsv, dual nouns).
//
// Words come from codebook base/numbers.tsv. Linear in the text. Threads: pure over an immutable lexicon.
#pragma once
#include <string>
#include <vector>

#include "arabic/text.h"
#include "reading/times.h"

namespace marsad::reading {

struct NumberMention {
  arabic::Range tokens;  // of the number itself, bounds words ("أكثر من") included
  double value = 0;      // the number said
  int64_t min = 0, max = 0;  // honest range; min == max for a plain number
  bool ordinal = false;
  bool exact = true;         // false with نحو, عشرات, أكثر من
  std::string kind;          // cardinal | ordinal | fraction | range
};

std::vector<NumberMention> read_numbers(const arabic::Text& text, const TimeLexicon& lexicon);

}  // namespace marsad::reading
