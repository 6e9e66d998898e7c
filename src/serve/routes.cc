// The addresses of the API, and which of them a request means.
#include "serve/routes.h"

#include <algorithm>

namespace marsad::serve {
namespace {

constexpr Route kRoutes[] = {
    {"GET", "/api/v1/about"},
    {"GET", "/api/v1/names"},
    {"GET", "/api/v1/overview"},
    {"GET", "/api/v1/events"},
    {"GET", "/api/v1/events/{id}"},
    {"GET", "/api/v1/articles"},
    {"GET", "/api/v1/articles/{id}"},
    {"GET", "/api/v1/actors"},
    {"GET", "/api/v1/places"},
    {"GET", "/api/v1/sources"},
    {"GET", "/api/v1/agreements"},
    {"GET", "/api/v1/disagreements"},
    {"GET", "/api/v1/search"},
    {"GET", "/api/v1/decisions"},
    {"POST", "/api/v1/decisions", true},
    {"POST", "/api/v1/decisions/{id}/undo", true},
    {"GET", "/api/v1/changes"},
    {"GET", "/api/v1/changes/stream"},
    {"GET", "/api/v1/openapi.json"},
};

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
