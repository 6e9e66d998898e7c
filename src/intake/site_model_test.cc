#include "intake/site_model.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "intake/offset_map.h"

namespace marsad::intake {
namespace {

Article page(const std::string& url, const std::string& text) {
  Article out;
  out.url = url;
  out.text = text;
  return out;
}

bool has(const SiteLines* lines, const std::string& line) {
  const arabic::Text text(line);
  return lines && lines->has(line_hash(text, text.lines()[0].tokens));
}

TEST(SiteModel, LearnsWhatStandsOnManyPagesOfOneSite) {
  SiteLearner learner;
  for (int i = 0; i < 4; ++i)
    learner.add(page("https://www.a.example/" + std::to_string(i),
                     "تابعونا على قناتنا\nخبر رقم " + std::to_string(i) + "\nتابعونا على قناتنا"));
  for (int i = 0; i < 2; ++i) learner.add(page("https://b.example/" + std::to_string(i), "سطر الموقع الآخر"));
  const std::string path =
      (std::filesystem::temp_directory_path() / ("marsad-sites-" + std::to_string(::getpid()))).string();
  std::ofstream(path) << learner.text();
  const auto model = SiteModel::load(path);
  const SiteLines* lines = model->lines_of(page("http://a.example/x", ""));
  EXPECT_TRUE(has(lines, "تابعونا على قناتنا"));
  EXPECT_TRUE(has(lines, "تابعونا علي قناتنا!"));  // folded, without its marks
  EXPECT_FALSE(has(lines, "خبر رقم 1"));
  EXPECT_EQ(model->lines_of(page("https://b.example/9", "")),
            nullptr);  // two pages are not many
  std::ofstream(path) << "x";
  EXPECT_THROW(SiteModel::load(path), std::runtime_error);
  std::filesystem::remove(path);
  EXPECT_THROW(SiteModel::load(path), std::runtime_error);
}

TEST(OffsetMap, ChainsThroughACharset) {
  OffsetMap charset, page;
  charset.add(0, 0,
              1);  // a byte a character: "aقص<p>ب" is 7 bytes there, 10 in UTF-8
  const std::string middle = "aقص<p>بت", text = "قصبت";
  page.add(0, 1);
  page.add(4, 8);
  const OffsetMap whole = page.over(charset, middle);
  EXPECT_EQ(whole.original(text, 0), 1u);
  EXPECT_EQ(whole.original(text, 2), 2u);
  EXPECT_EQ(whole.original(text, 4), 6u);
  EXPECT_EQ(whole.original(text, 6), 7u);
  EXPECT_EQ(whole.original(text, 8), 8u);
  EXPECT_EQ(OffsetMap().original("abc", 2), 2u);
}

}  // namespace
}  // namespace marsad::intake
