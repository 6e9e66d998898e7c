// Which day a speech act has whose own sentence tells none: that of the statement, or the only one its speaker has.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceSpeakers, TheDayOfAnInterviewIsOfWhatIsSaidInIt) {
  reads("قال الوزير محمد الأحمد في مقابلة نشرت السبت إنه يرفض الهدنة.", "يرفض REJECT/yield; D 2019-06-01");
  reads("قال الوزير محمد الأحمد الذي وصل إلى جنيف السبت إنه يرفض الهدنة.",
        "وصل CONSULT/visit; D 2019-06-01\nيرفض REJECT/yield; D -");
}

TEST(SentenceSpeakers, WhoSpeaksOnOneDayOnlySpeaksOnItThroughout) {
  reads("هدد محمد الأحمد الفصائل. تدور اشتباكات في درعا. وقال محمد الأحمد الخميس إن الهدنة انتهت.",
        "هدد THREATEN; D 2019-05-30\nاشتباكات ASSAULT; D 2019-06-03");
  reads("دعت منظمة العفو الدولية إلى هدنة. وقالت المنظمة الخميس إن الحصار جريمة. وقالت المنظمة السبت إنه مستمر.",
        "دعت REQUEST/yield; D -");
  reads("هدد محمد الأحمد الفصائل. وقال محمد الأحمد في 3 أيار إن الهدنة انتهت.", "هدد THREATEN; D -");
}

TEST(SentenceSpeakers, WhatASpeakerSaysOfHimselfIsOfTheDayHeSpeaksOn) {
  reads("قال محمد الأحمد السبت إن الهدنة انتهت. وأضاف محمد الأحمد: \"نطالب موسكو بسحب قواتها\".",
        "نطالب REQUEST/yield; D 2019-06-01");
  reads("قال محمد الأحمد في مقابلة مع قناة \"روسيا اليوم\" نشرت السبت إن الهدنة انتهت. وهدد محمد الأحمد الفصائل.",
        "وهدد THREATEN; D 2019-06-01");
}

TEST(SentenceSpeakers, WhatASpeakerWillDoIsPromisedOnTheDayHeSpeaksOn) {
  reads("قال بنيامين نتنياهو السبت إن الهدنة انتهت. وأضاف نتنياهو: \"سنقدم مساعدات إنسانية إلى سكان درعا\".",
        "سنقدم مساعدات AGREE; D 2019-06-01");
  reads("قال بنيامين نتنياهو السبت إن الهدنة انتهت. سيلتقي نتنياهو الرئيس فلاديمير بوتين.", "سيلتقي AGREE; D -");
}

TEST(SentenceSpeakers, WhatWasSaidBeforeHasNoDayOfWhatIsSaidNow) {
  reads("قال محمد الأحمد الخميس إن الهدنة انتهت. وكان محمد الأحمد قد هدد الفصائل.", "هدد THREATEN; D -");
  reads("قال محمد الأحمد الخميس إن الهدنة انتهت. وفي وقت سابق هدد محمد الأحمد الفصائل.", "هدد THREATEN; D -");
}

TEST(SentenceSpeakers, AManWhomNoListKnowsGoesOnByHisLastName) {
  reads("قال محمد الأحمد الخميس إن الهدنة انتهت. وهدد الأحمد الفصائل.", "وهدد THREATEN; D 2019-05-30");
}

TEST(SentenceSpeakers, WhoQuarrelsBesideAWarningDoesNotWarn) {
  reads("جاءت تحذيرات غوتيريش بعد خلاف بين إيران وروسيا.", "تحذيرات THREATEN; A غوتيريش");
}

TEST(SentenceSpeakers, ToWhomAndWhereHeSaysSoMayStandBeforeTheQuotation) {
  reads("وقالت المتحدثة هيذر نويرت في بيان لوكالة رويترز \"قادة المعارضة انتقدوا الخطة\".",
        "انتقدوا ACCUSE/disapprove; A قادة المعارضة");
}

TEST(SentenceSpeakers, WhoOnlyTellsDidNoDeed) {
  reads("قال مدير المرصد السوري رامي عبد الرحمن إن صاروخا أصاب البلدة واستهدف مدينة سراقب.",
        "واستهدف ASSAULT/heavy-weapons; A -");
}

TEST(SentenceSpeakers, WhatIsQuotedBehindWhoSaysItIsWhatHeSaid) {
  reads("قال المتحدث \"قوات النظام قصفت بلدة سراقب\".", "قصفت ASSAULT; A قوات النظام; P بلدة سراقب; B المتحدث");
  reads("قال المتحدث \"كانت قوات النظام قد دخلت أربع قرى في ريف حلب وسيطرت عليها\".",
        "دخلت أربع قرى ASSAULT; A قوات النظام; B المتحدث\nوسيطرت ASSAULT; A قوات النظام; B المتحدث");
  // He who says we speaks for himself.
  reads("قال المتحدث \"نطالب الحكومة بوقف القصف على المدينة\".", "نطالب REQUEST/yield; A المتحدث; D 2019-06-03; B -");
}

TEST(SentenceSpeakers, AWordOfPublishingIsPassedByWhereSomebodyTellsBehindIt) {
  reads("شدد بشار الأسد في مقابلة نشرت الخميس على أن الأولوية هي استعادة السيطرة على مدينة سراقب.",
        "استعادة السيطرة ASSAULT; F planned; B بشار الأسد");
}

}  // namespace
}  // namespace marsad::reading
