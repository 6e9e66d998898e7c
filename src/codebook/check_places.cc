// Coordinates that cannot be right: a place outside its parent, and one place entered twice.
//
// A parent is a point with an honest radius, not an outline: a place may lie outside the circle by as much again, and
// where a parent has many children, as far as twice the distance of most of them. What it cannot do: find an error
// smaller than that.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>

#include "arabic/fold.h"
#include "codebook/check_parts.h"

namespace marsad::codebook {
namespace {

struct Spot {
  Checked::Entry entry;
  double lat = 0, lon = 0, radius = 0;
};

std::optional<double> number(std::string_view s) {
  char* end = nullptr;
  const std::string text(s);
  const double d = std::strtod(text.c_str(), &end);
  if (text.empty() || *end) return std::nullopt;
  return d;
}

std::optional<Spot> spot(const Checked::Entry& e) {
  const auto lat = number((*e.row)["lat"]), lon = number((*e.row)["lon"]);
  if (!lat || !lon || std::abs(*lat) > 90 || std::abs(*lon) > 180) return std::nullopt;
  return Spot{e, *lat, *lon, number((*e.row)["radius_km"]).value_or(0)};
}

double km_between(const Spot& a, const Spot& b) {
  constexpr double kRad = 3.14159265358979 / 180, kEarth = 6371;
  const double u = std::sin((b.lat - a.lat) * kRad / 2), v = std::sin((b.lon - a.lon) * kRad / 2);
  return 2 * kEarth * std::asin(std::sqrt(u * u + std::cos(a.lat * kRad) * std::cos(b.lat * kRad) * v * v));
}

std::string km(double d) {
  char out[32];
  std::snprintf(out, sizeof out, "%.0f km", d);
  return out;
}

constexpr size_t kManyChildren = 8;
constexpr double kSlack = 15;          // km
constexpr double kCountryReach = 4.5;  // countries are long: Chile, Indonesia

void check_inside(Checked& c, const std::vector<Spot>& places) {
  std::map<std::string, std::vector<std::pair<const Spot*, double>>> children;
  std::map<std::string, Spot> parents;
  for (const Spot& s : places) {
    for (std::string_view id : s.entry.row->list("parents")) {
      const std::string key(id);
      if (!parents.contains(key)) {
        auto place = c.places.find(key);
        auto country = c.countries.find(key);
        std::optional<Spot> found = place != c.places.end()        ? spot(place->second)
                                    : country != c.countries.end() ? spot(country->second)
                                                                   : std::nullopt;
        if (!found) continue;
        parents.emplace(key, *found);
      }
      children[key].emplace_back(&s, km_between(s, parents.at(key)));
    }
  }
  for (auto& [id, list] : children) {
    const Spot& parent = parents.at(id);
    const double reach = (parent.entry.table->kind == "countries" ? kCountryReach : 2) * parent.radius;
    std::vector<double> far;
    for (const auto& [child, d] : list) far.push_back(d);
    std::sort(far.begin(), far.end());
    const double most = far.size() >= kManyChildren ? far[far.size() * 9 / 10] : 0;
    for (const auto& [child, d] : list) {
      const double limit = std::max(reach, 2 * most) + child->radius + kSlack;
      if (d <= limit) continue;
      c.faults.push_back(child->entry.row->problem("lat", "lies " + km(d) + " from its parent '" + id +
                                                              "', whose radius is " + km(parent.radius) +
                                                              "; correct lat and lon, or the parent"));
    }
  }
}

void check_twice(Checked& c, const std::vector<Spot>& places) {
  for (const Spot& s : places)
    if (const auto country = c.countries.find(std::string((*s.entry.row)["id"])); country != c.countries.end())
      c.faults.push_back(s.entry.row->problem("id", "'" + country->first + "' is the id of a country (" +
                                                        at(country->second) + "); give the place another"));
  std::map<std::string, std::vector<const Spot*>> by_name;
  for (const Spot& s : places) by_name[arabic::fold((*s.entry.row)["name_ar"])].push_back(&s);
  for (const auto& [name, list] : by_name) {
    for (size_t i = 1; i < list.size(); ++i) {
      for (size_t j = 0; j < i; ++j) {
        const Row &row = *list[i]->entry.row, &before = *list[j]->entry.row;
        if (row["kind"] != before["kind"] || row["id"] == before["id"] || km_between(*list[i], *list[j]) > 3) continue;
        c.faults.push_back(row.problem("id", "the same name, kind and spot as '" + std::string(before["id"]) + "' (" +
                                                 at(list[j]->entry) + "); take one out"));
        break;
      }
    }
  }
}

}  // namespace

void check_places(Checked& c) {
  std::vector<Spot> places;
  for (const SourceTable* t : of_kind(c.tables, "places"))
    for (const Row& row : t->table.rows())
      if (auto s = spot({t, &row})) places.push_back(*s);
  check_inside(c, places);
  check_twice(c, places);
}

}  // namespace marsad::codebook
