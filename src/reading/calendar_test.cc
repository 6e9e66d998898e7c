// The calendars: against dates that are known, and round trips over every day of the tables.
#include "reading/calendar.h"

#include <gtest/gtest.h>

namespace marsad::reading {
namespace {

TEST(Calendar, KnownDays) {
  EXPECT_EQ(day_of(1970, 1, 1), 0);
  EXPECT_EQ(iso(day_of(2017, 2, 20)), "2017-02-20");
  EXPECT_EQ(iso(day_of(2020, 2, 30)), "2020-03-01") << "a day outside its month carries over";
  EXPECT_EQ(weekday_of(day_of(2018, 8, 18)), 6);
  EXPECT_EQ(iso(monday_of(day_of(2018, 8, 18))), "2018-08-13");
  EXPECT_EQ(iso_week(day_of(2013, 2, 12)), "2013-W07");
  EXPECT_EQ(iso_week(day_of(2016, 1, 3)), "2015-W53");
  EXPECT_EQ(iso(add_months(day_of(2018, 3, 31), -1)), "2018-02-28");
  EXPECT_TRUE(valid_date(2020, 2, 29));
  EXPECT_FALSE(valid_date(2100, 2, 29));
}

TEST(Calendar, EveryDayOfFourCenturiesComesBack) {
  for (Day d = day_of(1800, 1, 1); d < day_of(2200, 1, 1); ++d) {
    const Civil c = civil_of(d);
    ASSERT_EQ(day_of(c.year, c.month, c.day), d);
    ASSERT_TRUE(valid_date(c.year, c.month, c.day));
  }
}

TEST(Calendar, HijriIsUmmAlQura) {
  EXPECT_EQ(iso(*hijri_day(1433, 8, 23)), "2012-07-13");
  EXPECT_EQ(iso(*hijri_day(1440, 9, 1)), "2019-05-06");
  EXPECT_EQ(iso(*hijri_day(1438, 10, 1)), "2017-06-25");
  for (Day d = day_of(1990, 1, 1); d < day_of(2040, 1, 1); ++d) {
    const Civil h = hijri_of(d);
    ASSERT_EQ(hijri_day(h.year, h.month, h.day), d) << iso(d);
  }
}

TEST(Calendar, Easter) {
  EXPECT_EQ(iso(easter(2018)), "2018-04-01");
  EXPECT_EQ(iso(orthodox_easter(2018)), "2018-04-08");
}

}  // namespace
}  // namespace marsad::reading
