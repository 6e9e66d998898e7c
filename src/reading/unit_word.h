// What a word that is no name, number or time can be: act, cue, particle, count, weapon, adjective or plain word.
//
//   قصف → act (verb and noun);  أكد → act and cue;  في → particle;  قتيلا → count;  روسية → plain word, adjective of
//   rus
//
// An act keeps all its senses: clauses.cc chooses. What it cannot do: look further than a few words ahead. Threads:
// const. Tested by clauses_test.cc, sentences_test.cc and the examples of every row.
#pragma once
#include <vector>

#include "reading/draft.h"
#include "reading/match.h"

namespace marsad::reading {

class WordReader {
 public:
  explicit WordReader(const Draft& draft) : d_(draft), text_(*draft.text), lex_(*draft.lexicon) {}
  // Fills `u`: its kind, tokens, clitics and senses. `found`: what the codebook knows at token `i`; `first`: the
  // sentence's first unit; `longest`: no fixed words longer than that.
  void read(const std::vector<Match>& found, uint32_t i, uint32_t first, uint32_t longest, Unit* u) const;

 private:
  bool governs_behind(const std::vector<codebook::Sense>& acts, uint32_t i) const;
  bool duty(uint32_t i, uint32_t first) const;
  const codebook::Particle& particle_of(const Match& m) const;
  bool quantity(const Match& m) const;
  bool behind_number(uint32_t first) const;
  const Match* gather(const std::vector<Match>& found, Unit* u) const;
  void drop_counted(uint32_t first, Unit* u) const;
  bool verb_instead(const Match& particle, const Unit& u) const;
  void drop_participles(Unit* u) const;
  void drop_beside(const Match& particle, Unit* u) const;
  bool needs_next(const codebook::Sense& cue, uint32_t i) const;  // the preposition behind token i
  bool no_particle(const Match& particle, uint32_t first, const Unit& u) const;
  bool take_particle(const Match& particle, uint32_t first, Unit* u) const;
  void prefer_phrases(Unit* u) const;
  const Draft& d_;
  const arabic::Text& text_;
  const codebook::Lexicon& lex_;
};

}  // namespace marsad::reading
