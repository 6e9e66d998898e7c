// A unit of time with its number, read as an ISO 8601 duration.
//
//   "أسبوع واحد" → P1W;  "24 ساعة" → PT24H;  "شهرين" → P2M;  "ثلاثة أيام" → P3D
//
// What it cannot do: "أسبوع ونصف", "بضعة أيام" (how many is not said). Tested by times_test.cc.
#include "reading/time_lengths.h"

#include <algorithm>

#include "arabic/clitics.h"
#include "reading/time_words.h"

namespace marsad::reading {
namespace {

// "PT" + n + "H" … : what stands before and behind the number; nothing for units that ISO 8601 has no letter for.
std::string iso(Unit unit, int64_t n) {
  const std::string count = std::to_string(n);
  switch (unit) {
    case Unit::minute:
      return "PT" + count + "M";
    case Unit::hour:
      return "PT" + count + "H";
    case Unit::day:
      return "P" + count + "D";
    case Unit::week:
      return "P" + count + "W";
    case Unit::month:
      return "P" + count + "M";
    case Unit::year:
      return "P" + count + "Y";
    default:
      return {};
  }
}

}  // namespace

TimeLength time_length(const arabic::Text& text, const TimeLexicon& lexicon, const std::vector<NumberMention>& numbers,
                       uint32_t at) {
  TimeLength out;
  int64_t n = 0;
  uint32_t word = at;
  auto number = std::find_if(numbers.begin(), numbers.end(), [&](const NumberMention& m) {
    return m.tokens.begin == at && !m.ordinal && m.min == m.max && m.min > 0;
  });
  if (number != numbers.end()) n = static_cast<int64_t>(number->min), word = number->tokens.end;
  if (word >= text.size()) return out;
  const TimeWord* found = lexicon.impl().find(text[word].fold);
  if (!found || !found->has(K::unit)) return out;
  for (const TimeSense& s : lexicon.impl().senses_of(*found))
    if (s.kind == K::unit && !(s.clitics & arabic::kAl) && s.most == 0) {
      out.iso = iso(static_cast<Unit>(static_cast<int>(s.value)), n ? n : std::max<int64_t>(1, s.number));
      out.tokens = {at, word + 1};
      if (!out.iso.empty()) break;
    }
  return out;
}

}  // namespace marsad::reading
