// Endings of number, gender and case; see declension.h.
//
//   مسؤول → مسؤولا مسؤولة مسؤولت(هم) مسؤولان مسؤولين مسؤولا(القسم) … مسؤولات
//
// What it cannot do: comparatives, and feminines in اء and ى (حمراء, كبرى): the codebook lists them.
#include "arabic/declension.h"

namespace marsad::arabic {
namespace {

void put(const Form& f, const Letters& stem, LettersView ending, std::vector<Form>* out) {
  for (const Letters& written : attach(stem, ending)) add_form(f, written, out);
}

Form with(Form f, Gender gender, Number number, bool construct = false) {
  f.gender = gender, f.number = number, f.construct = construct;
  return f;
}

}  // namespace

void add_dual(const Form& features, const Letters& stem, std::vector<Form>* out) {
  const Form f = with(features, features.gender, Number::du);
  const Form c = with(features, features.gender, Number::du, true);
  put(f, stem, U"ان", out);
  put(f, stem, U"ين", out);
  put(c, stem, U"ا", out);
  put(c, stem, U"ي", out);
}

void add_sound_plural(const Form& features, const Letters& stem, std::vector<Form>* out) {
  const Form f = with(features, features.gender, Number::pl);
  const Form c = with(features, features.gender, Number::pl, true);
  put(f, stem, U"ون", out);
  put(f, stem, U"ين", out);
  put(c, stem, U"و", out);
  put(c, stem, U"ي", out);
}

void add_taa(const Form& features, const Letters& stem, std::vector<Form>* out) {
  put(features, stem, U"ة", out);
  Form c = features;
  c.construct = c.with_suffix = true;
  put(c, stem, U"ت", out);
}

void add_accusative(const Form& features, const Letters& word, std::vector<Form>* out) {
  const size_t n = word.size();
  if (n < 2) return;
  const char32_t last = word.back();
  if (last == U'ا' || last == U'ى' || last == U'ة' || last == U'أ' || last == U'آ') return;
  if (last == U'ء' && word[n - 2] == U'ا') return;  // مساءً
  Form f = features;
  f.accusative = true;
  Letters w = word;
  if (last == U'ء' && word[n - 2] != U'و') {  // شيئا, عبئا; but جزءا
    if (word[n - 2] != U'ز' && word[n - 2] != U'ر') w.back() = U'ئ';
  }
  add_form(f, w + U'ا', out);
}

void decline(const Form& features, const Letters& base, Declension declension, std::vector<Form>* out) {
  const Form m = with(features, Gender::m, Number::sg), f = with(features, Gender::f, Number::sg);
  Letters stem = base, dual = base, plural = base;
  if (declension != Declension::regular) plural = base.substr(0, base.size() - 1);
  if (declension == Declension::alif) {
    dual = plural + U'ي';
    stem = plural + U'ا';  // مجراة
    Form c = m;
    c.construct = c.with_suffix = true;
    add_form(m, base, out);
    add_form(c, stem, out);
  } else {
    add_form(m, base, out);
    if (declension == Declension::defective) add_form(m, plural, out);  // داعٍ
    add_accusative(m, base, out);
  }
  add_taa(f, stem, out);
  add_dual(m, dual, out);
  const Letters fem = declension == Declension::alif ? stem : dual;
  add_dual(f, fem + U'ت', out);
  add_sound_plural(m, plural, out);
  put(with(features, Gender::f, Number::pl), dual, U"ات", out);
}

}  // namespace marsad::arabic
