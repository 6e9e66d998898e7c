// First version: plain cardinals.
#include "reading/numbers.h"

#include "reading/number_words.h"

namespace marsad::reading {

std::vector<NumberMention> read_numbers(const arabic::Text& text, const TimeLexicon& lexicon) {
  const TimeItems items(text, lexicon.impl());
  std::vector<NumberMention> out;
  NumberRead r;
  for (uint32_t i = 0; i < items.size();) {
    if (!read_cardinal(items, i, &r)) {
      ++i;
      continue;
    }
    NumberMention m;
    m.tokens = {items[i].begin, items[r.last].end};
    m.value = r.value;
    m.min = m.max = static_cast<int64_t>(r.value);
    m.kind = "cardinal";
    out.push_back(m);
    i = r.last + 1;
  }
  return out;
}

}  // namespace marsad::reading
