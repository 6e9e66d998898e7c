// Reads dated-events.tsv (docs/codebook.md): a pattern is word groups joined by " + "; a group is words that stand together.
//
// What it cannot do: inflect; a pattern lists the form that news prints, clitics are allowed for when it is matched.
#include "reading/own_date_events.h"

#include <stdexcept>

#include "arabic/fold.h"
#include "codebook/tsv.h"
#include "reading/calendar.h"

namespace marsad::reading {

namespace {

// A day, a month, a year or an interval of them.
std::optional<DayRange> parse_range(std::string_view s) {
  auto one = [](std::string_view v) -> std::optional<DayRange> {
    auto number = [&](size_t from, size_t n) {
      int x = 0;
      for (size_t i = from; i < from + n; ++i) {
        if (v[i] < '0' || v[i] > '9') return -1;
        x = x * 10 + (v[i] - '0');
      }
      return x;
    };
    if (v.size() == 10) {
      auto d = parse_iso_day(v);
      return d ? std::optional(DayRange{*d, *d}) : std::nullopt;
    }
    if (v.size() == 7 && v[4] == '-') {
      const int y = number(0, 4), m = number(5, 2);
      if (y < 0 || m < 1 || m > 12) return std::nullopt;
      return DayRange{day_of(y, m, 1), day_of(y, m, days_in_month(y, m))};
    }
    if (v.size() == 4) {
      const int y = number(0, 4);
      if (y < 0) return std::nullopt;
      return DayRange{day_of(y, 1, 1), day_of(y, 12, 31)};
    }
    return std::nullopt;
  };
  const size_t slash = s.find('/');
  if (slash == std::string_view::npos) return one(s);
  auto a = one(s.substr(0, slash)), b = one(s.substr(slash + 1));
  if (!a || !b || a->first > b->last) return std::nullopt;
  return DayRange{a->first, b->last};
}

}  // namespace

std::shared_ptr<const DatedEvents> load_dated_events(const std::vector<std::string>& files) {
  auto out = std::make_shared<DatedEvents>();
  for (const std::string& path : files) {
    std::vector<codebook::Problem> problems;
    codebook::Table table = codebook::Table::read(path, &problems);
    if (!problems.empty()) throw std::runtime_error(problems.front().text());
    for (const codebook::Row& r : table.rows()) {
      DatedEvent e;
      e.id = r["id"], e.what = r["what"];
      auto range = parse_range(r["date"]);
      if (!range) throw std::runtime_error(r.problem("date", "not an ISO date: write 2016-12-30, 2016-12 or 2016-12-30/2017-01-02").text());
      e.days = *range;
      for (std::string_view pattern : r.list("patterns")) {
        std::vector<std::string> groups;
        for (std::string_view g : codebook::split(pattern, '+')) groups.push_back(arabic::fold(g));
        if (!groups.empty()) e.patterns.push_back(std::move(groups));
      }
      if (e.patterns.empty()) throw std::runtime_error(r.problem("patterns", "no pattern: write the words that point at the event").text());
      out->events.push_back(std::move(e));
    }
  }
  return out;
}

}  // namespace marsad::reading
