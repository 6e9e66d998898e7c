// What may stand behind a number and changes it: fractions, decimals, shares, groups of digits.
//
//   ثلاثة أرباع → 0.75;  واحد فاصلة اثنان → 1.2;  مليون إلا ربع → 750000;  1 000 000 → a million
//
// What it cannot do: units of measure (5 كيلومترات is 5). Tested by numbers_test.cc.
#include <cmath>

#include "reading/number_reader.h"

namespace marsad::reading {

// What may stand behind a number: a fraction of it, decimals, a share.
double NumberReader::tail(double v, uint32_t* last, NumberMention* m) const {
  uint32_t k = nx(*last);
  NumberRead r;
  if (it.is(k, K::point) && read_cardinal(it, nx(k), &r) && r.value >= 0) {
    double fraction = r.value;
    const uint32_t o = r.next;
    NumberRead d;
    if (it.is(o, K::outof) && read_cardinal(it, nx(o), &d) && d.value >= 10 && d.value > fraction) {
      fraction /= d.value, *last = d.last;  // "واحد فاصلة واحد من ألف"
    } else {
      int digits = 1;
      for (double t = fraction; t >= 10; t /= 10) ++digits;
      fraction /= std::pow(10.0, digits), *last = r.last;
    }
    return v + fraction;
  }
  bool conj = false;
  uint32_t f = k;
  if (it.is(k, K::and_)) conj = true, f = nx(k);
  if (const TimeSense* s = it.sense(f, K::frac); s && (conj || (s->clitics & kConj))) {
    uint32_t end = f;
    if (double unit = scale(nx(f), &end); unit > 0) {
      *last = end;
      return v + s->value * unit;  // "وألفين ونصف مئة"
    }
    const TimeSense* mult = it.sense(*last, K::mult);
    if (!mult) mult = it.sense(*last, K::multdual);
    *last = f;
    if (mult) {
      if (const TimeSense* again = it.sense(nx(f), K::mult); again && again->value == mult->value)
        *last = nx(f);  // "مليون ونصف المليون"
      return v + s->value * mult->value;
    }
    return v + s->value;
  }
  if (const TimeSense* s = it.sense(k, K::frac);
      s && s->value < 0.5 && v >= 2 && v <= 9 && !(s->clitics & (kConj | arabic::kAl)) && !it[*last].digits) {
    *last = k, m->kind = "fraction";  // "ثلاثة أرباع"
    return v * s->value;
  }
  if (it.is(k, K::except)) {  // "مليون إلا ربع"
    if (const TimeSense* s = it.sense(nx(k), K::frac)) {
      const TimeSense* unit = it.sense(*last, K::mult);
      if (!unit) unit = it.sense(*last, K::hundred);
      *last = nx(k);
      return v - s->value * (unit ? unit->value : 1);
    }
  }
  if (const TimeSense* s = it.sense(k, K::percent)) {
    *last = k, m->kind = "fraction";
    return v / s->value;
  }
  if (sign(k, '%')) {
    *last = k, m->kind = "fraction";
    return v / 100;
  }
  if ((it.is(k, K::per) || (it.is(k, K::outof) && !it[*last].digits)) && read_cardinal(it, nx(k), &r) && !r.digits &&
      r.value > v && !r.article) {
    // "واحد على مئة"; "واحد من عشرة" is a share only where a round number divides.
    double round = 10;
    while (round < r.value) round *= 10;
    if (it.is(k, K::per) || (round == r.value && r.value >= 1000)) {
      *last = r.last, m->kind = "fraction";
      return v / r.value;
    }
  }
  return v;
}

// 100, 1000 … straight behind a fraction: "نصف مليون", "ربع مئة".
double NumberReader::scale(uint32_t k, uint32_t* last) const {
  for (K kind : {K::hundred, K::mult}) {
    const TimeSense* s = it.sense(k, kind);
    if (s && !(s->clitics & kConj) && !al(s)) {
      *last = k;
      return s->value;
    }
  }
  return 0;
}

// "25مل", "180,25ميلي": a measure printed onto its digits, where a mark says that more than a count is meant.
bool NumberReader::measure(uint32_t j) const {
  if (!it[j].digits) return false;
  const uint32_t after = it[j].end;
  const auto& text = it.text();
  if (after >= text.size() || text[after].line_start || text[after].kind != arabic::TokenKind::word ||
      !text[after].glued)
    return false;
  if (it.is(nx(j), K::mult) || it.is(nx(j), K::hundred)) return false;
  const uint32_t t = it[j].begin;
  const bool marked = t > 0 && text[t].glued && text[t - 1].kind == arabic::TokenKind::punct;
  return it[j].fraction || (marked && (sign(it.before(j), ',') || sign(it.before(j), '.')));
}

// "1 000 000", "1٬000 000"
bool NumberReader::spaced_groups(uint32_t j, double* v, uint32_t* last) const {
  if (!it[j].digits) return false;
  uint32_t k = j;
  double value = digits_value(it, j);
  int groups = 0;
  if (it[j].digits > 3 && !it[j].fraction) return false;
  for (uint32_t q = nx(k); q < n && it[q].digits == 3 && it[q].number >= 0 && !glued(q); q = nx(k)) {
    value = value * 1000 + static_cast<double>(it[q].number), k = q, ++groups;
  }
  if (groups == 0 || value != std::floor(value)) return false;
  if (it[j].number == 0) return false;
  *v = value, *last = k;
  return true;
}

bool NumberReader::definite_noun_follows(uint32_t j) const {
  const uint32_t t = it[j].end;
  const auto& text = it.text();
  if (t >= text.size() || text[t].line_start || text[t].kind != arabic::TokenKind::word) return false;
  return text[t].fold.starts_with("\u0627\u0644") && !it.is(nx(j), K::unit) &&
         !it.is(nx(j), K::mult);  // ال, but not آلاف
}

}  // namespace marsad::reading
