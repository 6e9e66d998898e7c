// Splits that must be among the candidates, and ones that must not; the order of candidates; any bytes.
#include "arabic/clitics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "arabic/fold.h"

namespace marsad::arabic {
namespace {

bool offers(std::string_view word, uint16_t clitics, Pronoun pronoun, std::string_view stem) {
  std::vector<Split> all;
  split(fold(word), &all);
  if (pronoun != Pronoun::none) clitics |= kSuffix;
  return std::any_of(all.begin(), all.end(), [&](const Split& s) {
    return s.clitics == clitics && s.pronoun == pronoun && s.stem == fold(stem);
  });
}

TEST(Clitics, Offers) {
  using P = Pronoun;
  const struct {
    const char* word;
    int clitics;
    P pronoun;
    const char* stem;
  } cases[] = {
      {"وبالقصف", kAnd | kBi | kAl, P::none, "قصف"},
      {"لقتلهم", kLi, P::hum, "قتل"},
      {"للجيش", kLi | kAl, P::none, "جيش"},
      {"وللغة", kAnd | kLi | kAl, P::none, "لغة"},
      {"دعوتها", 0, P::ha_f, "دعوت"},
      {"دعوتها", 0, P::ha_f, "دعوة"},
      {"رماه", 0, P::ha_m, "رمى"},
      {"قتلوه", 0, P::ha_m, "قتلوا"},
      {"قتلوه", 0, P::ha_m, "قتلو"},
      {"حلفائه", 0, P::ha_m, "حلفاء"},
      {"حلفاؤها", 0, P::ha_f, "حلفاء"},
      {"وسيستهدفونهم", kAnd | kWill, P::hum, "يستهدفون"},
      {"فالجيش", kThen | kAl, P::none, "جيش"},
      {"كالجيش", kKa | kAl, P::none, "جيش"},
      {"منا", 0, P::na, "من"},
      {"يمكننا", 0, P::na, "يمكن"},
      {"أنني", 0, P::ni, "أن"},
      {"بهم", kBi, P::none, "هم"},
      {"بينهما", 0, P::huma, "بين"},
      {"مدينتي", 0, P::ya, "مدينة"},
      {"إليه", 0, P::ha_m, "إلى"},
      {"أصدقائي", 0, P::ya, "أصدقاء"},
      {"عليكم", 0, P::kum, "على"},
      {"فلسطين", 0, P::none, "فلسطين"},
  };
  for (const auto& c : cases)
    EXPECT_TRUE(offers(c.word, static_cast<uint16_t>(c.clitics), c.pronoun, c.stem)) << c.word << " " << c.stem;
}

TEST(Clitics, FrontsAreTheSplitsThatCutNoPronoun) {
  for (const char* word :
       {"وبالقصف", "للجيش", "وللغة", "وسيستهدفونهم", "كالجيش", "فلسطين", "بيتي", "من", "x-ray", ""}) {
    const std::string folded = fold(word);
    std::vector<Split> all;
    std::vector<Front> found;
    split(folded, &all);
    fronts(folded, &found);
    std::erase_if(all, [](const Split& s) { return s.pronoun != Pronoun::none; });
    ASSERT_EQ(found.size(), all.size()) << word;
    for (size_t i = 0; i < all.size(); ++i) {
      EXPECT_EQ(found[i].clitics, all[i].clitics) << word;
      EXPECT_EQ(found[i].stem, all[i].stem) << word;
    }
  }
}

TEST(Clitics, AreSureBehindTheArticleOnly) {
  const struct {
    const char* word;
    int clitics;
  } cases[] = {
      {"والطيحة", kAnd | kAl},
      {"بالطيحة", kBi | kAl},
      {"كالطيحة", kKa | kAl},
      {"للتوصل", kLi | kAl},
      {"وللتوصل", kAnd | kLi | kAl},
      {"وبالطيحة", kAnd | kBi | kAl},
      {"الطيحة", 0},
      {"بطيحة", 0},
      {"والد", 0},
      {"بالي", 0},
      {"فالنسيا", 0},
      {"للم", 0},
      {"سالم", 0},
  };
  for (const auto& c : cases) EXPECT_EQ(sure_clitics(fold(c.word)), c.clitics) << c.word;
}

TEST(Clitics, DoesNotOffer) {
  EXPECT_FALSE(offers("القصفه", kAl, Pronoun::ha_m, "قصف")) << "the article and a pronoun";
  EXPECT_FALSE(offers("سلام", kWill, Pronoun::none, "لام")) << "س only before a present-tense verb";
  EXPECT_FALSE(offers("له", kLi, Pronoun::none, "ه")) << "one letter is no stem";
}

TEST(Clitics, WholeWordFirstThenFewerLettersCut) {
  std::vector<Split> all;
  split("وبالقصف", &all);
  ASSERT_EQ(all.size(), 4u);
  const char* stems[] = {"وبالقصف", "بالقصف", "القصف", "قصف"};
  for (size_t i = 0; i < 4; ++i) EXPECT_EQ(all[i].stem, stems[i]);
}

TEST(Clitics, AnyBytes) {
  std::mt19937 random(3);
  const std::string_view letters[] = {"و", "ف", "ب", "ل", "ك", "س", "ا", "ه", "ي", "ن", "ت", "م", "a", "€", "ء"};
  std::vector<Split> all;
  for (int round = 0; round < 20000; ++round) {
    std::string word;
    for (size_t n = random() % 12; n > 0; --n) word += letters[random() % (round % 3 ? 11 : std::size(letters))];
    split(word, &all);
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all[0].stem, word);
    EXPECT_EQ(all[0].clitics, 0);
    EXPECT_LE(all.size(), 60u) << word;
    for (const Split& s : all) EXPECT_EQ(invalid_utf8(s.stem), std::string_view::npos) << word;
  }
  split("\xD8", &all);
  EXPECT_EQ(all.size(), 1u);
}

}  // namespace
}  // namespace marsad::arabic
