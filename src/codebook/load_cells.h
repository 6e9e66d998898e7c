// What the cells of a row say, as load.cc keeps it: names, lists, variants, numbers, one of several words, frames.
//
//   "36.37" → 36.37;  "military" of the kinds of actors → 3;  "باب{after:مدينة} | الباب" → two variants
//
// A cell that cannot be read is a problem that points at it. Threads: one object a load. Tested by compiled_test.cc and
// check_test.cc.
#pragma once
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "codebook/codebook.h"

namespace marsad::codebook {

class Cells {
 public:
  Cells(Pool* pool, std::vector<Problem>* problems) : pool_(*pool), problems_(problems) {}

 protected:
  Letters keep(std::string_view s) { return pool_.keep(s); }
  Letters text(const Row& r, std::string_view column) { return keep(r[column]); }
  std::vector<Letters> texts(const Row& r, std::string_view column);
  // The variants of a name; `name` is one itself.
  std::vector<Variant> variants(const Row& r, std::string_view name, std::string_view more);
  // The number of the cell's word among `names`; false: it is none of them.
  bool one_of(const Row& r, std::string_view column, std::span<const std::string_view> names, uint8_t* out);
  std::optional<double> number(const Row& r, std::string_view column);
  Frame frame(const Row& r);
  std::vector<Phrase> phrases(const Row& r);
  std::vector<ActKind> act_kinds(const Row& r, std::string_view column);
  void problem(const Row& r, std::string_view column, std::string what) {
    problems_->push_back(r.problem(column, std::move(what)));
  }

  Pool& pool_;
  std::vector<Problem>* problems_;
};

}  // namespace marsad::codebook
