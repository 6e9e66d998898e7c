// Fixed phrases of the codebook where they stand in a text.
//
//   مفاوضات is found in بالمفاوضات;  التركية الروسية in التركية – الروسية
//
// Everything folded. Pure; source: phrase_word.cc. Tested by phrase_word_test.cc.
#pragma once
#include <bitset>
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

// How the words of a range end, so that most phrases are ruled out without a look at each word: of each its last two
// letters, and those before an accusative ا.
class WordEndings {
 public:
  void add(std::string_view printed) {
    set(printed);
    if (printed.size() > 2 && printed.back() == '\xA7') set(printed.substr(0, printed.size() - 2));
  }
  // False only where no word of them is may_be_word() with `wanted`.
  bool may_hold(std::string_view wanted) const { return wanted.size() < 3 || seen_[place(wanted)]; }

 private:
  // By the last byte of each letter; the first ones tell little.
  static size_t place(std::string_view word) {
    return (static_cast<size_t>(word[word.size() - 1]) * 37 + static_cast<size_t>(word[word.size() - 3])) % kPlaces;
  }
  void set(std::string_view word) {
    if (word.size() > 2) seen_.set(place(word));
  }
  static constexpr size_t kPlaces = 512;
  std::bitset<kPlaces> seen_;
};

// Whether a printed word is a phrase's: also with و ف, ب ل ك and ال before it, or an accusative ا behind
// (docs/codebook.md, "phrase").
bool phrase_word(std::string_view printed, std::string_view wanted);

// The token behind the phrase `words` that begins at token `at` and ends before `end`, dashes and quotation marks
// between its words skipped; 0 where it does not stand there.
uint32_t phrase_end(const arabic::Text& text, uint32_t at, uint32_t end, const std::vector<codebook::Letters>& words);

}  // namespace marsad::reading
