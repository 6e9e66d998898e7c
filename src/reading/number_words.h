// Number words put together: the part of the numbers stage that dates need as well.
//
//   مئتين | وخمسة | وعشرين → 225;  3 | آلاف → 3000;  الرابع | والعشرين → the 24th;  خمس | مئة | ألف → 500000
//
// Reads the longest legal sum at a place: "ثلاثة وأربعة" is two numbers, "مئة وأربعة" one. Orders other than the usual
// are read where no digit is said twice (واحد وتسعين وتسعمئة). Threads: pure. Tested by numbers_test.cc.
#pragma once
#include "reading/time_items.h"

namespace marsad::reading {

struct NumberRead {
  double value = 0;
  uint32_t next = 0;          // the item behind it: may be size()
  uint32_t last = 0;          // the last item of it
  bool digits = false;        // began with digits
  bool plain_digits = false;  // nothing but one digit token
  bool article = false;
};

// A cardinal of at least one word or digit token at item i.
bool read_cardinal(const TimeItems& items, uint32_t i, NumberRead* out);
// الثالث, الثالث عشر, الحادي والعشرين, العشرون (with the article only).
bool read_ordinal(const TimeItems& items, uint32_t i, NumberRead* out);
// The item's digits as a number, decimal and thousands marks taken as Arabic news uses them.
double digits_value(const TimeItems& items, uint32_t i);

}  // namespace marsad::reading
