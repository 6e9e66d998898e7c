// Force as the news tells it: whose deed it is, with what, and once. One sentence each, read with the whole codebook.
// Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceForce, BehindInnaTheAccusativeIsTheSubject) {
  reads("قال المراسل إن قصفاً مدفعياً استهدف بلدة بنش، أسفر عن إصابة سبعة مدنيين.",
        "قصفاً ASSAULT/heavy-weapons; R مدنيين; P بلدة بنش; N injured=7");
  reads("قال المراسل إن “قصفا مماثلا استهدف بلدة سرمين واقتصرت الأضرار على المنازل”.",
        "قصفا ASSAULT; A -; P بلدة سرمين");
}

TEST(SentenceForce, WhoDidItBetweenAnAttackAndItsVerb) {
  reads("استشهدت امرأة وأصيب عدد من المدنيين، بقصف مدفعي من قبل قوات النظام استهدف بلدة معربليت.",
        "بقصف ASSAULT/heavy-weapons; A قوات النظام; P بلدة معربليت");
}

TEST(SentenceForce, BehindWhichWeaponItWasStandsWhoWasHit) {
  reads("استهدفت الفصائل بقذائف صاروخية قوات النظام في سراقب.",
        "استهدفت ASSAULT/heavy-weapons; A الفصائل; R قوات النظام; P سراقب");
  reads("قصفت الفصائل بصواريخ غراد قوات النظام في سراقب.",
        "قصفت ASSAULT/heavy-weapons; A الفصائل; R قوات النظام; P سراقب");
}

TEST(SentenceForce, OfSeveralThatAreHitTheFirstIsWhere) {
  reads("قال الناشط إن قصفا مدفعيا استهدف قرى وبلدات كنصفرة وقوقفين وسرجة في جنوب إدلب.",
        "قصفا ASSAULT/heavy-weapons; P بلدات كنصفرة");
}

TEST(SentenceForce, WhoPunishesADeedDidNotDoIt) {
  reads("فرضت باريس عقوبات على دمشق بسبب اعتقال صحفي فرنسي.",
        "عقوبات SANCTION/discontinue; A باريس; R دمشق\nاعتقال COERCE/arrest; A -; R صحفي فرنسي");
}

TEST(SentenceForce, TheWeaponOfAnotherHappeningIsNotThisOnes) {
  reads("قصفت إسرائيل مواقع في القنيطرة ردا على سقوط قذائف على الجولان.",
        "قصفت ASSAULT; A إسرائيل; P القنيطرة\nسقوط ASSAULT/heavy-weapons; A -; P الجولان");
  reads("طرد الجيش التنظيم من تدمر بعد غارات روسية.", "طرد ASSAULT; R التنظيم\nغارات ASSAULT/aerial; A روسية");
  reads("يقصف الجيش بلدة كفرنبل منذ أيام بقذائف مدفعية.", "يقصف ASSAULT/heavy-weapons; A الجيش; P بلدة كفرنبل");
  reads("قتل جندي بعد إصابته برصاص قناص في درعا.", "قتل ASSAULT/firearms; R جندي; P درعا");
}

TEST(SentenceForce, WhatAnAttackIsToldToHaveHitDidNotAttack) {
  reads("قتل عشرة في غارات للطيران الروسي استهدفت فصائل المعارضة في إدلب.",
        "غارات ASSAULT/aerial; A طيران الروسي; R فصائل المعارضة; P إدلب; N killed=10");
  reads("شن سلاح الجو عشرات الغارات طالت حزب الله في سوريا.", "الغارات ASSAULT/aerial; A سلاح الجو; R حزب الله");
}

TEST(SentenceForce, BehindATimeADoubtOrACommaTheVerbTellsOfTheSameAttack) {
  reads("أدانت باريس هجوما مفترضا بغاز الكلور استهدف بلدة سراقب.",
        "أدانت ACCUSE/disapprove\nهجوما ASSAULT/unconventional; A -; P بلدة سراقب");
  reads("وقع هجوم صاروخي قبل فجر الاثنين، استهدف قاعدة عسكرية في حمص.",
        "هجوم ASSAULT/heavy-weapons; A -; R قاعدة عسكرية; P حمص");
}

TEST(SentenceForce, AnAttackIsNoPeople) {
  reads("قال الوالي إن ستة من حراس القرى قتلوا في هجوم استهدفهم قرب ديار بكر.",
        "هجوم ASSAULT; A -; R حراس القرى; P قرب ديار بكر; N killed=6");
}

TEST(SentenceForce, WhoMeetsAnAttackDidNotMakeIt) {
  reads("صد الجيش السوري هجوما شنه مسلحون على تدمر.", "صد ASSAULT; A الجيش السوري; R مسلحون\nهجوما ASSAULT; A مسلحون");
}

TEST(SentenceForce, WhoMayHaveDoneItIsToldBehindWordsOfDoubt) {
  reads("لقي مدنيون حتفهم في غارات يرجح أن طائرات روسية نفذتها على سرمين.",
        "لقي ASSAULT/aerial; A -; P سرمين\nغارات ASSAULT/aerial; A طائرات روسية; P سرمين; F possible");
  reads("وقع هجوم يشتبه في أن الجيش السوري شنه على معرة النعمان.",
        "هجوم ASSAULT; A الجيش السوري; P معرة النعمان; F possible");
}

TEST(SentenceForce, AWeaponHitsWhoStandsBehindIt) {
  reads("استهدف صاروخ قافلة عسكرية في ريف إدلب.", "استهدف ASSAULT/heavy-weapons; A -; R قافلة عسكرية");
}

TEST(SentenceForce, AThingOfSomebodysIsHitThoughNoNameTellsWhose) {
  reads("استهدف مسلحون مركبة قرب سراقب.", "استهدف ASSAULT; A مسلحون; R مركبة; P قرب سراقب");
  reads("قصفت الطائرات الروسية مستشفى في سراقب.", "قصفت ASSAULT/aerial; A الطائرات الروسية; R مستشفى; P سراقب");
  reads("أطلق الجيش السوري صاروخا على طائرة من دون طيار.",
        "أطلق ASSAULT/heavy-weapons; A الجيش السوري; R طائرة من دون طيار");
  reads("أسقطت القوات الإسرائيلية طائرة في الجولان.", "أسقطت ASSAULT/aerial; A القوات الإسرائيلية; R طائرة; P الجولان");
  reads("أدى تفجير سيارة في سراقب إلى مقتل جندي.", "تفجير ASSAULT/explosives; A -; R جندي; P سراقب; N killed=1");
}

TEST(SentenceForce, ADroneHasNoOwnerBehindIt) {
  reads("قصفت طائرة من دون طيار مواقع الحوثيين في صعدة.", "قصفت ASSAULT/drone; A -; R مواقع الحوثيين; P صعدة");
}

TEST(SentenceForce, WhoFiredTheShellsThatFellIsNotHit) {
  reads(
      "سقطت صواريخ أطلقها الحوثيون على مدينة جازان.",
      "سقطت ASSAULT/heavy-weapons; A الحوثيون; P مدينة جازان\nأطلقها ASSAULT/heavy-weapons; A الحوثيون; P مدينة جازان");
}

TEST(SentenceForce, WhoFiredTheShellsMayBeToldFurtherOn) {
  reads("سقطت قذائف على الحي أطلقها مسلحون في حلب.", "سقطت ASSAULT/heavy-weapons; A مسلحون; P حلب");
  reads("قتل مدنيان بقذائف سقطت على حي الزهراء أطلقتها الفصائل من الغوطة.",
        "قتل ASSAULT/heavy-weapons; A الفصائل; R مدنيان; P حي الزهراء; N killed=2");
  // What was launched there is an operation.
  reads("سقطت قذائف على قرية بداما خلال عملية أطلقها الجيش السوري.", "سقطت ASSAULT/heavy-weapons; A -; P قرية بداما");
}

TEST(SentenceForce, ABombGoesOffBehindItsOwnName) {
  reads("قال ناشطون إن عبوة ناسفة انفجرت بسيارة للجيش في درعا.",
        "انفجرت ASSAULT/explosives; A -; R سيارة للجيش; P درعا");
  reads("قال ناشطون إن سيارة ملغومة انفجرت في درعا.", "انفجرت ASSAULT/explosives; A -; P درعا");
}

TEST(SentenceForce, TheAdjectiveOfAnActionMayBeAName) {
  reads("استمر القصف الحكومي على بلدة كفرنبل.", "القصف ASSAULT; A الحكومي; P بلدة كفرنبل");
  reads("استمرت الغارات الجوية الحكومية على سراقب.", "الغارات ASSAULT/aerial; A الحكومية; P سراقب");
}

TEST(SentenceForce, BehindAnAsideWithActionsOfItsOwnTheVerbGoesOn) {
  reads("يخوض الجيش السوري، مدعوما بغارات روسية، معارك ضد تنظيم الدولة في تدمر.",
        "مدعوما بغارات AID; R الجيش السوري\nمعارك ASSAULT; A الجيش السوري; R تنظيم الدولة; P تدمر");
}

TEST(SentenceForce, AnAccusativeCountsWhatIsDone) {
  reads("شنت تركيا عددا من الغارات على سنجار.", "الغارات ASSAULT/aerial; A تركيا; P سنجار");
  reads("قال ناطق إن الدفاعات السورية تصدت للهجوم وأسقطت عددا من الصواريخ.",
        "تصدت للهجوم ASSAULT/heavy-weapons; A الدفاعات السورية\n"
        "وأسقطت عددا من الصواريخ ASSAULT/heavy-weapons; A الدفاعات السورية");
}

TEST(SentenceForce, WhoseAttackItIsToldBehindIt) {
  reads("تحدث الوزير عن هجوم شنه الجيش السوري على معرة النعمان.", "هجوم ASSAULT; A الجيش السوري; P معرة النعمان");
  reads("أعلنت باريس عن انتهاء الغارات التي نفذتها القوات العراقية على القائم.",
        "الغارات ASSAULT/aerial; A القوات العراقية");
  reads("وإثر حملة عسكرية بدأتها في أيار، سيطرت قوات النظام على بلدة الحراك.",
        "حملة عسكرية ASSAULT; A قوات النظام\nسيطرت ASSAULT; A قوات النظام; P بلدة الحراك");
}

TEST(SentenceForce, WhoDiedInThisAttackIsNew) {
  reads("قصف الطيران التركي قرية في سنجار. وقتل سبعة مقاتلين في هذا القصف.",
        "قصف ASSAULT/aerial; A الطيران التركي; P سنجار\nالقصف ASSAULT; A الطيران التركي; R مقاتلين; N killed=7");
}

TEST(SentenceForce, WeaponsAreNoTowns) {
  reads("قال الجيش إن طائرتين مسيرتين استهدفتا بصواريخ مطار حميميم.",
        "استهدفتا ASSAULT/drone; A طائرتين مسيرتين; R -; P مطار حميميم");
}

TEST(SentenceForce, UnderThatAnActionHasItsObject) {
  reads("قال مصدر إن اقتحام قوات النظام بلدة سراقب جاء ليلا.", "اقتحام ASSAULT; A قوات النظام; R -; P بلدة سراقب");
}

TEST(SentenceForce, BehindThatAloneTheSubjectFollows) {
  reads("أعلنت تركيا قبل ذلك استدعاء سفيرها في إسرائيل.", "استدعاء سفيرها SANCTION/discontinue; A تركيا; R إسرائيل");
}

TEST(SentenceForce, MaskedMenAttack) {
  reads("قتل عنصران بهجوم لملثمين على حاجز في حماة.", "بهجوم ASSAULT; A ملثمين; R عنصران; P حماة; N killed=2");
}

TEST(SentenceForce, WhoFliesByALightVerbGivesTheMeans) {
  reads("استأنفت الطائرات الروسية قصف ريف إدلب.", "قصف ASSAULT/aerial; A الطائرات الروسية; P ريف إدلب");
}

TEST(SentenceForce, WhoseAttemptIsFoiledSuffers) {
  reads("صدت القوات اليمنية محاولة تسلل لميليشيات الحوثي في صعدة.",
        "صدت ASSAULT; A القوات اليمنية; R ميليشيات الحوثي; P صعدة");
}

}  // namespace
}  // namespace marsad::reading
