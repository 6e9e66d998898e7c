// Offers every way to cut proclitics and an attached pronoun off a folded word, as clitics.h says.
//
//   للقصف    → للقصف, ل+لقصف, ل+ال+قصف
//   وسيقتلوه → وسيقتلوه, و+سيقتلوه, و+س+يقتلوه, وسيقتلو+ه, وسيقتلوا+ه, …, و+س+يقتلو+ه, و+س+يقتلوا+ه
//
// Fronts are و or ف, then one of ب ل ك س, then ال. ال and a pronoun never stand together; س stands only before ي ت ن ا.
// Works on code units of two bytes, since nearly every folded Arabic letter has two; a word with others in it is
// offered whole. What it cannot do: the question particle أ, two pronouns at once (أعطانيه), stems of one letter (له,
// به: the codebook lists them).
#include "arabic/clitics.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace marsad::arabic {
namespace {

using namespace std::string_view_literals;

struct Ending {
  std::string_view text;
  Pronoun pronoun;
};
constexpr Ending kEndings[] = {
    {"ه"sv, Pronoun::ha_m},   {"ها"sv, Pronoun::ha_f}, {"هم"sv, Pronoun::hum}, {"هن"sv, Pronoun::hunna},
    {"هما"sv, Pronoun::huma}, {"ك"sv, Pronoun::ka},    {"كم"sv, Pronoun::kum}, {"نا"sv, Pronoun::na},
    {"ني"sv, Pronoun::ni},    {"ي"sv, Pronoun::ya},
};

constexpr size_t kMinStem = 4;  // bytes: two letters

struct Cut {
  uint16_t clitics;
  uint8_t cut;       // letters taken off the front
  uint8_t consumed;  // bytes of the word before the stem
};

// Letters against those of a literal: of a known length, so that no call is made for two bytes.
template <size_t N>
bool starts(std::string_view w, const char (&letters)[N]) {
  return w.size() >= N - 1 && std::memcmp(w.data(), letters, N - 1) == 0;
}
template <size_t N>
bool ends(std::string_view w, const char (&letters)[N]) {
  return w.size() >= N - 1 && std::memcmp(w.data() + w.size() - (N - 1), letters, N - 1) == 0;
}

bool two_byte_letters(std::string_view s) {
  if (s.size() % 2 != 0) return false;
  for (size_t i = 0; i < s.size(); i += 2) {
    if ((static_cast<unsigned char>(s[i]) & 0xE0) != 0xC0) return false;
  }
  return true;
}

// The longest word that could be meant is well below 60 letters (وفسيستعملونهما has 14); longer runs are noise.
bool can_be_cut(std::string_view folded) {
  return folded.size() >= kMinStem + 2 && folded.size() <= 120 && two_byte_letters(folded);
}

// All fronts of the word; at most 16 (two conjunction choices, five prepositions with and without the article).
size_t cuts(std::string_view w, std::array<Cut, 16>* out) {
  size_t n = 0;
  auto add = [&](unsigned clitics, size_t cut, size_t consumed) {
    if (consumed + kMinStem <= w.size() && n < out->size()) {
      (*out)[n++] = {static_cast<uint16_t>(clitics), static_cast<uint8_t>(cut), static_cast<uint8_t>(consumed)};
    }
  };
  auto after = [&](unsigned clitics, size_t cut, size_t at) {
    add(clitics, cut, at);
    std::string_view rest = w.substr(at);
    if (starts(rest, "ال")) add(clitics | kAl, cut + 2, at + 4);
    if (starts(rest, "س") && rest.size() > 4) {
      std::string_view verb = rest.substr(2, 2);
      if (starts(verb, "ي") || starts(verb, "ت") || starts(verb, "ن") || starts(verb, "ا"))
        add(clitics | kWill, cut + 1, at + 2);
    }
    unsigned preposition = 0;
    if (starts(rest, "ب")) preposition = kBi;
    if (starts(rest, "ل")) preposition = kLi;
    if (starts(rest, "ك")) preposition = kKa;
    if (preposition == 0) return;
    add(clitics | preposition, cut + 1, at + 2);
    rest.remove_prefix(2);
    if (starts(rest, "ال")) add(clitics | preposition | kAl, cut + 3, at + 6);
    if (preposition == kLi && starts(rest, "ل")) {
      add(clitics | kLi | kAl, cut + 1, at + 2);  // للغة: the article's ل and the word's are written once
      add(clitics | kLi | kAl, cut + 2, at + 4);
    }
  };
  after(0, 0, 0);
  if (starts(w, "و")) after(kAnd, 1, 2);
  if (starts(w, "ف")) after(kThen, 1, 2);
  return n;
}

struct Candidate {
  uint8_t cut;  // clitic letters off front and back: the order of the answer
  uint8_t consumed, length;
  uint16_t clitics;
  Pronoun pronoun;
  uint8_t change;    // bytes taken off the stem's end …
  char restored[3];  // … and what stands there instead
};

// Calls `offer` with each, fewer cut letters before more, otherwise as they stand.
template <class List, class Offer>
void in_order(const List& list, size_t count, Offer offer) {
  for (size_t cut = 0, offered = 0; offered < count; ++cut)
    for (size_t i = 0; i < count; ++i)
      if (list[i].cut == cut) offer(list[i]), ++offered;
}

}  // namespace

void split(std::string_view folded, std::vector<Split>* out) {
  out->clear();
  if (!can_be_cut(folded)) {
    out->push_back({0, Pronoun::none, std::string(folded)});
    return;
  }
  std::array<Cut, 16> front;
  const size_t n = cuts(folded, &front);
  std::array<Candidate, 96> found;
  size_t count = 0;
  for (size_t f = 0; f < n; ++f) {
    auto add = [&](Pronoun pronoun, size_t cut, size_t length, size_t change, std::string_view restored) {
      if (length - change + restored.size() < kMinStem || count == found.size()) return;
      Candidate c{static_cast<uint8_t>(front[f].cut + cut),
                  front[f].consumed,
                  static_cast<uint8_t>(length),
                  front[f].clitics,
                  pronoun,
                  static_cast<uint8_t>(change),
                  {0, 0, 0}};
      if (pronoun != Pronoun::none) c.clitics |= kSuffix;
      std::copy(restored.begin(), restored.end(), c.restored);
      found[count++] = c;
    };
    const std::string_view word = folded.substr(front[f].consumed);
    add(Pronoun::none, 0, word.size(), 0, ""sv);
    if (front[f].clitics & kAl) continue;
    for (const Ending& e : kEndings) {
      if (e.text.back() != word.back() || !word.ends_with(e.text)) continue;
      const size_t length = word.size() - e.text.size(), cut = e.text.size() / 2;
      const std::string_view stem = word.substr(0, length);
      // منا, أنا, مني: the pronoun's ن and the word's are written once.
      if (e.pronoun == Pronoun::na) add(e.pronoun, 1, word.size() - 2, 0, ""sv);
      if (length < 2) continue;
      add(e.pronoun, cut, length, 0, ""sv);
      if (length < 4) continue;
      if (ends(stem, "اي") || ends(stem, "او")) add(e.pronoun, cut, length, 2, "ء"sv);
      if (e.pronoun == Pronoun::ya && ends(stem, "ا")) add(e.pronoun, cut, length, 0, "ء"sv);
      if (ends(stem, "ت")) {
        add(e.pronoun, cut, length, 2, "ه"sv);
      } else if (ends(stem, "ا")) {
        add(e.pronoun, cut, length, 2, "ي"sv);
      } else if (ends(stem, "و")) {
        add(e.pronoun, cut, length, 0, "ا"sv);
      }
    }
  }
  out->reserve(count);
  in_order(found, count, [&](const Candidate& c) {
    Split s{c.clitics, c.pronoun, std::string(folded.substr(c.consumed, c.length - c.change))};
    if (c.restored[0] != 0) s.stem.append(c.restored, 2);
    out->push_back(std::move(s));
  });
}

void fronts(std::string_view folded, std::vector<Front>* out) {
  out->clear();
  if (!can_be_cut(folded)) {
    out->push_back({0, folded});
    return;
  }
  std::array<Cut, 16> front;
  in_order(front, cuts(folded, &front), [&](const Cut& c) { out->push_back({c.clitics, folded.substr(c.consumed)}); });
}

uint16_t sure_clitics(std::string_view folded) {
  thread_local std::vector<Front> cut;
  fronts(folded, &cut);
  constexpr uint16_t kFront = kAnd | kBi | kLi | kKa;
  for (size_t i = cut.size(); i-- > 0;) {  // the most taken off first: للتوصل is ل + ال + توصل
    const Front& s = cut[i];
    if ((s.clitics & kAl) && (s.clitics & kFront) && !(s.clitics & ~(kFront | kAl)))
      return s.stem.size() >= 6 ? s.clitics : uint16_t{0};
  }
  return 0;
}

}  // namespace marsad::arabic
