// The hijri calendar as a table of the first days of its months, filled once from ICU (islamic-umalqura).
//
//   1 Muharram 1433 AH = 2011-11-26; 24 Muharram 1443 = 2021-09-01.
//
// ICU needs microseconds for each conversion and a calendar object for each thread; a news text with twenty hijri dates
// needs nanoseconds here. What it cannot do: say which day a country's committee declared when it differed from Umm
// al-Qura.
#include <unicode/calendar.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "reading/calendar.h"

namespace marsad::reading {

namespace {

constexpr int kFirstYear = 1300, kLastYear = 1600;  // the years the ICU table has; the civil rule elsewhere

// First day of a month by the civil (tabular) rule: odd months 30 days, even ones 29, eleven leap years in thirty.
Day civil_month(int year, int month) {
  return -492148 + (year - 1) * 354 + (11 * year + 3) / 30 + (59 * (month - 1) + 1) / 2;
}

struct HijriTable {
  std::vector<Day> first;  // of month (year - kFirstYear) * 12 + month - 1, and of the month after the last
  HijriTable() {
    const int months = (kLastYear - kFirstYear + 1) * 12;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        icu::TimeZone::getGMT()->clone(), icu::Locale("ar@calendar=islamic-umalqura"), status));
    for (int i = 0; i <= months; ++i) {
      const int year = kFirstYear + i / 12, month = i % 12;
      double millis = 0;
      if (calendar && U_SUCCESS(status)) {
        calendar->clear();
        calendar->set(UCAL_EXTENDED_YEAR, year);
        calendar->set(UCAL_MONTH, month);
        calendar->set(UCAL_DATE, 1);
        millis = calendar->getTime(status);
      }
      // Without ICU's data: the civil rule, a day off at worst.
      first.push_back(calendar && U_SUCCESS(status) ? static_cast<Day>(millis / 86400000.0 + (millis < 0 ? -0.5 : 0.5))
                                                    : civil_month(year, month + 1));
    }
  }
};

const std::vector<Day>& table() {
  static const HijriTable t;
  return t.first;
}

// First day of a month in years 1–2000.
Day month_begin(int year, int month) {
  if (year < kFirstYear || year > kLastYear) return civil_month(year, month);
  return table()[static_cast<size_t>((year - kFirstYear) * 12 + month - 1)];
}

}  // namespace

int hijri_days_in_month(int year, int month) {
  if (year < 1 || year > 2000 || month < 1 || month > 12) return 0;
  const Day next = month == 12 ? month_begin(year + 1, 1) : month_begin(year, month + 1);
  return next - month_begin(year, month);
}

std::optional<Day> hijri_day(int year, int month, int day) {
  const int days = hijri_days_in_month(year, month);
  if (days == 0 || day < 1 || day > 30) return std::nullopt;
  // "30" of a month that has 29 days by the table was a real day where the moon was seen later: the day behind the
  // 29th.
  return month_begin(year, month) + day - 1;
}

Civil hijri_of(Day d) {
  const auto& t = table();
  if (d >= t.front() && d < t.back()) {
    const int i = static_cast<int>(std::upper_bound(t.begin(), t.end(), d) - t.begin()) - 1;
    return {kFirstYear + i / 12, i % 12 + 1, d - t[static_cast<size_t>(i)] + 1};
  }
  int year = std::clamp(static_cast<int>((d + 492148) / 354.367) + 1, 1, 2000);
  while (year > 1 && d < month_begin(year, 1)) --year;
  while (year < 2000 && d >= month_begin(year + 1, 1)) ++year;
  int month = 12;
  while (month > 1 && d < month_begin(year, month)) --month;
  return {year, month, std::max(1, d - month_begin(year, month) + 1)};
}

}  // namespace marsad::reading
