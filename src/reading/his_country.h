// "His country" and "we" in a report: quoted as the text named the country last.
//
//   قالت روسيا …. وأكد لافروف أن بلاده لن تنسحب: the actor is روسيا;  سفير تركيا: he names it too
//
// Whose country is meant was found by referents.cc. Where the text named it nowhere before, its capital stands for it
// (واشنطن); where not that either, بلاده stays. What it cannot do: countries of speakers whom no list knows. Threads:
// pure. Tested by sentences_subjects_test.cc and sentences_parties_test.cc.
#pragma once
#include <optional>
#include <vector>

#include "reading/draft.h"

namespace marsad::reading {

void name_countries(const Draft& draft, std::vector<Event>* events);

// "وقال نتانياهو: لن نسمح بالدخول": whose "we" it is when an office-holder of a state speaks: the state, as the text
// named it last before the word at token `at`; empty where it named it nowhere, or for other speakers.
std::optional<ActorRef> state_that_speaks(const Draft& draft, int speaker, uint32_t at);

}  // namespace marsad::reading
