// The numbers of a sentence to its events, and tolls to the attack that caused them.
//
//   مقتل سبعة وإصابة ثلاثة → one event with both;  مقتل سبعة في قصف → the shelling, with seven killed;
//   أفرج عن 14 معتقلا → released 14
//
// What it cannot do: a toll whose attack stands in another sentence. Threads: pure. Tested by counts_test.cc,
// sentences_tolls_test.cc and sentences_test.cc.
#pragma once
#include <span>
#include <vector>

#include "reading/counts.h"
#include "reading/draft.h"

namespace marsad::reading {

// `counted`: the sentence's counts; `acts`: parallel to `events`, the sentence's. An event whose toll went to another
// loses its type: the caller drops it.
void give_numbers(const Draft& draft, const CountReader& counts, const std::vector<Counted>& counted,
                  const std::vector<int>& acts, std::span<Event> events);

// قصفت تركيا منبج ردا على مقتل جندي, بعد مقتل جندي: whether a toll of the attack's sentence is told to be of what it
// answers or what was before it; of tolls behind the attack.
bool anothers_toll(const Draft& draft, const Act& attack, const Act& toll);

}  // namespace marsad::reading
