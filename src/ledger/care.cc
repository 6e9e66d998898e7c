// What brings a ledger back: rebuild() makes all that is derived again, ids stay; backup() copies while others read and
// write; restore() puts a backup in a ledger's place and keeps what was there.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "ledger/hash.h"
#include "ledger/merge.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {

namespace fs = std::filesystem;

void SqliteLedger::rebuild() {
  Transaction all(db_);
  cache_.clear();
  int64_t seq = append("rebuild", "", sha256(""));
  db_.run("DELETE FROM bucket");
  db_.run("DELETE FROM link");
  db_.run("DELETE FROM ruling");
  db_.run("DELETE FROM tag");
  db_.run("DELETE FROM likeness");
  retag_ = true;
  {
    Query q(db_, "SELECT n, url, copy FROM article");
    while (q.step()) liken(q.number(0), q.text(1), static_cast<uint64_t>(q.number(2)));
  }
  // What is missing of `current` and `effect` comes from the append-only tables.
  std::vector<std::pair<int64_t, int64_t>> articles;
  {
    Query q(db_,
            "SELECT a.n, (SELECT max(n) FROM reading r WHERE r.article=a.n) FROM article a LEFT JOIN current c ON "
            "c.article=a.n WHERE c.article IS NULL ORDER BY a.n");
    while (q.step())
      if (!q.null(1)) articles.emplace_back(q.number(0), q.number(1));
  }
  for (auto [article, reading] : articles)
    Query(db_, "INSERT INTO current VALUES(?,?,?,1,1)").number(1, article).number(2, reading).number(3, article).done();
  db_.run("INSERT OR IGNORE INTO effect SELECT n, NULL FROM decision");
  {
    std::vector<std::pair<int64_t, nlohmann::ordered_json>> decisions;
    Query q(db_, "SELECT d.n, d.body FROM decision d JOIN effect e ON e.decision=d.n WHERE e.undone IS NULL");
    while (q.step()) decisions.emplace_back(q.number(0), nlohmann::ordered_json::parse(q.text(1)));
    for (auto& [n, body] : decisions)
      for (const auto& pair : body.value("rulings", nlohmann::ordered_json::array()))
        for (int turn = 0; turn < 2; ++turn)
          Query(db_, "INSERT INTO ruling VALUES(?,?,?,?)")
              .number(1, n)
              .number(2, pair[2].get<int>())
              .number(3, pair[turn].get<int64_t>())
              .number(4, pair[1 - turn].get<int64_t>())
              .done();
  }
  Reports touched;
  for (int64_t n : latest_articles()) {
    auto reading = reading_of(n, 0);
    if (!reading.is_object()) continue;
    Article article = article_at(n, true);
    Prepared now;
    now.name = article.id;
    now.reports = reports_of(reading, article.text, false);
    each_once(&now.reports);
    for (auto& report : now.reports) report.article = article.id;
    replace(n, 0, now, seq, &touched, nullptr);
  }
  // Those that replace() found unchanged are in no bucket yet, and held ones come from no reading.
  const auto standing = Query(db_, "SELECT n FROM report WHERE gone IS NULL AND inside=1 ORDER BY n").numbers();
  db_.run("DELETE FROM bucket");
  db_.run("DELETE FROM link");
  for (int64_t n : standing) enter(n, report(n), &touched);
  derive(touched, seq);
  index_all();
  retag_ = false;
  all.commit();
}

void SqliteLedger::backup(const std::string& path) {
  if (fs::exists(path))
    throw Trouble(Trouble::wrong, path + ": is there already; name a new file, a backup never overwrites");
  std::string part = path + ".part";
  std::error_code ignored;
  fs::remove(part, ignored);
  {
    Db to(part, Db::Open::create);
    to.run("PRAGMA journal_mode=DELETE");
    sqlite3_backup* copy = sqlite3_backup_init(to.raw(), "main", db_.raw(), "main");
    if (!copy) to.fail("backup");
    int result = sqlite3_backup_step(copy, -1);
    sqlite3_backup_finish(copy);
    if (result != SQLITE_DONE) {
      fs::remove(part, ignored);
      to.fail("backup");
    }
  }
  for (const char* side : {"-wal", "-shm", "-journal"}) fs::remove(part + side, ignored);
  if (std::rename(part.c_str(), path.c_str()) != 0) throw Trouble(Trouble::other, path + ": " + std::strerror(errno));
}

void restore(const std::string& backup, const std::string& path) {
  if (!fs::exists(backup)) throw Trouble(Trouble::wrong, backup + ": there is no such file");
  {
    auto from = Ledger::open(backup, Ledger::Mode::read);
    auto faults = from->verify(false);
    if (!faults.empty()) throw Trouble(Trouble::damaged, "the backup is damaged itself: " + faults.front().what);
  }
  std::error_code error;
  std::string part = path + ".part";
  fs::copy_file(backup, part, fs::copy_options::overwrite_existing, error);
  if (error) throw Trouble(Trouble::full, part + ": " + error.message() + "; nothing was changed");
  if (fs::exists(path)) {
    // Its unwritten log belongs to it, and would spoil the file that takes its place.
    for (const char* side : {"", "-wal", "-shm"}) {
      std::string kept = path + ".before-restore" + side;
      fs::remove(kept, error);
      if (fs::exists(path + side)) fs::rename(path + side, kept, error);
    }
  }
  fs::rename(part, path, error);
  if (error) throw Trouble(Trouble::other, path + ": " + error.message());
}

}  // namespace marsad::ledger
