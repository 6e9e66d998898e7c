// What stands straight behind its verb, where a subject would, and is the object.
//
//   نفذ الهجوم مسلحون: who stands behind does it;  واستهدفت مواقع عسكرية: what is hit does nothing;  استهدف صاروخ
//   قافلة: of a weapon and somebody behind it the weapon hits;  غادر المدينة ألفا شخص: a place leaves nothing
//
// Tested by arguments_test.cc, sentences_subjects_test.cc and sentences_force_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
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

// غادر المنطقة 2500 شخص, غادر دوما السبت نحو ألف مقاتل: a place straight behind a verb that only people can do to it,
// and behind it they who do: men counted, or armed, without a name.
void Arguments::behind_where_they_are(int i) {
  Act& a = act(i);
  if (a.cue || unit(a).pronoun != Pronoun::none || a.sense.number != Number::sg) return;
  bool takes = false;
  for (uint32_t r : rows(a)) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem *subject = p.frame.find(codebook::Slot::subj), *object = p.frame.find(codebook::Slot::obj);
    if (p.type != "NONE" && subject && !(subject->classes & kFillPlace) && object && object->role == Role::place)
      takes = true;
  }
  if (!takes) return;
  const auto place = std::find_if(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
    const bool behind = !s.before && !s.resolved && s.prep.empty();
    return behind && (s.mention >= 0 ? mention(s.mention).known_place && !mention(s.mention).actor
                                     : place_with_number(s) || unnamed_place(s));
  });
  if (place == a.slots.end() || place->slot != codebook::Slot::subj || place + 1 == a.slots.end()) return;
  const uint32_t first = place->mention >= 0 ? mention(place->mention).whole.begin : place->other.begin;
  if (first != a.tokens.end) return;
  bool counted = place->number >= 0;
  auto who = place + 1;
  // نحو ألف مقاتل: the number, and behind it whom it counts
  if (who->mention < 0 && who->number >= 0 && who + 1 != a.slots.end()) counted = true, ++who;
  if (who->prep.empty() && who->mention >= 0 && !who->before) {
    const Mention& m = mention(who->mention);
    counted = counted || who->number >= 0 || who->counted;
    constexpr uint32_t kNear = 6;  // a day or two, and a number
    const uint32_t from = place->mention >= 0 ? mention(place->mention).whole.end : place->other.begin + 1;
    if (!m.actor || m.known_place || m.person || !m.id.empty() || m.whole.begin > from + kNear) return;
    if (!counted && (m.number != Number::pl || !armed(m.kind))) return;
    for (uint32_t t = from; t < m.whole.begin; ++t)
      if (text_[t].kind == arabic::TokenKind::punct) return;
    for (auto s = place + 1; s != who + 1; ++s) s->slot = codebook::Slot::subj;
    if (place->number >= 0) {
      who->number = place->number;
      place->other.end = place->other.begin + 1, place->number = -1;
    }
    place->slot = codebook::Slot::obj;
    std::rotate(place, place + 1, who + 1);  // the frames ask for the subject first
  }
}

// المنطقة 2500 شخص: the place, with the number that counts what comes behind it.
bool Arguments::place_with_number(const Act::Slotted& s) const {
  if (s.mention >= 0 || s.act >= 0 || s.number < 0 || s.other.size() < 2) return false;
  const PlaceHead* head = lex_.place_head(text_[s.other.begin].fold);
  return head && head->effect != PlaceHead::direction && arabic::has_article(text_[s.other.begin].fold);
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
