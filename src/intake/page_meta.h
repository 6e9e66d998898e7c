// What a page says of itself for machines.
//
//   <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2018-02-18T…", …}</script>
//   <meta property="article:published_time" content="…">  <meta itemprop="datePublished" …>  <time datetime pubdate>
//
// Each field from the first of these that has it: JSON-LD of an article, meta, itemprop, then (page_lines in html.cc)
// the page's lines. JSON-LD with raw line breaks in its strings or in a comment is mended; what stays broken is passed
// over. Threads: pure. Tested by html_test.cc.
#pragma once
#include <optional>
#include <string>

#include "intake/page.h"
#include "intake/page_words.h"

namespace marsad::intake {

struct Found {
  std::string value, where;  // "json-ld", "meta article:published_time", …; empty: not found
  explicit operator bool() const { return !value.empty(); }
  void take(std::string v, std::string_view from) {
    if (value.empty() && !v.empty()) value = std::move(v), where = from;
  }
};

struct PageMeta {
  Found title, author, publisher, published, updated, url, language;
};

PageMeta read_meta(const Page& page, const PageWords* words);

}  // namespace marsad::intake
