// The words of a report that carry its action.
//
//   شنت | غارات, نفذوا | 41 ضربة      the light verb with the noun that it carries
//   استهدف | القصف المدينة            ... or with the noun that strikes somebody
//   حققت | تقدما                      a verb with the fixed words that its row needs
//   على إيران | الخروج من سوريا       what somebody is asked to do, of a word that only says whose duty it is
//
// Five words at most, and only where nobody, no time and no other act stand among them: else the word of the act alone.
// Threads: pure. Tested by sentences_forms_test.cc.
#pragma once
#include "reading/draft.h"

namespace marsad::reading {

Range trigger_words(const Draft& draft, const Act& act);

}  // namespace marsad::reading
