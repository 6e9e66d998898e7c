// The letters that may stand before or behind a phrase's word.
//
//   بالمفاوضات is مفاوضات;  للهدنة is هدنة;  خطرا is خطر
#include "reading/phrase_word.h"

#include "arabic/chars.h"
#include "arabic/clitics.h"
#include "arabic/folded_letters.h"

namespace marsad::reading {

namespace {

// التركية – الروسية, عملية «درع الفرات»
bool skipped(std::string_view word) { return arabic::is_dash(word) || arabic::quote_of(word); }

}  // namespace

bool phrase_word(std::string_view printed, std::string_view wanted) {
  if (!may_be_word(printed, wanted)) return false;
  auto is = [&](std::string_view w) {
    return w == wanted || (w.size() == wanted.size() + 2 && w.starts_with(wanted) && w.ends_with(arabic::kAlif));
  };
  auto drop = [](std::string_view* w, std::string_view letter) {
    return w->starts_with(letter) && (w->remove_prefix(letter.size()), true);
  };
  if (is(printed)) return true;
  if (printed.size() <= wanted.size()) return false;
  if (drop(&printed, arabic::kWaw) || drop(&printed, arabic::kFa)) {
    if (is(printed)) return true;
  }
  const bool lam = drop(&printed, arabic::kLam);
  if (lam || drop(&printed, arabic::kBa) || drop(&printed, arabic::kKaf)) {
    if (is(printed)) return true;
  }
  if (lam ? !drop(&printed, arabic::kLam) : !(drop(&printed, arabic::kAlif) && drop(&printed, arabic::kLam)))
    return false;
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
