#include "intake/dates.h"

#include <gtest/gtest.h>

#include "arabic/fold.h"

namespace marsad::intake {
namespace {

PageWords words() {
  PageWords out;
  for (auto [name, month] :
       {std::pair{"شباط", 2}, std::pair{"فبراير", 2}, std::pair{"تشرين الثاني", 11}, std::pair{"أيار", 5}})
    out.months[arabic::fold(name)] = month;
  return out;
}

TEST(Dates, AsMachinesWriteThem) {
  const PageWords w = words();
  auto read = [&](const char* s) { return read_date(s, &w).value_or("-"); };
  EXPECT_EQ(read("2018-02-18"), "2018-02-18");
  EXPECT_EQ(read(" 2018-02-18T21:35:43+03:00 "), "2018-02-18T21:35:43+03:00");
  EXPECT_EQ(read("Sun, 18 Feb 2018 21:35:43 +0300"), "2018-02-18T21:35:43+03:00");
  EXPECT_EQ(read("Sun, 18 Feb 2018 21:35 GMT"), "2018-02-18T21:35:00Z");
  EXPECT_EQ(read("20180218"), "2018-02-18");
  EXPECT_EQ(read("1519000000"), "2018-02-19T00:26:40Z");
  EXPECT_EQ(read("1519000000000"), "2018-02-19T00:26:40Z");
  EXPECT_EQ(read("18/2/2018"), "2018-02-18");
  EXPECT_EQ(read("2/18/2018"), "2018-02-18");
  EXPECT_EQ(read("February 18, 2018"), "2018-02-18");
  for (const char* none : {"", "soon", "2018", "31/2/2018", "00000000", "99999999999999", "1/2", "شباط 2018"})
    EXPECT_EQ(read(none), "-") << none;
}

TEST(Dates, AsPagesPrintThem) {
  const PageWords w = words();
  auto find = [&](const char* s) { return find_date(s, &w).value_or("-"); };
  EXPECT_EQ(find("الأحد 18 شباط 2018 - 14:30"), "2018-02-18");
  EXPECT_EQ(find("الأحد، ١٨ فبراير/شباط ٢٠١٨"), "2018-02-18");
  EXPECT_EQ(find("18 شباط (فبراير) 2018"), "2018-02-18");
  EXPECT_EQ(find("نُشر في 3 تشرين الثاني 2019، الساعة 18:00"), "2019-11-03");
  EXPECT_EQ(find("آخر تحديث: 2018/02/18 بواسطة المحرر"), "2018-02-18");
  EXPECT_EQ(find("أيار 5, 2020"), "2020-05-05");
  EXPECT_EQ(find("18 شباط/أيار 2018"), "-");
  EXPECT_EQ(find("قبل ساعتين، 18 شباط"), "-");
  EXPECT_EQ(find("شباط"), "-");
  EXPECT_EQ(find_date("18 شباط 2018", nullptr).value_or("-"), "-");
}

TEST(Dates, InAddresses) {
  EXPECT_EQ(date_in_url("https://a.example/2018/02/18/x").value_or("-"), "2018-02-18");
  EXPECT_EQ(date_in_url("https://a.example/news/2018-2-8-title").value_or("-"), "2018-02-08");
  for (const char* none : {"https://a.example/2018/02/", "/20180218", "/2018/13/40/", "/1234/5/6789"})
    EXPECT_EQ(date_in_url(none).value_or("-"), "-") << none;
}

}  // namespace
}  // namespace marsad::intake
