// Ranges of two points, and how a period is written: ISO 8601 plain, ISO weeks, EDTF level 1.
//
//   18–27 شباط → 2018-02-18/2018-02-27;  منذ 7 سنوات → 2011/2018-02-21;  قبل نحو أسبوع → 2015-07-18 (EDTF 2015-07-18~)
//
// What it cannot do: EDTF level 2 (quarters and seasons are written as intervals).
#include <algorithm>

#include "reading/time_resolve.h"

namespace marsad::reading {

namespace {

std::string written(Day d, Grain g) {
  const Civil c = civil_of(d);
  if (g == Grain::month || g == Grain::months) return iso_month(c.year, c.month);
  if (g == Grain::year || g == Grain::years) return iso_year(c.year);
  return iso(d);
}

}  // namespace

std::string iso_value(const Period& p) {
  switch (p.grain) {
    case Grain::day:
      return iso(p.first);
    case Grain::month:
    case Grain::year:
      return written(p.first, p.grain);
    case Grain::mixed: {
      std::string a = written(p.first, p.begin_grain), b = written(p.last, p.end_grain);
      return a == b ? a : a + "/" + b;
    }
    default: {
      std::string a = written(p.first, p.grain), b = written(p.last, p.grain);
      return a == b ? a : a + "/" + b;
    }
  }
}

std::string iso_week_value(const Period& p) { return p.grain == Grain::week ? iso_week(p.first) : iso_value(p); }

std::string edtf_value(const Period& p) {
  std::string v = iso_value(p);
  if (!p.approx) return v;
  if (p.grain == Grain::mixed) return v.insert(std::min(v.find('/'), v.size()), "~");
  if (size_t slash = v.find('/'); slash != std::string::npos) v.insert(slash, "~");
  return v + "~";
}

std::optional<Period> resolve(const TimeExpr& e, const TimeContext& c, const TimeLexicon::Impl& words) {
  if (!e.range) return resolve(e.a, c, words);
  TimePoint a = e.a, b = e.b;
  // What only one side says holds for both.
  if (a.form == TimePoint::fields && b.form == TimePoint::fields) {
    if (a.year == kNoYear && b.year != kNoYear && a.month) a.year = b.year, a.hijri = a.hijri || b.hijri;
    if (a.month == 0 && a.day && b.month) a.month = b.month, a.hijri = b.hijri;
    if (a.rel == Rel::none && a.month && b.rel != Rel::none && b.month) a.rel = b.rel;
    if (a.year_rel == Rel::none && b.year_rel != Rel::none) a.year_rel = b.year_rel;
  }
  if (a.form == TimePoint::offset) a.since = false;
  auto pa = resolve(a, c, words);
  std::optional<Period> pb;
  if (a.weekday && b.weekday && !a.day && !b.day && b.form == TimePoint::fields && a.form == TimePoint::fields &&
      c.ref) {
    // Weekdays: the later one decides where the pair lies, the earlier lies up to six days before it.
    const bool to_come = c.future || c.prefer == Prefer::future || b.rel == Rel::next || a.rel == Rel::next;
    if (to_come) {
      if (!pa) return pa;
      pb = *pa;
      pb->first = pb->last = pb->early = pb->late = pa->first + (b.weekday - a.weekday + 7) % 7;
    } else {
      pb = resolve(b, c, words);
      if (!pb) return pb;
      // "ليل الأحد - الإثنين" on a Sunday's page: the night that begins then, not last week's.
      const int length = (b.weekday - a.weekday + 7) % 7;
      if (e.night_pair && length == 1 && b.rel == Rel::none && weekday_of(*c.ref) == a.weekday)
        pb->first = pb->last = pb->early = pb->late = *c.ref + 1;
      pa = *pb;
      pa->first = pa->last = pa->early = pa->late = pb->first - length;
    }
  } else {
    TimeContext second = c;
    if (pa && b.form == TimePoint::fields && b.year == kNoYear && (b.month || b.day)) {
      // "30 كانون الأول إلى 2 كانون الثاني": the first end at or behind the beginning.
      pb = resolve(b, second, words);
      if (pb && pb->last < pa->first && b.month) {
        TimePoint later = b;
        later.year = (b.hijri ? hijri_of(pb->first).year : civil_of(pb->first).year) + 1;
        pb = resolve(later, second, words);
      }
    } else {
      pb = resolve(b, second, words);
    }
  }
  if (!pa || !pb) return std::nullopt;
  if (pa->first > pb->last) {
    // A year carried over the wrong side: the beginning lies before the end.
    if (a.form == TimePoint::fields && e.a.year == kNoYear && a.month) {
      a.year = (a.hijri ? hijri_of(pa->first).year : civil_of(pa->first).year) - 1;
      pa = resolve(a, c, words);
    }
    if (!pa || pa->first > pb->last) return std::nullopt;
  }
  Period out;
  out.first = pa->first, out.last = pb->last, out.early = pa->early, out.late = std::max(pa->early, pb->late);
  out.approx = pa->approx || pb->approx;
  auto coarse = [](Grain g) {
    return g == Grain::month ? Grain::months : g == Grain::year ? Grain::years : Grain::days;
  };
  if (pa->grain == pb->grain) {
    out.grain = coarse(pa->grain);
  } else if ((pa->grain == Grain::month || pa->grain == Grain::year) &&
             (pb->grain == Grain::day || pb->grain == Grain::month || pb->grain == Grain::year)) {
    out.grain = Grain::mixed, out.begin_grain = pa->grain, out.end_grain = pb->grain;
  } else {
    out.grain = Grain::days;
  }
  return out;
}

}  // namespace marsad::reading
