// An attack of which a verb further behind tells, without التي and without the attack's name between.
//
//   غارات للطيران التركي | استهدفت | قوات موالية: the raids are what hit, and the forces are hit
//
// For verbs that an attack can be the subject of. What it cannot do: tell an attack from one that stands behind بعد
// before the main verb, save by gender. Tested by sentences_force_test.cc.
#include <algorithm>

#include "reading/arguments.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;

// استهدف, طال, هز: verbs of which some row has an action for its subject and somebody or some place for its object.
bool ClauseReader::tells_what_is_hit(const Act& verb) const {
  if (verb.cue || verb.passive || verb.sense.person != 3 || verb.sense.number == Number::pl) return false;
  const auto list = lex_.predicate_rows(verb.sense.entry);
  return std::any_of(list.begin(), list.end(), [&](uint32_t r) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem *subject = p.frame.find(codebook::Slot::subj), *object = p.frame.find(codebook::Slot::obj);
    return p.type == "LIGHT" && subject && subject->role == Role::event && object &&
           (object->role == Role::recipient || object->role == Role::place);
  });
}

int ClauseReader::attack_before(uint32_t u, const Act& verb) const {
  constexpr uint32_t kReach = 10;  // units
  if (stack_.empty() || d_.units[u].pronoun != arabic::Pronoun::none ||
      (d_.units[u].clitics & (arabic::kAnd | arabic::kThen | arabic::kWill | arabic::kLi)))
    return -1;
  if (!tells_what_is_hit(verb)) return -1;
  const Act& t = d_.acts[static_cast<size_t>(stack_.back())];
  if (!t.noun || t.cue || t.unit >= u || u - t.unit > kReach) return -1;
  const Unit &noun = d_.units[t.unit], &before = d_.units[t.unit > begin_ ? t.unit - 1 : t.unit];
  // Known only by what counts it: عشرات الغارات.
  if (noun.pronoun != arabic::Pronoun::none ||
      (noun.definite() && before.kind != UnitKind::number && before.kind != UnitKind::count))
    return -1;
  const auto force = lex_.predicate_rows(t.sense.entry);
  if (std::none_of(force.begin(), force.end(), [&](uint32_t r) {
        const std::string& type = lex_.book().predicates[r].type;
        return type == "ASSAULT" || type == "COERCE";
      }))
    return -1;
  if ((verb.sense.gender == Gender::f) == masculine(t.unit)) return -1;
  for (uint32_t i = t.unit + 1; i < u; ++i) {
    const Unit& x = d_.units[i];
    const bool owners = x.kind == UnitKind::mention && d_.units[i - 1].kind == UnitKind::mention;  // للنظام وروسيا
    if (((x.clitics & arabic::kAnd) && !owners) || (x.clitics & arabic::kThen)) return -1;
    const bool last = i + 1 == u && verb.sense.tense == arabic::Tense::past && comma(i);
    const bool prep = x.particle && x.particle->kind == ParticleKind::prep;
    if (last || x.quote || x.kind == UnitKind::time || x.kind == UnitKind::mention || x.kind == UnitKind::number)
      continue;
    if (prep ? another_time(x.particle->role) : (x.particle || (x.kind != UnitKind::word && !x.adjective))) return -1;
  }
  return stack_.back();
}

}  // namespace marsad::reading
