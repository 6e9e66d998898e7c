// Constructions of the language, one sentence each, read with the whole codebook: names, clauses, arguments, report
// together.
//
//   قصفت القوات التركية قرية الصافي.  →  ASSAULT; A القوات التركية; P قرية الصافي
//
// Expected is what stands in a line: a part that is not written is not looked at; "A -" is nobody. Sentences are made
// for the test. Where the words of one predicate are at stake, write the example of its row instead.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(Sentences, ANumberBelongsToTheActionItCounts) {
  reads("شن الطيران الحربي أربع غارات على بلدة ترمانين.",
        "غارات ASSAULT/aerial; A الطيران الحربي; P بلدة ترمانين; N strikes=4");
}

TEST(Sentences, ThePhraseOfAVerbMayStandBehindNamesAndADay) {
  reads("أطلقت قوات النظام السوري وفصائل المعارضة، الخميس، سراح عشرين محتجزا.",
        "أطلقت RETREAT/release; A قوات النظام السوري, فصائل المعارضة; N released=20");
  reads("نقلت وكالات عن ضابط قوله إن الجيش السوري عثر على أسلحة.", "عثر COERCE/seize; A الجيش السوري");
}

TEST(Sentences, WhatIsDeniedIsANounOfAction) {
  reads("فصيل معارض ينفي انسحابه من تل رفعت ودمشق تنفي قصف سوق",
        "انسحابه RETREAT/withdraw; F denied; B فصيل معارض\nقصف ASSAULT; F denied; B دمشق");
}

TEST(Sentences, ASpokesmanSpeaksForWhomeverFollows) {
  reads("دعا المتحدث باسم الأمين العام للأمم المتحدة جميع الأطراف إلى ضبط النفس.",
        "دعا REQUEST/yield; A المتحدث باسم الأمين العام للأمم المتحدة; R جميع الأطراف");
}

TEST(Sentences, NoOwnerFollowsAnAdjective) {
  reads("اتهمت منظمات محلية قوات النظام بقتل أربعة مدنيين.",
        "اتهمت ACCUSE/allege; A منظمات محلية; R قوات النظام\nبقتل ASSAULT; A قوات النظام; B منظمات محلية; N killed=4");
}

TEST(Sentences, AnArmedOwnerMayStandBehindA_Li) {
  reads("استهدفت فصائل المعارضة مواقع لقوات النظام في محيط بلدة محردة.",
        "استهدفت ASSAULT; A فصائل المعارضة; R مواقع لقوات النظام; P محيط بلدة محردة");
}

TEST(Sentences, WhatFallsMayStandBeforeItsVerb) {
  reads("قال الدفاع المدني السوري إن عشرين قذيفة سقطت على بلدة اللطامنة.",
        "سقطت ASSAULT/heavy-weapons; P بلدة اللطامنة; B الدفاع المدني السوري");
}

// It read the name of nobody and fell.
TEST(Sentences, ATextWithoutANameIsRead) {
  reads("الهجوم من البر أسهل.", "");
  reads("وقع الهجوم من البر أمس.", "الهجوم ASSAULT");
}

TEST(Sentences, TheyAreNoCountry) {
  reads("قصفت روسيا بلدة بنش.\nثم هجرتهم قوات النظام من البلدة.",
        "قصفت ASSAULT; A روسيا; R -\nهجرتهم SANCTION/expel; A قوات النظام; R -");
}

TEST(Sentences, WhatIsAskedIsNoEventNorWhatItGoverns) {
  reads("طالب الوفد بوقف القصف على المناطق المأهولة.", "طالب REQUEST/yield; A الوفد");
}

TEST(Sentences, AnArmedForceBehindLiDidTheShelling) {
  reads("مقتل مدني في قصف مدفعي لقوات النظام على بلدة كفرنبل.",
        "قصف ASSAULT/heavy-weapons; A قوات النظام; P بلدة كفرنبل");
}

TEST(Sentences, AConvoyEntersUnopposedAlsoBeforeItsVerb) {
  reads("رتل عسكري تركي يدخل بلدة بنش", "يدخل MOBILIZE/troops; A رتل عسكري تركي; P بلدة بنش");
  reads("دخل الجيش السوري بلدة بنش.", "دخل ASSAULT; A الجيش السوري; P بلدة بنش");
}

TEST(Sentences, ThePrisonersOfAReleaseAreReleased) {
  reads("أفرجت فصائل المعارضة عن 14 معتقلا.", "أفرجت RETREAT/release; A فصائل المعارضة; N released=14");
}

TEST(Sentences, StrikesAreAnAttackAlsoBesideItsToll) {
  reads("شن الطيران الحربي أربع غارات على بلدة ترمانين، ما أدى إلى مقتل سبعة أشخاص وإصابة ستة.",
        "غارات ASSAULT/aerial; A الطيران الحربي; P بلدة ترمانين; N injured=6, killed=7, strikes=4");
}

TEST(Sentences, AVerbBehindWaHasNoSubjectBeforeIt) {
  reads("وصلت إلى بنش تعزيزات تركية، ودعا مجلس الأمن إلى هدنة.",
        "وصلت MOBILIZE/troops\nودعا REQUEST/yield; A مجلس الأمن");
}

TEST(Sentences, APersonNobodyListsIsKnownByTheFirstName) {
  reads("التقى سمير خليل وزير الدفاع التركي.", "التقى CONSULT; A سمير خليل, وزير الدفاع التركي");
}

TEST(Sentences, HoldingAPlaceIsAFactAndNoEvent) {
  Article article;
  article.id = "t", article.text = "تسيطر هيئة تحرير الشام على مدينة إدلب.";
  const Reading reading = reader().read(article);
  EXPECT_TRUE(reading.events.empty());
  ASSERT_EQ(reading.facts.size(), 1u);
  EXPECT_EQ(reading.facts[0].subject + " " + reading.facts[0].relation + " " + reading.facts[0].objects.at(0),
            "hts controls idlib");
}

TEST(Sentences, AMinistrysCountryAndSoldiersAreItsStates) {
  reads("وقالت وزارة الخارجية الكازاخية، التي تستضيف بلادها الاجتماع، إنها وجهت دعوات إلى الأردن.",
        "تستضيف CONSULT/visit; I kaz → kaz-mfa\nوجهت دعوات REQUEST/change");
  reads("وأكدت وزارة الدفاع التركية أن مسلحين هاجموا جنودها.", "هاجموا ASSAULT; I armed → tur-mil");
  reads("وقال أردوغان إن روسيا هددت بلاده.", "هددت THREATEN; I rus → tur");
}

TEST(Sentences, ABodyOfItsOwnKeepsItsFighters) {
  reads("وقالت الجبهة الشامية إن مسلحين هاجموا مقاتليها.", "هاجموا ASSAULT; I armed → jabha-shamiya-armed");
}

TEST(Sentences, AManSVerbHasNoWomanForItsSubject) {
  reads("وصل الوفد إلى أنقرة، وقصف قوات النظام في محيط سراقب.",
        "وصل CONSULT/visit\nوقصف ASSAULT; A الوفد; R قوات النظام");
}

TEST(Sentences, ASubjectThatNoListKnowsIsNotWhoTellsOfIt) {
  reads("قالت مصادر محلية إن القوة المداهمة نفذت إنزالا جويا على منزل.",
        "نفذت إنزالا ASSAULT/aerial; A -; B مصادر محلية");
  reads("أشارت وكالة سانا إلى أن تلك القرى انضمت إلى المصالحات.", "انضمت AGREE; A -; B وكالة سانا");
}

TEST(Sentences, WhoTellsIsNotWhoDidIt) {
  reads("أفادت مصادر محلية أن ميليشيا الحوثي تحتجز ناقلات النفط ومنعتها من الوصول إلى صنعاء.",
        "ومنعتها COERCE/restrict; A ميليشيا الحوثي; B مصادر محلية");
}

TEST(Sentences, TheAdjectiveMayCarryTheAndOfASecondName) {
  reads("توعد الرئيسان الأمريكي دونالد ترامب والفرنسي إيمانويل ماكرون دمشق برد قوي.",
        "توعد THREATEN/violence; A دونالد ترامب, إيمانويل ماكرون");
}

TEST(Sentences, AnAccusationWithoutAnObjectIsToldOfTheAccused) {
  reads("واتهمت دمشق باستخدام سلاح كيميائي.",
        "واتهمت ACCUSE/allege; A -; R دمشق\nباستخدام ASSAULT/unconventional; A دمشق");
}

TEST(Sentences, WhoIsKilledInStrikesOnACapitalIsWhoWasHit) {
  reads("قتل ثلاثة مدنيين في غارات على دمشق.", "غارات ASSAULT/aerial; R مدنيين; P دمشق; N killed=3");
  reads("قال المحافظ إن مدنيين قتلوا في القصف.", "القصف ASSAULT; A -; R مدنيين");
}

TEST(Sentences, ANameIsQuotedWithoutTheLettersJoinedToIt) {
  reads("قدمت روسيا دعما للنظام السوري.", "دعما AID; A روسيا; R نظام السوري");
  reads("قدمت روسيا دعما للبنان.", "دعما SUPPORT; A روسيا; R لبنان");
}

TEST(Sentences, ADatelineActsNowhere) {
  reads("دبي، الإمارات العربية المتحدة (CNN)— أدانت الخارجية السعودية القصف على إدلب.",
        "أدانت ACCUSE/disapprove; A الخارجية السعودية\nالقصف ASSAULT; P إدلب");
}

TEST(Sentences, WhoAVerbTellsOfDoesWhatItGoverns) {
  reads("كثفت تركيا من قصف مدينة منبج.", "قصف ASSAULT; A تركيا; P مدينة منبج");
  reads("بدأت أنقرة في فرض قيود مشددة على مرور الأجانب.", "قيود COERCE/restrict; A أنقرة");
  reads("أعلن الجيش الإسرائيلي ضرب عشرات الأهداف في سوريا.", "ضرب ASSAULT; A الجيش الإسرائيلي");
  reads("أعلنت وزارة الدفاع التركية مقتل جنديين في إدلب.", "مقتل ASSAULT; A -");
  reads("فر السكان من القتال في درعا.", "فر SANCTION/expel; A -\nالقتال ASSAULT; A -");
  reads("تخوض قوات سوريا الديمقراطية بدعم من التحالف الدولي معارك ضد داعش.",
        "بدعم AID; A التحالف الدولي\nمعارك ASSAULT; A قوات سوريا الديمقراطية; R داعش");
}

TEST(Sentences, WhoTakesTheObjectOfANounDoesIt) {
  reads("خطفت جبهة النصرة طبيبا بعد أيام من خطفها ثلاثة مدنيين في إدلب.",
        "خطفت ASSAULT/abduct; A جبهة النصرة\nخطفها ASSAULT/abduct; A جبهة النصرة; R مدنيين");
  reads("تواصل القصف والحصار المفروض على مدينة دوما من قبل قوات النظام.",
        "القصف ASSAULT; A قوات النظام\nوالحصار ASSAULT; A قوات النظام");
}

TEST(Sentences, WhoseWeaponsTheyWereDidIt) {
  reads("قتل مدنيان جراء قذائف قوات النظام على إدلب.", "قتل ASSAULT/heavy-weapons; A قوات النظام; R مدنيان");
  reads("قتل شاب برصاص الجيش اللبناني في طرابلس.", "قتل ASSAULT/firearms; A الجيش اللبناني; R شاب");
}

TEST(Sentences, NobodyDoesItToHimself) {
  reads("وكانت القوات الأمريكية قد اعتقلتها في شرق سوريا.", "اعتقلتها COERCE/arrest; A القوات الأمريكية; R -");
}

TEST(Sentences, HeldPlacesNameNobodyWhoStrikes) {
  reads("تعرضت بلدة سرمين الخاضعة لسيطرة المعارضة إلى قصف جوي.", "قصف ASSAULT/aerial; A -; P بلدة سرمين");
  reads("تقدمت قوات النظام في ريف إدلب بدعم روسي.", "تقدمت ASSAULT; A قوات النظام\nبدعم AID; A روسي; R قوات النظام");
  reads("شنت روسيا غارات على إدلب دعما لقوات النظام.",
        "غارات ASSAULT/aerial; A روسيا\nدعما AID; A روسيا; R قوات النظام");
}

TEST(Sentences, WhatIsOnlySpokenOfIsNoEvent) {
  reads("نشرت الصحف صورا من موقع الهجوم.", "");
  reads("ووصف الوزير مثل هذه الهجمات بالخطيرة.", "ووصف ACCUSE/disapprove");
  reads("أسفر استمرار القصف عن مقتل عشرة مدنيين.", "القصف ASSAULT");
}

TEST(Sentences, AGenitiveIsReadBehindAnAndBehindAQuantity) {
  reads("قالت الوزارة إن مشاورات دي ميستورا جزء من عملية طويلة.", "مشاورات CONSULT; A دي ميستورا");
  reads("بدأ الجيش الروسي سحب جميع القوات من سوريا.", "سحب RETREAT/withdraw; A الجيش الروسي");
}

TEST(Sentences, APhraseThatEndsInAPrepositionGovernsANoun) {
  reads("قال بوتين إنه لا بد من سحب القوات الأجنبية من سوريا.", "سحب RETREAT/withdraw; F called-for");
}

TEST(Sentences, WhatForIsNobodysObject) {
  reads("أطلقت المحكمة سراح صالح مسلم الذي اعتقل السبت تنفيذا للقانون.",
        "أطلقت RETREAT/release; A المحكمة; R صالح مسلم\nاعتقل COERCE/arrest; A -; R صالح مسلم");
}

TEST(Sentences, BothWhoMeetActWhoeverTheVerbHasForItsSubject) {
  reads("أجرى لافروف محادثات مع ظريف في موسكو.", "محادثات CONSULT; A ظريف, لافروف; P موسكو");
  reads("والتقى لودريان السيسي ونظيره المصري سامح شكري.", "والتقى CONSULT; A لودريان, السيسي, سامح شكري");
}

TEST(Sentences, AVerbInTheFeminineIsNoPrepositionWithAnd) {
  reads("فتحت قوات الأمن النار على متظاهرين في البصرة.", "فتحت ASSAULT/firearms; A قوات الأمن; R متظاهرين; P البصرة");
}

TEST(Sentences, HowManyAndWhoAreOneActor) {
  reads("تظاهر المئات من العراقيين في بغداد.", "تظاهر PROTEST/demo; A العراقيين; P بغداد");
}

TEST(Sentences, TheArrestedAreKeptByNameEvenIfNobodyKnowsThem) {
  reads("اعتقلت الشرطة جانبازوف في إسطنبول.", "اعتقلت COERCE/arrest; A الشرطة; R جانبازوف");
  reads("قتل أبو أحمد الشامي، القائد العسكري في جيش الإسلام، بقصف جوي على دوما.",
        "بقصف ASSAULT/aerial; A -; R أبو أحمد الشامي; P دوما");
}

TEST(Sentences, ADayBehindANameIsNoNameAndAnAdjectiveNoSoldier) {
  reads("حذرت موسكو خلال لقاء بين الرئيس فلاديمير بوتين وبنيامين نتانياهو الأربعاء من أي عمل.",
        "حذرت THREATEN; A موسكو\nلقاء CONSULT; A فلاديمير بوتين, بنيامين نتانياهو");
  reads("أعربت المنامة عن قلقها بشأن التصعيد العسكري في إدلب.",
        "قلقها ACCUSE/disapprove; A المنامة\nالتصعيد العسكري ASSAULT; A -; P إدلب");
}

TEST(Sentences, WhoGovernsAPartOfAPhraseGovernsThePhrase) {
  reads("تستمر حملة القصف التي يشنها النظام السوري على مخيم اليرموك.", "حملة ASSAULT; A النظام السوري; P مخيم اليرموك");
}

TEST(Sentences, AStrongholdActsInNoNounOfAction) {
  reads("كثفت القوات الحكومية هجماتها لاستعادة معاقل المعارضة.", "هجماتها ASSAULT; A القوات الحكومية");
}

TEST(Sentences, WhoIsAccusedOfDoingItDidItAsTheAccuserSays) {
  reads("وتعرضت قاعدة التيفور لغارات اتهمت دمشق إسرائيل بتنفيذها.",
        "لغارات ASSAULT/aerial; A إسرائيل; P قاعدة التيفور\nاتهمت ACCUSE/allege; A دمشق; R إسرائيل");
}

TEST(Sentences, ACountedSubjectTakesAMansVerb) {
  reads("قتل عشرات من قوات النظام بقصف تركي على سراقب.", "بقصف ASSAULT; A تركي; R قوات النظام; P سراقب; N killed=20");
  reads("وأعلن المجلس المحلي الحداد، وطالب الأمم المتحدة بالتدخل.",
        "وطالب REQUEST/assist; A المجلس المحلي; R الأمم المتحدة");
}

TEST(Sentences, AHeadquartersIsWhatIsDestroyed) {
  reads("دمر سلاح الجو في الجيش العربي السوري، أمس، مقرا لتنظيم جبهة النصرة في مدينة سراقب.",
        "دمر ASSAULT/destroy; A سلاح الجو; R مقرا لتنظيم جبهة النصرة; P مدينة سراقب");
}

TEST(Sentences, AndIsCutBeforeAVerbThatWouldElseBeARarePassive) {
  reads("ووجه المتحدث تحذيرا إلى باريس.", "تحذيرا THREATEN; A المتحدث; R باريس");
}

TEST(Sentences, ThePresentOfADayToComeIsPlanned) {
  reads("يزور لافروف أنقرة الثلاثاء المقبل.", "يزور AGREE; A لافروف; R أنقرة; D 2019-06-04");
}

TEST(Sentences, TwoNationsAdjectivesAreTwo) {
  reads("شنت الطائرات الروسية والسورية غارات على إدلب.", "غارات ASSAULT/aerial; A الطائرات الروسية, السورية");
  reads("غارات روسية وسورية على إدلب.", "غارات ASSAULT/aerial; A روسية, سورية");
}

TEST(Sentences, WhoHasForcesOfHisOwnSendsOrWithdrawsThem) {
  reads("يريد ترامب أن يسحب قواته من سوريا.", "يسحب CONCEDE; A ترامب");
}

TEST(Sentences, WhatDidNotComeOfAnActDeniesNotTheAct) {
  reads("لم تحظ الضربات الأمريكية بإجماع.", "الضربات ASSAULT; A الأمريكية; F actual");
  reads("لم تقع اشتباكات في مدينة درعا.", "اشتباكات ASSAULT; F denied");
}

TEST(Sentences, WhoCanNotDoesNotUnderAnEither) {
  reads("لم تستطع القوات أن تقتحم المدينة.", "تقتحم ASSAULT; A القوات; F denied");
}

TEST(Sentences, TheDayBeforeWhatIsSaidOfIsWhenItWasSaid) {
  reads("دان الوزير الفرنسي الجمعة اعتقال الصحفيين في بغداد.",
        "دان ACCUSE/disapprove; D 2019-05-31\nاعتقال COERCE/arrest; D -");
  reads("اتهم الوزير الفرنسي القوات بقصف بلدة سراقب الجمعة.", "اتهم ACCUSE/allege; D -\nبقصف ASSAULT; D 2019-05-31");
}

TEST(Sentences, AnAdjectiveBehindDescribesANoun) {
  reads("قصف صاروخي لقوات النظام استهدف مدينة اعزاز.", "قصف ASSAULT/heavy-weapons; A قوات النظام; P مدينة اعزاز");
}

TEST(Sentences, WhereItWasSaidWasOnTheDayItWasSaid) {
  reads("قال لافروف في مؤتمر صحفي مع نظيره التركي الثلاثاء إن الاتفاق صامد.", "مؤتمر صحفي CONSULT; D 2019-05-28");
}

TEST(Sentences, ADayOfSomethingElseIsNotTheEvents) {
  reads("أكد الناشط اختطاف عشرة مدنيين نقلوا إلى مدينة تدمر التي سقطت بأيدي التنظيم في مايو الماضي.",
        "اختطاف ASSAULT/abduct; D -\nسقطت ASSAULT; D 2019-05");
  reads("اتهم الوزير أنقرة بخرق الهدنة القائمة منذ العام 2013.", "اتهم ACCUSE/allege; D -\nبخرق ASSAULT; D -");
}

TEST(Sentences, ACapitalThatActsIsNoPlace) {
  Article article;
  article.id = "a", article.text = "رفضت موسكو الاتهامات. وصل الوفد إلى دمشق.";
  const auto reader = Reader::load(std::string(MARSAD_SOURCE_DIR) + "/codebook/levant", {});
  std::string listed;
  for (const PlaceRef& p : reader->read(article).places) listed += p.id + " ";
  EXPECT_EQ(listed, "damascus ");
}

}  // namespace
}  // namespace marsad::reading
