// A line of a page dump as the regions stage sees it: how long it is, how it ends, what its words say it is.
//
//   "قصف على منبج (المرصد السوري)"  →  28 characters, 5 words, bracketed, no full stop: a caption by its shape
//
// What it cannot do: see the lines beside it (regions.cc, article_end.cc). Threads: plain values. Tested by
// regions_test.cc.
#pragma once
#include <string_view>

#include "arabic/text.h"
#include "reading/furniture.h"
#include "reading/reading.h"

namespace marsad::reading {

// What counts as short, long, many. Measured on crawled pages; a title is seldom longer, a paragraph seldom shorter.
constexpr uint32_t kTitleChars = 105, kParagraphChars = 60, kLongChars = 140;

// A line with words in it.
struct RegionLine {
  uint32_t number = 0;  // in text.lines()
  arabic::Range tokens;
  uint32_t chars = 0, words = 0;
  size_t hash = 0;         // of its folded words
  bool stop = false;       // ends in a full stop
  bool open = false;       // ends in a colon or comma: something follows
  bool bracketed = false;  // ends in a closing bracket
  bool item = false;       // begins with a dash, a bullet or a number: an item of a list
  bool twice = false;      // the same line stands elsewhere too
  bool of_site = false;    // ... on many pages of its site
  Furniture::Match match;
  RegionKind kind = RegionKind::body;

  bool furniture() const { return kind == RegionKind::furniture; }
  bool paragraph() const { return (chars >= kParagraphChars && stop) || chars >= kLongChars; }
  bool title() const { return chars <= kTitleChars && !stop && !open && !item && match.kind != LineKind::credit; }
  // What may be the title of another story.
  bool foreign_title() const {
    return kind == RegionKind::body && title() && !bracketed && match.kind != LineKind::caption;
  }
  bool page_part() const {
    return match.kind == LineKind::menu || match.kind == LineKind::share || match.kind == LineKind::teaser_head;
  }
};

// Line `number` of the text; `twice` and `of_site` are left to the caller, who sees the other lines.
RegionLine look_at(const arabic::Text& text, uint32_t number, const Furniture& furniture);

// Is the token one of these punctuation marks?
bool is_mark(const arabic::Text& text, uint32_t token, std::string_view marks);

}  // namespace marsad::reading
