// Events as queries want them: a row each, small numbers instead of names, in the order of their days.
//
//   Rows rows; rows.add(event, quotes) for every event; rows.sort(); rows.each(query, [](const Row&, uint8_t holds) …)
//
// A query is one pass over the rows (85,000 take about two milliseconds), so every filter may stand beside every other
// one and counts are exact. each() says which groups of filters a row passes, so that a trend can leave out its own
// filter. Memory: about 500 bytes a row beside its brief. Threads: const methods from any thread. Tested by
// api_test.cc.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "serve/source.h"

namespace marsad::serve {

class Interned {
 public:
  uint32_t id(const std::string& text);
  // Of a question: kUnknown when no row has it.
  uint32_t find(const std::string& text) const;
  const std::string& text(uint32_t id) const { return texts_[id]; }
  size_t size() const { return texts_.size(); }
  static constexpr uint32_t kUnknown = ~uint32_t{0};

 private:
  std::unordered_map<std::string, uint32_t> ids_;
  std::vector<std::string> texts_;
};

struct Row {
  std::string id, brief, words;  // brief: a JSON object; words: folded, for q
  uint32_t type = 0, mode = 0, factuality = 0, review = 0;
  std::vector<uint32_t> actors, recipients, areas, sources, agreements;  // areas: the place first, then what holds it
  bool placed = false;                                                   // has coordinates of its own
  Day first = kNoDay, last = kNoDay;
  uint32_t reports = 0, origins = 0, disagreements = 0;
  double weight = 0;  // how soon a reviewer should see it
  size_t at = 0;      // which event of the store
};

enum Holds : uint8_t { kType = 1, kFactuality = 2, kTime = 4, kPlace = 8, kRest = 16, kAll = 31 };

class Rows {
 public:
  // The row of an event (marsad.event/1 with "review"). `quotes`: what its reports were read from; `sources`, who
  // published them.
  Row make(const nlohmann::ordered_json& event, const std::vector<std::string>& quotes,
           const std::vector<std::string>& sources, size_t at);
  void add(Row row) { rows_.push_back(std::move(row)); }
  void replace(size_t index, Row row) { rows_[index] = std::move(row); }
  void sort();  // newest first, those without a day last; and the order for review
  const std::vector<Row>& rows() const { return rows_; }
  const std::vector<uint32_t>& review_order() const { return review_; }
  const Interned& names() const { return names_; }

  // A query with its words looked up.
  struct Asked {
    const EventQuery* query = nullptr;
    std::vector<uint32_t> types, modes, factuality, actors, recipients, sides, places, sources, agreements, review;
    std::vector<std::string> words;
  };
  Asked ask(const EventQuery&) const;
  static uint8_t holds(const Asked&, const Row&);

 private:
  Interned names_;
  std::vector<Row> rows_;
  std::vector<uint32_t> review_;
};

}  // namespace marsad::serve
