#include "intake/check.h"

#include <simdjson.h>

#include <chrono>
#include <cstdio>

#include "arabic/fold.h"

namespace marsad::intake {

std::optional<std::string> check_utf8(std::string_view bytes, size_t* at) {
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) return std::nullopt;
  size_t bad = arabic::invalid_utf8(bytes);
  if (at) *at = bad;
  char what[160];
  std::snprintf(
      what, sizeof what,
      "byte 0x%02X at offset %zu is not UTF-8; save the text as UTF-8 (iconv -f WINDOWS-1256 -t UTF-8 often does it)",
      static_cast<unsigned>(static_cast<unsigned char>(bytes[bad])), bad);
  return what;
}

bool is_iso_day(std::string_view text) {
  auto digits = [&](size_t from, size_t count) {
    int value = 0;
    for (size_t i = from; i < from + count; ++i) {
      if (text[i] < '0' || text[i] > '9') return -1;
      value = 10 * value + (text[i] - '0');
    }
    return value;
  };
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return false;
  int year = digits(0, 4), month = digits(5, 2), day = digits(8, 2);
  if (year < 0 || month < 0 || day < 0) return false;
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return false;
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

bool is_blank(std::string_view utf8) { return utf8.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos; }

}  // namespace marsad::intake
