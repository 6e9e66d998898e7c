// A ledger: articles, readings and decisions that are never lost or overwritten, and the events derived from them.
//
//   auto ledger = Ledger::open("syria.ledger", Ledger::Mode::create);
//   ledger->add(batch);                          // Prepared articles with their readings; acknowledged when it returns
//   for (auto& event : ledger->events(filter))…  // one line of JSON each, as docs/ledger.md has it
//   ledger->decide({"confirm", …});              // outlasts every later reading
//
// Append-only are articles (id: SHA-256 of their original bytes, which are kept), readings and decisions, each an entry
// of a hash chain. Events are derived: what add() makes of them step by step is what merge() makes of all at once.
// Every query can be asked as of an earlier entry. This is the interface; sqlite_ledger.h is the one store so far, and
// ledger_test.cc the tests any store must pass.
//
// Errors: Trouble (sql.h) with the file and the cure; a change that fails leaves nothing behind. Threads: one Ledger
// belongs to one thread; several may have one file open, one of them writing.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "intake/again.h"
#include "intake/article.h"
#include "ledger/press.h"
#include "ledger/report.h"
#include "ledger/search/search.h"
#include "ledger/sql.h"

namespace marsad::ledger {

// What lies outside makes no events: it is kept, and its reports with it. Empty lists hold everything.
struct Scope {
  std::vector<std::string> countries, actors, types;
  bool holds(const Report& report) const;
  bool operator==(const Scope&) const = default;
};

// An article and its reading made ready on any thread, so that the one that writes has little left to do.
struct Prepared {
  std::string id;        // 32 bytes: SHA-256 of the bytes it came in
  std::string name;      // the input's id
  std::string original;  // these bytes, compressed
  std::string format;    // text, html, json, csv, feed: how intake makes the article from them
  std::string given;     // what came beside them (intake/again.h)
  uint64_t size = 0;     // of the original
  std::string published, publisher, url, title;
  uint64_t copy = 0;               // simhash of the text
  std::string reading;             // compressed, without the text
  std::string digest;              // SHA-256 of the reading's bytes before compressing
  std::string reader;              // program, codebook, model
  std::string words;               // as search keeps them (search/tokens.h)
  std::vector<std::string> named;  // ids of agreements, tracks, posts, zones, roads … that it names, each once
  std::vector<Report> reports;
};
std::string article_id(const Article& article);
// `reading`: the line that reading::append_json made. `fields`: --map, where the article was read by one. `press`:
// the ledger's own (Ledger::press()), for small files; without it they are as good, and larger.
Prepared prepare(const Article& article, const std::string& reading, const intake::FieldMap& fields = {},
                 const Press* press = nullptr);
// How the stored bytes become an article again: intake::again() unless another is named (Ledger::use_intake).
using Remake = std::function<Article(const intake::Kept& kept, const std::string& name)>;

// An article, and the versions of one publication; the last is the one whose reports count.
struct VersionRow {
  std::string name, published, publisher, url, title, added;  // added: when it came in
  int64_t version = 1;
  uint64_t size = 0;
  bool latest = false;
  std::string withdrawn;                // why, as the person said who decided so; empty: it stands
  std::vector<std::string> gone, come;  // sentences that the version before had, and that this one has new
};
struct ArticleRow {
  std::string name, id;  // id: SHA-256 of its bytes, in letters
  std::string format, text;
  std::vector<VersionRow> versions;    // oldest first
  std::vector<std::string> events;     // that its reports are in
  std::vector<std::string> decisions;  // "D12": about the article itself
};

struct Added {
  uint64_t articles = 0, known = 0, versions = 0, reports = 0, outside = 0;
};

struct Filter {
  std::optional<int32_t> from, to;                      // days; an event without a date only where neither is given
  std::vector<std::string> types, actors, places, ids;  // places: also all within; actors: also recipients
  std::string factuality, text;
  bool reviewed_only = false;
  int64_t as_of = 0;  // an entry of the log; 0: now
  uint64_t limit = 0, skip = 0;
  bool newest_first = false;
};

struct EventRow {
  std::string id;
  int64_t since = 0;  // the entry of the log that made it so
  std::optional<Days> date;
  std::string json;  // with "reports" that lack their "report"
};

// A person's ruling. `kind`: confirm, correct, add, article, merge, split, reject, comment, undo.
struct Decision {
  std::string kind, who, why;
  std::vector<std::string> targets;  // event ids; undo: decision numbers ("D12"); article: article names
  nlohmann::ordered_json values;     // correct: slot → value; article: field → value; add: a report; split: indexes
  std::map<std::string, int64_t> seen = {};  // event → its `since` as the person saw it; another now: Trouble (stale)
};

struct Entry {
  int64_t seq = 0;
  std::string at, kind, subject, what;
};
struct Change {
  std::string id;
  bool gone = false;  // a tombstone: no event any more; `into` is what has most of it
  std::string into, json;
  int64_t seq = 0;
};

// An article as people see it: what came with it, its text, its reading in force, and what its reports became.
struct ToldArticle {
  int64_t n = 0, origin = 0, version = 1;  // one origin: versions of one article
  bool latest = true;
  std::string name, published, publisher, url, title, text;
  std::string reading;  // as reading::append_json made it, without the text
  struct Told {
    int64_t n = 0;
    uint32_t index = 0, start = 0, end = 0;
    std::string type, event;  // no event: outside the scope, or of a version that is superseded
    int held = 0;             // 1: kept by a decision though the reading lost it; 2: a person added it
    std::optional<Report> added;
  };
  std::vector<Told> reports;
};

struct Fault {
  std::string what;  // names the thing and the cure
};

struct SourceRow {
  std::string source;
  uint64_t articles = 0, versions = 0, reports = 0, events = 0, alone = 0;  // alone: events only it tells
};

struct Reread {  // one article read again, and what it would change
  int64_t article = 0;
  Prepared now;
};
struct Differences {
  uint64_t articles = 0, same = 0, added = 0, lost = 0, changed = 0;
  std::vector<std::string> lines;  // the first thousand
};

// A current reading, and of which events its reports are.
struct ReadingRow {
  int64_t n = 0;  // the article's number
  std::string name, published, publisher, url, title;
  std::string json;                                      // without the text
  std::vector<std::pair<uint32_t, std::string>> events;  // index in the reading's "events" → the event's id
};

class Ledger {
 public:
  enum class Mode { read, write, create };
  static std::unique_ptr<Ledger> open(const std::string& path, Mode mode);
  virtual ~Ledger() = default;

  virtual Scope scope() = 0;
  virtual void set_scope(const Scope& scope) = 0;  // only while it is empty
  virtual bool knows(const std::string& article_id) = 0;
  virtual Added add(const std::vector<Prepared>& batch) = 0;
  virtual void each_article(const std::function<void(int64_t n, const Article&)>& each) = 0;
  virtual std::optional<std::pair<int64_t, Article>> next_article(int64_t after) = 0;  // the same, one by one
  virtual std::optional<ArticleRow> article(const std::string& name, bool text, int64_t as_of = 0) = 0;  // its text?
  // Another intake makes the texts from now on (a page's month names, a test's changes). Readings made of another
  // text are found again by their words until they are read again.
  virtual void use_intake(int version, Remake remake) = 0;
  virtual std::shared_ptr<const Press> press() = 0;
  virtual bool was_fixed(int64_t article) = 0;  // a person corrected it once
  virtual Differences compare(const std::vector<Reread>& batch) = 0;
  virtual Added reread(const std::vector<Reread>& batch) = 0;

  virtual uint64_t events(const Filter& filter, const std::function<void(EventRow&&)>& each) = 0;  // how many
  virtual std::optional<EventRow> event(const std::string& id, bool whole, int64_t as_of) = 0;     // also by alias
  virtual std::vector<SourceRow> sources(int64_t as_of = 0) = 0;
  virtual std::vector<Entry> log(int64_t since, uint64_t limit) = 0;
  virtual std::vector<Change> changes(int64_t since) = 0;
  virtual int64_t entry_at(const std::string& iso) = 0;  // the last entry of that day or moment
  virtual int64_t head() = 0;                            // the last entry there is
  // A page of changes(): those of entries after `since`, and those of that entry behind the event `after`.
  virtual std::vector<Change> changes(int64_t since, const std::string& after, uint64_t limit) = 0;
  // Articles added or read again after entry `since`, and the other versions of these; without `reports`.
  virtual void articles(int64_t since, const std::function<void(ToldArticle&&)>& each) = 0;
  virtual std::optional<ToldArticle> told(const std::string& name, int64_t as_of) = 0;
  // As reading should see it: with the date and publisher that people gave it.
  virtual std::optional<std::pair<int64_t, Article>> article_to_read(const std::string& name) = 0;
  virtual nlohmann::ordered_json counts() = 0;

  // Best first. Throws search::BadQuery; the rest as everywhere.
  virtual search::Found search(const search::Query& query, const search::Names& names, uint64_t limit,
                               uint64_t skip) = 0;
  virtual void each_reading(const std::function<void(ReadingRow&&)>& each) = 0;  // of the latest versions
  virtual std::string text(const std::string& name) = 0;                         // of an article; empty: there is none

  virtual std::string decide(const Decision& decision) = 0;  // "D12"
  virtual std::vector<nlohmann::ordered_json> decisions() = 0;

  virtual std::vector<Fault> verify(bool deep) = 0;
  virtual void rebuild() = 0;
  virtual void backup(const std::string& path) = 0;
};

// Puts a backup in the place of a ledger; a ledger that is there is kept beside it as PATH.before-restore.
void restore(const std::string& backup, const std::string& path);

std::string speakable(int64_t n);                      // 1 → "MRS-…"
std::optional<int64_t> unspeakable(std::string text);  // in any case, with or without MRS-

}  // namespace marsad::ledger
