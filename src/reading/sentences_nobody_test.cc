// Who does not do it, though he stands where somebody who does would, one sentence each, read with the whole codebook.
// Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceNobody, AStatementOrAReportDoesNothingButSpeak) {
  reads("أشارت الصحيفة إلى أنه التقى مسؤولين أمس.", "التقى CONSULT; A مسؤولين; B الصحيفة");
  reads("وأوضح البيان أنهم قرروا إغلاق المعبر.", "قرروا AGREE; A -; B البيان");
  reads("وقال التقرير إنه استقال من منصبه.", "استقال RETREAT/resign; A -; B التقرير");
  reads("وقالت مصادر عسكرية يمنية إنه تقرر فتح الميناء.", "تقرر AGREE; A -");
  reads("وقالت رويترز إنها تحدثت مع مسؤولين أتراك.", "تحدثت CONSULT; A رويترز, مسؤولين أتراك");
}

TEST(SentenceNobody, AnAccusativeIsNobodysGenitive) {
  reads("قتل مسلحون شابا في درعا.", "قتل ASSAULT; A مسلحون; R شابا");
  reads("استهدف قناص عنصرا من الجيش السوري في حي جوبر.",
        "استهدف ASSAULT/firearms; A قناص; R عنصرا من الجيش السوري; P حي جوبر");
  reads("قصف الجيش البلدة وقتل خمسة مدنيين.", "قصف ASSAULT; A الجيش; R مدنيين");
  reads("هاجم المسلحون الحاجز.", "هاجم ASSAULT; A المسلحون");
}

TEST(SentenceNobody, WhoIsKilledBeforeAnAnswerOrByAnotherIsNotOfTheAttack) {
  reads("قصفت المدفعية التركية مواقع قسد ردا على مقتل جندي تركي.",
        "قصفت ASSAULT/heavy-weapons; A المدفعية التركية; N -\nمقتل ASSAULT; A -; R جندي تركي; N killed=1");
  reads("صدت الفصائل هجوما لقوات النظام على بلدة النيرب وقتلت عشرة عناصر.",
        "صدت ASSAULT; A الفصائل; N killed=10\nهجوما ASSAULT; A قوات النظام; N -");
}

TEST(SentenceNobody, BehindAPrepositionATownIsNoPartOfWho) {
  reads("قتل ثلاثة ضباط في حلب.", "قتل ASSAULT; A -; R ضباط; P حلب");
  reads("قتل قيادي في هيئة تحرير الشام في إدلب.", "قتل ASSAULT; A -; R قيادي في هيئة تحرير الشام; P إدلب");
}

TEST(SentenceNobody, TheWestIsAManAndNoSideOfACountry) {
  reads("اتهم الغرب روسيا بقصف حلب.", "اتهم ACCUSE/allege; A الغرب; R روسيا\nبقصف ASSAULT; A روسيا; P حلب; B الغرب");
  reads("وقع الهجوم الذي اتهم الغرب النظام السوري بشنه.",
        "الهجوم ASSAULT; A النظام السوري\nاتهم ACCUSE/allege; A الغرب; R النظام السوري");
  reads("رفض العرب الخطة الأمريكية.", "رفض REJECT/yield; A العرب");
}

TEST(SentenceNobody, WhoWatchesDoesNothingThatHeTellsOf) {
  reads("أفاد المرصد السوري أن ثماني بلدات وافقت على اتفاق مع النظام.", "وافقت AGREE; A بلدات; B المرصد السوري");
  reads("وثق المرصد السوري القصف على البلدة ودعا إلى حماية المدنيين.", "ودعا REQUEST/assist; A المرصد السوري");
}

TEST(SentenceNobody, APluralInYaAndNunBehindItsVerbSuffers) {
  reads("سيطرت قوات النظام على البلدة كما حاصرت المدنيين في وسطها.",
        "سيطرت ASSAULT; A قوات النظام\nحاصرت ASSAULT; A قوات النظام; R المدنيين");
  // Nor is a man's word that of a woman's verb, or two those of a verb in the singular behind them.
  reads("تنفي طهران الاتهامات وتتهم عدوها إسرائيل بإثارة شكوك.", "وتتهم ACCUSE/allege; A طهران; R إسرائيل");
  reads("قالت الدولتان إنهما ستتعاونان. وأضاف أن روسيا قصفت البلدة.", "قصفت ASSAULT; A روسيا; B -");
  reads("دعا العديد من السياسيين تركيا إلى وقف القصف.", "دعا REQUEST/yield; A السياسيين; R تركيا");
}

TEST(SentenceNobody, APluralInNunIsNobodysAndHasNoAdjectiveInTheSingular) {
  reads("اتهم معارضون روسيا بقصف البلدة.", "اتهم ACCUSE/allege; A معارضون; R روسيا\nبقصف ASSAULT; A روسيا");
  reads("زار مسؤولون سوريون تركيا.", "زار CONSULT/visit; A مسؤولون سوريون; R تركيا");
  reads("اجتمع لافروف مع نظيريه التركي والإيراني.", "اجتمع CONSULT; A لافروف, نظيريه التركي, الإيراني");
}

TEST(SentenceNobody, AnUnknownNounBehindAJoinedPrepositionIsNobody) {
  reads("قالت الوزارة إنها لن تسمح لطهران بترسيخ نفوذها.", "لن تسمح REJECT; A الوزارة; R طهران");
  reads("وطالبتها اللجنة بالكف عن القصف.", "وطالبتها REQUEST/yield; A اللجنة");
  reads("عقد الوزير محادثات مع الرئيس الفرنسي لتوحيد الصف.", "محادثات CONSULT; A الرئيس الفرنسي, الوزير");
}

TEST(SentenceNobody, UponIsNoFirstName) {
  reads("شدد الوزيران على أهمية وقف القتال.", "شدد REQUEST/change; A الوزيران");
  reads("شدد وزير الدفاع على أهمية الحوار.", "شدد REQUEST/change; A وزير الدفاع");
}

TEST(SentenceNobody, ANationOrAPluralOfMenBehindAForceIsNoPartOfItsName) {
  reads("اتهم مسؤول كردي تركيا بقصف القرية.",
        "اتهم ACCUSE/allege; A مسؤول كردي; R تركيا\nبقصف ASSAULT; A تركيا; B مسؤول كردي");
  reads("اتهم ناشطون روسيا بقصف القرية.", "اتهم ACCUSE/allege; A ناشطون; R روسيا\nبقصف ASSAULT; A روسيا; B ناشطون");
  reads("هاجم الجيش السوري المسلحين في درعا.", "هاجم ASSAULT; A الجيش السوري; R المسلحين; P درعا");
  reads("هاجمت القوات التركية المقاتلين في عفرين.", "هاجمت ASSAULT; A القوات التركية; R المقاتلين; P عفرين");
  reads("يمنع تنظيم داعش الإرهابي المدنيين من الخروج.", "يمنع COERCE/restrict; A تنظيم داعش الإرهابي; R المدنيين");
  reads("قصف تنظيم \"داعش\" الإرهابي مدينة تدمر.", "قصف ASSAULT; A تنظيم \"داعش\" الإرهابي; R -; P مدينة تدمر");
  reads("قصف تنظيم \"ي ب ك\" الإرهابي مدينة عفرين.", "قصف ASSAULT; A تنظيم \"ي ب ك; R -; P مدينة عفرين");
  reads("قصف جيش تركيا مواقع المقاتلين الأجانب.", "قصف ASSAULT; A جيش تركيا; R مواقع المقاتلين الأجانب");
}

TEST(SentenceNobody, WhatIsHitOrStandsInTheAccusativeDoesNothing) {
  reads("خرج السكان من الرقة. واستهدفت مواقع عسكرية في ريف حلب.",
        "خرج RETREAT/withdraw; A السكان\nواستهدفت ASSAULT; A -; R مواقع عسكرية; P ريف حلب");
  reads("استهدفت صواريخ موقعا عسكريا.", "استهدفت ASSAULT/heavy-weapons; A -; R موقعا عسكريا");
}

TEST(SentenceNobody, WhoOwnsWhatIsHitDoesNotHitIt) {
  reads("استمر قصف مناطق الفصائل في إدلب.", "قصف ASSAULT; A -; R الفصائل; P إدلب");
}

TEST(SentenceNobody, NobodyOfARelativeClauseTakesTheTopicsPlace) {
  reads("الولايات المتحدة التي تعتبر الحزب منظمة إرهابية فرضت عقوبات على إيران.",
        "فرضت عقوبات SANCTION/discontinue; A الولايات المتحدة; R إيران");
}

TEST(SentenceNobody, WhatAVerbTakesBehindARelativeClauseIsNoVerb) {
  reads("تواصل القوات التركية، التي دخلت المدينة قبل شهر، قصف مواقع الوحدات.",
        "دخلت ASSAULT; A القوات التركية\nقصف ASSAULT; A القوات التركية");
}

TEST(SentenceNobody, OneManIsNobodysWhomNothingNames) {
  reads("هاجم مسلح دورية للشرطة في حمص.", "هاجم ASSAULT; A مسلح; R دورية للشرطة; P حمص");
  reads("طعن شاب جنديا إسرائيليا قرب الحاجز.", "طعن ASSAULT/primitive; A شاب; R جنديا إسرائيليا");
  reads("احتجز مسلح رهائن في متجر.", "احتجز ASSAULT/abduct; A مسلح; R رهائن");
}

TEST(SentenceNobody, MenInTheNominativeBelongToNobodyBeforeThem) {
  reads("وطالب المحتجون برحيل الحكومة.", "وطالب REQUEST/change; A المحتجون; R الحكومة");
  reads("طالب الحقوقيون المجتمع الدولي بالتحرك.", "طالب REQUEST/change; A الحقوقيون; R المجتمع الدولي");
  reads("يتهم معارضون الأسد بقصف المدنيين.",
        "يتهم ACCUSE/allege; A معارضون; R الأسد\nبقصف ASSAULT; A الأسد; R المدنيين");
}

TEST(SentenceNobody, WhatCameOfItIsNobody) {
  reads("تدخلت عسكريا في سوريا ما ساهم في قلب موازين القوى.", "تدخلت MOBILIZE/troops; A -; R -");
}

TEST(SentenceNobody, AnOfficeBetweenCommasBehindANameIsNobodyElse) {
  reads("اتهم الجنرال جون سميث، قائد القوات الأمريكية في سوريا، إيران بالكذب.",
        "اتهم ACCUSE/allege; A جون سميث; R إيران");
  reads("انتقد مقتدى الصدر، زعيم التيار الصدري في العراق، موقف الحكومة.",
        "انتقد ACCUSE/disapprove; A مقتدى الصدر; R الحكومة");
}

TEST(SentenceNobody, AWomansVerbHasNoManForItsSubject) {
  reads("وقال الوزير إن إيران تزعزع الاستقرار وتدعم بشار الأسد.", "وتدعم SUPPORT; A إيران; R بشار الأسد; B الوزير");
  reads("ومنعت سلطات الهجرة سمير الحلبي من السفر.", "ومنعت COERCE/restrict; A سلطات الهجرة; R سمير الحلبي");
}

TEST(SentenceNobody, WhatAJoinedPrepositionGovernsDoesNothing) {
  reads("هدد الجيش الفصائل ودعاها لطاولة التفاوض.",
        "هدد THREATEN; A الجيش; R الفصائل\nودعاها لطاولة التفاوض REQUEST/meet; A -; R الفصائل");
  reads("خرج ناشطون معارضون للنازية في مظاهرة.",
        "خرج PROTEST/demo; A ناشطون معارضون; R -\nمظاهرة PROTEST/demo; A ناشطون معارضون; R -");
}

TEST(SentenceNobody, AVerbIsNoParticipleOfWhoStandsBehindIt) {
  reads("طاردت القوات التركية المسلحين في عفرين.", "طاردت ASSAULT; A القوات التركية; R المسلحين; P عفرين");
  reads("وطالبت أحزاب المعارضة بإصلاحات.", "وطالبت REQUEST/change; A أحزاب المعارضة");
}

TEST(SentenceNobody, AnAdverbDoesNothing) {
  reads("أعلنت الميليشيا وقف القتال، لكنها لم تفرج سريعا عن الأسرى.",
        "أعلنت CONCEDE; A الميليشيا; R -\nتفرج RETREAT/release; A الميليشيا; R الأسرى");
  reads("انسحب من المفاوضات متأخراً.", "انسحب من المفاوضات REJECT/meet; A -; R -");
}

TEST(SentenceNobody, AnAccusativeIsWhatIsDone) {
  reads("انتقد الوزير القرار واعتبره دليلاً على الفشل.", "انتقد ACCUSE/disapprove; A الوزير; R -");
}

TEST(SentenceNobody, ADayDoesNothing) {
  reads("الهجوم الذي شنه في وقت متأخر السبت الماضي أسفر عن مقتل ستين شخصا.", "الهجوم ASSAULT; A -; R شخصا");
}

TEST(SentenceNobody, TheSideOfATownIsNobodysSubject) {
  reads("قوات النظام المتمركزة في بلدة خناصر جنوبي مدينة حلب قصفت مدينة تفتناز.",
        "قصفت ASSAULT; A قوات النظام; P مدينة تفتناز");
}

TEST(SentenceNobody, WhoseTheyAreIsSaidOfThemAndNotOfTheAttack) {
  reads("شنت الطائرات الروسية غارات على أهداف يرجح أنها لخلايا تنظيم داعش قرب السخنة.",
        "غارات ASSAULT/aerial; A الطائرات الروسية");
}

TEST(SentenceNobody, PeopleAreNoShe) {
  reads("أدرجت واشنطن إيران على قائمة الاتجار بالبشر واتهمتها بالكذب.",
        "أدرجت SANCTION/discontinue; A واشنطن; R إيران\nواتهمتها ACCUSE/allege; A واشنطن; R إيران");
}

TEST(SentenceNobody, WithWhoseHelpItIsDoneIsNoSubject) {
  reads("وبدعم من روسيا، سيطرت قوات النظام على حلب.", "وبدعم AID; A روسيا; P حلب\nسيطرت ASSAULT; A قوات النظام; P حلب");
}

TEST(SentenceNobody, AWordBetweenCommasIsNoObjectOfTheVerbBeforeThem) {
  reads("دعت المحكمة، في حكمها الصادر الخميس، الحكومة إلى وقف القتال.", "دعت REQUEST/yield; A المحكمة; R الحكومة");
  reads("اتهم الجيش، في بيان صدر الخميس، المعارضة بقصف دمشق.",
        "اتهم ACCUSE/allege; A الجيش; R المعارضة\nبقصف ASSAULT; A المعارضة; P دمشق; B الجيش");
}

TEST(SentenceNobody, WhoBacksSomebodyIsNoPartOfWhatHeDoes) {
  reads("انسحبت القوات الكردية المدعومة من واشنطن.", "انسحبت RETREAT/withdraw; A القوات الكردية; P -");
  reads("دارت معارك بين قوات النظام المدعومة من روسيا وإيران، وفصائل المعارضة.",
        "معارك ASSAULT; A قوات النظام, فصائل المعارضة; R -");
}

TEST(SentenceNobody, OneManIsNotMany) {
  reads("قال بيسكوف إن المسؤولية على هؤلاء الذين قصفوا مدينة دوما.", "قصفوا ASSAULT; A -; P مدينة دوما");
}

TEST(SentenceNobody, AnAgreementByItsNameIsWhatIsDescribed) {
  reads("وصف ترامب الاتفاق النووي بأنه كارثة.", "وصف ACCUSE/disapprove; A ترامب; R -");
}

TEST(SentenceNobody, BasesDoNothingThatNoWordTellsOfThem) {
  reads("وللولايات المتحدة قاعدة عسكرية في منبج تستخدمها لتنفيذ عمليات ضد تنظيم داعش.",
        "عمليات ASSAULT; A -; R تنظيم داعش; P منبج");
}

TEST(SentenceNobody, WhatSomethingIsForIsNotDoneByWhoTellsOfIt) {
  reads("أكد الخبير عودة تركيا لدعم الفصائل في إدلب.", "لدعم AID; A -; R الفصائل");
  reads("قال ترامب إن الحرس الثوري أنفق المليارات لدعم الحكومة السورية.", "لدعم AID; A -; R الحكومة السورية; B ترامب");
}

TEST(SentenceNobody, WhoIsBroughtInDoesNotBringHimself) {
  reads("كان له دور في استقدام جهاديين من فرنسا.", "استقدام MOBILIZE/troops; A -");
}

TEST(SentenceNobody, ANumberThatCountsAttacksMakesNone) {
  reads("شنت 48 هجوما على المدنيين في إدلب.", "شنت 48 هجوما ASSAULT; A -; R المدنيين; P إدلب");
}

TEST(SentenceNobody, WhoHelpsAttacksNobody) {
  reads("استجابت فرق الدفاع المدني لأكثر من مئة هجوم على إدلب.",
        "استجابت AID; A فرق الدفاع المدني\nهجوم ASSAULT; A -; P إدلب");
}

TEST(SentenceNobody, WhoAsksForSomethingAboutAnAttackDidNotMakeIt) {
  reads("دعت فرنسا إلى جلسة لبحث هجوم بأسلحة كيماوية في سوريا.",
        "دعت REQUEST/meet; A فرنسا\nهجوم بأسلحة كيماوية ASSAULT/unconventional; A -; P سوريا");
}

TEST(SentenceNobody, BehindTwoDotsAHeadlineBeginsAnew) {
  reads("عقب زيارة بوتين.. الطيران الروسي يقصف إدلب",
        "زيارة CONSULT/visit; A بوتين; R -\nيقصف ASSAULT/aerial; A الطيران الروسي; P إدلب");
}

TEST(SentenceNobody, WhoSpeaksOfAnAttackWithPoisonDidNotMakeIt) {
  reads("أكد وزير الخارجية الفرنسي وقوع هجوم كيميائي على مدينة سراقب.",
        "هجوم كيميائي ASSAULT/unconventional; A -; P مدينة سراقب");
  reads("نفى الجيش السوري شن هجوم كيميائي على مدينة سراقب.",
        "هجوم كيميائي ASSAULT/unconventional; A الجيش السوري; F denied");
}

TEST(SentenceNobody, WhatAManSaysInAQuotationIsNotWhatHeAnnounces) {
  reads("وقال دونالد ترامب \"نحن في خضم معركة طويلة في سوريا\".", "معركة ASSAULT; A -");
  reads("أعلن الرئيس التركي رجب طيب أردوغان عن \"السيطرة الكاملة\" على مدينة سراقب.",
        "السيطرة ASSAULT; A رجب طيب أردوغان; P مدينة سراقب");
}

TEST(SentenceNobody, WhoTellsThatSomethingWasHitDidNotHitIt) {
  reads("تحدثت موسكو عن تعرض قاعدة حميميم لهجوم بطائرات مسيرة.", "لهجوم ASSAULT/drone; A -; P قاعدة حميميم");
}

TEST(SentenceNobody, WhoDeniesAnAccusationDoesNotMakeIt) {
  reads("نفت دمشق الأمر بعد اتهامها بدعم التنظيم.", "اتهامها ACCUSE/allege; A -; R دمشق");
}

}  // namespace
}  // namespace marsad::reading
