// See the header.
#include "reading/trigger_words.h"

#include <algorithm>

#include "arabic/clitics.h"

namespace marsad::reading {
using codebook::Role;
using codebook::Slot;

namespace {

constexpr uint32_t kWords = 5;

// الضربات التي: whether the last of the words is one that leads to others.
bool leads_on(const Draft& d, uint32_t from, uint32_t end) {
  uint32_t u = from;
  while (u + 1 < d.units.size() && d.units[u + 1].tokens.begin < end) ++u;
  return d.units[u].particle && d.units[u].tokens.size() == 1;
}

// Whether the units after `from` and before the token `end` are mere words.
bool bare(const Draft& d, uint32_t from, uint32_t end) {
  for (uint32_t u = from + 1; u < d.units.size() && d.units[u].tokens.begin < end; ++u) {
    const Unit& x = d.units[u];
    if (x.kind == UnitKind::mention || x.kind == UnitKind::time || x.kind == UnitKind::punct || !x.acts.empty())
      return false;
  }
  return true;
}

// Whether a verb before it carries the act: شنت غارات, استهدف القصف المدينة.
bool carried(const Draft& d, const Act& a, const Act& by) {
  if (!by.verb || by.sentence != a.sentence || by.unit >= a.unit || !by.row || by.row->type != "LIGHT") return false;
  const bool strikes = std::any_of(by.row->frame.items.begin(), by.row->frame.items.end(),
                                   [](const codebook::FrameItem& item) { return item.role == Role::recipient; });
  return std::any_of(by.slots.begin(), by.slots.end(), [&](const Act::Slotted& s) {
    return s.act >= 0 && &d.acts[static_cast<size_t>(s.act)] == &a &&
           (s.slot == Slot::obj || (s.slot == Slot::subj && strikes));
  });
}

// What is asked, of a word that only says of whom it is: in its slot, or the next noun, which the quotation's verb
// holds (قال: "على إيران الخروج"); -1 for none.
int asked(const Draft& d, const Act& a) {
  constexpr uint32_t kNear = 4;  // units
  const codebook::FrameItem *whose = a.row->frame.find(Slot::gen), *what = a.row->frame.find(Slot::obj);
  if (!a.noun || a.tokens.size() > 1 || a.row->type != "REQUEST" || !whose || !whose->required ||
      whose->role != Role::recipient || !what || what->role != Role::topic)
    return -1;
  for (const Act::Slotted& s : a.slots)
    if (s.slot == Slot::obj && s.act >= 0) return s.act;
  const auto next = static_cast<size_t>(&a - d.acts.data()) + 1;
  if (next >= d.acts.size()) return -1;
  const Act& noun = d.acts[next];
  return noun.noun && noun.sentence == a.sentence && noun.unit <= a.unit + kNear && !d.units[noun.unit].particle &&
                 !(d.units[noun.unit].clitics & ~arabic::kAl)
             ? static_cast<int>(next)
             : -1;
}

}  // namespace

Range trigger_words(const Draft& d, const Act& a) {
  if (const int deed = asked(d, a); deed >= 0) return d.acts[static_cast<size_t>(deed)].tokens;
  Range words = a.tokens;
  if (a.light_child && a.parent >= 0) {
    const Act& by = d.acts[static_cast<size_t>(a.parent)];
    if (carried(d, a, by) && words.end - by.tokens.begin <= kWords && bare(d, by.unit, words.begin))
      words.begin = by.tokens.begin;
  }
  if (a.phrase.begin >= words.end && !a.phrase.empty() && a.phrase.end - words.begin <= kWords &&
      bare(d, a.unit, a.phrase.begin) && !leads_on(d, a.unit, a.phrase.end))
    words.end = a.phrase.end;
  return words;
}

}  // namespace marsad::reading
