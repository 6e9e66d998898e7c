// Whether a verb or a pronoun can mean somebody, by gender and number.
//
//   قصفت: قوات النظام, روسيا;  قالوا: no single man;  ها: الحكومة, القوات;  هم: people, no country
//
// What it cannot do: know the gender of a name that no list knows. Called by subjects.cc, goes_on.cc and referents.cc;
// tested with them by arguments_test.cc and sentences_test.cc.
#pragma once
#include "reading/draft.h"

namespace marsad::reading {

bool pronoun_fits(arabic::Pronoun p, const Mention& m);
bool verb_fits(const codebook::Sense& verb, const Mention& m);
// تواصل وحدات الجيش عملياتها: the verb tells of what gender who acts is.
bool verb_fits_pronoun(const Act& a, arabic::Pronoun p);
// A verb in the masculine singular straight before what is feminine, or in the feminine singular before a man.
bool disagrees(const codebook::Sense& verb, const Mention& m);

}  // namespace marsad::reading
