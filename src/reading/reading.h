// A reading: all that was found in one article. docs/reading-format.md is the format it is printed in.
//
// Plain values; every span is in Unicode code points of Reading::text, from 0, end exclusive. A reading is a pure
// function of the article and the reader (program, codebook, model, options): no clock, no network, no other article.
#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "intake/article.h"

namespace marsad {

struct Chars {
  uint32_t start = 0, end = 0;
  bool empty() const { return end <= start; }
  bool operator==(const Chars&) const = default;
};

enum class RegionKind : uint8_t { headline, body, caption, credit, furniture };
struct Region {
  Chars at;
  RegionKind kind = RegionKind::body;
};

struct Published {
  std::string start, end;  // ISO days
  std::string basis;       // metadata | stated | inferred
  std::vector<std::string> why;
  std::string best = {};  // of an inferred range: the likeliest day in it; empty else. Not printed
};

struct TimeRef {
  Chars at;
  std::string text, value, edtf, earliest, latest, rule, ref;
};

enum class EntityKind : uint8_t { actor, place, other };

struct PlaceRef {
  Chars at;
  std::string text, id, name;
  std::optional<double> lat, lon;
  std::string precision;  // exact | near | area | governorate | country
  double radius_km = 0;
  std::vector<std::string> within;
};

struct ActorRef {
  Chars at;
  std::string text, id, name;  // id and name empty: kept as text
  std::string type;            // described type of an unknown actor ("armed"), or the codebook's kind
  std::string slant;
  bool resolved = false;  // from a pronoun, a dropped subject or a definite noun
};

// Whether two are one: one place in the text, one id or, where neither has one, one text.
inline bool same_actor(const ActorRef& a, const ActorRef& b) {
  return a.at == b.at || (a.id.empty() ? b.id.empty() && a.text == b.text : a.id == b.id);
}
inline bool among(const ActorRef& who, const std::vector<ActorRef>& list) {
  return std::any_of(list.begin(), list.end(), [&](const ActorRef& x) { return same_actor(who, x); });
}

struct MentionRef {  // agreement, track, post, zone, road, crossing, operation
  Chars at;
  std::string text, kind, id;
};

struct Fact {
  Chars at;
  std::string subject, relation;
  std::vector<std::string> objects;
  std::vector<ActorRef> attributed_to;
};

struct Cue {
  Chars at;
  std::string text;
};

struct Attribution {
  ActorRef who;
  std::optional<Cue> cue;
  std::vector<std::string> via;  // source ids
};

struct Count {
  int64_t min = 0, max = 0;
  Chars at;
  std::string text;
  std::vector<std::pair<std::string, int64_t>> parts;  // children, women, civilians …
  // Told by a word of magnitude alone (عشرات, مئات): nobody counted; min and max are what it can mean.
  bool magnitude = false;
};
using Counts = std::vector<std::pair<std::string, Count>>;  // by closed key, sorted

enum class Factuality : uint8_t { actual, planned, called_for, possible, denied };

struct Event {
  std::string key;
  Chars at;
  std::string text;
  Chars sentence;
  std::string type;
  std::string mode;  // empty: null
  std::vector<ActorRef> actors, recipients;
  std::optional<PlaceRef> place;
  std::string date, date_basis;  // empty: null
  std::string window_earliest, window_latest, window_basis;
  Factuality factuality = Factuality::actual;
  std::vector<Attribution> attributed_to;
  Counts numbers;
  std::optional<Chars> evidence_date, evidence_mode, evidence_factuality;
  std::vector<std::string> agreements;
  std::optional<uint32_t> tally;
  std::string rule;
};

struct Tally {
  Chars at;
  std::optional<ActorRef> reporter;
  std::string period;  // as an event's date; empty: only how long is said
  std::string length;  // ISO 8601 duration (P1W), where the period is not on the calendar
  std::optional<PlaceRef> place;
  Counts counts;
};

struct ReaderId {
  std::string program, codebook, model, site_model;
};

struct Reading {
  std::string id;
  ReaderId reader;
  std::string text;
  std::optional<std::pair<std::string, std::string>> source;  // text, id ("" unknown)
  std::vector<std::pair<std::string, std::string>> agencies;  // text, id
  std::optional<Published> published;
  std::vector<Region> regions;
  std::vector<TimeRef> times;
  std::vector<PlaceRef> places;
  std::vector<ActorRef> actors;
  std::vector<MentionRef> mentions;
  std::vector<Fact> facts;
  std::vector<Event> events;
  std::vector<Tally> tallies;
};

const char* name_of(RegionKind);
const char* name_of(Factuality);

}  // namespace marsad
