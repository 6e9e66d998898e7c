#include "arabic/word_memory.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace marsad::arabic {
namespace {

using Memory = WordMemory<std::vector<int>>;

TEST(WordMemory, KeepsWhatWasFoundOut) {
  Memory m;
  auto [found, fresh] = m.at(1, "قصف");
  EXPECT_TRUE(fresh);
  found = {7};
  auto [again, second] = m.at(1, "قصف");
  EXPECT_FALSE(second);
  EXPECT_EQ(again, std::vector<int>{7});
}

TEST(WordMemory, ForgetsTheWordsOfAnotherTable) {
  Memory m;
  m.at(1, "قصف").first = {7};
  EXPECT_TRUE(m.at(2, "قصف").second);
  EXPECT_TRUE(m.at(1, "قصف").second);
}

// What was handed out stays where it is while as many words again are added as are kept; nothing grows without end.
TEST(WordMemory, IsBoundedAndWhatWasHandedOutStays) {
  Memory m;
  m.at(1, "قصف").first = {1, 2, 3};
  const int* held = m.at(1, "قصف").first.data();
  uint32_t added = 0;
  while (!m.at(1, "قصف").second) m.at(1, std::to_string(added++));
  EXPECT_GT(added, 1000u);
  EXPECT_EQ(held[0] + held[1] + held[2], 6);
  const uint32_t kept = added;
  for (uint32_t i = 0; i + 2 < kept; ++i) m.at(1, "x" + std::to_string(i));
  EXPECT_EQ(held[2], 3);
  EXPECT_LE(m.size(), 2 * (kept + 1));
}

}  // namespace
}  // namespace marsad::arabic
