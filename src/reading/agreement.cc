#include "reading/agreement.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

bool pronoun_fits(Pronoun p, const Mention& m) {
  switch (p) {
    case Pronoun::ha_m:
      return m.gender != Gender::f && m.number != Number::pl;
    case Pronoun::ha_f:
      // Not المدنيون, الأكراد: people are "they".
      return m.gender == Gender::f || m.gender == Gender::unknown
                 ? !m.person
                 : m.number == Number::pl && !m.person && m.kind != ActorKind::population;
    case Pronoun::hum:
      return m.number != Number::sg || (!m.person && !m.place);  // people, not a country
    case Pronoun::huma:
      return m.number == Number::du;
    default:
      return false;
  }
}

bool verb_fits(const Sense& s, const Mention& m) {
  if (s.person != 3) return false;
  if (s.number == Number::sg && m.number == Number::pl && m.gender == Gender::m) return false;
  if (s.number == Number::sg && m.number == Number::du) return false;
  // قال فلان إنهم يدعمون الفصائل: one man is not many, whatever his name.
  if (s.number == Number::pl && m.number == Number::sg && m.person) return false;
  if (m.gender == Gender::unknown) return !(m.person && s.gender == Gender::f);
  if (s.gender == Gender::unknown || s.gender == m.gender) return true;
  return s.gender == Gender::f && m.number == Number::pl;
}

bool verb_fits_pronoun(const Act& a, Pronoun p) {
  if (!a.verb || a.sense.person != 3 || a.sense.number != Number::sg) return false;
  return p == Pronoun::ha_f ? a.sense.gender == Gender::f : p == Pronoun::ha_m && a.sense.gender == Gender::m;
}

bool disagrees(const Sense& s, const Mention& m) {
  if (s.gender == Gender::f && s.number == Number::sg && m.person && m.gender == Gender::m) return true;
  return s.gender == Gender::m && s.number == Number::sg && m.gender == Gender::f && !m.id.empty();
}

}  // namespace marsad::reading
