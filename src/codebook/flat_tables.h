// The lexicon's tables as flat arrays of plain structs, so that they can be used straight from a mapped file.
//
//   words: قصف → 7      roots: 7 → node 12      node 12: senses 40–43, goes on      edge (12, word 9) → node 30
//
// Both hash tables are open-addressed, a power of two large and at most half full. Views only: `owner` keeps what they
// look into, the vectors a compiler filled or a mapped file. The format of the file is this list of arrays in this
// order (compiled.h). Threads: read-only.
#pragma once
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>

#include "codebook/sense.h"

namespace marsad::codebook {

struct FlatWord {
  uint32_t begin = 0, size = 0;  // in the letters
  uint32_t hash = 0, id = 0;     // id 0: an empty slot
};
struct FlatNode {
  uint32_t first = 0, count = 0;  // senses
  uint32_t next = 0;              // next_bit() of every word it goes on with; 0: of none
};
struct FlatEdge {
  uint32_t node = 0, word = 0;  // node 0: an empty slot
  uint32_t to = 0;
};

struct FlatTables {
  std::span<const FlatWord> words;
  std::span<const char> letters;
  std::span<const uint32_t> roots;  // by word id: its node
  std::span<const FlatNode> nodes;  // node 0: none
  std::span<const FlatEdge> edges;
  std::span<const Sense> senses;
  // Rows of predicates and cues by group: group g has rows[starts[g] .. starts[g + 1]).
  std::span<const uint32_t> predicate_starts, predicate_rows, cue_starts, cue_rows;
  // Entries by their id: open-addressed slots of index + 1.
  std::span<const uint32_t> actor_ids, country_ids, place_ids, source_ids;
  std::shared_ptr<const void> owner;

  // Calls f with each array, in the order of the file.
  template <class Tables, class F>
  static void each(Tables& t, F f) {
    f(t.words), f(t.letters), f(t.roots), f(t.nodes), f(t.edges), f(t.senses);
    f(t.predicate_starts), f(t.predicate_rows), f(t.cue_starts), f(t.cue_rows);
    f(t.actor_ids), f(t.country_ids), f(t.place_ids), f(t.source_ids);
  }

  uint32_t word(std::string_view folded) const {
    const uint32_t hash = hash_of(folded);
    const size_t mask = words.size() - 1;
    for (size_t at = hash & mask;; at = (at + 1) & mask) {
      const FlatWord& w = words[at];
      if (!w.id) return 0;
      if (w.hash == hash && w.size == folded.size() &&
          std::memcmp(letters.data() + w.begin, folded.data(), w.size) == 0)
        return w.id;
    }
  }
  uint32_t step(uint32_t node, uint32_t word) const {
    const size_t mask = edges.size() - 1;
    for (size_t at = hash_of(node, word) & mask;; at = (at + 1) & mask) {
      const FlatEdge& e = edges[at];
      if (!e.node) return 0;
      if (e.node == node && e.word == word) return e.to;
    }
  }
  template <class List>
  const typename List::value_type* find_id(const List& list, std::span<const uint32_t> slots,
                                           std::string_view id) const {
    const size_t mask = slots.size() - 1;
    for (size_t at = hash_of(id) & mask; slots[at]; at = (at + 1) & mask)
      if (list[slots[at] - 1].id == id) return &list[slots[at] - 1];
    return nullptr;
  }
  std::span<const uint32_t> group(std::span<const uint32_t> starts, std::span<const uint32_t> rows, uint32_t g) const {
    return rows.subspan(starts[g], starts[g + 1] - starts[g]);
  }

  static uint32_t hash_of(std::string_view word) {
    constexpr uint64_t kOdd = 0x9E3779B97F4A7C15;
    uint64_t h = word.size() * kOdd;
    const char* at = word.data();
    size_t left = word.size();
    for (; left; at += 8, left -= std::min<size_t>(left, 8)) {
      uint64_t block = 0;
      std::memcpy(&block, at, std::min<size_t>(left, 8));
      h = (h ^ block) * kOdd;
      h ^= h >> 32;
    }
    return static_cast<uint32_t>((h * kOdd) >> 32);
  }
  // One bit of 32 for a word: most words that do not go on from a node are told by it without a look at the edges.
  static uint32_t next_bit(uint32_t word) { return uint32_t{1} << ((word * 0x9E3779B1u) >> 27); }
  static uint32_t hash_of(uint32_t node, uint32_t word) {
    return static_cast<uint32_t>(((uint64_t{node} << 32 | word) * 0x9E3779B97F4A7C15) >> 32);
  }
};

}  // namespace marsad::codebook
