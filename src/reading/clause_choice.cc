// Verb, noun of action or participle: what one written form is where it stands.
//
//   قصف الطيران القرية: at the head of a sentence "bombed";  تنفي موسكو قصف القرية: behind a verb of saying "the
//   bombing of"
//
// Text carries no vowels, so a past-tense verb and its noun of action are often one form: what stands before it, its
// clitics and the agreement with the name beside it decide. What it cannot do: weigh the sense of the whole sentence.
// Tested by clauses_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/folded_letters.h"
#include "arabic/marks.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Tense;
using arabic::WordClass;

// Of two verbs with one written form (تقاتل: "fights" of قوات, "fought each other" of them): how well it agrees with
// the name beside it.
int ClauseReader::suits(uint32_t u, const Sense& verb) const {
  if (verb.person != 3) return -1;
  int m = -1;
  uint32_t next = u + 1;
  while (next < end_ && d_.units[next].quote) ++next;
  if (next < end_ && d_.units[next].kind == UnitKind::mention && !(d_.units[next].clitics & ~arabic::kAl))
    m = d_.units[next].mention;
  if (!topic_.empty() && topic_.front().mention >= 0) m = topic_.front().mention;
  if (m < 0) return 0;
  const Gender who = d_.mentions[static_cast<size_t>(m)].gender;
  return who == Gender::unknown || verb.gender == Gender::unknown ? 0 : who == verb.gender ? 1 : -1;
}

// An ordinary verb's written form is often a noun's too: it is the verb where a verb is expected.
bool ClauseReader::stands_as_verb(uint32_t u, const Sense& verb) const {
  const Unit& unit = d_.units[u];
  if (!prep_.empty() || (unit.clitics & (arabic::kAl | arabic::kBi | arabic::kKa))) return false;
  if (unit.clitics & arabic::kLi) return verb.tense == Tense::present;
  if (unit.clitics & arabic::kWill) return true;
  const Unit* before = u > begin_ ? &d_.units[u - 1] : nullptr;
  const bool opens = !before || before->kind == UnitKind::punct || comp_ || rel_pending_ || negated_ ||
                     (unit.clitics & (arabic::kAnd | arabic::kThen)) ||
                     (before->kind == UnitKind::particle &&
                      (before->particle->kind == ParticleKind::clause || before->particle->kind == ParticleKind::comp ||
                       before->particle->kind == ParticleKind::rel || before->particle->kind == ParticleKind::aux ||
                       before->particle->kind == ParticleKind::pron)) ||
                     (before->kind == UnitKind::cue && before->acts.empty());
  if (opens) return true;
  if (before->kind == UnitKind::time) return true;
  if (before->kind == UnitKind::mention) return agrees(verb, before->mention, true);
  return verb.tense == Tense::present && text_[unit.tokens.begin].fold.starts_with(arabic::kYa);
}

bool ClauseReader::takes_object(const Sense& verb) const {
  const auto rows = lex_.predicate_rows(verb.entry);
  return std::any_of(rows.begin(), rows.end(), [&](uint32_t r) {
    return lex_.book().predicates[r].frame.find(codebook::Slot::obj) || lex_.book().predicates[r].plain();
  });
}

// Of the senses of each class the best one: what clitics, pronoun and vowel marks rule out is left out.
ClauseReader::Senses ClauseReader::senses_of(uint32_t u) const {
  const Unit& unit = d_.units[u];
  const bool behind_cue = u > begin_ && d_.units[u - 1].kind == UnitKind::cue;
  Senses out;
  const auto better_verb = [&](const Sense& s, bool is_cue) {
    // يستعد, يعد: "he takes back", "he promises" only behind لم.
    if ((s.flags & kJussiveForm) && !behind_cue && !negated_ && !(unit.clitics & arabic::kLi) &&
        unit.tokens.size() == 1)
      return false;
    if (!out.verb) return true;
    if (unit.pronoun != arabic::Pronoun::none && !is_cue && takes_object(*out.verb) != takes_object(s))
      return takes_object(s);  // توجهها: directs them, no "heads them"
    return (out.verb->person != 3 && s.person == 3) || suits(u, s) > suits(u, *out.verb);
  };
  for (const bool is_cue : {false, true})
    for (const Sense& s : is_cue ? unit.cues : unit.acts) {
      if (s.cls == WordClass::verb) {
        if (better_verb(s, is_cue)) out.verb = &s, out.verb_cue = is_cue;
      } else if (s.cls == WordClass::noun) {
        if (!out.noun || (out.noun->flags & kMasdar && !(s.flags & kMasdar))) out.noun = &s, out.noun_cue = is_cue;
      } else if (!out.participle) {
        out.participle = &s, out.participle_cue = is_cue;
      }
    }
  // قصفاً: a vowel mark decides.
  if (out.verb && out.two_ways() && arabic::has_tanwin(text_.raw(unit.tokens))) out.verb = nullptr;
  // سيطرته: a verb that takes no object carries no pronoun.
  if (out.verb && out.noun && !out.verb_cue && unit.pronoun != arabic::Pronoun::none &&
      std::ranges::none_of(lex_.predicate_rows(out.verb->entry), [&](uint32_t r) {
        return lex_.book().predicates[r].frame.find(codebook::Slot::obj) != nullptr;
      }))
    out.verb = nullptr;
  return out;
}

// Whether what reads as a participle is one here, and no noun or adjective.
bool ClauseReader::participle_stands(const Act& a, uint32_t u) const {
  const Unit& unit = d_.units[u];
  if (unit.pronoun != arabic::Pronoun::none) return false;  // مقره, مؤيدوه are nouns
  // A participle with ال describes the noun before it; only a circumstantial one tells an action (متهمة موسكو, مدعومة
  // بـ).
  if (!prep_.empty() || (unit.clitics & (arabic::kAl | arabic::kBi | arabic::kKa | arabic::kLi))) return false;
  // ومقره: a written ه is no ة.
  if (a.cue && a.sense.gender == Gender::f && text_.raw(unit.tokens).ends_with("\xD9\x87")) return false;
  // قصف مكثف: behind a plain noun it is an adjective. رفضت أنقرة الاتفاق متهمة دمشق: not behind a noun with the
  // article (of a noun like المطار the codebook lists it so), with what it governs behind.
  if (u == begin_ || (unit.clitics & arabic::kAnd)) return true;
  const Unit& before = d_.units[u - 1];
  if (before.kind != UnitKind::word && before.kind != UnitKind::act && before.kind != UnitKind::count) return true;
  const bool article = before.definite() || arabic::has_article(text_[before.tokens.begin].fold);
  return article && !a.passive && verb_top() >= 0 && governs(a, u);
}

bool ClauseReader::choose(uint32_t u, Act* out) const {
  const Unit& unit = d_.units[u];
  Senses may = senses_of(u);
  // قُتل: a vowel mark decides.
  const bool passive_mark = may.verb && may.verb->tense == Tense::past && may.verb->voice != arabic::Voice::active &&
                            !unit.acts.empty() && arabic::has_inner_damma(text_.raw(unit.tokens));
  const bool preposed = !prep_.empty() || (unit.clitics & (arabic::kAl | arabic::kBi | arabic::kKa));
  bool as_verb = may.verb != nullptr;
  if (may.verb && may.two_ways() && !passive_mark)
    as_verb = !preposed && reads_as_verb(u, may);
  else if (may.verb && preposed && may.verb->tense == Tense::past)
    return false;
  // قصفا عنيفا: a dual verb follows its two doers; without them, or behind one action, the form is an accusative noun.
  if (as_verb && may.noun && may.verb->number == Number::du &&
      (topic_.empty() || (topic_.size() == 1 && topic_.front().act >= 0)))
    as_verb = false;
  if (!as_verb && may.noun && may.participle && may.participle->cls == WordClass::active_participle && circumstance(u))
    may.noun = nullptr;
  const Sense* s = as_verb ? may.verb : may.noun ? may.noun : may.participle ? may.participle : may.verb;
  if (!s) return false;
  // نجل الخليفة, برنامج نووي: "we do" stands where a clause begins.
  if (s == may.verb && !may.verb_cue && ((s->flags & kPlainVerb) || (s->person == 1 && !unit.quote)) &&
      !stands_as_verb(u, *s))
    return false;
  out->sense = *s;
  if (s == may.verb && passive_mark) out->sense.voice = arabic::Voice::passive, out->vocalised = true;
  out->cue = s == may.verb ? may.verb_cue : s == may.noun ? may.noun_cue : may.participle_cue;
  if (!out->cue)
    for (const bool same : {true, false})  // نقل is "he reported" before "we say"
      for (const Sense& c : unit.cues)
        if (c.cls == s->cls && out->cue_group < 0 && (!same || (c.person == s->person && c.tense == s->tense)))
          out->cue_group = static_cast<int>(c.entry);
  out->verb = s->cls == WordClass::verb;
  out->noun = s->cls == WordClass::noun;
  out->participle = !out->verb && !out->noun;
  out->passive = s->voice == arabic::Voice::passive || s->cls == WordClass::passive_participle;
  return !out->participle || participle_stands(*out, u);
}

}  // namespace marsad::reading
