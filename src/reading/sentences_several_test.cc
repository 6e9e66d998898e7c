// Several who do it or suffer it together: lists, who they are, two sides, companions, mediators, adjectives of two
// nations, who goes on together. Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentenceSeveral, BehindEachOfStandsWhoDoesItEvenBehindTheThingDone) {
  reads("وقعت الاتفاق كل من تركيا وروسيا وإيران.", "وقعت SUPPORT; A تركيا, روسيا, إيران");
  reads("ناشدت المنظمة كل من فرنسا وألمانيا بالتدخل.", "ناشدت REQUEST/assist; A المنظمة; R فرنسا, ألمانيا");
}

TEST(SentenceSeveral, BetweenCommasInAListStandsWhoTheLastOneIs) {
  reads("اتهم كل من فيلق الرحمن، والخوذ البيضاء، الدفاع المدني، والائتلاف الوطني قوات النظام بقصف دوما.",
        "اتهم ACCUSE/allege; A فيلق الرحمن, الخوذ البيضاء, الائتلاف الوطني; R قوات النظام\n"
        "بقصف ASSAULT; A قوات النظام; P دوما");
}

TEST(SentenceSeveral, NamesInBracketsSayWhoTheSeveralAre) {
  reads("وقعت الدول الضامنة (تركيا وروسيا وإيران) اتفاقا جديدا.", "وقعت SUPPORT; A تركيا, روسيا, إيران");
  reads("اتفق البلدان، تركيا وروسيا، على هدنة.", "اتفق AGREE; A تركيا, روسيا");
  reads("طالبت ثلاث منظمات هي هيومن رايتس ووتش والعفو الدولية وأطباء بلا حدود مجلس الأمن بالتحرك.",
        "طالبت REQUEST/change; A هيومن رايتس ووتش, العفو الدولية, أطباء بلا حدود; R مجلس الأمن");
  reads("تعهدت أربع دول في الاتحاد هي فرنسا وألمانيا وإسبانيا والبرتغال باستقبال اللاجئين.",
        "تعهدت AGREE; A فرنسا, ألمانيا, إسبانيا, البرتغال");
}

TEST(SentenceSeveral, SomeToldByNameStandWhereTheOthersStand) {
  reads("طالبت دول عدة، بينها فرنسا وألمانيا، مجلس الأمن بالتحرك.",
        "طالبت REQUEST/change; A دول عدة, فرنسا, ألمانيا; R مجلس الأمن");
  reads("هاجمت فصائل المعارضة، على رأسها جيش الإسلام وفيلق الرحمن، مواقع النظام.",
        "هاجمت ASSAULT; A فصائل المعارضة, جيش الإسلام, فيلق الرحمن; R مواقع النظام");
  reads("أعلنت روسيا وتركيا، إضافة إلى إيران، وقف إطلاق النار.", "أعلنت CONCEDE; A روسيا, تركيا, إيران");
}

TEST(SentenceSeveral, TheOtherOfTwoSidesIsNamedBehindOnTheOneHand) {
  reads("وقعت اشتباكات بين الجيش اللبناني من جهة ومسلحي داعش من جهة أخرى.",
        "اشتباكات ASSAULT; A الجيش اللبناني, مسلحي داعش");
  reads("اندلعت معارك بين قوات النظام وحلفائها من جهة، والفصائل من جهة ثانية.",
        "معارك ASSAULT; A قوات النظام, حلفائها, الفصائل");
  reads("قصف الجيش التركي مدينة عفرين من جهة الحدود.", "قصف ASSAULT; A الجيش التركي; P مدينة عفرين");
}

TEST(SentenceSeveral, WhoIsBesideOneDoesItToo) {
  reads("اقتحم الجيش برفقة ميليشيات حزب الله البلدة.", "اقتحم ASSAULT; A الجيش, ميليشيات حزب الله; R -");
  reads("شن الجيش اللبناني هجوما بمشاركة حزب الله على عرسال.", "هجوما ASSAULT; A الجيش اللبناني, حزب الله; P عرسال");
  reads("قصفت بريطانيا بالتعاون مع فرنسا والولايات المتحدة مواقع في سوريا.",
        "قصفت ASSAULT; A بريطانيا, فرنسا, الولايات المتحدة\nبالتعاون COOPERATE; A فرنسا, الولايات المتحدة, بريطانيا");
  reads("سيطر الجيش بدعم من حزب الله على البلدة.", "سيطر ASSAULT; A الجيش\nبدعم AID; A حزب الله; R الجيش");
}

TEST(SentenceSeveral, WhoTakesPartInTalksHoldsThem) {
  reads("بدأت محادثات في جنيف بمشاركة روسيا والولايات المتحدة.", "محادثات CONSULT; A روسيا, الولايات المتحدة; P جنيف");
  reads("عقد مؤتمر دولي حول سوريا بمشاركة الاتحاد الأوروبي والأمم المتحدة.",
        "مؤتمر CONSULT/multilateral; A الاتحاد الأوروبي, الأمم المتحدة");
  reads("شارك في الاجتماع إلى جانب روسيا كل من تركيا وإيران.", "الاجتماع CONSULT; A تركيا, إيران, روسيا");
}

TEST(SentenceSeveral, WhoHasTalksHeldIsAmongThem) {
  reads("جرت مفاوضات برعاية روسيا بين النظام والمعارضة.", "مفاوضات CONSULT/third-party; A النظام, المعارضة, روسيا");
  reads("انسحب المقاتلون من المدينة بعد مفاوضات مع الحكومة برعاية روسية وتركية.",
        "انسحب RETREAT/withdraw; A المقاتلون\nمفاوضات CONSULT/third-party; A الحكومة, المقاتلون, روسية, تركية");
}

TEST(SentenceSeveral, WhoSpeaksAtAPressConferenceWithAnotherHoldsIt) {
  reads("قال لافروف في مؤتمر صحفي مشترك مع نظيره التركي إن الهدنة صامدة.",
        "مؤتمر صحفي مشترك CONSULT; A نظيره التركي, لافروف");
  reads("قال المرصد إن محادثات مع موسكو بدأت.", "محادثات CONSULT; A موسكو");
}

TEST(SentenceSeveral, AdjectivesOfSeveralNationsNameAllOfThem) {
  reads("استهدفت غارات سورية وروسية بلدة حاس.", "استهدفت غارات ASSAULT/aerial; A سورية, روسية; P بلدة حاس");
  reads("قتل عشرة مدنيين في غارات جوية سورية على دوما.", "غارات ASSAULT/aerial; A سورية; P دوما");
  reads("أسفر الهجوم السوري الروسي على إدلب عن نزوح المدنيين.",
        "الهجوم ASSAULT; A السوري, الروسي\nنزوح SANCTION/expel; A السوري, الروسي");
  reads("استهدفت ضربات جوية أمريكية-بريطانية-فرنسية مواقع عسكرية.",
        "استهدفت ضربات ASSAULT/aerial; A أمريكية, بريطانية, فرنسية");
}

TEST(SentenceSeveral, WhatTheFirstOfSeveralSubjectsDoesTheOthersDo) {
  reads("ردت الولايات المتحدة وفرنسا وبريطانيا بشن غارات على مواقع للجيش السوري.",
        "غارات ASSAULT/aerial; A الولايات المتحدة, فرنسا, بريطانيا");
  reads("سيطرت قوات النظام وحلفاؤها على البلدة ووصلت إلى مشارف المدينة.",
        "سيطرت ASSAULT; A قوات النظام, حلفاؤها\nووصلت ASSAULT; A قوات النظام, حلفاؤها");
  reads("انتقد الوزير الولايات المتحدة وفرنسا اللتين تنشران جنودا في منبج.",
        "انتقد ACCUSE/disapprove; A الوزير; R الولايات المتحدة, فرنسا\n"
        "تنشران MOBILIZE/troops; A فرنسا, الولايات المتحدة; P منبج");
  reads("قال الوزير إن تركيا وإيران تهاجم قوات النظام.", "تهاجم ASSAULT; A تركيا, إيران; R قوات النظام");
  reads("يتهم النظام السوري وأنصاره منظمة الخوذ البيضاء بالكذب.",
        "يتهم ACCUSE/allege; A النظام السوري, أنصاره; R منظمة الخوذ البيضاء");
}

TEST(SentenceSeveral, ThePronounOfWhatTheyDoMeansAllOfThem) {
  reads("أعلنت فرنسا وبريطانيا رفضهما للقرار.", "رفضهما REJECT; A فرنسا, بريطانيا");
  reads("نفت القوات الروسية والسورية استهدافها المستشفيات.", "استهدافها ASSAULT; A القوات الروسية, السورية; F denied");
}

TEST(SentenceSeveral, TheTwoOfADualAreTheTwoNamedLast) {
  reads("ذكر الإليزيه أن ماكرون وميركل قلقان من الوضع.\nودعا الزعيمان إلى هدنة.",
        "ودعا REQUEST/yield; A ماكرون, ميركل");
  reads("توترت العلاقات بين تركيا وروسيا وإيران.\nثم اتفق البلدان على هدنة.", "اتفق AGREE; A البلدان");
}

TEST(SentenceSeveral, BetweenCommasStandsWhoTheTwoAre) {
  reads("رفض الجانبان، النظام والمعارضة، المقترح.", "رفض REJECT/yield; A النظام, المعارضة");
}

TEST(SentenceSeveral, TwoSidesAreTheTwoTheSentenceOrTheFightBeforeNames) {
  reads("قتل الجيش السوري عشرة من عناصر تنظيم الدولة في معارك بين الطرفين.",
        "معارك ASSAULT; A الجيش السوري, عناصر تنظيم الدولة");
  reads("خرج مقاتلو جيش الإسلام من البلدة ودخلتها القوات الحكومية السورية بموجب اتفاق بين الطرفين.",
        "خرج RETREAT/withdraw; A مقاتلو جيش الإسلام\nودخلتها MOBILIZE/troops; A القوات الحكومية السورية\n"
        "اتفاق SUPPORT; A مقاتلو جيش الإسلام, القوات الحكومية السورية");
  reads("هاجم فيلق الرحمن القوات الحكومية قرب دوما.\nواستمر القتال بين الجانبين ساعات.",
        "هاجم ASSAULT; A فيلق الرحمن; R القوات الحكومية\nالقتال ASSAULT; A فيلق الرحمن, القوات الحكومية");
  reads("زار ظريف أنقرة الثلاثاء.\nواستمرت المحادثات بين الجانبين ساعتين.",
        "زار CONSULT/visit; A ظريف; R أنقرة\nالمحادثات CONSULT; A ظريف, أنقرة");
  reads("قصف حزب العمال الكردستاني مواقع للجيش التركي في حكاري.\nواندلع قتال بين الطرفين قرب الحدود.",
        "قصف ASSAULT; A حزب العمال الكردستاني; R مواقع للجيش التركي\nقتال ASSAULT; A الطرفين");
}

TEST(SentenceSeveral, BehindInAdditionToStandsANoun) {
  reads("وقعت معارك في المدينة إضافة إلى قصف متبادل بين الجيش والفصائل.",
        "معارك ASSAULT; A الجيش, الفصائل\nقصف ASSAULT; A الجيش, الفصائل");
}

TEST(SentenceSeveral, HisCounterpartDoesItToo) {
  reads("دعا وزير الخارجية الأمريكي ونظيره البريطاني إلى وقف القتال.",
        "دعا REQUEST/yield; A وزير الخارجية الأمريكي, نظيره البريطاني; R -");
}

TEST(SentenceSeveral, WhoIsNamedBehindAndAlsoDoesItToo) {
  reads("طالبت فرنسا وكذلك بريطانيا بعقد جلسة عاجلة.", "طالبت REQUEST/meet; A فرنسا, بريطانيا; R -");
  reads("حذرت موسكو ومعها طهران من ضرب دمشق.", "حذرت THREATEN; A موسكو, طهران; R -");
}

TEST(SentenceSeveral, WhomTheyRepresentStandsBehindThem) {
  reads("جرت مفاوضات بين ممثلين عن المعارضة ومسؤولين روس.", "مفاوضات CONSULT; A ممثلين عن المعارضة, مسؤولين روس");
}

TEST(SentenceSeveral, NamesBehindAPronounSayWhoTheyAre) {
  reads("قتل جنديان هما أحمد وخالد.", "قتل ASSAULT; A -; R جنديان");
  reads("قتل مقاتلان، هما أبو قدامة وأبو حسن، في غارة أمريكية.", "غارة ASSAULT/aerial; A أمريكية; R مقاتلان");
  reads("قتل شخصان هما رجل وامرأة في قصف للجيش السوري.", "قصف ASSAULT; A جيش السوري; R شخصان");
}

TEST(SentenceSeveral, APartOfThemIsThem) {
  reads("خرجت الدفعة الأولى من المقاتلين من دوما.", "خرجت RETREAT/withdraw; A المقاتلين; R -");
  reads("غادرت دفعة جديدة من مقاتلي فيلق الرحمن دوما.", "غادرت RETREAT/withdraw; A مقاتلي فيلق الرحمن; R -");
}

TEST(SentenceSeveral, AQuantityJoinsWhomItCounts) {
  reads("جرت مفاوضات بين الروس وبعض الفصائل.", "مفاوضات CONSULT; A الروس, الفصائل");
  reads("قطعت السعودية وعددا من الدول العربية العلاقات مع الدوحة.",
        "قطعت SANCTION/discontinue; A السعودية, الدول العربية; R الدوحة");
  reads("قصف الجيش البلدة، بحسب العديد من الخبراء.", "قصف ASSAULT; A الجيش; B الخبراء");
  reads("أدانت حكومات كل من فرنسا وألمانيا الهجوم.", "أدانت ACCUSE/disapprove; A حكومات, فرنسا, ألمانيا; R -");
}

TEST(SentenceSeveral, OfficersOfTwoNationsAreTwoParties) {
  reads("عقد ضباط من المخابرات التركية والروسية اجتماعا في إدلب.",
        "اجتماعا CONSULT; A ضباط من المخابرات التركية, الروسية; P إدلب");
}

TEST(SentenceSeveral, AListBetweenCommasGoesOnBeforeAnAction) {
  reads("شنت واشنطن، ولندن، وباريس غارات على مواقع للنظام السوري.",
        "غارات ASSAULT/aerial; A واشنطن, لندن, باريس; R مواقع للنظام السوري");
}

}  // namespace
}  // namespace marsad::reading
