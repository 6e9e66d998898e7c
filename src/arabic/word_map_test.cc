// The table must agree with std::map whatever is put in, in whatever order.
#include "arabic/word_map.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

namespace marsad::arabic {
namespace {

TEST(WordMap, FindsWhatWasAdded) {
  WordMap<int> map;
  EXPECT_EQ(map.find("قصف"), nullptr);
  auto [value, fresh] = map.add("قصف");
  EXPECT_TRUE(fresh);
  value = 7;
  EXPECT_FALSE(map.add("قصف").second);
  EXPECT_EQ(*map.find("قصف"), 7);
  EXPECT_EQ(map.find("قصفت"), nullptr);
  EXPECT_EQ(map.find("قص"), nullptr);
  EXPECT_EQ(map.size(), 1u);
}

TEST(WordMap, TheEmptyWordAndZeroBytesAreWords) {
  WordMap<int> map;
  map.add("").first = 1;
  map.add(std::string_view("\0", 1)).first = 2;
  map.add(std::string_view("\0\0", 2)).first = 3;
  EXPECT_EQ(*map.find(""), 1);
  EXPECT_EQ(*map.find(std::string_view("\0", 1)), 2);
  EXPECT_EQ(*map.find(std::string_view("\0\0", 2)), 3);
}

TEST(WordMap, AgreesWithAMapOnRandomWords) {
  std::mt19937 random(3);
  std::map<std::string, int> expected;
  WordMap<int> map;
  for (int i = 0; i < 50'000; ++i) {
    std::string word;
    for (size_t n = random() % 12; n; --n) word += static_cast<char>('a' + random() % 4);
    expected[word] += i;
    map.add(word).first += i;
  }
  EXPECT_EQ(map.size(), expected.size());
  for (const auto& [word, value] : expected) {
    ASSERT_NE(map.find(word), nullptr) << word;
    EXPECT_EQ(*map.find(word), value) << word;
  }
  map.clear();
  EXPECT_EQ(map.size(), 0u);
  EXPECT_EQ(map.find("a"), nullptr);
}

}  // namespace
}  // namespace marsad::arabic
