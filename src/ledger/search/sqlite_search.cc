// Search in the SQLite store: the index asked, what it finds put in order, and each hit shown.
//
//   search("قصف type:ASSAULT", names, 20, 0)  →  the articles with the word, of those that tell of such an event
//
// Which articles hold the filters is asked of the facets, which versions are the latest of `current`; the index is then
// asked for the words among those alone. What it cannot do: hold the filters and the words against one sentence. Tested
// by search_test.cc and tests/find_test.py.
#include <algorithm>

#include "arabic/text.h"
#include "ledger/search/plan.h"
#include "ledger/search/tokens.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

// Names that people know, for the ids that the ledger knows.
search::Query with_ids(search::Query query, const search::Names& names) {
  for (auto* list :
       {&query.actors, &query.recipients, &query.sides, &query.places, &query.sources, &query.agreements}) {
    std::vector<std::string> ids;
    for (const auto& name : *list) {
      ids.push_back(name);
      for (auto& id : names.ids(name)) ids.push_back(std::move(id));
    }
    *list = std::move(ids);
  }
  return query;
}

// "saraqib = سراقب, معبر سراقب": a unit with what else it finds.
std::string shown(const search::Unit& unit) {
  std::string others;
  for (size_t i = 1; i < unit.phrases.size(); ++i) {
    std::string phrase;
    for (const auto& place : unit.phrases[i].places) phrase += (phrase.empty() ? "" : " ") + place.front();
    others += (others.empty() ? "" : ", ") + phrase;
  }
  return (unit.without ? "without " : "") + unit.asked + (others.empty() ? "" : " = " + others);
}

// Of a reading's JSON only the regions are wanted: they are parsed alone.
std::vector<std::pair<uint32_t, uint32_t>> furniture_of(const std::string& reading) {
  std::vector<std::pair<uint32_t, uint32_t>> out;
  const size_t at = reading.find("\"regions\":[");
  if (at == std::string::npos) return out;
  const size_t end = reading.find(']', at);
  auto regions = nlohmann::json::parse(reading.substr(at + 10, end - at - 9), nullptr, false);
  if (regions.is_array())
    for (const auto& one : regions)
      if (one.value("kind", "") == "furniture") out.emplace_back(one.value("start", 0U), one.value("end", 0U));
  return out;
}

}  // namespace

struct SqliteLedger::Ranked {
  double score = 0;
  int64_t article = 0;
  std::string published = {};  // where it is sorted by
};

search::Passes SqliteLedger::passing(const search::Query& query) {
  search::Passes out;
  {
    Query q(db_, "SELECT article FROM current WHERE latest=1");
    while (q.step()) {
      const size_t n = static_cast<size_t>(q.number(0));
      if (out.rows.size() <= n) out.rows.resize(n + 1);
      out.rows[n] = true;
    }
  }
  if (out.rows.empty() || !query.filtered()) return out;
  const search::Passes told = facets().pass(query);
  for (size_t i = 0; i < out.rows.size(); ++i) out.rows[i] = out.rows[i] && i < told.rows.size() && told.rows[i];
  return out;
}

// All that pass where there is no word to ask for.
std::vector<SqliteLedger::Ranked> SqliteLedger::matching(const std::string& match, const search::Passes& passes) {
  std::vector<Ranked> out;
  if (match.empty()) {
    for (size_t i = 0; i < passes.rows.size(); ++i)
      if (passes.rows[i]) out.push_back({0, static_cast<int64_t>(i)});
    return out;
  }
  struct Reset {
    sqlite3* db;
    ~Reset() { search::set_passes(db, nullptr); }
  } reset{db_.raw()};
  search::set_passes(db_.raw(), &passes);
  Query q(db_, "SELECT rowid, marsad_score(found) FROM found WHERE found MATCH ?");
  q.text(1, match);
  while (q.step())
    if (!q.null(1)) out.push_back({q.real(1), q.number(0)});
  return out;
}

void SqliteLedger::read_days(std::vector<Ranked>* found) {
  for (auto& one : *found) {
    Query q(db_, "SELECT published FROM article WHERE n=?");
    q.number(1, one.article);
    if (q.step()) one.published = q.text(0);
  }
}

std::optional<search::Hit> SqliteLedger::hit(const Ranked& found, const search::Query& query,
                                             const std::vector<search::Unit>& units) {
  search::Hit hit;
  hit.score = found.score;
  std::string reading;
  {
    Query q(db_,
            "SELECT a.name, a.publisher, a.published, a.title, a.url, r.body FROM article a JOIN current c ON "
            "c.article=a.n JOIN reading r ON r.n=c.reading WHERE a.n=?");
    q.number(1, found.article);
    if (!q.step()) return std::nullopt;
    hit.article = q.text(0), hit.publisher = q.text(1), hit.published = q.text(2), hit.title = q.text(3);
    hit.url = q.text(4);
    reading = unpressed(q.text(5), "the reading of \"" + hit.article + "\"");
  }
  const std::string text = text_of(found.article);
  search::fill_snippet(arabic::Text(text), units, furniture_of(reading), &hit);
  if (search::stands_beside(hit.title, text)) {
    hit.in_title = !search::spots(arabic::Text(hit.title), units).empty();
    hit.aside &= !hit.in_title;
  }
  if (query.filtered())
    for (int64_t event : facets().events_of(query, found.article)) hit.events.push_back(speakable(event));
  return hit;
}

search::Found SqliteLedger::search(const search::Query& asked, const search::Names& names, uint64_t limit,
                                   uint64_t skip) {
  search::Found out;
  out.query = search::written(asked);
  const search::Query query = with_ids(asked, names);
  const auto units = search::plan(query, names, [&](const std::string& form) {
    Query q(db_, "SELECT doc FROM found_words WHERE term=?");
    q.text(1, form);
    return q.step() ? q.number(0) : int64_t{0};
  });
  for (const auto& unit : units) out.asked.push_back(shown(unit));
  const search::Passes passes = passing(query);
  if (passes.rows.empty()) return out;
  const std::string match = search::match_text(units);
  std::vector<Ranked> found = matching(match, passes);
  out.total = found.size();
  if (skip >= found.size() || limit == 0) return out;

  const bool by_day = query.order != search::Order::best || match.empty();
  if (by_day) read_days(&found);
  const auto before = [&](const Ranked& a, const Ranked& b) {
    if (by_day && a.published != b.published) {
      if (a.published.empty() != b.published.empty()) return b.published.empty();
      return query.order == search::Order::oldest ? a.published < b.published : a.published > b.published;
    }
    if (a.score != b.score) return a.score > b.score;
    return a.article < b.article;
  };
  const auto last = static_cast<std::ptrdiff_t>(std::min<uint64_t>(found.size(), skip + limit));
  std::partial_sort(found.begin(), found.begin() + last, found.end(), before);
  for (auto one = found.begin() + static_cast<std::ptrdiff_t>(skip); one < found.begin() + last; ++one)
    if (auto shown_hit = hit(*one, query, units)) out.hits.push_back(std::move(*shown_hit));
  std::stable_partition(out.hits.begin(), out.hits.end(), [](const search::Hit& one) { return !one.aside; });
  return out;
}

}  // namespace marsad::ledger
