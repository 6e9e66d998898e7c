#include "codebook/dated_names.h"

namespace marsad::codebook {

std::string_view name_on(const Actor& a, std::string_view day) {
  for (const Variant& v : a.variants) {
    const bool latin = !v.text.empty() && static_cast<unsigned char>(v.text[0]) < 0x80;
    if (!latin || day.empty() || (v.from.empty() && v.to.empty())) continue;
    if ((v.from.empty() || v.from <= day) && (v.to.empty() || day.substr(0, v.to.size()) <= v.to)) return v.text;
  }
  return a.name_en;
}

}  // namespace marsad::codebook
