// A number with what stands around it: a bound, a sign, a fraction, a second end.
//
//   أكثر من | نصف مليون → bound 1, 0.5 · 10⁶;  بين 10 و15 → a range;  ثلاثة أرباع → 3 · 0.25;  واحد فاصلة اثنان → 1.2;
//   -1٬200 → −1200
//
// What it cannot do: sums over several words ("خمسة قتلى وسبعة"); numbers of more than 18 digits.
#include "reading/numbers.h"

#include <algorithm>
#include <cmath>

#include "arabic/clitics.h"
#include "reading/number_words.h"

namespace marsad::reading {

namespace {

constexpr uint8_t kConj = arabic::kAnd | arabic::kThen;
constexpr double kLargest = 9.2e18;

int64_t whole(double v) { return static_cast<int64_t>(std::clamp(v, -kLargest, kLargest)); }

// The first round number above v: 370 → 400, 1600 → 2000, 105000 → 200000; of hundreds and more with three digits said,
// 46 → 50.
double next_round(double v) {
  double step = 1;
  while (step * 10 <= v) step *= 10;
  return (std::floor(v / step) + 1) * step;
}

class NumberReader {
 public:
  NumberReader(const TimeItems& items) : it(items), n(items.size()) {}

  // The number that begins at item i; *next is the item to go on from in either case.
  bool read(uint32_t i, NumberMention* m, uint32_t* next) {
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

 private:
  uint32_t nx(uint32_t i) const { return it.next(i); }
  bool glued(uint32_t i) const { return i < n && it.text()[it[i].begin].glued; }
  bool sign(uint32_t i, char c) const { return i < n && it[i].sign == c; }

  static void apply(int bound, NumberMention* m) {
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
  int late_bound(uint32_t last) const {
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

  void set(NumberMention* m, double v) const {
    m->value = v;
    m->min = whole(std::floor(v)), m->max = whole(std::ceil(v));
  }

  // "بين 10 و15", "ما بين ثلاثة وخمسة".
  bool between(uint32_t i, NumberMention* m, uint32_t* last) const {
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
  bool joined_by_and(uint32_t k) const {
    for (const TimeSense& s : it.words().senses_of(*it[k].word)) {
      if (s.clitics & arabic::kAnd) return true;
    }
    return false;
  }
  void set_range(double low, double high, NumberMention* m) const {
    m->value = low, m->min = whole(low), m->max = whole(high), m->kind = "range", m->exact = false;
  }

  // Digits glued by marks: 10-15 is a range before a noun; 22/04, 3:20, 1-9-2023 and phone numbers are no counts. Kind
  // empty: pass over.
  bool chain(uint32_t i, NumberMention* m, uint32_t* last) const {
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

  bool plain(uint32_t i, NumberMention* m, uint32_t* last) const {
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

  static bool al(const TimeSense* s) { return s->clitics & arabic::kAl; }

  // "25مل", "180,25ميلي": a measure printed onto its digits, where a mark says that more than a count is meant.
  bool measure(uint32_t j) const {
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

  // 100, 1000 … straight behind a fraction: "نصف مليون", "ربع مئة".
  double scale(uint32_t k, uint32_t* last) const {
    for (K kind : {K::hundred, K::mult}) {
      const TimeSense* s = it.sense(k, kind);
      if (s && !(s->clitics & kConj) && !al(s)) {
        *last = k;
        return s->value;
      }
    }
    return 0;
  }

  // "1 000 000", "1٬000 000"
  bool spaced_groups(uint32_t j, double* v, uint32_t* last) const {
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

  bool definite_noun_follows(uint32_t j) const {
    const uint32_t t = it[j].end;
    const auto& text = it.text();
    if (t >= text.size() || text[t].line_start || text[t].kind != arabic::TokenKind::word) return false;
    return text[t].fold.starts_with("\u0627\u0644") && !it.is(nx(j), K::unit) &&
           !it.is(nx(j), K::mult);  // ال, but not آلاف
  }

  // "الثالث عشر", "المئة والرابع والعشرين", "الثاني بعد المئة", "العشرون".
  bool ordinal(uint32_t j, NumberMention* m, uint32_t* last) const {
    NumberRead r, big;
    m->ordinal = true, m->kind = "ordinal";
    if (read_ordinal(it, j, &r)) {
      // "العشرون قتيلا" counts; "العشرون" alone or behind its noun orders.
      const bool counts = it.is(j, K::card) && r.last == j && followed_by_counted(r.last);
      if (!counts) {
        double v = r.value;
        *last = r.last;
        // "الثاني بعد المئة"
        const uint32_t b = r.next;
        if (it.is(b, K::after_ord) && read_cardinal(it, nx(b), &big) && big.article &&
            (big.value == 100 || big.value == 1000))
          v += big.value, *last = big.last;
        set(m, v);
        return true;
      }
    }
    if (read_cardinal(it, j, &big) && big.article && !big.digits) {
      // "الثلاثمئة", "المئة والواحد والتسعين": with the article and nothing counted behind.
      double v = big.value;
      uint32_t end = big.last;
      const uint32_t k = big.next;
      const uint32_t o = it.is(k, K::and_) ? nx(k) : k;
      const TimeSense* s = it.sense(o, K::ord);
      bool ok = v >= 100 && !followed_by_counted(end);
      if (v >= 100 && s && (o != k || (s->clitics & kConj)) && read_ordinal(it, o, &r))
        v += r.value, end = r.last, ok = true;
      const bool whole_text = it[j].begin == first_word() && end == n_last();
      if (v > 10 && v < 20) ok = true;  // "الاثنى عشر"
      if (ok && (whole_text || v != big.value)) {
        set(m, v);
        *last = end;
        return true;
      }
    }
    m->ordinal = false, m->kind = "cardinal";
    return false;
  }
  // The text holds nothing but punctuation around.
  uint32_t first_word() const {
    uint32_t t = 0;
    while (t < it.text().size() && it.text()[t].kind == arabic::TokenKind::punct) ++t;
    return t;
  }
  uint32_t n_last() const {
    uint32_t t = it.text().size();
    while (t > 0 && it.text()[t - 1].kind == arabic::TokenKind::punct) --t;
    uint32_t k = n;
    while (k > 0 && it[k - 1].begin >= t) --k;
    return k > 0 && it[k - 1].end == t ? k - 1 : n;
  }
  bool followed_by_counted(uint32_t last) const {
    const uint32_t t = it[last].end;
    const auto& text = it.text();
    return t < text.size() && !text[t].line_start && text[t].kind == arabic::TokenKind::word &&
           !text[t].fold.starts_with("\u0627\u0644") && !it[nx(last)].word;
  }

  // A single word with the article: "الثلاثة" counts what stands before it; alone it says no number.
  bool alone_article(uint32_t j, double v, NumberMention* m, uint32_t* last) const {
    if (it[j].begin == first_word() && j == n_last()) return false;
    if (it.is(j, K::ord)) return false;
    *last = j;
    set(m, v);
    return true;
  }

  // عشرات, مئات, عشرات الآلاف, بضع مئات.
  bool vague(uint32_t j, NumberMention* m, uint32_t* last) const {
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
    m->value = low, m->min = whole(low), m->max = whole(high), m->exact = false, m->kind = "range";
    return true;
  }

  // What may stand behind a number: a fraction of it, decimals, a share.
  double tail(double v, uint32_t* last, NumberMention* m) const {
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

  const TimeItems& it;
  const uint32_t n;
};

}  // namespace

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
