// What the API asks and whoever holds events answers: the one seam between the server and a store.
//
//   source.events({.types = {"ASSAULT"}, .from = day(2018-02-01)}, 50, "") → fifty items, how many there are, the
//   cursor
//
// Answers are JSON, ready to send: an event is a marsad.event/1 (docs/serve.md says what is added), an article a
// marsad.reading/1. MemorySource (memory.h) answers out of readings and events given to it; a ledger is to answer the
// same. version() changes whenever any answer may have changed: ETags are made of it. Errors: a method throws BadQuery
// when the question itself is wrong (the API answers 400), anything else is our fault (500). Threads: every method may
// be called from any thread at once.
#pragma once
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace marsad::serve {

struct BadQuery : std::runtime_error {
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

// What a person ruled. `value` is JSON and depends on `kind`; docs/serve.md has the table.
struct Decision {
  std::string kind;      // confirm | correct | reject | comment
  std::string event;     // its id
  std::string slot;      // of correct
  std::string value;     // of correct: JSON; empty: null
  std::string reason;    // of reject and correct, required; of others, welcome
  std::string who;       // an account's name, or "local"
  std::string revision;  // If-Match: what the reviewer saw; empty: whatever stands
};

struct Ruling {
  enum class Status : uint8_t { done, unknown, conflict, refused } status = Status::done;
  std::string json;  // the decision as it was stored, or in words what is wrong
};

class Source {
 public:
  virtual ~Source() = default;
  virtual uint64_t version() const = 0;
  virtual std::string about() const = 0;  // an object
  virtual std::string names() const = 0;  // {"actors": {id: [ar, en]}, …} of the ids that occur
  virtual std::string overview(const EventQuery&) const = 0;
  virtual Listing events(const EventQuery&, size_t limit, const std::string& cursor) const = 0;
  virtual std::optional<Item> event(const std::string& id) const = 0;
  virtual Listing articles(const std::string& source, const std::string& words, size_t limit,
                           const std::string& cursor) const = 0;
  virtual std::optional<Item> article(const std::string& id) const = 0;
  virtual std::string actors() const = 0;  // with how often they act, receive, and are called what by whom
  virtual std::string places() const = 0;
  virtual std::string sources() const = 0;     // with coverage by month and how often they stand alone
  virtual std::string agreements() const = 0;  // with the events that name them
  virtual Listing search(const std::string& words, bool exact, size_t limit, const std::string& cursor) const = 0;

  virtual bool can_decide() const = 0;
  virtual Ruling decide(const Decision&) = 0;
  virtual Ruling undo(const std::string& decision, const std::string& who) = 0;
  virtual Listing decisions(const std::string& event, size_t limit, const std::string& cursor) const = 0;
  // Changes after number `since`, oldest first: {"number", "kind": "decision", "event", …}.
  virtual Listing changes(uint64_t since, size_t limit) const = 0;
};

}  // namespace marsad::serve
