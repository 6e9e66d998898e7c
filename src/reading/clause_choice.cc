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
#include "arabic/declension.h"
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

bool ClauseReader::light(const Sense& verb) const {
  const auto rows = lex_.predicate_rows(verb.entry);
  return std::any_of(rows.begin(), rows.end(), [&](uint32_t r) { return lex_.book().predicates[r].type == "LIGHT"; });
}

// طعن شاب جنديا: behind who does it stands another man in the accusative.
bool ClauseReader::somebody_else_behind(uint32_t u) const {
  if (u + 2 >= end_ || d_.units[u + 1].kind != UnitKind::mention || d_.units[u + 2].kind != UnitKind::mention ||
      d_.units[u + 1].clitics || d_.units[u + 2].clitics)
    return false;
  const Mention &first = d_.mentions[static_cast<size_t>(d_.units[u + 1].mention)],
                &other = d_.mentions[static_cast<size_t>(d_.units[u + 2].mention)];
  const std::string_view word = text_[other.tokens.begin].fold;
  if (!first.actor || !other.actor || other.place || other.person || first.tokens.end != other.tokens.begin ||
      !word.ends_with(arabic::kAlif))
    return false;
  const std::vector<WordHit>& stem = lex_.hits(word.substr(0, word.size() - arabic::kAlif.size()));
  return std::any_of(stem.begin(), stem.end(), [](const WordHit& hit) {
    return std::any_of(hit.senses.begin(), hit.senses.end(), [](const Sense& s) { return s.kind == Kind::head; });
  });
}

bool ClauseReader::choose(uint32_t u, Act* out) const {
  const Unit& unit = d_.units[u];
  const Unit* before = u > begin_ ? &d_.units[u - 1] : nullptr;
  const Sense *verb = nullptr, *noun = nullptr, *part = nullptr;
  bool verb_cue = false, noun_cue = false, part_cue = false;
  auto look = [&](const std::vector<Sense>& list, bool is_cue) {
    for (const Sense& s : list) {
      if (s.cls == WordClass::verb) {
        // يستعد, يعد: "he takes back", "he promises" only behind لم.
        if ((s.flags & kJussiveForm) && !(before && before->kind == UnitKind::cue) && !negated_ &&
            !(unit.clitics & arabic::kLi) && unit.tokens.size() == 1)
          continue;
        if (unit.pronoun != arabic::Pronoun::none && verb && !is_cue && takes_object(*verb) != takes_object(s)) {
          if (takes_object(s)) verb = &s, verb_cue = is_cue;  // توجهها: directs them, no "heads them"
          continue;
        }
        if (!verb || (verb->person != 3 && s.person == 3) || suits(u, s) > suits(u, *verb))
          verb = &s, verb_cue = is_cue;
      } else if (s.cls == WordClass::noun) {
        if (!noun || (noun->flags & kMasdar && !(s.flags & kMasdar))) noun = &s, noun_cue = is_cue;
      } else if (!part) {
        part = &s, part_cue = is_cue;
      }
    }
  };
  look(unit.acts, false);
  look(unit.cues, true);
  // قُتل, قصفاً: a vowel mark decides.
  const std::string_view raw = text_.raw(unit.tokens);
  const bool passive_mark = verb && verb->tense == Tense::past && verb->voice != arabic::Voice::active &&
                            !unit.acts.empty() && arabic::has_inner_damma(raw);
  if (verb && (noun || part) && arabic::has_tanwin(raw)) verb = nullptr;
  const bool preposed = !prep_.empty() || (unit.clitics & (arabic::kAl | arabic::kBi | arabic::kKa));
  bool as_verb = verb != nullptr;
  // سيطرته: a verb that takes no object carries no pronoun.
  if (verb && noun && !verb_cue && unit.pronoun != arabic::Pronoun::none) {
    bool takes = false;
    for (uint32_t r : lex_.predicate_rows(verb->entry))
      takes = takes || lex_.book().predicates[r].frame.find(codebook::Slot::obj);
    if (!takes) verb = nullptr, as_verb = false;
  }
  if (verb && (noun || part) && !passive_mark) {
    const bool after_noun =
        before &&
        (before->kind == UnitKind::word || before->kind == UnitKind::number || before->kind == UnitKind::count ||
         (before->kind == UnitKind::particle &&
          (before->particle->kind == ParticleKind::dem || before->particle->kind == ParticleKind::quant ||
           before->particle->kind == ParticleKind::neg || before->particle->role == "exists" ||
           (before->particle->kind == ParticleKind::conj && before->tokens.size() > 1))));  // إضافة إلى قصف
    // مدنيين اثنين قتلا, رجلا وزوجته قتلا: the two who stand before.
    const bool two_did = before && verb->number == Number::du && !topic_.empty() &&
                         (before->kind == UnitKind::number || (before->kind == UnitKind::count && topic_.size() > 1));
    // تنفي قصف سوق: what a verb of saying governs is a noun; قد قصف: what a particle marks, a verb.
    const bool cue_verb =
        before && before->kind == UnitKind::cue && before->cues.front().cls == WordClass::verb && !unit.clitics;
    // احتمالات شن هجوم, عدم قصف: behind a noun of doubt stands a noun.
    const bool cue_noun =
        before && before->kind == UnitKind::cue && before->cues.front().cls == WordClass::noun && !unit.clitics && [&] {
          for (uint32_t row : lex_.cue_rows(before->cues.front().entry))
            if (lex_.book().cues[row].pos != "n" || lex_.book().cues[row].kind == CueKind::anonymous) return false;
          return true;
        }();
    // لا بد من سحب القوات: a phrase that ends in a preposition governs a noun.
    const bool phrase_noun = before && before->kind == UnitKind::cue && !unit.clitics && [&] {
      const auto& rows = lex_.cue_rows(before->cues.front().entry);
      return !rows.empty() && std::all_of(rows.begin(), rows.end(), [&](uint32_t row) {
        const auto& c = lex_.book().cues[row];
        return c.pos == "phrase" && c.frame.find(codebook::Slot::gen) && !c.frame.find(codebook::Slot::clause);
      });
    }();
    const bool opens =
        u == begin_ || !before || before->kind == UnitKind::punct || (unit.clitics & (arabic::kAnd | arabic::kThen)) ||
        (before->kind == UnitKind::cue && !cue_verb && !cue_noun && !phrase_noun) || rel_pending_ ||
        (before->kind == UnitKind::particle &&
         (before->particle->kind == ParticleKind::clause || before->particle->kind == ParticleKind::comp ||
          before->particle->kind == ParticleKind::rel || before->particle->kind == ParticleKind::aux));
    // استأنفت القوات الجمعة قصف المدينة: no second verb without a conjunction while the first waits for its object.
    const int waiting = verb_top();
    // أعاد الأردن، الإثنين، فتح المعبر: a day between commas is no clause of its own.
    const bool aside = u >= begin_ + 3 && before && before->kind == UnitKind::punct &&
                       d_.units[u - 2].kind == UnitKind::time && d_.units[u - 3].kind == UnitKind::punct &&
                       !rel_pending_ && waiting >= 0 && !has(waiting, codebook::Slot::obj) &&
                       (takes_slot(d_.acts[static_cast<size_t>(waiting)], codebook::Slot::obj) ||
                        d_.acts[static_cast<size_t>(waiting)].cue ||
                        d_.acts[static_cast<size_t>(waiting)].cue_group >= 0);  // أعلنت تركيا، الاثنين، قصف المواقع
    // تواصل القوات، التي دخلت المدينة، قصف البلدة: nor behind a relative clause between commas.
    const bool behind_relative = before && before->kind == UnitKind::punct && !before->quote && !rel_pending_ &&
                                 waits_for_object() && !d_.acts.empty() && d_.acts.back().relative &&
                                 d_.acts.back().unit > d_.acts[static_cast<size_t>(waiting)].unit;
    const bool second = before &&
                        (aside || behind_relative || denied_behind_comma(u) || behind_aside(u) ||
                         (!opens && (before->kind == UnitKind::time ||
                                     (before->particle && before->particle->kind == ParticleKind::stop)))) &&
                        !comp_ && waiting >= 0 && has(waiting, codebook::Slot::subj) &&
                        !(unit.clitics & (arabic::kAnd | arabic::kThen));
    // قال إن قصف المدنيين جريمة, أكد أن قتل الجنود: behind the "that" of a saying stands no past tense, but a noun.
    const auto behind_that = [&] {
      if (!noun || verb->tense != Tense::past || verb->person != 3 || comp_owner_ < 0 || unit.clitics) return false;
      const Unit* that = that_before(u);
      if (!that || !that->particle->number.empty() || that->tokens.size() != 1) return false;
      const Act& by = d_.acts[static_cast<size_t>(comp_owner_)];
      // أكد tells an action too, and is read as a saying where its rows find nothing. Not يجب أن توافق: "that she
      // agree".
      const bool present = std::ranges::any_of(
          unit.acts, [](const Sense& s) { return s.cls == WordClass::verb && s.tense == Tense::present; });
      if (!by.verb || (!by.cue && (by.cue_group < 0 || present))) return false;
      return std::ranges::any_of(lex_.cue_rows(by.cue ? by.sense.entry : static_cast<uint32_t>(by.cue_group)),
                                 [&](uint32_t row) { return lex_.book().cues[row].kind == CueKind::say; });
    };
    // قصف للقوات السورية: whose it is follows the noun.
    const bool owned =
        u == begin_ && verb->tense == Tense::past && u + 1 < end_ && (d_.units[u + 1].clitics & arabic::kLi);
    // قصف إسرائيلي على غزة, قصف عنيف, قصف صاروخي: an adjective describes a noun; of weapons' words those in ـي are.
    const bool described =
        verb->tense == Tense::past && u + 1 < end_ && d_.units[u + 1].kind == UnitKind::word &&
        !d_.units[u + 1].clitics &&
        (d_.units[u + 1].nisba || d_.units[u + 1].adjective ||
         (d_.units[u + 1].weapon && text_[d_.units[u + 1].tokens.begin].fold.ends_with(arabic::kYa)));
    // هجوم شنه مسلحون: behind a noun of action without article the pronoun of a light verb is that noun.
    const bool carries = unit.pronoun != arabic::Pronoun::none && !(unit.clitics & ~arabic::kSuffix) &&
                         verb->tense == Tense::past && verb->person == 3 && light(*verb) &&
                         noun_just_before(u, false) >= 0;
    const bool befell = !verb_cue && told_of_noun_before(u, *verb);
    if (preposed || described || (after_noun && !two_did && !carries && !befell) || cue_noun || phrase_noun || second ||
        owned || behind_that())
      as_verb = false;
    else if (opens || two_did || carries || befell)
      as_verb = true;
    else if (before && before->kind == UnitKind::mention)
      as_verb = topic_.empty() ? behind_opening(u, *verb) : agrees(*verb, before->mention, true);
    // إن القصف تواصل: behind a definite noun that opens its clause stands what is told of it.
    else if (before && before->kind == UnitKind::act && (before->clitics & arabic::kAl) && !topic_.empty() &&
             topic_.back().act >= 0)
      as_verb = verb->tense == Tense::past && verb->person == 3;
    else if (before && (before->kind == UnitKind::act || cue_verb))
      as_verb = false;
    // أعلن الجيش السبت سيطرته: what is announced, no verb "she controlled him".
    else if (before && before->kind == UnitKind::time && unit.pronoun != arabic::Pronoun::none)
      as_verb = stack_.empty() || !d_.acts[static_cast<size_t>(stack_.back())].cue;
    // قصف إدلب: a headline opens with a noun. A line that heads no text is a sentence of its own.
    if (as_verb && u == begin_ && !(unit.clitics & arabic::kAnd) && verb->tense == Tense::past &&
        d_.sentence_region[sentence_] == static_cast<uint8_t>(RegionKind::headline) && d_.sentence_region.size() > 1 &&
        !somebody_else_behind(u))
      as_verb = false;
  } else if (verb && preposed && verb->tense == Tense::past) {
    return false;
  }
  // قصفا عنيفا: a dual verb follows its two doers; without them, or behind one action, the form is an accusative noun.
  if (as_verb && noun && verb->number == Number::du &&
      (topic_.empty() || (topic_.size() == 1 && topic_.front().act >= 0)))
    as_verb = false;
  if (!as_verb && noun && part && part->cls == WordClass::active_participle && circumstance(u)) noun = nullptr;
  const Sense* s = as_verb ? verb : noun ? noun : part ? part : verb;
  if (!s) return false;
  if (s == verb && !verb_cue && (verb->flags & kPlainVerb) && !stands_as_verb(u, *verb)) return false;
  // نجل الخليفة, برنامج نووي: "we do" stands where a clause begins.
  if (s == verb && !verb_cue && verb->person == 1 && !unit.quote && !stands_as_verb(u, *verb)) return false;
  out->sense = *s;
  if (s == verb && passive_mark) out->sense.voice = arabic::Voice::passive, out->vocalised = true;
  out->cue = s == verb ? verb_cue : s == noun ? noun_cue : part_cue;
  if (!out->cue)
    for (const bool same : {true, false})  // نقل is "he reported" before "we say"
      for (const Sense& c : unit.cues)
        if (c.cls == s->cls && out->cue_group < 0 && (!same || (c.person == s->person && c.tense == s->tense)))
          out->cue_group = static_cast<int>(c.entry);
  out->verb = s->cls == WordClass::verb;
  out->noun = s->cls == WordClass::noun;
  out->participle = !out->verb && !out->noun;
  out->passive = s->voice == arabic::Voice::passive || s->cls == WordClass::passive_participle;
  if (out->participle && unit.pronoun != arabic::Pronoun::none) return false;  // مقره, مؤيدوه are nouns
  // A participle with ال describes the noun before it; only a circumstantial one tells an action (متهمة موسكو, مدعومة
  // بـ).
  if (out->participle && (unit.clitics & (arabic::kAl | arabic::kBi | arabic::kKa | arabic::kLi))) return false;
  if (out->participle && !prep_.empty()) return false;
  // ومقره: a participle that owns something is a noun; a written ه is no ة.
  if (out->participle && out->cue &&
      (unit.pronoun != arabic::Pronoun::none ||
       (s->gender == Gender::f && text_.raw(unit.tokens).ends_with("\xD9\x87"))))
    return false;
  // قصف مكثف: behind a plain noun it is an adjective. رفضت أنقرة الاتفاق متهمة دمشق: not behind a noun with the
  // article (of a noun like المطار the codebook lists it so), with what it governs behind.
  if (out->participle && before &&
      (before->kind == UnitKind::word || before->kind == UnitKind::act || before->kind == UnitKind::count) &&
      !(unit.clitics & arabic::kAnd)) {
    const bool article = before->definite() || arabic::has_article(text_[before->tokens.begin].fold);
    if (!article || out->passive || verb_top() < 0 || !governs(*out, u)) return false;
  }
  return true;
}

}  // namespace marsad::reading
