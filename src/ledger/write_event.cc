// An event's row: the slots that merge makes, with what people ruled laid over them, its tags, and the row it replaces.
//
// A row holds from one entry of the log to another. A correction outranks what is read; what a later reading says
// otherwise is a proposal. Reports of a withdrawn article stay and are marked, but give no values while others do.
#include <algorithm>
#include <cstring>
#include <set>

#include "ledger/query.h"
#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {

namespace {

std::set<int64_t> tags_of(const Event& event) {
  std::set<int64_t> tags = {tag_of(TagKind::type, event.type)};
  for (const auto* side : {&event.actors, &event.recipients})
    for (const auto& who : *side)
      // rus in rus-mil: every owner of the id, too.
      for (size_t at = who.id.size(); at != std::string::npos && at > 0; at = who.id.rfind('-', at - 1))
        tags.insert(tag_of(TagKind::actor, who.id.substr(0, at)));
  if (event.place) {
    if (!event.place->id.empty()) tags.insert(tag_of(TagKind::place, event.place->id));
    for (const auto& outer : event.place->within) tags.insert(tag_of(TagKind::place, outer));
  }
  return tags;
}

std::string packed_tags(const std::set<int64_t>& tags) {
  std::string out;
  for (int64_t tag : tags) out.append(reinterpret_cast<const char*>(&tag), sizeof tag);
  return out;
}

std::vector<int64_t> unpacked_tags(std::string_view bytes) {
  std::vector<int64_t> out(bytes.size() / sizeof(int64_t));
  std::memcpy(out.data(), bytes.data(), out.size() * sizeof(int64_t));
  return out;
}

}  // namespace

void SqliteLedger::close_event(int64_t n, int64_t seq) {
  int64_t row = 0, since = 0, first = kUndated;
  std::string tags;
  {
    Query q(db_, "SELECT row, since, first, tags FROM event WHERE n=? AND until IS NULL");
    q.number(1, n);
    if (!q.step()) return;
    row = q.number(0), since = q.number(1), tags = q.text(3);
    if (!q.null(2)) first = q.number(2);
  }
  for (int64_t tag : unpacked_tags(tags)) {
    Query(db_, "DELETE FROM tag WHERE t=? AND first=? AND n=?").number(1, tag).number(2, first).number(3, n).done();
    // A row that this very entry made was never seen by anyone.
    if (since != seq)
      Query(db_, "INSERT OR IGNORE INTO tag_past VALUES(?,?,?)").number(1, tag).number(2, first).number(3, row).done();
  }
  if (since == seq)
    Query(db_, "DELETE FROM event WHERE row=?").number(1, row).done();
  else
    Query(db_, "UPDATE event SET until=? WHERE row=?").number(1, seq).number(2, row).done();
}

void SqliteLedger::write_event(int64_t n, const std::vector<uint16_t>& because,
                               const std::vector<const Report*>& reports, const std::vector<int64_t>& numbers,
                               int64_t seq) {
  const auto standing = standings(reports);
  std::vector<Report> silenced;  // of a withdrawn article: there, but without a say, unless nobody else tells it
  std::vector<const Report*> heard = reports;
  if (std::any_of(standing.begin(), standing.end(), [](auto& one) { return one.second.withdrawn; }) &&
      std::any_of(reports.begin(), reports.end(),
                  [&](auto* r) { return !standing.count(r->article) || !standing.at(r->article).withdrawn; })) {
    silenced.reserve(reports.size());
    for (auto& one : heard)
      if (auto found = standing.find(one->article); found != standing.end() && found->second.withdrawn) {
        Report& mute = silenced.emplace_back(*one);
        mute.actors.clear(), mute.recipients.clear(), mute.numbers.clear(), mute.mode.clear();
        mute.place.reset(), mute.window.reset();
        one = &mute;
      }
  }
  Event event = make_event(heard, because);
  // make_event() keeps the reports in order of identity, which is the order they came in.
  bool reviewed = false;
  nlohmann::ordered_json review;
  auto rulings = rulings_of(numbers);
  if (!rulings.empty()) {
    const auto machine = slots_of(event);
    nlohmann::ordered_json proposals = nlohmann::ordered_json::array(), list = nlohmann::ordered_json::array();
    std::string status;
    for (const auto& ruling : rulings) {
      nlohmann::ordered_json line = {{"decision", "D" + std::to_string(ruling.decision)},
                                     {"kind", ruling.kind},
                                     {"who", ruling.who},
                                     {"at", ruling.at}};
      if (!ruling.why.empty()) line["why"] = ruling.why;
      list.push_back(line);
      if (ruling.kind == "comment") continue;
      if (ruling.kind == "confirm" || ruling.kind == "reject" || ruling.kind == "correct")
        status = ruling.kind == "confirm"  ? "confirmed"
                 : ruling.kind == "reject" ? "rejected"
                 : status.empty()          ? "corrected"
                                           : status;
      reviewed = true;
      if (!ruling.values.contains("slots")) continue;
      for (const auto& [slot, value] : ruling.values["slots"].items()) {
        set_slot(&event, slot, value);
        const auto& was = ruling.values["was"];
        const auto reads = machine.contains(slot) ? machine[slot] : nlohmann::ordered_json();
        if (reads != value && (!was.contains(slot) || was[slot] != reads))
          proposals.push_back({{"slot", slot},
                               {"decided", value},
                               {"reads", reads},
                               {"decision", "D" + std::to_string(ruling.decision)}});
      }
    }
    if (!status.empty()) review["status"] = status;
    review["decisions"] = list;
    if (!proposals.empty()) review["proposals"] = proposals;
  }
  std::string body;
  append_json(event, speakable(n), {}, {}, &body);
  if (!review.is_null()) {
    body.pop_back();
    body += ",\"review\":" + review.dump() + "}";
  }
  if (!standing.empty()) {
    body.pop_back();
    body += ",\"versions\":[";
    bool first = true;
    for (const auto& [article, one] : standing) {
      nlohmann::ordered_json line = {{"article", article}, {"version", one.version}};
      if (one.withdrawn) line["withdrawn"] = true;
      body += (first ? "" : ",") + line.dump();
      first = false;
    }
    body += "]}";
  }
  std::string members = packed_numbers(numbers);
  bool same = false;
  {
    Query old(db_, "SELECT members, body FROM event WHERE n=? AND until IS NULL");
    old.number(1, n);
    same = old.step() && old.text(0) == members && unpressed(old.text(1), "event " + speakable(n)) == body;
  }
  if (same) {
    if (retag_) write_tags(n, event);
    return;
  }
  close_event(n, seq);
  Query put(db_,
            "INSERT INTO event(n,since,key,type,factuality,first,last,place,reviewed,members,body) "
            "VALUES(?,?,?,?,?,?,?,?,?,?,?)");
  put.number(1, n).number(2, seq).text(3, event.key).text(4, event.type).text(5, event.factuality);
  if (event.date) put.number(6, event.date->first).number(7, event.date->last);
  if (event.place) put.text(8, event.place->id);
  put.number(9, reviewed).bytes(10, members).bytes(11, pressed(Stuff::event, body)).done();
  write_tags(n, event);
}

void SqliteLedger::write_tags(int64_t n, const Event& event) {
  auto tags = tags_of(event);
  Query(db_, "UPDATE event SET tags=? WHERE n=? AND until IS NULL").bytes(1, packed_tags(tags)).number(2, n).done();
  for (int64_t tag : tags)
    Query(db_, "INSERT OR IGNORE INTO tag VALUES(?,?,?)")
        .number(1, tag)
        .number(2, event.date ? event.date->first : kUndated)
        .number(3, n)
        .done();
}

std::map<std::string, SqliteLedger::Standing> SqliteLedger::standings(const std::vector<const Report*>& reports) {
  std::map<std::string, Standing> out;
  std::set<std::string> seen;
  for (const auto* report : reports) {
    if (!seen.insert(report->article).second) continue;
    Query q(db_,
            "SELECT c.version, EXISTS(SELECT 1 FROM fix f WHERE f.article=a.n AND f.field='withdrawn') FROM article a "
            "JOIN current c ON c.article=a.n WHERE a.name=?");
    q.text(1, report->article);
    if (q.step() && (q.number(0) > 1 || q.number(1))) out[report->article] = {q.number(0), q.number(1) != 0};
  }
  return out;
}

}  // namespace marsad::ledger
