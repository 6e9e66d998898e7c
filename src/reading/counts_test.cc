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
    for (const auto& [key, c] : e.numbers) {
      out += key + " " + std::to_string(c.min) + "–" + std::to_string(c.max) + ";";
      for (const auto& [part, n] : c.parts) out += " " + part + " " + std::to_string(n) + ";";
    }
  }
  return out;
}

TEST(Counts, AJointCountIsOfBothTogether) {
  EXPECT_EQ(counts("أدى القصف على مدينة إدلب إلى مقتل وإصابة 20 شخصا."), "casualties 20–20;");
}

TEST(Counts, ARisingTollAndABoundKeepTheirRange) {
  EXPECT_EQ(counts("ارتفعت حصيلة القتلى في سراقب إلى 40 قتيلا."), "killed 40–40;");
  EXPECT_EQ(counts("الحصيلة الأولية للهجوم تشير إلى إصابة 8 مدنيين."), "injured 8–8;");
  EXPECT_EQ(counts("ارتفع عدد القتلى في سراقب إلى أربعين."), "killed 40–40;");
  EXPECT_EQ(counts("وبذلك يرتفع إلى 11 عدد القتلى في سراقب."), "killed 11–11;");
  EXPECT_EQ(counts("بلغ عدد القتلى جراء الغارات على سراقب مئة مدني."), "killed 100–100;");
  EXPECT_EQ(counts("نزح أكثر من 350 ألف مدني من إدلب."), "displaced 350000–399999;");
  EXPECT_EQ(counts("اعتقلت الشرطة عشرات المتظاهرين في عفرين."), "detained 20–99;");
}

TEST(Counts, OneAndTwoAreTheirOwnNumbers) {
  EXPECT_EQ(counts("أدى القصف على مدينة إدلب إلى مقتل سيدة."), "killed 1–1;");
  EXPECT_EQ(counts("أدى القصف على مدينة إدلب إلى مقتل شخصين وإصابة آخر."), "injured 1–1;killed 2–2;");
  EXPECT_EQ(counts("سقط قتيلان وثلاثة جرحى في قصف على مدينة إدلب."), "injured 3–3;killed 2–2;");
  EXPECT_EQ(counts("اعتقلت الشرطة شابا في عفرين."), "detained 1–1;");
  EXPECT_EQ(counts("قتل عسكريان اثنان في قصف على مدينة إدلب."), "killed 2–2;");
}

TEST(Counts, WhoIsKnownOrManyIsNotCounted) {
  EXPECT_EQ(counts("أدى القصف على مدينة إدلب إلى مقتل الطفلين."), "");
  EXPECT_EQ(counts("أدى القصف على مدينة إدلب إلى مقتل مدنيين."), "");
  EXPECT_EQ(counts("أدى القصف على مدينة إدلب إلى مقتل عائلة."), "");
  EXPECT_EQ(counts("قصف الجيش مدينة إدلب وما زال الناشط محتجزا في دمشق."), "");
  EXPECT_EQ(counts("لم يقتل أحد في القصف على مدينة إدلب."), "");
}

TEST(Counts, AListJoinedByAndIsOneSum) {
  EXPECT_EQ(counts("أدى القصف على مدينة إدلب إلى مقتل خمسة جنود وضابطين."), "killed 7–7;");
  EXPECT_EQ(counts("قتل 13 جنديا ومدنيا في قصف على مدينة إدلب."), "killed 13–13;");
  EXPECT_EQ(counts("قتل 13 جنديا ومدني في قصف على مدينة إدلب."), "killed 14–14;");
  EXPECT_EQ(counts("أصيبت امرأة وطفلها في قصف على مدينة إدلب."), "injured 2–2;");
}

TEST(Counts, WhoIsCountedOnceMoreIsAPartOfTheTotal) {
  EXPECT_EQ(counts("أدى القصف على مدينة إدلب إلى مقتل 20 شخصا بينهم طفلان."), "killed 20–20; children 2;");
  EXPECT_EQ(counts("قتل 20 مدنيا بينهم 5 أطفال و3 نساء في قصف على مدينة إدلب."), "killed 20–20; children 5; women 3;");
  EXPECT_EQ(counts("مقتل سبعة مدنيين، من بينهم ثلاثة أطفال وامرأتان، في غارة على سراقب."),
            "killed 7–7; children 3; women 2;");
  EXPECT_EQ(counts("أدى القصف على مدينة إدلب إلى مقتل 20 شخصا وإصابة 30 بينهم طفلان."),
            "injured 30–30; children 2;killed 20–20;");
  EXPECT_EQ(counts("أدى القصف على مدينة إدلب إلى مقتل 20 شخصا بينهم أطفال."), "killed 20–20;");
}

TEST(Counts, ATotalCountsWhatItNames) {
  EXPECT_EQ(counts("بلغ عدد الجرحى في القصف على سراقب 12."), "injured 12–12;");
  EXPECT_EQ(counts("أوقع القصف على سراقب أكثر من 100 قتيل وجريح."), "casualties 100–199;");
  EXPECT_EQ(counts("قوات النظام تقتل وتجرح 30 مدنيا في سراقب."), "casualties 30–30;");
}

TEST(Counts, WhatMovesOrIsAShareIsNobody) {
  EXPECT_EQ(counts("أدى القصف على إدلب إلى نزوح أكثر من نصف السكان."), "");
  EXPECT_EQ(counts("نقل الجيش 50 مدرعة إلى الحدود مع سوريا."), "");
}

TEST(Counts, AnAgeAndATermCountNobody) {
  EXPECT_EQ(counts("استشهد الشاب (24 عاما) في قصف على سراقب."), "");
  EXPECT_EQ(counts("قتل خلال 24 ساعة 30 مدنيا في قصف على سراقب."), "killed 30–30;");
  EXPECT_EQ(counts("قتل ثلاثة يوم السبت في قصف على سراقب."), "killed 3–3;");
  EXPECT_EQ(counts("أمرت المحكمة بسجن الناشط 15 يوما."), "");
}

TEST(Counts, ANumberThatHasItsNounCountsNobodyBehindTheMark) {
  EXPECT_EQ(counts("أسفر القصف على سراقب عن دمار 10 منازل، وإصابة الأهالي."), "");
  EXPECT_EQ(counts("قتلت في القصف على سراقب امرأة، 40 عاما، وإصابة زوجها."), "injured 1–1;killed 1–1;");
}

}  // namespace
}  // namespace marsad::reading
