#include "reading/topic.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace marsad::reading {
namespace {

const Topics& topics(std::vector<codebook::Problem>* problems = nullptr) {
  static std::vector<codebook::Problem> found;
  static const Topics topics = [] {
    auto folder = std::filesystem::path(testing::TempDir()) /
                  ("marsad-topics-" + std::to_string(getpid()));  // tests run side by side
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "topics.tsv") << "topic\twords\n"
                                            "sport\tمباراة | منتخب | مدرب | ملعب | كأس العالم\n"
                                            "conflict\tقصف | مسلحين | غارات\n"
                                            "weather\tمطر\n";
    return Topics::load({folder.string(), "/nowhere"}, &found);
  }();
  if (problems) *problems = found;
  return topics;
}

Subject subject(const std::string& words) {
  arabic::Text text(words);
  return topics().of(text);
}

const std::string kFiller = [] {
  std::string out;
  for (int i = 0; i < 90; ++i) out += " كلمة";
  return out;
}();

TEST(Topic, IsOffWithThreeWordsOfAnotherOne) {
  EXPECT_EQ(subject("المباراة والمنتخب ومدرب"), Subject::off);
  EXPECT_EQ(subject("المباراة والمنتخب في كأس العالم"), Subject::off);
  EXPECT_EQ(subject("المباراة والمباراة ومباراة المنتخب"), Subject::conflict)
      << "two different words, and a short text";
  EXPECT_EQ(subject("المباراة والمنتخب في كأس الملك"), Subject::conflict) << "half a phrase is none";
}

TEST(Topic, IsConflictWhereItsWordsAreMore) {
  EXPECT_EQ(subject("قصف ومسلحين وغارات وقصف وغارات وقصف على المنتخب في مباراة ومدرب"), Subject::off) << "three to six";
  EXPECT_EQ(subject("قصف ومسلحين وغارات وقصف وغارات وقصف ومسلحين على المنتخب في مباراة ومدرب"), Subject::conflict)
      << "three to seven";
}

TEST(Topic, IsUnclearInALongTextWithFewWordsOfConflict) {
  EXPECT_EQ(subject("قصف وغارات ومسلحين" + kFiller), Subject::unclear) << "3 in 93";
  EXPECT_EQ(subject("قصف وغارات ومسلحين وقصف" + kFiller), Subject::conflict) << "4 in 94";
  EXPECT_EQ(subject("قصف"), Subject::conflict) << "one sentence is too little to tell";
}

TEST(Topic, NamesTheFaultyRow) {
  std::vector<codebook::Problem> problems;
  topics(&problems);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_NE(problems[0].text().find("topics.tsv:4:"), std::string::npos);
}

}  // namespace
}  // namespace marsad::reading
