#include "ledger/words.h"

#include <gtest/gtest.h>

#include "ledger/days.h"
#include "ledger/hash.h"

namespace marsad::ledger {
namespace {

TEST(Words, SpellingAndTheArticleDoNotMatter) {
  EXPECT_EQ(word_set("قصفت الطائراتُ بلدةَ سراقب"), word_set("قصفت طائرات بلده سراقب"));
  EXPECT_EQ(near(word_set("قصفت الطائرات سراقب"), word_set("قصفت الطائرات سراقب")), 100);
  EXPECT_EQ(near(word_set("قصفت الطائرات"), word_set("عقد المجلس اجتماعا")), 0);
}

TEST(Words, SimHashFindsCopiesAndKeepsOthersApart) {
  std::string text =
      "قال مصدر محلي إن طائرات حربية قصفت صباح اليوم سوقا شعبية في بلدة بريف إدلب ما أدى إلى مقتل سبعة مدنيين وإصابة "
      "عشرين "
      "آخرين بجروح متفاوتة وإن فرق الإنقاذ ما زالت تبحث عن عالقين تحت الأنقاض في الأحياء الشرقية من البلدة حتى ساعة "
      "كتابة "
      "الخبر وأضاف المصدر أن القصف تجدد بعد الظهر على أطراف البلدة ومحيطها من دون أن ترد أنباء عن خسائر بشرية جديدة "
      "فيها";
  std::string other =
      "عقد وزراء خارجية الدول الثلاث اجتماعا في العاصمة لبحث سبل تثبيت وقف إطلاق النار وإدخال المساعدات إلى المناطق "
      "المحاصرة واتفقوا على تشكيل لجنة مشتركة تتابع تنفيذ البنود التي جرى التوافق عليها في الجولة السابقة من المحادثات";
  EXPECT_TRUE(copies(simhash(text), simhash(text + " وكالات")));
  EXPECT_FALSE(copies(simhash(text), simhash(other)));
  EXPECT_EQ(simhash("قصير"), 0U);
}

TEST(Hash, Sha256OfNothingAndOfAbc) {
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(unhex(hex("\x01\xff")), "\x01\xff");
}

TEST(Days, ReadsDaysMonthsYearsAndIntervals) {
  EXPECT_EQ(iso_day(*to_day("2017-02-13")), "2017-02-13");
  EXPECT_EQ(to_day("1970-01-02"), 1);
  EXPECT_EQ(range_of("2020-02")->width(), 29);
  EXPECT_EQ(range_of("2019")->width(), 365);
  EXPECT_EQ(range_of("2018-02-24/2018-03-04")->width(), 9);
  for (const char* bad : {"", "2017-02-30", "2017-13", "17", "2017-02-1X", "2018-03-04/2018-02-24"})
    EXPECT_FALSE(range_of(bad)) << bad;
}

}  // namespace
}  // namespace marsad::ledger
