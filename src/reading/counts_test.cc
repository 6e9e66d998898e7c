// Whose number it is: of the dead, of the wounded, of both together.
#include "reading/counts.h"

#include <gtest/gtest.h>

#include "reading/read.h"

namespace marsad::reading {
namespace {

// The numbers of all events of a text: "killed 7–7".
std::string counts(const std::string& text) {
  static const auto reader = Reader::load(std::string(MARSAD_SOURCE_DIR) + "/codebook/levant", {});
  Article article;
  article.id = "a", article.text = text;
  std::string out;
  for (const Event& e : reader->read(article).events) {
    for (const auto& [key, c] : e.numbers) out += key + " " + std::to_string(c.min) + "–" + std::to_string(c.max) + ";";
  }
  return out;
}

TEST(Counts, AJointCountIsOfBothTogether) {
  EXPECT_EQ(counts("أدى القصف على مدينة إدلب إلى مقتل وإصابة 20 شخصا."), "casualties 20–20;");
}

TEST(Counts, ARisingTollAndABoundKeepTheirRange) {
  EXPECT_EQ(counts("ارتفعت حصيلة القتلى في سراقب إلى 40 قتيلا."), "killed 40–40;");
  EXPECT_EQ(counts("نزح أكثر من 350 ألف مدني من إدلب."), "displaced 350000–399999;");
  EXPECT_EQ(counts("اعتقلت الشرطة عشرات المتظاهرين في عفرين."), "detained 20–99;");
}

}  // namespace
}  // namespace marsad::reading
