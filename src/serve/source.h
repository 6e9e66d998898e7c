// What the API asks of a ledger: the events as lists, counts and single answers, ready to send.
//
//   Source source({.path = "syria.ledger", .book = &book});
//   source.events({.types = {"ASSAULT"}}, 50, "") → fifty items, how many there are, the cursor
//
// Lists and counts come from a row of small numbers for each event (rows.h), kept in step with the ledger by refresh();
// whatever is shown whole is fetched from the file. Rulings are written through the ledger's decide(), so they last.
// Answers are JSON: an event is a marsad.event/1, an article a marsad.reading/1 (docs/serve.md says what is added).
// version() changes whenever any answer may have changed: ETags are made of it. Errors: BadQuery when the question
// itself is wrong (the API answers 400), anything else is our fault (500). Memory: about 2 kB an event. Threads: every
// method may be called from any thread at once. Tested by api_test.cc and tests/serve_test.py.
#pragma once
#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "codebook/codebook.h"
#include "ledger/ledger.h"
#include "serve/facts.h"
#include "serve/query.h"
#include "serve/question.h"
#include "serve/rows.h"

namespace marsad::serve {

// What a person ruled. Fields that its kind does not use stay empty; docs/serve.md has the table.
struct Wish {
  std::string kind;                  // confirm | correct | reject | comment | merge | split | add | article
  std::vector<std::string> targets;  // events; of add and article: the article's name
  nlohmann::ordered_json values;     // slot → value, as the ledger takes them
  std::string reason, who;
  std::string revision;  // If-Match: the first event as the reviewer saw it; empty: whatever stands
};

struct Ruling {
  enum class Status : uint8_t { done, unknown, conflict, refused } status = Status::done;
  std::string json;  // the decision as it was stored, or in words what is wrong
};

class Source {
 public:
  struct Options {
    std::string path;                                // of the ledger
    std::shared_ptr<const codebook::Codebook> book;  // for names
    bool review = false;                             // whether anybody may rule at all
    bool lasts = true;                               // false: the ledger goes with the program, and about() says so
    // Reads an article whose date, publisher or furniture a person corrected. None: such corrections are refused.
    std::function<ledger::Prepared(const Article&)> read;
  };
  explicit Source(Options options);  // throws Trouble
  ~Source();

  // Takes in what came to the ledger since; true when something had. Every half second is often enough.
  bool refresh();
  uint64_t version() const;

  std::string about() const;  // an object
  std::string names() const;  // {"actors": {id: [ar, en]}, …} of the ids that occur
  // `as_of`: an entry of the log; 0: now.
  std::string overview(const EventQuery&, int64_t as_of = 0) const;
  Listing events(const EventQuery&, size_t limit, const std::string& cursor, int64_t as_of = 0) const;
  // The same whole, to be sent piece by piece: which rows, and the items of some of these that are still there.
  std::vector<uint32_t> rows_of(const EventQuery&, const std::string& cursor, int64_t as_of) const;
  std::vector<std::string> items_of(const std::vector<uint32_t>& rows, size_t begin, size_t end, int64_t as_of) const;
  std::optional<Item> event(const std::string& id, int64_t as_of = 0) const;
  Listing articles(const std::string& source, const std::string& words, size_t limit, const std::string& cursor) const;
  std::optional<Item> article(const std::string& id, int64_t as_of = 0) const;
  std::string actors() const;  // with how often they act, receive, and are called what by whom
  std::string places() const;
  std::string sources() const;  // with coverage by month and how often they stand alone
  // With how many events their pages list; as agreement(), one asker at a time.
  std::string agreements() const;
  // Provision by provision, this period against the last (docs/findings.md); empty: the codebook has none of that id.
  // Reads every reading: some seconds over a large ledger, one asker at a time (others: Busy).
  std::string agreement(const std::string& id, const std::string& until, uint64_t period) const;
  // tracks, posts, threads or tallies (docs/findings.md), of one id or all; as agreement(), one asker at a time.
  Listing findings(const std::string& kind, const std::string& id, const std::string& until, size_t limit) const;
  // Articles by the query language of docs/search.md: q and its filters, best first, and why each is found.
  Listing search(const Parameters& filters, bool exact, size_t limit, const std::string& cursor) const;
  int64_t entry(const std::string& as_of) const;  // a number, a day or a moment; throws BadQuery

  // Another codebook from now on: its names show, and what is read again is read by it.
  using Read = std::function<ledger::Prepared(const marsad::Article&)>;
  void use(std::shared_ptr<const codebook::Codebook> book, Read read);
  std::shared_ptr<const codebook::Codebook> book() const;
  // The articles in whose text these words stand, whatever is joined to them, until each() says false; how many hold
  // the words at all. Each is given as reading should see it, with what people corrected.
  uint64_t articles_with(const std::string& words,
                         const std::function<bool(const std::string& name, const marsad::Article&)>& each) const;
  // Reads these again by the codebook in use, as far as `until`; how many. What people decided stays.
  size_t read_again(const std::vector<std::string>& names, std::chrono::steady_clock::time_point until);
  // The event of an article's report of this type at this place; empty: none.
  std::string event_of(const std::string& article, const std::string& type, uint32_t start, uint32_t end) const;

  bool can_decide() const { return options_.review; }
  Ruling decide(const Wish&);
  Ruling undo(const std::string& decision, const std::string& who);
  std::string decided_by(const std::string& decision) const;  // empty: there is none
  Listing decisions(const std::string& event, size_t limit, const std::string& cursor) const;
  // Events that changed or are no more, oldest first; `since`: an entry of the log, or a cursor that this gave.
  Listing changes(const std::string& since, size_t limit) const;

 private:
  using Json = nlohmann::ordered_json;
  struct Article {
    std::string title;
    uint32_t name = 0, source = 0;  // in names
    Day first = kNoDay, last = kNoDay;
    std::string basis;
    bool latest = true;
    uint32_t reports = 0, events = 0;
    std::vector<std::pair<uint32_t, uint32_t>> labels;  // actor, the words used for it
  };
  struct State {  // all that lists are made of
    int64_t entry = 0;
    Rows rows;
    std::vector<Article> articles;
    std::unordered_map<uint32_t, uint32_t> by_name;    // article's name → its place
    std::map<Day, std::map<uint32_t, uint32_t>> read;  // day → source → articles
    struct Named {
      std::string ar, en;
    };
    std::map<std::string, Named> actors, places, sources, agreements;
    std::map<uint32_t, std::map<uint32_t, uint32_t>> labels;     // actor → words → how often
    std::unordered_map<uint32_t, std::vector<uint32_t>> within;  // place → what holds it
    std::string program, codebook;
    uint64_t reports = 0;
  };
  class Lent;
  Lent borrow() const;
  std::unique_ptr<State> load(int64_t as_of) const;
  void take_article(State*, const ledger::ToldArticle&, const Facts&) const;
  void take_event(State*, const std::string& json, const Told&) const;
  void drop_event(State*, const std::string& id) const;
  void name_all(State*) const;
  std::shared_ptr<const State> at(int64_t as_of) const;  // 0: null, the state of now
  void take_decisions(ledger::Ledger&);
  template <class Each>
  static void each_row(const State&, const EventQuery&, Each each);
  std::string brief_article(const State&, const Article&) const;
  Json review_of(const std::string& id, const std::string& own) const;
  void read_again(const std::vector<std::string>& articles);  // while writing_ is held
  void ready_searcher() const;                                // while searching_ is held

  Options options_;
  mutable std::shared_mutex mutex_;  // of state_ and decisions_
  std::unique_ptr<State> state_;
  std::vector<Json> decisions_;
  mutable std::mutex book_mutex_;  // of options_.book
  std::atomic<uint64_t> used_{0};  // how often the codebook was another
  std::mutex refreshing_, writing_;
  mutable std::mutex findings_, searching_;
  mutable std::unique_ptr<ledger::Ledger> searcher_;
  mutable std::unique_ptr<ledger::search::Names> other_names_;
  std::unique_ptr<ledger::Ledger> writer_;
  mutable std::mutex pool_mutex_;
  mutable std::vector<std::unique_ptr<ledger::Ledger>> pool_;
  mutable std::mutex past_mutex_;  // the past last asked for, kept
  mutable int64_t past_entry_ = 0;
  mutable std::shared_ptr<const State> past_;
};

}  // namespace marsad::serve
