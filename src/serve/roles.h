// Who may do what: four roles, each of which may do all that the one before may.
//
//   role_named("coder") → Role::coder;   needed_for("merge") → Role::reviewer
//
//   viewer    reads everything
//   coder     and confirms, corrects, comments, adds reports, and takes back what he himself ruled
//   reviewer  and rejects, merges, splits, corrects articles, gives names, and takes back anybody's ruling
//   admin     and makes, changes and removes accounts, and reads the audit log; the first one is made by `marsad
//   account`
//
// Threads: pure. Tested by gate_test.cc.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace marsad::serve {

enum class Role : uint8_t { nobody, viewer, coder, reviewer, admin };

std::string_view name_of(Role role);
std::optional<Role> role_named(std::string_view name);  // viewer … admin
Role needed_for(std::string_view ruling);               // the least role that may make this kind of ruling

}  // namespace marsad::serve
