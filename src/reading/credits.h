// The credits stage: who published the article and which agencies it was taken from.
//
//   المصدر : الجزيرة مباشر + الفرنسية   →  source aljazeera-mubasher, agency afp        a credit line
//   بيروت (رويترز) - قال …               →  agency reuters                               the dateline before the first
//   paragraph … | المرصد السوري لحقوق الإنسان      →  source sohr                                  the end of a page
//   title فرانس24/ أ ف ب                       →  source france24, agency afp                  a line that is nothing
//   but names of sources
//
// What the article came with (publisher, or the host of its url) outranks what the text says. Names are those of
// sources.tsv; an outlet is a source, an agency an agency. What it cannot do: an outlet that the codebook does not
// know, and one that only its own interviews name. Linear in the lines it looks at. Threads: pure. Tested by
// credits_test.cc.
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arabic/text.h"
#include "codebook/lexicon.h"
#include "reading/reading.h"

namespace marsad::reading {

struct Credits {
  std::optional<std::pair<std::string, std::string>> source;  // text, id
  std::vector<std::pair<std::string, std::string>> agencies;  // text, id; each id once, in the order they stand
};

Credits find_credits(const arabic::Text& text, const std::vector<Region>& regions, const codebook::Lexicon& lexicon,
                     const Article& article);

}  // namespace marsad::reading
