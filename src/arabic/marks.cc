#include "arabic/marks.h"

#include "arabic/fold.h"

namespace marsad::arabic {

bool has_inner_damma(std::string_view raw) {
  constexpr char32_t kDamma = 0x064F, kWaw = 0x0648;
  bool damma = false;
  for (size_t at = 0; at < raw.size();) {
    const char32_t c = next(raw, &at);
    if (c == kDamma)
      damma = true;
    else if (fold(c) != 0) {
      if (damma && c != kWaw) return true;
      damma = false;
    }
  }
  return false;
}

bool has_tanwin(std::string_view raw) {
  for (size_t at = 0; at < raw.size();)
    if (const char32_t c = next(raw, &at); c >= 0x064B && c <= 0x064D) return true;
  return false;
}

}  // namespace marsad::arabic
