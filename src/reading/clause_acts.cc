// An act opens: which clause it stands in, and what stood before it.
//
//   الهجوم | الذي | استهدف: the noun of action is the subject;  قالت إن القوات | قصفت: under what was said;  متهمة |
//   موسكو: the subject of the verb before it
//
// What it cannot do: subjects that are not said (subjects.cc finds those). Tested by clauses_test.cc.
#include <utility>

#include "arabic/fold.h"
#include "reading/agreement.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Tense;

static constexpr uint32_t kOwnPrep = 2;  // units from a verb to its preposition, a name between

// Verbs of which only somebody is the subject.
bool ClauseReader::accuses(const Act& a) const {
  if (a.cue) return false;
  const auto rows = lex_.predicate_rows(a.sense.entry);
  return std::any_of(rows.begin(), rows.end(), [&](uint32_t r) {
    const Predicate& p = lex_.book().predicates[r];
    return p.type == "ACCUSE" && p.mode == "allege";
  });
}

// إن تركيا وحلفاءها يرسلون: of several named together the verb is plural, whatever each of them is.
bool ClauseReader::together(const Sense& verb) const {
  return verb.person == 3 && (verb.number == Number::du || verb.number == Number::pl) && verb.gender != Gender::f &&
         topic_.size() > 1 && std::all_of(topic_.begin(), topic_.end(), [&](const Act::Slotted& s) {
           return s.slot != codebook::Slot::prep &&
                  (s.mention >= 0 ? d_.mentions[static_cast<size_t>(s.mention)].actor : s.counted);
         });
}

// إن على: fixed words of which the first is a conjunction.
bool ClauseReader::begins_clause(uint32_t u) const {
  const Range tokens = d_.units[u].tokens;
  if (tokens.size() < 2) return false;
  for (const WordHit& h : lex_.hits(text_[tokens.begin].fold))
    for (const Sense& s : h.senses)
      if (s.kind == Kind::particle && lex_.book().particles[s.entry].kind == ParticleKind::comp) return true;
  return false;
}

void ClauseReader::act(uint32_t u) {
  // يقف خلف الهجوم: a verb's own preposition, no verb.
  if (!stack_.empty() && !d_.units[u].clitics && d_.units[u].tokens.size() == 1 &&
      d_.acts[static_cast<size_t>(stack_.back())].unit + kOwnPrep >= u) {
    const Act& before = d_.acts[static_cast<size_t>(stack_.back())];
    if (!before.cue && takes_prep(before, text_[d_.units[u].tokens.begin].fold)) {
      prep_ = text_[d_.units[u].tokens.begin].fold;
      return;
    }
  }
  Act a;
  if (!choose(u, &a)) return word(u);
  if (says_what_is_denied(u, a)) {
    prep_ = {}, last_ = open_ = {}, rel_pending_ = false;
    return;
  }
  const Unit& unit = d_.units[u];
  a.unit = u, a.sentence = sentence_, a.tokens = unit.tokens;
  const int index = static_cast<int>(d_.acts.size());
  // What negates stands before its word: عدم الكشف denies nothing further on, nor does غير السوريين the verb behind it.
  const uint32_t reach = a.verb && negated_ && d_.units[negated_at_].kind == UnitKind::particle ? 1 : 2;
  a.negated = negated_ && u - negated_at_ <= reach, a.condition = condition_;
  // تمهيدا لبدء عملية, بهدف اقتحام: what is planned or wanted stands close behind its word.
  const auto near = [&](bool set, uint32_t at) { return set && u - at <= 4; };
  a.hedged = hedged_ && (!a.noun || near(true, hedged_at_));
  a.aim = near(aim_, aim_at_) && (a.noun || comp_);
  a.future = near(future_, future_at_) && (a.noun || a.sense.tense != Tense::past);
  aim_ = future_ = false;
  // يتضمن الاتفاق تسليم السلاح وخروج المقاتلين: joined to what is planned.
  if (a.noun && (unit.clitics & arabic::kAnd) && !stack_.empty())
    if (const Act& first = d_.acts[static_cast<size_t>(stack_.back())]; first.noun && !first.cue && first.future)
      a.future = a.future || u - first.unit <= 5;
  if (a.noun) {
    // روسيا مستعدة للحوار: what stands before an adjective that tells an action is its subject.
    // واشنطن ما زالت مستعدة: and past an auxiliary. طهران هي المسؤولة عن الهجوم: past a pronoun even with the article.
    uint32_t told = u;
    while (told > begin_ && told + 3 > u && d_.units[told - 1].particle &&
           (d_.units[told - 1].particle->kind == ParticleKind::aux ||
            d_.units[told - 1].particle->kind == ParticleKind::pron ||
            d_.units[told - 1].particle->kind == ParticleKind::neg))
      --told;
    const bool pronoun = told < u && d_.units[u - 1].particle->kind == ParticleKind::pron;
    if (!topic_.empty() && topic_.front().mention >= 0 && topic_.front().slot != codebook::Slot::prep &&
        told > begin_ && d_.units[told - 1].mention == topic_.front().mention && prep_.empty() &&
        unit.pronoun == arabic::Pronoun::none &&
        !(unit.clitics & ((pronoun ? 0 : arabic::kAl) | arabic::kBi | arabic::kLi | arabic::kKa)) &&
        !(a.sense.flags & kMasdar) && takes_slot(a, codebook::Slot::subj)) {
      Act::Slotted s = topic_.front();
      s.before = true;
      a.slots.push_back(s);
    }
    // A noun of action fills a slot of what is open, and opens slots itself.
    if (begins_clause(u)) {
      // قال الوزير، في تصريح، إن على موسكو: words that begin with أن are what the verb of saying tells.
      int said = -1;
      for (size_t i = stack_.size(); i-- > 0 && said < 0;)
        if (const Act& by = d_.acts[static_cast<size_t>(stack_[i])]; by.cue || takes_slot(by, codebook::Slot::clause))
          said = stack_[i];
      boundary(false), topic_.clear();
      a.parent = said, a.via_clause = true;
      d_.acts.push_back(a);
    } else {
      d_.acts.push_back(a);
      attach_noun(index, u);
    }
    stack_.push_back(index);
    if (negated_) negated_ = false;
    if (d_.acts.back().hedged) hedged_ = false;
    open_ = {};
    if (unit.pronoun != arabic::Pronoun::none) {
      Act::Slotted own;
      own.slot = codebook::Slot::gen, own.pronoun = unit.pronoun;
      d_.acts.back().slots.push_back(own);
    }
    return;
  }
  const int noun_before = (unit.clitics & (arabic::kAnd | arabic::kThen)) ? -1 : noun_just_before(u, false);
  const int attack = noun_before < 0 ? attack_before(u, a) : -1;
  // تقارير تحدثت عن …, أنباء تتحدث عن …: a source told as a noun straight before its verb.
  int told_source = -1;
  if (!stack_.empty() && !(unit.clitics & (arabic::kAnd | arabic::kThen)))
    if (const Act& source = d_.acts[static_cast<size_t>(stack_.back())];
        source.cue && source.noun && source.unit + 1 == u)
      told_source = stack_.back();
  negated_ = hedged_ = false;
  a.was = was_, was_ = false;
  share_tense(u, &a);
  a.future = a.future || (unit.clitics & arabic::kWill);
  if (a.participle) {
    // Its subject is that of the verb before it, or what stands before (a nominal sentence).
    int v = verb_top();
    for (size_t k = stack_.size();
         k-- > 0 && v >= 0 && d_.acts[static_cast<size_t>(v)].relative;)  // … التي تدعمها روسيا، متهمة موسكو
      if (const Act& main = d_.acts[static_cast<size_t>(stack_[k])]; main.verb && !main.relative) v = stack_[k];
    // أكدت موسكو أن الهدنة مستمرة، محذرة واشنطن: behind a comma it is somebody's, not what the clause told of.
    // المدينة التي كانت معقل المعارضة، داعية: nor whom a clause told of that has no verb of its own.
    if (!topic_.empty() && u > begin_ && d_.units[u - 1].kind == UnitKind::punct &&
        (topic_.front().act >= 0 || (rel_pending_ && v >= 0 && !a.passive)))
      topic_.clear(), comp_ = rel_pending_ = false;
    d_.acts.push_back(a);
    Act& placed = d_.acts.back();
    if (!topic_.empty()) {
      for (Act::Slotted s : topic_) s.before = true, placed.slots.push_back(s);
      if (!verb_waits(u)) topic_.clear();
    } else if (v >= 0) {
      for (const Act::Slotted& s : d_.acts[static_cast<size_t>(v)].slots)
        if (s.slot == codebook::Slot::subj && s.mention >= 0) {
          Act::Slotted inherited = s;
          inherited.resolved = true;
          placed.slots.push_back(inherited);
        }
      placed.parent = d_.acts[static_cast<size_t>(v)].parent;
    }
    stack_.push_back(index);
    prep_ = {}, last_ = open_ = {};
    return;
  }
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
  const bool inside = (comp_ && rel_pending_) || (comp_waits_ && (rel_pending_ || joins));
  if (comp_waits_ && !inside) comp_ = true;
  comp_waits_ = inside;
  const bool told = !rel_pending_ && tells_of_subject(u, a);
  const bool befallen = !rel_pending_ && !inside && !told && !a.cue && befell_the_one_before(u, a.sense);
  bool another = false;
  if (comp_ && !inside) {
    a.parent = comp_owner_, a.via_clause = true, a.subjunctive = a.sense.tense == Tense::present;
    // Under أن the stack keeps its owner, so that a later "و + verb" can join.
  } else if (rel_pending_ ||
             (noun_before >= 0 && unit.pronoun != arabic::Pronoun::none && topic_.empty() && !a.cue && saying_open()) ||
             tells_of_noun(u) || told) {
    // أوضح على هامش مؤتمر عقده المجلس أن …: a clause within the saying, which goes on behind it.
    if (rel_pending_) a.relative_of = rel_;
    if (told) a.relative_of = d_.units[u - 1].mention;
    a.relative = true;
    if (inside) a.parent = comp_owner_, a.via_clause = true;
    if (rel_depth_ < 0) rel_depth_ = static_cast<int>(stack_.size());
  } else {
    // A new main verb. It continues under the same أن when joined by و to a verb that stands there.
    const int v = verb_top();
    int parent = -1;
    if (v >= 0 && d_.acts[static_cast<size_t>(v)].via_clause) parent = d_.acts[static_cast<size_t>(v)].parent;
    if (rel_depth_ < 0 || !(unit.clitics & arabic::kAnd)) {
      if (parent >= 0) a.parent = parent, a.via_clause = true;
      if (!(rel_depth_ >= 0))
        stack_.clear();
      else
        stack_.resize(std::min(stack_.size(), static_cast<size_t>(rel_depth_))), rel_depth_ = -1, stack_.clear();
      if (parent >= 0) stack_.push_back(parent);
    } else if (v >= 0) {
      const Act& first = d_.acts[static_cast<size_t>(v)];
      a.relative_of = first.relative_of;
      // التي أطلقتها القاهرة وتدعمها الرياض: another follows, who does it.
      another = unit.pronoun != arabic::Pronoun::none && doer_behind(u, a.sense);
      for (const Act::Slotted& s : first.slots)
        if (!another && s.slot == codebook::Slot::subj && s.mention >= 0 && s.mention != first.relative_of &&
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
  bool noun_is_object = false;
  // What stood before the verb is its subject when it agrees.
  if (!topic_.empty() && !rel_pending_) {
    // Nothing done says anything: of an action only a source told as a noun (تقارير) is the subject of a saying.
    const int done = topic_.front().act;
    if ((done >= 0 && a.cue && !d_.acts[static_cast<size_t>(done)].cue) || (done >= 0 && a.sense.person != 3))
      topic_.clear();  // ووصول المفاوضات إلى …، لا نستبعد: "we" have another subject
    else if (done >= 0 && noun_before >= 0 && noun_before != done && unit.pronoun != arabic::Pronoun::none &&
             doer_behind(u, a.sense))
      topic_.clear();  // السيطرة على مدن في هجمات شنها الجيش: of the nearer noun
    else if (unit.pronoun != arabic::Pronoun::none && suffers(topic_.front(), u, a.sense)) {
      // إن الهجوم نفذته قوات النظام: the pronoun is what stood before, the subject follows.
      for (Act::Slotted s : topic_) s.before = true, s.slot = codebook::Slot::obj, a.slots.push_back(s);
      noun_is_object = true;
    } else if (topic_.front().mention < 0 || agrees(a.sense, topic_.front().mention, true) || together(a.sense))
      for (Act::Slotted s : topic_) {
        s.before = true;
        if (s.slot != codebook::Slot::prep) s.slot = codebook::Slot::subj;
        a.slots.push_back(s);
      }
    topic_.clear();
  }
  // غارات يرجح أن طائرات روسية نفذتها
  if (const int action = doubted(u, a); action >= 0 && !noun_is_object) {
    Act::Slotted s;
    s.act = action, s.before = true, s.slot = codebook::Slot::obj;
    a.slots.push_back(s);
    noun_is_object = true, doubted_ = -1;
  }
  // هجوم استهدف قافلة, الانفجار الذي أدى إلى مقتله: the noun of action is the subject.
  if (a.slots.empty() && (!comp_ || inside) && a.relative_of < 0 && a.sense.person == 3) {
    int noun = rel_pending_ ? rel_act_ : noun_before;
    if (noun < 0 && !rel_pending_) noun = attack;
    if (a.cue && noun >= 0 && unit.pronoun == arabic::Pronoun::none) noun = -1;
    if (noun < 0 && !rel_pending_ && (a.cue || a.cue_group >= 0)) noun = told_source;
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
      if (own) s.slot = codebook::Slot::obj, noun_is_object = true;
      a.slots.push_back(s);
    }
  }
  // ميليشيا تساند الجيش, فصائل تدعمها تركيا: behind somebody without a name the verb tells of him.
  if (a.slots.empty() && !comp_ && !a.relative && a.sense.person == 3 && !a.cue && !noun_is_object &&
      !(unit.clitics & (arabic::kAnd | arabic::kThen | arabic::kWill | arabic::kLi)) && somebody_before(u)) {
    Act::Slotted s;
    s.mention = d_.units[u - 1].mention, s.before = true;
    const bool two = d_.mentions[static_cast<size_t>(s.mention)].number == Number::du;
    if (agrees(a.sense, s.mention, true) && unit.pronoun == arabic::Pronoun::none &&
        (two || a.sense.number != Number::du))
      a.slots.push_back(s), a.relative_of = s.mention;
  }
  // صواريخ أطلقت على قاعدة; صاروخا أطلقته الميليشيا: the pronoun is the weapon, and who fired it follows.
  const bool fired = unit.pronoun != arabic::Pronoun::none;
  if (a.slots.empty() && a.relative_of < 0 && !a.cue && !noun_is_object && a.sense.person == 3 &&
      a.sense.tense == Tense::past && (!fired || doer_behind(u, a.sense)))
    if (const Unit* weapon = weapon_before(u)) {
      Act::Slotted s;
      s.other = weapon->tokens, s.weapon = true, s.before = true;
      if (fired) s.slot = codebook::Slot::obj, noun_is_object = true;
      a.slots.push_back(s);
    }
  // قبل أن تقصف: no present tense of the day of publication.
  if (u > begin_ && d_.units[u - 1].particle && d_.units[u - 1].particle->role == "same" &&
      a.sense.tense == Tense::present)
    a.subjunctive = true;
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
  if (unit.pronoun != arabic::Pronoun::none && !noun_is_object) {
    Act::Slotted s;
    s.slot = codebook::Slot::obj, s.pronoun = unit.pronoun;
    if ((rel_pending_ || told || another) && a.relative_of >= 0 && a.slots.size() == 1 &&
        a.slots[0].mention == a.relative_of) {
      // التي تحاصرها القوات: the pronoun is the relative's noun; the subject follows.
      a.slots[0].slot = codebook::Slot::obj;
    } else {
      if (rel_pending_ && rel_ >= 0) s.mention = rel_, s.pronoun = arabic::Pronoun::none;
      if (befallen) s.mention = d_.units[u - 1].mention, s.pronoun = arabic::Pronoun::none;
      a.slots.push_back(s);
    }
  }
  for (const Act::Slotted& s : a.slots)
    if (s.act >= 0 && d_.acts[static_cast<size_t>(s.act)].parent < 0)
      d_.acts[static_cast<size_t>(s.act)].parent = index;
  comp_ = false, rel_pending_ = false, prep_ = {}, last_ = open_ = {}, number_ = -1;
  push(std::move(a));
}

}  // namespace marsad::reading
