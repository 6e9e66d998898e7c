// The words of a text as search keeps them: each folded, and beside it what is left when joined letters come off.
//
//   "وبالقصف على إدلب"  →  وبالقصف|+قصف علي ادلب         a place for each word, alternatives of one place between |
//   a new line          →  a place of its own (¶), so that no phrase runs over it
//
// The folding is that of arabic/fold.h and the cutting that of arabic/clitics.h: there is no other rule. A stem is
// marked with + so that a phrase in quotes, which asks for words as they stand, never meets one. Where the article
// makes the cut sure there is one stem; else every cut that leaves three letters is kept, for only a question can say
// which was meant. What it cannot do: broken plurals, other forms of a verb. Threads: pure. Tested by search_test.cc.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "arabic/text.h"

namespace marsad::ledger::search {

inline constexpr char kStem = '+', kOr = '|', kPlaces = ' ';
inline constexpr std::string_view kLineEnd = "\xC2\xB6";  // ¶
inline constexpr char kMade = '\x02';                     // begins a text that append_tokens() has made already

// The stems of a folded word without the word itself, each once. `sure`: the article left no doubt.
std::vector<std::string> stems(std::string_view folded, bool* sure);

// A folded word with its stems, as it stands in that form: "وبالقصف|+قصف". Good until the next call on this thread.
std::string_view form_of(std::string_view folded);

// Whether a token has a place in that form: words and numbers have.
bool is_word(const arabic::Token& token);

// Appends the whole text in the form above, kMade first; before it the title that stands beside it, unless the text
// begins with it.
void append_tokens(std::string_view title, std::string_view text, std::string* out);

// Whether an article's title is searched beside its text.
inline bool stands_beside(std::string_view title, std::string_view text) {
  return !title.empty() && !text.starts_with(title);
}

}  // namespace marsad::ledger::search
