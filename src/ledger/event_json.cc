// An event as a line of JSON; the shape is OUTPUT.md's and docs/event-format.md's.
#include <charconv>

#include "ledger/event.h"

namespace marsad::ledger {
namespace {

void string(std::string_view text, std::string* out) {
  out->push_back('"');
  static constexpr char kHex[] = "0123456789abcdef";
  for (char c : text) {
    if (c == '"' || c == '\\') {
      out->push_back('\\');
      out->push_back(c);
    } else if (static_cast<unsigned char>(c) < 0x20) {
      *out += "\\u00";
      out->push_back(kHex[c >> 4]);
      out->push_back(kHex[c & 15]);
    } else {
      out->push_back(c);
    }
  }
  out->push_back('"');
}

void maybe(std::string_view text, std::string* out) {
  if (text.empty())
    *out += "null";
  else
    string(text, out);
}

void number(double value, std::string* out) {
  char text[32];
  auto end = std::to_chars(text, text + sizeof text, value).ptr;
  out->append(text, end);
}

void people(const std::vector<Who>& list, std::string* out) {
  out->push_back('[');
  for (const auto& who : list) {
    if (&who != &list.front()) out->push_back(',');
    *out += "{\"text\":";
    string(who.text, out);
    if (!who.id.empty()) {  // as in a reading: one not in the codebook has neither
      *out += ",\"id\":";
      string(who.id, out);
      *out += ",\"name\":";
      string(who.name, out);
    }
    out->push_back('}');
  }
  out->push_back(']');
}

template <class List, class Each>
void list(const List& values, std::string* out, Each each) {
  out->push_back('[');
  bool first = true;
  for (const auto& value : values) {
    if (!first) out->push_back(',');
    first = false;
    each(value);
  }
  out->push_back(']');
}

}  // namespace

void append_json(const Event& event, const std::string& id, const std::vector<std::string>& aliases,
                 const std::vector<std::string_view>& report_json, std::string* out) {
  *out += "{\"schema\":\"marsad.event/1\",\"key\":";
  string(event.key, out);
  *out += ",\"id\":";
  string(id.empty() ? event.key : id, out);
  if (!aliases.empty()) {
    *out += ",\"aliases\":";
    list(aliases, out, [&](const std::string& alias) { string(alias, out); });
  }
  *out += ",\"type\":";
  string(event.type, out);
  *out += ",\"mode\":";
  maybe(event.mode, out);
  *out += ",\"actors\":";
  people(event.actors, out);
  *out += ",\"recipients\":";
  people(event.recipients, out);
  *out += ",\"place\":";
  if (event.place) {
    const Where& place = *event.place;
    *out += "{\"id\":";
    maybe(place.id, out);
    *out += ",\"name\":";
    string(place.name, out);
    *out += ",\"text\":";
    string(place.text, out);
    *out += ",\"lat\":";
    if (place.lat)
      number(*place.lat, out);
    else
      *out += "null";
    *out += ",\"lon\":";
    if (place.lon)
      number(*place.lon, out);
    else
      *out += "null";
    *out += ",\"precision\":";
    maybe(place.precision, out);
    *out += ",\"radius_km\":";
    number(place.radius, out);
    *out += "}";
  } else {
    *out += "null";
  }
  *out += ",\"date\":";
  if (event.date) {
    *out += "{\"start\":\"" + iso_day(event.date->first) + "\",\"end\":\"" + iso_day(event.date->last) +
            "\",\"basis\":\"" + (event.stated ? "text" : "published") + "\"}";
  } else {
    *out += "null";
  }
  *out += ",\"factuality\":";
  string(event.factuality, out);
  *out += ",\"tally\":";
  *out += event.tally ? "true" : "false";
  *out += ",\"numbers\":{";
  for (const auto& toll : event.tolls) {
    if (&toll != &event.tolls.front()) out->push_back(',');
    string(kCounts[toll.kind], out);
    *out += ":{\"low\":" + std::to_string(toll.low) + ",\"best\":" + std::to_string(toll.best) +
            ",\"high\":" + std::to_string(toll.high) + "}";
  }
  *out += "},\"reports\":[";
  for (size_t i = 0; i < event.reports.size(); ++i) {
    const Report& report = *event.reports[i];
    if (i) out->push_back(',');
    *out += "{\"article\":";
    string(report.article, out);
    *out += ",\"start\":" + std::to_string(report.start) + ",\"end\":" + std::to_string(report.end) + ",\"report\":";
    *out += i < report_json.size() && !report_json[i].empty() ? report_json[i] : std::string_view("null");
    out->push_back('}');
  }
  *out += "],\"origins\":";
  list(event.origins, out, [&](const Origin& origin) {
    *out += "{\"source\":";
    string(origin.source, out);
    *out += ",\"articles\":";
    list(origin.articles, out, [&](const std::string& article) { string(article, out); });
    out->push_back('}');
  });
  *out += ",\"disagreements\":";
  list(event.disagreements, out, [&](const Disagreement& one) {
    bool count = false;
    for (std::string_view name : kCounts) count |= name == one.slot;
    *out += "{\"slot\":";
    string(one.slot, out);
    *out += ",\"values\":";
    list(one.values, out, [&](const Disagreement::Value& value) {
      *out += "{\"value\":";
      if (count && value.text.find('-') == std::string::npos)
        *out += value.text;
      else
        string(value.text, out);
      *out += ",\"reports\":";
      list(value.reports, out, [&](uint32_t report) { *out += std::to_string(report); });
      out->push_back('}');
    });
    out->push_back('}');
  });
  *out += ",\"because\":";
  list(event.because, out, [&](const std::string& text) { string(text, out); });
  out->push_back('}');
}

}  // namespace marsad::ledger
