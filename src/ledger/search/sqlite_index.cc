// The search index in the SQLite store: kept beside the articles, proved and made again.
//
//   index(article, one)  →  a row of `found` with the words of its title and text, and in `named` what it names
//
// `found` is an FTS5 index without content, a row an article, its rowid the article's number. An article's bytes never
// change, so its row does so only with the intake that makes the text of them (meta `indexed`: all rows anew).
// rebuild() makes the index anew from the articles; verify(), when deep, holds every word of it against an index made
// anew in memory. Tested by search_test.cc and ledger/ledger_test.cc.
#include <algorithm>

#include "ledger/search/tokens.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {

void SqliteLedger::put_named(int64_t article, const std::vector<std::string>& named) {
  Query(db_, "DELETE FROM named WHERE article=?").number(1, article).done();
  for (const auto& id : named) Query(db_, "INSERT INTO named VALUES(?,?)").number(1, article).text(2, id).done();
}

void SqliteLedger::append_article(int64_t n, std::string* words) {
  std::string title;
  {
    Query q(db_, "SELECT title FROM article WHERE n=?");
    q.number(1, n);
    if (q.step()) title = q.text(0);
  }
  search::append_tokens(title, text_of(n), words);
}

void SqliteLedger::index(int64_t article, const Prepared& one) {
  std::string made;
  if (one.words.empty()) append_article(article, &made);
  Query(db_, "INSERT INTO found(rowid, words) VALUES(?,?)")
      .number(1, article)
      .text(2, one.words.empty() ? made : one.words)
      .done();
  put_named(article, one.named);
}

namespace {

std::vector<std::string> named_in(const nlohmann::ordered_json& reading) {
  std::vector<std::string> out;
  if (!reading.is_object() || !reading.contains("mentions")) return out;
  for (const auto& one : reading["mentions"])
    if (one.contains("id") && one["id"].is_string()) out.push_back(one["id"]);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}
}  // namespace

void SqliteLedger::index_all() {
  db_.run("INSERT INTO found(found) VALUES('delete-all')");
  for (int64_t n : Query(db_, "SELECT n FROM article ORDER BY n").numbers()) {
    Prepared one;
    append_article(n, &one.words);
    one.named = named_in(reading_of(n, 0));
    index(n, one);
  }
  set_meta("indexed", std::to_string(intake_));
}

void SqliteLedger::check_index(bool deep, const Tell& fault) {
  const char* cure = "; run `marsad rebuild`";
  {
    // The integrity check of FTS5 is an INSERT, which a reader may not do; its own words are read through below.
    Query rows(db_, "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM found_docsize)");
    if (!rows.step()) return;
    if (rows.number(0) != rows.number(1))
      fault("search knows " + std::to_string(rows.number(1)) + " of " + std::to_string(rows.number(0)) + " articles" +
            cure);
  }
  if (!deep) return;
  Db fresh(":memory:", Db::Open::create);
  fresh.run("CREATE VIRTUAL TABLE found USING fts5(words, content='', tokenize='marsad')");
  fresh.run("CREATE VIRTUAL TABLE found_words USING fts5vocab(found, row)");
  fresh.run("BEGIN");
  {
    Query articles(db_, "SELECT n FROM article ORDER BY n");
    while (articles.step()) {
      std::string words;
      append_article(articles.number(0), &words);
      Query(fresh, "INSERT INTO found(rowid, words) VALUES(?,?)").number(1, articles.number(0)).text(2, words).done();
    }
  }
  fresh.run("COMMIT");
  Query has(db_, "SELECT term, doc, cnt FROM found_words"), wants(fresh, "SELECT term, doc, cnt FROM found_words");
  for (;;) {
    const bool one = has.step(), other = wants.step();
    if (!one && !other) break;
    if (one != other || has.text(0) != wants.text(0) || has.number(1) != wants.number(1) ||
        has.number(2) != wants.number(2)) {
      fault("search does not find \"" + (other ? wants.text(0) : has.text(0)) + "\" where it stands" + cure);
      break;
    }
  }
}

}  // namespace marsad::ledger
