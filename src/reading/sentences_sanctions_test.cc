// Whom arrests, sentences, sanctions and flight befall, where a pronoun, an adjective or the subject of another verb
// tells: one sentence each, read with the whole codebook. Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceSanctions, APrepositionsPronounIsWhomItBefalls) {
  reads("قتل الجندي رجلا ثم ألقي القبض عليه.", "قتل ASSAULT; A الجندي; R رجلا\nالقبض COERCE/arrest; R رجلا");
  reads("اعتقلت الشرطة صحفيا وحكمت عليه المحكمة بالسجن عشر سنوات.",
        "اعتقلت COERCE/arrest; A الشرطة; R صحفيا\nوحكمت SANCTION/convict; A المحكمة; R صحفيا");
  reads("الصحفي الذي حكمت عليه المحكمة بالسجن مريض.", "حكمت SANCTION/convict; A المحكمة; R الصحفي");
}

TEST(SentenceSanctions, NobodyAttacksHimself) {
  reads("انسحب مقاتلو التنظيم من القرية بعد أن شنت القوات هجوما عليهم.",
        "انسحب RETREAT/withdraw; A مقاتلو التنظيم\nهجوما ASSAULT; A القوات; R مقاتلو التنظيم");
}

TEST(SentenceSanctions, AnAdjectiveNamesTheNationThatIsHit) {
  reads("فرضت واشنطن عقوبات على الاقتصاد الإيراني.", "عقوبات SANCTION/discontinue; A واشنطن; R الإيراني");
  reads("فرضت الولايات المتحدة عقوبات على قطاع النفط الإيراني.",
        "عقوبات SANCTION/discontinue; A الولايات المتحدة; R الإيراني");
}

TEST(SentenceSanctions, WhoLeavesADealLeavesItsOtherParty) {
  reads("انسحبت واشنطن من الاتفاق النووي الإيراني.", "انسحبت SANCTION/withdraw; A واشنطن; R الإيراني");
  reads("أعلن ترامب انسحاب بلاده من الاتفاق النووي مع إيران.", "انسحاب SANCTION/withdraw; A بلاده; R إيران; B ترامب");
}

TEST(SentenceSanctions, WhoGoesOnFleeingIsDrivenOut) {
  reads("واصل المدنيون الفرار من درعا.", "الفرار SANCTION/expel; A -; R المدنيون; P درعا");
  reads("بدأ آلاف السكان النزوح من المدينة.", "النزوح SANCTION/expel; A -; R السكان");
}

TEST(SentenceSanctions, ADealIsLeftThatIsNamedForAnother) {
  reads("قال روحاني إن طهران سترد بعد انسحاب ترامب من الاتفاق النووي.", "انسحاب SANCTION/withdraw; A ترامب; R طهران");
  reads("انسحبت واشنطن من الاتفاق النووي.", "انسحبت SANCTION/withdraw; A واشنطن; R -");
}

TEST(SentenceSanctions, WhoIsSentenced) {
  reads("قضت محكمة تركية بسجن الصحفي ثلاثة أعوام.", "قضت SANCTION/convict; A محكمة تركية; R الصحفي");
  reads("أصدرت محكمة ألمانية أحكاما بالسجن على ثلاثة سوريين.", "أحكاما SANCTION/convict; A محكمة ألمانية; R سوريين");
  reads("قضت محكمة كويتية بإعدام زوجين.", "قضت SANCTION/convict; A محكمة كويتية; R زوجين");
  reads("قضت محكمة فرنسية بالسجن عشر سنوات على كريستين ريفيير.",
        "قضت SANCTION/convict; A محكمة فرنسية; R كريستين ريفيير");
}

TEST(SentenceSanctions, HowLongItMayBeIsNoCourt) {
  reads("يواجه القس في حال إدانته حكما بالسجن يصل إلى 35 عاما.",
        "إدانته SANCTION/convict; A -; R القس\nحكما SANCTION/convict; A -; R -");
}

TEST(SentenceSanctions, TheAccusedThatANumberCountsAreSomebody) {
  reads("حكمت محكمة تركية بالسجن المؤبد على 72 متهما.", "حكمت SANCTION/convict; A محكمة تركية; R 72 متهما");
  reads("أعدمت السلطات العراقية 13 مدانا بالإرهاب.",
        "أعدمت ASSAULT/targeted; A السلطات العراقية; R 13 مدانا; N killed=13");
}

}  // namespace
}  // namespace marsad::reading
