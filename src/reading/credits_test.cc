#include "reading/credits.h"

#include <gtest/gtest.h>

namespace marsad::reading {
namespace {

codebook::Source source(const char* id, const char* kind, const std::vector<const char*>& names,
                        std::vector<codebook::Letters> domains = {}) {
  codebook::Source out;
  out.id = id;
  out.kind = kind;
  out.name_ar = names[0];
  for (const char* name : names) out.variants.emplace_back().text = name;
  out.domains = std::move(domains);
  return out;
}

const codebook::Lexicon& lexicon() {
  static const codebook::Lexicon lexicon = [] {
    codebook::Codebook book;
    book.sources = {source("masaa", "outlet", {"صحيفة المساء", "المساء", "masaa"}, {"masaa.example"}),
                    source("afp", "agency", {"وكالة الصحافة الفرنسية", "الفرنسية", "أ ف ب"}),
                    source("reuters", "agency", {"رويترز"}), source("marsad-north", "monitor", {"مرصد الشمال"})};
    std::vector<codebook::Problem> problems;
    return codebook::Lexicon(std::move(book), &problems);
  }();
  return lexicon;
}

// "source text=id; agencies" of a page whose lines are of the kinds given: c credit, f furniture, b body.
std::string credits(const std::string& page, const std::string& kinds, Article article = {}) {
  arabic::Text text(page);
  std::vector<Region> regions;
  size_t k = 0;
  for (const arabic::Line& line : text.lines()) {
    char kind = kinds[k++];
    regions.push_back({{line.start, line.end + 1},
                       kind == 'c'   ? RegionKind::credit
                       : kind == 'f' ? RegionKind::furniture
                                     : RegionKind::body});
  }
  Credits found = find_credits(text, regions, lexicon(), article);
  std::string out = found.source ? found.source->first + "=" + found.source->second : "-";
  for (const auto& [name, id] : found.agencies) out += "; " + name + "=" + id;
  return out;
}

TEST(Credits, StandInCreditLines) {
  EXPECT_EQ(credits("قصف.\nالمصدر : صحيفة المساء + الفرنسية + رويترز", "bc"),
            "صحيفة المساء=masaa; الفرنسية=afp; رويترز=reuters");
  EXPECT_EQ(credits("قصف.\nالمصدر: أ ف ب + الفرنسية", "bc"), "-; أ ف ب=afp") << "one agency by two names is one";
  EXPECT_EQ(credits("قصف.\nالمصدر: صحيفة الصباح", "bc"), "-");
}

TEST(Credits, StandInDatelinesButNotInSentences) {
  EXPECT_EQ(credits("عنوان\nبيروت (رويترز) - قال الجيش إن القصف توقف.", "fb"), "-; رويترز=reuters");
  EXPECT_EQ(credits("أتلانتا، الولايات المتحدة (المساء)-- قال الجيش إن القصف توقف.", "b"), "المساء=masaa");
  EXPECT_EQ(credits("*المساء / أخبار\nقتل جندي.", "bb"), "المساء=masaa");
  EXPECT_EQ(credits("إدلب/ المساء\nقتل جندي.", "bb"), "المساء=masaa");
  EXPECT_EQ(credits("المساء - حلب\nقتل جندي.", "bb"), "المساء=masaa");
  EXPECT_EQ(
      credits("قالت رويترز إن القصف توقف.\nوقال مصدر لوكالة (رويترز) بعد يومين من بدء الهجوم الكبير إن القصف توقف.",
              "bb"),
      "-");
}

TEST(Credits, StandAloneInALine) {
  EXPECT_EQ(credits("قصف.\nالمساء/ أ ف ب", "bb"), "المساء=masaa; أ ف ب=afp");
  EXPECT_EQ(credits("المساء\nقصف الجيش البلدة.", "bb"), "المساء=masaa");
}

TEST(Credits, EndThePageTitle) {
  EXPECT_EQ(credits("مقتل جنديين في قصف | مرصد الشمال\nقصف.", "fb"), "مرصد الشمال=marsad-north");
  EXPECT_EQ(credits("قال مرصد الشمال إن جنديين قتلا\nقصف.", "fb"), "-");
}

TEST(Credits, AreOutrankedByWhatTheArticleCameWith) {
  static Article given;  // static: g++ 12 takes the empty publisher for uninitialised memory
  given.publisher = "الصباح";
  EXPECT_EQ(credits("قصف.\nالمصدر: المساء + رويترز", "bc", given), "الصباح=; رويترز=reuters");
  given.publisher = "masaa";
  EXPECT_EQ(credits("قصف.", "b", given), "masaa=masaa");
  given.publisher = "صحيفة المساء";
  EXPECT_EQ(credits("قصف.", "b", given), "صحيفة المساء=masaa");
  Article url;
  url.url = "https://www.masaa.example/a/1";
  EXPECT_EQ(credits("قصف.", "b", url), "صحيفة المساء=masaa");
  url.url = "https://notmasaa.example/a/1";
  EXPECT_EQ(credits("قصف.", "b", url), "-");
}

}  // namespace
}  // namespace marsad::reading
