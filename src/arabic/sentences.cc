// Cuts a text's lines into sentences.
//
//   "قصف الطيران البلدة. وقال د. أحمد: «رأيت النار 1.5 ساعة!». ثم صمت"  →  3 sentences
//
// A sentence ends at . ! ? ؟ … (or a run of them) with the closing quotes and brackets after it, and at every line
// break. Not at a dot behind a single letter (د. أحمد, ا. ف. ب, U.S.), nor inside a Latin address (www.site.net) or a
// quoted site's name (“شام.نت”); not at two dots, with which headlines join their halves (حلب.. قصف على المدينة); not
// at dots with no space behind them or in brackets [...]. ، ؛ : end nothing. A sentence of more than 400 tokens is cut
// behind its last comma before that, or there: no news has such, and what reads a sentence may then take its time over
// it. What it cannot do: a dot behind an abbreviation of several letters ends a sentence.
#include "arabic/chars.h"
#include "arabic/fold.h"
#include "arabic/text.h"

namespace marsad::arabic {
namespace {

constexpr std::string_view kComma = "\u060C";

bool closes(std::string_view s) {
  return s == "»" || s == "”" || s == "\"" || s == ")" || s == "]" || s == "’" || s == "'" || s == "“" || s == "}";
}

bool opens(std::string_view s) {
  return s == "«" || s == "“" || s == "\"" || s == "(" || s == "[" || s == "‘" || s == "'" || s == "”" || s == "{";
}

size_t letters(std::string_view fold) {
  size_t n = 0;
  for (unsigned char c : fold) n += (c & 0xC0) != 0x80;
  return n;
}

bool latin(const Token& t) { return t.kind == TokenKind::word && static_cast<unsigned char>(t.fold[0]) < 0x80; }

bool is(const Token& t, TokenKind kind) { return t.kind == kind; }

}  // namespace

// Whether the sentence goes on behind the stops first…last; there are tokens on both sides of them in `line`.
bool Text::goes_on(uint32_t first, uint32_t last, Range line) const {
  const bool dots = tokens_[first].fold == "." || tokens_[first].fold == "…";
  if (!dots) return false;
  const Token& before = tokens_[first - 1];
  const Token& after = tokens_[last + 1];
  if (last > first || tokens_[first].fold == "…") {
    if (last == first + 1 && tokens_[first].fold == ".") return true;
    return after.fold == "]" || (after.glued && !is(after, TokenKind::punct));
  }
  if (!tokens_[first].glued) return false;
  if (is(before, TokenKind::word) && letters(before.fold) == 1) return true;
  if (!after.glued) return false;
  if (latin(after) || is(after, TokenKind::number)) return true;
  if (!is(before, TokenKind::word) || !is(after, TokenKind::word)) return false;
  const bool opened = before.glued && first >= line.begin + 2 && opens(tokens_[first - 2].fold);
  const bool closed = last + 2 < line.end && tokens_[last + 2].glued && closes(tokens_[last + 2].fold);
  return opened && closed;
}

void Text::split_sentences() {
  constexpr uint32_t kLongest = 400;
  auto add = [&](uint32_t begin, uint32_t end) {
    while (end - begin > kLongest) {
      uint32_t cut = begin + kLongest;
      while (cut > begin + kLongest / 2 && tokens_[cut - 1].fold != kComma && tokens_[cut - 1].fold != ",") --cut;
      if (cut == begin + kLongest / 2) cut = begin + kLongest;
      sentences_.push_back({begin, cut});
      begin = cut;
    }
    sentences_.push_back({begin, end});
  };
  for (const Line& line : lines_) {
    uint32_t begin = line.tokens.begin;
    const uint32_t end = line.tokens.end;
    for (uint32_t i = begin; i < end; ++i) {
      if (tokens_[i].kind != TokenKind::punct || !is_terminator(tokens_[i].fold)) continue;
      const uint32_t first = i;
      while (i + 1 < end && tokens_[i + 1].kind == TokenKind::punct && is_terminator(tokens_[i + 1].fold)) ++i;
      if (i > begin && i + 1 < end && goes_on(first, i, {begin, end})) continue;
      while (i + 1 < end && tokens_[i + 1].glued && tokens_[i + 1].kind == TokenKind::punct &&
             closes(tokens_[i + 1].fold))
        ++i;
      // "«…!».": what closes may be followed by the sentence's own stop.
      while (i + 1 < end && tokens_[i + 1].glued && tokens_[i + 1].kind == TokenKind::punct &&
             is_terminator(tokens_[i + 1].fold))
        ++i;
      add(begin, i + 1);
      begin = i + 1;
    }
    if (begin < end) add(begin, end);
  }
}

}  // namespace marsad::arabic
