// Fuzzes the times, numbers and own-date stages with any bytes, under a reference day and a preference that the first
// two bytes choose.
//
//   build-fuzz/fuzz/dates_fuzz fuzz/corpus/dates -max_len=512 -max_total_time=600
//
// Beyond not crashing and not hanging: every printed value is a day, month, year, week or interval of them that exists,
// earliest <= latest, the words lie inside the text, a number's bounds are in order, and an inferred day of publication
// is a range with its best day inside.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "reading/calendar.h"
#include "reading/numbers.h"
#include "reading/times.h"

using namespace marsad;
using namespace marsad::reading;

namespace {

void require(bool ok, const char* what, const std::string& value) {
  if (ok) return;
  std::fprintf(stderr, "%s: %s\n", what, value.c_str());
  std::abort();
}

// 2017, 2017-02, 2017-02-20, all of which exist.
bool one(std::string_view v) {
  for (size_t i = 0; i < v.size(); ++i) {
    if (i == 4 || i == 7 ? v[i] != '-' : v[i] < '0' || v[i] > '9') return false;
  }
  if (v.size() == 4) return true;
  if (v.size() == 7) return v.substr(5) >= "01" && v.substr(5) <= "12";
  return v.size() == 10 && parse_iso_day(v).has_value();
}

bool valid(std::string_view v) {
  const size_t slash = v.find('/');
  if (slash == std::string_view::npos) return one(v);
  const std::string_view a = v.substr(0, slash), b = v.substr(slash + 1);
  return one(a) && one(b) && (a.size() != b.size() || a <= b);
}

std::string without_marks(std::string edtf) {
  std::erase(edtf, '~');
  return edtf;
}

const TimeLexicon& lexicon() {
  static const auto l = TimeLexicon::load(
      {std::string(MARSAD_SOURCE_DIR) + "/codebook/base", std::string(MARSAD_SOURCE_DIR) + "/codebook/levant"});
  return *l;
}

void check(const TimeMention& m, const arabic::Text& text) {
  require(m.tokens.begin < m.tokens.end && m.tokens.end <= text.size(), "words outside the text", m.out.text);
  require(m.out.at.start < m.out.at.end && m.out.at.end <= text.length(), "offsets outside the text", m.out.text);
  if (!m.resolved) {
    require(m.out.value.empty(), "a value without a reference", m.out.value);
    return;
  }
  require(valid(m.out.value), "no ISO 8601 value", m.out.value);
  require(valid(without_marks(m.out.edtf)), "no EDTF value", m.out.edtf);
  require(one(m.out.earliest) && one(m.out.latest) && m.out.earliest.size() == 10 && m.out.latest.size() == 10,
          "no days", m.out.earliest + " " + m.out.latest);
  require(m.out.earliest <= m.out.latest, "earliest after latest",
          m.out.earliest + " " + m.out.latest + " of " + m.out.text);
  require(m.days && m.days->first <= m.days->last, "days out of order", m.out.value);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 2) return 0;
  const std::string bytes(reinterpret_cast<const char*>(data + 2), size - 2);
  const arabic::Text text(bytes);
  std::optional<DayRange> reference;
  if (data[0] % 8) {
    const Day day = day_of(1900 + data[0], 1 + data[1] % 12, 1 + data[1] % 31);
    reference = DayRange{day, data[0] % 8 == 1 ? day + 9 : day, day};
  }
  for (const TimeMention& m : read_times(text, lexicon(), reference, data[1] % 2 ? Prefer::future : Prefer::past))
    check(m, text);
  for (const NumberMention& m : read_numbers(text, lexicon())) {
    require(m.tokens.begin < m.tokens.end && m.tokens.end <= text.size(), "number outside the text", "");
    require(m.min <= m.max, "bounds out of order", std::to_string(m.min) + " " + std::to_string(m.max));
    require(std::isfinite(m.value), "no number", std::to_string(m.value));
  }
  if (auto p = infer_published(text, lexicon())) {
    require(one(p->start) && one(p->end) && p->start <= p->end, "no range", p->start + "/" + p->end);
    require(p->start <= p->best && p->best <= p->end, "the best day lies outside", p->best);
  }
  return 0;
}
