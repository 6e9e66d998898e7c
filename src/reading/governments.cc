#include "reading/governments.h"

#include <algorithm>

#include "arabic/fold.h"

namespace marsad::reading {

namespace {

// قال لـ«الشرق الأوسط»: a place's name alone between quotation marks that a medium has too is the medium.
bool medium(const Draft& draft, size_t u) {
  const Mention& m = draft.mentions[static_cast<size_t>(draft.units[u].mention)];
  if (!m.known_place || u == 0 || u + 1 >= draft.units.size() || !draft.units[u - 1].quote || !draft.units[u + 1].quote)
    return false;
  const std::string name = arabic::fold(draft.text->raw(m.tokens));
  const auto& sources = draft.lexicon->book().sources;
  return std::any_of(sources.begin(), sources.end(), [&](const auto& s) { return arabic::fold(s.name_ar) == name; });
}

// ضغوط على سوريا وطهران: a capital joined to another country, where that is not told as a place.
bool beside_country(const Draft& draft, size_t u) {
  const Mention &country = draft.mentions[static_cast<size_t>(draft.units[u - 1].mention)],
                &capital = draft.mentions[static_cast<size_t>(draft.units[u].mention)];
  if (!country.country || country.known_place || country.country == capital.country) return false;
  const codebook::Particle* prep = u > 1 ? draft.units[u - 2].particle : nullptr;
  return !(draft.units[u - 1].clitics & arabic::kBi) && !(prep && prep->role == "place");
}

}  // namespace

std::vector<bool> governments(const Draft& draft) {
  std::vector<bool> out(draft.mentions.size(), false);
  for (size_t u = 0; u < draft.units.size(); ++u) {
    const Unit& unit = draft.units[u];
    if (unit.kind != UnitKind::mention) continue;
    const Mention& m = draft.mentions[static_cast<size_t>(unit.mention)];
    if (medium(draft, u)) out[static_cast<size_t>(unit.mention)] = true;
    if (!m.actor || !m.known_place || m.kind != codebook::ActorKind::government) continue;
    const Unit* before = u > 0 ? &draft.units[u - 1] : nullptr;
    const codebook::Particle* prep = before ? before->particle : nullptr;
    const bool led = prep && prep->kind == codebook::ParticleKind::prep &&
                     (prep->role.empty() || matter(prep->role) || prep->role == "place");
    const bool dash =
        before && before->kind == UnitKind::punct && arabic::is_dash(draft.text->raw(before->tokens.begin));
    // وصل لدمشق, but الموالي لأنقرة
    const bool joined_to =
        (unit.clitics & arabic::kBi) || ((unit.clitics & arabic::kLi) && !(before && before->kind == UnitKind::word));
    bool acts = !led && !dash && !joined_to;
    if (acts && before && before->kind == UnitKind::mention) {
      const auto joined = static_cast<size_t>(before->mention);
      if (unit.clitics & arabic::kAnd)  // حمص ودمشق
        acts = !draft.mentions[joined].place || out[joined] || beside_country(draft, u);
      else if (draft.mentions[joined].known_place == m.known_place)  // العاصمة التركية أنقرة
        acts = out[joined];
    }
    out[static_cast<size_t>(unit.mention)] = acts;
  }
  return out;
}

}  // namespace marsad::reading
