// A verb with a pronoun behind whom or what it was done to: who did it stands behind the verb.
//
//   جثث جنود | قتلهم | داعش: the soldiers;  إن الجنود | قتلهم | التنظيم: the same of a topic;  عبوة | زرعها | مسلحون:
//   what was planted
//
// Many such verbs are printed like a noun with its owner (قتلهم: "their killing"); here they are none. What it cannot
// do: verbs whose doer was named before (جنود أسرهم قبل عام). Tested by sentences_victims_test.cc.
#include "reading/agreement.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Tense;

// Whether somebody stands straight behind the verb who can be its subject.
bool ClauseReader::doer_behind(uint32_t u, const Sense& verb) const {
  uint32_t next = u + 1;
  while (next < end_ && d_.units[next].quote) ++next;
  if (next >= end_ || d_.units[next].kind != UnitKind::mention || (d_.units[next].clitics & ~arabic::kAl)) return false;
  const int m = d_.units[next].mention;
  const Mention& who = d_.mentions[static_cast<size_t>(m)];
  return who.actor && agrees(verb, m, false) && !no_subject(verb, m);
}

// Whether what stands before a verb with an object pronoun is that object: an action, a place or whom the pronoun fits,
// with somebody who can act right behind.
bool ClauseReader::suffers(const Act::Slotted& topic, uint32_t u, const Sense& verb) const {
  if (u + 1 >= end_ || d_.units[u + 1].kind != UnitKind::mention) return false;
  const Mention& next = d_.mentions[static_cast<size_t>(d_.units[u + 1].mention)];
  if (!next.actor || next.kind == ActorKind::population) return false;
  if (topic.act >= 0) return true;
  if (topic.mention < 0) return topic.weapon;
  const Mention& before = d_.mentions[static_cast<size_t>(topic.mention)];
  if (before.place && !before.actor) return true;
  return topic_.size() == 1 && u > begin_ && d_.units[u - 1].mention == topic.mention &&
         pronoun_fits(d_.units[u].pronoun, before) && doer_behind(u, verb);
}

// جنود قتلهم داعش, رهائن خطفهم قبل شهر: people without a name straight before the verb, whom its pronoun means. Not
// أعلن مسؤول دعمه الجيش: who announces waits for what he announces.
bool ClauseReader::befell_the_one_before(uint32_t u, const Sense& verb) const {
  const Unit& unit = d_.units[u];
  if (unit.pronoun == arabic::Pronoun::none || (unit.clitics & ~arabic::kSuffix) || !prep_.empty() ||
      verb.tense != Tense::past || verb.person != 3 || verb.cls != arabic::WordClass::verb || !somebody_before(u))
    return false;
  const Mention& who = d_.mentions[static_cast<size_t>(d_.units[u - 1].mention)];
  if (!pronoun_fits(unit.pronoun, who)) return false;
  if (last_.valid() && last_.slot == codebook::Slot::subj) {
    const Act& open = d_.acts[static_cast<size_t>(last_.act)];
    if (!has(last_.act, codebook::Slot::obj) &&
        (open.cue || open.cue_group >= 0 || takes_slot(open, codebook::Slot::obj)))
      return false;
  }
  return doer_behind(u, verb);
}

// A form that is a noun too is such a verb behind an indefinite noun of action or a weapon, or behind the topic of its
// clause.
bool ClauseReader::told_of_noun_before(uint32_t u, const Sense& verb) const {
  const Unit& unit = d_.units[u];
  if (unit.pronoun == arabic::Pronoun::none || (unit.clitics & ~arabic::kSuffix) || !prep_.empty() || u == begin_ ||
      verb.tense != Tense::past || verb.person != 3)
    return false;
  if (befell_the_one_before(u, verb)) return true;
  if (!doer_behind(u, verb)) return false;
  const Unit& before = d_.units[u - 1];
  if (before.kind == UnitKind::mention)
    return topic_.size() == 1 && topic_.front().mention == before.mention && suffers(topic_.front(), u, verb);
  if (before.kind == UnitKind::word && arabic::has_article(text_[before.tokens.begin].fold))
    return u >= begin_ + 2 && comp_ && d_.units[u - 2].particle && d_.units[u - 2].particle->kind == ParticleKind::comp;
  return noun_just_before(u, false) >= 0;
}

}  // namespace marsad::reading
