// What is stored of an article, given back, and all of them read again.
#include <algorithm>
#include <map>

#include "ledger/hash.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {

Article SqliteLedger::article_at(int64_t n, bool fixed) {
  Query q(db_, "SELECT original, format, name, given FROM article WHERE n=?");
  q.number(1, n);
  if (!q.step())
    throw Trouble(Trouble::damaged, db_.path() + ": article " + std::to_string(n) + " is missing; run `marsad verify`");
  std::string name = q.text(2);
  Article article = remake_({unpressed(q.text(0), "the article \"" + name + "\""), q.text(1), q.text(3)}, name);
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
  for (int64_t n : latest_articles()) each(n, article_at(n, true));
}

std::vector<int64_t> SqliteLedger::latest_articles() {
  return Query(db_, "SELECT article FROM current WHERE latest=1 ORDER BY article").numbers();
}

std::optional<std::pair<int64_t, Article>> SqliteLedger::next_article(int64_t after) {
  int64_t n = 0;
  {
    Query q(db_, "SELECT article FROM current WHERE latest=1 AND article>? ORDER BY article LIMIT 1");
    q.number(1, after);
    if (!q.step()) return std::nullopt;
    n = q.number(0);
  }
  return std::pair(n, article_at(n, true));
}

void SqliteLedger::use_intake(int version, Remake remake) { intake_ = version, remake_ = std::move(remake); }

Differences SqliteLedger::compare(const std::vector<Reread>& batch) {
  Differences out;
  auto say = [&](const std::string& line) {
    if (out.lines.size() < 1000) out.lines.push_back(line);
  };
  for (const auto& one : batch) {
    ++out.articles;
    std::map<std::string, std::pair<std::string, std::shared_ptr<const Report>>> old;
    {
      Query q(db_, "SELECT n FROM report WHERE article=? AND gone IS NULL AND held<>2");
      for (int64_t n : q.number(1, one.article).numbers()) {
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
    put_named(one.article, own.named);
    ++added.articles;
  }
  derive(touched, seq);
  // Another intake makes another text of the same bytes, which search must know by its words of now.
  if (!batch.empty() && meta("indexed") != std::to_string(intake_)) index_all();
  all.commit();
  return added;
}

}  // namespace marsad::ledger
