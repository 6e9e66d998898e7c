// Decisions in memory: they hold until the program ends, each can be undone, and events show them at once.
#include <algorithm>
#include <ctime>
#include <mutex>

#include "serve/memory.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;

std::string now() {
  std::time_t seconds = std::time(nullptr);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  char text[32];
  return std::string(text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc));
}

// What a slot may be corrected to; empty when it may be, else why not.
std::string wrong_value(const std::string& slot, const Json& value) {
  auto people = [&] {
    if (!value.is_array() || value.size() > 50) return std::string("a list of {\"id\", \"name\", \"text\"}");
    for (const auto& who : value)
      if (!who.is_object() || !who.contains("text") || !who["text"].is_string() ||
          (who.contains("id") && !who["id"].is_string()) || (who.contains("name") && !who["name"].is_string()))
        return std::string("a list of {\"id\", \"name\", \"text\"}");
    return std::string();
  };
  if (slot == "actors" || slot == "recipients") return people();
  if (slot == "type") {
    if (value.is_string() && !value.get<std::string>().empty() && value.get<std::string>().size() < 40) return {};
    return "a type of the codebook, such as ASSAULT";
  }
  if (slot == "mode") return value.is_null() || value.is_string() ? "" : "a mode, or null";
  if (slot == "factuality") {
    for (const char* one : {"actual", "planned", "called-for", "possible", "denied"})
      if (value == one) return {};
    return "actual, planned, called-for, possible or denied";
  }
  if (slot == "date") {
    if (value.is_null()) return {};
    try {
      if (value.is_object() && parse_day(value.at("start")) <= parse_day(value.at("end"))) return {};
    } catch (const std::exception&) {
      return "null, or {\"start\": \"2018-02-18\", \"end\": \"2018-02-18\"}, real days in their order";
    }
    return "null, or {\"start\": \"2018-02-18\", \"end\": \"2018-02-18\"}, real days in their order";
  }
  if (slot == "place") {
    if (value.is_null()) return {};
    if (value.is_object() && value.contains("name") && value["name"].is_string() &&
        (!value.contains("lat") || value["lat"].is_null() || value["lat"].is_number()) &&
        (!value.contains("lon") || value["lon"].is_null() || value["lon"].is_number()))
      return {};
    return "null, or {\"id\", \"name\", \"text\", \"lat\", \"lon\", \"precision\", \"radius_km\"}";
  }
  for (const char* kind : {"killed", "injured", "missing", "detained", "abducted", "released", "displaced", "evacuated",
                           "returned", "strikes", "casualties"})
    if (slot == std::string("numbers/") + kind) {
      for (const char* key : {"low", "best", "high"})
        if (!value.is_object() || !value.contains(key) || !value[key].is_number_unsigned())
          return "{\"low\": 5, \"best\": 7, \"high\": 7}";
      return value["low"] <= value["best"] && value["best"] <= value["high"] ? "" : "low ≤ best ≤ high";
    }
  return "not corrected here: a slot is type, mode, actors, recipients, place, date, factuality or numbers/killed …";
}

}  // namespace

Ruling MemorySource::decide(const Decision& decision) {
  std::unique_lock lock(mutex_);
  auto refuse = [](const std::string& why) { return Ruling{Ruling::Status::refused, why}; };
  if (!review_) return refuse("review is off here");
  auto found = event_ids_.find(decision.event);
  if (found == event_ids_.end()) return {Ruling::Status::unknown, "there is no event \"" + decision.event + "\""};
  Stored& stored = events_[found->second];
  if (!decision.revision.empty() && decision.revision != std::to_string(stored.revision))
    return {Ruling::Status::conflict, "somebody ruled on this event since you opened it; look at it again"};
  if (decision.kind != "confirm" && decision.kind != "correct" && decision.kind != "reject" &&
      decision.kind != "comment")
    return refuse("\"kind\" is confirm, correct, reject or comment");
  if (decision.reason.empty() && decision.kind != "confirm") return refuse("say why: \"reason\" is missing");
  if (decision.reason.size() > 4000) return refuse("\"reason\" is longer than 4000 bytes");
  if (decision.kind == "correct") {
    if (std::string wrong = wrong_value(decision.slot, Json::parse(decision.value)); !wrong.empty())
      return refuse("\"" + decision.slot + "\": " + wrong);
  }
  Kept kept;
  kept.number = decisions_.size() + 1;
  kept.what = decision;
  kept.at = now();
  decisions_.push_back(kept);
  ++stored.revision;
  ++version_;
  index(found->second, false);
  Json out = {{"id", "d" + std::to_string(kept.number)},
              {"kind", decision.kind},
              {"event", decision.event},
              {"at", kept.at},
              {"who", decision.who},
              {"revision", std::to_string(stored.revision)}};
  return {Ruling::Status::done, out.dump()};
}

Ruling MemorySource::undo(const std::string& id, const std::string& who) {
  std::unique_lock lock(mutex_);
  for (auto& kept : decisions_) {
    if ("d" + std::to_string(kept.number) != id) continue;
    if (kept.undone) return {Ruling::Status::conflict, "this decision was undone already"};
    kept.undone = true;
    Stored& stored = events_[event_ids_.at(kept.what.event)];
    ++stored.revision;
    ++version_;
    Kept undo;
    undo.number = decisions_.size() + 1;
    undo.what = {
        .kind = "undo", .event = kept.what.event, .slot = {}, .value = {}, .reason = id, .who = who, .revision = {}};
    undo.at = now();
    const std::string event = kept.what.event;
    decisions_.push_back(undo);  // `kept` is not good from here on
    index(event_ids_.at(event), false);
    Json out = {{"id", "d" + std::to_string(undo.number)},
                {"kind", "undo"},
                {"undoes", id},
                {"event", event},
                {"at", undo.at},
                {"who", who},
                {"revision", std::to_string(stored.revision)}};
    return {Ruling::Status::done, out.dump()};
  }
  return {Ruling::Status::unknown, "there is no decision \"" + id + "\""};
}

Listing MemorySource::decisions(const std::string& event, size_t limit, const std::string& cursor) const {
  std::shared_lock lock(mutex_);
  Listing out;
  size_t skip = cursor.empty() ? 0 : std::strtoul(cursor.c_str(), nullptr, 10);
  for (size_t i = decisions_.size(); i-- > 0;) {
    const Kept& kept = decisions_[i];
    if (!event.empty() && kept.what.event != event) continue;
    ++out.total;
    if (out.total <= skip) continue;
    if (out.items.size() >= limit) {
      if (out.next.empty()) out.next = std::to_string(skip + limit);
      continue;
    }
    Json one = {{"id", "d" + std::to_string(kept.number)}, {"kind", kept.what.kind}, {"event", kept.what.event}};
    if (!kept.what.slot.empty()) one["slot"] = kept.what.slot;
    if (!kept.what.value.empty()) one["value"] = Json::parse(kept.what.value);
    one["reason"] = kept.what.reason;
    one["who"] = kept.what.who;
    one["at"] = kept.at;
    one["undone"] = kept.undone;
    out.items.push_back(one.dump());
  }
  return out;
}

Listing MemorySource::changes(uint64_t since, size_t limit) const {
  std::shared_lock lock(mutex_);
  Listing out;
  for (const auto& kept : decisions_) {
    if (kept.number <= since) continue;
    ++out.total;
    if (out.items.size() >= limit) continue;
    out.items.push_back(Json{
        {"number", kept.number},
        {"kind", "decision"},
        {"decision", "d" + std::to_string(kept.number)},
        {"what", kept.what.kind},
        {"event", kept.what.event},
        {"at", kept.at}}.dump());
    out.next = std::to_string(kept.number);
  }
  return out;
}

}  // namespace marsad::serve
