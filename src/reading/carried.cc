// Who is in the vehicle that is hit: whom the verb behind it says it carries suffers the attack.
//
//   انفجرت عبوة بحافلة تقل جنودا: R جنودا;  تعرضت سيارة كانت تقل صحفيين لإطلاق نار: R صحفيين
//
// Which verbs carry somebody the codebook says: rows of type NONE with obj:R. Runs when light verbs have handed on
// their roles. What it cannot do: a vehicle told of in a sentence before. Tested by sentences_parties_test.cc.
#include <algorithm>

#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

// The unit of the noun that the verb tells of: straight before it, or before "which", "was" and one adjective.
int Arguments::carrier(const Act& verb) const {
  const uint32_t begin = d_.sentence_units[verb.sentence].begin;
  uint32_t u = verb.unit;
  while (u > begin && d_.units[u - 1].particle &&
         (d_.units[u - 1].particle->kind == ParticleKind::rel || d_.units[u - 1].particle->kind == ParticleKind::aux))
    --u;
  if (u > begin && d_.units[u - 1].adjective) --u;
  return u > begin && d_.units[u - 1].kind != UnitKind::punct ? static_cast<int>(u - 1) : -1;
}

void Arguments::hits_carried(int i) {
  const Act& verb = act(i);
  if (!verb.verb || verb.cue || verb.negated || !verb.row || verb.row->type != "NONE") return;
  const FrameItem* whom = verb.row->frame.find(codebook::Slot::obj);
  if (!whom || whom->role != Role::recipient) return;
  std::vector<int> inside;
  for (const Act::Slotted& s : verb.slots)
    if ((s.slot == codebook::Slot::subj || s.slot == codebook::Slot::obj) && s.mention >= 0 && !s.resolved &&
        !s.before && mention(s.mention).actor && mention(s.mention).tokens.begin >= verb.tokens.end)
      inside.push_back(s.mention);
  const int vehicle = carrier(verb);
  if (inside.empty() || vehicle < 0) return;
  const Range noun = d_.units[static_cast<size_t>(vehicle)].tokens;
  const auto holds = [&](Range r) { return r.begin <= noun.begin && noun.end <= r.end; };
  for (int j = i; j-- > 0 && act(j).sentence == verb.sentence;) {
    const Act& by = act(j);
    if (by.cue || !by.row) continue;
    const auto at = std::find_if(by.slots.begin(), by.slots.end(), [&](const Act::Slotted& s) {
      return (!s.weapon || s.other.begin < noun.begin) &&
             (holds(s.other) || (s.mention >= 0 && holds(mention(s.mention).whole)));
    });
    if (at == by.slots.end()) continue;
    const auto hit = [&](Act& attack) {
      if (attack.dropped || !attack.row || attack.row->type != "ASSAULT") return;
      if (filled(attack, Role::recipient) >= 0) return;
      for (int who : inside)
        if (filled(attack, Role::actor) != who) attack.fills.push_back({Role::recipient, who, -1, false, true});
    };
    // استهدف صاروخ حافلة تقل أطفالا: behind the weapon that struck.
    const bool struck = at->weapon && at->other.begin < noun.begin;
    if (at->slot == codebook::Slot::subj && !struck) {
      const FrameItem* item = by.row->frame.find(codebook::Slot::subj);
      if (!by.passive && (!item || item->role != Role::recipient)) continue;
    }
    hit(act(j));
    if (by.dropped && by.parent >= 0) hit(act(by.parent));  // فجر مسلحون عبوة في سيارة تقل ضباطا
    if (by.row->type == "LIGHT")
      for (const Fill& f : std::vector<Fill>(by.fills))
        if (f.role == Role::event && f.act >= 0) hit(act(f.act));
  }
}

}  // namespace marsad::reading
