// Which line of a page is the article's headline: the heading most like the page's title.
//
//   title "قصف على إدلب - عنب بلدي", lines "عنب بلدي", <h1>قصف على إدلب  →  the second
//
// What it cannot do: a headline that is an image. Threads: pure. Tested by html_test.cc.
#pragma once
#include <string>
#include <string_view>

#include "intake/page.h"

namespace marsad::intake {

// The line; -1: none. `title`: as the page's metadata give it, may be empty.
int headline_line(const Page& page, const std::string& title);

// How much of two titles' words is the same, 0 to 1.
double alike(std::string_view a, std::string_view b);

}  // namespace marsad::intake
