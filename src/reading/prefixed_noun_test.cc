#include "reading/prefixed_noun.h"

#include <gtest/gtest.h>

#include "arabic/fold.h"

namespace marsad::reading {
namespace {

std::string_view of(std::string_view word) { return prefixed_noun(arabic::fold(word), word); }

TEST(PrefixedNoun, IsToldByTheShapeOfItsNoun) {
  for (const char* word : {"بترسيخ", "بانحراف", "باحتساب", "باستبدالها"}) EXPECT_EQ(of(word), "ب") << word;
  for (const char* word : {"لتوحيد", "لإطلاعهم"}) EXPECT_EQ(of(word), "ل") << word;
}

TEST(PrefixedNoun, NamesThatBeginWithTheLetterAreNone) {
  for (const char* word : {"بتريوس", "لافروف", "باستور", "بومبيو", "لندن", "ترسيخ", "ب"})
    EXPECT_EQ(of(word), "") << word;
}

}  // namespace
}  // namespace marsad::reading
