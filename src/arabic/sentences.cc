// Cuts a text's lines into sentences.
//
//   "قصف الطيران البلدة. وقال د. أحمد: «رأيت النار 1.5 ساعة!». ثم صمت"  →  3 sentences
//
// A sentence ends at . ! ? ؟ … (or a run of them) with the closing quotes and brackets after it, and at every line break. Not at a dot
// behind a single letter (د. أحمد, ا. ف. ب, U.S.), nor inside a Latin address (www.site.net). ، ؛ : end nothing.
// What it cannot do: a dot behind an abbreviation of several letters ends a sentence.
#include "arabic/chars.h"
#include "arabic/fold.h"
#include "arabic/text.h"

namespace marsad::arabic {
namespace {

bool closes(std::string_view s) {
  return s == "»" || s == "”" || s == "\"" || s == ")" || s == "]" || s == "’" || s == "'" || s == "“" || s == "}";
}

size_t letters(std::string_view fold) {
  size_t n = 0;
  for (unsigned char c : fold) n += (c & 0xC0) != 0x80;
  return n;
}

bool latin(const Token& t) { return t.kind == TokenKind::word && static_cast<unsigned char>(t.fold[0]) < 0x80; }

}  // namespace

void Text::split_sentences() {
  for (const Line& line : lines_) {
    uint32_t begin = line.tokens.begin;
    const uint32_t end = line.tokens.end;
    for (uint32_t i = begin; i < end; ++i) {
      if (tokens_[i].kind != TokenKind::punct || !is_terminator(tokens_[i].fold)) continue;
      const uint32_t first = i;
      while (i + 1 < end && tokens_[i + 1].kind == TokenKind::punct && is_terminator(tokens_[i + 1].fold)) ++i;
      if (i == first && tokens_[i].fold == "." && i > begin && i + 1 < end) {
        const Token& before = tokens_[i - 1];
        const Token& after = tokens_[i + 1];
        if (tokens_[i].glued && before.kind == TokenKind::word && letters(before.fold) == 1) continue;
        if (tokens_[i].glued && after.glued && (latin(after) || after.kind == TokenKind::number)) continue;
      }
      while (i + 1 < end && tokens_[i + 1].glued && tokens_[i + 1].kind == TokenKind::punct && closes(tokens_[i + 1].fold)) ++i;
      // "«…!».": what closes may be followed by the sentence's own stop.
      while (i + 1 < end && tokens_[i + 1].glued && tokens_[i + 1].kind == TokenKind::punct && is_terminator(tokens_[i + 1].fold)) ++i;
      sentences_.push_back({begin, i + 1});
      begin = i + 1;
    }
    if (begin < end) sentences_.push_back({begin, end});
  }
}

}  // namespace marsad::arabic
