// The slots of an event as decisions write them: {"killed": 9, "place": "sarmin", "date": "2019-05-31"}.
//
// slots_of() and set_slot() are each other's inverse. What it cannot do: check that an id is in the codebook.
#include <algorithm>

#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {
namespace {

using Json = nlohmann::ordered_json;

Json who_json(const std::vector<Who>& list) {
  Json out = Json::array();
  for (const auto& who : list) {
    Json one = {{"text", who.text}};
    if (!who.id.empty()) one["id"] = who.id, one["name"] = who.name;
    out.push_back(one);
  }
  return out;
}

[[noreturn]] void wrong(const std::string& text) { throw Trouble(Trouble::wrong, text); }

bool is_count(const std::string& slot) {
  return std::find(std::begin(kCounts), std::end(kCounts), slot) != std::end(kCounts);
}

}  // namespace

Json slots_of(const Event& event) {
  Json out;
  out["type"] = event.type;
  out["mode"] = event.mode.empty() ? Json() : Json(event.mode);
  out["factuality"] = event.factuality;
  out["date"] =
      event.date ? Json(iso_day(event.date->first) + (event.date->width() > 1 ? "/" + iso_day(event.date->last) : ""))
                 : Json();
  if (event.place) {
    const Where& p = *event.place;
    out["place"] = {
        {"id", p.id},        {"name", p.name}, {"text", p.text}, {"precision", p.precision}, {"radius_km", p.radius},
        {"within", p.within}};
    if (p.lat) out["place"]["lat"] = *p.lat, out["place"]["lon"] = *p.lon;
  } else {
    out["place"] = nullptr;
  }
  out["actors"] = who_json(event.actors);
  out["recipients"] = who_json(event.recipients);
  for (const auto& toll : event.tolls)
    out[std::string(kCounts[toll.kind])] = {{"low", toll.low}, {"best", toll.best}, {"high", toll.high}};
  return out;
}

void set_slot(Event* event, const std::string& slot, const Json& value) {
  auto text = [&]() -> std::string {
    if (value.is_null()) return {};
    if (!value.is_string()) wrong("slot \"" + slot + "\" takes a word, such as {\"" + slot + "\": \"…\"}");
    return value.get<std::string>();
  };
  auto people = [&] {
    std::vector<Who> out;
    for (const auto& one : value.is_array() ? value : Json::array({value})) {
      if (one.is_string())
        out.push_back({one.get<std::string>(), one.get<std::string>(), one.get<std::string>(), ""});
      else if (one.is_object())
        out.push_back({one.value("id", ""), one.value("name", ""), one.value("text", one.value("name", "")), ""});
      else
        wrong("slot \"" + slot + "\" takes a list of ids or of {id, name, text}");
    }
    return out;
  };
  if (slot == "type")
    event->type = text();
  else if (slot == "mode")
    event->mode = text();
  else if (slot == "factuality")
    event->factuality = text();
  else if (slot == "actors")
    event->actors = people();
  else if (slot == "recipients")
    event->recipients = people();
  else if (slot == "date") {
    event->date = value.is_null() ? std::nullopt : range_of(text());
    if (!event->date && !value.is_null())
      wrong("\"" + text() + "\" is no day, month, year or interval; write 2019-05-31 or 2019-05-30/2019-05-31");
    event->stated = true;
  } else if (slot == "place") {
    if (value.is_null()) {
      event->place.reset();
    } else {
      Where where;
      if (value.is_string())
        where.id = where.name = where.text = text();
      else if (value.is_object()) {
        where.id = value.value("id", "");
        where.name = value.value("name", where.id);
        where.text = value.value("text", where.name);
        where.precision = value.value("precision", "exact");
        where.radius = value.value("radius_km", 0.0);
        if (value.contains("lat") && value.contains("lon") && value["lat"].is_number() && value["lon"].is_number())
          where.lat = value["lat"], where.lon = value["lon"];
        if (value.contains("within")) where.within = value["within"].get<std::vector<std::string>>();
      } else {
        wrong("slot \"place\" takes a place's id or {id, name, lat, lon, precision}");
      }
      event->place = where;
    }
  } else if (is_count(slot)) {
    Toll toll;
    toll.kind = static_cast<uint8_t>(std::find(std::begin(kCounts), std::end(kCounts), slot) - std::begin(kCounts));
    std::erase_if(event->tolls, [&](const Toll& have) { return have.kind == toll.kind; });
    if (!value.is_null()) {
      if (value.is_number_integer())
        toll.low = toll.best = toll.high = value.get<int64_t>();
      else if (value.is_object() && value.contains("best"))
        toll.best = value["best"], toll.low = value.value("low", toll.best), toll.high = value.value("high", toll.best);
      else
        wrong("slot \"" + slot + "\" takes a number or {low, best, high}");
      event->tolls.push_back(toll);
      std::sort(event->tolls.begin(), event->tolls.end(), [](auto& a, auto& b) { return a.kind < b.kind; });
    }
  } else {
    wrong("there is no slot \"" + slot +
          "\"; slots are type, mode, factuality, date, place, actors, recipients and the counts (killed, injured, …)");
  }
}

}  // namespace marsad::ledger
