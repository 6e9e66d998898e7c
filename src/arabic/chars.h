// What kind of character a code point is to the tokeniser, in one table look-up for everything that Arabic news prints.
//
// و → letter, ٣ → digit, fatha and tatweel → mark, U+200F → invisible, U+00A0 → space, « → punct, U+2028 → newline.
// Internal to src/arabic. It cannot tell scripts apart: a Chinese sign is a letter like any other.
// Threads: pure; the table is built once, thread-safely. Tested by text_test.cc.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace marsad::arabic {

enum class CharClass : uint8_t {
  letter,
  digit,      // decimal digits of the three sets that fold() joins; every other digit is punct
  mark,       // vowel marks and tatweel: part of the word they stand in
  invisible,  // bidi and zero-width marks: inside a word a part of it, at its edges not
  space,
  newline,
  punct,
};

inline constexpr char32_t kCharTable = 0x800;
CharClass char_class_of(char32_t c);  // slow: asks ICU
const std::array<CharClass, kCharTable>& char_table();

inline bool is_terminator(std::string_view s) {
  return s == "." || s == "!" || s == "?" || s == "؟" || s == "…" || s == "۔";
}

// Quotation marks: 1 opens, 2 closes, 3 does either, 0 is none.
inline uint8_t quote_of(std::string_view s) {
  if (s == "«" || s == "“" || s == "‹" || s == "„") return 1;
  if (s == "»" || s == "”" || s == "›") return 2;
  return s == "\"" ? 3 : 0;
}

}  // namespace marsad::arabic
