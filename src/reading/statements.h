// What a sentence calls a statement: في بيان, وفقا لبيان, في مؤتمر صحفي.
//
// Pure. Tested by sentences_days_test.cc and sentences_places_away_test.cc.
#pragma once
#include <cstdint>

#include "reading/draft.h"

namespace marsad::reading {

// Whether the unit is what particles.tsv calls a statement, a noun that is a source, or talks that are no event where
// they stand.
bool tells_statement(const Draft& draft, uint32_t unit);

}  // namespace marsad::reading
