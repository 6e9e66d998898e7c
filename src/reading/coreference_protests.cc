// What demonstrators do is of the day they demonstrate on, as the sentences before tell it.
//
//   تظاهر الآلاف الجمعة | وردد المتظاهرون هتافات  →  both of the Friday
//
// Elsewhere others demonstrate, on another day perhaps. Tested by coreference_test.cc.
#include "reading/coreference.h"
#include "reading/times.h"

namespace marsad::reading {

void share_protests(const std::vector<Trigger>& triggers, std::vector<Event>* events) {
  constexpr uint32_t kBack = 2;  // sentences to the demonstration
  std::vector<Event>& list = *events;
  for (size_t k = 1; k < list.size(); ++k) {
    Event& e = list[k];
    const Trigger& t = triggers[k];
    if (e.type != "PROTEST" || !e.date.empty() || e.factuality != Factuality::actual || t.noun || t.aside || t.since ||
        t.period || t.headline)
      continue;
    for (size_t j = k; j-- > 0 && triggers[j].sentence + kBack >= t.sentence;) {
      const Event& before = list[j];
      if (before.type != e.type || before.date.empty() || triggers[j].headline) continue;
      const bool elsewhere = e.place && (!before.place || before.place->id != e.place->id);
      if (before.date.size() == kDayLength && before.date_basis != "published" && !elsewhere &&
          before.factuality == Factuality::actual && !contradict(e, before))
        take_date(before, &e);
      break;
    }
  }
}

}  // namespace marsad::reading
