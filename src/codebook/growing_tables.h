// The word table and the phrase trie while they grow, and their freezing into flat arrays.
//
//   tables.add("جبهة النصرة", sense)      two steps of the trie, the sense at the second
//
// A word gets its number when it is first added; texts are folded here. Threads: none; one builder, used once.
// Tested by lexicon_test.cc.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "arabic/word_map.h"
#include "codebook/codebook.h"
#include "codebook/flat_tables.h"
#include "codebook/sense.h"

namespace marsad::codebook {

class GrowingTables {
 public:
  using Groups = std::vector<std::vector<uint32_t>>;  // rows of the codebook, by lemma

  void add(std::string_view phrase, const Sense& sense);
  // What has grown is moved out: call it once.
  FlatTables freeze(const Codebook& book, const Groups& predicates, const Groups& cues);

 private:
  uint32_t word_id(std::string_view folded);
  uint32_t new_node();

  arabic::WordMap<uint32_t> word_ids_;
  std::vector<std::string> words_;  // by id - 1
  std::vector<uint32_t> roots_;     // by word: its node, 0 for none
  std::vector<FlatNode> nodes_{1};
  std::unordered_map<uint64_t, uint32_t> edges_;  // node << 32 | word → node
  std::vector<std::vector<Sense>> sense_lists_{1};
};

}  // namespace marsad::codebook
