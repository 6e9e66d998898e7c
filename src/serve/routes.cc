// The addresses of the API, and which of them a request means.
#include "serve/routes.h"

#include <algorithm>

namespace marsad::serve {
namespace {

// clang-format off
constexpr Route kRoutes[] = {
    {"GET", "/api/v1/about", Role::viewer},
    {"GET", "/api/v1/names", Role::viewer},
    {"GET", "/api/v1/overview", Role::viewer},
    {"GET", "/api/v1/events", Role::viewer},
    {"GET", "/api/v1/events/{id}", Role::viewer},
    {"GET", "/api/v1/articles", Role::viewer},
    {"GET", "/api/v1/articles/{id}", Role::viewer},
    {"GET", "/api/v1/actors", Role::viewer},
    {"GET", "/api/v1/places", Role::viewer},
    {"GET", "/api/v1/sources", Role::viewer},
    {"GET", "/api/v1/agreements", Role::viewer},
    {"GET", "/api/v1/agreements/{id}", Role::viewer},
    {"GET", "/api/v1/disagreements", Role::viewer},
    {"GET", "/api/v1/search", Role::viewer},
    {"GET", "/api/v1/tracks", Role::viewer},
    {"GET", "/api/v1/posts", Role::viewer},
    {"GET", "/api/v1/threads", Role::viewer},
    {"GET", "/api/v1/tallies", Role::viewer},
    {"GET", "/api/v1/decisions", Role::viewer},
    {"POST", "/api/v1/decisions", Role::coder, true},
    {"POST", "/api/v1/decisions/{id}/undo", Role::coder, true},
    {"GET", "/api/v1/codebook/entries", Role::viewer},
    {"GET", "/api/v1/codebook/names", Role::viewer},
    {"POST", "/api/v1/codebook/names/diff", Role::reviewer, true},
    {"POST", "/api/v1/codebook/names", Role::reviewer, true},
    {"POST", "/api/v1/codebook/names/{id}/undo", Role::reviewer, true},
    {"GET", "/api/v1/changes", Role::viewer},
    {"GET", "/api/v1/changes/stream", Role::viewer},
    {"GET", "/api/v1/openapi.json", Role::nobody},
    {"GET", "/api/v1/session", Role::nobody},
    {"POST", "/api/v1/session", Role::nobody, true},
    {"DELETE", "/api/v1/session", Role::viewer, true},
    {"GET", "/api/v1/accounts", Role::admin},
    {"POST", "/api/v1/accounts", Role::admin, true},
    {"PATCH", "/api/v1/accounts/{id}", Role::admin, true},
    {"DELETE", "/api/v1/accounts/{id}", Role::admin, true},
    {"GET", "/api/v1/audit", Role::admin},
};
// clang-format on

}  // namespace

std::span<const Route> routes() { return kRoutes; }

std::optional<size_t> match(std::string_view method, const std::vector<std::string>& path, std::string* id,
                            bool* path_known) {
  for (size_t r = 0; r < std::size(kRoutes); ++r) {
    size_t segment = 0;
    bool same = true;
    std::string_view rest = kRoutes[r].path.substr(1);
    std::string found;
    while (same && !rest.empty()) {
      size_t end = std::min(rest.find('/'), rest.size());
      std::string_view part = rest.substr(0, end);
      if (segment >= path.size())
        same = false;
      else if (part == "{id}")
        found = path[segment];
      else
        same = part == path[segment];
      ++segment;
      rest = end < rest.size() ? rest.substr(end + 1) : std::string_view();
    }
    if (!same || segment != path.size()) continue;
    *path_known = true;
    if (kRoutes[r].method == method || (kRoutes[r].method == "GET" && method == "HEAD")) {
      *id = std::move(found);
      return r;
    }
  }
  return std::nullopt;
}

}  // namespace marsad::serve
