// What a server asks of a ledger beside its events: articles with their readings, and changes a page at a time.
//
//   ledger.told("strike-1", 0)    → its text, its reading, and the event of each of its reports
//   ledger.changes(120, "", 100)  → the first hundred changes after entry 120; go on with the last one's seq and id
#include <algorithm>

#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {

int64_t SqliteLedger::head() {
  Query q(db_, "SELECT coalesce(max(seq),0) FROM log");
  q.step();
  return q.number(0);
}

std::vector<Change> SqliteLedger::changes(int64_t since, const std::string& after, uint64_t limit) {
  const int64_t behind = after.empty() ? INT64_MAX : unspeakable(after).value_or(INT64_MAX);
  // Numbers first, bodies only for the page: a tombstone's entry stands in the rows that were closed.
  struct One {
    int64_t seq, n, row;
  };
  std::vector<One> all;
  {
    Query q(db_,
            "SELECT since, n, row FROM event WHERE since>=?1 AND until IS NULL AND (since>?1 OR n>?2) "
            "ORDER BY since, n LIMIT ?3");
    q.number(1, since).number(2, behind).number(3, static_cast<int64_t>(limit));
    while (q.step()) all.push_back({q.number(0), q.number(1), q.number(2)});
  }
  {
    Query q(db_,
            "SELECT max(e.until) AS u, e.n FROM event e WHERE e.until>=?1 AND NOT EXISTS(SELECT 1 FROM event o WHERE "
            "o.n=e.n AND o.until IS NULL) GROUP BY e.n HAVING u>?1 OR e.n>?2 ORDER BY u, e.n LIMIT ?3");
    q.number(1, since).number(2, behind).number(3, static_cast<int64_t>(limit));
    while (q.step()) all.push_back({q.number(0), q.number(1), 0});
  }
  std::sort(all.begin(), all.end(),
            [](const One& a, const One& b) { return std::tie(a.seq, a.n) < std::tie(b.seq, b.n); });
  if (all.size() > limit) all.resize(limit);
  std::vector<Change> out;
  for (const auto& one : all) {
    Change change{speakable(one.n), one.row == 0, "", "", one.seq};
    if (one.row) {
      Query q(db_, "SELECT body FROM event WHERE row=?");
      q.number(1, one.row);
      if (!q.step()) continue;
      change.json = unpressed(q.text(0), "event " + change.id);
    } else {
      Query q(db_, "SELECT into_n FROM alias WHERE n=?");
      q.number(1, one.n);
      if (q.step() && q.number(0)) change.into = speakable(q.number(0));
    }
    out.push_back(std::move(change));
  }
  return out;
}

void SqliteLedger::articles(int64_t since, const std::function<void(ToldArticle&&)>& each) {
  Query changed(db_,
                "SELECT c.article FROM current c WHERE c.origin IN (SELECT d.origin FROM current d JOIN article a ON "
                "a.n=d.article JOIN reading r ON r.n=d.reading WHERE a.seq>?1 OR r.seq>?1) ORDER BY c.article");
  for (int64_t n : changed.number(1, since).numbers()) {
    ToldArticle row;
    row.n = n;
    {
      Query q(db_,
              "SELECT a.name, a.published, a.publisher, a.url, a.title, c.origin, c.version, "
              "c.latest, r.body FROM article a JOIN current c ON c.article=a.n JOIN reading r ON r.n=c.reading "
              "WHERE a.n=?");
      q.number(1, n);
      if (!q.step()) continue;
      read_head(&q, &row);
      row.text = text_of(n);
      row.origin = q.number(5), row.version = q.number(6), row.latest = q.number(7) != 0;
      row.reading = unpressed(q.text(8), "the reading of \"" + row.name + "\"");
    }
    each(std::move(row));
  }
}

std::optional<ToldArticle> SqliteLedger::told(const std::string& name, int64_t as_of) {
  ToldArticle row;
  {
    Query q(db_,
            "SELECT a.n, a.published, a.publisher, a.url, a.title, c.origin, c.version, c.latest FROM article a JOIN "
            "current c ON c.article=a.n WHERE a.name=?");
    q.text(1, name);
    if (!q.step()) return std::nullopt;
    row.n = q.number(0), row.name = name, row.published = q.text(1), row.publisher = q.text(2), row.url = q.text(3);
    row.title = q.text(4), row.origin = q.number(5), row.version = q.number(6), row.latest = q.number(7) != 0;
  }
  row.text = text_of(row.n);
  {
    Query now(db_, "SELECT r.body FROM current c JOIN reading r ON r.n=c.reading WHERE c.article=?");
    Query then(db_, "SELECT body FROM reading WHERE article=? AND seq<=? ORDER BY seq DESC LIMIT 1");
    Query& q = as_of ? then : now;
    q.number(1, row.n);
    if (as_of) q.number(2, as_of);
    if (!q.step()) return std::nullopt;
    row.reading = unpressed(q.text(0), "the reading of \"" + name + "\"");
  }
  Query q(db_, "SELECT n, idx, start, stop, type, event, held, packed FROM report WHERE article=? AND gone IS NULL");
  q.number(1, row.n);
  while (q.step()) {
    auto& one = row.reports.emplace_back();
    one.n = q.number(0), one.index = static_cast<uint32_t>(q.number(1));
    one.start = static_cast<uint32_t>(q.number(2)), one.end = static_cast<uint32_t>(q.number(3));
    one.type = q.text(4), one.event = q.null(5) ? "" : speakable(q.number(5)), one.held = static_cast<int>(q.number(6));
    if (one.held == 2) one.added = report_in(q.text(7));
  }
  return row;
}

std::optional<std::pair<int64_t, Article>> SqliteLedger::article_to_read(const std::string& name) {
  int64_t n = 0;
  {
    Query q(db_, "SELECT n FROM article WHERE name=?");
    q.text(1, name);
    if (!q.step()) return std::nullopt;
    n = q.number(0);
  }
  return std::pair(n, article_at(n, true));
}

std::string SqliteLedger::text(const std::string& name) {
  int64_t n = 0;
  {
    Query q(db_, "SELECT n FROM article WHERE name=?");
    q.text(1, name);
    if (!q.step()) return "";
    n = q.number(0);
  }
  return text_of(n);
}

void SqliteLedger::each_reading(const std::function<void(ReadingRow&&)>& each) {
  for (int64_t n : latest_articles()) {
    ReadingRow row;
    row.n = n;
    {
      Query q(db_,
              "SELECT a.name, a.published, a.publisher, a.url, a.title, r.body FROM article a JOIN current c ON "
              "c.article=a.n JOIN reading r ON r.n=c.reading WHERE a.n=?");
      q.number(1, n);
      if (!q.step()) continue;
      read_head(&q, &row);
      row.json = unpressed(q.text(5), "the reading of \"" + row.name + "\"");
    }
    Query q(
        db_,
        "SELECT idx, event FROM report WHERE article=? AND gone IS NULL AND held=0 AND event IS NOT NULL ORDER BY n");
    q.number(1, n);
    while (q.step()) row.events.emplace_back(static_cast<uint32_t>(q.number(0)), speakable(q.number(1)));
    each(std::move(row));
  }
}

}  // namespace marsad::ledger
