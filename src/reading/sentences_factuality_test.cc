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
  reads("كانت الطائرات تقصف البلدة، وتستهدف المستشفى.", "تقصف ASSAULT; D -\nوتستهدف ASSAULT; D -");
  reads("سيقصف الجيش البلدة ويستهدف المستشفى.", "سيقصف ASSAULT; F planned\nويستهدف ASSAULT; F planned; D -");
  reads("قد يقصف الجيش البلدة ويستهدف المستشفى.", "يقصف ASSAULT; F possible\nويستهدف ASSAULT; F possible; D -");
  reads("سيقصف الجيش البلدة، وتستهدف الفصائل المستشفى.", "سيقصف ASSAULT; F planned\nوتستهدف ASSAULT; F actual");
}

}  // namespace
}  // namespace marsad::reading
