#include "reading/phrase_word.h"

#include <gtest/gtest.h>

namespace marsad::reading {
namespace {

TEST(PhraseWord, StandsWithWhateverIsJoinedToIt) {
  for (const char* printed : {"مفاوضات", "المفاوضات", "بالمفاوضات", "وللمفاوضات", "فمفاوضات"})
    EXPECT_TRUE(phrase_word(printed, "مفاوضات")) << printed;
  EXPECT_TRUE(phrase_word("خطرا", "خطر"));
  EXPECT_FALSE(phrase_word("مفاوضاتهم", "مفاوضات"));
  EXPECT_FALSE(phrase_word("خط", "خطر"));
}

TEST(WordEndings, RuleOutOnlyWhatIsNoPhraseWord) {
  WordEndings endings;
  for (const char* printed : {"بالمفاوضات", "خطرا", "في"}) endings.add(printed);
  for (const char* wanted : {"مفاوضات", "خطر", "خطرا", "في", "ب"}) EXPECT_TRUE(endings.may_hold(wanted)) << wanted;
  for (const char* wanted : {"هدنه", "خطره", "مفاوض"}) EXPECT_FALSE(endings.may_hold(wanted)) << wanted;
}

TEST(PhraseEnd, SkipsDashesAndOpeningQuotesBetweenItsWordsAndEndsInTime) {
  const std::vector<codebook::Letters> words = {"التركيه", "الروسيه"};
  const arabic::Text plain("الدوريات التركية الروسية"), dashed("الدوريات التركية – الروسية في منبج"),
      other("الدوريات التركية في الروسية");
  EXPECT_EQ(phrase_end(plain, 1, 3, words), 3u);
  EXPECT_EQ(phrase_end(dashed, 1, dashed.size(), words), 4u);
  EXPECT_EQ(phrase_end(arabic::Text("عملية «درع الفرات»"), 0, 5, {"عمليه", "درع", "الفرات"}), 4u);
  EXPECT_EQ(phrase_end(other, 1, other.size(), words), 0u);
  EXPECT_EQ(phrase_end(plain, 1, 2, words), 0u) << "the phrase does not end before token 2";
}

}  // namespace
}  // namespace marsad::reading
