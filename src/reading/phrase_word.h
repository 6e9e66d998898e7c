// Fixed phrases of the codebook where they stand in a text.
//
//   مفاوضات is found in بالمفاوضات;  التركية الروسية in التركية – الروسية
//
// Everything folded. Pure; source: phrase_word.cc. Tested by phrase_word_test.cc.
#pragma once
#include <string_view>
#include <vector>

#include "arabic/text.h"
#include "codebook/letters.h"

namespace marsad::reading {

// A look at the last letter, which settles most words: hundreds of phrases are asked for at every act.
inline bool may_be_word(std::string_view printed, std::string_view wanted) {
  const size_t n = printed.size();
  if (n < wanted.size() || wanted.empty()) return printed == wanted;
  const char last = wanted.back();  // or before an accusative ا, whose last byte is A7
  return printed[n - 1] == last || (printed[n - 1] == '\xA7' && n > 2 && printed[n - 3] == last);
}

// Whether a printed word is a phrase's: also with و ف, ب ل ك and ال before it, or an accusative ا behind
// (docs/codebook.md, "phrase").
bool phrase_word(std::string_view printed, std::string_view wanted);

// The token behind the phrase `words` that begins at token `at` and ends before `end`, dashes and opening
// quotes between its words skipped; 0 where it does not stand there.
uint32_t phrase_end(const arabic::Text& text, uint32_t at, uint32_t end, const std::vector<codebook::Letters>& words);

}  // namespace marsad::reading
