// What vowel marks say of a word, where a writer put them.
//
//   قُتل: a past verb with a damma inside is passive;  قصفاً, ضربةٌ: tanwin stands on nouns alone
//
// Newspapers write a mark just where a word could be misread, so the few there are count for much. Threads: pure
// functions. Tested by marks_test.cc.
#pragma once
#include <string_view>

namespace marsad::arabic {

// Whether a damma stands on a letter before the last, and not before the و of a plural (قتلُوا): in a past verb the
// passive.
bool has_inner_damma(std::string_view raw);

bool has_tanwin(std::string_view raw);

}  // namespace marsad::arabic
