// A query made ready: each word or phrase of it as the phrases of the index that it finds, and why each would match.
//
//   قصف Saraqib  →  unit 1: قصف|+قصف            unit 2: سراقب|+سراقب or saraqib|+saraqib
//   "مشفى المعرة" →  one unit, exact: مشفي المعره
//
// A word with letters that may be joined ones (بدمشق) also asks for what is left without them where the ledger's texts
// use that more often than the word itself: دمشق is asked for, زير is not for وزير. Threads: pure but for `often`.
// Tested by search_test.cc.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "arabic/text.h"
#include "ledger/search/search.h"

namespace marsad::ledger::search {

struct Phrase {
  std::vector<std::vector<std::string>> places;  // alternatives of each, stems with +
  std::string entry;                             // whose other name it is; empty: the words as asked
};

struct Unit {
  std::string asked;
  bool exact = false, without = false;
  std::vector<Phrase> phrases;
};

// In how many articles a form of the index stands.
using Often = std::function<int64_t(const std::string& form)>;

std::vector<Unit> plan(const Query& query, const Names& names, const Often& often);

// What FTS5 is asked; empty when there is no word to ask for.
std::string match_text(const std::vector<Unit>& units);

struct Spot {                    // a unit in a text
  uint32_t first = 0, last = 0;  // tokens of the text, both included
  uint32_t unit = 0, phrase = 0;
};
std::vector<Spot> spots(const arabic::Text& text, const std::vector<Unit>& units);

// Fills snippet, matches, more and aside. `furniture`: code point ranges of the text.
void fill_snippet(const arabic::Text& text, const std::vector<Unit>& units,
                  const std::vector<std::pair<uint32_t, uint32_t>>& furniture, Hit* hit);

}  // namespace marsad::ledger::search
