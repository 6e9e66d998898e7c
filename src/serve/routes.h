// The addresses of the API: one row each, in the order of What; openapi.cc describes the same ones.
//
//   match("GET", {"api", "v1", "events", "MRS-7K3QX"}, &id, &known) → the row of /api/v1/events/{id}, id MRS-7K3QX
//
// Threads: pure. Tested by api_test.cc.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "serve/roles.h"

namespace marsad::serve {

struct Route {
  std::string_view method, path;  // {name} stands for one segment
  Role needs;                     // the least role that may ask; a ruling may need more (roles.h)
  bool writes = false;
  constexpr Route(std::string_view method_, std::string_view path_, Role needs_, bool writes_ = false)
      : method(method_), path(path_), needs(needs_), writes(writes_) {}  // none without a role
};

enum class What : uint8_t {
  about,
  names,
  overview,
  events,
  event,
  articles,
  article,
  actors,
  places,
  sources,
  agreements,
  agreement,
  disagreements,
  search,
  tracks,
  posts,
  threads,
  tallies,
  decisions,
  decide,
  undo,
  entries,
  names_given,
  name_diff,
  name,
  name_undo,
  changes,
  stream,
  openapi,
  session,
  sign_in,
  sign_out,
  accounts,
  account_add,
  account_change,
  account_remove,
  audit
};
std::span<const Route> routes();

// The row a path takes, and the segment that stands for {id}; path_known: another method would do.
std::optional<size_t> match(std::string_view method, const std::vector<std::string>& path, std::string* id,
                            bool* path_known);

}  // namespace marsad::serve
