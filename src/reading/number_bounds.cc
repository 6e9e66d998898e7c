// Bounds: what "more than", "about" and "dozens" leave open.
//
//   أكثر من 370 → 370–399;  أقل من 50 → 40–49;  عشرات الآلاف → 20000–99999;  25 مقاتلا على الأقل → 25–29
//
// What it cannot do: bounds more than five words behind. Tested by numbers_test.cc.
#include <algorithm>
#include <cmath>

#include "reading/number_reader.h"

namespace marsad::reading {

namespace {

// The first round number above v: 370 → 400, 1600 → 2000, 105000 → 200000; of hundreds and more with three digits said,
// 46 → 50.
double next_round(double v) {
  double step = 1;
  while (step * 10 <= v) step *= 10;
  return (std::floor(v / step) + 1) * step;
}

}  // namespace

void NumberReader::apply(int bound, NumberMention* m) {
  m->exact = false;
  if (m->kind == "fraction" || m->kind == "range" || m->value < 1) return;
  if (bound >= 0) {
    m->min = whole(m->value), m->max = std::max(m->max, whole(next_round(m->value)) - 1);
    if (bound == 0) m->max = std::max(m->min, whole(m->value + (next_round(m->value) - m->value) / 2));
    if (m->max == m->min) m->max = m->min + 1;
  } else {
    double step = 1;
    while (step * 10 <= m->value) step *= 10;
    const double below = std::floor(m->value / step) * step;
    m->max = whole(m->value) - (bound == -1 ? 1 : 0);
    m->min = whole(below < m->value ? below : below - step);
    m->min = std::max<int64_t>(std::min(m->min, m->max), 0);
  }
}

// "25 مقاتلا من المعارضة على الأقل": a bound at a small distance behind, in the same clause.
int NumberReader::late_bound(uint32_t last) const {
  const uint32_t t = it[last].end;
  for (uint32_t k = last + 1; k < n && it[k].begin < t + 5 && !it.text()[it[k].begin].line_start; ++k) {
    if (it[k].sign == '.' || it[k].digits) break;
    if (it[k].sign == ',' && it[k].begin > t + 1) break;
    const TimeSense* s = it.sense(k, K::after);
    if (s && s->value != 0) return static_cast<int>(s->value);
    if (it.is(k, K::card) || it.is(k, K::hundred) || it.is(k, K::mult)) break;
  }
  return 99;
}

// عشرات, مئات, عشرات الآلاف, بضع مئات.
bool NumberReader::vague(uint32_t j, NumberMention* m, uint32_t* last) const {
  const TimeSense* s = it.sense(j, K::vague);
  if (!s) return false;
  double low = s->value, high = s->most;
  *last = j;
  const uint32_t k = nx(j);
  for (K kind : {K::mult, K::hundred}) {
    const TimeSense* f = it.sense(k, kind);
    if (f && !(f->clitics & kConj)) {
      low *= f->value, high = (high + 1) * f->value - 1, *last = k;
      if (const TimeSense* second = it.sense(nx(k), K::mult);
          second && kind == K::hundred && !(second->clitics & kConj)) {
        low *= second->value, high = (high + 1) * second->value - 1, *last = nx(k);
      }
      break;
    }
  }
  m->value = low, m->min = whole(low), m->max = whole(high), m->exact = false, m->magnitude = true, m->kind = "range";
  return true;
}

}  // namespace marsad::reading
