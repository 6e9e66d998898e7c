// What an act asks, promises, refuses or threatens is no event of its own: it is coded once, there.
//
//   طالب بوقف | القصف;  حذر من عواقب | قصف المدينة;  هدد بأن | ضربات | تنتظره | إذا | استخدم الغاز
//
// By the row's T slots and what stands within them. What it cannot do: what a sentence of its own says of the demand.
// Tested by sentences_once_test.cc.
#include <algorithm>

#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

// Nor what that governs (طالب بوقف القصف), also before it under أن: هدد بأن ضربات ستستهدف دمشق.
void Arguments::drop_topic(const Act& by, int i) {
  Act& a = act(i);
  a.dropped = true, a.why = "what " + by.row->lemma + " asks, promises, refuses or threatens is coded once, there";
  for (int child : children_[static_cast<size_t>(i)])
    if (act(child).noun && !act(child).cue && !act(child).dropped &&
        (child > i || (a.via_clause && act(child).unit > by.unit && &act(child) != &by)))
      drop_topic(by, child);
}

// حذر من عواقب قصف المدينة, شدد على أهمية مواصلة المفاوضات: behind the plain word that fills the slot.
void Arguments::asked_through(int i) {
  const Act& a = act(i);
  for (const Act::Slotted& s : a.slots) {
    if (s.slot != codebook::Slot::prep || s.mention >= 0 || s.act >= 0 || s.other.empty()) continue;
    const FrameItem* item = a.row->frame.find_prep(s.prep);
    if (!item || item->role != Role::topic) continue;
    for (int child : children_[static_cast<size_t>(i)])
      if (const Act& c = act(child);
          c.noun && !c.cue && !c.dropped && child > i && !unit(c).clitics && c.tokens.begin == s.other.end)
        drop_topic(a, child);
  }
  // طلب من نظيره التدخل لإقناع دمشق: what for, behind what is asked.
  const int first = first_asked(a);
  if (first >= 0)
    for (int child : children_[static_cast<size_t>(i)])
      if (const Act& c = act(child); child > first && c.noun && !c.cue && !c.dropped && c.row && !c.row->plain() &&
                                     (unit(c).clitics & arabic::kLi) && !unit(c).definite())
        drop_topic(a, child);
  // وجه دعوة إلى جولة محادثات: behind a noun of action that is one of the row's own words. Not أصدر أمرا بعزل الوزير.
  if (a.phrase.empty() || (a.row->type != "AGREE" && a.row->type != "REQUEST")) return;
  for (int p = i + 1; p < static_cast<int>(d_.acts.size()) && a.phrase.contains(act(p).tokens.begin); ++p) {
    if (!act(p).noun || act(p).cue || (a.row->type == "REQUEST" && !asked(a, p))) continue;
    for (int child : children_[static_cast<size_t>(p)])
      if (act(child).noun && !act(child).cue && !act(child).dropped && child > p) drop_topic(a, child);
  }
}

// The act that stands first in a T slot; -1 for none.
int Arguments::first_asked(const Act& by) const {
  for (const Act::Slotted& s : by.slots)
    if (s.act >= 0 && asked(by, s.act)) return s.act;
  return -1;
}

// Whether act i stands in a T slot.
bool Arguments::asked(const Act& by, int i) const {
  return std::any_of(by.slots.begin(), by.slots.end(), [&](const Act::Slotted& s) {
    const FrameItem* item =
        s.slot == codebook::Slot::prep ? by.row->frame.find_prep(s.prep) : by.row->frame.find(s.slot);
    return s.act == i && item && item->role == Role::topic;
  });
}

// هدد بالرد إذا استخدمت دمشق الغاز: on what condition somebody threatens is part of the threat; not what will be then,
// behind ف, nor what is told by the way: المحافظة التي نزح منها مدنيون, بعد الانسحاب.
void Arguments::threat_condition(int i) {
  Act& a = act(i);
  if (!a.condition || a.cue || a.dropped || !a.row) return;
  uint32_t seen = a.unit;
  for (int j = i; j-- > 0 && act(j).sentence == a.sentence;) {
    const Act& by = act(j);
    for (; seen > by.unit; --seen) {
      const Unit& u = d_.units[seen];
      if (u.clitics & arabic::kThen) return;
      if (u.particle && (u.particle->kind == ParticleKind::rel || another_time(u.particle->role))) return;
    }
    if (by.cue || by.condition || by.dropped || !by.row || by.row->plain() || by.row->type == "LIGHT") continue;
    if (by.row->type == "THREATEN") a.dropped = true, a.why = "on what condition " + by.row->lemma + " threatens";
    return;
  }
}

}  // namespace marsad::reading
