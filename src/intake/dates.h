// Dates as machines and pages write them, to ISO 8601.
//
//   "Sun, 18 Feb 2018 21:35:43 +0300" → "2018-02-18T21:35:43+03:00"     "١٨/٢/٢٠١٨" → "2018-02-18"
//   "الأحد 18 شباط/فبراير 2018 - 14:30" → "2018-02-18"                   "1519000000" → "2018-02-19T00:26:40Z"
//
// Three numbers with a month in the middle are day, month, year (2/18/2018: the month cannot be 18). A month's name
// needs its day and year beside it. What it cannot do: relative days ("منذ ساعتين"), hijri dates: the reading knows
// those. Threads: pure. Tested by dates_test.cc.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "intake/page_words.h"

namespace marsad::intake {

// The whole string is a date (with or without a time): as machines give it. `words` may be null: English names only.
std::optional<std::string> read_date(std::string_view text, const PageWords* words);

// The first date in a line, in words or numbers, with its year: as pages show it.
std::optional<std::string> find_date(std::string_view line, const PageWords* words);

// The day in an address: /2018/02/18/ or /2018-02-18-…
std::optional<std::string> date_in_url(std::string_view url);

}  // namespace marsad::intake
