// Tallies: counts that belong to a span of time and not to one happening.
//
//   "370 قتيلا منذ كانون الأول، وفق الأمم المتحدة": a tally of that period, by that source, beside its event
//   "سبعة قتلى خلال أسبوع": one too, though its week is on no calendar
//
// Threads: pure. Source: tallies.cc. Tested by sentences_tolls_test.cc and the samples.
#pragma once
#include "reading/draft.h"

namespace marsad::reading {

// Appends a tally to out->tallies for each event that counts over a period; the event's `tally` is its place there.
void find_tallies(const Draft& draft, Reading* out);

}  // namespace marsad::reading
