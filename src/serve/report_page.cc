#include "serve/report_page.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "serve/static_map.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;

struct Words {
  const char *title, *events, *reports, *origins, *no_day, *no_place, *map, *time, *sources, *articles, *alone, *list,
      *unsaid, *coverage, *area, *of, *span;
};
constexpr Words kArabic = {"مرصد",         "أحداث",         "بلاغات",
                           "مصادر مستقلة", "بلا يوم معروف", "بلا مكان معروف",
                           "الخريطة",      "الزمن",         "المصادر",
                           "مقالات",       "ينفرد بها",     "القائمة",
                           "غير مذكور",    "مقالات قُرئت",   "الدائرة المتقطعة مساحة لا موقع",
                           "من",           "مدى أيام"};
constexpr Words kEnglish = {"Marsad",
                            "events",
                            "reports",
                            "independent origins",
                            "no known day",
                            "no known place",
                            "Map",
                            "Timeline",
                            "Sources",
                            "articles",
                            "told by nobody else",
                            "List",
                            "not said",
                            "articles read",
                            "a dashed circle is an area, not a site",
                            "of",
                            "a span of days"};

// As on the page (web/src/look.ts).
const char* color(const std::string& type) {
  for (const auto& [name, value] : {std::pair{"ASSAULT", "#b3261e"},
                                    {"COERCE", "#b3261e"},
                                    {"MOBILIZE", "#b45309"},
                                    {"THREATEN", "#b45309"},
                                    {"SANCTION", "#b45309"},
                                    {"PROTEST", "#6d4bb3"},
                                    {"ACCUSE", "#6d4bb3"},
                                    {"REJECT", "#6d4bb3"},
                                    {"REQUEST", "#6d4bb3"},
                                    {"CONSULT", "#1d6fa5"},
                                    {"AGREE", "#1d6fa5"},
                                    {"SUPPORT", "#1d6fa5"},
                                    {"COOPERATE", "#1d6fa5"},
                                    {"AID", "#2e7d4f"},
                                    {"RETREAT", "#2e7d4f"},
                                    {"CONCEDE", "#2e7d4f"}})
    if (type == name) return value;
  return "#5b6770";
}

constexpr std::string_view kStyle =
    "body{font:15px/1.6 'IBM Plex Sans Arabic','Segoe UI',Tahoma,sans-serif;color:#1b2328;background:#fffdf8;max-width:"
    "1000px;margin:1rem auto;padding:0 1rem}h1{margin:.2rem 0}svg{width:100%;height:auto;display:block;border:1px "
    "solid "
    "#d8d4c8;border-radius:8px;background:#dbe7ea}svg.time{background:#fffdf8}.land{fill:#f4f1e8;stroke:#a79f8c;stroke-"
    "width:.8}"
    "text{font-size:12px;fill:#1b2328;paint-order:stroke;stroke:#fffd;stroke-width:3px}table{border-collapse:collapse;"
    "width:100%}th,td{text-align:start;padding:.25rem .5rem;border-bottom:1px solid "
    "#d8d4c8;vertical-align:top}q{display:"
    "block;font-family:'Noto Naskh Arabic',serif;font-size:1.05em}small,.muted{color:#56626a}.dot{display:inline-block;"
    "width:.7em;height:.7em;border-radius:50%}.one{fill:#0f6674}.several{fill:#8fbcc4}.read{fill:#8a8573}p.counts "
    "b{font-"
    "size:1.2em}@media print{body{margin:0}tr,svg{break-inside:avoid}}";

std::string name(const Json& names, const char* kind, const std::string& id, bool arabic) {
  auto found = names.at(kind).find(id);
  if (found == names.at(kind).end()) return id;
  const std::string own = (*found)[arabic ? 0 : 1], other = (*found)[0];
  return !own.empty() ? own : !other.empty() ? other : id;
}

// Days, months when there are many: events above, articles read beneath.
void append_timeline(const Json& overview, const Words& words, std::string* html) {
  const bool months = overview.at("days").size() > 370;
  struct Bar {
    uint64_t one = 0, several = 0, read = 0;
  };
  std::map<std::string, Bar> bars;
  auto at = [&](const std::string& day) -> Bar& { return bars[months ? day.substr(0, 7) : day]; };
  for (const auto& day : overview.at("days")) {
    Bar& bar = at(day[0]);
    bar.one += day[1].get<uint64_t>(), bar.several += day[2].get<uint64_t>();
  }
  if (bars.empty()) return;
  const std::string first = bars.begin()->first, last = bars.rbegin()->first;
  for (const auto& day : overview.at("coverage"))
    if (std::string key = std::string(day[0]).substr(0, first.size()); key >= first && key <= last)
      at(day[0]).read += day[1].get<uint64_t>();
  // A place on the axis by its day, so that a gap shows as one.
  auto when = [&](const std::string& key) { return static_cast<double>(parse_day(months ? key + "-01" : key)); };
  const double from = when(first), span = std::max(when(last) - from, 1.0) + (months ? 31 : 1);
  const double wide = std::max(940 / span * (months ? 29 : 1) - 0.5, 0.8);
  uint64_t most = 1, most_read = 1;
  for (const auto& [key, bar] : bars)
    most = std::max(most, bar.one + bar.several), most_read = std::max(most_read, bar.read);
  *html += std::string("<svg class=\"time\" viewBox=\"0 0 960 190\" direction=\"ltr\" role=\"img\" aria-label=\"") +
           words.time + "\">";
  auto rect = [&](const char* kind, double x, double y, double high, const std::string& title) {
    char text[160];
    std::snprintf(text, sizeof text, "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.2f\" height=\"%.1f\"><title>",
                  kind, x, y, wide, high);
    *html += text + title + "</title></rect>";
  };
  for (const auto& [key, bar] : bars) {
    const double x = 10 + (when(key) - from) / span * 940;
    const double one = 120.0 * static_cast<double>(bar.one) / static_cast<double>(most);
    const double several = 120.0 * static_cast<double>(bar.several) / static_cast<double>(most);
    if (bar.one) rect("one", x, 130 - one, one, key + ": " + std::to_string(bar.one));
    if (bar.several) rect("several", x, 130 - one - several, several, key + ": " + std::to_string(bar.several));
    if (bar.read) {
      const double read = 32.0 * static_cast<double>(bar.read) / static_cast<double>(most_read);
      rect("read", x, 136, read, key + ": " + std::to_string(bar.read));
    }
  }
  *html += "<text x=\"10\" y=\"186\">" + first + "</text><text x=\"950\" y=\"186\" text-anchor=\"end\">" + last +
           "</text></svg><p class=\"muted\"><span class=\"dot\" style=\"background:#0f6674\"></span> " + words.events +
           " <span class=\"dot\" style=\"background:#8fbcc4\"></span> " + words.span +
           " <span class=\"dot\" style=\"background:#8a8573\"></span> " + words.coverage + "</p>";
}

}  // namespace

std::string report_page(const Source& source, const EventQuery& query, const ReportOptions& options) {
  const bool arabic = options.lang == "ar";
  const Words& words = arabic ? kArabic : kEnglish;
  const Json overview = Json::parse(source.overview(query, options.as_of)), names = Json::parse(source.names());
  const Json about = Json::parse(source.about());
  std::string out =
      "<!doctype html><html lang=\"" + options.lang + "\" dir=\"" + (arabic ? "rtl" : "ltr") +
      "\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
      "'none'; style-src 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width\"><title>";
  const std::string title = options.title.empty() ? words.title : options.title;
  append_escaped(title, &out);
  out += "</title><style>" + std::string(kStyle) + "</style></head><body><h1>";
  append_escaped(title, &out);
  const auto& total = overview.at("total");
  auto count = [&](const Json& number, const char* word) { out += "<b>" + number.dump() + "</b> " + word + " · "; };
  out += "</h1><p class=\"counts\">";
  count(total["events"], words.events);
  count(total["reports"], words.reports);
  count(total["origins"], words.origins);
  count(overview["trays"]["no_day"], words.no_day);
  out += "<b>" + overview["trays"]["no_place"].dump() + "</b> " + words.no_place + "</p>";

  std::vector<Spot> spots;
  for (const auto& place : overview.at("places")) {
    Spot spot;
    const std::string id = place["id"].is_string() ? place["id"].get<std::string>() : "";
    spot.label = id.empty() ? place["name"].get<std::string>() : name(names, "places", id, arabic);
    spot.color = color(place["type"]);
    spot.lat = place["lat"], spot.lon = place["lon"], spot.radius_km = place["radius_km"];
    spot.area = place["precision"] != "exact" && place["precision"] != "country";
    spot.events = place["events"];
    spots.push_back(std::move(spot));
  }
  out += std::string("<h2>") + words.map + "</h2>";
  append_map(spots, words.map, &out);
  out += std::string("<p class=\"muted\">") + words.area + "</p><h2>" + words.time + "</h2>";
  append_timeline(overview, words, &out);

  out += std::string("<h2>") + words.sources + "</h2><table><thead><tr><th>" + words.sources + "</th><th>" +
         words.articles + "</th><th>" + words.events + "</th><th>" + words.alone + "</th></tr></thead><tbody>";
  const Json sources = Json::parse(source.sources());
  for (const auto& one : sources.at("sources")) {
    out += "<tr><th>";
    append_escaped(one["id"].is_string() ? name(names, "sources", one["id"], arabic) : words.unsaid, &out);
    out += "</th><td>" + one["articles"].dump() + "</td><td>" + one["events"].dump() + "</td><td>" +
           one["alone"].dump() + "</td></tr>";
  }
  out += "</tbody></table>";

  const Listing list = source.events(query, options.events, "", options.as_of);
  out += std::string("<h2>") + words.list + "</h2><p class=\"muted\">" + std::to_string(list.items.size()) + " " +
         words.of + " " + std::to_string(list.total) + "</p><table><tbody>";
  for (const auto& item : list.items) {
    const Json event = Json::parse(item);
    out += "<tr><td>";
    if (event["date"].is_object()) {
      const std::string start = event["date"]["start"], end = event["date"]["end"];
      out += "<bdi>" + (start == end ? start : start + " – " + end) + "</bdi>";
    } else {
      out += words.no_day;
    }
    out += "</td><td><span class=\"dot\" style=\"background:" + std::string(color(event["type"])) + "\"></span> ";
    append_escaped(event["type"].get<std::string>(), &out);
    if (event["factuality"] != "actual") {
      out += " <small>";
      append_escaped(event["factuality"].get<std::string>(), &out);
      out += "</small>";
    }
    out += "</td><td><b>";
    if (event["place"].is_object())
      append_escaped(event["place"]["id"].is_string() ? name(names, "places", event["place"]["id"], arabic)
                                                      : event["place"]["name"].get<std::string>(),
                     &out);
    else
      out += words.no_place;
    out += "</b> ";
    for (const char* side : {"actors", "recipients"}) {
      if (side[0] == 'r') out += arabic ? " ← " : " → ";
      std::string list_of;
      for (const auto& who : event[side]) {
        if (!list_of.empty()) list_of += arabic ? "، " : ", ";
        list_of += who.contains("id") ? name(names, "actors", who["id"], arabic) : who["text"].get<std::string>();
      }
      out += "<bdi>";
      append_escaped(list_of.empty() ? words.unsaid : list_of, &out);
      out += "</bdi>";
    }
    out += "<q dir=\"auto\">";
    append_escaped(event["quote"].get<std::string>(), &out);
    out += "</q><small>";
    for (const auto& one : event["sources"]) {
      append_escaped(name(names, "sources", one, arabic), &out);
      out += " · ";
    }
    out += event["origins"].dump() + " " + words.origins + " · <code dir=\"ltr\">";
    append_escaped(event["id"].get<std::string>(), &out);
    out += "</code></small></td></tr>";
  }
  out += "</tbody></table><p class=\"muted\" dir=\"ltr\">marsad ";
  append_escaped(about["program"].get<std::string>() + " · " + about["codebook"].get<std::string>(), &out);
  return out + " · " + about["entry"].dump() + "</p></body></html>\n";
}

}  // namespace marsad::serve
