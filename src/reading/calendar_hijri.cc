// The hijri calendar as a table of the first days of its months, filled once from ICU (islamic-umalqura).
//
//   1 Muharram 1433 AH = 2011-11-26; 24 Muharram 1443 = 2021-09-01.
//
// ICU needs microseconds for each conversion and a calendar object for each thread; a news text with twenty hijri dates needs nanoseconds here.
// What it cannot do: say which day a country's committee declared when it differed from Umm al-Qura.
#include <unicode/calendar.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "reading/calendar.h"

namespace marsad::reading {

namespace {

constexpr int kFirstYear = 1, kLastYear = 2000;

struct HijriTable {
  std::vector<Day> first;  // of month (year - kFirstYear) * 12 + month - 1, and of the month after the last
  HijriTable() {
    const int months = (kLastYear - kFirstYear + 1) * 12;
    first.resize(static_cast<size_t>(months) + 1);
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(),
                                                                          icu::Locale("ar@calendar=islamic-umalqura"), status));
    for (int i = 0; i <= months; ++i) {
      double millis = 0;
      if (calendar && U_SUCCESS(status)) {
        calendar->clear();
        calendar->set(UCAL_EXTENDED_YEAR, kFirstYear + i / 12);
        calendar->set(UCAL_MONTH, i % 12);
        calendar->set(UCAL_DATE, 1);
        millis = calendar->getTime(status);
      }
      // Without ICU's data: the civil rule, a day off at worst.
      first[static_cast<size_t>(i)] = U_SUCCESS(status) && calendar ? static_cast<Day>(millis / 86400000.0 + (millis < 0 ? -0.5 : 0.5))
                                                                  : static_cast<Day>(-492148 + (59 * i + 1) / 2 + (11 * (i / 12) + 14) / 30 - 1);
    }
  }
};

const std::vector<Day>& table() {
  static const HijriTable t;
  return t.first;
}

}  // namespace

int hijri_days_in_month(int year, int month) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12) return 0;
  const size_t i = static_cast<size_t>((year - kFirstYear) * 12 + month - 1);
  return table()[i + 1] - table()[i];
}

std::optional<Day> hijri_day(int year, int month, int day) {
  const int days = hijri_days_in_month(year, month);
  if (days == 0 || day < 1 || day > 30) return std::nullopt;
  // "30" of a month that has 29 days by the table was a real day where the moon was seen later: it is the last one here.
  return table()[static_cast<size_t>((year - kFirstYear) * 12 + month - 1)] + std::min(day, days) - 1;
}

Civil hijri_of(Day d) {
  const auto& t = table();
  auto it = std::upper_bound(t.begin(), t.end() - 1, d);
  if (it == t.begin()) return {kFirstYear, 1, 1};
  const int i = static_cast<int>(it - t.begin()) - 1;
  return {kFirstYear + i / 12, i % 12 + 1, d - t[static_cast<size_t>(i)] + 1};
}

}  // namespace marsad::reading
