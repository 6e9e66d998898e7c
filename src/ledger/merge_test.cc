#include "ledger/merge.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "ledger/buckets.h"
#include "ledger/link.h"
#include "ledger/made_up.h"

namespace marsad::ledger {
namespace {

using made_up::many;
using made_up::report;

std::string printed(const Merged& merged) {
  std::string out;
  for (const auto& event : merged.events) {
    append_json(event, "", {}, {}, &out);
    out.push_back('\n');
  }
  return out;
}

TEST(Merge, MakesOneEventOfSeveralReportsAndKeepsTheRest) {
  std::vector<Report> reports = {
      report("a1", 10, "kafr-nabl", 35.61, 36.56, "2019-05-31", "rus-mil", 5),
      report("b1", 10, "kafr-nabl", 35.61, 36.56, "2019-05-31", "rus-mil", 7),
      report("c1", 10, "kafr-nabl", 35.61, 36.56, "2019-05-31", "", 5),
      report("d1", 10, "kafr-nabl", 35.61, 36.56, "2019-06-20", "rus-mil", 5),  // three weeks on
      report("e1", 10, "maarat", 35.64, 36.67, "2019-05-31", "rus-mil", 5),     // ten kilometres off
  };
  Merged merged = merge(reports, 1);
  ASSERT_EQ(merged.events.size(), 3U);
  const Event& event = merged.events.front();
  EXPECT_EQ(event.reports.size(), 3U);
  EXPECT_EQ(event.key, "a1-10");
  ASSERT_EQ(event.tolls.size(), 1U);
  EXPECT_EQ(event.tolls[0].low, 5);
  EXPECT_EQ(event.tolls[0].best, 5);
  EXPECT_EQ(event.tolls[0].high, 7);
  ASSERT_EQ(event.disagreements.size(), 1U);
  EXPECT_EQ(event.disagreements[0].slot, "killed");
  EXPECT_EQ(event.disagreements[0].values[0].reports, (std::vector<uint32_t>{0, 2}));
  EXPECT_FALSE(event.because.empty());
  EXPECT_EQ(event.origins.size(), 3U);
}

TEST(Merge, CountsQuotersOfOneSpeakerAndCopiesOfOneTextAsOneOrigin) {
  std::vector<Report> reports;
  for (const char* article : {"a1", "b1", "c1", "d1", "e1"})
    reports.push_back(report(article, 10, "kafr-nabl", 35.61, 36.56, "2019-05-31", "rus-mil", 5));
  reports[0].upstream = reports[1].upstream = {"sohr", "reuters"};
  reports[2].copy = 0xABCDEF0123456789;
  reports[3].copy = reports[2].copy ^ 1;
  Merged merged = merge(reports, 1);
  ASSERT_EQ(merged.events.size(), 1U);
  ASSERT_EQ(merged.events[0].origins.size(), 3U);
  EXPECT_EQ(merged.events[0].origins[0].source, "sohr");
  EXPECT_EQ(merged.events[0].origins[0].articles, (std::vector<std::string>{"a1", "b1"}));
}

TEST(Merge, TheReportOfAnAreaDoesNotBringTwoPlacesTogether) {
  std::vector<Report> reports = {report("a1", 10, "kafr-nabl", 35.61, 36.56, "2019-05-31", "rus-mil"),
                                 report("a1", 300, "sarmin", 35.90, 36.72, "2019-05-31", "rus-mil"),
                                 report("a1", 90, "idlib-countryside", 35.8, 36.6, "2019-05-31", "rus-mil")};
  reports[2].place->radius = 40;
  reports[0].place->within.emplace_back("idlib-countryside");
  reports[1].place->within.emplace_back("idlib-countryside");
  Merged merged = merge(reports, 1);
  EXPECT_EQ(merged.events.size(), 2U);
}

TEST(Merge, TheVillageIsThePlaceAlsoWhereMoreNameTheLandAroundIt) {
  std::vector<Report> reports;
  for (const char* article : {"a1", "b1", "c1", "d1"})
    reports.push_back(report(article, 10, "kafr-nabl", 35.61, 36.56, "2019-05-31", "rus-mil", 5));
  for (size_t i : {1U, 2U, 3U}) {
    Where& where = *reports[i].place;
    where.id = where.name = where.text = "idlib-countryside-south";
    where.lat = 35.58, where.lon = 36.58, where.radius = 20;
  }
  reports[0].place->within.emplace_back("idlib-countryside-south");
  Merged merged = merge(reports, 1);
  ASSERT_EQ(merged.events.size(), 1U);
  EXPECT_EQ(merged.events[0].place->id, "kafr-nabl");
  for (const auto& disagreement : merged.events[0].disagreements) EXPECT_NE(disagreement.slot, "place");
}

TEST(Merge, AFollowUpOfALaterDayJoins) {
  Report first = report("a1", 10, "kafr-nabl", 35.61, 36.56, "2019-05-31", "rus-mil", 5);
  Report later = report("b1", 10, "kafr-nabl", 35.61, 36.56, "2019-06-02", "rus-mil", 9);
  later.stated = false;  // only published then
  EXPECT_EQ(merge({first, later}, 1).events.size(), 1U);
  later.stated = true;  // "on 2 June": another
  EXPECT_EQ(merge({first, later}, 1).events.size(), 2U);
}

TEST(Merge, ATallyOverAPeriodNeverJoinsAnIncident) {
  Report first = report("a1", 10, "kafr-nabl", 35.61, 36.56, "2019-05-31", "rus-mil", 5);
  Report tally = report("b1", 10, "kafr-nabl", 35.61, 36.56, "2019-05-31", "rus-mil", 5);
  tally.tally = true;
  EXPECT_EQ(merge({first, tally}, 1).events.size(), 2U);
}

class Order : public testing::TestWithParam<unsigned> {};
INSTANTIATE_TEST_SUITE_P(Seeds, Order, testing::Range(1U, 21U));

TEST_P(Order, AnyOrderAnyThreadsAnyRepeats) {
  std::vector<Report> reports = many(GetParam(), 300);
  const std::string expected = printed(merge(reports, 1));
  ASSERT_GT(std::count(expected.begin(), expected.end(), '\n'), 20);
  std::mt19937 random(GetParam());
  for (unsigned threads = 1; threads <= 4; ++threads) {
    std::vector<Report> other = reports;
    for (int i = 0; i < 40; ++i) other.push_back(reports[random() % reports.size()]);
    std::shuffle(other.begin(), other.end(), random);
    EXPECT_EQ(printed(merge(other, threads)), expected) << threads << " threads";
  }
}

TEST_P(Order, EveryReportIsInOneEventAndNothingIsLost) {
  Merged merged = merge(many(GetParam(), 300), 2);
  std::multiset<const Report*> seen;
  for (const auto& event : merged.events) seen.insert(event.reports.begin(), event.reports.end());
  EXPECT_EQ(seen.size(), merged.reports.size());
  EXPECT_EQ(std::set<const Report*>(seen.begin(), seen.end()).size(), merged.reports.size());
}

TEST_P(Order, BucketsProposeEveryLinkOfPlaceAndDay) {
  std::vector<Report> reports = many(GetParam(), 200);
  size_t links = 0;
  for (size_t i = 0; i < reports.size(); ++i)
    for (size_t j = 0; j < i; ++j) {
      const Report &a = reports[i], &b = reports[j];
      auto made = link(a, b);
      EXPECT_EQ(made, link(b, a));
      if (!made || !a.place || !b.place || !a.window || !b.window) continue;
      ++links;
      std::vector<uint32_t> x, y, both;
      buckets(a, &x);
      buckets(b, &y);
      std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
      EXPECT_FALSE(both.empty()) << a.key << " and " << b.key;
    }
  EXPECT_GT(links, 20U);
}

TEST(Cut, APersonsRulingComesFirst) {
  std::vector<Report> reports = {report("a1", 10, "kafr-nabl", 35.61, 36.56, "2019-05-31", "rus-mil", 5),
                                 report("b1", 10, "kafr-nabl", 35.61, 36.56, "2019-05-31", "rus-mil", 5),
                                 report("c1", 10, "sarmin", 35.90, 36.72, "2019-05-31", "rus-mil", 5)};
  std::vector<const Report*> list = {&reports[0], &reports[1], &reports[2]};
  std::vector<Joint> links = {{0, 1, *link(reports[0], reports[1])}};
  EXPECT_EQ(cut(list, links, {}).size(), 2U);
  EXPECT_EQ(cut(list, links, {{{0, 2}}, {}}).size(), 1U);
  EXPECT_EQ(cut(list, links, {{}, {{0, 1}}}).size(), 3U);
}

}  // namespace
}  // namespace marsad::ledger
