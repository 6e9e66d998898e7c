// Folding: the one rule by which two spellings are the same word.
//
// أردوغان, إردوغان and اردوغان fold alike; so do القاهرة / القاهره, مصطفى / مصطفي, ٢٠١٧ / 2017. Folding maps hamza
// carriers to their carrier (أ إ آ ٱ → ا, ؤ → و, ئ → ي), ى → ي, ة → ه, Persian ی ک → ي ك, digits of all three sets →
// ASCII, Latin letters → lower case, presentation forms → letters, and drops vowel marks, tatweel, bidi and zero-width
// marks. A lone hamza ء stays. The original text is never changed: Text (text.h) keeps the place of every folded token.
//
// What it cannot do: it joins words that spelling keeps apart (علي / على, كرة / كره); callers that care look at the
// original. Threads: pure functions. Tested by fold_test.cc.
#pragma once
#include <string>
#include <string_view>

namespace marsad::arabic {

// The folded code point, or 0 when it is dropped. Code points that fold to several (ligatures ﻻ, ﷲ) are expanded by
// fold().
char32_t fold(char32_t c);

// Appends the folded form of one code point to out, expanding ligatures.
void fold_append(char32_t c, std::string* out);

// The folded form of valid UTF-8; white space and punctuation stay as they are.
std::string fold(std::string_view utf8);
void fold_append(std::string_view utf8, std::string* out);

// Reads the code point at *at (a byte offset into valid UTF-8) and moves *at behind it. Invalid bytes give U+FFFD, one
// byte each.
char32_t next(std::string_view utf8, size_t* at);
void append(char32_t c, std::string* out);

// The byte offset of the first byte that is not valid UTF-8, or npos.
size_t invalid_utf8(std::string_view bytes);

}  // namespace marsad::arabic
