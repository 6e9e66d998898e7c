// Whom an attack hit, where its toll names them: one sentence each, read with the whole codebook. Written as
// sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceTolls, AllWhomATollNamesAreHit) {
  reads("مقتل رجل وزوجته في قصف على بلدة تادف.", "قصف ASSAULT; A -; R رجل, زوجته; P بلدة تادف");
  reads("أوقع القصف على بنش عشرين قتيلا من بينهم نساء وأطفال.",
        "القصف ASSAULT; A -; R نساء, أطفال; P بنش; N killed=20");
}

TEST(SentenceTolls, AMassacreHasTheTollThatFollowsIt) {
  reads("ارتكبت قوات النظام مجزرة في إدلب راح ضحيتها تسعة مدنيين.",
        "مجزرة ASSAULT; A قوات النظام; R مدنيين; P إدلب; N killed=9");
}

TEST(SentenceTolls, OthersOfItsKindAreNotTheAttackOfAToll) {
  reads("ارتكب الجيش مجزرة في بنش، تضاف إلى سلسلة من المجازر.",
        "مجزرة ASSAULT; A الجيش; P بنش\nالمجازر ASSAULT; A الجيش; P بنش");
}

TEST(SentenceTolls, WhoDiedBeforeIsNotTheTollOfWhatFollowed) {
  reads("بعد مقتل خمسة جنود، قصفت الطائرات الجمعة مواقع التنظيم.",
        "مقتل ASSAULT; R جنود; N killed=5\nقصفت ASSAULT/aerial; R مواقع التنظيم; N -");
  reads("سيطرت الفصائل على بلدة بنش بعد مقتل عشرين جنديا.", "سيطرت ASSAULT; R جنديا; N killed=20");
}

TEST(SentenceTolls, TheDeadAndTheWoundedOfOneTollShareItsDay) {
  reads("قتل سبعة جنود أتراك، وأصيب آخرون، الخميس.", "قتل ASSAULT; R جنود أتراك; D 2019-05-30; N killed=7");
}

TEST(SentenceTolls, WhomABombKillsIsNotWhoKills) {
  reads("قتل ضابط في الجيش بانفجار عبوة ناسفة.", "بانفجار ASSAULT/explosives; A -; R ضابط في الجيش; N killed=1");
  reads("قتل القيادي وسائقه بانفجار عبوة ناسفة.", "بانفجار ASSAULT/explosives; A -; R القيادي, سائقه");
}

TEST(SentenceTolls, WhoDiedSinceACampaignBeganAreNoTollOfItsBeginning) {
  reads("ومنذ بدء قوات النظام حملتها على الغوطة الشرقية، قتل أكثر من 630 مدنيا.",
        "حملتها ASSAULT; A قوات النظام; R -\nقتل ASSAULT; R مدنيا; P الغوطة الشرقية");
}

TEST(SentenceTolls, WhoIsAmongTheDeadIsNews) {
  reads("وقال المرصد إن من بين القتلى 18 عنصرا من قوات النظام.",
        "من بين القتلى ASSAULT; A -; R عنصرا من قوات النظام; B المرصد");
}

TEST(SentenceTolls, AFamilyIsCountedOneByOne) {
  reads("قتل رجل وزوجته وطفلاهما في غارة على سرمين.", "غارة ASSAULT/aerial; A -; P سرمين; N killed=4");
}

TEST(SentenceTolls, ANumberBehindANounCountsItAndNotWhatFollows) {
  reads("مقتل الجنود الأربعة في غارة على سرمين.", "غارة ASSAULT/aerial; R الجنود; P سرمين; N killed=4");
  reads("ارتفع عدد القتلى إلى 7 جراء الغارات على سرمين.", "الغارات ASSAULT/aerial; P سرمين; N killed=7");
}

TEST(SentenceTolls, TheDeadOfAnAirStrikeAreToldWithIt) {
  reads("سقط قتلى وجرحى من داعش في غارات لقوات النظام على سرمين.", "غارات ASSAULT/aerial; A قوات النظام; P سرمين");
}

TEST(SentenceTolls, TheWoundedAreNotAmongTheDead) {
  reads("سقط شهيد وثلاثة جرحى في قصف على سرمين.", "قصف ASSAULT; P سرمين; N injured=3, killed=1");
  reads("سقط شهيد وجرحى جراء قصف على سرمين.", "قصف ASSAULT; P سرمين; N killed=1");
}

TEST(SentenceTolls, AllWhoStandBeforeTheVerbAreCounted) {
  reads("وقال ناشطون إن رجلا وزوجته قتلا في غارة على سرمين.",
        "غارة ASSAULT/aerial; A -; P سرمين; B ناشطون; N killed=2");
  reads("وقال ناشطون إن امرأة وثلاثة أطفال جرحوا في غارة على سرمين.",
        "غارة ASSAULT/aerial; A -; P سرمين; B ناشطون; N injured=4");
}

TEST(SentenceTolls, WhoDiedBeforeWasHitByOthers) {
  reads("قصفت إسرائيل مواقع في غزة بعد مقتل جندي.",
        "قصفت ASSAULT; A إسرائيل; R -; P غزة\nمقتل ASSAULT; A -; R جندي; P غزة");
  reads("قصفت تركيا منبج ردا على قتل جندي.", "قصفت ASSAULT; A تركيا; R -; P منبج\nقتل ASSAULT; A -; R جندي; P -");
}

TEST(SentenceTolls, WhoHurtTheOthersKilledHim) {
  reads("قتل متظاهر وأصيب خمسة آخرون برصاص الشرطة العراقية في البصرة.",
        "قتل ASSAULT/firearms; A الشرطة العراقية; R متظاهر; P البصرة; N injured=5, killed=1");
}

TEST(SentenceTolls, AForceThatFallsInAClashIsOneOfItsSides) {
  reads("قتل أربعة من عناصر الشرطة في اشتباكات مع تنظيم داعش.",
        "اشتباكات ASSAULT; A تنظيم داعش, عناصر الشرطة; R -; N killed=4");
  reads("أسفرت المعارك في درعا عن مقتل تسعة مدنيين.", "المعارك ASSAULT; A -; R مدنيين; P درعا; N killed=9");
}

TEST(SentenceTolls, BothForcesThatATollNamesAreSidesOfTheClash) {
  ReadOptions learned;
  learned.model = MARSAD_SOURCE_DIR "/models/slots.tsv";
  const auto model = Reader::load(MARSAD_SOURCE_DIR "/codebook/levant", learned);
  Article article;
  article.text = "مقتل عشرة من عناصر تنظيم داعش وأربعة من الفصائل خلال اشتباكات في ريف حماة.";
  const Reading r = model->read(article);
  ASSERT_EQ(r.events.size(), 1u);
  EXPECT_EQ(texts(r.events[0].actors), "عناصر تنظيم داعش, الفصائل");
  EXPECT_EQ(texts(r.events[0].recipients), "-");
}

TEST(SentenceTolls, AMisprintedMilitiaIsOneToo) {
  reads("قتل عشرة من ميليشات الحوثي في صعدة.", "قتل ASSAULT; A -; R ميليشات الحوثي; P صعدة; N killed=10");
}

TEST(SentenceTolls, WhoDiesInAnAccidentWasKilledByNobody) {
  reads("تحطمت طائرة تدريب غربي تركيا ما أدى إلى مقتل طيارها.", "");
  reads("قتل سبعة جنود عندما تحطمت مروحيتهم قرب حلب.", "");
  reads("أدى تحطم الطائرة قرب حلب إلى مقتل جنديين.", "مقتل ASSAULT/aerial; A -; R جنديين; N killed=2");
  // Of force told besides the dead may be.
  reads("تحطمت مروحية قرب حلب بعد أن أصابها مسلحون بصاروخ ما أدى إلى مقتل طيارها.",
        "أصابها ASSAULT/heavy-weapons; A مسلحون\nمقتل ASSAULT/heavy-weapons; R طيارها");
}

TEST(SentenceTolls, ATotalIsNotOfTheAttackBeforeItAlone) {
  reads("قصفت الطائرات سرمين ما أدى إلى مقتل ثلاثة مدنيين، وارتفع عدد القتلى إلى 15 شخصا.",
        "قصفت ASSAULT/aerial; R مدنيين; N killed=3\nالقتلى ASSAULT; A -; D -; N killed=15");
  reads("قصفت الطائرات سرمين، ليرتفع بذلك إلى 117 عدد قتلى القوات الحكومية.",
        "قصفت ASSAULT/aerial; N -\nقتلى ASSAULT; A -; R القوات الحكومية; N killed=117");
  // Without a number it tells nothing new; behind the total stands the attack whose toll it is.
  reads("قصفت الطائرات سرمين، ولم تحدد الوكالة عدد القتلى.", "قصفت ASSAULT/aerial; N -");
  reads("ارتفع عدد القتلى في قصف سرمين إلى 20.", "قصف ASSAULT; P سرمين; N killed=20");
  // Whom the total counts, not those who are among them.
  reads("استمر القصف على سرمين وارتفع عدد القتلى إلى 80 مدنيا بينهم 20 طفلا.",
        "القصف ASSAULT; P سرمين; N -\nالقتلى ASSAULT; R -; N killed=80");
}

TEST(SentenceTolls, AWordOfATotalIsNobodyWhoWasHit) {
  reads("نزح عدد كبير منهم إلى سرمين.", "نزح SANCTION/expel; R -");
}

TEST(SentenceTolls, TheDeadBesideAnAttackCountInAnArticleOfOtherThingsToo) {
  std::string other = " ";
  for (int i = 0; i < 90; ++i) other += "كلمة ";
  reads("قصفت إسرائيل غزة ما أدى إلى مقتل سبعة أشخاص." + other + ".", "قصفت ASSAULT; A إسرائيل; N killed=7");
  reads("وفي مكان آخر أدى حادث إلى مقتل سبعة أشخاص." + other + ".", "");
}

TEST(SentenceTolls, ShellsThatFallAreNobodyWhoDied) {
  reads("سقطت ثلاث قذائف على حي المزة.", "سقطت ASSAULT/heavy-weapons; A -; P حي المزة; N -");
}

TEST(SentenceTolls, WhoIsExecutedDidNotDieOfTheShellingBesideIt) {
  reads("أعدم مسلحون شابا في سراقب بالتزامن مع قصف على المدينة.",
        "أعدم ASSAULT/targeted; A مسلحون; R شابا\nقصف ASSAULT");
}

TEST(SentenceTolls, RaidsJoinedToAnotherAttackDoNotSwallowIt) {
  reads("شهيد وجرحى بقصف مدفعي لقوات النظام وغارات روسية على سراقب.",
        "شهيد ASSAULT/heavy-weapons; A قوات النظام; P سراقب\nوغارات ASSAULT/aerial; A روسية; P سراقب");
}

}  // namespace
}  // namespace marsad::reading
