// Letter arrays and the joining of stems with endings; see letters.h.
//
//   attach(قرأ, ون) → قرأون, قرؤون     attach(منشأ, ات) → منشآت     attach(جزء, ين) → جزءين, جزئين, جزأين
//
// What it cannot do: it gives every spelling found in print, also those a school would mark wrong.
#include "arabic/letters.h"

#include <algorithm>

#include "arabic/fold.h"

namespace marsad::arabic {

Word read_word(std::string_view utf8) {
  constexpr char32_t kShadda = 0x651, kKasratan = 0x64D;
  Word w;
  for (size_t at = 0; at < utf8.size();) {
    char32_t c = next(utf8, &at);
    if (c == kShadda && !w.letters.empty() && w.letters.size() <= 32) w.shadda |= 1u << (w.letters.size() - 1);
    if (c == kKasratan) w.tanwin_kasr = true;
    if (fold(c) == 0) continue;
    if (c == 0x6CC) c = U'ي';
    if (c == 0x6A9) c = U'ك';
    if (c == 0x671) c = U'ا';
    w.letters.push_back(c);
  }
  return w;
}

std::string spell(LettersView letters) {
  std::string out;
  for (char32_t c : letters) append(c, &out);
  return out;
}

std::string folded(LettersView letters) {
  std::string out;
  for (char32_t c : letters) fold_append(c, &out);
  return out;
}

std::vector<Letters> attach(const Letters& stem, LettersView ending) {
  std::vector<Letters> out;
  const char32_t last = stem.empty() ? U' ' : stem.back();
  const char32_t first = ending.empty() ? U' ' : ending.front();
  const Letters head = stem.empty() ? Letters() : stem.substr(0, stem.size() - 1);
  auto with = [&](char32_t carrier) { out.push_back(head + carrier + Letters(ending)); };
  switch (last) {
    case U'أ':
      if (first == U'ا') {
        out.push_back(head + U"آ" + Letters(ending.substr(1)));
        break;
      }
      with(U'أ');
      if (first == U'و') with(U'ؤ');
      if (first == U'ي') with(U'ئ');
      break;
    case U'ئ':
      with(U'ئ');
      if (first == U'و') with(U'ؤ');
      break;
    case U'ء':
      with(U'ء');
      if (first == U'و') with(U'ؤ'), with(U'ئ');
      if (first == U'ي') with(U'ئ');
      if (first == U'ا' && !head.empty() && head.back() != U'ا' && head.back() != U'و') with(U'ئ');
      if ((first == U'ي' || first == U'ا') && !head.empty() && head.back() != U'ا' && head.back() != U'و' &&
          head.back() != U'ي') {
        out.push_back(first == U'ا' ? head + U"آ" + Letters(ending.substr(1)) : head + U"أ" + Letters(ending));
      }
      break;
    default:
      out.push_back(stem + Letters(ending));
  }
  return out;
}

void add_form(const Form& features, LettersView letters, std::vector<Form>* out) {
  Form f = features;
  f.text = folded(letters);
  size_t count = 0;
  for (unsigned char c : f.text) count += (c & 0xC0) != 0x80;
  if (count < 2) return;
  for (const Form& o : *out) {
    if (o.text == f.text && o.cls == f.cls && o.tense == f.tense && o.voice == f.voice && o.person == f.person &&
        o.gender == f.gender && o.number == f.number && o.construct == f.construct && o.with_suffix == f.with_suffix &&
        o.accusative == f.accusative) {
      return;
    }
  }
  out->push_back(std::move(f));
}

void merge_voices(std::vector<Form>* forms) {
  auto participle = [](const Form& f) {
    return f.cls == WordClass::active_participle || f.cls == WordClass::passive_participle;
  };
  std::vector<Form> kept;
  for (Form& f : *forms) {
    bool drop = false;
    for (Form& o : kept) {
      if (o.text != f.text || o.tense != f.tense || o.person != f.person || o.gender != f.gender ||
          o.number != f.number || o.construct != f.construct || o.with_suffix != f.with_suffix ||
          o.accusative != f.accusative || o.voice == f.voice) {
        continue;
      }
      if (o.cls == f.cls) {
        o.voice = Voice::either;
        drop = true;
      } else if (participle(o) && participle(f)) {
        o.voice = f.voice = Voice::either;
      }
    }
    if (!drop) kept.push_back(std::move(f));
  }
  *forms = std::move(kept);
}

}  // namespace marsad::arabic
