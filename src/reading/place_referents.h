// Which place a noun of place with the article means.
//
//   سيطرت على مدينة الباب … | وقصفت الطائرات المدينة → مدينة الباب;  شمال المنطقة → near the place meant
//
// Of the places told lately that can be called so it is the one said by that noun (مدينة الباب), told often or last: a
// town by "the city", a village or town by "the village", an area rather than a town in it by "the area". What it
// cannot do: know a place that the article names only behind it, or that "the area" is the whole Middle East. Threads:
// pure. Tested by sentences_places_test.cc.
#pragma once
#include <vector>

#include "reading/draft.h"

namespace marsad::reading {

struct PlaceMeant {
  uint32_t unit = 0;
  uint32_t token = 0;
  int mention = -1;   // the place it means
  bool area = false;  // المنطقة: often of no place told before, where nothing is done in it
  bool lies = false;  // المدينة الواقعة شمال حلب: what is behind it says where it lies
  const codebook::PlaceHead* beside = nullptr;  // of شمال المدينة: the word that makes it a part or what is around
};

// By unit, in the order of the text. `governments`: by mention, capitals that act.
std::vector<PlaceMeant> places_meant(const Draft& draft, const std::vector<bool>& governments);

}  // namespace marsad::reading
