// The day of a statement is the day of who speaks in it, also where the sentence tells it far behind his verb.
//
//   هدد الوزير إيران بعقوبات، وذلك في كلمة ألقاها أمام البرلمان، الأربعاء  →  the threat is of the Wednesday
//   وفي خطاب ألقاه الثلاثاء قال الرئيس إن …                                →  he spoke on the Tuesday
//
// What a statement is says statements.h. Tested by sentences_days_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/event_dates.h"
#include "reading/speech_types.h"
#include "reading/statements.h"

namespace marsad::reading {

// The day told of the statement: behind it stand at most who made it, before whom, and one verb (نشرته, ألقاها) that
// tells of nothing else. -1 where none is.
int EventDates::day_of_statement(uint32_t sentence, uint32_t unit) const {
  constexpr uint32_t kWithin = 12;  // units from the statement to its day
  const uint32_t end = std::min(d_.sentence_units[sentence].end, unit + kWithin);
  for (uint32_t u = unit + 1; u < end; ++u) {
    const Unit& at = d_.units[u];
    if (at.kind == UnitKind::time) {
      const TimeMention& t = d_.times[static_cast<size_t>(at.index)];
      return t.since || t.out.value.size() != kDayLength ? -1 : at.index;
    }
    if (at.quote && d_.units[u - 1].kind != UnitKind::mention) return -1;
    if (at.particle &&
        (at.particle->kind == codebook::ParticleKind::comp || at.particle->kind == codebook::ParticleKind::clause ||
         matter(at.particle->role) || another_time(at.particle->role)))
      return -1;
    const Act* a = d_.act_at(u);
    if (!a) continue;
    if (a->verb ? a->cue || (at.clitics & (arabic::kAnd | arabic::kThen)) || a->sense.tense != arabic::Tense::past
                : !a->cue && a->row && !a->row->plain() && a->row->type != "CONSULT" && a->row->type != "NONE")
      return -1;
    if (a->verb && a->row && !a->row->plain() && a->row->type != "LIGHT" && a->row->type != "NONE") return -1;
  }
  return -1;
}

// Whether this time is the day of a statement of its sentence. Not وفقا للمرصد، السبت, where it may be that of the
// deed.
bool EventDates::of_statement(uint32_t sentence, int time) const {
  const Range units = d_.sentence_units[sentence];
  for (uint32_t u = units.begin; u < units.end; ++u) {
    if (d_.units[u].tokens.begin >= d_.times[static_cast<size_t>(time)].tokens.begin) return false;
    if (d_.units[u].kind != UnitKind::cue && tells_statement(d_, u) && day_of_statement(sentence, u) == time)
      return true;
  }
  return false;
}

// The day of the statement in which the verb of `a` is said: behind it before anybody else does something, or at the
// beginning of the sentence.
int EventDates::stated(const Act& speech) const {
  constexpr int kUp = 3;
  const Act* a = &speech;
  for (int steps = 0; !a->verb && a->parent >= 0 && !a->via_clause && steps < kUp; ++steps) a = &act(a->parent);
  if (!a->verb || a->via_clause || a->relative || a->was || a->subjunctive) return -1;
  const Range units = d_.sentence_units[a->sentence];
  for (uint32_t u = a->unit + 1; u < units.end; ++u) {
    if (tells_statement(d_, u)) return day_of_statement(a->sentence, u);
    const Act* o = d_.act_at(u);
    if (o && o->verb && std::any_of(o->slots.begin(), o->slots.end(), [](const Act::Slotted& s) {
          return s.slot == codebook::Slot::subj && !s.resolved;
        }))
      return -1;
  }
  return opening_statement(*a);
}

// وفي خطاب ألقاه الثلاثاء، دعا الرئيس: nobody speaks between.
int EventDates::opening_statement(const Act& said) const {
  const Range units = d_.sentence_units[said.sentence];
  if (units.begin >= said.unit || !tells_statement(d_, units.begin)) return -1;
  const int t = day_of_statement(said.sentence, units.begin);
  if (t < 0 || d_.times[static_cast<size_t>(t)].tokens.begin > said.tokens.begin) return -1;
  for (uint32_t u = units.begin + 1; u < said.unit; ++u)
    if (d_.units[u].kind == UnitKind::cue) return -1;
  return t;
}

}  // namespace marsad::reading
