// Posts, zones, roads, crossings and operations with their own timelines; and who is said to hold a place.
//
//   "هاجمت قوات النظام إحدى نقاط المراقبة التركية"  →  turkish-posts, attacked, 2019-06-01, by syr-mil
//
// A report is of an object when the object is named behind it in its sentence, or its place is the object's own: the
// crossing's gate, not the town it is called after. What
// it did to it follows from its kind: reinforced (MOBILIZE), attacked (ASSAULT), left (RETREAT/withdraw), opened
// (RETREAT/access), closed (COERCE), else told of. What it cannot do: say whether the object or another thing of the
// sentence was meant.
#include <algorithm>

#include "ledger/findings/findings.h"

namespace marsad::ledger::findings {
namespace {

std::string what_of(const Told& told) {
  if (told.type == "MOBILIZE") return "reinforced";
  if (told.type == "ASSAULT") return "attacked";
  if (told.type == "RETREAT") return told.mode == "access" ? "opened" : told.mode == "withdraw" ? "left" : "quiet";
  if (told.type == "COERCE") return "closed";
  if (told.type == "AID") return "aid";
  return "told of";
}

// The report of a mention's sentence that it most likely belongs to: the last one before it, else the first behind.
std::optional<uint32_t> nearest(const Material& all, const Page& page, const Named& one) {
  std::optional<uint32_t> before, behind;
  for (uint32_t r = page.first_told; r < page.first_told + page.told; ++r) {
    const Told& told = all.told[r];
    if (told.sentence > one.start || one.end > told.sentence_end) continue;
    if (told.start <= one.start) {
      if (!before || all.told[*before].start <= told.start) before = r;
    } else if (!behind || told.start < all.told[*behind].start) {
      behind = r;
    }
  }
  return before ? before : behind;
}

}  // namespace

std::vector<Json> posts(const Material& all, const Asked& asked) {
  std::map<std::string, std::vector<uint32_t>> told_of;
  std::map<std::string, std::vector<std::pair<uint32_t, uint32_t>>> named;  // page, mention
  std::map<std::string, std::vector<std::string>> at;                       // place → objects
  std::map<std::string, std::string> stands;                                // object → its own place
  for (const char* kind : {"post", "zone", "road", "crossing", "operation"})
    for (const auto* one : all.objects(kind)) {
      named[one->id];
      if (one->kind != "operation" && one->kind != "zone" && all.own_place(*one))
        at[one->place].push_back(one->id), stands[one->id] = one->place;
    }
  for (uint32_t p = 0; p < all.pages.size(); ++p) {
    const Page& page = all.pages[p];
    for (const auto& one : page.named)
      if (auto found = named.find(one.id); found != named.end())
        found->second.emplace_back(p, static_cast<uint32_t>(&one - page.named.data()));
    std::map<uint32_t, std::set<std::string>> of;  // by report
    for (const auto& one : page.named)
      if (named.count(one.id))
        if (auto r = nearest(all, page, one)) {
          // A convoy that came through the gate to a post besieged: the gate was not attacked.
          const Told& told = all.told[*r];
          const auto own = stands.find(one.id);
          const bool elsewhere =
              told.type == "ASSAULT" && told.place && own != stands.end() && told.place->id != own->second;
          if (!elsewhere) of[*r].insert(one.id);
        }
    for (uint32_t r = page.first_told; r < page.first_told + page.told; ++r)
      if (all.told[r].place)
        if (auto found = at.find(all.told[r].place->id); found != at.end())
          of[r].insert(found->second.begin(), found->second.end());
    for (const auto& [r, ids] : of)
      for (const auto& id : ids) told_of[id].push_back(r);
  }
  std::vector<Json> out;
  for (const char* kind : {"post", "zone", "road", "crossing", "operation"})
    for (const auto* object : all.objects(kind)) {
      const auto& mentions = named[object->id];
      auto& reports = told_of[object->id];
      if ((mentions.empty() && reports.empty()) || (!asked.id.empty() && asked.id != object->id)) continue;
      if (out.size() >= asked.limit) break;
      std::stable_sort(reports.begin(), reports.end(), [&](uint32_t a, uint32_t b) {
        const auto &x = all.told[a].window, &y = all.told[b].window;
        return (x ? x->first : INT32_MAX) < (y ? y->first : INT32_MAX);
      });
      Json one = {{"kind", object->kind}, {"id", object->id}, {"name", object->name_en}, {"name_ar", object->name_ar}};
      one["parties"] = object->parties;
      one["start"] = object->start, one["end"] = object->end;
      one["named"] = mentions.size(), one["reports"] = reports.size();
      std::map<std::string, size_t> counts;
      Json timeline = Json::array();
      std::set<std::pair<uint32_t, uint32_t>> seen;
      for (uint32_t r : reports) {
        const Told& told = all.told[r];
        ++counts[what_of(told)];
        if (timeline.size() >= asked.quotes * 4 || !seen.insert({told.page, told.sentence}).second) continue;
        Json line = {{"day", days_text(told.window)}, {"what", what_of(told)}, {"factuality", told.factuality}};
        line["actors"] = names(told.actors), line["recipients"] = names(told.recipients);
        line["quote"] = all.quote(told);
        timeline.push_back(std::move(line));
      }
      one["counts"] = counts;
      one["timeline"] = std::move(timeline);
      one["stated"] = Json::array();
      for (const auto& page : all.pages)
        for (const auto& fact : page.facts)
          if (fact.subject == object->id && one["stated"].size() < asked.quotes)
            one["stated"].push_back({{"relation", fact.relation},
                                     {"objects", fact.objects},
                                     {"quote", all.around(page, fact.start, fact.end)}});
      // Where it is named, also where the reader made no report of it.
      one["named_at"] = Json::array();
      for (auto [p, m] : mentions)
        if (one["named_at"].size() < asked.quotes) {
          const Named& where = all.pages[p].named[m];
          one["named_at"].push_back(all.around(all.pages[p], where.start, where.end));
        }
      out.push_back(std::move(one));
    }
  // Who is said to hold what.
  std::map<std::string, std::map<std::string, std::vector<std::pair<const Page*, const Stated*>>>> held;
  for (const auto& page : all.pages)
    for (const auto& fact : page.facts)
      if (fact.relation == "controls")
        for (const auto& place : fact.objects) held[place][fact.subject].emplace_back(&page, &fact);
  for (const auto& [place, holders] : held) {
    if (place.empty() || (!asked.id.empty() && asked.id != place)) continue;
    if (out.size() >= 2 * asked.limit) break;
    Json one = {{"kind", "held"}, {"id", place}, {"name", all.label(place)}};
    one["holders"] = Json::array();
    for (const auto& [holder, said] : holders) {
      std::optional<int32_t> first, last;
      std::set<std::string> by;
      Json quotes = Json::array();
      for (auto [page, fact] : said) {
        if (page->day)
          first = std::min(first.value_or(page->day->first), page->day->first),
          last = std::max(last.value_or(page->day->last), page->day->last);
        if (fact->by.empty()) by.insert(page->source);
        by.insert(fact->by.begin(), fact->by.end());
        if (quotes.size() < asked.quotes) quotes.push_back(all.around(*page, fact->start, fact->end));
      }
      one["holders"].push_back({{"holder", holder},
                                {"name", all.label(holder)},
                                {"told_from", first ? iso_day(*first) : ""},
                                {"told_until", last ? iso_day(*last) : ""},
                                {"per", by},
                                {"reports", said.size()},
                                {"quotes", std::move(quotes)}});
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace marsad::ledger::findings
