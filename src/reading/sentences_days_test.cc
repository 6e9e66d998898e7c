// Which day an event has, one sentence each: of the saying, of another verb, of a heading, since when and until when.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceDays, ADayInsideWhatIsSaidIsNotOfTheSaying) {
  reads("قالت مصادر محلية إن قصفا مدفعيا عنيفا على بلدة دوما الأحد، قد أسفر عن إصابة تسعة أشخاص.",
        "قصفا ASSAULT/heavy-weapons; P بلدة دوما; D 2019-06-02");
}

TEST(SentenceDays, NewsToldOnTheDayOfPublicationIsOfThatDay) {
  reads("أفاد التلفزيون السوري، الاثنين، عن إخراج المقاتلين من بلدة الضمير.", "إخراج RETREAT/withdraw; D 2019-06-03");
  reads("أفاد التلفزيون السوري، السبت، أن المقاتلين انسحبوا من بلدة الضمير.", "انسحبوا RETREAT/withdraw; D -");
}

TEST(SentenceDays, WhenAnAgreementWasSignedIsNotWhenItIsLeft) {
  reads("انسحبت واشنطن من الاتفاق النووي الموقع مع إيران عام 2015.", "انسحبت SANCTION/withdraw; D -");
  reads("انسحبت واشنطن عام 2018 من الاتفاق النووي.", "انسحبت SANCTION/withdraw; D 2018");
  reads("كثفت واشنطن انتقادها لاتفاق عام 2015 بين إيران وفرنسا.",
        "انتقادها ACCUSE/disapprove; D -\nلاتفاق SUPPORT; D 2015");
}

TEST(SentenceDays, TwoDaysJoinedAreBothMeant) {
  reads("دخلت قوات الأمن الجمعة والسبت إلى بلدة جيرود.", "دخلت ASSAULT; D 2019-05-31/2019-06-01");
}

TEST(SentenceDays, WhatGoesOnSinceAnActGoesOnUntilPublication) {
  reads("قصفت إسرائيل مواقع لقوات النظام مرارا منذ بدء النزاع عام 2015.", "قصفت ASSAULT; D 2015/2019-06-03");
}

TEST(SentenceDays, AHeadingsDayIsOfWhatIsToldBelowIt) {
  reads(
      "حصاد الأحداث الميدانية ليوم السبت 1 حزيران 2019\nقصفت قوات النظام مدينة سراقب.\nاستهدفت الفصائل مواقع قوات "
      "النظام في بنش.",
      "قصفت ASSAULT; D 2019-06-01\nاستهدفت ASSAULT; D 2019-06-01");
  reads("اتفاق السبت 1 حزيران 2019\nقصفت قوات النظام مدينة سراقب.", "قصفت ASSAULT; D -");
}

TEST(SentenceDays, SinceWhenAPlaceIsHeldIsNotSinceWhenItIsAttacked) {
  reads("دارت اشتباكات في بلدة بنش التي تسيطر عليها المعارضة منذ 2015.", "اشتباكات ASSAULT; P بلدة بنش; D -");
  reads("تدور اشتباكات في بلدة بنش منذ الخميس.", "اشتباكات ASSAULT; P بلدة بنش; D 2019-05-30/2019-06-03");
}

TEST(SentenceDays, WhatASpeakerFindsHasNoDayOfItsOwn) {
  reads("الأمم المتحدة تدعو إلى هدنة في إدلب", "تدعو REQUEST/yield; D 2019-06-03");
  reads("وأوضح المرصد أن السكان يستنكرون الحصار.", "يستنكرون ACCUSE/disapprove; D -");
}

TEST(SentenceDays, WhatWentBeforeIsNotOfTheDayOfTheVerb) {
  reads("انسحبت القوات التركية السبت من مورك بعد قصف بلدة سراقب.",
        "انسحبت RETREAT/withdraw; D 2019-06-01\nقصف ASSAULT; D -");
  reads("شنت القوات التركية الجمعة هجوما على سراقب.", "هجوما ASSAULT; D 2019-05-31");
}

TEST(SentenceDays, ABeginningFarFromANounIsOfWhatStandsBesideIt) {
  reads("أدانت باريس الغارات الجوية على سراقب التي تهدد الهدنة المطبقة منذ 2018.",
        "أدانت ACCUSE/disapprove\nالغارات ASSAULT/aerial; D -");
}

TEST(SentenceDays, WhatGoesOnInThePresentIsOfTheDayOfTheArticle) {
  reads("قال المرصد إن اشتباكات عنيفة تجري قرب حرستا.", "اشتباكات ASSAULT; D 2019-06-03");
  reads("قال المرصد إن اشتباكات عنيفة جرت قرب حرستا.", "اشتباكات ASSAULT; D -");
}

TEST(SentenceDays, ADayBetweenCommasEndsNoClause) {
  reads("استأنفت قوات النظام، الجمعة، قصف مدينة دوما.", "قصف ASSAULT; A قوات النظام; P مدينة دوما");
}

TEST(SentenceDays, WhatIsToldAsOfTheSameTimeHasTheDayToldBefore) {
  reads("قصف الجيش بلدة سراقب السبت، بالتزامن مع اقتحام قواته أحياء بنش.",
        "قصف ASSAULT; D 2019-06-01\nاقتحام ASSAULT; D 2019-06-01");
  reads("توتر الوضع يوم الثلاثاء حين اقتحم الجيش بلدة بنش.", "اقتحم ASSAULT; D 2019-05-28");
  reads("قصف الجيش بلدة سراقب السبت، فيما اقتحمت الفصائل بلدة بنش.",
        "قصف ASSAULT; D 2019-06-01\nاقتحمت ASSAULT; D 2019-06-01");
  reads("توتر الوضع يوم الثلاثاء ثم اقتحم الجيش بلدة بنش.", "اقتحم ASSAULT; D -");
}

TEST(SentenceDays, TheMorrowOfAnActIsADayLater) {
  reads("انسحبت القوات السبت غداة قصف مدفعي على دوما.",
        "انسحبت RETREAT/withdraw; D 2019-06-01\nقصف ASSAULT/heavy-weapons; D 2019-05-31");
  reads("غداة قصف بلدة بنش، انسحبت القوات السبت.", "قصف ASSAULT; D 2019-05-31\nانسحبت RETREAT/withdraw; D 2019-06-01");
}

TEST(SentenceDays, ADistanceInDaysIsCountedFromTheDayToldBesideIt) {
  reads("انسحبت القوات السبت بعد يومين من قصف بلدة بنش.",
        "انسحبت RETREAT/withdraw; D 2019-06-01\nقصف ASSAULT; D 2019-05-30");
  reads("قبل يومين من زيارة الوزير، قتل جندي السبت.", "زيارة CONSULT/visit; D 2019-06-03\nقتل ASSAULT; D 2019-06-01");
  reads("سيطر الجيش على بنش السبت بعد ثلاثة أيام من المعارك.", "سيطر ASSAULT; D 2019-06-01\nالمعارك ASSAULT; D -");
  reads("قصف الجيش بنش منتصف أيار بعد يومين من هجوم على سراقب.", "قصف ASSAULT; D 2019-05-15\nهجوم ASSAULT; D -");
}

TEST(SentenceDays, AVerbJoinedToOneOfADayIsOfThatDayWhileItsSubjectGoesOn) {
  reads("دخلت القوات التركية مدينة الباب الأحد وسيطرت على مركزها.",
        "دخلت ASSAULT; D 2019-06-02\nوسيطرت ASSAULT; D 2019-06-02");
  reads("دخلت القوات التركية مدينة الباب الأحد وانسحب المسلحون منها.",
        "دخلت ASSAULT; D 2019-06-02\nوانسحب RETREAT/withdraw; D -");
  reads("بدأ الجيش هجوما على بنش الأحد وسيطر على بلدة سراقب.", "هجوما ASSAULT; D 2019-06-02\nوسيطر ASSAULT; D -");
}

TEST(SentenceDays, ALineOfAChronologyBeginsWithItsDay) {
  reads("10 شباط 2019: أعلن الجيش التركي أنه قصف مدينة سراقب.", "قصف ASSAULT; D 2019-02-10");
  reads("أعلن الجيش التركي 10 شباط 2019 أنه قصف مدينة سراقب.", "قصف ASSAULT; D -");
}

TEST(SentenceDays, TheDayBehindHeldIsOfTheMeeting) {
  reads("تحدث الوزير في اجتماع عقد الأحد في جنيف.", "اجتماع CONSULT; D 2019-06-02");
}

TEST(SentenceDays, WhatBeganSinceADayIsOfThatDay) {
  reads("قتل جندي في اشتباكات بدأت منذ الخميس في درعا.", "اشتباكات ASSAULT; D 2019-05-30");
  reads("سيطر الجيش على بلدة بنش في عملية بدأت في كانون الثاني.", "سيطر ASSAULT; D -");
  reads("تستهدف غارات مدينة درعا منذ الخميس.", "تستهدف غارات ASSAULT/aerial; D 2019-05-30/2019-06-03");
}

TEST(SentenceDays, WhatGoesOnSinceTheDayThatOpensTheSentenceIsNotOfToday) {
  reads("ومنذ شهرين، تشكل مدينة الباب هدفا لهجوم يشنه الجيش التركي.", "لهجوم ASSAULT; D 2019-04/2019-06");
  reads("تشكل مدينة الباب هدفا لهجوم يشنه الجيش التركي.", "لهجوم ASSAULT; D 2019-06-03");
}

TEST(SentenceDays, SinceTodayIsToday) { reads("تستمر المعارك في درعا منذ الاثنين.", "المعارك ASSAULT; D 2019-06-03"); }

TEST(SentenceDays, MeetingsBeforeAreNotOfTheDayOfThisOne) {
  reads("التقى بوتين أردوغان الجمعة في سوتشي. وسبق ذلك لقاءات بين بوتين وأردوغان.",
        "التقى CONSULT; A بوتين, أردوغان; P سوتشي; D 2019-05-31\nلقاءات CONSULT; A بوتين, أردوغان; D -");
}

TEST(SentenceDays, TheDayAnAttackBeganIsItsDay) {
  reads("استعاد الجيش بلدة سراقب بعد هجوم بدأ في أبريل.",
        "استعاد ASSAULT; P بلدة سراقب; D 2019-04\nهجوم ASSAULT; D 2019-04");
}

TEST(SentenceDays, ADayBehindAnActUnderANounThatReportsNothingIsThatOfTheNoun) {
  reads("أعلن الحزب موقفه قبل اندلاع الاحتجاجات ضد حكم الأسد في مارس 2011.", "الاحتجاجات PROTEST/demo; D 2011-03");
  reads("قال الوزير إن أوبك تفرض قيودا على الإنتاج منذ بداية عام 2017.", "تفرض COERCE/restrict; D 2017-01/2019-06-03");
}

}  // namespace
TEST(SentenceDays, WhatContinuesGoesOnAsTheArticleIsWritten) {
  reads("تواصلت الغارات الجوية على بلدة سراقب.", "الغارات ASSAULT/aerial; D 2019-06-03");
  reads("أدانت المنظمة استمرار القصف على بلدة سراقب.", "أدانت ACCUSE/disapprove; D -\nالقصف ASSAULT; D 2019-06-03");
  reads("سيطر الجيش على بلدة سراقب بعد معارك استمرت شهرين.", "سيطر ASSAULT; D -\nمعارك ASSAULT; D -");
  reads("واصلت القوات قصف بلدة سراقب، السبت.", "قصف ASSAULT; D 2019-06-01");
}

TEST(SentenceDays, WhoStandsBehindSomebodyHasNoDay) {
  reads("دخلت قوات تدعمها تركيا بلدة سراقب السبت.", "دخلت ASSAULT; D 2019-06-01\nتدعمها AID; D -");
  reads("قصف الجيش بلدة سراقب التي تدعم واشنطن مقاتليها.", "قصف ASSAULT; D -\nتدعم AID; D -");
  reads("تدعم واشنطن مقاتلين في بلدة سراقب.", "تدعم AID; D 2019-06-03");
}

TEST(SentenceDays, TheYearOfWhatIsSpokenOfIsNotOfTheSpeech) {
  reads("طالبت المنظمة جميع الأطراف في بلدة سراقب باحترام اتفاق العام 1974.", "طالبت REQUEST/yield; D -");
}

TEST(SentenceDays, WhatIsPlannedIsNotOfTheDayOfWhatWasDone) {
  reads("تجمعت الحافلات السبت في دوما تمهيدا لإجلاء المقاتلين.", "لإجلاء RETREAT/withdraw; D -");
  reads("من المتوقع أن تنسحب القوات من دوما السبت المقبل.", "تنسحب CONCEDE; D 2019-06-08");
}

TEST(SentenceDays, WhatSomebodyElseSaidWasNotOnTheDayItWasTold) {
  reads("قال المرصد السبت إن الفصائل رفضت الانسحاب من دوما.", "رفضت REJECT/yield; D -");
  reads("قال الوزير التركي السبت إن تركيا ترفض الانسحاب من سراقب.", "ترفض REJECT/yield; D 2019-06-01");
}

TEST(SentenceDays, WhatIsDoneOftenHasNoOneDay) {
  reads("قال الوزير التركي السبت إن بلدة سراقب آمنة. وهدد الوزير التركي مرارا بقصف سراقب.",
        "وهدد THREATEN/violence; D -");
}

TEST(SentenceDays, ADayBeforeTheVerbOfAClauseIsOfThatVerb) {
  reads("قال المرصد إنه في 11 أيار وقع هجوم على بلدة سراقب.", "هجوم ASSAULT; D 2019-05-11");
  reads("قال الناطق إن الجيش قصف سراقب، وإن القوات الأحد دخلت بنش.", "قصف ASSAULT; D -\nدخلت ASSAULT; D 2019-06-02");
}

TEST(SentenceDays, TheDayOfWhatSomebodyIsAccusedOf) {
  reads("اتهمت دمشق إسرائيل بقصف مطار عسكري في ريف حلب الأحد.", "اتهمت ACCUSE/allege; D -\nبقصف ASSAULT; D 2019-06-02");
  reads("اتهمت دمشق الأحد إسرائيل بقصف مطار عسكري في ريف حلب.", "اتهمت ACCUSE/allege; D 2019-06-02\nبقصف ASSAULT; D -");
}

TEST(SentenceDays, ADistanceThatIsNoNumberOfDaysLeavesTheDayOpen) {
  reads("دخلت القوات بلدة سراقب السبت بعد شهرين من انطلاق الهجوم على البلدة.",
        "دخلت ASSAULT; D 2019-06-01\nالهجوم ASSAULT; D -");
  reads("دخلت القوات بلدة سراقب السبت بعد ثلاثة أيام من بدء هجومها عليها.",
        "دخلت ASSAULT; D 2019-06-01\nهجومها ASSAULT; D 2019-05-29");
  reads("دخلت القوات بلدة سراقب السبت بعد أيام من قصف البلدة.", "دخلت ASSAULT; D 2019-06-01\nقصف ASSAULT; D -");
  reads("دخلت القوات بلدة سراقب السبت بعد أسابيع قليلة على قصف البلدة.",
        "دخلت ASSAULT; D 2019-06-01\nقصف ASSAULT; D -");
  reads("دخلت القوات بلدة سراقب السبت بعد ساعات من قصف البلدة.",
        "دخلت ASSAULT; D 2019-06-01\nقصف ASSAULT; D 2019-06-01");
  reads("دخلت القوات بلدة سراقب السبت بعد يومين من المعارك العنيفة.",
        "دخلت ASSAULT; D 2019-06-01\nالمعارك ASSAULT; D -");
}

TEST(SentenceDays, ANounJoinedToAnotherIsOfItsDay) {
  reads("قتل مدنيون في القصف والغارات الإسرائيلية الأحد على سراقب، وفق ما أعلن المرصد الاثنين.",
        "القصف ASSAULT/aerial; D 2019-06-02\nوالغارات ASSAULT/aerial; D 2019-06-02");
}

TEST(SentenceDays, WhatHappenedBeforeWasNotOnTheDayItIsToldOf) {
  reads("أعلنت الحكومة الاثنين الحداد بعد هجوم على بلدة سراقب.", "هجوم ASSAULT; D -");
}

TEST(SentenceDays, WhatIsSupposedToHaveBeenWasNotOnADayToCome) {
  reads("سيزور خبراء السبت المقبل موقع هجوم كيماوي مزعوم في بلدة سراقب.",
        "سيزور AGREE; D 2019-06-08\nهجوم ASSAULT/unconventional; D -");
}

TEST(SentenceDays, WhatIsSpokenOfIsNotOfTheDayItIsSpokenOf) {
  reads("عقد الوزراء اجتماعا السبت حول هجوم على بلدة سراقب.", "اجتماعا CONSULT; D 2019-06-01\nهجوم ASSAULT; D -");
  reads("انسحبت الفصائل من بلدة سراقب السبت بموجب اتفاق مع روسيا.",
        "انسحبت RETREAT/withdraw; D 2019-06-01\nاتفاق SUPPORT; D -");
  reads("وصل الخبراء إلى دوما السبت للتحقيق في هجوم كيماوي.",
        "وصل CONSULT/visit; D 2019-06-01\nللتحقيق ACCUSE/investigate; D 2019-06-01\nهجوم ASSAULT/unconventional; D -");
  reads("عقد الوزراء اجتماعا السبت حول هجوم استهدف الأحد بلدة سراقب.",
        "اجتماعا CONSULT; D 2019-06-01\nهجوم ASSAULT; D 2019-06-02");
  reads("أقيمت صلاة في سراقب رغم استمرار القصف على البلدة.", "القصف ASSAULT; D 2019-06-03");
}

TEST(SentenceDays, WhatStandsUnderANounOfAnotherTimeIsOfThatTime) {
  reads("انسحبت القوات السبت من بلدة سراقب بعد محاولة أكثر من مجموعة قصف البلدة.",
        "انسحبت RETREAT/withdraw; D 2019-06-01\nقصف ASSAULT; D -");
}

TEST(SentenceDays, TheDayThatAVerbTellsOfANearerNounIsNotOfTheOneBefore) {
  reads("أصدرت أنقرة مذكرة بعد اتهام الوزير بالتورط في هجوم وقع في أنقرة في أيار.",
        "اتهام ACCUSE/allege; D -\nهجوم ASSAULT; D 2019-05");
  reads("قتل جندي في هجوم على بلدة سراقب، وحذر الوزير التركي السبت المسلحين.",
        "هجوم ASSAULT; D -\nوحذر THREATEN; D 2019-06-01");
  reads("شنت القوات حملة اعتقالات خلال زيارة قام بها الوزير إلى حلب السبت.",
        "اعتقالات COERCE/arrest; D 2019-06-01\nزيارة CONSULT/visit; D 2019-06-01");
}

TEST(SentenceDays, OnlyTheNewsIsOfTheDayItIsTold) {
  reads("أعلن الوزير التركي الاثنين أن طائرات استخدمت في الهجوم على سراقب.", "الهجوم ASSAULT/aerial; D -");
  reads("أعلن الوزير التركي الاثنين عدد المدنيين الذين غادروا سراقب.", "غادروا SANCTION/expel; D -");
  reads("أعلنت القوات، وهي من فصائل الشمال، الاثنين، مقتل جنديين في سراقب.", "مقتل ASSAULT; D 2019-06-03");
}

TEST(SentenceDays, WhatAnotherSaidIsNotOfTheDayItIsSpokenOf) {
  reads("قال الوزير التركي السبت إن اتهامات فرنسا لأنقرة باطلة.", "اتهامات ACCUSE/allege; D -");
  reads("قال الوزير التركي السبت إن الخبراء الذين حققوا في دوما عادوا.", "حققوا ACCUSE/investigate; D -");
}

TEST(SentenceDays, ABackgroundYearIsNotWhenSomebodySpeaks) {
  reads("أبرمت إيران اتفاقا مع واشنطن في حزيران 2015. ورفضت إيران تفتيش مواقعها.",
        "أبرمت SUPPORT; D 2015-06\nورفضت REJECT; D -");
}

TEST(SentenceDays, WhoIsBackedBehindAnIndefiniteNounIsDescribed) {
  reads("تضم القوات مسلحين أكرادا تدعمهم واشنطن.", "تدعمهم AID; D -");
  reads("خصوم الوزير التركي يتهمونه بقصف المدنيين.", "يتهمونه ACCUSE/allege; D 2019-06-03");
}

TEST(SentenceDays, WhatWentWithItIsOfItsDay) {
  reads("دخلت القوات التركية بلدة سراقب الأحد حيث اعتقلت خمسة رجال.",
        "دخلت ASSAULT; D 2019-06-02\nاعتقلت COERCE/arrest; D 2019-06-02");
  reads("بدأت القوات التركية هجوما على سراقب الأحد حيث سيطرت على بلدة بنش.",
        "هجوما ASSAULT; D 2019-06-02\nسيطرت ASSAULT; D -");
  reads("قصف الجيش بلدة سراقب السبت فيما اندلعت اشتباكات في بنش.",
        "قصف ASSAULT; D 2019-06-01\nاشتباكات ASSAULT; D 2019-06-01");
}

TEST(SentenceDays, ADayThatOpensTheSentenceIsOfTheNewsToldInIt) {
  reads("وفي 11 أيار، أعلن الجيش التركي أن قواته قصفت بلدة سراقب.", "قصفت ASSAULT; D 2019-05-11");
  reads("أعلن الجيش التركي في 11 أيار أن قواته قصفت بلدة سراقب.", "قصفت ASSAULT; D -");
}

TEST(SentenceDays, AManGoesOnSpeakingOnTheDayHeSpoke) {
  const std::string between = " وهو في أنقرة. وهو في حلب. وهو في دوما. وهو في بنش. وهو في سراقب.";
  reads("قال رجب طيب أردوغان السبت إن سراقب آمنة." + between + " ودعا رجب طيب أردوغان موسكو إلى وقف الحرب.",
        "ودعا REQUEST/yield; D 2019-06-01");
  reads("قالت تركيا السبت إن سراقب آمنة." + between + between + " ودعت تركيا موسكو إلى وقف الحرب.",
        "ودعت REQUEST/yield; D -");
}

TEST(SentenceDays, WhatIsSaidInAStatementIsOfItsDay) {
  reads("طالب الوزير التركي موسكو بوقف الحرب، وذلك في كلمة ألقاها أمام البرلمان، السبت.",
        "طالب REQUEST/yield; D 2019-06-01");
  reads("طالب الوزير التركي موسكو بوقف الحرب، وذلك في بيان مشترك مع الأردن، السبت.",
        "طالب REQUEST/yield; D 2019-06-01");
  reads("طالب الوزير التركي موسكو بوقف الحرب، وزار الوزير الأردني دمشق في كلمة ألقاها السبت.",
        "طالب REQUEST/yield; D -\nوزار CONSULT/visit; D -");
}

TEST(SentenceDays, AStatementThatIsSpokenOfHasADayOfItsOwn) {
  reads("أعرب الوزير التركي عن أسفه لعدم اعتماد مجلس الأمن البيان الذي طرحته الكويت السبت.",
        "أسفه ACCUSE/disapprove; D -");
}

TEST(SentenceDays, TheDayOfAStatementIsNotThatOfTheDeedItTellsOf) {
  reads("قال الوزير التركي في مؤتمر صحفي عقده السبت، إن العملية ستستمر لحين اعتقال القادة في سراقب.",
        "اعتقال COERCE/arrest; D -");
}

TEST(SentenceDays, ADayToldBeforeWhatIsSaidOfADeedIsNotThatOfTheDeed) {
  reads("أصدر المجلس السبت بيانا دان فيه هجمات التنظيم على بلدة سراقب.",
        "دان ACCUSE/disapprove; A المجلس; R التنظيم; D -\nهجمات ASSAULT; A التنظيم; P بلدة سراقب; D -");
}

TEST(SentenceDays, WhatARelativeClauseTellsIsNoNewsOfTheDay) {
  reads("قالت وزارة الدفاع التركية الاثنين إن عدد المدنيين الذين جرى إجلاؤهم من بلدة سراقب كبير.",
        "جرى إجلاؤهم RETREAT/withdraw; P بلدة سراقب; D -");
  reads("قالت وزارة الدفاع التركية الاثنين إنه جرى إجلاء المدنيين من بلدة سراقب.",
        "إجلاء RETREAT/withdraw; P بلدة سراقب; D 2019-06-03");
}

TEST(SentenceDays, TheLastOfSeveralHasADayOfItsOwn) {
  reads("تعرضت بلدة سراقب لعدة هجمات، كان آخرها في أيار 2018.", "هجمات ASSAULT; D -");
}

TEST(SentenceDays, TheDayOfWhatWasBeforeIsNotThatOfWhatFollowed) {
  reads("قصف الجيش التركي بلدة سراقب ردا على هجوم في 20 أيار.", "قصف ASSAULT; D -\nهجوم ASSAULT; D 2019-05-20");
  reads("وبعد الغارات التي شنتها فرنسا على بنش في 20 أيار، تم استهداف بلدة سراقب.",
        "الغارات ASSAULT/aerial; D 2019-05-20\nاستهداف ASSAULT; D -");
}

TEST(SentenceDays, ADayGoneByIsNotOfWhoHoldsTheTown) {
  reads("انسحب المقاتلون من القرى التي تسيطر عليها الفصائل في ريف حماة يوم السبت.",
        "انسحب RETREAT/withdraw; D 2019-06-01");
  reads("طالب لافروف بقمة للمنظمة التي تضم 57 دولة السبت.", "طالب REQUEST/meet; D -");
}

TEST(SentenceDays, WhatGoesOnBehindAVerbIsOfItsDayThroughALightVerbToo) {
  reads("اقتحم مسلح مبنى المحافظة السبت ونفذ تفجيرا انتحاريا.",
        "اقتحم ASSAULT; D 2019-06-01\nونفذ تفجيرا انتحاريا ASSAULT/suicide-attack; D 2019-06-01");
  reads("شن الجيش العملية في أيار 2018، وتمكن من طرد المسلحين من سراقب.", "طرد ASSAULT; D -");
}

TEST(SentenceDays, TheDayOfWhatWasDoneIsNotThatOfWhatIsPlanned) {
  reads("خطط المسلحون السبت لشن هجوم على سراقب.", "هجوم ASSAULT; D -; F planned");
}

}  // namespace marsad::reading
