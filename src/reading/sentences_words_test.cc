// Whose word it is, one sentence each, read with the whole codebook: statements, documents, who is quoted and who is
// blamed. Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceWords, WhoseStatementItIsSaysWhatIsInIt) {
  reads("أصدرت وزارة الخارجية الروسية بيانا أدانت فيه القصف التركي على عفرين.",
        "أدانت ACCUSE/disapprove; A وزارة الخارجية الروسية\nالقصف ASSAULT; A التركي; B وزارة الخارجية الروسية");
  reads("غداة تصريحات للرئيس بشار الأسد هدد فيها باستخدام القوة.", "هدد THREATEN/violence; A بشار الأسد");
}

TEST(SentenceWords, ADocumentSpeaksForWhoMadeIt) {
  reads("أدان قرار مجلس الأمن قصف المدنيين في إدلب.",
        "أدان ACCUSE/disapprove; A مجلس الأمن\nقصف ASSAULT; A -; R المدنيين; B مجلس الأمن");
  reads("ودعا البيان التركي واشنطن إلى سحب قواتها.", "ودعا REQUEST/yield; A التركي; R واشنطن");
  reads("طالب بيان صادر عن وزارة الدفاع الروسية الفصائل بوقف القتال.",
        "طالب REQUEST/yield; A وزارة الدفاع الروسية; R الفصائل");
  reads("حذر تقرير للأمم المتحدة من كارثة في الغوطة.", "حذر THREATEN; A أمم المتحدة");
  reads("يدعو مشروع القرار الذي أعدته باريس إلى وقف القتال.", "يدعو REQUEST/yield; A باريس");
  reads("أصدرت وزارة الخارجية الروسية بيانا. ودعا البيان واشنطن إلى سحب قواتها.",
        "ودعا REQUEST/yield; A وزارة الخارجية الروسية; R واشنطن");
  reads("قالت وزارة الدفاع التركية في بيان إن قواتها صامدة. وطالب البيان موسكو بوقف القصف.",
        "وطالب REQUEST/yield; A وزارة الدفاع التركية; R موسكو");
  reads("تبنى مجلس الأمن قرارا يدعو إلى وقف القتال.", "تبنى SUPPORT; A مجلس الأمن\nيدعو REQUEST/yield; A مجلس الأمن");
  reads("وطالب البيان موسكو بوقف القصف.", "وطالب REQUEST/yield; A -; R موسكو");
  reads("رفض قرار الرئيس.", "رفض REJECT; A -");
}

TEST(SentenceWords, WhoIsHeldResponsibleForForceUsedIt) {
  reads("حملت المعارضة النظام مسؤولية قصف المستشفى.",
        "حملت ACCUSE/allege; A المعارضة; R النظام\nقصف ASSAULT; A النظام; B المعارضة");
  reads("حملت واشنطن روسيا مسؤولية الهجوم على دوما.",
        "حملت ACCUSE/allege; A واشنطن; R روسيا\nالهجوم ASSAULT; A روسيا; P دوما; B واشنطن");
  reads("أعلن تنظيم داعش مسؤوليته عن هذه الهجمات.", "الهجمات ASSAULT; A تنظيم داعش");
}

TEST(SentenceWords, WhoAccusesAndWhoIsAccusedStandBehindTheNoun) {
  reads("جاء ذلك بعد اتهام واشنطن موسكو بقصف المستشفى.",
        "اتهام ACCUSE/allege; A واشنطن; R موسكو\nبقصف ASSAULT; A موسكو; B واشنطن");
  reads("وجهت المعارضة أصابع الاتهام إلى القوات الحكومية بقصف السوق ومنع المدنيين من الخروج.",
        "أصابع الاتهام ACCUSE/allege; A المعارضة; R القوات الحكومية\nبقصف ASSAULT; A القوات الحكومية\n"
        "ومنع COERCE/restrict; A القوات الحكومية; R المدنيين");
}

TEST(SentenceWords, HisCountryIsQuotedAsTheTextNamedItLast) {
  reads("هاجمت تركيا مواقع داعش. وأكد وزير الخارجية التركي أن بلاده لن تسمح بقيام كيان على حدودها.",
        "هاجمت ASSAULT; A تركيا\nلن تسمح REJECT; A تركيا; B وزير الخارجية التركي");
  reads("أكد وزير الخارجية التركي أن بلاده لن تسمح بقيام كيان على حدودها.", "لن تسمح REJECT; A بلاده");
  reads("انتقدت إسرائيل وإيران الولايات المتحدة بعد إعلان دونالد ترامب انسحاب بلاده من الاتفاق النووي.",
        "انتقدت ACCUSE/disapprove\nانسحاب SANCTION/withdraw; A الولايات المتحدة");
  reads("قال فكرت أوزار، سفير تركيا في الدوحة، إن بلاده لن تسمح بذلك.", "لن تسمح REJECT; A تركيا");
  // Whose it is: that of whoever speaks, no country that stands nearer, nor whom he speaks to.
  reads("انتقدت ألمانيا القصف. وأكدت ميركل لداود أوغلو في إسطنبول أن بلادها تدعم الفصائل.",
        "انتقدت ACCUSE/disapprove; A ألمانيا\nتدعم AID; A ألمانيا");
  reads("قالت روسيا إنها لن تنسحب. وأبلغ بوتين نظيره السوري أن بلاده ستواصل دعم دمشق.",
        "لن تنسحب REJECT/yield; A روسيا\nستواصل دعم AGREE; A روسيا");
}

TEST(SentenceWords, WhoSpokeBeforeAsksWhomTheNextVerbNames) {
  reads("أدانت تركيا القصف ودعت روسيا إلى وقفه.",
        "أدانت ACCUSE/disapprove; A تركيا\nودعت REQUEST/yield; A تركيا; R روسيا");
  reads("نفت باريس الخبر، واتهمت أنقرة بدعم مسلحين.",
        "واتهمت ACCUSE/allege; A باريس; R أنقرة\nبدعم AID; A أنقرة; R مسلحين; B باريس");
  reads("انتقدت قطر الهجوم وحملت إسرائيل المسؤولية.",
        "انتقدت ACCUSE/disapprove; A قطر\nوحملت ACCUSE/allege; A قطر; R إسرائيل");
  // Nobody is named twice, and she who agrees with nobody before speaks herself.
  reads("انتقد لافروف القصف ودعت تركيا إلى وقفه.", "انتقد ACCUSE/disapprove; A لافروف\nودعت REQUEST/yield; A تركيا");
}

TEST(SentenceWords, ASpeakerWhomNoListKnowsGoesOnToSpeak) {
  reads("تدين الشبكة القصف وتطالب المجتمع الدولي بالتحرك.",
        "تدين ACCUSE/disapprove; A الشبكة\nوتطالب REQUEST/change; A الشبكة; R المجتمع الدولي");
  reads("نددت الجمعية بالقصف وحثت الحكومة على حماية المدنيين.",
        "نددت ACCUSE/disapprove; A الجمعية\nوحثت REQUEST; A الجمعية; R الحكومة");
  reads("رفع العميل خريطة وطالب تركيا بالرد.", "");
}

TEST(SentenceWords, WhatANewDocumentSaysIsSaidByWhoMakesIt) {
  reads("قال لافروف إن موسكو ستقدم مشروع قرار يطالب بوقف القتال.",
        "ستقدم REQUEST/change; A موسكو\nيطالب REQUEST/yield; A موسكو");
  reads("وجهت الفصائل رسالة تطالب فيها أنقرة بالتدخل.", "تطالب REQUEST/assist; A الفصائل; R أنقرة");
}

TEST(SentenceWords, BehindAColonOfAHeadlineItIsAllHis) {
  reads("ظريف: نرفض أي تدخل في سوريا", "نرفض REJECT; A ظريف; B -");
  reads("أردوغان: لن نتردد في ضرب الإرهابيين", "لن نتردد THREATEN/violence; A أردوغان; B -");
  reads("لافروف: واشنطن تدعم الإرهابيين في سوريا", "تدعم AID; A واشنطن; B لافروف");
}

TEST(SentenceWords, ACountryBeforeANounOfAHeadlineIsOnlyWhere) {
  reads("اليمن: مقتل سبعة جنود في كمين قرب تعز", "كمين ASSAULT; B -");
  reads("لبنان: مظاهرات حاشدة في بيروت", "مظاهرات PROTEST/demo; B -");
  // Its government speaks of what is known, by its capital, or in words of its own.
  reads("روسيا: الغارات على دوما لم تتوقف", "الغارات ASSAULT/aerial; B روسيا");
  reads("موسكو: مقتل سبعة جنود في كمين قرب دوما", "كمين ASSAULT; B موسكو");
  reads("روسيا: قصف دوما \"عدوان سافر\"", "قصف ASSAULT; B روسيا");
}

TEST(SentenceWords, WhatIsOnSomebodyToDoIsDemandedByWhoSaysSo) {
  reads("قالت سوزان كولينز، وهي عضو في لجنة، إن على إيران أن توقف دعم الإرهاب.",
        "إن على REQUEST/change; A سوزان كولينز; R إيران");
  reads("ويرى البعض أن على واشنطن التحرك.", "");
  reads("قال التلفزيون إن علي حسن المجيد قصف حلبجة.", "قصف ASSAULT; P حلبجة");
}

TEST(SentenceWords, WhoIsSaidToStandBehindAnActOrToBeToBlameDidIt) {
  reads("أكدت أنقرة أن حزب العمال يقف خلف التفجير.", "التفجير ASSAULT/explosives; A حزب العمال; B أنقرة");
  reads("خلف الهجوم عشرة جرحى.", "الهجوم ASSAULT; A -");
  reads("أكدت باريس أن دمشق هي المسؤولة عن الهجوم على دوما.",
        "المسؤولة عن ACCUSE/allege; A باريس; R دمشق\nالهجوم ASSAULT; A دمشق; P دوما; B باريس");
}

TEST(SentenceWords, WhoseWordAClauseIsSuffersNothing) {
  reads("واعتبر لافروف أن الضربات عدوان.", "واعتبر ACCUSE/disapprove; A لافروف; R -");
}

TEST(SentenceWords, WhoIsQuotedForADeedOfForceAndLeadsNobodyDidNotDoIt) {
  reads("وذكرت وكالة رويترز أن الشرطة اعتقلت شخصا يشتبه بتخطيطه لشن هجمات على السفارة.",
        "اعتقلت COERCE/arrest; A الشرطة; R شخصا\nهجمات ASSAULT; A -; F possible");
}

TEST(SentenceWords, WhatOneManPointsToIsNotWhatHeAnnounces) {
  reads("وقال لافروف إن بلاده ترفض الاتهامات، مشيرا إلى الهجوم على خان شيخون.",
        "الهجوم ASSAULT; A -; P خان شيخون; B لافروف");
  reads("أعلن لافروف الهجوم على خان شيخون.", "الهجوم ASSAULT; A لافروف; P خان شيخون");
}

TEST(SentenceWords, NoNewspaperAccusesButOfWhomItsNewsTells) {
  reads("وذكرت صحيفة لوموند أن تركيا قصفت مواقع الوحدات، متهمة إياها بالإرهاب.",
        "قصفت ASSAULT; A تركيا\nمتهمة ACCUSE/allege; A تركيا");
  reads("وقال المرصد إن الضربات نفذتها القوات الإسرائيلية، مستهدفة مستودعات للأسلحة.",
        "الضربات ASSAULT; A القوات الإسرائيلية");
}

TEST(SentenceWords, WhoCriticisesAnAccusationDidNotMakeIt) {
  reads("انتقدت الخارجية الروسية الاتهامات الموجهة إلى روسيا.",
        "انتقدت ACCUSE/disapprove; A الخارجية الروسية\nالاتهامات ACCUSE/allege; A -; R روسيا; B -");
  reads("أدانت أنقرة تهديدات بقصف مدنها.", "أدانت ACCUSE/disapprove; A أنقرة\nتهديدات THREATEN/violence; A -");
  reads("أدانت أنقرة تهديدات إيران بقصف مدنها.",
        "أدانت ACCUSE/disapprove; A أنقرة\nتهديدات THREATEN/violence; A إيران");
}

TEST(SentenceWords, WhoSaysWeDecidedOrAgreedDoesIt) {
  reads("قال أردوغان: \"قررنا إرسال قوات إلى عفرين\".", "قررنا AGREE; A أردوغان; B -");
  reads("قال لافروف: \"اتفقنا مع تركيا على وقف القتال\".", "اتفقنا AGREE; A تركيا, لافروف; B -");
}

TEST(SentenceWords, FixedWordsThatBeginWithTheObjectFarBehindTheirVerbAreOneEvent) {
  reads("واستعادت القوات العراقية خلال الأسابيع الماضية السيطرة على بلدة القائم.",
        "واستعادت ASSAULT; A القوات العراقية; P بلدة القائم");
}

TEST(SentenceWords, AnAttackIsToldByThoseWhoFellInIt) {
  reads("وسقط قتلى في قصف استهدف السوق.", "قصف ASSAULT");
  reads("وناقش الوزير خطر القصف.", "وناقش CONSULT");
}

TEST(SentenceWords, WhatIsSaidOfALongObjectStandsBehindIt) {
  reads("وصف مصدر روسي الغارات الأميركية على القوات الحكومية في ريف دير الزور الشرقي بأنها عدوان.",
        "وصف ACCUSE/disapprove; A مصدر روسي\nالغارات ASSAULT/aerial; A الأميركية; R القوات الحكومية; P ريف دير الزور "
        "الشرقي");
  reads("قررت الحكومة الهولندية، على خلفية المعارك بين الجيش العراقي والمقاتلين الأكراد، تعليق المساعدات العسكرية.",
        "قررت SANCTION/discontinue; A الحكومة الهولندية\nالمعارك ASSAULT; A الجيش العراقي, المقاتلين الأكراد");
}

TEST(SentenceWords, WhatSomebodyIsToldNotToDoIsNoActOfHis) {
  reads("نصح ماكرون ترامب بعدم تهديد إيران.", "نصح REQUEST; A ماكرون; R ترامب");
}

TEST(SentenceWords, ADroneIsToldByTheWholeOfItsName) {
  reads("استهدفت طائرة مسيرة تركية سيارة في القامشلي.", "استهدفت ASSAULT/drone; P القامشلي");
  reads("قصفت طائرات تركية مسيرة قرية قرب منبج.", "قصفت ASSAULT/drone; P قرية قرب منبج");
  reads("قصفت طائرات حربية روسية مدينة سراقب.", "قصفت ASSAULT/aerial; P مدينة سراقب");
}

TEST(SentenceWords, WhatAnotherActIsMadeOfIsNoWeaponOfTheAttack) {
  reads("خرجت مسيرة في القامشلي تنديدا بالقصف.", "مسيرة PROTEST/demo; P القامشلي\nبالقصف ASSAULT");
  reads("شارك الآلاف في مسيرة في غزة بعد مقتل شاب.", "شارك PROTEST/demo; P غزة\nمقتل ASSAULT; P غزة");
}

TEST(SentenceWords, BehindADefiniteNounOfActionAnAdjectiveIsNobody) {
  reads("ندد الوزير بالعمل الإرهابي في دمشق.", "ندد ACCUSE/disapprove; A الوزير; R -");
}

TEST(SentenceWords, AnAdjectiveDoubtsItsNounAndNoDeedBehindIt) {
  reads("أعلن تنظيم داعش خلافته المزعومة في العراق وسيطر على الموصل.", "وسيطر ASSAULT; F actual");
}

TEST(SentenceWords, ALineThatClosesTheCommentsTellsNothing) {
  reads("شهدت المدينة هدوءا.\nالتعليقات على غارات روسية على مدينة إدلب مغلقة", "");
}

TEST(SentenceWords, WhatIsDeniedOfAllButSomebodyIsDoneToHim) {
  reads("قالت موسكو إن طائراتها لا تستهدف سوى المسلحين.", "تستهدف ASSAULT/aerial; A طائراتها; R المسلحين; F actual");
  reads("قالت موسكو إن طائراتها لا تستهدف المدنيين.", "تستهدف ASSAULT/aerial; A طائراتها; R المدنيين; F denied");
}

TEST(SentenceWords, CapturesAreNoTwoCapturesAndNobodyIsATownsOneMan) {
  reads("أعدم التنظيم أسرى في حلب.", "أعدم ASSAULT/targeted; A التنظيم; R أسرى; P حلب");
  reads("غادر ألف مقاتل مدينة دوما.", "غادر RETREAT/withdraw; A مقاتل; P مدينة دوما");
  reads("هز تفجير انتحاري مدينة دمشق.", "تفجير انتحاري ASSAULT/suicide-attack; P مدينة دمشق");
  reads("أعلن الاتحاد الأوروبي فرض عقوبات على روسيا.", "فرض عقوبات SANCTION/discontinue; A الاتحاد الأوروبي; R روسيا");
}

TEST(SentenceWords, WhatIsHighlyExplosiveHasNotExploded) {
  reads("ضبطت الشرطة التركية مواد شديدة الانفجار في إدلب.", "");
}

TEST(SentenceWords, ABareWitnessBeforeAColonOfAHeadlineBidsTheReaderWatch) {
  reads("شاهد: قوات تركية تقصف سراقب", "تقصف ASSAULT; A قوات تركية; B -");
  reads("شهود: قوات تركية تقصف سراقب", "تقصف ASSAULT; A قوات تركية; B شهود");
}

}  // namespace
}  // namespace marsad::reading
