// Questions and answers of the API as plain values.
//
//   EventQuery{.types = {"ASSAULT"}, .from = parse_day("2018-02-01")}
//
// Errors: BadQuery says what is wrong with a question, in words for whoever asked. Threads: plain values. Tested by
// api_test.cc.
#pragma once
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace marsad::serve {

struct BadQuery : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Not now: the same question may be asked again in a moment (503).
struct Busy : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Days since 1970-01-01; kNoDay: none.
using Day = int32_t;
inline constexpr Day kNoDay = std::numeric_limits<Day>::min();
Day parse_day(const std::string& iso);  // throws BadQuery
std::string iso(Day day);

// Which events. Lists are alternatives (any of them); empty: all. The fields must all hold.
struct EventQuery {
  std::vector<std::string> types, modes, factuality;
  std::vector<std::string> actors, recipients, sides;  // sides: on either side
  std::vector<std::string> places;                     // the place, or an area that holds it
  std::vector<std::string> sources, agreements, review;
  Day from = kNoDay, to = kNoDay;  // events whose days overlap; those without a day do not
  enum class Has : uint8_t { any, yes, no } day = Has::any, place = Has::any, disagreement = Has::any;
  uint32_t min_origins = 0;
  std::string words;  // all of them, in any spelling, in a quoted sentence or a name
  enum class Order : uint8_t { newest, oldest, review } order = Order::newest;
};

struct Listing {
  std::vector<std::string> items;  // JSON objects
  uint64_t total = 0;
  std::string next;  // cursor; empty at the end
};

struct Item {
  std::string json;
  std::string revision;  // changes with the item; for If-Match
};

}  // namespace marsad::serve
