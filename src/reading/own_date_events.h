// The dated events of the codebook (dated-events.tsv): what happened on a known day, and the words that point at it.
//
//   "محادثات أستانا + 15 فبراير" matches a sentence with "… محادثات أستانا التي تبدأ في 15 فبراير …" →
//   2017-02-06/2017-02-16
//
// Matching is one pass over the tokens of a text: groups of words are found by their first word, a pattern when all its
// groups stand in one sentence. Internal to the own-date stage. Threads: immutable once loaded. Tested by
// own_date_test.cc.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "arabic/text.h"
#include "reading/times.h"

namespace marsad::reading {

struct DatedEvent {
  std::string id, what;
  DayRange days;
  DayRange again;            // a second term of an office; last < first where there is none
  bool lower_bound = false;  // the words are possible from that day on for years
  bool remembered = false;   // a happening that papers recall for years: a coup, a massacre
};

struct DatedEvents {
  struct Group {
    uint32_t first_word = 0, words = 0;  // into words
  };
  struct Pattern {
    uint32_t event = 0, groups = 0;
  };
  std::vector<DatedEvent> events;
  std::vector<std::string> words;
  std::vector<Group> groups;
  std::vector<std::vector<uint32_t>> patterns_of_group;
  std::vector<Pattern> patterns;
  std::unordered_map<std::string, std::vector<uint32_t>> groups_of_word;  // by first word
};

// Throws std::runtime_error (file:line:column: what, cure).
std::shared_ptr<const DatedEvents> load_dated_events(const std::vector<std::string>& files);

struct EventMatch {
  uint32_t event = 0;
  uint32_t sentence = 0;
};
// Each event once for every sentence that tells it, in the order of the text. `skip`: token ranges not to read.
std::vector<EventMatch> match_events(const arabic::Text& text, const DatedEvents& events,
                                     const std::vector<arabic::Range>& skip);

}  // namespace marsad::reading
