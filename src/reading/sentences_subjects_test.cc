// Who does it where the sentence does not say it beside the verb, one sentence each, read with the whole codebook:
// several together, who goes on, whose statement it is, whose office. Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceSubjects, ThePronounOfTheWordThatJoinsIsWhoDoesIt) {
  reads("قال أردوغان إن الوضع صعب، لكنه طالب الشعب التركي بالصبر.", "طالب REQUEST/change; A أردوغان; R الشعب التركي");
  reads("أعلن ترامب أنه انتقد أردوغان.", "انتقد ACCUSE/disapprove; A ترامب; R أردوغان");
}

TEST(SentenceSubjects, OfSeveralNamedTogetherTheVerbIsPlural) {
  reads("قال الوزير إن تركيا وحلفاءها قد يرسلون قوات إلى الرقة.", "يرسلون MOBILIZE/troops; A تركيا, حلفاءها; P الرقة");
  reads("قال الوزير إن بلاده وروسيا سترسلان قوات إلى الرقة.", "سترسلان MOBILIZE/troops; A بلاده, روسيا; P الرقة");
  reads("قال الوزير إن روسيا وتركيا وقعتا اتفاقا.", "وقعتا SUPPORT; A روسيا, تركيا");
}

TEST(SentenceSubjects, WhoFoughtBeforeGoesOnToThePlacesNamedNext) {
  reads("سيطرت قوات النظام على البلدة وقصفت مدينة درعا.",
        "سيطرت ASSAULT; A قوات النظام\nوقصفت ASSAULT; A قوات النظام; P مدينة درعا");
  reads("دخلت الفصائل البلدة بعدما قصفت مواقع النظام.",
        "دخلت ASSAULT; A الفصائل\nقصفت ASSAULT; A الفصائل; R مواقع النظام");
  reads("غادرت البعثة المدينة بعدما قصفت مدينة درعا.", "قصفت ASSAULT; A -; P مدينة درعا");
  reads("أعلنت الوزارة أن الغارات استهدفت مواقع عسكرية.", "الغارات ASSAULT/aerial; A -; R مواقع عسكرية");
  reads("بدأت قوات النظام هجوما في درعا قبل أن تقصف مدينة إدلب.",
        "هجوما ASSAULT; A قوات النظام; D -\nتقصف ASSAULT; A قوات النظام; D -");
}

TEST(SentenceSubjects, WhomALightVerbsSubjectFightsStandsBehindTheNoun) {
  reads("تواصل تركيا قصف تنظيم داعش.", "قصف ASSAULT; A تركيا; R تنظيم داعش");
  reads("أكدت أنقرة أنها ستواصل قصف مواقع الوحدات الكردية.", "ستواصل قصف ASSAULT; A أنقرة; R مواقع الوحدات الكردية");
  reads("تواصل قصف قوات النظام على إدلب.", "قصف ASSAULT; A قوات النظام; P إدلب");
}

TEST(SentenceSubjects, WhoVisitedMeetsWhomTheNextVerbNames) {
  reads("زار ظريف دمشق والتقى الرئيس السوري بشار الأسد.",
        "زار CONSULT/visit; A ظريف; R دمشق\nوالتقى CONSULT; A ظريف, بشار الأسد");
  reads("بحث وزيرا الخارجية الروسي والتركي الوضع في إدلب.", "بحث CONSULT; A وزيرا الخارجية الروسي, التركي");
}

TEST(SentenceSubjects, AParticipleWithItsObjectBehindADefiniteNounTellsOfTheSubject) {
  reads("رفضت أنقرة الاتفاق متهمة دمشق بقصف إدلب.",
        "رفضت REJECT/yield; A أنقرة\nمتهمة ACCUSE/allege; A أنقرة; R دمشق\nبقصف ASSAULT; A دمشق; P إدلب");
  reads("أغلق الجيش المطار مهددا السكان بالقصف.",
        "أغلق COERCE/restrict; A الجيش\nمهددا THREATEN/violence; A الجيش; R السكان");
  reads("أغلق الأهالي الطريق مطالبين الحكومة بوقف القصف.",
        "أغلق COERCE/restrict; A الأهالي\nمطالبين REQUEST/yield; A الأهالي; R الحكومة");
  reads("ركز المحتجون على سوء الخدمات مطالبين بمعالجة الأزمة.", "مطالبين REQUEST/change; A المحتجون; R -");
  reads("غادر المفاوضون القاعة رافضين التوقيع على البيان.",
        "غادر RETREAT/withdraw; A المفاوضون\nرافضين REJECT; A المفاوضون");
}

TEST(SentenceSubjects, ACountedSoldierIsSomebody) {
  reads("قتل 12 عسكريا عراقيا في الموصل.", "قتل ASSAULT; A -; R عسكريا عراقيا; P الموصل");
  reads("تدخلت تركيا عسكريا في سوريا.", "تدخلت MOBILIZE/troops; A تركيا; R -");
}

TEST(SentenceSubjects, WhoFoughtBeforeTakesThoseCountedNext) {
  reads("داهمت القوات العراقية منازل في كركوك واعتقلت خمسة مطلوبين.",
        "داهمت COERCE/restrict; A القوات العراقية\nواعتقلت COERCE/arrest; A القوات العراقية");
  reads("فكك الجيش اللبناني خلية لداعش في طرابلس واعتقل أفرادها.", "واعتقل COERCE/arrest; A الجيش اللبناني; R أفرادها");
  reads("قتل ثلاثة إرهابيين واعتقل خمسة آخرون.", "قتل ASSAULT; A -\nواعتقل COERCE/arrest; A -");
}

TEST(SentenceSubjects, BehindAndUnderOneThatTheSubjectIsThatOfTheVerbBeside) {
  reads("أفاد المرصد أن قوات النظام دخلت البلدة وسيطرت على عدد من القرى.",
        "دخلت ASSAULT; A قوات النظام\nوسيطرت ASSAULT; A قوات النظام");
  reads("قال مسؤول أمني إن مسلحين هاجموا القنصلية في البصرة وأضرموا النار فيها.",
        "هاجموا ASSAULT; A مسلحين\nوأضرموا ASSAULT/destroy; A مسلحين");
}

TEST(SentenceSubjects, OfTwoWhoMetTheNextDualVerbTells) {
  reads("التقى أردوغان بوتين في سوتشي واتفقا على وقف القتال.",
        "التقى CONSULT; A أردوغان, بوتين\nواتفقا AGREE; A أردوغان, بوتين");
}

TEST(SentenceSubjects, BetweenCommasBehindAnOfficeStandsItsHolder) {
  reads("اتهم رئيس الوزراء الأوكراني، فولودمير غرويسمان، روسيا بالضلوع في القتل.",
        "اتهم ACCUSE/allege; A فولودمير غرويسمان; R روسيا");
  reads("شكر المتحدث باسم الجيش، توم جونز، القوات العراقية.", "شكر SUPPORT; A توم جونز; R القوات العراقية");
  reads("قال نائب المحافظ، طاهر عبد الله، إن الجيش قصف إدلب.", "قصف ASSAULT; A الجيش; B طاهر عبد الله");
}

TEST(SentenceSubjects, WhomAThreatenedActWouldHitIsThreatened) {
  reads("توعد العبادي بالاقتصاص من متشددين قتلوا رهائن.",
        "توعد THREATEN; A العبادي; R متشددين\nقتلوا ASSAULT; A متشددين");
  reads("حذر المرصد من هجوم على النازحين.", "حذر THREATEN; A المرصد; R -");
}

TEST(SentenceSubjects, WhoseWeaponStrikesIsToldByItsAdjective) {
  reads("قال المرصد إن صواريخ إسرائيلية استهدفت مطار التيفور.",
        "استهدفت ASSAULT/heavy-weapons; A إسرائيلية; P مطار التيفور; B المرصد");
  reads("أسقطت الدفاعات السورية صواريخ إسرائيلية.", "أسقطت ASSAULT/heavy-weapons; A الدفاعات السورية");
}

TEST(SentenceSubjects, WhomHelpIsGivenToUsesTheForceItIsFor) {
  reads("ساعدت موسكو قوات النظام على استعادة مدينة حلب.",
        "ساعدت AID; A موسكو; R قوات النظام\nاستعادة ASSAULT; A قوات النظام; P مدينة حلب");
}

TEST(SentenceSubjects, WhoseAttemptOrPlanItIsWouldDoIt) {
  reads("أدانت الجامعة محاولات إسرائيل لضم الجولان.",
        "أدانت ACCUSE/disapprove; A الجامعة; R إسرائيل\nلضم COERCE/seize; A إسرائيل; P الجولان");
  reads("لم تنجح محاولات أنقرة لإقناع موسكو.", "لإقناع REQUEST/assist; A أنقرة; R موسكو");
}

TEST(SentenceSubjects, WhatIsHinderedDoesNotHappen) {
  reads("عرقلت الغارات إيصال المساعدات إلى الغوطة.", "الغارات ASSAULT/aerial; P الغوطة");
  reads("سعت أنقرة إلى إفساد تلك المفاوضات.", "");
}

TEST(SentenceSubjects, WhoseStrikesCausedFlightCausedIt) {
  reads("تسببت غارات التحالف بنزوح آلاف المدنيين من الرقة.",
        "غارات ASSAULT/aerial; A التحالف\nبنزوح SANCTION/expel; A التحالف; R المدنيين");
}

TEST(SentenceSubjects, APronounOfAConjunctionMeansWhomTheClauseBeforeToldOf) {
  reads("قال المتحدث إن أنقرة تدعم الفصائل في سوريا، موضحا أنها أرسلت أسلحة إلى إدلب.",
        "تدعم AID; A أنقرة; R الفصائل\nأرسلت AID; A أنقرة");
  reads("قال مسؤولون إن روسيا قصفت مواقع داعش في سوريا، وإنها طالبت الأمم المتحدة بإرسال قوافل.",
        "قصفت ASSAULT; A روسيا; R مواقع داعش\nطالبت REQUEST/assist; A روسيا; R الأمم المتحدة");
}

TEST(SentenceSubjects, OnlyAPersonIsArrestedOrSetFree) {
  reads("فر أحمد طعمة من البلاد قبل اعتقاله في دمشق.",
        "فر SANCTION/expel; R أحمد طعمة\nاعتقاله COERCE/arrest; A -; R أحمد طعمة");
  reads("اعتقلت الشرطة أحمد طعمة ثم أطلقت سراحه.",
        "اعتقلت COERCE/arrest; A الشرطة; R أحمد طعمة\nأطلقت RETREAT/release; A الشرطة; R أحمد طعمة");
  reads("عاد أحمد طعمة الذي أطلق سراحه في دمشق.", "أطلق RETREAT/release; A -; R أحمد طعمة");
  reads("ظهرت سلمى محمود في بغداد بعد أن سجنت في سوريا.", "سجنت COERCE/arrest; A -; R سلمى محمود");
}

TEST(SentenceSubjects, PartOfAForceAndTwoMinistriesAct) {
  reads("اعتقلت دورية من الجيش ثلاثة شبان.", "اعتقلت COERCE/arrest; A دورية من الجيش; R شبان");
  reads("أوقفت قوة من الجيش ثلاثة شبان.", "أوقفت COERCE/arrest; A قوة من الجيش; R شبان");
  reads("اتهمت وزارتا الخارجية الروسية والصينية واشنطن بخرق الاتفاق.",
        "اتهمت ACCUSE/allege; A وزارتا الخارجية الروسية, الصينية; R واشنطن\nبخرق ASSAULT; A واشنطن");
  reads("التقت اللجنة المحلية وفدا روسيا.", "التقت CONSULT; A اللجنة المحلية, وفدا روسيا");
}

TEST(SentenceSubjects, WhoDoesItMayStandBehindWhatIsDone) {
  reads("نفذت الغارة طائرات روسية على سراقب.", "نفذت الغارة ASSAULT/aerial; A طائرات روسية; P سراقب");
  reads("نفذ الهجوم مسلحون على حاجز للجيش.", "نفذ الهجوم ASSAULT; A مسلحون");
  reads("أدان التفجير الأمين العام للأمم المتحدة.", "أدان ACCUSE/disapprove; A الأمين العام للأمم المتحدة; R -");
  reads("قاد المفاوضات وفد من المعارضة.", "قاد المفاوضات CONSULT; A وفد من المعارضة");
  reads("استهدف الهجوم قوات الجيش في بغداد.", "استهدف الهجوم ASSAULT; A -; R قوات الجيش; P بغداد");
  reads("أدان القرار إسرائيل.", "أدان ACCUSE/disapprove; A -; R إسرائيل");
}

TEST(SentenceSubjects, WhatAFutureWillBringIsPlanned) {
  reads("قال الوزير إن الاتفاق سيسمح بدخول قوافل المساعدات إلى المدينة.", "بدخول CONCEDE; F actual");
  reads("قال الوزير إن ذلك سيسمح بشن هجوم على البلدة.", "هجوم ASSAULT; F planned");
}

TEST(SentenceSubjects, SinceBeforeAVerbOpensAClause) {
  reads("قتل جنود في سوريا منذ بدأت موسكو دعمها للحكومة السورية.",
        "قتل ASSAULT; A -; R جنود; P سوريا\nدعمها AID; A موسكو; R حكومة السورية");
}

TEST(SentenceSubjects, AgainstWhomIsOfTheNounThatBegan) {
  reads("شاركت طائرات في عملية بدأت في عفرين ضد تنظيم داعش.", "عملية ASSAULT/aerial; R تنظيم داعش; P عفرين");
}

TEST(SentenceSubjects, WhoCouldFightAndWasNamedLastGoesOn) {
  reads("وأجبرت المعارك الجهاديين على التراجع، بعدما خطفوا المدنيين من القرية.",
        "المعارك ASSAULT; A -\nالتراجع RETREAT/withdraw; A الجهاديين\nخطفوا ASSAULT/abduct; A الجهاديين");
  reads("تأتي الخطوة في إطار سعي قوات النظام لتأمين العاصمة بعدما سيطرت على الغوطة الشرقية.",
        "سيطرت ASSAULT; A قوات النظام");
}

TEST(SentenceSubjects, WhoseAnAttackIsStandsBehindAnyAdjective) {
  reads("قتل 45 مسلحا جراء هجمات متتالية للتنظيم ضد قوات النظام.", "هجمات ASSAULT; A تنظيم; R قوات النظام");
  reads("يستعد السكان لهجوم متوقع للحكومة السورية على إدلب.", "لهجوم ASSAULT; A حكومة السورية");
  reads("عقدت رئيسة وزراء بريطانيا اجتماعا طارئا لحكومتها.", "اجتماعا CONSULT; A رئيسة وزراء بريطانيا");
}

TEST(SentenceSubjects, WhoDoesSomethingBesidesIsTheSubjectOfTheMainVerb) {
  reads("هدد ترامب بالرد، مطالبا حلفاءه الأوروبيين بالتحرك.",
        "هدد THREATEN; A ترامب\nمطالبا REQUEST/change; A ترامب; R حلفاءه الأوروبيين");
  reads("جمدت المنظمة عملها في دوما، مطالبة الحكومة بإيضاحات.", "مطالبة REQUEST/change; A المنظمة; R الحكومة");
  // Not of the relative clause before it, …
  reads("رفضت المعارضة حضور المحادثات التي تدعمها روسيا متهمة موسكو بالكذب.",
        "رفضت REJECT/meet; A المعارضة\nتدعمها SUPPORT; A روسيا\nمتهمة ACCUSE/allege; A المعارضة; R موسكو");
  reads("نفت روسيا أن تكون دمشق قصفت المدينة التي كانت آخر معاقل المعارضة، داعية المنظمة إلى زيارتها.",
        "قصفت ASSAULT; A دمشق; F denied\nداعية REQUEST/change; A روسيا; R المنظمة; F actual");
  // … nor of a verb of the other gender; even of a subject whom no list knows.
  reads("ندد القادة بالقرار، فيما انتقدت الرياض إيران، متهمة إياها بالتدخل.",
        "ندد ACCUSE/disapprove; A القادة\nانتقدت ACCUSE/disapprove; A الرياض; R إيران\nمتهمة ACCUSE/allege; A الرياض");
  reads("طالب الموسوي المفوضية بإيضاحات، داعيا البرلمان إلى التحرك.",
        "طالب REQUEST/change; A الموسوي; R المفوضية\nداعيا REQUEST/change; A الموسوي; R البرلمان");
}

TEST(SentenceSubjects, TheVerbGoesOnBehindAnAside) {
  reads("اتهم أردوغان، في خطاب ألقاه في أنقرة، الولايات المتحدة بالكذب.",
        "اتهم ACCUSE/allege; A أردوغان; R الولايات المتحدة");
  reads("انتقد ماكرون، خلال مؤتمر صحفي عقده في باريس، تركيا بشدة.", "انتقد ACCUSE/disapprove; A ماكرون; R تركيا");
  reads("اتهم السيسي في حوار، نشرته صحيفة كويتية، إيران بالكذب.", "اتهم ACCUSE/allege; A السيسي; R إيران");
  reads("واتهم لافروف، وهو وزير خارجية روسيا، واشنطن بالكذب.", "واتهم ACCUSE/allege; A لافروف; R واشنطن");
  reads("قتل القيادي، وهو عراقي الجنسية، في غارة قرب حمص.", "غارة ASSAULT/aerial; A -; R القيادي; P قرب حمص");
  reads("انتقد أردوغان (الذي يزور موسكو) الولايات المتحدة.",
        "انتقد ACCUSE/disapprove; A أردوغان; R الولايات المتحدة\nيزور CONSULT/visit; A أردوغان; R موسكو; P موسكو");
}

TEST(SentenceSubjects, TheTopicGoesOnBehindWhoItIs) {
  reads("إسرائيل، وهي حليفة واشنطن، قصفت مطار التيفور.", "قصفت ASSAULT; A إسرائيل; P مطار التيفور");
  reads("وذكر المصدر أن مقاتلين يستقلون سيارة أطلقوا النار على الدورية.", "أطلقوا ASSAULT/firearms; A مقاتلين");
  reads("وأكدت اللجنة أن ضباطا يعملون في الجيش قتلوا المتظاهرين.", "قتلوا ASSAULT; A ضباطا; R المتظاهرين");
  reads("وقال الناشط محمد إن عناصر يتبعون للفرقة الرابعة اعتقلوا شابا.", "اعتقلوا COERCE/arrest; A -; R شابا");
}

TEST(SentenceSubjects, WhoIsDrivenToActDoesIt) {
  reads("هاجم المسلحون القرية ما دفع الجيش إلى الانسحاب منها.",
        "هاجم ASSAULT; A المسلحون\nالانسحاب RETREAT/withdraw; A الجيش");
}

TEST(SentenceSubjects, ACheckpointMayAct) {
  reads("منع حاجز للنظام المدنيين من العبور.", "منع COERCE/restrict; A حاجز للنظام; R المدنيين");
}

TEST(SentenceSubjects, ANameBetweenCommasIsOfTheOfficeBeforeIt) {
  reads("طالب رئيس الأركان، الفريق أول عثمان الغانمي، أنقرة بسحب قواتها.",
        "طالب REQUEST/yield; A عثمان الغانمي; R أنقرة");
  reads("اتهم محافظ كركوك، السيد راكان الجبوري، المسلحين بقتل مدنيين.",
        "اتهم ACCUSE/allege; A راكان الجبوري; R المسلحين\nبقتل ASSAULT; A المسلحين; R مدنيين");
  reads("رحب المبعوث الأممي إلى اليمن، مارتن غريفيث، بالاتفاق.", "رحب SUPPORT; A مارتن غريفيث");
  reads("هدد المرشد الأعلى للثورة في إيران، علي خامنئي، إسرائيل.", "هدد THREATEN; A علي خامنئي; R إسرائيل");
  // No name: a day, a letter, nothing.
  reads("هدد وزير الدفاع، الفريق أول", "هدد THREATEN; A وزير الدفاع");
  reads("هدد وزير الدفاع، مساء الأحد، إسرائيل.", "هدد THREATEN; A وزير الدفاع; R إسرائيل");
}

TEST(SentenceSubjects, ANameBehindAnOfficeAndWhoseItIsHoldsIt) {
  reads("دعا الأمين العام للحزب سامي الأحمد الأطراف إلى التهدئة.", "دعا REQUEST/yield; A سامي الأحمد; R الأطراف");
}

TEST(SentenceSubjects, WhoTookAPlaceIsTheForceTheSentenceTellsOf) {
  reads("عززت قوات النظام مواقعها بعد استعادة بلدة نوى.",
        "عززت MOBILIZE/troops; A قوات النظام; P بلدة نوى\nاستعادة ASSAULT; A قوات النظام; R -; P بلدة نوى");
  reads("وبعد السيطرة على نوى، يسعى الجيش السوري إلى تأمين الطريق.", "السيطرة ASSAULT; A الجيش السوري; P نوى");
  // Not whoever speaks of it, nor of a shelling, nor a state's fall.
  reads("أعلنت الحكومة البريطانية موقفها بعد استعادة بلدة نوى.", "استعادة ASSAULT; A -; P بلدة نوى");
  reads("انسحبت قوات النظام بعد قصف بلدة نوى.", "انسحبت RETREAT/withdraw; A قوات النظام\nقصف ASSAULT; A -; P بلدة نوى");
}

TEST(SentenceSubjects, AHeadAgreesAsItsOwnNounDoes) {
  reads("أصدر النائب العام التركي مذكرات اعتقال بحق ضباط.",
        "مذكرات اعتقال THREATEN/arrest; A النائب العام التركي; R ضباط");
  reads("طالب المدعون بسجن صحفي.", "طالب REQUEST/change; A المدعون; R -");
  reads("اعتقل جهاز الاستخبارات صحفيا في أنقرة.", "اعتقل COERCE/arrest; A جهاز الاستخبارات; R صحفيا; P أنقرة");
}

TEST(SentenceSubjects, AnAdministrationIsSomebody) {
  reads("وقال ترامب إن إدارته فرضت عقوبات على إيران.", "فرضت عقوبات SANCTION/discontinue; A إدارته; R إيران; B ترامب");
}

TEST(SentenceSubjects, BehindWhoHelpsThemTheVerbGoesOn) {
  reads("قوات النظام مدعومة بميليشيات إيرانية سيطرت على بلدة سنجار.",
        "مدعومة AID; A ميليشيات إيرانية; R قوات النظام; P بلدة سنجار\nسيطرت ASSAULT; A قوات النظام; P بلدة سنجار");
}

TEST(SentenceSubjects, BehindAnAsideTheVerbHasItsObject) {
  reads("نفت الوزارة، في بيان، قصف المدنيين.", "قصف ASSAULT; A الوزارة; R المدنيين; F denied; B الوزارة");
  reads("نفى جيش الإسلام، آخر فصيل في الغوطة، التوصل إلى اتفاق مع روسيا.",
        "التوصل إلى اتفاق SUPPORT; A روسيا, جيش الإسلام; F denied");
  reads("واتهم فيلق الرحمن، أحد فصائل المعارضة، روسيا بالكذب.", "واتهم ACCUSE/allege; A فيلق الرحمن; R روسيا");
}

TEST(SentenceSubjects, APlaceStraightBehindTheVerbIsLeftByThoseBehindIt) {
  reads("غادر دوما السبت نحو ألف مقاتل.", "غادر RETREAT/withdraw; A مقاتل; P دوما");
  reads("غادر المنطقة 2500 شخص.", "غادر SANCTION/expel; A -; R شخص");
  reads("غادر الجيش العراقي المدينة.", "غادر RETREAT/withdraw; A الجيش العراقي");
}

TEST(SentenceSubjects, BehindAParticiplesObjectStandsNoSubjectOfIts) {
  reads("انتقدت المعارضة السورية الاتفاق متهمة موسكو بالتقاعس عن الالتزام أو القيام بذلك.",
        "انتقدت ACCUSE/disapprove; A المعارضة السورية\nمتهمة ACCUSE/allege; A المعارضة السورية; R موسكو");
}

TEST(SentenceSubjects, WhoIsSentIsSentByWhoeverActedBefore) {
  reads("ساندت إيران الحكومة ونشرت مئات من المستشارين العسكريين في سوريا.",
        "ساندت AID; A إيران\nونشرت MOBILIZE/troops; A إيران; P سوريا");
  reads("أغلقت بغداد المنافذ وأرسلت قواتها إلى كركوك.",
        "أغلقت COERCE/restrict\nوأرسلت MOBILIZE/troops; A بغداد; P كركوك");
}

TEST(SentenceSubjects, AListedWomanIsTheSubjectOfAWomansVerb) {
  reads("تستقبل ميركل الوفد اللبناني في برلين قبل أن تجتمع بالحريري.",
        "تستقبل CONSULT/visit; A الوفد اللبناني; R ميركل; P برلين\nتجتمع CONSULT; A ميركل, الحريري");
  reads("وأضاف البيان أن ميركل نددت بالهجوم ودعت إيران إلى وقف التصعيد.",
        "نددت ACCUSE/disapprove; A ميركل\nودعت REQUEST/yield; A ميركل; R إيران");
}

TEST(SentenceSubjects, ThatWhichIsOpposedMakesNoPassive) {
  reads("انتقد الوزير الرئيس الذي كان يعارض ذلك.", "انتقد ACCUSE/disapprove; A الوزير; R الرئيس");
}

TEST(SentenceSubjects, WhoeverStandsBeforeTheCommaDoesNotSpeakBehindIt) {
  reads("قال الوزير محمد الأحمد إن بلاده ستطرد الفصائل الكردية من هناك، محذرا دمشق من دعمها.",
        "ستطرد SANCTION/expel; A بلاده\nمحذرا THREATEN; A محمد الأحمد; R دمشق");
}

TEST(SentenceSubjects, AManIsNotWarnedByHisOwnOffice) {
  reads("حذر المحلل جون سميث، المتحدث الأسبق باسم وزارة الدفاع الأمريكية، من هجوم تركي.",
        "حذر THREATEN; A جون سميث; R -");
}

TEST(SentenceSubjects, WhatStandsInAnotherCaseThanMenIsDoneByThem) {
  reads("قطع المحتجون الطريق في بيروت.", "قطع المحتجون الطريق PROTEST/obstruct; A المحتجون; P بيروت");
  reads("هاجم مسلحون مدنيين في السويداء.", "هاجم ASSAULT; A مسلحون; R مدنيين");
}

}  // namespace
}  // namespace marsad::reading
