#include "ledger/press.h"

#include <gtest/gtest.h>

#include "ledger/made_up.h"
#include "ledger/sql.h"

namespace marsad::ledger {
namespace {

std::vector<std::string> samples() {
  std::vector<std::string> out;
  for (const auto& report : made_up::many(7, 9000)) out.push_back("{\"report\":\"" + pack(report) + "\"}");
  return out;
}

TEST(Press, ADictionaryMakesSmallThingsSmallerAndOlderOnesStayReadable) {
  auto list = samples();
  Press press;
  std::string before = press.press(Stuff::report, list[0]);
  std::string dictionary = Press::learn(list);
  ASSERT_FALSE(dictionary.empty());
  uint32_t id = press.add(Stuff::report, dictionary);
  std::string after = press.press(Stuff::report, list[0]);
  EXPECT_LT(2 * after.size(), before.size() + list[0].size());
  EXPECT_LT(after.size(), before.size());
  EXPECT_EQ(Press::dictionary_of(after), id);
  EXPECT_EQ(press.unpress(after, "it"), list[0]);
  EXPECT_EQ(press.unpress(before, "it"), list[0]);
  EXPECT_EQ(Press::dictionary_of(press.press(Stuff::event, list[0])), 0U);  // of another kind: none learnt
  Press other;
  EXPECT_THROW(other.unpress(after, "it"), Trouble);  // its dictionary is not there
  after[after.size() / 2] ^= 1;
  after.pop_back();
  EXPECT_THROW(press.unpress(after, "it"), Trouble);
}

TEST(Press, TooFewSamplesTeachNothing) {
  EXPECT_TRUE(Press::learn({}).empty());
  EXPECT_TRUE(Press::learn({"a", "b"}).empty());
}

}  // namespace
}  // namespace marsad::ledger
