// A single word that stands for a name read before in the article: its head with the article, a man's last name.
//
//   هيئة تحرير الشام … قالت الهيئة        نعمان أوزومجو … وأضاف أوزومجو
//
// The units stage notes each name as it reads it, and asks of words that are no name of their own. What it cannot do:
// names of which only a later sentence gives the whole. One an article; one thread. Tested by names_test.cc.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "arabic/clitics.h"
#include "reading/draft.h"
#include "reading/match.h"

namespace marsad::reading {

class NamesBefore {
 public:
  explicit NamesBefore(Draft* d) : d_(*d), text_(*d->text), lex_(*d->lexicon) {}

  // A body's name whose first word is the token, with these clitics; a person's whose last word it is.
  void body(uint32_t token, uint16_t clitics, int mention);
  void person(uint32_t token, int mention) { surnames_[std::string(text_[token].fold)] = mention; }

  // Makes the unit a mention of what was named so, where the word's matches leave it open. `behind_cue`: it stands
  // straight behind a verb of saying.
  bool short_name(uint32_t i, const std::vector<Match>& found, uint32_t sentence, Unit* u);
  bool surname(uint32_t i, const std::vector<Match>& found, uint32_t sentence, bool behind_cue, Unit* u);

 private:
  void again(int mention, uint32_t i, uint8_t skip, bool definite, uint32_t sentence, Unit* u);

  Draft& d_;
  const arabic::Text& text_;
  const codebook::Lexicon& lex_;
  std::vector<arabic::Front> fronts_;
  std::map<std::string, int, std::less<>> short_names_;  // heads of bodies' names, without the article
  std::map<std::string, int, std::less<>> surnames_;     // last words of personal names
};

// How many letters stand before the name in its first word: ل of لبغداد and of للندن, but لل of للنازحين, whose article
// is in it.
uint8_t letters_before_name(const arabic::Text& text, const codebook::Lexicon& lexicon, uint32_t token,
                            uint16_t clitics);

}  // namespace marsad::reading
