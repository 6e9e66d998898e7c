#include "reading/prefixed_noun.h"

#include <gtest/gtest.h>

#include "arabic/fold.h"

namespace marsad::reading {
namespace {

std::string_view of(std::string_view word) { return prefixed_noun(arabic::fold(word), word); }

TEST(PrefixedNoun, IsToldByTheShapeOfItsNoun) {
  for (const char* word : {"بترسيخ", "بانحراف", "باحتساب", "باستبدالها", "بأسلوبه"}) EXPECT_EQ(of(word), "ب") << word;
  for (const char* word : {"لتوحيد", "لإطلاعهم", "لأصحاب", "للأفراد"}) EXPECT_EQ(of(word), "ل") << word;
}

TEST(PrefixedNoun, NamesThatBeginWithTheLetterAreNone) {
  for (const char* word : {"بتريوس", "لافروف", "باستور", "بومبيو", "لندن", "ترسيخ", "ب"})
    EXPECT_EQ(of(word), "") << word;
}

TEST(PrefixedNoun, ALetterLeadsALongWordThatEndsAsANounDoes) {
  for (const char* word : {"بالكف", "لطاولة", "بقراءة", "لتوحيد"})
    EXPECT_TRUE(led_by_letter(arabic::fold(word), word)) << word;
  for (const char* word : {"بعثة", "لجنة", "بلدية", "بطارية", "بريطانية", "لافتة", "بالغين", "بالوتيلي", "بوتين"})
    EXPECT_FALSE(led_by_letter(arabic::fold(word), word)) << word;
}

}  // namespace
}  // namespace marsad::reading
