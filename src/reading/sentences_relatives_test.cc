// Relative clauses and pronouns, one sentence each, read with the whole codebook. Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceRelatives, ThePronounOfTheConjunctionIsTheSubject) {
  reads("أكدت وزارة الدفاع التركية أنها لن تسحب جنودها من نقاط المراقبة.",
        "تسحب RETREAT/withdraw; A وزارة الدفاع التركية; F denied; B وزارة الدفاع التركية");
}

TEST(SentenceRelatives, ARelativeClausePastAParticipleTellsOfTheNounOfAction) {
  reads("أدان الوزير القصف المتواصل الذي تنفذه قوات النظام على دوما.",
        "أدان ACCUSE/disapprove; A الوزير; R قوات النظام\nالقصف ASSAULT; A قوات النظام; P دوما");
}

TEST(SentenceRelatives, ThePlaceBeforeARelativeDoesNotAct) {
  reads("وصلت الوحدات الكردية المتمركزة في حي الشيخ مقصود والتي قامت بقصف بلدة سراقب.",
        "وصلت MOBILIZE/troops\nبقصف ASSAULT; A الوحدات الكردية; P بلدة سراقب");
}

TEST(SentenceRelatives, ANameBehindANounWithAPronounSaysWhoThatIs) {
  reads("تعهدت سوريا وحليفتها الأبرز روسيا بضمان سلامة البعثة.", "تعهدت AGREE; A سوريا, روسيا");
}

TEST(SentenceRelatives, APronounWithItsPrepositionIsNobody) {
  reads("قال المحامي إن الإجراءات التي طالبت بها أنقرة طويلة.", "طالبت REQUEST/change; A أنقرة");
}

TEST(SentenceRelatives, WhoIsPutFirstWithAmmaIsTheSubjectOfAVerbWithFa) {
  reads("أما روسيا فدعت إلى وقف القتال.", "فدعت REQUEST/yield; A روسيا");
}

TEST(SentenceRelatives, AVerbWithAPronounTakesAnObject) {
  reads("الضربات التي توجهها دول غربية ضد النظام السوري كثيرة.", "الضربات ASSAULT; A دول غربية; R النظام السوري");
}

TEST(SentenceRelatives, APronounBehindAnActionIsTheVerbsSubjectAndNoPosition) {
  reads("تحاول قوات النظام عزل مناطق سيطرة المعارضة بعدما كثفت عملياتها العسكرية في درعا.",
        "عملياتها ASSAULT; A قوات النظام; P درعا");
}

TEST(SentenceRelatives, ARelativeClauseUnderAnHasItsNounAsSubject) {
  reads("أعلن القضاء أن المسؤول صالح مسلم الذي اعتقل في براغ لن يسلم إلى تركيا.",
        "اعتقل COERCE/arrest; R صالح مسلم; P براغ; B القضاء\nلن يسلم REJECT/yield; A صالح مسلم; R تركيا; B القضاء");
  reads("أشار المرصد إلى أن الغارات التي استهدفت سوقا في المسيفرة أسفرت عن مقتل 17 شخصا.",
        "الغارات ASSAULT/aerial; R شخصا; P المسيفرة; B المرصد");
}

TEST(SentenceRelatives, AVerbWithAPronounBehindANounOfActionIsDoneByWhoFollows) {
  reads("قتل جنود في هجوم شنه مسلحون في سيناء.", "هجوم ASSAULT; A مسلحون; R جنود; P سيناء");
}

TEST(SentenceRelatives, AVerbBehindSomebodyWithoutANameTellsOfHim) {
  reads("خرج متظاهرون يطالبون برحيل الرئيس بشار الأسد.",
        "خرج PROTEST/demo; A متظاهرون\nيطالبون REQUEST/change; A متظاهرون; R بشار الأسد");
}

TEST(SentenceRelatives, WhatARelativeClauseTakesUpIsItsObject) {
  reads("الاتفاق الذي وقعته أنقرة وموسكو في سوتشي صامد.", "وقعته SUPPORT; A أنقرة, موسكو");
  reads("رفضت الفصائل الهدنة التي اقترحتها روسيا.", "رفضت REJECT/yield; A الفصائل\nاقترحتها REQUEST/yield; A روسيا");
  reads("نفد الغذاء بسبب الحصار الذي تفرضه قوات النظام على دوما.", "الحصار ASSAULT; A قوات النظام; P دوما");
}

TEST(SentenceRelatives, WhatARelativeClauseTakesUpBehindAPreposition) {
  reads("بدأت الهدنة «الإنسانية» التي أعلنت عنها روسيا.", "بدأت RETREAT/ceasefire; A -\nأعلنت CONCEDE; A روسيا");
}

TEST(SentenceRelatives, ATimeBetweenCommasEndsNoRelativeClause) {
  reads("أوقعت الغارات التي شنتها، الجمعة، القوات التركية على تل رفعت قتلى.",
        "الغارات ASSAULT/aerial; A القوات التركية; P تل رفعت; D 2019-05-31");
}

TEST(SentenceRelatives, OfAWeaponTheVerbStraightBehindItTells) {
  reads("اعترضت الدفاعات الجوية صواريخ أطلقت على مطار الشعيرات.",
        "اعترضت ASSAULT/heavy-weapons; A الدفاعات الجوية\nأطلقت ASSAULT/heavy-weapons; P مطار الشعيرات");
  reads("وقال الوزير إن الصواريخ التي أطلقت على دمشق أصابت أهدافها.",
        "أطلقت ASSAULT/heavy-weapons; P دمشق; B الوزير\nأصابت ASSAULT/heavy-weapons; B الوزير");
  reads("لم يؤكد الوزير ما إذا كانت غازات سامة قد استخدمت في دوما.",
        "استخدمت ASSAULT/unconventional; P دوما; F possible");
  reads("وضعت الشركة مواد كيماوية تستخدم في الطلاء.", "");
}

TEST(SentenceRelatives, BehindWhoHelpsTheSubjectItsVerbGoesOn) {
  reads("شنت القوات الحكومية مدعومة من روسيا هجوما على دوما.",
        "مدعومة AID; A روسيا\nهجوما ASSAULT; A القوات الحكومية; P دوما");
}

TEST(SentenceRelatives, OfAWeaponWhoFiredItFollowsTheVerbWithItsPronoun) {
  reads("اعترض التحالف العربي صاروخا أطلقته ميليشيا الحوثي على الرياض.",
        "اعترض ASSAULT/heavy-weapons; A التحالف العربي\nأطلقته ASSAULT/heavy-weapons; A ميليشيا الحوثي; P الرياض");
  reads("وقال المتحدث إن صاروخا أطلقته ميليشيا الحوثي سقط في الصحراء.",
        "أطلقته ASSAULT/heavy-weapons; A ميليشيا الحوثي; B المتحدث");
}

TEST(SentenceRelatives, WhereTheLightVerbBehindANounOfForceSaysItHappened) {
  reads("وقال المدير إن الانفجارات وقعت في مستودعات أسلحة في حماة.", "الانفجارات ASSAULT/explosives; P حماة; B المدير");
}

TEST(SentenceRelatives, WhoFollowsAVerbThatGoesOnWithTheClauseDoesIt) {
  reads("رفضت الحكومة المبادرة التي أطلقتها القاهرة وتدعمها الرياض.",
        "رفضت REJECT; A الحكومة; R القاهرة\nوتدعمها AID; A الرياض; R الحكومة");
  reads("وصلت قوات سوريا الديمقراطية التي يقودها الأكراد وتدعمها واشنطن إلى منبج.",
        "وصلت MOBILIZE/troops; A قوات سوريا الديمقراطية; P منبج\nوتدعمها AID; A واشنطن; R قوات سوريا الديمقراطية");
}

TEST(SentenceRelatives, AClauseBehindACommaTellsOfTheNounOfActionBeforeIt) {
  reads("وقال الوزير إن الهجوم، الذي نفذته جماعة مسلحة في حلب، مدان.",
        "الهجوم ASSAULT; A جماعة مسلحة; P حلب; B الوزير");
  reads("وأسفر القصف العنيف، الذي نفذه الجيش، عن مقتل جندي.", "القصف ASSAULT; A الجيش; R جندي");
  // اقتحام السياج الأمني، الذي: the fence.
  reads("حاول الشبان اقتحام السياج الأمني، الذي هدد الجيش بحمايته.", "اقتحام ASSAULT; A الشبان\nهدد THREATEN; A الجيش");
}

TEST(SentenceRelatives, TheVerbsOwnPronounIsTheNounOfActionNotThatOfAPrepositionBehind) {
  reads("دخلت القوات عفرين عقب هجوم شنته تركيا عليها.",
        "دخلت ASSAULT; A القوات; P عفرين\nهجوم ASSAULT; A تركيا; P عفرين");
}

TEST(SentenceRelatives, WhatDoubtsANounOrItsVerbStandsBetweenThem) {
  reads("تحدث الوزير عن عملية عسكرية قد تنفذها القوات التركية في سنجار.",
        "عملية عسكرية ASSAULT; A القوات التركية; P سنجار; F possible; B الوزير");
  reads("هدد ترامب بضربة ردا على هجوم كيميائي مفترض استهدف مدينة دوما.",
        "هدد THREATEN/violence; A ترامب\nهجوم كيميائي ASSAULT/unconventional; P مدينة دوما; F possible");
}

TEST(SentenceRelatives, WhatAClauseTellsOfIsNobodyNamedBefore) {
  reads("قال المتحدث إن المستودع الذي استهدفته الطائرات يقع قرب دمشق.",
        "استهدفته ASSAULT/aerial; A الطائرات; R -; B المتحدث");
  reads("انطلقت جولة من المحادثات التي ترعاها روسيا وتدعمها إيران.",
        "ترعاها CONSULT/third-party; A روسيا; R -\nوتدعمها SUPPORT; A إيران; R -");
}

TEST(SentenceRelatives, ASecondClauseWithTheSamePronounIsAboutWhomTheFirstIs) {
  reads("انتقدت أنقرة الداعية فتح الله غولن الذي يعيش في سوريا والذي تتهمه باريس بالتزوير.",
        "انتقدت ACCUSE/disapprove; A أنقرة; R الداعية فتح الله غولن\nتتهمه ACCUSE/allege; A باريس; R الداعية فتح الله "
        "غولن");
}

TEST(SentenceRelatives, CountedAttacksBehindThatAreWhatTheClauseTellsOf) {
  reads("قال المتحدث إن خمس غارات شنتها روسيا على سراقب.", "غارات ASSAULT/aerial; A روسيا; P سراقب; B المتحدث");
}

}  // namespace
}  // namespace marsad::reading
