// What an actor was called on a day.
//
//   hts on 2016-03-01 → "Jabhat al-Nusra", on 2020-03-01 → "Hayat Tahrir al-Sham"
//
// Threads: pure. Tested by reading/identity_test.cc.
#pragma once
#include <string_view>

#include "codebook/codebook.h"

namespace marsad::codebook {

// The English name of that day (ISO; empty: now): a dated variant in Latin letters that was in force, else name_en.
std::string_view name_on(const Actor&, std::string_view day);

}  // namespace marsad::codebook
