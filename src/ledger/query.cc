// What is asked of a ledger: events by type, actor, place and days, as of any entry.
//
// Types, actors and places are tags of an event, kept by day: (tag, first day, event). A query takes the list of each
// of its tags between its days, which are sorted alike, keeps what all have, and reads only the events that it prints.
// So it costs what its tags hold, however large the ledger. Tested by ledger_test.cc; measured by `make bench-ledger`.
#include "ledger/query.h"

#include <algorithm>

#include "ledger/hash.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

struct Hit {
  int64_t first = 0, n = 0;  // n: the event; among past rows, the row
  bool past = false;
  bool operator<(const Hit& o) const { return std::tie(first, n) < std::tie(o.first, o.n); }
  bool operator==(const Hit& o) const { return first == o.first && n == o.n; }
};

constexpr int64_t kWidest = 400;  // days: no event is wider, so `first` has two ends

#define MARSAD_EVENTS "SELECT n, since, until, first, last, type, factuality, reviewed, body FROM event WHERE "
#define MARSAD_THEN "since<=?3 AND (until IS NULL OR until>?3) AND "
// By day, then those without one; each in the order of an index.
constexpr const char* kNow[] = {
    MARSAD_EVENTS "until IS NULL AND first BETWEEN ?1 AND ?2 ORDER BY first, n",
    MARSAD_EVENTS "until IS NULL AND first BETWEEN ?1 AND ?2 ORDER BY first DESC, n",
    MARSAD_EVENTS "until IS NULL AND first IS NULL ORDER BY n",
};
constexpr const char* kThen[] = {
    MARSAD_EVENTS MARSAD_THEN "first BETWEEN ?1 AND ?2 ORDER BY first, n",
    MARSAD_EVENTS MARSAD_THEN "first BETWEEN ?1 AND ?2 ORDER BY first DESC, n",
    MARSAD_EVENTS MARSAD_THEN "first IS NULL ORDER BY n",
};

}  // namespace

std::vector<int64_t> unpacked_numbers(std::string_view bytes) {
  std::vector<int64_t> out;
  uint64_t value = 0;
  int shift = 0;
  for (char c : bytes) {
    value |= static_cast<uint64_t>(static_cast<unsigned char>(c) & 0x7F) << shift;
    shift += 7;
    if (!(c & 0x80)) out.push_back(static_cast<int64_t>(value)), value = 0, shift = 0;
  }
  return out;
}

std::string packed_numbers(const std::vector<int64_t>& numbers) {
  std::string out;
  for (int64_t value : numbers) {
    auto rest = static_cast<uint64_t>(value);
    for (; rest >= 0x80; rest >>= 7) out.push_back(static_cast<char>(rest | 0x80));
    out.push_back(static_cast<char>(rest));
  }
  return out;
}

int64_t tag_of(TagKind kind, std::string_view id) {
  static constexpr std::string_view kNames[] = {"type ", "actor ", "place "};
  return static_cast<int64_t>(hash64(std::string(kNames[static_cast<size_t>(kind)]).append(id)));
}

uint64_t SqliteLedger::events(const Filter& filter, const std::function<void(EventRow&&)>& each) {
  uint64_t count = 0, passed = 0;
  const bool dated = filter.from || filter.to;
  auto enough = [&] { return filter.limit && count >= filter.limit; };
  // The columns: n, since, until, first, last, type, factuality, reviewed, body.
  auto give = [&](Query& q) {
    if (filter.as_of ? q.number(1) > filter.as_of || (!q.null(2) && q.number(2) <= filter.as_of) : !q.null(2)) return;
    if (dated && q.null(3)) return;
    if (filter.from && q.number(4) < *filter.from) return;
    if (filter.to && q.number(3) > *filter.to) return;
    if (!filter.types.empty() && std::find(filter.types.begin(), filter.types.end(), q.text(5)) == filter.types.end())
      return;
    if (!filter.factuality.empty() && q.text(6) != filter.factuality) return;
    if (filter.reviewed_only && q.number(7) == 0) return;
    if (filter.text.empty() && passed++ < filter.skip) return;
    EventRow row;
    row.id = speakable(q.number(0));
    row.since = q.number(1);
    if (!q.null(3)) row.date = Days{static_cast<int32_t>(q.number(3)), static_cast<int32_t>(q.number(4))};
    row.json = unpressed(q.text(8), "event " + row.id);
    if (!filter.text.empty() && (row.json.find(filter.text) == std::string::npos || passed++ < filter.skip)) return;
    ++count;
    each(std::move(row));
  };
  const int64_t from = filter.from ? *filter.from - kWidest : INT64_MIN, to = filter.to ? *filter.to
                                                                              : dated   ? kUndated - 1
                                                                                        : INT64_MAX;
  if (filter.actors.empty() && filter.places.empty() && (filter.types.empty() || filter.as_of)) {
    for (int which : {filter.newest_first ? 1 : 0, 2}) {
      if (which == 2 && dated) break;
      Query q(db_, filter.as_of ? kThen[which] : kNow[which]);
      if (which != 2) q.number(1, from).number(2, to);
      if (filter.as_of) q.number(3, filter.as_of);
      while (!enough() && q.step()) give(q);
    }
    return count;
  }
  std::vector<Hit> hits;
  for (bool past : {false, true}) {
    if (past && !filter.as_of) break;
    std::optional<std::vector<Hit>> all;
    auto narrow = [&](TagKind kind, const std::vector<std::string>& ids) {
      if (ids.empty() || (all && all->empty())) return;
      std::vector<Hit> own;
      for (const auto& id : ids) {
        Query q(db_, past ? "SELECT first, row FROM tag_past WHERE t=? AND first>=? AND first<=?"
                          : "SELECT first, n FROM tag WHERE t=? AND first>=? AND first<=?");
        q.number(1, tag_of(kind, id)).number(2, from).number(3, to);
        while (q.step()) own.push_back({q.number(0), q.number(1), past});
      }
      if (ids.size() > 1) {
        std::sort(own.begin(), own.end());
        own.erase(std::unique(own.begin(), own.end()), own.end());
      }
      if (!all) {
        all = std::move(own);
        return;
      }
      std::vector<Hit> both;
      std::set_intersection(all->begin(), all->end(), own.begin(), own.end(), std::back_inserter(both));
      all = std::move(both);
    };
    narrow(TagKind::place, filter.places);
    narrow(TagKind::actor, filter.actors);
    if (!past) narrow(TagKind::type, filter.types);  // a past row's own column tells
    if (all) hits.insert(hits.end(), all->begin(), all->end());
  }
  if (filter.newest_first)
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
      const bool undated_a = a.first == kUndated, undated_b = b.first == kUndated;  // these last, either way
      return std::tuple(undated_a, -a.first, a.n) < std::tuple(undated_b, -b.first, b.n);
    });
  else if (filter.as_of)
    std::sort(hits.begin(), hits.end());
  for (const auto& hit : hits) {
    if (enough()) break;
    Query q(db_, hit.past
                     ? "SELECT n, since, until, first, last, type, factuality, reviewed, body FROM event WHERE row=?"
                     : "SELECT n, since, until, first, last, type, factuality, reviewed, body FROM event WHERE n=? "
                       "AND until IS NULL");
    q.number(1, hit.n);
    if (q.step()) give(q);
  }
  return count;
}

std::optional<EventRow> SqliteLedger::event(const std::string& id, bool whole, int64_t as_of) {
  auto n = unspeakable(id);
  if (!n) return std::nullopt;
  for (int hops = 0; hops < 100; ++hops) {
    std::vector<int64_t> members;
    EventRow row;
    {
      Query q(db_,
              "SELECT since, first, last, body, members FROM event WHERE n=?1 AND since<=?2 AND (until IS NULL OR "
              "until>?2) ORDER BY since DESC LIMIT 1");
      q.number(1, *n).number(2, as_of ? as_of : INT64_MAX);
      if (q.step()) {
        row.id = speakable(*n);
        row.since = q.number(0);
        if (!q.null(1)) row.date = Days{static_cast<int32_t>(q.number(1)), static_cast<int32_t>(q.number(2))};
        row.json = unpressed(q.text(3), "event " + row.id);
        members = unpacked_numbers(q.text(4));
      }
    }
    if (!row.id.empty()) {
      if (!whole) return row;
      // Each report's own JSON from its article's reading; one that a person added has none.
      std::map<int64_t, nlohmann::ordered_json> readings;
      std::string out;
      size_t from = 0;
      constexpr std::string_view kGap = "\"report\":null}";
      for (int64_t member : members) {
        size_t gap = row.json.find(kGap, from);
        if (gap == std::string::npos) break;
        Query q(db_, "SELECT article, idx, held FROM report WHERE n=?");
        q.number(1, member);
        std::string own = "null";
        if (q.step() && q.number(2) == 0) {
          auto [have, added] = readings.emplace(q.number(0), nullptr);
          if (added) have->second = reading_of(q.number(0), as_of);
          if (have->second.is_object() && static_cast<size_t>(q.number(1)) < have->second["events"].size())
            own = have->second["events"][static_cast<size_t>(q.number(1))].dump();
        }
        out.append(row.json, from, gap - from);
        out += "\"report\":" + own + "}";
        from = gap + kGap.size();
      }
      row.json = out + row.json.substr(from);
      std::vector<std::string> aliases;
      Query q(db_, "SELECT n FROM alias WHERE into_n=? ORDER BY n");
      q.number(1, *n);
      while (q.step()) aliases.push_back(speakable(q.number(0)));
      if (!aliases.empty()) {
        row.json.pop_back();
        row.json += ",\"aliases\":" + nlohmann::json(aliases).dump() + "}";
      }
      return row;
    }
    Query q(db_, "SELECT into_n FROM alias WHERE n=? AND into_n<>0");
    q.number(1, *n);
    if (!q.step()) return std::nullopt;
    n = q.number(0);
  }
  return std::nullopt;
}

}  // namespace marsad::ledger
