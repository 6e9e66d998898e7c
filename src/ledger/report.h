// A report as merge sees it: one event as one sentence of one article tells it, in numbers that are quick to compare.
//
//   reports_of(reading, text) → one Report for each of the reading's "events"
//
// Everything a link or an event needs is in it, the article's own source and upstream included, so that merge needs
// neither the article nor the reading again. pack()/unpack() are its stored form (version kPacked). Errors:
// reports_of throws std::runtime_error saying which field of the reading is missing or wrong. Threads: plain values.
// Tested by report_test.cc.
#pragma once
#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/days.h"
#include "ledger/words.h"

namespace marsad::ledger {

struct Who {
  std::string id, name, text, type;
  bool operator==(const Who&) const = default;
};

struct Where {
  std::string id, name, text, precision;
  std::optional<double> lat, lon;
  double radius = 0;  // km
  std::vector<std::string> within;
};

// The closed keys of numbers, in the order of OUTPUT.md.
inline constexpr std::string_view kCounts[] = {"killed",   "injured",  "missing",   "detained",
                                               "abducted", "released", "displaced", "evacuated",
                                               "returned", "strikes",  "casualties"};
inline constexpr size_t kKilled = 0, kInjured = 1, kCountKinds = std::size(kCounts);
struct Number {
  uint8_t kind = 0;  // index of kCounts
  int64_t min = 0, max = 0;
};

struct Report {
  std::string article, key;  // the article's id in the input; the report's own key
  uint32_t start = 0, end = 0;
  std::string type, mode, factuality;
  std::vector<Who> actors, recipients;
  std::optional<Where> place;
  std::optional<Days> window;  // when it can have been
  bool stated = false;         // the text says the day (or it follows from the text); else: the article's own date
  std::vector<Number> numbers;
  bool tally = false;                 // a count over a period: no single incident
  Words words;                        // of its sentence
  std::string source;                 // who published: id, else its name, else empty
  std::vector<std::string> upstream;  // whom it quotes or copies for this, nearest first
  uint64_t copy = 0;                  // simhash of the article
  uint32_t index = 0;                 // its place in the reading's "events"; not packed
  std::string json;                   // as it stands in the reading; empty in a ledger, which fetches it

  const Number* number(size_t kind) const;
  // Two reports are the same one when these are equal.
  auto identity() const { return std::tie(article, start, end, type, key); }
};

// The reports of one reading (docs/reading-format.md). `text`: the article's; the reading itself need not hold it.
// with_json: keep each report's own JSON.
std::vector<Report> reports_of(const nlohmann::ordered_json& reading, std::string_view text, bool with_json);

// The stored form, without json. A report of another version throws std::runtime_error.
inline constexpr int kPacked = 2;
std::string pack(const Report& report);
Report unpack(std::string_view bytes);

}  // namespace marsad::ledger
