// What every article must pass before it is read, whatever it came in: valid UTF-8, something to read, a date that is
// one.
//
// Each check gives the complaint as a message that names the cure, or nothing. Threads: pure. Tested by intake_test.cc.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace marsad::intake {

// Valid UTF-8 (no stray bytes, no surrogates, nothing past U+10FFFF). `at` gets the byte offset of the first that is
// not.
std::optional<std::string> check_utf8(std::string_view bytes, size_t* at = nullptr);

// An ISO 8601 calendar day, alone or followed by T or a space and a time: 2018-02-18, 2018-02-18T21:35:43+0400.
bool is_iso_day(std::string_view text);

// Nothing but white space.
bool is_blank(std::string_view utf8);

}  // namespace marsad::intake
