// What stands between a verb and its object without being it: clauses between commas or brackets.
//
//   اتهم أردوغان، في خطاب ألقاه في أنقرة، واشنطن بالكذب: ألقاه tells of the speech;  واتهم لافروف، وهو وزير سابق،
//   واشنطن: who he is
//
// The verb goes on behind the second comma. What it cannot do: asides without commas. Tested by
// sentences_subjects_test.cc.
#include <algorithm>

#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;

static constexpr uint32_t kLongestAside = 15;  // units

// Whether the verb last opened has its subject and is still to get its object.
bool ClauseReader::waits_for_object() const {
  const int v = verb_top();
  if (v < 0 || comp_ || rel_pending_ || rel_depth_ >= 0) return false;
  const Act& verb = d_.acts[static_cast<size_t>(v)];
  return verb.verb && !verb.vocalised && has(v, codebook::Slot::subj) && !has(v, codebook::Slot::obj) &&
         takes_slot(verb, codebook::Slot::obj);
}

// The comma that closes the aside at unit u, with a name behind it that carries no letter; 0 where there is none.
uint32_t ClauseReader::aside_closes(uint32_t u) const {
  for (uint32_t c = u; c + 1 < end_ && c < u + kLongestAside; ++c) {
    const Unit& unit = d_.units[c];
    if (unit.kind != UnitKind::punct || unit.quote) continue;
    if (!is_comma(text_[unit.tokens.begin].fold)) return 0;
    const Unit& next = d_.units[c + 1];
    return next.kind == UnitKind::mention && !(next.clitics & ~arabic::kAl) && !next.particle ? c : 0;
  }
  return 0;
}

// في خطاب ألقاه, في حوار، نشرته الصحيفة: a verb with a pronoun behind a noun without article tells of that noun, where
// the verb before still waits for its object.
bool ClauseReader::tells_of_noun(uint32_t u) const {
  const Unit& unit = d_.units[u];
  if (unit.pronoun == arabic::Pronoun::none || (unit.clitics & (arabic::kAnd | arabic::kThen | arabic::kWill)) ||
      !topic_.empty() || u < begin_ + 3 || !waits_for_object() || !aside_closes(u + 1))
    return false;
  uint32_t noun = u - 1;
  if (d_.units[noun].kind == UnitKind::punct && !d_.units[noun].quote) --noun;
  const Unit& told = d_.units[noun];
  if (told.definite() || told.pronoun != arabic::Pronoun::none || arabic::has_article(text_[told.tokens.end - 1].fold))
    return false;
  return told.kind == UnitKind::word || noun_just_before(noun + 1, false) >= 0 ||
         (told.particle && told.tokens.size() > 1);
}

// دخلت قوات تدعمها تركيا بلدة سراقب: behind somebody without a name, whom the open verb has just got, a present tense
// with his pronoun tells who he is; the verb goes on behind it.
bool ClauseReader::tells_of_subject(uint32_t u, const Act& verb) const {
  const Unit& unit = d_.units[u];
  const int v = verb_top();
  return !comp_ && !verb.cue && verb.verb && verb.sense.tense == arabic::Tense::present &&
         unit.pronoun != arabic::Pronoun::none && topic_.empty() && v >= 0 && last_.act == v && somebody_before(u) &&
         !(unit.clitics & (arabic::kAnd | arabic::kThen | arabic::kWill | arabic::kLi));
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

// واتهم لافروف، وهو وزير سابق، واشنطن: who he is, between commas; gives the mark behind it, or the end of the sentence,
// 0 where it tells what he does.
uint32_t ClauseReader::says_who_he_is(uint32_t u) const {
  if (u < begin_ + 2 || !(d_.units[u].clitics & arabic::kAnd) || d_.units[u - 1].kind != UnitKind::punct ||
      !is_comma(text_[d_.units[u - 1].tokens.begin].fold) || d_.units[u - 2].kind != UnitKind::mention)
    return 0;
  // إسرائيل، وهي حليفة واشنطن، قصفت: or of the topic that waits for its verb.
  const bool topic = stack_.empty() && topic_.size() == 1 && topic_.front().mention == d_.units[u - 2].mention;
  if (!topic && !waits_for_object()) return 0;
  uint32_t close = u + 1;
  while (close < end_ && close <= u + kLongestAside &&
         (d_.units[close].kind != UnitKind::punct || d_.units[close].quote))
    ++close;
  if (close > u + kLongestAside) return 0;
  for (uint32_t i = u + 1; i < close; ++i) {
    const Unit& unit = d_.units[i];
    if (!unit.acts.empty() || !unit.cues.empty() || (unit.particle && unit.particle->kind == ParticleKind::rel))
      return 0;
  }
  return close;
}

// واشنطن التي تعتبر الحزب منظمة إرهابية فرضت عقوبات: whether the relative clause of the topic goes on at unit u; nobody
// in it takes the topic's place.
bool ClauseReader::tells_of_topic(uint32_t u) const {
  if (rel_depth_ < 0 || comp_ || topic_.empty() || topic_.front().mention < 0 ||
      topic_.front().slot == codebook::Slot::prep || d_.acts.empty())
    return false;
  const Act& told = d_.acts.back();
  if (!told.relative || told.relative_of != topic_.front().mention || u - told.unit > kLongestAside) return false;
  for (uint32_t i = told.unit + 1; i < u; ++i)
    if (d_.units[i].kind == UnitKind::punct) return false;
  return true;
}

}  // namespace marsad::reading
