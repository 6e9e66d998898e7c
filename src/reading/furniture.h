// The words by which lines of a crawled page give themselves away: menus, share buttons, heads of teaser lists,
// credits, captions.
//
//   مقالات ذات صلة → teaser_head;  شارك هذا الموضوع: → share;  المصدر : الجزيرة → credit
//
// Patterns come from furniture.tsv of every layer (columns pattern, match, kind, note). A pattern is a row of words; it
// is held against the words of a line, folded, punctuation left out; # stands for any number. match: whole (the whole
// line), prefix (its beginning), contains (anywhere in it). What it cannot do: tell by shape or by repetition; that is
// regions.h. Threads: immutable once loaded. Tested by regions_test.cc.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "arabic/text.h"
#include "arabic/word_map.h"
#include "codebook/tsv.h"

namespace marsad::reading {

enum class LineKind : uint8_t { none, menu, share, teaser_head, credit, caption };

class Furniture {
 public:
  // Reads furniture.tsv of each folder that has one. Faulty rows are left out; `problems` gets them when it is given.
  static Furniture load(const std::vector<std::string>& layer_dirs, std::vector<codebook::Problem>* problems = nullptr);

  struct Match {
    LineKind kind = LineKind::none;
    bool whole = false;  // the pattern is all there is in the line
    uint32_t words = 0;  // of the pattern
  };
  // What the line is by its words; longer patterns win over shorter ones. Lines of more than 40 words are no furniture.
  Match match(const arabic::Text& text, arabic::Range line) const;

 private:
  struct Pattern {
    std::vector<std::string> words;  // folded; "#" any number
    enum How : uint8_t { whole, prefix, contains } how = whole;
    LineKind kind = LineKind::none;
  };
  void add(const codebook::Row& row, std::vector<codebook::Problem>* problems);
  std::vector<Pattern> patterns_;
  arabic::WordMap<std::vector<uint32_t>> by_first_;  // "#" for those that begin with a number
};

}  // namespace marsad::reading
