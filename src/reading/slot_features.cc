#include "reading/slot_features.h"

#include <algorithm>
#include <array>

namespace marsad::reading {
using namespace codebook;

namespace {

constexpr size_t kReach = 24;  // candidates looked at before the event's word, and behind it
constexpr size_t kNear = 12;   // events of the sentence looked at on each side
constexpr uint32_t kBack = 2;  // sentences looked back

uint8_t bucket(uint32_t n, std::initializer_list<uint32_t> lower_ends) {
  uint8_t b = 0;
  for (uint32_t low : lower_ends) b = static_cast<uint8_t>(b + (n >= low));
  return b;
}

// Answers that more than one question shares.
enum Stands : uint8_t {
  kNone,
  kSubj,
  kBefore,
  kObj,
  kGen,
  kAdj,
  kPlace,
  kAgent,
  kWith,
  kAgainst,
  kBoth,
  kOf,
  kPrep,
  kShared
};
enum Relation : uint8_t { kNoRelation, kSelf, kParent, kAbove, kChild, kSibling, kLeft, kRight };
enum Governs : uint8_t { kNothing, kSay, kCue, kLight, kSame, kEvent, kDropped };
enum Party : uint8_t { kNoParty, kActor, kRecipient, kBothParties };

constexpr size_t kTypes = 17;  // PLOVER's, and 0 for any

uint8_t type_code(std::string_view type) {
  for (uint8_t i = 1; i < answers_of(F::type); ++i)
    if (feature_answer(F::type, i) == type) return i;
  return 0;
}

uint8_t party(bool actor, bool recipient) { return static_cast<uint8_t>((actor ? 1 : 0) + (recipient ? 2 : 0)); }

}  // namespace

bool SlotFeatures::holds(const std::vector<int>& list, int entity) {
  return std::find(list.begin(), list.end(), entity) != list.end();
}

SlotFeatures::SlotFeatures(const Draft& draft, const std::optional<Published>& published, const std::vector<int>& acts,
                           const std::vector<Event>& events)
    : d_(draft), published_(published), acts_(acts), events_(events) {
  const size_t n = d_.mentions.size();
  std::unordered_map<std::string_view, int> numbers;
  entity_.resize(n), unit_of_.resize(n), stand_.resize(n), order_.resize(n);
  for (size_t i = 0; i < n; ++i) {
    const Mention& m = d_.mentions[i];
    order_[i] = static_cast<int>(i);
    const std::string_view key = !m.id.empty()   ? std::string_view(m.id)
                                 : m.known_place ? std::string_view(m.known_place->id)
                                                 : d_.text->raw(m.tokens);
    entity_[i] = numbers.try_emplace(key, static_cast<int>(numbers.size())).first->second;
    unit_of_[i] = unit_at(m.tokens.begin);
    const uint32_t start = d_.chars(m.tokens).start + m.skip;
    at_.try_emplace(start, static_cast<int>(i));
  }
  often_.assign(numbers.size(), 0), headline_.assign(numbers.size(), false), main_.assign(numbers.size(), -1);
  for (size_t i = 0; i < n; ++i) {
    auto& often = often_[static_cast<size_t>(entity_[i])];
    often = static_cast<uint8_t>(std::min(200, often + 1));
    if (d_.sentence_region[d_.mentions[i].sentence] == static_cast<uint8_t>(RegionKind::headline))
      headline_[static_cast<size_t>(entity_[i])] = true;
  }
  std::stable_sort(order_.begin(), order_.end(), [&](int a, int b) {
    const Mention &x = mention(a), &y = mention(b);
    return x.sentence != y.sentence ? x.sentence < y.sentence : x.tokens.begin < y.tokens.begin;
  });
  first_of_sentence_.assign(d_.sentence_units.size() + 1, static_cast<uint32_t>(n));
  for (size_t k = n; k-- > 0;) first_of_sentence_[mention(order_[k]).sentence] = static_cast<uint32_t>(k);
  for (size_t s = d_.sentence_units.size(); s-- > 0;)
    first_of_sentence_[s] = std::min(first_of_sentence_[s], first_of_sentence_[s + 1]);

  for (size_t i = 0; i < d_.acts.size(); ++i)
    for (const Act::Slotted& s : d_.acts[i].slots) {
      if (s.mention < 0 || s.resolved || s.pronoun != arabic::Pronoun::none) continue;
      Stand& stand = stand_[static_cast<size_t>(s.mention)];
      if (stand.act >= 0 || mention(s.mention).sentence != d_.acts[i].sentence) continue;
      stand.act = static_cast<int>(i), stand.prep = s.prep, stand.raw = s.slot;
      switch (s.slot) {
        case codebook::Slot::subj:
          stand.slot = s.before ? kBefore : kSubj;
          break;
        case codebook::Slot::obj:
        case codebook::Slot::obj2:
          stand.slot = kObj;
          break;
        case codebook::Slot::gen:
          stand.slot = kGen;
          break;
        case codebook::Slot::adj:
          stand.slot = kAdj;
          break;
        case codebook::Slot::prep:
          stand.slot = prep_code(d_.lexicon->prep_role(s.prep), kPrep);
          break;
        case codebook::Slot::clause:
          break;
      }
    }

  before_.resize(d_.units.size() + 1);
  std::vector<bool> verb(d_.units.size()), noun(d_.units.size());
  for (const Act& a : d_.acts) (a.noun ? noun : verb)[a.unit] = true;
  for (size_t u = 0; u < d_.units.size(); ++u) {
    const Unit& unit = d_.units[u];
    Before b = before_[u];
    b.commas += unit.kind == UnitKind::punct && !unit.quote;
    b.verbs += verb[u], b.nouns += noun[u];
    b.clauses +=
        unit.particle && (unit.particle->kind == ParticleKind::clause || unit.particle->kind == ParticleKind::comp ||
                          unit.particle->kind == ParticleKind::rel);
    b.quotes += unit.quote != 0;
    before_[u + 1] = b;
  }

  value_.resize(d_.times.size()), unit_of_time_.resize(d_.times.size());
  for (size_t t = 0; t < d_.times.size(); ++t) {
    value_[t] = d_.times[t].out.value;
    unit_of_time_[t] = unit_at(d_.times[t].tokens.begin);
    if (d_.times[t].since && published_ && !value_[t].empty() && value_[t].find('/') == std::string::npos)
      value_[t] += "/" + published_->end;
  }
  for (const Event& e : events_)
    if (!e.date.empty()) most_dated_ = std::max(most_dated_, ++dates_[e.date]);
  std::array<int, kTypes> latest;  // by type: the last event of an earlier sentence
  latest.fill(-1);
  held_.resize(events_.size());
  times_.resize(numbers.size() * kTypes), most_.resize(kTypes);
  for (size_t k = 0; k < events_.size(); ++k) {
    for (const ActorRef& r : events_[k].actors)
      if (int m = mention_of(r.at); m >= 0) held_[k].actors.push_back(entity(m));
    for (const ActorRef& r : events_[k].recipients)
      if (int m = mention_of(r.at); m >= 0) held_[k].recipients.push_back(entity(m));
    if (events_[k].place)
      if (int m = mention_of(events_[k].place->at); m >= 0) held_[k].place = entity(m);
    held_[k].type = type_code(events_[k].type);
    const bool opens = k == 0 || act(acts_[k - 1]).sentence != act(acts_[k]).sentence;
    if (opens)
      for (size_t j = k > 0 ? held_[k - 1].first : k; j < k; ++j) latest[held_[j].type] = static_cast<int>(j);
    held_[k].first = opens ? k : held_[k - 1].first;
    held_[k].earlier = latest[held_[k].type];
    const auto count = [&](int ent, uint8_t type, bool recipient) {
      Times& t = times_[static_cast<size_t>(ent) * kTypes + type];
      uint16_t &own = recipient ? t.recipient : t.actor, &top = recipient ? most_[type].recipient : most_[type].actor;
      top = std::max(top, ++own);
    };
    for (int ent : held_[k].actors) count(ent, 0, false), count(ent, held_[k].type, false);
    for (int ent : held_[k].recipients) count(ent, 0, true), count(ent, held_[k].type, true);
  }
}

uint32_t SlotFeatures::unit_at(uint32_t token) const {
  auto at = std::upper_bound(d_.units.begin(), d_.units.end(), token,
                             [](uint32_t t, const Unit& u) { return t < u.tokens.begin; });
  return at == d_.units.begin() ? 0 : static_cast<uint32_t>(at - d_.units.begin() - 1);
}

int SlotFeatures::mention_of(Chars at) const {
  auto found = at_.find(at.start);
  return found == at_.end() ? -1 : found->second;
}

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
  f[F::known] = who.id.empty() ? (who.type == "described" ? 2 : 1) : 0;
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

void SlotFeatures::candidates(size_t k, Scored slot, std::vector<Candidate>* out) {
  out->clear();
  if (slot == Scored::date)
    times(k, out);
  else if (slot != Scored::event)
    mentions(k, slot, out);
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
  const auto fits = [&](const Mention& x) {
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
  for (auto at = split; at != end && taken < kReach; ++at)
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

// A date's candidates are values: an expression of the sentence or of one before, the publication day, the article's
// first, and what the rules gave this event or the one before. One value said twice is one candidate, told by its
// nearest expression.
void SlotFeatures::times(size_t k, std::vector<Candidate>* out) {
  const Event& e = events_[k];
  const int ai = acts_[k];
  const Act& a = act(ai);
  const auto offer = [&](const std::string& value) -> Candidate& {
    for (Candidate& c : *out)
      if (c.date == value) return c;
    out->emplace_back();
    out->back().date = value;
    return out->back();
  };
  if (!e.date.empty()) offer(e.date).rule = true;
  uint32_t here = 0;
  const auto at = std::partition_point(d_.times.begin(), d_.times.end(),
                                       [&](const TimeMention& t) { return t.tokens.begin < a.tokens.begin; });
  const auto sentence = d_.text->sentences()[a.sentence],
             first = d_.text->sentences()[a.sentence > kBack ? a.sentence - kBack : 0];
  const auto take = [&](size_t t) {
    if (value_[t].empty()) return;
    Candidate& c = offer(value_[t]);
    const bool inside = sentence.contains(d_.times[t].tokens.begin);
    here += inside;
    const auto distance = [&](int of) {
      return std::abs(static_cast<int>(unit_of_time_[static_cast<size_t>(of)]) - static_cast<int>(a.unit));
    };
    // The one that stands with the event; else the nearest.
    const auto worth = [&](int of) { return distance(of) - (d_.time_act[static_cast<size_t>(of)] == ai ? 1000 : 0); };
    if (c.time < 0 || worth(static_cast<int>(t)) < worth(c.time)) c.time = static_cast<int>(t);
  };
  size_t taken = 0;
  for (auto t = at; t != d_.times.begin() && taken < kReach && (t - 1)->tokens.begin >= first.begin; --t, ++taken)
    take(static_cast<size_t>(t - 1 - d_.times.begin()));
  taken = 0;
  for (auto t = at; t != d_.times.end() && taken < kReach && t->tokens.begin < sentence.end; ++t, ++taken)
    take(static_cast<size_t>(t - d_.times.begin()));
  const bool day_known = published_ && published_->start == published_->end;
  if (day_known) offer(published_->end);
  const size_t before = held_[k].first;
  if (before > 0 && !events_[before - 1].date.empty()) offer(events_[before - 1].date);
  const auto named = std::find_if(value_.begin(), value_.end(), [](const std::string& v) { return !v.empty(); });
  if (named != value_.end()) offer(*named);

  Features shared;
  event_answers(k, &shared);
  shared[F::filled] = !e.date.empty();
  shared[F::tcrowd] = bucket(here, {1, 2, 3});
  const std::string_view earlier =
      held_[k].earlier < 0 ? std::string_view() : std::string_view(events_[static_cast<size_t>(held_[k].earlier)].date);
  for (Candidate& c : *out) {
    Features& f = c.features = shared;
    if (c.date == e.date) f[F::rule] = e.date_basis == "stated" ? 1 : 2;
    f[F::grain] = c.date.find('/') != std::string::npos ? 3 : c.date.size() >= 10 ? 0 : c.date.size() >= 7 ? 1 : 2;
    if (day_known) f[F::tpub] = c.date == published_->end ? 1 : c.date < published_->end ? 2 : 3;
    f[F::tfirst] = named != value_.end() && *named == c.date;
    f[F::tprev] = before > 0 && events_[before - 1].date == c.date ? 1 : 0;
    if (!earlier.empty() && earlier == c.date) f[F::tprev] = 2;
    for (size_t j = std::max(before, k > kNear ? k - kNear : 0);
         j < events_.size() && j <= k + kNear && held_[j].first == before; ++j)
      if (j != k && events_[j].date == c.date)
        f[F::tsib] = std::max<uint8_t>(f[F::tsib], held_[j].type == held_[k].type ? 2 : 1);
    const auto times = dates_.find(c.date);
    const int own = times == dates_.end() ? 0 : times->second - (e.date == c.date);
    f[F::tusual] = own <= 0 ? 0 : own + 1 >= most_dated_ ? 2 : 1;
    if (c.time < 0) {
      f[F::tkind] = day_known && c.date == published_->end ? 3 : f[F::tfirst] ? 4 : 0;
      continue;
    }
    const TimeMention& t = d_.times[static_cast<size_t>(c.time)];
    const uint32_t u = unit_of_time_[static_cast<size_t>(c.time)];
    f[F::since] = t.since;
    const int owner = d_.time_act[static_cast<size_t>(c.time)];
    f[F::towner] =
        owner >= 0 && owner != ai && act(owner).cue && act(owner).sentence == a.sentence ? 8 : relation(owner, ai);
    if (!sentence.contains(t.tokens.begin)) {
      f[F::tkind] = 2;
      for (uint32_t s = a.sentence; s-- > 0 && f[F::back] < 3;) {
        ++f[F::back];
        if (d_.text->sentences()[s].contains(t.tokens.begin)) break;
      }
      continue;
    }
    f[F::tkind] = 1;
    between(u, a.unit, &f);
  }
}

}  // namespace marsad::reading
