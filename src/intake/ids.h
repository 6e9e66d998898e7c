// The ids seen in one run, to refuse the second article of an id.
//
// Keeps a 128-bit hash of each, not the id: 16 bytes an article (at most 32 with the free room of the table) is all
// that grows with the input. Two different ids taken for one: less likely than 1 in 10^18 for a billion articles.
// Threads: one thread. Tested by ids_test.cc.
#pragma once
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace marsad::intake {

class Ids {
 public:
  Ids() : slots_(1024) {}
  bool insert(std::string_view id);  // false: it was there
  size_t size() const { return size_; }

 private:
  using Key = std::pair<uint64_t, uint64_t>;  // {0, 0}: free
  static Key hash(std::string_view id);
  void grow();
  std::vector<Key> slots_;
  size_t size_ = 0;
};

}  // namespace marsad::intake
