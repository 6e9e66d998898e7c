// One publication of one text by one source, as intake hands it over.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

namespace marsad {

struct Article {
  std::string id;
  std::string text;
  std::optional<std::string> published;  // as given: ISO 8601 date or date-time; its day counts
  std::optional<std::string> publisher, url, title;
  std::string file;   // where it came from, for messages
  uint64_t line = 0;  // 0: the whole file
};

}  // namespace marsad
