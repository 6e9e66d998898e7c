// The forms of a noun: numbers, the accusative in ا, what it looks like before a genitive and before an attached
// pronoun.
//
//   غارة     → غارة غارت(ها) غارتان غارتين غارتا غارتي غارات
//   هجوم     → هجوم هجوما هجومان هجومين هجوما هجومي, and the plural given: هجمات
//   حلفاء    → حلفاء حلفائ(ه) حلفاؤ(ه)          مبنى → مبنى مبنا(ه) مبنيان …        قاضٍ → قاض قاضي قاضيا قاضيان قاضون
//
// A plural of women or things in ات is made when no plural is given, and always beside ة; ون/ين when `person`. A plural
// given in ون gets its other cases. What it cannot do: know which words have no dual or plural; forms that nobody
// writes are harmless in a word list.
#include "arabic/declension.h"
#include "arabic/letters.h"

namespace marsad::arabic {
namespace {

bool ends(const Letters& w, LettersView e) { return w.size() > e.size() && LettersView(w).ends_with(e); }

// The word as it stands before an attached pronoun, where that differs from the word alone.
void add_before_pronoun(Form f, const Letters& w, std::vector<Form>* out) {
  f.construct = f.with_suffix = true;
  const Letters head = w.substr(0, w.size() - 1);
  switch (w.back()) {
    case U'ة':
      return add_form(f, head + U'ت', out);
    case U'ى':
      return add_form(f, head + U'ا', out);
    case U'أ':
    case U'ء':
      add_form(f, head + U'ئ', out);
      return add_form(f, head + U'ؤ', out);
    default:
      return;
  }
}

void add_plural(const Form& features, const Letters& w, std::vector<Form>* out) {
  if (w.size() < 2) return;
  Form f = features;
  f.number = Number::pl;
  if (ends(w, U"ون") && w.size() > 4) return add_sound_plural(f, w.substr(0, w.size() - 2), out);
  add_form(f, w, out);
  add_before_pronoun(f, w, out);
  if (!ends(w, U"ات") && !ends(w, U"ين")) add_accusative(f, w, out);
}

// ات on words that end in ة, اة, ى, اء or a consonant.
void add_feminine_plural(const Form& features, const Letters& w, std::vector<Form>* out) {
  Form f = features;
  f.number = Number::pl, f.gender = Gender::f;
  const Letters head = w.substr(0, w.size() - 1);
  if (ends(w, U"اة")) {
    const Letters root = w.substr(0, w.size() - 2);
    add_form(f, root + U"وات", out);
    add_form(f, root + U"يات", out);
  } else if (w.back() == U'ة') {
    for (const Letters& p : attach(head, U"ات")) add_form(f, p, out);
  } else if (w.back() == U'ى') {
    add_form(f, head + U"يات", out);
  } else {
    for (const Letters& p : attach(w, U"ات")) add_form(f, p, out);
  }
}

// قاضٍ, or قاضي of a person: the ي that goes when the word is indefinite. جندي is none: its ي is the nisba's.
bool defective(const Word& w, bool person) {
  if (w.tanwin_kasr && w.letters.back() != U'ي') return true;
  return person && w.letters.size() == 4 && w.letters[1] == U'ا' && w.letters[3] == U'ي';
}

}  // namespace

std::vector<Form> inflect_noun(std::string_view singular, const std::vector<std::string>& plurals, bool person) {
  std::vector<Form> out;
  const Word word = read_word(singular);
  Letters w = word.letters;
  Form f;
  f.cls = WordClass::noun, f.number = Number::sg;
  if (w.size() >= 2) {
    Letters plural_stem = w;
    f.gender = w.back() == U'ة' ? Gender::f : person ? Gender::m : Gender::unknown;
    if (defective(word, person)) {
      if (w.back() != U'ي') w.push_back(U'ي');
      plural_stem = w.substr(0, w.size() - 1);
      add_form(f, plural_stem, &out);
    }
    add_form(f, w, &out);
    add_before_pronoun(f, w, &out);
    add_accusative(f, w, &out);
    Letters dual = w;
    if (w.back() == U'ة') dual.back() = U'ت';
    if (w.back() == U'ى') dual.back() = U'ي', plural_stem.pop_back();
    add_dual(f, dual, &out);
    if (w.back() == U'ة' || (plurals.empty() && !person)) add_feminine_plural(f, w, &out);
    if (person && w.back() != U'ة') add_sound_plural(f, plural_stem, &out);
  }
  for (const std::string& p : plurals) add_plural(f, read_word(p).letters, &out);
  return out;
}

}  // namespace marsad::arabic
