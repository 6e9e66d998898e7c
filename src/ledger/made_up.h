// Reports made up for tests: some real enough to link, with repeats, copies, missing places and days.
#pragma once
#include <random>
#include <string>
#include <vector>

#include "ledger/hash.h"
#include "ledger/report.h"

namespace marsad::ledger::made_up {

inline Report report(const std::string& article, uint32_t start, const std::string& place, double lat, double lon,
                     const std::string& day, const std::string& actor, int killed = -1,
                     const std::string& sentence = "") {
  Report r;
  r.article = article;
  r.start = start;
  r.end = start + 4;
  r.type = "ASSAULT";
  r.mode = "aerial";
  r.factuality = "actual";
  r.key = article + "-" + std::to_string(start);
  if (!place.empty()) {
    Where& where = r.place.emplace();
    where.id = where.name = where.text = place;
    where.lat = lat, where.lon = lon, where.radius = 2;
    where.precision = "exact";
    where.within = {"idlib-governorate", "syr"};
  }
  if (!day.empty()) r.window = range_of(day), r.stated = true;
  if (!actor.empty()) r.actors = {{actor, actor, actor, "military"}};
  if (killed >= 0) r.numbers = {{kKilled, killed, killed}};
  r.words = word_set(sentence);
  r.source = "outlet-" + article.substr(0, 1);
  return r;
}

// `count` reports of some `count / 6` happenings, told by several articles each.
inline std::vector<Report> many(unsigned seed, size_t count) {
  std::mt19937 random(seed);
  auto roll = [&](unsigned sides) { return static_cast<unsigned>(random() % sides); };
  static const char* const kWords[] = {"قصفت", "الطائرات", "بلدة", "مدنيين", "صباح", "ريف",   "قتلى",
                                       "جرحى", "صواريخ",   "سوق",  "مدرسة",  "شرق",  "منازل", "مصدر"};
  std::vector<Report> out;
  for (size_t i = 0; i < count; ++i) {
    unsigned happening = roll(static_cast<unsigned>(count / 6 + 1));
    std::string sentence;
    std::mt19937 own(happening);
    for (int word = 0; word < 9; ++word) {
      unsigned pick = static_cast<unsigned>(own() % std::size(kWords));
      if (roll(6) == 0) pick = roll(std::size(kWords));
      sentence += std::string(kWords[pick]) + std::to_string(happening % 7) + " ";
    }
    int32_t day = 17000 + static_cast<int32_t>(happening % 9);
    bool placed = roll(5) != 0;
    Report r = report("a" + std::to_string(roll(static_cast<unsigned>(count / 3 + 1))), static_cast<uint32_t>(i * 10),
                      placed ? "place-" + std::to_string(happening % 5) : "", 35.5 + 0.02 * (happening % 5), 36.5,
                      roll(4) ? iso_day(day) : "", roll(3) ? (roll(5) ? "rus-mil" : "syr-mil") : "",
                      roll(2) ? static_cast<int>(happening % 8 + roll(2)) : -1, sentence);
    if (roll(6) == 0) r.stated = false;
    if (roll(8) == 0) r.type = "PROTEST";
    r.copy = roll(3) ? mix64(happening) : 0;
    if (roll(4) == 0) r.upstream = {"sohr"};
    out.push_back(std::move(r));
  }
  return out;
}

}  // namespace marsad::ledger::made_up
