#include "intake/charset.h"

#include <simdjson.h>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <optional>

#include "arabic/fold.h"
#include "intake/sniff.h"

namespace marsad::intake {
namespace {

using Byte = unsigned char;

struct Close {
  void operator()(UConverter* c) const { ucnv_close(c); }
};
using Converter = std::unique_ptr<UConverter, Close>;

Converter open_converter(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter out(ucnv_open(name.c_str(), &error));
  return U_FAILURE(error) ? nullptr : std::move(out);
}

// Control characters that no text has: they become blanks.
bool control(char32_t c) { return c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f'; }

// What each byte of a single-byte charset stands for; nothing when the charset has longer characters.
struct Table {
  struct Char {
    std::array<char, 4> utf8{};
    uint8_t size = 0;
    bool known = false;
    std::string_view view() const { return {utf8.data(), size}; }
  };
  std::array<Char, 256> chars;
};

std::optional<Table> table_of(const std::string& charset) {
  Converter converter = open_converter(charset);
  if (!converter || ucnv_getMaxCharSize(converter.get()) != 1 || ucnv_getMinCharSize(converter.get()) != 1)
    return std::nullopt;
  Table out;
  for (int b = 0; b < 256; ++b) {
    const char c = static_cast<char>(b);
    const char* at = &c;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_reset(converter.get());
    const bool ascii = b >= 32 && b < 0x80;  // means itself, though some old tables turn DEL into a control character
    const UChar32 point = ascii ? b : ucnv_getNextUChar(converter.get(), &at, at + 1, &error);
    const auto c32 = static_cast<char32_t>(point);
    Table::Char& to = out.chars[static_cast<size_t>(b)];
    to.known = U_SUCCESS(error) && point != 0xFFFD;
    std::string utf8;
    arabic::append(!to.known ? U'\uFFFD' : control(c32) ? U' ' : c32, &utf8);
    to.size = static_cast<uint8_t>(utf8.copy(to.utf8.data(), to.utf8.size()));
  }
  return out;
}

const Table& windows_1256() {
  static const Table table = *table_of("windows-1256");
  return table;
}

Clean by_table(const std::string& bytes, const std::string& name, const Table& table) {
  Clean out;
  out.charset = name;
  out.places.add(0, 0, 1);
  size_t size = 0, repaired = 0;
  for (char c : bytes) size += table.chars[static_cast<Byte>(c)].size;
  // Four bytes are written for every character, whatever of them counts.
  out.text.resize(size + 3);
  char* to = out.text.data();
  for (char c : bytes) {
    const Table::Char& as = table.chars[static_cast<Byte>(c)];
    std::memcpy(to, as.utf8.data(), as.utf8.size());
    to += as.size;
    repaired += !as.known;
  }
  out.repaired = repaired;
  out.text.resize(size);
  return out;
}

// Any charset that ICU knows, character by character.
std::optional<Clean> by_icu(const std::string& bytes, const std::string& name, size_t skip) {
  Converter converter = open_converter(name);
  if (!converter) return std::nullopt;
  Clean out;
  out.charset = name;
  const char *at = bytes.data() + skip, *end = bytes.data() + bytes.size();
  size_t stride = 0;
  while (at < end) {
    UErrorCode error = U_ZERO_ERROR;
    const char* before = at;
    UChar32 point = ucnv_getNextUChar(converter.get(), &at, end, &error);
    if (error == U_INDEX_OUTOFBOUNDS_ERROR) break;
    if (U_FAILURE(error)) point = 0xFFFD;
    if (at == before) ++at;
    out.repaired += point == 0xFFFD;
    if (control(static_cast<char32_t>(point))) point = ' ';
    const auto took = static_cast<size_t>(at - before);
    if (took != stride && took < 256) {
      out.places.add(out.text.size(), static_cast<size_t>(before - bytes.data()), static_cast<uint8_t>(took));
      stride = took;
    }
    arabic::append(static_cast<char32_t>(point), &out.text);
  }
  return out;
}

// The length of the well-formed UTF-8 sequence at i, or 0.
size_t sequence(std::string_view s, size_t i) {
  const auto b = static_cast<Byte>(s[i]);
  auto follows = [&](size_t k, Byte low = 0x80, Byte high = 0xBF) {
    return i + k < s.size() && static_cast<Byte>(s[i + k]) >= low && static_cast<Byte>(s[i + k]) <= high;
  };
  if (b < 0x80) return 1;
  if (b >= 0xC2 && b <= 0xDF) return follows(1) ? 2 : 0;
  if ((b & 0xF0) == 0xE0) return follows(1, b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF) && follows(2) ? 3 : 0;
  if (b >= 0xF0 && b <= 0xF4)
    return follows(1, b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF) && follows(2) && follows(3) ? 4 : 0;
  return 0;
}

Clean repaired_utf8(const std::string& bytes) {
  Clean out;
  out.charset = "UTF-8";
  out.text.reserve(bytes.size() + 64);
  out.places.add(0, 0);
  for (size_t i = 0; i < bytes.size();) {
    const size_t begin = i;
    for (size_t length; i < bytes.size() && (length = sequence(bytes, i)) && !control(static_cast<Byte>(bytes[i]));)
      i += length;
    out.text.append(bytes, begin, i - begin);
    if (i == bytes.size()) break;
    const auto b = static_cast<Byte>(bytes[i]);
    if (b < 0x80) {
      out.text += ' ';
      ++i;
      continue;
    }
    out.places.add(out.text.size(), i, 1);
    // Quotation marks and dashes that an editor pasted in its own charset; anything else is lost.
    const std::string_view there = windows_1256().chars[b].view();
    const bool sign = b <= 0xBF && there.size() == 3 && there[0] == '\xE2';
    out.text += sign ? there : b == 0xA0 ? " " : "\uFFFD";
    ++out.repaired;
    ++i;
    // Bytes of a character that was cut off go with it: one sign, not three.
    if (b >= 0xE0)
      while (i < bytes.size() && (static_cast<Byte>(bytes[i]) & 0xC0) == 0x80) ++i, ++out.repaired;
    out.places.add(out.text.size(), i);
  }
  return out;
}

struct Look {
  size_t sequences = 0, strays = 0;  // well-formed longer sequences, and bytes in none
  size_t cp1256 = 0, iso8859_6 = 0;  // ا and ل together, as each writes them
  size_t high = 0, arabic_1256 = 0;
};

Look look(std::string_view bytes) {
  Look out;
  for (size_t i = 0, behind = 0; i < bytes.size(); ++i) {
    const auto b = static_cast<Byte>(bytes[i]);
    if (b < 0x80) continue;
    if (i >= behind) {  // of no sequence seen yet
      const size_t length = sequence(bytes, i);
      ++(length ? out.sequences : out.strays);
      behind = i + std::max<size_t>(length, 1);
    }
    ++out.high;
    out.arabic_1256 +=
        (b >= 0xC0 && b <= 0xDF && b != 0xD7) || b == 0xE1 || (b >= 0xE3 && b <= 0xE6) || b == 0xEC || b == 0xED;
    if (i + 1 < bytes.size() && b == 0xC7) {  // ا in both
      out.cp1256 += static_cast<Byte>(bytes[i + 1]) == 0xE1;
      out.iso8859_6 += static_cast<Byte>(bytes[i + 1]) == 0xE4;
    }
  }
  return out;
}

std::string detected(std::string_view bytes) {
  std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), uchardet_delete);
  if (uchardet_handle_data(detector.get(), bytes.data(), std::min<size_t>(bytes.size(), 1 << 18))) return {};
  uchardet_data_end(detector.get());
  return uchardet_get_charset(detector.get());
}

bool latin(const std::string& name) {
  const std::string n = lower(name);
  return n.empty() || n == "iso-8859-1" || n == "windows-1252" || n == "us-ascii" || n == "ascii" || n == "latin1" ||
         n == "utf-8" || n == "utf8" || n == "iso8859-1" || n == "iso-8859-15";
}

std::string known(std::string_view declared) {
  std::string name(declared);
  if (name.empty() || name.size() > 40) return {};
  // Names browsers know and ICU reads otherwise or not at all.
  const std::string n = lower(name);
  if (n == "iso-8859-1" || n == "latin1" || n == "us-ascii") return "windows-1252";
  if (n == "cp1256" || n == "x-cp1256" || n == "win-1256" || n == "windows1256" || n == "arabic") return "windows-1256";
  if (n == "asmo-708" || n == "ecma-114" || n == "iso8859-6" || n == "iso-8859-6-i" || n == "iso-8859-6-e")
    return "ISO-8859-6";
  if (n == "utf-8" || n == "windows-1256") return name;  // as nearly all pages say: not asked of ICU every time
  return open_converter(name) ? name : std::string();
}

std::string decide(const std::string& bytes, const Look& seen, std::string_view http, std::string_view page) {
  const bool arabic = seen.high >= 6 && 10 * seen.arabic_1256 >= 7 * seen.high;
  std::string said = known(http);
  if (latin(said)) said = latin(known(page)) ? said.empty() ? known(page) : said : known(page);
  const std::string folded = lower(said);
  const bool arabic_said = folded == "windows-1256" || folded == "iso-8859-6";
  if (arabic_said || (latin(said) && (arabic || seen.cp1256 + seen.iso8859_6 >= 3))) {
    // The two are often taken for each other: what the words say outranks the label.
    if (seen.cp1256 > 2 * seen.iso8859_6) return "windows-1256";
    if (seen.iso8859_6 > 2 * seen.cp1256) return "ISO-8859-6";
    return arabic_said ? said : "windows-1256";
  }
  if (!said.empty() && folded != "utf-8" && folded != "utf8") return said;
  const std::string found = known(detected(bytes));
  return found.empty() ? "windows-1252" : found;
}

}  // namespace

Clean to_utf8(std::string bytes, std::string_view http, std::string_view page) {
  auto starts = [&](std::string_view mark) { return std::string_view(bytes).starts_with(mark); };
  // UTF-16 by its mark, or by its NULs where ASCII stands.
  std::string wide;
  if (starts("\xFF\xFE"))
    wide = "UTF-16LE";
  else if (starts("\xFE\xFF"))
    wide = "UTF-16BE";
  const size_t mark = wide.empty() ? 0 : 2;
  if (wide.empty() && bytes.size() >= 4) {
    size_t even = 0, odd = 0;
    const size_t most = std::min<size_t>(bytes.size(), 512);
    for (size_t i = 0; i < most; ++i) (i % 2 ? odd : even) += bytes[i] == 0;
    if (odd > most / 8 && even < most / 64) wide = "UTF-16LE";
    if (even > most / 8 && odd < most / 64) wide = "UTF-16BE";
  }
  if (!wide.empty())
    if (auto out = by_icu(bytes, wide, mark)) return std::move(*out);

  if (simdjson::validate_utf8(bytes.data(), bytes.size())) {
    unsigned controls = 0;  // no early end: the loop then takes many bytes at once
    for (char c : bytes) controls |= control(static_cast<Byte>(c));
    if (controls)
      for (char& c : bytes)
        if (control(static_cast<Byte>(c))) c = ' ';
    return {std::move(bytes), "UTF-8", 0, {}};
  }
  const Look seen = look(bytes);
  if (seen.sequences > 4 * seen.strays || (starts("\xEF\xBB\xBF") && seen.sequences >= seen.strays))
    return repaired_utf8(bytes);
  const std::string name = decide(bytes, seen, http, page);
  if (lower(name) == "windows-1256") return by_table(bytes, name, windows_1256());
  if (auto table = table_of(name)) return by_table(bytes, name, *table);
  if (auto out = by_icu(bytes, name, 0)) return std::move(*out);
  return repaired_utf8(bytes);
}

std::string declared_charset(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, 4096);
  for (size_t at = 0; (at = start.find('=', at)) != std::string_view::npos; ++at) {
    const size_t name = at == 0 ? at : start.find_last_not_of(" \t\r\n", at - 1);
    constexpr std::string_view kName = "charset";
    if (name == std::string_view::npos || name + 1 < kName.size()) continue;
    if (lower(std::string(start.substr(name + 1 - kName.size(), kName.size()))) != kName) continue;
    const size_t is = start.find_first_not_of(" \t\r\n\"'", at + 1);
    if (is == std::string_view::npos) break;
    return lower(std::string(start.substr(is, start.find_first_of(" \t\r\n\"';>/", is) - is)));
  }
  if (lower(std::string(start.substr(0, 5))) != "<?xml") return {};
  const std::string head = lower(std::string(start));
  if (size_t at = head.find("encoding="); at != std::string::npos && at + 10 < head.size() && at < head.find("?>")) {
    const size_t end = head.find(head[at + 9], at + 10);
    if (end != std::string::npos) return head.substr(at + 10, end - at - 10);
  }
  return {};
}

}  // namespace marsad::intake
