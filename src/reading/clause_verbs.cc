// A verb comes into its clause: what it stands under, and what stood before it that is its own.
//
//   إن الهجوم | نفذته: what stood before is its object;  هجوم | استهدف: the noun of action is its subject;  التي |
//   تحاصرها: the relative's noun is its object
//
// Each step takes what the steps before it left. What it cannot do: subjects that are not said (subjects.cc finds
// those). Tested by clauses_test.cc.
#include <utility>

#include "arabic/fold.h"
#include "reading/agreement.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Tense;

struct ClauseReader::Verb {
  Act a;
  uint32_t u = 0;
  int noun_before = -1, attack = -1;  // the noun of action straight before it, the attack further on
  int told_source = -1;               // a source told as a noun
  bool inside = false;                // of a relative clause, while the verb under أن is still to come
  bool told = false;                  // it tells of the name before it
  bool befallen = false;              // it befell the name before it
  bool another = false;               // joined to a relative clause's verb: somebody else does it
  bool noun_is_object = false;        // its pronoun is what stood before
};

void ClauseReader::verb_act(Act act) {
  Verb verb;
  verb.a = std::move(act), verb.u = verb.a.unit;
  look_before(&verb);
  Act& a = verb.a;
  negated_ = hedged_ = false;
  a.was = was_, was_ = false;
  share_tense(verb.u, &a);
  a.future = a.future || (d_.units[verb.u].clitics & arabic::kWill);
  if (a.participle) return participle_act(std::move(a));
  put_under(&verb);
  take_topic(&verb);
  take_doubted(&verb);
  take_action(&verb);
  take_somebody(&verb);
  take_weapon(&verb);
  // قبل أن تقصف: no present tense of the day of publication.
  if (verb.u > begin_ && d_.units[verb.u - 1].particle && d_.units[verb.u - 1].particle->role == "same" &&
      a.sense.tense == Tense::present)
    a.subjunctive = true;
  take_relative(&verb);
  take_pronoun(&verb);
  for (const Act::Slotted& s : a.slots)
    if (s.act >= 0 && d_.acts[static_cast<size_t>(s.act)].parent < 0)
      d_.acts[static_cast<size_t>(s.act)].parent = static_cast<int>(d_.acts.size());
  comp_ = false, rel_pending_ = false, prep_ = {}, last_ = open_ = {}, number_ = -1;
  push(std::move(a));
}

void ClauseReader::look_before(Verb* v) {
  Act& a = v->a;
  const uint32_t u = v->u;
  const Unit& unit = d_.units[u];
  v->noun_before = (unit.clitics & (arabic::kAnd | arabic::kThen)) ? -1 : noun_just_before(u, false);
  v->attack = v->noun_before < 0 ? attack_before(u, a) : -1;
  // تقارير تحدثت عن …, أنباء تتحدث عن …: a source told as a noun straight before its verb.
  if (!stack_.empty() && !(unit.clitics & (arabic::kAnd | arabic::kThen)))
    if (const Act& source = d_.acts[static_cast<size_t>(stack_.back())];
        source.cue && source.noun && source.unit + 1 == u)
      v->told_source = stack_.back();
}

// What it stands under: أن, a relative clause, the verb it is joined to; or it begins a clause of its own.
void ClauseReader::put_under(Verb* v) {
  Act& a = v->a;
  const uint32_t u = v->u;
  const Unit& unit = d_.units[u];
  // إن قوات تدعمها تركيا سيطرت: a clause about the topic, which waits for its own verb.
  if (!rel_pending_ && topic_.size() == 1 && unit.pronoun != arabic::Pronoun::none && somebody_before(u) &&
      suffers(topic_.front(), u, a.sense))
    rel_pending_ = true, rel_ = topic_.front().mention, rel_act_ = -1;
  // إن الوحدات امتداد للحزب الذي يشن تمردا، وتوعدت: no verb came under إن.
  if (comp_waits_ && !rel_pending_ && (unit.clitics & arabic::kAnd) && d_.units[u - 1].kind == UnitKind::punct) {
    if (rel_depth_ >= 0) stack_.resize(std::min(stack_.size(), static_cast<size_t>(rel_depth_)));
    comp_waits_ = false, rel_depth_ = -1;
  }
  // أن الغارات التي استهدفت السوق أسفرت عن قتلى: the verb under أن is the one behind the relative clause.
  const bool joins = rel_depth_ >= 0 && (unit.clitics & arabic::kAnd);
  v->inside = (comp_ && rel_pending_) || (comp_waits_ && (rel_pending_ || joins));
  if (comp_waits_ && !v->inside) comp_ = true;
  comp_waits_ = v->inside;
  v->told = !rel_pending_ && tells_of_subject(u, a);
  v->befallen = !rel_pending_ && !v->inside && !v->told && !a.cue && befell_the_one_before(u, a.sense);
  if (comp_ && !v->inside) {
    a.parent = comp_owner_, a.via_clause = true, a.subjunctive = a.sense.tense == Tense::present;
    // Under أن the stack keeps its owner, so that a later "و + verb" can join.
  } else if (rel_pending_ ||
             (v->noun_before >= 0 && unit.pronoun != arabic::Pronoun::none && topic_.empty() && !a.cue &&
              saying_open()) ||
             tells_of_noun(u) || v->told) {
    // أوضح على هامش مؤتمر عقده المجلس أن …: a clause within the saying, which goes on behind it.
    if (rel_pending_) a.relative_of = rel_;
    if (v->told) a.relative_of = d_.units[u - 1].mention;
    a.relative = true;
    if (v->inside) a.parent = comp_owner_, a.via_clause = true;
    if (rel_depth_ < 0) rel_depth_ = static_cast<int>(stack_.size());
  } else {
    // A new main verb. It continues under the same أن when joined by و to a verb that stands there.
    const int top = verb_top();
    int parent = -1;
    if (top >= 0 && d_.acts[static_cast<size_t>(top)].via_clause) parent = d_.acts[static_cast<size_t>(top)].parent;
    if (rel_depth_ < 0 || !(unit.clitics & arabic::kAnd)) {
      if (parent >= 0) a.parent = parent, a.via_clause = true;
      stack_.clear(), rel_depth_ = -1;
      if (parent >= 0) stack_.push_back(parent);
    } else if (top >= 0) {
      const Act& first = d_.acts[static_cast<size_t>(top)];
      a.relative_of = first.relative_of;
      // التي أطلقتها القاهرة وتدعمها الرياض: another follows, who does it.
      v->another = unit.pronoun != arabic::Pronoun::none && doer_behind(u, a.sense);
      for (const Act::Slotted& s : first.slots)
        if (!v->another && s.slot == codebook::Slot::subj && s.mention >= 0 && s.mention != first.relative_of &&
            agrees(a.sense, s.mention, false)) {
          Act::Slotted same = s;
          same.resolved = true;
          a.slots.push_back(same);
          break;
        }
    }
  }
  if (unit.clitics & (as_for_ ? arabic::kAnd : arabic::kAnd | arabic::kThen)) topic_.clear();  // و begins a clause
  as_for_ = false;
}

// What stood before the verb is its subject when it agrees.
void ClauseReader::take_topic(Verb* v) {
  Act& a = v->a;
  const uint32_t u = v->u;
  const Unit& unit = d_.units[u];
  if (!topic_.empty() && !rel_pending_) {
    // Nothing done says anything: of an action only a source told as a noun (تقارير) is the subject of a saying.
    const int done = topic_.front().act;
    if ((done >= 0 && a.cue && !d_.acts[static_cast<size_t>(done)].cue) || (done >= 0 && a.sense.person != 3))
      topic_.clear();  // ووصول المفاوضات إلى …، لا نستبعد: "we" have another subject
    else if (done >= 0 && v->noun_before >= 0 && v->noun_before != done && unit.pronoun != arabic::Pronoun::none &&
             doer_behind(u, a.sense))
      topic_.clear();  // السيطرة على مدن في هجمات شنها الجيش: of the nearer noun
    else if (unit.pronoun != arabic::Pronoun::none && suffers(topic_.front(), u, a.sense)) {
      // إن الهجوم نفذته قوات النظام: the pronoun is what stood before, the subject follows.
      for (Act::Slotted s : topic_) s.before = true, s.slot = codebook::Slot::obj, a.slots.push_back(s);
      v->noun_is_object = true;
    } else if (topic_.front().mention < 0 || agrees(a.sense, topic_.front().mention, true) || together(a.sense))
      for (Act::Slotted s : topic_) {
        s.before = true;
        if (s.slot != codebook::Slot::prep) s.slot = codebook::Slot::subj;
        a.slots.push_back(s);
      }
    topic_.clear();
  }
}

void ClauseReader::take_doubted(Verb* v) {
  Act& a = v->a;
  const uint32_t u = v->u;
  // غارات يرجح أن طائرات روسية نفذتها
  if (const int action = doubted(u, a); action >= 0 && !v->noun_is_object) {
    Act::Slotted s;
    s.act = action, s.before = true, s.slot = codebook::Slot::obj;
    a.slots.push_back(s);
    v->noun_is_object = true, doubted_ = -1;
  }
}

void ClauseReader::take_action(Verb* v) {
  Act& a = v->a;
  const uint32_t u = v->u;
  const Unit& unit = d_.units[u];
  // هجوم استهدف قافلة, الانفجار الذي أدى إلى مقتله: the noun of action is the subject.
  if (a.slots.empty() && (!comp_ || v->inside) && a.relative_of < 0 && a.sense.person == 3) {
    int noun = rel_pending_ ? rel_act_ : v->noun_before;
    if (noun < 0 && !rel_pending_) noun = v->attack;
    if (a.cue && noun >= 0 && unit.pronoun == arabic::Pronoun::none) noun = -1;
    if (noun < 0 && !rel_pending_ && (a.cue || a.cue_group >= 0)) noun = v->told_source;
    // هجوم قامت به القوات, الهجوم الذي تعرضت له القوات: the preposition's pronoun is the noun, if the verb takes an
    // action there. Not غارات اتهمت دمشق إسرائيل بتنفيذها.
    // Where the verb has a pronoun of its own that one is the noun: هجوم شنته تركيا عليها.
    // هجوم استهدفهم: an attack is no people; it is the subject.
    const bool own = unit.pronoun != arabic::Pronoun::none && unit.pronoun != arabic::Pronoun::hum;
    const std::string_view back = noun >= 0 && !own ? points_back(u) : std::string_view();
    // هجوم نسبه الجيش إلى إيران: what is blamed on somebody.
    const bool blamed = own && takes_event(a, codebook::Slot::obj, {});
    if (noun >= 0 && ((accuses(a) && !blamed) || (!back.empty() && !takes_event(a, codebook::Slot::prep, back))))
      noun = -1;
    if (noun >= 0) {
      Act::Slotted s;
      s.act = noun, s.before = true;
      if (!back.empty()) s.slot = codebook::Slot::prep, s.prep = back;
      // هجوم يشنه الجيش: the pronoun is the noun, the subject follows.
      if (own) s.slot = codebook::Slot::obj, v->noun_is_object = true;
      a.slots.push_back(s);
    }
  }
}

void ClauseReader::take_somebody(Verb* v) {
  Act& a = v->a;
  const uint32_t u = v->u;
  const Unit& unit = d_.units[u];
  // ميليشيا تساند الجيش, فصائل تدعمها تركيا: behind somebody without a name the verb tells of him.
  if (a.slots.empty() && !comp_ && !a.relative && a.sense.person == 3 && !a.cue && !v->noun_is_object &&
      !(unit.clitics & (arabic::kAnd | arabic::kThen | arabic::kWill | arabic::kLi)) && somebody_before(u)) {
    Act::Slotted s;
    s.mention = d_.units[u - 1].mention, s.before = true;
    const bool two = d_.mentions[static_cast<size_t>(s.mention)].number == Number::du;
    if (agrees(a.sense, s.mention, true) && unit.pronoun == arabic::Pronoun::none &&
        (two || a.sense.number != Number::du))
      a.slots.push_back(s), a.relative_of = s.mention;
  }
}

void ClauseReader::take_weapon(Verb* v) {
  Act& a = v->a;
  const uint32_t u = v->u;
  const Unit& unit = d_.units[u];
  // صواريخ أطلقت على قاعدة; صاروخا أطلقته الميليشيا: the pronoun is the weapon, and who fired it follows.
  const bool fired = unit.pronoun != arabic::Pronoun::none;
  if (a.slots.empty() && a.relative_of < 0 && !a.cue && !v->noun_is_object && a.sense.person == 3 &&
      a.sense.tense == Tense::past && (!fired || doer_behind(u, a.sense)))
    if (const Unit* weapon = weapon_before(u)) {
      Act::Slotted s;
      s.other = weapon->tokens, s.weapon = true, s.before = true;
      if (fired) s.slot = codebook::Slot::obj, v->noun_is_object = true;
      a.slots.push_back(s);
    }
}

void ClauseReader::take_relative(Verb* v) {
  Act& a = v->a;
  const uint32_t u = v->u;
  // A place is seldom who acts: منطقة عفرين التي يسيطر عليها مقاتلون.
  if (a.relative_of >= 0 && a.slots.empty() && d_.mentions[static_cast<size_t>(a.relative_of)].actor &&
      agrees(a.sense, a.relative_of, true)) {
    Act::Slotted s;
    s.mention = a.relative_of, s.before = true;
    // الصحفي الذي حكمت عليه المحكمة: the pronoun is the relative's noun, and the subject follows.
    if (const Particle* p = u + 2 < end_ ? d_.units[u + 1].particle : nullptr;
        p && p->kind == ParticleKind::prep && d_.units[u + 1].pronoun != arabic::Pronoun::none &&
        d_.units[u + 2].kind == UnitKind::mention && d_.mentions[static_cast<size_t>(d_.units[u + 2].mention)].actor) {
      const std::string_view back = d_.keep(arabic::fold(p->form));
      if (takes_whom(a, back) && pronoun_fits(d_.units[u + 1].pronoun, d_.mentions[static_cast<size_t>(a.relative_of)]))
        s.slot = codebook::Slot::prep, s.prep = back;
    }
    a.slots.push_back(s);
    // الولايات المتحدة وفرنسا اللتان تنشران جنودا: two, and the relative's noun is the second.
    for (uint32_t w = u; a.sense.number == Number::du && w-- > begin_ + 1 && u - w < 6;) {
      if (d_.units[w].mention != a.relative_of) continue;
      const Unit& one = d_.units[w - 1];
      if ((d_.units[w].clitics & arabic::kAnd) && one.kind == UnitKind::mention &&
          d_.mentions[static_cast<size_t>(one.mention)].actor)
        s.mention = one.mention, a.slots.push_back(s);
      break;
    }
  }
}

void ClauseReader::take_pronoun(Verb* v) {
  Act& a = v->a;
  const uint32_t u = v->u;
  const Unit& unit = d_.units[u];
  if (unit.pronoun != arabic::Pronoun::none && !v->noun_is_object) {
    Act::Slotted s;
    s.slot = codebook::Slot::obj, s.pronoun = unit.pronoun;
    if ((rel_pending_ || v->told || v->another) && a.relative_of >= 0 && a.slots.size() == 1 &&
        a.slots[0].mention == a.relative_of) {
      // التي تحاصرها القوات: the pronoun is the relative's noun; the subject follows.
      a.slots[0].slot = codebook::Slot::obj;
    } else {
      if (rel_pending_ && rel_ >= 0) s.mention = rel_, s.pronoun = arabic::Pronoun::none;
      if (v->befallen) s.mention = d_.units[u - 1].mention, s.pronoun = arabic::Pronoun::none;
      a.slots.push_back(s);
    }
  }
}

}  // namespace marsad::reading
