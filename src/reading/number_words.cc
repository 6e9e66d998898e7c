// A sum of terms: units, tens and hundreds fill a group once each; a multiplier closes the group.
//
//   ثلاثة مئة وخمسة وعشرون ألف ومئة:  (3·100 + 5 + 20)·1000 + 100
//
// What it cannot do: fractions and decimals in words (numbers.cc adds them); it never guesses a missing و between tens
// and units.
#include "reading/number_words.h"

#include "arabic/clitics.h"

namespace marsad::reading {

namespace {

constexpr uint8_t kConj = arabic::kAnd | arabic::kThen;
constexpr uint8_t kPrep = arabic::kBi | arabic::kLi | arabic::kKa;
enum Slot : uint8_t { units = 1, tens = 2, hundreds = 4, full = 7 };

uint8_t slots_of(double v) {
  uint8_t s = 0;
  const int n = static_cast<int>(v);
  if (n % 10) s |= units;
  if (n / 10 % 10) s |= tens;
  if (n >= 10 && n < 20) s |= units | tens;
  if (n >= 100) s |= hundreds;
  return s;
}

struct Sum {
  double total = 0, group = 0, last_mult = 0, last_part = 0;
  uint8_t used = 0;  // of the group
  enum Last : uint8_t { nothing, unit, ten, hundred, mult, digits } last = nothing;
  double value() const { return total + group; }
  bool empty() const { return last == nothing; }
  void put_digits(double v) { group = v, used = full, last = digits; }
  // Each takes a term with which the sum can go on; else leaves the sum as it is and says false. `conj`: behind و.
  bool add(const TimeSense& term, bool conj);
  bool add_small(double v, bool conj);
  bool add_hundred(double v, bool conj);
  bool add_multiplier(double m, bool dual, bool conj);
};

bool Sum::add(const TimeSense& term, bool conj) {
  if (term.kind == K::card || term.kind == K::stem) return add_small(term.value, conj);
  if (term.kind == K::hundred) return add_hundred(term.value, conj);
  return add_multiplier(term.value, term.kind == K::multdual, conj);
}

bool Sum::add_small(double v, bool conj) {
  const bool first = empty();
  if (!first && !conj) {
    if (v == 10 && last == unit && (used & tens) == 0) {
      group += 10, used |= tens, last = ten;  // ثلاثة عشر
      return true;
    }
    if (last != hundred) return false;
  }
  const uint8_t need = v == 0 ? static_cast<uint8_t>(full) : slots_of(v);
  if ((used & need) || (v == 0 && !first) || last == digits) return false;
  group += v, used |= need;
  if (v == 10) used = static_cast<uint8_t>(used | units | tens);
  last = v < 10 ? unit : ten;
  return true;
}

bool Sum::add_hundred(double v, bool conj) {
  if (empty() || conj) {
    if ((used & hundreds) || last == digits) return false;
    group += v, used |= hundreds;
  } else {
    // ثلاث مئة, 3 مئة
    if (v != 100 || group >= 100 || (last != digits && ((used & hundreds) || group < 1))) return false;
    group *= 100, used = hundreds;
  }
  last = hundred;
  return true;
}

bool Sum::add_multiplier(double m, bool dual, bool conj) {
  if (empty() || conj) {
    if (!empty() && group >= 1000) return false;
    total += group, group = 0, used = 0;  // "واحد وتسعين وألفين": the smaller was said first
    last_part = dual ? 2 * m : m, total += last_part;
  } else if (dual) {
    return false;
  } else if (group > 0) {
    last_part = group * m;
    total += last_part, group = 0, used = 0;
  } else if (last == mult && m > last_mult) {
    total += last_part * (m - 1), last_part *= m;  // أربعة آلاف مليار
  } else {
    return false;
  }
  last = mult, last_mult = m;
  return true;
}

// "ألف و3 آلاف": digits go on a sum only when a multiplier follows them.
bool digits_go_on(const TimeItems& items, uint32_t j, const Sum& sum, bool conj) {
  const TimeSense* m = conj && sum.last == Sum::mult ? items.sense(items.next(j), K::mult) : nullptr;
  return m && !(m->clitics & kConj) && !sum.used;
}

// أحد, إحدى: only before عشر or a ten.
bool before_ten(const TimeItems& items, uint32_t j) {
  const uint32_t k = items.next(j);
  const uint32_t ten_at = items.is(k, K::and_) ? items.next(k) : k;
  const TimeSense* ten = items.sense(ten_at, K::card);
  if (!ten) return false;
  const bool joined = ten_at != k || (ten->clitics & kConj);
  return joined ? ten->value >= 20 : ten->value == 10;
}

// The sense in which the word at item j can be a term of the sum; none: it ends the sum. `conj`: whether و stands
// before it; true also where it is joined.
const TimeSense* term_at(const TimeItems& items, uint32_t j, const Sum& sum, bool* conj) {
  const TimeSense* s = nullptr;
  for (K k : {K::hundred, K::mult, K::multdual, K::card, K::stem})
    if ((s = items.sense(j, k))) break;
  if (!s) return nullptr;
  if (s->kind == K::card && s->value == 1 && !sum.empty() && !*conj) {
    // "ألف وأحد عشر": folded like واحد, but و + أحد before عشر.
    const TimeSense* stem = items.sense(j, K::stem);
    const TimeSense* ten = items.sense(items.next(j), K::card);
    if (stem && (stem->clitics & kConj) && ten && ten->value == 10 && !(ten->clitics & kConj)) s = stem;
  }
  if (sum.empty()) {
    if (items.is(j, K::vague)) return nullptr;  // bare مئات, آلاف: nobody counted
  } else {
    if (s->clitics & kPrep) return nullptr;
    *conj = *conj || (s->clitics & kConj);
  }
  return s->kind != K::stem || before_ten(items, j) ? s : nullptr;
}

}  // namespace

double digits_value(const TimeItems& items, uint32_t i) {
  const TimeItem& it = items[i];
  if (it.number >= 0) return static_cast<double>(it.number);
  // 1,5 1٫5 1.5 are decimals; 10.000 10,000 10٬000 1،000 are thousands; with two kinds of marks the last is the decimal
  // one.
  const std::string_view s = items.text()[it.begin].fold;
  struct Mark {
    size_t at, size;
    char32_t c;
  };
  Mark marks[16];
  size_t n = 0;
  for (size_t at = 0; at < s.size() && n < 16;) {
    const auto b = static_cast<unsigned char>(s[at]);
    if (b >= '0' && b <= '9') {
      ++at;
      continue;
    }
    const size_t size = b < 0x80 ? 1 : 2;
    char32_t c = b;
    if (size == 2 && at + 1 < s.size())
      c = static_cast<char32_t>((b & 0x1F) << 6 | (static_cast<unsigned char>(s[at + 1]) & 0x3F));
    marks[n++] = {at, size, c};
    at += size;
  }
  size_t decimal = n;  // which mark is the decimal one
  if (n > 0) {
    const Mark& last = marks[n - 1];
    const size_t behind = s.size() - last.at - last.size;
    const bool mixed = n > 1 && marks[0].c != last.c;
    const bool leading_zero = s[0] == '0' && marks[0].at == 1;
    if (last.c == 0x66B || mixed || behind != 3 || (n == 1 && (leading_zero || marks[0].at > 3))) decimal = n - 1;
    if (last.c == 0x66C && behind == 3) decimal = n;
    if (n > 1 && !mixed && last.c != 0x66B) decimal = n;
  }
  double value = 0, scale = 0;
  size_t mark = 0;
  for (size_t at = 0; at < s.size();) {
    if (mark < n && marks[mark].at == at) {
      if (mark == decimal) scale = 1;
      at += marks[mark++].size;
      continue;
    }
    const int d = s[at++] - '0';
    if (scale > 0) {
      scale *= 10;
      value = value * 10 + d;
    } else {
      value = value * 10 + d;
    }
  }
  return scale > 0 ? value / scale : value;
}

bool read_cardinal(const TimeItems& items, uint32_t i, NumberRead* out) {
  const uint32_t n = items.size();
  Sum sum;
  uint32_t last = n;
  bool article = false;
  for (uint32_t at = i; at < n; at = items.next(last)) {
    // A free-standing و joins like a joined one.
    bool conj = !sum.empty() && items.is(at, K::and_);
    const uint32_t j = conj ? items.next(at) : at;
    if (j == n) break;
    if (items[j].digits) {
      if (!sum.empty() && !digits_go_on(items, j, sum, conj)) break;
      sum.put_digits(digits_value(items, j));
    } else {
      const TimeSense* term = items[j].word ? term_at(items, j, sum, &conj) : nullptr;
      if (!term) break;
      if (sum.empty()) article = term->clitics & arabic::kAl;
      if (!sum.add(*term, conj)) break;
    }
    last = j;
  }
  if (last == n) return false;
  out->value = sum.value();
  out->last = last;
  out->next = items.next(last);
  out->digits = items[i].digits;
  out->plain_digits = out->digits && last == i;
  out->article = article;
  return true;
}

bool read_ordinal(const TimeItems& items, uint32_t i, NumberRead* out) {
  const TimeSense* s = items.sense(i, K::ord);
  bool tens_only = false;
  if (!s) {
    s = items.sense(i, K::card);
    if (!s || !(s->clitics & arabic::kAl)) return false;
    tens_only = s->value >= 20;
    if (!tens_only && s->value != 1) return false;
  }
  double value = s->value;
  uint32_t last = i;
  bool joined = false;
  if (!tens_only) {
    uint32_t j = items.next(i);
    bool conj = false;
    if (items.is(j, K::and_)) conj = true, j = items.next(j);
    const TimeSense* t = items.sense(j, K::card);
    if (t && !(t->clitics & kPrep)) {
      conj = conj || (t->clitics & kConj);
      if (t->value == 10 && !conj && value < 10) {
        value += 10, last = j, joined = true;
      } else if (t->value >= 20 && conj && value < 10 && ((t->clitics & arabic::kAl) || !(s->clitics & arabic::kAl))) {
        value += t->value, last = j, joined = true;
      }
    }
    if (s->kind == K::card && !joined) return false;  // الواحد alone
  }
  out->value = value;
  out->last = last;
  out->next = items.next(last);
  out->article = s->clitics & arabic::kAl;
  out->digits = out->plain_digits = false;
  return true;
}

}  // namespace marsad::reading
