// What a table knows of a word with its clitics off, found once a thread: وبالقصف is cut and looked up the first time.
//
//   return cache.find(folded, [&](const Split& s, std::vector<WordHit>* out) { … });
//
// A newspaper uses few words often: nearly every look-up is in the cache. Its size is bounded by starting over. One
// object serves one table, which must not change any more; a cache belongs to a thread, find() may be called on any
// number of them, and what it gives is good until the next call on the same thread. What it cannot do: two tables with
// one type of Found at once on a thread are served, but each change between them starts over. Tested by
// split_cache_test.cc.
#pragma once
#include <atomic>
#include <cstdint>
#include <string_view>
#include <vector>

#include "arabic/clitics.h"
#include "arabic/word_map.h"

namespace marsad::arabic {

template <class Found>
class SplitCache {
 public:
  // `look` is called with every way to cut the word, the whole word first, and adds what it finds to the list.
  template <class Look>
  const std::vector<Found>& find(std::string_view folded, Look look) const {
    struct Cache {
      uint64_t serial = 0;
      WordMap<std::vector<Found>> seen;
      std::vector<Split> splits;
    };
    thread_local Cache cache;
    if (cache.serial != serial_ || cache.seen.size() > kWords) cache.seen.clear(), cache.serial = serial_;
    auto [out, fresh] = cache.seen.add(folded);
    if (!fresh) return out;
    split(folded, &cache.splits);
    for (const Split& s : cache.splits) look(s, &out);
    return out;
  }

 private:
  static constexpr size_t kWords = 200'000;
  static inline std::atomic<uint64_t> serials_{0};
  uint64_t serial_ = ++serials_;  // tells one table's words from another's
};

}  // namespace marsad::arabic
