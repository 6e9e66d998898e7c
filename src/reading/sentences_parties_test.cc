// Whom an act touches by what it takes, one sentence each, read with the whole codebook: who is asked, refused,
// promised, threatened, blamed. Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceParties, WhoIsAskedIsWhomTheClauseTellsOf) {
  reads("شدد المجلس على ضرورة أن تحترم تركيا الهدنة.", "شدد REQUEST/change; A المجلس; R تركيا");
  reads("يجب أن تنسحب القوات التركية من عفرين، بحسب المتحدث.", "يجب REQUEST/yield; R القوات التركية");
  reads("طالبت دمشق بانسحاب القوات التركية من إدلب.", "طالبت REQUEST/yield; A دمشق; R القوات التركية");
  reads("دعت واشنطن إلى محادثات بين دمشق والمعارضة.", "دعت REQUEST/meet; A واشنطن; R دمشق, المعارضة");
}

TEST(SentenceParties, WhatIsOnSomebodyIsAskedOfHim) {
  reads("قال الوزير إن على قطر أن تحسن علاقاتها مع جيرانها.", "إن على REQUEST/change; A الوزير; R قطر");
  reads("وقال بوتين: \"على واشنطن أن تسحب قواتها من سوريا\".", "على REQUEST/change; A بوتين; R واشنطن");
  reads("وأكد الوزير، على هامش المؤتمر، أن الجيش قصف البلدة.", "قصف ASSAULT; A الجيش");
  reads("وقبل ذلك أعلن الجيش أنه سيطر على بلدة سقبا.", "سيطر ASSAULT; A الجيش; P بلدة سقبا");
  reads("قالت المرجعية العليا إن الجيش قصف البلدة.", "قصف ASSAULT; A الجيش");
}

TEST(SentenceParties, AllOfThemAreAskedBehindAndWithAVerb) {
  reads("وصف المبعوث الوضع بالكارثي، ودعا جميع أطراف النزاع إلى وقف القتال.",
        "وصف ACCUSE/disapprove; A المبعوث\nودعا REQUEST/yield; A المبعوث; R جميع أطراف النزاع");
  reads("أدانت المنظمة القصف ودعت المجتمع الدولي إلى تشكيل لجنة محايدة.",
        "أدانت ACCUSE/disapprove; A المنظمة\nودعت REQUEST/change; A المنظمة; R المجتمع الدولي");
}

TEST(SentenceParties, WhomARefusalAPromiseOrAThreatWouldTouch) {
  reads("ترفض ألمانيا تسليم المعارض المصري إلى القاهرة.", "ترفض REJECT/assist; A ألمانيا; R القاهرة");
  reads("رفضت دمشق التفاوض مع الأكراد.", "رفضت REJECT/meet; A دمشق; R الأكراد");
  reads("تعهدت تركيا بحماية المدنيين.", "تعهدت AGREE; A تركيا; R المدنيين");
  reads("وافقت تركيا على إرسال مساعدات إلى العراق.", "وافقت AGREE; A تركيا; R العراق");
  reads("هدد أردوغان بشن هجوم على الوحدات الكردية.", "هدد THREATEN/violence; A أردوغان; R الوحدات الكردية");
}

TEST(SentenceParties, WhomSomebodyPreparesToHit) {
  reads("بدأ الجيش السوري استعدادات لعملية عسكرية ضد الفصائل.", "استعدادات MOBILIZE/troops; A الجيش السوري; R الفصائل");
  reads("يستعد الجيش لشن هجوم على تنظيم داعش.", "يستعد MOBILIZE/troops; A الجيش; R تنظيم داعش");
  reads("يحضر الجيش السوري لعملية عسكرية ضد الفصائل في إدلب.",
        "يحضر MOBILIZE/troops; A الجيش السوري; R الفصائل; P إدلب");
}

TEST(SentenceParties, WithWhomItWouldBe) {
  reads("قررت عمان فتح المعبر مع سوريا.", "قررت AGREE; A عمان; R سوريا");
  reads("تركيا مستعدة للتعاون مع روسيا والعراق.", "مستعدة AGREE; A تركيا; R روسيا, العراق");
  reads("أنقرة مستعدة للعمل مع واشنطن على اتفاق جديد مع طهران.", "مستعدة AGREE; A أنقرة; R واشنطن");
  reads("عرض الرئيس الفرنسي الوساطة بين تركيا والأكراد.", "عرض AGREE; A الرئيس الفرنسي; R تركيا, الأكراد");
}

TEST(SentenceParties, HisOwnMenAreNotAskedOrRefused) {
  reads("طالب جيش الإسلام بنقل مقاتليه إلى القلمون.", "طالب REQUEST/yield; A جيش الإسلام; R -");
  reads("قررت وحدات حماية الشعب سحب قواتها من منبج.", "قررت CONCEDE; A وحدات حماية الشعب; R -; P منبج");
}

TEST(SentenceParties, PeopleOfEveryTradeAndFateAreSomebody) {
  reads("قتل المسلحون الحراس قرب حلب.", "قتل ASSAULT; A المسلحون; R الحراس");
  reads("طردت الشرطة المصلين من المسجد.", "طردت SANCTION/expel; A الشرطة; R المصلين");
  reads("أطلق مسلح النار على المارة في حلب.", "أطلق ASSAULT/firearms; R المارة; P حلب");
  reads("لاحق الجيش خلية إرهابية واعتقل المطلوبين في حمص.",
        "لاحق ASSAULT; A الجيش; R خلية إرهابية; P حمص\nواعتقل COERCE/arrest; A الجيش; R المطلوبين; P حمص");
  reads("قصف الجيش مواقع الانقلابيين في مأرب.", "قصف ASSAULT; A الجيش; R مواقع الانقلابيين; P مأرب");
  reads("دعت النقابات المهنية إلى وقف العمل.", "دعت REQUEST/yield; A النقابات المهنية");
  reads("اعتقلت الشرطة العراقية عصابة قتلت فتى في بغداد.",
        "اعتقلت COERCE/arrest; A الشرطة العراقية; R عصابة\nقتلت ASSAULT; A عصابة; R فتى");
  reads("استعادت قوات دعم الشرعية في اليمن السيطرة على بلدة.", "استعادت ASSAULT; I arab-coalition → -");
  reads("حاول مجهولون اغتيال العميل الروسي المزدوج سيرغي سكريبال.", "اغتيال ASSAULT/targeted; R سيرغي سكريبال");
}

TEST(SentenceParties, MenBehindABodyAreSomebodyElse) {
  reads("اعتقلت السلطات التركية المعارضين.", "اعتقلت COERCE/arrest; A السلطات التركية; R المعارضين");
  reads("قصفت القوات الحكومية المسلحين في درعا.", "قصفت ASSAULT; A القوات الحكومية; R المسلحين; P درعا");
  reads("دعا النظام السوري اللاجئين إلى العودة.", "دعا REQUEST/change; A النظام السوري; R اللاجئين");
  reads("أمهل الرئيس الأميركي الأوروبيين أسبوعا.", "أمهل THREATEN; A الرئيس الأميركي; R الأوروبيين");
  reads("ودعت المنظمة المسؤولين اللبنانيين إلى وقف الترحيل.", "ودعت REQUEST/yield; A المنظمة; R المسؤولين اللبنانيين");
  reads("قصف الطيران المسلحين الأكراد المدعومين من واشنطن.", "قصف ASSAULT/aerial; R المسلحين الأكراد");
}

TEST(SentenceParties, WhoseMissionIsRenewed) {
  reads("مدد مجلس الأمن مهمة اليونيفيل ستة أشهر.", "مدد SUPPORT; A مجلس الأمن; R اليونيفيل");
}

TEST(SentenceParties, WhomAThreatWouldTouch) {
  reads("هدد ترامب بفرض عقوبات على تركيا.", "هدد THREATEN/restrict; A ترامب; R تركيا");
  reads("هددت موسكو باستخدام القوة ضد المسلحين.", "هددت THREATEN/violence; A موسكو; R المسلحين");
  reads("حذرت المنظمة من كارثة بسوريا.", "حذرت THREATEN; A المنظمة; R -");
}

TEST(SentenceParties, WhoseDeedIsToEnd) {
  reads("دعت باريس إلى وقف هجمات النظام على الغوطة.", "دعت REQUEST/yield; A باريس; R النظام");
  reads("وطالبت المنظمة بوقف قصف الجيش للمدنيين.", "وطالبت REQUEST/yield; A المنظمة; R الجيش");
}

TEST(SentenceParties, ADelegationThatCameMeetsWhomTheVerbNames) {
  reads("وصل وفد روسي إلى القامشلي والتقى قادة قسد.",
        "وصل وفد CONSULT/visit; A وفد روسي\nوالتقى CONSULT; A وفد روسي, قادة قسد");
}

TEST(SentenceParties, WhatAProtestDemandsIsToldWithIt) {
  reads("خرجت مظاهرة في مدينة السويداء تطالب بإسقاط النظام.", "مظاهرة PROTEST/demo; P مدينة السويداء");
  reads("تظاهر العمال في البصرة مطالبين الحكومة بتوفير الخدمات.", "تظاهر PROTEST/demo; A العمال; R الحكومة; P البصرة");
  reads("تظاهر المئات في البصرة للمطالبة بتوفير الخدمات.", "تظاهر PROTEST/demo; A المئات; P البصرة");
}

TEST(SentenceParties, WhoseWordANounOfRefusalTakes) {
  reads("أعلنت موسكو رفضها للمقترح الأمريكي.", "رفضها REJECT; A موسكو; R الأمريكي");
  reads("أعربت بغداد عن رفضها للقصف الإيراني.", "رفضها REJECT; A بغداد; R الإيراني");
}

TEST(SentenceParties, WhomTheSubjectOfTheVerbBeforeMet) {
  reads("زار الوزير الرياض والتقى الملك سلمان.",
        "زار CONSULT/visit; A الوزير; R الرياض\nوالتقى CONSULT; A الملك سلمان, الوزير");
  reads("زار الوزير الرياض والتقى الملك سلمان نظيره الأردني.",
        "زار CONSULT/visit; A الوزير; R الرياض\nوالتقى CONSULT; A الملك سلمان, نظيره الأردني");
}

TEST(SentenceParties, WhoseDeedARelativeClauseTells) {
  reads("رفضت الفصائل الشروط التي وضعتها موسكو.", "رفضت REJECT/yield; A الفصائل; R موسكو");
  reads("انتقد الوزير القرار الذي اتخذته واشنطن.", "انتقد ACCUSE/disapprove; A الوزير; R واشنطن");
  reads("تساءل الوزير عن الأسباب التي دفعت واشنطن إلى قصف المطار.",
        "تساءل ACCUSE/disapprove; A الوزير; R واشنطن\nقصف ASSAULT; A واشنطن");
}

TEST(SentenceParties, AStateByWhatItIs) {
  reads("اتهمت كندا السعودية بالتصعيد وطلبت من المملكة توضيحا.",
        "اتهمت ACCUSE/allege; A كندا; R السعودية\nوطلبت REQUEST/assist; A كندا; R المملكة");
  reads("هدد ترامب الجمهورية الإسلامية.", "هدد THREATEN; A ترامب; R الجمهورية الإسلامية");
  reads("رحب الوزير بالمملكة العربية السعودية.", "رحب SUPPORT; A الوزير; R المملكة العربية السعودية");
}

TEST(SentenceParties, WhoseDeedIsHelpedOrBlamed) {
  reads("أكد الوزير دعم بلاده لجهود الأمم المتحدة.", "دعم SUPPORT; A بلاده; R الأمم المتحدة");
  reads("أكدت قطر دعمها لمساعي الكويت.", "دعمها SUPPORT; A قطر; R الكويت");
  // Whom something is done for is not who does it; his adjective is not theirs either.
  reads("تستخدم إيران نفوذها لدعم دمشق.", "لدعم SUPPORT; A -; R دمشق");
  reads("اتخذت قطر خطوات لدعم الاقتصاد التركي.", "");
  reads("فرضت واشنطن عقوبات على طهران لدعم إيران للمسلحين.",
        "عقوبات SANCTION/discontinue; A واشنطن; R طهران\nلدعم AID; A إيران; R مسلحين");
  reads("انتقدت دول عدة القرار الأمريكي.", "انتقدت ACCUSE/disapprove; R الأمريكي");
}

TEST(SentenceParties, HelpThatSomebodyIsAccusedOfIsHis) {
  reads("اتهم الائتلاف إيران بدعم النظام السوري.",
        "اتهم ACCUSE/allege; A الائتلاف; R إيران\nبدعم AID; A إيران; R النظام السوري");
  reads("تعهد ترامب بدعم الأكراد.", "تعهد AGREE; A ترامب; R الأكراد");
}

TEST(SentenceParties, ASoldierWhoIsKilledIsNoAdjective) {
  reads("قتل عسكري تركي في إدلب.", "قتل ASSAULT; A -; R عسكري; N killed=1");
  reads("مقتل عسكري تركي في إدلب.", "مقتل ASSAULT; A -; R عسكري; N killed=1");
  reads("هجوم عسكري تركي على عفرين.", "هجوم عسكري ASSAULT; A تركي; P عفرين");
}

TEST(SentenceParties, AtWhoseWishSomebodyActs) {
  reads("تدخلت روسيا في سوريا بناء على طلب دمشق.", "طلب REQUEST/assist; A دمشق; R روسيا");
  reads("يجتمع الحلف الأطلسي الثلاثاء بطلب من أنقرة.",
        "يجتمع AGREE; A الحلف الأطلسي\nبطلب REQUEST/meet; A أنقرة; R الحلف الأطلسي");
  reads("دخلت القوات التركية إدلب بموافقة روسيا.",
        "دخلت ASSAULT; A القوات التركية; P إدلب\nبموافقة AGREE; A روسيا; R القوات التركية");
  reads("رحبت أنقرة بموافقة واشنطن على الخطة.", "رحبت SUPPORT; A أنقرة; R واشنطن\nبموافقة AGREE; A واشنطن; R -");
}

TEST(SentenceParties, WhomSomebodyCallsSoStandsInTheirPlace) {
  reads("شن الجيش هجوما على من وصفهم بالإرهابيين في ريف حلب.", "هجوما ASSAULT; A الجيش; R الإرهابيين; P ريف حلب");
  reads("استهدف الجيش من وصفهم بـ\"الإرهابيين\" في ريف حلب.", "استهدف ASSAULT; A الجيش; R الإرهابيين; P ريف حلب");
  reads("اتهم من وصفهم بالمندسين بالقتل.", "اتهم ACCUSE/allege; A -; R المندسين");
}

TEST(SentenceParties, WhoIsPutInPrisonByACourt) {
  reads("قضت محكمة عراقية بإعدام ثلاثة مسلحين.", "قضت SANCTION/convict; A محكمة عراقية; R مسلحين");
  reads("أمرت محكمة تركية بسجن خمسة صحفيين.", "أمرت COERCE/arrest; A محكمة تركية; R صحفيين");
}

TEST(SentenceParties, ThoseWhoAreArrestedAreWhomTheNounsPronounMeans) {
  reads("أفرج عن ثلاثة صحفيين بعد اعتقالهم في دمشق.",
        "أفرج RETREAT/release; R صحفيين\nاعتقالهم COERCE/arrest; R صحفيين");
  reads("عثرت الشرطة لدى المواطن الألماني عند اعتقاله على أجهزة.", "اعتقاله COERCE/arrest; R المواطن الألماني");
  reads("اتهمت الشرطة أربعة أشخاص بالقتل بعد توقيفهم في برلين.",
        "اتهمت ACCUSE/allege; A الشرطة; R أشخاص\nتوقيفهم COERCE/arrest; R أشخاص");
}

TEST(SentenceParties, SoManyOfANation) {
  reads("احتجزت السلطات عشرين أمريكيا.", "احتجزت COERCE/arrest; A السلطات; R عشرين أمريكيا; N detained=20");
  reads("نزح 700 ألف سوري من درعا.", "نزح SANCTION/expel; A -; R 700 ألف سوري; P درعا");
}

TEST(SentenceParties, WhoWasKilledIsSomebody) {
  reads("أعلنت الحركة مقتل حقاني في ريف حلب.", "مقتل ASSAULT; A -; R حقاني; P ريف حلب");
  reads("وقع ذلك بعد مقتل خادمة فلبينية في الكويت.", "مقتل ASSAULT; A -; R خادمة");
  reads("أعلنت الوزارة مقتل هذا العدد في ريف حلب.", "مقتل ASSAULT; R -; P ريف حلب");
}

TEST(SentenceParties, TheDeadAndTheWoundedAreOfWhom) {
  reads("سقط قتلى وجرحى من قوات النظام في ريف حماة.", "قتلى ASSAULT; A -; R جرحى من قوات النظام; P ريف حماة");
  reads("سقط قتلى وجرحى في ريف حماة.", "قتلى ASSAULT; A -; R -; P ريف حماة");
}

TEST(SentenceParties, WhoseAttackIsRepelled) {
  reads("أحبطت القوات العراقية هجوما لتنظيم داعش على الحدود.", "أحبطت ASSAULT; A القوات العراقية; R تنظيم داعش");
  reads("صدت قوات النظام هجوما شنه تنظيم داعش على تدمر.", "صدت ASSAULT; A قوات النظام; R تنظيم داعش\nهجوما ASSAULT");
}

TEST(SentenceParties, WhoIsHitBehindAnAside) {
  reads("استهدف الهجوم في سروج (جنوب) ناشطين أكرادا.", "استهدف الهجوم ASSAULT; R ناشطين أكرادا; P سروج");
  reads("استهدفت غارة في دوما (ريف دمشق) مقاتلي الفصائل.", "استهدفت غارة ASSAULT/aerial; R مقاتلي الفصائل; P دوما");
  reads("قصفت القوات السورية، السبت، بعشرات القذائف المدفعية والصاروخية، مواقع الفصائل في إدلب.",
        "قصفت ASSAULT/heavy-weapons; A القوات السورية; R مواقع الفصائل; P إدلب");
  reads("استهدفت الطائرات بالصواريخ الفراغية مقاتلي الفصائل في إدلب.",
        "استهدفت ASSAULT/aerial; A الطائرات; R مقاتلي الفصائل; P إدلب");
  reads("أرغم القصف الجوي والمدفعي العنيف سكان البلدة على النزوح.",
        "أرغم COERCE/restrict; A -; R سكان\nالقصف ASSAULT/aerial\nالنزوح SANCTION/expel");
}

TEST(SentenceParties, BehindANameWithTheArticleNobodyWithoutItIsItsAdjective) {
  reads("اعتقلت قوات الأمن مدنيين في الحسكة.", "اعتقلت COERCE/arrest; A قوات الأمن; R مدنيين; P الحسكة");
  reads("قالت قوات الأمن العراقية إنها قتلت مسلحين.", "قتلت ASSAULT; A قوات الأمن العراقية; R مسلحين");
}

TEST(SentenceParties, WhoIsInTheVehicleThatIsHit) {
  reads("انفجرت عبوة ناسفة بحافلة تقل جنودا قرب حمص.", "انفجرت ASSAULT/explosives; A -; R جنودا; P قرب حمص");
  reads("أطلق مسلحون النار على سيارة كانت تقل صحفيين في عدن.", "أطلق ASSAULT/firearms; A مسلحون; R صحفيين; P عدن");
  reads("استهدف صاروخ حافلة كانت تقل أطفالا في صعدة.", "استهدف ASSAULT/heavy-weapons; R أطفالا; P صعدة");
  reads("غادرت حافلة تقل مسلحين البلدة.", "غادرت RETREAT/withdraw; R -");
}

TEST(SentenceParties, WhosePositionsBehindWhatDescribesThem) {
  reads("شن الجيش غارات على مواقع متفرقة لتنظيم الدولة في البادية.",
        "غارات ASSAULT/aerial; A الجيش; R تنظيم الدولة; P البادية");
  reads("شنت إسرائيل غارات على مواقع عدة للحرس الثوري قرب دمشق.",
        "غارات ASSAULT/aerial; A إسرائيل; R حرس الثوري; P قرب دمشق");
  reads("شن المسلحون هجوما على موقع للجيش في حمص.", "هجوما ASSAULT; A المسلحون; R موقع للجيش; P حمص");
  reads("غارات على الرقة للتحالف الدولي.", "غارات ASSAULT/aerial; A تحالف الدولي; R -; P الرقة");
}

TEST(SentenceParties, AtLeastSoManyPositions) {
  reads("شنت الطائرات الحربية غارات على ما لا يقل عن خمسة مواقع للتنظيم في ريف حمص.",
        "غارات ASSAULT/aerial; A الطائرات الحربية; R مواقع للتنظيم; P ريف حمص; B -");
}

TEST(SentenceParties, AnAccusativeBehindAnAttackIsWhatItHits) {
  reads("استهدف هجوم رتلا للقوات التركية في إدلب.", "استهدف هجوم ASSAULT; A -; R رتلا للقوات التركية; P إدلب");
}

TEST(SentenceParties, WhoSurvives) {
  reads("نجا قائد الشرطة من محاولة اغتيال في عدن.", "اغتيال ASSAULT/targeted; A -; R قائد الشرطة; P عدن");
}

TEST(SentenceParties, WhoDiedInTwoAttacks) {
  reads("أسفرت الغارات والقصف عن مقتل أربعين مدنيا.",
        "الغارات ASSAULT/aerial; R مدنيا\nوالقصف ASSAULT/aerial; R مدنيا; N killed=40");
}

TEST(SentenceParties, SoManyDiplomats) {
  reads("طردت واشنطن 60 دبلوماسيا روسيا.", "طردت SANCTION/expel; A واشنطن; R دبلوماسيا روسيا");
  reads("قررت أوكرانيا طرد 13 دبلوماسيا روسيا.", "قررت SANCTION/expel; A أوكرانيا; R دبلوماسيا روسيا");
}

TEST(SentenceParties, HowManyOthersIsNoName) {
  reads("قتل جنديان سوريان وثلاثة عناصر من حزب الله في كمين.",
        "كمين ASSAULT; A -; R جنديان سوريان, عناصر من حزب الله; N killed=5");
}

TEST(SentenceParties, TheVerbGoesOnBehindWhatTellsOfItsSubject) {
  reads("دخلت قوات تدعمها تركيا بلدة سراقب.",
        "دخلت ASSAULT; A قوات; P بلدة سراقب\nتدعمها AID; A تركيا; R قوات; P بلدة سراقب");
  reads("قتل المسلحون الذين يدعمهم التحالف عشرة جنود.",
        "قتل ASSAULT; A المسلحون; R جنود; N killed=10\nيدعمهم AID; A التحالف; R المسلحون");
}

TEST(SentenceParties, WhoseTheWordOrThePolicyIs) {
  reads("انتقد الوزير تصريحات المسؤول الأميركي.", "انتقد ACCUSE/disapprove; A الوزير; R المسؤول الأميركي");
  reads("انتقد الرئيس السياسة الأميركية في المنطقة.", "انتقد ACCUSE/disapprove; A الرئيس; R الأميركية");
  reads("رفضت المعارضة الشروط الروسية.", "رفضت REJECT/yield; A المعارضة; R الروسية");
  reads("أدان الوزير اعتقال الصحفي.", "أدان ACCUSE/disapprove; A الوزير; R -\nاعتقال COERCE/arrest; R الصحفي");
}

TEST(SentenceParties, MenInTheAccusativeAreAsked) {
  reads("نددت اللجنة بالقصف، وطالبت السوريين بالتبرع للنازحين.",
        "نددت ACCUSE/disapprove; A اللجنة\nوطالبت REQUEST/change; A اللجنة; R السوريين");
  reads("ودعت الصين إلى وقف القتال.", "ودعت REQUEST/yield; A الصين; R -");
}

TEST(SentenceParties, AgainstOrWithWhomAThreatIs) {
  reads("توعدت إيران بالرد على إسرائيل.", "توعدت THREATEN/violence; A إيران; R إسرائيل");
  reads("هدد الحزب بقطع الهدنة مع أنقرة.", "هدد THREATEN/violence; A الحزب; R أنقرة");
  reads("هددت أنقرة بإلغاء الاتفاق مع واشنطن.", "هددت THREATEN; A أنقرة; R واشنطن");
  reads("توعد ترامب بالرد على الهجوم.", "توعد THREATEN/violence; A ترامب; R -");
  // قادة: men, though the word ends as a woman's does.
  reads("هدد قادة الاتحاد الأوروبي بإلغاء الاتفاق مع أنقرة.", "هدد THREATEN; A قادة الاتحاد الأوروبي; R أنقرة");
}

TEST(SentenceParties, APronounThatStandsAloneIsWhomItTouches) {
  reads("انتقد أردوغان نتنياهو، متهما إياه بالكذب.",
        "انتقد ACCUSE/disapprove; A أردوغان; R نتنياهو\nمتهما ACCUSE/allege; A أردوغان; R نتنياهو");
  reads("وقال ترامب: \"لقد تصرفت تركيا بشكل سيئ\"، متوعدا إياها بالرد.", "متوعدا THREATEN/violence; A ترامب; R تركيا");
  reads("فرضت الرياض عقوبات على إيران، متهمة إياها بالكذب.",
        "عقوبات SANCTION/discontinue; A الرياض; R إيران\nمتهمة ACCUSE/allege; A الرياض; R إيران");
  reads("رفض ماكرون القرار الأمريكي، واصفا إياه بالخطأ.",
        "رفض REJECT; A ماكرون\nواصفا ACCUSE/disapprove; A ماكرون; R -");
}

TEST(SentenceParties, ADeedOfSeveralIsOfAllOfThem) {
  reads("رفضت دمشق الضربات التي شنتها واشنطن ولندن وباريس.", "رفضت REJECT; A دمشق; R واشنطن, لندن, باريس");
  reads("رحبت دمشق بموقف الصين وروسيا من الأزمة.", "رحبت SUPPORT; A دمشق; R الصين, روسيا");
  // A new clause begins with the second.
  reads("أدانت موسكو القصف الذي نفذه الجيش وقال ناطق إنه جريمة.",
        "أدانت ACCUSE/disapprove; A موسكو; R الجيش\nالقصف ASSAULT; A الجيش");
}

TEST(SentenceParties, WhatAStateWillDoItsLeaderSaysOfIt) {
  reads("قصفت إسرائيل مواقع في سوريا. وقال نتنياهو: لن نسمح بالدخول إلى أراضينا.",
        "قصفت ASSAULT; A إسرائيل; P سوريا\nلن نسمح REJECT/assist; A إسرائيل; B نتنياهو");
  reads("قصفت إسرائيل مواقع في سوريا. وقال نتنياهو: نطالب المجتمع الدولي بالتحرك.",
        "قصفت ASSAULT; A إسرائيل; P سوريا\nنطالب REQUEST/change; A نتنياهو; R المجتمع الدولي");
}

TEST(SentenceParties, AProtestIsAgainstWhoseDeedItCondemns) {
  reads("تظاهر المئات للتنديد بالهجوم الذي شنه الجيش التركي.",
        "تظاهر PROTEST/demo; A المئات; R الجيش التركي\nبالهجوم ASSAULT; A الجيش التركي");
  reads("تظاهر العشرات في بيروت تنديدا بنقل السفارة.", "تظاهر PROTEST/demo; A العشرات; R -; P بيروت");
}

TEST(SentenceParties, ACourtDidNotWhatItTries) {
  reads("أصدرت محكمة في برلين حكما بسجن شاب لاعتدائه على جنود.",
        "حكما بسجن SANCTION/convict; A محكمة\nلاعتدائه ASSAULT; A -");
}

TEST(SentenceParties, APluralInTheConstructBeginsAName) {
  reads("وطردت قوات تركية مقاتلي الوحدات الكردية من مدينة عفرين.",
        "وطردت ASSAULT; A قوات تركية; R مقاتلي الوحدات الكردية; P مدينة عفرين");
}

TEST(SentenceParties, WhoIsCountedIsSomebodyWhateverElseTheWordMeans) {
  reads("احتجزت الشرطة التركية 12 طالبا في أنقرة.", "احتجزت COERCE/arrest; A الشرطة التركية; R طالبا; P أنقرة");
  reads("استقبلت تركيا 300 نازح فروا من سراقب.", "استقبلت AID; A تركيا; R نازح\nفروا SANCTION/expel; R نازح; P سراقب");
}

TEST(SentenceParties, OthersAreSomebodyWhereTheyAreCounted) {
  reads("اعتقلت الشرطة التركية 20 آخرين في أنقرة.", "اعتقلت COERCE/arrest; A الشرطة التركية; R آخرين; P أنقرة");
  reads("وقال آخرون إن الجيش قصف بلدة سراقب.", "قصف ASSAULT; A الجيش; P بلدة سراقب; B -");
}

TEST(SentenceParties, WhatHappenedElsewhereBeforeWasDoneByOthers) {
  reads("شنت تركيا غارات على مواقع في العراق بعد هجوم في أنقرة.",
        "غارات ASSAULT/aerial; A تركيا\nهجوم ASSAULT; A -; P أنقرة");
  reads("سيطر الجيش على بلدة سراقب بعد قصف على البلدة.", "سيطر ASSAULT; A الجيش\nقصف ASSAULT; A الجيش");
}

TEST(SentenceParties, WhoeverCarriesOutAnActionDoesIt) {
  reads("قامت الشرطة التركية في إزمير باعتقال ناشط سوري يشتبه بانتمائه إلى تنظيم داعش.",
        "باعتقال COERCE/arrest; A الشرطة التركية; R ناشط سوري");
}

TEST(SentenceParties, WhoseHoldItWasTakenFrom) {
  reads("حررت قوات سوريا الديمقراطية عشر قرى من قبضة تنظيم داعش.",
        "حررت ASSAULT; A قوات سوريا الديمقراطية; R تنظيم داعش");
  reads("استعادت القوات العراقية مناطق واسعة في الأنبار من أيدي المسلحين.",
        "استعادت ASSAULT; A القوات العراقية; R المسلحين");
}

TEST(SentenceParties, ANationsAdjectiveBehindAnAttackIsNoMan) {
  reads("قتل جندي في قصف سوري على بلدة سرمين.", "قصف ASSAULT; A سوري; R جندي; P بلدة سرمين; N killed=1");
  reads("مقتل سوري برصاص الجيش التركي.", "مقتل ASSAULT/firearms; A الجيش التركي; R سوري; N killed=1");
}

TEST(SentenceParties, WhoOnlySpokeBeforeAnAttackWasNotHit) {
  reads("قال المرصد إن طائرات حربية قصفت الغوطة الشرقية بعد دقائق من موافقة مجلس الأمن على قرار الهدنة.",
        "قصفت ASSAULT/aerial; A طائرات حربية; R -\nموافقة AGREE; A مجلس الأمن");
}

TEST(SentenceParties, WhoBacksAForceDoesNotActWithIt) {
  reads("هاجمت قوات سوريا الديمقراطية المدعومة من قبل أمريكا مدينة الرقة.", "هاجمت ASSAULT; A قوات سوريا الديمقراطية");
  reads("تعرضت القوات لضربات في الجولان المحتل من قبل تركيا.", "لضربات ASSAULT; A تركيا; R القوات");
}

}  // namespace
}  // namespace marsad::reading
