#include "serve/roles.h"

namespace marsad::serve {
namespace {
constexpr std::string_view kNames[] = {"nobody", "viewer", "coder", "reviewer", "admin"};
}

std::string_view name_of(Role role) { return kNames[static_cast<size_t>(role)]; }

std::optional<Role> role_named(std::string_view name) {
  for (size_t i = 1; i < std::size(kNames); ++i)
    if (kNames[i] == name) return static_cast<Role>(i);
  return std::nullopt;
}

Role needed_for(std::string_view ruling) {
  for (std::string_view kind : {"confirm", "correct", "comment", "add"})
    if (kind == ruling) return Role::coder;
  return Role::reviewer;
}

}  // namespace marsad::serve
