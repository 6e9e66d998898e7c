// Findings: what a ledger's reports say about agreements, talks, posts, and where they contradict each other.
//
//   auto all = Material::load(*ledger, book);
//   for (const Json& one : agreements(all, {.id = "sochi-2018"})) …
//
// Each function gives JSON objects, ready to send; docs/findings.md has their fields. Every list of quotes is cut at
// Asked::quotes and stands beside the whole count. A finding is a candidate for a person: its words stay "alleged" and
// "reported". All are pure functions of the material: the same ledger gives the same bytes. Errors: Trouble when the
// ledger cannot be read. Threads: one at a time for one Material. Tested by tests/findings_test.py.
#pragma once
#include <vector>

#include "ledger/findings/material.h"

namespace marsad::ledger::findings {

struct Asked {
  std::string id;                // one agreement, track, object, actor or place alone; empty: all that have something
  std::optional<int32_t> until;  // the last day of this period; nothing: the agreement's, or the news'
  int32_t period = 30;           // days of this period and of the last
  size_t quotes = 5;             // of each side
  size_t limit = 200;            // items
};

// Per agreement: its provisions with alleged breaches, reported compliance, deadlines passed and what is unclear;
// counts of this period and the last by who is accused and by who accuses, zeros included; tallies beside them.
std::vector<Json> agreements(const Material& all, const Asked& asked);
// Per track: its rounds with days, place, who was invited, came, stayed away, and what was on the table; and talks that
// no track of the codebook names ("kind":"talks").
std::vector<Json> tracks(const Material& all, const Asked& asked);
// Per post, zone, road, crossing and operation, its timeline; per place, who is said to hold it.
std::vector<Json> posts(const Material& all, const Asked& asked);
// Events whose reports conflict, and standing facts that sources state differently.
std::vector<Json> disagreements(const Material& all, const Asked& asked);
// Articles of one running story.
std::vector<Json> threads(const Material& all, const Asked& asked);
// Who counted what, over which days and area; those that overlap are marked.
std::vector<Json> tallies(const Material& all, const Asked& asked);
// How often each acts, receives and speaks, and what it is called; how often each place is told of.
std::vector<Json> actors(const Material& all, const Asked& asked);
std::vector<Json> places(const Material& all, const Asked& asked);

}  // namespace marsad::ledger::findings
