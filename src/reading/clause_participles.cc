// Participles that tell what the subject does besides, with what they govern behind them.
//
//   انتقد النائب الوزير، مطالبا الحكومة بتوضيحات;  دخل الجيش البلدة رافضا تسليمها;  أكد المصدر …، متهمة دمشق
//
// Tested by sentences_subjects_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/declension.h"
#include "arabic/folded_letters.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::WordClass;

// انتقد النائب الوزير، مطالبة الحكومة بتوضيحات: behind a verb and a comma, with what it governs behind it, a form that
// is a noun too tells what the subject does besides; without a comma only مطالبا and مطالبة ب, where no object is due.
bool ClauseReader::circumstance(uint32_t u) const {
  const Unit& unit = d_.units[u];
  const int v = verb_top();
  if (v < 0 || comp_ || rel_pending_ || unit.clitics || unit.pronoun != arabic::Pronoun::none || !prep_.empty() ||
      u < begin_ + 2 || u + 1 >= end_)
    return false;
  // Participles that begin with م, or a plural (رافضين): أمرا, إذنا are nouns.
  const bool several = arabic::sound_plural_oblique(text_[unit.tokens.begin].fold);
  if (!several && !text_[unit.tokens.begin].fold.starts_with(arabic::kMim)) return false;
  const Unit &before = d_.units[u - 1], &next = d_.units[u + 1];
  const bool leads = next.clitics & arabic::kBi;
  if (!leads && next.kind != UnitKind::mention && !(next.clitics & arabic::kAl)) return false;
  if (before.kind == UnitKind::punct) return comma(u - 1);
  if (before.kind != UnitKind::mention && !before.definite() && !arabic::has_article(text_[before.tokens.begin].fold))
    return false;
  // غادر الوفد القاعة رافضين التوقيع: past who did it and what it was done to.
  if (several && (before.kind == UnitKind::word || before.kind == UnitKind::act) && has(v, codebook::Slot::subj))
    return true;
  // أعلن الجيش مقترحا بذلك: what the verb waits for.
  return (leads || text_[unit.tokens.begin].fold.ends_with(arabic::kAlif)) &&
         (has(v, codebook::Slot::obj) || d_.acts[static_cast<size_t>(v)].relative);
}

// متهمة دمشق, منددا بالقصف, داعين إلى الحوار, رافضا تسليم سلاحه: whether a participle has what it governs straight
// behind it; a preposition or a bare noun only behind an accusative that tells an act, for an adjective has them too
// and who says is told further before (أكد المصدر أن الجيش دخل البلدة مشيرا إلى).
bool ClauseReader::governs(const Act& a, uint32_t u) const {
  if (u + 1 >= end_) return false;
  const Unit& next = d_.units[u + 1];
  const bool takes = a.cue || takes_slot(a, codebook::Slot::obj);
  if (next.kind == UnitKind::mention || (next.clitics & arabic::kAl)) return takes;
  const std::string_view fold = text_[d_.units[u].tokens.begin].fold;
  if (a.cue || (!fold.ends_with(arabic::kAlif) && !arabic::sound_plural_oblique(fold))) return false;
  const bool prep = next.kind == UnitKind::particle && next.particle->kind == ParticleKind::prep;
  if (!prep && !(next.clitics & (arabic::kBi | arabic::kLi))) return takes && next.kind == UnitKind::act;
  const std::string_view by = prep ? text_[next.tokens.begin].fold : clitic_prep(next.clitics);
  const auto rows = lex_.predicate_rows(a.sense.entry);
  return std::any_of(rows.begin(), rows.end(), [&](uint32_t r) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem* object = p.frame.find(codebook::Slot::obj);
    return p.type != "NONE" && p.frame.find_prep(by) && !(object && object->required);
  });
}

// قوات مدعومة بالطيران سيطرت على البلدة: behind a passive participle, and nothing that begins anew, stands the verb of
// those who stood before it.
bool ClauseReader::verb_waits(uint32_t u) const {
  const Act& a = d_.acts.back();
  if (!a.passive || a.cue || topic_.empty() || topic_.front().mention < 0 || (d_.units[u].clitics & arabic::kAl))
    return false;
  const int who = topic_.front().mention;
  for (uint32_t i = u + 1; i < end_; ++i) {
    const Unit& unit = d_.units[i];
    const bool verb = unit.kind == UnitKind::act && std::all_of(unit.acts.begin(), unit.acts.end(), [](const Sense& s) {
                        return s.cls == arabic::WordClass::verb;
                      });
    if (unit.kind == UnitKind::punct || unit.kind == UnitKind::cue || (unit.clitics & arabic::kThen) ||
        (unit.particle && unit.particle->kind != ParticleKind::prep) || (verb && (unit.clitics & arabic::kAnd)))
      return false;
    if (!verb || unit.pronoun != arabic::Pronoun::none) continue;
    return std::any_of(unit.acts.begin(), unit.acts.end(), [&](const Sense& s) { return agrees(s, who, true); });
  }
  return false;
}

// القوات الحكومية المدعومة | من موسكو, من قبل موسكو: a name that ends in what is done to it, and behind the preposition
// who does it.
bool ClauseReader::done_by(uint32_t u, std::string_view prep) const {
  if (u == begin_ || u + 1 >= end_ || d_.units[u + 1].kind != UnitKind::mention) return false;
  const Unit& name = d_.units[u - 1];
  if (name.kind != UnitKind::mention || name.tokens.size() < 2) return false;
  const bool agent =
      lex_.prep_role(prep) == "agent" && d_.mentions[static_cast<size_t>(name.mention)].actor;  // no الجولان المحتل
  for (const WordHit& hit : lex_.hits(text_[name.tokens.end - 1].fold))
    for (const Sense& s : hit.senses) {
      if (s.kind != Kind::predicate || s.cls != WordClass::passive_participle) continue;
      const auto rows = lex_.predicate_rows(s.entry);
      if (std::any_of(rows.begin(), rows.end(), [&](uint32_t r) {
            const FrameItem* by = lex_.book().predicates[r].frame.find_prep(prep);
            return (by && by->role == Role::actor) || agent;
          }))
        return true;
    }
  return false;
}

}  // namespace marsad::reading
