// Which verb governs what: the slots of every act of a sentence, before a row is chosen.
#include "reading/clauses.h"

#include <gtest/gtest.h>

#include "reading/draft_for_tests.h"

namespace marsad::reading {
namespace {

std::string slots(const std::string& sentence) { return TestDraft(sentence, TestDraft::acts).slots(); }

TEST(Clauses, ABareNameBehindAVerbIsItsSubjectTheNextItsObject) {
  EXPECT_EQ(slots("قصفت القوات التركية قرية الصافي."), "قصفت v: subj القوات التركية; obj قرية الصافي\n");
}
TEST(Clauses, OneFormIsAVerbOrANounByWhereItStands) {
  EXPECT_EQ(slots("قصف الجيش السوري بلدة الطيحة."), "قصف v: subj الجيش السوري; obj بلدة الطيحة\n");
  EXPECT_EQ(slots("نفت موسكو قصف بلدة الطيحة."),
            "نفت cv: subj موسكو; obj >قصف\n"
            "قصف n: gen بلدة الطيحة\n");
}
TEST(Clauses, APrepositionGoesToTheActThatKnowsIt) {
  EXPECT_EQ(slots("شن الطيران الروسي غارات على مدينة إدلب."),
            "شن v: subj الطيران الروسي; obj >غارات\n"
            "غارات n: علي مدينة إدلب\n");
}
TEST(Clauses, AnAdjectiveOfANounOfActionNamesItsActor) {
  EXPECT_EQ(slots("استمر القصف الروسي على سراقب."),
            "استمر v: subj >القصف\n"
            "القصف n: adj الروسي; علي سراقب\n");
}
TEST(Clauses, AndGoesOnInTheSlotBeforeIt) {
  EXPECT_EQ(slots("هاجمت تركيا وروسيا تنظيم الدولة الإسلامية."),
            "هاجمت v: subj تركيا; subj وروسيا; obj تنظيم الدولة الإسلامية\n");
}
TEST(Clauses, ARelativeClauseIsOfTheNameBeforeItAndEndsAtTheComma) {
  EXPECT_EQ(slots("القوات التركية التي تحاصر مدينة الباب، قصفت قرية الصافي."),
            "تحاصر v: subj القوات التركية; obj مدينة الباب\n"
            "قصفت v: subj القوات التركية; obj قرية الصافي\n");
}
TEST(Clauses, WhatIsSaidStandsUnderTheCue) {
  EXPECT_EQ(slots("قالت تركيا إن روسيا قصفت مدينة إدلب."),
            "قالت cv: subj تركيا\n"
            "قصفت v: subj روسيا; obj مدينة إدلب\n");
}
TEST(Clauses, NegationIsOfTheActThatFollows) {
  const TestDraft t("لم يقصف الجيش السوري البلدة وهاجم المدينة.", TestDraft::acts);
  ASSERT_EQ(t.draft.acts.size(), 2u) << t.slots();
  EXPECT_TRUE(t.draft.acts[0].negated);
  EXPECT_FALSE(t.draft.acts[1].negated);
}
TEST(Clauses, ATimeIsOfTheVerbItStandsWith) {
  const TestDraft t("هاجمت روسيا الجمعة مدينة إدلب، وقصفت تركيا مدينة الباب.", TestDraft::acts);
  ASSERT_EQ(t.draft.time_act.size(), 1u) << t.slots();
  EXPECT_EQ(t.draft.time_act[0], 0);
}

TEST(Clauses, BehindTheThatOfASayingStandsANoun) {
  EXPECT_EQ(slots("قال الوزير إن قصف القوات التركية لسراقب جريمة."),
            "قال cv: subj الوزير\n"
            "قصف n: gen القوات التركية; ل لسراقب\n"
            "جريمة n:\n");
}

TEST(Clauses, AtLeastOneCountsTheNounBeforeIt) {
  EXPECT_EQ(slots("قتل جندي واحد على الأقل في سراقب."), "قتل v: subj جندي; في سراقب\n");
}

}  // namespace
}  // namespace marsad::reading
