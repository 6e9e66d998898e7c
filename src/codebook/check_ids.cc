// Every id that an entry refers to exists, and no entry is part of itself.
#include <algorithm>

#include "codebook/check_parts.h"

namespace marsad::codebook {
namespace {

// An actor's id is one of actors/*.tsv or countries.tsv, or an owner's with a head's code: tur-mil, hts-spox.
bool actor_known(const Checked& c, std::string_view id) {
  if (c.actors.contains(std::string(id)) || c.countries.contains(std::string(id)) ||
      c.sources.contains(std::string(id)))
    return true;
  const size_t dash = id.rfind('-');
  if (dash == std::string_view::npos) return false;
  const std::string_view code = id.substr(dash + 1);
  for (const SourceTable* t : of_kind(c.tables, "heads"))
    for (const Row& row : t->table.rows())
      if (row["code"] == code) return actor_known(c, id.substr(0, dash));
  return false;
}

std::string_view bare(std::string_view value) { return trim(value.substr(0, value.find('{'))); }

void dangling(Checked& c, const Row& row, std::string_view part, const char* what, std::string_view id,
              const char* cure) {
  c.faults.push_back(row.problem_at(part, std::string(what) + " '" + std::string(id) + "' is not known; " + cure));
}

constexpr const char* kActorCure = "write an id of actors/*.tsv or countries.tsv, or add that entry";
constexpr const char* kPlaceCure = "write an id of places/*.tsv or countries.tsv, or add that entry";
constexpr const char* kCountryCure = "write an id of countries.tsv, such as syr";

// Follows the first parents upward; a way that comes back is a fault of the entry it began at.
void check_circles(Checked& c, const Checked::Ids& ids, const char* what) {
  for (const auto& [id, entry] : ids) {
    std::vector<std::string> way = {id}, open = {id};
    while (!open.empty()) {
      const std::string at = open.back();
      open.pop_back();
      auto found = ids.find(at);
      if (found == ids.end()) continue;
      for (std::string_view p : found->second.row->list("parents")) {
        std::string parent(bare(p));
        if (parent == id) {
          c.faults.push_back(entry.row->problem(
              "parents",
              std::string(what) + " '" + id + "' is part of itself through '" + at + "'; take the circle out"));
          open.clear();
          break;
        }
        if (std::find(way.begin(), way.end(), parent) != way.end()) continue;
        way.push_back(parent), open.push_back(parent);
      }
    }
  }
}

}  // namespace

void check_ids(Checked& c) {
  auto country = [&](const Row& row) {
    const std::string_view id = row["country"];
    if (!id.empty() && !c.countries.contains(std::string(id)) && !c.actors.contains(std::string(id)))
      dangling(c, row, id, "country", id, kCountryCure);
  };
  auto place_known = [&](std::string_view id) {
    return c.places.contains(std::string(id)) || c.countries.contains(std::string(id));
  };
  for (const SourceTable& t : c.tables) {
    for (const Row& row : t.table.rows()) {
      if (t.kind == "actors") {
        country(row);
        for (std::string_view p : row.list("parents"))
          if (!actor_known(c, bare(p))) dangling(c, row, p, "parent", bare(p), kActorCure);
        for (std::string_view r : row.list("roles"))
          if (std::string_view id = trim(r.substr(0, r.find(':'))); !actor_known(c, id))
            dangling(c, row, r, "the role's holder", id, kActorCure);
      } else if (t.kind == "places") {
        for (std::string_view p : row.list("parents"))
          if (!place_known(p)) dangling(c, row, p, "parent", p, kPlaceCure);
      } else if (t.kind == "sources") {
        country(row);
        for (std::string_view s : row.list("copies"))
          if (!c.sources.contains(std::string(s)))
            dangling(c, row, s, "source", s, "write an id of sources.tsv, or add that entry");
      } else if (t.kind == "provisions") {
        if (std::string_view id = row["agreement"]; !id.empty() && !c.objects.contains(std::string(id)))
          dangling(c, row, id, "agreement", id, "write an id of agreements.tsv or tracks.tsv, or add that entry");
        if (std::string_view id = row["area"]; !id.empty() && !place_known(id) && !c.objects.contains(std::string(id)))
          dangling(c, row, id, "area", id, kPlaceCure);
      }
      if (is_object_kind(t.kind)) {
        if (std::string_view id = row["place"]; !id.empty() && !place_known(id))
          dangling(c, row, id, "place", id, kPlaceCure);
        if (std::string_view id = row["parent"]; !id.empty() && !c.objects.contains(std::string(id)))
          dangling(c, row, id, "parent", id, "write an id of tracks.tsv, or add that entry");
      }
      for (std::string_view p : row.list("parties"))
        if (!actor_known(c, p)) dangling(c, row, p, "party", p, kActorCure);
    }
  }
  check_circles(c, c.actors, "actor");
  check_circles(c, c.places, "place");
}

}  // namespace marsad::codebook
