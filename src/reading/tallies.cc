#include "reading/tallies.h"

#include <algorithm>

#include "reading/time_lengths.h"

namespace marsad::reading {

namespace {

// The length of time that a sentence names behind "during": خلال أسبوع واحد.
std::string length_in(const Draft& d, Chars sentence) {
  if (!d.time_words) return {};
  auto u = std::partition_point(d.units.begin(), d.units.end(),
                                [&](const Unit& x) { return d.chars(x.tokens).start < sentence.start; });
  for (; u != d.units.end() && d.chars(u->tokens).start < sentence.end; ++u) {
    if (!u->particle || u->particle->role != "during") continue;
    const TimeLength length = time_length(*d.text, *d.time_words, d.numbers, u->tokens.end);
    const bool resolved = std::any_of(d.times.begin(), d.times.end(), [&](const TimeMention& t) {
      return t.tokens.begin < length.tokens.end && length.tokens.begin < t.tokens.end;
    });
    if (!length.iso.empty() && !resolved) return length.iso;
  }
  return {};
}

}  // namespace

void find_tallies(const Draft& draft, Reading* out) {
  Chars asked;  // the sentence last asked for its length: a list of tolls asks again and again
  std::string its_length;
  for (Event& e : out->events) {
    if (e.numbers.empty()) continue;
    const size_t slash = e.date.find('/');
    const bool period =
        slash != std::string::npos ? e.date.substr(0, slash) != e.date.substr(slash + 1) : e.date.size() < 10;
    if (e.date.empty() && !(e.sentence == asked)) its_length = length_in(draft, e.sentence), asked = e.sentence;
    const std::string length = e.date.empty() ? its_length : "";
    if (e.date.empty() ? length.empty() : !period) continue;
    Tally t;
    t.length = length;
    t.at = e.at;
    if (!e.attributed_to.empty()) t.reporter = e.attributed_to.front().who;
    t.period = e.date, t.place = e.place, t.counts = e.numbers;
    e.tally = static_cast<uint32_t>(out->tallies.size());
    out->tallies.push_back(std::move(t));
  }
}

}  // namespace marsad::reading
