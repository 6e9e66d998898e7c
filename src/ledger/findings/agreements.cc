// Provisions held against reports.
//
//   sochi-2018 / heavy-weapons, deadline 2018-10-10  ×  "سحبت المعارضة أسلحتها الثقيلة … في 10 أكتوبر"  →  reported
//   compliance
//
// A report is a candidate for a provision when its day lies in the days that bind, its place in the area (or, where
// none is told, its sentence names the agreement or the area), one of its actors among the parties, and its kind among
// those of compliance or breach. It is unclear where it is planned, possible, or hits only those that are no party; a
// denial stands against. An accusation in a sentence that names the agreement alleges a breach by whom it accuses,
// whatever act it is of, and "did not do what was promised" in an article that names no other. What it cannot do: weigh
// who began; know exceptions that the provision's row does not state.
#include <algorithm>

#include "ledger/findings/findings.h"

namespace marsad::ledger::findings {
namespace {

struct Side {
  std::vector<uint32_t> reports;
  std::set<std::string> events;
};

struct Provided {
  const codebook::Provision* row = nullptr;
  Side breach, compliance, unclear, against;
};

bool kind_of(const Told& told, const std::vector<codebook::ActKind>& kinds) {
  return std::any_of(kinds.begin(), kinds.end(), [&](const codebook::ActKind& kind) {
    return kind.type == std::string_view(told.type) && (kind.mode.empty() || kind.mode == std::string_view(told.mode));
  });
}

void put(Side* side, uint32_t report, const Told& told) {
  side->reports.push_back(report);
  side->events.insert(told.event);
}

// "The Russian side did not do what it promised", in an article that names this agreement and no other.
struct Charge {
  uint32_t page = 0, fact = 0;
};

// Signed by two of the parties on its own day: told of, though not by name.
bool signed_then(const Material& all, const Told& told, const codebook::Object& agreement,
                 const std::optional<Days>& start) {
  if ((told.type != "SUPPORT" && told.type != "AGREE") || !told.stated || !told.window || !start) return false;
  if (start->width() > 1 || told.window->width() > 1 || std::abs(told.window->first - start->first) > 1) return false;
  size_t parties = 0;
  for (const auto& party : agreement.parties)
    parties += std::any_of(told.actors.begin(), told.actors.end(), [&](const Who& who) {
      return !who.id.empty() && all.owners(who.id).count(std::string(party));
    });
  return parties >= 2;
}

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

}  // namespace

std::vector<Json> agreements(const Material& all, const Asked& asked) {
  std::vector<Json> out;
  for (const codebook::Object* agreement : all.objects("agreement")) {
    if (!asked.id.empty() && agreement->id != asked.id) continue;
    auto start = range_of(agreement->start), end = range_of(agreement->end);
    // This period ends with the news, or with the agreement.
    const int32_t latest = all.last.value_or(0);
    const int32_t until = asked.until.value_or(end ? std::min(latest, end->last) : latest);
    const Days now{until - asked.period + 1, until}, before{until - 2 * asked.period + 1, until - asked.period};
    std::vector<Provided> provided;
    for (const auto* row : all.provisions(agreement->id)) provided.push_back({row, {}, {}, {}, {}});
    Side accusations, named;
    std::vector<uint32_t> mentions;  // pages that name it
    std::vector<Charge> charges;
    for (uint32_t p = 0; p < all.pages.size(); ++p) {
      const Page& page = all.pages[p];
      bool here = false;
      for (const auto& one : page.named) here |= one.id == agreement->id;
      if (here) mentions.push_back(p);
      const bool alone = here && std::none_of(page.named.begin(), page.named.end(), [&](const Named& one) {
                           return one.kind == "agreement" && one.id != agreement->id;
                         });
      for (uint32_t f = 0; alone && f < page.facts.size(); ++f)
        if (page.facts[f].relation == "not-kept") charges.push_back({p, f});
      for (uint32_t r = page.first_told; r < page.first_told + page.told; ++r) {
        const Told& told = all.told[r];
        bool names_it =
            std::find(told.agreements.begin(), told.agreements.end(), agreement->id) != told.agreements.end();
        names_it = names_it || (here && all.named_in_sentence(told, std::string(agreement->id)));
        if (names_it || signed_then(all, told, *agreement, start)) put(&named, r, told);
        if (names_it && told.type == "ACCUSE" && told.mode == "allege") put(&accusations, r, told);
        if (!told.window || told.window->width() > kWidest || told.tally) continue;
        for (auto& one : provided) {
          const codebook::Provision& row = *one.row;
          auto binds = range_of(row.start);
          if (!binds) binds = start;
          const int32_t first = binds ? binds->first : INT32_MIN;
          const int32_t last = end ? end->last : INT32_MAX;
          if (told.window->first < first || told.window->last > last) continue;
          const bool names_area = all.named_in_sentence(told, std::string(row.area));
          const bool good = kind_of(told, row.compliance), bad = kind_of(told, row.breach);
          if ((!good && !bad) || !all.party(told.actors, row.parties)) continue;
          auto in = all.inside(told.place, row.area);
          // A whole country may hold the area: then the sentence has to name the area, not only the agreement.
          const bool wide = told.place && told.place->precision == "country";
          if (!in.value_or((names_it && !wide) || names_area)) continue;
          if (told.factuality == "denied") {
            put(bad ? &one.against : &one.unclear, r, told);
          } else if (told.factuality != "actual") {
            put(&one.unclear, r, told);
          } else if (bad && !told.recipients.empty() && !all.party(told.recipients, row.parties) &&
                     std::all_of(told.recipients.begin(), told.recipients.end(), [](const Who& who) {
                       return !who.id.empty() && (who.type == "jihadist" || who.type == "militia");
                     })) {
            put(&one.unclear, r, told);  // those hit are no party, and armed
          } else if (bad && told.recipients.empty() && !names_it && all.is_country(row.area)) {
            put(&one.unclear, r, told);  // nobody says who was hit, and the whole country is bound, with its exceptions
          } else {
            put(good ? &one.compliance : &one.breach, r, told);
          }
        }
      }
    }
    const bool any = !named.reports.empty() || !mentions.empty();
    if (!any && asked.id.empty()) continue;
    Json one = {{"agreement", agreement->id}, {"name", agreement->name_en}, {"name_ar", agreement->name_ar}};
    one["parties"] = Json::array();
    for (const auto& party : agreement->parties) one["parties"].push_back({{"id", party}, {"name", all.label(party)}});
    one["from"] = agreement->start, one["until"] = agreement->end;
    one["named_in"] = mentions.size();
    one["period"] = {{"this", days_text(now)}, {"last", days_text(before)}};
    Side breach = accusations;
    one["provisions"] = Json::array();
    std::vector<codebook::Letters> parties(agreement->parties.begin(), agreement->parties.end());
    for (auto& provision : provided) {
      const auto& row = *provision.row;
      for (const auto& party : row.parties)
        if (std::find(parties.begin(), parties.end(), party) == parties.end()) parties.push_back(party);
      breach.reports.insert(breach.reports.end(), provision.breach.reports.begin(), provision.breach.reports.end());
      breach.events.insert(provision.breach.events.begin(), provision.breach.events.end());
      auto deadline = range_of(row.deadline);
      std::string state = "no report";
      if (!provision.breach.events.empty() && !provision.compliance.events.empty())
        state = "alleged breach and reported compliance";
      else if (!provision.breach.events.empty())
        state = "alleged breach";
      else if (!provision.compliance.events.empty())
        state = "reported compliance";
      else if (!provision.unclear.events.empty())
        state = "unclear";
      Json p = {{"provision", row.id}, {"text", row.text_en}, {"text_ar", row.text_ar}};
      p["area"] = row.area, p["state"] = state;
      p["deadline"] = row.deadline;
      if (deadline && all.last && *all.last > deadline->last) {
        bool in_time = false;
        for (uint32_t r : provision.compliance.reports) in_time |= all.told[r].window->first <= deadline->last;
        p["deadline_passed"] =
            in_time ? "passed; compliance is reported before it" : "passed; no report of compliance before it";
      }
      p["alleged_breach"] = side_json(all, provision.breach, asked.quotes);
      p["reported_compliance"] = side_json(all, provision.compliance, asked.quotes);
      p["against"] = side_json(all, provision.against, asked.quotes);
      p["unclear"] = side_json(all, provision.unclear, asked.quotes);
      one["provisions"].push_back(std::move(p));
    }
    std::vector<const Side*> sides = {&named, &accusations};
    for (const auto& provision : provided)
      sides.insert(sides.end(), {&provision.breach, &provision.compliance, &provision.against, &provision.unclear});
    one["events"] = events_of(all, sides);
    one["accusations"] = side_json(all, accusations, asked.quotes);
    one["not_kept"] = Json::array();
    for (const auto& [p, f] : charges) {
      const Stated& fact = all.pages[p].facts[f];
      std::vector<std::string> by;
      for (const auto& who : fact.by) by.push_back(all.label(who));
      if (by.empty()) by.push_back(all.label(all.pages[p].source));
      one["not_kept"].push_back({{"id", fact.subject},
                                 {"name", all.label(fact.subject)},
                                 {"by", by},
                                 {"quote", all.around(all.pages[p], fact.start, fact.end)}});
    }
    // A charge whose sentence is counted as an alleged breach already is shown, and counted once.
    std::erase_if(charges, [&](const Charge& charge) {
      const Stated& fact = all.pages[charge.page].facts[charge.fact];
      return std::any_of(breach.reports.begin(), breach.reports.end(), [&](uint32_t r) {
        const Told& told = all.told[r];
        return told.page == charge.page && told.sentence <= fact.start && fact.end <= told.sentence_end;
      });
    });
    one["accused"] = counted(all, breach, charges, now, before, parties, false);
    one["accusers"] = counted(all, breach, charges, now, before, {}, true);
    one["told_of"] = side_json(all, named, asked.quotes);
    // Beside the counts, never in them.
    one["tallies"] = Json::array();
    std::string area;
    for (const auto& provision : provided)
      if (area.empty()) area = provision.row->area;
    for (const auto& page : all.pages)
      for (const auto& tally : page.tallies) {
        if (one["tallies"].size() >= asked.quotes || !tally.days) continue;
        if ((start && tally.days->last < start->first) || (end && tally.days->first > end->last)) continue;
        if (tally.place.empty() || provided.empty()) continue;
        const std::string& reporter = tally.reporter.empty() ? page.source : tally.reporter;
        Where where;
        where.id = tally.place;
        if (!all.inside(where, area).value_or(false) && tally.place != area) continue;
        one["tallies"].push_back({{"reporter", reporter},
                                  {"name", all.label(reporter)},
                                  {"period", tally.period},
                                  {"quote", all.around(page, tally.start, tally.end)}});
      }
    out.push_back(std::move(one));
    if (out.size() >= asked.limit) break;
  }
  return out;
}

}  // namespace marsad::ledger::findings
