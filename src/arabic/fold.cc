// Folding, as fold.h says: مـُصطفى → مصطفي, ٱلقاهرة → القاهره, ﻻ → لا, ٢٠١٧ → 2017, BBC → bbc.
//
// One table serves U+0000–U+07FF, which is all of normal Arabic news; the presentation forms of old PDF extractions
// (U+FB50–FDFF, U+FE70–FEFF) go through ICU's NFKC once, into a second table. Both are built on first use. Idempotent:
// folding what is folded changes nothing (fold_test.cc checks every code point).
#include "arabic/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <array>

#include "arabic/chars.h"

namespace marsad::arabic {
namespace {

constexpr char32_t kForms = 0xFB50, kFormsEnd = 0xFF00;

// Marks that carry no letter. Hamza above/below (U+0654, U+0655) are among them: ا + U+0654 is أ, which folds to ا as
// well.
bool dropped(char32_t c) {
  return (c >= 0x0610 && c <= 0x061A) || c == 0x061C || c == 0x0640 || (c >= 0x064B && c <= 0x065F) || c == 0x0670 ||
         (c >= 0x06D6 && c <= 0x06DC) || (c >= 0x06DF && c <= 0x06E4) || c == 0x06E7 || c == 0x06E8 ||
         (c >= 0x06EA && c <= 0x06ED) || (c >= 0x08D3 && c <= 0x08FF && c != 0x08E2) || c == 0x00AD || c == 0x180E ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

char32_t fold_letter(char32_t c) {
  if (dropped(c)) return 0;
  switch (c) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671:
    case 0x0672:
    case 0x0673:
    case 0x0675:
      return 0x0627;  // ا
    case 0x0624:
    case 0x0676:
    case 0x06C4:
    case 0x06CA:
    case 0x06CF:
      return 0x0648;  // و
    case 0x0626:
    case 0x0649:
    case 0x0678:
    case 0x06CC:
    case 0x06CD:
    case 0x06CE:
    case 0x06D0:
    case 0x06D2:
    case 0x06D3:
    case 0x063D:
      return 0x064A;  // ي
    case 0x0629:
    case 0x06BE:
    case 0x06C0:
    case 0x06C1:
    case 0x06C2:
    case 0x06C3:
    case 0x06D5:
      return 0x0647;  // ه
    case 0x06A9:
    case 0x06AA:
    case 0x063B:
    case 0x063C:
      return 0x0643;  // ك
    default:
      break;
  }
  if (c >= 0x0660 && c <= 0x0669) return U'0' + (c - 0x0660);
  if (c >= 0x06F0 && c <= 0x06F9) return U'0' + (c - 0x06F0);
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  return c;
}

struct Tables {
  std::array<char32_t, kCharTable> low;
  std::array<std::u32string, kFormsEnd - kForms> forms;  // folded; empty = dropped

  Tables() {
    for (char32_t c = 0; c < kCharTable; ++c) low[c] = fold_letter(c);
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
    for (char32_t c = kForms; c < kFormsEnd; ++c) {
      std::u32string& out = forms[c - kForms];
      if (dropped(c)) continue;
      icu::UnicodeString expanded;
      if (U_FAILURE(error) || !nfkc->getDecomposition(static_cast<UChar32>(c), expanded)) {
        out.push_back(c);
        continue;
      }
      // A mark's isolated form is a space with the mark, ﷺ is a phrase with spaces: a fold is one word, so spaces go.
      for (int32_t i = 0; i < expanded.length(); i = expanded.moveIndex32(i, 1)) {
        char32_t folded = fold_letter(static_cast<char32_t>(expanded.char32At(i)));
        if (folded != 0 && folded != U' ') out.push_back(folded);
      }
    }
  }
};

const Tables& tables() {
  static const Tables t;
  return t;
}

// The bytes that a code point takes in UTF-8, and those bytes.
size_t width(char32_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }
void put(char32_t c, size_t size, char* to) {
  if (size == 1) {
    *to = static_cast<char>(c);
    return;
  }
  for (size_t i = size; --i > 0; c >>= 6) to[i] = static_cast<char>(0x80 | (c & 0x3F));
  *to = static_cast<char>((size == 2 ? 0xC0 : size == 3 ? 0xE0 : 0xF0) | c);
}

}  // namespace

char32_t fold(char32_t c) {
  const Tables& t = tables();
  if (c < kCharTable) return t.low[c];
  if (c >= kForms && c < kFormsEnd) {
    const std::u32string& f = t.forms[c - kForms];
    return f.empty() ? 0 : f.size() == 1 ? f[0] : c;
  }
  return fold_letter(c);
}

void fold_append(char32_t c, std::string* out) {
  if (c >= kForms && c < kFormsEnd) {
    for (char32_t f : tables().forms[c - kForms]) append(f, out);
    return;
  }
  // U+0000 folds to itself, which reads as "dropped": a control character has no place in a word anyway.
  if (char32_t f = fold(c)) append(f, out);
}

// Nearly all characters fold to as many bytes as they have or to fewer, so that the result is written in one go into a
// string as long as the text; from the first that takes more (a ligature, a stray byte) on, it is appended to.
void fold_append(std::string_view utf8, std::string* out) {
  const Tables& t = tables();
  const size_t begin = out->size();
  out->resize(begin + utf8.size());
  char* to = out->data() + begin;
  size_t at = 0;
  while (at < utf8.size()) {
    const auto b = static_cast<unsigned char>(utf8[at]);
    size_t behind = at;
    char32_t c = b;
    if (b < 0x80)
      ++behind;
    else if ((b & 0xFC) == 0xD8 && at + 1 < utf8.size() && (utf8[at + 1] & 0xC0) == 0x80)  // Arabic letters
      c = ((b & 0x1Fu) << 6) | (utf8[at + 1] & 0x3Fu), behind += 2;
    else
      c = next(utf8, &behind);
    if (c >= kForms && c < kFormsEnd) break;
    const char32_t f = c < kCharTable ? t.low[c] : fold_letter(c);
    const size_t size = width(f);
    if (size > behind - at) break;
    put(f, size, to);
    if (f) to += size;
    at = behind;
  }
  out->resize(static_cast<size_t>(to - out->data()));
  while (at < utf8.size()) fold_append(next(utf8, &at), out);
}

std::string fold(std::string_view utf8) {
  std::string out;
  fold_append(utf8, &out);
  return out;
}

char32_t next(std::string_view utf8, size_t* at) {
  size_t i = *at;
  auto byte = [&](size_t k) -> unsigned { return static_cast<unsigned char>(utf8[k]); };
  auto follows = [&](size_t k) { return k < utf8.size() && (byte(k) & 0xC0) == 0x80; };
  unsigned b = byte(i);
  if (b < 0x80) {
    *at = i + 1;
    return b;
  }
  if (b >= 0xC2 && b < 0xE0 && follows(i + 1)) {
    *at = i + 2;
    return ((b & 0x1F) << 6) | (byte(i + 1) & 0x3F);
  }
  if (b >= 0xE0 && b < 0xF0 && follows(i + 1) && follows(i + 2)) {
    char32_t c = ((b & 0x0F) << 12) | ((byte(i + 1) & 0x3F) << 6) | (byte(i + 2) & 0x3F);
    if (c >= 0x800 && (c < 0xD800 || c > 0xDFFF)) {
      *at = i + 3;
      return c;
    }
  }
  if (b >= 0xF0 && b < 0xF5 && follows(i + 1) && follows(i + 2) && follows(i + 3)) {
    char32_t c = ((b & 0x07) << 18) | ((byte(i + 1) & 0x3F) << 12) | ((byte(i + 2) & 0x3F) << 6) | (byte(i + 3) & 0x3F);
    if (c >= 0x10000 && c <= 0x10FFFF) {
      *at = i + 4;
      return c;
    }
  }
  *at = i + 1;
  return 0xFFFD;
}

void append(char32_t c, std::string* out) {
  char bytes[4];
  const size_t size = width(c);
  put(c, size, bytes);
  out->append(bytes, size);
}

size_t invalid_utf8(std::string_view bytes) {
  for (size_t at = 0; at < bytes.size();) {
    size_t before = at;
    // U+FFFD itself takes three bytes; one byte means that next() gave up on it.
    if (next(bytes, &at) == 0xFFFD && at == before + 1) return before;
  }
  return std::string_view::npos;
}

}  // namespace marsad::arabic
