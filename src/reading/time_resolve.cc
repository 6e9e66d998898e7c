// The calendar side of the times stage: a point of time against the article's day.
//
//   "الجمعة الماضي" on 2019-06-02 → 2019-05-31;  "مطلع آذار 2018" → 2018-03-01, about
//
// time_near.cc finds which February and which Friday, time_distance.cc counts from the day, time_parts.cc takes parts
// of a period, time_feasts.cc knows the feasts. What it cannot do: dates that depend on an event named in the text.
// Tested by times_test.cc.
#include "reading/time_resolve.h"

#include <algorithm>

#include "reading/time_period.h"

namespace marsad::reading {
using namespace periods;

bool absolute(const TimePoint& p) {
  if (p.form == TimePoint::holiday) return p.year != kNoYear;
  if (p.form != TimePoint::fields && p.form != TimePoint::nth) return false;
  return p.year != kNoYear && p.container == Unit::none;
}

std::optional<Period> resolve(const TimePoint& p, const TimeContext& c, const TimeLexicon::Impl& words) {
  std::optional<Period> out;
  switch (p.form) {
    case TimePoint::fields:
      out = fields(p, c);
      break;
    case TimePoint::shift:
      out = shift(p, c);
      break;
    case TimePoint::offset:
      out = offset(p, c);
      break;
    case TimePoint::span:
      out = span(p, c);
      break;
    case TimePoint::nth:
      out = nth(p, c);
      break;
    case TimePoint::holiday:
      out = holiday(p, c, words);
      break;
    case TimePoint::running:
      if (c.ref) out = day(*c.ref);
      break;
  }
  if (!out) return out;
  if (p.fraction && out->grain == Grain::year && p.n >= 1 && p.n * p.fraction <= 12) {
    const int y = civil_of(out->first).year, from = (static_cast<int>(p.n) - 1) * p.fraction + 1,
              to = from + p.fraction - 1;
    out = days(day_of(y, from, 1), day_of(y, to, days_in_month(y, to)));
  }
  if (p.part) out = narrowed(*out, p);
  if (out->grain == Grain::day && (p.daypart == 25 || p.daypart == kMorrow)) {
    out = day(out->first + 1);
  }
  // A year beyond four digits is not written.
  const Day lowest = day_of(1, 1, 1), highest = day_of(9999, 12, 31);
  if (out->first < lowest || out->last > highest || out->first > out->last) return std::nullopt;
  out->early = std::clamp(out->early, lowest, highest), out->late = std::clamp(out->late, lowest, highest);
  return out;
}

}  // namespace marsad::reading
