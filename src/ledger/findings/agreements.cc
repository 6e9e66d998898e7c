// Provisions held against reports, counted and quoted.
//
//   sochi-2018 / heavy-weapons, deadline 2018-10-10  ×  "سحبت المعارضة أسلحتها الثقيلة … في 10 أكتوبر"  →  reported
//   compliance
//
// Which report stands on which side: agreement_sides.cc. Here they are counted by who is accused and who accuses, in
// this period and the one before. What it cannot do: count an event whose day nobody says.
#include <algorithm>

#include "ledger/findings/agreement_sides.h"

namespace marsad::ledger::findings {
namespace {

std::string accuser_of(const Material& all, const Told& told, bool accusation) {
  if (accusation)
    for (const auto& who : told.actors) return who.id.empty() ? who.text : who.id;
  for (const auto& who : told.speakers) return who.name();
  return all.pages[told.page].source;
}

Json side_json(const Material& all, const Side& side, size_t quotes) {
  Json list = Json::array();
  for (uint32_t r : all.to_quote(side.reports, quotes)) {
    const Told& told = all.told[r];
    Json one = all.quote(told);
    one["day"] = days_text(told.window);
    one["actors"] = names(told.actors);
    one["recipients"] = names(told.recipients);
    list.push_back(std::move(one));
  }
  return {{"events", side.events.size()}, {"reports", side.reports.size()}, {"quotes", std::move(list)}};
}

// Events of a side by who is accused or who accuses, in this period and in the last; everyone in `zero` is there.
Json counted(const Material& all, const Side& side, const std::vector<Charge>& charges, Days now, Days before,
             const std::vector<codebook::Letters>& zero, bool by_accuser) {
  std::map<std::string, std::pair<std::set<std::string>, std::set<std::string>>> rows;
  for (const auto& one : zero) rows[one];
  for (uint32_t r : side.reports) {
    const Told& told = all.told[r];
    if (!told.window) continue;
    const bool accusation = told.type == "ACCUSE";
    std::vector<std::string> who;
    if (by_accuser)
      who = {accuser_of(all, told, accusation)};
    else
      for (const auto& one : accusation ? told.recipients : told.actors) {
        std::string name = one.id.empty() ? one.text : one.id;
        if (!one.id.empty())  // the party it belongs to
          for (const auto& party : zero)
            if (all.owners(one.id).count(party)) name = party;
        who.push_back(name);
      }
    for (const auto& name : who) {
      auto& row = rows[name];
      if (told.window->first >= now.first && told.window->last <= now.last) row.first.insert(told.event);
      if (told.window->first >= before.first && told.window->last <= before.last) row.second.insert(told.event);
    }
  }
  for (const auto& [p, f] : charges) {
    const Page& page = all.pages[p];
    const Stated& fact = page.facts[f];
    if (!page.day) continue;
    std::vector<std::string> who = {fact.subject};
    if (by_accuser) who = fact.by.empty() ? std::vector<std::string>{page.source} : fact.by;
    for (auto name : who) {
      for (const auto& party : zero)
        if (all.owners(name).count(std::string(party))) name = party;
      auto& row = rows[name];
      const std::string key = page.name + " " + std::to_string(fact.start);
      if (page.day->first >= now.first && page.day->last <= now.last) row.first.insert(key);
      if (page.day->first >= before.first && page.day->last <= before.last) row.second.insert(key);
    }
  }
  std::vector<std::pair<size_t, std::string>> order;  // who most, then by name
  for (const auto& [name, row] : rows) order.emplace_back(row.first.size() + row.second.size(), name);
  std::stable_sort(order.begin(), order.end(), [](auto& a, auto& b) { return a.first > b.first; });
  Json out = Json::array();
  for (const auto& [times, name] : order) {
    const auto& row = rows[name];
    out.push_back({{"id", name},
                   {"name", all.label(name)},
                   {"party", std::find(zero.begin(), zero.end(), codebook::Letters(name)) != zero.end()},
                   {"this", row.first.size()},
                   {"last", row.second.size()}});
  }
  return out;
}

// Every event of these sides once, and how many there are of each type, the most frequent first.
Json events_of(const Material& all, const std::vector<const Side*>& sides) {
  std::map<std::string, std::string> types;  // by event
  for (const Side* side : sides)
    for (uint32_t r : side->reports) types.emplace(all.told[r].event, all.told[r].type);
  std::map<std::string, size_t> counts;
  for (const auto& [event, type] : types) ++counts[type];
  std::vector<std::pair<std::string, size_t>> most(counts.begin(), counts.end());
  std::stable_sort(most.begin(), most.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return {{"count", types.size()}, {"types", most}};
}

std::string state_of(const Provided& provision) {
  const bool breach = !provision.breach.events.empty(), compliance = !provision.compliance.events.empty();
  if (breach && compliance) return "alleged breach and reported compliance";
  if (breach) return "alleged breach";
  if (compliance) return "reported compliance";
  return provision.unclear.events.empty() ? "no report" : "unclear";
}

Json provision_json(const Material& all, const Provided& provision, size_t quotes) {
  const auto& row = *provision.row;
  Json out = {{"provision", row.id}, {"text", row.text_en}, {"text_ar", row.text_ar}};
  out["area"] = row.area, out["state"] = state_of(provision);
  out["deadline"] = row.deadline;
  const auto deadline = range_of(row.deadline);
  if (deadline && all.last && *all.last > deadline->last) {
    bool in_time = false;
    for (uint32_t r : provision.compliance.reports) in_time |= all.told[r].window->first <= deadline->last;
    out["deadline_passed"] =
        in_time ? "passed; compliance is reported before it" : "passed; no report of compliance before it";
  }
  out["alleged_breach"] = side_json(all, provision.breach, quotes);
  out["reported_compliance"] = side_json(all, provision.compliance, quotes);
  out["against"] = side_json(all, provision.against, quotes);
  out["unclear"] = side_json(all, provision.unclear, quotes);
  return out;
}

Json charges_json(const Material& all, const std::vector<Charge>& charges) {
  Json out = Json::array();
  for (const auto& [p, f] : charges) {
    const Stated& fact = all.pages[p].facts[f];
    std::vector<std::string> by;
    for (const auto& who : fact.by) by.push_back(all.label(who));
    if (by.empty()) by.push_back(all.label(all.pages[p].source));
    out.push_back({{"id", fact.subject},
                   {"name", all.label(fact.subject)},
                   {"by", by},
                   {"quote", all.around(all.pages[p], fact.start, fact.end)}});
  }
  return out;
}

// Counts that somebody keeps of the area while the agreement is in force: beside our counts, never in them.
Json tallies_json(const Material& all, const Sides& sides, size_t quotes) {
  Json out = Json::array();
  if (sides.provided.empty()) return out;
  std::string area;
  for (const auto& provision : sides.provided)
    if (area.empty()) area = provision.row->area;
  for (const auto& page : all.pages)
    for (const auto& tally : page.tallies) {
      if (out.size() >= quotes || !tally.days || tally.place.empty()) continue;
      if ((sides.start && tally.days->last < sides.start->first) || (sides.end && tally.days->first > sides.end->last))
        continue;
      const std::string& reporter = tally.reporter.empty() ? page.source : tally.reporter;
      Where where;
      where.id = tally.place;
      if (!all.inside(where, area).value_or(false) && tally.place != area) continue;
      out.push_back({{"reporter", reporter},
                     {"name", all.label(reporter)},
                     {"period", tally.period},
                     {"quote", all.around(page, tally.start, tally.end)}});
    }
  return out;
}

// The agreement's parties and those whom its provisions bind besides.
std::vector<codebook::Letters> parties_of(const Sides& sides) {
  std::vector<codebook::Letters> out(sides.agreement->parties.begin(), sides.agreement->parties.end());
  for (const auto& provision : sides.provided)
    for (const auto& party : provision.row->parties)
      if (std::find(out.begin(), out.end(), party) == out.end()) out.push_back(party);
  return out;
}

// Accusations and breaches of any provision.
Side breaches_of(const Sides& sides) {
  Side out = sides.accusations;
  for (const auto& one : sides.provided) {
    out.reports.insert(out.reports.end(), one.breach.reports.begin(), one.breach.reports.end());
    out.events.insert(one.breach.events.begin(), one.breach.events.end());
  }
  return out;
}

Json events_of_all(const Material& all, const Sides& sides) {
  std::vector<const Side*> every = {&sides.named, &sides.accusations};
  for (const auto& one : sides.provided)
    every.insert(every.end(), {&one.breach, &one.compliance, &one.against, &one.unclear});
  return events_of(all, every);
}

Json agreement_json(const Material& all, const Sides& sides, const Asked& asked) {
  const codebook::Object& agreement = *sides.agreement;
  // This period ends with the news, or with the agreement.
  const int32_t latest = all.last.value_or(0);
  const int32_t until = asked.until.value_or(sides.end ? std::min(latest, sides.end->last) : latest);
  const Days now{until - asked.period + 1, until}, before{until - 2 * asked.period + 1, until - asked.period};
  Json out = {{"agreement", agreement.id}, {"name", agreement.name_en}, {"name_ar", agreement.name_ar}};
  out["parties"] = Json::array();
  for (const auto& party : agreement.parties) out["parties"].push_back({{"id", party}, {"name", all.label(party)}});
  out["from"] = agreement.start, out["until"] = agreement.end;
  out["named_in"] = sides.mentions.size();
  out["period"] = {{"this", days_text(now)}, {"last", days_text(before)}};
  out["provisions"] = Json::array();
  for (const auto& one : sides.provided) out["provisions"].push_back(provision_json(all, one, asked.quotes));
  out["events"] = events_of_all(all, sides);
  out["accusations"] = side_json(all, sides.accusations, asked.quotes);
  out["not_kept"] = charges_json(all, sides.charges);
  const Side breach = breaches_of(sides);
  // A charge whose sentence is counted as an alleged breach already is shown, and counted once.
  std::vector<Charge> charges = sides.charges;
  std::erase_if(charges, [&](const Charge& charge) {
    const Stated& fact = all.pages[charge.page].facts[charge.fact];
    return std::any_of(breach.reports.begin(), breach.reports.end(), [&](uint32_t r) {
      const Told& told = all.told[r];
      return told.page == charge.page && told.sentence <= fact.start && fact.end <= told.sentence_end;
    });
  });
  out["accused"] = counted(all, breach, charges, now, before, parties_of(sides), false);
  out["accusers"] = counted(all, breach, charges, now, before, {}, true);
  out["told_of"] = side_json(all, sides.named, asked.quotes);
  out["tallies"] = tallies_json(all, sides, asked.quotes);
  return out;
}

}  // namespace

std::vector<Json> agreements(const Material& all, const Asked& asked) {
  std::vector<Json> out;
  for (const codebook::Object* agreement : all.objects("agreement")) {
    if (!asked.id.empty() && agreement->id != asked.id) continue;
    const Sides sides = sides_of(all, *agreement);
    if (sides.named.reports.empty() && sides.mentions.empty() && asked.id.empty()) continue;
    out.push_back(agreement_json(all, sides, asked));
    if (out.size() >= asked.limit) break;
  }
  return out;
}

}  // namespace marsad::ledger::findings
