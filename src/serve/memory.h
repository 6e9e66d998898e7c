// A Source over readings and events that were handed to it: what `marsad serve FILES…` answers from.
//
//   MemorySource source(named); source.add_reading(line) for each; source.add_event(line) for each; source.ready();
//
// Readings and events are the lines that `marsad read --format jsonl` and `marsad merge` print; an event whose article
// was not given is served without its quotations. Decisions are kept for as long as the program runs and no longer
// (about() says so): keeping them is the ledger's. Errors: add_… throw std::runtime_error when a line is not what it
// should be. Memory: the lines compressed, and about a kilobyte an event. Threads: add_… and ready() by one thread
// before anybody asks; then any. Tested by api_test.cc.
#pragma once
#include <map>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "codebook/codebook.h"
#include "serve/rows.h"
#include "serve/source.h"

namespace marsad::serve {

class MemorySource : public Source {
 public:
  // `book` may be null: then names are those in the readings. It must outlive the source.
  MemorySource(const codebook::Codebook* book, bool review) : book_(book), review_(review) {}
  void add_reading(std::string_view line);
  void add_event(std::string_view line);
  void ready();

  uint64_t version() const override;
  std::string about() const override;
  std::string names() const override;
  std::string overview(const EventQuery&) const override;
  Listing events(const EventQuery&, size_t limit, const std::string& cursor) const override;
  std::optional<Item> event(const std::string& id) const override;
  Listing articles(const std::string& source, const std::string& words, size_t limit,
                   const std::string& cursor) const override;
  std::optional<Item> article(const std::string& id) const override;
  std::string actors() const override;
  std::string places() const override;
  std::string sources() const override;
  std::string agreements() const override;
  Listing search(const std::string& words, bool exact, size_t limit, const std::string& cursor) const override;
  bool can_decide() const override { return review_; }
  Ruling decide(const Decision&) override;
  Ruling undo(const std::string& decision, const std::string& who) override;
  Listing decisions(const std::string& event, size_t limit, const std::string& cursor) const override;
  Listing changes(uint64_t since, size_t limit) const override;

 private:
  using Json = nlohmann::ordered_json;
  struct Article {
    std::string id, source, source_name, title, packed, folded;
    Day first = kNoDay, last = kNoDay;
    std::string basis;
    std::vector<std::string> events;  // ids
    uint32_t reports = 0;
  };
  struct Stored {
    std::string packed;
    uint64_t revision = 1;
    size_t row = 0;
  };
  struct Kept {  // a decision
    uint64_t number = 0;
    Decision what;
    std::string at, machine;  // when; what the machine had in the slot
    bool undone = false;
  };
  Json full(size_t event) const;  // with reports' contexts and the review
  void context(Json* event) const;
  void review(Json* event, const std::string& id) const;
  void index(size_t event, bool first_time);
  void replace(size_t event, Row row);
  void sort();
  std::string brief_article(const Article&) const;

  const codebook::Codebook* book_;
  bool review_;
  mutable std::shared_mutex mutex_;
  uint64_t version_ = 1;
  std::vector<Article> articles_;
  std::unordered_map<std::string, size_t> article_ids_;
  std::vector<Stored> events_;
  std::unordered_map<std::string, size_t> event_ids_;
  Rows rows_;
  std::vector<Kept> decisions_;
  struct Named {
    std::string ar, en;
  };
  std::map<std::string, Named> actors_, places_, sources_, agreements_;
  std::map<std::string, std::map<std::string, uint32_t>> labels_;  // actor id → words used for it → how often
  uint64_t reports_ = 0;
  std::string codebook_id_, program_;
};

// zlib, level 1.
std::string pack(std::string_view bytes);
std::string unpack(std::string_view bytes);

}  // namespace marsad::serve
