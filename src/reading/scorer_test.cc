// Weights files, their faults, and what the questions of features.h answer about sentences of our own.
#include "reading/scorer.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reading/read.h"

namespace marsad::reading {
namespace {

using nlohmann::json;

std::string fault(const std::string& bytes) {
  try {
    SlotModel::parse("slots.tsv", bytes);
  } catch (const std::runtime_error& e) {
    return e.what();
  }
  return "";
}

TEST(SlotModel, SumsSinglesAndPairs) {
  const auto m = SlotModel::parse("w",
                                  "# made by a "
                                  "test\nactor\tthreshold\t0.3\nactor\tfurther\t0.6\nactor\tbias\t-1\nactor\trule="
                                  "said\t2\nactor\trule=said type=ASSAULT\t0.5\n");
  ASSERT_TRUE(m->has(Scored::actor));
  EXPECT_FALSE(m->has(Scored::place));
  EXPECT_EQ(m->threshold(Scored::actor), 0.3);
  EXPECT_EQ(m->further(Scored::actor), 0.6);
  Features f;
  EXPECT_NEAR(m->probability(Scored::actor, f), 1 / (1 + std::exp(1)), 1e-12);
  f[F::rule] = 1;
  EXPECT_NEAR(m->probability(Scored::actor, f), 1 / (1 + std::exp(-1)), 1e-12);
  f[F::type] = 16;
  EXPECT_NEAR(m->probability(Scored::actor, f), 1 / (1 + std::exp(-1.5)), 1e-12);
  EXPECT_EQ(m->strongest(Scored::actor, f, 2), "rule=said +2.00, rule=said type=ASSAULT +0.50");
}

TEST(SlotModel, ZeroAnswersMayWeighInPairs) {
  const auto m = SlotModel::parse("w", "place\tfilled=no type=ASSAULT\t1\n");
  Features f;
  EXPECT_EQ(m->probability(Scored::place, f), 0.5);
  f[F::type] = 16;
  EXPECT_GT(m->probability(Scored::place, f), 0.7);
}

TEST(SlotModel, FaultsNameFileLineAndCure) {
  EXPECT_EQ(fault("actor\tbias\t1\nactor\tcolour=red\t1\n"),
            "slots.tsv:2: \"colour=red\" is no feature of this program; make train writes this file anew");
  EXPECT_EQ(fault("actor\trule=perhaps\t1\n"),
            "slots.tsv:1: \"rule=perhaps\" is no feature of this program; make train writes this file anew");
  EXPECT_EQ(fault("actor\tbias\n"),
            "slots.tsv:1: three columns are expected: slot, feature, weight; make train writes this file anew");
  EXPECT_EQ(
      fault("weather\tbias\t1\n"),
      "slots.tsv:1: \"weather\" is none of actor, recipient, place, date, event; make train writes this file anew");
  EXPECT_EQ(fault("actor\tbias\tone\n"), "slots.tsv:1: \"one\" is no weight; make train writes this file anew");
  EXPECT_EQ(fault("actor\tbias\tnan\n"), "slots.tsv:1: \"nan\" is no weight; make train writes this file anew");
  EXPECT_EQ(fault("actor\tbias\t1\r\n").substr(0, 12), "slots.tsv:1:");
}

TEST(SlotModel, AMissingFileSaysHowToGoOn) {
  try {
    SlotModel::load("/nonexistent/slots.tsv");
    FAIL();
  } catch (const std::runtime_error& e) {
    EXPECT_NE(std::string(e.what()).find("--no-model"), std::string::npos);
  }
}

TEST(SlotModel, TheHashIsOfTheBytes) {
  EXPECT_EQ(SlotModel::parse("a", "actor\tbias\t1\n")->hash(), SlotModel::parse("b", "actor\tbias\t1\n")->hash());
  EXPECT_NE(SlotModel::parse("a", "actor\tbias\t1\n")->hash(), SlotModel::parse("a", "actor\tbias\t1.0\n")->hash());
}

TEST(Features, EveryQuestionHasAnswersThatAllDiffer) {
  for (size_t i = 0; i < kFeatures; ++i) {
    const F f = static_cast<F>(i);
    ASSERT_GE(answers_of(f), 2u) << feature_name(f);
    ASSERT_LE(answers_of(f), 40u) << feature_name(f);
    for (uint8_t a = 0; a < answers_of(f); ++a) {
      EXPECT_FALSE(feature_answer(f, a).empty()) << feature_name(f);
      for (uint8_t b = 0; b < a; ++b) EXPECT_NE(feature_answer(f, a), feature_answer(f, b)) << feature_name(f);
    }
  }
}

// The answers about one candidate of one event, as {question: answer}.
class Asked : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { reader_ = Reader::load(MARSAD_SOURCE_DIR "/codebook/levant", {}); }
  static void TearDownTestSuite() { reader_.reset(); }
  static std::map<std::string, std::string> ask(const std::string& text, size_t event, const char* slot,
                                                const std::string& who) {
    Article article;
    article.id = "asked", article.text = text;
    const json line = json::parse(reader_->features(article));
    std::map<std::string, std::string> out;
    if (line["events"].size() <= event) return out;
    for (const json& c : line["events"][event][slot]) {
      if (c[0] != who) continue;
      const std::string letters = c[2];
      for (size_t i = 0; i < kFeatures; ++i)
        out[std::string(kFeatureSpecs[i].name)] =
            feature_answer(static_cast<F>(i), static_cast<uint8_t>(letters[i] - '0'));
    }
    return out;
  }
  static std::shared_ptr<const Reader> reader_;
};
std::shared_ptr<const Reader> Asked::reader_;

TEST_F(Asked, SubjectBehindItsVerb) {
  auto a = ask("قصفت القوات التركية بلدة الراعي.", 0, "actor", "القوات التركية");
  EXPECT_EQ(a["rule"], "said");
  EXPECT_EQ(a["own"], "subj");
  EXPECT_EQ(a["rel"], "self");
  EXPECT_EQ(a["side"], "after");
  EXPECT_EQ(a["dist"], "1");
  EXPECT_EQ(a["type"], "ASSAULT");
  EXPECT_EQ(a["pos"], "verb");
  EXPECT_EQ(a["back"], "no");
}

TEST_F(Asked, SentenceBefore) {
  auto a = ask("دخلت القوات التركية بلدة الراعي. قتل سبعة مدنيين في قصف على القرية.", 1, "actor", "القوات التركية");
  EXPECT_EQ(a["back"], "1");
  EXPECT_EQ(a["side"], "none");
  EXPECT_EQ(a["gov"], "subj");
}

TEST_F(Asked, SpeakerOfTheSentence) {
  auto a = ask("قال المرصد السوري لحقوق الإنسان إن القوات التركية قصفت بلدة الراعي.", 0, "actor",
               "المرصد السوري لحقوق الإنسان");
  EXPECT_EQ(a["rule"], "no");
  EXPECT_EQ(a["speaker"], "here");
  EXPECT_EQ(a["side"], "before");
}

TEST_F(Asked, TheSameArticleGivesTheSameLine) {
  Article article;
  article.id = "twice",
  article.text = "قصفت القوات التركية بلدة الراعي، وقال المرصد السوري لحقوق الإنسان إن سبعة مدنيين قتلوا.";
  EXPECT_EQ(reader_->features(article), reader_->features(article));
}

}  // namespace
}  // namespace marsad::reading
