// Tables: rows, cells, values with braces, and the faults they name by line and column.
#include "codebook/tsv.h"

#include <gtest/gtest.h>

namespace marsad::codebook {
namespace {

Table table(const std::string& bytes, std::string* said = nullptr) {
  std::vector<Problem> problems;
  Table t = Table::parse("t.tsv", bytes, &problems);
  if (said)
    for (const Problem& p : problems) *said += p.text();
  return t;
}

TEST(Tsv, ReadsCellsByTheNameOfTheirColumn) {
  const Table t = table("# a comment\nid\tname\tvariants\n\nhts\t هيئة \ta | b||c \nmil\tجيش\n");
  ASSERT_EQ(t.rows().size(), 2u);
  EXPECT_EQ(t.rows()[0]["name"], "هيئة");
  EXPECT_EQ(t.rows()[0].line, 4u);
  EXPECT_EQ(t.rows()[0].list("variants"), (std::vector<std::string_view>{"a", "b", "c"}));
  EXPECT_EQ(t.rows()[1]["variants"], "");  // the line is shorter
  EXPECT_EQ(t.rows()[1]["nothing"], "");
  EXPECT_EQ(t.column("name"), 1);
  EXPECT_EQ(t.column("nothing"), -1);
}

TEST(Tsv, ReadsWindowsLineEndsAndALastLineWithoutOne) {
  const Table t = table("id\tname\r\none\tA\r\ntwo\tB");
  ASSERT_EQ(t.rows().size(), 2u);
  EXPECT_EQ(t.rows()[0]["name"], "A");
  EXPECT_EQ(t.rows()[1]["name"], "B");
}

TEST(Tsv, NamesAFaultByLineColumnAndCaret) {
  const Table t = table("id\tname\none\tجيش الفتح\n");
  EXPECT_EQ(t.rows()[0].problem("name", "is no name; write one").text(),
            "t.tsv:2:5: is no name; write one\n    one\tجيش الفتح\n       \t^ near here\n");
  const std::string_view part = t.rows()[0]["name"].substr(t.rows()[0]["name"].find("الفتح"));
  EXPECT_EQ(t.rows()[0].problem_at(part, "x").column, 9u);
}

TEST(Tsv, SaysHowToMendTooManyCellsAndAMissingHeader) {
  std::string said;
  EXPECT_EQ(table("id\tname\none\tA\tB\n", &said).rows()[0].cells.size(), 2u);
  EXPECT_EQ(said.substr(0, said.find('\n')),
            "t.tsv:2: has 3 cells where the header names 2 columns; take out the extra tabs");
  said.clear();
  table("# nothing\n", &said);
  EXPECT_EQ(said, "t.tsv:1: no header row; the first line that is no comment names the columns\n");
}

TEST(Tsv, ParsesTheBracesOfAValue) {
  const Value v = parse_value("~الباب{2016-07-28..2017-01; slant:pro; after:مدينة,بلدة}");
  EXPECT_EQ(v.text, "الباب");
  EXPECT_TRUE(v.drop_article);
  EXPECT_EQ(v.from, "2016-07-28");
  EXPECT_EQ(v.to, "2017-01");
  EXPECT_EQ(v.slant, "pro");
  EXPECT_EQ(v.after, (std::vector<std::string_view>{"مدينة", "بلدة"}));
  EXPECT_FALSE(parse_value("الباب").drop_article);
}

TEST(Tsv, SplitsAndTrims) {
  EXPECT_EQ(split(" a |  | b", '|'), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_EQ(trim(" \tx y\r "), "x y");
}

}  // namespace
}  // namespace marsad::codebook
