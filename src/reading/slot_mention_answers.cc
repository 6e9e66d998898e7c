// What is asked of a mention that may fill a slot: where it stands, what it is, what it is in other events.
//
//   قصفت القوات التركية قرية الصافي, for the actor القوات التركية  →  own: subject, left: verb, kind: actor
//
// Each answer is a small number (features.h names them). What it cannot do: answer for a mention without a unit. Tested
// by scorer_test.cc.
#include <algorithm>

#include "reading/slot_answers.h"
#include "reading/slot_features.h"

namespace marsad::reading {
using namespace codebook;
using namespace slot_answers;
namespace {

// Which slot a frame's item fills.
uint8_t taker_code(const FrameItem* i) {
  if (!i) return 0;
  switch (i->role) {
    case Role::actor:
      return 1;
    case Role::recipient:
    case Role::count:
      return 2;
    case Role::place:
      return 3;
    case Role::both:
      return 4;
    case Role::event:
    case Role::topic:
      return 5;
    default:
      return 6;
  }
}

// Whether the frame asks for somebody in this slot and in the opposite one: 2 needs him.
void frame_answers(const Frame& frame, Scored slot, Features* out) {
  Features& f = *out;
  const auto raise = [&](F which, uint8_t to) { f[which] = std::max(f[which], to); };
  for (const FrameItem& i : frame.items) {
    const uint8_t asks = i.required ? 2 : 1;
    if (slot == Scored::place) {
      if (i.role == Role::place) raise(F::asks, asks);
      continue;
    }
    if (i.role == Role::actor || i.role == Role::both) raise(slot == Scored::actor ? F::asks : F::oasks, asks);
    if (i.role == Role::recipient || i.role == Role::count) raise(slot == Scored::actor ? F::oasks : F::asks, asks);
  }
}

}  // namespace

void SlotFeatures::mention_answers(size_t k, Scored slot, int m, Features* out) const {
  rule_answers(k, slot, entity(m), out);
  stand_answers(k, slot, m, out);
  word_answers(k, m, out);
  distance_answers(k, m, out);
  kind_answers(k, m, out);
  other_answers(k, entity(m), out);
}

// The slot itself, as the rules filled it.
void SlotFeatures::rule_answers(size_t k, Scored slot, int ent, Features* out) const {
  Features& f = *out;
  const Event& e = events_[k];
  const std::vector<ActorRef>& list = slot == Scored::recipient ? e.recipients : e.actors;
  const auto inferred = [&](const std::vector<ActorRef>& refs) -> uint8_t {
    for (const ActorRef& r : refs)
      if (int x = mention_of(r.at); x >= 0 && entity(x) == ent) return r.resolved ? 2 : 1;
    return 0;
  };
  if (slot == Scored::place) {
    f[F::rule] = held_[k].place == ent ? 1 : 0;
    f[F::filled] = e.place ? 1 : 0;
    f[F::other] = std::max(inferred(e.actors), inferred(e.recipients));
  } else {
    const std::vector<ActorRef>& opposite = slot == Scored::recipient ? e.actors : e.recipients;
    f[F::rule] = inferred(list), f[F::other] = inferred(opposite);
    f[F::filled] = static_cast<uint8_t>(std::min<size_t>(2, list.size())),
    f[F::ofilled] = static_cast<uint8_t>(std::min<size_t>(2, opposite.size()));
    f[F::placed] = held_[k].place == ent;
  }
}

// Where it stands: in which slot of which act, and what the event's frame wants there.
void SlotFeatures::stand_answers(size_t k, Scored slot, int m, Features* out) const {
  Features& f = *out;
  const int ai = acts_[k], ent = entity(m);
  const Act& a = act(ai);
  const Stand& stand = stand_[static_cast<size_t>(m)];
  for (const Act::Slotted& s : a.slots)
    if (s.mention == m && s.resolved) f[F::own] = kShared;
  if (stand.act == ai) f[F::own] = stand.slot;
  f[F::gov] = stand.slot;
  f[F::rel] = relation(stand.act, ai);
  f[F::govact] = govact(stand.act, a);
  if (a.row) {
    if (!stand.prep.empty())
      f[F::taker] = taker_code(a.row->frame.find_prep(stand.prep));
    else if (stand.act == ai)
      f[F::taker] = taker_code(a.row->frame.find(stand.raw));
    frame_answers(a.row->frame, slot, out);
  }
  if (stand.act >= 0) {
    bool with_actor = false, with_recipient = false;
    for (const Act::Slotted& s : act(stand.act).slots)
      if (s.mention >= 0 && s.mention != m && s.slot == stand.raw && s.prep == stand.prep && entity(s.mention) != ent)
        with_actor |= holds(held_[k].actors, entity(s.mention)),
            with_recipient |= holds(held_[k].recipients, entity(s.mention));
    f[F::mate] = party(with_actor, with_recipient);
  }
  f[F::usual] = usual(ent, held_[k].type, slot == Scored::recipient, held_[k]);
  f[F::uother] = usual(ent, held_[k].type, slot != Scored::recipient, held_[k]);
  f[F::usually] = usual(ent, 0, slot == Scored::recipient, held_[k]);
}

// The words beside it, and what is joined to it.
void SlotFeatures::word_answers(size_t k, int m, Features* out) const {
  Features& f = *out;
  const Mention& who = mention(m);
  const uint32_t u = unit_of_[static_cast<size_t>(m)];
  const Unit& unit = d_.units[u];
  if (unit.clitics & arabic::kBi)
    f[F::prep] = 8;
  else if (unit.clitics & arabic::kLi)
    f[F::prep] = 9;
  else if (unit.clitics & arabic::kKa)
    f[F::prep] = 10;
  else if (u > 0 && d_.units[u - 1].kind == UnitKind::particle &&
           d_.units[u - 1].particle->kind == ParticleKind::prep) {
    const uint8_t role = prep_code(d_.units[u - 1].particle->role, kPrep);
    f[F::prep] = role == kPrep ? 7 : static_cast<uint8_t>(role - kPlace + 1);
  } else if (unit.clitics & (arabic::kAnd | arabic::kThen))
    f[F::prep] = 11;
  if (u > d_.sentence_units[who.sentence].begin) f[F::left] = left_code(d_.units[u - 1]);
  if (u + 1 < d_.sentence_units[who.sentence].end) f[F::next] = left_code(d_.units[u + 1]);
  if (f[F::left] == 8)
    if (const Stand& l = stand_[static_cast<size_t>(d_.units[u - 1].mention)]; l.act == acts_[k])
      f[F::leftown] = l.slot;
  f[F::length] = bucket(who.tokens.size(), {2, 3, 5});
}

// How far from the event's word, and what lies between.
void SlotFeatures::distance_answers(size_t k, int m, Features* out) const {
  Features& f = *out;
  const Act& a = act(acts_[k]);
  const Mention& who = mention(m);
  const uint32_t u = unit_of_[static_cast<size_t>(m)];
  if (who.sentence == a.sentence) {
    between(u, a.unit, &f);
    const uint32_t begin = d_.sentence_units[a.sentence].begin;
    const bool in = (before_[u].quotes - before_[begin].quotes) % 2,
               event_in = (before_[a.unit].quotes - before_[begin].quotes) % 2;
    f[F::quoted] = in == event_in ? 0 : in ? 1 : 2;
  } else {
    f[F::back] = who.sentence > a.sentence ? 3 : static_cast<uint8_t>(std::min<uint32_t>(3, a.sentence - who.sentence));
  }
  f[F::opens] = u == d_.sentence_units[who.sentence].begin;
  f[F::inside] = a.tokens.begin <= who.tokens.begin && who.tokens.begin < a.tokens.end;
}

// What it is.
void SlotFeatures::kind_answers(size_t k, int m, Features* out) const {
  Features& f = *out;
  const Event& e = events_[k];
  const Act& a = act(acts_[k]);
  const Mention& who = mention(m);
  const Stand& stand = stand_[static_cast<size_t>(m)];
  const int ent = entity(m);
  f[F::kind] = static_cast<uint8_t>(who.kind);
  f[F::place] = !who.place ? 0 : who.known_place ? 2 : who.country ? 1 : 3;
  f[F::known] = who.id.empty() ? (who.type == "described" || who.type == "thing" ? 2 : 1) : 0;
  f[F::definite] = who.anaphor ? 2 : who.definite ? 1 : 0;
  f[F::number] = static_cast<uint8_t>(who.number);
  f[F::effect] = who.effect;
  if (a.verb && who.gender != Gender::unknown && a.sense.gender != Gender::unknown)
    f[F::agree] = who.gender == a.sense.gender || (a.sense.gender == Gender::f && who.number == Number::pl) ? 1 : 2;
  f[F::often] = bucket(often_[static_cast<size_t>(ent)], {2, 3, 6});
  f[F::head] = headline_[static_cast<size_t>(ent)];
  for (const Attribution& x : e.attributed_to)
    if (int s = mention_of(x.who.at); s >= 0 && entity(s) == ent) f[F::speaker] = 1;
  if (!f[F::speaker] && stand.act >= 0 && act(stand.act).cue && (stand.slot == kSubj || stand.slot == kBefore))
    f[F::speaker] = who.sentence == a.sentence ? 2 : 3;
  if (a.relative_of >= 0) f[F::rclause] = entity(a.relative_of) == ent ? 1 : 2;
}

// What it is in other events.
void SlotFeatures::other_answers(size_t k, int ent, Features* out) const {
  Features& f = *out;
  const size_t first = held_[k].first;
  bool as_actor = false, as_recipient = false;
  for (size_t j = std::max(first, k > kNear ? k - kNear : 0);
       j < acts_.size() && j <= k + kNear && held_[j].first == first; ++j) {
    if (j == k) continue;
    as_actor |= holds(held_[j].actors, ent), as_recipient |= holds(held_[j].recipients, ent);
    f[F::splace] |= held_[j].place == ent;
  }
  f[F::sibling] = party(as_actor, as_recipient);
  if (first > 0) {
    f[F::latest] = party(holds(held_[first - 1].actors, ent), holds(held_[first - 1].recipients, ent));
    if (!f[F::splace] && held_[first - 1].place == ent) f[F::splace] = 2;
  }
  if (const int j = held_[k].earlier; j >= 0) {
    const Held& then = held_[static_cast<size_t>(j)];
    f[F::earlier] = party(holds(then.actors, ent), holds(then.recipients, ent));
  }
}

}  // namespace marsad::reading
