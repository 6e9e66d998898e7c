// Where it did not happen: places of a sentence that tell of something else.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentencePlacesAway, ACapitalBetweenWhichAndAnotherSomethingIsIsAGovernment) {
  reads("أثار اتفاق بين باريس وموسكو جدلا.", "اتفاق SUPPORT; P -");
  reads("أثار التعاون العسكري بين موسكو وأنقرة جدلا.", "التعاون COOPERATE; P -");
}

TEST(SentencePlacesAway, WhereWhoFiresIsStationedIsNotWhereHeHits) {
  reads("أطلقت المدمرة المتمركزة في الخليج العربي عشرين صاروخا.", "أطلقت ASSAULT/heavy-weapons; P -");
  reads("شنت الطائرات غارة على القوات الإيرانية المنتشرة في سوريا.",
        "غارة ASSAULT/aerial; R القوات الإيرانية; P سوريا");
  reads("بدأ انسحاب القوات الروسية الموجودة في سوريا.", "انسحاب RETREAT/withdraw; A القوات الروسية; P سوريا");
}

TEST(SentencePlacesAway, WhereAStatementIsMadeIsNotWhereWhatItTellsHappened) {
  reads("قال المتحدث خلال إفادة صحفية في جنيف إن القوات قصفت المستشفى.", "قصفت ASSAULT; P -");
  reads("قال المجلس المحلي في بيان إن القوات قصفت مستشفى في جنيف.", "قصفت ASSAULT; P جنيف");
}

TEST(SentencePlacesAway, TheCapitalWhereTheyTalkIsWhereNothingElseHappens) {
  reads("سيستمر القصف بعد محادثات في أنقرة مع الجانب التركي.", "القصف ASSAULT; P -\nمحادثات CONSULT; P أنقرة");
}

TEST(SentencePlacesAway, WhereAnAttackToldBeforeTheTalksWasIsNoPlaceOfTheirs) {
  reads("سيرد الرئيس على الهجوم في دوما بعد اجتماعه مع كبار مستشاريه.", "الهجوم ASSAULT; P دوما\nاجتماعه CONSULT; P -");
  reads("تواصل القصف على حلب، وفي جنيف تعثرت المفاوضات بين الحكومة والمعارضة.",
        "القصف ASSAULT\nالمفاوضات CONSULT; P جنيف");
}

TEST(SentencePlacesAway, ACountryBehindWhatIsSpokenOfIsNoPlaceOfTheTalks) {
  reads("أجرى المبعوث محادثات معمقة حول الوضع في سوريا مع الأمين العام.", "محادثات CONSULT; P -");
}

TEST(SentencePlacesAway, APlaceOfNobodyKnowsWhomIsNone) {
  reads("استهدفت الطائرات منصة صواريخ وعددا من الجنود بجوارها.", "استهدفت ASSAULT/aerial; P -");
  reads("سقطت قذائف على دمشق وضواحيها.", "سقطت ASSAULT/heavy-weapons; P دمشق");
}

TEST(SentencePlacesAway, PastAnotherVerbIsNoPlaceOfTheMeetingThatIsAskedFor) {
  reads("وخلال اجتماع دعت إلى عقده فرنسا، عبرت السفيرة عن قلقها حيال الوضع في إدلب.",
        "اجتماع CONSULT; P -\nدعت إلى عقده REQUEST/meet; P -");
  reads("دعت فرنسا إلى اجتماع عاجل في الأردن.", "دعت REQUEST/meet; P الأردن");
}

TEST(SentencePlacesAway, WhereAnEnvoyIsSentIsNotWhereHeActs) {
  reads("طالب السفير الأمريكي لدى أنقرة بالإفراج عن القس.", "طالب REQUEST/yield; A السفير الأمريكي; P -");
  reads("طالب السفير الأمريكي لدى العراق، ريان كروكر، بوقف القصف.", "طالب REQUEST/yield; A ريان كروكر; R -; P -");
  reads("كانت لدى سوريا فرصة قبل الهجوم الأمريكي.", "الهجوم ASSAULT; A الأمريكي; P -");
}

}  // namespace
}  // namespace marsad::reading
