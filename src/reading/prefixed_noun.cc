#include "reading/prefixed_noun.h"

namespace marsad::reading {

namespace {

constexpr size_t kLetter = 2;  // bytes of an Arabic letter
constexpr std::string_view kBi = "\xD8\xA8", kLi = "\xD9\x84", kAlif = "\xD8\xA7", kTa = "\xD8\xAA", kYa = "\xD9\x8A",
                           kSin = "\xD8\xB3", kNun = "\xD9\x86", kHamzaBelow = "\xD8\xA5";

}  // namespace

std::string_view prefixed_noun(std::string_view folded, std::string_view printed) {
  const std::string_view preposition = folded.substr(0, kLetter);
  if ((preposition != kBi && preposition != kLi) || !printed.starts_with(preposition)) return {};
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
  return fourth || second || seventh || eighth || tenth ? (preposition == kBi ? kBi : kLi) : std::string_view();
}

}  // namespace marsad::reading
