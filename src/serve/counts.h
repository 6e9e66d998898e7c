// Counts by interned id, and the most frequent of them with their names.
//
//   Tally types; types.add(row.type); types.most(names, 10) → [["ASSAULT", 812], …]
//
// Threads: plain values. Tested by api_test.cc.
#pragma once
#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "serve/rows.h"

namespace marsad::serve {

inline nlohmann::ordered_json most_of(std::vector<std::pair<uint32_t, uint64_t>> sorted, const Interned& names,
                                      size_t limit) {
  // Ties by name, so that an answer is the same every time.
  const auto most = sorted.begin() + static_cast<std::ptrdiff_t>(std::min(limit, sorted.size()));
  std::partial_sort(sorted.begin(), most, sorted.end(), [&](const auto& a, const auto& b) {
    return a.second != b.second ? a.second > b.second : names.text(a.first) < names.text(b.first);
  });
  auto out = nlohmann::ordered_json::array();
  for (const auto& [id, number] : sorted) {
    if (out.size() == limit) break;
    if (number) out.push_back({names.text(id), number});
  }
  return out;
}

// For what has many values: a number for every name there is.
class Counts {
 public:
  explicit Counts(size_t names) : counts_(names) {}
  void add(uint32_t id) {
    if (counts_[id]++ == 0) some_.push_back(id);
  }
  nlohmann::ordered_json most(const Interned& names, size_t limit) const {
    std::vector<std::pair<uint32_t, uint64_t>> some;
    for (uint32_t id : some_) some.emplace_back(id, counts_[id]);
    return most_of(std::move(some), names, limit);
  }

 private:
  std::vector<uint32_t> counts_, some_;
};

// For what has few: in the order they came.
class Tally {
 public:
  void add(uint32_t id, uint64_t by = 1) {
    for (auto& [have, number] : counts_)
      if (have == id) {
        number += by;
        return;
      }
    counts_.emplace_back(id, by);
  }
  nlohmann::ordered_json most(const Interned& names, size_t limit) const { return most_of(counts_, names, limit); }
  uint32_t first() const {  // the most frequent, the smaller id of equals
    return std::max_element(counts_.begin(), counts_.end(),
                            [](const auto& a, const auto& b) {
                              return a.second != b.second ? a.second < b.second : a.first > b.first;
                            })
        ->first;
  }

 private:
  std::vector<std::pair<uint32_t, uint64_t>> counts_;
};

}  // namespace marsad::serve
