// The dated events of the codebook (dated-events.tsv): what happened on a known day, and the words that point at it.
//
//   "{محادثات أستانا/محادثات أستانة} + 15 فبراير" matches a sentence with "… محادثات أستانا التي تبدأ في 15 فبراير …" →
//   2017-02-06/2017-02-16
//
// Matching is one pass over the tokens of a text: groups of words are found by their first word, and a pattern when
// each of its slots is filled by one of its groups in one sentence. Internal to the own-date stage. Threads: immutable
// once loaded. Tested by own_date_test.cc.
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
  bool scheduled = false;    // a happening announced before: a round of talks, a summit; days are those it is held
  bool remembered = false;   // a happening that papers recall for years: a coup, a massacre
};

struct DatedEvents {
  // Words that stand together, and what they are good for: uses[first_use .. first_use + uses). Groups that begin with
  // the same word follow one another.
  struct Group {
    uint32_t at = 0, size = 0;  // folded, a blank behind each word; bytes of letters
    uint32_t words = 0;
    uint32_t first_use = 0, uses = 0;
  };
  // The group fills slots of a pattern, one bit each: usually one, more when the pattern names it twice.
  struct Use {
    uint32_t pattern = 0, slots = 0;
  };
  struct Pattern {
    uint32_t event = 0, slots = 0;  // the bits of all its slots
  };
  std::vector<DatedEvent> events;
  std::string letters;
  std::vector<Group> groups;
  std::vector<Use> uses;
  std::vector<Pattern> patterns;

  struct Range {
    uint32_t first = 0, last = 0;
  };
  std::unordered_map<std::string_view, Range> groups_of_word;  // by first word; views into letters
  void index();                                                // makes groups_of_word of the rest
};

// Throws std::runtime_error (file:line:column: what, cure).
std::shared_ptr<const DatedEvents> load_dated_events(const std::vector<std::string>& files);

struct EventMatch {
  uint32_t event = 0;
  uint32_t sentence = 0;
  uint32_t at = 0;  // the token that completes its pattern
};
// Each event once for every sentence that tells it, in the order of the text. `skip`: token ranges not to read.
std::vector<EventMatch> match_events(const arabic::Text& text, const DatedEvents& events,
                                     const std::vector<arabic::Range>& skip);

}  // namespace marsad::reading
