// The kinds of words as the tables of times and numbers write them: "daypart" → K::daypart, "week" → Unit::week.
// docs/codebook.md says what each means. Pure. Tested by times_test.cc and numbers_test.cc.
#pragma once
#include <map>
#include <string_view>

#include "reading/time_words.h"

namespace marsad::reading {

const std::map<std::string_view, K>& kinds_of_words();
const std::map<std::string_view, K>& kinds_of_clauses();
const std::map<std::string_view, K>& kinds_of_numbers();
const std::map<std::string_view, K>& kinds_of_calendars();
const std::map<std::string_view, Unit>& units();

// Whether a word of a kind takes ال where its table does not say.
bool takes_article(K kind);

}  // namespace marsad::reading
