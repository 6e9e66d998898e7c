// What lists need of one article's reading, and the quotes that its reports were read from.
//
//   Facts facts = facts_of(reading, text);  facts.title → its headline;  facts.told(26, 30) → the sentence around
//
// Threads: plain values; facts_of() is pure. Errors: throws std::runtime_error for what is no reading. Tested by
// api_test.cc.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "serve/question.h"

namespace marsad::serve {

// The bytes of code points [start, end) of a text; the place of each is found once.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text);
  std::string_view cut(uint64_t start, uint64_t end) const;
  size_t size() const { return at_.size() - 1; }

 private:
  std::string_view text_;
  std::vector<uint32_t> at_;
};

struct Facts {
  std::string title, source, source_name, basis, program, codebook;
  Day first = kNoDay, last = kNoDay;  // published
  struct Quote {
    uint32_t start = 0, end = 0;  // of the report
    std::string sentence;
    std::vector<std::string> agreements;
  };
  std::vector<Quote> quotes;
  using Pairs = std::vector<std::pair<std::string, std::string>>;
  Pairs actors, labels, places, agreements;  // id and name; labels: id and the words used for it
  std::vector<std::pair<std::string, std::vector<std::string>>> within;  // place id → what holds it
  const Quote* quote(uint32_t start, uint32_t end) const;
};

Facts facts_of(std::string_view reading, const std::string& text);

// Facts by the article's name.
using Told = std::unordered_map<std::string, Facts>;

}  // namespace marsad::serve
