#include "ledger/event.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "ledger/link.h"

namespace marsad::ledger {
namespace {

// How many different origins stand behind each value.
template <class Value>
using Votes = std::map<Value, std::set<uint32_t>>;

std::string who_key(const Who& who) { return who.id.empty() ? "~" + who.text : who.id; }

std::vector<Who> gather(const std::vector<const Report*>& reports, const std::vector<uint32_t>& roots,
                        std::vector<Who> Report::*slot) {
  Votes<std::string> votes;
  std::map<std::string, Who> first;
  std::map<std::string, int> told;
  bool known = false;
  for (size_t i = 0; i < reports.size(); ++i)
    for (const auto& who : reports[i]->*slot) {
      votes[who_key(who)].insert(roots[i]);
      ++told[who_key(who)];
      first.emplace(who_key(who), who);
      known |= !who.id.empty();
    }
  std::vector<std::string> order;
  for (const auto& [key, origins] : votes) {
    if (known && key.front() == '~') continue;  // "armed men" beside those whose name is known
    order.push_back(key);
  }
  std::stable_sort(order.begin(), order.end(), [&](auto& a, auto& b) {
    return std::tuple(votes[a].size(), told[a]) > std::tuple(votes[b].size(), told[b]);
  });
  std::vector<Who> out;
  for (const auto& key : order) out.push_back(first[key]);
  return out;
}

std::string place_key(const Where& where) { return where.id.empty() ? "~" + where.text : where.id; }

// 0 a village or town on the map, 1 a name of several words that is not, 2 an area, 3 a countryside, 4 a province, 5 a
// country or a bare word.
int coarse(const Where& where) {
  if (!where.lat) return where.text.find(' ') != std::string::npos ? 1 : 5;
  const double km = where.radius;
  return km <= kTown ? 0 : km <= kArea ? 2 : km <= 60 ? 3 : km <= kCountry ? 4 : 5;
}

void choose_place(Event* event, const std::vector<uint32_t>& roots) {
  Votes<std::string> votes;
  std::map<std::string, std::pair<const Where*, int>> told;
  for (size_t i = 0; i < event->reports.size(); ++i)
    if (const auto& place = event->reports[i]->place) {
      votes[place_key(*place)].insert(roots[i]);
      auto& have = told.emplace(place_key(*place), std::pair(&*place, 0)).first->second;
      ++have.second;
    }
  const std::string* best = nullptr;
  auto rank = [&](const std::string& key) {
    return std::tuple(-coarse(*told[key].first), votes[key].size(), told[key].second);
  };
  for (const auto& [key, origins] : votes)
    if (!best || rank(key) > rank(*best)) best = &key;
  if (best) event->place = *told[*best].first;
}

void choose_date(Event* event, const std::vector<uint32_t>& roots) {
  struct Support {
    std::set<uint32_t> origins;
    int told = 0;
    bool stated = false;
  };
  std::map<std::pair<int32_t, int32_t>, Support> windows;
  for (size_t i = 0; i < event->reports.size(); ++i)
    if (const auto& window = event->reports[i]->window) {
      auto& support = windows[{window->first, window->last}];
      support.origins.insert(roots[i]);
      ++support.told;
      support.stated |= event->reports[i]->stated;
    }
  auto rank = [](const auto& entry) {
    const auto& [days, support] = entry;
    bool day = days.first == days.second;
    return std::tuple(day && support.stated, -(days.second - days.first), support.origins.size(), support.told,
                      -days.first);
  };
  auto best = windows.end();
  for (auto it = windows.begin(); it != windows.end(); ++it)
    if (best == windows.end() || rank(*it) > rank(*best)) best = it;
  if (best == windows.end() || best->first.second - best->first.first >= kWidestDate) return;
  event->date = Days{best->first.first, best->first.second};
  event->stated = best->second.stated;
}

void choose_tolls(Event* event, const std::vector<uint32_t>& roots) {
  for (uint8_t kind = 0; kind < kCountKinds; ++kind) {
    // Each article's highest.
    std::map<std::string, std::pair<const Number*, uint32_t>> of_article;
    std::map<std::string, int32_t> when;
    for (size_t i = 0; i < event->reports.size(); ++i) {
      const Report& report = *event->reports[i];
      const Number* number = report.number(kind);
      if (!number) continue;
      auto [have, added] = of_article.emplace(report.article, std::pair(number, roots[i]));
      if (!added && std::pair(number->max, number->min) > std::pair(have->second.first->max, have->second.first->min))
        have->second = {number, roots[i]};
      if (report.window) when[report.article] = std::max(when[report.article], report.window->last);
    }
    if (of_article.empty()) continue;
    struct Support {
      std::set<uint32_t> origins;
      int32_t latest = 0;
    };
    std::map<std::pair<int64_t, int64_t>, Support> values;
    Toll toll{kind, INT64_MAX, 0, INT64_MIN};
    for (const auto& [article, number] : of_article) {
      auto& support = values[{number.first->min, number.first->max}];
      support.origins.insert(number.second);
      support.latest = std::max(support.latest, when[article]);
      toll.low = std::min(toll.low, number.first->min);
      toll.high = std::max(toll.high, number.first->max);
    }
    auto rank = [](const auto& entry) {
      return std::tuple(entry.second.origins.size(), entry.second.latest, entry.first.first);
    };
    auto best = values.begin();
    for (auto it = values.begin(); it != values.end(); ++it)
      if (rank(*it) > rank(*best)) best = it;
    toll.best = best->first.first;
    event->tolls.push_back(toll);
    if (values.size() > 1) {
      Disagreement out{std::string(kCounts[kind]), {}};
      for (const auto& [value, support] : values) {
        auto& entry = out.values.emplace_back();
        entry.text = std::to_string(value.first);
        if (value.second != value.first) entry.text += "-" + std::to_string(value.second);
        for (uint32_t i = 0; i < event->reports.size(); ++i)
          if (const Number* n = event->reports[i]->number(kind); n && n->min == value.first && n->max == value.second)
            entry.reports.push_back(i);
      }
      event->disagreements.push_back(std::move(out));
    }
  }
}

// The values of a slot with their reports, where there are several.
template <class Value>
void disagree(Event* event, const char* slot, Value value) {
  std::map<std::string, std::vector<uint32_t>> values;
  for (uint32_t i = 0; i < event->reports.size(); ++i)
    for (const std::string& text : value(*event->reports[i])) values[text].push_back(i);
  if (values.size() < 2) return;
  Disagreement out{slot, {}};
  for (auto& [text, reports] : values) out.values.push_back({text, std::move(reports)});
  event->disagreements.push_back(std::move(out));
}

}  // namespace

std::vector<Origin> origins(const std::vector<const Report*>& reports, std::vector<uint32_t>* roots) {
  // An article's root: the speaker that most of its reports quote, else who published it, else itself.
  struct Told {
    std::map<std::string, int> upstream;
    std::string source;
    uint64_t copy = 0;
  };
  std::map<std::string, Told> articles;
  for (const auto* report : reports) {
    Told& told = articles[report->article];
    if (!report->upstream.empty()) ++told.upstream[report->upstream.front()];
    told.source = report->source;
    told.copy = report->copy;
  }
  std::vector<const std::string*> names;
  std::vector<std::string> root;
  std::vector<uint64_t> copy;
  for (const auto& [name, told] : articles) {
    names.push_back(&name);
    copy.push_back(told.copy);
    const std::pair<const std::string, int>* most = nullptr;
    for (const auto& entry : told.upstream)
      if (!most || entry.second > most->second) most = &entry;
    root.push_back(most ? most->first : !told.source.empty() ? told.source : "article " + name);
  }
  std::vector<uint32_t> head(names.size());
  std::iota(head.begin(), head.end(), 0U);
  auto find = [&](uint32_t i) {
    while (head[i] != i) i = head[i] = head[head[i]];
    return i;
  };
  // By roots through a map, by copies pairwise among the first few hundred: an event that long has origins enough.
  std::map<std::string, uint32_t> first;
  constexpr uint32_t kCompared = 400;
  for (uint32_t i = 0; i < names.size(); ++i) {
    auto [have, added] = first.emplace(root[i], i);
    if (!added) head[find(i)] = find(have->second);
    for (uint32_t j = 0; j < std::min(i, kCompared); ++j)
      if (copies(copy[i], copy[j])) head[find(i)] = find(j);
  }
  std::vector<Origin> out;
  std::map<uint32_t, uint32_t> number;
  std::map<std::string, uint32_t> of_article;
  for (uint32_t i = 0; i < names.size(); ++i) {
    auto [have, added] = number.emplace(find(i), static_cast<uint32_t>(out.size()));
    if (added) out.push_back({root[i], {}});
    out[have->second].articles.push_back(*names[i]);
    of_article[*names[i]] = have->second;
  }
  roots->clear();
  for (const auto* report : reports) roots->push_back(of_article[report->article]);
  return out;
}

Event make_event(std::vector<const Report*> reports, const std::vector<uint16_t>& because) {
  Event event;
  std::sort(reports.begin(), reports.end(), [](auto* a, auto* b) { return a->identity() < b->identity(); });
  event.reports = std::move(reports);
  std::vector<uint32_t> roots;
  event.origins = origins(event.reports, &roots);
  const Report& any = *event.reports.front();
  event.type = any.type;
  event.tally = any.tally;
  event.key = any.key;
  Votes<std::string> modes;
  std::map<std::string, int> told;
  static constexpr std::string_view kSurest[] = {"actual", "possible", "denied", "planned", "called-for"};
  event.factuality = any.factuality;
  auto sure = [](std::string_view what) { return std::find(std::begin(kSurest), std::end(kSurest), what) - kSurest; };
  for (size_t i = 0; i < event.reports.size(); ++i) {
    const Report& report = *event.reports[i];
    event.key = std::min(event.key, report.key);
    if (!report.mode.empty()) modes[report.mode].insert(roots[i]), ++told[report.mode];
    if (sure(report.factuality) < sure(event.factuality)) event.factuality = report.factuality;
  }
  for (const auto& [mode, origins] : modes)
    if (event.mode.empty() ||
        std::tuple(origins.size(), told[mode]) > std::tuple(modes[event.mode].size(), told[event.mode]))
      event.mode = mode;
  event.actors = gather(event.reports, roots, &Report::actors);
  event.recipients = gather(event.reports, roots, &Report::recipients);
  choose_place(&event, roots);
  choose_date(&event, roots);
  choose_tolls(&event, roots);
  using Texts = std::vector<std::string>;
  disagree(&event, "date", [](const Report& r) {
    return r.window && r.stated && r.window->width() == 1 ? Texts{iso_day(r.window->first)} : Texts{};
  });
  disagree(&event, "place",
           [](const Report& r) { return r.place && coarse(*r.place) == 0 ? Texts{place_key(*r.place)} : Texts{}; });
  disagree(&event, "mode", [](const Report& r) { return r.mode.empty() ? Texts{} : Texts{r.mode}; });
  disagree(&event, "factuality", [](const Report& r) { return Texts{r.factuality}; });
  if (bool split =
          [&] {
            for (const auto& one : event.reports)
              for (const auto& other : event.reports)
                if (one != other && contradict(one->actors, other->actors)) return true;
            return false;
          }();
      split)
    disagree(&event, "actors", [](const Report& r) {
      Texts ids;
      for (const auto& who : r.actors)
        if (!who.id.empty()) ids.push_back(who.id);
      return ids;
    });
  std::set<std::string> said;
  for (uint16_t signals : because)
    if (std::string text = reasons(signals); said.insert(text).second) event.because.push_back(std::move(text));
  return event;
}

}  // namespace marsad::ledger
