// How decisions hold: which rule about which event, where their anchors stand, and how one is taken back.
//
// A decision about an event is anchored at its reports and holds for the event that has most of them. Undoing takes all
// effects of a decision away at once; undoing the undoing brings them back.
#include <algorithm>
#include <map>

#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

using Json = nlohmann::ordered_json;

[[noreturn]] void wrong(const std::string& text) { throw Trouble(Trouble::wrong, text); }

}  // namespace

bool SqliteLedger::decided(int64_t n) {
  Query q(
      db_,
      "SELECT 1 FROM anchor a JOIN effect e ON e.decision=a.decision WHERE a.report=? AND e.undone IS NULL LIMIT 1");
  q.number(1, n);
  return q.step();
}

void SqliteLedger::bind(int64_t decision, int ord, int64_t n) {
  auto have = report(n);
  int64_t article = 0;
  {
    Query q(db_, "SELECT article FROM report WHERE n=?");
    q.number(1, n);
    q.step();
    article = q.number(0);
  }
  const std::string text = text_of(article);
  Anchor anchor = make_anchor(text, have->start, have->end);
  // The intake of today may make another text of the bytes than the one that was read: the trigger leads to its place.
  int64_t index = -1;
  {
    Query q(db_, "SELECT idx FROM report WHERE n=? AND held=0");
    q.number(1, n);
    if (q.step()) index = q.number(0);
  }
  if (index >= 0)
    if (auto reading = reading_of(article, 0);
        reading.is_object() && static_cast<size_t>(index) < reading["events"].size()) {
      const std::string trigger = reading["events"][static_cast<size_t>(index)].value("text", "");
      if (!trigger.empty() && trigger != anchor.quote) {
        auto moved = find_anchor(text, {trigger, "", "", have->start});
        anchor = moved ? make_anchor(text, moved->start, moved->end) : Anchor{trigger, "", "", have->start};
      }
    }
  Query(db_, "INSERT INTO anchor VALUES(?,?,?,?,?,?,?,?)")
      .number(1, decision)
      .number(2, ord)
      .number(3, article)
      .text(4, anchor.quote)
      .text(5, anchor.before)
      .text(6, anchor.after)
      .number(7, anchor.start)
      .number(8, n)
      .done();
}

std::vector<SqliteLedger::Ruling> SqliteLedger::rulings_of(const std::vector<int64_t>& reports) {
  std::map<int64_t, int> here;
  for (int64_t n : reports) {
    Query q(
        db_,
        "SELECT a.decision FROM anchor a JOIN effect e ON e.decision=a.decision WHERE a.report=? AND e.undone IS NULL");
    q.number(1, n);
    while (q.step()) ++here[q.number(0)];
  }
  std::vector<Ruling> out;
  for (auto [decision, count] : here) {
    Query q(db_, "SELECT kind, who, at, why, body FROM decision WHERE n=?");
    q.number(1, decision);
    if (!q.step()) continue;
    Ruling ruling{decision, q.text(0), q.text(1), q.text(2), q.text(3), Json::parse(q.text(4))};
    if (ruling.kind == "split" || ruling.kind == "merge" || ruling.kind == "add" || ruling.kind == "article") {
      out.push_back(std::move(ruling));
      continue;
    }
    // The body's part for the target whose anchors are here; it holds where most of them are.
    for (const auto& target : ruling.values["targets"]) {
      int own = 0, all = 0;
      for (const auto& n : target["reports"]) {
        ++all;
        own += std::binary_search(reports.begin(), reports.end(), n.get<int64_t>()) ||
               std::find(reports.begin(), reports.end(), n.get<int64_t>()) != reports.end();
      }
      if (own == 0 || 2 * own < all) continue;
      Ruling one = ruling;
      one.values = target;
      out.push_back(std::move(one));
    }
  }
  return out;
}

// What a decision about articles says shows in every event that they tell.
void SqliteLedger::touch_articles(const Json& body, Reports* touched) {
  for (const auto& target : body["targets"]) {
    Query q(db_, "SELECT n FROM report WHERE article=? AND gone IS NULL");
    q.number(1, target["article"].get<int64_t>());
    while (q.step()) touched->insert(q.number(0));
  }
}

void SqliteLedger::undo(int64_t n, int64_t seq, Reports* touched) {
  int64_t undone = 0;
  std::string kind;
  Json body;
  {
    Query q(db_, "SELECT d.kind, d.body, e.undone FROM decision d JOIN effect e ON e.decision=d.n WHERE d.n=?");
    q.number(1, n);
    if (!q.step()) wrong("there is no decision D" + std::to_string(n) + "; `marsad log --kind decision` lists them");
    kind = q.text(0), body = Json::parse(q.text(1)), undone = q.null(2) ? 0 : q.number(2);
  }
  if (undone) wrong("decision D" + std::to_string(n) + " is undone already; undo the undoing to have it back");
  Query(db_, "UPDATE effect SET undone=? WHERE decision=?").number(1, seq).number(2, n).done();
  Query(db_, "DELETE FROM ruling WHERE decision=?").number(1, n).done();
  Query(db_, "DELETE FROM fix WHERE decision=?").number(1, n).done();
  if (kind == "article") touch_articles(body, touched);
  std::vector<int64_t> reports;
  {
    Query q(db_, "SELECT report FROM anchor WHERE decision=?");
    q.number(1, n);
    while (q.step()) reports.push_back(q.number(0));
  }
  touched->insert(reports.begin(), reports.end());
  if (kind == "add" || kind == "article")
    for (int64_t report_n : reports) {
      Query held(db_, "SELECT held FROM report WHERE n=? AND gone IS NULL");
      held.number(1, report_n);
      if (kind == "add" && held.step() && held.number(0) == 2) {
        leave(report_n, touched);
        Query(db_, "UPDATE report SET gone=? WHERE n=?").number(1, seq).number(2, report_n).done();
      }
    }
  if (kind == "undo")  // what it took back is in force again
    for (const auto& target : body["undone"]) {
      int64_t other = target.get<int64_t>();
      Query(db_, "UPDATE effect SET undone=NULL WHERE decision=?").number(1, other).done();
      Query q(db_, "SELECT report FROM anchor WHERE decision=?");
      q.number(1, other);
      std::vector<int64_t> again;
      while (q.step()) again.push_back(q.number(0));
      touched->insert(again.begin(), again.end());
      Query b(db_, "SELECT kind, body FROM decision WHERE n=?");
      b.number(1, other);
      if (!b.step()) continue;
      std::string was = b.text(0);
      Json old = Json::parse(b.text(1));
      if (was == "undo") {  // an undoing in force again: what it took back goes once more
        for (const auto& again_gone : old["undone"]) undo(again_gone.get<int64_t>(), seq, touched);
        continue;
      }
      for (const auto& pair : old.value("rulings", Json::array()))
        for (int turn = 0; turn < 2; ++turn)
          Query(db_, "INSERT INTO ruling VALUES(?,?,?,?)")
              .number(1, other)
              .number(2, pair[2].get<int>())
              .number(3, pair[turn].get<int64_t>())
              .number(4, pair[1 - turn].get<int64_t>())
              .done();
      if (was == "article") touch_articles(old, touched);
      for (const auto& fix : old.value("fixes", Json::array()))
        Query(db_, "INSERT OR REPLACE INTO fix VALUES(?,?,?,?)")
            .number(1, fix[0].get<int64_t>())
            .text(2, fix[1].get<std::string>())
            .text(3, fix[2].get<std::string>())
            .number(4, other)
            .done();
      if (was == "add")
        for (int64_t report_n : again) {
          Query(db_, "UPDATE report SET gone=NULL WHERE n=?").number(1, report_n).done();
          enter(report_n, report(report_n), touched);
        }
    }
}

bool SqliteLedger::was_fixed(int64_t article) {
  Query q(db_, "SELECT body FROM decision WHERE kind='article'");
  while (q.step()) {
    const Json body = Json::parse(q.text(0));
    for (const auto& target : body.at("targets"))
      if (target.at("article").get<int64_t>() == article) return true;
  }
  return false;
}

std::vector<Json> SqliteLedger::decisions() {
  std::vector<Json> out;
  Query q(db_,
          "SELECT d.n, d.at, d.who, d.kind, d.why, d.body, e.undone FROM decision d LEFT JOIN effect e ON "
          "e.decision=d.n ORDER BY d.n");
  while (q.step()) {
    Json body = Json::parse(q.text(5));
    Json one = {{"decision", "D" + std::to_string(q.number(0))},
                {"at", q.text(1)},
                {"who", q.text(2)},
                {"kind", q.text(3)},
                {"why", q.text(4)},
                {"undone", !q.null(6)},
                {"values", body["values"]},
                {"targets", body["targets"]}};
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace marsad::ledger
