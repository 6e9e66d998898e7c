// Where reports contradict each other, with the words of each side.
//
//   "طريق إم 5 يربط حلب بدمشق" and "طريق إم 5 يربط اللاذقية بدمشق"  →  links m5: aleppo + damascus (1), damascus +
//   latakia (1)
//
// Events: the slots that merging found values for (toll, actor, place, day), and events that one report denies and
// another tells as a fact. Facts: what one road links, who holds one place within sixty days, how many there are of one
// thing; two statements differ when neither holds the other, and nobody contradicts himself or his own quarter's city.
// What it cannot do: say who is right.
#include <algorithm>

#include "ledger/findings/findings.h"

namespace marsad::ledger::findings {
namespace {

constexpr int32_t kHeldAtOnce = 60;  // days within which two holders of one place contradict each other

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const auto& one : list) out += (out.empty() ? "" : " + ") + one;
  return out;
}

struct Statement {
  const Page* page;
  const Stated* fact;
  std::string value;
};

bool apart(const Statement& a, const Statement& b) {
  if (a.value == b.value || a.page == b.page) return false;
  if (a.fact->relation == "links") {
    const auto &x = a.fact->objects, &y = b.fact->objects;
    return !std::includes(x.begin(), x.end(), y.begin(), y.end()) &&
           !std::includes(y.begin(), y.end(), x.begin(), x.end());
  }
  if (a.fact->relation == "controls")
    return a.page->day && b.page->day && std::abs(a.page->day->first - b.page->day->first) <= kHeldAtOnce;
  return true;
}

struct Said {  // a value of a slot, and who tells it
  Json value;
  std::vector<uint32_t> told;
};

// Whoever speaks: an article in its own words, or whom it quotes.
std::set<std::string> voices(const Material& all, const Said& said) {
  std::set<std::string> out;
  for (uint32_t r : said.told) {
    std::string voice = all.pages[all.told[r].page].name;
    for (const auto& one : all.told[r].speakers) voice += " " + one.name();
    out.insert(std::move(voice));
  }
  return out;
}

// The values that contradict another one. A city does not contradict its own quarter; nor does who tells of two places
// or two who fought contradict himself.
std::vector<Said> in_conflict(const Material& all, const std::vector<Said>& values, bool places) {
  auto holds = [&](const Said& outer, const Said& inner) {
    return std::any_of(inner.told.begin(), inner.told.end(), [&](uint32_t r) {
      const auto& place = all.told[r].place;
      return place && outer.value.is_string() &&
             std::find(place->within.begin(), place->within.end(), outer.value.get<std::string>()) !=
                 place->within.end();
    });
  };
  std::vector<Said> out;
  for (const Said& a : values) {
    const auto mine = voices(all, a);
    if (std::any_of(values.begin(), values.end(), [&](const Said& b) {
          if (&a == &b || (places && (holds(a, b) || holds(b, a)))) return false;
          const auto theirs = voices(all, b);
          return std::none_of(theirs.begin(), theirs.end(), [&](auto& voice) { return mine.count(voice) > 0; });
        }))
      out.push_back(a);
  }
  return out;
}

}  // namespace

std::vector<Json> disagreements(const Material& all, const Asked& asked) {
  std::vector<Json> out;
  // What one thing is said of: a road's ends by the road, a holder by the place.
  std::map<std::pair<std::string, std::string>, std::vector<Statement>> about;
  for (const auto& page : all.pages)
    for (const auto& fact : page.facts) {
      if (fact.subject.empty() || fact.objects.empty()) continue;
      if (fact.relation == "controls") {
        for (const auto& place : fact.objects) about[{fact.relation, place}].push_back({&page, &fact, fact.subject});
      } else {
        about[{fact.relation, fact.subject}].push_back({&page, &fact, joined(fact.objects)});
      }
    }
  for (const auto& [key, statements] : about) {
    if (!asked.id.empty() && key.second != asked.id) continue;
    std::set<std::string> values;
    for (const auto& a : statements)
      for (const auto& b : statements)
        if (apart(a, b) &&
            (key.first != "controls" || (!all.owners(a.value).count(b.value) && !all.owners(b.value).count(a.value))))
          values.insert(a.value);
    if (values.size() < 2) continue;
    Json one = {{"kind", "fact"}, {"relation", key.first}, {"subject", key.second}, {"name", all.label(key.second)}};
    one["sides"] = Json::array();
    for (const auto& value : values) {
      Json quotes = Json::array();
      size_t count = 0;
      for (const auto& statement : statements) {
        if (statement.value != value) continue;
        ++count;
        if (quotes.size() < asked.quotes)
          quotes.push_back(all.around(*statement.page, statement.fact->start, statement.fact->end));
      }
      one["sides"].push_back({{"value", value}, {"reports", count}, {"quotes", std::move(quotes)}});
    }
    out.push_back(std::move(one));
  }
  struct Found {
    int64_t weight;
    Json json;
  };
  std::vector<Found> events;
  for (const auto& event : all.events) {
    if (!asked.id.empty() && event.id != asked.id) continue;
    Json slots = Json::array();
    int64_t weight = 0;
    auto quotes_of = [&](const std::vector<uint32_t>& told) {
      Json quotes = Json::array();
      std::set<std::pair<uint32_t, uint32_t>> seen;
      for (uint32_t r : told)
        if (quotes.size() < asked.quotes && seen.insert({all.told[r].page, all.told[r].sentence}).second)
          quotes.push_back(all.quote(all.told[r]));
      return quotes;
    };
    if (event.json.is_object() && event.json.contains("disagreements"))
      for (const auto& slot : event.json["disagreements"]) {
        Json sides = Json::array();
        std::vector<Said> values;
        for (const auto& value : slot["values"]) {
          values.push_back({value["value"], {}});
          for (const auto& index : value["reports"])
            if (index.get<size_t>() < event.told.size()) values.back().told.push_back(event.told[index.get<size_t>()]);
        }
        const auto apart = in_conflict(all, values, slot["slot"] == "place");
        if (apart.size() < 2) continue;
        for (const auto& [value, told] : apart) {
          weight += static_cast<int64_t>(told.size());
          sides.push_back({{"value", value}, {"reports", told.size()}, {"quotes", quotes_of(told)}});
        }
        slots.push_back({{"slot", slot["slot"]}, {"sides", std::move(sides)}});
      }
    std::vector<uint32_t> yes, no;
    for (uint32_t r : event.told) {
      if (all.told[r].factuality == "actual") yes.push_back(r);
      if (all.told[r].factuality == "denied") no.push_back(r);
    }
    if (!yes.empty() && !no.empty()) {
      weight += 100;
      Json sides = Json::array();
      sides.push_back({{"value", "it happened"}, {"reports", yes.size()}, {"quotes", quotes_of(yes)}});
      sides.push_back({{"value", "it did not happen"}, {"reports", no.size()}, {"quotes", quotes_of(no)}});
      slots.push_back({{"slot", "happened"}, {"sides", std::move(sides)}});
    }
    if (slots.empty()) continue;
    const Told& told = all.told[event.told.front()];
    Json one = {{"kind", "event"}, {"event", event.id}, {"type", told.type}, {"day", days_text(told.window)}};
    one["place"] = told.place ? (told.place->name.empty() ? told.place->text : told.place->name) : "";
    one["slots"] = std::move(slots);
    events.push_back({weight, std::move(one)});
  }
  std::stable_sort(events.begin(), events.end(), [](const Found& a, const Found& b) { return a.weight > b.weight; });
  for (auto& one : events) {
    if (out.size() >= asked.limit) break;
    out.push_back(std::move(one.json));
  }
  return out;
}

}  // namespace marsad::ledger::findings
