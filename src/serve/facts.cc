#include "serve/facts.h"

#include <algorithm>

#include "ledger/element.h"

namespace marsad::serve {
namespace {
using namespace ledger;  // element.h

// The first line of the headline, else of the body.
std::string title_of(Element reading, const CodePoints& points) {
  std::string out;
  each_in(reading, "regions", [&](Element region) {
    const std::string kind = text_in(region, "kind");
    if (!out.empty() || (kind != "headline" && kind != "body")) return;
    std::string_view words = points.cut(count_in(region, "start"), count_in(region, "end"));
    const size_t begin = words.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return;
    words = words.substr(begin);
    words = words.substr(0, words.find('\n'));
    size_t end = std::min<size_t>(words.size(), 240);
    while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    out = std::string(words.substr(0, end));
  });
  return out;
}

}  // namespace

CodePoints::CodePoints(std::string_view text) : text_(text) {
  at_.reserve(text.size() / 2 + 2);
  for (size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) at_.push_back(static_cast<uint32_t>(i));
  at_.push_back(static_cast<uint32_t>(text.size()));
}

std::string_view CodePoints::cut(uint64_t start, uint64_t end) const {
  const uint64_t last = at_.size() - 1;
  start = std::min(start, last);
  end = std::clamp(end, start, last);
  return text_.substr(at_[start], at_[end] - at_[start]);
}

const Facts::Quote* Facts::quote(uint32_t start, uint32_t end) const {
  for (const auto& one : quotes)
    if (one.start == start && one.end == end) return &one;
  return nullptr;
}

Facts facts_of(std::string_view json, const std::string& text) {
  thread_local simdjson::dom::parser parser;
  Element reading;
  if (parser.parse(json.data(), json.size()).get(reading) || text_in(reading, "schema") != "marsad.reading/1")
    throw std::runtime_error("the ledger holds a reading of another kind; `marsad reread --adopt` makes new ones");
  Facts out;
  const CodePoints points(text);
  out.title = title_of(reading, points);
  if (out.title.empty()) out.title = text_in(reading, "id");
  Element part;
  if (!reading["source"].get(part) && part.is_object()) {
    out.source_name = text_in(part, "text");
    out.source = text_in(part, "id");
    if (out.source.empty()) out.source = out.source_name;
  }
  if (!reading["published"].get(part) && part.is_object()) {
    out.first = parse_day(text_in(part, "start"));
    out.last = parse_day(text_in(part, "end"));
    out.basis = text_in(part, "basis");
  }
  if (!reading["reader"].get(part)) {
    out.program = text_in(part, "program");
    out.codebook = text_in(part, "codebook");
  }
  struct Mentioned {
    uint64_t start, end;
    std::string id;
  };
  std::vector<Mentioned> named;
  each_in(reading, "mentions", [&](Element mention) {
    if (text_in(mention, "kind") != "agreement") return;
    named.push_back({count_in(mention, "start"), count_in(mention, "end"), text_in(mention, "id")});
    out.agreements.emplace_back(named.back().id, text_in(mention, "text"));
  });
  each_in(reading, "events", [&](Element event) {
    Facts::Quote quote;
    quote.start = count_in(event, "start");
    quote.end = count_in(event, "end");
    Element sentence = event;
    if (!event["sentence"].get(part) && part.is_object()) sentence = part;
    quote.sentence = std::string(points.cut(count_in(sentence, "start"), count_in(sentence, "end")));
    each_in(event, "agreements", [&](Element id) {
      std::string_view text_id;
      if (!id.get_string().get(text_id)) quote.agreements.emplace_back(text_id);
    });
    // As src/ledger/findings has it: whose sentence names the agreement tells of it.
    for (const auto& one : named)
      if (count_in(sentence, "start") <= one.start && one.end <= count_in(sentence, "end"))
        quote.agreements.push_back(one.id);
    if (!event["place"].get(part) && part.is_object())
      if (std::string id = text_in(part, "id"); !id.empty()) {
        out.places.emplace_back(id, text_in(part, "name"));  // a post's place is in no list of the reading
        auto& held = out.within.emplace_back(id, std::vector<std::string>()).second;
        each_in(part, "within", [&](Element area) {
          std::string_view text_area;
          if (!area.get_string().get(text_area)) held.emplace_back(text_area);
        });
      }
    out.quotes.push_back(std::move(quote));
  });
  each_in(reading, "actors", [&](Element actor) {
    if (std::string id = text_in(actor, "id"); !id.empty()) {
      out.actors.emplace_back(id, text_in(actor, "name"));
      out.labels.emplace_back(id, text_in(actor, "text"));
    }
  });
  each_in(reading, "places", [&](Element place) {
    if (std::string id = text_in(place, "id"); !id.empty()) out.places.emplace_back(id, text_in(place, "name"));
  });
  return out;
}

}  // namespace marsad::serve
