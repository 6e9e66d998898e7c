// The densities, as steps over the distance between the day said and the day of publication.
//
// What it cannot do: learn; `tools/date-lags` prints the counts from dated articles that these steps were read off.
#include "reading/own_date_model.h"

#include <cmath>

#include "reading/calendar.h"

namespace marsad::reading {

namespace {

struct Step {
  int upto;  // days back, inclusive
  double density;
};

template <size_t N>
double step(const Step (&steps)[N], int lag, double rest) {
  for (const Step& s : steps) {
    if (lag <= s.upto) return s.density;
  }
  return rest;
}

// Month-days without a year: days back to the nearest one behind, and ahead to the next.
constexpr Step kMonthDayBack[] = {{0, .048},   {1, .031},   {7, .025},    {14, .020},
                                  {30, .0125}, {60, .0036}, {120, .0014}, {300, .0005}};
constexpr Step kMonthDayAhead[] = {{7, .006}, {14, .005}, {21, .0033}, {60, .0010}};
constexpr Step kLastBack[] = {{0, .0005}, {3, .006}, {14, .018}, {30, .020}, {60, .012}, {120, .0030}, {200, .0008}};
constexpr Step kNowBack[] = {{3, .05}, {14, .045}, {30, .015}};
constexpr Step kNowAhead[] = {{7, .03}, {14, .02}, {30, .01}};
constexpr Step kFutureAhead[] = {{7, .03}, {14, .024}, {21, .02}, {60, .008}, {120, .002}};
constexpr Step kFutureBack[] = {{7, .006}, {14, .008}, {60, .0015}};
// Happenings of the codebook: days since the beginning.
constexpr Step kEvent[] = {{0, .030},   {3, .045},    {7, .035},    {17, .020},   {30, .006},
                           {60, .0025}, {157, .0010}, {365, .0006}, {730, .0002}, {1500, .00006}};
constexpr double kMonthLag[12] = {.11, .20, .20, .13, .09, .04, .05, .03, .03, .02, .06, .04};
constexpr double kMonthLastLag[12] = {.01, .25, .22, .11, .10, .08, .05, .055, .06, .015, .02, .02};
constexpr double kWeekdayLag[7] = {.48, .30, .10, .042, .025, .021, .032};
constexpr double kWeekdayAheadLag[7] = {.43, .15, .04, .02, .06, .10, .20};

int month_lag(Day d, int month) { return (civil_of(d).month - month + 12) % 12; }

// Days from the latest such date at or before d (back) and to the next (ahead); −1 where there is none within eight
// years (29 February).
struct Near {
  Day back = -1, ahead = -1;
};
Near nearest(Day d, int month, int day) {
  Near n;
  const int y = civil_of(d).year;
  for (int k = 0; k < 8 && n.back < 0; ++k) {
    if (valid_date(y - k, month, day) && day_of(y - k, month, day) <= d) n.back = d - day_of(y - k, month, day);
  }
  for (int k = 0; k < 8 && n.ahead < 0; ++k) {
    if (valid_date(y + k, month, day) && day_of(y + k, month, day) > d) n.ahead = day_of(y + k, month, day) - d;
  }
  return n;
}

double month_day(const DateEvidence& e, Day d) {
  const Near n = nearest(d, e.month_no, e.day);
  if (e.shift == 1000) return n.back == 0 ? 1 : .002;
  double back = 0, ahead = 0;
  if (e.rel == Rel::last) {
    back = step(kLastBack, n.back, 0);
  } else if (e.rel == Rel::next) {
    ahead = step(kFutureAhead, n.ahead, 0);
  } else if (e.rel == Rel::now) {
    const bool here = civil_of(d).month == e.month_no;
    back = step(kNowBack, n.back, 0) * (here ? 1 : .15), ahead = step(kNowAhead, n.ahead, 0) * (here ? 1 : .15);
  } else if (e.future) {
    back = step(kFutureBack, n.back, .0001), ahead = step(kFutureAhead, n.ahead, 0);
  } else {
    back = step(kMonthDayBack, n.back, .0002), ahead = step(kMonthDayAhead, n.ahead, 0);
  }
  if (e.weekday_no) {  // the weekday tells which year's it is
    back *= n.back >= 0 && weekday_of(d - n.back) == e.weekday_no ? .97 : .005;
    ahead *= n.ahead >= 0 && weekday_of(d + n.ahead) == e.weekday_no ? .97 : .005;
    return back + ahead + .00002;
  }
  return back + ahead + .0003;
}

// A date with its year: mostly years back, seldom just now, hardly ever ahead.
double dated(Day lag) {
  if (lag < 0) return lag > -60 ? .0004 : lag > -730 ? .00005 : .000005;
  if (lag <= 7) return .0060;
  if (lag <= 60) return .0022;
  if (lag <= 365) return .0006;
  return std::max(.25 / static_cast<double>(lag), .000002) * .6;
}

double year_said(int k) {  // years since
  if (k < 0) return k == -1 ? .006 : .003;
  static constexpr double p[] = {.075, .10, .09, .075, .06, .05, .042, .036, .03, .025, .02};
  return k <= 10 ? p[k] : std::max(.01, .02 - .001 * (k - 10));
}

double likelihood(const DateEvidence& e, Day d) {
  switch (e.kind) {
    case DateEvidence::stated: {
      const Day lag = d - e.range.first;
      return lag == 0 ? .9 : lag == 1 ? .03 : lag == -1 ? .01 : .00002;
    }
    case DateEvidence::today: {
      const int off = (weekday_of(d) + e.shift - e.weekday_no + 14) % 7;
      return off == 0 ? .92 : off == 1 ? .06 : .004;
    }
    case DateEvidence::weekday: {
      const int lag = (weekday_of(d) - e.weekday_no + 7) % 7;
      if (e.rel == Rel::last) return lag == 0 || lag == 1 ? .09 : .16;
      if (e.rel == Rel::next || e.future) return kWeekdayAheadLag[lag];
      return kWeekdayLag[lag];
    }
    case DateEvidence::month_day:
      return month_day(e, d);
    case DateEvidence::month: {
      const int lag = month_lag(d, e.month_no);
      if (e.rel == Rel::last) return kMonthLastLag[lag];
      if (e.rel == Rel::now) return lag == 0 ? .9 : lag == 1 ? .08 : .002;
      if (e.rel == Rel::next || e.future) return lag == 0 ? .08 : kMonthLastLag[12 - lag] * .8 + .02;
      return kMonthLag[lag];
    }
    case DateEvidence::full_day:
      return dated(d - e.range.first);
    case DateEvidence::full_month:
      return d < e.range.first ? dated(d - e.range.first) : dated(std::max(0, d - e.range.last));
    case DateEvidence::year:
      return year_said(civil_of(d).year - civil_of(e.range.first).year);
    case DateEvidence::event: {
      if (d < e.range.first) return .000003;
      double told = 0;
      if (e.told_shift != 99 && d + e.told_shift >= e.range.first && d + e.told_shift <= e.range.last) told += 2;
      if (e.told_weekday && d - e.range.last <= 6) told += .10;
      // While it lasts it is news; afterwards it is remembered: what lasted long, less as news.
      if (d <= e.range.last) return told + std::max(.03, step(kEvent, d - e.range.first, 0));
      return told + step(kEvent, d - e.range.last + (e.range.last - e.range.first > 30 ? 18 : 0), .00002);
    }
    case DateEvidence::lower_bound:
      return d < e.range.first ? .01 : 1;
    case DateEvidence::office:
      return d < e.range.first ? .01 : d > e.range.last + 20 ? .04 : 1;
    case DateEvidence::age: {
      const double years = static_cast<double>(d - e.range.first) / 365.25 - e.n;
      if (years < -.5 || years > 1.5) return .02;
      return years < 0 ? .25 : years < 1 ? .8 : .2;
    }
  }
  return 1;
}

}  // namespace

float log_likelihood(const DateEvidence& e, Day d) { return static_cast<float>(std::log(likelihood(e, d))); }

}  // namespace marsad::reading
