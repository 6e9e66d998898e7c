// Provisions held against reports: on which side of which provision a report stands.
//
//   sochi-2018 / heavy-weapons, deadline 2018-10-10  ×  "سحبت المعارضة أسلحتها الثقيلة … في 10 أكتوبر"  →  reported
//   compliance
//
// A report is a candidate for a provision when its day lies in the days that bind, its place in the area (or, where
// none is told, its sentence names the agreement or the area), one of its actors among the parties, and its kind among
// those of compliance or breach. It is unclear where it is planned, possible, or hits only those that are no party; a
// denial stands against. An accusation in a sentence that names the agreement alleges a breach by whom it accuses,
// whatever act it is of, and "did not do what was promised" in an article that names no other. What it cannot do: weigh
// who began; know exceptions that the provision's row does not state.
#include "ledger/findings/agreement_sides.h"

#include <algorithm>

namespace marsad::ledger::findings {
namespace {

bool kind_of(const Told& told, const std::vector<codebook::ActKind>& kinds) {
  return std::any_of(kinds.begin(), kinds.end(), [&](const codebook::ActKind& kind) {
    return kind.type == std::string_view(told.type) && (kind.mode.empty() || kind.mode == std::string_view(told.mode));
  });
}

void put(Side* side, uint32_t report, const Told& told) {
  side->reports.push_back(report);
  side->events.insert(told.event);
}

// Signed by two of the parties on its own day: told of, though not by name.
bool signed_then(const Material& all, const Told& told, const codebook::Object& agreement,
                 const std::optional<Days>& start) {
  if ((told.type != "SUPPORT" && told.type != "AGREE") || !told.stated || !told.window || !start) return false;
  if (start->width() > 1 || told.window->width() > 1 || std::abs(told.window->first - start->first) > 1) return false;
  size_t parties = 0;
  for (const auto& party : agreement.parties)
    parties += std::any_of(told.actors.begin(), told.actors.end(), [&](const Who& who) {
      return !who.id.empty() && all.owners(who.id).count(std::string(party));
    });
  return parties >= 2;
}

// Those who were hit are no party, and armed.
bool only_outlaws(const Material& all, const Told& told, const codebook::Provision& row) {
  return !told.recipients.empty() && !all.party(told.recipients, row.parties) &&
         std::all_of(told.recipients.begin(), told.recipients.end(), [](const Who& who) {
           return !who.id.empty() && (who.type == "jihadist" || who.type == "militia");
         });
}

// Where a report stands to a provision; null: nowhere.
Side Provided::*stand(const Material& all, const Told& told, const Sides& sides, const codebook::Provision& row,
                      bool names_it) {
  auto binds = range_of(row.start);
  if (!binds) binds = sides.start;
  const int32_t first = binds ? binds->first : INT32_MIN;
  const int32_t last = sides.end ? sides.end->last : INT32_MAX;
  if (told.window->first < first || told.window->last > last) return nullptr;
  const bool good = kind_of(told, row.compliance), bad = kind_of(told, row.breach);
  if ((!good && !bad) || !all.party(told.actors, row.parties)) return nullptr;
  const auto in = all.inside(told.place, row.area);
  // A whole country may hold the area: then the sentence has to name the area, not only the agreement.
  const bool wide = told.place && told.place->precision == "country";
  if (!(in ? *in : (names_it && !wide) || all.named_in_sentence(told, std::string(row.area)))) return nullptr;
  if (told.factuality == "denied") return bad ? &Provided::against : &Provided::unclear;
  if (told.factuality != "actual") return &Provided::unclear;
  if (bad && only_outlaws(all, told, row)) return &Provided::unclear;
  // Nobody says who was hit, and the whole country is bound, with its exceptions.
  if (bad && told.recipients.empty() && !names_it && all.is_country(row.area)) return &Provided::unclear;
  return good ? &Provided::compliance : &Provided::breach;
}

void take(const Material& all, uint32_t r, bool page_names_it, Sides* sides) {
  const Told& told = all.told[r];
  const std::string id(sides->agreement->id);
  const bool names_it = std::find(told.agreements.begin(), told.agreements.end(), id) != told.agreements.end() ||
                        (page_names_it && all.named_in_sentence(told, id));
  if (names_it || signed_then(all, told, *sides->agreement, sides->start)) put(&sides->named, r, told);
  if (names_it && told.type == "ACCUSE" && told.mode == "allege") put(&sides->accusations, r, told);
  if (!told.window || told.window->width() > kWidest || told.tally) return;
  for (auto& one : sides->provided)
    if (const auto side = stand(all, told, *sides, *one.row, names_it)) put(&(one.*side), r, told);
}

}  // namespace

Sides sides_of(const Material& all, const codebook::Object& agreement) {
  Sides out;
  out.agreement = &agreement;
  out.start = range_of(agreement.start), out.end = range_of(agreement.end);
  for (const auto* row : all.provisions(agreement.id)) out.provided.push_back({row, {}, {}, {}, {}});
  for (uint32_t p = 0; p < all.pages.size(); ++p) {
    const Page& page = all.pages[p];
    bool here = false, alone = true;
    for (const auto& one : page.named) {
      here |= one.id == agreement.id;
      alone &= one.kind != "agreement" || one.id == agreement.id;
    }
    if (here) out.mentions.push_back(p);
    for (uint32_t f = 0; here && alone && f < page.facts.size(); ++f)
      if (page.facts[f].relation == "not-kept") out.charges.push_back({p, f});
    for (uint32_t r = page.first_told; r < page.first_told + page.told; ++r) take(all, r, here, &out);
  }
  return out;
}

}  // namespace marsad::ledger::findings
