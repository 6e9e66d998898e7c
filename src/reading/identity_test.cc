// Identity is dated, names are neutral: one actor under the name of its day; one id for every outlet's label, the label
// kept and countable.
#include <gtest/gtest.h>

#include <map>

#include "reading/read.h"

namespace marsad::reading {
namespace {

const Reader& levant() {
  static const std::shared_ptr<const Reader> reader = Reader::load(MARSAD_SOURCE_DIR "/codebook/levant", {});
  return *reader;
}

Reading read_on(const std::string& day, const std::string& text) {
  Article article;
  article.id = "identity", article.text = text, article.published = day;
  return levant().read(article);
}

const ActorRef* actor(const Reading& r, const std::string& text) {
  for (const ActorRef& a : r.actors)
    if (a.text == text) return &a;
  return nullptr;
}

TEST(Identity, OneActorUnderTheNameOfItsDay) {
  const std::string text = "هاجمت جبهة النصرة مواقع الجيش السوري في ريف حماة.\n";
  const std::map<std::string, std::string> names = {{"2016-03-01", "Jabhat al-Nusra"},
                                                    {"2016-10-01", "Jabhat Fatah al-Sham"},
                                                    {"2020-03-01", "Hayat Tahrir al-Sham"}};
  for (const auto& [day, name] : names) {
    const Reading r = read_on(day, text);
    const ActorRef* a = actor(r, "جبهة النصرة");
    ASSERT_NE(a, nullptr) << day;
    EXPECT_EQ(a->id, "hts") << day;
    EXPECT_EQ(a->name, name) << day;
  }
}

TEST(Identity, EveryLabelOfAnArmyIsOneId) {
  std::map<std::string, int> slants;
  for (const char* label : {"قوات النظام", "الجيش السوري", "قوات الأسد", "الجيش العربي السوري"}) {
    const Reading r = read_on("2018-06-15", std::string("قصفت ") + label + " بلدة سراقب في ريف إدلب.\n");
    const ActorRef* a = actor(r, label);
    ASSERT_NE(a, nullptr) << label;
    EXPECT_EQ(a->id, "syr-mil") << label;
    EXPECT_EQ(a->name, "Syrian Army") << label;
    ++slants[a->slant];
  }
  const std::map<std::string, int> expected = {{"", 1}, {"anti-government", 2}, {"pro-government", 1}};
  EXPECT_EQ(slants, expected);
}

// ant-2018 had 64 articles in which one key stood for two events ("قصف … وقصف …" in one sentence).
TEST(Identity, OneWordTwiceInASentenceIsTwoKeys) {
  const Reading r =
      read_on("2018-03-11", "أدانت الوزارة قصف الجيش السوري بلدة سراقب وقصف القوات الروسية بلدة كفرنبل.\n");
  std::map<std::string, int> keys;
  int shellings = 0;
  for (const Event& e : r.events) ++keys[e.key], shellings += e.text == "قصف" || e.text == "وقصف";
  EXPECT_EQ(shellings, 2);
  EXPECT_EQ(keys.size(), r.events.size());
}

TEST(Identity, TheForcesOfAnArmyAreTheArmy) {
  const Reading r = read_on("2018-03-01", "قصفت قوات الجيش السوري بلدة سراقب.\n");
  ASSERT_NE(actor(r, "قوات الجيش السوري"), nullptr);
  EXPECT_EQ(actor(r, "قوات الجيش السوري")->id, "syr-mil");
}

TEST(Identity, WhatIsJoinedToForcesIsOfTheirState) {
  const Reading r =
      read_on("2018-03-01", "ذكر المرصد السوري لحقوق الإنسان أن طائرات النظام السوري ومدفعيته قصفت بلدة سراقب.\n");
  ASSERT_NE(actor(r, "مدفعيته"), nullptr);
  EXPECT_EQ(actor(r, "مدفعيته")->id, "syr-mil");
}

}  // namespace
}  // namespace marsad::reading
