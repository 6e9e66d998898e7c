// Nouns of force that tell of nothing: reports dropped once all slots are known.
//
//   اغتيال الحريري غيّر البلاد: nobody who did it, no day, no place, no number: a topic, no report
//   تواصل القصف: what a verb of happening carries is told, whoever did it
//
// The last word on whether a noun is an event here; mere_nouns.cc drops earlier what its own words show to be a mere
// mention. What it cannot do: tell a topic that has a place or a day of its own (تفجيرات 11 سبتمبر) from news. Threads:
// pure. Tested by
// sentences_forms_test.cc.
#pragma once
#include <vector>

#include "reading/coreference.h"
#include "reading/draft.h"
#include "reading/slots.h"

namespace marsad::reading {

// `acts` and `triggers`: by event. Says why in trace, when there is one, and moves what it holds by event.
void drop_unanchored(const Draft& draft, const std::vector<int>& acts, const std::vector<Trigger>& triggers,
                     SlotTrace* trace, std::vector<Event>* events);

}  // namespace marsad::reading
