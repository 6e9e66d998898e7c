// The reader of numbers as a class over the items of a text; each group of methods has a file of its own. Internal:
// numbers.h has the entry. Threads: one object a text.
#pragma once
#include <algorithm>
#include <cmath>

#include "arabic/clitics.h"
#include "reading/number_words.h"
#include "reading/numbers.h"

namespace marsad::reading {

class NumberReader {
 public:
  explicit NumberReader(const TimeItems& items) : it(items), n(items.size()) {}
  // The number that begins at item i; *next is the item to go on from in either case.
  bool read(uint32_t i, NumberMention* m, uint32_t* next);

 private:
  static constexpr uint8_t kConj = arabic::kAnd | arabic::kThen;
  bool plain(uint32_t i, NumberMention* m, uint32_t* last) const;
  // number_bounds.cc
  static void apply(int bound, NumberMention* m);
  int late_bound(uint32_t last) const;
  bool vague(uint32_t j, NumberMention* m, uint32_t* last) const;
  // number_ranges.cc
  bool between(uint32_t i, NumberMention* m, uint32_t* last) const;
  bool joined_by_and(uint32_t k) const;
  bool chain(uint32_t i, NumberMention* m, uint32_t* last) const;
  // number_ordinals.cc
  bool ordinal(uint32_t j, NumberMention* m, uint32_t* last) const;
  uint32_t first_word() const;
  uint32_t n_last() const;
  bool followed_by_counted(uint32_t last) const;
  bool alone_article(uint32_t j, double v, NumberMention* m, uint32_t* last) const;
  // number_tails.cc
  double tail(double v, uint32_t* last, NumberMention* m) const;
  double scale(uint32_t k, uint32_t* last) const;
  bool measure(uint32_t j) const;
  bool spaced_groups(uint32_t j, double* v, uint32_t* last) const;
  bool definite_noun_follows(uint32_t j) const;
  static int64_t whole(double v) {
    constexpr double kLargest = 9.2e18;
    return static_cast<int64_t>(std::clamp(v, -kLargest, kLargest));
  }
  uint32_t nx(uint32_t i) const { return it.next(i); }
  bool glued(uint32_t i) const { return i < n && it.text()[it[i].begin].glued; }
  bool sign(uint32_t i, char c) const { return i < n && it[i].sign == c; }
  void set(NumberMention* m, double v) const {
    m->value = v;
    m->min = whole(std::floor(v)), m->max = whole(std::ceil(v));
  }
  void set_range(double low, double high, NumberMention* m) const {
    m->value = low, m->min = whole(low), m->max = whole(high), m->kind = "range", m->exact = false;
  }
  static bool al(const TimeSense* s) { return s->clitics & arabic::kAl; }

  const TimeItems& it;
  const uint32_t n;
};

}  // namespace marsad::reading
