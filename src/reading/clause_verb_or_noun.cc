// Verb or noun, where the written form is both: what stands before and behind it decides.
//
//   تنفي موسكو | قصف القرية: behind a verb of saying a noun;  قد | قصف: a verb;  قصف | إسرائيلي: an adjective describes
//   a noun;  هجوم | شنه مسلحون: a verb with the noun before it as its object
//
// What it cannot do: two readings that both suit the words beside them. Tested by clauses_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/folded_letters.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Tense;
using arabic::WordClass;

namespace {

// A noun, a number or a particle that no verb stands behind.
bool takes_noun(const Unit& before) {
  if (before.kind == UnitKind::word || before.kind == UnitKind::number || before.kind == UnitKind::count) return true;
  if (before.kind != UnitKind::particle) return false;
  const Particle& p = *before.particle;
  return p.kind == ParticleKind::dem || p.kind == ParticleKind::quant || p.kind == ParticleKind::neg ||
         p.role == "exists" || (p.kind == ParticleKind::conj && before.tokens.size() > 1);  // إضافة إلى قصف
}

}  // namespace

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

// Whether a cue governs a noun: احتمالات شن هجوم, عدم قصف, لا بد من سحب القوات.
bool ClauseReader::cue_takes_noun(const Unit& cue) const {
  const auto rows = lex_.cue_rows(cue.cues.front().entry);
  const auto entry = [&](uint32_t row) -> const CueEntry& { return lex_.book().cues[row]; };
  // Behind a noun of doubt stands a noun.
  if (cue.cues.front().cls == WordClass::noun && std::ranges::all_of(rows, [&](uint32_t row) {
        return entry(row).pos == "n" && entry(row).kind != CueKind::anonymous;
      }))
    return true;
  // A phrase that ends in a preposition governs a noun.
  return !rows.empty() && std::ranges::all_of(rows, [&](uint32_t row) {
    const CueEntry& c = entry(row);
    return c.pos == "phrase" && c.frame.find(codebook::Slot::gen) && !c.frame.find(codebook::Slot::clause);
  });
}

const Unit* ClauseReader::cue_before(uint32_t u) const {
  return u > begin_ && d_.units[u - 1].kind == UnitKind::cue && !d_.units[u].clitics ? &d_.units[u - 1] : nullptr;
}

// تنفي قصف سوق: what a verb of saying governs is a noun; قد قصف: what a particle marks, a verb.
bool ClauseReader::behind_cue_verb(uint32_t u) const {
  const Unit* cue = cue_before(u);
  return cue && cue->cues.front().cls == WordClass::verb;
}

bool ClauseReader::behind_cue_of_noun(uint32_t u) const {
  const Unit* cue = cue_before(u);
  return cue && cue_takes_noun(*cue);
}

bool ClauseReader::opens_with_verb(uint32_t u) const {
  if (u == begin_ || rel_pending_ || (d_.units[u].clitics & (arabic::kAnd | arabic::kThen))) return true;
  const Unit& before = d_.units[u - 1];
  if (before.kind == UnitKind::cue) return !behind_cue_verb(u) && !behind_cue_of_noun(u);
  return before.kind == UnitKind::punct ||
         (before.kind == UnitKind::particle &&
          (before.particle->kind == ParticleKind::clause || before.particle->kind == ParticleKind::comp ||
           before.particle->kind == ParticleKind::rel || before.particle->kind == ParticleKind::aux));
}

// استأنفت القوات الجمعة قصف المدينة: no second verb without a conjunction while the first waits for its object.
bool ClauseReader::second_verb(uint32_t u) const {
  const int waiting = verb_top();
  if (u == begin_ || comp_ || waiting < 0 || !has(waiting, codebook::Slot::subj) ||
      (d_.units[u].clitics & (arabic::kAnd | arabic::kThen)))
    return false;
  const Unit& before = d_.units[u - 1];
  const Act& first = d_.acts[static_cast<size_t>(waiting)];
  // أعاد الأردن، الإثنين، فتح المعبر: a day between commas is no clause of its own.
  const bool aside = u >= begin_ + 3 && before.kind == UnitKind::punct && d_.units[u - 2].kind == UnitKind::time &&
                     d_.units[u - 3].kind == UnitKind::punct && !rel_pending_ && !has(waiting, codebook::Slot::obj) &&
                     (takes_slot(first, codebook::Slot::obj) || first.cue ||
                      first.cue_group >= 0);  // أعلنت تركيا، الاثنين، قصف المواقع
  // تواصل القوات، التي دخلت المدينة، قصف البلدة: nor behind a relative clause between commas.
  const bool behind_relative = before.kind == UnitKind::punct && !before.quote && !rel_pending_ && waits_for_object() &&
                               d_.acts.back().relative && d_.acts.back().unit > first.unit;
  if (aside || behind_relative || denied_behind_comma(u) || behind_aside(u)) return true;
  return !opens_with_verb(u) &&
         (before.kind == UnitKind::time || (before.particle && before.particle->kind == ParticleKind::stop));
}

// قال إن قصف المدنيين جريمة, أكد أن قتل الجنود: behind the "that" of a saying stands no past tense, but a noun.
bool ClauseReader::noun_behind_that(uint32_t u, const Senses& may) const {
  const Unit& unit = d_.units[u];
  if (!may.noun || may.verb->tense != Tense::past || may.verb->person != 3 || comp_owner_ < 0 || unit.clitics)
    return false;
  const Unit* that = that_before(u);
  if (!that || !that->particle->number.empty() || that->tokens.size() != 1) return false;
  const Act& by = d_.acts[static_cast<size_t>(comp_owner_)];
  // أكد tells an action too, and is read as a saying where its rows find nothing. Not يجب أن توافق: "that she agree".
  const bool present = std::ranges::any_of(
      unit.acts, [](const Sense& s) { return s.cls == WordClass::verb && s.tense == Tense::present; });
  if (!by.verb || (!by.cue && (by.cue_group < 0 || present))) return false;
  return std::ranges::any_of(lex_.cue_rows(by.cue ? by.sense.entry : static_cast<uint32_t>(by.cue_group)),
                             [&](uint32_t row) { return lex_.book().cues[row].kind == CueKind::say; });
}

// Whether what stands behind belongs to a noun.
bool ClauseReader::noun_by_what_follows(uint32_t u, const Sense& verb) const {
  if (verb.tense != Tense::past || u + 1 >= end_) return false;
  const Unit& next = d_.units[u + 1];
  // قصف للقوات السورية: whose it is follows the noun.
  if (u == begin_ && (next.clitics & arabic::kLi)) return true;
  // قصف إسرائيلي على غزة, قصف عنيف, قصف صاروخي: an adjective describes a noun; of weapons' words those in ـي are.
  return next.kind == UnitKind::word && !next.clitics &&
         (next.nisba || next.adjective || (next.weapon && text_[next.tokens.begin].fold.ends_with(arabic::kYa)));
}

// Whether the noun before is what the verb tells of or takes.
bool ClauseReader::takes_what_precedes(uint32_t u, const Senses& may) const {
  const Unit& unit = d_.units[u];
  const Sense& verb = *may.verb;
  // مدنيين اثنين قتلا, رجلا وزوجته قتلا: the two who stand before.
  if (u > begin_ && verb.number == Number::du && !topic_.empty() &&
      (d_.units[u - 1].kind == UnitKind::number || (d_.units[u - 1].kind == UnitKind::count && topic_.size() > 1)))
    return true;
  // هجوم شنه مسلحون: behind a noun of action without article the pronoun of a light verb is that noun.
  if (unit.pronoun != arabic::Pronoun::none && !(unit.clitics & ~arabic::kSuffix) && verb.tense == Tense::past &&
      verb.person == 3 && light(verb) && noun_just_before(u, false) >= 0)
    return true;
  return !may.verb_cue && told_of_noun_before(u, verb);
}

// Whether a form that is both is the verb by what stands straight before it.
bool ClauseReader::verb_by_what_precedes(uint32_t u, const Sense& verb) const {
  const Unit& before = d_.units[u - 1];
  if (before.kind == UnitKind::mention)
    return topic_.empty() ? behind_opening(u, verb) : agrees(verb, before.mention, true);
  // إن القصف تواصل: behind a definite noun that opens its clause stands what is told of it.
  if (before.kind == UnitKind::act && (before.clitics & arabic::kAl) && !topic_.empty() && topic_.back().act >= 0)
    return verb.tense == Tense::past && verb.person == 3;
  if (before.kind == UnitKind::act || behind_cue_verb(u)) return false;
  // أعلن الجيش السبت سيطرته: what is announced, no verb "she controlled him".
  if (before.kind == UnitKind::time && d_.units[u].pronoun != arabic::Pronoun::none)
    return stack_.empty() || !d_.acts[static_cast<size_t>(stack_.back())].cue;
  return true;
}

bool ClauseReader::reads_as_verb(uint32_t u, const Senses& may) const {
  const bool takes = takes_what_precedes(u, may);
  if (noun_by_what_follows(u, *may.verb) || (u > begin_ && !takes && takes_noun(d_.units[u - 1])) ||
      behind_cue_of_noun(u) || second_verb(u) || noun_behind_that(u, may))
    return false;
  if (!takes && !opens_with_verb(u) && !verb_by_what_precedes(u, *may.verb)) return false;
  // قصف إدلب: a headline opens with a noun. A line that heads no text is a sentence of its own.
  return u != begin_ || (d_.units[u].clitics & arabic::kAnd) || may.verb->tense != Tense::past ||
         d_.sentence_region[sentence_] != static_cast<uint8_t>(RegionKind::headline) ||
         d_.sentence_region.size() <= 1 || somebody_else_behind(u);
}

}  // namespace marsad::reading
