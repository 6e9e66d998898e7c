// Who did an event and to whom, as the slots of its act were filled.
//
//   "اتفق الرئيسان": the two who acted together last, or were named last
//   "قال غوتيريس إن أي استخدام للأسلحة مدان": not Guterres, who only says so
//
// Threads: pure. Source: event_parties.cc. Tested by sentences_parties_test.cc and sentences_victims_test.cc.
#pragma once
#include <vector>

#include "reading/draft.h"

namespace marsad::reading {

// Appends the mention, once; `resolved`: a pronoun or a dropped subject stands for it.
void add_party(const Draft& draft, int mention, bool resolved, std::vector<ActorRef>* list);

// Fills actors and recipients; `before`: the events written so far, the latest last.
void fill_parties(const Draft& draft, const Act& act, const std::vector<Event>& before, Event* event);

// Takes away who is only quoted for a deed of force; attributions are filled already.
void drop_merely_told(const Draft& draft, const Act& act, Event* event);

// قتل أربعة جنود في اشتباكات: a force that fell in a clash is one of its sides. clash_sides.cc.
// fell_as_side: whether `who` is such a force.
bool fell_as_side(const Draft& draft, const Act& act, const Event& event, const Mention& who);
void name_clash_sides(const Draft& draft, const Act& act, Event* event);

}  // namespace marsad::reading
