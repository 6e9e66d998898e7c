#include "arabic/split_cache.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace marsad::arabic {
namespace {

// The stems offered for a word, and how often the table was asked.
struct Table {
  SplitCache<std::string> cache;
  int asked = 0;
  const std::vector<std::string>& stems(std::string_view word) {
    return cache.find(word, [&](const Split& s, std::vector<std::string>* out) { ++asked, out->push_back(s.stem); });
  }
};

TEST(SplitCache, GivesEverySplitTheWholeWordFirst) {
  Table t;
  const std::vector<std::string> stems = t.stems("بالقصف");
  ASSERT_GE(stems.size(), 3u);
  EXPECT_EQ(stems[0], "بالقصف");
  EXPECT_NE(std::find(stems.begin(), stems.end(), "قصف"), stems.end());
}

TEST(SplitCache, LooksAWordUpOnce) {
  Table t;
  const size_t found = t.stems("بالقصف").size();
  const int once = t.asked;
  EXPECT_EQ(t.stems("بالقصف").size(), found);
  EXPECT_EQ(t.asked, once);
  t.stems("هجوم");
  EXPECT_GT(t.asked, once);
}

TEST(SplitCache, KeepsTablesApart) {
  Table one, two;
  one.stems("بالقصف");
  two.stems("بالقصف");
  EXPECT_EQ(one.asked, two.asked);
  const int before = one.asked;
  one.stems("بالقصف");  // the words of the other table are not this one's
  EXPECT_GT(one.asked, before);
}

}  // namespace
}  // namespace marsad::arabic
