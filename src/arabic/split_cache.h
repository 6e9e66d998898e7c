// What a table knows of a word with its clitics off, found once a thread: وبالقصف is cut and looked up the first time.
//
//   return cache.find(folded, [&](const Split& s, std::vector<WordHit>* out) { … });
//
// Nearly every look-up is in the cache (word_memory.h). One object serves one table, which must not change any more; a
// cache belongs to a thread, find() may be called on any number of them, and what it gives is good until the next call
// on the same thread. What it cannot do: two tables with one type of Found at once on a thread are served, but each
// change between them starts over. Tested by split_cache_test.cc.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "arabic/clitics.h"
#include "arabic/word_memory.h"

namespace marsad::arabic {

template <class Found>
class SplitCache {
 public:
  // `look` is called with every way to cut the word, the whole word first, and adds what it finds to the list.
  template <class Look>
  const std::vector<Found>& find(std::string_view folded, Look look) const {
    thread_local WordMemory<std::vector<Found>> memory;
    auto [out, fresh] = memory.at(serial_, folded);
    if (!fresh) return out;
    thread_local std::vector<Split> splits;
    split(folded, &splits);
    for (const Split& s : splits) look(s, &out);
    return out;
  }
  uint64_t serial() const { return serial_; }  // tells its table from every other of the process

 private:
  uint64_t serial_ = next_serial();
};

}  // namespace marsad::arabic
