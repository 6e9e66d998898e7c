// Pronouns of a relative clause that mean a thing, and nobody named before.
//
//   المستودع | الذي استهدفته الطائرات: the store was hit;  المناطق التي | استعادتها القوات: there
//
// What it cannot do: clauses behind whose own subject something else stands before. Tested by
// sentences_relatives_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// المستودع الذي استهدفته الطائرات, الخطة التي تدعمها روسيا: a noun that is nobody, and the clause straight behind it,
// whose own subject stands there: the pronoun means the thing, and nobody. But الجهة التي اختطفته.
bool Arguments::tells_of_thing(const Act& a, Pronoun p) const {
  if (a.relative_of >= 0 || a.unit < d_.sentence_units[a.sentence].begin + 2) return false;
  const Unit &opens = d_.units[a.unit - 1], &thing = d_.units[a.unit - 2];
  if (!opens.particle || opens.particle->kind != ParticleKind::rel ||
      (thing.kind != UnitKind::word && thing.kind != UnitKind::act && thing.kind != UnitKind::cue) ||
      !arabic::has_article(text_[thing.tokens.begin].fold) ||
      p != (opens.particle->gender == "f" ? Pronoun::ha_f : Pronoun::ha_m))
    return false;
  return std::any_of(a.slots.begin(), a.slots.end(),
                     [](const Act::Slotted& s) { return s.slot == codebook::Slot::subj && !s.before && !s.resolved; });
}

// الخطة التي تدعمها روسيا وتمولها قطر: so is that of the verb which goes on in the same clause.
bool Arguments::goes_on_of_thing(int i, Pronoun p) const {
  const Act& a = d_.acts[static_cast<size_t>(i)];
  if (a.relative_of >= 0 || !(unit(a).clitics & arabic::kAnd)) return false;
  for (int j = i; j-- > 0;) {
    const Act& first = d_.acts[static_cast<size_t>(j)];
    if (first.sentence != a.sentence) return false;
    if (!first.verb) continue;
    return unit(first).pronoun == p && tells_of_thing(first, p);
  }
  return false;
}

// Whether the pronoun of slot `s` of act `i` means a thing; the slot then holds the thing where that is a place:
// المناطق التي استعادتها القوات.
bool Arguments::means_thing(int i, Act::Slotted* s) {
  if (goes_on_of_thing(i, s->pronoun)) return true;
  if (!tells_of_thing(act(i), s->pronoun)) return false;
  const Range thing = d_.units[act(i).unit - 2].tokens;
  if (lex_.place_head(text_[thing.begin].fold)) s->other = thing, s->pronoun = Pronoun::none;
  return true;
}

}  // namespace marsad::reading
