// What a speaker says of himself: an act whose words name nobody is his, and what "we" do is his state's.
//
//   قال لافروف إنه يجب على واشنطن …: his demand;  قال إنه مستعد;  اتفقنا مع تركيا: he and the other side
//   قال نتنياهو: لن نسمح بالدخول: إسرائيل refuses, by his word
//
// Threads: pure. Tested by sentences_parties_test.cc and attribution_test.cc.
#pragma once
#include "reading/attribution.h"
#include "reading/draft.h"

namespace marsad::reading {

// Fills the actors of the event of an act whom the words themselves do not name, and takes who speaks of himself out
// of those it is attributed to. Type, actors and attribution stand already.
void speakers_own(const Draft& draft, const Attributions& said, int act, Event* event);

}  // namespace marsad::reading
