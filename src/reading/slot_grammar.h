// What the grammar says of who suffers an event, which the scorer's word may not overrule.
//
//   "استهدفتهم": the verb's pronoun says whom;  "شن الجيش هجوما دعما للفصائل": whom it helps was not hit
//
// Called by slots.cc alone. Threads: pure. Tested by sentences_holders_test.cc and scorer_test.cc.
#pragma once
#include <string_view>
#include <vector>

#include "reading/draft.h"

namespace marsad::reading {

// قتل رجل وزوجته في قصف: whom an attack hit is whom its toll names, an act of its sentence that makes no event of its
// own. Of a fight of two sides only a force that fell in it.
bool told_by_toll(const Draft& d, int act, int mention, const std::vector<int>& acts, const Event& event);

// Types of what is done to somebody against his will: whoever holds a place is hit there.
bool against(std::string_view type);

// حملتها المسؤولية, استهدفتهم: the verb's own pronoun says whom; who that is was resolved by the grammar. So with a
// noun's where it is a person (بعد اعتقاله), with help beside an act (بدعم روسي) and with whose word is refused.
bool told_by_grammar(const Draft& d, int act, const Event& e);

// محادثات بين أنقرة وموسكو, تنسيق بين بغداد وواشنطن ضد التنظيم: all sides of what is done together act, and nobody
// suffers it.
bool together(const Act& a, const Event& e);

// Whether the mention is of one whom the rules made an actor of the event: nobody acts on himself.
bool acts_in(const Draft& d, int mention, const Event& e);

// What those who are driven out leave behind: no recipient.
bool left_behind(const Mention& m, const Event& e);

// Whether somebody whom the rules did not make the recipient can be none: his own men, who died before, who is helped,
// who only spoke at another time.
bool cannot_suffer(const Draft& d, int act, int mention, const Event& e);

}  // namespace marsad::reading
