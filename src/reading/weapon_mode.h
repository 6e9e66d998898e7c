// The mode of an attack whose own row leaves it open, by the weapons told beside it.
//
//   قصفت المدفعية القرية → heavy-weapons;  خرجت مسيرة تنديدا بالقصف → none: a march, no drone
//
// Threads: pure. Tested by sentences_words_test.cc.
#pragma once
#include "reading/draft.h"

namespace marsad::reading {

// Fills mode and its evidence of the event whose trigger is an act, by the nearest weapon within reach; else leaves
// both.
void weapon_mode(const Draft& d, const Act& a, Event* e);

}  // namespace marsad::reading
