// Events as queries want them: a row each, small numbers instead of names, in the order of their days.
//
//   Rows rows; rows.put(rows.make(…)) for every event; rows.settle(); for (uint32_t at : rows.newest()) rows[at] …
//
// A query is one pass over the rows, so every filter may stand beside every other one and counts are exact. Most rows
// are ruled out by their Key alone: 64 bytes that lie together, with a bit for each id that a row may hold. holds()
// says which groups of filters a row passes, so that a trend can leave out its own filter. Memory: about 500 bytes a
// row beside its brief. Threads: const methods from any thread. Tested by api_test.cc.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "serve/facts.h"
#include "serve/question.h"
#include "serve/vocabulary.h"

namespace marsad::serve {

class Interned {
 public:
  uint32_t id(const std::string& text);
  // Of a question: kUnknown when no row has it.
  uint32_t find(const std::string& text) const;
  const std::string& text(uint32_t id) const { return *texts_[id]; }
  size_t size() const { return texts_.size(); }
  static constexpr uint32_t kUnknown = ~uint32_t{0};

 private:
  std::unordered_map<std::string, uint32_t> ids_;
  std::vector<const std::string*> texts_;
};

struct Row {
  std::string id, brief;        // brief: a JSON object
  std::vector<uint32_t> words;  // of its sentences and names, folded, for q; each once
  uint32_t type = 0, mode = 0, factuality = 0, review = 0;
  std::vector<uint32_t> actors, recipients, areas, sources, agreements;  // areas: the place first, then what holds it
  std::vector<uint32_t> articles;                                        // names
  bool placed = false;                                                   // has coordinates of its own
  bool gone = false;                                                     // its event is no more
  Day first = kNoDay, last = kNoDay;
  uint32_t reports = 0, origins = 0, disagreements = 0;
  float weight = 0;  // how soon a reviewer should see it
};

enum Holds : uint8_t { kType = 1, kFactuality = 2, kTime = 4, kPlace = 8, kRest = 16, kAll = 31 };

class Rows {
 public:
  using Within = std::unordered_map<uint32_t, std::vector<uint32_t>>;
  // The row of an event as the ledger has it. `told`: the facts of its reports' articles; `within`: what holds a place.
  Row make(std::string_view event, const Told& told, const Within& within);
  void put(Row row);  // adds it, or takes the place of the one of its id
  void drop(const std::string& id);
  void settle();  // brings the orders up to date after these
  const Row& operator[](uint32_t at) const { return rows_[at]; }
  const Row* find(const std::string& id) const;
  // Newest first, those without a day last; what a reviewer should see first.
  const std::vector<uint32_t>& newest() const { return newest_; }
  const std::vector<uint32_t>& review_order() const { return review_; }
  const Interned& names() const { return names_; }
  Interned& names() { return names_; }

  struct Key {                                 // a row's filters in one cache line
    uint64_t people = 0, areas = 0, told = 0;  // a bit for each id; told: sources and agreements
    uint32_t type = 0, mode = 0, factuality = 0, review = 0;
    Day first = kNoDay, last = kNoDay;
    uint32_t origins = 0;
    bool placed = false, disagreement = false;
  };
  const Key& key(uint32_t at) const { return keys_[at]; }
  const Key& key_newest(size_t i) const { return in_order_[i]; }  // of newest()[i], lying beside its neighbours

  // A query with its ids and words looked up.
  struct Asked {
    const EventQuery* query = nullptr;
    std::vector<uint32_t> types, modes, factuality, actors, recipients, sides, places, sources, agreements, review;
    uint64_t actor_bits = 0, recipient_bits = 0, side_bits = 0, place_bits = 0, source_bits = 0, agreement_bits = 0;
    struct Word {
      Vocabulary::Bits words, rows;  // those that hold it; rows that may, and no others
    };
    std::vector<Word> words;
    bool lists = false;  // whether anything is asked that only the row itself can tell
  };
  Asked ask(const EventQuery&) const;
  // Which groups hold. `useful(failed)` says whether a row that fails these groups still counts for anything: where it
  // does not, the rest is not looked at and the answer only says that they failed.
  static constexpr bool all_must(uint8_t failed) { return failed == 0; }
  // What a view counts: all hold, or all but its own filter; the trays leave out day and place together.
  static constexpr bool all_but_one(uint8_t failed) {
    return failed == 0 || failed == kTime || failed == kPlace || failed == kType || failed == kFactuality ||
           failed == (kTime | kPlace);
  }
  template <bool (*useful)(uint8_t)>
  uint8_t holds(const Asked&, const Key&, uint32_t at) const;

 private:
  static uint64_t bits(const std::vector<uint32_t>& ids);
  static Key key_of(const Row& row);
  void index(const Row& row, uint32_t at);
  bool rest(const Asked&, uint32_t at) const;
  bool newer(uint32_t a, uint32_t b) const;
  bool sooner(uint32_t a, uint32_t b) const;
  Interned names_;
  Vocabulary words_;
  std::vector<Row> rows_;
  std::vector<Key> keys_, in_order_;
  std::vector<std::vector<uint32_t>> by_word_;  // rows that hold a word, or once did
  std::unordered_map<std::string, uint32_t> ids_;
  std::vector<uint32_t> newest_, review_, changed_;
};

}  // namespace marsad::serve
