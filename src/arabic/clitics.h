// What can be taken off a word's front and back, as candidates: وبالقصف → و + ب + ال + قصف; لقتلهم → ل + قتل + هم;
// للجيش → ل + ال + جيش.
//
// Nothing is decided here: split() calls back with every candidate stem (folded), the caller looks it up and keeps
// those it knows. The whole word comes first, then fewer cut letters before more. Stems are also offered with the
// letter that joining changed given back: دعوتها → دعوت and دعوه (folded ة), رماه → رمي, قتلوه → قتلوا, حلفائه → حلفاء.
// Threads: pure. Tested by clitics_test.cc.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace marsad::arabic {

enum Clitic : uint16_t {
  kAnd = 1,
  kThen = 2,  // و ف
  kBi = 4,
  kLi = 8,
  kKa = 16,       // ب ل ك
  kWill = 32,     // س before a present-tense verb
  kAl = 64,       // ال
  kSuffix = 128,  // an attached pronoun was cut; see pronoun
};
enum class Pronoun : uint8_t {
  none,
  ha_m,
  ha_f,
  hum,
  hunna,
  huma,
  ka,
  kum,
  na,
  ni,
  ya
};  // ه ها هم هن هما ك كم نا ني ي

struct Split {
  uint16_t clitics = 0;  // bits of Clitic
  Pronoun pronoun = Pronoun::none;
  std::string stem;  // folded
};

// All candidate splits of one folded word, the whole word first. At most some 30; stems shorter than two letters are
// not offered.
void split(std::string_view folded, std::vector<Split>* out);

// A cut that leaves the word's end as it is: its stem is a part of the word.
struct Front {
  uint16_t clitics = 0;
  std::string_view stem;
};
// Those of split()'s candidates that cut no pronoun, in its order, at a fraction of its price.
void fronts(std::string_view folded, std::vector<Front>* out);

inline constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";      // ال
inline constexpr std::string_view kWaw = "\xD9\x88";                  // و
inline constexpr std::string_view kIla = "\xD8\xA7\xD9\x84\xD9\x8A";  // إلى, folded
inline bool has_article(std::string_view folded) { return folded.starts_with(kArticle); }

// The clitics of a word that no list knows, where the article behind them makes them sure: بالطيحة → ب ال, وللتوصل →
// و ل ال. 0 where nothing stands before the article, or fewer than three letters behind it. (ف is not among them:
// فالنسيا is a town.)
uint16_t sure_clitics(std::string_view folded);

}  // namespace marsad::arabic
