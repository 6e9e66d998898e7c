// The box of a page that holds its article: the block with the most unlinked prose standing right in it.
//
//   <div class="entry-content"><p>قصفت …</p><p>وقال …</p></div><aside>…</aside>  →  the div
//
// What it cannot do: an article whose parts stand in boxes that are not alike. Linear in lines and nodes. Threads:
// pure. Tested by html_test.cc.
#pragma once
#include "intake/page.h"

namespace marsad::intake {

constexpr uint32_t kOut = kAside | kNever;
constexpr uint32_t kProse = 80, kShortProse = 25;  // code points

// The characters of a line that looks like a paragraph's; else 0.
uint32_t prose(const PageLine& line);
// Fills Node::all.
void spread_hints(Page* page);
// Whether a line stands in a menu, a sidebar, comments …
bool outside(const Page& page, const PageLine& line);
// The article's node; 0, the root, where the page has no prose.
uint32_t article_box(const Page& page);

}  // namespace marsad::intake
