// One line of JSON Lines to one article.
//
//   {"id": "a-17", "text": "قصفت …", "published": "2018-02-18T21:35:43+0400", "publisher": "…", "url": "…", "title":
//   "…"}
//
// id and text are required strings; the others may be missing or null; fields of other names are ignored, but the whole
// line must be JSON. What it cannot do: other field names (a field map comes with CSV). Threads: one parser a thread.
// Tested by intake_test.cc.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "intake/article.h"

namespace marsad::intake {

class JsonLine {
 public:
  static constexpr size_t kPadding = 64;  // readable bytes that must follow a line
  JsonLine();
  ~JsonLine();
  // Fills id, text and the optional fields of *out, or says what is wrong and how to mend it. Touches nothing else of
  // *out.
  std::optional<std::string> parse(std::string_view line, Article* out);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace marsad::intake
