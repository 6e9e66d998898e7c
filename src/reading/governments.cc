#include "reading/governments.h"

namespace marsad::reading {

std::vector<bool> governments(const Draft& draft) {
  std::vector<bool> out(draft.mentions.size(), false);
  for (size_t u = 0; u < draft.units.size(); ++u) {
    const Unit& unit = draft.units[u];
    if (unit.kind != UnitKind::mention) continue;
    const Mention& m = draft.mentions[static_cast<size_t>(unit.mention)];
    if (!m.actor || !m.known_place || m.kind != codebook::ActorKind::government) continue;
    const Unit* before = u > 0 ? &draft.units[u - 1] : nullptr;
    const codebook::Particle* prep = before ? before->particle : nullptr;
    const bool led =
        prep && prep->kind == codebook::ParticleKind::prep && (prep->role.empty() || prep->role == "place");
    const bool dash =
        before && before->kind == UnitKind::punct && arabic::is_dash(draft.text->raw(before->tokens.begin));
    bool acts = !led && !dash && !(unit.clitics & (arabic::kBi | arabic::kLi));
    if (acts && before && before->kind == UnitKind::mention) {
      const auto joined = static_cast<size_t>(before->mention);
      if (unit.clitics & arabic::kAnd)  // حمص ودمشق
        acts = !draft.mentions[joined].place || out[joined];
      else if (draft.mentions[joined].known_place == m.known_place)  // العاصمة التركية أنقرة
        acts = out[joined];
    }
    out[static_cast<size_t>(unit.mention)] = acts;
  }
  return out;
}

}  // namespace marsad::reading
