// Readings as a timeline for people: under each day what happened, where, who did it to whom, who says so, and the
// words it was read from.
//
//   2017-02-12
//     Al-Bab   ASSAULT/heavy-weapons   actual
//       Turkish Armed Forces → Islamic State
//       7 killed
//       «… القوات التي [تحاصر] المدينة …»
//       seed0, الجزيرة مباشر; says المرصد السوري لحقوق الإنسان
//
// Sorting needs all events at hand: memory grows with their number (some 500 bytes each), unlike JSON Lines. What it
// cannot do: lay out Arabic from right to left; that is the terminal's. Threads: add() may be called on one thread at a
// time, block() on any. Tested by timeline_test.cc.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "reading/reading.h"

namespace marsad::cli {

struct TimelineEntry {
  std::string day;    // ISO value, empty where none is said
  std::string block;  // the lines below the day
};

// One entry an event of the reading. `color`: with terminal escapes.
std::vector<TimelineEntry> timeline_entries(const Reading& reading, bool color);

class Timeline {
 public:
  explicit Timeline(bool color) : color_(color) {}
  void add(std::vector<TimelineEntry> entries);
  std::string text();  // the whole, days in order, then what names no day, then the count

 private:
  bool color_;
  uint64_t articles_ = 0;
  std::vector<TimelineEntry> entries_;
};

}  // namespace marsad::cli
