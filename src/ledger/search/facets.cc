#include "ledger/search/facets.h"

#include <algorithm>

namespace marsad::ledger::search {
namespace {

constexpr uint32_t kUnknown = ~uint32_t{0};

bool any(const std::vector<uint32_t>& asked, uint32_t has) {
  return asked.empty() || std::find(asked.begin(), asked.end(), has) != asked.end();
}
bool any(const std::vector<uint32_t>& asked, const uint32_t* from, const uint32_t* to) {
  return asked.empty() || std::find_first_of(from, to, asked.begin(), asked.end()) != to;
}
bool three(Has asked, bool is) { return asked == Has::any || (asked == Has::yes) == is; }

}  // namespace

struct Facets::Asked {
  std::vector<uint32_t> types, modes, factuality, actors, recipients, sides, places, sources, agreements;
  const Query* query = nullptr;
};

uint32_t Facets::id(std::string_view text) {
  return ids_.try_emplace(std::string(text), static_cast<uint32_t>(ids_.size())).first->second;
}

uint32_t Facets::find(std::string_view text) const {
  auto found = ids_.find(std::string(text));
  return found == ids_.end() ? kUnknown : found->second;
}

void Facets::add_article(int64_t article, const std::string& publisher, const std::string& source_id) {
  const size_t at = static_cast<size_t>(article);
  if (sources_.size() <= at) sources_.resize(at + 1), mentions_.resize(at + 1);
  for (const auto* one : {&publisher, &source_id})
    if (!one->empty()) sources_[at].push_back(id("source " + *one));
}

void Facets::add_mention(int64_t article, const std::string& mention) {
  const size_t at = static_cast<size_t>(article);
  if (at < mentions_.size()) mentions_[at].push_back(id("mention " + mention));
}

void Facets::add_event(const Event& event) {
  event_at_[event.n] = static_cast<uint32_t>(events_.size());
  events_.push_back(event);
}

void Facets::people(const std::vector<Who>& list) {
  for (const auto& who : list) {
    const std::string& name = who.id.empty() ? who.text : who.id;
    // rus in rus-mil: every owner of the id, too.
    for (size_t end = name.size(); end != std::string::npos && end > 0; end = name.rfind('-', end - 1)) {
      pool_.push_back(id("who " + name.substr(0, end)));
      if (who.id.empty()) break;
    }
  }
}

void Facets::add_report(int64_t article, int64_t event, const Report& report) {
  auto found = event_at_.find(event);
  if (found == event_at_.end()) return;
  Row row;
  row.article = article;
  row.event = found->second;
  row.type = id("type " + report.type), row.mode = id("mode " + report.mode);
  row.factuality = id("is " + report.factuality);
  row.from = static_cast<uint32_t>(pool_.size());
  people(report.actors);
  row.recipients = static_cast<uint32_t>(pool_.size());
  people(report.recipients);
  row.areas = static_cast<uint32_t>(pool_.size());
  if (report.place) {
    pool_.push_back(id("in " + (report.place->id.empty() ? report.place->text : report.place->id)));
    for (const auto& outer : report.place->within) pool_.push_back(id("in " + outer));
    row.placed = report.place->lat.has_value();
  }
  row.to = static_cast<uint32_t>(pool_.size());
  rows_.push_back(row);
}

Facets::Asked Facets::ask(const Query& query) const {
  Asked out;
  out.query = &query;
  auto look = [&](const char* kind, const std::vector<std::string>& texts, std::vector<uint32_t>* into) {
    for (const auto& text : texts) into->push_back(find(kind + text));
  };
  look("type ", query.types, &out.types), look("mode ", query.modes, &out.modes);
  look("is ", query.factuality, &out.factuality);
  look("who ", query.actors, &out.actors), look("who ", query.recipients, &out.recipients);
  look("who ", query.sides, &out.sides), look("in ", query.places, &out.places);
  look("source ", query.sources, &out.sources), look("mention ", query.agreements, &out.agreements);
  return out;
}

bool Facets::holds(const Asked& asked, const Row& row) const {
  const Query& query = *asked.query;
  if (!any(asked.types, row.type) || !any(asked.modes, row.mode) || !any(asked.factuality, row.factuality))
    return false;
  const uint32_t* pool = pool_.data();
  if (!any(asked.actors, pool + row.from, pool + row.recipients) ||
      !any(asked.recipients, pool + row.recipients, pool + row.areas) ||
      !any(asked.sides, pool + row.from, pool + row.areas) || !any(asked.places, pool + row.areas, pool + row.to))
    return false;
  const Event& event = events_[row.event];
  if (query.from && (!event.date || event.date->last < *query.from)) return false;
  if (query.to && (!event.date || event.date->first > *query.to)) return false;
  return three(query.day, event.date.has_value()) && three(query.placed, row.placed) &&
         three(query.disagreement, event.disagrees) && event.origins >= query.min_origins &&
         (query.review.empty() ||
          std::find(query.review.begin(), query.review.end(), event.review) != query.review.end());
}

Passes Facets::pass(const Query& query) const {
  const Asked asked = ask(query);
  Query events = query;  // what is asked of an event, not of its article
  events.sources.clear(), events.agreements.clear();
  Passes out;
  out.rows.assign(sources_.size(), !events.filtered());
  if (events.filtered())
    for (const auto& row : rows_)
      if (!out.rows[static_cast<size_t>(row.article)] && holds(asked, row))
        out.rows[static_cast<size_t>(row.article)] = true;
  for (size_t article = 0; article < out.rows.size(); ++article)
    if (out.rows[article]) {
      const auto& s = sources_[article];
      const auto& m = mentions_[article];
      out.rows[article] =
          any(asked.sources, s.data(), s.data() + s.size()) && any(asked.agreements, m.data(), m.data() + m.size());
    }
  if (out.rows.empty()) out.rows.push_back(false);  // an empty list would let all through
  return out;
}

std::vector<int64_t> Facets::events_of(const Query& query, int64_t article) const {
  const Asked asked = ask(query);
  std::vector<int64_t> out;
  auto from = std::lower_bound(rows_.begin(), rows_.end(), article,
                               [](const Row& row, int64_t wanted) { return row.article < wanted; });
  for (; from != rows_.end() && from->article == article; ++from)
    if (holds(asked, *from)) out.push_back(events_[from->event].n);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace marsad::ledger::search
