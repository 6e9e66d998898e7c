// What was found out about a word, kept for the next time: a newspaper uses few words often.
//
//   thread_local WordMemory<Found> memory;
//   auto [found, fresh] = memory.at(table.serial(), word);  // if (fresh) found = …
//
// One a thread and kind of thing found; what it keeps is of one table, told from others by its serial number
// (next_serial()), and forgotten when another comes. Its size is bounded: the words of the last kWords are kept, and
// for as long again what was handed out stays where it is. A reference is good until the next at(), what a vector in it
// holds until kWords more words were added. Tested by word_memory_test.cc.
#pragma once
#include <atomic>
#include <cstdint>
#include <string_view>
#include <utility>

#include "arabic/word_map.h"

namespace marsad::arabic {

template <class T>
class WordMemory {
 public:
  // What is kept of the word, made when it is new (second: true).
  std::pair<T&, bool> at(uint64_t serial, std::string_view word) {
    if (serial != serial_) words_.clear(), before_.clear(), serial_ = serial;
    if (words_.size() >= kWords) before_ = std::exchange(words_, {});
    return words_.add(word);
  }
  size_t size() const { return words_.size() + before_.size(); }

 private:
  static constexpr size_t kWords = 65'536;
  uint64_t serial_ = 0;
  WordMap<T> words_, before_;
};

inline uint64_t next_serial() {
  static std::atomic<uint64_t> last{0};
  return ++last;
}

}  // namespace marsad::arabic
