// A number with what stands around it: bounds before and behind, a sign, a fraction, a second end.
//
//   أكثر من | نصف مليون → bound 1, 0.5 · 10⁶;  -1٬200 → −1200
//
// number_words.cc puts the words together; number_bounds.cc, number_ranges.cc, number_ordinals.cc and number_tails.cc
// know what may stand around. What it cannot do: sums over several words ("خمسة قتلى وسبعة"); numbers of more than 18
// digits. Tested by numbers_test.cc.
#include "reading/numbers.h"

#include <cmath>

#include "reading/number_reader.h"

namespace marsad::reading {

// The number that begins at item i; *next is the item to go on from in either case.
bool NumberReader::read(uint32_t i, NumberMention* m, uint32_t* next) {
  *next = i + 1;
  if (!it[i].word && !it[i].digits && it[i].sign != '-' && it[i].sign != '.' && it[i].sign != '+') return false;
  uint32_t at = i;
  int bound = 99;
  while (const TimeSense* b = it.sense(at, K::bound)) {
    if (nx(at) == n) return false;
    if (bound == 99 || b->value != 0) bound = static_cast<int>(b->value);
    at = nx(at);
  }
  if (at != i && !(it[at].word || it[at].digits)) return false;
  uint32_t last = 0;
  *m = NumberMention();
  m->kind = "cardinal";
  if (between(at, m, &last) || chain(at, m, &last)) {
    if (m->kind.empty()) {  // a date, a clock, a score: passed over
      *next = last + 1;
      return false;
    }
  } else if (!plain(at, m, &last)) {
    return false;
  }
  if (const TimeSense* after = it.sense(nx(last), K::after); after && bound == 99) {
    bound = static_cast<int>(after->value), last = nx(last);
  } else if (bound == 99) {
    bound = late_bound(last);
  }
  if (m->ordinal && bound != 99) bound = 99;
  if (bound != 99) apply(bound, m);
  m->tokens = {it[i].begin, it[last].end};
  *next = last + 1;
  return true;
}

bool NumberReader::plain(uint32_t i, NumberMention* m, uint32_t* last) const {
  uint32_t j = i;
  double factor = 1;
  if (const TimeSense* minus = it.sense(j, K::minus)) {
    if (nx(j) == n) return false;
    factor = minus->value, j = nx(j);
  } else if (sign(j, '-') || sign(j, '+')) {
    // A sign belongs to the digits only when nothing is glued before it.
    if (!glued(nx(j)) || !it[nx(j)].digits || glued(j)) return false;
    factor = sign(j, '-') ? -1 : 1, j = nx(j);
  } else if (sign(j, '.')) {
    if (glued(j) || !glued(nx(j)) || !it[nx(j)].digits || it[nx(j)].number < 0) return false;
    j = nx(j);
    set(m, static_cast<double>(it[j].number) / std::pow(10.0, it[j].digits));
    *last = j;
    return true;
  }
  if (measure(j)) return false;
  if (ordinal(j, m, last)) return true;
  if (vague(j, m, last)) return true;
  NumberRead r;
  double v = 0;
  if (const TimeSense* f = it.sense(j, K::frac); f && !al(f) && !it.is(j, K::unit)) {
    v = f->value, *last = j;
    m->kind = "fraction";
    const uint32_t k = nx(j);
    if (double unit = scale(k, last); unit > 0) v *= unit, m->kind = "cardinal";
  } else if (const TimeSense* share = it.sense(j, K::share); share && definite_noun_follows(j)) {
    v = share->value, *last = j, m->kind = "fraction";
  } else if (spaced_groups(j, &v, last)) {
  } else if (read_cardinal(it, j, &r)) {
    if (r.article && r.last == j && !r.digits && r.value < 100 && !it.is(j, K::mult))
      return alone_article(j, r.value, m, last);
    v = r.value, *last = r.last;
    m->either = !r.article && !r.digits && r.value >= 300 && r.value < 1000 && it.is(nx(j), K::hundred);
  } else {
    return false;
  }
  v = tail(v, last, m);
  set(m, v * factor);
  return true;
}

std::vector<NumberMention> read_numbers(const arabic::Text& text, const TimeLexicon& lexicon) {
  const TimeItems items(text, lexicon.impl());
  NumberReader reader(items);
  std::vector<NumberMention> out;
  NumberMention m;
  for (uint32_t i = 0; i < items.size();) {
    uint32_t next = i + 1;
    if (reader.read(i, &m, &next)) out.push_back(m);
    i = next;
  }
  return out;
}

}  // namespace marsad::reading
