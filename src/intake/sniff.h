// Telling formats apart by their first bytes. Threads: pure. Tested by sources_test.cc.
#pragma once
#include <string>
#include <string_view>

#include "intake/source.h"

namespace marsad::intake {

enum class Container : uint8_t { none, gzip, zstd, zip, tar, warc, other };
Container container_of(std::string_view head);
std::string_view packing_of(std::string_view head);  // of Container::other: "xz", "bzip2", …

// Its first character but blanks and a byte order mark is '{'.
bool looks_like_json(std::string_view head);

struct Sniffed {
  Format format = Format::text;
  enum Lines : uint8_t { whole, jsonl, csv } lines = whole;
  std::string reason;  // of Format::other: "image", "PDF", "style sheet"
};
// `extension`: lower case with its dot, may be empty; `mapped`: the user gave a field map.
Sniffed sniff(std::string_view head, std::string_view extension, bool mapped);

// By a Content-Type, where bytes alone leave it open; "" decides nothing.
Format format_of(std::string_view head, std::string_view content_type, std::string* reason);

std::string lower(std::string s);  // ASCII

}  // namespace marsad::intake
