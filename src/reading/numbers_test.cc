// Numbers in words and digits, ordinals, fractions, bounds; and the numbers that are none.
#include "reading/numbers.h"

#include <gtest/gtest.h>

namespace marsad::reading {
namespace {

const TimeLexicon& lexicon() {
  static const auto l = TimeLexicon::load({std::string(MARSAD_SOURCE_DIR) + "/codebook/base"});
  return *l;
}

std::vector<NumberMention> read(std::string_view text) { return read_numbers(arabic::Text(text), lexicon()); }

TEST(Numbers, Values) {
  struct {
    const char* text;
    double value;
  } table[] = {
      {"ثلاثة وعشرون", 23},
      {"مئتين وخمسة وعشرين", 225},
      {"مائة وأربعة", 104},
      {"خمسمئة ألف", 500000},
      {"١٢٣٤", 1234},
      {"1,5 مليون", 1500000},
      {"10 آلاف", 10000},
      {"نصف مليون", 500000},
      {"ثلاثة أرباع", .75},
      {"ألف وتسعمئة وأربعة وثمانون", 1984},
      {"10.000", 10000},
      {"٣٫٥", 3.5},
      {"مليونين ونصف المليون", 2500000},
      {"سبعة عشر", 17},
      {"إحدى عشرة", 11},
      {"12٬500", 12500},
  };
  for (const auto& t : table) {
    auto all = read(t.text);
    ASSERT_EQ(all.size(), 1u) << t.text;
    EXPECT_DOUBLE_EQ(all[0].value, t.value) << t.text;
  }
}

TEST(Numbers, OrdinalsAreTold) {
  auto all = read("الدورة الحادية والعشرين");
  ASSERT_EQ(all.size(), 1u);
  EXPECT_TRUE(all[0].ordinal);
  EXPECT_EQ(all[0].value, 21);
}

TEST(Numbers, ABoundIsARangeAndNeverAPoint) {
  struct {
    const char* text;
    int64_t min, max;
  } table[] = {{"ما لا يقل عن 30 قتيلا", 30, 39}, {"أكثر من 350 ألف نازح", 350000, 399999},
               {"عشرات القتلى", 20, 99},          {"مئات المدنيين", 200, 999},
               {"آلاف النازحين", 2000, 9999},     {"بين 10 و15 مقاتلا", 10, 15}};
  for (const auto& t : table) {
    auto all = read(t.text);
    ASSERT_EQ(all.size(), 1u) << t.text;
    EXPECT_FALSE(all[0].exact) << t.text;
    EXPECT_EQ(all[0].min, t.min) << t.text;
    EXPECT_EQ(all[0].max, t.max) << t.text;
  }
  for (const char* text : {"نحو 40 قتيلا", "أقل من 40 قتيلا", "40 قتيلا على الأقل", "لا يزيد عن 40 قتيلا"}) {
    auto all = read(text);
    ASSERT_EQ(all.size(), 1u) << text;
    EXPECT_FALSE(all[0].exact) << text;
    EXPECT_LT(all[0].min, all[0].max) << text;
  }
}

TEST(Numbers, DatesClocksScoresAndPhonesAreNone) {
  for (const char* text : {"في 12/3/2018", "عند الساعة 18:30", "فاز الفريق 3-1", "اتصل على 0933-123-456"})
    EXPECT_TRUE(read(text).empty()) << text;
}

TEST(Numbers, NeighboursStayApart) {
  auto all = read("ثلاثة جنود وأربعة مدنيين");
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].value, 3);
  EXPECT_EQ(all[1].value, 4);
}

TEST(Numbers, HugeNumbersDoNotOverflow) {
  for (const char* text : {"999999999999999999999999", "مليار مليار مليار مليار مليار", "٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩٩ مليون"}) {
    for (const NumberMention& m : read(text)) EXPECT_LE(m.min, m.max) << text;
  }
}

}  // namespace
}  // namespace marsad::reading
