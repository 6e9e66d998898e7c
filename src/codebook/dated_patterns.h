// The words that point at a happening, as a row of dated-events.tsv writes them.
//
//   "{أستانا/أستانة} + {الجولة التاسعة/جولة تاسعة} | تاسعة أستانا"
//     →  two patterns; the first of two slots, each filled by either of its two groups
//
// A pattern is slots joined by +; each must be filled in one sentence. A slot is a group of words that stand together,
// or several of them in braces, of which one will do. Threads: pure. Tested by check_test.cc.
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "codebook/tsv.h"

namespace marsad::codebook {

inline constexpr size_t kMostSlots = 32;  // of a pattern: what a bit mask holds

struct DatedPattern {
  std::vector<std::vector<std::string_view>> slots;  // each its groups; views into the row
};

// The patterns of the row's column `patterns`. Faults (a brace that is not closed, an empty group, words beside the
// braces, more than kMostSlots) go to problems with line, column and cure; a pattern with a fault is left out.
std::vector<DatedPattern> dated_patterns(const Row& row, std::vector<Problem>* problems);

}  // namespace marsad::codebook
