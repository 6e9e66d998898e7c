// Active and passive participles and the verbal noun of the derived forms.
//
//   قصف → قاصف مقصوف, قال → قائل مقول, دعا → داعٍ/داعي مدعوّ, استعاد → مستعيد مستعاد, أجرى → مجرٍ/مجري مجرى
//   verbal nouns: دمّر → تدمير, أقام → إقامة, أجرى → إجراء, استولى → استيلاء, سيطر → سيطرة, شارك → مشاركة, تبنّى → تبنّي
//
// Beyond form I active and passive participle are mostly written alike (مستهدف): both are given, marked Voice::either.
// What it cannot do: verbal nouns of form I follow no rule; second verbal nouns (قتال beside مقاتلة) are the
// codebook's.
#include "arabic/declension.h"
#include "arabic/letters.h"
#include "arabic/principal_parts.h"

namespace marsad::arabic {
namespace {

struct Participle {
  Letters base;
  Declension declension = Declension::regular;
};

// Form I makes its own shapes from the root letters.
Participle first_active(const PrincipalParts& v) {
  const Letters& p = v.past;
  const Letters c1 = p[0] == U'أ' ? Letters(U"آ") : Letters{p[0], U'ا'};
  auto seat = [](char32_t c) { return c == U'أ' ? U'ئ' : c; };
  switch (v.root) {
    case Root::doubled:
      return {c1 + p[1]};
    case Root::hollow:
      if (p[2] == U'ء') return {c1 + U"ئي", Declension::defective};
      return {c1 + U'ئ' + p[2]};
    case Root::defective:
      return {c1 + seat(p[1]) + U'ي', Declension::defective};
    case Root::sound:
      break;
  }
  return {c1 + seat(p[1]) + seat(p[2])};
}

Participle first_passive(const PrincipalParts& v) {
  const Letters& p = v.past;
  const Letters m = U"م";
  const char32_t end = v.present.empty() ? U' ' : v.present.back();
  switch (v.root) {
    case Root::doubled:
      return {m + p[0] + p[1] + U'و' + p[1]};
    case Root::hollow: {
      if (p[2] == U'ء') return {};  // مجيء is a noun of its own
      const bool ya = v.present.size() >= 2 && v.present[v.present.size() - 2] == U'ي';
      return {m + p[0] + (ya ? U'ي' : U'و') + p[2]};
    }
    case Root::defective:
      return {m + p[0] + (p[1] == U'أ' ? U'ئ' : p[1]) + (end == U'و' ? U'و' : U'ي')};
    case Root::sound:
      break;
  }
  return {m + p[0] + (p[1] == U'أ' ? U'ؤ' : p[1]) + U'و' + (p[2] == U'أ' ? U'ء' : p[2])};
}

Participle derived_active(const PrincipalParts& v) {
  Letters s = U"م" + v.present;
  if (v.root == Root::defective) {
    s.back() = U'ي';
    return {s, Declension::defective};
  }
  if (s.back() == U'أ') s.back() = U'ئ';
  return {s};
}

Participle derived_passive(const PrincipalParts& v) {
  const Letters s = passive_present(v);
  if (s.empty()) return {};
  return {U"م" + s, v.root == Root::defective ? Declension::alif : Declension::regular};
}

bool readable(const PrincipalParts& v) { return v.pattern != Pattern::unknown && v.past.size() >= 2; }

// The letters before the last one, and the last one, for the patterns that put ا between them; a weak last letter
// becomes ء.
Letters long_before_last(const Letters& s, Root root) {
  const Letters head = s.substr(0, s.size() - 1);
  if (root == Root::defective || s.back() == U'أ') return head + U"اء";
  if (root == Root::doubled) return s + U'ا' + s.back();
  if (root == Root::hollow) return s.substr(0, s.size() - 2) + U"يا" + s.back();
  return head + U'ا' + s.back();
}

}  // namespace

std::vector<Form> participles(std::string_view past, std::string_view present, std::string_view masdar) {
  std::vector<Form> out;
  const PrincipalParts v = principal_parts(past, present, masdar);
  if (!readable(v)) return out;
  const bool first = v.pattern == Pattern::i;
  if (!first && v.present.empty()) return out;
  const Participle active = first ? first_active(v) : derived_active(v);
  const Participle passive = first ? first_passive(v) : derived_passive(v);
  Form f;
  f.cls = WordClass::active_participle, f.voice = Voice::active;
  decline(f, active.base, active.declension, &out);
  f.cls = WordClass::passive_participle, f.voice = Voice::passive;
  if (!passive.base.empty()) decline(f, passive.base, passive.declension, &out);
  merge_voices(&out);
  return out;
}

std::string verbal_noun(std::string_view past, std::string_view present) {
  const PrincipalParts v = principal_parts(past, present);
  if (!readable(v)) return {};
  const Letters& p = v.past;
  const bool weak = v.root == Root::defective;
  switch (v.pattern) {
    case Pattern::i:
    case Pattern::unknown:
      return {};
    case Pattern::ii:
      if (weak && p[1] == U'ي') return spell(U"ت" + p.substr(0, 2) + U'ة');  // تحيّة
      if (weak || p[2] == U'أ') return spell(U"ت" + p.substr(0, 2) + (weak ? U"ية" : U"ئة"));
      return spell(U"ت" + p.substr(0, 2) + U'ي' + p[2]);
    case Pattern::iii: {
      const Letters stem = p[0] == U'آ' ? U"ؤا" + p.substr(1) : p;
      return spell(weak ? U"م" + stem.substr(0, stem.size() - 1) + U"اة" : U"م" + stem + U'ة');
    }
    case Pattern::iv: {
      if (v.root == Root::hollow) return spell(U"إ" + p.substr(1) + U'ة');
      Letters s = p.substr(1);
      const bool glide = s[0] == U'و' || s[0] == U'ي';
      const Letters head = p[0] == U'آ' ? Letters(U"إي") : glide ? Letters(U"إي") : Letters(U"إ");
      return spell(head + long_before_last(glide && p[0] != U'آ' ? s.substr(1) : s, v.root));
    }
    case Pattern::v:
    case Pattern::vi:
    case Pattern::q2: {
      Letters s = p;
      if (weak) s.back() = U'ي';
      if (s.back() == U'أ') s.back() = U'ؤ';
      return spell(s);
    }
    case Pattern::x:
      if (v.root == Root::hollow) return spell(p + U'ة');
      if (p[3] == U'أ') return spell(U"استئ" + long_before_last(p.substr(4), v.root));  // استئناف
      if (p.size() > 4 && (p[3] == U'و' || p[3] == U'ي')) return spell(U"استي" + long_before_last(p.substr(4), v.root));
      return spell(long_before_last(p, v.root));
    case Pattern::q1:
      return spell(p + U'ة');
    case Pattern::q4: {
      Letters s = p;
      for (char32_t& c : s) c = c == U'أ' ? U'ئ' : c;
      return spell(long_before_last(s, v.root));
    }
    case Pattern::vii:
    case Pattern::viii:
    case Pattern::ix:
      return spell(long_before_last(p, v.root));
  }
  return {};
}

}  // namespace marsad::arabic
