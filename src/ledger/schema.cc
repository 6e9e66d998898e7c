// The tables, and the steps by which an older ledger becomes one of today.
//
// What is append-only came first (step 1); what is derived from it is step 2 and can be made again at any time. A step
// never changes an append-only row.
#include <chrono>
#include <ctime>

#include "ledger/hash.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

constexpr const char* kSteps[kSchema] = {
    R"(CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
       CREATE TABLE log(seq INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,
                        digest BLOB NOT NULL, chain BLOB NOT NULL);
       CREATE TABLE article(n INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE, format TEXT NOT NULL,
                            intake INTEGER NOT NULL, size INTEGER NOT NULL, published TEXT, publisher TEXT, url TEXT, title TEXT,
                            copy INTEGER NOT NULL, seq INTEGER NOT NULL, original BLOB NOT NULL);
       CREATE INDEX article_url ON article(url) WHERE url <> '';
       CREATE TABLE reading(n INTEGER PRIMARY KEY, article INTEGER NOT NULL, reader TEXT NOT NULL, digest BLOB NOT NULL,
                            seq INTEGER NOT NULL, body BLOB NOT NULL);
       CREATE INDEX reading_article ON reading(article);
       CREATE TABLE decision(n INTEGER PRIMARY KEY, seq INTEGER NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL,
                             why TEXT NOT NULL, body TEXT NOT NULL);)",
    R"(CREATE TABLE current(article INTEGER PRIMARY KEY, reading INTEGER NOT NULL, origin INTEGER NOT NULL, version INTEGER NOT NULL,
                            latest INTEGER NOT NULL);
       CREATE INDEX current_origin ON current(origin);
       CREATE TABLE likeness(band INTEGER, article INTEGER, PRIMARY KEY(band, article)) WITHOUT ROWID;
       CREATE TABLE report(n INTEGER PRIMARY KEY, article INTEGER NOT NULL, idx INTEGER NOT NULL, start INTEGER NOT NULL,
                           stop INTEGER NOT NULL, type TEXT NOT NULL, held INTEGER NOT NULL DEFAULT 0, inside INTEGER NOT NULL,
                           event INTEGER, since INTEGER NOT NULL, gone INTEGER, packed BLOB NOT NULL);
       CREATE INDEX report_article ON report(article);
       CREATE INDEX report_event ON report(event);
       CREATE TABLE bucket(b INTEGER, r INTEGER, PRIMARY KEY(b, r)) WITHOUT ROWID;
       CREATE TABLE link(a INTEGER, b INTEGER, points INTEGER, signals INTEGER, PRIMARY KEY(a, b)) WITHOUT ROWID;
       CREATE TABLE event(row INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER, key TEXT NOT NULL,
                          type TEXT NOT NULL, factuality TEXT NOT NULL, first INTEGER, last INTEGER, place TEXT, reviewed INTEGER NOT NULL,
                          members BLOB NOT NULL, body BLOB NOT NULL);
       CREATE INDEX event_n ON event(n, since);
       CREATE INDEX event_since ON event(since);
       CREATE INDEX event_now ON event(first, n) WHERE until IS NULL;
       CREATE INDEX event_type ON event(type, first) WHERE until IS NULL;
       CREATE TABLE tag(t INTEGER, e INTEGER, PRIMARY KEY(t, e)) WITHOUT ROWID;
       CREATE TABLE alias(n INTEGER PRIMARY KEY, into_n INTEGER NOT NULL, since INTEGER NOT NULL);
       CREATE TABLE anchor(decision INTEGER, ord INTEGER, article INTEGER, quote TEXT, before TEXT, after TEXT, start INTEGER,
                           report INTEGER, PRIMARY KEY(decision, ord));
       CREATE INDEX anchor_report ON anchor(report);
       CREATE TABLE effect(decision INTEGER PRIMARY KEY, undone INTEGER);
       CREATE TABLE ruling(decision INTEGER, together INTEGER, a INTEGER, b INTEGER);
       CREATE INDEX ruling_a ON ruling(a);
       CREATE INDEX ruling_b ON ruling(b);
       CREATE TABLE fix(article INTEGER, field TEXT, value TEXT, decision INTEGER, PRIMARY KEY(article, field, decision));)",
    // 3: dictionaries; what came beside an article's bytes; tags of events as they are now, by day, and of past rows.
    R"(ALTER TABLE article ADD COLUMN given TEXT NOT NULL DEFAULT '';
       CREATE TABLE dictionary(id INTEGER PRIMARY KEY, stuff INTEGER NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL);
       DROP INDEX article_url;
       DROP INDEX event_type;
       ALTER TABLE event ADD COLUMN tags BLOB NOT NULL DEFAULT x'';
       CREATE TABLE tag_past(t INTEGER, first INTEGER, row INTEGER, PRIMARY KEY(t, first, row)) WITHOUT ROWID;
       INSERT INTO tag_past SELECT t.t, coalesce(e.first, 2147483647), e.row FROM tag t JOIN event e ON e.row=t.e
         WHERE e.until IS NOT NULL;
       DROP TABLE tag;
       CREATE TABLE tag(t INTEGER, first INTEGER, n INTEGER, PRIMARY KEY(t, first, n)) WITHOUT ROWID;)",
    // 4: search (search/sqlite_index.cc): the words of every article, and what each names of agreements, posts and
    // roads.
    R"(CREATE VIRTUAL TABLE found USING fts5(words, content='', tokenize='marsad');
       CREATE VIRTUAL TABLE found_words USING fts5vocab(found, row);
       INSERT INTO found(found, rank) VALUES('hashsize', 33554432);
       CREATE TABLE named(article INTEGER, id TEXT, PRIMARY KEY(article, id)) WITHOUT ROWID;)",
    // 5: buckets of 32 bits, reports of packed form 2, titles in the index; all made again after a step (rebuild).
    R"(DELETE FROM bucket;)",
};

std::string now() {
  using namespace std::chrono;
  auto time = system_clock::to_time_t(system_clock::now());
  std::tm utc{};
  gmtime_r(&time, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

}  // namespace

int migrate(Db& db, const std::string& path) {
  int was = 0;
  {
    Query version(db, "PRAGMA user_version");
    if (version.step()) was = static_cast<int>(version.number(0));
  }
  if (was > kSchema)
    throw Trouble(Trouble::newer, path + ": was written by a newer marsad (schema " + std::to_string(was) +
                                      "; this one knows " + std::to_string(kSchema) +
                                      "); use that one, or a backup of before");
  if (was == kSchema) return was;
  if (was == 0) {
    Query tables(db, "SELECT count(*) FROM sqlite_schema");
    if (tables.step() && tables.number(0) > 0)
      throw Trouble(Trouble::wrong, path + ": is a database but no ledger; name another file");
  }
  Transaction all(db);
  for (int step = was; step < kSchema; ++step) db.run(kSteps[step]);
  db.run(("PRAGMA user_version=" + std::to_string(kSchema)).c_str());
  all.commit();
  return was;
}

std::unique_ptr<Ledger> Ledger::open(const std::string& path, Mode mode) {
  return std::make_unique<SqliteLedger>(path, mode);
}

SqliteLedger::SqliteLedger(const std::string& path, Mode mode)
    : db_(path, mode == Mode::read    ? Db::Open::read
                : mode == Mode::write ? Db::Open::write
                                      : Db::Open::create),
      remake_([](const intake::Kept& kept, const std::string& name) { return intake::again(kept, name, nullptr); }) {
  if (mode == Mode::read) {
    Query version(db_, "PRAGMA user_version");
    version.step();
    int64_t was = version.number(0);
    if (was > kSchema)
      throw Trouble(Trouble::newer, path + ": was written by a newer marsad (schema " + std::to_string(was) +
                                        "; this one knows " + std::to_string(kSchema) + "); use that one");
    if (was < kSchema)
      throw Trouble(Trouble::wrong,
                    path + ": is no ledger of this version; `marsad rebuild --ledger` brings an older one up to date");
  } else {
    int was = migrate(db_, path);
    if (was > 0 && was < kSchema) {
      load_scope();
      rebuild();
    }
  }
  load_scope();
  load_dictionaries();
}

std::string SqliteLedger::meta(const char* key) {
  Query q(db_, "SELECT value FROM meta WHERE key=?");
  q.text(1, key);
  return q.step() ? q.text(0) : std::string();
}

void SqliteLedger::set_meta(const char* key, const std::string& value) {
  Query(db_, "INSERT OR REPLACE INTO meta VALUES(?,?)").text(1, key).text(2, value).done();
}

int64_t SqliteLedger::append(const std::string& kind, const std::string& subject, const std::string& digest) {
  int64_t seq = 1;
  std::string chain;
  {
    Query last(db_, "SELECT seq, chain FROM log ORDER BY seq DESC LIMIT 1");
    if (last.step()) seq = last.number(0) + 1, chain = last.text(1);
  }
  std::string at = now();
  std::string link = sha256(chain + std::to_string(seq) + "\n" + at + "\n" + kind + "\n" + subject + "\n" + digest);
  Query(db_, "INSERT INTO log VALUES(?,?,?,?,?,?)")
      .number(1, seq)
      .text(2, at)
      .text(3, kind)
      .text(4, subject)
      .bytes(5, digest)
      .bytes(6, link)
      .done();
  return seq;
}

void SqliteLedger::load_scope() {
  std::string text = meta("scope");
  if (text.empty()) return;
  auto json = nlohmann::json::parse(text);
  scope_ = {json["countries"], json["actors"], json["types"]};
}

void SqliteLedger::set_scope(const Scope& scope) {
  if (scope == scope_) return;
  {
    Query any(db_, "SELECT 1 FROM article LIMIT 1");
    if (any.step())
      throw Trouble(Trouble::wrong,
                    db_.path() + ": has another scope already, which holds for good; make another ledger");
  }
  Transaction all(db_);
  nlohmann::json json = {{"countries", scope.countries}, {"actors", scope.actors}, {"types", scope.types}};
  set_meta("scope", json.dump());
  append("scope", json.dump(), sha256(json.dump()));
  all.commit();
  scope_ = scope;
}

}  // namespace marsad::ledger
