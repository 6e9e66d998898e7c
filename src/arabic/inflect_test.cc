// Forms of nouns, adjectives and participles: each test is one class of word.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "arabic/fold.h"
#include "arabic/morphology.h"

namespace marsad::arabic {
namespace {

using Set = std::set<std::string>;

Set texts(const std::vector<Form>& forms) {
  Set out;
  for (const Form& f : forms) out.insert(f.text);
  return out;
}

bool has(const std::vector<Form>& forms, const char* text, Number number, bool construct = false,
         bool accusative = false) {
  return std::any_of(forms.begin(), forms.end(), [&](const Form& f) {
    return f.text == fold(std::string_view(text)) && f.number == number && f.construct == construct &&
           f.accusative == accusative;
  });
}

TEST(Inflect, FeminineNoun) {
  EXPECT_EQ(texts(inflect_noun("غارة", {})), (Set{"غاره", "غارت", "غارتان", "غارتين", "غارتا", "غارتي", "غارات"}));
  const auto forms = inflect_noun("غارة", {});
  EXPECT_TRUE(has(forms, "غارت", Number::sg, true));
  EXPECT_TRUE(has(forms, "غارتا", Number::du, true));
  EXPECT_TRUE(has(forms, "غارات", Number::pl));
}

// طاردت جبهة: a verb, and no طاردة of hers.
TEST(Inflect, TaaIsWrittenOpenOnlyBeforeAPronoun) {
  for (const auto& forms : {inflect_noun("غارة", {}), inflect_adjective("مطارد")})
    for (const Form& f : forms) EXPECT_EQ(f.with_suffix, f.number == Number::sg && f.text.ends_with("ت")) << f.text;
}

TEST(Inflect, MasculineNoun) {
  EXPECT_EQ(texts(inflect_noun("هجوم", {"هجمات"})), (Set{"هجوم", "هجوما", "هجومان", "هجومين", "هجومي", "هجمات"}));
  EXPECT_TRUE(has(inflect_noun("هجوم", {"هجمات"}), "هجوما", Number::sg, false, true));
  EXPECT_TRUE(has(inflect_noun("انسحاب", {}), "انسحابات", Number::pl));
}

TEST(Inflect, Person) {
  const auto forms = inflect_noun("مقاتل", {}, true);
  EXPECT_TRUE(has(forms, "مقاتلون", Number::pl));
  EXPECT_TRUE(has(forms, "مقاتلين", Number::pl));
  EXPECT_TRUE(has(forms, "مقاتلو", Number::pl, true));
  EXPECT_TRUE(has(forms, "مقاتلي", Number::pl, true));
  EXPECT_FALSE(has(inflect_noun("صاروخ", {"صواريخ"}), "صاروخون", Number::pl));
}

TEST(Inflect, HamzaBeforeAPronoun) {
  const auto forms = inflect_noun("عدو", {"أعداء"});
  EXPECT_TRUE(has(forms, "أعداء", Number::pl));
  EXPECT_TRUE(has(forms, "أعدائ", Number::pl, true));
  EXPECT_TRUE(has(forms, "أعداؤ", Number::pl, true));
  EXPECT_FALSE(has(forms, "أعداءا", Number::pl, false, true));
  EXPECT_TRUE(has(inflect_noun("إجراء", {}), "إجراءات", Number::pl));
  EXPECT_TRUE(has(inflect_noun("منشأة", {}), "منشآت", Number::pl));
  EXPECT_TRUE(has(inflect_noun("مبدأ", {"مبادئ"}), "مبدئ", Number::sg, true));
  EXPECT_TRUE(has(inflect_noun("شيء", {"أشياء"}), "شيئا", Number::sg, false, true));
  EXPECT_TRUE(has(inflect_noun("جزء", {"أجزاء"}), "جزءا", Number::sg, false, true));
}

TEST(Inflect, WeakEnds) {
  EXPECT_TRUE(has(inflect_noun("مبنى", {"مبان"}), "مبنا", Number::sg, true));
  EXPECT_TRUE(has(inflect_noun("مبنى", {"مبان"}), "مبنيان", Number::du));
  EXPECT_TRUE(has(inflect_noun("مستشفى", {}), "مستشفيات", Number::pl));
  EXPECT_TRUE(has(inflect_noun("قناة", {}), "قنوات", Number::pl));
  EXPECT_TRUE(has(inflect_noun("مباراة", {}), "مباريات", Number::pl));
  for (const char* judge : {"قاضٍ", "قاضي"}) {
    const auto forms = inflect_noun(judge, {"قضاة"}, true);
    EXPECT_TRUE(has(forms, "قاض", Number::sg)) << judge;
    EXPECT_TRUE(has(forms, "قاضي", Number::sg)) << judge;
    EXPECT_TRUE(has(forms, "قاضيا", Number::sg, false, true)) << judge;
    EXPECT_TRUE(has(forms, "قاضون", Number::pl)) << judge;
    EXPECT_TRUE(has(forms, "قضات", Number::pl, true)) << judge;
  }
  EXPECT_FALSE(has(inflect_noun("جندي", {"جنود"}, true), "جند", Number::sg)) << "the ي of a nisba stays";
}

TEST(Inflect, GivenPluralInUn) {
  const auto forms = inflect_noun("مدني", {"مدنيون"});
  EXPECT_TRUE(has(forms, "مدنيين", Number::pl));
  EXPECT_TRUE(has(forms, "مدنيو", Number::pl, true));
}

TEST(Inflect, Adjective) {
  const auto forms = inflect_adjective("تركي", {"أتراك"});
  for (const char* t : {"تركي", "تركية", "تركيان", "تركيين", "تركيون", "تركيتان", "تركيتين", "تركيات", "أتراك"}) {
    EXPECT_TRUE(texts(forms).count(fold(std::string_view(t)))) << t;
    EXPECT_TRUE(texts(forms).count("ال" + fold(std::string_view(t)))) << t;
  }
  EXPECT_TRUE(has(forms, "تركيا", Number::sg, false, true));
  EXPECT_FALSE(has(forms, "تركيا", Number::du, true)) << "no construct dual: it is the country";
  EXPECT_FALSE(texts(forms).count("التركيا"));
  EXPECT_TRUE(has(inflect_adjective("متوالٍ"), "متوال", Number::sg));
  EXPECT_TRUE(has(inflect_adjective("متوالٍ"), "متوالية", Number::sg));
}

TEST(Inflect, Participles) {
  const auto forms = participles("هاجم");
  EXPECT_TRUE(has(forms, "مهاجمون", Number::pl));
  EXPECT_TRUE(has(forms, "مهاجمة", Number::sg));
  size_t active = 0, passive = 0;
  for (const Form& f : forms) {
    if (f.text != "مهاجم") continue;
    EXPECT_EQ(f.voice, Voice::either);
    active += f.cls == WordClass::active_participle, passive += f.cls == WordClass::passive_participle;
  }
  EXPECT_EQ(active, 1u);
  EXPECT_EQ(passive, 1u);
  EXPECT_TRUE(texts(participles("فجر", "يفجر", "تفجير")).count("مفجر"));
  EXPECT_FALSE(texts(participles("قتل", "يقتل", "قتل")).count("مقتل"));
}

TEST(Inflect, Nothing) {
  EXPECT_TRUE(inflect_noun("", {}).empty());
  EXPECT_TRUE(inflect_adjective("").empty());
  EXPECT_TRUE(participles("").empty());
}

}  // namespace
}  // namespace marsad::arabic
