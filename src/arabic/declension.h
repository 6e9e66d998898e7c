// Number, gender and case endings shared by participles, adjectives and nouns.
//
// regular: مهاجم مهاجما مهاجمة مهاجمت(ه) مهاجمان مهاجمين مهاجمون مهاجمات …; defective: داعٍ داعي داعية داعون; alif: مجرى
// مجراة مجريان مجرون. sound_plural() is for all; the rest is internal to src/arabic. Threads: pure. Tested by
// inflect_test.cc.
#pragma once
#include <string_view>

#include "arabic/letters.h"

namespace marsad::arabic {

enum class Declension : uint8_t { regular, defective, alif };  // defective: base ends in ي; alif: in ى

// مسلحون, مسلحين: whether a folded word ends as a plural of men that keeps its ن does; the first only as subject, the
// second only elsewhere.
inline bool sound_plural_nominative(std::string_view folded) { return folded.ends_with("\xD9\x88\xD9\x86"); }
inline bool sound_plural_oblique(std::string_view folded) { return folded.ends_with("\xD9\x8A\xD9\x86"); }
inline bool sound_plural(std::string_view folded) {
  return sound_plural_nominative(folded) || sound_plural_oblique(folded);
}

// Forms of an adjective or participle in both genders and three numbers; `features` gives the rest of each form.
void decline(const Form& features, const Letters& base, Declension declension, std::vector<Form>* out);

// The parts of it that nouns need too. Dual: ان ين, construct ا ي. Sound plural: ون ين, construct و ي.
void add_dual(const Form& features, const Letters& stem, std::vector<Form>* out);
void add_sound_plural(const Form& features, const Letters& stem, std::vector<Form>* out);
// A noun in ة: itself and its ت before an attached pronoun.
void add_taa(const Form& features, const Letters& stem, std::vector<Form>* out);
// The indefinite accusative in ا, where the word's end lets it be written.
void add_accusative(const Form& features, const Letters& word, std::vector<Form>* out);

}  // namespace marsad::arabic
