// Where a relative clause ends and the verb before it goes on.
//
//   دخلت القوات التي تدعمها تركيا | بلدة سراقب: the clause has all it takes;  دخلت قوات تدعمها تركيا | بلدة سراقب: one
//   without التي;  واشنطن التي تعتبر الحزب منظمة إرهابية | فرضت: the topic waits for its verb
//
// What it cannot do: tell an object that the clause leaves out from one that is still to come. Tested by
// sentences_relatives_test.cc and sentences_subjects_test.cc.
#include <algorithm>

#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;

static constexpr uint32_t kLongestRelative = 15;  // units

// دخلت قوات تدعمها تركيا بلدة سراقب: behind somebody without a name, whom the open verb has just got, a present tense
// with his pronoun tells who he is; the verb goes on behind it.
bool ClauseReader::tells_of_subject(uint32_t u, const Act& verb) const {
  const Unit& unit = d_.units[u];
  const int v = verb_top();
  return !comp_ && !verb.cue && verb.verb && verb.sense.tense == arabic::Tense::present &&
         unit.pronoun != arabic::Pronoun::none && topic_.empty() && v >= 0 && last_.act == v && somebody_before(u) &&
         !(unit.clitics & (arabic::kAnd | arabic::kThen | arabic::kWill | arabic::kLi));
}

// صواريخ أطلقت على قاعدة, الصواريخ التي أطلقت على المدينة, غازات سامة قد استخدمت: the weapon of which the verb straight
// behind it tells; null where something else stands there. Not الصاروخ هددت: with the article it needs its التي.
const Unit* ClauseReader::weapon_before(uint32_t u) const {
  if (d_.units[u].clitics & (arabic::kAnd | arabic::kThen)) return nullptr;
  uint32_t w = u;
  const auto passed = [&](const Unit& x) {
    return x.kind == UnitKind::cue || (x.particle && x.particle->kind == ParticleKind::rel);
  };
  if (w > begin_ && passed(d_.units[w - 1])) --w;
  const bool relative = w < u && d_.units[w].particle;
  for (uint32_t steps = 0; w > begin_ && steps < 2; ++steps) {
    const Unit& x = d_.units[--w];
    if (x.weapon && x.acts.empty())
      return (x.clitics & ~(arabic::kAl | arabic::kAnd)) || arabic::has_article(text_[x.tokens.begin].fold) != relative
                 ? nullptr
                 : &x;
    if (x.kind != UnitKind::word || x.particle || x.count || !x.acts.empty()) return nullptr;
  }
  return nullptr;
}

// Whether the verb has what it tells of behind it: its object, or what a preposition of a frame without one gives.
bool ClauseReader::has_all_it_takes(int at) const {
  const Act& verb = d_.acts[static_cast<size_t>(at)];
  if (has(at, codebook::Slot::obj)) return !takes_slot(verb, codebook::Slot::obj2) || has(at, codebook::Slot::obj2);
  if (!takes_slot(verb, codebook::Slot::obj)) return true;
  return std::any_of(verb.slots.begin(), verb.slots.end(), [&](const Act::Slotted& s) {
    return s.slot == codebook::Slot::prep && takes_prep(verb, s.prep, true);
  });
}

// دخلت القوات التي تدعمها تركيا | بلدة سراقب: a relative clause that has all it takes is over, and the verb before it
// goes on. اتهم الوزير الذي زار دمشق | واشنطن: without a pronoun where the verb before still waits for its object.
bool ClauseReader::leaves_relative(const Act& verb, int at, uint32_t u) {
  if (!verb.relative || rel_depth_ <= 0 || static_cast<size_t>(rel_depth_) >= stack_.size()) return false;
  if (verb.relative_of < 0 || !has(at, codebook::Slot::subj)) return false;
  if (d_.units[verb.unit].pronoun == arabic::Pronoun::none) {
    const int v = stack_[static_cast<size_t>(rel_depth_) - 1];
    const Act& main = d_.acts[static_cast<size_t>(v)];
    const auto does = [&](const Act::Slotted& s) {
      return s.slot == codebook::Slot::subj && s.mention == verb.relative_of;
    };
    const Mention& who = d_.mentions[static_cast<size_t>(verb.relative_of)];
    if (verb.cue || !main.verb || main.vocalised || main.cue || !takes_slot(main, codebook::Slot::obj) ||
        has(v, codebook::Slot::obj) || !has_all_it_takes(at) || takes_toll(main) ||
        std::none_of(main.slots.begin(), main.slots.end(), does) ||
        std::none_of(verb.slots.begin(), verb.slots.end(), does) ||
        (who.person && who.gender != Gender::unknown && verb.sense.gender != Gender::unknown &&
         who.gender != verb.sense.gender))
      return false;
    // إحدى أصعب | التحديات, إزمير | الساحلي, المتهم ( | 42: what goes on with the noun before it.
    const Unit &unit = d_.units[u], &before = d_.units[u - 1];
    const bool apart = before.kind == UnitKind::time || (before.kind == UnitKind::word && !before.definite());
    if ((open_.valid() && open_unit_ + 1 == u) || unit.adjective || (unit.kind != UnitKind::mention && !apart))
      return false;
  }
  stack_.resize(static_cast<size_t>(rel_depth_));
  rel_depth_ = -1;
  return true;
}

// واشنطن التي تعتبر الحزب منظمة إرهابية فرضت عقوبات: whether the relative clause of the topic goes on at unit u; nobody
// in it takes the topic's place.
bool ClauseReader::tells_of_topic(uint32_t u) const {
  if (rel_depth_ < 0 || comp_ || topic_.empty() || topic_.front().mention < 0 ||
      topic_.front().slot == codebook::Slot::prep || d_.acts.empty())
    return false;
  const Act& told = d_.acts.back();
  if (!told.relative || told.relative_of != topic_.front().mention || u - told.unit > kLongestRelative) return false;
  for (uint32_t i = told.unit + 1; i < u; ++i)
    if (d_.units[i].kind == UnitKind::punct) return false;
  return true;
}

}  // namespace marsad::reading
