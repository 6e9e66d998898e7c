// Pages in the shapes that crawls have, one letter a line for what it must be:
//   h headline, b body, c caption, k credit, f furniture, . empty line
#include "reading/regions.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace marsad::reading {
namespace {

class Regions : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto folder = std::filesystem::temp_directory_path() / ("marsad-regions-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "furniture.tsv") << "pattern\tmatch\tkind\tnote\n"
                                               "الرئيسية\tprefix\tmenu\t\n"
                                               "أخبار عاجلة | TT\twhole\tmenu\t\n"
                                               "مقالات ذات صلة | اقرأ أيضا | الوسوم\twhole\tteaser-head\t\n"
                                               "للمزيد\tprefix\tteaser-head\t\n"
                                               "شارك\tprefix\tshare\t\n"
                                               "فيسبوك | تويتر\twhole\tshare\t\n"
                                               "قراءة # دقائق\tcontains\tmenu\t\n"
                                               "المصدر\tprefix\tcredit\t\n"
                                               "صورة من\tprefix\tcaption\t\n"
                                               "خطأ\tsomewhere\tmenu\t\n"
                                               "...\twhole\tmenu\t\n";
    furniture = new Furniture(Furniture::load({folder.string(), "/nowhere"}, &problems));
    std::filesystem::remove_all(folder);
  }
  static void TearDownTestSuite() {
    delete furniture;
    problems.clear();
  }

  std::string kinds(const std::string& page) {
    arabic::Text text(page);
    auto regions = split_regions(text, *furniture);
    uint32_t at = 0;
    for (const Region& region : regions) {
      EXPECT_EQ(region.at.start, at) << "regions cover the text without a gap";
      at = region.at.end;
    }
    EXPECT_EQ(at, text.length());
    std::string out;
    for (const arabic::Line& line : text.lines()) {
      if (line.tokens.empty()) {
        out += '.';
        continue;
      }
      for (const Region& region : regions)
        if (region.at.start <= line.start && line.start < region.at.end) out += "hbckf"[static_cast<int>(region.kind)];
    }
    return out;
  }
  static inline Furniture* furniture = nullptr;
  static inline std::vector<codebook::Problem> problems;
};

const std::string kHead = "مقتل ثلاثة جنود في انفجار قرب الحدود\n";
const std::string kOne = "قتل ثلاثة جنود وأصيب خمسة آخرون صباح اليوم في انفجار عبوة ناسفة على الطريق الدولي.\n";
const std::string kTwo = "وقال متحدث باسم الجيش إن العبوة زرعت ليلا على جانب الطريق قرب الحاجز الشمالي للمدينة.\n";
const std::string kThree = "ولم تعلن أي جهة مسؤوليتها عن التفجير الذي يأتي بعد أسبوع من هدوء نسبي في المنطقة.\n";
const std::string kLink1 = "سكان القرى يعودون إلى بيوتهم بعد عامين\n";
const std::string kLink2 = "ما الذي تغير على الطريق الدولي؟\n";

TEST_F(Regions, AreHeadlineAndBodyInAPlainArticle) {
  EXPECT_EQ(kinds(kHead + "\n" + kOne + kTwo + kThree), "h.bbb");
  EXPECT_EQ(kinds(kOne + kTwo), "bb");
  EXPECT_EQ(kinds(""), "");
  EXPECT_EQ(kinds("\n\n"), "..");
}

TEST_F(Regions, KnowMenusAndTheHeadlineBehindABreadcrumb) {
  EXPECT_EQ(kinds("أخبار عاجلة\nالرئيسية » سوريا » " + kHead + kHead + kOne + kTwo), "ffhbb");
  EXPECT_EQ(kinds("مقتل ثلاثة جنود في انفجار قرب الحدود - صحيفة المساء\n\n" + kHead + kOne + kTwo), "f.hbb");
  EXPECT_EQ(kinds(kHead + kHead + kOne + "قراءة 3 دقائق\n" + kTwo), "hhbfb");
}

TEST_F(Regions, DoNotTakeASentenceForTheMenuWordItOpensWith) {
  EXPECT_EQ(kinds(kHead + "شارك مئات الجنود في المناورات التي انطلقت صباح اليوم على ساحل المدينة الشمالي.\n" + kTwo),
            "hbb");
  EXPECT_EQ(kinds(kHead + kOne + "شارك الخبر\n"), "hbf");
}

TEST_F(Regions, TakeRepeatedCaptionsButNotRepeatedHeadlines) {
  const std::string caption = "جنود يفتشون السيارات عند مدخل المدينة (أرشيفية)\n";
  EXPECT_EQ(kinds(kHead + "\n" + caption + caption + "TT\n" + kHead + caption + "\n" + kOne + kTwo + kThree),
            "h.fffhf.bbb");
  EXPECT_EQ(kinds(kHead + kOne + kTwo + kOne), "hbbb") << "a paragraph said twice stays";
}

TEST_F(Regions, KeepCaptionsAndCreditsApart) {
  EXPECT_EQ(kinds(kHead + kOne + "قصف على أطراف المدينة (وكالة الأنباء)\n" + kTwo + "صورة من موقع الانفجار\n" + kThree +
                  "المصدر : صحيفة المساء\n"),
            "hbcbcbk");
}

TEST_F(Regions, EndBeforeTheHeadOfATeaserList) {
  EXPECT_EQ(kinds(kHead + kOne + kTwo + kThree + "\nمقالات ذات صلة\n" + kLink1 + "\n" + kLink2 + "\n" + kLink1),
            "hbbb.ff.f.f");
  EXPECT_EQ(kinds(kHead + kOne + kTwo + "المصدر: صحيفة المساء\nالوسوم\nسوريا\nحلب\n"), "hbbkfff");
}

TEST_F(Regions, GoOnBehindAnInlineBoxOfLinks) {
  EXPECT_EQ(kinds(kHead + kOne + "اقرأ أيضا:\n" + kTwo + kThree), "hbfbb");
  EXPECT_EQ(kinds(kHead + kOne + "اقرأ أيضا:\n" + kLink1 + kTwo + kThree), "hbffbb");
  EXPECT_EQ(kinds(kHead + kOne + "للمزيد: سكان القرى يعودون إلى بيوتهم\n" + kTwo + kThree), "hbfbb");
}

TEST_F(Regions, EndWhereALinkHasItsOwnLead) {
  const std::string lead =
      "شنت مقاتلات إسرائيلية غارات على مدينة خان يونس جنوبي قطاع غزة، وقتل فيها عدد من الفلسطينيين.\n";
  const std::string title = "غارات إسرائيلية على خان يونس ووفد في القاهرة\n";
  EXPECT_EQ(kinds(kHead + kOne + "اقرأ أيضا:\n" + title + lead + kTwo), "hbffff");
  // Of the article's own story it is a link in its midst.
  const std::string more =
      "قالت وزارة الصحة إن مقاتلات إسرائيلية شنت غارات على مدينة خان يونس جنوبي قطاع غزة، وقتل عدد من الفلسطينيين.\n";
  EXPECT_EQ(kinds(title + lead + "اقرأ أيضا:\n" + "قتلى في غارات على خان يونس\n" + more + kTwo), "hbffbb");
}

TEST_F(Regions, EndForGoodWhenTheBoxRepeatsItsTitles) {
  EXPECT_EQ(kinds(kHead + kOne + kTwo + "مقالات ذات صلة\n" + kLink1 + "\n" + kLink1 + kThree + kThree), "hbbff.fff");
}

TEST_F(Regions, TakeRowsOfTitlesBetweenParagraphsButNotASingleSubhead) {
  EXPECT_EQ(kinds(kHead + kOne + kLink1 + kLink2 + kTwo + kThree), "hbffbb");
  EXPECT_EQ(kinds(kHead + kOne + kLink1 + kTwo + kThree), "hbbbb");
  EXPECT_EQ(kinds(kHead + kOne + kLink1 + kLink2 + kTwo + kLink1.substr(0, kLink1.size() - 1) + " أخيرا\n" + kThree),
            "hbffbfb");
}

TEST_F(Regions, KeepListsThatBelongToTheArticle) {
  EXPECT_EQ(kinds(kHead + kOne + kTwo + "– 12 من قوات الأمن\n– 4 من المدنيين\n- 2 من المسعفين\n"), "hbbbbb");
  EXPECT_EQ(kinds(kHead + kOne + kTwo + kThree + "وفيما يلي أبرز ما جاء في البيان:\n"), "hbbbb");
}

TEST_F(Regions, TakeTitlesBehindTheLastParagraph) {
  EXPECT_EQ(kinds(kHead + kOne + kTwo + kThree + "\n" + kLink1 + "\n" + kLink2), "hbbb.f.f");
  EXPECT_EQ(kinds(kHead + kOne + kTwo + kThree + kLink1), "hbbbf")
      << "one title, where all paragraphs end in full stops";
  EXPECT_EQ(kinds(kHead + kOne + kTwo + kThree + "وأكد المتحدث، أمس، أن الطريق سيفتح قريبا\n"), "hbbbb")
      << "a sentence that lost its full stop";
  EXPECT_EQ(kinds(kHead + kOne + kTwo + "فيسبوك\nتويتر\n"), "hbbff");
}

TEST_F(Regions, TakeALongRowOfTags) {
  EXPECT_EQ(kinds(kHead + kOne + kTwo + kThree + "\nسوريا\n\nحلب\n\nالحدود\n\nالجيش\n\nانفجار\n"), "hbbb.f.f.f.f.f");
}

TEST_F(Regions, TakeForeignLeadsBehindTheLastParagraph) {
  const std::string leads =
      "أعلنت هيئة الطيران المدني، الاثنين، افتتاح مطار جديد يخدم ثلاث محافظات ساحلية.\n"
      "حقق منتخب الجزائر لكرة القدم انتصارا كبيرا على ضيفه بثلاثة أهداف دون رد.\n"
      "كشفت شركة يابانية عن هاتف ينطوي مرتين ويباع بنصف ثمن منافسيه.\n"
      "توفي الممثل المصري المعروف عن سبعين عاما إثر أزمة قلبية مفاجئة.\n"
      "تراجعت أسعار النفط العالمية بعد صدور بيانات المخزونات الأميركية الأسبوعية.\n";
  EXPECT_EQ(kinds(kHead + kOne + kTwo + kThree + leads), "hbbbfffff");
  EXPECT_EQ(kinds(kHead + kOne + kTwo + kThree + leads.substr(0, leads.find("توفي"))), "hbbbbbb")
      << "three may be the article's own";
}

TEST_F(Regions, SayWhatIsWrongInThePatterns) {
  ASSERT_EQ(problems.size(), 2u);
  EXPECT_NE(problems[0].text().find("furniture.tsv:11:"), std::string::npos) << problems[0].text();
  EXPECT_NE(problems[0].what.find("whole, prefix, contains"), std::string::npos);
  EXPECT_NE(problems[1].what.find("no word in it"), std::string::npos);
}

TEST_F(Regions, StayLinearOnManyLines) {
  std::string page = kHead;
  for (int i = 0; i < 4000; ++i) page += i % 3 ? kLink1 : kOne;
  EXPECT_EQ(kinds(page).size(), 4001u);
}

}  // namespace
}  // namespace marsad::reading
