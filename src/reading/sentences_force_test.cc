// Force as the news tells it: whose deed it is, with what, and once. One sentence each, read with the whole codebook.
// Written as sentences_test.cc says.
#include "reading/sentences_for_tests.h"

namespace marsad::reading {
namespace {

TEST(SentencesForce, WhoPunishesADeedDidNotDoIt) {
  reads("فرضت باريس عقوبات على دمشق بسبب اعتقال صحفي فرنسي.",
        "عقوبات SANCTION/discontinue; A باريس; R دمشق\nاعتقال COERCE/arrest; A -; R صحفي فرنسي");
}

TEST(SentencesForce, TheWeaponOfAnotherHappeningIsNotThisOnes) {
  reads("قصفت إسرائيل مواقع في القنيطرة ردا على سقوط قذائف على الجولان.",
        "قصفت ASSAULT; A إسرائيل; P القنيطرة\nسقوط ASSAULT/heavy-weapons; A -; P الجولان");
  reads("طرد الجيش التنظيم من تدمر بعد غارات روسية.", "طرد ASSAULT; R التنظيم\nغارات ASSAULT/aerial; A روسية");
  reads("يقصف الجيش بلدة كفرنبل منذ أيام بقذائف مدفعية.", "يقصف ASSAULT/heavy-weapons; A الجيش; P بلدة كفرنبل");
  reads("قتل جندي بعد إصابته برصاص قناص في درعا.", "قتل ASSAULT/firearms; R جندي; P درعا");
}

}  // namespace
}  // namespace marsad::reading
