// With whom somebody met, where the mention before says so.
//
//   تحدث ترامب مع ماي … | خلال المكالمة مع ماي: he and she
//
// Only a noun with the article points back, to the last meeting told and to no other, where the one named is one of two
// and nothing contradicts (day, place, means). Tested by sentences_sides_test.cc.
#include <algorithm>

#include "reading/coreference.h"

namespace marsad::reading {

namespace {

constexpr uint32_t kBack = 2;  // sentences back

}  // namespace

void name_other_side(const std::vector<Trigger>& triggers, std::vector<Event>* events) {
  std::vector<Event>& list = *events;
  for (size_t k = 1; k < list.size(); ++k) {
    Event& e = list[k];
    if (e.type != "CONSULT" || e.mode == "visit" || e.actors.size() != 1 || !e.recipients.empty() ||
        !triggers[k].noun || !triggers[k].definite || triggers[k].another)
      continue;
    for (size_t j = k; j-- > 0 && triggers[j].sentence + kBack >= triggers[k].sentence;) {
      const Event& before = list[j];
      if (before.type != e.type || before.mode == "visit") continue;
      // The last meeting told is the one meant, or none is.
      if (before.actors.size() == 2 && before.factuality == e.factuality && among(e.actors.front(), before.actors) &&
          (before.mode.empty() || e.mode.empty() || before.mode == e.mode) &&
          (before.date.empty() || e.date.empty() || before.date == e.date) &&
          !(before.place && e.place && before.place->id != e.place->id)) {
        for (const ActorRef& r : before.actors)
          if (!among(r, e.actors)) e.actors.push_back(r), e.actors.back().resolved = true;
      }
      break;
    }
  }
}

}  // namespace marsad::reading
