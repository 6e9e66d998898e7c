// Which group of reports is which event.
//
// Ids: a group takes the id of the event that it shares most reports with, ties to the older; an event that no group
// took becomes an alias of the one that has most of its reports; a group that took none gets a new id.
#include <algorithm>
#include <map>

#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {

// Over all groups of a change at once: parts of one old event may have come into several components.
void SqliteLedger::assign(const std::vector<Pending>& groups, int64_t seq) {
  std::map<std::pair<int64_t, uint32_t>, int> overlap;  // (event, group)
  std::map<int64_t, int64_t> of_report;
  for (uint32_t g = 0; g < groups.size(); ++g)
    for (int64_t n : groups[g].numbers) {
      Query q(db_, "SELECT event FROM report WHERE n=?");
      q.number(1, n);
      if (q.step() && !q.null(0)) {
        ++overlap[{q.number(0), g}];
        of_report[n] = q.number(0);
      }
    }
  std::vector<std::pair<std::pair<int64_t, uint32_t>, int>> by_size(overlap.begin(), overlap.end());
  std::sort(by_size.begin(), by_size.end(),
            [](auto& a, auto& b) { return std::tuple(-a.second, a.first) < std::tuple(-b.second, b.first); });
  std::vector<int64_t> id(groups.size(), 0);
  std::map<int64_t, uint32_t> taken;
  std::map<int64_t, uint32_t> largest;
  for (const auto& [pair, size] : by_size) {
    largest.emplace(pair.first, pair.second);
    if (id[pair.second] || taken.count(pair.first)) continue;
    id[pair.second] = pair.first;
    taken.emplace(pair.first, pair.second);
  }
  // A person's merge keeps the older id, whatever the sizes.
  for (uint32_t g = 0; g < groups.size(); ++g) {
    if (!id[g]) continue;
    for (const auto& [pair, size] : by_size)
      if (pair.second == g && pair.first < id[g] && !taken.count(pair.first) && largest[pair.first] == g) {
        taken.erase(id[g]);
        id[g] = pair.first;
        taken.emplace(pair.first, g);
      }
  }
  for (uint32_t g = 0; g < groups.size(); ++g) {
    if (id[g]) continue;
    Query next(db_, "SELECT max(coalesce((SELECT max(n) FROM event),0), coalesce((SELECT max(n) FROM alias),0))+1");
    next.step();
    id[g] = next.number(0);
    taken.emplace(id[g], g);
    // Taken at once, so that the next group gets another.
    Query(db_, "INSERT OR REPLACE INTO alias VALUES(?,0,?)").number(1, id[g]).number(2, seq).done();
  }
  for (uint32_t g = 0; g < groups.size(); ++g) {
    std::vector<const Report*> reports;
    for (const auto& one : groups[g].reports) reports.push_back(one.get());
    for (int64_t n : groups[g].numbers) {
      auto was = of_report.find(n);
      if (was == of_report.end() || was->second != id[g])
        Query(db_, "UPDATE report SET event=? WHERE n=?").number(1, id[g]).number(2, n).done();
    }
    Query(db_, "DELETE FROM alias WHERE n=?").number(1, id[g]).done();
    write_event(id[g], groups[g].because, reports, groups[g].numbers, seq);
  }
  for (const auto& [event, group] : largest) {
    if (taken.count(event)) continue;
    Query left(db_, "SELECT 1 FROM report WHERE event=? AND gone IS NULL AND inside=1");
    left.number(1, event);
    if (left.step()) continue;  // it lives on in another component
    close_event(event, seq);
    Query(db_, "INSERT OR REPLACE INTO alias VALUES(?,?,?)")
        .number(1, event)
        .number(2, id[group])
        .number(3, seq)
        .done();
  }
}

}  // namespace marsad::ledger
