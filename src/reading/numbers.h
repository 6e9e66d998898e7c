// The numbers stage: digits and number words as values or honest ranges.
//
//   "ثلاثة وعشرون" → 23;  "1,5 مليون" → 1500000;  "عشرات" → 20–99;  "ما لا يقل عن 30" → 30–39;  "نصف مليون" → 500000
//
// A bound ("أكثر من", "نحو", "عشرات") gives a range, never a point: `value` and `min` are the number said, `max` is
// where the next round number begins ("أكثر من 350 ألف" → 350000–399999), since a paper that knew of 400000 would have
// said so; of "أقل من" it is `max` that was said. "قتيلان" and its like are left to counts (counts.tsv, dual nouns).
// Words come from codebook base/numbers.tsv. What it cannot do: tell a count from a measure by the noun behind it (5
// كيلومترات is 5). Digits inside dates, clocks, scores and phone numbers are no numbers here. Linear in the text.
// Threads: pure over an immutable lexicon. Tested by numbers_test.cc.
#pragma once
#include <string>
#include <vector>

#include "arabic/text.h"
#include "reading/times.h"

namespace marsad::reading {

struct NumberMention {
  arabic::Range tokens;      // of the number itself, bounds words ("أكثر من", "على الأقل") included
  double value = 0;          // the number said; of shares and percentages a part of one
  int64_t min = 0, max = 0;  // honest range; min == max for a plain number
  bool ordinal = false;
  bool exact = true;       // false with نحو, عشرات, أكثر من
  bool either = false;     // words of 300 and more without ال: spelt alike as cardinal and as ordinal
  bool magnitude = false;  // عشرات, مئات الآلاف: a word of magnitude and no count
  std::string kind;        // cardinal | ordinal | fraction | range
};

std::vector<NumberMention> read_numbers(const arabic::Text& text, const TimeLexicon& lexicon);

}  // namespace marsad::reading
