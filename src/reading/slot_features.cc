// What the slot features know of an article before any question is asked: who is one entity, where mentions stand, what
// lies between words, how often each was actor or recipient.
//
//   قصفت | القوات التركية | … | وقالت أنقرة: one entity each; "القوات التركية" stands as subject of قصفت
//
// The questions are asked in slot_relations.cc, slot_candidates.cc and slot_dates.cc. What it cannot do: know that two
// names without an id are one. Tested by scorer_test.cc.
#include "reading/slot_features.h"

#include <algorithm>
#include <array>

#include "reading/slot_answers.h"

namespace marsad::reading {
using namespace codebook;
using namespace slot_answers;

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

void SlotFeatures::candidates(size_t k, Scored slot, std::vector<Candidate>* out) {
  out->clear();
  if (slot == Scored::date)
    times(k, out);
  else if (slot != Scored::event)
    mentions(k, slot, out);
}

}  // namespace marsad::reading
