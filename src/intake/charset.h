// Bytes in any charset to clean UTF-8, with the way back.
//
//   "\xDE\xD5\xDD" declared nothing → "قصف", windows-1256 (its letters come as Arabic words do)
//   "قصف \x93البلدة\x94" in UTF-8    → "قصف “البلدة”", UTF-8, 2 repaired
//
// In this order: a byte order mark; valid UTF-8 is UTF-8, whatever was declared; UTF-8 with a few stray bytes is UTF-8,
// the strays replaced (by the sign windows-1256 has there when it is punctuation, else by U+FFFD); what HTTP said; what
// the page says; detection: windows-1256 against ISO-8859-6 by how often ا and ل stand together in each, uchardet for
// the rest. A page that calls itself Latin and holds Arabic by that test is Arabic. Conversion is ICU's. NUL bytes and
// other control characters become blanks. Threads: pure. Tested by charset_test.cc.
#pragma once
#include <string>
#include <string_view>

#include "intake/offset_map.h"

namespace marsad::intake {

struct Clean {
  std::string text;
  std::string charset;  // IANA name
  size_t repaired = 0;  // bytes that fitted no character
  OffsetMap places;     // byte of text → byte of the original; empty: the same
};

// `http`, `page`: names as declared, may be empty or unknown.
Clean to_utf8(std::string bytes, std::string_view http, std::string_view page);

// The charset a page declares in its first kilobytes: <meta charset>, http-equiv, or an XML declaration; else empty.
std::string declared_charset(std::string_view bytes);

}  // namespace marsad::intake
