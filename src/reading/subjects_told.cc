// Who tells, and whom he tells of: what stands under قال إن and behind a pronoun of it is not done by who speaks.
//
//   أفاد المرصد أن البلدة وافقت: not he who watches;  قال إن أنقرة تدعم الفصائل، موضحا أنها أرسلت أسلحة → أنقرة
//
// Tested by sentences_subjects_test.cc.
#include <algorithm>

#include "reading/agreement.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// أفادت مصادر محلية أن الميليشيا تحتجز الناقلات ومنعتها: who tells of things is not taken for who does what comes
// after.
bool Arguments::tells(int m) const {
  const Mention& who = mention(m);
  return who.kind == ActorKind::media || std::string_view(who.type).ends_with("src");
}

// أفاد المرصد أن البلدة وافقت على اتفاق: nor who watches, for what is no word of his.
bool Arguments::tells_of(int m, const Act& a) const {
  if (a.cue) return false;
  if (tells(m)) return true;
  if (mention(m).kind != ActorKind::monitor) return false;
  const auto list = rows(a);
  return std::none_of(list.begin(), list.end(), [&](uint32_t r) {
    const std::string& type = lex_.book().predicates[r].type;
    return type == "ACCUSE" || type == "REQUEST" || type == "THREATEN" || type == "REJECT";
  });
}

bool Arguments::stands_in_other_quotation(const Act& a, const Act::Slotted& s) const {
  if (s.mention < 0) return false;
  const Range units = d_.sentence_units[a.sentence];
  for (uint32_t u = units.begin; u < units.end; ++u)
    if (d_.units[u].mention == s.mention) return speakers_.quotation_of(u) != speakers_.quotation_of(a.unit);
  return false;
}

// قال إن أنقرة تدعم الفصائل في سوريا، موضحا أنها أرسلت أسلحة: whom the clause before told of, -1 for nobody who fits.
int Arguments::told_of(const Act& a, Pronoun p) const {
  for (size_t j = static_cast<size_t>(&a - d_.acts.data()); j-- > 0;) {
    const Act& before = d_.acts[j];
    if (before.sentence != a.sentence) break;
    if (!before.verb || before.cue || before.relative || before.relative_of >= 0) continue;
    const int s = subject_of(before);
    if (s >= 0 && mention(s).actor && pronoun_fits(p, mention(s)) && verb_fits(a.sense, mention(s)) && !tells_of(s, a))
      return s;
  }
  return -1;
}

// أكدت الوزارة أنها لن تسحب جنودها: whom the pronoun of the conjunction means, -1 for nobody known.
int Arguments::behind_conjunction(const Act& a, const Particle& opens) const {
  const Pronoun p = opens.number == "du"   ? Pronoun::huma
                    : opens.number == "pl" ? Pronoun::hum
                    : opens.gender == "f"  ? Pronoun::ha_f
                                           : Pronoun::ha_m;
  if (a.parent >= 0)
    if (const int s = subject_of(d_.acts[static_cast<size_t>(a.parent)]); s >= 0 && verb_fits(a.sense, mention(s))) {
      const int topic = tells_of(s, a) ? told_of(a, p) : -1;  // ذكرت القناة أن الدفاعات تصدت وأنها أسقطت
      return topic >= 0 ? topic : s;
    }
  // بعد أن أعلن الأخير أنه ينوي الانسحاب: a speaker whom no list knows may be meant himself.
  const Act* by = a.parent >= 0 ? &d_.acts[static_cast<size_t>(a.parent)] : nullptr;
  const bool unknown = by && subject_of(*by) < 0 && has_slot(*by, codebook::Slot::subj);
  // Not تحذيرات واشنطن بأنها, إيران المتهمة بأنها: who stands beside those is meant.
  const bool says = !by || by->verb || (by->participle && !by->passive && speakers_.speaks(*by));
  if (const int topic = unknown || !says ? -1 : told_of(a, p); topic >= 0) return topic;
  return find_pronoun(p, a.tokens.begin, a.sentence, -1);
}

Arguments::Opening Arguments::opening(const Act& a, const Particle** opens) const {
  bool noun = false;
  for (uint32_t u = a.unit; u-- > d_.sentence_units[a.sentence].begin;) {
    const Unit& before = d_.units[u];
    const Particle* p = before.particle;
    if (p && p->kind == ParticleKind::comp) return *opens = p, noun ? Opening::unknown_noun : Opening::bare;
    if (before.kind == UnitKind::mention || before.kind == UnitKind::punct || a.unit - u > 5) return Opening::none;
    if (p) continue;
    if (before.kind != UnitKind::word && before.acts.empty() && before.cues.empty()) return Opening::none;
    noun = noun || before.kind == UnitKind::word || before.definite();
  }
  return Opening::none;
}

}  // namespace marsad::reading
