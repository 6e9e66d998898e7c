// Whether two reports tell of one event: a pure function of the two, and why.
//
//   link(A: Russian aircraft, Kafr Nabl, 2019-05-31, aerial, 5 killed; B: aircraft, Kafr Nabl, "yesterday", 5 killed)
//     → 90 points: same place, same day, same mode, same toll
//
// First what rules it out: another type, a plan against a deed, a count over a period against an incident,
// windows more than three days apart, places farther apart than their stated precision allows. Then points for what
// speaks for it and against it; a link needs kEnough points and at least two different signals, never one alone.
// Actors who contradict each other weigh against it but do not forbid it: sources do disagree about who it was.
// The points were set on the incidents of ../shared/airwars and looked at on ant-2018 (docs/ledger.md has the table).
//
// What it cannot do: two strikes on one village on one day by the same side, told without numbers, are one.
// Threads: pure. Tested by merge_test.cc.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ledger/report.h"

namespace marsad::ledger {

enum Signal : uint16_t {
  kSamePlace = 1,
  kNearPlace = 2,
  kSameArea = 4,
  kSameDay = 8,
  kSameDays = 16,  // windows overlap, a few days wide
  kNextDay = 32,   // told on one of the following days
  kSameMode = 64,
  kSameActor = 128,
  kSameRecipient = 256,
  kSameToll = 512,
  kMoreToll = 1024,  // a later report with a higher toll
  kSameWords = 2048,
  kSameArticle = 4096,
};

struct Link {
  int points = 0;
  uint16_t signals = 0;  // of Signal
  bool operator==(const Link&) const = default;
};

inline constexpr int kEnough = 45;

std::optional<Link> link(const Report& a, const Report& b);  // link(a, b) == link(b, a)

// "same village, same day, same weapon": the reasons as people read them.
std::string reasons(uint16_t signals);

// Kilometres between two places with coordinates.
double km(const Where& a, const Where& b);
// Places that cannot be one: both known, and farther apart than they are wide, or areas neither of which holds the
// other.
bool places_apart(const Where& a, const Where& b);
inline constexpr int kSlackDays = 3;  // how much later a follow-up may be told
// Windows that cannot be one day, given whether the text says them.
bool windows_apart(const Days& a, bool a_stated, const Days& b, bool b_stated);
// One place on one day.
inline bool pinned(uint16_t signals) { return (signals & kSamePlace) && (signals & kSameDay); }
// One of each could be the other: the same id, one part of the other by its name, or arms of one state.
bool compatible(const Who& a, const Who& b);
// Both name somebody known, and nobody of one can be anybody of the other.
bool contradict(const std::vector<Who>& a, const std::vector<Who>& b);

// What a place is called when it is too wide for coordinates to say much (km).
inline constexpr double kArea = 25, kCountry = 150;
inline constexpr double kTown = 10;      // no wider is a town that people go to; what is wider is land around one
inline constexpr double kVillage = 2.5;  // small enough that two attacks on one day are likely one

}  // namespace marsad::ledger
