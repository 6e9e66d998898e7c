// Strings of the JSON that readings are printed in: names of kinds, and what must be escaped.
#include <cstdint>
#include <cstring>

#include "reading/json.h"

namespace marsad {

const char* name_of(RegionKind kind) {
  switch (kind) {
    case RegionKind::headline:
      return "headline";
    case RegionKind::body:
      return "body";
    case RegionKind::caption:
      return "caption";
    case RegionKind::credit:
      return "credit";
    case RegionKind::furniture:
      return "furniture";
  }
  return "";
}

const char* name_of(Factuality factuality) {
  switch (factuality) {
    case Factuality::actual:
      return "actual";
    case Factuality::planned:
      return "planned";
    case Factuality::called_for:
      return "called-for";
    case Factuality::possible:
      return "possible";
    case Factuality::denied:
      return "denied";
  }
  return "";
}

namespace reading {

namespace {

bool escaped(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return c < 0x20 || c == '"' || c == '\\';
}

// Eight bytes at once, as one number: a byte less than another borrows its highest bit.
constexpr size_t kBlock = sizeof(uint64_t);
bool plain_block(const char* bytes) {
  constexpr uint64_t kOnes = 0x0101010101010101, kHighest = kOnes << 7;
  uint64_t w;
  std::memcpy(&w, bytes, sizeof w);
  const auto less = [](uint64_t block, uint64_t than) { return (block - kOnes * than) & ~block & kHighest; };
  return !(less(w, 0x20) | less(w ^ kOnes * '"', 1) | less(w ^ kOnes * '\\', 1));
}

}  // namespace

void append_json_string(std::string_view utf8, std::string* out) {
  static constexpr char kHex[] = "0123456789abcdef";
  out->push_back('"');
  size_t plain = 0;  // start of what needs no escape
  for (size_t i = 0; i < utf8.size(); ++i) {
    while (i + kBlock < utf8.size() && plain_block(utf8.data() + i)) i += kBlock;
    const auto c = static_cast<unsigned char>(utf8[i]);
    if (!escaped(utf8[i])) continue;
    out->append(utf8.substr(plain, i - plain));
    plain = i + 1;
    switch (c) {
      case '"':
        *out += "\\\"";
        break;
      case '\\':
        *out += "\\\\";
        break;
      case '\n':
        *out += "\\n";
        break;
      case '\r':
        *out += "\\r";
        break;
      case '\t':
        *out += "\\t";
        break;
      default:
        *out += "\\u00";
        out->push_back(kHex[c >> 4]);
        out->push_back(kHex[c & 15]);
    }
  }
  out->append(utf8.substr(plain));
  out->push_back('"');
}

}  // namespace reading

}  // namespace marsad
