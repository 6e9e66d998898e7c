// The ledger in one SQLite file (WAL). Tables: schema.cc; docs/ledger.md tells what each holds.
//
// Every change is one transaction that appends to the log and brings the events up to date, so that a reader sees all
// of it or nothing. One file per concern: schema.cc (tables, the log), packing.cc (dictionaries), add.cc, replace.cc
// and reread.cc (articles, versions, readings), derive.cc (links, groups), assign.cc (ids), write_event.cc, slots.cc,
// decide.cc, ruled.cc, enforce.cc, query.cc, history.cc, articles.cc, versions.cc (an article's), verify.cc, care.cc
// (rebuild, backup), and in search/ sqlite_index.cc, sqlite_facets.cc and sqlite_search.cc.
#pragma once
#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ledger/anchor.h"
#include "ledger/cut.h"
#include "ledger/event.h"
#include "ledger/ledger.h"
#include "ledger/search/facets.h"

namespace marsad::ledger {

namespace search {
struct Unit;
}

inline constexpr int kSchema = 5;

// Brings the schema up to kSchema; returns what it was (0: a new file). Throws Trouble (newer) for a later program's.
int migrate(Db& db, const std::string& path);

class SqliteLedger final : public Ledger {
 public:
  SqliteLedger(const std::string& path, Mode mode);

  Scope scope() override { return scope_; }
  void set_scope(const Scope& scope) override;
  bool knows(const std::string& article_id) override;
  Added add(const std::vector<Prepared>& batch) override;
  void each_article(const std::function<void(int64_t n, const Article&)>& each) override;
  bool was_fixed(int64_t article) override;
  std::optional<std::pair<int64_t, Article>> next_article(int64_t after) override;
  void use_intake(int version, Remake remake) override;
  std::shared_ptr<const Press> press() override { return press_; }
  std::optional<ArticleRow> article(const std::string& name, bool text, int64_t as_of) override;
  Differences compare(const std::vector<Reread>& batch) override;
  Added reread(const std::vector<Reread>& batch) override;
  uint64_t events(const Filter& filter, const std::function<void(EventRow&&)>& each) override;
  std::optional<EventRow> event(const std::string& id, bool whole, int64_t as_of) override;
  std::vector<SourceRow> sources(int64_t as_of) override;
  std::vector<Entry> log(int64_t since, uint64_t limit) override;
  std::vector<Change> changes(int64_t since) override;
  int64_t entry_at(const std::string& iso) override;
  int64_t head() override;
  std::vector<Change> changes(int64_t since, const std::string& after, uint64_t limit) override;
  void articles(int64_t since, const std::function<void(ToldArticle&&)>& each) override;
  std::optional<ToldArticle> told(const std::string& name, int64_t as_of) override;
  std::optional<std::pair<int64_t, Article>> article_to_read(const std::string& name) override;
  nlohmann::ordered_json counts() override;
  std::string decide(const Decision& decision) override;
  std::vector<nlohmann::ordered_json> decisions() override;
  std::vector<Fault> verify(bool deep) override;
  void rebuild() override;
  void backup(const std::string& path) override;
  search::Found search(const search::Query& asked, const search::Names& names, uint64_t limit, uint64_t skip) override;
  void each_reading(const std::function<void(ReadingRow&&)>& each) override;
  std::string text(const std::string& name) override;

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

  // packing.cc
  void load_dictionaries();
  void learn();  // once there is enough to learn from
  std::string unpressed(std::string_view bytes, const std::string& what);
  std::string pressed(Stuff stuff, std::string_view bytes) { return press_->press(stuff, bytes); }
  std::string stored(const Report& report);  // packed, and pressed once there is a dictionary
  Report report_in(std::string_view bytes);  // and back

  // add.cc
  std::string unique_name(const Prepared& one);
  int64_t previous_version(const Prepared& one);
  void liken(int64_t article, const std::string& url, uint64_t copy);  // so that a later version finds it
  int64_t store_reading(int64_t article, const Prepared& one);
  // Puts the reports of `now` in the place of those of the article (and of the version before it).
  void replace(int64_t article, int64_t before, const Prepared& now, int64_t seq, Reports* touched, Added* added);
  std::string text_of(int64_t article);
  std::vector<int64_t> latest_articles();
  // name, published, publisher, url and title, the first columns of a query, of any row that has them
  template <class Row>
  static void read_head(Query* q, Row* row) {
    row->name = q->text(0), row->published = q->text(1), row->publisher = q->text(2), row->url = q->text(3),
    row->title = q->text(4);
  }
  Article article_at(int64_t n, bool fixed);
  nlohmann::ordered_json reading_of(int64_t article, int64_t as_of);

  // replace.cc: a report that stood, and one that is read now
  struct Old;
  struct New;
  std::vector<Old> old_reports(int64_t article, int64_t before);
  std::vector<Chars> marked_furniture(int64_t article);
  void keep_numbers(int64_t article, std::vector<Old>* old, std::vector<New>* fresh);
  void follow_anchors(int64_t article, std::vector<Old>* old, std::vector<New>* fresh);
  void drop(const Old& old, int64_t seq, Reports* touched);
  void take_in(int64_t article, const New& fresh, int64_t seq, Reports* touched, Added* added);

  // derive.cc
  std::shared_ptr<const Report> report(int64_t n);
  void enter(int64_t n, const std::shared_ptr<const Report>& fresh, Reports* touched);  // into buckets, with its links
  void leave(int64_t n, Reports* touched);
  void derive(const Reports& touched, int64_t seq);
  std::vector<int64_t> component(int64_t from, Reports* seen);
  void regroup(const std::vector<int64_t>& members, std::vector<Pending>* pending);
  void assign(const std::vector<Pending>& groups, int64_t seq);
  void write_event(int64_t n, const std::vector<uint16_t>& because, const std::vector<const Report*>& reports,
                   const std::vector<int64_t>& numbers, int64_t seq);
  void close_event(int64_t n, int64_t seq);
  void write_tags(int64_t n, const Event& event);
  // Which of the reports' articles are later versions, and which are withdrawn; marked in the event's JSON.
  struct Standing {
    int64_t version = 1;
    bool withdrawn = false;
  };
  std::map<std::string, Standing> standings(const std::vector<const Report*>& reports);

  // verify.cc: each tells its faults, those of what was stored return how much that is
  using Tell = std::function<void(const std::string&)>;
  struct Derived;  // every report that stands, and its event
  std::string logged(int64_t seq, const std::string& kind, const std::string& subject);  // an entry's digest
  void check_chain(const Tell& fault);
  int64_t check_articles(const Tell& fault);
  int64_t check_readings(const Tell& fault);
  int64_t check_decisions(const Tell& fault);
  void check_count(const char* kind, int64_t stored, const Tell& fault);
  Derived derived();
  void check_groups(const Derived& all, const Tell& fault);
  void check_merge(const Derived& all, const Tell& fault);

  // search/sqlite_index.cc
  void append_article(int64_t n, std::string* words);  // its title and text as search keeps them
  void index(int64_t article, const Prepared& one);
  void put_named(int64_t article, const std::vector<std::string>& named);
  void index_all();
  void check_index(bool deep, const Tell& fault);

  // search/sqlite_facets.cc
  const search::Facets& facets();

  // search/sqlite_search.cc
  struct Ranked;                                       // an article that matches
  search::Passes passing(const search::Query& query);  // the latest versions that hold the filters
  std::vector<Ranked> matching(const std::string& match, const search::Passes& passes);
  void read_days(std::vector<Ranked>* found);
  std::optional<search::Hit> hit(const Ranked& found, const search::Query& query,
                                 const std::vector<search::Unit>& units);

  // decide.cc, ruled.cc: a decision on its way in (ruled.h)
  struct Ruled;
  int64_t next(const char* sql);  // the number that it selects
  void rule_decisions(Ruled* ruled);
  void rule_articles(Ruled* ruled);
  void rule_events(Ruled* ruled);
  void rule_slots(const Decision& decision, const std::vector<int64_t>& reports, nlohmann::ordered_json* line);
  void rule_split(Ruled* ruled, std::vector<int64_t> reports);
  void add_reports(Ruled* ruled, int64_t seq);
  int64_t record(Ruled& ruled);

  // enforce.cc
  std::vector<Ruling> rulings_of(const std::vector<int64_t>& reports);
  void bind(int64_t decision, int ord, int64_t n);  // n: a report
  void undo(int64_t decision, int64_t seq, Reports* touched);
  bool decided(int64_t n);
  void touch_articles(const nlohmann::ordered_json& body, Reports* touched);

  Db db_;
  Scope scope_;
  int intake_ = intake::kIntake;
  Remake remake_;
  std::shared_ptr<Press> press_ = std::make_shared<Press>();
  bool retag_ = false;  // while rebuilding: tags are written even for rows that stay
  std::unordered_map<int64_t, std::shared_ptr<const Report>> cache_;
  std::unique_ptr<search::Facets> facets_;  // as of entry facets_at_
  int64_t facets_at_ = -1;
};

// Slots as decisions hold them.
nlohmann::ordered_json slots_of(const Event& event);
void set_slot(Event* event, const std::string& slot, const nlohmann::ordered_json& value);  // throws Trouble (wrong)

}  // namespace marsad::ledger
