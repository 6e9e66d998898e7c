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

// استعاد الجيش المدينة ما عدا حيا تسيطر عليه الوحدات: the token from which on who is named is left out; none: the
// greatest.
uint32_t SlotFeatures::except_behind(const Act& a) const {
  for (uint32_t u = a.unit + 1; u < d_.sentence_units[a.sentence].end; ++u)
    if (d_.units[u].particle && d_.units[u].particle->role == "except") return d_.units[u].tokens.begin;
  return ~0u;
}

// How well a mention stands for its entity: what the rules chose, what stands in a slot of the act or of one above or
// below it, the nearest of the sentence, the latest of those before.
int64_t SlotFeatures::worth(int event_act, int m, bool rule) const {
  const Act& a = act(event_act);
  const Mention& x = mention(m);
  const Stand& s = stand_[static_cast<size_t>(m)];
  const uint32_t u = unit_of_[static_cast<size_t>(m)];
  const int64_t near = x.sentence == a.sentence
                           ? 2000 - static_cast<int64_t>(std::min(1900u, u > a.unit ? 2 * (u - a.unit) : a.unit - u))
                           : -2000 * static_cast<int64_t>(a.sentence > x.sentence ? a.sentence - x.sentence : 9) +
                                 static_cast<int64_t>(std::min(1900u, u - d_.sentence_units[x.sentence].begin));
  int64_t tie = 0;
  const uint8_t r = relation(s.act, event_act);
  if (r == kSelf)
    tie = 30000;
  else if (r == kParent || r == kAbove || r == kChild)
    tie = 10000;
  return near + tie + (rule ? 100000 : 0);
}

void SlotFeatures::mentions(size_t k, Scored slot, std::vector<Candidate>* out) {
  const Event& e = events_[k];
  const Act& a = act(acts_[k]);
  const bool place = slot == Scored::place;
  for (int ent : touched_) main_[static_cast<size_t>(ent)] = -1;
  touched_.clear();
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
    if (worth(acts_[k], m, rule) > worth(acts_[k], c.mention, c.rule)) c.mention = m;
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
  answer(k, slot, out);
}

// Nearest, second … of its side; of earlier sentences, the latest first.
void SlotFeatures::rank_answers(const Act& a, bool place, const std::vector<Candidate>& all, Candidate* c) const {
  const Mention& x = mention(c->mention);
  const bool earlier = x.tokens.begin < a.tokens.begin;
  uint32_t rank = 1;
  for (const Candidate& o : all) {
    const Mention& y = mention(o.mention);
    if (earlier ? y.tokens.begin > x.tokens.begin && y.tokens.begin < a.tokens.begin
                : y.tokens.begin < x.tokens.begin && y.tokens.begin >= a.tokens.begin)
      ++rank;
    if (place && &o != c && x.known_place && y.known_place) {
      const auto& parents = y.known_place->parents;
      if (std::find(parents.begin(), parents.end(), x.known_place->id) != parents.end()) c->features[F::contains] = 1;
    }
  }
  c->features[F::rank] = static_cast<uint8_t>(std::min(3u, rank));
}

void SlotFeatures::answer(size_t k, Scored slot, std::vector<Candidate>* out) const {
  const Act& a = act(acts_[k]);
  Features shared;
  event_answers(k, &shared);
  uint32_t crowd = 0;
  for (const Candidate& c : *out) crowd += mention(c.mention).sentence == a.sentence;
  shared[F::crowd] = bucket(crowd, {1, 2, 3, 5, 8});
  for (Candidate& c : *out) {
    c.features = shared;
    mention_answers(k, slot, c.mention, &c.features);
    rank_answers(a, slot == Scored::place, *out, &c);
  }
}

}  // namespace marsad::reading
