// Tallies side by side, and how often actors and places are told of.
//
//   "مقتل 370 مدنيا منذ ديسمبر 2019 بحسب الأمم المتحدة"  →  uno, 2019-12/…, idlib, killed 370–399
//
// A tally is never added to another or to counted events; those of one kind whose days overlap, in one place or where
// one names none, name each other. What it cannot do: tell whether two tallies count the same dead.
#include <algorithm>

#include "ledger/findings/findings.h"

namespace marsad::ledger::findings {

std::vector<Json> tallies(const Material& all, const Asked& asked) {
  struct One {
    const Page* page;
    const Counted* tally;
  };
  std::vector<One> list;
  for (const auto& page : all.pages)
    for (const auto& tally : page.tallies)
      if (asked.id.empty() || asked.id == tally.reporter || asked.id == tally.place) list.push_back({&page, &tally});
  std::stable_sort(list.begin(), list.end(), [](const One& a, const One& b) {
    const int32_t x = a.tally->days ? a.tally->days->first : INT32_MAX,
                  y = b.tally->days ? b.tally->days->first : INT32_MAX;
    return std::tie(a.tally->place, x) < std::tie(b.tally->place, y);
  });
  if (list.size() > asked.limit) list.resize(asked.limit);
  std::vector<Json> out;
  for (size_t i = 0; i < list.size(); ++i) {
    const Counted& tally = *list[i].tally;
    Json one = {
        {"number", i}, {"reporter", tally.reporter}, {"name", all.label(tally.reporter)}, {"period", tally.period}};
    one["length"] = tally.length;
    one["place"] = tally.place, one["place_name"] = tally.place_name;
    one["counts"] = Json::object();
    for (const auto& [kind, range] : tally.counts) one["counts"][kind] = {{"min", range.first}, {"max", range.second}};
    one["overlaps"] = Json::array();
    for (size_t j = 0; j < list.size(); ++j) {
      const Counted& other = *list[j].tally;
      if (i == j || !tally.days || !other.days ||
          (tally.place != other.place && !tally.place.empty() && !other.place.empty()))
        continue;
      if (tally.days->first > other.days->last || other.days->first > tally.days->last) continue;
      for (const auto& a : tally.counts)
        if (std::any_of(other.counts.begin(), other.counts.end(), [&](auto& b) { return a.first == b.first; })) {
          one["overlaps"].push_back(j);
          break;
        }
    }
    one["quote"] = all.around(*list[i].page, tally.start, tally.end);
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<Json> actors(const Material& all, const Asked& asked) {
  struct Row {
    size_t acts = 0, receives = 0, speaks = 0;
    std::map<std::string, std::map<std::string, size_t>> called;  // words → source → how often
  };
  std::map<std::string, Row> rows;
  for (const auto& told : all.told) {
    const std::string& source = all.pages[told.page].source;
    for (const auto& who : told.actors)
      if (!who.id.empty()) ++rows[who.id].acts, ++rows[who.id].called[who.text][source];
    for (const auto& who : told.recipients)
      if (!who.id.empty()) ++rows[who.id].receives, ++rows[who.id].called[who.text][source];
    for (const auto& who : told.speakers)
      if (!who.id.empty()) ++rows[who.id].speaks;
  }
  std::vector<std::pair<size_t, std::string>> order;
  for (const auto& [id, row] : rows)
    if (asked.id.empty() || all.owners(id).count(asked.id))
      order.emplace_back(row.acts + row.receives + row.speaks, id);
  std::sort(order.begin(), order.end(),
            [](auto& a, auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  if (order.size() > asked.limit) order.resize(asked.limit);
  std::vector<Json> out;
  for (const auto& [count, id] : order) {
    const Row& row = rows[id];
    Json one = {
        {"actor", id}, {"name", all.label(id)}, {"acts", row.acts}, {"receives", row.receives}, {"speaks", row.speaks}};
    std::vector<std::pair<size_t, std::string>> labels;
    for (const auto& [label, sources] : row.called) {
      size_t total = 0;
      for (const auto& [source, n] : sources) total += n;
      labels.emplace_back(total, label);
    }
    std::sort(labels.begin(), labels.end(),
              [](auto& a, auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    one["called"] = Json::array();
    for (size_t i = 0; i < labels.size() && i < asked.quotes * 2; ++i)
      one["called"].push_back(
          {{"text", labels[i].second}, {"times", labels[i].first}, {"sources", row.called.at(labels[i].second)}});
    out.push_back(std::move(one));
  }
  return out;
}

std::vector<Json> places(const Material& all, const Asked& asked) {
  struct Row {
    Where where;
    size_t reports = 0;
    std::set<std::string> events, articles;
    std::map<std::string, size_t> types;
  };
  std::map<std::string, Row> rows;
  for (const auto& told : all.told) {
    if (!told.place || told.place->id.empty()) continue;
    auto& row = rows[told.place->id];
    row.where = *told.place;
    ++row.reports, ++row.types[told.type];
    row.events.insert(told.event), row.articles.insert(all.pages[told.page].name);
  }
  std::vector<std::pair<size_t, std::string>> order;
  for (const auto& [id, row] : rows) {
    const auto& within = row.where.within;
    if (asked.id.empty() || asked.id == id || std::find(within.begin(), within.end(), asked.id) != within.end())
      order.emplace_back(row.events.size(), id);
  }
  std::sort(order.begin(), order.end(),
            [](auto& a, auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  if (order.size() > asked.limit) order.resize(asked.limit);
  std::vector<Json> out;
  for (const auto& [count, id] : order) {
    const Row& row = rows[id];
    Json one = {{"place", id},
                {"name", row.where.name},
                {"lat", nullptr},
                {"lon", nullptr},
                {"precision", row.where.precision}};
    if (row.where.lat) one["lat"] = *row.where.lat, one["lon"] = *row.where.lon;
    one["within"] = row.where.within;
    one["events"] = row.events.size(), one["reports"] = row.reports, one["articles"] = row.articles.size(),
    one["types"] = row.types;
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace marsad::ledger::findings
