// merge(): reports → events, a pure function of the set of reports.
//
//   ten articles on one strike, three of them twice → one event with the reports of ten articles
//
// The same reports in any order, cut into any batches, with any number of threads, given twice or once, make the same
// events. Buckets propose pairs (buckets.h), link() decides about each (link.h), cut() makes groups of them (cut.h),
// make_event() fills the slots (event.h). A ledger calls the same four, keeping links between runs, and must come to
// what merge() says of all its reports at once. Memory: what is given, and 40 bytes a link. Threads: merge() starts
// its own. Tested by merge_test.cc.
#pragma once
#include <vector>

#include "ledger/event.h"

namespace marsad::ledger {

struct Merged {
  std::vector<Report> reports;  // sorted by identity, each once
  std::vector<Event> events;    // by key; their reports point into `reports`
};

Merged merge(std::vector<Report> given, unsigned threads);

// The groups alone, with what people ruled. `reports`: sorted by identity.
std::vector<Group> groups(const std::vector<const Report*>& reports, const Rulings& rulings, unsigned threads);

// Sorts, and keeps one of those that are the same report.
void each_once(std::vector<Report>* reports);

}  // namespace marsad::ledger
