// Two readings held against each other: what is added, lost and changed, and how it is counted.
#include "reading/compare.h"

#include <gtest/gtest.h>

namespace marsad::reading {
namespace {

Event report(const char* key, uint32_t start, const char* type, const char* actor) {
  Event out;
  out.key = key, out.type = type, out.at = {start, start + 4}, out.sentence = {0, 40}, out.rule = "verb:قصف 3";
  ActorRef who;
  who.id = actor;
  out.actors.push_back(who);
  return out;
}

TEST(Compare, PairsByKeyThenByWordsAndNamesTheFirstSlotThatDiffers) {
  Reading before, after;
  before.id = after.id = "a";
  before.text = after.text = "قصفت الطائرات القرية وتظاهر الأهالي فيها";
  before.events = {report("k1", 0, "ASSAULT", "x"), report("k2", 21, "PROTEST", "")};
  after.events = {report("k9", 0, "ASSAULT", "hts"), report("k3", 5, "AID", "")};
  const auto found = difference(before, after);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].sign, '~');
  EXPECT_EQ(found[0].group, "actors: x → hts");
  EXPECT_EQ(found[0].quote, "«[قصفت] الطائرات القرية وتظاهر الأهالي فيها»");
  EXPECT_EQ(found[0].line(), "a  " + found[0].quote + "  ASSAULT; actors: hts");
  EXPECT_EQ(found[1].sign, '-');
  EXPECT_EQ(found[1].group, "verb:قصف");
  EXPECT_EQ(found[1].type, "PROTEST");
  EXPECT_EQ(found[1].at.start, 21u);
  EXPECT_EQ(found[2].sign, '+');
  EXPECT_TRUE(difference(before, before).empty());
}

TEST(Compare, CountsByGroupAndShowsAFew) {
  Comparison all(2);
  for (int i = 0; i < 3; ++i) all.add(5, {{'+', "g", "a", "q", "s", "T", {}}});
  all.add(1, {{'-', "h", "a", "q", "s", "T", {}}});
  all.add(4, {});
  EXPECT_EQ(all.articles, 5u);
  EXPECT_EQ(all.differ, 4u);
  EXPECT_EQ(all.reports, 20u);
  EXPECT_EQ(all.added, 3u);
  EXPECT_EQ(all.lost, 1u);
  ASSERT_EQ(all.groups().size(), 2u);
  EXPECT_EQ(all.groups()[0].count, 3u);
  EXPECT_EQ(all.groups()[0].shown.size(), 2u);
}

}  // namespace
}  // namespace marsad::reading
