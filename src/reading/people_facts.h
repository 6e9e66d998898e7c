// Of whom a fact of talks is said: who was absent, who came, who spoiled them, who did not do what was promised.
#pragma once
#include <vector>

#include "reading/draft.h"

namespace marsad::reading {

// The units of the mentions that the fact word at unit `at` is said of by `rule` (one of its lemma, with `who` set), in
// order; empty where its phrase or its negation is missing. `units`: its sentence. Pure.
std::vector<uint32_t> people_of(const Draft& draft, const codebook::FactRule& rule, uint32_t at, arabic::Range units);

}  // namespace marsad::reading
