// Words as arrays of letters, for the files that build forms: conjugate.cc, participles.cc, noun.cc and their like.
//
// Forms are built in newspaper spelling (with hamza, ة and ى told apart) and folded last, because what a letter does
// before an ending depends on it: قرأ + ا → قرآ, غارة + ها → غارتها. Only the shadda of an input counts among its
// marks: شنّ, نفّذ. Internal to src/arabic. Threads: pure. Tested through conjugate_test.cc and inflect_test.cc.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "arabic/morphology.h"

namespace marsad::arabic {

using Letters = std::u32string;
using LettersView = std::u32string_view;

struct Word {
  Letters letters;           // without marks
  uint32_t shadda = 0;       // bit i: letter i carries a shadda
  bool tanwin_kasr = false;  // ends in ٍ: قاضٍ
  bool doubled(size_t i) const { return i < 32 && ((shadda >> i) & 1) != 0; }
};

Word read_word(std::string_view utf8);
std::string spell(LettersView letters);   // UTF-8, not folded
std::string folded(LettersView letters);  // UTF-8, folded

// Stem + ending as it is written; a final hamza may be written in several ways (قرأوا, قرؤوا), all of which are given.
std::vector<Letters> attach(const Letters& stem, LettersView ending);

// Adds the folded form unless its text is shorter than two letters or the very same form is there.
void add_form(const Form& features, LettersView letters, std::vector<Form>* out);

// Where two forms differ only in voice, the script does not tell: keeps one with Voice::either. `either_class` does so
// across active and passive participles, which both stay, each marked either.
void merge_voices(std::vector<Form>* forms);

}  // namespace marsad::arabic
