// What each kind of report and fact says of a round, and how a round is shown.
//
//   "غاب وفد الحكومة عن الاجتماع"  →  stayed_away: government
//
// A meeting says who came, an agreement or a request who was invited, a refusal who stayed away. What it cannot do:
// tell who left early. Tested by tests/findings_test.py.
#include "ledger/findings/round.h"

#include <map>

namespace marsad::ledger::findings {
namespace {

constexpr uint32_t kBeside = 60;  // code points between a round's name and the day said with it

Json people_of(const Material& all, const std::set<std::string>& who) {
  Json people = Json::array();
  for (const auto& id : who) people.push_back({{"id", id}, {"name", all.label(id)}});
  return people;
}

// A sentence once, however many reports it makes.
Json on_the_table(const Material& all, const Round& round, size_t most) {
  Json quotes = Json::array();
  std::set<std::pair<uint32_t, uint32_t>> seen;
  for (uint32_t r : round.told) {
    const Told& told = all.told[r];
    if (quotes.size() >= most || !seen.insert({told.page, told.sentence}).second) continue;
    Json one = all.quote(told);
    one["type"] = told.type, one["day"] = days_text(told.window), one["actors"] = names(told.actors);
    one["recipients"] = names(told.recipients);
    quotes.push_back(std::move(one));
  }
  return quotes;
}

Json days_told(const Material& all, const Round& round) {
  std::map<std::string, std::set<std::string>> days;  // day → types
  for (uint32_t r : round.told) {
    const Told& told = all.told[r];
    if (told.window && told.stated && told.window->width() <= kWidest) days[days_text(told.window)].insert(told.type);
  }
  for (auto [p, m] : round.named)
    if (auto day = day_beside(all.pages[p], all.pages[p].named[m])) days[days_text(day)].insert("named");
  Json out = Json::array();
  for (const auto& [day, types] : days) out.push_back({{"day", day}, {"types", types}});
  return out;
}

Json spoiled_by(const Material& all, const Round& round) {
  Json out = Json::array();
  for (auto [p, f] : round.spoiled) {
    const Stated& fact = all.pages[p].facts[f];
    out.push_back({{"id", fact.subject},
                   {"name", all.label(fact.subject)},
                   {"by", fact.by},
                   {"quote", all.around(all.pages[p], fact.start, fact.end)}});
  }
  return out;
}

}  // namespace

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

void put_facts(Round* round, const Page& page, const Told& told) {
  for (const auto& fact : page.facts) {
    if (fact.start < told.sentence || fact.end > told.sentence_end) continue;
    if (fact.relation == "present") round->came.insert(fact.subject);
    if (fact.relation == "absent") round->away.insert(fact.subject);
  }
}

std::optional<Days> day_beside(const Page& page, const Named& name) {
  for (const auto& time : page.times)
    if (time.start >= name.end && time.start - name.end <= kBeside) return time.days;
  return std::nullopt;
}

Json json_of(const Material& all, const Round& round, const Asked& asked) {
  Json out;
  out["invited"] = people_of(all, round.invited), out["came"] = people_of(all, round.came),
  out["stayed_away"] = people_of(all, round.away);
  out["reports"] = round.told.size();
  out["days_told"] = days_told(all, round);
  out["on_the_table"] = on_the_table(all, round, asked.quotes * 2);
  out["spoiled_by"] = spoiled_by(all, round);
  return out;
}

}  // namespace marsad::ledger::findings
