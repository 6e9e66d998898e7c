// A text cut into tokens, lines and sentences, with the place of every token in the original.
//
//   "وقال «بوتين» في 1,5 كم"  →  وقال « بوتين » في 1,5 كم : words, punctuation, one number
//
// Offsets named start/end count Unicode code points of the original from 0, end exclusive (as in a reading);
// byte/byte_end count bytes. A word is a run of letters and marks; digits are always a token of their own, with their
// decimal or thousands separators (1,5 / 10.000 / ١٫٥); the '#' and '_' of a tag are white space. Line breaks are no
// tokens: line_start marks the first token of a line. A Text borrows the string it is made from, which must outlive it.
// Threads: immutable after construction. Tested by text_test.cc.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace marsad::arabic {

enum class TokenKind : uint8_t { word, number, punct };

struct Token {
  uint32_t start = 0, end = 0;      // code points
  uint32_t byte = 0, byte_end = 0;  // bytes of the original
  std::string_view fold;            // folded UTF-8 (fold.h), in the Text's own buffer
  TokenKind kind = TokenKind::word;
  bool glued = false;       // no white space before it
  bool line_start = false;  // first token of its line
};

// Half-open range of token indexes.
struct Range {
  uint32_t begin = 0, end = 0;
  bool empty() const { return begin >= end; }
  uint32_t size() const { return end - begin; }
  bool contains(uint32_t i) const { return begin <= i && i < end; }
  bool overlaps(Range o) const { return begin < o.end && o.begin < end; }
  bool operator==(const Range&) const = default;
};

struct Line {
  Range tokens;
  uint32_t start = 0, end = 0;  // code points, line break excluded
};

class Text {
 public:
  explicit Text(std::string_view utf8);
  Text(const Text&) = delete;
  Text& operator=(const Text&) = delete;

  std::string_view utf8() const { return utf8_; }
  const std::vector<Token>& tokens() const { return tokens_; }
  const Token& operator[](uint32_t i) const { return tokens_[i]; }
  uint32_t size() const { return static_cast<uint32_t>(tokens_.size()); }
  const std::vector<Line>& lines() const { return lines_; }           // every line, empty ones too
  const std::vector<Range>& sentences() const { return sentences_; }  // in order; never across a line break
  uint32_t length() const { return length_; }                         // code points
  std::string_view raw(uint32_t i) const {
    return utf8_.substr(tokens_[i].byte, tokens_[i].byte_end - tokens_[i].byte);
  }
  // The original words from the first to the last token of r.
  std::string_view raw(Range r) const {
    return r.empty() ? std::string_view()
                     : utf8_.substr(tokens_[r.begin].byte, tokens_[r.end - 1].byte_end - tokens_[r.begin].byte);
  }

 private:
  void tokenize();
  void split_sentences();  // sentences.cc
  bool goes_on(uint32_t first, uint32_t last, Range line) const;
  std::string_view utf8_;
  std::string folded_;
  std::vector<Token> tokens_;
  std::vector<Line> lines_;
  std::vector<Range> sentences_;
  uint32_t length_ = 0;
};

// The dashes that stand between two names or about an aside.
inline bool is_dash(std::string_view s) { return s == "-" || s == "–" || s == "—"; }

}  // namespace marsad::arabic
