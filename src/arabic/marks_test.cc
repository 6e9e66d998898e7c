#include "arabic/marks.h"

#include <gtest/gtest.h>

namespace marsad::arabic {
namespace {

TEST(Marks, ADammaInsideAWord) {
  for (const char* passive : {"قُتل", "وقُتل", "قُتلوا", "اعتُقل", "أُطلقت", "قُتِلَ"})
    EXPECT_TRUE(has_inner_damma(passive)) << passive;
  for (const char* other : {"قتل", "قَتَلَ", "قتلتُ", "قتلُوا", "قصفٌ", ""}) EXPECT_FALSE(has_inner_damma(other)) << other;
}

TEST(Marks, Tanwin) {
  for (const char* noun : {"قصفاً", "قصفًا", "ضربةٌ", "بهجومٍ"}) EXPECT_TRUE(has_tanwin(noun)) << noun;
  for (const char* other : {"قصفا", "قُتل", "قَصف", ""}) EXPECT_FALSE(has_tanwin(other)) << other;
}

}  // namespace
}  // namespace marsad::arabic
