// One publication of one text by one source, as intake hands it over.
//
//   a saved page →  text: every visible line of it, menus included;  marks: which lines are headline, body, …;
//                   published "2018-02-18", basis_of("published") "json-ld";  original: the bytes, and the way back
//                   into them
//
// Only id and text are always there. A text file or a line of JSON comes without marks: regions are then found by the
// reading. Threads: a value; `original` is shared and never changed.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "intake/offset_map.h"

namespace marsad {

// What a stretch of the text is. A quote is a block the page itself sets apart as quoted; it is read as body.
enum class MarkKind : uint8_t { headline, body, quote, caption, credit, furniture };

constexpr std::string_view name_of(MarkKind kind) {
  constexpr std::string_view kNames[] = {"headline", "body", "quote", "caption", "credit", "furniture"};
  return kNames[static_cast<size_t>(kind)];
}
constexpr std::optional<MarkKind> mark_kind(std::string_view name) {
  for (int i = 0; i < 6; ++i)
    if (name_of(static_cast<MarkKind>(i)) == name) return static_cast<MarkKind>(i);
  return std::nullopt;
}

struct Mark {
  uint32_t start = 0, end = 0;  // code points of Article::text
  MarkKind kind = MarkKind::body;
};

// What was stored: the record as it came (a file, an archive's entry, a WARC record's body, a line), and how a place of
// the text is found in it.
struct Original {
  std::string bytes;
  std::string charset;       // "UTF-8", "windows-1256", …
  uint64_t repaired = 0;     // bytes that fitted no character and were replaced
  intake::OffsetMap places;  // byte of Article::text → byte of `bytes`
};

struct Article {
  std::string id;
  std::string text;
  std::optional<std::string> published;  // as given: ISO 8601 date or date-time; its day counts
  std::optional<std::string> publisher, url, title;
  std::string file;   // where it came from, for messages: "dump.zip!2018/page.html"
  uint64_t line = 0;  // of a line or the number of a record; 0: the whole file

  std::optional<std::string> updated;  // as published
  std::optional<std::string> author, language;
  std::vector<std::pair<std::string, std::string>> basis;  // field → where it was found: {"published", "json-ld"}
  std::vector<Mark> marks;                                 // in order, covering the text; empty: not known
  std::string kind = "text";                               // text, json, csv, html, feed
  std::shared_ptr<const Original> original;                // only with Options::keep_original

  std::string_view basis_of(std::string_view field) const {
    for (const auto& [name, where] : basis)
      if (name == field) return where;
    return {};
  }
};

}  // namespace marsad
