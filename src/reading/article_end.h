// Where in a page dump the article ends: behind that all is furniture.
//
//   … paragraph | مقالات ذات صلة | title | title  →  the article ends before مقالات ذات صلة
//   … paragraph | اقرأ أيضا | title | paragraph … →  the head and its link are furniture, and the article goes on
//
// By heads of teasers, long rows of short lines, leads of other stories and titles behind the last paragraph. What it
// cannot do: teasers written as whole paragraphs with no head before them. Threads: pure. Tested by regions_test.cc.
#pragma once
#include <vector>

#include "reading/region_line.h"

namespace marsad::reading {

// Marks the furniture at the end and returns the number of lines before it. `first`: the article's first line; `body`:
// its first paragraph.
size_t end_article(const arabic::Text& text, size_t first, size_t body, std::vector<RegionLine>* lines);

}  // namespace marsad::reading
