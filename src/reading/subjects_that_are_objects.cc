// What stands straight behind its verb, where a subject would, and is the object.
//
//   نفذ الهجوم مسلحون: who stands behind does it;  واستهدفت مواقع عسكرية: what is hit does nothing;  استهدف صاروخ
//   قافلة: of a weapon and somebody behind it the weapon hits
//
// Tested by arguments_test.cc, sentences_subjects_test.cc and sentences_force_test.cc.
#include <algorithm>

#include "reading/agreement.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// نفذ الهجوم مسلحون, تبنت التفجير حركة طالبان: a definite action straight behind its verb is what is done, and whoever
// stands behind it does it. Not of verbs whose subject may be an action that does something (استهدف الهجوم القوات).
void Arguments::behind_what_is_done(int i) {
  Act& a = act(i);
  if (a.cue || unit(a).pronoun != Pronoun::none || a.sense.number == Number::pl || a.sense.number == Number::du) return;
  Act::Slotted *done = nullptr, *doer = nullptr;
  for (Act::Slotted& s : a.slots) {
    if (s.slot == codebook::Slot::subj && done) return;
    if (s.slot == codebook::Slot::subj) done = &s;
    if (s.slot == codebook::Slot::obj && !doer) doer = &s;
  }
  if (!done || !doer || done->act < 0 || done->before || doer->mention < 0) return;
  const Act& what = act(done->act);
  const Mention& who = mention(doer->mention);
  constexpr uint32_t kNear = 3;  // the action, its adjective, and a day
  if (!what.noun || what.cue || what.unit != a.unit + 1 || !arabic::has_article(text_[what.tokens.begin].fold) ||
      !who.actor || who.known_place || who.owner != Pronoun::none || position(who) ||
      who.tokens.begin > what.tokens.end + kNear || disagrees(a.sense, who))
    return;
  bool takes = false;
  for (uint32_t r : rows(a)) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem *subject = p.frame.find(codebook::Slot::subj), *object = p.frame.find(codebook::Slot::obj);
    if (p.type == "NONE" || !object) continue;
    if (!subject || subject->role == Role::none) continue;
    if (subject->role != Role::actor && subject->role != Role::both) return;
    if (object->role == Role::recipient && document(what)) return;  // أدان القرار إسرائيل
    takes = takes || object->role == Role::event || object->role == Role::topic;
  }
  if (!takes) return;
  done->slot = codebook::Slot::obj, doer->slot = codebook::Slot::subj;
  // The frames ask for the subject first.
  std::swap(*done, *doer);
}

// واستهدفت مواقع عسكرية, واستهدفت موقعا: what is hit, or stands in the accusative, does nothing.
void Arguments::hit(int i) {
  Act& a = act(i);
  if (!a.verb || a.cue || !takes_object(a)) return;
  const auto subject = [](const Act::Slotted& s) {
    return s.slot == codebook::Slot::subj && !s.before && !s.resolved && s.act < 0;
  };
  const bool some = std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
    if (!subject(s) || s.mention < 0) return false;
    return (!s.counted && s.number < 0 && accusative(mention(s.mention))) ||
           (position(mention(s.mention)) && uses_force(a));
  });
  // استهدف صاروخ قافلة عسكرية: of two behind such a verb the weapon hits, and who comes after it is hit.
  const auto weapon = std::find_if(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
    return subject(s) && s.weapon && s.mention < 0 && !s.other.empty();
  });
  const bool hits =
      weapon != a.slots.end() && std::any_of(rows(a).begin(), rows(a).end(), [&](uint32_t r) {
        const Predicate& p = lex_.book().predicates[r];
        const FrameItem *by = p.frame.find(codebook::Slot::subj), *whom = p.frame.find(codebook::Slot::obj);
        return p.type == "ASSAULT" && by && (by->classes & kFillWeapon) && whom && whom->role == Role::recipient;
      });
  if (hits)
    for (auto s = weapon + 1; s != a.slots.end(); ++s)
      if (subject(*s) && s->mention >= 0 && !text_[mention(s->mention).whole.begin].fold.starts_with(arabic::kWaw))
        s->slot = codebook::Slot::obj;
  if (!some) return;
  for (Act::Slotted& s : a.slots)
    if (subject(s)) s.slot = codebook::Slot::obj;
}

}  // namespace marsad::reading
