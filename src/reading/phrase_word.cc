// The letters that may stand before or behind a phrase's word.
//
//   بالمفاوضات is مفاوضات;  للهدنة is هدنة;  خطرا is خطر
#include "reading/phrase_word.h"

#include "arabic/clitics.h"

namespace marsad::reading {

namespace {

constexpr std::string_view kAlef = "\xD8\xA7", kLam = "\xD9\x84", kFa = "\xD9\x81", kBa = "\xD8\xA8", kKaf = "\xD9\x83";

// التركية – الروسية, عملية «درع الفرات»
bool skipped(std::string_view word) {
  return arabic::is_dash(word) || word == "\"" || word == "«" || word == "“" || word == "”";
}

}  // namespace

bool phrase_word(std::string_view printed, std::string_view wanted) {
  if (!may_be_word(printed, wanted)) return false;
  auto is = [&](std::string_view w) {
    return w == wanted || (w.size() == wanted.size() + 2 && w.starts_with(wanted) && w.ends_with(kAlef));
  };
  auto drop = [](std::string_view* w, std::string_view letter) {
    return w->starts_with(letter) && (w->remove_prefix(letter.size()), true);
  };
  if (is(printed)) return true;
  if (printed.size() <= wanted.size()) return false;
  if (drop(&printed, arabic::kWaw) || drop(&printed, kFa)) {
    if (is(printed)) return true;
  }
  const bool lam = drop(&printed, kLam);
  if (lam || drop(&printed, kBa) || drop(&printed, kKaf)) {
    if (is(printed)) return true;
  }
  if (lam ? !drop(&printed, kLam) : !(drop(&printed, kAlef) && drop(&printed, kLam))) return false;
  return is(printed);
}

uint32_t phrase_end(const arabic::Text& text, uint32_t at, uint32_t end, const std::vector<codebook::Letters>& words) {
  size_t found = 0;
  for (; found < words.size() && at < end; ++at) {
    if (found > 0 && skipped(text.raw(at))) continue;
    if (!phrase_word(text[at].fold, words[found])) return 0;
    ++found;
  }
  return found == words.size() ? at : 0;
}

}  // namespace marsad::reading
