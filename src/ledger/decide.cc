// Decisions: what a person ruled, who, when and why, and how it stays in force.
//
//   decide({"correct", "amal", "the hospital's list", {"MRS-7K3QX"}, {"killed": 9}}) → "D12"
//
// A decision about an event is anchored at its reports: article, quote, the words around it, offset (anchor.h). It
// holds for the event that has most of them. confirm keeps every slot as it was seen; correct keeps the slots it names;
// what a later reading says otherwise becomes a proposal in the event's "review". merge and split bind reports to each
// other. undo takes back any decision whole, an undo as well. A decision with several targets is one act: what each of
// them is, ruled.cc finds out first, and nothing is written where one of them is wrong. What it cannot do: rule about
// tallies and facts, which are no events yet.
#include <algorithm>

#include "ledger/hash.h"
#include "ledger/ruled.h"

namespace marsad::ledger {
namespace {

using Json = nlohmann::ordered_json;

void check(const Decision& decision) {
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
}

}  // namespace

std::string SqliteLedger::decide(const Decision& decision) {
  check(decision);
  Transaction all(db_);
  Ruled ruled{decision, next("SELECT coalesce(max(n),0)+1 FROM decision")};
  ruled.body["values"] = decision.values;
  ruled.body["targets"] = Json::array();
  ruled.body["rulings"] = Json::array();
  if (decision.kind == "undo") {
    rule_decisions(&ruled);
  } else if (decision.kind == "article" || decision.kind == "add") {
    rule_articles(&ruled);
    if (decision.kind == "add") add_reports(&ruled, next("SELECT coalesce(max(seq),0)+1 FROM log"));
  } else {
    rule_events(&ruled);
  }
  const int64_t written = record(ruled);
  if (decision.kind == "article") touch_articles(ruled.body, &ruled.touched);
  if (decision.kind == "undo")
    for (const auto& other : ruled.body["undone"]) undo(other.get<int64_t>(), written, &ruled.touched);
  derive(ruled.touched, written);
  all.commit();
  return "D" + std::to_string(ruled.n);
}

int64_t SqliteLedger::next(const char* sql) {
  Query q(db_, sql);
  q.step();
  return q.number(0);
}

// The log's entry and the rows that keep the decision in force. The entry's number.
int64_t SqliteLedger::record(Ruled& ruled) {
  const Decision& decision = ruled.decision;
  std::string text = ruled.body.dump();
  int64_t written = append("decision", "D" + std::to_string(ruled.n),
                           sha256(decision.kind + "\n" + decision.who + "\n" + decision.why + "\n" + text));
  std::string at;
  {
    Query q(db_, "SELECT at FROM log WHERE seq=?");
    q.number(1, written);
    q.step();
    at = q.text(0);
  }
  Query(db_, "INSERT INTO decision VALUES(?,?,?,?,?,?,?)")
      .number(1, ruled.n)
      .number(2, written)
      .text(3, at)
      .text(4, decision.who)
      .text(5, decision.kind)
      .text(6, decision.why)
      .text(7, text)
      .done();
  Query(db_, "INSERT INTO effect VALUES(?,NULL)").number(1, ruled.n).done();
  int ord = 0;
  for (int64_t r : ruled.anchored) bind(ruled.n, ord++, r), ruled.touched.insert(r);
  for (const auto& pair : ruled.body["rulings"])
    for (int turn = 0; turn < 2; ++turn)
      Query(db_, "INSERT INTO ruling VALUES(?,?,?,?)")
          .number(1, ruled.n)
          .number(2, pair[2].get<int>())
          .number(3, pair[turn].get<int64_t>())
          .number(4, pair[1 - turn].get<int64_t>())
          .done();
  for (const auto& fix : ruled.body.value("fixes", Json::array()))
    Query(db_, "INSERT OR REPLACE INTO fix VALUES(?,?,?,?)")
        .number(1, fix[0].get<int64_t>())
        .text(2, fix[1].get<std::string>())
        .text(3, fix[2].get<std::string>())
        .number(4, ruled.n)
        .done();
  return written;
}

}  // namespace marsad::ledger
