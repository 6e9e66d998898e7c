// Since when: what goes on from a day until publication, and what such a day tells nothing of.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceSince, SinceWhenSomebodyLivesSomewhereIsNotSinceWhenHeIsAccused) {
  reads("واتهمت أنقرة المعارض المقيم في بريطانيا منذ العام 2012 بالتحريض على العنف.",
        "واتهمت ACCUSE/allege; A أنقرة; D -");
  reads("تقصف القوات التركية بلدة سراقب منذ السبت.",
        "تقصف ASSAULT; A القوات التركية; P بلدة سراقب; D 2019-06-01/2019-06-03");
}

TEST(SentenceSince, TheFirstSinceADayIsOfNoSpan) {
  reads("قصفت القوات التركية بلدة سراقب للمرة الأولى منذ نيسان 2018.", "قصفت ASSAULT; P بلدة سراقب; D -");
  reads("زار الوزير التركي دمشق في أول زيارة منذ العام 2012.", "زار CONSULT/visit; D -");
  reads("ومن جهة ثانية، تقصف القوات التركية بلدة سراقب منذ السبت.",
        "تقصف ASSAULT; P بلدة سراقب; D 2019-06-01/2019-06-03");
}

TEST(SentenceSince, TheWorstSinceADayIsOfNoSpan) {
  reads("شنت الطائرات الروسية غارات هي الأعنف منذ شهرين على بلدة سراقب.",
        "غارات ASSAULT/aerial; A الطائرات الروسية; P بلدة سراقب; D -");
  reads("شن الجيش التركي أكبر هجوم على بلدة سراقب منذ العام 2016.", "هجوم ASSAULT; A الجيش التركي; P بلدة سراقب; D -");
}

TEST(SentenceSince, SinceThenIsSinceTheTimeToldBefore) {
  reads("سيطر الجيش التركي على بلدة سراقب عام 2016. ومنذ ذلك الحين، اعتقلت السلطات عشرات المدنيين.",
        "سيطر ASSAULT; A الجيش التركي; P بلدة سراقب; D 2016\n"
        "اعتقلت COERCE/arrest; A السلطات; D 2016/2019-06-03");
  // Of who spoke, and of what another verb tells, it is no beginning.
  reads("قالت الأمم المتحدة في آذار إن السلطات اعتقلت منذ ذلك الحين عشرات المدنيين.",
        "اعتقلت COERCE/arrest; A السلطات; D -");
}

TEST(SentenceSince, WhatIsGoingOnIsOfTheDayOfPublication) {
  reads("تسبب القتال الدائر في بلدة سراقب في أزمة.", "القتال الدائر ASSAULT; P بلدة سراقب; D 2019-06-03");
  reads("تسبب القصف الروسي المتواصل في أزمة.", "القصف ASSAULT; A الروسي; D 2019-06-03");
  reads("تسبب القصف المستمر منذ أيام على بلدة سراقب في أزمة.", "القصف ASSAULT; P بلدة سراقب; D -");
}

TEST(SentenceSince, WhatWasAskedForOnceIsNotAskedForSince) {
  reads("دعت باريس إلى وقف حرب أهلية تدور في البلاد منذ العام 2013.", "دعت REQUEST/yield; A باريس; D -");
}

TEST(SentenceSince, AllThatIsToldBeforeWhatBeganGoesOnSince) {
  reads("قتل عشرات الجنود الروس منذ بدأت موسكو دعمها للحكومة السورية عام 2016.",
        "قتل ASSAULT; D 2016/2019-06-03\nدعمها AID; D 2016");
  reads("قتل مئات المدنيين وأصيب آلاف منذ بدء النزاع عام 2012.", "قتل ASSAULT; D 2012/2019-06-03");
}

TEST(SentenceSince, WhatIsOftenOrSeldomDoneIsOfNoDay) {
  reads("تقصف القوات التركية سراقب.", "تقصف ASSAULT; D 2019-06-03");
  reads("غالبا ما تقصف القوات التركية سراقب.", "تقصف ASSAULT; D -");
  reads("ونادرا ما تشتبك القوات التركية مع المسلحين.", "تشتبك ASSAULT; D -");
  reads("تتهم أنقرة دمشق دائما بقصف المدنيين.", "تتهم ACCUSE/allege; D -\nبقصف ASSAULT");
}

}  // namespace
}  // namespace marsad::reading
