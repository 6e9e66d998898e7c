#include "intake/page_lines.h"

#include <array>

namespace marsad::intake {
namespace {

// What a byte of a text is to stretch() below: the first two go on, and say how many characters begin with the byte.
enum Kind : uint8_t {
  kInside,      // inside a character
  kStarts,      // a character, or the first byte of one
  kStop,        // ends or divides sentences
  kArabicStop,  // does so behind D8: ، ؛ ؟
  kBlank,
  kNoBreak,  // begins a blank that breaks no line
  kBreak     // any other white space, an entity
};
constexpr std::array<uint8_t, 256> kKinds = [] {
  std::array<uint8_t, 256> out{};
  for (size_t c = 0; c < 256; ++c) out[c] = (c & 0xC0) == 0x80 ? kInside : kStarts;
  for (char c : {'.', '!', ':', '?', ';'}) out[static_cast<unsigned char>(c)] = kStop;
  for (size_t c : {0x8C, 0x9B, 0x9F}) out[c] = kArabicStop;
  for (char c : {'\n', '\t', '\r', '\f', '&'}) out[static_cast<unsigned char>(c)] = kBreak;
  out[static_cast<size_t>(' ')] = kBlank;
  out[0xC2] = kNoBreak;
  return out;
}();

}  // namespace

void PageLines::write(const Token& text, const Around& around) {
  uint32_t chars = 0;
  for (size_t i = text.begin; i < text.end;) {
    const auto c = static_cast<unsigned char>(html_[i]);
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
      if (around.pre && c == '\n') {
        count(chars, around);
        chars = 0;
        end_line(around.node);
      }
      space_ = true;
      ++i;
    } else if (c == 0xC2 && i + 1 < text.end && html_[i + 1] == '\xA0') {
      space_ = true;
      i += 2;
    } else if (const size_t took = c == '&' ? entity(i, &chars) : 0) {
      i += took;
    } else {
      blank(i, &chars);
      page_.places.add(page_.text.size(), i);
      const size_t end = stretch(i, text.end, &chars);
      page_.text.append(html_, i, end - i);
      i = end;
    }
  }
  count(chars, around);
}

// The bytes of the entity at html byte i, which is written; 0: there is none.
size_t PageLines::entity(size_t i, uint32_t* chars) {
  entity_.clear();
  const size_t took = append_entity(html_, i, &entity_);
  if (took == 0) return 0;
  if (entity_ == " ") {
    space_ = true;
    return took;
  }
  blank(i, chars);
  page_.places.add(page_.text.size(), i, static_cast<uint8_t>(took));
  page_.text += entity_;
  ++*chars;
  return took;
}

// Where what is copied from html byte i on as it stands ends: words with one blank between each two. Counts its
// characters and sees the marks that end or divide sentences.
size_t PageLines::stretch(size_t i, size_t end, uint32_t* chars) {
  const size_t begin = i;
  for (;; ++i) {
    uint8_t kind = 0;
    for (; i < end && (kind = kKinds[static_cast<unsigned char>(html_[i])]) <= kStarts; ++i) *chars += kind;
    if (i == end) return end;
    const auto next = static_cast<unsigned char>(i + 1 < end ? html_[i + 1] : ' ');
    if (kind == kStop)
      stops_ = true;
    else if (kind == kArabicStop)
      stops_ |= i > begin && html_[i - 1] == '\xD8';
    else if (i > begin &&
             (kind == kBreak || (kind == kBlank && kKinds[next] >= kBlank) || (kind == kNoBreak && next == 0xA0)))
      return i;
    *chars += kind != kArabicStop;
  }
}

// The blank due before the character at html byte i.
void PageLines::blank(size_t i, uint32_t* chars) {
  if (space_ && line_begin_ < page_.text.size()) {
    // Where a character begins: a hard blank has two bytes.
    if (i > 0) page_.places.add(page_.text.size(), i - (i > 1 && html_[i - 1] == '\xA0' ? 2 : 1));
    page_.text += ' ';
    ++*chars;
  }
  space_ = false;
}

// So many more characters in the line, under what is open around them.
void PageLines::count(uint32_t chars, const Around& around) {
  if (chars == 0) return;
  line_.chars += chars;
  if (around.link) line_.linked += chars;
  if (around.hints & kCredit) line_.credit += chars;
  if (around.hints & kDate) line_.dated += chars;
  if (around.bold) line_.bold += chars;
  line_.hints |= around.hints;
  line_.level = around.level;
}

void PageLines::end_line(uint32_t node) {
  space_ = false;
  if (page_.text.size() > line_begin_) {
    line_.begin = static_cast<uint32_t>(line_begin_);
    line_.end = static_cast<uint32_t>(page_.text.size());
    line_.node = node;
    line_.stops = stops_;
    page_.lines.push_back(line_);
    page_.text += '\n';
    line_begin_ = page_.text.size();
  }
  line_ = {};
  stops_ = false;
}

}  // namespace marsad::intake
