// Facts as a whole article gives them; what each word states is in the examples of facts.tsv.
#include <gtest/gtest.h>

#include "intake/article.h"
#include "reading/read.h"

namespace marsad::reading {
namespace {

// "turkish-posts counts 12; rus not-kept by محمد العبود"
std::string facts(const std::string& text) {
  static const std::shared_ptr<const Reader> reader = Reader::load(MARSAD_SOURCE_DIR "/codebook/levant", {});
  Article article;
  article.id = "a", article.text = text + "\n", article.published = "2019-06-02";
  std::string out;
  for (const Fact& f : reader->read(article).facts) {
    out += (out.empty() ? "" : "; ") + f.subject + " " + f.relation;
    for (const auto& object : f.objects) out += " " + object;
    for (const auto& who : f.attributed_to) out += " by " + who.text;
  }
  return out;
}

TEST(Facts, PostsAreCountedOnce) {
  EXPECT_EQ(facts("أقامت تركيا 12 نقطة مراقبة في إدلب."), "turkish-posts counts 12");
  EXPECT_EQ(facts("أقامت تركيا 12 نقطة مراقبة تركية في إدلب."), "turkish-posts counts 12");
  EXPECT_EQ(facts("أقامت روسيا 8 نقاط مراقبة، بموجب اتفاق مع تركيا."), "russian-posts counts 8");
  EXPECT_EQ(facts("شوهدت 12 نقطة مراقبة."), "") << "nobody is named whose they are";
}

TEST(Facts, AListGoesOnOverQuotationMarksAndIsNamedByAPronoun) {
  EXPECT_EQ(facts("عقدت روسيا محادثات مع تركيا واقتصر تمثيل المعارضة على الفصائل العسكرية، وهي \"جيش الإسلام\" و\"فيلق "
                  "الرحمن\"، فيما غابت عنها هيئة التفاوض السورية والائتلاف الوطني السوري."),
            "jaysh-islam present; faylaq-rahman present; syr-hnc absent; syr-snc absent");
}

TEST(Facts, WhoIsQuotedSaysIt) {
  EXPECT_EQ(facts("وقال محمد العبود إن روسيا لم تلتزم بالهدنة."), "rus not-kept by محمد العبود");
  EXPECT_EQ(facts("وقال محمد العبود إن روسيا التزمت بالهدنة."), "");
  EXPECT_EQ(facts("إذا لم تلتزم روسيا بالهدنة فستعود المعارك."), "");
}

TEST(Facts, AbsenceIsOneOnlyWhereThereAreTalks) { EXPECT_EQ(facts("أدى غياب إيران عن السوق إلى ارتفاع الأسعار."), ""); }

}  // namespace
}  // namespace marsad::reading
