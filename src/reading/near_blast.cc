// Whom a blast hits that is only told to go off beside them.
//
//   انفجرت عبوة ناسفة قرب مقر للشرطة, فجر انتحاري نفسه وسط حشد من المتظاهرين, تفجير سيارة أمام حاجز: R الشرطة,
//   المتظاهرين, حاجز
//
// And whose thing suffers an attack: تعرض مقر للشرطة لهجوم. What it cannot do: buildings of nobody named (قرب السوق).
// Tested by sentences_holders_test.cc.
#include <algorithm>

#include "arabic/fold.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

// Men and those who fight, or what is theirs; a state is where it happens.
bool Arguments::may_stand_near(int m) const {
  const Mention& who = mention(m);
  return who.actor && !who.place && !who.known_place && who.owner == arabic::Pronoun::none &&
         who.kind != ActorKind::state && !who.office &&
         (position(who) || who.kind == ActorKind::population || (armed(who.kind) && !who.person));
}

// Who stands behind a preposition at unit u: قرب حاجز, قرب مقر للشرطة, وسط حشد من المتظاهرين; within: في تجمع لقوات
// النظام, not في شارع المعسكر. -1 for nobody.
int Arguments::stands_at(uint32_t u, uint32_t end, bool within) const {
  constexpr uint32_t kLongest = 3;  // a thing, or a quantity, before whose it is
  bool thing = false, led = false;
  for (uint32_t v = u + 1; v < end && v <= u + kLongest; ++v) {
    const Unit& unit = d_.units[v];
    if (unit.kind == UnitKind::mention) {
      const bool whose = (unit.clitics & static_cast<uint16_t>(~arabic::kAl)) == arabic::kLi;
      const bool joined = thing ? whose || led || (!unit.clitics && !within) : !(unit.clitics & ~arabic::kAl);
      if (!joined || unit.particle || !may_stand_near(unit.mention)) return -1;
      // في قاعدة عسكرية, but not في المعسكر: what is told with the article may be no more than where.
      const Mention& who = mention(unit.mention);
      if (within && !thing && (!position(who) || who.definite)) return -1;
      return unit.mention;
    }
    if (unit.particle && unit.particle->kind == ParticleKind::quant) continue;
    if (unit.particle && thing && !led && (unit.particle->role == "of" || unit.particle->role == "whose")) {
      led = true;
      continue;
    }
    const bool noun = unit.kind == UnitKind::word || unit.kind == UnitKind::act || unit.kind == UnitKind::object;
    if (!noun || thing || unit.clitics || unit.pronoun != arabic::Pronoun::none) return -1;
    thing = true;
  }
  return -1;
}

void Arguments::near_blast(int i) {
  constexpr uint32_t kReach = 16;
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || a.row->type != "ASSAULT" || filled(a, Role::recipient) >= 0 ||
      (a.row->mode != "explosives" && a.row->mode != "suicide-attack"))
    return;
  // Where a toll of the sentence tells who was hit, they are it.
  for (size_t j = d_.first_act(a.sentence); j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j)
    if (const Act& other = d_.acts[j];
        !other.cue && other.row && other.row->type == "ASSAULT" && filled(other, Role::recipient) >= 0)
      return;
  const uint32_t end = std::min(d_.sentence_units[a.sentence].end, a.unit + kReach);
  const int by = filled(a, Role::actor);
  for (uint32_t u = a.unit + 1; u < end; ++u) {
    const Unit& unit = d_.units[u];
    if (unit.kind == UnitKind::punct && !unit.quote) return;
    if (unit.kind == UnitKind::cue || (unit.clitics & (arabic::kAnd | arabic::kThen))) return;
    const Particle* p = unit.particle;
    if (!p || unit.kind != UnitKind::particle) continue;
    if (p->kind == ParticleKind::clause || p->kind == ParticleKind::comp || p->kind == ParticleKind::rel) return;
    const bool near = p->kind == ParticleKind::prep && (p->role == "place" || p->role == "front") &&
                      unit.pronoun == arabic::Pronoun::none;
    if (!near) continue;
    const bool within = a.row->frame.find_prep(arabic::fold(p->form)) != nullptr;  // where it happens: في
    if (const int who = stands_at(u, d_.sentence_units[a.sentence].end, within); who >= 0 && who != by) {
      a.fills.push_back({Role::recipient, who, -1, false, true});
      return;
    }
  }
}

// تعرض مقر للشرطة لهجوم: whose thing it is that suffers, where a light verb's preposition gives the attack.
void Arguments::whose_suffers(int i) {
  Act& a = act(i);
  if (a.cue || !a.verb || a.slots.size() < 3) return;
  const auto attack = std::find_if(a.slots.begin(), a.slots.end(),
                                   [](const Act::Slotted& s) { return s.slot == codebook::Slot::prep && s.act >= 0; });
  if (attack == a.slots.end() || prep_role(attack->prep) != "whose") return;
  const auto thing = std::find_if(a.slots.begin(), attack, [](const Act::Slotted& s) {
    return s.slot == codebook::Slot::subj && s.mention < 0 && !s.other.empty() && !s.weapon && s.number < 0;
  });
  if (thing == attack) return;
  const auto whose = std::find_if(a.slots.begin(), attack, [&](const Act::Slotted& s) {
    return s.slot == codebook::Slot::prep && s.prep == attack->prep && s.mention >= 0;
  });
  if (whose == attack || !may_stand_near(whose->mention) || mention(whose->mention).whole.begin != thing->other.end)
    return;
  thing->mention = whose->mention, thing->other = {};
  a.slots.erase(whose);
}

}  // namespace marsad::reading
