// The one query language: what the command line, an address and the page's search field all say.
//
//   قصف "مشفى المعرة" -روسيا type:ASSAULT place:idlib-governorate from:2018-02 source:enabbaladi
//
// A word finds every spelling of itself, what is joined to it and the other names of what it names. "Words in quotes"
// are found as they stand. A minus leaves out. name:value is a filter; several values are alternatives
// (type:ASSAULT,PROTEST), several filters must all hold, of one event. In an address the filters are the parameters of
// the same names and the rest is q: ?type=ASSAULT&q=… (set()). written() gives the one form that parses back to the
// same query: filters in the order of kFilters, then the words.
//
//   type mode factuality   as in a reading                     actor recipient   ids: rus is also in rus-mil
//   side                   on either side                      place             an id; also all within
//   source                 who published                       agreement         an agreement, track, post, zone, road
//   … review                 open confirmed corrected rejected   from to           days, months or years day placed
//   disagreement   yes or no                        origins           at least so many order                  best
//   newest oldest
//
// Errors: BadQuery says which part and what it takes. Threads: plain values, pure functions. Tested by query_test.cc.
#pragma once
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace marsad::ledger::search {

struct BadQuery : std::runtime_error {
  using std::runtime_error::runtime_error;
};

enum class Has : uint8_t { any, yes, no };
enum class Order : uint8_t { best, newest, oldest };

struct Term {
  std::string text;    // as typed
  bool exact = false;  // stood in quotes
  bool without = false;
  bool operator==(const Term&) const = default;
};

struct Query {
  std::vector<Term> terms;
  std::vector<std::string> types, modes, factuality, actors, recipients, sides, places, sources, agreements, review;
  std::optional<int32_t> from, to;  // days since 1970-01-01, both included
  Has day = Has::any, placed = Has::any, disagreement = Has::any;
  uint32_t min_origins = 0;
  Order order = Order::best;

  // One filter by its name. False: there is no filter of that name. Throws BadQuery for a value it does not take.
  bool set(std::string_view name, std::string_view value);
  bool filtered() const;  // by what events are, the article's source or what it names
  bool operator==(const Query&) const = default;
};

inline constexpr std::string_view kFilters[] = {"type",  "mode",   "factuality",   "actor",   "recipient", "side",
                                                "place", "source", "agreement",    "review",  "from",      "to",
                                                "day",   "placed", "disagreement", "origins", "order"};

Query parse(std::string_view text);
std::string written(const Query& query);

}  // namespace marsad::ledger::search
