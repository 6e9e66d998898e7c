#include "ledger/search/tokens.h"

#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/text.h"
#include "arabic/word_map.h"

namespace marsad::ledger::search {
namespace {

constexpr size_t kLongest = 80;   // bytes; a longer run of letters is no word
constexpr size_t kShortStem = 6;  // bytes: three letters, where the cut is a guess
constexpr size_t kSureStem = 4;   // two behind an article
constexpr size_t kMostStems = 12;
constexpr size_t kRemembered = 300'000;

}  // namespace

std::vector<std::string> stems(std::string_view folded, bool* sure) {
  thread_local std::vector<arabic::Split> splits;
  arabic::split(folded, &splits);
  std::vector<std::string> out;
  auto add = [&](const std::string& stem) {
    if (stem != folded && std::find(out.begin(), out.end(), stem) == out.end() && out.size() < kMostStems)
      out.push_back(stem);
  };
  for (const auto& one : splits)
    if ((one.clitics & arabic::kAl) && one.stem.size() >= kSureStem &&
        // بالي and فالح: two letters behind ال may be a word's own where something stands before it
        (one.clitics == arabic::kAl || one.stem.size() >= kShortStem))
      add(one.stem);
  *sure = !out.empty();
  if (*sure) return out;
  for (const auto& one : splits)
    if (one.stem.size() >= kShortStem) add(one.stem);
  return out;
}

std::string_view form_of(std::string_view folded) {
  // Newspapers use few words often: what a word becomes is made once a thread, and forgotten when it grows large.
  thread_local arabic::WordMap<std::string> made;
  if (made.size() > kRemembered) made.clear();
  auto [form, fresh] = made.add(folded);
  if (fresh) {
    form = folded;
    bool sure = false;
    for (const auto& stem : stems(folded, &sure)) {
      form += kOr;
      form += kStem;
      form += stem;
    }
  }
  return form;
}

bool is_word(const arabic::Token& token) {
  return token.kind != arabic::TokenKind::punct && !token.fold.empty() && token.fold.size() <= kLongest;
}

namespace {
void append_words(std::string_view text, std::string* out) {
  const arabic::Text words(text);
  bool first = out->back() == kMade;
  for (const auto& token : words.tokens()) {
    if (!is_word(token)) continue;
    if (!first) out->push_back(kPlaces);
    if (token.line_start && !first) {
      out->append(kLineEnd);
      out->push_back(kPlaces);
    }
    first = false;
    if (token.kind != arabic::TokenKind::word) {
      out->append(token.fold);
      continue;
    }
    out->append(form_of(token.fold));
  }
}
}  // namespace

void append_tokens(std::string_view title, std::string_view text, std::string* out) {
  out->push_back(kMade);
  if (stands_beside(title, text)) append_words(title, out);
  append_words(text, out);
}

}  // namespace marsad::ledger::search
