// The sides of talks and of force, one sentence each, read with the whole codebook: who talked, whose action hit
// civilians, what an action goes on to do. Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceSides, ASecondNationSharesTheNounOfTheFirst) {
  reads("بحث الجانبان التركي والروسي الهدنة في إدلب.",
        "بحث CONSULT; A الجانبان التركي, الروسي; I tur-gov, rus-gov → -");
  reads("القوات السورية والروسية قصفت إدلب.", "قصفت ASSAULT; A القوات السورية, الروسية; I syr-mil, rus-mil → -");
  reads("قصف الطيران السوري والروسي إدلب.", "قصف ASSAULT/aerial; I syr-airforce, rus-airforce → -; P إدلب");
  reads("اجتمع رؤساء روسيا وإيران وتركيا في طهران.",
        "اجتمع CONSULT; A رؤساء روسيا, إيران, تركيا; I rus-pres, irn-pres, tur-pres → -");
  reads("اتفق الرئيسان الأميركي دونالد ترمب والروسي فلاديمير بوتين على هدنة.",
        "اتفق AGREE; A دونالد ترمب, فلاديمير بوتين");
}

TEST(SentenceSides, WhoAgreedBehindTalksTalked) {
  reads("اتفقت روسيا وتركيا على إقامة منطقة عازلة بعد محادثات في سوتشي.",
        "اتفقت AGREE; A روسيا, تركيا\nمحادثات CONSULT; A روسيا, تركيا");
  reads("وافقت الفصائل على مصالحة مع دمشق إثر مفاوضات في الأردن.",
        "وافقت AGREE; A الفصائل\nمفاوضات CONSULT; A الفصائل, دمشق");
}

TEST(SentenceSides, AnAgreementBeforeItsVerbIsThatOfWhomTheVerbTells) {
  reads("بعد اتفاق مع روسيا، خرج مقاتلو المعارضة من حرستا.",
        "اتفاق SUPPORT; A روسيا, مقاتلو المعارضة\nخرج RETREAT/withdraw");
  reads("وفي اجتماع مع نظيره الروسي تعهد أردوغان بدعم اللاجئين.",
        "اجتماع CONSULT; A نظيره الروسي, أردوغان\nتعهد AGREE; A أردوغان");
  reads("وإثر مفاوضات مع موسكو وافقت الفصائل على تسليم سلاحها.",
        "مفاوضات CONSULT; A موسكو, الفصائل\nوافقت CONCEDE; A الفصائل");
}

TEST(SentenceSides, WhoSpeaksInTalksAndToWhomTalk) {
  reads("قال الوزير خلال اجتماع مع نظيره التركي إن بلاده ترفض الحرب.",
        "اجتماع CONSULT; A نظيره التركي, الوزير\nترفض REJECT; A بلاده");
  reads("أبلغ بوتين نظيره التركي خلال اتصال هاتفي بأن القوات ستنسحب.",
        "اتصال هاتفي CONSULT/phone; A بوتين, نظيره التركي\nستنسحب CONCEDE; A القوات");
  reads("أوضح الوزير الأردني، أيمن الصفدي، السبت، عقب اجتماع مع نظيره التركي أن الحوار مستمر.",
        "اجتماع CONSULT; A نظيره التركي, أيمن الصفدي");
  reads("أكد الرئيس الفرنسي لنظيره التركي خلال اتصال هاتفي أن الهدنة ضرورية.",
        "اتصال هاتفي CONSULT/phone; A الرئيس الفرنسي, نظيره التركي");
}

TEST(SentenceSides, AnActionGoesOnWithTheVerbBehindIts) {
  reads("تعرضت البلدة لهجوم نفذته القوات التركية واستهدف مقرا للوحدات الكردية.",
        "لهجوم ASSAULT; A القوات التركية; R مقرا للوحدات الكردية");
  reads("أدانت باريس القصف الذي نفذته روسيا واستهدف مدينة إدلب.",
        "أدانت ACCUSE/disapprove; A باريس; R روسيا\nالقصف ASSAULT; A روسيا; P مدينة إدلب");
  // Somebody of its own does it.
  reads("تحدث عن هجوم شنه التنظيم واستهدف الجيش مواقعه بعد ذلك.",
        "هجوم ASSAULT; A التنظيم\nواستهدف ASSAULT; A الجيش; R التنظيم");
}

TEST(SentenceSides, WhoseActionHitsCivilians) {
  reads("قتل 78 مدنيا خلال العملية التركية في عفرين.", "قتل ASSAULT; A التركية; R مدنيا; P عفرين; N killed=78");
  reads("قتل 1500 مدني منذ بدء الحملة العسكرية لقوات النظام على الغوطة الشرقية.",
        "قتل ASSAULT; A قوات النظام; R مدني; P الغوطة الشرقية; N killed=1500\nالحملة ASSAULT; A قوات النظام");
  reads("أسفرت العملية التركية عن مقتل عشرات المدنيين.", "مقتل ASSAULT; A التركية; R المدنيين");
  reads("قتل 12 جنديا تركيا منذ بدء العملية العسكرية التركية.",
        "قتل ASSAULT; A -; R جنديا تركيا; N killed=12\nالعملية ASSAULT; A التركية");
}

TEST(SentenceSides, WhoseShellsTheyWereIsToldBehindThem) {
  reads("قتل أربعة مدنيين بقذائف أطلقتها فصائل معارضة على العاصمة.",
        "قتل ASSAULT/heavy-weapons; A فصائل معارضة; R مدنيين");
}

TEST(SentenceSides, AnActionIsOfAllWhoStandBehindItsLetter) {
  reads("استمرت العمليات العسكرية للنظام وروسيا في إدلب.", "العمليات ASSAULT; A نظام, روسيا; P إدلب");
}

TEST(SentenceSides, BothWhoSpeakAreMeantByThePronounOfTwo) {
  reads("قال أردوغان وبوتين إنهما اتفقا على الهدنة.", "اتفقا AGREE; A أردوغان, بوتين");
  reads("أعلنت واشنطن وموسكو أنهما ستعقدان اجتماعا في جنيف.", "ستعقدان اجتماعا AGREE; A واشنطن, موسكو");
  reads("أكد الجانبان أنهما اتفقا على وقف القتال.", "اتفقا AGREE; A الجانبان");
}

TEST(SentenceSides, WhoTakesPartActsBesideWhoseItIs) {
  reads("تشارك فصائل معارضة في العملية العسكرية التركية في عفرين.",
        "العملية ASSAULT; A التركية, فصائل معارضة; P عفرين");
  reads("لا يشارك الحلف في عمليات التحالف الدولي في سوريا.", "عمليات ASSAULT; A التحالف الدولي; F denied");
  reads("بدأ الجيش السوري هجوما مع حزب الله على الزبداني.", "هجوما ASSAULT; A الجيش السوري, حزب الله");
  reads("شنت فرنسا عملية عسكرية مع الولايات المتحدة وبريطانيا على سوريا.",
        "عملية ASSAULT; A فرنسا, الولايات المتحدة, بريطانيا");
}

TEST(SentenceSides, WhoSpeaksOnAVisitThatNamesNobodyMadeIt) {
  reads("قال وزير الدفاع الفرنسي خلال زيارة لبغداد إن الهدنة صامدة.",
        "زيارة CONSULT/visit; A وزير الدفاع الفرنسي; R بغداد");
  reads("قال الوزير التركي أثناء زيارة له الثلاثاء لقاعدة عسكرية إن الجيش مستعد.",
        "زيارة CONSULT/visit; A الوزير التركي; R قاعدة عسكرية");
  reads("وخلال زيارة إلى موسكو، أكد ظريف أن الهدنة صامدة.", "زيارة CONSULT/visit; A ظريف; R موسكو");
  // A visit of whom he tells is not his.
  reads("قال الناطق إن الوفد خلال زيارة لبغداد تحدث عن الهدنة.", "زيارة CONSULT/visit; A -; R بغداد");
}

TEST(SentenceSides, TheTwoWhoSpeakInTalksThatNameNobodyTalked) {
  reads("وفي مكالمة هاتفية الخميس، أكدت ميركل وترامب أن الهدنة صامدة.", "مكالمة هاتفية CONSULT/phone; A ميركل, ترامب");
  reads("وفي اتصال هاتفي مع بوتين، أكد أردوغان أن الهدنة صامدة.", "اتصال هاتفي CONSULT/phone; A بوتين, أردوغان");
  reads("وأعلن البيت الأبيض أن ترامب وماي اتفقا خلال مكالمة هاتفية على الرد.",
        "اتفقا AGREE; A ترامب, ماي\nمكالمة هاتفية CONSULT/phone; A ترامب, ماي");
  // One alone does not say with whom.
  reads("وفي اجتماع في جنيف، أكد المبعوث الأممي أن الهدنة صامدة.", "اجتماع CONSULT; A -");
}

TEST(SentenceSides, WhoActsAfterAnAccusationMadeIt) {
  reads("أوقفت السلطات التركية الناشط بعد اتهامه بالتجسس.",
        "أوقفت COERCE/arrest; A السلطات التركية; R الناشط\nاتهامه ACCUSE/allege; A السلطات التركية; R الناشط");
  reads("استقال الوزير العراقي بعد اتهامه بالفساد.",
        "استقال RETREAT/resign; A الوزير العراقي; R -\nاتهامه ACCUSE/allege; A -; R الوزير العراقي");
}

TEST(SentenceSides, WhoAnnouncesTheSecondOfTwoThingsDidIt) {
  reads("أعلنت البحرين إحباط مخططات وإلقاء القبض على عشرة مسلحين.", "وإلقاء القبض COERCE/arrest; A البحرين; R مسلحين");
}

TEST(SentenceSides, WhoseForceTheyFleeFromDrivesThemOut) {
  reads("فر الآلاف من هجوم قوات النظام على درعا.", "فر SANCTION/expel; A قوات النظام\nهجوم ASSAULT; A قوات النظام");
  reads("نزح آلاف المدنيين من عفرين هربا من القصف الروسي.",
        "نزح SANCTION/expel; A الروسي; R المدنيين\nهربا SANCTION/expel; A الروسي; R المدنيين");
  reads("نزح الآلاف هربا من تقدم قوات النظام.", "نزح SANCTION/expel; A قوات النظام\nتقدم ASSAULT; A قوات النظام");
  reads("أجبر القصف التركي السكان على الفرار.",
        "أجبر SANCTION/expel; A التركي; R السكان\nالقصف ASSAULT; A التركي\nالفرار SANCTION/expel; A التركي");
  reads("تحدثت الناشطة عن فرارها من تنظيم داعش.", "فرارها SANCTION/expel; A تنظيم داعش");
  // Their own country drove nobody out.
  reads("عاد اللاجئون الذين فروا من بلادهم.", "فروا SANCTION/expel; A -; R اللاجئون");
}

TEST(SentenceSides, WhatIsJoinedToATollWasBroughtAboutByTheSame) {
  reads("أدى هجوم قوات النظام إلى مقتل مدنيين ونزوح الآلاف.",
        "هجوم ASSAULT; A قوات النظام; R مدنيين\nونزوح SANCTION/expel; A قوات النظام; R الآلاف");
}

TEST(SentenceSides, WhoLaidAnAmbushDoesIt) {
  reads("قتل عشرة جنود في كمين نصبه مسلحو التنظيم.", "كمين ASSAULT; A مسلحو التنظيم; R جنود");
}

TEST(SentenceSides, WhoseAttackIsRepelled) {
  reads("تصدى الجيش لهجوم شنه مسلحو التنظيم.", "تصدى ASSAULT; A الجيش; R مسلحو التنظيم");
  reads("يحاول الأكراد التصدي للهجوم التركي.", "التصدي ASSAULT; A الأكراد; R التركي");
  reads("أحبط الجيش هجوما شنته جبهة النصرة.", "أحبط ASSAULT; A الجيش; R جبهة النصرة");
  reads("شاركت الفصائل في صد الهجوم الذي تشنه تركيا.", "صد ASSAULT; A الفصائل; R تركيا\nالهجوم ASSAULT; A تركيا");
}

TEST(SentenceSides, WhoseAttackIsRepelledIsEnoughForAnEvent) {
  reads("كان التصدي للهجوم التركي صعبا.", "التصدي ASSAULT; A -; R التركي");
}

TEST(SentenceSides, WhoseShellsAreBroughtDown) {
  reads("تصدت الدفاعات الجوية السورية لصواريخ إسرائيلية.",
        "تصدت ASSAULT/heavy-weapons; A الدفاعات الجوية السورية; R إسرائيلية");
  reads("تصدت الدفاعات الجوية لصواريخ أطلقتها إسرائيل.", "تصدت ASSAULT/heavy-weapons; A الدفاعات الجوية; R إسرائيل");
  reads("أعلن التحالف اعتراض صاروخ أطلقه الحوثيون باتجاه الرياض.",
        "اعتراض ASSAULT/heavy-weapons; A التحالف; R الحوثيون");
}

TEST(SentenceSides, WhomTalksBroughtTogetherTalked) {
  reads("نقلت الصحيفة تفاصيل لقاء جمع أردوغان وروحاني في أنقرة.", "لقاء CONSULT; A أردوغان, روحاني; P أنقرة");
  reads("قال لافروف في ختام محادثات جمعته بنظيره التركي في موسكو إن الهدنة صامدة.",
        "محادثات CONSULT; A نظيره التركي, لافروف; P موسكو");
  reads("علق الناطق على القمة التي جمعت بين بوتين وماكرون في باريس.",
        "القمة CONSULT/multilateral; A بوتين, ماكرون; P باريس");
}

TEST(SentenceSides, AVisitIsThatOfWhomTheVerbBeforeTells) {
  reads("التقى ظريف نظيره التركي خلال زيارته إلى أنقرة.",
        "التقى CONSULT; A ظريف, نظيره التركي\nزيارته CONSULT/visit; A ظريف; R أنقرة");
  reads("قالت ميركل خلال زيارتها بغداد إن الحل سياسي.", "زيارتها CONSULT/visit; A ميركل; R بغداد");
  // Of a host it is his guest's.
  reads("استقبل العبادي وزير الخارجية الفرنسي خلال زيارته بغداد.",
        "استقبل CONSULT/visit; A وزير الخارجية الفرنسي; R العبادي\nزيارته CONSULT/visit; A وزير الخارجية الفرنسي; R "
        "بغداد");
  // Still to come with its verb, whose object stands behind it.
  reads("سيلتقي لافروف خلال زيارته للدوحة نظيره القطري.",
        "سيلتقي AGREE; A لافروف, نظيره القطري\nزيارته AGREE; A لافروف");
}

TEST(SentenceSides, WhoSpeaksToWhomInTheirTalks) {
  reads("قال ماتيس لنظيره التركي خلال اجتماعهما في بروكسل إن الهدنة ضرورية.",
        "اجتماعهما CONSULT; A ماتيس, نظيره التركي; P بروكسل");
}

TEST(SentenceSides, NobodySuffersWhatIsDoneTogether) {
  reads("ساهم التنسيق بين بغداد وواشنطن ضد تنظيم الدولة في الاستقرار.", "التنسيق COOPERATE; A بغداد, واشنطن; R -");
  reads("سيلتقي لافروف خلال زيارته لبغداد نظيره العراقي.",
        "سيلتقي AGREE; A لافروف, نظيره العراقي; R -\nزيارته AGREE; R بغداد");
}

TEST(SentenceSides, BehindACrowdsMarchWhoDidItIsOfTheKilling) {
  reads("قتل خمسة مدنيين خلال مظاهرة في حلب على أيدي قوات الأمن.",
        "قتل ASSAULT; A قوات الأمن; R مدنيين\nمظاهرة PROTEST/demo; A -; R -");
  reads("أصيب شاب خلال مشاركته في احتجاج في حلب برصاص الجيش اللبناني.",
        "أصيب ASSAULT/firearms; A الجيش اللبناني; R شاب\nاحتجاج PROTEST/demo; A شاب; R -");
}

TEST(SentenceSides, WhoFacesAnAccusationIsSaidToHaveDoneIt) {
  reads("تواجه الحكومة السورية اتهامات بقصف المدنيين.",
        "اتهامات ACCUSE/allege; A -; R الحكومة السورية\nبقصف ASSAULT; A الحكومة السورية; R المدنيين");
}

TEST(SentenceSides, WhoAnAccusationIsDirectedAtIsSaidToHaveDoneIt) {
  reads("اتهامات وجهت إلى الجيش السوري بقصف المدنيين في دوما.",
        "اتهامات ACCUSE/allege; A -; R الجيش السوري\nبقصف ASSAULT; A الجيش السوري; R المدنيين; P دوما");
  // Under no light verb they may do it themselves.
  reads("بلغت الأزمة ذروتها باقتحام العشرات مطار النجف.", "باقتحام ASSAULT; A العشرات; R -");
}

TEST(SentenceSides, LeadersWhoSpokeAreTheSubjectOfTheirVerb) {
  // قادة is the plural of men, whatever letter it ends in.
  reads("القادة الأوروبيون حذروا تركيا من مهاجمة عفرين.", "حذروا THREATEN; A القادة الأوروبيون; R تركيا");
  reads("كان كبار القادة الأكراد، بينهم القيادي صالح مسلم، طالبوا بوقف القصف.",
        "طالبوا REQUEST/yield; A القادة الأكراد");
}

TEST(SentenceSides, TheTwoOfTheSentenceBeforeTalkedWhereTheySpeak) {
  reads("بحث لافروف مع جاويش أوغلو الوضع في إدلب. واتفق الوزيران خلال اتصال هاتفي على وقف القصف.",
        "بحث CONSULT; A لافروف, جاويش أوغلو\nواتفق AGREE; A لافروف, جاويش أوغلو\nاتصال CONSULT/phone; A لافروف, جاويش "
        "أوغلو");
  // Who asks together in talks that name nobody held them.
  reads("شدد بوتين وأردوغان في اتصال هاتفي على ضرورة وقف القصف.",
        "شدد REQUEST/yield; A بوتين, أردوغان\nاتصال CONSULT/phone; A بوتين, أردوغان");
}

TEST(SentenceSides, TheOtherSideOfAMeetingIsThatOfItsLastMention) {
  reads("تحدث ترامب مع تيريزا ماي بشأن إيران. وقال البيت الأبيض إن المكالمة الهاتفية مع ماي كانت طويلة.",
        "تحدث CONSULT; A ترامب, تيريزا ماي\nالمكالمة CONSULT/phone; A ماي, ترامب");
  // Told of another day it is another meeting.
  reads("تحدث ترامب مع تيريزا ماي يوم الأحد. وجرت المكالمة الهاتفية مع ماي في 3 آذار 2012.",
        "تحدث CONSULT; A ترامب, تيريزا ماي\nالمكالمة CONSULT/phone; A ماي");
}

TEST(SentenceSides, ALightNounHidesNobodyOfTheVerbAboveIt) {
  reads("وصل لافروف إلى أنقرة لعقد اجتماع مع أردوغان.",
        "وصل CONSULT/visit; A لافروف; R أنقرة\nاجتماع CONSULT; A أردوغان, لافروف");
  reads("توقع ترامب إجراء مفاوضات صعبة مع حلف الناتو.", "مفاوضات CONSULT; A حلف الناتو, ترامب");
}

TEST(SentenceSides, WhereSomebodyCameHeMeets) {
  reads("وصل لافروف إلى أنقرة حيث التقى أردوغان.",
        "وصل CONSULT/visit; A لافروف; R أنقرة\nالتقى CONSULT; A لافروف, أردوغان");
  reads("وصلت القوات إلى أنقرة حيث التقى أردوغان وبوتين.",
        "وصلت MOBILIZE/troops; A القوات\nالتقى CONSULT; A أردوغان, بوتين");
}

TEST(SentenceSides, WhoRepelsAnAttackDidNotMakeIt) {
  reads("صدت قوات النظام هجوما على مواقعها في ريف حماة.",
        "صدت ASSAULT; A قوات النظام; R -; P ريف حماة\nهجوما ASSAULT; A -; R قوات النظام; P ريف حماة");
}

TEST(SentenceSides, WhatAMansVerbIsToldOfInThePluralIsWhatHeDoes) {
  reads("زار لافروف أنقرة وأجرى محادثات مع أردوغان.",
        "زار CONSULT/visit; A لافروف; R أنقرة\nوأجرى محادثات CONSULT; A أردوغان, لافروف");
  reads("حلق الطيران فوق البلدة ونفذ غارات على المدينة.",
        "حلق MOBILIZE/weapons; A الطيران\nونفذ غارات ASSAULT/aerial; A الطيران");
}

TEST(SentenceSides, WhomAWordCallsAccusedDidIt) {
  reads("لاحقت الشرطة تنظيم الدولة المتهم بخطف صحفيين.",
        "لاحقت ASSAULT; A الشرطة; R تنظيم الدولة\nبخطف ASSAULT/abduct; A تنظيم الدولة; R صحفيين");
  reads("اعتقلت الشرطة عشرة من المتهمين بقتل الجنود.",
        "اعتقلت COERCE/arrest; A الشرطة; R المتهمين\nبقتل ASSAULT; A المتهمين; R الجنود");
  reads("أكد البيت الأبيض أن سوريا المتهمة بشن هجوم في مدينة دوما لا تلتزم بذلك.",
        "المتهمة ACCUSE/allege; R سوريا\nهجوم ASSAULT; A سوريا; P مدينة دوما");
}

TEST(SentenceSides, TheTwoToWhomTheEventBeforeWasDoneAreBothSides) {
  reads("دعت كازاخستان الحكومة السورية والمعارضة إلى محادثات جديدة. وحضر الجانبان اجتماعا مماثلا في آستانة.",
        "دعت REQUEST/meet; R الحكومة السورية, المعارضة\nاجتماعا CONSULT; A الحكومة السورية, المعارضة; P آستانة");
}

}  // namespace
}  // namespace marsad::reading
