// The forms of an adjective, each without and with the article.
//
//   تركي → تركي تركية تركيان تركيين تركيون تركيتان تركيتين تركيات, التركي التركية …; مسلح → مسلح مسلحة مسلحون …
//
// Dual and feminine construct forms are left out: an adjective heads no genitive, and تركيا is a country. The
// accusative تركيا (هجوما تركيا) stays, marked accusative, for the caller to weigh; so does the plural construct of
// adjectives that serve as nouns (مسلحو).
//
// Broken plurals (أتراك, كبار) are given by the caller. An adjective written with ٍ (متوالٍ) is declined as متوالي,
// متوال. What it cannot do: أحمر, أكبر and their kind, whose feminines are words of their own.
#include "arabic/declension.h"
#include "arabic/letters.h"

namespace marsad::arabic {

std::vector<Form> inflect_adjective(std::string_view masculine, const std::vector<std::string>& plurals) {
  std::vector<Form> bare;
  const Word word = read_word(masculine);
  Letters w = word.letters;
  Form f;
  f.cls = WordClass::noun;
  if (w.size() >= 2) {
    const bool defective = word.tanwin_kasr && w.back() != U'ي';
    if (defective) w.push_back(U'ي');
    std::vector<Form> all;
    decline(f, w, defective ? Declension::defective : w.back() == U'ى' ? Declension::alif : Declension::regular, &all);
    for (Form& a : all) {
      if (!a.construct || a.number == Number::pl) bare.push_back(std::move(a));
    }
  }
  f.gender = Gender::unknown, f.number = Number::pl;
  for (const std::string& p : plurals) {
    const Letters letters = read_word(p).letters;
    add_form(f, letters, &bare);
    add_accusative(f, letters, &bare);
  }
  std::vector<Form> out = bare;
  const std::string article = folded(U"ال");
  for (const Form& b : bare) {
    if (b.accusative || b.construct) continue;
    Form with = b;
    with.text = article + b.text;
    out.push_back(std::move(with));
  }
  return out;
}

}  // namespace marsad::arabic
