// How likely a piece of evidence is in an article of a given day: the numbers behind the own-date stage.
//
//   a bare weekday is the very day in 48 of 100 articles, the day before in 30; a month-day without a year lies 0–14
//   days back in 30 of 100
//
// Measured on articles whose date is known (docs/dates.md says which and how); none depends on a year. Every density
// has a floor, so that one odd mention (an anniversary, a quotation) cannot rule a day out. Internal. Threads: pure.
// Tested by own_date_test.cc.
#pragma once
#include "reading/own_date_evidence.h"

namespace marsad::reading {

// The logarithm of the likelihood of `e` in an article of day `d`, up to a constant of e.
float log_likelihood(const DateEvidence& e, Day d);

// The same of all the years a text names, sorted, in an article of `year`: those named and those not named both tell.
// Years in `dated_years` stand in dates that are weighed by themselves.
float years_log_likelihood(const std::vector<int>& said, const std::vector<int>& dated_years, int year);

}  // namespace marsad::reading
