// Events brought up to date: new links, the components they touch, groups, and ids that last.
//
// Only what a batch touches is looked at: the reports it brought, changed or took away, and all that is linked to them.
// So an article costs the same however long the ledger has grown, and the result is what merge() makes of everything.
//
// Ids: a group takes the id of the event that it shares most reports with, ties to the older; an event that no group
// took becomes an alias of the one that has most of its reports; a group that took none gets a new id.
#include <algorithm>
#include <map>

#include "ledger/buckets.h"
#include "ledger/hash.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

constexpr size_t kCached = 300'000;  // reports kept in memory, some 1.5 kB each

std::string packed_numbers(const std::vector<int64_t>& numbers) {
  std::string out;
  for (int64_t value : numbers) {
    auto rest = static_cast<uint64_t>(value);
    for (; rest >= 0x80; rest >>= 7) out.push_back(static_cast<char>(rest | 0x80));
    out.push_back(static_cast<char>(rest));
  }
  return out;
}

}  // namespace

std::shared_ptr<const Report> SqliteLedger::report(int64_t n) {
  if (auto found = cache_.find(n); found != cache_.end()) return found->second;
  if (cache_.size() > kCached) cache_.clear();
  Query q(db_, "SELECT packed FROM report WHERE n=?");
  q.number(1, n);
  if (!q.step())
    throw Trouble(Trouble::damaged, db_.path() + ": report " + std::to_string(n) + " is missing; run `marsad rebuild`");
  auto made = std::make_shared<const Report>(unpack(q.text(0)));
  cache_[n] = made;
  return made;
}

void SqliteLedger::enter(int64_t n, std::shared_ptr<const Report> fresh, Reports* touched) {
  std::vector<uint64_t> own;
  buckets(*fresh, &own);
  std::vector<int64_t> others;
  for (uint64_t bucket : own) {
    Query q(db_, "SELECT r FROM bucket WHERE b=?");
    q.number(1, static_cast<int64_t>(bucket));
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
  for (uint64_t bucket : own)
    Query(db_, "INSERT OR IGNORE INTO bucket VALUES(?,?)").number(1, static_cast<int64_t>(bucket)).number(2, n).done();
  touched->insert(n);
}

void SqliteLedger::leave(int64_t n, Reports* touched) {
  std::vector<uint64_t> own;
  buckets(*report(n), &own);
  for (uint64_t bucket : own)
    Query(db_, "DELETE FROM bucket WHERE b=? AND r=?").number(1, static_cast<int64_t>(bucket)).number(2, n).done();
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

void SqliteLedger::close_event(int64_t n, int64_t seq) {
  // A row that this very entry made was never seen by anyone.
  Query tags(db_, "DELETE FROM event WHERE n=? AND until IS NULL AND since=?");
  tags.number(1, n).number(2, seq).done();
  Query(db_, "UPDATE event SET until=? WHERE n=? AND until IS NULL").number(1, seq).number(2, n).done();
}

void SqliteLedger::write_event(int64_t n, const std::vector<uint16_t>& because,
                               const std::vector<const Report*>& reports, const std::vector<int64_t>& numbers,
                               int64_t seq) {
  Event event = make_event(reports, because);
  // make_event() keeps the reports in order of identity, which is the order they came in.
  bool reviewed = false;
  nlohmann::ordered_json review;
  auto rulings = rulings_of(numbers);
  if (!rulings.empty()) {
    const auto machine = slots_of(event);
    nlohmann::ordered_json proposals = nlohmann::ordered_json::array(), list = nlohmann::ordered_json::array();
    std::string status;
    for (const auto& ruling : rulings) {
      nlohmann::ordered_json line = {{"decision", "D" + std::to_string(ruling.decision)},
                                     {"kind", ruling.kind},
                                     {"who", ruling.who},
                                     {"at", ruling.at}};
      if (!ruling.why.empty()) line["why"] = ruling.why;
      list.push_back(line);
      if (ruling.kind == "comment") continue;
      if (ruling.kind == "confirm" || ruling.kind == "reject" || ruling.kind == "correct")
        status = ruling.kind == "confirm"  ? "confirmed"
                 : ruling.kind == "reject" ? "rejected"
                 : status.empty()          ? "corrected"
                                           : status;
      reviewed = true;
      if (!ruling.values.contains("slots")) continue;
      for (const auto& [slot, value] : ruling.values["slots"].items()) {
        set_slot(&event, slot, value);
        const auto& was = ruling.values["was"];
        const auto reads = machine.contains(slot) ? machine[slot] : nlohmann::ordered_json();
        if (reads != value && (!was.contains(slot) || was[slot] != reads))
          proposals.push_back({{"slot", slot},
                               {"decided", value},
                               {"reads", reads},
                               {"decision", "D" + std::to_string(ruling.decision)}});
      }
    }
    if (!status.empty()) review["status"] = status;
    review["decisions"] = list;
    if (!proposals.empty()) review["proposals"] = proposals;
  }
  std::string body;
  append_json(event, speakable(n), {}, {}, &body);
  if (!review.is_null()) {
    body.pop_back();
    body += ",\"review\":" + review.dump() + "}";
  }
  std::string members = packed_numbers(numbers), bytes = pressed(body);
  {
    Query same(db_, "SELECT members, body FROM event WHERE n=? AND until IS NULL");
    same.number(1, n);
    if (same.step() && same.text(0) == members && same.text(1) == bytes) return;
  }
  close_event(n, seq);
  Query put(db_,
            "INSERT INTO event(n,since,key,type,factuality,first,last,place,reviewed,members,body) "
            "VALUES(?,?,?,?,?,?,?,?,?,?,?)");
  put.number(1, n).number(2, seq).text(3, event.key).text(4, event.type).text(5, event.factuality);
  if (event.date) put.number(6, event.date->first).number(7, event.date->last);
  if (event.place) put.text(8, event.place->id);
  put.number(9, reviewed).bytes(10, members).bytes(11, bytes).done();
  int64_t row = db_.last();
  std::set<uint64_t> tags;
  for (const auto* side : {&event.actors, &event.recipients})
    for (const auto& who : *side)
      // rus in rus-mil: every owner of the id, too.
      for (size_t at = who.id.size(); at != std::string::npos && at > 0; at = who.id.rfind('-', at - 1)) {
        tags.insert(hash64("actor " + who.id.substr(0, at)));
        if (at == 0) break;
      }
  if (event.place) {
    if (!event.place->id.empty()) tags.insert(hash64("place " + event.place->id));
    for (const auto& outer : event.place->within) tags.insert(hash64("place " + outer));
  }
  for (uint64_t tag : tags)
    Query(db_, "INSERT INTO tag VALUES(?,?)").number(1, static_cast<int64_t>(tag)).number(2, row).done();
}

}  // namespace marsad::ledger
