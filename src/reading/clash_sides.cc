// Who falls in a clash fights in it: a force that a toll names is one of its sides.
//
//   قتل أربعة جنود في اشتباكات مع التنظيم: A التنظيم, الجنود;  أسفرت المعارك عن مقتل عشرة من قوات النظام: A قوات النظام
//
// People who carry no arms stay whom it was done to. What it cannot do: the other side, where nothing names it. Tested
// by sentences_tolls_test.cc.
#include <algorithm>

#include "reading/arguments.h"
#include "reading/event_parties.h"

namespace marsad::reading {
using namespace codebook;

// Whether the row is of a fight of two sides (معارك بين, مع), not of one side's upon the other (معارك ضد).
static bool of_two_sides(const Predicate& row) {
  const auto holds = [&](Role role) {
    return std::any_of(row.frame.items.begin(), row.frame.items.end(),
                       [&](const FrameItem& item) { return item.role == role; });
  };
  return row.acled == "Battles/Armed clash" && holds(Role::both) && !holds(Role::recipient);
}

bool fell_as_side(const Draft& d, const Act& act, const Event& e, const Mention& who) {
  const bool toll = std::any_of(e.numbers.begin(), e.numbers.end(),
                                [](const auto& n) { return n.first == "killed" || n.first == "injured"; });
  if (!toll || !act.row || !of_two_sides(*act.row)) return false;
  // خاضت معارك ضد التنظيم: one side's upon the other.
  uint32_t before = who.whole.begin;
  while (before > 0 && (*d.text)[before - 1].kind == arabic::TokenKind::punct) --before;
  const bool fought = before > 0 && d.lexicon->prep_role((*d.text)[before - 1].fold) == "against";
  return armed(who.kind) && who.kind != ActorKind::state && who.kind != ActorKind::government && !who.person &&
         !who.office && !position(who) && !fought;
}

void name_clash_sides(const Draft& d, const Act& act, Event* e) {
  std::vector<ActorRef> sides;
  std::erase_if(e->recipients, [&](const ActorRef& r) {
    const Mention* m = mention_of(d, r);
    const bool force = m && fell_as_side(d, act, *e, *m);
    if (force) sides.push_back(r);
    return force;
  });
  // اشتباكات بين فصيلين أوقعت قتلى من المقاتلين: where both are named, the dead are theirs.
  const auto two = [&](const ActorRef& r) {
    const Mention* m = mention_of(d, r);
    return m && m->number == Number::du;
  };
  if (e->actors.size() > 1 || std::any_of(e->actors.begin(), e->actors.end(), two)) return;
  for (const ActorRef& side : sides)
    if (!among(side, e->actors)) e->actors.push_back(side);
}

}  // namespace marsad::reading
