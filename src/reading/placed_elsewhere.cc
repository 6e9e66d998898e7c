// Places that another mention of the same happening tells.
//
//   الجيش يقصف مدنيين (headline) … قصف الجيش بلدة كفرنبل السبت → both there
//
// Only a mention whose own sentence names no place takes one. Cost: each event against the kReach around it.
#include <algorithm>

#include "reading/coreference.h"

namespace marsad::reading {

namespace {

constexpr size_t kReach = 60;  // events before and after that are compared
constexpr uint32_t kLead = 5;  // sentences of the text that tell what its headline tells

bool same(const ActorRef& a, const ActorRef& b, const StateOf& state_of) {
  if (a.at == b.at || (!a.id.empty() && a.id == b.id) || (a.id.empty() && b.id.empty() && a.text == b.text))
    return true;
  const std::string_view state = state_of(a);
  return !state.empty() && state == state_of(b);
}

bool share_one(const std::vector<ActorRef>& a, const std::vector<ActorRef>& b, const StateOf& state_of) {
  return std::any_of(a.begin(), a.end(), [&](const ActorRef& x) {
    return std::any_of(b.begin(), b.end(), [&](const ActorRef& y) { return same(x, y, state_of); });
  });
}

bool done_somewhere(const Event& e) {
  return e.type == "ASSAULT" || e.type == "MOBILIZE" || e.type == "COERCE" || e.type == "PROTEST" ||
         (e.type == "SANCTION" && e.mode == "expel");
}

bool same_counts(const Event& a, const Event& b, bool* differ) {
  bool one = false;
  for (const auto& [role, count] : a.numbers)
    for (const auto& [other, other_count] : b.numbers)
      if (role == other) (count.min == other_count.min ? one : *differ) = true;
  return one;
}

// Points for what two mentions have in common; -1 where one says otherwise than the other.
int in_common(const Event& a, const Trigger& ta, const Event& b, const Trigger& tb, const StateOf& state_of) {
  if (a.type != b.type || (!a.mode.empty() && !b.mode.empty() && a.mode != b.mode)) return -1;
  if (!a.date.empty() && !b.date.empty() && a.date != b.date && a.date_basis != "published" &&
      b.date_basis != "published")
    return -1;
  int points = ta.lemma == tb.lemma;
  points += !a.mode.empty() && a.mode == b.mode;
  for (const auto slot : {&Event::actors, &Event::recipients}) {
    if ((a.*slot).empty() || (b.*slot).empty()) continue;
    if (!share_one(a.*slot, b.*slot, state_of)) return -1;
    ++points;
  }
  bool differ = false;
  if (same_counts(a, b, &differ)) points += 2;
  return differ ? -1 : points;
}

}  // namespace

void place_headlines(std::vector<Trigger>* all, const StateOf& state_of, std::vector<Event>* events) {
  std::vector<Trigger>& triggers = *all;
  std::vector<Event>& list = *events;
  const auto body = static_cast<size_t>(
      std::find_if(triggers.begin(), triggers.end(), [](const Trigger& t) { return !t.headline; }) - triggers.begin());
  for (size_t k = 0; k < body && k < kReach; ++k) {
    Event& e = list[k];
    if (e.place || triggers[k].where || !done_somewhere(e)) continue;
    const PlaceRef* found = nullptr;
    int best = 0;
    for (size_t j = body; j < list.size() && triggers[j].sentence < triggers[body].sentence + kLead; ++j) {
      const Event& told = list[j];
      if (!told.place || told.factuality != e.factuality) continue;
      const int points = in_common(e, triggers[k], told, triggers[j], state_of);
      if (points > best) best = points, found = &*told.place;
    }
    if (found) e.place = *found, triggers[k].lent = true;
  }
}

}  // namespace marsad::reading
