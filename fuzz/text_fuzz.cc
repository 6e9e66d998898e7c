// Fuzzes folding, the tokeniser, the sentence cutter and the clitic splitter with any bytes.
//
//   build/fuzz/text_fuzz -max_len=4096 -max_total_time=60
//
// Beyond not crashing: tokens lie in order inside the text, lines and sentences tile the tokens, folding what is folded
// changes nothing.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "arabic/text.h"

using namespace marsad::arabic;

namespace {
void require(bool ok) {
  if (!ok) std::abort();
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view s(bytes);
  const std::string once = fold(s);
  // Invalid bytes become U+FFFD, so what comes out of a fold is valid and stays as it is.
  require(invalid_utf8(once) == std::string_view::npos);
  require(fold(once) == once);

  const Text text(s);
  uint32_t point = 0, byte = 0;
  static std::vector<Split> splits;
  for (const Token& t : text.tokens()) {
    require(point <= t.start && t.start < t.end && t.end <= text.length());
    require(byte <= t.byte && t.byte < t.byte_end && t.byte_end <= size);
    require(!t.fold.empty());
    point = t.end, byte = t.byte_end;
    if (t.kind != TokenKind::word) continue;
    split(t.fold, &splits);
    require(!splits.empty() && splits[0].stem == t.fold && splits[0].clitics == 0);
  }
  uint32_t at = 0;
  for (const Line& line : text.lines()) {
    require(line.tokens.begin == at && line.start <= line.end && line.end <= text.length());
    at = line.tokens.end;
  }
  require(at == text.size());
  at = 0;
  for (Range r : text.sentences()) {
    require(r.begin == at && !r.empty());
    for (uint32_t i = r.begin + 1; i < r.end; ++i) require(!text[i].line_start);
    at = r.end;
  }
  require(at == text.size());
  return 0;
}
