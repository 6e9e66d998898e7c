// One line of JSON Lines to one article.
//
//   {"id": "a-17", "text": "قصفت …", "published": "2018-02-18T21:35:43+0400", "publisher": "…", "url": "…", "title":
//   "…"}
//
// id and text are required strings; the others (updated and author too) may be missing or null; fields of other names
// are ignored, but the whole line must be JSON. "regions" as a reading has them become the article's marks. With a
// field map
// (--map text=body,published=date) the fields have those names, id may be missing or a number, a date may be in any
// form that dates.h reads, and a text with markup is read as a piece of a page. Threads: one parser a thread. Tested by
// intake_test.cc and sources_test.cc.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "intake/article.h"
#include "intake/intake.h"

namespace marsad::intake {

class JsonLine {
 public:
  static constexpr size_t kPadding = 64;  // readable bytes that must follow a line
  explicit JsonLine(FieldMap fields = {});
  ~JsonLine();
  // Fills id (empty where a map allows it to be missing), text and the optional fields of *out, or says what is wrong
  // and how to mend it. Touches nothing else of *out.
  std::optional<std::string> parse(std::string_view line, Article* out);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace marsad::intake
