// Who hits civilians or drives them out: whose force it was that brought it about.
//
//   قصف الجيش القرية ما أدى إلى نزوح أهلها: the army drove them out;  قتل مدنيون خلال العملية التركية: Turkey hit them
//
// Runs when light verbs have handed on their roles. What it cannot do: force that only another sentence tells. Tested
// by sentences_sides_test.cc and sentences_forms_test.cc.
#include <algorithm>

#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// قتل مدني بقذائف أطلقتها الفصائل: whose shells they were, told by the verb straight behind them; -1 for nobody.
int Arguments::fired_by(const Act& a) const {
  for (const Act::Slotted& s : a.slots) {
    if (!s.weapon || s.slot != codebook::Slot::prep || s.other.empty()) continue;
    for (const Act* told = &a + 1; told != d_.acts.data() + d_.acts.size() && told->sentence == a.sentence; ++told) {
      if (told->tokens.begin < s.other.end) continue;
      if (told->tokens.begin > s.other.end || !told->verb || told->cue || unit(*told).pronoun == Pronoun::none) break;
      for (const Act::Slotted& by : told->slots)
        if (by.slot == codebook::Slot::subj && by.mention >= 0 && !by.resolved && mention(by.mention).actor &&
            armed(mention(by.mention).kind))
          return by.mention;
      break;
    }
  }
  return -1;
}

// قتل مدنيون خلال العملية التركية, أسفرت الحملة التركية عن مقتل مدنيين: civilians are hit by whose the action is that
// brought it about or in which it happened, where that is one side's.
void Arguments::hit_in(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || filled(a, Role::actor) >= 0) return;
  const bool expelled = a.row->type == "SANCTION" && a.row->mode == "expel";
  if (a.row->type != "ASSAULT" && !expelled) return;
  if (const int who = fired_by(a); who >= 0) {
    a.fills.push_back({Role::actor, who, -1, false});
    return;
  }
  bool civilians = false;
  for (const Fill& f : a.fills) {
    if (f.role != Role::recipient || f.mention < 0) continue;
    if (mention(f.mention).kind != ActorKind::population) return;
    civilians = true;
  }
  if (!civilians || (!a.noun && !a.passive && !expelled)) return;
  const uint32_t begin = d_.sentence_units[a.sentence].begin;
  int action = -1;
  if (a.parent >= 0 && act(a.parent).row && act(a.parent).row->type == "LIGHT")
    for (const Act::Slotted& s : act(a.parent).slots)
      if (s.slot == codebook::Slot::subj && s.act >= 0 && act(s.act).noun) action = s.act;
  bool led = false;  // منذ بدء الحملة
  for (size_t j = static_cast<size_t>(i) + 1; action < 0 && j < d_.acts.size() && d_.acts[j].sentence == a.sentence;
       ++j) {
    const Act& later = d_.acts[j];
    if (later.verb || later.cue) break;
    const Particle* p = later.unit > begin ? d_.units[later.unit - 1].particle : nullptr;
    led = (led && d_.acts[j - 1].unit + 1 == later.unit) ||
          (p && p->kind == ParticleKind::prep && (p->role == "since" || p->role == "during" || p->role == "cause"));
    if (led && uses_force(later)) action = static_cast<int>(j);
  }
  if (action < 0 || !uses_force(act(action)) || act(action).negated) return;
  int who = -1;
  for (const Fill& f : act(action).fills) {
    if (f.role != Role::actor || f.mention < 0 || f.mention == who) continue;
    if (who >= 0) return;
    who = f.mention;
  }
  const bool rowless = who < 0 && !act(action).row;
  for (const Act::Slotted& s : act(action).slots) {
    if (!rowless || s.slot != codebook::Slot::adj || s.mention < 0) continue;
    if (who >= 0) return;  // الحرب العربية الإسرائيلية
    who = s.mention;
  }
  if (who >= 0) a.fills.push_back({Role::actor, who, -1, true});
}

// أدى القصف إلى نزوح الأهالي, قصف الجيش القرية ما أدى إلى نزوح, نزحوا جراء قصف الجيش: who drives people out is whose
// force made them leave.
void Arguments::driven_out(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || a.row->type != "SANCTION" || a.row->mode != "expel") return;
  // واصل المدنيون الفرار: who goes on fleeing is driven out.
  if (const FrameItem* flees = a.row->frame.find(codebook::Slot::subj);
      a.noun && flees && flees->role == Role::none && filled(a, Role::recipient) < 0)
    for (Fill& f : a.fills)
      if (f.role == Role::actor && f.mention >= 0 && mention(f.mention).actor && !armed(mention(f.mention).kind) &&
          mention(f.mention).number != Number::sg)
        f.role = Role::recipient, f.sure = true;
  if (filled(a, Role::actor) >= 0) return;
  const auto force = [&](int j) {
    return j >= 0 && act(j).row && !act(j).dropped && act(j).row->type == "ASSAULT" && filled(act(j), Role::actor) >= 0
               ? j
               : -1;
  };
  const auto before = [&](int j) {
    while (j-- > 0 && act(j).sentence == a.sentence)
      if (force(j) >= 0) return j;
    return -1;
  };
  constexpr uint32_t kNear = 4;
  const auto marked = [&](uint32_t u, std::string_view role) {
    for (uint32_t w = u; w > d_.sentence_units[a.sentence].begin && u - w < kNear; --w)
      if (const Particle* p = d_.units[w - 1].particle) {
        if (p->role == role) return true;
        if (role != "result") return false;
      }
    return false;
  };
  int by = -1;
  for (const Act::Slotted& s : a.slots)
    if (by < 0 && s.slot == codebook::Slot::prep) by = force(s.act);
  if (by < 0 && a.parent >= 0 && act(a.parent).row && act(a.parent).row->type == "LIGHT") {
    const Act& light = act(a.parent);
    for (const Act::Slotted& s : light.slots)
      if (by < 0 && s.slot == codebook::Slot::subj) by = force(s.act);
    const Particle* opens = light.unit > 0 ? d_.units[light.unit - 1].particle : nullptr;
    if (by < 0 && (!has_slot(light, codebook::Slot::subj) || (opens && opens->kind == ParticleKind::clause)))
      by = before(a.parent);
  }
  if (by < 0 && marked(a.unit, "result")) by = before(i);
  for (size_t j = static_cast<size_t>(i) + 1; by < 0 && j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j)
    if (marked(d_.acts[j].unit, "cause")) by = force(static_cast<int>(j));
  if (by < 0) return;
  for (const Fill& f : std::vector<Fill>(act(by).fills))
    if (f.role == Role::actor && f.mention >= 0 && filled(a, Role::recipient) != f.mention)
      a.fills.push_back({Role::actor, f.mention, -1, true});
}

}  // namespace marsad::reading
