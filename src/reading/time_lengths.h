// Lengths of time that stand on no calendar: "خلال أسبوع واحد".
#pragma once
#include <string>
#include <vector>

#include "arabic/text.h"
#include "reading/numbers.h"
#include "reading/times.h"

namespace marsad::reading {

// Tokens [begin, end) hold the words of the length (خلال left out); iso is ISO 8601: P1W, PT24H, P3M.
struct TimeLength {
  arabic::Range tokens;
  std::string iso;
};

// A length that begins at token `at` (a number or not, then a unit of time); an empty iso where none does. Pure.
TimeLength time_length(const arabic::Text& text, const TimeLexicon& lexicon, const std::vector<NumberMention>& numbers,
                       uint32_t at);

}  // namespace marsad::reading
