// What opens a clause: the verb behind a phrase that opens a sentence, and quoted words behind who says them.
//
//   وفي اجتماع مع نظيره | تعهد الوزير بالرد: "pledged", though the same letters are a noun
//   قال مدير المرصد | "قوات النظام قصفت البلدة"
//
// What it cannot do: openings of more than one noun of action. Tested by sentences_sides_test.cc and
// sentences_speakers_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Tense;

// وفي اجتماع مع نظيره تعهد الوزير بالرد: behind what opens a sentence and waits for nothing stands its verb, with who
// does it straight behind.
bool ClauseReader::behind_opening(uint32_t u, const Sense& verb) const {
  if (verb.tense != Tense::past || verb.person != 3 || verb_top() >= 0 || stack_.size() != 1 || u < begin_ + 3 ||
      u + 1 >= end_ || d_.units[u].clitics)
    return false;
  const Unit &first = d_.units[begin_], &led = d_.units[u - 2], &next = d_.units[u + 1];
  const auto prep = [](const Unit& x) { return x.particle && x.particle->kind == ParticleKind::prep; };
  const Act& opens = d_.acts[static_cast<size_t>(stack_.back())];
  const bool who = next.kind == UnitKind::mention
                       ? !next.clitics
                       : next.kind == UnitKind::word && !next.adjective && !(next.clitics & ~arabic::kAl) &&
                             arabic::has_article(text_[next.tokens.begin].fold);
  return prep(first) && prep(led) && opens.unit == begin_ + 1 && opens.noun && !opens.cue &&
         !takes_slot(opens, codebook::Slot::obj) && who && suits(u, verb) >= 0;
}

// قال مدير المرصد "قوات النظام قصفت البلدة": behind the verb of saying and who says it, in quotation marks that hold a
// verb, stands what he said.
bool ClauseReader::said_in_quotes(const Act& says, uint32_t u) const {
  if (says.cue_row && says.cue_row->kind != CueKind::say) return false;
  if (std::none_of(says.slots.begin(), says.slots.end(), [&](const Act::Slotted& s) {
        return s.slot == codebook::Slot::subj && !s.before && s.mention >= 0 &&
               d_.mentions[static_cast<size_t>(s.mention)].whole.end <= d_.units[u].tokens.begin;
      }))
    return false;
  // قال مسلم (67 عاما) لوكالة فرانس برس "…": to whom, when and where he says so may stand between.
  for (uint32_t i = says.unit + 1; i < u; ++i) {
    const Unit& unit = d_.units[i];
    const bool acts = !unit.acts.empty() && std::all_of(unit.acts.begin(), unit.acts.end(), [](const Sense& s) {
      return s.cls == arabic::WordClass::verb;
    });
    const bool opens =
        unit.particle && (unit.particle->kind == ParticleKind::comp || unit.particle->kind == ParticleKind::rel ||
                          unit.particle->kind == ParticleKind::clause);
    if (unit.quote || acts || opens || unit.kind == UnitKind::cue) return false;
  }
  for (uint32_t i = u + 1; i < end_ && !d_.units[i].quote; ++i) {
    const Unit& unit = d_.units[i];
    const auto verb = [](const Sense& s) { return s.cls == arabic::WordClass::verb; };
    const bool that = unit.particle && unit.particle->kind == ParticleKind::comp;
    // "نطالب الحكومة", "يجب على الحكومة": who says so is no other.
    const bool his = std::any_of(unit.cues.begin(), unit.cues.end(), verb) ||
                     (std::any_of(unit.acts.begin(), unit.acts.end(), verb) &&
                      std::none_of(unit.acts.begin(), unit.acts.end(), [](const Sense& s) { return s.person == 3; }));
    if (that || his) return false;
    if (unit.kind == UnitKind::act && std::all_of(unit.acts.begin(), unit.acts.end(), verb)) return true;
  }
  return false;
}

}  // namespace marsad::reading
