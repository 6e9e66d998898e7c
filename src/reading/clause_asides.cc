// What stands between a verb and its object without being it: clauses between commas or brackets.
//
//   اتهم أردوغان، في خطاب ألقاه في أنقرة، واشنطن بالكذب: ألقاه tells of the speech;  واتهم لافروف، وهو وزير سابق،
//   واشنطن: who he is;  اتهم لافروف، المتحدث باسم الوفد، واشنطن: the same without a pronoun
//
// The verb goes on behind the second comma. What it cannot do: asides without commas; a relative clause is
// clause_relatives.cc. Tested by sentences_subjects_test.cc.
#include <algorithm>

#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;

static constexpr uint32_t kLongestAside = 15;  // units

// Whether the verb last opened has its subject and is still to get its object, or what it tells.
bool ClauseReader::waits_for_object(bool told) const {
  const int v = verb_top();
  if (v < 0 || comp_ || rel_pending_ || rel_depth_ >= 0) return false;
  const Act& verb = d_.acts[static_cast<size_t>(v)];
  return verb.verb && !verb.vocalised && has(v, codebook::Slot::subj) && !has(v, codebook::Slot::obj) &&
         (takes_slot(verb, codebook::Slot::obj) || (told && (verb.cue || verb.cue_group >= 0)));
}

// The comma that closes the aside at unit u, with a name behind it that carries no letter; 0 where there is none.
uint32_t ClauseReader::aside_closes(uint32_t u) const {
  for (uint32_t c = u; c + 1 < end_ && c < u + kLongestAside; ++c) {
    const Unit& unit = d_.units[c];
    if (unit.kind != UnitKind::punct || unit.quote) continue;
    if (!comma(c)) return 0;
    const Unit& next = d_.units[c + 1];
    return next.kind == UnitKind::mention && !(next.clitics & ~arabic::kAl) && !next.particle ? c : 0;
  }
  return 0;
}

// طالبت المحكمة، في حكمها الصادر الخميس، الحكومة: a word between the commas is no object of the verb before them.
bool ClauseReader::inside_aside(uint32_t u) const {
  if (!waits_for_object() || !aside_closes(u + 1)) return false;
  for (uint32_t i = d_.acts[static_cast<size_t>(verb_top())].unit + 1; i < u; ++i)
    if (comma(i)) return true;
  return false;
}

// نفت الوزارة، في بيان، قصف المدنيين; نفى الحزب، أكبر أحزاب البلاد، قصف البلدة: behind words without a verb between
// two commas goes on the verb that has its subject and not its object.
bool ClauseReader::behind_aside(uint32_t u) const {
  if (!waits_for_object(true) || u < begin_ + 4 || !comma(u - 1) ||
      d_.units[u].clitics & ~(arabic::kAl | arabic::kSuffix))
    return false;
  const Act& verb = d_.acts[static_cast<size_t>(verb_top())];
  for (uint32_t i = u - 2; i > verb.unit + 1 && u - i < kLongestAside; --i) {
    const Unit& unit = d_.units[i];
    if (comma(i)) return i + 2 < u && !(d_.units[i + 1].clitics & (arabic::kAnd | arabic::kThen));
    const ParticleKind kind = unit.particle ? unit.particle->kind : ParticleKind::prep;
    if (kind == ParticleKind::rel || kind == ParticleKind::comp || kind == ParticleKind::clause ||
        unit.kind == UnitKind::cue || std::any_of(unit.acts.begin(), unit.acts.end(), [](const Sense& s) {
          return s.cls == arabic::WordClass::verb;
        }))
      return false;
  }
  return false;
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

// واتهم لافروف، وهو وزير سابق، واشنطن: who he is, between commas; gives the mark behind it, or the end of the sentence,
// 0 where it tells what he does.
uint32_t ClauseReader::says_who_he_is(uint32_t u) const {
  if (u < begin_ + 2 || !(d_.units[u].clitics & arabic::kAnd) || !comma(u - 1) ||
      d_.units[u - 2].kind != UnitKind::mention)
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

// اتهم سمير الحلبي، أمين عام الحزب، واشنطن; نفى الحزب، أكبر أحزاب البلاد، قصف القرية: behind a name, between commas, a
// man's office or what somebody is among his like, where the verb still waits for its object; gives the comma behind
// it, 0 where that is whom the verb tells of (اتهم لافروف، قائد الجيش، بالكذب).
uint32_t ClauseReader::tells_his_office(uint32_t u, const Mention& office) const {
  if (office.person || (d_.units[u].clitics & ~arabic::kAl) || !prep_.empty() || u < begin_ + 3) return 0;
  // نفى الحزب، أكبر أحزاب البلاد، …: the word before it counts or compares.
  const Unit& led = d_.units[u - 1];
  const bool compared = led.kind == UnitKind::count || (led.particle && led.particle->kind == ParticleKind::quant);
  const uint32_t first = compared && !led.clitics ? u - 1 : u;
  if (!comma(first - 1) || d_.units[first - 2].kind != UnitKind::mention) return 0;
  if (!waits_for_object(compared)) return 0;
  const std::vector<Act::Slotted>& slots = d_.acts[static_cast<size_t>(verb_top())].slots;
  const int name = d_.units[first - 2].mention;
  const bool subject = std::any_of(slots.begin(), slots.end(), [&](const Act::Slotted& s) {
    return s.slot == codebook::Slot::subj && s.mention == name;
  });
  if (!subject || !(compared || (office.office && d_.mentions[static_cast<size_t>(name)].person))) return 0;
  uint32_t close = u + 1;
  while (close + 1 < end_ && close < u + kLongestAside && !comma(close)) ++close;
  if (!comma(close) || close + 1 >= end_) return 0;
  // حذر كيربي، المتحدث باسم الوزارة، من أن; but استقبل الوزير، نظيره السوري، and يلتقي ترامب، الزعيم كيم، another.
  uint32_t name_at = u + 1;
  while (name_at < close && (d_.units[name_at].kind == UnitKind::word || d_.units[name_at].adjective)) ++name_at;
  const int next_name = d_.units[name_at].mention;
  const bool named = next_name >= 0 && d_.mentions[static_cast<size_t>(next_name)].person;
  const bool his = !compared && !named && office.owner == arabic::Pronoun::none;
  // The object: somebody, a noun of action or a thing, bare.
  const Unit& next = d_.units[close + 1];
  const bool noun = next.acts.empty() || std::any_of(next.acts.begin(), next.acts.end(),
                                                     [](const Sense& s) { return s.cls == arabic::WordClass::noun; });
  if ((next.clitics & ~(arabic::kAl | arabic::kSuffix)) || next.particle || !next.cues.empty() || !noun ||
      (next.kind != UnitKind::mention && next.kind != UnitKind::word && next.kind != UnitKind::act))
    if (!his) return 0;
  for (uint32_t i = u + 1; i < close; ++i)
    if (!d_.units[i].cues.empty() || (d_.units[i].particle && d_.units[i].particle->kind == ParticleKind::rel))
      return his ? u : 0;
  return close;
}

}  // namespace marsad::reading
