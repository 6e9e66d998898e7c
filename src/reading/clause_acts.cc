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

// يقف خلف الهجوم: a verb's own preposition, no verb.
bool ClauseReader::own_preposition(uint32_t u) {
  if (stack_.empty() || d_.units[u].clitics || d_.units[u].tokens.size() != 1) return false;
  const Act& before = d_.acts[static_cast<size_t>(stack_.back())];
  const std::string_view prep = text_[d_.units[u].tokens.begin].fold;
  if (before.unit + kOwnPrep < u || before.cue || !takes_prep(before, prep)) return false;
  prep_ = prep;
  return true;
}

void ClauseReader::act(uint32_t u) {
  if (own_preposition(u)) return;
  Act a;
  if (!choose(u, &a)) return word(u);
  if (says_what_is_denied(u, a)) {
    prep_ = {}, last_ = open_ = {}, rel_pending_ = false;
    return;
  }
  const Unit& unit = d_.units[u];
  a.unit = u, a.sentence = sentence_, a.tokens = unit.tokens;
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
  if (a.noun)
    noun_act(std::move(a));
  else
    verb_act(std::move(a));
}

// A noun of action fills a slot of what is open, and opens slots itself.
void ClauseReader::noun_act(Act a) {
  const uint32_t u = a.unit;
  const Unit& unit = d_.units[u];
  const int index = static_cast<int>(d_.acts.size());
  // روسيا مستعدة للحوار: what stands before an adjective that tells an action is its subject.
  // واشنطن ما زالت مستعدة: and past an auxiliary. طهران هي المسؤولة عن الهجوم: past a pronoun even with the article.
  uint32_t told = u;
  while (told > begin_ && told + 3 > u && d_.units[told - 1].particle &&
         (d_.units[told - 1].particle->kind == ParticleKind::aux ||
          d_.units[told - 1].particle->kind == ParticleKind::pron ||
          d_.units[told - 1].particle->kind == ParticleKind::neg))
    --told;
  const bool pronoun = told < u && d_.units[u - 1].particle->kind == ParticleKind::pron;
  if (!topic_.empty() && topic_.front().mention >= 0 && topic_.front().slot != codebook::Slot::prep && told > begin_ &&
      d_.units[told - 1].mention == topic_.front().mention && prep_.empty() && unit.pronoun == arabic::Pronoun::none &&
      !(unit.clitics & ((pronoun ? 0 : arabic::kAl) | arabic::kBi | arabic::kLi | arabic::kKa)) &&
      !(a.sense.flags & kMasdar) && takes_slot(a, codebook::Slot::subj)) {
    Act::Slotted s = topic_.front();
    s.before = true;
    a.slots.push_back(s);
  }
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
}

// Its subject is that of the verb before it, or what stands before (a nominal sentence).
void ClauseReader::participle_act(Act a) {
  const uint32_t u = a.unit;
  const int index = static_cast<int>(d_.acts.size());
  int top = verb_top();
  for (size_t k = stack_.size();
       k-- > 0 && top >= 0 && d_.acts[static_cast<size_t>(top)].relative;)  // … التي تدعمها روسيا، متهمة موسكو
    if (const Act& main = d_.acts[static_cast<size_t>(stack_[k])]; main.verb && !main.relative) top = stack_[k];
  // أكدت موسكو أن الهدنة مستمرة، محذرة واشنطن: behind a comma it is somebody's, not what the clause told of.
  // المدينة التي كانت معقل المعارضة، داعية: nor whom a clause told of that has no verb of its own.
  if (!topic_.empty() && u > begin_ && d_.units[u - 1].kind == UnitKind::punct &&
      (topic_.front().act >= 0 || (rel_pending_ && top >= 0 && !a.passive)))
    topic_.clear(), comp_ = rel_pending_ = false;
  d_.acts.push_back(a);
  Act& placed = d_.acts.back();
  if (!topic_.empty()) {
    for (Act::Slotted s : topic_) s.before = true, placed.slots.push_back(s);
    if (!verb_waits(u)) topic_.clear();
  } else if (top >= 0) {
    for (const Act::Slotted& s : d_.acts[static_cast<size_t>(top)].slots)
      if (s.slot == codebook::Slot::subj && s.mention >= 0) {
        Act::Slotted inherited = s;
        inherited.resolved = true;
        placed.slots.push_back(inherited);
      }
    placed.parent = d_.acts[static_cast<size_t>(top)].parent;
  }
  stack_.push_back(index);
  prep_ = {}, last_ = open_ = {};
}

}  // namespace marsad::reading
