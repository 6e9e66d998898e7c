// What a word form says of itself, and the forms that a lemma has: the conjugator and the noun inflector.
//
// conjugate("قصف", "يقصف") gives قصف قصفت قصفوا يقصف تقصف يقصفون يقصفوا قصفا نقصف …, each folded and unvocalised, with
// what it says. The principal parts (past and present, third person masculine singular) decide the pattern: sound,
// doubled, hamzated, assimilated, hollow, defective, forms I–X and quadriliterals. For forms II–X the present may be
// left empty when it follows from the past. Tested by conjugate_test.cc and inflect_test.cc. Threads: pure functions.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace marsad::arabic {

enum class Tense : uint8_t { none, past, present, imperative };
enum class Voice : uint8_t { active, passive, either };  // either: unvocalised, the script does not tell (قُصف / قَصف)
enum class Gender : uint8_t { unknown, m, f };
enum class Number : uint8_t { unknown, sg, du, pl };
enum class WordClass : uint8_t { verb, noun, active_participle, passive_participle };

struct Form {
  std::string text;  // folded
  WordClass cls = WordClass::verb;
  Tense tense = Tense::none;
  Voice voice = Voice::active;
  uint8_t person = 3;
  Gender gender = Gender::unknown;
  Number number = Number::unknown;
  bool construct = false;    // a form that only stands before a genitive or attached pronoun (مقاتلو, غارتا)
  bool with_suffix = false;  // a form that only stands before an attached pronoun (قتلو-ه, غارت-ها)
  bool accusative = false;   // indefinite accusative in -ا (هجوما)
  bool jussive = false;  // a present that only stands behind لم, لا or لِ (لم يقل; in the indicative يقول)
};

// All three take newspaper spelling, not folded text: hamza, ة and ى tell the pattern. A shadda may be written and then
// counts (نفّذ, استعدّ); where it is not, a verbal noun, if the caller knows one, tells دمر (تدمير, so مدمر) from قصف,
// and استلم (استلام) from استعد.
//
// All finite forms. `present` may be empty (see above). Never throws; a past it cannot read gives the past itself and
// what is certain.
std::vector<Form> conjugate(std::string_view past, std::string_view present = {}, std::string_view masdar = {});

// Active and passive participles of the verb in m/f, sg/du/pl (مهاجم، مهاجمة، مهاجمون، مستهدف …).
std::vector<Form> participles(std::string_view past, std::string_view present = {}, std::string_view masdar = {});

// The verbal noun where the pattern decides it (forms II–X, quadriliterals), in newspaper spelling (سيطرة), so that
// inflect_noun can take it; empty for form I.
std::string verbal_noun(std::string_view past, std::string_view present = {});

// The nouns and adjectives below, too, are given in newspaper spelling: folded غاره could not be told from وجه.
// Case, number and construct forms of a noun: غارة → غاره غارات غارتان غارتين غارتا غارتي غارت(before a suffix) …;
// plurals: broken plurals as given. A masculine person noun gets sound plurals (-ون -ين -و -ي) when `person`.
std::vector<Form> inflect_noun(std::string_view singular, const std::vector<std::string>& plurals, bool person = false);

// Nisba and other adjectives: تركي → تركي تركيه تركيان تركيين تركيون تركيتان تركيتين تركيات, each with gender and
// number, without and with ال.
std::vector<Form> inflect_adjective(std::string_view masculine, const std::vector<std::string>& plurals = {});

}  // namespace marsad::arabic
