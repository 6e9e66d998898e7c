// Readings that take the place of others, report by report.
//
// A report keeps its number through a new reading or version when it is the same one: its key is the same, or its type
// is and its words overlap, or its anchor leads to it. Then its event keeps its id. What a person decided about is
// never dropped: where the new reading has it no more, it is held as it was.
#include <algorithm>

#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {

struct SqliteLedger::Old {
  int64_t n = 0, article = 0;
  uint32_t start = 0, end = 0;
  std::string type;
  int64_t held = 0;
  bool used = false;
};

struct SqliteLedger::New {
  const Report* report = nullptr;
  Old* old = nullptr;  // whose number it keeps
};

void SqliteLedger::replace(int64_t article, int64_t before, const Prepared& now, int64_t seq, Reports* touched,
                           Added* added) {
  std::vector<Old> old = old_reports(article, before);
  const std::vector<Chars> left_out = marked_furniture(article);
  std::vector<New> fresh;
  for (const auto& one : now.reports)
    if (std::none_of(left_out.begin(), left_out.end(),
                     [&](Chars c) { return c.start <= one.start && one.start < c.end; }))
      fresh.push_back({&one});
  if (!old.empty()) keep_numbers(article, &old, &fresh);
  for (const auto& one : old)
    if (!one.used) drop(one, seq, touched);
  for (const auto& one : fresh) take_in(article, one, seq, touched, added);
}

std::vector<SqliteLedger::Old> SqliteLedger::old_reports(int64_t article, int64_t before) {
  std::vector<Old> out;
  Query q(db_,
          "SELECT n, article, start, stop, type, held FROM report WHERE article IN (?,?) AND gone IS NULL ORDER BY n");
  q.number(1, article).number(2, before ? before : article);
  while (q.step())
    out.push_back({q.number(0), q.number(1), static_cast<uint32_t>(q.number(2)), static_cast<uint32_t>(q.number(3)),
                   q.text(4), q.number(5)});
  return out;
}

// Furniture that a person marked: no reports from there.
std::vector<Chars> SqliteLedger::marked_furniture(int64_t article) {
  std::vector<Chars> out;
  Query q(db_, "SELECT value FROM fix WHERE article=? AND field='furniture'");
  q.number(1, article);
  std::string text;
  while (q.step()) {
    if (text.empty()) text = text_of(article);
    if (auto found = find_anchor(text, {q.text(0), "", "", 0})) out.push_back(*found);
  }
  return out;
}

// Which new report is which old one: by key, then by words that overlap, then by where an anchor leads.
void SqliteLedger::keep_numbers(int64_t article, std::vector<Old>* old, std::vector<New>* fresh) {
  const auto pair = [&](const auto& same) {
    for (auto& one : *fresh)
      for (auto& candidate : *old)
        if (!one.old && !candidate.used && candidate.type == one.report->type && same(candidate, *one.report)) {
          one.old = &candidate, candidate.used = true;
          break;
        }
  };
  pair([&](const Old& was, const Report& is) { return report(was.n)->key == is.key; });
  pair([&](const Old& was, const Report& is) {
    return was.article == article && was.held != 2 && was.start < is.end && is.start < was.end;
  });
  follow_anchors(article, old, fresh);
}

// Words that moved: an anchor tells where to.
void SqliteLedger::follow_anchors(int64_t article, std::vector<Old>* old, std::vector<New>* fresh) {
  std::string text;
  for (auto& candidate : *old) {
    if (candidate.used || candidate.held == 2 || !decided(candidate.n)) continue;
    if (text.empty()) text = text_of(article);
    Query q(db_, "SELECT quote, before, after, start FROM anchor WHERE report=? LIMIT 1");
    q.number(1, candidate.n);
    if (!q.step()) continue;
    auto found = find_anchor(text, {q.text(0), q.text(1), q.text(2), static_cast<uint32_t>(q.number(3))});
    if (!found) continue;
    for (auto& one : *fresh)
      if (!one.old && one.report->type == candidate.type && one.report->start < found->end &&
          found->start < one.report->end) {
        one.old = &candidate, candidate.used = true;
        break;
      }
  }
}

// A report that is read no more goes, but not a person's, or one about which a person decided.
void SqliteLedger::drop(const Old& old, int64_t seq, Reports* touched) {
  if (old.held == 2 || decided(old.n)) {
    if (old.held == 0) Query(db_, "UPDATE report SET held=1 WHERE n=?").number(1, old.n).done();
  } else {
    leave(old.n, touched);
    Query(db_, "UPDATE report SET gone=? WHERE n=?").number(1, seq).number(2, old.n).done();
  }
  touched->insert(old.n);
}

void SqliteLedger::take_in(int64_t article, const New& fresh, int64_t seq, Reports* touched, Added* added) {
  const Report& now = *fresh.report;
  const bool inside = scope_.holds(now);
  int64_t n = 0;
  if (fresh.old) {
    n = fresh.old->n;
    if (pack(*report(n)) == pack(now) && fresh.old->article == article) {
      Query(db_, "UPDATE report SET idx=?, held=0 WHERE n=?").number(1, now.index).number(2, n).done();
      return;  // nothing new
    }
    leave(n, touched);
    Query(db_, "UPDATE report SET article=?, idx=?, start=?, stop=?, held=0, inside=?, packed=? WHERE n=?")
        .number(1, article)
        .number(2, now.index)
        .number(3, now.start)
        .number(4, now.end)
        .number(5, inside)
        .bytes(6, stored(now))
        .number(7, n)
        .done();
  } else {
    Query(db_, "INSERT INTO report(article,idx,start,stop,type,inside,since,packed) VALUES(?,?,?,?,?,?,?,?)")
        .number(1, article)
        .number(2, now.index)
        .number(3, now.start)
        .number(4, now.end)
        .text(5, now.type)
        .number(6, inside)
        .number(7, seq)
        .bytes(8, stored(now))
        .done();
    n = db_.last();
    if (added) ++added->reports;
  }
  auto kept = std::make_shared<const Report>(now);
  cache_[n] = kept;
  if (inside)
    enter(n, kept, touched);
  else if (added)
    ++added->outside;
  touched->insert(n);
}

}  // namespace marsad::ledger
