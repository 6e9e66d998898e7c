// One event or one article, whole: fetched from the ledger, with what a reader needs beside it.
#include <simdjson.h>

#include <algorithm>

#include "serve/lent.h"
#include "serve/source.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;
constexpr std::string_view kGap = "\"report\":null}", kReview = ",\"review\":";

// The reading's own JSON of the report at these places, of this type if there are several; empty: none.
std::string raw_report(simdjson::dom::element reading, uint64_t start, uint64_t end, const std::string& type) {
  std::string out;
  simdjson::dom::array events;
  if (reading["events"].get_array().get(events)) return out;
  for (simdjson::dom::element one : events) {
    uint64_t from = 0, to = 0;
    std::string_view own;
    if (one["start"].get_uint64().get(from) || one["end"].get_uint64().get(to) || from != start || to != end) continue;
    const bool same = !one["type"].get_string().get(own) && own == type;
    if (same || out.empty()) out = simdjson::minify(one);
    if (same) break;
  }
  return out;
}

// A report that a person added, in the form that readings have.
Json added_report(const ledger::Report& report) {
  auto people = [](const std::vector<ledger::Who>& list) {
    Json out = Json::array();
    for (const auto& who : list) {
      Json one = {{"text", who.text}, {"start", 0}, {"end", 0}};
      if (!who.id.empty()) one["id"] = who.id, one["name"] = who.name;
      out.push_back(one);
    }
    return out;
  };
  Json out = {{"key", report.key},
              {"start", report.start},
              {"end", report.end},
              {"type", report.type},
              {"mode", report.mode.empty() ? Json() : Json(report.mode)},
              {"actors", people(report.actors)},
              {"recipients", people(report.recipients)},
              {"place", nullptr},
              {"date", nullptr},
              {"factuality", report.factuality},
              {"attributed_to", Json::array()},
              {"numbers", Json::object()},
              {"rule", "added by a person"},
              {"added", true}};
  if (report.place)
    out["place"] = {{"id", report.place->id},
                    {"name", report.place->name},
                    {"text", report.place->text},
                    {"precision", report.place->precision},
                    {"radius_km", report.place->radius},
                    {"start", 0},
                    {"end", 0}};
  if (report.window) {
    out["date"] = ledger::iso_day(report.window->first);
    out["date_basis"] = "stated";
  }
  for (const auto& number : report.numbers)
    out["numbers"][std::string(ledger::kCounts[number.kind])] = {
        {"min", number.min}, {"max", number.max}, {"text", ""}, {"start", 0}, {"end", 0}};
  return out;
}

// The sentence around a place that no report of the reading has: the line it stands in.
std::pair<uint64_t, uint64_t> line_around(const CodePoints& points, uint64_t start, uint64_t end) {
  uint64_t from = start, to = end;
  while (from > 0 && points.cut(from - 1, from) != "\n" && start - from < 300) --from;
  while (!points.cut(to, to + 1).empty() && points.cut(to, to + 1) != "\n" && to - end < 300) ++to;
  return {from, to};
}

}  // namespace

// What people ruled, in force or not; corrections with what the machine has.
Json Source::review_of(const std::string& id, const std::string& own) const {
  Json stored = own.empty() ? Json::object() : Json::parse(own);
  Json out;
  out["state"] = stored.value("status", "open");
  out["corrections"] = Json::object();
  out["decisions"] = Json::array();
  out["proposals"] = stored.value("proposals", Json::array());
  std::vector<std::string> here;  // those that hold here, wherever they were made
  for (const auto& one : stored.value("decisions", Json::array())) here.push_back(one.at("decision"));
  std::shared_lock lock(mutex_);
  for (const auto& decision : decisions_) {
    const std::string number = decision.at("decision");
    const bool holds = std::find(here.begin(), here.end(), number) != here.end();
    const Json* target = nullptr;
    for (const auto& one : decision.at("targets"))
      if (one.contains("event") && one["event"] == id) target = &one;
    if (!holds && !target) continue;
    Json line = {{"id", number},
                 {"kind", decision.at("kind")},
                 {"values", decision.at("values")},
                 {"reason", decision.at("why")},
                 {"who", decision.at("who")},
                 {"at", decision.at("at")},
                 {"undone", decision.at("undone")}};
    if (!target && decision.at("targets").size() == 1) target = &decision["targets"][0];
    if (holds && target && decision.at("kind") == "correct" && target->contains("slots"))
      for (const auto& [slot, value] : (*target)["slots"].items())
        out["corrections"][slot] = {{"machine", target->value("was", Json::object()).value(slot, Json())},
                                    {"decision", number}};
    out["decisions"].push_back(std::move(line));
  }
  // Made by another program a moment ago: refresh() will bring the rest of them.
  for (const auto& one : stored.value("decisions", Json::array()))
    if (std::none_of(decisions_.begin(), decisions_.end(),
                     [&](const Json& known) { return known.at("decision") == one.at("decision"); }))
      out["decisions"].push_back({{"id", one.at("decision")},
                                  {"kind", one.at("kind")},
                                  {"values", nullptr},
                                  {"reason", one.value("why", "")},
                                  {"who", one.at("who")},
                                  {"at", one.at("at")},
                                  {"undone", false}});
  return out;
}

std::optional<Item> Source::event(const std::string& id, int64_t as_of) const {
  auto ledger = borrow();
  auto row = ledger->event(id, false, as_of);
  if (!row) return std::nullopt;
  // Each report's own JSON from its article's reading, and the sentence it was read from.
  struct Whole {
    ledger::ToldArticle row;
    Facts facts;
    std::unique_ptr<CodePoints> points;
    simdjson::dom::parser parser;
    simdjson::dom::element reading;
  };
  std::map<std::string, std::unique_ptr<Whole>> wholes;
  std::string body = row->json, own;
  if (size_t at = body.find(kReview); at != std::string::npos) {
    own = body.substr(at + kReview.size(), body.size() - at - kReview.size() - 1);
    body = body.substr(0, at) + "}";
  }
  const Json brief = Json::parse(body);
  std::string out;
  size_t from = 0;
  for (const auto& report : brief.at("reports")) {
    const size_t gap = body.find(kGap, from);
    if (gap == std::string::npos) break;
    out.append(body, from, gap - from);
    from = gap + kGap.size();
    const std::string name = report.at("article");
    const uint32_t start = report.at("start"), end = report.at("end");
    auto& whole = wholes[name];
    if (!whole) {
      whole = std::make_unique<Whole>();
      if (auto found = ledger->told(name, as_of)) {
        whole->row = std::move(*found);
        whole->facts = facts_of(whole->row.reading, whole->row.text);
        whole->points = std::make_unique<CodePoints>(whole->row.text);
        if (whole->parser.parse(whole->row.reading).get(whole->reading)) whole->points.reset();
      }
    }
    if (!whole->points) {
      out += "\"report\":null}";
      continue;
    }
    std::string raw = raw_report(whole->reading, start, end, brief.at("type"));
    for (const auto& told : whole->row.reports)
      if (told.added && told.start == start && told.end == end) raw = added_report(*told.added).dump();
    Json context;
    std::pair<uint64_t, uint64_t> sentence = line_around(*whole->points, start, end);
    if (!raw.empty()) {
      const Json read = Json::parse(raw);
      if (read.contains("sentence")) sentence = {read["sentence"].at("start"), read["sentence"].at("end")};
    }
    context["sentence"] = whole->points->cut(sentence.first, sentence.second);
    context["start"] = sentence.first;
    context["title"] = whole->facts.title;
    context["source"] = whole->facts.source.empty() ? Json() : Json(whole->facts.source);
    context["published"] =
        whole->facts.first == kNoDay
            ? Json()
            : Json{{"start", iso(whole->facts.first)}, {"end", iso(whole->facts.last)}, {"basis", whole->facts.basis}};
    out += "\"report\":" + (raw.empty() ? "null" : raw) +
           ",\"context\":" + context.dump(-1, ' ', false, Json::error_handler_t::replace) + "}";
  }
  out.append(body, from, body.size() - from - 1);
  out += std::string(kReview) + review_of(row->id, own).dump(-1, ' ', false, Json::error_handler_t::replace) + "}";
  return Item{std::move(out), std::to_string(row->since)};
}

std::optional<Item> Source::article(const std::string& id, int64_t as_of) const {
  auto ledger = borrow();
  auto row = ledger->told(id, as_of);
  if (!row) return std::nullopt;
  const Facts facts = facts_of(row->reading, row->text);
  Json reading = Json::parse(row->reading);
  reading["id"] = id;
  reading["text"] = row->text;
  reading["title"] = facts.title;
  reading["url"] = row->url.empty() ? Json() : Json(row->url);
  reading["version"] = row->version;
  reading["latest"] = row->latest;
  auto& reports = reading.at("events");
  for (auto& report : reports) {
    report["event"] = nullptr;
    for (const auto& told : row->reports)
      if (told.held != 2 && told.type == report.at("type") && told.start == report.at("start") &&
          told.end == report.at("end") && !told.event.empty())
        report["event"] = told.event;
  }
  const CodePoints points(row->text);
  for (const auto& told : row->reports)
    if (told.added) {
      Json one = added_report(*told.added);
      one["event"] = told.event;
      one["text"] = points.cut(told.start, told.end);
      const auto [from, to] = line_around(points, told.start, told.end);
      one["sentence"] = {{"start", from}, {"end", to}};
      reports.push_back(std::move(one));
    }
  std::shared_lock lock(mutex_);
  reading["decisions"] = Json::array();
  for (const auto& decision : decisions_)
    for (const auto& target : decision.at("targets"))
      if (target.contains("name") && target["name"] == id)
        reading["decisions"].push_back({{"id", decision.at("decision")},
                                        {"kind", decision.at("kind")},
                                        {"values", decision.at("values")},
                                        {"reason", decision.at("why")},
                                        {"who", decision.at("who")},
                                        {"at", decision.at("at")},
                                        {"undone", decision.at("undone")}});
  return Item{reading.dump(-1, ' ', false, Json::error_handler_t::replace), std::to_string(row->n)};
}

}  // namespace marsad::serve
