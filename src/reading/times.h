// The times stage: every expression that names a date or period on the calendar, with its value.
//
//   "أول من أمس" with reference 2019-06-02  →  2019-05-31;  "يومي 15 و16 فبراير شباط" → 2017-02-15/2017-02-16
//
// Words come from the codebook (base/times/*.tsv, base/numbers.tsv): nothing Arabic stands in the code. Values are ISO
// 8601 as GUIDE.md writes them; EDTF level 1, earliest and latest day beside. News looks back: a bare weekday or month
// is the latest past one unless its clause is future; Prefer::future turns that round. Linear in the text. Threads: a
// TimeLexicon is immutable once loaded.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "arabic/text.h"
#include "reading/reading.h"

namespace marsad::reading {

// Days since 1970-01-01 (proleptic Gregorian).
using Day = int32_t;
inline constexpr Day kNoDay = INT32_MIN;
struct DayRange {
  Day first = 0, last = 0;
  Day best = kNoDay;  // of an inferred range: the likeliest day in it
};
// How long an ISO value is: a year and no more, "2014"; one day, "2014-07-05".
inline constexpr size_t kYearLength = 4, kDayLength = 10;
std::string iso(Day);                                  // "2017-02-15"
std::optional<Day> parse_iso_day(std::string_view s);  // leading YYYY-MM-DD of a date or date-time

enum class Prefer : uint8_t { past, future };

struct TimeMention {
  arabic::Range tokens;
  TimeRef out;                   // as printed in a reading
  std::optional<DayRange> days;  // value as a range of days; nothing when the reference was missing
  bool is_span = false;          // an open span ending at the reference ("منذ شهرين" + ongoing verb)
  bool since = false;            // introduced by منذ/من: the begin of something
  bool resolved = false;         // value is final (not waiting for a reference)
  std::string week;              // of a calendar week: its ISO week, 2013-W06; out.value has its days
};

// "انسحبت السبت | بعد يومين من | قصف البلدة": what is told behind the tokens was `days` from the day told beside them.
struct TimeGap {
  arabic::Range tokens;   // the connector (من, على) included
  int days = 0;           // -2; 0 where it is no number of days: بعد شهرين من
  bool may_last = false;  // behind من: بعد يومين من المعارك is how long they lasted
};

class TimeLexicon {
 public:
  // Reads the time and number words of every layer folder, base first. Throws std::runtime_error (file:line:column:
  // what, cure). The tables of happenings are read when infer_published first needs them, and it throws for their
  // faults.
  static std::shared_ptr<const TimeLexicon> load(const std::vector<std::string>& layer_dirs);
  // What load() made as bytes for the compiled codebook, and back; nothing when the bytes are none of packed()'s. The
  // bytes must outlast what is unpacked.
  std::string packed() const;
  static std::shared_ptr<const TimeLexicon> unpacked(std::string_view bytes);
  struct Impl;
  explicit TimeLexicon(std::unique_ptr<Impl>);
  ~TimeLexicon();
  const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

// All time mentions in order. `reference` is the article's own date (a range when it was inferred); without it relative
// expressions keep value "" and only absolute ones resolve; with a range they resolve from its best day (`ref` is then
// "inferred", EDTF has its "~", earliest and latest are as wide as the range makes them), and where it has none, only
// what comes out alike from both ends gets a value. `skip` marks token ranges not to read (furniture), may be empty.
// `gaps`, where given: the distances between two happenings that the text says in days.
std::vector<TimeMention> read_times(const arabic::Text& text, const TimeLexicon& lexicon,
                                    std::optional<DayRange> reference, Prefer prefer = Prefer::past,
                                    std::vector<TimeGap>* gaps = nullptr);
std::vector<TimeMention> read_times(const arabic::Text& text, const TimeLexicon& lexicon,
                                    std::optional<DayRange> reference, Prefer prefer,
                                    const std::vector<arabic::Range>& skip);

// The article's own date from what it says: weekdays, month-days, relative months, dated events. Null when there is
// little to go on.
struct DatedEvents;  // codebook dated-events.tsv
std::optional<Published> infer_published(const arabic::Text& text, const TimeLexicon& lexicon);
// `skip`: token ranges not to read (furniture: other articles' dates).
std::optional<Published> infer_published(const arabic::Text& text, const TimeLexicon& lexicon,
                                         const std::vector<arabic::Range>& skip);

}  // namespace marsad::reading
