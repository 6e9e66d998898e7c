// See the header.
#include "reading/trigger_words.h"

#include <algorithm>

namespace marsad::reading {
using codebook::Role;
using codebook::Slot;

namespace {

constexpr uint32_t kWords = 5;

// Whether the units after `from` and before the token `end` are mere words.
bool bare(const Draft& d, uint32_t from, uint32_t end) {
  for (uint32_t u = from + 1; u < d.units.size() && d.units[u].tokens.begin < end; ++u) {
    const Unit& x = d.units[u];
    if (x.kind == UnitKind::mention || x.kind == UnitKind::time || x.kind == UnitKind::punct || !x.acts.empty())
      return false;
  }
  return true;
}

}  // namespace

Range trigger_words(const Draft& d, const Act& a) {
  if (a.phrase.begin >= a.tokens.end && !a.phrase.empty() && a.phrase.end - a.tokens.begin <= kWords &&
      bare(d, a.unit, a.phrase.begin))
    return {a.tokens.begin, a.phrase.end};
  if (!a.light_child || a.parent < 0) return a.tokens;
  const Act& by = d.acts[static_cast<size_t>(a.parent)];
  if (!by.verb || by.sentence != a.sentence || by.unit >= a.unit || !by.row || by.row->type != "LIGHT") return a.tokens;
  const bool strikes = std::any_of(by.row->frame.items.begin(), by.row->frame.items.end(),
                                   [](const codebook::FrameItem& item) { return item.role == Role::recipient; });
  const bool carries = std::any_of(by.slots.begin(), by.slots.end(), [&](const Act::Slotted& s) {
    return s.act >= 0 && &d.acts[static_cast<size_t>(s.act)] == &a &&
           (s.slot == Slot::obj || (s.slot == Slot::subj && strikes));
  });
  const bool few = carries && a.tokens.end - by.tokens.begin <= kWords;
  return few && bare(d, by.unit, a.tokens.begin) ? Range{by.tokens.begin, a.tokens.end} : a.tokens;
}

}  // namespace marsad::reading
