// "His country" in a report: quoted as the text named the country last.
//
//   قالت روسيا …. وأكد لافروف أن بلاده لن تنسحب: the actor is روسيا;  سفير تركيا: he names it too
//
// Whose country is meant was found by referents.cc. Where the text named it nowhere before, its capital stands for it
// (واشنطن); where not that either, بلاده stays. What it cannot do: countries of speakers whom no list knows. Threads:
// pure. Tested by sentences_subjects_test.cc.
#pragma once
#include <vector>

#include "reading/draft.h"

namespace marsad::reading {

void name_countries(const Draft& draft, std::vector<Event>* events);

}  // namespace marsad::reading
