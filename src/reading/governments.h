// Which capitals of an article stand for the governments that sit in them.
//
//   رفضت موسكو → the government;  في موسكو, إلى دمشق, بدمشق, حلب - دمشق → the town
//
// A capital is a town behind a preposition that leads there, behind a dash, or joined to a town; elsewhere it acts. A
// place's name between quotation marks that a medium bears too («الشرق الأوسط») is no place either.
// Pure. Tested by sentences_test.cc.
#pragma once
#include <vector>

#include "reading/draft.h"

namespace marsad::reading {

// By mention: whether it is a capital that acts, or a medium. Needs the units of all sentences.
std::vector<bool> governments(const Draft& draft);

}  // namespace marsad::reading
