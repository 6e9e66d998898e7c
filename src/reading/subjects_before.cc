// Who goes on to act where a verb names nobody: whom a verb before it tells of, in its sentence or the one before.
//
//   قال الجيش إن مسلحين هاجموا المدنيين | وقتلوا خمسة → the armed men
//
// What it cannot do: know the world. Tested by sentences_subjects_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/agreement.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// عناصر يتبعون للفرقة: a present tense straight behind somebody without a name says who that is.
bool Arguments::describes_unnamed(const Act& verb, int who) const {
  const Mention& m = mention(who);
  return verb.sense.tense == arabic::Tense::present && m.id.empty() && !m.person && m.number == Number::pl &&
         verb.unit > 0 && d_.units[verb.unit - 1].mention == who && !arabic::has_article(text_[m.whole.end - 1].fold);
}

// So of somebody whom no list knows.
bool Arguments::unlisted_before(const Act& verb) const {
  return verb.sense.tense == arabic::Tense::present &&
         std::any_of(verb.slots.begin(), verb.slots.end(), [](const auto& s) {
           return s.slot == codebook::Slot::subj && s.before && s.mention < 0 && s.act < 0 && s.counted;
         });
}

// Whom the news before the participle tells of, if it agrees; -1 for nobody.
int Arguments::news_of(const Act& a) const {
  for (size_t j = static_cast<size_t>(&a - d_.acts.data()); j-- > 0 && d_.acts[j].sentence == a.sentence;) {
    const Act& told = d_.acts[j];
    if (!told.verb || told.cue || !told.via_clause || told.relative) continue;
    const int p = subject_of(told);
    if (p >= 0 && mention(p).actor && verb_fits(a.sense, mention(p)) && !tells(p)) return p;
  }
  return -1;
}

// وإثر عملية بدأتها في حزيران، سيطرت قوات النظام: an action that opens its sentence before anybody is named is of whom
// the sentence's own verb tells; -1 for nobody.
int Arguments::begins_ahead(int i) const {
  const Act& a = d_.acts[static_cast<size_t>(i)];
  const uint32_t begin = d_.sentence_units[a.sentence].begin;
  const bool opens = std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
    return s.act >= 0 && s.before && s.slot == codebook::Slot::obj &&
           d_.acts[static_cast<size_t>(s.act)].unit == begin + 1;
  });
  const Particle* led = d_.units[begin].particle;
  if (!opens || a.cue || a.passive || !led || led->kind != ParticleKind::prep) return -1;
  for (size_t j = static_cast<size_t>(i) + 1; j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j) {
    const Act& verb = d_.acts[j];
    if (!verb.verb || verb.via_clause || verb.relative || verb.relative_of >= 0 || has_noun_before(verb) ||
        (unit(verb).clitics & arabic::kAnd))
      continue;
    const int who = subject_of(verb);
    return who >= 0 && mention(who).actor && armed(mention(who).kind) && verb_fits(a.sense, mention(who)) ? who : -1;
  }
  return -1;
}

Arguments::GoesOn Arguments::who_goes_on(int i, Opening how) {
  const Act& a = act(i);
  int from = -1, told = -1;
  // الوحدات المتمركزة في حي الشيخ مقصود والتي قامت بهجوم: no place does it, but who was named before it.
  if (a.relative && a.relative_of >= 0 && !a.cue && unit(a).pronoun == Pronoun::none && !mention(a.relative_of).actor) {
    auto at = std::partition_point(in_order_.begin(), in_order_.end(), [&](int j) {
      return mention(j).tokens.begin < mention(a.relative_of).tokens.begin;
    });
    for (int steps = 0; at != in_order_.begin() && steps < 2; ++steps) {
      const int m = *--at;
      if (mention(m).sentence != a.sentence) break;
      if (!mention(m).actor || mention(m).place || !verb_fits(a.sense, mention(m))) continue;
      from = m;
      break;
    }
  }
  // قال الجيش إن مسلحين هاجموا المدنيين وقتلوا خمسة: behind و, of the verb beside it before the one that tells.
  // قال الناشط إن عناصر يتبعون للفرقة اعتقلوا شابا: so without و of somebody without a name, who stands before both.
  const bool goes_along = unit(a).clitics & arabic::kAnd;
  if (from < 0 && a.via_clause && !a.cue)
    for (int j = i; from < 0 && j-- > 0 && act(j).sentence == a.sentence;)
      if (const Act& beside = act(j); beside.verb && beside.via_clause && beside.parent == a.parent && !beside.cue) {
        if (!goes_along && how == Opening::none && unlisted_before(beside)) return {};
        if (const int p = subject_of(beside); p >= 0 && verb_fits(a.sense, mention(p)) && !tells(p) &&
                                              (goes_along || (how == Opening::none && describes_unnamed(beside, p))))
          from = p, told = j;
      }
  if (from < 0 && a.via_clause && a.parent >= 0) {
    const int p = subject_of(act(a.parent));
    if (p >= 0 && verb_fits(a.sense, mention(p)) && !tells_of(p, a)) from = p, told = a.parent;
  }
  for (int j = i; from < 0 && j-- > 0;) {
    const Act& before = act(j);
    if (before.sentence != a.sentence) break;
    if (!before.verb || before.relative_of >= 0) continue;
    const int p = subject_of(before);
    if (p >= 0 && verb_fits(a.sense, mention(p)) && !tells_of(p, a)) from = p, told = j;
  }
  // A sentence that opens with its verb goes on with the subject of the one before. Not نتنياهو: لن نسمح.
  if (from < 0 && a.sentence > 0 && a.unit <= d_.sentence_units[a.sentence].begin + 2 &&
      text_[a.tokens.begin - 1].fold != ":") {
    for (int j = i; from < 0 && j-- > 0;) {
      const Act& before = act(j);
      if (before.sentence == a.sentence) continue;
      if (before.sentence + 2 < a.sentence) break;
      if (!before.verb || before.relative_of >= 0 || (before.via_clause && a.cue)) continue;
      if (a.cue && !before.cue) continue;
      const int p = subject_of(before);
      if (p >= 0 && verb_fits(a.sense, mention(p)) && !tells_of(p, a)) from = p, told = j;
    }
  }
  // استنكرت الجمعية القصف وطالبت المجتمع الدولي بالتحرك
  if (from < 0 && !a.cue && (unit(a).clitics & arabic::kAnd))
    for (int j = i; from < 0 && j-- > 0 && act(j).sentence == a.sentence;)
      if (const Act& before = act(j); before.verb && before.relative_of < 0) {
        from = unlisted_speaker(before, act(i));
        break;
      }
  if (from < 0) from = fought_before(a);
  return {from, told};
}

}  // namespace marsad::reading
