// What filters ask about, kept in memory: one row a report, its event's decided slots in the place of what was read.
//
//   Facets facets; facets.add(…) for every report; facets.pass(query, &articles, &events)
//
// A pass over the 130,000 reports of 31,000 articles takes some two milliseconds, so that any filter may stand beside
// any other. Memory: about 100 bytes a report. Threads: const methods from any thread. Tested by search_test.cc.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/report.h"
#include "ledger/search/query.h"
#include "ledger/search/tokenizer.h"

namespace marsad::ledger::search {

class Facets {
 public:
  struct Event {  // of the ledger, as it stands
    int64_t n = 0;
    std::optional<Days> date;
    std::string review = "open";
    bool disagrees = false;
    uint32_t origins = 0;
  };
  void add_article(int64_t article, const std::string& publisher, const std::string& source_id);
  void add_mention(int64_t article, const std::string& mention);
  void add_event(const Event& event);
  void add_report(int64_t article, int64_t event, const Report& report);

  // Which articles tell an event that holds all filters; and in `events`, where asked for, those of one article.
  Passes pass(const Query& query) const;
  std::vector<int64_t> events_of(const Query& query, int64_t article) const;

 private:
  struct Row {
    int64_t article = 0;
    uint32_t event = 0;  // index into events_
    uint32_t type = 0, mode = 0, factuality = 0;
    uint32_t from = 0, recipients = 0, areas = 0, to = 0;  // pool_: actors, then recipients, then areas
    bool placed = false;
  };
  struct Asked;
  uint32_t id(std::string_view text);
  uint32_t find(std::string_view text) const;
  void people(const std::vector<Who>& list);
  Asked ask(const Query& query) const;
  bool holds(const Asked& asked, const Row& row) const;

  std::unordered_map<std::string, uint32_t> ids_;
  std::vector<uint32_t> pool_;
  std::vector<Event> events_;
  std::unordered_map<int64_t, uint32_t> event_at_;
  std::vector<Row> rows_;                                  // by article
  std::vector<std::vector<uint32_t>> sources_, mentions_;  // by article
};

}  // namespace marsad::ledger::search
