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
  uint8_t used = 0;
  enum Last : uint8_t { nothing, unit, ten, hundred, mult, digits } last = nothing;
  double value() const { return total + group; }
};

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
  uint32_t last_item = n;
  bool article = false, began_with_digits = false, only_digits = true;
  uint32_t at = i;
  while (at < n) {
    // A free-standing و joins like a joined one.
    bool conj = false;
    uint32_t j = at;
    if (sum.last != Sum::nothing && items.is(j, K::and_)) {
      conj = true;
      j = items.next(j);
      if (j == n) break;
    }
    const TimeItem& item = items[j];
    if (item.digits) {
      if (sum.last == Sum::nothing) {
        sum.group = digits_value(items, j), sum.used = full, sum.last = Sum::digits;
        began_with_digits = true;
      } else {
        // "ألف و3 آلاف": digits go on a sum only when a multiplier follows them.
        const uint32_t k = items.next(j);
        const TimeSense* m = conj && sum.last == Sum::mult ? items.sense(k, K::mult) : nullptr;
        if (!m || (m->clitics & kConj) || sum.used) break;
        sum.group = digits_value(items, j), sum.used = full, sum.last = Sum::digits;
        only_digits = false;
      }
    } else if (!item.word) {
      break;
    } else {
      const TimeSense* s = nullptr;
      for (K k : {K::hundred, K::mult, K::multdual, K::card, K::stem}) {
        if ((s = items.sense(j, k))) break;
      }
      if (!s) break;
      if (s->kind == K::card && s->value == 1 && sum.last != Sum::nothing && !conj) {
        // "ألف وأحد عشر": folded like واحد, but و + أحد before عشر.
        const TimeSense* stem = items.sense(j, K::stem);
        const TimeSense* ten = items.sense(items.next(j), K::card);
        if (stem && (stem->clitics & kConj) && ten && ten->value == 10 && !(ten->clitics & kConj)) s = stem;
      }
      if (sum.last == Sum::nothing) {
        article = s->clitics & arabic::kAl;
        if (items.is(j, K::vague)) break;  // bare مئات, آلاف: nobody counted
      } else {
        if (s->clitics & kPrep) break;
        conj = conj || (s->clitics & kConj);
      }
      const bool first = sum.last == Sum::nothing;
      if (s->kind == K::stem) {
        // أحد, إحدى: only before عشر or a ten.
        const uint32_t k = items.next(j);
        uint32_t ten_at = items.is(k, K::and_) ? items.next(k) : k;
        const TimeSense* ten = items.sense(ten_at, K::card);
        const bool teen = ten && ten->value == 10 && ten_at == k && !(ten->clitics & kConj);
        const bool twenty = ten && ten->value >= 20 && (ten_at != k || (ten->clitics & kConj));
        if (!teen && !twenty) break;
      }
      if (s->kind == K::card || s->kind == K::stem) {
        const double v = s->value;
        if (!first && !conj) {
          if (v == 10 && sum.last == Sum::unit && (sum.used & tens) == 0) {
            sum.group += 10, sum.used |= tens, sum.last = Sum::ten;  // ثلاثة عشر
            goto taken;
          }
          if (sum.last != Sum::hundred) break;
        }
        const uint8_t need = v == 0 ? static_cast<uint8_t>(full) : slots_of(v);
        if ((sum.used & need) || (v == 0 && !first)) break;
        if (sum.last == Sum::digits) break;
        sum.group += v, sum.used |= need;
        if (v == 10) sum.used = static_cast<uint8_t>(sum.used | units | tens);
        sum.last = v < 10 ? Sum::unit : Sum::ten;
      } else if (s->kind == K::hundred) {
        if (!first && !conj) {
          if (s->value != 100 || (sum.used & hundreds) || sum.group < 1 || sum.group >= 100 ||
              sum.last == Sum::digits) {
            if (!(sum.last == Sum::digits && s->value == 100 && sum.group < 100)) break;
          }
          sum.group *= 100;
          sum.used = hundreds;
        } else {
          if ((sum.used & hundreds) || sum.last == Sum::digits) break;
          sum.group += s->value, sum.used |= hundreds;
        }
        sum.last = Sum::hundred;
      } else {
        const double m = s->value;
        if (s->kind == K::multdual || first || conj) {
          if (s->kind == K::multdual && !first && !conj) break;
          if (!first && conj && sum.group > 0 && sum.group >= 1000) break;
          const double part = s->kind == K::multdual ? 2 * m : m;
          sum.total += sum.group, sum.group = 0, sum.used = 0;  // "واحد وتسعين وألفين": the smaller was said first
          sum.total += part, sum.last_part = part;
        } else if (sum.group > 0) {
          sum.last_part = sum.group * m;
          sum.total += sum.last_part, sum.group = 0, sum.used = 0;
        } else if (sum.last == Sum::mult && m > sum.last_mult) {
          sum.total += sum.last_part * (m - 1), sum.last_part *= m;  // أربعة آلاف مليار
        } else {
          break;
        }
        sum.last = Sum::mult, sum.last_mult = m;
      }
    }
  taken:
    if (!items[j].digits) only_digits = false;
    last_item = j;
    at = items.next(j);
  }
  if (last_item == n) return false;
  out->value = sum.value();
  out->last = last_item;
  out->next = items.next(last_item);
  out->digits = began_with_digits;
  out->plain_digits = began_with_digits && only_digits;
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
