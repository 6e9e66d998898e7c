// Who published, what was written when, and what it changed: sources, the log, the feed of changes with tombstones.
#include <algorithm>
#include <map>

#include "ledger/query.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {

std::vector<SourceRow> SqliteLedger::sources(int64_t as_of) {
  std::map<std::string, SourceRow> rows;
  const int64_t then = as_of ? as_of : INT64_MAX;
  {
    Query q(db_,
            "SELECT a.publisher, count(*), sum(c.version>1) FROM article a JOIN current c ON c.article=a.n WHERE "
            "a.seq<=? GROUP BY 1");
    q.number(1, then);
    while (q.step()) {
      auto& row = rows[q.text(0)];
      row.source = q.text(0), row.articles = static_cast<uint64_t>(q.number(1)),
      row.versions = static_cast<uint64_t>(q.number(2));
    }
  }
  // Each event's publishers, told by the reports that it had then.
  std::unordered_map<int64_t, const std::string*> of_report;
  {
    Query q(db_, "SELECT r.n, a.publisher FROM report r JOIN article a ON a.n=r.article WHERE r.since<=?");
    q.number(1, then);
    while (q.step()) {
      auto& row = *rows.try_emplace(q.text(1)).first;
      row.second.source = row.first;
      of_report[q.number(0)] = &row.first;
    }
  }
  Query q(db_, "SELECT members FROM event WHERE since<=?1 AND (until IS NULL OR until>?1)");
  q.number(1, then);
  std::set<const std::string*> told;
  while (q.step()) {
    told.clear();
    for (int64_t n : unpacked_numbers(q.text(0)))
      if (auto found = of_report.find(n); found != of_report.end()) {
        ++rows[*found->second].reports;
        told.insert(found->second);
      }
    for (const auto* name : told) {
      ++rows[*name].events;
      rows[*name].alone += told.size() == 1;
    }
  }
  std::vector<SourceRow> out;
  for (auto& [name, row] : rows) out.push_back(row);
  std::sort(out.begin(), out.end(), [](auto& a, auto& b) { return a.articles > b.articles; });
  return out;
}

std::vector<Entry> SqliteLedger::log(int64_t since, uint64_t limit) {
  std::vector<Entry> out;
  Query q(db_,
          "SELECT l.seq, l.at, l.kind, l.subject, CASE l.kind WHEN 'article' THEN (SELECT name FROM article WHERE "
          "n=CAST(l.subject AS INTEGER)) "
          "WHEN 'decision' THEN (SELECT kind||' by '||who||CASE why WHEN '' THEN '' ELSE ': '||why END FROM decision "
          "WHERE seq=l.seq) "
          "WHEN 'reading' THEN (SELECT reader FROM reading WHERE n=CAST(l.subject AS INTEGER)) ELSE '' END FROM log l "
          "WHERE l.seq>? ORDER BY l.seq LIMIT ?");
  q.number(1, since).number(2, limit ? static_cast<int64_t>(limit) : -1);
  while (q.step()) out.push_back({q.number(0), q.text(1), q.text(2), q.text(3), q.text(4)});
  return out;
}

std::vector<Change> SqliteLedger::changes(int64_t since) {
  std::vector<Change> out;
  {
    Query q(db_, "SELECT n, since, body FROM event WHERE since>? AND until IS NULL ORDER BY since, n");
    q.number(1, since);
    while (q.step())
      out.push_back(
          {speakable(q.number(0)), false, "", unpressed(q.text(2), "event " + speakable(q.number(0))), q.number(1)});
  }
  Query q(
      db_,
      "SELECT e.n, max(e.until), (SELECT into_n FROM alias a WHERE a.n=e.n) FROM event e WHERE e.until>? AND NOT EXISTS"
      "(SELECT 1 FROM event o WHERE o.n=e.n AND o.until IS NULL) GROUP BY e.n ORDER BY 2, 1");
  q.number(1, since);
  while (q.step())
    out.push_back(
        {speakable(q.number(0)), true, q.null(2) || q.number(2) == 0 ? "" : speakable(q.number(2)), "", q.number(1)});
  std::stable_sort(out.begin(), out.end(), [](const Change& a, const Change& b) { return a.seq < b.seq; });
  return out;
}

int64_t SqliteLedger::entry_at(const std::string& iso) {
  Query q(db_, "SELECT coalesce(max(seq),0) FROM log WHERE at<=?");
  q.text(1, iso.size() <= 10 ? iso + "T23:59:59Z" : iso);
  q.step();
  return q.number(0);
}

nlohmann::ordered_json SqliteLedger::counts() {
  nlohmann::ordered_json out;
  auto one = [&](const char* name, const char* sql) {
    Query q(db_, sql);
    q.step();
    out[name] = q.number(0);
  };
  one("articles", "SELECT count(*) FROM article");
  one("superseded", "SELECT count(*) FROM current WHERE latest=0");
  one("readings", "SELECT count(*) FROM reading");
  one("reports", "SELECT count(*) FROM report WHERE gone IS NULL");
  one("outside", "SELECT count(*) FROM report WHERE gone IS NULL AND inside=0");
  one("events", "SELECT count(*) FROM event WHERE until IS NULL");
  one("undated", "SELECT count(*) FROM event WHERE until IS NULL AND first IS NULL");
  one("unplaced", "SELECT count(*) FROM event WHERE until IS NULL AND place IS NULL");
  one("decisions", "SELECT count(*) FROM decision");
  one("entries", "SELECT coalesce(max(seq),0) FROM log");
  one("bytes", "SELECT coalesce(sum(size),0) FROM article");
  return out;
}

}  // namespace marsad::ledger
