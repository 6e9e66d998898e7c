// Fuzzes the HTML reader with any bytes, through the charset's conversion as
// pages come.
//
//   build-fuzz/fuzz/html_fuzz -max_len=8192 -max_total_time=60 corpus/html
//
// Beyond not crashing: the marks cover the text in order and end on it, every
// character leads back into the page, and in the same order.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "arabic/fold.h"
#include "intake/charset.h"
#include "intake/html.h"

using namespace marsad;

static void require(bool ok) {
  if (!ok) std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  intake::Clean clean = intake::to_utf8(bytes, "", intake::declared_charset(bytes));
  require(arabic::invalid_utf8(clean.text) == std::string_view::npos);
  Article article;
  intake::OffsetMap places;
  intake::PageWords words;
  words.months["شباط"] = 2;
  if (intake::read_page(clean.text, &words, &article, &places)) return 0;
  require(arabic::invalid_utf8(article.text) == std::string_view::npos);
  uint32_t points = 0, at = 0;
  for (char c : article.text) points += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  for (const Mark& mark : article.marks) {
    require(mark.start == at && mark.end > mark.start);
    at = mark.end;
  }
  require(at == points);
  const intake::OffsetMap whole = places.over(clean.places, clean.text);
  size_t last = 0;
  for (size_t i = 0; i < article.text.size(); ++i) {
    if ((static_cast<unsigned char>(article.text[i]) & 0xC0) == 0x80 || article.text[i] == '\n' ||
        article.text[i] == ' ')
      continue;
    const size_t there = whole.original(article.text, i);
    require(there < size && there >= last);
    last = there;
  }
  return 0;
}
