#include "serve/assets.h"

#include <algorithm>

namespace marsad::serve {

const Asset* find_asset(std::string_view path) {
  auto all = assets();
  auto found = std::find_if(all.begin(), all.end(), [&](const Asset& asset) { return asset.path == path; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace marsad::serve
