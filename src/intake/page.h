// A page cut into lines, each with the block it stands in: between the tags (html_tokens.h) and the judgement
// (page_score.cc, page_meta.cc).
//
//   <div class="post-meta"><span class="date">18/2/2018</span></div><p>قصفت <a>…</a></p>
//   → nodes div(credit) p;  lines "18/2/2018" (node div, 9 of 9 characters in a date), "قصفت …" (node p, 12 of 80
//   linked)
//
// Only elements that make blocks are nodes; what stands inside a line (a, span, b) is counted in it. Class, id, role
// and itemprop give hints by their parts ("related-posts" → related, posts). Elements are closed as browsers do where
// it matters for lines: p, li, td, tr, dd, option by the next of their kind, everything inside by the end of what is
// around. Time and memory are linear in the page, nesting is not recursion. Threads: pure. Tested by html_test.cc.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/html_tokens.h"
#include "intake/offset_map.h"

namespace marsad::intake {

// What class, id, role, itemprop and the tag say. Own hints of an element; `inherited` adds those around it.
enum Hint : uint32_t {
  kAside = 1,  // a menu, a sidebar, teasers, sharing: probably no part of the article
  kNever = 2,  // comments, footers, related stories: never a part of it
  kCaption = 4,
  kCredit = 8,
  kDate = 16,
  kLead = 32,
  kBodyText = 64,  // "entry-content", itemprop articleBody
  kQuote = 128,
  kHeadline = 256,  // itemprop headline, "entry-title"
  kArticle = 512,   // <article>, <main>
  kFigure = 1024,
  kList = 2048,
  kPublished = 4096,  // itemprop datePublished
  kAuthor = 8192,
  kTeaser = 16384,  // an <article> or card inside a list of them
};

struct Node {
  uint32_t parent = 0;  // 0: the root, which is its own
  Tag tag = Tag::other;
  uint32_t own = 0, all = 0;  // hints; all: with those around it
  uint32_t signature = 0;     // of tag and class: the same for the items of a list
  uint32_t first_line = 0;    // lines from here on are in it …
  uint32_t end_line = 0;      // … to here
};

struct PageLine {
  uint32_t begin = 0, end = 0;  // bytes of Page::text
  uint32_t node = 0;
  uint32_t chars = 0, linked = 0, credit = 0, dated = 0, bold = 0;  // code points; in links, in credit spans, …
  uint32_t hints = 0;                                               // of the spans inside
  bool heading() const { return level != 0; }
  uint8_t level = 0;   // 1–6 in a heading
  bool stops = false;  // holds a mark that ends or divides sentences
};

struct TimeTag {
  std::string datetime, text;
  uint32_t line = 0, node = 0;  // the line it stands in or before
  bool published = false;
};

struct Page {
  std::string text;  // lines, each ended by '\n' but the last
  std::vector<PageLine> lines;
  std::vector<Node> nodes;  // in the order they open: a parent before its children
  OffsetMap places;         // text → html
  std::string title, language, canonical;
  std::vector<std::pair<std::string, std::string>> metas;  // lower-case name or property, content
  std::vector<std::pair<std::string, std::string>> items;  // itemprop, content or datetime
  std::vector<std::string_view> json_ld;                   // into the html
  std::vector<TimeTag> times;
  std::vector<std::pair<uint32_t, std::string>> authors;  // names in links and spans for authors, with their line

  std::string_view line(size_t i) const {
    return std::string_view(text).substr(lines[i].begin, lines[i].end - lines[i].begin);
  }
};

Page cut_page(std::string_view html);

// The hints in a class, id, role or itemprop.
uint32_t hints_of(std::string_view words);
uint32_t hints_of_tag(Tag tag);

}  // namespace marsad::intake
