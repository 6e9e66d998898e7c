// Unknown nouns of action behind a joined preposition, told by their shape.
//
//   بترسيخ, لتوحيد (taf'il);  بانحراف, لاستبدالها;  لإطلاعهم, بأسلوبه (a hamza);  للأفراد   but not بتريوس, لافروف
//
// Everything folded but `printed`. Pure; source: prefixed_noun.cc. Tested by prefixed_noun_test.cc.
#pragma once
#include <string_view>

namespace marsad::reading {

// The preposition ب or ل that the word begins with; empty where it is no such noun.
std::string_view prefixed_noun(std::string_view folded, std::string_view printed);

// Whether the word is more likely a preposition with its noun than somebody: those, and بالكف, لطاولة (but بالغين,
// بعثة).
bool led_by_letter(std::string_view folded, std::string_view printed);

}  // namespace marsad::reading
