// Who fills the roles: subjects that are not said, pronouns, light verbs, accusations, voices. "~" marks what was
// resolved.
#include "reading/arguments.h"

#include <gtest/gtest.h>

#include "reading/draft_for_tests.h"

namespace marsad::reading {
namespace {

std::string fills(const std::string& text) { return TestDraft(text, TestDraft::roles).fills(); }

TEST(Arguments, ALightVerbHandsItsRolesToTheAction) {
  EXPECT_EQ(fills("شن الطيران الروسي غارات على مدينة إدلب."), "غارات ASSAULT: R=مدينة إدلب; A~الطيران الروسي\n");
}
TEST(Arguments, WhatIsAskedIsCodedOnceAsTheRequest) {
  EXPECT_EQ(fills("طالبت تركيا روسيا بوقف قصف مدينة إدلب."), "طالبت REQUEST: A=تركيا; R=روسيا\n");
}
TEST(Arguments, TheAccusedDidWhatHeIsAccusedOf) {
  EXPECT_EQ(fills("اتهمت تركيا روسيا بقصف مدينة إدلب."),
            "اتهمت ACCUSE: A=تركيا; R=روسيا\n"
            "بقصف ASSAULT: P=مدينة إدلب; A=روسيا\n");
}
TEST(Arguments, WhoOnlyIsCondemnedIsNoAgentOfTheDeed) {
  EXPECT_EQ(fills("أدانت تركيا قصف مدينة إدلب."),
            "أدانت ACCUSE: A=تركيا\n"
            "قصف ASSAULT: P=مدينة إدلب\n");
}
TEST(Arguments, ACountedSubjectMakesAPassive) {
  EXPECT_EQ(fills("قتل سبعة جنود أتراك في مدينة الباب."), "قتل ASSAULT: R=جنود أتراك; P=مدينة الباب\n");
}
TEST(Arguments, ADroppedSubjectIsTheOneBefore) {
  EXPECT_EQ(fills("وصلت القوات التركية إلى مدينة الباب وانسحبت من قرية الصافي."),
            "وصلت MOBILIZE: A=القوات التركية; P=مدينة الباب\n"
            "وانسحبت RETREAT: A~القوات التركية; P=قرية الصافي\n");
}
TEST(Arguments, AnAttachedPronounIsTheNearestThatAgrees) {
  EXPECT_EQ(fills("وصلت القوات التركية إلى مدينة الباب. وهاجمها تنظيم الدولة الإسلامية."),
            "وصلت MOBILIZE: A=القوات التركية; P=مدينة الباب\n"
            "وهاجمها ASSAULT: A=تنظيم الدولة الإسلامية; R~القوات التركية\n");
}
TEST(Arguments, BeforeItsVerbAPronounMeansTheSubjectThatFollows) {
  EXPECT_EQ(fills("وبعد قصفها مدينة الباب، هاجمت القوات التركية قرية الصافي."),
            "قصفها ASSAULT: A~القوات التركية; R=مدينة الباب\n"
            "هاجمت ASSAULT: A=القوات التركية; R=قرية الصافي\n");
}
TEST(Arguments, AGoverningVerbsSubjectIsTheAgentOfTheNoun) {
  EXPECT_EQ(fills("استأنف الجيش السوري قصف مدينة إدلب."), "قصف ASSAULT: P=مدينة إدلب; A~الجيش السوري\n");
}
TEST(Arguments, WhoArrestsForAnAttackDidNotMakeIt) {
  EXPECT_EQ(fills("اعتقلت القوات التركية رجلا في هجوم على مدينة إدلب."),
            "اعتقلت COERCE: A=القوات التركية; R=رجلا\nهجوم ASSAULT: R=مدينة إدلب\n");
  EXPECT_EQ(fills("قتلت القوات التركية رجلا في هجوم على مدينة إدلب."),
            "قتلت ASSAULT: A=القوات التركية; R=رجلا\nهجوم ASSAULT: R=مدينة إدلب; A~القوات التركية\n");
}
TEST(Arguments, WhoAnnouncesAnActionIsItsAgentIfHeCanBe) {
  EXPECT_EQ(fills("أعلن الجيش التركي قصف مدينة الباب."), "قصف ASSAULT: P=مدينة الباب; A~الجيش التركي\n");
}
TEST(Arguments, WhoIsNamedBehindTheAnnouncementIsItsAgentToo) {
  EXPECT_EQ(fills("انسحبت القوات التركية بعد إعلان الجيش السوري قصف مدينة الباب."),
            "انسحبت RETREAT: A=القوات التركية\nقصف ASSAULT: P=مدينة الباب; A~الجيش السوري\n");
}
TEST(Arguments, ASubjectThatNoListKnowsStandsBesideItsVerb) {
  EXPECT_EQ(fills("وطالبت بتحسين المستوى المعيشي والإنماء."), "وطالبت REQUEST:\n");
  EXPECT_EQ(fills("وطالبت أيضا أمس جمعيات عدة بتحسين الخدمات."), "وطالبت REQUEST: A=جمعيات عدة\n");
}
TEST(Arguments, WhatSomebodyIsDoesNothing) {
  EXPECT_EQ(fills("واعتقل في برلين، وهو قيادي في تنظيم الدولة الإسلامية."), "واعتقل COERCE: P=برلين\n");
}
TEST(Arguments, TheFixedWordsOfARowDecide) {
  EXPECT_EQ(fills("أطلقت القوات التركية النار على متظاهرين."), "أطلقت ASSAULT: A=القوات التركية; R=متظاهرين\n");
  EXPECT_EQ(fills("أطلقت القوات التركية سراح متظاهرين."), "أطلقت RETREAT: A=القوات التركية; R=متظاهرين\n");
}

TEST(Arguments, ADefiniteNounMeansWhomTheSameWordNamedBefore) {
  const auto names = [](const char* text) { return TestDraft(text, TestDraft::roles).names(); };
  EXPECT_EQ(names("قصف الجيش السوري بلدة. وردت القوات التركية. ثم انسحب الجيش."),
            "الجيش السوري = syr-mil\nالقوات التركية = tur-mil\nالجيش = syr-mil\n");
  // Not who is named in full by it further on.
  EXPECT_EQ(names("دخلت القوات التركية البلدة. وتقدمت قوات النظام. وجاء تقدم هذه القوات غداة وصول قوات النظام السوري."),
            "القوات التركية = tur-mil\nقوات النظام = syr-mil\nالقوات = tur-mil\nقوات النظام السوري = syr-mil\n");
}

TEST(Arguments, InABodyADefiniteNounMeansNobodyNamedBehindIt) {
  EXPECT_EQ(TestDraft("وانسحب الجيش. وقالت الوكالة إن الجيش السوري انسحب.", TestDraft::roles).names(),
            "الجيش = mil\nالوكالة = agency\nالجيش السوري = syr-mil\n");
}

}  // namespace
}  // namespace marsad::reading
