// The actor that a head noun and its owner make together: forces of Turkey, the envoy of Russia, "his country".
//
//   composed(lexicon, mil, {"tur-mod", "Turkish Defence Ministry"}) → tur-mil: a ministry has no army, its state has
//   one composed(lexicon, "%", {"per-erdogan", …}) → tur: بلاده is the country of whoever speaks composed(lexicon,
//   states, {"uno", …}) → nothing: states are a country's, not an organisation's
//
// Threads: any. Tested by names_test.cc and arguments_test.cc.
#pragma once
#include <optional>
#include <string>

#include "codebook/lexicon.h"

namespace marsad::reading {

struct Composed {
  std::string id, name;  // as the codebook names it, or by the head's pattern
  codebook::ActorKind kind = codebook::ActorKind::other;
};

// `name` is the owner's neutral name, in English. Nothing where such a head has no such owner.
std::optional<Composed> composed(const codebook::Lexicon& lexicon, const codebook::Head& head, std::string_view owner,
                                 std::string_view name);

}  // namespace marsad::reading
