#include "intake/ids.h"

#include <gtest/gtest.h>

#include <string>

namespace marsad::intake {

TEST(Ids, KnowsWhatWasGivenAndNothingElse) {
  Ids ids;
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 50000; ++i) ASSERT_EQ(ids.insert("article-" + std::to_string(i)), round == 0) << i;
  EXPECT_EQ(ids.size(), 50000u);
}

TEST(Ids, TellsApartIdsThatShareAnEndOrTrailingZeroBytes) {
  Ids ids;
  using namespace std::string_view_literals;
  for (std::string_view id :
       {"a"sv, "a\0"sv, "\0a"sv, ""sv, "\0"sv, "12345678a"sv, "a12345678"sv, "1234567812345678"sv, "12345678"sv})
    EXPECT_TRUE(ids.insert(id)) << id;
  EXPECT_FALSE(ids.insert("a\0"sv));
}

}  // namespace marsad::intake
