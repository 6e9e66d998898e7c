// Looks up, at one token, everything the codebook knows that starts there.
//
// match_at() walks the phrase trie from every word the token can be and gives each sense with its length.
// Validity of clitics is checked here once: a name takes no ال of its own, a verb no preposition, س only the present.
#pragma once
#include <vector>

#include "arabic/text.h"
#include "codebook/lexicon.h"

namespace marsad::reading {

inline constexpr std::string_view kTanwin = "\xD9\x8B";  // ً, which ends a noun that is no name

struct Match {
  const codebook::Sense* sense = nullptr;
  uint16_t clitics = 0;
  arabic::Pronoun pronoun = arabic::Pronoun::none;
  uint32_t length = 1;  // tokens
};

// Appends to out (cleared first), longest first; `end` is the end of the sentence.
void match_at(const arabic::Text& text, const codebook::Lexicon& lexicon, uint32_t at, uint32_t end,
              std::vector<Match>* out);

// match_at for the tokens of one sentence, each looked up once however often it is asked for. One a Draft; one thread.
class Matches {
 public:
  Matches(const arabic::Text& text, const codebook::Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  // Forgets the sentence before. References that at() gave are good until then.
  void sentence(arabic::Range tokens);
  const std::vector<Match>& at(uint32_t token);

 private:
  const arabic::Text& text_;
  const codebook::Lexicon& lexicon_;
  arabic::Range tokens_;
  std::vector<std::vector<Match>> found_;  // by token of the sentence
  std::vector<bool> known_;
};

}  // namespace marsad::reading
