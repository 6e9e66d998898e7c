// Where a place lies that no list knows, as far as the text says.
//
//   قصف الجيش قرية الشلوحية | في ريف إدلب → on the map where the countryside of Idlib is, and as wide as that
//
// Only what stands straight behind it is taken: behind a preposition of place or ب, as a side (غربي عفرين) or as what
// it is near (قرب سراقب), or what an adjective leads to (الواقعة في ريف حماة). Threads: pure. Tested by
// sentences_places_test.cc.
#pragma once
#include "reading/draft.h"

namespace marsad::reading {

// The mention of the place or country that holds place `mention`, or that it is near; -1 where the text does not say
// so.
int told_to_lie_in(const Draft& draft, int mention);

}  // namespace marsad::reading
