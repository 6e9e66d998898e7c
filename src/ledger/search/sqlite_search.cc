// Search in the SQLite store: the index kept beside the articles, asked, proved and made again.
//
// `found` is an FTS5 index without content, a row an article, its rowid the article's number. An article's bytes never
// change, so its row does so only with the intake that makes the text of them (meta `indexed`: all rows anew); which
// versions are the latest is asked of `current`. rebuild() makes the index anew from the articles; verify(), when deep,
// holds every word of it against an index made anew in memory.
#include <algorithm>
#include <memory>
#include <queue>

#include "arabic/text.h"
#include "ledger/hash.h"
#include "ledger/search/plan.h"
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

void SqliteLedger::check_index(bool deep, const std::function<void(const std::string&)>& fault) {
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

const search::Facets& SqliteLedger::facets() {
  int64_t at = 0;
  {
    Query q(db_, "SELECT coalesce(max(seq),0) FROM log");
    q.step();
    at = q.number(0);
  }
  if (facets_ && facets_at_ == at) return *facets_;
  auto made = std::make_unique<search::Facets>();
  {
    Query q(db_,
            "SELECT c.article, a.publisher FROM current c JOIN article a ON a.n=c.article WHERE c.latest=1 ORDER BY 1");
    while (q.step()) made->add_article(q.number(0), q.text(1), "");
  }
  {
    Query q(db_, "SELECT article, id FROM named");
    while (q.step()) made->add_mention(q.number(0), q.text(1));
  }
  std::unordered_map<int64_t, std::string> decided;  // bodies of events about which a person ruled
  {
    Query q(db_, "SELECT n, first, last, reviewed, body FROM event WHERE until IS NULL");
    while (q.step()) {
      search::Facets::Event event;
      event.n = q.number(0);
      if (!q.null(1)) event.date = Days{static_cast<int32_t>(q.number(1)), static_cast<int32_t>(q.number(2))};
      std::string body = unpressed(q.text(4), "event " + speakable(event.n));
      event.disagrees = body.find("\"disagreements\":[]") == std::string::npos;
      size_t origins = body.find("\"origins\":[");
      for (size_t one = origins;
           one != std::string::npos && (one = body.find("{\"source\":", one + 1)) != std::string::npos;)
        ++event.origins;
      if (q.number(3)) {
        auto json = nlohmann::json::parse(body);
        event.review = json.contains("review") ? json["review"].value("status", "open") : "open";
        decided[event.n] = body;
      }
      made->add_event(event);
    }
  }
  std::string source;
  Query q(db_,
          "SELECT r.article, r.event, r.packed FROM report r WHERE r.gone IS NULL AND r.event IS NOT NULL ORDER BY "
          "r.article, r.n");
  while (q.step()) {
    Report report = report_in(q.text(2));
    if (auto ruled = decided.find(q.number(1)); ruled != decided.end()) {
      auto json = nlohmann::json::parse(ruled->second);
      report.type = json.value("type", report.type);
      report.mode = json["mode"].is_string() ? json["mode"].get<std::string>() : "";
      report.factuality = json.value("factuality", report.factuality);
      auto people = [](const nlohmann::json& list) {
        std::vector<Who> out;
        for (const auto& one : list) out.push_back({one.value("id", ""), "", one.value("text", ""), ""});
        return out;
      };
      report.actors = people(json["actors"]), report.recipients = people(json["recipients"]);
      if (json["place"].is_null())
        report.place.reset();
      else if (!report.place ||
               report.place->id != (json["place"]["id"].is_string() ? json["place"]["id"].get<std::string>() : "")) {
        Where where;
        where.text = json["place"].value("text", "");
        if (json["place"]["id"].is_string()) where.id = json["place"]["id"];
        if (json["place"]["lat"].is_number())
          where.lat = json["place"]["lat"].get<double>(), where.lon = json["place"]["lon"].get<double>();
        report.place = where;
      }
    }
    made->add_report(q.number(0), q.number(1), report);
  }
  facets_ = std::move(made);
  facets_at_ = at;
  return *facets_;
}

search::Found SqliteLedger::search(const search::Query& asked, const search::Names& names, uint64_t limit,
                                   uint64_t skip) {
  using search::Hit;
  // Names that people know, for the ids that the ledger knows.
  search::Query query = asked;
  for (auto* list :
       {&query.actors, &query.recipients, &query.sides, &query.places, &query.sources, &query.agreements}) {
    std::vector<std::string> ids;
    for (const auto& name : *list) {
      ids.push_back(name);
      for (auto& id : names.ids(name)) ids.push_back(std::move(id));
    }
    *list = std::move(ids);
  }
  search::Found out;
  out.query = search::written(asked);
  auto often = [&](const std::string& form) {
    Query q(db_, "SELECT doc FROM found_words WHERE term=?");
    q.text(1, form);
    return q.step() ? q.number(0) : int64_t{0};
  };
  const auto units = search::plan(query, names, often);
  for (const auto& unit : units) {
    std::string line = unit.without ? "without " + unit.asked : unit.asked;
    std::string others;
    for (size_t i = 1; i < unit.phrases.size(); ++i) {
      std::string phrase;
      for (const auto& place : unit.phrases[i].places) phrase += (phrase.empty() ? "" : " ") + place.front();
      others += (others.empty() ? "" : ", ") + phrase;
    }
    out.asked.push_back(others.empty() ? line : line + " = " + others);
  }
  const std::string match = search::match_text(units);
  std::vector<bool> latest;
  {
    Query q(db_, "SELECT article FROM current WHERE latest=1");
    while (q.step()) {
      const size_t n = static_cast<size_t>(q.number(0));
      if (latest.size() <= n) latest.resize(n + 1);
      latest[n] = true;
    }
  }
  if (latest.empty()) return out;
  search::Passes passes;
  passes.rows = latest;
  if (query.filtered()) {
    passes = facets().pass(query);
    passes.rows.resize(std::max(passes.rows.size(), latest.size()));
    for (size_t i = 0; i < passes.rows.size(); ++i) passes.rows[i] = passes.rows[i] && i < latest.size() && latest[i];
  }
  struct One {
    double score;
    int64_t article;
    std::string published;
  };
  std::vector<One> all;
  if (match.empty()) {
    for (size_t i = 0; i < passes.rows.size(); ++i)
      if (passes.rows[i]) all.push_back({0, static_cast<int64_t>(i), ""});
  } else {
    struct Reset {
      sqlite3* db;
      ~Reset() { search::set_passes(db, nullptr); }
    } reset{db_.raw()};
    search::set_passes(db_.raw(), &passes);
    Query q(db_, "SELECT rowid, marsad_score(found) FROM found WHERE found MATCH ?");
    q.text(1, match);
    while (q.step())
      if (!q.null(1)) all.push_back({q.real(1), q.number(0), ""});
  }
  out.total = all.size();
  if (skip >= all.size() || limit == 0) return out;
  const bool by_day = query.order != search::Order::best || match.empty();
  if (by_day)
    for (auto& one : all) {
      Query q(db_, "SELECT published FROM article WHERE n=?");
      q.number(1, one.article);
      if (q.step()) one.published = q.text(0);
    }
  auto before = [&](const One& a, const One& b) {
    if (by_day && a.published != b.published) {
      if (a.published.empty() != b.published.empty()) return b.published.empty();
      return query.order == search::Order::oldest ? a.published < b.published : a.published > b.published;
    }
    if (a.score != b.score) return a.score > b.score;
    return a.article < b.article;
  };
  const size_t last = static_cast<size_t>(std::min<uint64_t>(all.size(), skip + limit));
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(last), all.end(), before);
  for (size_t i = static_cast<size_t>(skip); i < last; ++i) {
    Hit hit;
    hit.score = all[i].score;
    std::string reading;
    {
      Query q(db_,
              "SELECT a.name, a.publisher, a.published, a.title, a.url, r.body FROM article a JOIN current c ON "
              "c.article=a.n JOIN reading r ON r.n=c.reading WHERE a.n=?");
      q.number(1, all[i].article);
      if (!q.step()) continue;
      hit.article = q.text(0), hit.publisher = q.text(1), hit.published = q.text(2), hit.title = q.text(3);
      hit.url = q.text(4);
      reading = unpressed(q.text(5), "the reading of \"" + hit.article + "\"");
    }
    std::vector<std::pair<uint32_t, uint32_t>> furniture;
    // Only the regions are wanted of it: they are parsed alone.
    if (size_t at = reading.find("\"regions\":["); at != std::string::npos) {
      size_t end = reading.find(']', at);
      auto regions = nlohmann::json::parse(reading.substr(at + 10, end - at - 9), nullptr, false);
      if (regions.is_array())
        for (const auto& one : regions)
          if (one.value("kind", "") == "furniture")
            furniture.emplace_back(one.value("start", 0U), one.value("end", 0U));
    }
    const std::string text = text_of(all[i].article);
    const arabic::Text tokens(text);
    search::fill_snippet(tokens, units, furniture, &hit);
    if (search::stands_beside(hit.title, text)) {
      hit.in_title = !search::spots(arabic::Text(hit.title), units).empty();
      hit.aside &= !hit.in_title;
    }
    if (query.filtered())
      for (int64_t event : facets().events_of(query, all[i].article)) hit.events.push_back(speakable(event));
    out.hits.push_back(std::move(hit));
  }
  std::stable_partition(out.hits.begin(), out.hits.end(), [](const Hit& hit) { return !hit.aside; });
  return out;
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
