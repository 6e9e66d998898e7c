// Articles come in, new versions take the place of older ones, readings that of earlier readings.
//
// A report keeps its number through a new reading or version when it is the same one: its key is the same, or its type
// is and its words overlap. Then its event keeps its id. What a person decided about is never dropped: where the new
// reading has it no more, it is held as it was.
#include <algorithm>

#include "ledger/buckets.h"
#include "ledger/hash.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

constexpr int kVersionBits = 3;  // texts of one publisher this alike are versions of one article
constexpr int kBands = 4;        // two numbers of 64 bits that differ in at most 3 agree in one of four parts

int64_t signed_of(uint64_t value) { return static_cast<int64_t>(value); }

}  // namespace

bool SqliteLedger::knows(const std::string& id) {
  Query q(db_, "SELECT 1 FROM article WHERE id=?");
  q.bytes(1, id);
  return q.step();
}

int64_t SqliteLedger::previous_version(const Prepared& one) {
  if (!one.url.empty()) {
    Query q(db_, "SELECT n FROM article WHERE url=? AND url<>'' ORDER BY n DESC LIMIT 1");
    q.text(1, one.url);
    if (q.step()) return q.number(0);
  }
  if (one.copy == 0) return 0;
  for (int band = 0; band < kBands; ++band) {
    Query q(db_,
            "SELECT a.n, a.copy, a.publisher, a.name, a.published FROM likeness l JOIN article a ON a.n=l.article "
            "WHERE l.band=? "
            "ORDER BY a.n DESC LIMIT 200");
    q.number(1, signed_of(mix64((one.copy >> (16 * band) & 0xFFFF) * 4 + static_cast<uint64_t>(band))));
    while (q.step())
      if (apart(static_cast<uint64_t>(q.number(1)), one.copy) <= kVersionBits &&
          (q.text(3) == one.name || (!one.publisher.empty() && q.text(2) == one.publisher &&
                                     q.text(4).substr(0, 10) == one.published.substr(0, 10))))
        return q.number(0);
  }
  return 0;
}

// Another article of that name that is no version of it: both keep their text, the later gets a longer name.
std::string SqliteLedger::unique_name(const Prepared& one) {
  Query q(db_, "SELECT 1 FROM article WHERE name=?");
  q.text(1, one.name);
  return q.step() ? one.name + "~" + hex(one.id).substr(0, 8) : one.name;
}

int64_t SqliteLedger::store_reading(int64_t article, const Prepared& one) {
  {
    Query same(db_, "SELECT n FROM reading WHERE article=? AND digest=?");
    same.number(1, article).bytes(2, one.digest);
    if (same.step()) return same.number(0);
  }
  int64_t n = 1;
  {
    Query next(db_, "SELECT coalesce(max(n),0)+1 FROM reading");
    next.step();
    n = next.number(0);
  }
  int64_t seq = append("reading", std::to_string(n), one.digest);
  Query(db_, "INSERT INTO reading VALUES(?,?,?,?,?,?)")
      .number(1, n)
      .number(2, article)
      .text(3, one.reader)
      .bytes(4, one.digest)
      .number(5, seq)
      .bytes(6, one.reading)
      .done();
  return n;
}

Added SqliteLedger::add(const std::vector<Prepared>& batch) {
  Added added;
  Transaction all(db_);
  Reports touched;
  int64_t seq = 0;
  for (const auto& one : batch) {
    if (knows(one.id)) {
      ++added.known;
      continue;
    }
    int64_t before = previous_version(one);
    std::string name = unique_name(one);
    int64_t n = 1;
    {
      Query next(db_, "SELECT coalesce(max(n),0)+1 FROM article");
      next.step();
      n = next.number(0);
    }
    // The entry vouches for what came with the bytes as well.
    seq = append("article", std::to_string(n),
                 sha256(one.id + name + "\n" + one.format + "\n" + one.published + "\n" + one.publisher + "\n" +
                        one.url + "\n" + one.title));
    Query(db_, "INSERT INTO article VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .number(1, n)
        .bytes(2, one.id)
        .text(3, name)
        .text(4, one.format)
        .number(5, kIntake)
        .number(6, static_cast<int64_t>(one.size))
        .text(7, one.published)
        .text(8, one.publisher)
        .text(9, one.url)
        .text(10, one.title)
        .number(11, signed_of(one.copy))
        .number(12, seq)
        .bytes(13, one.original)
        .done();
    if (one.copy)
      for (int band = 0; band < kBands; ++band)
        Query(db_, "INSERT OR IGNORE INTO likeness VALUES(?,?)")
            .number(1, signed_of(mix64((one.copy >> (16 * band) & 0xFFFF) * 4 + static_cast<uint64_t>(band))))
            .number(2, n)
            .done();
    int64_t reading = store_reading(n, one);
    int64_t origin = n, version = 1;
    if (before) {
      Query q(db_, "SELECT origin, version FROM current WHERE article=?");
      q.number(1, before);
      if (q.step()) origin = q.number(0), version = q.number(1) + 1;
      Query(db_, "UPDATE current SET latest=0 WHERE origin=?").number(1, origin).done();
      ++added.versions;
    }
    Query(db_, "INSERT INTO current VALUES(?,?,?,?,1)")
        .number(1, n)
        .number(2, reading)
        .number(3, origin)
        .number(4, version)
        .done();
    Prepared own = one;
    own.name = name;
    for (auto& report : own.reports) report.article = name;
    replace(n, before, own, seq, &touched, &added);
    ++added.articles;
  }
  derive(touched, seq);
  all.commit();
  return added;
}

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
          .bytes(6, bytes)
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
          .bytes(8, bytes)
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

Article SqliteLedger::article_at(int64_t n, bool fixed) {
  Query q(db_, "SELECT original, format, name FROM article WHERE n=?");
  q.number(1, n);
  if (!q.step())
    throw Trouble(Trouble::damaged, db_.path() + ": article " + std::to_string(n) + " is missing; run `marsad verify`");
  std::string name = q.text(2);
  Article article = article_of(unpressed(q.text(0), "the article \"" + name + "\""), q.text(1), name);
  if (fixed) {
    Query fixes(db_, "SELECT field, value FROM fix WHERE article=? ORDER BY decision");
    fixes.number(1, n);
    while (fixes.step()) {
      if (fixes.text(0) == "published") article.published = fixes.text(1);
      if (fixes.text(0) == "publisher") article.publisher = fixes.text(1);
    }
  }
  return article;
}

std::string SqliteLedger::text_of(int64_t article) { return article_at(article, false).text; }

nlohmann::ordered_json SqliteLedger::reading_of(int64_t article, int64_t as_of) {
  const char* latest = "SELECT r.body FROM current c JOIN reading r ON r.n=c.reading WHERE c.article=?";
  const char* earlier = "SELECT body FROM reading WHERE article=? AND seq<=? ORDER BY seq DESC LIMIT 1";
  Query q(db_, as_of ? earlier : latest);
  q.number(1, article);
  if (as_of) q.number(2, as_of);
  if (!q.step()) return nullptr;
  return nlohmann::ordered_json::parse(unpressed(q.text(0), "the reading of article " + std::to_string(article)));
}

void SqliteLedger::each_article(const std::function<void(int64_t n, const Article&)>& each) {
  std::vector<int64_t> all;
  {
    Query q(db_, "SELECT article FROM current WHERE latest=1 ORDER BY article");
    while (q.step()) all.push_back(q.number(0));
  }
  for (int64_t n : all) each(n, article_at(n, true));
}

Differences SqliteLedger::compare(const std::vector<Reread>& batch) {
  Differences out;
  auto say = [&](const std::string& line) {
    if (out.lines.size() < 1000) out.lines.push_back(line);
  };
  for (const auto& one : batch) {
    ++out.articles;
    std::map<std::string, std::pair<std::string, std::shared_ptr<const Report>>> old;
    {
      std::vector<int64_t> numbers;
      Query q(db_, "SELECT n FROM report WHERE article=? AND gone IS NULL AND held<>2");
      q.number(1, one.article);
      while (q.step()) numbers.push_back(q.number(0));
      for (int64_t n : numbers) {
        auto have = report(n);
        old[have->type + " " + std::to_string(have->start)] = {pack(*have), have};
      }
    }
    for (auto fresh : one.now.reports) {
      std::string key = fresh.type + " " + std::to_string(fresh.start);
      auto found = old.find(key);
      if (!old.empty()) fresh.article = old.begin()->second.second->article;
      if (found == old.end()) {
        ++out.added;
        say("+ " + one.now.name + " " + key);
      } else {
        bool same = found->second.first == pack(fresh);
        ++(same ? out.same : out.changed);
        if (!same) say("~ " + one.now.name + " " + key);
        old.erase(found);
      }
    }
    for (const auto& [key, value] : old) {
      ++out.lost;
      say("- " + one.now.name + " " + key);
    }
  }
  return out;
}

Added SqliteLedger::reread(const std::vector<Reread>& batch) {
  Added added;
  Transaction all(db_);
  Reports touched;
  int64_t seq = append("reread", std::to_string(batch.size()) + " articles",
                       sha256(batch.empty() ? "" : batch.front().now.reader));
  for (const auto& one : batch) {
    Prepared own = one.now;
    {
      Query q(db_, "SELECT name FROM article WHERE n=?");
      q.number(1, one.article);
      if (!q.step()) continue;
      own.name = q.text(0);
    }
    for (auto& report : own.reports) report.article = own.name;
    int64_t reading = store_reading(one.article, own);
    Query(db_, "UPDATE current SET reading=? WHERE article=?").number(1, reading).number(2, one.article).done();
    replace(one.article, 0, own, seq, &touched, &added);
    ++added.articles;
  }
  derive(touched, seq);
  all.commit();
  return added;
}

}  // namespace marsad::ledger
