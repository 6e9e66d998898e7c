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

struct Front {
  uint16_t clitics;
  uint8_t cut;       // letters taken off the front
  uint8_t consumed;  // bytes of the word before the stem
};

bool two_byte_letters(std::string_view s) {
  if (s.size() % 2 != 0) return false;
  for (size_t i = 0; i < s.size(); i += 2) {
    if ((static_cast<unsigned char>(s[i]) & 0xE0) != 0xC0) return false;
  }
  return true;
}

// All fronts of the word; at most 16 (two conjunction choices, five prepositions with and without the article).
size_t fronts(std::string_view w, std::array<Front, 16>* out) {
  size_t n = 0;
  auto add = [&](unsigned clitics, size_t cut, size_t consumed) {
    if (consumed + kMinStem <= w.size() && n < out->size()) {
      (*out)[n++] = {static_cast<uint16_t>(clitics), static_cast<uint8_t>(cut), static_cast<uint8_t>(consumed)};
    }
  };
  auto after = [&](unsigned clitics, size_t cut, size_t at) {
    add(clitics, cut, at);
    std::string_view rest = w.substr(at);
    if (rest.starts_with("ال"sv)) add(clitics | kAl, cut + 2, at + 4);
    if (rest.starts_with("س"sv) && rest.size() > 4) {
      std::string_view verb = rest.substr(2, 2);
      if (verb == "ي"sv || verb == "ت"sv || verb == "ن"sv || verb == "ا"sv) add(clitics | kWill, cut + 1, at + 2);
    }
    unsigned preposition = 0;
    if (rest.starts_with("ب"sv)) preposition = kBi;
    if (rest.starts_with("ل"sv)) preposition = kLi;
    if (rest.starts_with("ك"sv)) preposition = kKa;
    if (preposition == 0) return;
    add(clitics | preposition, cut + 1, at + 2);
    rest.remove_prefix(2);
    if (rest.starts_with("ال"sv)) add(clitics | preposition | kAl, cut + 3, at + 6);
    if (preposition == kLi && rest.starts_with("ل"sv)) {
      add(clitics | kLi | kAl, cut + 1, at + 2);  // للغة: the article's ل and the word's are written once
      add(clitics | kLi | kAl, cut + 2, at + 4);
    }
  };
  after(0, 0, 0);
  if (w.starts_with("و"sv)) after(kAnd, 1, 2);
  if (w.starts_with("ف"sv)) after(kThen, 1, 2);
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

}  // namespace

void split(std::string_view folded, std::vector<Split>* out) {
  out->clear();
  // The longest word that could be meant is well below 60 letters (وفسيستعملونهما has 14); longer runs are noise.
  if (folded.size() < kMinStem + 2 || folded.size() > 120 || !two_byte_letters(folded)) {
    out->push_back({0, Pronoun::none, std::string(folded)});
    return;
  }
  std::array<Front, 16> front;
  const size_t n = fronts(folded, &front);
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
      if (!word.ends_with(e.text)) continue;
      const size_t length = word.size() - e.text.size(), cut = e.text.size() / 2;
      const std::string_view stem = word.substr(0, length);
      // منا, أنا, مني: the pronoun's ن and the word's are written once.
      if (e.pronoun == Pronoun::na) add(e.pronoun, 1, word.size() - 2, 0, ""sv);
      if (length < 2) continue;
      add(e.pronoun, cut, length, 0, ""sv);
      if (length < 4) continue;
      if (stem.ends_with("اي"sv) || stem.ends_with("او"sv)) add(e.pronoun, cut, length, 2, "ء"sv);
      if (e.pronoun == Pronoun::ya && stem.ends_with("ا"sv)) add(e.pronoun, cut, length, 0, "ء"sv);
      if (stem.ends_with("ت"sv)) {
        add(e.pronoun, cut, length, 2, "ه"sv);
      } else if (stem.ends_with("ا"sv)) {
        add(e.pronoun, cut, length, 2, "ي"sv);
      } else if (stem.ends_with("و"sv)) {
        add(e.pronoun, cut, length, 0, "ا"sv);
      }
    }
  }
  std::stable_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count),
                   [](const Candidate& a, const Candidate& b) { return a.cut < b.cut; });
  out->reserve(count);
  for (size_t i = 0; i < count; ++i) {
    const Candidate& c = found[i];
    Split s{c.clitics, c.pronoun, std::string(folded.substr(c.consumed, c.length - c.change))};
    if (c.restored[0] != 0) s.stem.append(c.restored, 2);
    out->push_back(std::move(s));
  }
}

uint16_t sure_clitics(std::string_view folded) {
  thread_local std::vector<Split> splits;
  split(folded, &splits);
  constexpr uint16_t kFront = kAnd | kBi | kLi | kKa;
  for (size_t i = splits.size(); i-- > 0;) {  // the most taken off first: للتوصل is ل + ال + توصل
    const Split& s = splits[i];
    if (s.pronoun == Pronoun::none && (s.clitics & kAl) && (s.clitics & kFront) && !(s.clitics & ~(kFront | kAl)))
      return s.stem.size() >= 6 ? s.clitics : uint16_t{0};
  }
  return 0;
}

}  // namespace marsad::arabic
