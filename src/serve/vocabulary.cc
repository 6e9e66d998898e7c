#include "serve/vocabulary.h"

#include <algorithm>
#include <cstring>

namespace marsad::serve {

std::string_view Vocabulary::text(uint32_t id) const {
  const size_t end = id + 1 < starts_.size() ? starts_[id + 1] : all_.size();
  return std::string_view(all_).substr(starts_[id], end - 1 - starts_[id]);
}

uint32_t Vocabulary::id(std::string_view word) {
  const size_t hash = std::hash<std::string_view>()(word);
  auto [from, to] = by_hash_.equal_range(hash);
  for (; from != to; ++from)
    if (text(from->second) == word) return from->second;
  const auto id = static_cast<uint32_t>(starts_.size());
  starts_.push_back(static_cast<uint32_t>(all_.size()));
  (all_ += word) += '\n';
  by_hash_.emplace(hash, id);
  return id;
}

Vocabulary::Bits Vocabulary::holding(std::string_view part) const {
  Bits out(starts_.size());
  const char *at = all_.data(), *end = at + all_.size();
  while (at < end) {
    const auto* found = static_cast<const char*>(memmem(at, static_cast<size_t>(end - at), part.data(), part.size()));
    if (!found) break;
    const auto place = static_cast<uint32_t>(found - all_.data());
    out.set(static_cast<uint32_t>(std::upper_bound(starts_.begin(), starts_.end(), place) - starts_.begin() - 1));
    at = static_cast<const char*>(std::memchr(found, '\n', static_cast<size_t>(end - found)));
    if (!at) break;
  }
  return out;
}

bool between_words(std::string_view text, size_t at, size_t* length) {
  const auto byte = [&](size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned c = byte(at);
  *length = 1;
  if (c < 0x80)
    return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '%');
  *length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
  if (c == 0xC2) return byte(at + 1) >= 0xA0 && byte(at + 1) <= 0xBF;                          // « » no-break space
  if (c == 0xD8) return byte(at + 1) == 0x8C || byte(at + 1) == 0x9B || byte(at + 1) == 0x9F;  // ، ؛ ؟
  if (c == 0xDB) return byte(at + 1) == 0x94;                                                  // ۔
  return c == 0xE2 && (byte(at + 1) == 0x80 || byte(at + 1) == 0x81);                          // – “ ” …
}

}  // namespace marsad::serve
