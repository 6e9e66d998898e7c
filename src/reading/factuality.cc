#include "reading/factuality.h"

#include <algorithm>

#include "arabic/fold.h"

namespace marsad::reading {
using namespace codebook;

namespace {

const Act& act_of(const Draft& d, int i) { return d.acts[static_cast<size_t>(i)]; }

// أنباء تتحدث عن …: a subject that is itself a word of doubt.
const Act* doubtful(const Draft& d, const Act& saying) {
  for (const Act::Slotted& s : saying.slots)
    if (s.slot == codebook::Slot::subj && s.act >= 0 && act_of(d, s.act).cue && act_of(d, s.act).cue_row &&
        act_of(d, s.act).cue_row->kind == CueKind::hedge)
      return &act_of(d, s.act);
  return nullptr;
}

// لم يؤد القصف إلى نزوح, المحادثات فشلت في التوصل إلى اتفاق: what did not come of it is denied, not what did not bring
// it.
bool brings_about(const Act& by, int child) {
  if (by.cue || !by.row || by.row->type != "LIGHT") return false;
  const bool subject = std::any_of(by.slots.begin(), by.slots.end(), [&](const Act::Slotted& s) {
    return s.act == child && s.slot == codebook::Slot::subj;
  });
  return subject && std::any_of(by.fills.begin(), by.fills.end(),
                                [&](const Fill& f) { return f.role == Role::event && f.act >= 0 && f.act != child; });
}

// What stands as an object, no definite action known from before, behind a future verb that is no event.
bool brought(const Draft& d, const Act& by, int child) {
  const Act& a = act_of(d, child);
  if (by.row || by.cue || !by.verb || !by.future || by.negated || !a.noun) return false;
  if (d.units[a.unit].clitics & arabic::kAl) return false;
  return std::any_of(by.slots.begin(), by.slots.end(), [&](const Act::Slotted& s) {
    return s.act == child && (s.slot == codebook::Slot::obj || s.slot == codebook::Slot::prep);
  });
}

// من حقهم أن يقصفوا, أمله في أن تدفع: a verb in the present straight behind أن, governed by no word that tells of it.
// It is wanted, feared or fit, and not told to happen. Not إننا ندين, and not أنه. The unit of أن, null for none.
const Unit* only_thought_of(const Draft& d, int i) {
  while (act_of(d, i).light_child && act_of(d, i).parent >= 0 && act_of(d, act_of(d, i).parent).verb)
    i = act_of(d, i).parent;
  const Act& a = act_of(d, i);
  if (!a.verb || a.participle || a.future || a.sense.tense != arabic::Tense::present) return nullptr;
  if (a.unit <= d.sentence_units[a.sentence].begin) return nullptr;
  const Unit& that = d.units[a.unit - 1];
  if (!that.particle || that.particle->kind != ParticleKind::comp || !that.particle->number.empty() ||
      !(*d.text)[that.tokens.begin].fold.ends_with(arabic::fold(that.particle->form)))
    return nullptr;
  const bool told = a.parent >= 0 && std::any_of(act_of(d, a.parent).fills.begin(), act_of(d, a.parent).fills.end(),
                                                 [&](const Fill& f) { return f.act == i; });
  return told ? nullptr : &that;
}

// غادر المسلحون على أن تدخل الشرطة, مقابل أن ينسحبوا: what was settled stands behind a preposition that says nothing
// else.
bool settled(const Draft& d, const Unit& that) {
  if (&that == &d.units.front()) return false;
  const Unit& before = *(&that - 1);
  return before.particle && before.particle->kind == ParticleKind::prep && before.particle->role.empty() &&
         before.pronoun == arabic::Pronoun::none;
}

// لم يتمكن الخبراء من التحقيق في الهجوم: what is looked into or condemned was there before, whatever comes of that. Of
// what somebody is said to have done the doubt is kept.
bool was_before(const Draft& d, const Act& by, int child) {
  return by.row && !by.dropped && by.row->type == "ACCUSE" && by.row->mode != "allege" &&
         !(d.units[act_of(d, child).unit].clitics & arabic::kAnd);
}

}  // namespace

bool turned_round(const Act& by) {
  return by.negated && by.row && (by.row->effect == Effect::ends || by.row->effect == Effect::fails);
}

void read_factuality(const Draft& d, int i, Event* e) {
  const Act& a = act_of(d, i);
  auto set = [&](Factuality f, const Act& by) {
    if (e->factuality != Factuality::actual && f != Factuality::denied) return;
    e->factuality = f;
    e->evidence_factuality = d.chars(by.tokens);
  };
  const Unit* thought = only_thought_of(d, i);
  if (a.negated)
    set(Factuality::denied, a);
  else if (a.hedged || a.condition)
    set(Factuality::possible, a);
  else if (a.future)
    set(Factuality::planned, a);

  bool light = true;  // only light verbs so far: سيسمح بشن هجوم
  for (int child = i, p = a.parent, steps = 0; p >= 0 && steps < 16; child = p, p = act_of(d, p).parent, ++steps) {
    const Act& by = act_of(d, p);
    if (was_before(d, by, child)) break;
    const bool before = brings_about(by, child);
    if (by.cue && by.cue_row) {
      // لم تستبعد فرض عقوبات, لا تعتزم شن ضربات: the cue's own negation turns it round.
      switch (by.cue_row->kind) {
        case CueKind::deny:
          set(by.negated ? Factuality::possible : Factuality::denied, by);
          break;
        case CueKind::say:
          if (const Act* source = doubtful(d, by)) set(Factuality::possible, *source);
          if (by.negated && !a.via_clause) set(Factuality::possible, by);  // لم تؤكد موسكو مشاركتها في غارات
          break;
        case CueKind::hedge:
          set(Factuality::possible, by);
          break;
        case CueKind::plan:
          set(by.negated ? Factuality::denied : Factuality::planned, by);
          break;
        case CueKind::call:
          set(Factuality::called_for, by);
          break;
        case CueKind::condition:
          set(Factuality::possible, by);
          break;
        default:
          break;
      }
      continue;
    }
    // الاتفاق سيسمح بدخول القوافل: what a future that is no event itself will bring, straight behind it.
    if ((steps == 0 || light) && brought(d, by, child)) set(Factuality::planned, by);
    light = light && by.row && by.row->type == "LIGHT";
    if (by.row && !by.dropped) {
      switch (by.row->effect) {
        case Effect::denies:
          set(Factuality::denied, by);
          break;
        case Effect::plans:
          if (!before) set(Factuality::planned, by);
          break;
        case Effect::calls:
          set(Factuality::called_for, by);
          break;
        case Effect::hedges:
          set(Factuality::possible, by);
          break;
        case Effect::fails:
          if (!before && !by.negated) set(Factuality::denied, by);
          break;
        default:
          break;
      }
      if (by.row->type == "LIGHT") {
        if (by.negated && (before || turned_round(by)))
          continue;
        else if (by.negated)
          set(Factuality::denied, by);
        else if (by.hedged || by.condition)
          set(Factuality::possible, by);
        else if (by.future)
          set(Factuality::planned, by);
      }
    }
  }
  if (thought && e->factuality == Factuality::actual)
    set(settled(d, *thought) ? Factuality::planned : Factuality::possible, a);
}

// The future of a verb is announced (سينسحب: CONCEDE); a noun of what is planned (تمهيدا لإجلاء) keeps its type.
void fold_type(const Draft& d, const Act& a, Event* e) {
  if (e->type == "RETREAT" && a.noun && !(a.parent >= 0 && act_of(d, a.parent).verb && !act_of(d, a.parent).cue))
    return;
  for (const FoldRule& f : d.lexicon->book().folds) {
    if (f.type != e->type || (!f.mode.empty() && f.mode != "*" && f.mode != e->mode) ||
        f.factuality != name_of(e->factuality))
      continue;
    if (!f.becomes_type.empty()) {
      if (f.becomes_type != e->type) e->mode = f.becomes_mode;
      e->type = f.becomes_type;
    }
    if (!f.becomes_mode.empty()) e->mode = f.becomes_mode;
    for (Factuality x :
         {Factuality::actual, Factuality::planned, Factuality::called_for, Factuality::possible, Factuality::denied})
      if (f.becomes_factuality == name_of(x)) e->factuality = x;
    return;
  }
}

}  // namespace marsad::reading
