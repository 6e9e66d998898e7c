#include "reading/prefixed_noun.h"

#include "arabic/folded_letters.h"

namespace marsad::reading {
using namespace arabic;

namespace {

constexpr size_t kLetter = 2;  // bytes of an Arabic letter
constexpr std::string_view kSin = "\xD8\xB3", kHamzaBelow = "\xD8\xA5", kHamzaAbove = "\xD8\xA3",
                           kTaMarbuta = "\xD8\xA9", kBiAl = "\xD8\xA8\xD8\xA7\xD9\x84", kYaNun = "\xD9\x8A\xD9\x86",
                           kYaTa = "\xD9\x8A\xD8\xA9";

}  // namespace

std::string_view prefixed_noun(std::string_view folded, std::string_view printed) {
  const std::string_view preposition = folded.substr(0, kLetter);
  if ((preposition != kBa && preposition != kLam) || !printed.starts_with(preposition)) return {};
  const std::string_view noun = folded.substr(kLetter);
  const size_t letters = noun.size() / kLetter;
  const auto is = [&](size_t at, std::string_view letter) {
    return at < letters && noun.substr(at * kLetter, kLetter) == letter;
  };
  const bool fourth = printed.substr(kLetter).starts_with(kHamzaBelow) && letters >= 5;          // إطلاع
  const bool second = is(0, kTa) && is(3, kYa) && letters == 5;                                  // ترسيخ
  const bool seventh = is(0, kAlif) && is(1, kNun) && is(4, kAlif) && letters == 6;              // انحراف
  const bool eighth = is(0, kAlif) && is(2, kTa) && is(4, kAlif) && letters == 6;                // احتساب
  const bool tenth = is(0, kAlif) && is(1, kSin) && is(2, kTa) && is(5, kAlif) && letters >= 7;  // استبدال
  // بأسلوبه, لأصحاب; للأفراد: no noun or name is printed with a hamza behind ب or ل, and a second ل is the article's.
  const bool hamza = printed.substr(kLetter).starts_with(kHamzaAbove) && letters >= 4;
  const bool article = preposition == kLam && is(0, kLam) && letters >= 4;
  return hamza || article || fourth || second || seventh || eighth || tenth ? (preposition == kBa ? kBa : kLam)
                                                                            : std::string_view();
}

bool led_by_letter(std::string_view folded, std::string_view printed) {
  if (!prefixed_noun(folded, printed).empty()) return true;
  const bool letter = folded.starts_with(kBa) || folded.starts_with(kLam);
  const size_t letters = folded.size() / kLetter;
  return (letter && printed.ends_with(kTaMarbuta) && !printed.ends_with(kYaTa) && letters >= 6) ||
         (folded.starts_with(kBiAl) && letters >= 5 && !folded.ends_with(kYa) && !folded.ends_with(kYaNun));
}

}  // namespace marsad::reading
