#include "ledger/anchor.h"

#include <gtest/gtest.h>

namespace marsad::ledger {
namespace {

// What an older intake kept of a page, and what a better one keeps of it.
const std::string kOld =
    "الرئيسية\nأخبار\nقصفت طائرات حربية بلدة سراقب صباح اليوم. ثم قصفت المدفعية أطراف البلدة نفسها مساء.\nاقرأ أيضا";
const std::string kNew = "قصفتْ طائراتٌ حربية  بلدة سراقب صباح اليوم. ثم قصفت المدفعية أطراف البلدة نفسها مساء.";

uint32_t place(const std::string& text, const std::string& what, int which = 1) {
  size_t at = std::string::npos;
  for (int i = 0; i < which; ++i) at = text.find(what, at + 1);
  uint32_t letters = 0;
  for (size_t i = 0; i < at; ++i) letters += (text[i] & 0xC0) != 0x80;
  return letters;
}

TEST(Anchor, FindsItsWordThoughFurnitureSpellingAndSpacesChanged) {
  uint32_t first = place(kOld, "قصفت", 1), second = place(kOld, "قصفت", 2);
  auto one = find_anchor(kNew, make_anchor(kOld, first, first + 4));
  ASSERT_TRUE(one);
  EXPECT_EQ(one->start, 0U);
  auto other = find_anchor(kNew, make_anchor(kOld, second, second + 4));
  ASSERT_TRUE(other);
  EXPECT_EQ(other->start, place(kNew, "قصفت", 2));
}

TEST(Anchor, IsAdriftRatherThanGuessed) {
  uint32_t first = place(kOld, "قصفت", 1);
  Anchor anchor = make_anchor(kOld, first, first + 4);
  EXPECT_FALSE(find_anchor("عقد المجلس اجتماعا", anchor));
  EXPECT_FALSE(find_anchor("هنا قصفت وهناك قصفت", anchor));  // twice, and nothing around them holds
  EXPECT_TRUE(find_anchor("لا شيء غير أنها قصفت", anchor));  // once
}

TEST(Anchor, InTheSameTextItIsWhereItWas) {
  for (uint32_t start = 0; start + 4 < 60; start += 3) {
    auto found = find_anchor(kOld, make_anchor(kOld, start, start + 4));
    ASSERT_TRUE(found) << start;
    EXPECT_LE(found->start, start + 1);
    EXPECT_GE(found->start + 1, start);
  }
}

}  // namespace
}  // namespace marsad::ledger
