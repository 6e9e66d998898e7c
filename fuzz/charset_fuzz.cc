// Fuzzes the conversion of any bytes under any declared charset.
//
// What comes out is UTF-8, and every character of it leads back to a byte of
// the original, in order. The first byte picks what was declared.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "arabic/fold.h"
#include "intake/charset.h"

using namespace marsad;

static void require(bool ok) {
  if (!ok) std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  constexpr std::array<const char*, 10> kNames = {"",       "utf-8",   "windows-1256", "iso-8859-6", "iso-8859-1",
                                                  "utf-16", "gb18030", "shift_jis",    "x-nonsense", "iso-2022-jp"};
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const intake::Clean clean = intake::to_utf8(bytes, kNames[data[0] % 10], kNames[data[0] / 10 % 10]);
  require(arabic::invalid_utf8(clean.text) == std::string_view::npos);
  size_t last = 0;
  for (size_t i = 0; i < clean.text.size(); ++i) {
    if ((static_cast<unsigned char>(clean.text[i]) & 0xC0) == 0x80) continue;
    const size_t there = clean.places.original(clean.text, i);
    require(there < bytes.size() && there >= last);
    last = there;
  }
  intake::declared_charset(bytes);
  return 0;
}
