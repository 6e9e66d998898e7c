// What proves a ledger whole.
//
// verify() reads the file's pages, follows the hash chain from its first entry, holds every article, reading, decision
// and dictionary against its digest, and makes all events again with what merge() is made of, people's rulings
// included, to compare. Each fault names the thing and the cure.
#include <algorithm>
#include <map>
#include <set>

#include "ledger/hash.h"
#include "ledger/merge.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {

struct SqliteLedger::Derived {
  std::vector<int64_t> numbers;
  std::vector<std::shared_ptr<const Report>> reports;  // of the same places
  std::map<int64_t, int64_t> event_of;                 // report → event, 0: none
};

std::vector<Fault> SqliteLedger::verify(bool deep) {
  std::vector<Fault> faults;
  const Tell fault = [&](const std::string& what) {
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
    check_chain(fault);
    const int64_t articles = check_articles(fault), readings = check_readings(fault),
                  decisions = check_decisions(fault);
    check_count("article", articles, fault);
    check_count("reading", readings, fault);
    check_count("decision", decisions, fault);
    check_index(deep, fault);
    if (!deep || !faults.empty()) return faults;
    const Derived all = derived();
    check_groups(all, fault);
    if (faults.empty()) check_merge(all, fault);
  } catch (const Trouble& trouble) {
    faults.push_back({trouble.what()});
  } catch (const std::exception& error) {
    fault(std::string("something stored cannot be read (") + error.what() + "); restore a backup");
  }
  return faults;
}

void SqliteLedger::check_chain(const Tell& fault) {
  std::string chain;
  int64_t expected = 1;
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

std::string SqliteLedger::logged(int64_t seq, const std::string& kind, const std::string& subject) {
  Query q(db_, "SELECT digest FROM log WHERE seq=? AND kind=? AND subject=?");
  q.number(1, seq).text(2, kind).text(3, subject);
  return q.step() ? q.text(0) : std::string();
}

int64_t SqliteLedger::check_articles(const Tell& fault) {
  int64_t articles = 0;
  Query q(db_,
          "SELECT n, id, name, format, published, publisher, url, title, seq, original, given FROM article ORDER BY n");
  while (q.step()) {
    ++articles;
    std::string name = "the article \"" + q.text(2) + "\"";
    try {
      if (sha256(unpressed(q.text(9), name)) != q.text(1))
        fault(name + ": its bytes are not those of its id; restore a backup");
    } catch (const Trouble&) {
      fault(name + ": its bytes are damaged; restore a backup");
    }
    if (logged(q.number(8), "article", std::to_string(q.number(0))) !=
        sha256(q.text(1) + q.text(2) + "\n" + q.text(3) + "\n" + q.text(4) + "\n" + q.text(5) + "\n" + q.text(6) +
               "\n" + q.text(7) + (q.text(10).empty() ? "" : "\n" + q.text(10))))
      fault(name + ": what is stored beside it is not what the log vouches for; restore a backup");
  }
  return articles;
}

int64_t SqliteLedger::check_readings(const Tell& fault) {
  int64_t readings = 0;
  Query q(
      db_,
      "SELECT r.n, r.digest, r.seq, r.body, a.name FROM reading r LEFT JOIN article a ON a.n=r.article ORDER BY r.n");
  while (q.step()) {
    ++readings;
    std::string name = "the reading of \"" + q.text(4) + "\"";
    try {
      if (sha256(unpressed(q.text(3), name)) != q.text(1)) fault(name + " is not as it was written; restore a backup");
    } catch (const Trouble&) {
      fault(name + " is damaged; restore a backup");
    }
    if (logged(q.number(2), "reading", std::to_string(q.number(0))) != q.text(1))
      fault(name + " is not what the log vouches for; restore a backup");
  }
  return readings;
}

int64_t SqliteLedger::check_decisions(const Tell& fault) {
  int64_t decisions = 0;
  Query q(db_, "SELECT n, seq, who, kind, why, body FROM decision ORDER BY n");
  while (q.step()) {
    ++decisions;
    if (logged(q.number(1), "decision", "D" + std::to_string(q.number(0))) !=
        sha256(q.text(3) + "\n" + q.text(2) + "\n" + q.text(4) + "\n" + q.text(5)))
      fault("decision D" + std::to_string(q.number(0)) + " is not as it was written; restore a backup");
  }
  return decisions;
}

void SqliteLedger::check_count(const char* kind, int64_t stored, const Tell& fault) {
  Query q(db_, "SELECT count(*) FROM log WHERE kind=?");
  q.text(1, kind);
  q.step();
  if (q.number(0) != stored)
    fault("the log has " + std::to_string(q.number(0)) + " entries of kind " + kind + ", but " +
          std::to_string(stored) + " are stored; restore a backup");
}

SqliteLedger::Derived SqliteLedger::derived() {
  Derived out;
  Query q(db_, "SELECT n, packed, event FROM report WHERE gone IS NULL AND inside=1 ORDER BY n");
  while (q.step()) {
    out.numbers.push_back(q.number(0));
    out.reports.push_back(std::make_shared<const Report>(report_in(q.text(1))));
    out.event_of[q.number(0)] = q.null(2) ? 0 : q.number(2);
  }
  return out;
}

// That every report is in an event, and every event has reports.
void SqliteLedger::check_groups(const Derived& all, const Tell& fault) {
  std::set<int64_t> events;
  for (auto [report, event] : all.event_of) {
    if (!event) fault("report " + std::to_string(report) + " is in no event; run `marsad rebuild`");
    events.insert(event);
  }
  Query q(db_, "SELECT n FROM event WHERE until IS NULL");
  int64_t open = 0;
  while (q.step()) {
    ++open;
    if (!events.count(q.number(0))) fault("event " + speakable(q.number(0)) + " has no reports; run `marsad rebuild`");
  }
  if (open != static_cast<int64_t>(events.size()))
    fault("there are " + std::to_string(open) + " events, but the reports are of " + std::to_string(events.size()) +
          "; run `marsad rebuild`");
}

// That merging the reports anew makes the events that are there.
void SqliteLedger::check_merge(const Derived& all, const Tell& fault) {
  const auto& numbers = all.numbers;
  const auto& reports = all.reports;
  // In the order in which groups are cut: by identity, then as they came.
  std::vector<uint32_t> order(reports.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    if (reports[a]->identity() != reports[b]->identity()) return reports[a]->identity() < reports[b]->identity();
    return numbers[a] < numbers[b];
  });
  std::vector<const Report*> sorted;
  std::unordered_map<int64_t, uint32_t> place;
  for (uint32_t i : order) {
    place[numbers[i]] = static_cast<uint32_t>(sorted.size());
    sorted.push_back(reports[i].get());
  }
  Rulings rulings;
  {
    Query q(db_, "SELECT a, b, together FROM ruling");
    while (q.step()) {
      auto a = place.find(q.number(0)), b = place.find(q.number(1));
      if (a == place.end() || b == place.end() || a->second > b->second) continue;
      (q.number(2) ? rulings.together : rulings.apart).emplace_back(a->second, b->second);
    }
  }
  std::map<int64_t, size_t> sizes;
  for (auto [report, event] : all.event_of) ++sizes[event];
  for (const auto& group : groups(sorted, rulings, 2)) {
    std::set<int64_t> kept;
    for (uint32_t member : group.reports) kept.insert(all.event_of.at(numbers[order[member]]));
    if (kept.size() != 1 || sizes[*kept.begin()] != group.reports.size())
      fault("event " + speakable(*kept.begin()) + " is not what merging its reports makes; run `marsad rebuild`");
  }
}

}  // namespace marsad::ledger
