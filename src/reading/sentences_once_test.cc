// What is told once: the content of speech acts, one act told by two verbs, what is only spoken of. One sentence each,
// read with the whole codebook. Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceOnce, WhatIsAskedOrThreatenedIsNotToldAgain) {
  reads("هددت باريس دمشق بأن ضربات قاسية تنتظرها إذا استخدمت غاز الكلور.", "هددت THREATEN/violence; A باريس; R دمشق");
  reads("حذرت أنقرة من عواقب قصف حلب.", "حذرت THREATEN; A أنقرة");
  reads("شدد لافروف على أهمية مواصلة المفاوضات وإطلاق سراح الأسرى.", "شدد REQUEST/change; A لافروف");
  reads("أعلنت أنقرة دعوتها الحكومة إلى جولة محادثات في جنيف.", "دعوتها AGREE; A أنقرة; R الحكومة");
}

TEST(SentenceOnce, ASpeechActToldByTwoVerbsIsOneEvent) {
  reads("دانت مصر القرار التركي، معتبرة أنه عدوان.", "دانت ACCUSE/disapprove; A مصر");
  reads("بحث أردوغان مع بوتين خلال اتصال هاتفي الوضع في إدلب.", "بحث CONSULT/phone; A أردوغان, بوتين");
  reads("التقى لافروف ظريف وبحث معه الأزمة السورية.", "التقى CONSULT; A لافروف, ظريف");
  reads("بحث لافروف الأزمة مع ظريف بعد لقاء مع أردوغان.", "بحث CONSULT; A لافروف, ظريف\nلقاء CONSULT");
  reads("تدين وتستنكر الخارجية المصرية القرار التركي.", "تدين ACCUSE/disapprove; A الخارجية المصرية");
  reads("دانت مصر قرار تركيا ووصفت إيران بأنها دولة إرهابية.", "دانت ACCUSE/disapprove\nووصفت ACCUSE/disapprove");
}

TEST(SentenceOnce, WhatAnAttackWasAimedAtIsNoSecondAttack) {
  reads("شن الجيش هجوما على بلدة كفرنبل استهدف مقرا للفصائل.", "هجوما ASSAULT; A الجيش; R مقرا للفصائل; P بلدة كفرنبل");
  reads("أسقط الجيش الروسي طائرة كانت تستهدف قاعدة حميميم.", "أسقط ASSAULT/aerial\nتستهدف ASSAULT/aerial");
  reads("قصف الجيش بلدة كفرنبل ثم شن هجوما استهدف بلدة حمورية.",
        "قصف ASSAULT; P بلدة كفرنبل\nشن هجوما ASSAULT; P بلدة حمورية");
}

TEST(SentenceOnce, WhatADecisionOrDisputeIsAboutIsNotToldToHappen) {
  reads("لم يتضح موقف ترامب بشأن سحب القوات من سوريا.", "");
  reads("دارت خلافات حول نشر القوات في إدلب.", "");
  reads("تتفاوض الفصائل مع موسكو على خروج مقاتليها من دوما.", "تتفاوض CONSULT; A الفصائل, موسكو");
}

TEST(SentenceOnce, AttacksThatAreToBePreventedAreNotTold) { reads("يعمل الوزير على منع الهجمات على الحدود.", ""); }

TEST(SentenceOnce, WhatIsAskedOrPromisedNotToBeDoneDeniesNothing) {
  reads("جاء ذلك بعد قرار المحكمة بعدم ترحيل اللاجئين السوريين إلى تركيا.", "");
  reads("أفاد المرصد بعدم قصف البلدة.", "قصف ASSAULT; F denied; B المرصد");
}

TEST(SentenceOnce, WhatAnAttackIsMadeWithIsNoSecondAttack) {
  reads("استهدفت الطائرات الروسية أطراف بلدة النيرب بأربع غارات، ما أدى إلى إصابة طفل.",
        "استهدفت ASSAULT/aerial; A الطائرات الروسية; R طفل; P أطراف بلدة النيرب; N injured=1, strikes=4");
  reads("نفذت إسرائيل عدوانا جويا برشقات من الصواريخ على مطار حماة.", "عدوانا ASSAULT/aerial; A إسرائيل; P مطار حماة");
  reads("استهدفت الطائرات بلدة كنصفرة بغارة، وبغارتين محيط بلدة البارة.",
        "استهدفت ASSAULT/aerial; P بلدة كنصفرة\nوبغارتين ASSAULT/aerial; P محيط بلدة البارة");
}

}  // namespace
}  // namespace marsad::reading
