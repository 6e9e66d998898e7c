// Actors, places and sources: who and what occurs, counted over all events.
#include <algorithm>

#include "serve/counts.h"
#include "serve/source.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;
}

std::string Source::actors() const {
  std::shared_lock lock(mutex_);
  const State& state = *state_;
  const auto& names = state.rows.names();
  struct Of {
    uint64_t acts = 0, receives = 0;
    Tally types;
  };
  std::unordered_map<uint32_t, Of> counts;
  std::unordered_map<uint64_t, uint64_t> edges;  // both ids in one
  for (uint32_t at : state.rows.newest()) {
    const Row& row = state.rows[at];
    for (uint32_t actor : row.actors) {
      auto& of = counts[actor];
      ++of.acts;
      of.types.add(row.type);
      for (uint32_t recipient : row.recipients) ++edges[uint64_t{actor} << 32 | recipient];
    }
    for (uint32_t recipient : row.recipients) ++counts[recipient].receives;
  }
  std::vector<uint32_t> known;
  for (const auto& [actor, of] : counts)
    if (state.actors.count(names.text(actor))) known.push_back(actor);
  std::sort(known.begin(), known.end(), [&](uint32_t a, uint32_t b) {
    const uint64_t of_a = counts[a].acts + counts[a].receives, of_b = counts[b].acts + counts[b].receives;
    return of_a != of_b ? of_a > of_b : names.text(a) < names.text(b);
  });
  if (known.size() > 500) known.resize(500);
  Json out;
  out["actors"] = Json::array();
  for (uint32_t actor : known) {
    std::vector<std::pair<uint32_t, uint64_t>> labels;
    if (auto found = state.labels.find(actor); found != state.labels.end())
      labels.assign(found->second.begin(), found->second.end());
    out["actors"].push_back({{"id", names.text(actor)},
                             {"acts", counts[actor].acts},
                             {"receives", counts[actor].receives},
                             {"types", counts[actor].types.most(names, 6)},
                             {"labels", most_of(std::move(labels), names, 12)}});
  }
  std::vector<std::pair<uint64_t, uint64_t>> sorted(edges.begin(), edges.end());
  std::sort(sorted.begin(), sorted.end(), [&](const auto& a, const auto& b) {
    if (a.second != b.second) return a.second > b.second;
    const auto *from_a = &names.text(static_cast<uint32_t>(a.first >> 32)),
               *from_b = &names.text(static_cast<uint32_t>(b.first >> 32));
    if (*from_a != *from_b) return *from_a < *from_b;
    return names.text(static_cast<uint32_t>(a.first)) < names.text(static_cast<uint32_t>(b.first));
  });
  out["edges"] = Json::array();  // who acts on whom, how often
  for (const auto& [pair, number] : sorted) {
    const std::string &from = names.text(static_cast<uint32_t>(pair >> 32)),
                      &to = names.text(static_cast<uint32_t>(pair));
    if (!state.actors.count(from) || !state.actors.count(to)) continue;
    out["edges"].push_back({from, to, number});
    if (out["edges"].size() == 200) break;
  }
  return out.dump();
}

std::string Source::places() const {
  std::shared_lock lock(mutex_);
  Counts counts(state_->rows.names().size());
  for (uint32_t at : state_->rows.newest())
    if (const Row& row = state_->rows[at]; !row.areas.empty()) counts.add(row.areas[0]);
  Json out;
  out["places"] = counts.most(state_->rows.names(), 2000);
  return out.dump();
}

std::string Source::sources() const {
  std::shared_lock lock(mutex_);
  const State& state = *state_;
  struct Of {
    uint64_t articles = 0, reports = 0, undated = 0, events = 0, alone = 0;
    std::map<std::string, uint64_t> months;
  };
  std::map<std::string, Of> counts;
  for (const auto& article : state.articles) {
    Of& of = counts[state.rows.names().text(article.source)];
    ++of.articles;
    of.reports += article.reports;
    if (article.first == kNoDay)
      ++of.undated;
    else
      ++of.months[iso(article.first).substr(0, 7)];
  }
  for (uint32_t at : state.rows.newest()) {
    const Row& row = state.rows[at];
    for (uint32_t source : row.sources) {
      Of& of = counts[state.rows.names().text(source)];
      ++of.events;
      of.alone += row.sources.size() == 1;  // nobody else tells it
    }
  }
  Json out;
  out["sources"] = Json::array();
  for (const auto& [id, of] : counts) {
    Json months = Json::array();
    for (const auto& [month, number] : of.months) months.push_back({month, number});
    out["sources"].push_back({{"id", id.empty() ? Json() : Json(id)},
                              {"articles", of.articles},
                              {"reports", of.reports},
                              {"events", of.events},
                              {"alone", of.alone},
                              {"undated", of.undated},
                              {"months", months}});
  }
  return out.dump();
}

}  // namespace marsad::serve
