// What is asked of a ledger: events by type, actor, place and days, as of any entry; the log; what changed.
#include <algorithm>

#include "ledger/hash.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

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

}  // namespace

uint64_t SqliteLedger::events(const Filter& filter, const std::function<void(EventRow&&)>& each) {
  // One statement made for the filter; the values are bound, never written into it.
  std::string sql = "SELECT e.n, e.since, e.first, e.last, e.body FROM event e WHERE ";
  std::vector<std::pair<bool, std::string>> texts;  // number? then text
  auto number = [&](int64_t value) {
    texts.emplace_back(true, std::to_string(value));
    return std::string("?");
  };
  auto word = [&](const std::string& value) {
    texts.emplace_back(false, value);
    return std::string("?");
  };
  if (filter.as_of) {
    sql += "e.since<=" + number(filter.as_of);
    sql += " AND (e.until IS NULL OR e.until>" + number(filter.as_of) + ")";
  } else {
    sql += "e.until IS NULL";
  }
  if (filter.from) sql += " AND e.last>=" + number(*filter.from);
  // Said of `first` as well, so that an index over it has two ends: no event is wider than kWidestDate.
  if (filter.from) sql += " AND e.first>=" + number(*filter.from - 400);
  if (filter.to) sql += " AND e.first<=" + number(*filter.to);
  if (!filter.types.empty()) {
    sql += " AND e.type IN (";
    for (size_t i = 0; i < filter.types.size(); ++i) sql += (i ? "," : "") + word(filter.types[i]);
    sql += ")";
  }
  if (!filter.factuality.empty()) sql += " AND e.factuality=" + word(filter.factuality);
  if (filter.reviewed_only) sql += " AND e.reviewed=1";
  auto tags = [&](const char* kind, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    sql += " AND EXISTS(SELECT 1 FROM tag t WHERE t.e=e.row AND t.t IN (";
    for (size_t i = 0; i < ids.size(); ++i)
      sql += (i ? "," : "") + number(static_cast<int64_t>(hash64(std::string(kind) + ids[i])));
    sql += "))";
  };
  tags("actor ", filter.actors);
  tags("place ", filter.places);
  sql += filter.newest_first ? " ORDER BY e.first DESC, e.n" : " ORDER BY e.first IS NULL, e.first, e.n";
  if (filter.limit || filter.skip)
    sql += " LIMIT " + std::to_string(filter.limit ? static_cast<int64_t>(filter.limit) : -1) + " OFFSET " +
           std::to_string(filter.skip);
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(db_.raw(), sql.c_str(), -1, &raw, nullptr) != SQLITE_OK) db_.fail("asking for events");
  std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement(raw, sqlite3_finalize);
  for (size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].first)
      sqlite3_bind_int64(raw, static_cast<int>(i + 1), std::stoll(texts[i].second));
    else
      sqlite3_bind_text(raw, static_cast<int>(i + 1), texts[i].second.data(), static_cast<int>(texts[i].second.size()),
                        SQLITE_TRANSIENT);
  }
  uint64_t count = 0;
  for (;;) {
    int result = sqlite3_step(raw);
    if (result == SQLITE_DONE) break;
    if (result != SQLITE_ROW) db_.fail("asking for events");
    EventRow row;
    row.id = speakable(sqlite3_column_int64(raw, 0));
    row.since = sqlite3_column_int64(raw, 1);
    if (sqlite3_column_type(raw, 2) != SQLITE_NULL)
      row.date =
          Days{static_cast<int32_t>(sqlite3_column_int64(raw, 2)), static_cast<int32_t>(sqlite3_column_int64(raw, 3))};
    std::string_view body(static_cast<const char*>(sqlite3_column_blob(raw, 4)),
                          static_cast<size_t>(sqlite3_column_bytes(raw, 4)));
    row.json = unpressed(body, "event " + row.id);
    if (!filter.text.empty() && row.json.find(filter.text) == std::string::npos) continue;
    ++count;
    each(std::move(row));
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

std::vector<SourceRow> SqliteLedger::sources() {
  std::map<std::string, SourceRow> rows;
  {
    Query q(db_,
            "SELECT a.publisher, count(*), sum(c.version>1) FROM article a JOIN current c ON c.article=a.n GROUP BY 1");
    while (q.step()) {
      auto& row = rows[q.text(0)];
      row.source = q.text(0), row.articles = static_cast<uint64_t>(q.number(1)),
      row.versions = static_cast<uint64_t>(q.number(2));
    }
  }
  {
    Query q(db_,
            "SELECT a.publisher, count(*), count(DISTINCT r.event) FROM report r JOIN article a ON a.n=r.article WHERE "
            "r.gone IS NULL GROUP BY 1");
    while (q.step())
      rows[q.text(0)].reports = static_cast<uint64_t>(q.number(1)),
      rows[q.text(0)].events = static_cast<uint64_t>(q.number(2));
  }
  {
    Query q(db_,
            "SELECT p, count(*) FROM (SELECT min(a.publisher) p, r.event FROM report r JOIN article a ON a.n=r.article "
            "WHERE r.gone IS NULL AND r.event IS NOT NULL GROUP BY r.event HAVING count(DISTINCT a.publisher)=1) GROUP "
            "BY p");
    while (q.step()) rows[q.text(0)].alone = static_cast<uint64_t>(q.number(1));
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
