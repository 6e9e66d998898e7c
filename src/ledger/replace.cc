// Readings that take the place of others, report by report.
//
// A report keeps its number through a new reading or version when it is the same one: its key is the same, or its type
// is and its words overlap, or its anchor leads to it. Then its event keeps its id. What a person decided about is
// never dropped: where the new reading has it no more, it is held as it was.
#include <algorithm>

#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {

void SqliteLedger::replace(int64_t article, int64_t before, const Prepared& now, int64_t seq, Reports* touched,
                           Added* added) {
  struct Old {
    int64_t n = 0, article = 0;
    uint32_t start = 0, end = 0;
    std::string type;
    int64_t held = 0;
    bool inside = false, used = false;
  };
  std::vector<Old> old;
  {
    Query q(db_,
            "SELECT n, article, start, stop, type, held, inside FROM report WHERE article IN (?,?) AND gone IS NULL "
            "ORDER BY n");
    q.number(1, article).number(2, before ? before : article);
    while (q.step())
      old.push_back({q.number(0), q.number(1), static_cast<uint32_t>(q.number(2)), static_cast<uint32_t>(q.number(3)),
                     q.text(4), q.number(5), q.number(6) != 0, false});
  }
  // Furniture that a person marked: no reports from there.
  std::vector<Chars> left_out;
  {
    Query q(db_, "SELECT value FROM fix WHERE article=? AND field='furniture'");
    q.number(1, article);
    std::string text;
    while (q.step()) {
      if (text.empty()) text = text_of(article);
      if (auto found = find_anchor(text, {q.text(0), "", "", 0})) left_out.push_back(*found);
    }
  }
  struct New {
    const Report* report;
    Old* old = nullptr;
  };
  std::vector<New> fresh;
  for (const auto& one : now.reports)
    if (std::none_of(left_out.begin(), left_out.end(),
                     [&](Chars c) { return c.start <= one.start && one.start < c.end; }))
      fresh.push_back({&one});
  if (!old.empty()) {
    for (auto& one : fresh)
      for (auto& candidate : old)
        if (!candidate.used && candidate.type == one.report->type && report(candidate.n)->key == one.report->key) {
          one.old = &candidate, candidate.used = true;
          break;
        }
    for (auto& one : fresh)
      for (auto& candidate : old)
        if (!one.old && !candidate.used && candidate.article == article && candidate.held != 2 &&
            candidate.type == one.report->type && candidate.start < one.report->end &&
            one.report->start < candidate.end) {
          one.old = &candidate, candidate.used = true;
          break;
        }
    // Words that moved: an anchor tells where to.
    std::string text;
    for (auto& candidate : old) {
      if (candidate.used || candidate.held == 2 || !decided(candidate.n)) continue;
      if (text.empty()) text = text_of(article);
      Query q(db_, "SELECT quote, before, after, start FROM anchor WHERE report=? LIMIT 1");
      q.number(1, candidate.n);
      if (!q.step()) continue;
      auto found = find_anchor(text, {q.text(0), q.text(1), q.text(2), static_cast<uint32_t>(q.number(3))});
      if (!found) continue;
      for (auto& one : fresh)
        if (!one.old && one.report->type == candidate.type && one.report->start < found->end &&
            found->start < one.report->end) {
          one.old = &candidate, candidate.used = true;
          break;
        }
    }
  }
  for (auto& candidate : old) {
    if (candidate.used) continue;
    if (candidate.held == 2 || decided(candidate.n)) {  // a person's, or about which a person decided
      if (candidate.held == 0) Query(db_, "UPDATE report SET held=1 WHERE n=?").number(1, candidate.n).done();
      touched->insert(candidate.n);
      continue;
    }
    leave(candidate.n, touched);
    Query(db_, "UPDATE report SET gone=? WHERE n=?").number(1, seq).number(2, candidate.n).done();
    touched->insert(candidate.n);
  }
  for (auto& one : fresh) {
    const bool inside = scope_.holds(*one.report);
    std::string bytes = pack(*one.report);
    int64_t n = 0;
    if (one.old) {
      n = one.old->n;
      if (pack(*report(n)) == bytes && one.old->article == article) {
        Query(db_, "UPDATE report SET idx=?, held=0 WHERE n=?").number(1, one.report->index).number(2, n).done();
        continue;  // nothing new
      }
      leave(n, touched);
      Query(db_, "UPDATE report SET article=?, idx=?, start=?, stop=?, held=0, inside=?, packed=? WHERE n=?")
          .number(1, article)
          .number(2, one.report->index)
          .number(3, one.report->start)
          .number(4, one.report->end)
          .number(5, inside)
          .bytes(6, stored(*one.report))
          .number(7, n)
          .done();
    } else {
      Query(db_, "INSERT INTO report(article,idx,start,stop,type,inside,since,packed) VALUES(?,?,?,?,?,?,?,?)")
          .number(1, article)
          .number(2, one.report->index)
          .number(3, one.report->start)
          .number(4, one.report->end)
          .text(5, one.report->type)
          .number(6, inside)
          .number(7, seq)
          .bytes(8, stored(*one.report))
          .done();
      n = db_.last();
      if (added) ++added->reports;
    }
    auto kept = std::make_shared<const Report>(*one.report);
    cache_[n] = kept;
    if (inside)
      enter(n, kept, touched);
    else if (added)
      ++added->outside;
    touched->insert(n);
  }
}

}  // namespace marsad::ledger
