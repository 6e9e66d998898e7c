// The densities, as steps over the distance between the day said and the day of publication.
//
// What it cannot do: learn; the steps were read off dated articles, and `make dating` (tools/dating.py) measures what
// they give.
#include "reading/own_date_model.h"

#include <algorithm>
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
// Happenings of the codebook: days since the end. Told in the lead it is the news; further down it may be background;
// what is remembered for years says little more than "not before".
constexpr Step kEventLead[] = {{0, .13},    {1, .075},   {3, .13},     {7, .055},     {14, .023},     {21, .010},
                               {31, .0020}, {60, .0008}, {120, .0003}, {365, .00003}, {1500, .000004}};
constexpr Step kEventLater[] = {{1, .060},   {3, .046},   {7, .046},    {14, .025},    {21, .013},
                                {31, .0067}, {60, .0022}, {120, .0010}, {365, .00017}, {1500, .00003}};
constexpr Step kRemembered[] = {{3, .020},    {7, .018},    {14, .014},   {31, .006},    {60, .003},
                                {120, .0020}, {365, .0013}, {730, .0010}, {1500, .0005}, {3000, .0002}};
// A happening told with its year: who writes the year looks back.
constexpr Step kRecalled[] = {{-1, .000001}, {7, .0020},    {31, .0020},  {90, .0020},
                              {365, .0012},  {1100, .0008}, {2600, .0003}};
// More of those in the first sentences.
constexpr Step kDatedLead[] = {{0, .30}, {1, .08}, {2, .04}};
// What took days or weeks: once it is over it is soon forgotten.
constexpr Step kAfterLead[] = {{1, .018},   {3, .009},   {7, .0045},   {14, .0020},   {21, .0010},
                               {31, .0004}, {60, .0002}, {120, .0001}, {365, .00001}, {1500, .000002}};
constexpr Step kAfterLater[] = {{1, .016},   {3, .011},   {7, .0055},   {14, .0040},   {21, .0024},
                                {31, .0015}, {60, .0010}, {120, .0005}, {365, .00013}, {1500, .000015}};
// Told as yet to come: days until it begins.
constexpr Step kToCome[] = {{3, .12}, {7, .075}, {14, .018}, {30, .003}, {60, .0006}};
// Dates with their year: days since.
constexpr Step kDated[] = {{0, .12},    {1, .030},    {7, .015},     {31, .0030},
                           {60, .0012}, {365, .0005}, {1100, .0002}, {2600, .00006}};
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
    if (civil_of(d).month == e.month_no && n.back < 31) back *= .1;  // "12 January last" is hardly said in January
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

// A date with its year: just now, or years back; hardly ever ahead.
double dated(Day lag, bool lead) {
  if (lag < 0) return lag >= -3 ? .002 : lag > -60 ? .0005 : lag > -730 ? .00005 : .000005;
  return step(kDated, lag, .00002) + (lead ? step(kDatedLead, lag, 0) : 0);
}

// The share of articles that name a year at all which name the year k before their own; k < 0 lies ahead.
double names_year(int k) {
  if (k < 0) return k == -1 ? .03 : k > -6 ? .010 : .004;
  static constexpr double p[] = {.30, .22, .20, .16, .12, .10, .08, .09, .045, .04, .035, .035, .035, .03, .03, .04};
  return k < 16 ? p[k] : k < 60 ? .02 : .006;
}

// Told as yet to come: days until it begins; with its weekday, that day or the six before it.
double to_come(const DateEvidence& e, Day d) {
  const Day early = e.range.first - d;
  if (early < 0) return d <= e.range.last ? .01 : d <= e.range.last + 30 ? .0002 : .000003;
  if (e.told_weekday) return early < 7 ? .13 : early == 7 ? .03 : .03 * step(kToCome, early, .0000003);
  return early == 0 ? .02 : step(kToCome, early, .0000003);
}

double told(const DateEvidence& e, Day d) {
  if (e.ahead) return to_come(e, d);
  if (d < e.range.first) {  // what takes days is spoken of before it begins
    const Day early = e.range.first - d;
    if (early <= 2) return .003;
    if (e.scheduled) return early <= 14 ? .003 : early <= 30 ? .0006 : .0000003;
    return e.range.last - e.range.first > 2 && early <= 30 ? early <= 7 ? .0030 : .0006 : .0000003;
  }
  double said = 0;
  if (e.told_shift != 99 && d + e.told_shift >= e.range.first && d + e.told_shift <= e.range.last) said += 2;
  if (e.told_weekday && d - e.range.last <= 6) said += .5;
  const Day since = std::max(0, d - e.range.last), length = e.range.last - e.range.first;
  if (e.remembered) return said + step(kRemembered, since, .00005) * (length > 14 ? .5 : 1);
  if (length <= 2) return said + (e.lead ? step(kEventLead, since, .0000005) : step(kEventLater, since, .000003));
  if (since == 0) return said + (e.lead ? .86 : .75) / (length + 1);  // while it lasts it is news
  return said + (e.lead ? step(kAfterLead, since, .0000005) : step(kAfterLater, since, .000002));
}

double likelihood(const DateEvidence& e, Day d) {
  switch (e.kind) {
    case DateEvidence::stated: {
      const Day lag = d - e.range.first;
      if (e.n == kToday) return lag == 0 ? .80 : lag == 1 ? .12 : lag == -1 ? .02 : .000001;
      return lag == 0 ? .965 : lag == 1 || lag == -1 ? .010 : e.n == kLabelled ? 1e-9 : 2e-8;
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
      return e.remembered ? step(kRecalled, std::max(-1, d - e.range.first), .0001) : dated(d - e.range.first, e.lead);
    case DateEvidence::full_month:
      if (d < e.range.first) return civil_of(d).year == civil_of(e.range.first).year ? .1 : .5;
      return d <= e.range.last + 31 ? 2.5 : 1;
    case DateEvidence::year:
      return 1;  // weighed with all other years said: years_likelihood()
    case DateEvidence::event:
      return told(e, d);
    case DateEvidence::lower_bound:
      return d < e.range.first ? .01 : 1;
    case DateEvidence::office: {
      if (e.again.first <= e.again.last && d >= e.again.first && d <= e.again.last + 20) return 1;
      return d < e.range.first ? .01 : d > e.range.last + 20 ? .04 : 1;
    }
    case DateEvidence::age: {
      const double years = static_cast<double>(d - e.range.first) / 365.25 - e.n;
      if (years < -.5 || years > 1.5) return .02;
      return years < 0 ? .25 : years < 1 ? .8 : .2;
    }
  }
  return 1;
}

}  // namespace

float years_log_likelihood(const std::vector<int>& said, const std::vector<int>& dated_years, int year) {
  double sum = 0;
  for (int y = year - 60; y <= year + 10; ++y) {
    if (std::binary_search(dated_years.begin(), dated_years.end(), y)) continue;
    const double p = names_year(year - y);
    sum += std::log(std::binary_search(said.begin(), said.end(), y) ? p : 1 - p);
  }
  return static_cast<float>(sum);
}

float log_likelihood(const DateEvidence& e, Day d) { return static_cast<float>(std::log(likelihood(e, d))); }

}  // namespace marsad::reading
