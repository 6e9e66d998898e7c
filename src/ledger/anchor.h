// How a decision finds its words again when the article's text has changed under it.
//
//   anchor of قصفت: quote "قصفت", 30 letters before and behind it, offset 310
//   in a text from which 200 letters of page furniture are gone → the same word at 110
//
// The rule: every occurrence of the quote, in folded spelling, is weighed by how many letters of what stood before and
// behind it still stand there; the best wins, ties go to the one nearest the old offset. With fewer than 8 letters of
// context the anchor holds only where the quote occurs once; else it is adrift, which is told and never guessed away.
// Threads: pure. Tested by anchor_test.cc.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "reading/reading.h"

namespace marsad::ledger {

struct Anchor {
  std::string quote, before, after;
  uint32_t start = 0;
  bool operator==(const Anchor&) const = default;
};

Anchor make_anchor(std::string_view text, uint32_t start, uint32_t end);        // code points
std::optional<Chars> find_anchor(std::string_view text, const Anchor& anchor);  // nothing: adrift

}  // namespace marsad::ledger
