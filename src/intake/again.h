// An article kept as the bytes it came in, and made from them again by the intake of today.
//
//   keep(article) → bytes: the page, the line of JSON, the file as it came;  kind "html";
//                   given: {"charset":"windows-1256","url":"http://…"}
//   again(kept, "a-17", words) → the article, its text made anew
//
// What stood beside the bytes and is not in them (the address a WARC gives, --published, the names of --map) is in
// `given`. A row of a table and an item of a feed have no bytes that stand alone: theirs are the record's fields as a
// line of JSON, the item's own HTML among them. Articles that were read without Options::keep_original are kept the
// same way, as their fields. kIntake counts up whenever the same bytes make another text; whoever keeps readings knows
// by it which have to be read again. Errors: again() throws std::runtime_error naming the article when its bytes make
// none. Threads: pure. Tested by again_test.cc.
#pragma once
#include <string>

#include "intake/article.h"
#include "intake/intake.h"

namespace marsad::intake {

inline constexpr int kIntake = 2;  // 1: the fields as JSON, whatever it came in

struct Kept {
  std::string bytes, kind, given;  // given: JSON, or empty
};

Kept keep(const Article& article, const FieldMap& fields = {});
Article again(const Kept& kept, const std::string& id, const PageWords* words);

}  // namespace marsad::intake
