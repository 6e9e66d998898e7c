// From a byte of a text that was cleaned back to the byte of the original it was made from.
//
//   original  "<p>&#1602;صف   أمس</p>"      text "قصف أمس"
//   original(0) = 3 (the entity), original(2) = 10 (ص), original(7) = 17 (أ, behind the folded blanks)
//
// A list of runs, each a stretch copied as it was: within a run a character of the text is a character of the original.
// Maps chain: text → clean UTF-8 → bytes in another charset. Look-up is a binary search and a walk over at most one
// run. Threads: immutable once built. Tested by site_model_test.cc.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace marsad::intake {

class OffsetMap {
 public:
  // From text byte `at` on, characters stand at `original` on; `stride`: bytes of the original a character takes, 0: as
  // many as the text's own UTF-8. Calls come in order of `at`; a run that merely goes on is joined to the one before.
  void add(size_t at, size_t original, uint8_t stride = 0);

  // Where the character at byte `at` of `text` begins in the original. `text` is what the map was built for. The end of
  // the text leads behind the last character.
  size_t original(std::string_view text, size_t at) const;

  // This map behind another: text → middle (this) → original (`below`), where `middle` is the text of `below`.
  OffsetMap over(const OffsetMap& below, std::string_view middle) const;

  bool empty() const { return runs_.empty(); }
  size_t runs() const { return runs_.size(); }

 private:
  struct Run {
    size_t at, original;
    uint8_t stride;
  };
  std::vector<Run> runs_;
};

}  // namespace marsad::intake
