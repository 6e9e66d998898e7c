// Day arithmetic in integers, after the usual era method: 400 years are 146,097 days and years begin in March.
//
//   civil_of(day_of(2016, 2, 29)) gives the same three numbers back, for every day of ±5,000 years (calendar_test.cc
//   goes through them).
//
// Strings are made without printf: iso() is called for every mention. What it cannot do: years outside −9999…9999 are
// clamped in print.
#include "reading/calendar.h"

#include <algorithm>

namespace marsad::reading {

namespace {

void put(std::string* out, int value, int width) {
  char digits[12];
  char* const end = digits + sizeof digits;
  char* at = end;
  for (; value > 0 || end - at < width; value /= 10) *--at = static_cast<char>('0' + value % 10);
  out->append(at, end);
}

void put_year(std::string* out, int year) {
  if (year < 0) out->push_back('-');
  put(out, std::min(std::abs(year), 9999), 4);
}

}  // namespace

Day day_of(int year, int month, int day) {
  const int y = year - (month <= 2);
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int yoe = y - era * 400;
  const int doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5;
  return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy + day - 1 - 719468;
}

Civil civil_of(Day z) {
  z += 719468;
  const int era = (z >= 0 ? z : z - 146096) / 146097;
  const int doe = z - era * 146097;
  const int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const int mp = (5 * doy + 2) / 153;
  const int month = mp < 10 ? mp + 3 : mp - 9;
  return {yoe + era * 400 + (month <= 2), month, doy - (153 * mp + 2) / 5 + 1};
}

int days_in_month(int year, int month) {
  static constexpr int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2) return (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 29 : 28;
  return days[month - 1];
}

bool valid_date(int year, int month, int day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

int weekday_of(Day d) {
  const int w = (d + 3) % 7;  // 1970-01-01 was a Thursday
  return (w < 0 ? w + 7 : w) + 1;
}

Day monday_of(Day d) { return d - (weekday_of(d) - 1); }

Day add_months(Day d, int months) {
  Civil c = civil_of(d);
  const int m = c.year * 12 + c.month - 1 + months;
  const int year = m >= 0 ? m / 12 : -((11 - m) / 12), month = m - year * 12 + 1;
  return day_of(year, month, std::min(c.day, days_in_month(year, month)));
}

std::string iso(Day d) {
  const Civil c = civil_of(d);
  std::string out;
  out.reserve(11);
  put_year(&out, c.year);
  out.push_back('-'), put(&out, c.month, 2);
  out.push_back('-'), put(&out, c.day, 2);
  return out;
}

std::string iso_month(int year, int month) {
  std::string out;
  put_year(&out, year);
  out.push_back('-'), put(&out, month, 2);
  return out;
}

std::string iso_year(int year) {
  std::string out;
  put_year(&out, year);
  return out;
}

std::string iso_week(Day d) {
  const Day thursday = monday_of(d) + 3;
  const int year = civil_of(thursday).year;
  std::string out;
  put_year(&out, year);
  out += "-W", put(&out, (thursday - day_of(year, 1, 1)) / 7 + 1, 2);
  return out;
}

int digits_of(std::string_view digits) {
  int v = 0;
  for (char c : digits) {
    if (c < '0' || c > '9') return -1;
    v = v * 10 + (c - '0');
  }
  return v;
}

std::optional<Day> parse_iso_day(std::string_view s) {
  if (s.size() < 10 || s[4] != '-' || s[7] != '-') return std::nullopt;
  if (s.size() > 10 && s[10] != 'T' && s[10] != ' ') return std::nullopt;
  const int y = digits_of(s.substr(0, 4)), m = digits_of(s.substr(5, 2)), d = digits_of(s.substr(8, 2));
  if (y < 0 || m < 0 || d < 0 || !valid_date(y, m, d)) return std::nullopt;
  return day_of(y, m, d);
}

Day easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7,
            m = (a + 11 * h + 22 * l) / 451;
  return day_of(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
}

Day orthodox_easter(int year) {
  const int a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
  const int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
  return day_of(year, month, day) + year / 100 - year / 400 - 2;  // Julian → Gregorian
}

}  // namespace marsad::reading
