// Talks: the rounds of each track with who was invited, came and stayed away; and talks that no track names.
//
//   "وجهت الدعوة لوفدي الحكومة والمعارضة لحضور الاجتماع يومي 15 و16 شباط"  →  astana-2, invited: government, opposition
//
// A report belongs to a track when its sentence names it, or when it is of talks (CONSULT, an agreed meeting, a refusal
// to meet) in the track's town; among the rounds it is the one whose days are nearest its own, within three weeks, that
// a name, or the nearest round in an article that names the track. What it cannot do: tell side meetings in the same
// town.
#include <algorithm>

#include "ledger/findings/findings.h"

namespace marsad::ledger::findings {
namespace {

constexpr int32_t kNear = 21;     // days between a report and its round
constexpr size_t kTalks = 2;      // reports that make talks without a name
constexpr uint32_t kBeside = 60;  // code points between a round's name and the day said with it

bool of_talks(const Told& told) {
  return told.type == "CONSULT" || told.type == "AGREE" ||
         ((told.type == "REJECT" || told.type == "REQUEST") && told.mode == "meet");
}

struct Round {
  std::vector<uint32_t> told;
  std::set<std::string> invited, came, away;
  std::vector<std::pair<uint32_t, uint32_t>> named;    // page, mention
  std::vector<std::pair<uint32_t, uint32_t>> spoiled;  // page, fact: who is said to have ruined them
};

// The day that is said with a name, behind it: محادثات جنيف المقررة في 20 شباط.
std::optional<Days> day_beside(const Page& page, const Named& name) {
  for (const auto& time : page.times)
    if (time.start >= name.end && time.start - name.end <= kBeside) return time.days;
  return std::nullopt;
}

// Who was there and who was not, as facts of the report's sentence say it.
void put_facts(Round* round, const Page& page, const Told& told) {
  for (const auto& fact : page.facts) {
    if (fact.start < told.sentence || fact.end > told.sentence_end) continue;
    if (fact.relation == "present") round->came.insert(fact.subject);
    if (fact.relation == "absent") round->away.insert(fact.subject);
  }
}

void put(Round* round, uint32_t r, const Told& told) {
  round->told.push_back(r);
  auto add = [](std::set<std::string>* set, const std::vector<Who>& people) {
    for (const auto& one : names(people)) set->insert(one);
  };
  if (told.type == "CONSULT" && told.factuality == "actual")
    add(&round->came, told.actors), add(&round->came, told.recipients);
  if (told.type == "CONSULT" && told.factuality == "denied") add(&round->away, told.actors);
  if (told.type == "AGREE") add(&round->invited, told.recipients);
  if (told.type == "REQUEST") add(&round->invited, told.recipients);
  if (told.type == "REJECT") add(&round->away, told.actors.empty() ? told.recipients : told.actors);
}

// Whether a fact stands in the sentence of a mention, as far as a report tells where that sentence begins and ends.
bool same_sentence(const Material& all, uint32_t p, uint32_t fact, uint32_t mention) {
  const Page& page = all.pages[p];
  const Stated& one = page.facts[fact];
  const Named& named = page.named[mention];
  for (uint32_t r = page.first_told; r < page.first_told + page.told; ++r) {
    const Told& told = all.told[r];
    auto holds = [&](uint32_t start, uint32_t end) { return told.sentence <= start && end <= told.sentence_end; };
    if (holds(one.start, one.end) && holds(named.start, named.end)) return true;
  }
  return false;
}

Json json_of(const Material& all, const Round& round, const Asked& asked) {
  Json out;
  auto list = [&](const std::set<std::string>& who) {
    Json people = Json::array();
    for (const auto& id : who) people.push_back({{"id", id}, {"name", all.label(id)}});
    return people;
  };
  out["invited"] = list(round.invited), out["came"] = list(round.came), out["stayed_away"] = list(round.away);
  out["reports"] = round.told.size();
  Json quotes = Json::array();
  std::set<std::pair<uint32_t, uint32_t>> seen;
  std::map<std::string, std::set<std::string>> days;  // day → types
  for (uint32_t r : round.told) {
    const Told& told = all.told[r];
    if (told.window && told.stated && told.window->width() <= kWidest) days[days_text(told.window)].insert(told.type);
    if (quotes.size() < asked.quotes * 2 && seen.insert({told.page, told.sentence}).second) {
      Json one = all.quote(told);
      one["type"] = told.type, one["day"] = days_text(told.window), one["actors"] = names(told.actors);
      one["recipients"] = names(told.recipients);
      quotes.push_back(std::move(one));
    }
  }
  out["days_told"] = Json::array();
  for (auto [p, m] : round.named)
    if (auto day = day_beside(all.pages[p], all.pages[p].named[m])) days[days_text(day)].insert("named");
  for (const auto& [day, types] : days) out["days_told"].push_back({{"day", day}, {"types", types}});
  out["on_the_table"] = std::move(quotes);
  out["spoiled_by"] = Json::array();
  for (auto [p, f] : round.spoiled) {
    const Stated& fact = all.pages[p].facts[f];
    out["spoiled_by"].push_back({{"id", fact.subject},
                                 {"name", all.label(fact.subject)},
                                 {"by", fact.by},
                                 {"quote", all.around(all.pages[p], fact.start, fact.end)}});
  }
  return out;
}

}  // namespace

std::vector<Json> tracks(const Material& all, const Asked& asked) {
  std::vector<Json> out;
  std::set<uint32_t> taken;
  std::vector<const codebook::Object*> objects = all.objects("track");
  std::map<std::string, std::vector<const codebook::Object*>> rounds;
  for (const auto* one : objects)
    if (!one->parent.empty()) rounds[one->parent].push_back(one);
  for (const auto* track : objects) {
    if (!track->parent.empty()) continue;
    const auto& own = rounds[track->id];
    std::map<std::string, Round> found;  // by the round's id, the track's own where none is near
    std::set<std::string> ids = {track->id}, towns;
    if (!track->place.empty()) towns.insert(track->place);
    for (const auto* one : own) {
      ids.insert(one->id);
      if (!one->place.empty()) towns.insert(one->place);
    }
    size_t named_in = 0;
    for (uint32_t p = 0; p < all.pages.size(); ++p) {
      const Page& page = all.pages[p];
      bool names_it = false;
      for (const auto& one : page.named) names_it |= ids.count(one.id) > 0;
      named_in += names_it;
      auto round_of = [&](const std::optional<Days>& days, const std::string& said) {
        if (said != track->id && !said.empty()) return said;
        std::string best = track->id;
        int32_t nearest = kNear + 1;
        for (const auto* one : own) {
          auto from = range_of(one->start), to = range_of(one->end);
          if (!from || !days || rounds.count(one->id)) continue;  // a track within it is no round
          const int32_t end = to ? to->last : from->last;
          const int32_t gap = std::max({from->first - days->last, days->first - end, 0});
          if (gap < nearest) nearest = gap, best = one->id;
        }
        return best;
      };
      for (const auto& one : page.named)
        if (ids.count(one.id)) {
          const auto beside = day_beside(page, one);
          found[round_of(beside ? beside : page.day, one.id)].named.emplace_back(
              p, static_cast<uint32_t>(&one - page.named.data()));
        }
      for (uint32_t r = page.first_told; r < page.first_told + page.told; ++r) {
        const Told& told = all.told[r];
        if (!of_talks(told)) continue;
        std::string said;
        bool here = false;
        for (const auto& one : page.named)
          if (ids.count(one.id) && told.sentence <= one.start && one.end <= told.sentence_end)
            here = true, said = one.id;
        // Town alone is enough only near one of the track's rounds.
        const bool in_town = told.place && towns.count(told.place->id) > 0;
        const auto days = told.window && told.window->width() <= kWidest ? told.window : page.day;
        std::string round = round_of(days, said);
        // An invitation says for when: the round that sat on a day of its sentence.
        for (const auto& time : page.times)
          if (said.empty() && told.sentence <= time.start && time.end <= told.sentence_end)
            for (const auto* one : own)
              if (auto from = range_of(one->start), to = range_of(one->end);
                  from && time.days.first <= (to ? to->last : from->last) + 1 && time.days.last >= from->first - 1)
                round = one->id;
        // Without a place: a day that the text says and on which a round sat, in an article that names the town.
        const bool on_day = !told.place && told.stated && told.window && told.window->width() <= 3 &&
                            round != track->id && std::any_of(towns.begin(), towns.end(), [&](const std::string& town) {
                              return std::binary_search(page.places.begin(), page.places.end(), town);
                            });
        if (!here && !on_day && !(in_town && (names_it || round != track->id))) continue;
        put(&found[round], r, told);
        put_facts(&found[round], page, told);
        taken.insert(r);
      }
    }
    // Who ruined the talks: in a sentence that names the track, the round of that sentence.
    for (auto& [id, round] : found)
      for (auto [p, m] : round.named)
        for (uint32_t f = 0; f < all.pages[p].facts.size(); ++f)
          if (all.pages[p].facts[f].relation == "spoils" && same_sentence(all, p, f, m))
            round.spoiled.emplace_back(p, f);
    if (found.empty() || (!asked.id.empty() && !ids.count(asked.id))) continue;
    Json one = {{"kind", "track"}, {"track", track->id}, {"name", track->name_en}, {"name_ar", track->name_ar}};
    one["parties"] = track->parties;
    one["named_in"] = named_in;
    one["rounds"] = Json::array();
    for (const auto& [id, round] : found) {
      if (!asked.id.empty() && asked.id != track->id && asked.id != id) continue;
      const codebook::Object* object = all.object(id);
      Json r = {{"round", id}, {"name", object ? std::string(object->name_en) : id}};
      r["start"] = object && id != track->id ? object->start : "",
      r["end"] = object && id != track->id ? object->end : "";
      r["place"] = object ? object->place : "";
      r.update(json_of(all, round, asked));
      Json names_of = Json::array();
      for (auto [p, m] : round.named)
        if (names_of.size() < asked.quotes)
          names_of.push_back(all.around(all.pages[p], all.pages[p].named[m].start, all.pages[p].named[m].end));
      r["named"] = std::move(names_of);
      one["rounds"].push_back(std::move(r));
    }
    out.push_back(std::move(one));
  }
  // Talks without a name: meetings and refusals in one place, told by one article or on one day.
  std::map<std::pair<std::string, uint32_t>, Round> others;
  for (uint32_t r = 0; r < all.told.size(); ++r) {
    const Told& told = all.told[r];
    if (taken.count(r) || !of_talks(told) || told.type == "AGREE" || !told.place || told.place->id.empty()) continue;
    Round& talks = others[{told.place->id, told.page}];
    put(&talks, r, told);
    put_facts(&talks, all.pages[told.page], told);
  }
  // "those talks" of an article that tells of talks without a name: of the group of which most is said.
  std::map<uint32_t, Round*> main;
  for (auto& [key, round] : others) {
    auto weight = [](const Round& one) { return one.told.size() + one.came.size() + one.away.size(); };
    Round*& best = main[key.second];
    if (!best || weight(round) > weight(*best)) best = &round;
  }
  for (auto [p, round] : main)
    for (uint32_t f = 0; f < all.pages[p].facts.size(); ++f)
      if (all.pages[p].facts[f].relation == "spoils") round->spoiled.emplace_back(p, f);
  for (const auto& [key, round] : others) {
    if (out.size() >= asked.limit) break;
    if ((round.told.size() < kTalks && round.away.empty()) || (!asked.id.empty() && asked.id != key.first)) continue;
    Json one = {{"kind", "talks"}, {"place", key.first}, {"name", "Talks at " + all.label(key.first)}};
    one["article"] = all.pages[key.second].name;
    one.update(json_of(all, round, asked));
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace marsad::ledger::findings
