// Which lines of a page are its article, and as what.
//
//   the block with the most unlinked prose standing right in it is the article's; what is inside it and neither a list
//   of links nor in a box named for sharing, related stories … is body; the heading most like the page's title is the
//   headline; what stands between it and the text is lead, caption, credit
//
// Nothing is left out: all other lines are furniture. No word of a language is looked at; only marks, lengths, links
// and the names of boxes. Linear in lines and nodes. Threads: pure. Tested by html_test.cc.
#pragma once
#include <string>
#include <vector>

#include "intake/article.h"
#include "intake/page.h"

namespace marsad::intake {

struct Judged {
  std::vector<MarkKind> kinds;  // of the lines
  int headline = -1;            // its line
  uint32_t main = 0;            // the article's node
  size_t first = 0, last = 0;   // lines of its text; first > last: none
};

// `title`: as the page's metadata give it, may be empty. Fills Node::all.
Judged judge(Page* page, const std::string& title);

}  // namespace marsad::intake
