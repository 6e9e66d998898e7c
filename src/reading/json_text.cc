// Strings of the JSON that readings are printed in: names of kinds, and what must be escaped.
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

constexpr size_t kBlock = 16;

// 1 or 0, told without a branch and in a byte: so a block of them is looked at in a few instructions.
unsigned char escaped(char byte) {
  const auto c = static_cast<unsigned char>(byte);
  return static_cast<unsigned char>((c < 0x20) | (c == '"') | (c == '\\'));
}

bool plain_block(const char* bytes) {
  unsigned char found = 0;
  for (size_t i = 0; i < kBlock; ++i) found |= escaped(bytes[i]);
  return !found;
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
