// The dated events of the codebook (dated-events.tsv): what happened on a known day, and the words that point at it.
//
//   "إعلان وقف إطلاق النار + أنقرة + موسكو" → 2016-12-30
//
// Internal to the own-date stage. Threads: immutable once loaded. Tested by own_date_test.cc.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "reading/times.h"

namespace marsad::reading {

struct DatedEvent {
  std::string id, what;
  DayRange days;
  std::vector<std::vector<std::string>> patterns;  // each pattern: folded word groups that must all stand in one sentence
};

struct DatedEvents {
  std::vector<DatedEvent> events;
};

// Throws std::runtime_error (file:line:column: what, cure).
std::shared_ptr<const DatedEvents> load_dated_events(const std::vector<std::string>& files);

}  // namespace marsad::reading
