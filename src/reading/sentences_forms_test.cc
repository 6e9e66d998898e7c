// What the form of a word and where it stands say, one sentence each, read with the whole codebook: passives, persons,
// genders, quantities, and nouns of action that are topics. Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceForms, AVowelMarkShowsThePassive) {
  reads("أعلنت الشرطة أن القيادي في التنظيم قُتل في الرقة.", "قُتل ASSAULT; A -; R القيادي في التنظيم; P الرقة");
  reads("وأُدرج التنظيم على قائمة الإرهاب عام 2014.", "وأُدرج SANCTION/discontinue; A -; R التنظيم");
}

TEST(SentenceForms, OfAPassiveNobodyIsToldWhoDidIt) {
  reads("أصيب ثلاثة صحافيين في حلب.", "أصيب ASSAULT; A -; R صحافيين; P حلب; N injured=3");
  reads("أوقف القيادي أبو أحمد من قبل الشرطة التركية في إسطنبول.",
        "أوقف COERCE/arrest; A الشرطة التركية; R أبو أحمد; P إسطنبول");
}

TEST(SentenceForms, ANumberBehindTwoMenCountsThem) {
  reads("قالت الوزارة إن مستشارين عسكريين اثنين قُتلا في درعا.",
        "قُتلا ASSAULT; A -; R مستشارين عسكريين; P درعا; N killed=2");
}

TEST(SentenceForms, ANounOfForceOfWhichNothingIsToldIsATopic) {
  reads("يتذكر الناس اغتيال الحريري.", "");
  reads("رغم القصف والبرد بقي الأهالي هناك.", "");
  reads("تواصل القصف.", "القصف ASSAULT; A -");
}

TEST(SentenceForms, ThePrepositionOfAQuantityIsThatOfWhatItCounts) {
  reads("لم تتعرض المدينة لأي قصف.", "قصف ASSAULT; A -; F denied");
  reads("تعرضت قرية كفرنبل لعدة غارات.", "غارات ASSAULT/aerial; A -; P قرية كفرنبل");
}

TEST(SentenceForms, WhoSaysWeIsTheSubject) {
  reads("وقال أردوغان: سنطرد المسلحين من سنجار.", "سنطرد ASSAULT; A أردوغان; R المسلحين; F planned");
}

TEST(SentenceForms, AWeaponThatWasUsedStandsBeforeItsVerb) {
  reads("أكد الخبراء أن غاز الكلور استخدم في بلدة اللطامنة.", "استخدم ASSAULT/unconventional; A -; P بلدة اللطامنة");
}

TEST(SentenceForms, TheReasonForAnActIsNoDemonstration) {
  reads("تظاهر المئات في بيروت احتجاجا على الغلاء.", "تظاهر PROTEST/demo; A المئات; P بيروت");
  reads("قتل العشرات في دمشق.", "قتل ASSAULT; A -; R العشرات; P دمشق; N killed=20");
  reads("شن التنظيم أعنف هجوم منذ شهر على البلدة.", "هجوم ASSAULT; A التنظيم");
}

TEST(SentenceForms, SomeCountriesTakeAMansVerb) {
  reads("طالب لبنان مجلس الأمن بإدانة القصف.", "طالب REQUEST/change; A لبنان; R مجلس الأمن");
  reads("أدان العراق الهجوم.", "أدان ACCUSE/disapprove; A العراق");
}

TEST(SentenceForms, ANegatedFormStandsBehindItsNegationAlone) {
  reads("يستعد لبنان للانتخابات.", "");
  reads("لم يستعد الجيش السوري بلدة كفرنبل.", "يستعد ASSAULT; A الجيش السوري; P بلدة كفرنبل; F denied");
}

TEST(SentenceForms, WhatStandsBehindAPartOfAPhraseBelongsToTheWhole) {
  reads("قدمت أنقرة المساعدات العسكرية للفصائل.", "قدمت AID; A أنقرة; R فصائل");
  reads("قدمت أنقرة الدعم العسكري للفصائل.", "الدعم AID; A أنقرة; R فصائل");
  reads("استمرت حملة القصف على معاقل الفصائل.", "حملة ASSAULT; A -; R معاقل الفصائل");
}

TEST(SentenceForms, TheNationOfMenStandsBehindThem) {
  reads("قتل عشرات المقاتلين الروس في دير الزور.", "قتل ASSAULT; A -; R المقاتلين الروس; P دير الزور; N killed=20");
  reads("انتقد الوزير المسؤولين الأتراك.", "انتقد ACCUSE/disapprove; A الوزير; R المسؤولين الأتراك");
}

TEST(SentenceForms, AParticipleBehindACommaIsSomebodys) {
  reads("أكدت الخارجية الروسية أن الهدنة مستمرة، محذرة واشنطن من الهجوم على إدلب.",
        "محذرة THREATEN; A الخارجية الروسية; R واشنطن");
}

TEST(SentenceForms, ANounWithANationsAdjectiveIsNoVerb) {
  reads("قصف إسرائيلي على غزة.", "قصف ASSAULT; A إسرائيلي; P غزة");
}

TEST(SentenceForms, AVerbThatIsAlsoAPrepositionHasItsOwnPrepositionBehind) {
  reads("عبر ماكرون عن قلقه الشديد.", "قلقه ACCUSE/disapprove; A ماكرون");
}

TEST(SentenceForms, HoursBeforeAStrikeDoNotCountIt) {
  reads("قتلوا خلال 48 ساعة بغارات التحالف على إدلب.", "بغارات ASSAULT/aerial; P إدلب; N -");
}

TEST(Sentences, WhatAnActAnswersIsSomebodyElses) {
  reads("قصفت إسرائيل مواقع إيرانية قرب دمشق ردا على إطلاق صواريخ على الجولان.",
        "قصفت ASSAULT; A إسرائيل\nإطلاق ASSAULT/heavy-weapons; A -");
  reads("سيطر جيش الفتح على بلدة ترمانين فيما قتل مدنيون في قصف على بنش.",
        "سيطر ASSAULT; A جيش الفتح\nقصف ASSAULT; A -; P بنش");
}

TEST(Sentences, WhatSomethingIsDoneForDidNotHappen) {
  reads("توجه الوزير التركي إلى موسكو للقاء نظيره الروسي.", "توجه CONSULT/visit; A الوزير التركي; R موسكو");
  reads("أرسلت تركيا قوات لدعم الجيش الحر.", "أرسلت MOBILIZE/troops; A تركيا\nلدعم AID; R الجيش الحر");
  reads("نشرت إسرائيل صورا لتدمير منصة إيرانية.", "لتدمير ASSAULT/destroy; R منصة إيرانية");
}

TEST(Sentences, TheNextOfTwoCountsIsOfTheSameAct) {
  reads("اعتقلت الشرطة سبعة طلاب وثلاثة صحفيين.", "اعتقلت COERCE/arrest; A الشرطة; R طلاب, صحفيين; N detained=10");
  reads("قُتل 22 متمردا و12 جنديا في حلب.", "قُتل ASSAULT; A -; R متمردا, جنديا; N killed=34");
  reads("قتل القيادي أبو خطاب العراقي وثلاثة مقاتلين في غارة.", "غارة ASSAULT/aerial; N killed=4");
}

TEST(Sentences, NamesBehindACommaSayWhoTheOfficesAre) {
  reads(
      "عقد وزراء خارجية روسيا وتركيا وإيران (الدول الضامنة للمسار)، سيرغي لافروف، وهاكان فيدان، وعباس عراقجي، اجتماعا "
      "في نيويورك.",
      "اجتماعا CONSULT; A سيرغي لافروف, هاكان فيدان, عباس عراقجي; P نيويورك");
}

TEST(Sentences, ACapitalThatActsIsNotWhereItHappened) {
  reads("قتل 92 عسكريا روسيا منذ تدخل موسكو في النزاع.",
        "قتل ASSAULT; P -; N killed=92\nتدخل MOBILIZE/troops; A موسكو; P -");
}

TEST(Sentences, BehindAHeadThatEndsInItsArticleStandsNoOwner) {
  reads("استهدفت فصائل المعارضة براجمات الصواريخ مواقع قوات النظام في قرية الصافي.",
        "استهدفت ASSAULT/heavy-weapons; A فصائل المعارضة; R مواقع قوات النظام; P قرية الصافي");
  reads("قال وزير الخارجية سيرغي لافروف إن الجيش السوري قصف إدلب.", "قصف ASSAULT; A الجيش السوري; B سيرغي لافروف");
}

TEST(Sentences, WhomACountingNounCountsSufferedTheAttack) {
  reads("تسبب القصف الجوي على دوما في سقوط قتلى من المدنيين.", "القصف ASSAULT/aerial; R المدنيين");
  reads("إصابة أحد عناصر الشرطة بجروح في هجوم مسلح في بلدة الصبحة.", "هجوم مسلح ASSAULT; R عناصر الشرطة; N injured=1");
}

TEST(Sentences, APrepositionOfOneLetterCarriesAPronoun) {
  reads("وصل لافروف إلى دمشق. والتقى به الأسد.", "وصل CONSULT/visit; A لافروف\nوالتقى CONSULT; A الأسد, لافروف");
  reads("حاصرت قوات النظام جيش الإسلام وانتزعت منه البلدة.",
        "حاصرت ASSAULT; A قوات النظام; R جيش الإسلام\nوانتزعت ASSAULT; A قوات النظام");
}

TEST(Sentences, TheOtherSideIsWhomTheVerbTellsOf) {
  reads("سيطرت قوات النظام على بلدة الطيحة إثر معارك مع مقاتلين معارضين.",
        "سيطرت ASSAULT; A قوات النظام\nمعارك ASSAULT; A مقاتلين معارضين, قوات النظام");
  reads("انسحب الجيش من البلدة بعد مفاوضات مع الجانب الروسي.",
        "انسحب RETREAT/withdraw; A الجيش\nمفاوضات CONSULT; A الجانب الروسي, الجيش");
}

TEST(Sentences, WhoAnnouncesByANounDidIt) {
  reads("أكد الأسد نفي الحكومة شن هجمات على دوما.", "هجمات ASSAULT; A الحكومة; P دوما; F denied; B الحكومة");
}

TEST(Sentences, SinceWhenIsNotWhatKilledThem) {
  reads("أدى القصف الجوي إلى مقتل أكثر من 1630 مدنيا منذ بدء الهجوم.",
        "القصف ASSAULT/aerial; R مدنيا; N killed=1630\nالهجوم ASSAULT; N -");
}

TEST(Sentences, WhatStandsInBracketsIsNotJoinedToWhatStandsBefore) {
  reads("تخوض قوات سوريا الديمقراطية (فصائل كردية وعربية) معارك ضد داعش.",
        "معارك ASSAULT; A قوات سوريا الديمقراطية; R داعش");
}

TEST(Sentences, TheVerbIsNoNounBeforeAPronoun) {
  reads("أدانت تركيا القصف على إدلب.", "أدانت ACCUSE/disapprove; A تركيا\nالقصف ASSAULT; P إدلب");
}

// The words quoted, whole; of several events those of the last.
std::string trigger(const std::string& sentence) {
  Article article;
  article.text = sentence;
  const Reading reading = reader().read(article);
  return reading.events.empty() ? "-" : reading.events.back().text;
}

TEST(Sentences, TheTriggerIsTheLightVerbWithItsNoun) {
  EXPECT_EQ(trigger("نفذ التحالف الدولي الأحد 41 ضربة."), "ضربة");
  EXPECT_EQ(trigger("قال البيان إن الطائرات نفذت 41 ضربة في سوريا."), "نفذت 41 ضربة");
  EXPECT_EQ(trigger("واستهدف القصف نقطة عسكرية في القرية."), "واستهدف القصف");
  EXPECT_EQ(trigger("ووقع القصف بعد هدوء."), "القصف");
}

TEST(Sentences, TheTriggerIsTheVerbWithTheFixedWordsOfItsRow) {
  EXPECT_EQ(trigger("قالت موسكو إن دمشق دفعت بتعزيزات إلى إدلب."), "دفعت بتعزيزات");
  EXPECT_EQ(trigger("حققت القوات تقدما في ريف حلب."), "حققت") << "somebody stands between";
  EXPECT_EQ(trigger("جاء ذلك بعد الضربات التي استهدفت دمشق."), "الضربات") << "no word that leads to others ends it";
}

TEST(Sentences, WhoIsRefusedIsWhoseWordItIs) {
  reads("رفضت أنقرة المقترح الروسي.", "رفضت REJECT/yield; A أنقرة; R الروسي");
  reads("رفضت أنقرة مقترح موسكو.", "رفضت REJECT/yield; A أنقرة; R موسكو");
}

TEST(Sentences, TheOtherSideOfWhatIsSignedSignsIt) {
  reads("أبرمت الحكومة السورية اتفاقا مع أحرار الشام.", "أبرمت SUPPORT; A الحكومة السورية, أحرار الشام; R -");
  reads("جاء ذلك بعد محادثات أجراها بوتين مع الأسد في موسكو.", "محادثات CONSULT; A بوتين, الأسد; P موسكو");
}

TEST(Sentences, APrepositionsPronounIsTheNounThatTheClauseDescribes) {
  reads("ندد الوزير بهجوم قامت به قوات النظام في دوما.", "ندد ACCUSE/disapprove\nبهجوم ASSAULT; A قوات النظام; P دوما");
  reads("جاء ذلك بعد الهجوم الذي تعرضت له قوات النظام في دوما.", "الهجوم ASSAULT; A -; R قوات النظام; P دوما");
}

TEST(Sentences, AnAdjectiveThatTellsAnActionHasASubject) {
  reads("صرح ماكرون بأنه مستعد للحوار.", "مستعد AGREE; A ماكرون; B -");
  reads("قالت هيلي إن واشنطن ما زالت مستعدة للتحرك.", "مستعدة AGREE; A واشنطن; B هيلي");
}

TEST(Sentences, ADatelineInBracketsIsNobodysSubject) {
  reads("(CNN)-- اتهمت واشنطن طهران بقصف السفينة.", "اتهمت ACCUSE/allege; A واشنطن; R طهران\nبقصف ASSAULT; A طهران");
}

TEST(Sentences, ADayBetweenCommasIsNoClauseBehindAnnouncing) {
  reads("أعلنت تركيا، الاثنين، قصف مواقع الأكراد في عفرين.", "قصف ASSAULT; A تركيا; R مواقع الأكراد; P عفرين; B تركيا");
}

TEST(Sentences, AnUnknownNounCarriesTheLetterItsVerbWants) {
  reads("رحبت المعارضة بالخطة وأشادت بجهود الأمم المتحدة.", "رحبت SUPPORT; A المعارضة\nوأشادت SUPPORT; A المعارضة");
}

TEST(Sentences, HelpBesideANounOfActionIsForWhoActs) {
  reads("جاء ذلك بعد استعادة القوات الحكومية، بدعم من روسيا، محافظة القنيطرة.",
        "استعادة ASSAULT; A القوات الحكومية; P محافظة القنيطرة\nبدعم AID; A روسيا; R القوات الحكومية");
  reads("أعلن الاتحاد الأوروبي تقديم مساعدات للأردن.", "تقديم AID; A الاتحاد الأوروبي");
}

TEST(Sentences, BehindAPluralVerbStandsNoSubject) {
  reads("حاصر الجنود الحي ثم أطلقوا النار على السكان.",
        "حاصر ASSAULT; A الجنود\nأطلقوا ASSAULT/firearms; A الجنود; R السكان");
}

TEST(Sentences, ANounBehindAPrepositionKeepsWhoseItIs) {
  reads("ومنذ انتخاب الرئيس، قتلت الشرطة مئة شخص.", "قتلت ASSAULT; A الشرطة; R شخص; N killed=100");
  reads("وقتل قبل أيام 45 مسلحا في غارة.", "غارة ASSAULT/aerial; R مسلحا; N killed=45");
  reads("قتل عدد من المقاتلين الأجانب في إدلب.", "قتل ASSAULT; A -; R المقاتلين الأجانب; P إدلب");
}

TEST(Sentences, WhoSupportsForceDoesNotUseIt) {
  reads("أيد الوزير قصف دوما.", "أيد SUPPORT; A الوزير\nقصف ASSAULT; A -; P دوما");
}

TEST(Sentences, WhoseForceDrovePeopleOut) {
  reads("أدى قصف قوات النظام إلى نزوح الأهالي.",
        "قصف ASSAULT; A قوات النظام\nنزوح SANCTION/expel; A قوات النظام; R الأهالي");
  reads("قصفت القوات التركية والفصائل القرية ما أدى إلى نزوح الأهالي.",
        "قصفت ASSAULT; A القوات التركية, الفصائل\nنزوح SANCTION/expel; A القوات التركية, الفصائل; R الأهالي");
  reads("نزح الأهالي جراء قصف قوات النظام.",
        "نزح SANCTION/expel; A قوات النظام; R الأهالي\nقصف ASSAULT; A قوات النظام");
}

TEST(Sentences, AFormThatStandsOnlyBehindANegationIsNoOtherReadingOfAWord) {
  reads("تستعد فرنسا لنقل سفارتها من مدينة أربيل بعد اعترافها بالسليمانية عاصمة.", "");  // no "takes back"
}

TEST(Sentences, AParticipleBetweenCommasTakesNoObjectOfTheVerb) {
  reads("ويشن الجيش السوري، مدعوما بسلاح الجو، عملية لتطهير محافظة إدلب.",
        "عملية ASSAULT; A الجيش السوري; P محافظة إدلب");
}

TEST(Sentences, ARelativeClauseMayOpenAQuotation) {
  reads("وأفاد المصدر بتصاعد الضربات الجوية اليوم الخميس \"التي نفذتها الطائرات الروسية\" على درعا.",
        "الضربات ASSAULT/aerial; A الطائرات الروسية; P درعا");
}

TEST(Sentences, HelpIsForAllWhomTheVerbTellsOf) {
  reads("بدأت قوات النظام السوري وحلفاؤها بدعم روسي هجوما.",
        "بدعم AID; A روسي; R قوات النظام السوري, حلفاؤها\nهجوما ASSAULT; A قوات النظام السوري, حلفاؤها");
}

TEST(Sentences, ATitleMayHaveATown) {
  reads("قال محافظ إدلب إن الجيش قصف سراقب.", "قصف ASSAULT; A الجيش; P سراقب; B محافظ إدلب");
}

TEST(Sentences, AMediumsNameIsNoPlace) {
  reads("وقال الناشط لـ«الشرق الأوسط» إن التنظيم اختطف 220 شخصا.",
        "اختطف ASSAULT/abduct; A التنظيم; P -; N abducted=220");
}

TEST(Sentences, WhomSomebodyIsLoyalToIsNotWhereHeFights) {
  reads("قصفت فصائل «الجيش الوطني السوري»، الموالي لأنقرة، بعشرات قذائف المدفعية الثقيلة قرية الصافي بريف حلب.",
        "قصفت ASSAULT/heavy-weapons; P قرية الصافي");
}

TEST(Sentences, WhoQuotesTheSpeakerOnlyDescribesHim) {
  reads("نفى مصدر عسكري نقلت عنه الوكالة أن يكون الجيش قد قصف دوما.", "قصف ASSAULT; F denied; B مصدر عسكري");
  reads("نقلت الوكالة عن مصدر عسكري أن الجيش قصف دوما.", "قصف ASSAULT; F actual");
}

TEST(Sentences, OneManOfAnOfficeWhoIsKilledSuffersIt) {
  reads("قتل قائد عسكري في إدلب.", "قتل ASSAULT; A -; R قائد عسكري; P إدلب; N killed=1");
  reads("اعتقل رئيس المجلس المحلي في سراقب.", "اعتقل COERCE/arrest; A -; R رئيس المجلس المحلي; P سراقب");
  reads("قتل قائد الفصيل ثلاثة مدنيين في إدلب.", "قتل ASSAULT; A قائد الفصيل; R مدنيين; P إدلب; N killed=3");
}

TEST(Sentences, WhoIsKilledWhereNobodyElseIsNamedSuffersIt) {
  reads("قتل عنصران من الفصيل بهجوم لملثمين على نقطة حراسة في درعا.",
        "بهجوم ASSAULT; R عنصران من الفصيل; P درعا; N killed=2");
  reads("قتل عنصر من قوات النظام قنصا في درعا.", "قنصا ASSAULT/firearms; R عنصر من قوات النظام; P درعا; N killed=1");
  reads("قتل جنديان جراء قصف على محيط بلدة بنش شمالي إدلب.", "قصف ASSAULT; A -; R جنديان; P محيط بلدة بنش; N killed=2");
  reads("قتل شاب والده في درعا.", "قتل ASSAULT; A شاب; R والده; P درعا; N killed=1");
  reads("اتهم النظام السوري باستخدام غاز الكلور في بلدة سراقب.",
        "اتهم ACCUSE/allege; A -; R النظام السوري\nباستخدام ASSAULT/unconventional; A النظام السوري; P بلدة سراقب");
}

TEST(SentenceForms, ADemonstrativeStandsBetweenTheActionAndWhoDoesIt) {
  reads("بعد قصف هذه القوات بلدة اللطامنة.", "قصف ASSAULT; A القوات; P بلدة اللطامنة");
  reads("أعلنت الوزارة مقتل هؤلاء الجنود في عفرين.", "مقتل ASSAULT; R الجنود; P عفرين");
  reads("أدى دخول هذه القوات المدينة إلى نزوح السكان.", "دخول ASSAULT; A القوات\nنزوح SANCTION/expel; R السكان");
}

TEST(SentenceForms, WhatIsAnsweredIsToldAgainOnlyWhereSomethingIsSaidOfIt) {
  reads("شنت واشنطن ضربات على سوريا ردا على الهجوم.", "ضربات ASSAULT; A واشنطن");
  reads("شنت واشنطن ضربات على سوريا ردا على الهجوم في دوما.", "ضربات ASSAULT; A واشنطن\nالهجوم ASSAULT; P دوما");
  reads("شنت واشنطن ضربات على سوريا ردا على الهجوم الإيراني.", "ضربات ASSAULT; A واشنطن\nالهجوم ASSAULT; A الإيراني");
}

TEST(SentenceForms, TheAttackInWhichGasWasUsedIsNoSecondOne) {
  reads("استخدمت القوات السورية غاز الكلور في الهجوم.", "استخدمت ASSAULT/unconventional; A القوات السورية");
}

TEST(SentenceForms, WhatAnySuchActWouldBringIsNotToldToHappen) {
  reads("قال الوزير إن أي هجوم على إدلب سيواجه برد قوي.", "");
  reads("نحن شركاء في أي عملية عسكرية في إدلب.", "");
  reads("قال المتحدث إنه لم يحصل أي هجوم كيماوي في دوما.", "هجوم ASSAULT/unconventional; P دوما; F denied");
  reads("لم تقدم واشنطن أي دعم للفصائل.", "دعم AID; F denied");
  reads("اختار الرئيس تدشين ولايته بمحادثات مع ميركل.", "بمحادثات CONSULT");
}

TEST(Sentences, AnActionBehindTwoLightWordsIsTheFirstSubjects) {
  reads("تعتزم تركيا شن عملية في منبج.", "عملية ASSAULT; A تركيا; P منبج; F planned");
  reads("شنت إسرائيل سلسلة ضربات.", "ضربات ASSAULT; A إسرائيل");
}

TEST(Sentences, BehindATellingOfWhatWasDoneAPronounIsWhatSufferedIt) {
  reads("عبرت الطائرة الحدود وجرى إسقاطها في إدلب.", "إسقاطها ASSAULT/aerial; A -; R -; P إدلب");
  reads("قالت الوزارة إن صواريخ يتم إطلاقها من السفن أكثر دقة.", "");
}

TEST(Sentences, FixedWordsArePrintedInQuotesToo) {
  reads("وصف الوزير القرار بأنه \"الأسوأ\" في تاريخ البلاد.", "وصف ACCUSE/disapprove; A الوزير");
}

TEST(Sentences, WhatSomebodyIsToDoIsAskedOfHim) {
  reads("ظريف: على جميع المسلحين الخروج من إدلب.", "الخروج REQUEST/change; A ظريف; R المسلحين");
  reads("قال بومبيو: \"على إيران الخروج من سوريا\".", "الخروج REQUEST/change; A بومبيو; R إيران");
  reads("قال الوزير إن النتائج \"كارثية\" على القوات المهاجمة.", "");
  reads("وقال: \"على دول الجوار أن تسحب قواتها\".", "على REQUEST/change; A -; R دول الجوار");
  reads("كانت العواقب \"قاسية\" على السعودية إذا تبين أنها تعرف ذلك.", "");
}

TEST(SentenceForms, WhatCarriesPeopleOutOfAPlaceLeavesIt) {
  reads("خرجت نحو مئة حافلة من دوما متوجهة إلى إدلب.", "خرجت RETREAT/withdraw; A -; P دوما; N -");
  reads("سيطرت القوات على عشرين كيلومترا من ريف حماة.", "سيطرت ASSAULT; P ريف حماة");
  reads("أجلي آلاف المقاتلين من دوما إلى إدلب.", "أجلي RETREAT/withdraw; A المقاتلين; P دوما");
}

TEST(SentenceForms, BehindTheThatOfASayingStandsANoun) {
  reads("أكد الوزير أن قصف الطائرات الروسية أسفر عن نزوح الأهالي.",
        "قصف ASSAULT/aerial; A الطائرات الروسية; R -; B الوزير\nنزوح SANCTION/expel; A الطائرات الروسية; R الأهالي");
}

TEST(SentenceForms, ALineThatHeadsNoTextMayOpenWithAVerb) {
  reads("حذر ترامب إيران من الهجوم", "حذر THREATEN; A ترامب; R إيران");
}

}  // namespace
}  // namespace marsad::reading
