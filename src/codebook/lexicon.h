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
#include <vector>

#include "arabic/clitics.h"
#include "arabic/morphology.h"
#include "arabic/split_cache.h"
#include "arabic/word_map.h"
#include "codebook/codebook.h"
#include "codebook/flat_tables.h"
#include "codebook/sense.h"

namespace marsad::codebook {

struct WordHit {
  uint32_t word = 0;
  uint16_t clitics = 0;  // arabic::Clitic
  arabic::Pronoun pronoun = arabic::Pronoun::none;
  uint32_t next = 0;  // next(node): a longer phrase begins with it
  uint32_t node = 0;  // start(word)
  std::span<const Sense> senses;
};

FlatTables compile_tables(const Codebook& book);  // lexicon_tables.cc

class Lexicon {
 public:
  // Compiles the entries' forms: the one truth.
  explicit Lexicon(Codebook book, std::vector<Problem>* problems);
  // Entries and tables that such a lexicon had when it was written to a file (compiled.h).
  Lexicon(Codebook book, FlatTables tables);

  const Codebook& book() const { return book_; }
  // Rows of one lemma and part of speech, in the order they are tried.
  std::span<const uint32_t> predicate_rows(uint32_t group) const {
    return t_.group(t_.predicate_starts, t_.predicate_rows, group);
  }
  std::span<const uint32_t> cue_rows(uint32_t group) const { return t_.group(t_.cue_starts, t_.cue_rows, group); }

  // The id of a folded word that stands in some phrase; 0 when unknown.
  uint32_t word(std::string_view folded) const { return t_.word(folded); }
  // Known words that the folded token can be, whole word first. The reference is good until the next call on this
  // thread.
  const std::vector<WordHit>& hits(std::string_view folded) const;
  uint32_t start(uint32_t word) const { return word < t_.roots.size() ? t_.roots[word] : 0; }
  uint32_t step(uint32_t node, uint32_t word) const { return may_step(next(node), word) ? t_.step(node, word) : 0; }
  std::span<const Sense> senses(uint32_t node) const {
    return t_.senses.subspan(t_.nodes[node].first, t_.nodes[node].count);
  }
  // What longer phrases go on with: 0 for none, else bits that say of most words that they do not.
  uint32_t next(uint32_t node) const { return t_.nodes[node].next; }
  static bool may_step(uint32_t next, uint32_t word) { return word && (next & FlatTables::next_bit(word)); }
  // Tells this lexicon from every other of the process, for what others remember of its words.
  uint64_t serial() const { return cache_.serial(); }
  size_t words() const { return t_.roots.size() - 1; }
  const FlatTables& tables() const { return t_; }
  void set_layers(std::vector<std::string> layers) { book_.layers = std::move(layers); }  // before anybody reads

  // The role that a preposition gives to any predicate (particles.tsv): agent, place, both, with, against; empty: none.
  std::string_view prep_role(std::string_view folded) const;

  // The noun that places are made of (مدينة, والبلدة, شمال) that a folded word is, with this pronoun behind it; null
  // for none.
  const PlaceHead* place_head(std::string_view folded, arabic::Pronoun pronoun = arabic::Pronoun::none) const;

  const Actor* actor(std::string_view id) const;
  const Country* country(std::string_view id) const;
  const Place* place(std::string_view id) const;
  const Source* source(std::string_view id) const;

 private:
  void index();  // the roles of prepositions, out of the particles
  Codebook book_;
  arabic::SplitCache<WordHit> cache_;
  FlatTables t_;
  arabic::WordMap<std::string> prep_roles_;
};

}  // namespace marsad::codebook
