#include "reading/topic.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace marsad::reading {
namespace {

const Topics& topics(std::vector<codebook::Problem>* problems = nullptr) {
  static std::vector<codebook::Problem> found;
  static const Topics topics = [] {
    auto folder = std::filesystem::path(testing::TempDir()) / "marsad-topics";
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

TEST(Topic, IsOffWithFourWordsOfAnotherOne) {
  EXPECT_EQ(subject("المباراة والمنتخب ومدرب الملعب"), Subject::off);
  EXPECT_EQ(subject("المباراة والمنتخب في كأس العالم على الملعب"), Subject::off);
  EXPECT_EQ(subject("المباراة والمباراة ومباراة المنتخب والملعب"), Subject::conflict)
      << "three different words, and a short text";
  EXPECT_EQ(subject("المباراة والمنتخب ومدرب في كأس الملك"), Subject::conflict) << "half a phrase is none";
}

TEST(Topic, IsConflictWhereItsWordsAreAsMany) {
  EXPECT_EQ(subject("قصف الملعب ومسلحين وغارات على المنتخب في مباراة ومدرب، قصف قصف"), Subject::conflict);
}

TEST(Topic, IsUnclearInALongTextWithoutWordsOfConflict) {
  EXPECT_EQ(subject("قصف" + kFiller), Subject::unclear);
  EXPECT_EQ(subject("قصف وغارات" + kFiller), Subject::conflict);
  EXPECT_EQ(subject("المباراة والمنتخب ومدرب الملعب" + kFiller + kFiller + kFiller + kFiller + kFiller),
            Subject::unclear)
      << "four words lost in five hundred";
}

TEST(Topic, NamesTheFaultyRow) {
  std::vector<codebook::Problem> problems;
  topics(&problems);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_NE(problems[0].text().find("topics.tsv:4:"), std::string::npos);
}

}  // namespace
}  // namespace marsad::reading
