// What a decision is about: its targets found in the ledger and its values checked, kind by kind.
//
//   correct MRS-7K3QX killed=9  →  {"event": "MRS-7K3QX", "reports": [4, 9], "slots": {"killed": …}, "was": {…}}
//
// Nothing is written here but the reports that "add" makes, inside decide()'s transaction. What it cannot do: say what
// a later reading will make of it (enforce.cc). Tested by decisions_test.cc.
#include "ledger/ruled.h"

#include <algorithm>

#include "ledger/hash.h"

namespace marsad::ledger {
namespace {

using Json = nlohmann::ordered_json;
constexpr size_t kAnchors = 64;  // reports of an event that a decision holds on to

void rule(Json* body, int64_t a, int64_t b, bool together) { (*body)["rulings"].push_back({a, b, together ? 1 : 0}); }

// What an article's fields are corrected to.
void fix_articles(const Decision& decision, Json* body) {
  (*body)["fixes"] = Json::array();
  for (const auto& [field, value] : decision.values.items()) {
    if (field != "published" && field != "publisher" && field != "furniture" && field != "withdrawn")
      wrong("an article's \"" + field +
            "\" cannot be corrected; published, publisher, furniture (a quote from it) and withdrawn can");
    if (!value.is_string()) wrong("\"" + field + "\" takes a text");
    if (field == "published" && !to_day(value.get<std::string>()))
      wrong("\"" + value.get<std::string>() + "\" is no day; write 2019-05-31");
    for (const auto& target : (*body)["targets"]) (*body)["fixes"].push_back({target["article"], field, value});
  }
}

// The slots named, as they will be kept: a value that no slot takes is refused.
Json corrected(const Decision& decision, Event event) {
  if (!decision.values.is_object() || decision.values.empty())
    wrong("a correction needs slots and values: --set killed=9");
  for (const auto& [slot, value] : decision.values.items()) set_slot(&event, slot, value);
  const Json now = slots_of(event);
  Json out;
  for (const auto& [slot, value] : decision.values.items()) out[slot] = now.contains(slot) ? now[slot] : Json();
  return out;
}

// Which of an event's reports are to go, by their numbers as `marsad event` shows them.
std::set<size_t> taken_away(const Decision& decision, size_t reports) {
  std::set<size_t> away;
  if (decision.values.contains("reports"))
    for (const auto& index : decision.values["reports"]) {
      if (!index.is_number_unsigned() || index.get<size_t>() >= reports)
        wrong("the event has " + std::to_string(reports) + " reports, numbered from 0 as `marsad event` shows them");
      away.insert(index.get<size_t>());
    }
  if (away.empty() || away.size() == reports)
    wrong("a split needs some of the event's reports, not all: --reports 2,3");
  return away;
}

// A report as a person gives it, at the quote that was found.
Report given(const Decision& decision, Chars found) {
  Event slots;
  slots.factuality = "actual";
  for (const auto& [slot, value] : decision.values.items())
    if (slot != "quote" && slot != "before" && slot != "after" && slot != "start") set_slot(&slots, slot, value);
  Report made;
  made.start = found.start, made.end = found.end;
  made.type = slots.type, made.mode = slots.mode, made.factuality = slots.factuality;
  made.actors = slots.actors, made.recipients = slots.recipients, made.place = slots.place, made.window = slots.date;
  made.stated = slots.date.has_value();
  for (const auto& toll : slots.tolls) made.numbers.push_back({toll.kind, toll.low, toll.high});
  return made;
}

}  // namespace

void SqliteLedger::rule_decisions(Ruled* ruled) {
  ruled->body["undone"] = Json::array();
  for (const auto& target : ruled->decision.targets) {
    if (target.size() < 2 || (target[0] != 'D' && target[0] != 'd') ||
        target.find_first_not_of("0123456789", 1) != std::string::npos || target.size() > 12)
      wrong("\"" + target + "\" is no decision; write its number, such as D12");
    ruled->body["undone"].push_back(std::stoll(target.substr(1)));
  }
}

void SqliteLedger::rule_articles(Ruled* ruled) {
  for (const auto& target : ruled->decision.targets) {
    Query q(db_, "SELECT n FROM article WHERE name=?");
    q.text(1, target);
    if (!q.step()) wrong("there is no article \"" + target + "\" in this ledger");
    ruled->body["targets"].push_back({{"article", q.number(0)}, {"name", target}});
  }
  if (ruled->decision.kind == "article") fix_articles(ruled->decision, &ruled->body);
}

void SqliteLedger::rule_events(Ruled* ruled) {
  const Decision& decision = ruled->decision;
  std::vector<std::vector<int64_t>> reports;  // of each target
  for (const auto& target : decision.targets) {
    auto row = event(target, false, 0);
    if (!row) wrong("there is no event " + target + " in this ledger");
    if (auto seen = decision.seen.find(target); seen != decision.seen.end() && seen->second != row->since)
      throw Trouble(Trouble::stale, "event " + target + " changed since it was looked at; look at it again");
    auto& of = reports.emplace_back();
    Query q(db_, "SELECT n FROM report WHERE event=? AND gone IS NULL ORDER BY n");
    q.number(1, *unspeakable(row->id));
    while (q.step()) of.push_back(q.number(0));
    const std::vector<int64_t> kept(of.begin(),
                                    of.begin() + static_cast<std::ptrdiff_t>(std::min(of.size(), kAnchors)));
    Json line = {{"event", row->id}, {"reports", kept}};
    if (decision.kind == "confirm" || decision.kind == "correct") rule_slots(decision, of, &line);
    ruled->body["targets"].push_back(line);
    ruled->anchored.insert(ruled->anchored.end(), kept.begin(), kept.end());
  }
  if (decision.kind == "confirm")
    for (const auto& of : reports)
      for (size_t i = 1; i < std::min(of.size(), kAnchors); ++i) rule(&ruled->body, of[0], of[i], true);
  if (decision.kind == "merge") {
    if (reports.size() < 2) wrong("a merge needs two events or more");
    for (size_t i = 1; i < reports.size(); ++i) rule(&ruled->body, reports[0][0], reports[i][0], true);
  }
  if (decision.kind == "split") {
    if (reports.size() != 1) wrong("a split is of one event");
    rule_split(ruled, std::move(reports[0]));
  }
}

// confirm keeps every slot as it was seen, earlier corrections included; correct keeps those that it names.
void SqliteLedger::rule_slots(const Decision& decision, const std::vector<int64_t>& reports, Json* line) {
  std::vector<std::shared_ptr<const Report>> keep;
  std::vector<const Report*> list;
  for (int64_t r : reports) keep.push_back(report(r)), list.push_back(keep.back().get());
  Event made = make_event(list, {});
  const Json machine = slots_of(made);
  if (decision.kind == "correct") {
    (*line)["slots"] = corrected(decision, made);
  } else {
    for (const auto& ruling : rulings_of(reports))
      if (ruling.values.contains("slots"))
        for (const auto& [slot, value] : ruling.values["slots"].items()) set_slot(&made, slot, value);
    (*line)["slots"] = slots_of(made);
  }
  (*line)["was"] = machine;
}

void SqliteLedger::rule_split(Ruled* ruled, std::vector<int64_t> reports) {
  const std::set<size_t> away = taken_away(ruled->decision, reports.size());
  // As `marsad event` numbers them: in order of identity.
  std::sort(reports.begin(), reports.end(),
            [&](int64_t a, int64_t b) { return report(a)->identity() < report(b)->identity(); });
  for (size_t out : away)
    for (size_t in = 0; in < reports.size(); ++in)
      if (!away.count(in)) rule(&ruled->body, reports[out], reports[in], false);
  for (size_t first = *away.begin(); size_t out : away)
    if (out != first) rule(&ruled->body, reports[first], reports[out], true);
}

// A report that the machine missed: kept in the decision whole, so that it can be made again.
void SqliteLedger::add_reports(Ruled* ruled, int64_t seq) {
  const Json& v = ruled->decision.values;
  for (const auto& target : ruled->body["targets"]) {
    const int64_t article = target["article"];
    if (!v.contains("quote") || !v["quote"].is_string() || !v.contains("type"))
      wrong("a report needs a quote from the article and a type: {\"quote\": \"قصفت\", \"type\": \"ASSAULT\", …}");
    auto found =
        find_anchor(text_of(article), {v["quote"], v.value("before", ""), v.value("after", ""), v.value("start", 0U)});
    if (!found)
      wrong("the quote \"" + v["quote"].get<std::string>() +
            "\" is not in the article, or there more than once: give the words before it too");
    Report made = given(ruled->decision, *found);
    made.article = target["name"];
    made.key = hex(sha256("decision " + std::to_string(ruled->n) + " " + made.article)).substr(0, 16);
    const std::string bytes = stored(made);
    Query(db_, "INSERT INTO report(article,idx,start,stop,type,held,inside,since,packed) VALUES(?,?,?,?,?,2,1,?,?)")
        .number(1, article)
        .number(2, 0)
        .number(3, made.start)
        .number(4, made.end)
        .text(5, made.type)
        .number(6, seq)
        .bytes(7, bytes)
        .done();
    const int64_t r = db_.last();
    ruled->anchored.push_back(r);
    enter(r, report(r), &ruled->touched);
  }
}

}  // namespace marsad::ledger
