// How a mention or a time stands to an event: by slot, by governing act, by what lies between.
//
//   شنت | موسكو | غارات: "موسكو" stands with the act above غارات (parent, light)
//
// What it cannot do: see relations across sentences but "left" and "right". Tested by scorer_test.cc.
#include "reading/slot_answers.h"
#include "reading/slot_features.h"

namespace marsad::reading {
using namespace codebook;
using namespace slot_answers;

uint8_t SlotFeatures::left_code(const Unit& unit) const {
  if (unit.weapon) return 2;
  switch (unit.kind) {
    case UnitKind::act:
      return unit.acts.front().cls == arabic::WordClass::verb ? 4 : 3;
    case UnitKind::cue:
      return 5;
    case UnitKind::count:
      return 6;
    case UnitKind::number:
      return 7;
    case UnitKind::mention:
      return 8;
    case UnitKind::punct:
      return 9;
    case UnitKind::particle:
      return 10;
    default:
      return 1;
  }
}

// How an entity stands among those that held the slot in other events of the type (0: of any).
uint8_t SlotFeatures::usual(int ent, uint8_t type, bool recipient, const Held& less) const {
  const Times& t = times_[static_cast<size_t>(ent) * kTypes + type];
  const bool here = (type == 0 || less.type == type) && holds(recipient ? less.recipients : less.actors, ent);
  const int own = (recipient ? t.recipient : t.actor) - here,
            most = recipient ? most_[type].recipient : most_[type].actor;
  return own <= 0 ? 0 : own + 1 >= most ? 2 : 1;
}

uint8_t SlotFeatures::prep_code(std::string_view role, uint8_t otherwise) const {
  constexpr std::string_view roles[] = {"place", "agent", "with", "against", "both", "of"};
  if (role == "beside") role = "with";
  for (size_t i = 0; i < std::size(roles); ++i)
    if (role == roles[i]) return static_cast<uint8_t>(kPlace + i);
  return otherwise;
}

uint8_t SlotFeatures::govact(int i, const Act& event) const {
  if (i < 0) return kNothing;
  const Act& a = act(i);
  if (a.cue) return a.cue_row && a.cue_row->kind == CueKind::say ? uint8_t{kSay} : uint8_t{kCue};
  if (a.dropped || !a.row) return kDropped;
  if (a.row->type == "LIGHT") return kLight;
  return event.row && a.row->type == event.row->type ? kSame : kEvent;
}

bool SlotFeatures::is_above(int above, int below) const {
  for (int steps = 0; below >= 0 && steps < 32; ++steps) {
    below = act(below).parent;
    if (below == above) return true;
  }
  return false;
}

uint8_t SlotFeatures::relation(int to, int event_act) const {
  if (to < 0) return kNoRelation;
  if (to == event_act) return kSelf;
  const Act &a = act(to), &e = act(event_act);
  if (e.parent == to) return kParent;
  if (a.parent == event_act) return kChild;
  if (a.sentence == e.sentence && is_above(to, event_act)) return kAbove;
  if (a.sentence == e.sentence && a.parent >= 0 && a.parent == e.parent) return kSibling;
  return to < event_act ? kLeft : kRight;
}

// What lies between a mention or a time and the event's word, in one sentence.
void SlotFeatures::between(uint32_t u, uint32_t event, Features* out) const {
  Features& f = *out;
  f[F::side] = u < event ? 1 : 2;
  const uint32_t left = std::min(u, event), right = std::max(u, event);
  f[F::dist] = bucket(right - left, {1, 2, 3, 4, 6, 9, 13, 20, 30});
  const Before &from = before_[left + (left < right)], &to = before_[right];
  f[F::commas] = bucket(to.commas - from.commas, {1, 2});
  f[F::verbs] = bucket(to.verbs - from.verbs, {1, 2, 3});
  f[F::nouns] = bucket(to.nouns - from.nouns, {1, 2});
  f[F::clauses] = bucket(to.clauses - from.clauses, {1, 2});
}

void SlotFeatures::event_answers(size_t k, Features* out) const {
  Features& f = *out;
  const Act& a = act(acts_[k]);
  const Event& e = events_[k];
  f[F::type] = held_[k].type;
  if (a.parent >= 0 && act(a.parent).row) f[F::ptype] = type_code(act(a.parent).row->type);
  f[F::pos] = a.verb ? 0 : a.noun ? 1 : 2;
  f[F::passive] = a.passive;
  f[F::light] = a.light_child;
  const Unit& unit = d_.units[a.unit];
  f[F::edef] = unit.pronoun != arabic::Pronoun::none ? 2 : unit.definite() ? 1 : 0;
  f[F::under] = a.parent < 0 ? 0 : static_cast<uint8_t>(a.via_clause ? 1 : govact(a.parent, a) + 1);
  f[F::tense] = a.future                                  ? 3
                : !a.verb                                 ? 0
                : a.sense.tense == arabic::Tense::past    ? 1
                : a.sense.tense == arabic::Tense::present ? 2
                                                          : 0;
  f[F::fact] = static_cast<uint8_t>(e.factuality);
  f[F::region] = d_.sentence_region[a.sentence] == static_cast<uint8_t>(RegionKind::headline)  ? 1
                 : d_.sentence_region[a.sentence] == static_cast<uint8_t>(RegionKind::caption) ? 2
                                                                                               : 0;
  f[F::eventno] = static_cast<uint8_t>(std::min<size_t>(3, k - held_[k].first));
  f[F::narr] = published_ && published_->start == published_->end;
}

}  // namespace marsad::reading
