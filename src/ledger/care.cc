// Care: what proves a ledger whole, and what brings it back.
//
// verify() reads the file's pages, follows the hash chain from its first entry, holds every article, reading and
// decision against its digest, and makes all events again with merge() from the stored readings to compare. Each fault
// names the thing. rebuild() makes all that is derived again; ids stay. backup() copies while others read and write.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <numeric>

#include "ledger/hash.h"
#include "ledger/merge.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {

namespace fs = std::filesystem;

std::vector<Fault> SqliteLedger::verify(bool deep) {
  std::vector<Fault> faults;
  auto fault = [&](const std::string& what) {
    if (faults.size() < 100) faults.push_back({db_.path() + ": " + what});
  };
  try {
    Query q(db_, "PRAGMA integrity_check(20)");
    while (q.step())
      if (q.text(0) != "ok") fault("the file's pages: " + q.text(0) + "; restore a backup");
  } catch (const Trouble& trouble) {
    faults.push_back({trouble.what()});
    return faults;
  }
  try {
    std::string chain;
    int64_t expected = 1;
    {
      Query q(db_, "SELECT seq, at, kind, subject, digest, chain FROM log ORDER BY seq");
      while (q.step()) {
        if (q.number(0) != expected++) {
          fault("the log has no entry " + std::to_string(expected - 1) + "; restore a backup");
          expected = q.number(0) + 1;
        }
        std::string link = sha256(chain + std::to_string(q.number(0)) + "\n" + q.text(1) + "\n" + q.text(2) + "\n" +
                                  q.text(3) + "\n" + q.text(4));
        if (link != q.text(5))
          fault("entry " + std::to_string(q.number(0)) + " of the log (" + q.text(2) + " " + q.text(3) +
                ") is not as it was written; restore a backup");
        chain = q.text(5);
      }
    }
    auto entry = [&](int64_t seq, const std::string& kind, const std::string& subject) {
      Query q(db_, "SELECT digest FROM log WHERE seq=? AND kind=? AND subject=?");
      q.number(1, seq).text(2, kind).text(3, subject);
      return q.step() ? q.text(0) : std::string();
    };
    int64_t articles = 0, readings = 0, decisions = 0;
    {
      Query q(db_,
              "SELECT n, id, name, format, published, publisher, url, title, seq, original FROM article ORDER BY n");
      while (q.step()) {
        ++articles;
        std::string name = "the article \"" + q.text(2) + "\"";
        try {
          if (sha256(unpressed(q.text(9), name)) != q.text(1))
            fault(name + ": its bytes are not those of its id; restore a backup");
        } catch (const Trouble&) {
          fault(name + ": its bytes are damaged; restore a backup");
        }
        if (entry(q.number(8), "article", std::to_string(q.number(0))) !=
            sha256(q.text(1) + q.text(2) + "\n" + q.text(3) + "\n" + q.text(4) + "\n" + q.text(5) + "\n" + q.text(6) +
                   "\n" + q.text(7)))
          fault(name + ": what is stored beside it is not what the log vouches for; restore a backup");
      }
    }
    {
      Query q(db_,
              "SELECT r.n, r.digest, r.seq, r.body, a.name FROM reading r LEFT JOIN article a ON a.n=r.article ORDER "
              "BY r.n");
      while (q.step()) {
        ++readings;
        std::string name = "the reading of \"" + q.text(4) + "\"";
        try {
          if (sha256(unpressed(q.text(3), name)) != q.text(1))
            fault(name + " is not as it was written; restore a backup");
        } catch (const Trouble&) {
          fault(name + " is damaged; restore a backup");
        }
        if (entry(q.number(2), "reading", std::to_string(q.number(0))) != q.text(1))
          fault(name + " is not what the log vouches for; restore a backup");
      }
    }
    {
      Query q(db_, "SELECT n, seq, who, kind, why, body FROM decision ORDER BY n");
      while (q.step()) {
        ++decisions;
        if (entry(q.number(1), "decision", "D" + std::to_string(q.number(0))) !=
            sha256(q.text(3) + "\n" + q.text(2) + "\n" + q.text(4) + "\n" + q.text(5)))
          fault("decision D" + std::to_string(q.number(0)) + " is not as it was written; restore a backup");
      }
    }
    for (auto [kind, have] :
         {std::pair("article", articles), std::pair("reading", readings), std::pair("decision", decisions)}) {
      Query q(db_, "SELECT count(*) FROM log WHERE kind=?");
      q.text(1, kind);
      q.step();
      if (q.number(0) != have)
        fault("the log has " + std::to_string(q.number(0)) + " entries of kind " + kind + ", but " +
              std::to_string(have) + " are stored; restore a backup");
    }
    if (!deep || !faults.empty()) return faults;

    // Everything derived, made again at once.
    std::vector<int64_t> numbers;
    std::vector<std::shared_ptr<const Report>> reports;
    std::map<int64_t, int64_t> event_of;
    {
      Query q(db_,
              "SELECT n, packed, event, article, idx, held FROM report WHERE gone IS NULL AND inside=1 ORDER BY n");
      while (q.step()) {
        numbers.push_back(q.number(0));
        reports.push_back(std::make_shared<const Report>(unpack(q.text(1))));
        event_of[q.number(0)] = q.null(2) ? 0 : q.number(2);
      }
    }
    bool ruled = false;
    {
      Query q(db_, "SELECT 1 FROM ruling LIMIT 1");
      ruled = q.step();
    }
    std::map<int64_t, std::vector<int64_t>> groups;
    for (auto [report, event] : event_of) {
      if (!event) fault("report " + std::to_string(report) + " is in no event; run `marsad rebuild`");
      groups[event].push_back(report);
    }
    {
      Query q(db_, "SELECT n FROM event WHERE until IS NULL");
      int64_t open = 0;
      while (q.step()) {
        ++open;
        if (!groups.count(q.number(0)))
          fault("event " + speakable(q.number(0)) + " has no reports; run `marsad rebuild`");
      }
      if (open != static_cast<int64_t>(groups.size()))
        fault("there are " + std::to_string(open) + " events, but the reports are of " + std::to_string(groups.size()) +
              "; run `marsad rebuild`");
    }
    if (!ruled && faults.empty()) {  // what people joined or parted is not what merge() alone makes
      std::vector<Report> all;
      std::map<std::tuple<std::string, uint32_t, uint32_t, std::string, std::string>, int64_t> by_identity;
      for (size_t i = 0; i < reports.size(); ++i) {
        all.push_back(*reports[i]);
        by_identity[reports[i]->identity()] = numbers[i];
      }
      if (by_identity.size() == all.size()) {
        Merged merged = merge(std::move(all), 2);
        for (const auto& event : merged.events) {
          std::set<int64_t> kept;
          for (const auto* one : event.reports) kept.insert(event_of[by_identity[one->identity()]]);
          if (kept.size() != 1 || groups[*kept.begin()].size() != event.reports.size())
            fault("event " + speakable(*kept.begin()) + " is not what merging its reports makes; run `marsad rebuild`");
        }
      }
    }
  } catch (const Trouble& trouble) {
    faults.push_back({trouble.what()});
  } catch (const std::exception& error) {
    fault(std::string("something stored cannot be read (") + error.what() + "); restore a backup");
  }
  return faults;
}

void SqliteLedger::rebuild() {
  Transaction all(db_);
  cache_.clear();
  int64_t seq = append("rebuild", "", sha256(""));
  db_.run("DELETE FROM bucket");
  db_.run("DELETE FROM link");
  db_.run("DELETE FROM ruling");
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
  std::vector<int64_t> held, latest;
  {
    Query q(db_, "SELECT article FROM current WHERE latest=1 ORDER BY article");
    while (q.step()) latest.push_back(q.number(0));
  }
  for (int64_t n : latest) {
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
  {
    Query q(db_, "SELECT n FROM report WHERE gone IS NULL AND inside=1 ORDER BY n");
    while (q.step()) held.push_back(q.number(0));
  }
  db_.run("DELETE FROM bucket");
  db_.run("DELETE FROM link");
  for (int64_t n : held) enter(n, report(n), &touched);
  derive(touched, seq);
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
