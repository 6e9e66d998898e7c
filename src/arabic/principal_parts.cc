// Works out the pattern of a verb from how it is written; see principal_parts.h.
//
//   3 letters: قال hollow I; أخذ/يأخذ I, أعدّ/يعدّ doubled IV, أكّد II; رمى defective I; حوّل, نفّذ II
//   4: أطلق IV, شارك III, تقدّم V, اتفق VIII (its و swallowed), احتلّ انضمّ احمرّ doubled VIII, VII, IX, سيطر four letters
//   5: تعاون VI, تمركز, انفجر VII, اغتال VIII, استعدّ doubled X, اطمأنّ     6: استهدف X
//
// Without a shadda I and II are written alike (نفذ): a verbal noun tells (تنفيذ); else with a present given I is
// assumed, without one II. Only participles, imperatives and verbal nouns differ then. What it cannot do: ترجم without
// its verbal noun is taken for a form V.
#include "arabic/principal_parts.h"

namespace marsad::arabic {
namespace {

bool one_of(char32_t c, LettersView set) { return set.find(c) != LettersView::npos; }
bool weak_end(const Letters& p) { return p.size() > 2 && (p.back() == U'ى' || p.back() == U'ا' || p.back() == U'ي'); }

// است + two letters is a doubled form X (استعدّ); a few roots in س make a form VIII that looks the same.
bool eighth_of_sin(const Letters& p) {
  for (LettersView tail :
       {LettersView(U"لم"), LettersView(U"مع"), LettersView(U"ند"), LettersView(U"بق"), LettersView(U"رق"),
        LettersView(U"تر"), LettersView(U"عر"), LettersView(U"هم"), LettersView(U"لب"), LettersView(U"لف")}) {
    if (LettersView(p).substr(3) == tail) return true;
  }
  return false;
}

struct Reader {
  const Word& past;
  const Letters& present;
  const Letters& masdar;
  const Letters& p = past.letters;
  Pattern pattern = Pattern::unknown;
  Root root = Root::sound;

  void set(Pattern a, Root b) { pattern = a, root = b; }
  Root end() const { return weak_end(p) ? Root::defective : Root::sound; }

  // تفعيل, تفعلة, تفعية beside a past of three letters.
  bool second_masdar() const {
    if (masdar.size() < 4 || masdar[0] != U'ت' || p.size() != 3) return false;
    const Letters head = masdar.substr(0, 3), weak = U"يىئأ";
    if (head != U"ت" + p.substr(0, 2)) return false;
    if (masdar.size() == 5 && masdar[3] == U'ي') return masdar[4] == p[2] || weak.find(masdar[4]) != Letters::npos;
    return masdar.back() == U'ة' && masdar.size() <= 5;
  }

  void three() {
    if (second_masdar()) return set(Pattern::ii, end());
    const bool hamza = p[0] == U'أ' || p[0] == U'إ';
    if (p[1] == U'ا' && past.doubled(2)) return set(Pattern::iii, Root::doubled);
    if (p[1] == U'ا') return set(Pattern::i, Root::hollow);
    if (p[0] == U'آ') {
      const bool third = present.size() > 1 && present[1] == U'ا';
      return set(third ? Pattern::iii : Pattern::iv, end());
    }
    if (hamza && !past.doubled(1)) {
      if (present.empty())
        return past.doubled(2) || masdar.starts_with(U"إ") ? set(Pattern::iv, Root::doubled) : set(Pattern::ii, end());
      if (present[0] == U'ؤ') return set(Pattern::ii, end());
      if (present[0] == U'أ') return set(Pattern::i, end());
      return set(Pattern::iv, end() == Root::defective ? Root::defective : Root::doubled);
    }
    if (past.doubled(1) || present.empty()) return set(Pattern::ii, end());
    if (present.size() == 3 && p[0] == U'و' && present[0] == U'و') return set(Pattern::ii, end());
    if (one_of(p[1], U"وي") && end() == Root::sound && present == p) return set(Pattern::ii, Root::sound);
    set(Pattern::i, end());
  }

  void four() {
    if (p[0] == U'أ' || p[0] == U'إ' || p[0] == U'آ') {
      if (p[0] == U'آ') return set(Pattern::iii, end());
      return set(Pattern::iv, p[2] == U'ا' ? Root::hollow : end());
    }
    if (p[0] == U'ا') {
      if (end() == Root::defective) return set(Pattern::viii, Root::defective);  // ادّعى, اتّقى
      if (one_of(p[1], U"تطدذظث") && !past.doubled(3)) return set(Pattern::viii, Root::sound);
      if (p[1] == U'ن') return set(Pattern::vii, Root::doubled);
      return set(one_of(p[2], U"تطد") ? Pattern::viii : Pattern::ix, Root::doubled);
    }
    if (p[1] == U'ا') return set(Pattern::iii, end());
    if (masdar == p + U'ة') return set(Pattern::q1, Root::sound);  // ترجمة
    if (p[0] == U'ت') return p[2] == U'ا' ? set(Pattern::vi, Root::doubled) : set(Pattern::v, end());
    set(Pattern::q1, end());
  }

  void five() {
    if (p[0] == U'ت') return set(p[2] == U'ا' ? Pattern::vi : Pattern::q2, end());
    if (p[0] != U'ا') return set(Pattern::unknown, end());
    const Root inner = p[3] == U'ا' && end() == Root::sound ? Root::hollow : end();
    if (p[1] == U'س' && p[2] == U'ت') {
      const bool eighth = masdar.size() == 6 && masdar[4] == U'ا' && masdar.back() == p.back() && masdar[3] == p[3] &&
                          masdar[3] != masdar[5];
      if (eighth) return set(Pattern::viii, Root::sound);
      if (past.doubled(4) || (inner == Root::sound && !eighth_of_sin(p))) return set(Pattern::x, Root::doubled);
      return set(Pattern::viii, inner);
    }
    if (p[2] == U'ت' || (p[2] == U'ط' && one_of(p[1], U"صضط")) || (p[2] == U'د' && one_of(p[1], U"زذد"))) {
      return set(Pattern::viii, inner);
    }
    if (p[1] == U'ن') return set(Pattern::vii, inner);
    set(Pattern::q4, Root::doubled);
  }

  void six() {
    if (p.starts_with(U"است")) return set(Pattern::x, p[4] == U'ا' && end() == Root::sound ? Root::hollow : end());
    set(Pattern::unknown, end());
  }

  void read() {
    switch (p.size()) {
      case 2:
        return set(Pattern::i, Root::doubled);
      case 3:
        return three();
      case 4:
        return four();
      case 5:
        return five();
      case 6:
        return six();
      default:
        return set(Pattern::unknown, p.empty() ? Root::sound : end());
    }
  }
};

Letters replace(Letters s, size_t from_end, char32_t by) {
  if (from_end <= s.size()) s[s.size() - from_end] = by;
  return s;
}

// The present stem where it follows from the past.
Letters derive_present(const PrincipalParts& v) {
  const Letters& p = v.past;
  switch (v.pattern) {
    case Pattern::i:
    case Pattern::unknown:
      return {};
    case Pattern::v:
    case Pattern::vi:
    case Pattern::q2:
      return p;
    case Pattern::ii:
    case Pattern::iii:
    case Pattern::q1: {
      Letters s = p;
      if (p[0] == U'أ') s[0] = U'ؤ';
      if (p[0] == U'آ') s = U"ؤا" + p.substr(1);
      if (v.root == Root::defective) s.back() = U'ي';
      if (s.back() == U'أ') s.back() = U'ئ';
      return s;
    }
    default:
      break;
  }
  Letters s = p.substr(1);
  if (v.pattern == Pattern::iv) {
    if (p[0] == U'آ') s = U"ؤ" + s;
    if (s.size() > 2 && s[0] == U'ي') s[0] = U'و';  // أيقن يوقن
  }
  if (v.root == Root::defective) s.back() = U'ي';
  if (v.root == Root::hollow && (v.pattern == Pattern::iv || v.pattern == Pattern::x)) s = replace(s, 2, U'ي');
  if (s.back() == U'أ') s.back() = U'ئ';
  if (v.pattern == Pattern::q4) {
    for (char32_t& c : s) c = c == U'أ' ? U'ئ' : c;  // اطمأنّ يطمئنّ
  }
  return s;
}

}  // namespace

PrincipalParts principal_parts(std::string_view past, std::string_view present, std::string_view masdar) {
  PrincipalParts v;
  const Word p = read_word(past);
  const Word s = read_word(present);
  const Letters noun = read_word(masdar).letters;
  v.past = p.letters;
  if (s.letters.size() >= 2 && s.letters[0] == U'ي') v.present = s.letters.substr(1);
  for (char32_t c : p.letters) {
    if (c < 0x600 || c > 0x6FF) return v;  // not one Arabic word: only the past itself is certain
  }
  Reader reader{p, v.present, noun};
  reader.read();
  v.pattern = reader.pattern, v.root = reader.root;
  if (v.present.empty() && !v.past.empty()) v.present = derive_present(v);
  return v;
}

Letters passive_past(const PrincipalParts& v) {
  Letters p = v.past;
  switch (v.pattern) {
    case Pattern::vii:
    case Pattern::ix:
    case Pattern::q2:
    case Pattern::q4:
    case Pattern::unknown:
      return {};
    case Pattern::iii:
      if (p[0] == U'آ') p = U"أا" + p.substr(1);
      p[1] = U'و';
      break;
    case Pattern::vi:
      p[2] = U'و';
      break;
    case Pattern::iv:
      if (p[0] == U'آ') p = U"أو" + p.substr(1);
      break;
    case Pattern::x:
      if (p.size() > 3 && p[3] == U'أ') p[3] = U'ؤ';
      break;
    default:
      break;
  }
  if (v.root == Root::hollow) p = replace(p, 2, U'ي');
  if (v.root == Root::defective) p.back() = U'ي';
  if (v.root == Root::sound && p.back() == U'أ') p.back() = U'ئ';
  if ((v.pattern == Pattern::i || v.pattern == Pattern::ii) && p.size() == 3 && p[1] == U'أ') p[1] = U'ئ';  // سُئل
  return p;
}

Letters passive_present(const PrincipalParts& v) {
  Letters s = v.present;
  if (s.empty() || passive_past(v).empty()) return {};
  if (v.pattern == Pattern::i) {
    if (v.past[0] == U'و' && s[0] != U'و') s = U"و" + s;
    if (s[0] == U'أ') s[0] = U'ؤ';
  }
  if (v.root == Root::hollow) s = replace(s, 2, U'ا');
  if (v.root == Root::defective && one_of(s.back(), U"وي")) s.back() = U'ى';
  if (v.root == Root::sound && one_of(s.back(), U"ئؤ")) s.back() = U'أ';
  return s;
}

}  // namespace marsad::arabic
