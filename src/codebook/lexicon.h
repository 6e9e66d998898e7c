// The codebook made ready for reading: every form of every word, in one word table and one trie of phrases.
//
//   وبقصفهم → word قصف with clitics و ب and suffix هم → senses: noun of the predicate قصف, its verb
//
// Words are folded. A phrase starts at a word with or without clitics; its further words must stand exactly.
// senses(node) are the entries that end there. Compiled once, read-only then: all methods are const and thread-safe
// (hits() keeps a cache a thread). Tested by lexicon_test.cc.
#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "arabic/clitics.h"
#include "arabic/morphology.h"
#include "arabic/word_map.h"
#include "codebook/codebook.h"

namespace marsad::codebook {

enum class Kind : uint8_t {
  actor,
  country,
  people,
  capital,
  nisba,
  head,
  descriptor,
  given_name,
  place,
  place_head,
  predicate,
  cue,
  particle,
  weapon,
  count,
  source,
  object,
  fact
};

struct Sense {
  Kind kind = Kind::particle;
  arabic::WordClass cls = arabic::WordClass::noun;
  arabic::Tense tense = arabic::Tense::none;
  arabic::Voice voice = arabic::Voice::active;
  uint8_t person = 3;
  arabic::Gender gender = arabic::Gender::unknown;
  arabic::Number number = arabic::Number::unknown;
  uint8_t flags = 0;
  uint32_t entry =
      0;  // index into the codebook's list of that kind; of predicates and cues: of the group of rows with one lemma
  uint32_t variant = 0;  // of actors, countries, places, sources, objects: which variant
};
enum SenseFlag : uint8_t {
  kConstructForm = 1,
  kWithSuffixForm = 2,
  kAccusativeForm = 4,
  kMasdar = 8,
  kIndefiniteVariant = 16,
  kPhraseSense = 32
};

struct WordHit {
  uint32_t word = 0;
  uint16_t clitics = 0;  // arabic::Clitic
  arabic::Pronoun pronoun = arabic::Pronoun::none;
};

class Lexicon {
 public:
  explicit Lexicon(Codebook book, std::vector<Problem>* problems);

  const Codebook& book() const { return book_; }
  // Rows of one lemma and part of speech, in the order they are tried.
  std::span<const uint32_t> predicate_rows(uint32_t group) const { return predicate_groups_[group]; }
  std::span<const uint32_t> cue_rows(uint32_t group) const { return cue_groups_[group]; }

  // The id of a folded word that stands in some phrase; 0 when unknown.
  uint32_t word(std::string_view folded) const;
  // Known words that the folded token can be, whole word first. The reference is good until the next call on this
  // thread.
  const std::vector<WordHit>& hits(std::string_view folded) const;
  uint32_t start(uint32_t word) const { return word < roots_.size() ? roots_[word] : 0; }
  uint32_t step(uint32_t node, uint32_t word) const;
  std::span<const Sense> senses(uint32_t node) const {
    return {senses_.data() + nodes_[node].first, nodes_[node].count};
  }
  bool has_next(uint32_t node) const { return nodes_[node].has_next; }
  size_t words() const { return word_ids_.size(); }

  // The role that a preposition gives to any predicate (particles.tsv): agent, place, both, with, against; empty: none.
  std::string_view prep_role(std::string_view folded) const;

  const Actor* actor(std::string_view id) const;
  const Country* country(std::string_view id) const;
  const Place* place(std::string_view id) const;
  const Source* source(std::string_view id) const;

 private:
  struct Node {
    uint32_t first = 0, count = 0;
    bool has_next = false;
  };
  friend class Compiler;
  Codebook book_;
  uint64_t serial_ = 0;
  arabic::WordMap<uint32_t> word_ids_;
  std::vector<uint32_t> roots_;  // by word
  std::vector<Node> nodes_;
  std::unordered_map<uint64_t, uint32_t> edges_;
  std::vector<Sense> senses_;
  std::vector<std::vector<uint32_t>> predicate_groups_, cue_groups_;
  arabic::WordMap<std::string> prep_roles_;
  std::unordered_map<std::string, uint32_t> actor_ids_, country_ids_, place_ids_, source_ids_;
};

}  // namespace marsad::codebook
