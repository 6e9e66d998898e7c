// What an article came as makes the same article again, for every kind of input.
#include "intake/again.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace marsad::intake {
namespace {

class Again : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("marsad-again-" + std::to_string(getpid()));
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::vector<Article> read(const std::string& name, const std::string& bytes, Options options = {}) {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    options.keep_original = true;
    Intake intake({(folder_ / name).string()}, options);
    std::vector<Article> out;
    while (auto item = intake.next())
      if (auto* article = std::get_if<Article>(&*item)) out.push_back(std::move(*article));
    return out;
  }
  static void same(const Article& article, const FieldMap& fields = {}) {
    Article made = again(keep(article, fields), article.id, nullptr);
    EXPECT_EQ(made.text, article.text);
    EXPECT_EQ(made.id, article.id);
    EXPECT_EQ(made.published, article.published);
    EXPECT_EQ(made.publisher, article.publisher);
    EXPECT_EQ(made.url, article.url);
    EXPECT_EQ(made.title, article.title);
    ASSERT_EQ(made.marks.size(), article.marks.size());
    for (size_t i = 0; i < made.marks.size(); ++i) {
      EXPECT_EQ(made.marks[i].start, article.marks[i].start);
      EXPECT_EQ(made.marks[i].end, article.marks[i].end);
      EXPECT_EQ(made.marks[i].kind, article.marks[i].kind);
    }
  }
  std::filesystem::path folder_;
};

TEST_F(Again, AFileAsItCame) {
  auto got = read("a.txt", "\xDE\xD5\xDD \xC7\xE1\xD1\xED\xDD \xC7\xE1\xCC\xE4\xE6\xC8\xED \xC7\xE1\xED\xE6\xE3");
  ASSERT_EQ(got.size(), 1U);
  EXPECT_EQ(keep(got[0]).bytes.substr(0, 3), "\xDE\xD5\xDD");  // windows-1256, not what was made of it
  same(got[0]);
}

TEST_F(Again, APageWithItsRegions) {
  Options options;
  options.published = "2018-02-18";
  const std::string page =
      "<html><body><nav><a href=/>الرئيسية</a></nav><h1>قصف على بلدة</h1><p>قصفت طائرات حربية بلدة كفرنبل صباح اليوم "
      "ما أدى إلى مقتل مدنيين وجرح آخرين.</p><p>وقال مصدر محلي إن القصف طال سوق البلدة ومنازل قريبة منه.</p></body>";
  auto got = read("a.html", page, options);
  ASSERT_EQ(got.size(), 1U);
  EXPECT_EQ(keep(got[0]).bytes, page);
  EXPECT_GT(got[0].marks.size(), 1U);
  EXPECT_EQ(got[0].published, "2018-02-18");
  same(got[0]);
}

TEST_F(Again, ALineOfJsonToTheByte) {
  const std::string line = R"({"text": "قصفت \u0637ائرات",  "id":"j", "other": [1], "publisher": "عنب"})";
  auto got = read("a.jsonl", line + "\n");
  ASSERT_EQ(got.size(), 1U);
  EXPECT_EQ(keep(got[0]).bytes, line);
  same(got[0]);
}

TEST_F(Again, FieldsByOtherNames) {
  Options options;
  FieldMap::parse("text=body,published=date", &options.fields);
  auto got =
      read("a.jsonl", "{\"body\": \"<p>قصفت</p><p>الطائرات</p>\", \"date\": \"18/2/2018\", \"id\": 7}\n", options);
  ASSERT_EQ(got.size(), 1U);
  EXPECT_EQ(got[0].published, "2018-02-18");
  same(got[0], options.fields);
}

TEST_F(Again, RowsAndItemsAsTheirFields) {
  auto rows = read("a.csv", "id,text,publisher,url\n1,قصفت طائرات,عنب,http://a\n2,قصفت طائرات,سانا,http://b\n");
  ASSERT_EQ(rows.size(), 2U);
  for (const auto& row : rows) same(row);
  EXPECT_NE(keep(rows[0]).bytes, keep(rows[1]).bytes);  // one text, two publishers: two articles
  auto items = read("a.xml",
                    "<rss version='2.0'><channel><title>عنب</title><item><title>قصف</title><link>http://a/1</link>"
                    "<description>&lt;p&gt;قصفت طائرات&lt;/p&gt;&lt;p&gt;بلدة&lt;/p&gt;</description></item>"
                    "</channel></rss>");
  ASSERT_EQ(items.size(), 1U);
  same(items[0]);
  EXPECT_THROW(again({"{", "json", ""}, "x", nullptr), std::runtime_error);
}

}  // namespace
}  // namespace marsad::intake
