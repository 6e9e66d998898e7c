// The page's files, as web/ builds them, inside the program. cmake/page.cmake writes the table.
//
//   find_asset("/assets/index-4f3a.js") → gzip bytes, its type, whether its name changes with its content
//
// Threads: constant.
#pragma once
#include <span>
#include <string_view>

namespace marsad::serve {

struct Asset {
  std::string_view path, type, gzip, tag;
  bool named_by_content = false;
};

std::span<const Asset> assets();
const Asset* find_asset(std::string_view path);

}  // namespace marsad::serve
