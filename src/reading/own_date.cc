// The article's own date: every piece of evidence weighs every day of forty years, and the answer is the narrowest
// interval that holds nearly all of the weight.
//
//   «أمس (السبت)» → a Sunday; «10 أكتوبر 2018» lies back; a happening of 30 May 2019 is fresh  →  2019-06-02, with
//   these reasons
//
// No clock is asked. The interval is honest: it is as wide as the evidence leaves it, and null where that is more than
// three years. What it cannot do: see that a page copied an old text; know happenings that the codebook does not date.
#include <algorithm>
#include <cmath>

#include "reading/calendar.h"
#include "reading/own_date_evidence.h"
#include "reading/own_date_model.h"
#include "reading/times.h"

namespace marsad::reading {

namespace {

constexpr double kMass = .95;       // what the interval must hold
constexpr Day kWidest = 3 * 366;    // wider answers are no answers
constexpr float kTemper = .85f;     // pieces of evidence repeat one another; their logarithms count a little less
constexpr float kTold = .9f;        // happenings told: less than one, for the same reason
constexpr float kRepeated = -4.6f;  // ln .01: what such a repetition is worth on any day
constexpr Day kSameStory = 21;
constexpr float kUnknownYears = -2.5f;  // ln .08: years of which the codebook knows nothing

const Day kFirst = day_of(2000, 1, 1), kLast = day_of(2039, 12, 31), kKnown = day_of(2011, 1, 1);

std::string name_of_weekday(int wd) {
  static const char* names[] = {"", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return names[wd];
}

std::string range_text(DayRange r) { return r.first == r.last ? iso(r.first) : iso(r.first) + "/" + iso(r.last); }

std::string reason(const DateEvidence& e, const DayRange& answer) {
  const std::string quote = "«" + e.quote + "»";
  switch (e.kind) {
    case DateEvidence::stated:
      return quote + " stands as the page's date: " + range_text(e.range);
    case DateEvidence::today:
      return quote + ": the day is a " + name_of_weekday((e.weekday_no - 1 - e.shift + 14) % 7 + 1);
    case DateEvidence::weekday:
      return quote + ": a " + name_of_weekday(e.weekday_no) + " is near";
    case DateEvidence::month_day: {
      const Day d = answer.last;
      for (int y = civil_of(d).year; y >= civil_of(d).year - 1; --y) {
        if (valid_date(y, e.month_no, e.day) && (day_of(y, e.month_no, e.day) <= d || e.future))
          return quote + ": " + iso(day_of(y, e.month_no, e.day));
      }
      return quote;
    }
    case DateEvidence::month:
      return quote + ": a month near it";
    case DateEvidence::full_day:
    case DateEvidence::full_month:
    case DateEvidence::year:
      return quote + ": on or after " + iso(e.range.first);
    case DateEvidence::event:
      return e.quote + " (" + range_text(e.range) + ") is told";
    case DateEvidence::lower_bound:
      return e.quote + ": not before " + iso(e.range.first);
    case DateEvidence::office:
      return e.quote + ": within " + range_text(e.range);
    case DateEvidence::age:
      return quote + ": " + std::to_string(static_cast<int>(e.n)) + " years after " + iso(e.range.first);
  }
  return quote;
}

// Whether a month or month-day, seen from day d, points at days that something else explains.
bool repeats(const DateEvidence& e, Day d, const std::vector<DayRange>& explained) {
  const int y = civil_of(d).year;
  for (int k = 0; k <= 4; ++k) {  // a recalled happening keeps its day when its year is not said again
    DayRange r;
    if (e.day) {
      if (!valid_date(y - k, e.month_no, e.day)) continue;
      r.first = r.last = day_of(y - k, e.month_no, e.day);
    } else {
      r = {day_of(y - k, e.month_no, 1), day_of(y - k, e.month_no, days_in_month(y - k, e.month_no))};
    }
    if (r.first > d) continue;
    for (const DayRange& x : explained) {
      if (r.first <= x.last && x.first <= r.last) return true;
    }
    if (e.rel == Rel::last || e.rel == Rel::now) break;
  }
  return false;
}

// How many happenings told are of the same weeks and say it better: they are one story, and their signs one sign told
// twice.
int repeated_by(const DateEvidence& e, const std::vector<DateEvidence>& all) {
  int n = 0;
  for (const DateEvidence& o : all) {
    if (&o == &e || o.kind != DateEvidence::event || std::abs(o.range.first - e.range.first) > kSameStory) continue;
    n += o.remembered != e.remembered ? e.remembered : o.lead != e.lead ? o.lead : &o < &e;
  }
  return n;
}

}  // namespace

std::optional<Published> infer_published(const arabic::Text& text, const TimeLexicon& lexicon) {
  return infer_published(text, lexicon, {});
}

std::optional<Published> infer_published(const arabic::Text& text, const TimeLexicon& lexicon,
                                         const std::vector<arabic::Range>& skip) {
  std::vector<DateEvidence> evidence = collect_evidence(text, lexicon.impl(), skip);
  if (evidence.empty()) return std::nullopt;
  auto dated = [](const DateEvidence& e) {
    return e.kind == DateEvidence::full_day || e.kind == DateEvidence::full_month || e.kind == DateEvidence::year;
  };
  std::vector<int> years, dated_years;
  for (const DateEvidence& e : evidence) {
    if (!dated(e) || e.future) continue;
    (e.kind == DateEvidence::full_day ? dated_years : years).push_back(civil_of(e.range.first).year);
  }
  for (auto* v : {&years, &dated_years}) {
    std::sort(v->begin(), v->end());
    v->erase(std::unique(v->begin(), v->end()), v->end());
  }
  // Only what ties the text to years can date it.
  const bool anchored = std::any_of(evidence.begin(), evidence.end(), [&](const DateEvidence& e) {
    return dated(e) || e.kind >= DateEvidence::event || e.kind == DateEvidence::stated ||
           (e.kind == DateEvidence::month_day && e.weekday_no);
  });
  if (!anchored) return std::nullopt;

  const auto n = static_cast<size_t>(kLast - kFirst + 1);
  std::vector<float> weight(n, 0.f);
  // Before any sign: the years that the codebook knows are the years that its readers read about.
  const DatedEvents& known = lexicon.impl().dated_events();
  if (!known.events.empty()) {
    Day first = kLast, last = kFirst;
    for (const DatedEvent& e : known.events)
      first = std::min(first, e.days.first), last = std::max(last, std::min(e.days.last, kLast));
    for (size_t i = 0; i < n; ++i) {
      const Day d = kFirst + static_cast<Day>(i);
      if (d < std::max(first, kKnown) || d > last + 2 * 366) weight[i] = kUnknownYears;
    }
  }
  if (!years.empty() || !dated_years.empty()) {
    for (size_t i = 0; i < n;) {
      const int y = civil_of(kFirst + static_cast<Day>(i)).year;
      const float value = kTemper * years_log_likelihood(years, dated_years, y);
      for (const Day end = day_of(y + 1, 1, 1); i < n && kFirst + static_cast<Day>(i) < end; ++i) weight[i] += value;
    }
  }
  // Who writes a happening's year recalls it: it is a date like another, and looked back at.
  std::vector<bool> recalled(evidence.size(), false);
  for (size_t k = 0; k < evidence.size(); ++k) {
    const DateEvidence& e = evidence[k];
    if (e.kind != DateEvidence::event || e.told_shift != 99) continue;
    for (DateEvidence& o : evidence) {
      if (o.kind != DateEvidence::full_day && o.kind != DateEvidence::full_month) continue;
      if (o.range.first > e.range.last + 1 || e.range.first - 1 > o.range.last) continue;
      recalled[k] = true;
      if (o.kind == DateEvidence::full_day) o.remembered = true;
    }
  }
  size_t kept = 0;
  for (size_t k = 0; k < evidence.size(); ++k) {
    if (!recalled[k]) evidence[kept++] = evidence[k];
  }
  evidence.resize(kept);
  // Days that a dated happening or a full date explains: a month-day that falls on one of them says nothing new.
  std::vector<DayRange> explained;
  for (const DateEvidence& e : evidence) {
    if (e.kind == DateEvidence::event || e.kind == DateEvidence::full_day)
      explained.push_back({e.range.first - 1, e.range.last + 1});
    if (e.kind == DateEvidence::full_month) explained.push_back(e.range);
  }
  float per_kind[DateEvidence::age + 1] = {};
  for (const DateEvidence& e : evidence) per_kind[e.kind] += 1;
  for (const DateEvidence& e : evidence) {
    float times = e.kind == DateEvidence::stated ? 1.f : e.kind == DateEvidence::event ? kTold : kTemper;
    if (e.kind == DateEvidence::weekday) times *= std::min(1.f + .3f * static_cast<float>(e.count - 1), 2.f);
    // Several of a kind repeat one another: four month-days are worth two.
    times *= std::sqrt(std::min(1.f, (e.kind >= DateEvidence::event ? 4.f : 1.5f) / per_kind[e.kind]));
    if (e.kind == DateEvidence::event) times /= 1 + static_cast<float>(repeated_by(e, evidence));
    const bool may_repeat = (e.kind == DateEvidence::month_day || e.kind == DateEvidence::month) && !explained.empty();
    for (size_t i = 0; i < n; ++i) {
      const Day d = kFirst + static_cast<Day>(i);
      float value = log_likelihood(e, d);
      if (may_repeat && repeats(e, d, explained)) value = std::max(value, kRepeated);
      weight[i] += times * value;
    }
  }
  const float top = *std::max_element(weight.begin(), weight.end());
  std::vector<double> sum(n + 1, 0);
  for (size_t i = 0; i < n; ++i) sum[i + 1] = sum[i] + std::exp(static_cast<double>(weight[i] - top));
  const double need = sum[n] * kMass;
  // The shortest window that holds enough.
  size_t best_from = 0, best_to = n;
  for (size_t from = 0, to = 0; from < n; ++from) {
    while (to < n && sum[to] - sum[from] < need) ++to;
    if (sum[to] - sum[from] < need) break;
    if (to - from < best_to - best_from) best_from = from, best_to = to;
  }
  const DayRange answer{kFirst + static_cast<Day>(best_from), kFirst + static_cast<Day>(best_to) - 1};
  if (answer.last - answer.first >= kWidest) return std::nullopt;
  Published out;
  out.start = iso(answer.first), out.end = iso(answer.last), out.basis = "inferred";
  for (const DateEvidence& e : evidence) {
    if (e.kind == DateEvidence::stated && answer.first == answer.last && e.range.first == answer.first)
      out.basis = "stated";
  }
  out.best = iso(kFirst + static_cast<Day>(std::max_element(weight.begin(), weight.end()) - weight.begin()));
  // The reasons: what speaks for this interval against the days around it.
  std::vector<std::pair<float, size_t>> order;
  for (size_t k = 0; k < evidence.size(); ++k) {
    float in = -1e9f, mean = 0;
    for (size_t i = best_from; i < best_to; ++i)
      in = std::max(in, log_likelihood(evidence[k], kFirst + static_cast<Day>(i)));
    for (size_t i = 0; i < n; i += 61) mean += log_likelihood(evidence[k], kFirst + static_cast<Day>(i));
    order.emplace_back(in - mean / static_cast<float>((n + 60) / 61), k);
  }
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (const auto& [gain, k] : order) {
    if (gain < .3f || out.why.size() == 6) break;
    out.why.push_back(reason(evidence[k], answer));
  }
  return out;
}

}  // namespace marsad::reading
