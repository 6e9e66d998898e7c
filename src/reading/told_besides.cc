// What stands where the object of a killing would, and only tells more of who was killed.
//
//   قتل قيادي، أحد قادة الفصيل;  قتل أربعة جنود بينهم ضابط;  قتل القائد أبو عمر: nobody was killed by them
//
// Asked by the voice of a verb (row_choice.cc). What it cannot do: two nouns side by side without a name (قتل جندي
// قناصا may be either). Tested by sentences_victims_test.cc.
#include <algorithm>

#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// قتل قيادي، أحد قادة الفصيل; قتل أربعة بينهم ناشط, أحدهم ناشط; قتل القائد أبو عمر: what only tells more of the
// subject.
bool Arguments::told_besides(const Act& a, const Act::Slotted& s) const {
  const uint32_t behind = past_subject(a);
  const uint32_t at = s.mention >= 0 ? mention(s.mention).whole.begin : s.other.begin;
  if (at < behind) return false;
  for (uint32_t u = a.unit + 1; u < d_.sentence_units[a.sentence].end && d_.units[u].tokens.begin < at; ++u)
    if (d_.units[u].tokens.begin >= behind && d_.units[u].acts.empty() &&
        (d_.units[u].pronoun == Pronoun::hum || d_.units[u].pronoun == Pronoun::huma))
      return true;
  if (behind == a.tokens.end) return false;
  // قتل مئة مدني خلال حملة على درعا، معقل الفصائل: nor do so many kill one who is told far behind them.
  const bool many = std::any_of(a.slots.begin(), a.slots.end(), [](const Act::Slotted& by) {
    return by.slot == codebook::Slot::subj && !by.before && !by.resolved && (by.number >= 0 || by.counted);
  });
  if (at > behind + 1) return many && s.mention >= 0 && s.number < 0 && !s.counted;
  if (at == behind + 1) return text_[behind].kind == arabic::TokenKind::punct;
  if (s.mention < 0 || s.number >= 0) return false;
  const Mention& m = mention(s.mention);
  return at == behind && std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& by) {
           if (by.slot != codebook::Slot::subj || by.mention < 0 || by.resolved) return false;
           const Mention& who = mention(by.mention);
           return who.person ? m.office : m.person && who.number == Number::sg;
         });
}

// قتل مئة من مقاتلي النصرة (سابقا) وتنظيم الدولة: whom و joins to the subject. Not خلال اشتباكات بين الجيش وأنصار
// المعارضة.
bool Arguments::dies_with_them(const Act& a, const Act::Slotted& s) const {
  if (s.mention < 0 || !text_[mention(s.mention).whole.begin].fold.starts_with(arabic::kWaw)) return false;
  const uint32_t behind = past_subject(a), at = mention(s.mention).whole.begin;
  for (uint32_t u = a.unit + 1; u < d_.sentence_units[a.sentence].end && d_.units[u].tokens.begin < at; ++u)
    if (const Particle* p = d_.units[u].particle;
        d_.units[u].tokens.begin >= behind && (!d_.units[u].acts.empty() || (p && p->kind == ParticleKind::prep)))
      return false;
  return told_besides(a, s);
}

// قتل القائد أبو عمر, قتل الشاب «أحمد علي», قتل القيادي، حسن علي: the name stands for him.
void Arguments::name_for_title(Act* a) const {
  const uint32_t behind = past_subject(*a);
  for (const Act::Slotted& s : a->slots)
    if (s.slot == codebook::Slot::obj && s.mention >= 0 && mention(s.mention).person &&
        mention(s.mention).whole.begin <= behind + 1 && told_besides(*a, s))
      for (Act::Slotted& by : a->slots)
        if (by.slot == codebook::Slot::subj && by.mention >= 0 && !by.resolved && !mention(by.mention).person &&
            mention(by.mention).number == Number::sg)
          by.mention = s.mention;
}

}  // namespace marsad::reading
