// What the attributes of a start tag say: what its element is about, whether it is seen, dates and facts for machines.
//
//   <div class="article-body" hidden> → the hints of its class, hidden;  <time datetime=… pubdate> → published
//   <meta property="og:title" content=…> → one of page.metas;  itemprop with a value → one of page.items
//
// What it cannot do: style sheets; only display:none in the tag itself hides. Threads: pure. Tested by html_test.cc.
#pragma once
#include <cstdint>
#include <string_view>

#include "intake/html_tokens.h"
#include "intake/page.h"

namespace marsad::intake {

struct Look {
  uint32_t hints = 0, signature = 0;  // signature: the same for elements that look alike
  bool hidden = false, json_ld = false, published = false;
  std::string_view datetime;  // of the html, as it stands there
};

// Also adds the itemprop of the tag to page->items.
Look read_attributes(const Token& token, Page* page);
// <meta>: adds to page->metas and page->items.
void read_meta(const Token& token, Page* page);
// <link rel=canonical>: fills page->canonical.
void read_link(const Token& token, Page* page);

}  // namespace marsad::intake
