#include "serve/csv.h"

#include <nlohmann/json.hpp>

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;

void cell(std::string text, std::string* out) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos) text.insert(0, "'");
  if (text.find_first_of(",\"\r\n") == std::string::npos) {
    *out += text;
    return;
  }
  *out += '"';
  for (char c : text) {
    if (c == '"') *out += '"';
    *out += c;
  }
  *out += '"';
}

std::string text(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_null() ? std::string() : value.dump();
}

std::string names(const Json& list) {
  std::string out;
  for (const auto& who : list) {
    if (!out.empty()) out += "; ";
    out += who.contains("name") ? text(who["name"]) : text(who.at("text"));
  }
  return out;
}

}  // namespace

std::string events_csv(const std::vector<std::string>& briefs, bool head) {
  std::string out;
  if (head)
    out =
        "\xEF\xBB\xBFid,type,mode,actors,recipients,place,place_id,lat,lon,precision,radius_km,from,to,day_basis,"
        "factuality,killed_low,killed_best,killed_high,injured_low,injured_best,injured_high,reports,origins,sources,"
        "disagreements,review,quote\r\n";
  for (const auto& line : briefs) {
    const Json event = Json::parse(line);
    auto put = [&](const std::string& value) {
      cell(value, &out);
      out += ',';
    };
    // Numbers of ours are no formula, however negative.
    auto number = [&](const Json& value) { out += text(value) + ","; };
    put(text(event["id"]));
    put(text(event["type"]));
    put(text(event["mode"]));
    put(names(event["actors"]));
    put(names(event["recipients"]));
    const Json place = event["place"].is_object() ? event["place"] : Json::object();
    put(text(place.value("name", Json())));
    put(text(place.value("id", Json())));
    number(place.value("lat", Json()));
    number(place.value("lon", Json()));
    put(text(place.value("precision", Json())));
    number(place.value("radius_km", Json()));
    const Json date = event["date"].is_object() ? event["date"] : Json::object();
    put(text(date.value("start", Json())));
    put(text(date.value("end", Json())));
    put(text(date.value("basis", Json())));
    put(text(event["factuality"]));
    for (const char* kind : {"killed", "injured"})
      for (const char* key : {"low", "best", "high"})
        number(event["numbers"].contains(kind) ? event["numbers"][kind][key] : Json());
    number(event["reports"]);
    number(event["origins"]);
    std::string sources, slots;
    for (const auto& source : event["sources"]) (sources += sources.empty() ? "" : "; ") += text(source);
    for (const auto& slot : event["disagreements"]) (slots += slots.empty() ? "" : "; ") += text(slot);
    put(sources);
    put(slots);
    put(text(event["review"]));
    cell(text(event["quote"]), &out);
    out += "\r\n";
  }
  return out;
}

}  // namespace marsad::serve
