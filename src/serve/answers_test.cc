#include "serve/answers.h"

#include <gtest/gtest.h>

namespace marsad::serve {
namespace {

Answers::Bytes bytes(size_t n, char c) { return std::make_shared<const std::string>(n, c); }

TEST(GzipPieces, TogetherAreTheWhole) {
  GzipPieces pieces;
  std::string all, packed;
  for (int i = 0; i < 300; ++i) {
    std::string piece = "line " + std::to_string(i * 7919) + std::string(static_cast<size_t>(i), 'x') + "\n";
    all += piece;
    packed += pieces.add(piece, false);
  }
  packed += pieces.add("", true);
  EXPECT_EQ(gunzip(packed), all);
}

TEST(Answers, GzipComesBackAsItWas) {
  const std::string text(200'000, 'x');
  EXPECT_LT(gzip(text).size(), 2'000u);
  EXPECT_EQ(gunzip(gzip(text)), text);
  EXPECT_EQ(gunzip(gzip("")), "");
  EXPECT_THROW(gunzip("no gzip"), std::runtime_error);
}

TEST(Answers, AnAnswerIsKeptForItsTagAlone) {
  Answers answers(1'000);
  EXPECT_EQ(answers.find("/a", "1"), nullptr);
  answers.keep("/a", "1", bytes(10, 'a'));
  ASSERT_NE(answers.find("/a", "1"), nullptr);
  EXPECT_EQ(*answers.find("/a", "1"), std::string(10, 'a'));
  EXPECT_EQ(answers.find("/a", "2"), nullptr) << "the events have changed since";
}

TEST(Answers, TheLongestUnusedGoFirst) {
  Answers answers(1'000);
  for (char c = 'a'; c <= 'h'; ++c) answers.keep(std::string("/") + c, "1", bytes(120, c));  // 976 with their names
  EXPECT_NE(answers.find("/a", "1"), nullptr);
  answers.keep("/i", "1", bytes(120, 'i'));
  EXPECT_NE(answers.find("/a", "1"), nullptr) << "asked for a moment ago";
  EXPECT_EQ(answers.find("/b", "1"), nullptr);
  EXPECT_NE(answers.find("/i", "1"), nullptr);
  answers.keep("/big", "1", bytes(200, 'x'));
  EXPECT_EQ(answers.find("/big", "1"), nullptr) << "one answer may not push out all others";
}

}  // namespace
}  // namespace marsad::serve
