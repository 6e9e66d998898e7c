// Looks up, at one token, everything the codebook knows that starts there.
//
// match(text, lexicon, i) walks the phrase trie from every word the token can be and gives each sense with its length.
// Validity of clitics is checked here once: a name takes no ال of its own, a verb no preposition, س only the present.
#pragma once
#include <vector>

#include "arabic/text.h"
#include "codebook/lexicon.h"

namespace marsad::reading {

struct Match {
  const codebook::Sense* sense = nullptr;
  uint16_t clitics = 0;
  arabic::Pronoun pronoun = arabic::Pronoun::none;
  uint32_t length = 1;  // tokens
};

// Appends to out (cleared first), longest first; `end` is the end of the sentence.
void match_at(const arabic::Text& text, const codebook::Lexicon& lexicon, uint32_t at, uint32_t end,
              std::vector<Match>* out);

}  // namespace marsad::reading
