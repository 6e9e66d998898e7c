// Whose positions were hit: their owner suffers the attack, where only a pronoun tells who he is.
//
//   أعلن جيش الإسلام أن الطيران استهدف مواقعه;  اتهم الحزب تركيا بقصف قواعد له: R جيش الإسلام, الحزب
//
// What it cannot do: our positions (مواقعنا), or an owner further back than the sentence before. Tested by
// sentences_holders_test.cc.
#include <algorithm>

#include "reading/agreement.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

namespace {

// Who has positions to be hit: no monitor that tells of them, no man, no crowd.
bool has_positions(const Mention& m) {
  return m.actor && !m.person && !position(m) && (armed(m.kind) || m.kind == ActorKind::party);
}

bool of_state(ActorKind k) {
  return k == ActorKind::state || k == ActorKind::government || k == ActorKind::military || k == ActorKind::police ||
         k == ActorKind::intelligence;
}

// تركيا and الجيش التركي: nobody attacks his own.
bool one_side(const Mention& x, const Mention& y) {
  if (x.id.empty() || y.id.empty()) return false;
  const auto root = [](std::string_view id) { return id.substr(0, id.find('-')); };
  return x.id == y.id || (of_state(x.kind) && of_state(y.kind) && root(x.id) == root(y.id));
}

}  // namespace

// First who says so, then the latest named before the positions that the pronoun fits; never who attacks. -1 for none.
int Arguments::whose_position(const Act& a, int m, int by) const {
  const Mention& hit = mention(m);
  const auto may_own = [&](int j) {
    const Mention& o = mention(j);
    if (o.place && o.tokens.begin > 0 && prep_role(text_[o.tokens.begin - 1].fold) == "place") return false;
    if (hit.owner == arabic::Pronoun::hum && o.number != Number::pl) return false;
    return j != by && has_positions(o) && pronoun_fits(hit.owner, o) && (by < 0 || !one_side(o, mention(by)));
  };
  if (const int p = who_speaks(a, hit.owner); p >= 0 && may_own(p)) return p;
  auto at = std::partition_point(in_order_.begin(), in_order_.end(),
                                 [&](int j) { return mention(j).tokens.begin < hit.tokens.begin; });
  while (at != in_order_.begin()) {
    const int j = *--at;
    if (mention(j).sentence + 1 < hit.sentence) break;
    if (may_own(j)) return j;
  }
  return -1;
}

// الصواريخ أصابت أهدافها: what flies has aims, not positions.
bool Arguments::own_aims(const Act& a, arabic::Pronoun p) const {
  return a.verb && verb_fits_pronoun(a, p) && std::any_of(a.slots.begin(), a.slots.end(), [](const Act::Slotted& s) {
           return s.slot == codebook::Slot::subj && s.mention < 0 && (s.weapon || s.act >= 0);
         });
}

void Arguments::hits_owner(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || a.row->type != "ASSAULT") return;
  const int by = filled(a, Role::actor);
  const auto owner = [&](int m) {
    if (m < 0 || mention(m).owner == arabic::Pronoun::none || !position(mention(m)) || own_aims(a, mention(m).owner))
      return -1;
    return whose_position(a, m, by);
  };
  bool hit = false;
  for (Fill& f : a.fills) {
    if (f.role != Role::recipient) continue;
    hit = true;
    if (const int who = owner(f.mention); who >= 0) f.mention = who, f.resolved = f.sure = true;
  }
  // سيطرت على نقاط له: where it was done.
  for (size_t k = 0; k < a.slots.size() && !hit; ++k) {
    const Act::Slotted& s = a.slots[k];
    if (s.slot != codebook::Slot::obj && (s.slot != codebook::Slot::prep || !a.row->frame.find_prep(s.prep))) continue;
    if (const int who = owner(s.mention); who >= 0) {
      a.fills.push_back({Role::recipient, who, -1, true, true});
      hit = true;
    }
  }
}

}  // namespace marsad::reading
