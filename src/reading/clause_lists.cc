// Several named together: who they are, who else is among them, who the last one is.
//
//   وقعت الدول الضامنة (تركيا وروسيا وإيران) اتفاقا: the three sign;  طالبت دول عدة، بينها فرنسا، المجلس: France
//   demands too;  اتهم كل من أنقرة، والدوحة، حليفة تركيا، والرياض دمشق: the ally is Doha
//
// What it cannot do: tell a list in apposition from one that goes on, where only commas stand between. Tested by
// sentences_several_test.cc.
#include <algorithm>

#include "arabic/fold.h"
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

// قتل جنديان، هما أحمد وخالد، في اشتباك; خطفوا ثلاثة صحفيين هم …: behind a pronoun straight behind several, names and
// nouns say who they are and fill no slot; gives the unit behind them, 0 where something else is said.
uint32_t ClauseReader::tells_who_the_several_are(uint32_t u) const {
  constexpr uint32_t kLongest = 24, kNear = 3;
  const Particle& p = *d_.units[u].particle;
  if ((p.number != "du" && p.number != "pl") || d_.units[u].clitics || u < begin_ + 2 || u + 1 >= end_ || comp_waits_)
    return 0;
  const Slot& where = comma(u - 1) ? before_comma_ : last_;
  if (!where.valid() || d_.acts[static_cast<size_t>(where.act)].cue) return 0;
  const Act& told = d_.acts[static_cast<size_t>(where.act)];
  if (told.slots.empty()) return 0;
  const Act::Slotted& s = told.slots.back();
  const uint32_t at = d_.units[u].tokens.begin;
  if (s.mention >= 0) {
    const Mention& m = d_.mentions[static_cast<size_t>(s.mention)];
    if (!m.actor || m.place || m.person || m.definite || !m.id.empty() || m.whole.end + kNear < at ||
        (m.number != Number::pl && m.number != Number::du && s.number < 0 && !s.counted &&
         (told.slots.size() < 2 || told.slots[told.slots.size() - 2].number < 0)))
      return 0;
  } else if ((s.number < 0 && !s.counted) || s.weapon || s.act >= 0 || s.other.end + kNear < at) {
    return 0;
  }
  uint32_t last = u + 1;
  for (; last < end_ && last < u + kLongest; ++last) {
    const Unit& unit = d_.units[last];
    if (unit.kind == UnitKind::mention) {
      if (unit.particle || (unit.clitics & ~(arabic::kAl | arabic::kAnd))) break;
    } else if (unit.kind == UnitKind::punct) {
      // A comma with another of them behind it; a quotation mark.
      if (!unit.quote && !(comma(last) && last + 1 < end_ && (d_.units[last + 1].clitics & arabic::kAnd) &&
                           (d_.units[last + 1].kind == UnitKind::mention || d_.units[last + 1].kind == UnitKind::word)))
        break;
    } else if ((unit.kind != UnitKind::word && unit.kind != UnitKind::number) ||
               (unit.clitics & (arabic::kBi | arabic::kLi | arabic::kKa | arabic::kThen))) {
      break;
    }
  }
  const Unit& first = d_.units[u + 1];
  // Names that lists know stand in the slot themselves (names_the_several).
  const auto unlisted = [](const Mention& m) { return m.actor && m.id.empty() && (m.person || !m.definite); };
  const bool named = (first.kind == UnitKind::mention && unlisted(d_.mentions[static_cast<size_t>(first.mention)])) ||
                     (first.kind == UnitKind::number && last > u + 2) ||
                     (first.kind == UnitKind::word && !first.definite() && !first.adjective);
  return named && last > u + 1 ? last : 0;
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

// نزح 700 ألف سوري, قتل 13 إيرانيا: the adjective behind a number stands for people.
bool ClauseReader::so_many_of_a_nation(uint32_t u) {
  const Unit& unit = d_.units[u];
  if (!unit.nisba || !unit.adjective || u == begin_ || d_.units[u - 1].kind != UnitKind::number || !open_.valid() ||
      open_unit_ + 1 != u || unit.clitics || number_ < 0 || d_.units[u - 1].index != number_ ||
      d_.numbers[static_cast<size_t>(number_)].ordinal)
    return false;
  Act& a = d_.acts[static_cast<size_t>(open_.act)];
  if (a.slots.empty()) return false;
  a.slots.back().counted = true;
  a.slots.back().other.end = unit.tokens.end;
  open_ = {};
  return true;
}

// سقط قتلى | وجرحى من قوات النظام: the preposition by which the noun of the dead tells of whom they are, where a name
// that opens with such a noun is joined to it; empty where not.
std::string_view ClauseReader::dead_among(uint32_t u) const {
  const Act& dead = d_.acts[static_cast<size_t>(stack_.back())];
  if (!dead.noun || dead.cue || dead.unit + 1 != u || !prep_.empty() ||
      d_.mentions[static_cast<size_t>(d_.units[u].mention)].whole.size() < 2)
    return {};
  const bool too = [&] {
    for (const WordHit& h : lex_.hits(text_[d_.units[u].tokens.begin].fold))
      for (const Sense& s : h.senses)
        if (s.kind == Kind::count && lex_.book().counts[s.entry].pos == "n") return true;
    return false;
  }();
  if (!too) return {};
  for (uint32_t r : lex_.predicate_rows(dead.sense.entry))
    for (const FrameItem& item : lex_.book().predicates[r].frame.items)
      if (item.slot == codebook::Slot::prep && item.role == Role::recipient && lex_.prep_role(item.prep) == "of")
        return item.prep;
  return {};
}

// قصف الجيش من وصفهم بالإرهابيين: words that only say what somebody calls the name behind them, which stands in their
// place. (Rows without a type that give ب a recipient.)
bool ClauseReader::only_calls(uint32_t u) {
  const std::string_view with = clitic_prep(arabic::kBi);
  const Unit& unit = d_.units[u];
  if (unit.acts.empty() || (unit.clitics & ~arabic::kLi)) return false;
  uint32_t name = u + 1;
  bool apart = false;  // بـ"الإرهابيين"
  for (; name < end_ && d_.units[name].kind != UnitKind::mention; ++name) {
    const Unit& between = d_.units[name];
    const bool b = between.particle && !apart && arabic::fold(between.particle->form) == with;
    if (!b && !(between.quote && name < u + 4)) return false;
    apart = apart || b;
  }
  if (name >= end_ || !(apart || (d_.units[name].clitics & arabic::kBi)) ||
      !d_.mentions[static_cast<size_t>(d_.units[name].mention)].actor)
    return false;
  const bool calls = std::any_of(unit.acts.begin(), unit.acts.end(), [&](const Sense& s) {
    const auto rows = lex_.predicate_rows(s.entry);
    return std::any_of(rows.begin(), rows.end(), [&](uint32_t r) {
      const Predicate& p = lex_.book().predicates[r];
      const FrameItem* item = p.type == "NONE" ? p.frame.find_prep(with) : nullptr;
      return item && item->role == Role::recipient;
    });
  });
  if (!calls) return false;
  d_.units[name].clitics &= static_cast<uint16_t>(~arabic::kBi);
  calls_ = u, called_ = name;
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
    if (!comma(v)) continue;
    const Unit& next = d_.units[v + 1];
    if (!(next.clitics & arabic::kAnd) && !(next.particle && next.particle->kind == ParticleKind::conj)) return false;
    aside_end_ = v;
    return true;
  }
  return false;
}

}  // namespace marsad::reading
