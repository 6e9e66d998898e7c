// Acts of which any is spoken, behind أي: none is told to have happened.
//
//   لم يحصل أي هجوم, نفى شن أي غارات: denied;  أي هجوم سيواجه برد, شركاء في أي عملية: no event
//
// What it cannot do: tell أي that means "that is to say" from this one before a noun without an article. Tested by
// sentences_forms_test.cc.
#include "reading/arguments.h"
#include "reading/factuality.h"

namespace marsad::reading {
using namespace codebook;

// لم ينفذ أي هجوم, نافيا أي قصف: whether a word in front of a unit, in its own clause, denies it; not over another act:
// لم يقرر المشاركة في أي ضربات.
bool Arguments::denied_before(const Act& a) const {
  constexpr uint32_t kReach = 10, kNegated = 6;  // units; of نفى and its like, and of لم
  const uint32_t begin = d_.sentence_units[a.sentence].begin;
  for (uint32_t u = a.unit, steps = 0; u-- > begin && steps < kReach; ++steps) {
    const Unit& before = d_.units[u];
    if (before.kind == UnitKind::punct && !before.quote) return false;
    if (before.particle && (before.particle->kind == ParticleKind::rel || before.particle->kind == ParticleKind::neg))
      return before.particle->kind == ParticleKind::neg;
    for (const Sense& s : before.cues)
      for (const uint32_t row : lex_.cue_rows(s.entry))
        if (const CueKind kind = lex_.book().cues[row].kind;
            kind == CueKind::deny || (kind == CueKind::negate && steps < kNegated))
          return true;
    for (size_t k = d_.act_from(u); k < d_.acts.size() && d_.acts[k].unit == u; ++k) {
      const Act& other = d_.acts[k];
      if (!other.cue && !other.dropped && other.row && other.row->type != "LIGHT" && other.row->type != "NONE")
        return false;
    }
  }
  return false;
}

void Arguments::any_at_all(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || a.dropped || !a.row || a.unit <= d_.sentence_units[a.sentence].begin) return;
  if (unit(a).definite() || unit(a).pronoun != arabic::Pronoun::none) return;
  const Unit& before = d_.units[a.unit - 1];
  if (!before.particle || before.particle->role != "any" || before.pronoun != arabic::Pronoun::none) return;  // ولايته
  Event told;
  read_factuality(d_, i, &told);
  if (told.factuality != Factuality::actual && told.factuality != Factuality::planned) return;
  if (denied_before(a))
    a.negated = true;
  else
    a.dropped = true, a.why = "any such act is spoken of: none is told to happen";
}

}  // namespace marsad::reading
