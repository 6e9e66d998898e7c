// Dates in digits: 10/07/2016, 2016-04-21, 14-09-1432 هـ, 22/04, 9/2021.
//
// Day before month, or month before day where only that is possible. What it cannot do: tell 3/4 the date from 3/4 the
// share without a word that says so. Tested by times_test.cc.
#include "reading/calendar.h"
#include "reading/time_grammar.h"

namespace marsad::reading {

// Digits with marks between: 10/07/2016, 2016-04-21, 14-09-1432 هـ, 22/04, 9/2021.
bool TimeGrammar::numeric(uint32_t i, TimePoint* p, Last last) const {
  if (i >= n || !it[i].digits || it[i].number < 0 || it[i].digits > 4) return false;
  const auto& text = it.text();
  const uint32_t b = it.before(i);
  if (b < n && (it[b].sign == '/' || it[b].sign == '-' || it[b].sign == '.' || it[b].sign == ':') &&
      text[it[i].begin].glued && text[it[b].begin].glued) {
    return false;  // the tail of a longer chain
  }
  uint32_t s1 = nx(i), second = nx(s1), s2 = nx(second), third = nx(s2);
  auto mark = [&](uint32_t k) {
    return k < n && (it[k].sign == '/' || it[k].sign == '-' || it[k].sign == '.' || it[k].sign == '\\');
  };
  if (!mark(s1) || second >= n || !it[second].digits || it[second].number < 0 || !text[it[s1].begin].glued ||
      !text[it[second].begin].glued)
    return false;
  const auto a = it[i].number, c = it[second].number;
  const int da = it[i].digits, dc = it[second].digits;
  if (dc > 4 || (dc > 2 && da > 2)) return false;
  int year = kNoYear, month = 0, day = 0;
  bool two = false;
  uint32_t end = second;
  auto order = [&](int64_t x, int64_t y) {  // day/month, or month/day where only that is possible
    if (y >= 1 && y <= 12 && x >= 1 && x <= 31) {
      day = static_cast<int>(x), month = static_cast<int>(y);
    } else if (x >= 1 && x <= 12 && y >= 1 && y <= 31) {
      day = static_cast<int>(y), month = static_cast<int>(x);
    } else {
      return false;
    }
    return true;
  };
  const bool three = mark(s2) && it[s2].sign == it[s1].sign && third < n && it[third].digits && it[third].number >= 0 &&
                     text[it[s2].begin].glued && text[it[third].begin].glued;
  if (three) {
    const auto e = it[third].number;
    const int de = it[third].digits;
    if (da == 4 && dc <= 2 && de <= 2) {
      year = static_cast<int>(a);
      if (c >= 1 && c <= 12 && e >= 1 && e <= 31) {
        month = static_cast<int>(c), day = static_cast<int>(e);
      } else {
        return false;  // 2018-13-01 is no date
      }
    } else if (da <= 2 && dc <= 2 && (de == 4 || de == 2)) {
      year = static_cast<int>(e), two = de == 2;
      if (!order(a, c)) return false;
    } else {
      return false;
    }
    end = third;
    const uint32_t s3 = nx(third);
    if (mark(s3) && nx(s3) < n && it[nx(s3)].digits && text[it[s3].begin].glued && text[it[nx(s3)].begin].glued)
      return false;  // a longer chain
  } else if (da <= 2 && dc == 4 && it[s1].sign != '.') {
    if (a < 1 || a > 12 || c < 1800 || c > 2200) return false;
    month = static_cast<int>(a), year = static_cast<int>(c);
  } else if (da == 4 && dc <= 2 && it[s1].sign != '.') {
    if (c < 1 || c > 12 || a < 1800 || a > 2200 || (it[s1].sign == '-' && dc < 2)) return false;
    month = static_cast<int>(c), year = static_cast<int>(a);
  } else if (da <= 2 && dc <= 2 && it[s1].sign != '.' && it[s1].sign != '\\') {
    if (!order(a, c)) return false;
    const bool led =
        b < n && (it.is(b, K::in) || it.is(b, K::label) || it.is(b, K::weekday) || it.is(b, K::glue) ||
                  unit(b, Unit::day, 1) || it.is(b, K::since) || (sign(b, ',') && it.is(it.before(b), K::weekday)));
    const bool sure = a > 12 || c > 12;
    const bool alone = it[i].begin == 0 && it[end].end == text.size();
    if (it[s1].sign == '-' ? !sure || !(led || alone) : !(led || sure || alone)) return false;
    if (it[s1].sign == '/' && sure && !led && !alone && !ends_here(end)) return false;  // "15/7 من المقاتلين"
    // "08/12, 15"
    const uint32_t comma = nx(end), yy = nx(comma);
    if (sign(comma, ',') && yy < n && it[yy].digits == 2 && ends_here(yy) && nx(yy) == n)
      year = static_cast<int>(it[yy].number), two = true, end = yy;
  } else {
    return false;
  }
  bool hijri = false;
  if (const TimeSense* era = it.sense(nx(end), K::era)) {
    hijri = era->value == 1, end = nx(end);
  } else if (year != kNoYear && !two && year >= 1300 && year <= 1500) {
    hijri = true;
  }
  if (two) year += year < 70 ? 2000 : 1900;
  if (year != kNoYear && year < 1000 && !hijri) return false;
  if (hijri && day > 30) return false;
  if (!hijri && year != kNoYear && day > 0 && !valid_date(year, month, day)) return false;
  if (!hijri && year == kNoYear && day > days_in_month(2000, month)) return false;
  *p = TimePoint();
  p->year = year, p->month = static_cast<int8_t>(month), p->day = static_cast<int8_t>(day), p->hijri = hijri,
  p->two_digit_year = two;
  *last = end;
  return true;
}

}  // namespace marsad::reading
