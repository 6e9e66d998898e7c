// Decisions: what a person ruled, who, when and why, and how it stays in force.
//
//   decide({"correct", "amal", "the hospital's list", {"MRS-7K3QX"}, {"killed": 9}}) → "D12"
//
// A decision about an event is anchored at its reports: article, quote, the words around it, offset (anchor.h). It
// holds for the event that has most of them. confirm keeps every slot as it was seen; correct keeps the slots it names;
// what a later reading says otherwise becomes a proposal in the event's "review". merge and split bind reports to each
// other. undo takes back any decision whole, an undo as well. A decision with several targets is one act. What it
// cannot do: rule about tallies and facts, which are no events yet.
#include <algorithm>

#include "ledger/hash.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

using Json = nlohmann::ordered_json;
constexpr size_t kAnchors = 64;  // reports of an event that a decision holds on to

[[noreturn]] void wrong(const std::string& text) { throw Trouble(Trouble::wrong, text); }

}  // namespace

std::string SqliteLedger::decide(const Decision& decision) {
  static constexpr std::string_view kKinds[] = {"confirm", "correct", "add",     "article", "merge",
                                                "split",   "reject",  "comment", "undo"};
  if (std::find(std::begin(kKinds), std::end(kKinds), decision.kind) == std::end(kKinds))
    wrong("there is no decision \"" + decision.kind +
          "\"; there are confirm, correct, add, article, merge, split, reject, comment, undo");
  if (decision.who.empty()) wrong("a decision needs who made it: --who NAME");
  if (decision.targets.empty())
    wrong(
        "a decision needs what it is about: event ids; for undo decision numbers such as D12; for article and add an "
        "article's name");
  Transaction all(db_);
  int64_t n = 1;
  {
    Query next(db_, "SELECT coalesce(max(n),0)+1 FROM decision");
    next.step();
    n = next.number(0);
  }
  Json body;
  body["values"] = decision.values;
  body["targets"] = Json::array();
  body["rulings"] = Json::array();
  std::vector<int64_t> anchored;
  std::vector<std::vector<int64_t>> of_target;
  Reports touched;

  if (decision.kind == "undo") {
    body["undone"] = Json::array();
    for (const auto& target : decision.targets) {
      if (target.size() < 2 || (target[0] != 'D' && target[0] != 'd') ||
          target.find_first_not_of("0123456789", 1) != std::string::npos || target.size() > 12)
        wrong("\"" + target + "\" is no decision; write its number, such as D12");
      body["undone"].push_back(std::stoll(target.substr(1)));
    }
  } else if (decision.kind == "article" || decision.kind == "add") {
    for (const auto& target : decision.targets) {
      Query q(db_, "SELECT n FROM article WHERE name=?");
      q.text(1, target);
      if (!q.step()) wrong("there is no article \"" + target + "\" in this ledger");
      body["targets"].push_back({{"article", q.number(0)}, {"name", target}});
    }
    if (decision.kind == "article") {
      body["fixes"] = Json::array();
      for (const auto& [field, value] : decision.values.items()) {
        if (field != "published" && field != "publisher" && field != "furniture" && field != "withdrawn")
          wrong("an article's \"" + field +
                "\" cannot be corrected; published, publisher, furniture (a quote from it) and withdrawn can");
        if (!value.is_string()) wrong("\"" + field + "\" takes a text");
        if (field == "published" && !to_day(value.get<std::string>()))
          wrong("\"" + value.get<std::string>() + "\" is no day; write 2019-05-31");
        for (const auto& target : body["targets"]) body["fixes"].push_back({target["article"], field, value});
      }
    }
  } else {
    for (const auto& target : decision.targets) {
      auto row = event(target, false, 0);
      if (!row) wrong("there is no event " + target + " in this ledger");
      if (auto seen = decision.seen.find(target); seen != decision.seen.end() && seen->second != row->since)
        throw Trouble(Trouble::stale, "event " + target + " changed since it was looked at; look at it again");
      int64_t number = *unspeakable(row->id);
      std::vector<int64_t> reports;
      Query q(db_, "SELECT n FROM report WHERE event=? AND gone IS NULL ORDER BY n");
      q.number(1, number);
      while (q.step()) reports.push_back(q.number(0));
      Json line = {{"event", row->id}};
      std::vector<int64_t> kept(reports.begin(),
                                reports.begin() + static_cast<std::ptrdiff_t>(std::min(reports.size(), kAnchors)));
      line["reports"] = kept;
      Json was = Json::parse(row->json);
      if (decision.kind == "confirm" || decision.kind == "correct") {
        std::vector<const Report*> list;
        std::vector<std::shared_ptr<const Report>> keep;
        for (int64_t r : reports) keep.push_back(report(r)), list.push_back(keep.back().get());
        Event made = make_event(list, {});
        Json machine = slots_of(made);
        if (decision.kind == "confirm") {
          for (const auto& ruling : rulings_of(reports))
            if (ruling.values.contains("slots"))
              for (const auto& [slot, value] : ruling.values["slots"].items()) set_slot(&made, slot, value);
          line["slots"] = slots_of(made);
        } else {
          if (!decision.values.is_object() || decision.values.empty())
            wrong("a correction needs slots and values: --set killed=9");
          Event check = made;
          for (const auto& [slot, value] : decision.values.items()) set_slot(&check, slot, value);
          Json now = slots_of(check);
          for (const auto& [slot, value] : decision.values.items())
            line["slots"][slot] = now.contains(slot) ? now[slot] : Json();
        }
        line["was"] = machine;
      }
      body["targets"].push_back(line);
      of_target.push_back(reports);
      anchored.insert(anchored.end(), kept.begin(), kept.end());
    }
    auto rule = [&](int64_t a, int64_t b, int together) { body["rulings"].push_back({a, b, together}); };
    if (decision.kind == "confirm")
      for (const auto& reports : of_target)
        for (size_t i = 1; i < std::min(reports.size(), kAnchors); ++i) rule(reports[0], reports[i], 1);
    if (decision.kind == "merge") {
      if (of_target.size() < 2) wrong("a merge needs two events or more");
      for (size_t i = 1; i < of_target.size(); ++i) rule(of_target[0][0], of_target[i][0], 1);
    }
    if (decision.kind == "split") {
      if (of_target.size() != 1) wrong("a split is of one event");
      std::set<size_t> away;
      if (decision.values.contains("reports"))
        for (const auto& index : decision.values["reports"]) {
          if (!index.is_number_unsigned() || index.get<size_t>() >= of_target[0].size())
            wrong("the event has " + std::to_string(of_target[0].size()) +
                  " reports, numbered from 0 as `marsad event` shows them");
          away.insert(index.get<size_t>());
        }
      if (away.empty() || away.size() == of_target[0].size())
        wrong("a split needs some of the event's reports, not all: --reports 2,3");
      // As `marsad event` numbers them: in order of identity.
      auto& list = of_target[0];
      std::sort(list.begin(), list.end(),
                [&](int64_t a, int64_t b) { return report(a)->identity() < report(b)->identity(); });
      for (size_t out : away)
        for (size_t in = 0; in < list.size(); ++in)
          if (!away.count(in)) rule(list[out], list[in], 0);
      for (size_t first = *away.begin(); size_t out : away)
        if (out != first) rule(list[first], list[out], 1);
    }
  }
  int64_t seq = 0;
  {
    Query head(db_, "SELECT coalesce(max(seq),0)+1 FROM log");
    head.step();
    seq = head.number(0);
  }
  // A report that the machine missed: kept in the decision whole, so that it can be made again.
  std::vector<int64_t> made_reports;
  if (decision.kind == "add") {
    for (const auto& target : body["targets"]) {
      int64_t article = target["article"];
      std::string text = text_of(article);
      const Json& v = decision.values;
      if (!v.contains("quote") || !v["quote"].is_string() || !v.contains("type"))
        wrong("a report needs a quote from the article and a type: {\"quote\": \"قصفت\", \"type\": \"ASSAULT\", …}");
      auto found = find_anchor(text, {v["quote"], v.value("before", ""), v.value("after", ""), v.value("start", 0U)});
      if (!found)
        wrong("the quote \"" + v["quote"].get<std::string>() +
              "\" is not in the article, or there more than once: give the words before it too");
      Event slots;
      slots.factuality = "actual";
      for (const auto& [slot, value] : v.items())
        if (slot != "quote" && slot != "before" && slot != "after" && slot != "start") set_slot(&slots, slot, value);
      Report made;
      made.article = target["name"];
      made.start = found->start, made.end = found->end;
      made.type = slots.type, made.mode = slots.mode, made.factuality = slots.factuality;
      made.actors = slots.actors, made.recipients = slots.recipients, made.place = slots.place,
      made.window = slots.date;
      made.stated = slots.date.has_value();
      for (const auto& toll : slots.tolls) made.numbers.push_back({toll.kind, toll.low, toll.high});
      made.key = hex(sha256("decision " + std::to_string(n) + " " + made.article)).substr(0, 16);
      std::string bytes = stored(made);
      Query(db_, "INSERT INTO report(article,idx,start,stop,type,held,inside,since,packed) VALUES(?,?,?,?,?,2,1,?,?)")
          .number(1, article)
          .number(2, 0)
          .number(3, made.start)
          .number(4, made.end)
          .text(5, made.type)
          .number(6, seq)
          .bytes(7, bytes)
          .done();
      int64_t r = db_.last();
      made_reports.push_back(r);
      anchored.push_back(r);
      enter(r, report(r), &touched);
    }
  }
  std::string text = body.dump();
  int64_t written = append("decision", "D" + std::to_string(n),
                           sha256(decision.kind + "\n" + decision.who + "\n" + decision.why + "\n" + text));
  std::string at;
  {
    Query q(db_, "SELECT at FROM log WHERE seq=?");
    q.number(1, written);
    q.step();
    at = q.text(0);
  }
  Query(db_, "INSERT INTO decision VALUES(?,?,?,?,?,?,?)")
      .number(1, n)
      .number(2, written)
      .text(3, at)
      .text(4, decision.who)
      .text(5, decision.kind)
      .text(6, decision.why)
      .text(7, text)
      .done();
  Query(db_, "INSERT INTO effect VALUES(?,NULL)").number(1, n).done();
  int ord = 0;
  for (int64_t r : anchored) bind(n, ord++, r), touched.insert(r);
  for (const auto& pair : body["rulings"])
    for (int turn = 0; turn < 2; ++turn)
      Query(db_, "INSERT INTO ruling VALUES(?,?,?,?)")
          .number(1, n)
          .number(2, pair[2].get<int>())
          .number(3, pair[turn].get<int64_t>())
          .number(4, pair[1 - turn].get<int64_t>())
          .done();
  for (const auto& fix : body.value("fixes", Json::array()))
    Query(db_, "INSERT OR REPLACE INTO fix VALUES(?,?,?,?)")
        .number(1, fix[0].get<int64_t>())
        .text(2, fix[1].get<std::string>())
        .text(3, fix[2].get<std::string>())
        .number(4, n)
        .done();
  if (decision.kind == "article") touch_articles(body, &touched);
  if (decision.kind == "undo")
    for (const auto& other : body["undone"]) undo(other.get<int64_t>(), written, &touched);
  derive(touched, written);
  all.commit();
  return "D" + std::to_string(n);
}

}  // namespace marsad::ledger
