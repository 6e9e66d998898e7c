// Parts of a period: the last Monday of March, the beginning of the year, the middle of the week.
//
//   "أواخر آذار 2018" → 2018-03-21/2018-03-31, about;  "آخر اثنين من آذار 2018" → 2018-03-26
//
// What it cannot do: parts of parts (مطلع النصف الثاني). Tested by times_test.cc.
#include <algorithm>

#include "reading/time_period.h"

namespace marsad::reading::periods {

std::optional<Period> nth(const TimePoint& p, const TimeContext& c) {
  std::optional<Period> box;
  if (p.container != Unit::none) {
    TimePoint q;
    q.form = TimePoint::shift, q.unit = p.container, q.by = p.container_shift;
    box = shift(q, c);
  } else {
    TimePoint q = p;
    q.form = TimePoint::fields, q.weekday = 0, q.day = 0;
    box = fields(q, c);
  }
  if (!box) return box;
  if (p.unit == Unit::week) {
    const Day first = monday_of(box->first + 6);  // the first Monday in it
    Day d = first + 7 * (p.by - 1);
    if (p.by < 0) {
      d = monday_of(box->last);
      if (d + 6 > box->last) d -= 7;
    }
    return days(d, d + 6, Grain::week);
  }
  if (p.weekday) {
    Day d = box->first + (p.weekday - weekday_of(box->first) + 7) % 7 + 7 * (p.by - 1);
    if (p.by < 0) d = box->last - (weekday_of(box->last) - p.weekday + 7) % 7;
    if (d < box->first || d > box->last) return std::nullopt;
    return day(d);
  }
  const Day d = p.by < 0 ? box->last : box->first + p.by - 1;
  if (d > box->last) return std::nullopt;
  return day(d);
}

// "مطلع", "أواخر" … of a period. Of a month that is already qualified (الماضي) coders write the month itself.
Period narrowed(Period box, const TimePoint& p) {
  const Day n = box.last - box.first + 1;
  Period out = box;
  out.approx = true;
  const bool qualified = p.rel != Rel::none && p.form == TimePoint::fields;
  if (p.part == 11 || p.part == 12) {
    return p.part == 11 ? days(box.first, box.first + 14) : days(box.first + 15, box.last);
  }
  if (box.grain == Grain::month || (box.grain == Grain::days && n <= 31)) {
    const Day cut[6][2] = {{0, n - 1}, {0, 9}, {10, 19}, {20, n - 1}, {0, 4}, {n - 7, n - 1}};
    out.early = box.first + cut[p.part][0], out.late = box.first + cut[p.part][1];
    if (qualified) return out;
    switch (p.part) {
      case 1:
      case 3:
        out.first = out.early, out.last = out.late, out.grain = Grain::days;
        break;
      case 2:
        out.first = out.last = box.first + 14, out.grain = Grain::day;
        break;
      case 4:
        out.first = out.last = box.first, out.grain = Grain::day;
        break;
      case 5:
        out.first = out.last = box.last, out.grain = Grain::day;
        break;
      default:
        break;
    }
    return out;
  }
  if (box.grain == Grain::year) {
    const int y = civil_of(box.first).year;
    auto take = [&](int a, int b) {
      Period m = a == b ? whole_month(y, a) : months(day_of(y, a, 1), day_of(y, b, 1));
      m.approx = true;
      return m;
    };
    switch (p.part) {
      case 1:
        return take(1, 3);
      case 2:
        return take(6, 6);
      case 3:
        return take(10, 12);
      case 4:
        return take(1, 1);
      default:
        return take(12, 12);
    }
  }
  if (box.grain == Grain::week) {
    if (p.part == 5 || p.part == 3) return days(box.first + 5, box.last);
    if (p.part == 2) return day(box.first + 2);
    return day(box.first);
  }
  const Day third = n / 3;
  if (p.part == 1 || p.part == 4) out.late = box.first + third;
  if (p.part == 2) out.early = box.first + third, out.late = box.last - third;
  if (p.part == 3 || p.part == 5) out.early = box.last - third;
  return out;
}

}  // namespace marsad::reading::periods
