// Several named together: who they are, who else is among them, who the last one is.
//
//   وقعت الدول الضامنة (تركيا وروسيا وإيران) اتفاقا: the three sign;  طالبت دول عدة، بينها فرنسا، المجلس: France
//   demands too;  اتهم كل من أنقرة، والدوحة، حليفة تركيا، والرياض دمشق: the ally is Doha
//
// What it cannot do: tell a list in apposition from one that goes on, where only commas stand between. Tested by
// sentences_several_test.cc.
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;

// الدول الضامنة (تركيا وروسيا وإيران), خمس دول هي فرنسا وألمانيا …: names joined behind a bracket, a comma or a pronoun
// say who the several before it are, and stand in their slot.
bool ClauseReader::names_the_several(uint32_t u, int m) {
  const auto named = [&](uint32_t v) {
    if (v >= end_ || d_.units[v].kind != UnitKind::mention) return false;
    const Mention& who = d_.mentions[static_cast<size_t>(d_.units[v].mention)];
    return who.actor && (!who.id.empty() || who.definite || who.anaphor);
  };
  if (u < begin_ + 2 || !prep_.empty() || (d_.units[u].clitics & ~arabic::kAl) || !named(u)) return false;
  uint32_t last = u + 1;
  while (named(last) && (d_.units[last].clitics & arabic::kAnd)) ++last;
  if (last == u + 1) return false;
  const std::string_view mark = text_[d_.units[u - 1].tokens.begin].fold;
  const bool bracket = mark == "(", comma = is_comma(mark),
             pronoun = d_.units[u - 1].particle && d_.units[u - 1].particle->kind == ParticleKind::pron;
  const std::string_view close =
      last < end_ ? std::string_view(text_[d_.units[last].tokens.begin].fold) : std::string_view();
  if (!pronoun && !(bracket && close == ")") && !(comma && is_comma(close))) return false;
  uint32_t several = u - 2;  // الدول الضامنة لمسار أستانا (…)
  while (several > begin_ && u - several < 5 && d_.units[several].kind == UnitKind::object) --several;
  Slot slot = comma ? before_comma_ : last_;
  // خمس دول في الاتحاد هي …
  if (const int v = verb_top(); pronoun && v >= 0 && slot.act == v && slot.slot == codebook::Slot::prep &&
                                d_.acts[static_cast<size_t>(v)].slots.size() == 2) {
    std::vector<Act::Slotted>& both = d_.acts[static_cast<size_t>(v)].slots;
    if (both.front().slot == codebook::Slot::subj && both.front().mention < 0 && both.front().number >= 0 &&
        !both.front().counted) {
      std::swap(both.front(), both.back());
      slot = {v, codebook::Slot::subj, {}}, several = u;
    }
  }
  std::vector<Act::Slotted>* slots = slot.valid() ? &d_.acts[static_cast<size_t>(slot.act)].slots : &topic_;
  if (slots->empty()) return false;
  if (slots->back().mention >= 0) {
    const Act::Slotted& s = slots->back();
    const Mention& group = d_.mentions[static_cast<size_t>(s.mention)];
    if (d_.units[several].mention != s.mention || !group.actor || group.place || group.person ||
        (group.number != Number::pl && group.number != Number::du && !(bracket && group.kind == ActorKind::igo)))
      return false;
    // خمس منظمات هي …: nor does the number stand for them.
    const uint32_t begin = group.whole.begin;
    std::erase_if(*slots, [&](const Act::Slotted& n) {
      return n.mention < 0 && n.number >= 0 && !n.other.empty() && n.other.end == begin;
    });
  } else if (const Act::Slotted& s = slots->back(); !pronoun || s.number < 0 || s.counted || s.weapon || s.act >= 0 ||
                                                    (several < u && s.other.end != d_.units[several].tokens.end)) {
    return false;
  }
  Act::Slotted& s = slots->back();
  s.mention = m, s.other = {}, s.number = -1;
  if (slot.valid()) last_ = slot;
  if (bracket) aside_.topic.clear();
  open_ = {};
  return true;
}

// طالبت دول عدة، بينها فرنسا وألمانيا، مجلس الأمن بالتحرك: some of those before, told by name, stand where they stand.
bool ClauseReader::some_of_those(uint32_t u, int m) {
  const Mention& who = d_.mentions[static_cast<size_t>(m)];
  if (lex_.prep_role(prep_) != "among" || u < begin_ + 2 || !who.actor || (who.id.empty() && !who.person) ||
      who.kind == ActorKind::population || d_.units[u].clitics)
    return false;
  const Slot whose = d_.units[u - 2].kind == UnitKind::punct ? before_comma_ : last_;
  if (!whose.valid() || !d_.acts[static_cast<size_t>(whose.act)].verb ||
      d_.acts[static_cast<size_t>(whose.act)].slots.empty())
    return false;
  const Act::Slotted& those = d_.acts[static_cast<size_t>(whose.act)].slots.back();
  if (those.slot != whose.slot || those.counted || those.weapon || those.act >= 0) return false;
  if (those.mention >= 0 && !d_.mentions[static_cast<size_t>(those.mention)].actor) return false;
  put(whose, m, -1, {});
  prep_ = {}, open_ = {};
  return true;
}

// ، ومنظمة, ، و"الائتلاف", ، إضافة إلى أنقرة
bool ClauseReader::behind_comma(uint32_t u) const {
  while (u > begin_ &&
         (d_.units[u - 1].quote || (d_.units[u - 1].particle && d_.units[u - 1].particle->kind == ParticleKind::conj)))
    --u;
  return u > begin_ && d_.units[u - 1].kind == UnitKind::punct;
}

// اتهم كل من أنقرة، والدوحة، حليفة تركيا، والرياض دمشق: between commas inside a list, who the last one is.
bool ClauseReader::says_who_the_last_is(uint32_t u) {
  constexpr uint32_t kLongest = 10;
  if (!each_.valid() || before_comma_.act != each_.act || before_comma_.slot != each_.slot || !prep_.empty() ||
      d_.units[u - 1].kind != UnitKind::punct)
    return false;
  for (uint32_t v = u + 1; v + 1 < end_ && v < u + kLongest; ++v) {
    if (!is_comma(text_[d_.units[v].tokens.begin].fold)) continue;
    const Unit& next = d_.units[v + 1];
    if (!(next.clitics & arabic::kAnd) && !(next.particle && next.particle->kind == ParticleKind::conj)) return false;
    aside_end_ = v;
    return true;
  }
  return false;
}

}  // namespace marsad::reading
