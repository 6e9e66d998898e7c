// An event: what happened, once, made of the reports of one group; what the reports disagree about stays to be seen.
//
//   three reports: 5 killed (two sources), 7 killed (one) → killed low 5, best 5, high 7, and a disagreement that names
//   the reports of each value
//
// Values are chosen by independent origins: articles that quote one speaker or copy one text count once (origins()).
// An article's toll is the highest it tells, for it often names parts of it again ("among them two children"). The
// place is the one most origins name, the narrower first; the date the day most origins state, else the narrowest
// window. What it cannot do: weigh sources by their trustworthiness. Threads: pure. Tested by merge_test.cc.
#pragma once
#include <string>
#include <vector>

#include "ledger/cut.h"
#include "ledger/report.h"

namespace marsad::ledger {

struct Toll {
  uint8_t kind = 0;  // index of kCounts
  int64_t low = 0, best = 0, high = 0;
};

struct Origin {
  std::string source;
  std::vector<std::string> articles;  // sorted
};

struct Disagreement {
  std::string slot;
  struct Value {
    std::string text;  // a number where the slot is a count
    std::vector<uint32_t> reports;
  };
  std::vector<Value> values;
};

struct Event {
  std::string key;  // the smallest of its reports
  std::string type, mode, factuality;
  std::vector<Who> actors, recipients;  // most supported first
  std::optional<Where> place;
  std::optional<Days> date;
  bool stated = false;  // the text says the date; else it is the window
  bool tally = false;
  std::vector<Toll> tolls;
  std::vector<const Report*> reports;  // as given
  std::vector<Origin> origins;
  std::vector<Disagreement> disagreements;
  std::vector<std::string> because;
};

// A date as wide as this says nothing of when it was, and an event has none then (days).
inline constexpr int kWidestDate = 31;

Event make_event(std::vector<const Report*> reports, const std::vector<uint16_t>& because);

// One origin for all that copy one text or quote one speaker; `roots` in the order of the reports.
std::vector<Origin> origins(const std::vector<const Report*>& reports, std::vector<uint32_t>* roots);

// A line of JSON as ../shared/gold/OUTPUT.md has it, without a line end. `id`: the ledger's, else the key is printed
// there. `report_json(i)` gives the i-th report's own JSON.
void append_json(const Event& event, const std::string& id, const std::vector<std::string>& aliases,
                 const std::vector<std::string_view>& report_json, std::string* out);

}  // namespace marsad::ledger
