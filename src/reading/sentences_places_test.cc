// Where it happened: which of the places of a sentence is the event's.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentencePlaces, WhatDescribesATownSaysOnlyWhereItLies) {
  reads("قصفت الطائرات بلدة كفرنبل التي تقع في ريف إدلب الجنوبي.", "قصفت ASSAULT/aerial; P بلدة كفرنبل");
  reads("الهجوم على مدينة دوما الواقعة في الغوطة الشرقية أوقع قتلى.", "الهجوم ASSAULT; P مدينة دوما");
  reads("الهجوم على مدينة دوما الخاضعة لسيطرة المعارضة في الغوطة أوقع قتلى.", "الهجوم ASSAULT; P مدينة دوما");
  reads("قتل 14 شخصا في الغوطة الشرقية المحاصرة قرب دمشق.", "قتل ASSAULT; P الغوطة الشرقية");
}

TEST(SentencePlaces, WhereOneComesFromIsDescribedByNothingBehind) {
  reads("وصلت تعزيزات عسكرية من ريف الحسكة الجنوبي إلى جبهات في ريف دير الزور.",
        "وصلت MOBILIZE/troops; P ريف دير الزور");
}

TEST(SentencePlaces, TheHostsTownIsWhereTheyMeet) {
  reads("زار لافروف طهران.", "زار CONSULT/visit; R طهران; P طهران");
  reads("زار لافروف طهران وبغداد.", "زار CONSULT/visit; R طهران, بغداد; P -");
}

TEST(SentencePlaces, ACapitalIsQuotedByItsName) {
  reads("قصفت الطائرات العاصمة السورية دمشق.", "قصفت ASSAULT/aerial; P دمشق");
}

TEST(SentencePlaces, WhoMeetBehindAVisitMeetAtTheHosts) {
  reads("زار نتنياهو موسكو حيث بحث مع بوتين الأزمة السورية.",
        "زار CONSULT/visit; A نتنياهو; P موسكو\nبحث CONSULT; A نتنياهو, بوتين; P موسكو");
}

TEST(SentencePlaces, ACapitalThatIsHitIsWhereItHappens) {
  reads("قصفت الفصائل دمشق.", "قصفت ASSAULT; A الفصائل; P دمشق");
}

TEST(SentencePlaces, WhereTheyProtestIsNotWhereWhatTheyProtestAgainstHappened) {
  reads("تظاهر المئات في بروكسل للتنديد بالغارات التي شنها الجيش التركي.",
        "تظاهر PROTEST/demo; P بروكسل\nبالغارات ASSAULT/aerial; A الجيش التركي; P -");
}

TEST(SentencePlaces, TheCloserOfTwoPlacesIsMeant) {
  reads("قصف الجيش السوري بالمدفعية بلدة اللطامنة في ريف حماة الشمالي.", "قصف ASSAULT/heavy-weapons; P بلدة اللطامنة");
  reads("انفجرت سيارة مفخخة في بلدة ترمانين بريف إدلب.", "انفجرت ASSAULT/explosives; P بلدة ترمانين");
  reads("قصف الجيش السوري القلمون الشرقي قرب دمشق.", "قصف ASSAULT; A الجيش السوري; P القلمون الشرقي");
}

TEST(SentencePlaces, WhatItIsNearBehindACommaSaysOnlyWhereItLies) {
  reads("لقي مئات الأشخاص مصرعهم في الغوطة الشرقية، قرب دمشق، جراء قصف للقوات الحكومية.",
        "قصف ASSAULT; P الغوطة الشرقية");
  reads("اندلعت الاحتجاجات على بعد ثلاثين كيلومترا من حماة، قرب حمص.", "الاحتجاجات PROTEST/demo; P قرب حمص");
}

TEST(SentencePlaces, WhatATownIsBehindACommaSaysOnlyWhereItLies) {
  reads("أفادت تقارير بتعرض مدينة دوما، آخر معقل للمعارضة المسلحة قرب دمشق، لما يشتبه بأنه هجوم كيماوي.",
        "هجوم ASSAULT/unconventional; P مدينة دوما");
  reads("تجدد القصف على دوما، المدينة الرئيسية في الغوطة الشرقية.", "القصف ASSAULT; P دوما");
  reads("اشتد القصف على مدينة دوما، آخر معقل للمعارضة في الغوطة الشرقية قرب دمشق.", "القصف ASSAULT; P مدينة دوما");
  reads("قتل خمسة أشخاص خلال أيام من حملة القصف التي تشنها القوات على الغوطة الشرقية المحاصرة، معقل الفصائل قرب دمشق.",
        "حملة القصف ASSAULT; P الغوطة الشرقية");
  reads("دارت معارك في محافظة إدلب القريبة من تركيا.", "معارك ASSAULT; P محافظة إدلب");
  reads("قصف الجيش دوما، ودارت معارك قرب دمشق.", "قصف ASSAULT; P دوما\nمعارك ASSAULT; P قرب دمشق");
  reads("أطبقت القوات التركية الحصار على مدينة عفرين ذات الغالبية الكردية في شمال سوريا.",
        "الحصار ASSAULT; P مدينة عفرين");
}

TEST(SentencePlaces, AVillageLiesWhereTheTextSaysThatItDoes) {
  reads("شنت الطائرات الغارات على قرية القصر في ريف الحسكة الجنوبي.", "الغارات ASSAULT/aerial; P قرية القصر");
}

TEST(SentencePlaces, BlameIsWhereItIsSaidAndNotWhereTheBlamedAre) {
  reads("تتهم أنقرة المسلحين الأكراد في سوريا بزعزعة الأمن.", "تتهم ACCUSE/allege; A أنقرة; P -");
  reads("في جنيف، أدان المفوض السامي استخدام القوة.", "أدان ACCUSE/disapprove; P جنيف");
}

TEST(SentencePlaces, AQuarterOrHospitalLiesInTheTownItIsToldIn) {
  const auto where = [](const std::string& sentence) {
    Article article;
    article.id = "t", article.text = sentence, article.published = "2019-06-03";
    const Reading reading = reader().read(article);
    const PlaceRef& place = reading.events.at(0).place.value();
    return place.id.empty() ? "somewhere in " + place.within.back() : place.id;
  };
  EXPECT_EQ(where("انفجرت عبوة ناسفة في حي الميدان بمدينة درعا."), "somewhere in daraa");
  EXPECT_EQ(where("قصفت الطائرات مستشفى الشفاء في مدينة عفرين."), "somewhere in afrin");
  EXPECT_EQ(where("قصفت الطائرات حي الشيخ مقصود بمدينة حلب."), "sheikh-maqsoud");
  EXPECT_EQ(where("انفجرت عبوة ناسفة في ضاحية قدسيا قرب دمشق."), "qudsaya");
}

TEST(SentencePlaces, WhatTellsOfTownsBehindACommaTellsWhereTheyLie) {
  reads("قصفت المدفعية البلدات، التي تسيطر عليها المعارضة في ريف حماة، يوم الجمعة.",
        "قصفت ASSAULT/heavy-weapons; P ريف حماة");
}

TEST(SentencePlaces, WhatDescribesIsNoNameOfAPlace) {
  reads("قصفت قوات النظام الأحياء السكنية في مدينة بنش.", "قصفت ASSAULT; A قوات النظام; P مدينة بنش");
  reads("التقى الرئيس الأمريكي الزعيم الكوري الشمالي.", "التقى CONSULT; P -");
}

TEST(SentencePlaces, WhereTheyAreIsNotWhose) {
  reads("قصفت الطائرات مواقع قرب حمص.", "قصفت ASSAULT/aerial; A الطائرات; P قرب حمص");
  reads("قصفت الطائرات مواقع بالقرب من دمشق.", "قصفت ASSAULT/aerial; A الطائرات; P بالقرب من دمشق");
}

TEST(SentencePlaces, APlaceLiesWhereTheTextSaysThatItDoes) {
  reads("استهدف قصف مدفعي الأحياء السكنية في مدينة دارة عزة بريف إدلب الغربي.",
        "استهدف قصف ASSAULT/heavy-weapons; P مدينة دارة عزة");
  reads("قصف الجيش قرية الشلوحية في ريف إدلب.", "قصف ASSAULT; P قرية الشلوحية");
}

TEST(SentencePlaces, AVillageThatNoListKnowsIsOnTheMapWhereTheTextSaysThatItLies) {
  const auto lies = [](const std::string& sentence) {
    Article article;
    article.text = sentence;
    const Reading r = reader().read(article);
    if (r.places.empty() || !r.places[0].id.empty()) return std::string("known");
    const PlaceRef& p = r.places[0];
    return (p.lat ? p.precision : "nowhere") + " " + (p.within.empty() ? "-" : p.within[0]);
  };
  EXPECT_EQ(lies("قصف الجيش حي النهضانة في مدينة إدلب."), "area idlib");
  EXPECT_EQ(lies("قصف الجيش قرية الطويرشة بريف حماة."), "area hama-countryside");
  EXPECT_EQ(lies("قصف الجيش قرية الطويرشة الواقعة في ريف حماة."), "area hama-countryside");
  EXPECT_EQ(lies("قصف الجيش تلة الرشداء جنوب حلب."), "area aleppo-countryside-south");
  EXPECT_EQ(lies("قصف الجيش قرية الطويرشة، قرب سراقب."), "area idlib-governorate");  // near it is not in it
  EXPECT_EQ(lies("قصف الجيش قرية الطويرشة في الصباح."), "nowhere -");
  EXPECT_EQ(lies("قصف الجيش قرية الطويرشة وسراقب."), "nowhere -");
}

TEST(SentencePlaces, TheSignsThatQuoteANameBelongToThePlace) {
  reads("دخل الجيش مدينة \"الباب\" في ريف حلب.", "دخل ASSAULT; P مدينة \"الباب\"");
  reads("قصفت الطائرات مطار \"التيفور\" في ريف حمص.", "قصفت ASSAULT/aerial; P مطار \"التيفور\"");
}

TEST(SentencePlaces, WhatDescribesSeveralTownsIsNoNameOfOne) {
  reads("بدأ خروج مقاتلين من بلدات تقع شمال شرق دمشق.", "خروج RETREAT/withdraw; P شمال شرق دمشق");
  reads("تظاهر المئات في بغداد والمدن الكبرى.", "تظاهر PROTEST/demo; P بغداد");
}

TEST(SentencePlaces, WordsHaveNoPlaceButWhereTheyAreSaid) {
  reads("اتهمت موسكو أنقرة بعرقلة المحادثات بشأن مدينة إدلب.", "اتهمت ACCUSE/allege; P -");
  reads("شنت الطائرات الإسرائيلية غارات على سوريا.", "غارات ASSAULT/aerial; A الطائرات الإسرائيلية; P سوريا");
  reads("تجدد قصف تركي على مدينة تل رفعت.", "قصف ASSAULT; A تركي; P مدينة تل رفعت");
}

TEST(SentencePlaces, WhatIsTalkedAboutIsNoPlaceOfTalks) {
  reads("بحث لافروف مع نظيره التركي الوضع في إدلب.", "بحث CONSULT; P -");
  reads("أجرى الرئيسان الروسي والتركي محادثات هاتفية حول سوريا.", "محادثات هاتفية CONSULT/phone; P -");
  reads("عقد مجلس الأمن جلسة طارئة لبحث الوضع في سوريا.", "جلسة CONSULT/multilateral; P -");
  reads("التقى لافروف نظيره التركي في سوتشي لبحث الوضع في إدلب.", "التقى CONSULT; P سوتشي");
}

TEST(SentencePlaces, TheCityIsTheOneToldBefore) {
  reads("سيطر الجيش على مدينة الباب. وقصفت الطائرات المدينة.",
        "سيطر ASSAULT; P مدينة الباب\nوقصفت ASSAULT/aerial; P مدينة الباب");
  reads("وصلت القوات إلى بلدة سراقب. وانسحب المقاتلون من البلدة.",
        "وصلت MOBILIZE/troops; P بلدة سراقب\nوانسحب RETREAT/withdraw; P بلدة سراقب");
  reads("دخلت قوات تركية مدينة عفرين. وقتل خمسة مدنيين بانفجار عبوة ناسفة وسط المدينة.",
        "دخلت ASSAULT; P مدينة عفرين\nبانفجار ASSAULT/explosives; P مدينة عفرين");
  reads("سيطر الجيش على مدينة تدمر. وقصفت الطائرات المدينة الصناعية.",
        "سيطر ASSAULT; P مدينة تدمر\nوقصفت ASSAULT/aerial; P -");
}

TEST(SentencePlaces, TheHospitalThatTheHurtAreTakenToIsNotWhereTheyWereHurt) {
  reads("أسفر القصف عن إصابة مدني تم نقله إلى مشفى آفرين لتلقي العلاج.", "القصف ASSAULT; R مدني; P -");
}

TEST(SentencePlaces, WherePositionsLieIsWhereTheyAreHit) {
  reads("قصفت الطائرات مواقع شرق حلب.", "قصفت ASSAULT/aerial; A الطائرات; R -; P شرق حلب");
  reads("استهدفت مسيرات تركية موقعين شمال غربي الحسكة بعد تهديدات باستهداف شمالي سوريا.",
        "استهدفت ASSAULT/drone; P شمال غربي الحسكة\nتهديدات باستهداف THREATEN/violence");
}

TEST(SentencePlaces, WhatIsTakenBackIsTheTownToldBefore) {
  reads("قصف الجيش مدينة سراقب. واستعاد الجيش السيطرة على المدينة.",
        "قصف ASSAULT; P مدينة سراقب\nواستعاد ASSAULT; P مدينة سراقب");
  reads("قصف الجيش محافظة إدلب. واستعاد الجيش هذه المحافظة.",
        "قصف ASSAULT; P محافظة إدلب\nواستعاد ASSAULT; P محافظة إدلب");
}

TEST(SentencePlaces, OfSeveralTownsTheOneThatIsSaidToBeACityIsMeant) {
  reads("دخل الجيش مدينة الباب. وجرت المحادثات في أستانا. وقصفت الطائرات المدينة.",
        "دخل ASSAULT; P مدينة الباب\nالمحادثات CONSULT; P أستانا\nوقصفت ASSAULT/aerial; P مدينة الباب");
  reads("قصف الجيش قرية الشلوحية في ريف إدلب. واقتحم المقاتلون القرية.",
        "قصف ASSAULT; P قرية الشلوحية\nواقتحم ASSAULT; P قرية الشلوحية");
}

TEST(SentencePlaces, WhatTheCityGoesThroughHappensInIt) {
  reads("دخل الجيش مدينة دوما. وتعرضت المدينة لقصف عنيف.", "دخل ASSAULT; P مدينة دوما\nلقصف ASSAULT; P مدينة دوما");
}

TEST(SentencePlaces, TheAreaIsWhereSomethingIsDone) {
  reads("قصف الجيش مدينة حرستا في الغوطة الشرقية. وقتلت الطائرات عشرة مدنيين في المنطقة.",
        "قصف ASSAULT; P مدينة حرستا\nوقتلت ASSAULT/aerial; P الغوطة الشرقية");
  reads("قصف الجيش الغوطة الشرقية. ودعت واشنطن حلفاءها في المنطقة إلى الهدوء.",
        "قصف ASSAULT; P الغوطة الشرقية\nودعت REQUEST/change; P -");
}

TEST(SentencePlaces, ATollIsOfTheAttackToldInTheSentenceBefore) {
  reads("قصفت الطائرات الروسية بلدة كفرنبل. وأصيب خمسة مدنيين.",
        "قصفت ASSAULT/aerial; P بلدة كفرنبل\nوأصيب ASSAULT; P بلدة كفرنبل");
  reads("قصفت الطائرات بلدة كفرنبل وبلدة حيش. وأصيب خمسة مدنيين في سوريا.",
        "قصفت ASSAULT/aerial; P بلدة كفرنبل\nوأصيب ASSAULT; P سوريا");
  reads("قصفت الطائرات بلدة كفرنبل. وقال الوزير إن الجيش قتل خمسة مسلحين.",
        "قصفت ASSAULT/aerial; P بلدة كفرنبل\nقتل ASSAULT; P -");
}

TEST(SentencePlaces, ATownAndWhatIsAroundIt) {
  reads("قصفت الطائرات مدينة درعا وريفها الشرقي.", "قصفت ASSAULT/aerial; P مدينة درعا");
  reads("دخل الجيش مدينة دوما. وقصفت الطائرات المدينة ومحيطها.",
        "دخل ASSAULT; P مدينة دوما\nوقصفت ASSAULT/aerial; P مدينة دوما");
}

TEST(SentencePlaces, BlameIsNowhere) {
  reads("اتهمت المعارضة الجيش بقصف قواتها في مدينة دوما.", "اتهمت ACCUSE/allege; P -\nبقصف ASSAULT; P مدينة دوما");
}

TEST(SentencePlaces, WhatIsAgreedOnLiesElsewhere) {
  reads("وافقت روسيا على خروج المقاتلين من شرق حلب.", "وافقت AGREE; A روسيا; P -");
  reads("اتفقت روسيا وتركيا في سوتشي على وقف القتال في إدلب.", "اتفقت AGREE; A روسيا, تركيا; P سوتشي");
}

TEST(SentencePlaces, InsideACountryIsWhereAndNotWhose) {
  reads("قتل جنديان داخل سوريا.", "قتل ASSAULT; R جنديان; P سوريا");
  reads("قصفت إسرائيل مواقع داخل سوريا.", "قصفت ASSAULT; A إسرائيل; P سوريا");
}

TEST(SentencePlaces, ABlowGivenToACountryIsThere) {
  reads("ستوجه واشنطن ضربة إلى سوريا.", "ضربة ASSAULT; A واشنطن; R سوريا; P سوريا");
}

TEST(SentencePlaces, LandIsThatOfTheCountryItsPronounMeans) {
  reads("وافق الأردن على مرور المتطوعين عبر أراضيه.", "وافق AGREE; A الأردن; P الأردن");
  reads("طهرت سوريا أراضيها من الإرهابيين.", "طهرت ASSAULT; A سوريا; R الإرهابيين; P سوريا");
  reads("تتهم سوريا إسرائيل بشن ضربات على أراضيها.",
        "تتهم ACCUSE/allege; A سوريا; R إسرائيل; P -\nضربات ASSAULT; A إسرائيل; P سوريا");
}

TEST(SentencePlaces, ASideWithAPronounIsByTheTownNamedLast) {
  reads("وصلت القوات إلى مدينة الباب. وشنت القوات هجوما جنوبها.",
        "وصلت MOBILIZE/troops; P مدينة الباب\nهجوما ASSAULT; A القوات; P مدينة الباب");
}

TEST(SentencePlaces, ForHerPartIsNoPlace) {
  reads("من ناحيتها شنت روسيا غارات.", "غارات ASSAULT/aerial; A روسيا; P -");
}

TEST(SentencePlaces, WhatIsAnsweredHappenedElsewhere) {
  reads("شنت واشنطن غارات على مواقع للجيش ردا على هجوم كيماوي في دوما.",
        "غارات ASSAULT/aerial; A واشنطن; P -\nهجوم ASSAULT/unconventional; P دوما");
  reads("انسحب الجيش من دمشق ردا على هجوم للفصائل.", "انسحب RETREAT/withdraw; A الجيش; P دمشق\nهجوم ASSAULT; P -");
}

TEST(SentencePlaces, ACountryIsStruckByWhatARelativeClauseTells) {
  reads("انتقدت الجزائر الضربات التي نفذتها فرنسا ضد سوريا.",
        "انتقدت ACCUSE/disapprove; P -\nالضربات ASSAULT; A فرنسا; R سوريا; P سوريا");
}

TEST(SentencePlaces, WhereShellsComeFromIsNotWhereTheyFall) {
  reads("قتل مدنيان في قصف على دمشق مصدره الغوطة الشرقية.", "قصف ASSAULT; P دمشق");
}

TEST(SentencePlaces, PeopleAreDrivenFromSomewhere) {
  reads("نزح الآلاف إلى إدلب بعد معارك في درعا.", "نزح SANCTION/expel; P درعا\nمعارك ASSAULT; P درعا");
}

TEST(SentencePlaces, ANamesakeOfAPlaceElsewhereIsAName) {
  reads("أصيب جندي في قرية الخالدية بريف الرقة الشمالي.", "أصيب ASSAULT; R جندي; P قرية الخالدية");
  reads("دخل الجيش قاعدة رئيسية غربي مدينة درعا.", "دخل ASSAULT; P غربي مدينة درعا");
}

TEST(SentencePlaces, WhereTheSpeakerIsIsNotWhereItHappened) {
  reads("قال الرئيس الإيراني في مؤتمر صحفي في أنقرة إن الجيش قصف مواقع المسلحين.", "قصف ASSAULT; A الجيش; P -");
  reads("وفي واشنطن أعلن مسؤول أن إسرائيل شنت غارة.", "شنت غارة ASSAULT/aerial; A إسرائيل; P -");
  reads("قال أردوغان إن الجيش دخل عفرين.", "دخل ASSAULT; A الجيش; P عفرين");
}

TEST(SentencePlaces, WhereSomebodyIsBoundIsNotWhereSomethingHappens) {
  reads("قتل قيادي في غارة بينما كان في طريقه إلى مدينة الباب.", "غارة ASSAULT/aerial; R قيادي; P -");
  reads("قتل عشرة جنود في معارك انتهت بإجلاء المقاتلين إلى مدينة إدلب.",
        "معارك ASSAULT; A جنود; R -; P -\nبإجلاء RETREAT/withdraw; A المقاتلين; P مدينة إدلب");
  reads("وصلوا إلى مدينة دوما حيث وقع هجوم.", "هجوم ASSAULT; P مدينة دوما");
  reads("أطلق الحوثيون صواريخ صوب السعودية.", "أطلق ASSAULT/heavy-weapons; A الحوثيون; R السعودية; P السعودية");
}

TEST(SentencePlaces, WhereAnAttackSetsOutIsNotWhereItHits) {
  reads("قصفت قوات النظام من مواقعها في جبل قاسيون حي جوبر.", "قصفت ASSAULT; A قوات النظام; P حي جوبر");
  reads("قصف الحرس الثوري مواقع الحزب انطلاقا من مدينة كرمانشاه.", "قصف ASSAULT; A الحرس الثوري; P -");
  reads("اعتقلت السلطات ناشطا قادما من بيروت.", "اعتقلت COERCE/arrest; A السلطات; R ناشطا; P -");
}

TEST(SentencePlaces, ACapitalThatGivesOrAgreesIsAGovernment) {
  reads("تلقى المتمردون الدعم من طهران.", "الدعم AID; A طهران; R المتمردون; P -");
  reads("اقترحت تركيا على واشنطن تسيير دوريات.", "اقترحت REQUEST/change; P -");
  reads("انسحبت القوات من دمشق.", "انسحبت RETREAT/withdraw; A القوات; P دمشق");
}

TEST(SentencePlaces, WhatIsToldLaterOfAnAttackHappenedWhereItDid) {
  reads("وقع انفجار في مدينة الباب. وذكر ناشطون أن عشرين شخصا قتلوا.",
        "انفجار ASSAULT/explosives; P مدينة الباب\nقتلوا ASSAULT; P مدينة الباب; N killed=20");
  reads("وقع انفجار في مدينة الباب. وذكر ناشطون أن 400 ألف شخص قتلوا.",
        "انفجار ASSAULT/explosives; P مدينة الباب\nقتلوا ASSAULT; P -; N killed=400000");
  reads("وقع انفجار في مدينة الباب. وقتل عشرون شخصا في سوريا.",
        "انفجار ASSAULT/explosives; P مدينة الباب\nوقتل ASSAULT; P سوريا");
}

TEST(SentencePlaces, ThePeopleOfATownAreHitThere) {
  reads("اختطف التنظيم مئتين من أبناء مدينة القريتين الواقعة في محافظة حمص.", "اختطف ASSAULT/abduct; P مدينة القريتين");
  reads("فر سكان عفرين.", "فر SANCTION/expel; P عفرين");
}

TEST(SentencePlaces, WhatATownIsTheLastPartOfSaysWhereItLies) {
  reads("تخوض قوات النظام معارك بقرية القصير، والتي تعد آخر جيب للتنظيم في جنوب سوريا.",
        "معارك ASSAULT; A قوات النظام; P قرية القصير");
}

TEST(SentencePlaces, APartOfTheWorldIsNoPlaceOfAnEvent) {
  reads("قالت مديرة قسم الشرق الأوسط إن القوات صادرت ممتلكات.", "صادرت COERCE/seize; P -");
}

TEST(SentencePlaces, TheTollOfAYearIsNotOfOneAttack) {
  reads("وقع قصف على بلدة سراقب. وقتل 52 شخصا منذ مطلع عام 2019.", "قصف ASSAULT; P بلدة سراقب\nوقتل ASSAULT; P -");
}

TEST(SentencePlaces, WhatIsProbedHappenedElsewhere) {
  reads("يحقق المفتشون في هجوم كيميائي في مدينة دوما.",
        "يحقق ACCUSE/investigate; P -\nهجوم ASSAULT/unconventional; P مدينة دوما");
  reads("فتحت الشرطة تحقيقا في بيروت.", "تحقيقا ACCUSE/investigate; P بيروت");
  reads("دخل الخبراء إلى مدينة دوما للتحقيق في هجوم.",
        "دخل CONSULT/visit; P مدينة دوما\nللتحقيق ACCUSE/investigate; P مدينة دوما\nهجوم ASSAULT; P مدينة دوما");
}

TEST(SentencePlaces, ACallIsNowhereAndWhatIsSaidBehindTalksIsNoPlaceOfTheirs) {
  reads("أجرى أردوغان اتصالا هاتفيا مع بوتين لبحث التطورات في مدينة إدلب.", "اتصالا هاتفيا CONSULT/phone; P -");
  reads("أكد الوزير استمرار المفاوضات مع روسيا حول إدلب، قائلا: نحن نكافح من أجل الاستقرار في إدلب.",
        "المفاوضات CONSULT; P -");
}

TEST(SentencePlaces, WhoIsPressedIsNoPlace) {
  reads("الضغوطات التي تمارسها بعض الدول على سوريا وطهران لن تثني البلدين.", "الضغوطات COERCE; R سوريا, طهران; P -");
  reads("اعتقلت السلطات في دمشق ناشطا.", "اعتقلت COERCE/arrest; P دمشق");
}

TEST(SentencePlaces, ThePlaceHitRatherThanWhatDescribesIt) {
  reads("تعرضت بلدة كفرنبل، معقل المعارضة في ريف إدلب، لقصف عنيف.", "لقصف ASSAULT; P بلدة كفرنبل");
  reads("استهدفت المدفعية المتمركزة في الفوج 175 بلدة كفرنبل.", "استهدفت ASSAULT/heavy-weapons; P بلدة كفرنبل");
}

TEST(SentencePlaces, WherePlacesThatSomebodyHoldsLie) {
  reads("قصفت الطائرات القرى التي يسيطر عليها التنظيم في ريف دير الزور.", "قصفت ASSAULT/aerial; P ريف دير الزور");
}

TEST(SentencePlaces, AWiderPlaceBehindAnAttackSaysNoMoreOfWhatCameOfIt) {
  reads("قصفت القوات قرية الصافي التي تقع ضمن مناطق سيطرة «قسد» بريف حلب، ما أدى إلى نزوح الأهالي.",
        "قصفت ASSAULT; P قرية الصافي\nنزوح SANCTION/expel; P قرية الصافي");
}

TEST(SentencePlaces, WhereTheCityLiesDoesNotSayWhichItIs) {
  reads("دخل الجيش مدينة عفرين. وقصفت الطائرات المدينة الواقعة شمال حلب.",
        "دخل ASSAULT; P مدينة عفرين\nوقصفت ASSAULT/aerial; P مدينة عفرين");
  reads("دخل الجيش مدينة عفرين. وشنت الطائرات غارات على المدينة الخاضعة لسيطرة الوحدات في ريف حلب.",
        "دخل ASSAULT; P مدينة عفرين\nغارات ASSAULT/aerial; P مدينة عفرين");
}

TEST(SentencePlaces, WhereTheWoundedAreTakenIsNotWhereTheyWereHit) {
  reads("تم نقل الجرحى إلى بغداد بعد هجوم للتنظيم.", "هجوم ASSAULT; P -");
}

TEST(SentencePlaces, APathToACauseIsNoPlace) {
  reads("استشهد خمسة مقاتلين على طريق القدس.", "استشهد ASSAULT; R مقاتلين; P -; N killed=5");
  reads("أوقفت المخابرات شابا في محلة الشعار.", "أوقفت COERCE/arrest; P محلة الشعار");
}

TEST(SentencePlaces, BackingSomebodyIsWhereItsOwnClauseSays) {
  reads("اندلعت مواجهات شرقي نهر الفرات بين قوات النظام وفصائل تدعمها واشنطن عسكريا.",
        "مواجهات ASSAULT; P شرقي نهر الفرات\nتدعمها AID; P -");
  reads("قصف الجيش بلدة كفرنبل بدعم روسي.", "قصف ASSAULT; P بلدة كفرنبل\nبدعم AID; P بلدة كفرنبل");
}

TEST(SentencePlaces, WhatSomebodyIsAccusedOfHappenedElsewhere) {
  reads("أعلن ترامب توجيه ضربات عسكرية للجيش بعد اتهامه بشن هجوم في دوما.",
        "توجيه ضربات ASSAULT; P -\nاتهامه ACCUSE/allege; P -\nهجوم ASSAULT; P دوما");
}

TEST(SentencePlaces, WhereOneManServesOrLivesIsNotWhereSomethingHappened) {
  reads("أعرب السفير الروسي في الولايات المتحدة عن قلقه من الهجوم المحتمل.",
        "قلقه ACCUSE/disapprove; P الولايات المتحدة\nالهجوم ASSAULT; P -");
  reads("قال الوزير إن قصف الجيش للمفاعل رسالة موجهة إلى إيران.", "قصف ASSAULT; P -");
  reads("قتل جندي أمريكي في سوريا.", "قتل ASSAULT; P سوريا");
  reads("قتل السفير الروسي في تركيا.", "قتل ASSAULT; P تركيا");
}

TEST(SentencePlaces, ATownBeforeACommaIsCloserThanWhatItLiesIn) {
  reads("وأصيب طفل إثر قصف شنته قوات النظام على مدينة دوما، في الغوطة الشرقية.",
        "قصف ASSAULT; A قوات النظام; R طفل; P مدينة دوما");
}

TEST(SentencePlaces, ACountryThatSeesAWarIsWhereItHappens) {
  reads("تشهد سوريا حربا تسببت بمقتل آلاف المدنيين ونزوح الملايين.",
        "بمقتل ASSAULT; P سوريا\nونزوح SANCTION/expel; P سوريا");
}

TEST(SentencePlaces, AGovernmentsCountryIsNoPartOfItsName) {
  reads("قصفت إسرائيل أهدافا للنظام في سوريا.", "قصفت ASSAULT; R أهدافا للنظام; P سوريا");
}

TEST(SentencePlaces, WhereAManWasBornIsNoCapital) {
  reads("قتل جنديان في هجوم على مسقط رأسه القرداحة.", "هجوم ASSAULT; P القرداحة");
  reads("تفاوضت الفصائل مع الجيش الروسي للبقاء في مسقط رأسها.", "تفاوضت CONSULT; P -");
}

TEST(SentencePlaces, WhereRocketsComeFromIsNotWhereTheyHit) {
  reads("شن العدو الإسرائيلي عدوانا جويا من اتجاه شمال لبنان مستهدفا مطار حماة.",
        "عدوانا ASSAULT/aerial; A العدو الإسرائيلي; P مطار حماة");
}

TEST(SentencePlaces, TheFrameOfTalksIsNoPlace) {
  reads("قال القيادي إن تركيا دعمت الفصائل في إطار «أستانا».", "دعمت AID; A تركيا; R الفصائل; P -; B القيادي");
}

TEST(SentencePlaces, AnAgreementIsLeftNowhere) {
  reads("نشر الجيش الأردني قواته في إربد بالتزامن مع إعلان واشنطن انسحابها من الاتفاق النووي.",
        "نشر MOBILIZE/troops; P إربد\nانسحابها من الاتفاق SANCTION/withdraw; P -");
}

TEST(SentencePlaces, WhatAMeetingIsAskedForIsNotWhereItIsHeld) {
  reads("دعت موسكو إلى اجتماع لمجلس الأمن لمناقشة الوضع في سراقب.", "دعت REQUEST/meet; A موسكو; P -");
  reads("عقد مجلس الأمن جلسة طارئة لبحث تطورات الأوضاع في سراقب.", "جلسة CONSULT/multilateral; P -");
  reads("دعا لافروف الوزراء للمشاركة بباريس في مؤتمر دولي.", "دعا REQUEST/meet; P باريس");
  reads("دعت موسكو إلى مؤتمر لدعم لبنان في بروكسل.", "دعت REQUEST/meet; P بروكسل");
}

TEST(SentencePlaces, APronounMeansTheTownAndNotWhereItIsToldToLie) {
  reads("دخلت القوات التركية مدينة الباب في حلب. وتقدمت قوات النظام جنوبها.",
        "دخلت ASSAULT; P مدينة الباب\nوتقدمت ASSAULT; A قوات النظام; P مدينة الباب");
}

TEST(SentencePlaces, WhereANounIsThatIsNoEventAndIsToldAsThePlace) {
  reads("عقد ضباط أتراك اجتماعا في النقطة العسكرية الروسية في قرية الترنبة، غرب مدينة سراقب.",
        "اجتماعا CONSULT; P قرية الترنبة");
}

}  // namespace
}  // namespace marsad::reading
