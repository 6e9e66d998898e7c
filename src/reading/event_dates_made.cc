// The day when an agreement was signed is not that of what is done about it.
//
//   انسحب ترامب من | الاتفاق المبرم مع إيران عام 2015: the year is the agreement's;  انتقاده | لاتفاق عام 2015
//
// By a passive participle of signing with ال before the time, or a noun of agreement straight before a year. What it
// cannot do: clauses that tell it (الذي وقع عام 2015), whose verb has the time already. Tested by
// sentences_days_test.cc.
#include <algorithm>

#include "reading/event_dates.h"

namespace marsad::reading {

// وقع اتفاقا, اتفاقية بين …: sides that sign.
static bool of_signing(const codebook::Predicate& p) {
  return p.type == "SUPPORT" && std::any_of(p.frame.items.begin(), p.frame.items.end(),
                                            [](const auto& item) { return item.role == codebook::Role::both; });
}

// The unit of the noun whose own day the time is; -1 for none.
int EventDates::made_then(size_t time) const {
  const TimeMention& t = d_.times[time];
  constexpr uint32_t kFar = 10;
  auto at = std::partition_point(d_.units.begin(), d_.units.end(),
                                 [&](const Unit& u) { return u.tokens.begin < t.tokens.begin; });
  const auto first = d_.units.begin();
  if (at == d_.units.end() || at->kind != UnitKind::time) return -1;
  const auto sense = [](const Unit& u, auto&& is) { return std::any_of(u.acts.begin(), u.acts.end(), is); };
  // لاتفاق عام 2015: an agreement of that year.
  const auto signs = [&](const codebook::Sense& s) {
    const auto rows = d_.lexicon->predicate_rows(s.entry);
    return std::any_of(rows.begin(), rows.end(),
                       [&](uint32_t r) { return of_signing(d_.lexicon->book().predicates[r]); });
  };
  const auto signed_then = [&](const codebook::Sense& s) {
    return s.cls == arabic::WordClass::passive_participle && signs(s);
  };
  const auto agreement = [&](const codebook::Sense& s) { return s.cls == arabic::WordClass::noun && signs(s); };
  if (at != first && !(at - 1)->definite() && t.out.value.size() == kYearLength && sense(*(at - 1), agreement))
    return static_cast<int>(at - 1 - first);
  for (uint32_t far = 0; at != first && far < kFar; ++far) {
    --at;
    if (at != first && at->definite() && sense(*at, signed_then)) return static_cast<int>(at - 1 - first);
    if (at->kind == UnitKind::punct || at->kind == UnitKind::time || at->kind == UnitKind::cue || !at->acts.empty())
      return -1;
  }
  return -1;
}

// Of a thing that is not the act itself, nor the signing (عقد اتفاق عام 2015).
bool EventDates::of_thing(const Act& a, size_t time) const {
  const int made = made_then(time);
  return made >= 0 && !(a.row && of_signing(*a.row)) && a.unit != static_cast<uint32_t>(made) &&
         a.unit != static_cast<uint32_t>(made) + 1;
}

}  // namespace marsad::reading
