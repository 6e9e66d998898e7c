// Events brought up to date: new links, the components they touch, groups, and ids that last.
//
// Only what a batch touches is looked at: the reports it brought, changed or took away, and all that is linked to them.
// So an article costs the same however long the ledger has grown, and the result is what merge() makes of everything.
// Ids are given in assign.cc, rows written in write_event.cc.
#include <algorithm>
#include <map>

#include "ledger/buckets.h"
#include "ledger/hash.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

constexpr size_t kCached = 60'000;  // reports kept in memory, some 1.5 kB each

}  // namespace

std::shared_ptr<const Report> SqliteLedger::report(int64_t n) {
  if (auto found = cache_.find(n); found != cache_.end()) return found->second;
  if (cache_.size() > kCached) cache_.clear();
  Query q(db_, "SELECT packed FROM report WHERE n=?");
  q.number(1, n);
  if (!q.step())
    throw Trouble(Trouble::damaged, db_.path() + ": report " + std::to_string(n) + " is missing; run `marsad rebuild`");
  auto made = std::make_shared<const Report>(report_in(q.text(0)));
  cache_[n] = made;
  return made;
}

void SqliteLedger::enter(int64_t n, const std::shared_ptr<const Report>& fresh, Reports* touched) {
  std::vector<uint32_t> own;
  buckets(*fresh, &own);
  std::vector<int64_t> others;
  for (uint32_t bucket : own) {
    Query q(db_, "SELECT r FROM bucket WHERE b=?");
    q.number(1, static_cast<int32_t>(bucket));
    while (q.step()) others.push_back(q.number(0));
  }
  std::sort(others.begin(), others.end());
  others.erase(std::unique(others.begin(), others.end()), others.end());
  for (int64_t other : others) {
    if (other == n) continue;
    auto made = link(*report(other), *fresh);
    if (!made) continue;
    Query(db_, "INSERT OR REPLACE INTO link VALUES(?,?,?,?)")
        .number(1, n)
        .number(2, other)
        .number(3, made->points)
        .number(4, made->signals)
        .done();
    Query(db_, "INSERT OR REPLACE INTO link VALUES(?,?,?,?)")
        .number(1, other)
        .number(2, n)
        .number(3, made->points)
        .number(4, made->signals)
        .done();
  }
  for (uint32_t bucket : own)
    Query(db_, "INSERT OR IGNORE INTO bucket VALUES(?,?)").number(1, static_cast<int32_t>(bucket)).number(2, n).done();
  touched->insert(n);
}

void SqliteLedger::leave(int64_t n, Reports* touched) {
  std::vector<uint32_t> own;
  buckets(*report(n), &own);
  for (uint32_t bucket : own)
    Query(db_, "DELETE FROM bucket WHERE b=? AND r=?").number(1, static_cast<int32_t>(bucket)).number(2, n).done();
  std::vector<int64_t> others;
  {
    Query q(db_, "SELECT b FROM link WHERE a=?");
    q.number(1, n);
    while (q.step()) others.push_back(q.number(0));
  }
  for (int64_t other : others) {
    touched->insert(other);
    Query(db_, "DELETE FROM link WHERE a=? AND b=?").number(1, other).number(2, n).done();
  }
  Query(db_, "DELETE FROM link WHERE a=?").number(1, n).done();
  // Those it was an event with may belong elsewhere now.
  Query q(db_, "SELECT m.n FROM report r JOIN report m ON m.event=r.event WHERE r.n=?");
  q.number(1, n);
  while (q.step()) touched->insert(q.number(0));
  cache_.erase(n);
}

std::vector<int64_t> SqliteLedger::component(int64_t from, Reports* seen) {
  std::vector<int64_t> out;
  {
    Query live(db_, "SELECT 1 FROM report WHERE n=? AND gone IS NULL AND inside=1");
    live.number(1, from);
    if (!live.step() || !seen->insert(from).second) return out;
  }
  out.push_back(from);
  for (size_t at = 0; at < out.size(); ++at) {
    auto follow = [&](const char* sql) {
      Query q(db_, sql);
      q.number(1, out[at]);
      while (q.step())
        if (seen->insert(q.number(0)).second) out.push_back(q.number(0));
    };
    follow("SELECT b FROM link WHERE a=?");
    follow(
        "SELECT r.b FROM ruling r JOIN report p ON p.n=r.b WHERE r.a=? AND r.together=1 AND p.gone IS NULL AND "
        "p.inside=1");
    follow(
        "SELECT r.a FROM ruling r JOIN report p ON p.n=r.a WHERE r.b=? AND r.together=1 AND p.gone IS NULL AND "
        "p.inside=1");
  }
  return out;
}

void SqliteLedger::derive(const Reports& touched, int64_t seq) {
  std::vector<int64_t> order(touched.begin(), touched.end());
  std::sort(order.begin(), order.end());
  // Whoever was of one event with these is looked at with them: the event may fall into several components.
  {
    std::set<int64_t> events;
    for (int64_t n : touched) {
      Query q(db_, "SELECT event FROM report WHERE n=? AND event IS NOT NULL");
      q.number(1, n);
      if (q.step()) events.insert(q.number(0));
    }
    for (int64_t event : events) {
      Query q(db_, "SELECT n FROM report WHERE event=?");
      q.number(1, event);
      while (q.step())
        if (!touched.count(q.number(0))) order.push_back(q.number(0));
    }
    std::sort(order.begin(), order.end());
  }
  Reports seen;
  std::vector<int64_t> emptied;
  std::vector<Pending> pending;
  for (int64_t n : order) {
    auto members = component(n, &seen);
    if (!members.empty())
      regroup(members, &pending);
    else if (!seen.count(n))
      emptied.push_back(n);
  }
  assign(pending, seq);
  // Events none of whose reports are left.
  for (int64_t n : emptied) {
    int64_t event = 0;
    {
      Query q(db_, "SELECT event FROM report WHERE n=? AND event IS NOT NULL");
      q.number(1, n);
      if (!q.step()) continue;
      event = q.number(0);
    }
    Query(db_, "UPDATE report SET event=NULL WHERE n=?").number(1, n).done();
    Query left(db_, "SELECT 1 FROM report WHERE event=?");
    left.number(1, event);
    if (!left.step()) close_event(event, seq);
  }
}

void SqliteLedger::regroup(const std::vector<int64_t>& members, std::vector<Pending>* pending) {
  struct One {
    int64_t n;
    std::shared_ptr<const Report> report;
  };
  std::vector<One> ones;
  ones.reserve(members.size());
  for (int64_t n : members) ones.push_back({n, report(n)});
  std::sort(ones.begin(), ones.end(), [](const One& a, const One& b) {
    return a.report->identity() != b.report->identity() ? a.report->identity() < b.report->identity() : a.n < b.n;
  });
  std::unordered_map<int64_t, uint32_t> place;
  std::vector<const Report*> list;
  for (uint32_t i = 0; i < ones.size(); ++i) {
    place[ones[i].n] = i;
    list.push_back(ones[i].report.get());
  }
  std::vector<Joint> links;
  Rulings rulings;
  for (uint32_t i = 0; i < ones.size(); ++i) {
    Query q(db_, "SELECT b, points, signals FROM link WHERE a=?");
    q.number(1, ones[i].n);
    while (q.step())
      if (auto found = place.find(q.number(0)); found != place.end() && found->second > i)
        links.push_back({i, found->second, {static_cast<int>(q.number(1)), static_cast<uint16_t>(q.number(2))}});
    Query r(db_, "SELECT b, together FROM ruling WHERE a=?");
    r.number(1, ones[i].n);
    while (r.step())
      if (auto found = place.find(r.number(0)); found != place.end())
        (r.number(1) ? rulings.together : rulings.apart).emplace_back(i, found->second);
  }
  for (auto& group : cut(list, std::move(links), rulings)) {
    Pending& one = pending->emplace_back();
    for (uint32_t member : group.reports) {
      one.numbers.push_back(ones[member].n);
      one.reports.push_back(ones[member].report);
    }
    one.because = std::move(group.because);
  }
}

}  // namespace marsad::ledger
