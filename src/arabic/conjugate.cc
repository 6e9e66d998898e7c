// All finite forms of a verb: stems for each group of endings, then the endings.
//
//                 3ms    +ت/تا    +ا      +وا     +ت نا تم ن            ي…      لم ي…   +ان     +ون    fem. pl. +ن
//   قصف  sound    قصف    قصف     قصف     قصف     قصف        يقصف    قصف    قصف     قصف     قصف     قصف
//   مدّ   doubled  مد     مد      مد      مد      مدد        يمد     مد,مدد  مد      مد      مد      مدد
//   قال  hollow   قال    قال     قال     قال     قل         يقول    قول    قل      قول     قول     قل
//   رمى  defect.  رمى    رم      رمي     رم      رمي        يرمي    رمي    رم      رمي     رم      رمي
//
// Active and passive are both built; where they are written alike one form stays, marked either.
// What it cannot do: the energetic (ليقصفنّ), and telling moods apart, which the script seldom does.
#include "arabic/letters.h"
#include "arabic/principal_parts.h"

namespace marsad::arabic {
namespace {

struct PastStems {
  Letters base, fem, dual, plural, consonant;
  Letters before_pronoun;  // where the third person masculine differs before one: رما-ه
};

struct PresentStems {
  Letters base, jussive, jussive2, dual, plural, fem_sg, fem_plural;
  Letters before_pronoun;
};

// A hollow verb whose last letter is hamza: جاء → جئت, أساء → أسأت, يسوء → لم يسؤ.
char32_t carrier(char32_t vowel) { return vowel == U'و' ? U'ؤ' : vowel == U'ي' ? U'ئ' : U'أ'; }

Letters drop_hollow(const Letters& s, char32_t vowel) {
  Letters out = s;
  out.erase(out.size() - 2, 1);
  if (out.back() == U'ء') out.back() = carrier(vowel);
  return out;
}

// A final ى before a pronoun: رما-ه, but رآ-ه.
Letters before_pronoun(const Letters& stem) {
  if (!stem.empty() && stem.back() == U'أ') return stem.substr(0, stem.size() - 1) + U'آ';
  return stem + U'ا';
}

PastStems past_stems(const PrincipalParts& v, const Letters& p) {
  PastStems t{p, p, p, p, p, {}};
  if (v.root == Root::doubled) t.consonant = p + p.back();
  if (v.root == Root::hollow) {
    const size_t n = v.present.size();
    const bool first = v.pattern == Pattern::i;
    t.consonant = drop_hollow(p, !first ? U'ا' : n >= 2 && v.present[n - 2] == U'و' ? U'و' : U'ي');
  }
  if (v.root != Root::defective) return t;
  const Letters stem = p.substr(0, p.size() - 1);
  t.plural = stem;
  if (p.back() == U'ي') return t;
  const bool waw = p.back() == U'ا' && v.pattern == Pattern::i && stem.back() != U'ي';
  t.fem = stem;
  t.dual = t.consonant = stem + (waw ? U'و' : U'ي');
  t.before_pronoun = before_pronoun(stem);
  return t;
}

PresentStems present_stems(const PrincipalParts& v, const Letters& s) {
  PresentStems t{s, s, {}, s, s, s, s, {}};
  if (s.size() < 2) {
    // يرى, يعي, يقي have one strong letter left; everything below takes off at most one.
    if (v.root != Root::defective) return t;
  }
  switch (v.root) {
    case Root::sound:
      if (s.back() == U'أ') t.before_pronoun = s.substr(0, s.size() - 1) + U'ؤ';  // يقرؤها
      break;
    case Root::doubled:
      t.fem_plural = t.jussive2 = s + s.back();
      break;
    case Root::hollow:
      t.jussive = t.fem_plural = drop_hollow(s, s[s.size() - 2]);
      break;
    case Root::defective: {
      if (s.back() != U'و' && s.back() != U'ي' && s.back() != U'ى' && s.back() != U'ا') break;
      const Letters stem = s.substr(0, s.size() - 1);
      t.jussive = t.plural = t.fem_sg = stem;
      if (s.back() == U'ى' || s.back() == U'ا') {
        t.dual = t.fem_plural = stem + U'ي';
        t.before_pronoun = before_pronoun(stem);
      }
      break;
    }
  }
  return t;
}

class Conjugation {
 public:
  explicit Conjugation(const PrincipalParts& verb) : v_(verb) {}

  void past(Voice voice, const Letters& p) {
    const PastStems t = past_stems(v_, p);
    tense_ = Tense::past, voice_ = voice;
    put(3, Gender::m, Number::sg, t.base, U"");
    put(3, Gender::f, Number::sg, t.fem, U"ت");
    put(3, Gender::m, Number::pl, t.plural, U"وا");
    put(3, Gender::m, Number::du, t.dual, U"ا");
    put(3, Gender::f, Number::du, t.fem, U"تا");
    put_consonant(3, Gender::f, Number::pl, t.consonant, U"ن");
    put_consonant(1, Gender::unknown, Number::sg, t.consonant, U"ت");
    put_consonant(1, Gender::unknown, Number::pl, t.consonant, U"نا");
    put_consonant(2, Gender::m, Number::sg, t.consonant, U"ت");
    put_consonant(2, Gender::f, Number::sg, t.consonant, U"ت");
    put_consonant(2, Gender::unknown, Number::du, t.consonant, U"تما");
    put_consonant(2, Gender::m, Number::pl, t.consonant, U"تم");
    put_consonant(2, Gender::f, Number::pl, t.consonant, U"تن");
    with_suffix_ = true;
    put(3, Gender::m, Number::pl, t.plural, U"و");
    put_consonant(2, Gender::m, Number::pl, t.consonant, U"تمو");
    if (!t.before_pronoun.empty() && t.before_pronoun != t.base) put(3, Gender::m, Number::sg, t.before_pronoun, U"");
    with_suffix_ = false;
  }

  void present(Voice voice, const Letters& s) {
    const PresentStems t = present_stems(v_, s);
    tense_ = Tense::present, voice_ = voice;
    singulars(t.base);
    jussive_ = true;
    if (t.jussive != t.base) singulars(t.jussive);
    if (!t.jussive2.empty()) singulars(t.jussive2);
    jussive_ = false;
    for (LettersView ending : {LettersView(U"ون"), LettersView(U"وا")}) {
      put(3, Gender::m, Number::pl, U"ي" + t.plural, ending);
      put(2, Gender::m, Number::pl, U"ت" + t.plural, ending);
    }
    for (LettersView ending : {LettersView(U"ان"), LettersView(U"ا")}) {
      put(3, Gender::m, Number::du, U"ي" + t.dual, ending);
      put(3, Gender::f, Number::du, U"ت" + t.dual, ending);
      put(2, Gender::unknown, Number::du, U"ت" + t.dual, ending);
    }
    put_consonant(3, Gender::f, Number::pl, U"ي" + t.fem_plural, U"ن");
    put_consonant(2, Gender::f, Number::pl, U"ت" + t.fem_plural, U"ن");
    put(2, Gender::f, Number::sg, U"ت" + t.fem_sg, U"ين");
    put(2, Gender::f, Number::sg, U"ت" + t.fem_sg, U"ي");
    with_suffix_ = true;
    put(3, Gender::m, Number::pl, U"ي" + t.plural, U"و");
    put(2, Gender::m, Number::pl, U"ت" + t.plural, U"و");
    if (!t.before_pronoun.empty()) singulars(t.before_pronoun);
    with_suffix_ = false;
  }

  void imperative() {
    const Letters& s = v_.present;
    Letters prefix;
    Letters stem = s;
    switch (v_.pattern) {
      case Pattern::i:
        if (v_.root == Root::doubled || v_.root == Root::hollow) break;
        if (v_.past[0] == U'و' && s[0] != U'و') break;  // صل
        if (s[0] == U'أ') {
          // خذ, كل, مر drop their hamza; others keep it: ائت, ائذن.
          const bool drops = v_.past == U"أخذ" || v_.past == U"أكل" || v_.past == U"أمر";
          stem = drops ? s.substr(1) : U"ئ" + s.substr(1);
          if (drops) break;
        }
        if (v_.past.size() > 2 && s.size() < 3) return;  // يرى
        prefix = U"ا";
        break;
      case Pattern::ii:
      case Pattern::iii:
        if (s[0] == U'ؤ' && s.size() > 2)
          stem = v_.pattern == Pattern::ii ? U"أ" + s.substr(1) : U"آ" + s.substr(2);  // أكّد, آزر
        break;
      case Pattern::iv:
        prefix = s[0] == U'ؤ' ? U"آ" : U"أ";
        if (s[0] == U'ؤ') stem = s.substr(1);
        break;
      case Pattern::vii:
      case Pattern::viii:
      case Pattern::ix:
      case Pattern::x:
      case Pattern::q4:
        prefix = U"ا";
        break;
      case Pattern::unknown:
        return;
      default:
        break;
    }
    const PresentStems t = present_stems(v_, stem);
    tense_ = Tense::imperative, voice_ = Voice::active;
    put(2, Gender::m, Number::sg, prefix + t.jussive, U"");
    put(2, Gender::m, Number::pl, prefix + t.plural, U"وا");
    put(2, Gender::f, Number::sg, prefix + t.fem_sg, U"ي");
    put(2, Gender::unknown, Number::du, prefix + t.dual, U"ا");
    put_consonant(2, Gender::f, Number::pl, prefix + t.fem_plural, U"ن");
    with_suffix_ = true;
    put(2, Gender::m, Number::pl, prefix + t.plural, U"و");
    with_suffix_ = false;
  }

  std::vector<Form> take() {
    merge_voices(&forms_);
    return std::move(forms_);
  }

 private:
  void singulars(const Letters& s) {
    put(3, Gender::m, Number::sg, U"ي" + s, U"");
    put(3, Gender::f, Number::sg, U"ت" + s, U"");
    put(1, Gender::unknown, Number::pl, U"ن" + s, U"");
    put(1, Gender::unknown, Number::sg, s[0] == U'أ' ? U"آ" + s.substr(1) : U"أ" + s, U"");
    put(2, Gender::m, Number::sg, U"ت" + s, U"");
  }

  // Endings that begin with a consonant run into a stem's last ت or ن: أعلن + نا → أعلنّا.
  void put_consonant(int person, Gender gender, Number number, const Letters& stem, LettersView ending) {
    if (!stem.empty() && stem.back() == ending.front() && (stem.back() == U'ت' || stem.back() == U'ن')) {
      put(person, gender, number, stem.substr(0, stem.size() - 1), ending);
    } else {
      put(person, gender, number, stem, ending);
    }
  }

  void put(int person, Gender gender, Number number, const Letters& stem, LettersView ending) {
    Form f;
    f.cls = WordClass::verb, f.tense = tense_, f.voice = voice_, f.person = static_cast<uint8_t>(person),
    f.gender = gender, f.number = number;
    f.with_suffix = with_suffix_, f.jussive = jussive_;
    // A defective stem may end in a hamza that is its middle letter (رأ + وا): it is not rewritten.
    if (v_.root == Root::defective) return add_form(f, stem + Letters(ending), &forms_);
    for (const Letters& written : attach(stem, ending)) add_form(f, written, &forms_);
  }

  const PrincipalParts& v_;
  std::vector<Form> forms_;
  Tense tense_ = Tense::past;
  Voice voice_ = Voice::active;
  bool with_suffix_ = false, jussive_ = false;
};

}  // namespace

std::vector<Form> conjugate(std::string_view past, std::string_view present, std::string_view masdar) {
  const PrincipalParts v = principal_parts(past, present, masdar);
  if (v.past.empty()) return {};
  if (v.past.size() < 2 || (v.pattern == Pattern::unknown && v.past.size() < 6)) {
    std::vector<Form> out;
    Form f;
    f.tense = Tense::past, f.gender = Gender::m, f.number = Number::sg;
    add_form(f, v.past, &out);
    return out;
  }
  Conjugation c(v);
  const Letters passive = passive_past(v);
  c.past(Voice::active, v.past);
  if (!passive.empty()) c.past(Voice::passive, passive);
  if (!v.present.empty()) {
    c.present(Voice::active, v.present);
    const Letters passive_s = passive_present(v);
    if (!passive_s.empty()) c.present(Voice::passive, passive_s);
    c.imperative();
  }
  return c.take();
}

}  // namespace marsad::arabic
