// The parts of search by themselves: what a word becomes in the index, what a query asks for, what filters hold.
#include <gtest/gtest.h>

#include <algorithm>

#include "ledger/search/facets.h"
#include "ledger/search/plan.h"
#include "ledger/search/tokens.h"

namespace marsad::ledger::search {
namespace {

std::string form(std::string_view text) {
  std::string out;
  append_tokens({}, text, &out);
  return out.substr(1);
}

int64_t never(const std::string&) { return 0; }

std::vector<uint32_t> found(std::string_view query, std::string_view text, const Often& often = never) {
  const arabic::Text tokens(text);
  std::vector<uint32_t> out;
  for (const auto& spot : spots(tokens, plan(parse(query), Names(), often))) out.push_back(spot.first);
  return out;
}

TEST(Tokens, AreFoldedWithTheirStemsMarked) {
  EXPECT_EQ(form("وبالقصف على إدلب"), "وبالقصف|+قصف علي ادلب");
  EXPECT_EQ(form("للجيش"), "للجيش|+لجيش|+جيش");
  EXPECT_EQ(form("قصفٌ، ٣"), "قصف 3");
}

TEST(Tokens, PartLines) { EXPECT_EQ(form("قصف\nسوق"), "قصف ¶ سوق"); }

TEST(Plan, FindsAWordWithWhateverIsJoinedToIt) {
  for (const char* printed : {"القصف", "والقصف", "بقصف", "للقصف", "وبالقصف", "قصفٌ", "قصـف", "قـ ـصف", "بقـ.ـصف"})
    EXPECT_EQ(found("قصف", printed).size(), 1u) << printed;
  EXPECT_EQ(found("أردوغان", "إردوغان").size(), 1u);
  EXPECT_TRUE(found("قصف", "قصير").empty());
}

TEST(Plan, AsksForStemsThatAreUsedMoreThanTheWord) {
  auto often = [](const std::string& word) {
    return int64_t{word == "دمشق" ? 50 : word == "بدمشق" ? 5 : word == "وزير" ? 40 : 0};
  };
  EXPECT_EQ(found("بدمشق", "دمشق", often).size(), 1u);
  EXPECT_TRUE(found("وزير", "زير", often).empty());
}

TEST(Plan, TakesPhrasesAsTheyStand) {
  EXPECT_EQ(found("\"وقف إطلاق النار\"", "دعا إلى وقف اطلاق النار فورا").size(), 1u);
  EXPECT_TRUE(found("\"وقف إطلاق النار\"", "دعا إلى وقف لإطلاق النار").empty());
  EXPECT_TRUE(found("\"وقف النار\"", "قصف\nوقف\nالنار").empty());
}

TEST(Plan, RefusesToLeaveOutOnly) { EXPECT_THROW(match_text(plan(parse("-قصف"), Names(), never)), BadQuery); }

TEST(Snippet, IsTheSentenceWithMostOfTheQuery) {
  const std::string body = "سقطت قذيفة على سوق. قصفت طائرات سوق سراقب أمس.\nمقالات: سوق سراقب";
  const arabic::Text text(body);
  Hit hit;
  fill_snippet(text, plan(parse("سوق سراقب"), Names(), never), {}, &hit);
  EXPECT_EQ(hit.snippet.substr(0, 8), "قصفت");
  ASSERT_EQ(hit.matches.size(), 2u);
  EXPECT_EQ(hit.matches[0].text, "سوق");
  EXPECT_EQ(hit.matches[0].because, "this word");
  EXPECT_EQ(hit.more, 3u);
  EXPECT_FALSE(hit.aside);
  Hit outside;
  fill_snippet(text, plan(parse("مقالات"), Names(), never), {{text.lines()[1].start, text.length()}}, &outside);
  EXPECT_TRUE(outside.aside);
}

TEST(Facets, HoldFiltersOfOneEvent) {
  Facets facets;
  facets.add_article(1, "enab", ""), facets.add_article(2, "sana", "");
  facets.add_mention(2, "sochi-2018");
  facets.add_event({10, Days{100, 100}, "open", false, 1});
  facets.add_event({11, std::nullopt, "confirmed", true, 3});
  Report strike;
  strike.type = "ASSAULT", strike.mode = "aerial", strike.factuality = "actual";
  strike.actors = {{"rus-mil", "", "", ""}};
  strike.place = Where{"saraqib", "", "", "", 35.8, 36.8, 2, {"idlib-governorate"}};
  Report talks;
  talks.type = "CONSULT", talks.factuality = "actual";
  facets.add_report(1, 10, strike);
  facets.add_report(1, 11, talks);
  facets.add_report(2, 11, talks);
  auto passing = [&](const char* query) {
    const Passes passes = facets.pass(parse(query));
    return std::pair(passes.holds(1), passes.holds(2));
  };
  using Both = std::pair<bool, bool>;
  EXPECT_EQ(passing("type:CONSULT"), Both(true, true));
  EXPECT_EQ(passing("type:CONSULT place:saraqib"), Both(false, false));  // no one event is both
  EXPECT_EQ(passing("actor:rus place:idlib-governorate"), Both(true, false));
  EXPECT_EQ(passing("recipient:rus"), Both(false, false));
  EXPECT_EQ(passing("source:sana"), Both(false, true));
  EXPECT_EQ(passing("agreement:sochi-2018"), Both(false, true));
  EXPECT_EQ(passing("day:no"), Both(true, true));
  EXPECT_EQ(passing("review:confirmed disagreement:yes origins:3"), Both(true, true));
  EXPECT_EQ(passing("from:1970-04-11 to:1970-04-11"), Both(true, false));
  EXPECT_EQ(facets.events_of(parse("type:CONSULT"), 1), std::vector<int64_t>{11});
}

}  // namespace
}  // namespace marsad::ledger::search
