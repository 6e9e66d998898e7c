// An item of a feed, whether XML or JSON, and the article it makes.
//
//   {title: "قصف إدلب", summary: "…", published: "Sun, 18 Feb 2018 …"}  →  headline and text, published 2018-02-18
//
// The full text where the feed has it, else the summary; `original` is the item's own HTML with the title in front.
// Threads: none shared. Tested by sources_test.cc.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "intake/source.h"

namespace marsad::intake {

struct FeedItem {
  std::string id, link, title, published, updated, author, summary, content;  // title, summary, content: HTML
};

struct Channel {
  std::string title, language, charset;
};

// The article of item `number`, or why it gives none.
void emit(const FeedItem& item, const Channel& channel, const Record& record, uint64_t number, Run* run,
          std::vector<Item>* out);

// A text as HTML says it.
std::string escaped(std::string_view s);

}  // namespace marsad::intake
