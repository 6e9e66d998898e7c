// The ledger in one SQLite file (WAL). Tables: schema.cc; docs/ledger.md tells what each holds.
//
// Every change is one transaction that appends to the log and brings the events up to date, so that a reader sees all
// of it or nothing. One file per concern: schema.cc, add.cc (articles, versions, rereading), derive.cc (links, groups,
// ids), decide.cc, query.cc, care.cc (verify, rebuild, backup).
#pragma once
#include <memory>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ledger/anchor.h"
#include "ledger/cut.h"
#include "ledger/event.h"
#include "ledger/ledger.h"

namespace marsad::ledger {

inline constexpr int kSchema = 2;

// Brings the schema up to kSchema; returns what it was (0: a new file). Throws Trouble (newer) for a later program's.
int migrate(Db& db, const std::string& path);

class SqliteLedger : public Ledger {
 public:
  SqliteLedger(const std::string& path, Mode mode);

  Scope scope() override { return scope_; }
  void set_scope(const Scope& scope) override;
  bool knows(const std::string& article_id) override;
  Added add(const std::vector<Prepared>& batch) override;
  void each_article(const std::function<void(int64_t n, const Article&)>& each) override;
  bool was_fixed(int64_t article) override;
  Differences compare(const std::vector<Reread>& batch) override;
  Added reread(const std::vector<Reread>& batch) override;
  uint64_t events(const Filter& filter, const std::function<void(EventRow&&)>& each) override;
  std::optional<EventRow> event(const std::string& id, bool whole, int64_t as_of) override;
  std::vector<SourceRow> sources() override;
  std::vector<Entry> log(int64_t since, uint64_t limit) override;
  std::vector<Change> changes(int64_t since) override;
  int64_t entry_at(const std::string& iso) override;
  nlohmann::ordered_json counts() override;
  std::string decide(const Decision& decision) override;
  std::vector<nlohmann::ordered_json> decisions() override;
  std::vector<Fault> verify(bool deep) override;
  void rebuild() override;
  void backup(const std::string& path) override;

 private:
  using Reports = std::unordered_set<int64_t>;
  struct Pending {  // a group that has no id yet
    std::vector<int64_t> numbers;
    std::vector<std::shared_ptr<const Report>> reports;
    std::vector<uint16_t> because;
  };
  struct Ruling {  // a decision about one event
    int64_t decision = 0;
    std::string kind, who, at, why;
    nlohmann::ordered_json values;
  };

  // schema.cc
  int64_t append(const std::string& kind, const std::string& subject, const std::string& digest);  // to the log
  std::string meta(const char* key);
  void set_meta(const char* key, const std::string& value);
  void load_scope();

  // add.cc
  std::string unique_name(const Prepared& one);
  int64_t previous_version(const Prepared& one);
  int64_t store_reading(int64_t article, const Prepared& one);
  // Puts the reports of `now` in the place of those of the article (and of the version before it).
  void replace(int64_t article, int64_t before, const Prepared& now, int64_t seq, Reports* touched, Added* added);
  std::string text_of(int64_t article);
  Article article_at(int64_t article, bool fixed);
  nlohmann::ordered_json reading_of(int64_t article, int64_t as_of);

  // derive.cc
  std::shared_ptr<const Report> report(int64_t n);
  void enter(int64_t n, std::shared_ptr<const Report> report, Reports* touched);  // into buckets, with its links
  void leave(int64_t n, Reports* touched);
  void derive(const Reports& touched, int64_t seq);
  std::vector<int64_t> component(int64_t from, Reports* seen);
  void regroup(const std::vector<int64_t>& members, std::vector<Pending>* pending);
  void assign(const std::vector<Pending>& groups, int64_t seq);
  void write_event(int64_t n, const std::vector<uint16_t>& because, const std::vector<const Report*>& reports,
                   const std::vector<int64_t>& numbers, int64_t seq);
  void close_event(int64_t n, int64_t seq);

  // decide.cc
  std::vector<Ruling> rulings_of(const std::vector<int64_t>& reports);
  void bind(int64_t decision, int ord, int64_t report);
  void undo(int64_t decision, int64_t seq, Reports* touched);
  bool decided(int64_t report);

  Db db_;
  Scope scope_;
  std::unordered_map<int64_t, std::shared_ptr<const Report>> cache_;
};

// Slots as decisions hold them.
nlohmann::ordered_json slots_of(const Event& event);
void set_slot(Event* event, const std::string& slot, const nlohmann::ordered_json& value);  // throws Trouble (wrong)

}  // namespace marsad::ledger
