// What search filters ask about (facets.h), read out of the SQLite store.
//
//   facets()  →  a row a report that stands; made again when the log has grown
//
// An event about which a person ruled is what he ruled: type, people and place stand in the place of what its reports
// read. Memory: facets.h. Tested by search_test.cc.
#include <memory>

#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

bool disagrees(const std::string& event) { return event.find("\"disagreements\":[]") == std::string::npos; }

uint32_t origins(const std::string& event) {
  uint32_t out = 0;
  size_t one = event.find("\"origins\":[");
  while (one != std::string::npos && (one = event.find("{\"source\":", one + 1)) != std::string::npos) ++out;
  return out;
}

std::vector<Who> people(const nlohmann::json& list) {
  std::vector<Who> out;
  for (const auto& one : list) out.push_back({one.value("id", ""), "", one.value("text", ""), ""});
  return out;
}

// What the event says after a person ruled about it, in the place of what was read.
void correct(const std::string& event, Report* report) {
  auto json = nlohmann::json::parse(event);
  report->type = json.value("type", report->type);
  report->mode = json["mode"].is_string() ? json["mode"].get<std::string>() : "";
  report->factuality = json.value("factuality", report->factuality);
  report->actors = people(json["actors"]), report->recipients = people(json["recipients"]);
  auto& place = json["place"];
  if (place.is_null()) return report->place.reset();
  const std::string id = place["id"].is_string() ? place["id"].get<std::string>() : "";
  if (report->place && report->place->id == id) return;
  Where where;
  where.text = place.value("text", "");
  where.id = id;
  if (place["lat"].is_number()) where.lat = place["lat"].get<double>(), where.lon = place["lon"].get<double>();
  report->place = where;
}

}  // namespace

const search::Facets& SqliteLedger::facets() {
  const int64_t at = head();
  if (facets_ && facets_at_ == at) return *facets_;
  auto made = std::make_unique<search::Facets>();
  {
    Query q(db_,
            "SELECT c.article, a.publisher FROM current c JOIN article a ON a.n=c.article WHERE c.latest=1 ORDER BY 1");
    while (q.step()) made->add_article(q.number(0), q.text(1), "");
  }
  {
    Query q(db_, "SELECT article, id FROM named");
    while (q.step()) made->add_mention(q.number(0), q.text(1));
  }
  std::unordered_map<int64_t, std::string> ruled;  // bodies of events about which a person ruled
  {
    Query q(db_, "SELECT n, first, last, reviewed, body FROM event WHERE until IS NULL");
    while (q.step()) {
      search::Facets::Event event;
      event.n = q.number(0);
      if (!q.null(1)) event.date = Days{static_cast<int32_t>(q.number(1)), static_cast<int32_t>(q.number(2))};
      const std::string body = unpressed(q.text(4), "event " + speakable(event.n));
      event.disagrees = disagrees(body);
      event.origins = origins(body);
      if (q.number(3)) {
        auto json = nlohmann::json::parse(body);
        event.review = json.contains("review") ? json["review"].value("status", "open") : "open";
        ruled[event.n] = body;
      }
      made->add_event(event);
    }
  }
  Query q(db_,
          "SELECT r.article, r.event, r.packed FROM report r WHERE r.gone IS NULL AND r.event IS NOT NULL ORDER BY "
          "r.article, r.n");
  while (q.step()) {
    Report report = report_in(q.text(2));
    if (auto body = ruled.find(q.number(1)); body != ruled.end()) correct(body->second, &report);
    made->add_report(q.number(0), q.number(1), report);
  }
  facets_ = std::move(made);
  facets_at_ = at;
  return *facets_;
}

}  // namespace marsad::ledger
