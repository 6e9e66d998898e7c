// Whether what is told happened, is planned, called for, only possible, or denied; and the types that the future folds.
//
//   نفى الجيش قصف البلدة → denied, by نفى;  سينسحب الحزب → a promise: RETREAT planned becomes CONCEDE (folds.tsv)
//
// The act's own negation, doubt and future first, then the cues and predicates above it, nearest first. What it cannot
// do: irony, and denials that stand in another sentence. Threads: pure. Tested by sentences_test.cc and the samples.
#pragma once
#include "reading/draft.h"

namespace marsad::reading {

// Fills factuality and its evidence of the event whose trigger is act i.
void read_factuality(const Draft& d, int i, Event* e);
// لم يتوقف عن القصف, لم تمنع من اندلاع حرب: a negated word that would end what it governs or keep it from being; it
// goes on.
bool turned_round(const Act& by);
// PLOVER's foldings of the future: the event's type, mode and factuality as folds.tsv says.
void fold_type(const Draft& draft, const Act& act, Event* event);

}  // namespace marsad::reading
