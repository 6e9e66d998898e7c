// Search over the articles' texts: the ledger's index and query language (docs/search.md), with the facts of each hit.
#include <algorithm>

#include "serve/lent.h"
#include "serve/source.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;
}

// The other names of the codebook take some tenths of a second: refresh() has them made before anybody asks.
void Source::ready_searcher() const {
  if (searcher_) return;
  searcher_ = ledger::Ledger::open(options_.path, ledger::Ledger::Mode::read);
  if (const auto book = this->book()) other_names_ = std::make_unique<ledger::search::Names>(*book);
}

Listing Source::search(const Parameters& filters, bool exact, size_t limit, const std::string& cursor) const {
  size_t skip = 0;
  for (char c : cursor) {
    if (c < '0' || c > '9' || cursor.size() > 9) throw BadQuery("the cursor is not one that a list gave");
    skip = skip * 10 + static_cast<size_t>(c - '0');
  }
  ledger::search::Found found;
  try {
    ledger::search::Query query;
    for (const auto& [name, value] : filters)
      if (name == "q")
        query = ledger::search::parse(exact && value.find('"') == std::string::npos ? "\"" + value + "\"" : value);
    for (const auto& [name, value] : filters)
      if (name != "q" && !query.set(name, value))
        throw BadQuery("there is no parameter \"" + name + "\" here; /api/v1/openapi.json lists those there are");
    if (query.terms.empty() && !query.filtered()) return {};
    // One connection for all who search: what it keeps in memory for filters is there once.
    std::lock_guard one(searching_);
    ready_searcher();
    static const ledger::search::Names kNone;
    found = searcher_->search(query, other_names_ ? *other_names_ : kNone, limit, skip);
  } catch (const ledger::search::BadQuery& error) {
    throw BadQuery(error.what());
  }
  Listing out;
  out.total = found.total;
  if (skip + found.hits.size() < found.total) out.next = std::to_string(skip + found.hits.size());
  std::shared_lock lock(mutex_);
  for (const auto& hit : found.hits) {
    Json one = {{"id", hit.article}, {"title", hit.title}, {"source", nullptr}, {"published", nullptr}, {"reports", 0}};
    const auto known = state_->by_name.find(state_->rows.names().find(hit.article));
    if (known != state_->by_name.end()) one = Json::parse(brief_article(*state_, state_->articles[known->second]));
    one["snippet"] = hit.snippet;
    one["matches"] = Json::array();  // code points of the snippet
    one["because"] = Json::array();
    for (const auto& match : hit.matches) {
      if (match.start < hit.snippet_start || match.end > hit.snippet_end) continue;
      one["matches"].push_back({match.start - hit.snippet_start, match.end - hit.snippet_start});
      Json why = {{"text", match.text}, {"why", match.because}};
      if (std::find(one["because"].begin(), one["because"].end(), why) == one["because"].end())
        one["because"].push_back(std::move(why));
    }
    one["more"] = hit.more;
    one["aside"] = hit.aside;
    one["in_title"] = hit.in_title;
    one["found_events"] = hit.events;
    out.items.push_back(one.dump(-1, ' ', false, Json::error_handler_t::replace));
  }
  return out;
}

}  // namespace marsad::serve
