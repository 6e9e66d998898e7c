// What a text says of its own date, as pieces of evidence: each a mention with what it implies for the day of
// publication.
//
//   "أمس (السبت)"            → the day is a Sunday
//   "12 كانون الثاني الماضي" → a 12 January lies some weeks back
//   "ما زال ساريا منذ 30 كانون الأول" → a 30 December lies back
//   "محادثات أستانا … 15 و16 فبراير" (dated event) → on or soon after 2017-02-06
//
// Internal to the own-date stage. Threads: pure. Tested by own_date_test.cc.
#pragma once
#include <string>
#include <vector>

#include "arabic/text.h"
#include "reading/own_date_events.h"
#include "reading/time_expr.h"

namespace marsad::reading {

// How a page's own date is stated: "نشر في: 29/11/2018"; a line of its own or a dateline; "اليوم 29/11/2018".
inline constexpr double kLabelled = 3, kAlone = 2, kToday = 1;

struct DateEvidence {
  enum Kind : uint8_t {
    stated,     // a full date printed as the page's own: labelled, alone on a line near the head, a dateline; n: Stated
    today,      // weekday said to be `shift` days from the day of publication
    weekday,    // a bare weekday
    month_day,  // day and month without a year; weekday where said
    month,      // a month without a year
    full_day,   // a day with its year: range
    full_month,   // a month with its year: range
    year,         // a year: range
    event,        // a dated event: range
    lower_bound,  // words possible from range.first on
    office,       // a title held over range
    age           // an event at range.first was `n` years ago
  } kind = weekday;
  bool future = false;  // the clause looks ahead
  Rel rel = Rel::none;
  int month_no = 0, day = 0, weekday_no = 0, shift = 0;
  double n = 0;  // of age: years; of stated: how sure (kLabelled, kAlone, kToday)
  DayRange range;
  DayRange again{0, -1};  // of office: a second term
  int told_shift = 99;  // of event: "أمس" or its like stands in the same sentence (−1): the happening was that day
  bool told_weekday = false;  // of event: the weekday it happened on stands in the same sentence
  bool scheduled = false;     // of event: its day was known before: talks, a summit
  bool ahead = false;         // … and it is told as yet to come
  bool lead = false;          // of event and full_day: told in the first sentences
  bool remembered =
      false;  // of event: papers recall it for years; of full_day: the day of a dated happening, told with its year
  uint32_t count = 1;  // how often it was said
  std::string quote;   // the words, or the event's name
};

std::vector<DateEvidence> collect_evidence(const arabic::Text& text, const TimeLexicon::Impl& words,
                                           const std::vector<arabic::Range>& skip);

}  // namespace marsad::reading
