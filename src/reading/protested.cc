// Against whom a protest is, where it is told to condemn a deed.
//
//   تظاهر المئات تنديدا بالغارات التركية, للتنديد بقصف يشنه الجيش;  خرجت مظاهرات تندد بالقصف الروسي: R whose deed it is
//
//   تظاهر المئات مطالبين بإسقاط النظام, مظاهرة تطالب بالخدمات: one protest, and no demand beside it
//
// What it cannot do: protests against prices and laws, which are nobody's here (احتجاجا على الأسعار). Tested by
// sentences_parties_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/folded_letters.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

// What they demand who protest, told behind the protest by a participle, by ل and the noun or by the protest's own
// verb.
void Arguments::demanded(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || a.row->type != "PROTEST" || a.row->mode != "demo") return;
  constexpr uint32_t kReach = 12, kNear = 6;
  for (int j = i + 1; j < static_cast<int>(d_.acts.size()); ++j) {
    Act& told = act(j);
    if (told.sentence != a.sentence || told.unit > a.unit + kReach) return;
    if (told.cue || told.dropped || !told.row || told.row->type == "NONE") continue;
    const bool own = told.verb && !has_slot(told, codebook::Slot::subj) && a.noun && !unit(a).definite() &&
                     told.unit <= a.unit + kNear && !(unit(told).clitics & arabic::kAnd);
    const bool theirs = told.participle || (told.noun && (unit(told).clitics & arabic::kLi)) ||
                        std::any_of(told.slots.begin(), told.slots.end(), [&](const Act::Slotted& s) {
                          return s.slot == codebook::Slot::subj && s.act == i;
                        });
    if (told.row->type != "REQUEST" || !(own || theirs)) return;
    if (const int whom = filled(told, Role::recipient); whom >= 0 && filled(a, Role::recipient) < 0)
      with_joined(&a, whom);
    told.dropped = true, told.why = "what the protest before it demands";
    return;
  }
}

void Arguments::protested(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || a.row->type != "PROTEST" || filled(a, Role::recipient) >= 0) return;
  constexpr uint32_t kReach = 12;
  for (int j = i + 1; j < static_cast<int>(d_.acts.size()); ++j) {
    const Act& told = act(j);
    if (told.sentence != a.sentence || told.unit > a.unit + kReach) return;
    if (told.cue) continue;
    const auto condemns = rows(told);
    if (std::none_of(condemns.begin(), condemns.end(), [&](uint32_t r) {
          return lex_.book().predicates[r].type == "ACCUSE" && lex_.book().predicates[r].mode == "disapprove";
        }))
      continue;
    // مظاهرات تندد: the verb is the protest's own; توجه انتقادات: a noun that has its row is an act of its own.
    const bool own = told.verb && std::any_of(told.slots.begin(), told.slots.end(), [&](const Act::Slotted& s) {
                       return s.slot == codebook::Slot::subj && s.act == i;
                     });
    if (!own && (told.verb || told.row)) return;
    int whose = told.row ? filled(told, Role::recipient) : -1;
    for (const Act::Slotted& s : told.slots) {
      if (whose >= 0 || s.slot != codebook::Slot::prep || s.prep != arabic::kBa) continue;
      if (s.mention >= 0 && !s.resolved) whose = s.mention;
      if (s.act < 0) continue;
      whose = filled(act(s.act), Role::actor);
      const uint32_t next = act(s.act).unit + 1;  // بالقصف الروسي; not بنقل السفارة, which is done to it
      if (whose < 0 && next < d_.units.size() && d_.units[next].nisba) whose = owner_behind(next - 1, a.sentence);
    }
    if (whose >= 0 && !armed(mention(whose).kind)) return;  // تنديدا باختفاء الصحفي
    if (whose >= 0 && mention(whose).actor && !position(mention(whose)) && !same_actor(a, whose))
      with_joined(&a, whose);
    return;
  }
}

}  // namespace marsad::reading
