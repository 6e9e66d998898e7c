// Who and where: the mentions that may fill a slot of an event, each with its answers.
//
//   "قصفت القوات التركية قرية الصافي": for the actor both names are candidates; the answers (subject, before, kind …)
//   tell them apart
//
// Of the mentions of one entity the best placed stands for it. What it cannot do: candidates more than two sentences
// back. Tested by scorer_test.cc.
#include <algorithm>

#include "reading/slot_answers.h"
#include "reading/slot_features.h"

namespace marsad::reading {
using namespace codebook;
using namespace slot_answers;

void SlotFeatures::mention_answers(size_t k, Scored slot, int m, Features* out) const {
  Features& f = *out;
  const Event& e = events_[k];
  const int ai = acts_[k];
  const Act& a = act(ai);
  const Mention& who = mention(m);
  const Stand& stand = stand_[static_cast<size_t>(m)];
  const int ent = entity(m);

  // The slot itself, as the rules filled it.
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

  // Where it stands.
  for (const Act::Slotted& s : a.slots)
    if (s.mention == m && s.resolved) f[F::own] = kShared;
  if (stand.act == ai) f[F::own] = stand.slot;
  f[F::gov] = stand.slot;
  f[F::rel] = relation(stand.act, ai);
  f[F::govact] = govact(stand.act, a);
  if (a.row) {
    const auto code = [](const FrameItem* i) -> uint8_t {
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
    };
    if (!stand.prep.empty())
      f[F::taker] = code(a.row->frame.find_prep(stand.prep));
    else if (stand.act == ai)
      f[F::taker] = code(a.row->frame.find(stand.raw));
    for (const FrameItem& i : a.row->frame.items) {
      const uint8_t asks = i.required ? 2 : 1;
      const bool actor = i.role == Role::actor || i.role == Role::both,
                 recipient = i.role == Role::recipient || i.role == Role::count;
      if (slot == Scored::place) {
        if (i.role == Role::place) f[F::asks] = std::max(f[F::asks], asks);
      } else {
        if (actor)
          f[slot == Scored::actor ? F::asks : F::oasks] = std::max(f[slot == Scored::actor ? F::asks : F::oasks], asks);
        if (recipient)
          f[slot == Scored::actor ? F::oasks : F::asks] = std::max(f[slot == Scored::actor ? F::oasks : F::asks], asks);
      }
    }
  }
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
    if (const Stand& l = stand_[static_cast<size_t>(d_.units[u - 1].mention)]; l.act == ai) f[F::leftown] = l.slot;
  if (stand.act >= 0) {
    bool with_actor = false, with_recipient = false;
    for (const Act::Slotted& s : act(stand.act).slots)
      if (s.mention >= 0 && s.mention != m && s.slot == stand.raw && s.prep == stand.prep && entity(s.mention) != ent)
        with_actor |= holds(held_[k].actors, entity(s.mention)),
            with_recipient |= holds(held_[k].recipients, entity(s.mention));
    f[F::mate] = party(with_actor, with_recipient);
  }
  f[F::length] = bucket(who.tokens.size(), {2, 3, 5});
  f[F::usual] = usual(ent, held_[k].type, slot == Scored::recipient, held_[k]);
  f[F::uother] = usual(ent, held_[k].type, slot != Scored::recipient, held_[k]);
  f[F::usually] = usual(ent, 0, slot == Scored::recipient, held_[k]);
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

  // What it is.
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

  // What it is in other events.
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

// استعاد الجيش المدينة ما عدا حيا تسيطر عليه الوحدات: the token from which on who is named is left out; none: the
// greatest.
uint32_t SlotFeatures::except_behind(const Act& a) const {
  for (uint32_t u = a.unit + 1; u < d_.sentence_units[a.sentence].end; ++u)
    if (d_.units[u].particle && d_.units[u].particle->role == "except") return d_.units[u].tokens.begin;
  return ~0u;
}

void SlotFeatures::mentions(size_t k, Scored slot, std::vector<Candidate>* out) {
  const Event& e = events_[k];
  const Act& a = act(acts_[k]);
  const bool place = slot == Scored::place;
  for (int ent : touched_) main_[static_cast<size_t>(ent)] = -1;
  touched_.clear();
  // Of an entity's mentions the best placed stands for it: what the rules chose, what stands in a slot of the act or of
  // one above or below it, the nearest of the sentence, the latest of those before.
  const auto worth = [&](int m, bool rule) -> int64_t {
    const Mention& x = mention(m);
    const Stand& s = stand_[static_cast<size_t>(m)];
    const uint32_t u = unit_of_[static_cast<size_t>(m)];
    const int64_t near = x.sentence == a.sentence
                             ? 2000 - static_cast<int64_t>(std::min(1900u, u > a.unit ? 2 * (u - a.unit) : a.unit - u))
                             : -2000 * static_cast<int64_t>(a.sentence > x.sentence ? a.sentence - x.sentence : 9) +
                                   static_cast<int64_t>(std::min(1900u, u - d_.sentence_units[x.sentence].begin));
    int64_t tie = 0;
    const uint8_t r = relation(s.act, acts_[k]);
    if (r == kSelf)
      tie = 30000;
    else if (r == kParent || r == kAbove || r == kChild)
      tie = 10000;
    return near + tie + (rule ? 100000 : 0);
  };
  const auto offer = [&](int m, bool rule) {
    const int ent = entity(m);
    int& main = main_[static_cast<size_t>(ent)];
    if (main < 0) {
      main = static_cast<int>(out->size());
      touched_.push_back(ent);
      out->emplace_back();
      out->back().mention = m, out->back().rule = rule;
      return;
    }
    Candidate& c = (*out)[static_cast<size_t>(main)];
    if (worth(m, rule) > worth(c.mention, c.rule)) c.mention = m;
    c.rule = c.rule || rule;
  };
  if (place) {
    if (e.place)
      if (int m = mention_of(e.place->at); m >= 0) offer(m, true);
  } else {
    for (const ActorRef& r : slot == Scored::actor ? e.actors : e.recipients)
      if (int m = mention_of(r.at); m >= 0) offer(m, true);
  }
  // وصف مصدر تركي الاتهامات الموجهة إلى تركيا بأنها كاذبة: nobody accuses or threatens his own.
  const bool hostile = slot == Scored::recipient && (e.type == "ACCUSE" || e.type == "THREATEN");
  const auto own = [&](const Mention& x) {
    return hostile && !x.id.empty() && std::any_of(e.actors.begin(), e.actors.end(), [&](const ActorRef& who) {
             return who.id.starts_with(x.id) && who.id.size() > x.id.size() && who.id[x.id.size()] == '-';
           });
  };
  const auto fits = [&](const Mention& x) {
    if (own(x) || x.type == "thing") return false;  // a vehicle that is hit does nothing, nor suffers what else is told
    return place ? x.place && (x.known_place || x.country || !x.type.empty() || x.effect) : x.actor;
  };
  const uint32_t from = a.sentence > kBack ? a.sentence - kBack : 0;
  // Backwards from the event's word, then onwards to the end of its sentence.
  const auto begin = order_.begin() + first_of_sentence_[a.sentence],
             end = order_.begin() + first_of_sentence_[a.sentence + 1];
  const auto split = std::partition_point(begin, end, [&](int m) { return mention(m).tokens.begin < a.tokens.begin; });
  size_t taken = 0;
  for (auto at = split; at != order_.begin() && taken < kReach;) {
    const Mention& x = mention(*--at);
    if (x.sentence < from) break;
    if (fits(x)) offer(*at, false), ++taken;
  }
  taken = 0;
  const uint32_t excepted = place ? ~0u : except_behind(a);
  for (auto at = split; at != end && taken < kReach && mention(*at).tokens.begin < excepted; ++at)
    if (fits(mention(*at))) offer(*at, false), ++taken;

  Features shared;
  event_answers(k, &shared);
  uint32_t crowd = 0;
  for (const Candidate& c : *out) crowd += mention(c.mention).sentence == a.sentence;
  shared[F::crowd] = bucket(crowd, {1, 2, 3, 5, 8});
  for (Candidate& c : *out) {
    c.features = shared;
    mention_answers(k, slot, c.mention, &c.features);
    // Nearest, second … of its side; of earlier sentences, the latest first.
    const Mention& x = mention(c.mention);
    const bool earlier = x.tokens.begin < a.tokens.begin;
    uint32_t rank = 1;
    for (const Candidate& o : *out) {
      const Mention& y = mention(o.mention);
      if (earlier ? y.tokens.begin > x.tokens.begin && y.tokens.begin < a.tokens.begin
                  : y.tokens.begin < x.tokens.begin && y.tokens.begin >= a.tokens.begin)
        ++rank;
      if (place && &o != &c && x.known_place && y.known_place) {
        const auto& parents = y.known_place->parents;
        if (std::find(parents.begin(), parents.end(), x.known_place->id) != parents.end()) c.features[F::contains] = 1;
      }
    }
    c.features[F::rank] = static_cast<uint8_t>(std::min(3u, rank));
  }
}

}  // namespace marsad::reading
