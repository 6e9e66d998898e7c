// `marsad explain`: why every trigger of a sentence became a report, or why it became none. Text for people.
#pragma once
#include <string>

#include "reading/draft.h"
#include "reading/slots.h"

namespace marsad::reading {

// `trace` says which slots the model filled and why. Appends the explanation of sentence `number` (from 1; 0: every
// sentence) to out.
void explain_draft(const Draft& draft, const Reading& reading, const SlotTrace& trace, int number, std::string* out);

}  // namespace marsad::reading
