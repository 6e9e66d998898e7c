// `marsad explain`: why every trigger of a sentence became a report, or why it became none. Text for people.
#pragma once
#include <string>

#include "reading/draft.h"

namespace marsad::reading {

// Appends the explanation of sentence `number` (from 1; 0: every sentence) to out.
void explain_draft(const Draft& draft, const Reading& reading, int number, std::string* out);

}  // namespace marsad::reading
