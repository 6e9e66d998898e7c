#include "serve/static_map.h"

#include <simdjson.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>

#include "serve/answers.h"
#include "serve/assets.h"

namespace marsad::serve {
namespace {
constexpr double kWide = 960, kHigh = 560;

double north(double lat) {  // Web Mercator, in radians
  lat = std::clamp(lat, -80.0, 80.0) * std::numbers::pi / 180;
  return std::log(std::tan(std::numbers::pi / 4 + lat / 2));
}

struct View {
  double west = 0, top = 0, scale = 1;  // radians at the left and upper edge; pixels a radian
  double x(double lon) const { return (lon * std::numbers::pi / 180 - west) * scale; }
  double y(double lat) const { return (top - north(lat)) * scale; }
};

// Holds all but the outermost tenth of the events on each side.
View view_of(const std::vector<Spot>& spots) {
  std::vector<double> xs, ys;
  for (const auto& spot : spots)
    for (uint64_t i = 0; i < std::min<uint64_t>(spot.events, 50); ++i) {
      xs.push_back(spot.lon * std::numbers::pi / 180);
      ys.push_back(north(spot.lat));
    }
  View view;
  if (xs.empty()) return view;
  std::sort(xs.begin(), xs.end());
  std::sort(ys.begin(), ys.end());
  const size_t low = xs.size() / 10, high = xs.size() - 1 - low;
  const double wide = std::max(xs[high] - xs[low], 0.03), tall = std::max(ys[high] - ys[low], 0.02);
  view.scale = std::min(kWide / (wide * 1.35), kHigh / (tall * 1.35));
  view.west = (xs[low] + xs[high]) / 2 - kWide / 2 / view.scale;
  view.top = (ys[low] + ys[high]) / 2 + kHigh / 2 / view.scale;
  return view;
}

void point(double x, double y, std::string* out) {
  char text[48];
  out->append(text, static_cast<size_t>(std::snprintf(text, sizeof text, "%.1f %.1f", x, y)));
}

// The rings of TopoJSON: arcs of steps on a grid, shared between neighbours; ~i is arc i backwards.
void append_outlines(const View& view, std::string* html) {
  const Asset* found = nullptr;
  for (const auto& asset : assets())
    if (asset.path.find("countries") != std::string_view::npos) found = &asset;
  if (!found) return;
  simdjson::dom::parser parser;
  const simdjson::padded_string json(gunzip(found->gzip));
  simdjson::dom::element world;
  if (parser.parse(json).get(world)) return;
  auto number = [](simdjson::dom::element value) {
    double out = 0;
    return value.get_double().get(out) ? 0.0 : out;
  };
  const double by_x = number(world["transform"]["scale"].at(0)), by_y = number(world["transform"]["scale"].at(1));
  const double to_x = number(world["transform"]["translate"].at(0)),
               to_y = number(world["transform"]["translate"].at(1));
  std::vector<std::vector<std::pair<double, double>>> arcs;
  for (simdjson::dom::element arc : world["arcs"].get_array()) {
    auto& line = arcs.emplace_back();
    double x = 0, y = 0;
    for (simdjson::dom::element step : arc.get_array()) {
      x += number(step.at(0)), y += number(step.at(1));
      line.emplace_back(x * by_x + to_x, y * by_y + to_y);
    }
  }
  std::string path;
  auto ring = [&](simdjson::dom::element list) {
    std::vector<std::pair<double, double>> line;
    double left = 1e9, right = -1e9, up = 1e9, down = -1e9;
    for (simdjson::dom::element index : list.get_array()) {
      int64_t i = 0;
      if (index.get_int64().get(i)) return;
      const auto& arc = arcs.at(static_cast<size_t>(i < 0 ? ~i : i));
      auto put = [&](const std::pair<double, double>& at) {
        const double x = view.x(at.first), y = view.y(at.second);
        left = std::min(left, x), right = std::max(right, x), up = std::min(up, y), down = std::max(down, y);
        // What lies far outside is drawn at the edge of what matters.
        line.emplace_back(std::clamp(x, -300.0, kWide + 300), std::clamp(y, -300.0, kHigh + 300));
      };
      if (i < 0)
        std::for_each(arc.rbegin(), arc.rend(), put);
      else
        std::for_each(arc.begin(), arc.end(), put);
    }
    if (right < 0 || left > kWide || down < 0 || up > kHigh) return;
    double at_x = 1e9, at_y = 1e9;
    bool first = true;
    for (auto [x, y] : line) {
      if (std::abs(x - at_x) < 0.6 && std::abs(y - at_y) < 0.6) continue;
      path += first ? "M" : "L";
      first = false;
      point(x, y, &path);
      at_x = x, at_y = y;
    }
    path += "Z";
  };
  for (simdjson::dom::element shape : world["objects"]["countries"]["geometries"].get_array()) {
    std::string_view type;
    simdjson::dom::array parts;
    if (shape["type"].get_string().get(type) || shape["arcs"].get_array().get(parts)) continue;
    for (simdjson::dom::element part : parts) {
      if (type == "Polygon") {
        ring(part);
      } else {
        for (simdjson::dom::element inner : part.get_array()) ring(inner);
      }
    }
  }
  *html += "<path class=\"land\" d=\"" + path + "\"/>";
}

}  // namespace

void append_escaped(std::string_view text, std::string* html) {
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c == '<')
      *html += "&lt;";
    else if (c == '>')
      *html += "&gt;";
    else if (c == '&')
      *html += "&amp;";
    else if (c == '"')
      *html += "&quot;";
    else if (c == '\'')
      *html += "&#39;";
    else if (c < 0x20 && c != '\n' && c != '\t')
      *html += "\xE2\x8D\xB0";
    else if (c == 0xE2 && i + 2 < text.size() &&
             ((text[i + 1] == '\x80' && static_cast<unsigned char>(text[i + 2]) >= 0xAA &&
               static_cast<unsigned char>(text[i + 2]) <= 0xAE) ||
              (text[i + 1] == '\x81' && static_cast<unsigned char>(text[i + 2]) >= 0xA6 &&
               static_cast<unsigned char>(text[i + 2]) <= 0xA9))) {
      *html += "\xE2\x8D\xB0";
      i += 2;
    } else {
      *html += text[i];
    }
  }
}

void append_map(const std::vector<Spot>& spots, const std::string& label, std::string* html) {
  const View view = view_of(spots);
  *html += "<svg class=\"map\" viewBox=\"0 0 960 560\" direction=\"ltr\" role=\"img\" aria-label=\"" + label + "\">";
  append_outlines(view, html);
  std::vector<const Spot*> order;
  for (const auto& spot : spots) order.push_back(&spot);
  std::stable_sort(order.begin(), order.end(), [](auto* a, auto* b) { return a->events > b->events; });
  size_t named = 0;
  std::string labels;
  std::vector<std::array<double, 4>> taken;
  for (const Spot* spot : order) {
    const double x = view.x(spot->lon), y = view.y(spot->lat);
    if (x < -40 || x > kWide + 40 || y < -40 || y > kHigh + 40) continue;
    char text[256];
    if (spot->area && spot->radius_km > 0) {
      const double radius = spot->radius_km / 6371 / std::cos(spot->lat * std::numbers::pi / 180) * view.scale;
      std::snprintf(text, sizeof text,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"none\" stroke=\"%s\" stroke-dasharray=\"4 4\"/>",
                    x, y, radius, spot->color.c_str());
      *html += text;
    }
    const double radius = std::min(4 + std::sqrt(static_cast<double>(spot->events)) * 1.6, 22.0);
    std::snprintf(text, sizeof text,
                  "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\".8\" stroke=\"#fff\"><title>",
                  x, y, radius, spot->color.c_str());
    *html += text;
    append_escaped(spot->label, html);
    *html += ": " + std::to_string(spot->events) + "</title></circle>";
    // Names of the largest, where no other name stands.
    const double half = static_cast<double>(spot->label.size()) * 2.2 + 14, below = y + radius + 12;
    const std::array<double, 4> box{x - half, x + half, below - 13, below + 4};
    if (named < 25 && std::none_of(taken.begin(), taken.end(), [&](const auto& t) {
          return box[0] < t[1] && t[0] < box[1] && box[2] < t[3] && t[2] < box[3];
        })) {
      taken.push_back(box);
      ++named;
      std::snprintf(text, sizeof text, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">", x, below);
      labels += text;
      append_escaped(spot->label, &labels);
      labels += " " + std::to_string(spot->events) + "</text>";
    }
  }
  *html += labels + "</svg>";
}

}  // namespace marsad::serve
