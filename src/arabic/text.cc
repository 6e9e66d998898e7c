// The tokeniser: one pass over the bytes, no allocation per token.
//
//   "قصف الـ(pkk)\nو16 جنديًّا" → قصف | ال | ( | pkk | ) || و | 16 | جنديا      (fold; "||" a line break)
//
// Every other character than letters, digits, marks and spaces is a punct token of its own, "..." being three.
// Line breaks are \n, \r\n, \r, U+0085, U+2028 and U+2029; the line after a final break is no line. Tatweel that stands
// alone (used as a dash) is punct. A word that is broken so that filters do not find it is one: قـ ـصف, اقتحـ.ـام,
// بقـ.صف. What it cannot do: words that print without the space between them stay one word.
#include "arabic/text.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "arabic/chars.h"
#include "arabic/fold.h"

namespace marsad::arabic {

CharClass char_class_of(char32_t c) {
  if (c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029) return CharClass::newline;
  if (c < 0x20 || c == U' ' || c == 0x7F || u_isUWhiteSpace(static_cast<UChar32>(c))) return CharClass::space;
  if ((c >= U'0' && c <= U'9') || (c >= 0x660 && c <= 0x669) || (c >= 0x6F0 && c <= 0x6F9)) return CharClass::digit;
  if (c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
      (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF) {
    return CharClass::invisible;
  }
  if (c == 0x640) return CharClass::mark;
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      // The isolated form of a vowel mark counts as a letter in Unicode but folds to nothing.
      return fold(c) == 0 ? CharClass::mark : CharClass::letter;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::mark;
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
      return CharClass::space;
    case U_CURRENCY_SYMBOL:
      return c == 0xFDFC ? CharClass::letter : CharClass::punct;  // ﷼ folds to a word
    default:
      return CharClass::punct;
  }
}

const std::array<CharClass, kCharTable>& char_table() {
  static const auto table = [] {
    std::array<CharClass, kCharTable> t{};
    for (char32_t c = 0; c < kCharTable; ++c) t[c] = char_class_of(c);
    return t;
  }();
  return table;
}

namespace {

// Reads code points forward with their class, counting both kinds of offset.
struct Cursor {
  std::string_view s;
  const std::array<CharClass, kCharTable>& table;
  size_t at = 0;       // byte of c
  size_t after = 0;    // byte behind c
  uint32_t point = 0;  // code point index of c
  char32_t c = 0;
  CharClass cls = CharClass::space;
  bool ended = false;

  explicit Cursor(std::string_view text) : s(text), table(char_table()) { read(); }
  void read() {
    at = after;
    if (at >= s.size()) {
      ended = true;
      return;
    }
    unsigned b = static_cast<unsigned char>(s[at]);
    if (b < 0x80) {
      c = b;
      after = at + 1;
    } else if ((b & 0xFC) == 0xD8 && at + 1 < s.size() && (s[at + 1] & 0xC0) == 0x80) {  // Arabic letters
      c = ((b & 0x1Fu) << 6) | (s[at + 1] & 0x3Fu);
      after = at + 2;
    } else {
      c = next(s, &after);
    }
    cls = c < kCharTable ? table[c] : char_class_of(c);
  }
  void step() {
    ++point;
    read();
  }
};

bool is_separator(char32_t c) { return c == U'.' || c == U',' || c == 0x66B || c == 0x66C || c == 0x60C; }

struct Chain {
  size_t number = 0;  // byte behind the first number
  size_t all =
      0;  // byte behind the last digit of the chain; up to there digits and separators stand apart if number < all
};

// Measures the digits from `at` on with the separators between them: 1.234.567,5 is one number; 15.2.2017, 2016,2017
// and 16،17 are several.
Chain number_chain(std::string_view s, size_t at) {
  const auto& table = char_table();
  size_t groups[8] = {}, ends[8] = {};
  char32_t separators[8] = {};
  size_t n = 0;
  size_t i = at;
  for (;;) {
    size_t digits = 0;
    while (i < s.size()) {
      size_t j = i;
      char32_t c = next(s, &j);
      if (c >= kCharTable || table[c] != CharClass::digit) break;
      i = j;
      ++digits;
    }
    groups[n] = digits;
    ends[n] = i;
    if (digits == 0 || n == 7 || i >= s.size()) break;
    size_t j = i;
    char32_t c = next(s, &j);
    if (!is_separator(c)) break;
    separators[n++] = c;
    i = j;
  }
  if (groups[n] == 0) {  // "3," "3." at the end of the chain
    if (n == 0) return {at, at};
    --n;
  }
  if (n == 0) return {ends[0], ends[0]};
  bool whole = true;
  if (n == 1) {
    char32_t sep = separators[0];
    if (groups[0] > 3 && groups[1] > 2 && sep != 0x66B) whole = false;    // 2016,2017
    if (sep == 0x60C && groups[1] != 3 && groups[1] != 1) whole = false;  // 16،17 but 3،000 and 1،5
  } else {
    whole = groups[0] <= 3;
    for (size_t k = 1; k < n; ++k) whole = whole && groups[k] == 3 && separators[k - 1] == separators[0];
    whole = whole && (separators[n - 1] != separators[0] || groups[n] == 3);
  }
  return {whole ? ends[n] : ends[0], ends[n]};
}

// '#' before a word and '_' between two: the marks of a tag, and no punctuation. A line of ____ is punctuation.
bool joins_tag(const Cursor& k, std::string_view s) {
  if (k.c != U'#' && k.c != U'_') return false;
  if (k.after >= s.size()) return false;
  size_t after = k.after;
  const char32_t c = next(s, &after);
  return char_class_of(c) == CharClass::letter && (k.c == U'#' || (k.at > 0 && s[k.at - 1] != '_'));
}

// Behind a tatweel that ends a part of a word: how many code points stand between it and the next part; 0 where the
// word ends. A space needs a tatweel on its other side, a dot or a star does not: مقـ.تل, but ـ. وقال.
int broken(std::string_view s, size_t at) {
  constexpr int kLongest = 2;
  bool space = false;
  for (int n = 0; at < s.size(); ++n) {
    const char32_t c = next(s, &at);
    if (c == 0x640) {
      const CharClass part = at < s.size() ? char_class_of(next(s, &at)) : CharClass::space;
      return part == CharClass::letter || part == CharClass::mark ? n : 0;
    }
    if (n > 0 && !space && char_class_of(c) == CharClass::letter) return n;
    if (n == kLongest || (c != U' ' && c != 0xA0 && c != U'.' && c != U'*')) return 0;
    space = space || c == U' ' || c == 0xA0;
  }
  return 0;
}

}  // namespace

Text::Text(std::string_view utf8) : utf8_(utf8) {
  tokenize();
  split_sentences();
}

void Text::tokenize() {
  tokens_.reserve(utf8_.size() / 9 + 8);  // Arabic news runs at some 9–10 bytes a token
  folded_.reserve(utf8_.size() + 16);
  std::vector<uint32_t> fold_sizes;
  fold_sizes.reserve(utf8_.size() / 9 + 8);
  Cursor k(utf8_);
  bool glued = false, line_start = true;
  size_t apart_until = 0;  // see Chain
  uint32_t line_begin = 0, line_point = 0;
  auto emit = [&](TokenKind kind, uint32_t start, size_t byte, uint32_t end, size_t byte_end, size_t fold_begin) {
    Token t;
    t.start = start, t.end = end;
    t.byte = static_cast<uint32_t>(byte), t.byte_end = static_cast<uint32_t>(byte_end);
    t.kind = kind, t.glued = glued && !line_start, t.line_start = line_start;
    tokens_.push_back(t);
    fold_sizes.push_back(static_cast<uint32_t>(folded_.size() - fold_begin));
    glued = true, line_start = false;
  };
  auto end_line = [&] {
    auto end = static_cast<uint32_t>(tokens_.size());
    lines_.push_back({{line_begin, end}, line_point, k.point});
  };
  while (!k.ended) {
    const uint32_t start = k.point;
    const size_t byte = k.at, fold_begin = folded_.size();
    switch (k.cls) {
      case CharClass::letter:
      case CharClass::mark: {
        uint32_t end = start;
        size_t byte_end = byte, unfolded = byte;  // where what is still to be folded begins
        bool tatweel = false, drawn_out = false;  // holds a tatweel; ends in one
        auto fold_to = [&](size_t stop) { fold_append(utf8_.substr(unfolded, stop - unfolded), &folded_); };
        while (!k.ended && k.cls <= CharClass::invisible && k.cls != CharClass::digit) {
          bool visible = k.cls != CharClass::invisible;
          if (visible) drawn_out = k.c == 0x640;
          tatweel |= drawn_out;
          k.step();
          if (visible) end = k.point, byte_end = k.at;
          if (!drawn_out || k.ended || k.cls <= CharClass::invisible) continue;
          fold_to(k.at);
          if (folded_.size() > fold_begin)
            for (int skip = broken(utf8_, k.at); skip > 0; --skip) k.step();
          unfolded = k.at;
        }
        fold_to(k.at);
        if (folded_.size() > fold_begin) {
          emit(TokenKind::word, start, byte, end, byte_end, fold_begin);
        } else if (tatweel) {
          folded_.append(utf8_.substr(byte, byte_end - byte));
          emit(TokenKind::punct, start, byte, end, byte_end, fold_begin);
        }
        break;
      }
      case CharClass::digit: {
        Chain chain = number_chain(utf8_, byte);
        // Inside a chain already found to be several numbers only the digits go on.
        size_t stop = byte < apart_until ? byte : chain.number;
        apart_until = std::max(apart_until, chain.all);
        while (!k.ended && (k.at < stop || k.cls == CharClass::digit)) {
          fold_append(k.c, &folded_);
          k.step();
        }
        emit(TokenKind::number, start, byte, k.point, k.at, fold_begin);
        break;
      }
      case CharClass::punct:
        // "ريف #إدلب_الجنوبي" is read as "ريف إدلب الجنوبي": the marks of a tag stand where a space does.
        if (joins_tag(k, utf8_)) {
          glued = false;
          k.step();
          break;
        }
        folded_.append(utf8_.substr(byte, k.after - byte));
        k.step();
        emit(TokenKind::punct, start, byte, k.point, k.at, fold_begin);
        break;
      case CharClass::invisible:
        k.step();
        break;
      case CharClass::space:
        glued = false;
        k.step();
        break;
      case CharClass::newline:
        end_line();
        if (k.c == U'\r' && k.after < utf8_.size() && utf8_[k.after] == '\n') k.step();
        k.step();
        line_begin = static_cast<uint32_t>(tokens_.size()), line_point = k.point;
        line_start = true, glued = false;
        break;
    }
  }
  length_ = k.point;
  if (k.point > line_point) end_line();
  // The buffer no longer moves: the folds lie in it one after the other.
  size_t at = 0;
  for (size_t i = 0; i < tokens_.size(); ++i) {
    tokens_[i].fold = std::string_view(folded_).substr(at, fold_sizes[i]);
    at += fold_sizes[i];
  }
}

}  // namespace marsad::arabic
