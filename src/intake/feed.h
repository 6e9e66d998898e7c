// RSS 0.9–2.0, Atom and RDF feeds, JSON feeds, and JSON documents that are a list of articles.
//
//   <item><title>عنوان</title><description>…</description><content:encoded>&lt;p&gt;…</content:encoded></item>
//   → an article: headline and text, published from pubDate, publisher from the channel's title
//
// The full text where the feed has it, else the summary. XML is read by libxml2 as a stream of events; a feed that
// declares entities of its own is refused, none is ever opened or expanded. A damaged feed gives the items before the
// damage and one refusal. Ids are guid, id or link. `original` is the item's own HTML. Tested by sources_test.cc.
#pragma once
#include <vector>

#include "intake/source.h"

namespace marsad::intake {

void read_feed(const Record& record, Run* run, std::vector<Item>* out);

// A JSON feed (jsonfeed.org), or an array of objects as JSON Lines have them.
void read_json_document(const Record& record, Run* run, std::vector<Item>* out);

}  // namespace marsad::intake
