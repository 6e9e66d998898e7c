// Who hits civilians or drives them out: whose force it was that brought it about.
//
//   قصف الجيش القرية ما أدى إلى نزوح أهلها: the army drove them out;  قتل مدنيون خلال العملية التركية: Turkey hit them
//
// Runs when light verbs have handed on their roles. What it cannot do: force that only another sentence tells. Tested
// by sentences_sides_test.cc and sentences_forms_test.cc.
#include <algorithm>

#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// قذائف على الحي أطلقها مسلحون: the verb's own object is no other, and its fixed words (أطلق | قذائف) name the weapon.
bool Arguments::fires(const Act& told, const Act& a, const Act::Slotted& weapon) const {
  for (const Act::Slotted& s : told.slots)  // سقطت قذائف خلال عملية أطلقها الجيش
    if (s.slot == codebook::Slot::obj && s.act >= 0 && &d_.acts[static_cast<size_t>(s.act)] != &a) return false;
  const std::string_view what = text_[weapon.other.begin].fold;
  return std::any_of(rows(told).begin(), rows(told).end(), [&](uint32_t r) {
    const Predicate& p = lex_.book().predicates[r];
    return p.type == "ASSAULT" && std::any_of(p.phrases.begin(), p.phrases.end(), [&](const Phrase& phrase) {
             return phrase_word(what, phrase.words.front());
           });
  });
}

// قتل مدني بقذائف أطلقتها الفصائل, سقط صاروخ باليستي أطلقه الحوثيون: whose shells they were, told by the verb straight
// behind them, or further on by one that only fires; -1 for nobody.
int Arguments::fired_by(const Act& a) const {
  for (const Act::Slotted& s : a.slots) {
    const FrameItem* item = s.slot == codebook::Slot::prep ? nullptr : a.row->frame.find(s.slot);
    if (!s.weapon || s.other.empty() || (s.slot != codebook::Slot::prep && !(item && item->role == Role::weapon)))
      continue;
    for (const Act* told = &a + 1; told != d_.acts.data() + d_.acts.size() && told->sentence == a.sentence; ++told) {
      if (told->tokens.begin < s.other.end) continue;
      if (told->cue || told->negated || starts_clause(a.unit, told->unit)) break;
      if (!told->verb || unit(*told).pronoun == Pronoun::none) continue;
      if (told->tokens.begin > s.other.end && !fires(*told, a, s)) break;
      for (const Act::Slotted& by : told->slots)
        if (by.slot == codebook::Slot::subj && by.mention >= 0 && !by.resolved && mention(by.mention).actor &&
            (armed(mention(by.mention).kind) || mention(by.mention).type == "armed"))
          return by.mention;
      break;
    }
  }
  return -1;
}

// Whether a particle between two units opens a clause: بينما, فيما, إن.
bool Arguments::starts_clause(uint32_t from, uint32_t to) const {
  for (uint32_t u = from + 1; u < to; ++u)
    if (const Particle* p = d_.units[u].particle;
        p && (p->kind == ParticleKind::comp || p->kind == ParticleKind::clause))
      return true;
  return false;
}

// قتل مدنيون خلال العملية التركية, أسفرت الحملة التركية عن مقتل مدنيين: civilians are hit by whose the action is that
// brought it about or in which it happened, where that is one side's.
void Arguments::hit_in(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || filled(a, Role::actor) >= 0) return;
  const bool expelled = a.row->type == "SANCTION" && a.row->mode == "expel";
  if (a.row->type != "ASSAULT" && !expelled) return;
  if (const int who = fired_by(a); who >= 0) {
    a.fills.push_back({Role::actor, who, -1, false});
    return;
  }
  bool civilians = false;
  for (const Fill& f : a.fills) {
    if (f.role != Role::recipient || f.mention < 0) continue;
    if (mention(f.mention).kind != ActorKind::population) return;
    civilians = true;
  }
  if (!civilians || (!a.noun && !a.passive && !expelled)) return;
  const uint32_t begin = d_.sentence_units[a.sentence].begin;
  int action = -1;
  if (a.parent >= 0 && act(a.parent).row && act(a.parent).row->type == "LIGHT")
    for (const Act::Slotted& s : act(a.parent).slots)
      if (s.slot == codebook::Slot::subj && s.act >= 0 && act(s.act).noun) action = s.act;
  bool led = false;  // منذ بدء الحملة
  for (size_t j = static_cast<size_t>(i) + 1; action < 0 && j < d_.acts.size() && d_.acts[j].sentence == a.sentence;
       ++j) {
    const Act& later = d_.acts[j];
    if (later.verb || later.cue) break;
    const Particle* p = later.unit > begin ? d_.units[later.unit - 1].particle : nullptr;
    led = (led && d_.acts[j - 1].unit + 1 == later.unit) ||
          (p && p->kind == ParticleKind::prep && (p->role == "since" || p->role == "during" || p->role == "cause"));
    if (led && uses_force(later)) action = static_cast<int>(j);
  }
  if (action < 0 || !uses_force(act(action)) || act(action).negated) return;
  int who = -1;
  for (const Fill& f : act(action).fills) {
    if (f.role != Role::actor || f.mention < 0 || f.mention == who) continue;
    if (who >= 0) return;
    who = f.mention;
  }
  const bool rowless = who < 0 && !act(action).row;
  for (const Act::Slotted& s : act(action).slots) {
    if (!rowless || s.slot != codebook::Slot::adj || s.mention < 0) continue;
    if (who >= 0) return;  // الحرب العربية الإسرائيلية
    who = s.mention;
  }
  if (who >= 0) a.fills.push_back({Role::actor, who, -1, true});
}

// نزحوا هربا من القصف الروسي, فروا من تقدم الجيش: whose force they flee from, straight behind "from"; -1 for none.
int Arguments::fled_from(int i) const {
  constexpr uint32_t kReach = 14;
  const Act& a = d_.acts[static_cast<size_t>(i)];
  for (size_t j = static_cast<size_t>(i) + 1; j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j) {
    const Act& from = d_.acts[j];
    if (from.unit > a.unit + kReach) return -1;
    const Act& flees = d_.acts[j - 1];
    const Particle* of = d_.units[from.unit - 1].particle;
    if (!of || of->role != "of" || flees.unit + 2 != from.unit || flees.cue ||
        std::none_of(rows(flees).begin(), rows(flees).end(), [&](uint32_t r) {
          const Predicate& p = lex_.book().predicates[r];
          return p.type == "SANCTION" && p.mode == "expel";
        }))
      continue;
    return from.row && from.row->type == "ASSAULT" && filled(from, Role::actor) >= 0 ? static_cast<int>(j) : -1;
  }
  return -1;
}

// فرار المدنيين من تنظيم داعش: whom they flee from, who can fight and is no place; -1 for nobody.
int Arguments::fled_whom(const Act& a) const {
  for (const Act::Slotted& s : a.slots) {
    if (s.slot != codebook::Slot::prep || s.mention < 0 || s.resolved || prep_role(s.prep) != "of") continue;
    const Mention& who = mention(s.mention);
    if (!who.actor || who.place || who.known_place || !armed(who.kind) || position(who) ||
        who.kind == ActorKind::state || who.owner != Pronoun::none)  // من بلادهم
      continue;
    for (uint32_t u = a.unit + 1; u < d_.sentence_units[a.sentence].end; ++u)
      if (d_.units[u].mention == s.mention) {
        if (const Particle* p = d_.units[u - 1].particle; p && p->role == "of") return s.mention;
        break;
      }
  }
  return -1;
}

// أدى القصف إلى نزوح الأهالي, قصف الجيش القرية ما أدى إلى نزوح, نزحوا جراء قصف الجيش: who drives people out is whose
// force made them leave.
void Arguments::driven_out(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || a.row->type != "SANCTION" || a.row->mode != "expel") return;
  // واصل المدنيون الفرار: who goes on fleeing is driven out.
  if (const FrameItem* flees = a.row->frame.find(codebook::Slot::subj);
      a.noun && flees && flees->role == Role::none && filled(a, Role::recipient) < 0)
    for (Fill& f : a.fills)
      if (f.role == Role::actor && f.mention >= 0 && mention(f.mention).actor && !armed(mention(f.mention).kind) &&
          mention(f.mention).number != Number::sg)
        f.role = Role::recipient, f.sure = true;
  if (filled(a, Role::actor) >= 0) return;
  const auto force = [&](int j) {
    return j >= 0 && act(j).row && !act(j).dropped && act(j).row->type == "ASSAULT" && filled(act(j), Role::actor) >= 0
               ? j
               : -1;
  };
  const auto before = [&](int j) {
    while (j-- > 0 && act(j).sentence == a.sentence)
      if (force(j) >= 0) return j;
    return -1;
  };
  constexpr uint32_t kNear = 4;
  const auto marked = [&](uint32_t u, std::string_view role) {
    for (uint32_t w = u; w > d_.sentence_units[a.sentence].begin && u - w < kNear; --w)
      if (const Particle* p = d_.units[w - 1].particle) {
        if (p->role == role) return true;
        if (role != "result") return false;
      }
    return false;
  };
  int by = -1;
  // فر الآلاف من هجوم الجيش, أجبر القصف السكان على الفرار: it stands where the subject does, too.
  for (const Act::Slotted& s : a.slots)
    if (by < 0 && (s.slot == codebook::Slot::prep || s.slot == codebook::Slot::subj)) by = force(s.act);
  // نزحوا هربا من القصف الروسي: what they flee from.
  if (by < 0) by = fled_from(i);
  int top = i;  // أدى الهجوم إلى مقتل مدنيين ونزوح الآلاف: joined to what else it brought about
  const auto joins = [&](const Act& x) {
    if (!(unit(x).clitics & arabic::kAnd) || !x.noun || x.parent < 0) return false;
    const Act& first = act(x.parent);
    return &first < &x && first.noun && !first.cue && !(first.row && first.row->type == "LIGHT");
  };
  for (int steps = 0; steps < 2 && joins(act(top)); ++steps) top = act(top).parent;
  const int carries = act(top).parent;
  if (by < 0 && carries >= 0 && act(carries).row && act(carries).row->type == "LIGHT") {
    const Act& light = act(carries);
    for (const Act::Slotted& s : light.slots)
      if (by < 0 && s.slot == codebook::Slot::subj) by = force(s.act);
    const Particle* opens = light.unit > 0 ? d_.units[light.unit - 1].particle : nullptr;
    if (by < 0 && (!has_slot(light, codebook::Slot::subj) || (opens && opens->kind == ParticleKind::clause)))
      by = before(carries);
  }
  if (by < 0 && marked(a.unit, "result")) by = before(i);
  for (size_t j = static_cast<size_t>(i) + 1; by < 0 && j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j)
    if (marked(d_.acts[j].unit, "cause")) by = force(static_cast<int>(j));
  if (by < 0) {
    if (const int who = fled_whom(a); who >= 0) a.fills.push_back({Role::actor, who, -1, true});
    return;
  }
  for (const Fill& f : std::vector<Fill>(act(by).fills))
    if (f.role == Role::actor && f.mention >= 0 && filled(a, Role::recipient) != f.mention)
      a.fills.push_back({Role::actor, f.mention, -1, true});
}

}  // namespace marsad::reading
