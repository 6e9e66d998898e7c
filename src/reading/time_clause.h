// What the clause around a time expression says of its tense: whether it looks ahead, and whether it tells of something
// that still goes on.
//
//   "سيجتمع الوفدان الأربعاء" → future;  "تحاصر القوات المدينة منذ شهرين" → ongoing
//
// Internal to the times stage. Threads: pure. Tested by times_test.cc.
#pragma once
#include "arabic/text.h"
#include "reading/time_words.h"

namespace marsad::reading {

struct ClauseTense {
  bool future = false, ongoing = false;
};

// `mention`: the tokens of the expression; `sentence`: the sentence it stands in.
ClauseTense clause_tense(const arabic::Text& text, arabic::Range sentence, arabic::Range mention,
                         const TimeLexicon::Impl& words);

}  // namespace marsad::reading
