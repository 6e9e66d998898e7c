// One act told by two verbs is one event, that of the main verb.
//
//   دانت مصر القصف، معتبرة أنه عدوان: one condemnation;  بحث الوزيران الأزمة خلال اتصال هاتفي: one talk, by phone;
//   شن الجيش هجوما على البلدة استهدف مقرا: one attack
//
// Acts of one type and one actor in one sentence, with nothing that shows another: other parties, another time, another
// accusation. What only the dropped one tells (its other side, place, day) goes to the one that stays. What it cannot
// do: two attacks told by two nouns (غارات وقصف), which may be two. Threads: pure. Tested by sentences_once_test.cc.
#pragma once
#include <vector>

#include "reading/draft.h"
#include "reading/slots.h"

namespace marsad::reading {

// Marks in `said_twice` the events to be dropped; `acts`: by event. `events` are in the order of the text.
std::vector<bool> find_said_twice(const Draft& draft, const std::vector<int>& acts, std::vector<Event>* events);

}  // namespace marsad::reading
