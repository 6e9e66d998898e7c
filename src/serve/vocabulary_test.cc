// Words found by a part of them, and cut where queries are cut.
#include "serve/vocabulary.h"

#include <gtest/gtest.h>

namespace marsad::serve {
namespace {

TEST(Vocabulary, APartFindsEveryWordThatHoldsItAndNoOther) {
  Vocabulary words;
  const uint32_t strike = words.id("القصف"), struck = words.id("قصفت"), town = words.id("بلده"),
                 again = words.id("القصف");
  EXPECT_EQ(strike, again);
  EXPECT_EQ(words.size(), 3u);
  EXPECT_EQ(words.text(struck), "قصفت");
  const auto bits = words.holding("قصف");
  EXPECT_TRUE(bits[strike] && bits[struck]);
  EXPECT_FALSE(bits[town]);
  const uint32_t late = words.id("يقصف");  // came after the bits were made
  EXPECT_FALSE(bits[late]);
  EXPECT_TRUE(words.holding("يقصف")[late]);
  EXPECT_FALSE(words.holding("x")[strike]);
}

TEST(Vocabulary, WordsAreCutAtSpacesAndPunctuation) {
  std::vector<std::string> out;
  each_word("«القصف»، على:بلده\n12 u.s. –نعم", [&](std::string_view word) { out.emplace_back(word); });
  EXPECT_EQ(out, (std::vector<std::string>{"القصف", "على", "بلده", "12", "u", "s", "نعم"}));
}

}  // namespace
}  // namespace marsad::serve
