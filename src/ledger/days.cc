#include "ledger/days.h"

#include <chrono>
#include <cstdio>

namespace marsad::ledger {
namespace {

bool digits(std::string_view text, int* out) {
  *out = 0;
  if (text.empty()) return false;
  for (char c : text) {
    if (c < '0' || c > '9') return false;
    *out = *out * 10 + (c - '0');
  }
  return true;
}

std::optional<Days> one(std::string_view value) {
  int y = 0, m = 0, d = 0;
  if (value.size() > 10 && (value[10] == 'T' || value[10] == ' ')) value = value.substr(0, 10);
  if (value.size() < 4 || !digits(value.substr(0, 4), &y) || y < 1) return std::nullopt;
  using namespace std::chrono;
  auto number = [](year_month_day date) { return static_cast<int32_t>(sys_days(date).time_since_epoch().count()); };
  if (value.size() == 4) return Days{number(year(y) / January / 1), number(year(y) / December / 31)};
  if (value.size() < 7 || value[4] != '-' || !digits(value.substr(5, 2), &m) || m < 1 || m > 12) return std::nullopt;
  year_month month = year(y) / m;
  if (value.size() == 7) return Days{number(month / 1), number(year_month_day(month / last))};
  if (value.size() != 10 || value[7] != '-' || !digits(value.substr(8), &d)) return std::nullopt;
  year_month_day date = month / d;
  if (!date.ok()) return std::nullopt;
  return Days{number(date), number(date)};
}

}  // namespace

std::optional<Days> range_of(std::string_view value) {
  size_t slash = value.find('/');
  if (slash == std::string_view::npos) return one(value);
  auto from = one(value.substr(0, slash)), to = one(value.substr(slash + 1));
  if (!from || !to || to->last < from->first) return std::nullopt;
  return Days{from->first, to->last};
}

std::optional<int32_t> to_day(std::string_view iso) {
  auto range = one(iso);
  if (!range || range->width() != 1) return std::nullopt;
  return range->first;
}

std::string iso_day(int32_t day) {
  using namespace std::chrono;
  year_month_day date{sys_days{days{day}}};
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()));
  return text;
}

}  // namespace marsad::ledger
