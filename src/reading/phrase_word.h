// A phrase's word as printed: also with و ف, ب ل ك and ال before it, or an accusative ا behind (docs/codebook.md,
// "phrase"). Both folded. Pure; source: phrase_word.cc.
#pragma once
#include <string_view>

namespace marsad::reading {

bool phrase_word(std::string_view printed, std::string_view wanted);

}  // namespace marsad::reading
