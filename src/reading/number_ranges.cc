// Two numbers that are the ends of one: between … and …, and digits glued by marks.
//
//   بين 10 و15 ألفا → 10000–15000;  10-15 قتيلا → 10–15;  22/04, 3:20, phone numbers → no number
//
// What it cannot do: ends told in two clauses. Tested by numbers_test.cc.
#include "reading/number_reader.h"

namespace marsad::reading {

// "بين 10 و15", "ما بين ثلاثة وخمسة".
bool NumberReader::between(uint32_t i, NumberMention* m, uint32_t* last) const {
  if (!it.is(i, K::between)) return false;
  NumberRead a, b;
  const uint32_t j = nx(i);
  if (j == n || !it[j].digits) {
    // Words join: "بين ثلاثة وخمسة" would be read as two terms that collide, which is what is wanted.
    if (!read_cardinal(it, j, &a)) return false;
  } else {
    a.value = digits_value(it, j), a.next = nx(j), a.last = j;
  }
  uint32_t k = a.next;
  if (it.is(k, K::and_))
    k = nx(k);
  else if (k == n || !it[k].word || !joined_by_and(k))
    return false;
  if (it.is(k, K::until)) k = nx(k);
  if (!read_cardinal(it, k, &b)) return false;
  double low = a.value;
  if (a.value >= b.value && b.value > 1000 && a.value < 1000) return false;
  // "بين 10 و15 ألفا": the multiplier holds for both.
  if (a.value < 1000 && b.value >= 1000 && it.is(b.last, K::mult)) {
    const double mult = it.sense(b.last, K::mult)->value;
    if (b.value / mult > a.value) low = a.value * mult;
  }
  if (low >= b.value) return false;
  set_range(low, b.value, m);
  *last = b.last;
  return true;
}

bool NumberReader::joined_by_and(uint32_t k) const {
  for (const TimeSense& s : it.words().senses_of(*it[k].word)) {
    if (s.clitics & arabic::kAnd) return true;
  }
  return false;
}

// Digits glued by marks: 10-15 is a range before a noun; 22/04, 3:20, 1-9-2023 and phone numbers are no counts. Kind
// empty: pass over.
bool NumberReader::chain(uint32_t i, NumberMention* m, uint32_t* last) const {
  if (!it[i].digits) return false;
  uint32_t k = i, parts = 1;
  char mark = 0;
  const bool plus = it.before(i) < n && sign(it.before(i), '+');
  for (;;) {
    const uint32_t s = nx(k), d = nx(s);
    if (!(sign(s, '/') || sign(s, '-') || sign(s, ':') || sign(s, '\\') || sign(s, '.')) || d == n || !it[d].digits ||
        !glued(s) || !glued(d))
      break;
    mark = it[s].sign, k = d, ++parts;
  }
  *last = k;
  const bool whole_text = it[i].begin == 0 && it[k].end == it.text().size();
  if (parts == 1) {
    if (plus || (it[i].digits >= 9 && it.text()[it[i].begin].fold[0] == '0')) {
      m->kind.clear();
      return true;
    }
    return false;
  }
  if (parts == 2 && mark == '-') {
    const double a = digits_value(it, i), b = digits_value(it, k);
    const uint32_t mult_at = nx(k);
    const TimeSense* mult = it.sense(mult_at, K::mult);
    const uint32_t after = it[k].end;
    const bool noun =
        after < it.text().size() && it.text()[after].kind == arabic::TokenKind::word && !it.text()[after].line_start;
    if (a < b && b < 100000 && noun && !it.is(mult_at, K::month) && !it.is(mult_at, K::unit)) {
      const double f = mult && !(mult->clitics & kConj) ? mult->value : 1;
      set_range(a * f, b * f, m);
      if (f > 1) *last = mult_at;
      return true;
    }
  }
  if (parts == 2 && mark == '/' && whole_text && digits_value(it, k) > 0) {
    set(m, digits_value(it, i) / digits_value(it, k));
    m->kind = "fraction";
    return true;
  }
  m->kind.clear();
  return true;
}

}  // namespace marsad::reading
