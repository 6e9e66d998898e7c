// The grammar of time expressions: what may stand together, over the items of time_items.h.
//
//   "مساء الخميس 25 آب" → one point: weekday 4, day 25, month 8, evening
//   "بين 3 و7 آب"        → a range of two points, the month shared
//   "منذ نحو شهرين"      → an offset of two months back, "since", about
//
// Hand-written descent: each method tries one idea at item i and, when it holds, fills the point and the last item it
// took. Linear: no method looks further than the expression. What stands in the words is in the codebook; what may
// follow what is here. What it cannot do: expressions interrupted by other words ("الخميس، بحسب الوكالة، 25 آب" is
// two). Internal. Threads: pure. Tested by times_test.cc.
#pragma once
#include <vector>

#include "reading/number_words.h"
#include "reading/time_expr.h"

namespace marsad::reading {

class TimeGrammar {
 public:
  explicit TimeGrammar(const TimeItems& items) : it(items), n(items.size()) {}
  // Whether anything can begin at item i: one look at its word and the next, for the many items where nothing does.
  bool may_begin(uint32_t i) const;
  // The longest expression that begins at item i.
  bool expr(uint32_t i, TimeExpr* out, uint32_t* last) const;
  // A name that only contains a date (قوى 14 آذار).
  bool name(uint32_t i, uint32_t* last) const;
  // So many days before or after what is told behind it (بعد يومين من), the connector included.
  bool gap(uint32_t i, TimeGap* out, uint32_t* last) const;

 private:
  using Last = uint32_t*;
  // time_grammar.cc: ranges and what stands before a point.
  bool range_between(uint32_t i, TimeExpr*, Last) const;
  bool range_tail(uint32_t at, TimeExpr*, Last) const;
  bool day_pair(uint32_t i, TimeExpr*, Last) const;
  bool point(uint32_t i, TimePoint*, Last) const;
  bool with_daypart(uint32_t i, TimePoint*, Last) const;
  void tail_daypart(TimePoint*, Last) const;
  // time_days.cc, time_weekdays.cc, time_digits.cc: days.
  bool numeric(uint32_t i, TimePoint*, Last) const;
  bool deictic(uint32_t i, TimePoint*, Last) const;
  bool weekday(uint32_t i, TimePoint*, Last, bool bare_allowed = false) const;
  bool day_month(uint32_t i, TimePoint*, Last) const;
  bool days_month(uint32_t i, TimeExpr*, Last) const;
  bool day_number(uint32_t i, int* day, Last) const;
  bool nth(uint32_t i, TimePoint*, Last) const;
  void day_detail(uint32_t at, TimePoint*, Last) const;
  bool month_of_day(uint32_t i, TimePoint*, Last) const;
  // time_months.cc: months, years and what is said of them.
  bool month_name(uint32_t i, TimePoint*, Last, bool* strong) const;
  bool month(uint32_t i, TimePoint*, Last) const;
  void month_detail(TimePoint*, Last) const;
  bool year_behind(uint32_t at, TimePoint*, Last) const;
  bool year(uint32_t i, TimePoint*, Last) const;
  bool year_number(uint32_t i, int* year, bool* hijri, Last, bool words) const;
  bool bare_year(uint32_t i, TimePoint*, Last) const;
  bool part(uint32_t i, TimePoint*, Last) const;
  bool fraction(uint32_t i, TimePoint*, Last) const;
  bool season(uint32_t i, TimePoint*, Last) const;
  bool decade(uint32_t i, TimePoint*, Last) const;
  bool holiday(uint32_t i, TimePoint*, Last) const;
  // time_relative.cc: units counted from the reference.
  bool unit_rel(uint32_t i, TimePoint*, Last) const;
  bool span(uint32_t i, TimePoint*, Last) const;
  bool offset(uint32_t i, TimePoint*, Last) const;
  bool quantity(uint32_t i, TimePoint*, Last) const;
  bool running(uint32_t i, TimePoint*, Last) const;

  uint32_t nx(uint32_t i) const { return it.next(i); }
  bool sign(uint32_t i, char c) const { return i < n && it[i].sign == c; }
  // The unit at i, with the number asked for (0: any) and, unless `any`, with or without the article.
  const TimeSense* unit(uint32_t i, Unit u, int number = 0) const;
  const TimeSense* rel(uint32_t i) const;
  static int rel_value(const TimeSense* s);
  // Whether a preposition of time stands straight before item i.
  bool led_in(uint32_t i) const;
  // Whether no word follows item i directly: end of line, punctuation or a number.
  bool ends_here(uint32_t i) const;
  bool in_words(uint32_t i) const { return it.is(i, K::in) || it.is(i, K::outof) || it.is(i, K::from); }
  static bool al(const TimeSense* s) { return s && (s->clitics & 64); }

  const TimeItems& it;
  const uint32_t n;
};

// Every expression of the text, in order, not overlapping.
// `gaps`, where given: what gap() finds.
std::vector<TimeExpr> find_times(const arabic::Text& text, const TimeLexicon::Impl& words,
                                 std::vector<TimeGap>* gaps = nullptr);

}  // namespace marsad::reading
