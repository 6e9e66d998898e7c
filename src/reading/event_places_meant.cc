// A noun that means a place told before (places_meant of place_referents.h) as the place of what happens.
//
//   وصلت القوات إلى منبج … وقصفت الطائرات المدينة → منبج;  شمال المدينة → near it
//
// Tested by sentences_places_test.cc.
#include <algorithm>

#include "reading/event_places.h"

namespace marsad::reading {
using namespace codebook;

// وقصفت الطائرات المدينة, انسحبت من القرية, تعرضت البلدة لقصف: a noun that means a place told before, in a slot of the
// act itself, or of the noun that is part of its words: استعاد السيطرة على المدينة.
const PlaceMeant* EventPlaces::meant_by_slot(const Act& a, bool done, bool talks) const {
  if (const PlaceMeant* found = meant_in_slots(a, done, talks)) return found;
  if (a.phrase.empty()) return nullptr;
  for (size_t k = d_.act_from(d_.unit_from(a.phrase.begin));
       k < d_.acts.size() && a.phrase.contains(d_.acts[k].tokens.begin); ++k)
    if (const PlaceMeant* found = d_.acts[k].dropped ? meant_in_slots(d_.acts[k], done, talks) : nullptr) return found;
  return nullptr;
}

const PlaceMeant* EventPlaces::meant_in_slots(const Act& a, bool done, bool talks) const {
  for (size_t k = meant_begin_; k < meant_end_; ++k)
    for (const Act::Slotted& s : a.slots) {
      if (meant_[k].area && !done) continue;
      if (s.mention >= 0) continue;
      if (meant_[k].area && s.slot == codebook::Slot::subj && (!a.row || a.row->type == "NONE")) continue;
      if (meant_[k].token < s.other.begin || meant_[k].token >= s.other.end) continue;
      if (s.slot == codebook::Slot::prep && talks && !tells_where(s.prep)) continue;
      return &meant_[k];
    }
  return nullptr;
}

const PlaceMeant* EventPlaces::meant_nearest(int i) const {
  const Act& a = act(i);
  const PlaceMeant* found = nullptr;
  uint32_t best = ~0u;
  for (size_t k = meant_begin_; k < meant_end_; ++k) {
    // في المدينة, and not سكان المدينة, دول المنطقة
    const uint32_t u = meant_[k].unit;
    const Particle* led = u > 0 ? d_.units[u - 1].particle : nullptr;
    if (!(led && led->kind == ParticleKind::prep && led->role == "place") && !meant_[k].beside) continue;
    const uint32_t at = meant_[k].token, here = a.tokens.begin;
    const uint32_t distance = at > here ? at - here : (here - at) * 2;
    if (distance < best) best = distance, found = &meant_[k];
  }
  return found;
}

// The place meant, as it was named; شمال المدينة is near it.
void EventPlaces::place_meant(const PlaceMeant& meant, Event* e) const {
  PlaceRef here = place_ref(d_, meant.mention);
  if (meant.beside && here.lat) {
    if (here.precision == "exact") here.precision = "near";
    here.radius_km = std::max(here.radius_km, meant.beside->radius_km);
  }
  e->place = std::move(here);
}

// ريف المدينة: the place found is told to lie where the noun says.
const PlaceMeant* EventPlaces::meant_around(int m) const {
  for (size_t k = meant_begin_; k < meant_end_; ++k)
    if (meant_[k].lies && lies_behind(meant_[k].unit, m)) return &meant_[k];
  return nullptr;
}

}  // namespace marsad::reading
