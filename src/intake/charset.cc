#include "intake/charset.h"

#include <simdjson.h>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
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

// What each byte of a single-byte charset stands for; nothing when the charset has longer characters.
struct Table {
  std::array<std::string, 256> chars;
  std::array<bool, 256> known{};
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
    const UChar32 point = ucnv_getNextUChar(converter.get(), &at, at + 1, &error);
    const size_t i = static_cast<size_t>(b);
    out.known[i] = U_SUCCESS(error) && point != 0xFFFD;
    const bool control = point < 32 && point != '\t' && point != '\n' && point != '\r' && point != '\f';
    arabic::append(out.known[i] ? (control ? U' ' : static_cast<char32_t>(point)) : U'\uFFFD', &out.chars[i]);
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
  out.text.reserve(bytes.size() + bytes.size() / 2);
  out.places.add(0, 0, 1);
  for (size_t i = 0; i < bytes.size();) {
    size_t plain = i;  // ASCII in one go
    while (plain < bytes.size() && static_cast<Byte>(bytes[plain]) < 0x80 && static_cast<Byte>(bytes[plain]) >= 32)
      ++plain;
    out.text.append(bytes, i, plain - i);
    i = plain;
    for (; i < bytes.size() && (static_cast<Byte>(bytes[i]) >= 0x80 || static_cast<Byte>(bytes[i]) < 32); ++i) {
      const auto b = static_cast<Byte>(bytes[i]);
      out.repaired += !table.known[b];
      out.text += table.chars[b];
    }
  }
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
    if (point < 32 && point != '\t' && point != '\n' && point != '\r' && point != '\f') point = ' ';
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
    const auto b = static_cast<Byte>(bytes[i]);
    if (const size_t length = sequence(bytes, i)) {
      if (length == 1 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f')
        out.text += ' ';
      else
        out.text.append(bytes, i, length);
      i += length;
      continue;
    }
    out.places.add(out.text.size(), i, 1);
    // Quotation marks and dashes that an editor pasted in its own charset; anything else is lost.
    const bool sign =
        b >= 0x80 && b <= 0xBF && windows_1256().chars[b].size() == 3 && windows_1256().chars[b][0] == '\xE2';
    out.text += sign ? windows_1256().chars[b] : b == 0xA0 ? std::string(" ") : std::string("\uFFFD");
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
  for (size_t i = 0; i < bytes.size();) {
    const auto b = static_cast<Byte>(bytes[i]);
    if (b < 0x80) {
      ++i;
      continue;
    }
    if (const size_t length = sequence(bytes, i)) {
      ++out.sequences;
      i += length;
    } else {
      ++out.strays;
      ++i;
    }
  }
  for (size_t i = 0; i < bytes.size(); ++i) {
    const auto b = static_cast<Byte>(bytes[i]);
    if (b < 0x80) continue;
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

  const bool controls = std::any_of(bytes.begin(), bytes.end(), [](char c) {
    const auto b = static_cast<Byte>(c);
    return b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f';
  });
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) {
    if (controls)
      for (char& c : bytes)
        if (static_cast<Byte>(c) < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f') c = ' ';
    return {std::move(bytes), "UTF-8", 0, {}};
  }
  const Look seen = look(bytes);
  if (seen.sequences > 4 * seen.strays || (starts("\xEF\xBB\xBF") && seen.sequences >= seen.strays))
    return repaired_utf8(bytes);
  const std::string name = decide(bytes, seen, http, page);
  if (auto table = lower(name) == "windows-1256" ? std::optional(windows_1256()) : table_of(name))
    return by_table(bytes, name, *table);
  if (auto out = by_icu(bytes, name, 0)) return std::move(*out);
  return repaired_utf8(bytes);
}

std::string declared_charset(std::string_view bytes) {
  const std::string head = lower(std::string(bytes.substr(0, 4096)));
  for (size_t at = 0; (at = head.find("charset", at)) != std::string::npos;) {
    at += 7;
    size_t is = head.find_first_not_of(" \t\r\n", at);
    if (is == std::string::npos || head[is] != '=') continue;
    is = head.find_first_not_of(" \t\r\n\"'", is + 1);
    if (is == std::string::npos) break;
    const size_t end = head.find_first_of(" \t\r\n\"';>/", is);
    return head.substr(is, end == std::string::npos ? end : end - is);
  }
  if (head.starts_with("<?xml"))
    if (size_t at = head.find("encoding="); at != std::string::npos && at + 10 < head.size() && at < head.find("?>")) {
      const size_t end = head.find(head[at + 9], at + 10);
      if (end != std::string::npos) return head.substr(at + 10, end - at - 10);
    }
  return {};
}

}  // namespace marsad::intake
