// Days as numbers: what merge compares, sorts and puts into buckets.
//
//   to_day("2017-02-13") → 17210      range_of("2018-03") → 2018-03-01 … 2018-03-31
//   range_of("2018-02-24/2018-03-04") → both ends, included          range_of("2017-02-1X") and other signs: nothing
//
// Proleptic Gregorian, days since 1970-01-01. What it cannot do: EDTF beyond a day, a month, a year and an interval of
// these (seasons and unspecified digits give nothing). Threads: pure. Tested by words_test.cc.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace marsad::ledger {

struct Days {  // both ends included
  int32_t first = 0, last = 0;
  int32_t width() const { return last - first + 1; }
  bool operator==(const Days&) const = default;
};

std::optional<int32_t> to_day(std::string_view iso);   // "2017-02-13", also the day of a date-time
std::string iso_day(int32_t day);                      // → "2017-02-13"
std::optional<Days> range_of(std::string_view value);  // day, month, year or an interval of them

}  // namespace marsad::ledger
