#include "ledger/words.h"

#include <algorithm>
#include <array>
#include <bit>

#include "arabic/fold.h"
#include "ledger/hash.h"

namespace marsad::ledger {
namespace {

// Of two sentences of thirty words, one in three hundred seems to share a word that it does not.
constexpr uint32_t kWordMask = (1U << 18) - 1;

bool is_word(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c >= 0xC0 && c < 0x250) ||
         (c >= 0x400 && c < 0x530) || (c >= 0x610 && c <= 0x61A) || (c >= 0x620 && c <= 0x669) ||
         (c >= 0x66E && c <= 0x6D3) || (c >= 0x6D5 && c <= 0x6FF) || (c >= 0x750 && c < 0x780) ||
         (c >= 0xFB50 && c < 0xFE00) || (c >= 0xFE70 && c < 0xFEFF) || (c >= 0x200B && c <= 0x200F);
}

// Takes a joined و ف ب ك ل before ال, and ال or لل, off a folded word of five letters or more.
std::string_view stem(std::string_view word) {
  auto starts = [&](std::string_view with) { return word.substr(0, with.size()) == with; };
  if (word.size() >= 10)
    for (std::string_view one : {"و", "ف", "ب", "ك", "ل"})
      if (starts(one) && word.substr(2, 4) == "ال") word.remove_prefix(2);
  if (word.size() >= 8 && starts("ال"))
    word.remove_prefix(4);
  else if (word.size() >= 8 && starts("لل"))
    word.remove_prefix(4);
  return word;
}

template <class F>
void each_word(std::string_view utf8, F f) {
  std::string word;
  bool more = true;
  auto end = [&] {
    if (!word.empty()) {
      std::string_view bare = stem(word);
      if (bare.size() > 4 || (bare.size() >= 1 && bare[0] >= '0' && bare[0] <= '9')) more = f(bare);
      word.clear();
    }
  };
  for (size_t at = 0; at < utf8.size() && more;) {
    char32_t c = arabic::next(utf8, &at);
    if (is_word(c))
      arabic::fold_append(c, &word);
    else if (c >= 0x64B && c <= 0x65F)
      continue;  // a vowel mark inside a word
    else
      end();
  }
  if (more) end();
}

}  // namespace

void shorten(Words* words) {
  for (uint32_t& word : *words) word &= kWordMask;
  std::sort(words->begin(), words->end());
  words->erase(std::unique(words->begin(), words->end()), words->end());
}

Words word_set(std::string_view utf8, size_t limit) {
  Words words;
  each_word(utf8, [&](std::string_view word) {
    auto number = static_cast<uint32_t>(hash64(word)) & kWordMask;
    if (std::find(words.begin(), words.end(), number) == words.end()) words.push_back(number);
    return words.size() < limit;
  });
  std::sort(words.begin(), words.end());
  return words;
}

int shared(const Words& a, const Words& b) {
  int both = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      ++both, ++i, ++j;
    else if (a[i] < b[j])
      ++i;
    else
      ++j;
  }
  return both;
}

int near(const Words& a, const Words& b) {
  int both = shared(a, b);
  int all = static_cast<int>(a.size() + b.size()) - both;
  return all == 0 ? 0 : 100 * both / all;
}

uint64_t simhash(std::string_view utf8) {
  std::array<int, 64> sum{};
  uint64_t one = 0, two = 0;
  size_t count = 0;
  each_word(utf8, [&](std::string_view word) {
    uint64_t three = hash64(word);
    if (++count >= 3) {
      uint64_t run = mix64(one * 3 + two * 5 + three * 7 + 1);
      for (int bit = 0; bit < 64; ++bit) sum[static_cast<size_t>(bit)] += (run >> bit & 1) ? 1 : -1;
    }
    one = two;
    two = three;
    return true;
  });
  if (count < 12) return 0;
  uint64_t result = 0;
  for (int bit = 0; bit < 64; ++bit)
    if (sum[static_cast<size_t>(bit)] > 0) result |= uint64_t{1} << bit;
  return result ? result : 1;
}

int apart(uint64_t a, uint64_t b) { return std::popcount(a ^ b); }

void bands(const Words& words, std::vector<uint64_t>* out) {
  constexpr int kBands = 6, kRows = 2;
  if (words.size() < 5) return;  // too few to be alike by more than chance
  for (int band = 0; band < kBands; ++band) {
    uint64_t value = static_cast<uint64_t>(band) + 0x9E37;
    for (int row = 0; row < kRows; ++row) {
      uint64_t seed = mix64(static_cast<uint64_t>(band * kRows + row + 1)), least = ~uint64_t{0};
      for (uint32_t word : words) least = std::min(least, mix64(word ^ seed));
      value = mix64(value ^ least);
    }
    out->push_back(value);
  }
}

}  // namespace marsad::ledger
