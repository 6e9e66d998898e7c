// Whether what is told happened, one sentence each, read with the whole codebook: how far a denial, a doubt or a plan
// reaches, and what it leaves as it is. Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceFactuality, WhatIsLookedIntoWasThereBefore) {
  reads("لم يتمكن الخبراء من الوصول إلى سراقب للتحقيق في الهجوم.",
        "للتحقيق ACCUSE/investigate; F denied\nالهجوم ASSAULT; F actual");
  reads("نفى الوزير اتهام أنقرة بقصف سراقب.", "بقصف ASSAULT; F denied");
}

TEST(SentenceFactuality, WhatIsNotEndedOrKeptFromBeingGoesOn) {
  reads("لم يمنع ذلك القوات من قصف سراقب.", "قصف ASSAULT; A القوات; F actual");
  reads("منع ذلك القوات من قصف سراقب.", "قصف ASSAULT; A القوات; F denied");
}

TEST(SentenceFactuality, WhatAnAdjectiveIsDeniedOfStillActs) {
  reads("قالت الشرطة إن ثلاثة رجال غير مسلحين قتلوا في حلب.", "قتلوا ASSAULT; P حلب; F actual");
  reads("وغير أن المسلحين قصفوا حلب.", "قصفوا ASSAULT; F actual");
}

TEST(SentenceFactuality, InTheWakeOfAnAttackStandsWhatWasThereBefore) {
  reads("وصل الوزير إلى بيروت الثلاثاء في أعقاب قصف سراقب.",
        "وصل CONSULT/visit; A الوزير; D 2019-05-28\nقصف ASSAULT; A -; D -");
}

TEST(SentenceFactuality, AVerbInThePresentSharesThePastThePlanAndTheDoubtOfTheOneBefore) {
  reads("كانت القوات تقصف البلدة، وتستهدف القرية.", "تقصف ASSAULT; D -\nوتستهدف ASSAULT; D -");
  reads("سيقصف الجيش البلدة ويستهدف القرية.", "سيقصف ASSAULT; F planned\nويستهدف ASSAULT; D -; F planned");
  reads("قد يقصف الجيش البلدة ويستهدف القرية.", "يقصف ASSAULT; F possible\nويستهدف ASSAULT; D -; F possible");
  reads("سيقصف الجيش البلدة، وتستهدف الفصائل القرية.", "سيقصف ASSAULT; F planned\nوتستهدف ASSAULT; F actual");
}

TEST(SentenceFactuality, WhatIsWantedOrFitIsNotToldToHappen) {
  reads("قال الوزير إن من حقهم أن يقصفوا البلدة.", "يقصفوا ASSAULT; D -; F possible");
  reads("عبر الوزير عن أمله في أن يشن الجيش هجوما على البلدة.", "هجوما ASSAULT; F possible");
  reads("استطاع المسلحون أن يقصفوا البلدة.", "يقصفوا ASSAULT; F actual");
  reads("غادر السكان على أن تدخل القوات البلدة.", "تدخل القوات MOBILIZE/troops; F planned");
  reads("قال الوزير: إننا ندين الهجوم.", "ندين ACCUSE/disapprove; F actual");
}

TEST(SentenceFactuality, OrElseDeniesNothing) {
  reads("طالب القائد السكان بالرحيل وإلا سيقصف الجيش البلدة.",
        "طالب REQUEST/change; F actual\nسيقصف ASSAULT; A الجيش; F planned");
}

TEST(SentenceFactuality, WhatHadBeenIsNotDoubted) {
  reads("وقد كانت القوات تحاصر البلدة.", "تحاصر ASSAULT; F actual");
  reads("وقد تكون القوات حاصرت البلدة.", "حاصرت ASSAULT; F possible");
}

TEST(SentenceFactuality, WhatSomebodyThinksEndsBeforeWhatCameOfIt) {
  reads("قال مسؤول إن موسكو تعتقد أن الأمر صعب، لذلك تم استهداف جنود أتراك في حلب.",
        "استهداف ASSAULT; R جنود أتراك; P حلب; F actual");
  reads("نفذ الجيش لذلك الغرض هجوما على حلب.", "هجوما ASSAULT; A الجيش; P حلب");
}

TEST(SentenceFactuality, WhatReportsSayThatSomebodyDeniesIsDeniedByHim) {
  reads("نفت أنقرة تقارير قالت إن طائراتها قصفت مدينة منبج.", "قصفت ASSAULT/aerial; P مدينة منبج; F denied; B أنقرة");
  reads("نفت أنقرة الأنباء التي ذكرت أن طائراتها قصفت مدينة منبج.",
        "قصفت ASSAULT/aerial; P مدينة منبج; F denied; B أنقرة");
  reads("ونفى وزير الدفاع التركي، تورط أنقرة في الهجوم على منبج.",
        "الهجوم ASSAULT; A أنقرة; P منبج; F denied; B وزير الدفاع التركي");
}

TEST(SentenceFactuality, WordsOfDoubtBehindWhoDoesItDoubtTheVerb) {
  reads("قتلت القوات على الأرجح قائد الفصيل.", "قتلت ASSAULT; A القوات; R قائد الفصيل; F possible");
}

}  // namespace
}  // namespace marsad::reading
