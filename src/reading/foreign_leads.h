// Leads of other stories behind an article's last paragraph, with no head before them:
//
//   … آخر فقرة من المقال.
//   أعلنت هيئة الطيران، الاثنين، افتتاح مطار جديد.        five or more single sentences in a row to the end,
//   فاز منتخب الجزائر على ضيفه بهدفين.                    none opening with a conjunction,
//   …                                                     that have next to no words in common
//
// On 31,000 pages of five outlets this finds a third of such lists and takes 1 article in 900 of the others for one.
// Threads: pure. Tested by regions_test.cc.
#pragma once
#include <cstddef>
#include <vector>

#include "arabic/text.h"

namespace marsad::reading {

// May the line open with a conjunction (و, ف)? Words that merely begin with that letter count as such too.
bool opens_with_conjunction(const arabic::Text& text, arabic::Range line);

// How many different words, clitics aside, line a (a token range) has, and how many of them line b has too.
struct Shared {
  size_t words = 0, of = 0;
};
Shared shared_words(const arabic::Text& text, arabic::Range a, arabic::Range b);

// How many of the last of these lines (token ranges, in order) are such leads: 0, or 5 to 8.
size_t foreign_leads(const arabic::Text& text, const std::vector<arabic::Range>& lines);

}  // namespace marsad::reading
