// How fast times, numbers and an article's own day are read, over made-up news with a time expression in every second
// sentence.
//
//   build-bench/bench/times_bench                                     over the text below
//   MARSAD_BENCH_TEXT=articles.txt build-bench/bench/times_bench      over a file
//
// Rates are words a second: an item is a word token. Cutting the text into tokens is timed by itself (Tokens) and left
// out of the others, as the program does it once for all stages. Each result is checked before it is timed. What it
// cannot do: say how news is spread; docs/performance.md has the rates over a year of news.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "reading/numbers.h"
#include "reading/times.h"

namespace {

using namespace marsad;
using namespace marsad::reading;

// Articles of some forty sentences each: a text is read at a time, as the program does.
const std::vector<std::string>& articles() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> out;
    if (const char* path = std::getenv("MARSAD_BENCH_TEXT")) {
      std::ifstream in(path, std::ios::binary);
      std::string line, text;
      while (std::getline(in, line)) {
        (text += line) += '\n';
        if (text.size() > 6000) out.push_back(std::move(text)), text.clear();
      }
      if (!text.empty()) out.push_back(std::move(text));
      return out;
    }
    const std::vector<std::string> words = {
        "قصفت", "القوات", "مواقع", "المعارضة", "في",  "ريف",    "إدلب",    "وقالت",  "مصادر", "محلية",   "إن",
        "عدة",  "عائلات", "غادرت", "القرية",   "نحو", "الحدود", "التركية", "وأضافت", "أن",    "المعارك", "مستمرة"};
    const std::vector<std::string> times = {
        "أول من أمس",     "يوم الأربعاء الماضي", "في 12 آذار/مارس 2018", "منذ شهرين",        "مساء الجمعة",
        "قبل ثلاثة أيام", "بين 3 و7 آب",         "أواخر العام الماضي",   "وقتل سبعة مدنيين", "أكثر من 350 ألف نازح"};
    std::mt19937 random(1);
    for (int article = 0; article < 200; ++article) {
      std::string text;
      for (int sentence = 0; sentence < 40; ++sentence) {
        for (int i = 0; i < 18; ++i) (text += words[random() % words.size()]) += ' ';
        if (sentence % 2) text += times[random() % times.size()];
        text += sentence % 5 == 4 ? ".\n" : ". ";
      }
      out.push_back(std::move(text));
    }
    return out;
  }();
  return all;
}

const std::vector<std::unique_ptr<arabic::Text>>& texts() {
  static const std::vector<std::unique_ptr<arabic::Text>> all = [] {
    std::vector<std::unique_ptr<arabic::Text>> out;
    for (const std::string& a : articles()) out.push_back(std::make_unique<arabic::Text>(a));
    return out;
  }();
  return all;
}

int64_t words() {
  int64_t n = 0;
  for (const auto& t : texts()) {
    for (const arabic::Token& k : t->tokens()) n += k.kind == arabic::TokenKind::word;
  }
  return n;
}

const TimeLexicon& lexicon() {
  static const auto l = TimeLexicon::load(
      {std::string(MARSAD_SOURCE_DIR) + "/codebook/base", std::string(MARSAD_SOURCE_DIR) + "/codebook/levant"});
  return *l;
}

const DayRange kReference{*parse_iso_day("2018-06-01"), *parse_iso_day("2018-06-01"), *parse_iso_day("2018-06-01")};

void Tokens(benchmark::State& state) {
  for (auto _ : state) {
    for (const std::string& a : articles()) benchmark::DoNotOptimize(arabic::Text(a).size());
  }
  state.SetItemsProcessed(state.iterations() * words());
}
BENCHMARK(Tokens)->Unit(benchmark::kMillisecond);

void Times(benchmark::State& state) {
  size_t found = 0;
  for (const auto& t : texts()) found += read_times(*t, lexicon(), kReference).size();
  if (found < texts().size()) return state.SkipWithError("too few times were found");
  for (auto _ : state) {
    for (const auto& t : texts()) benchmark::DoNotOptimize(read_times(*t, lexicon(), kReference).size());
  }
  state.SetItemsProcessed(state.iterations() * words());
}
BENCHMARK(Times)->Unit(benchmark::kMillisecond);

void Numbers(benchmark::State& state) {
  size_t found = 0;
  for (const auto& t : texts()) found += read_numbers(*t, lexicon()).size();
  if (found == 0) return state.SkipWithError("no number was found");
  for (auto _ : state) {
    for (const auto& t : texts()) benchmark::DoNotOptimize(read_numbers(*t, lexicon()).size());
  }
  state.SetItemsProcessed(state.iterations() * words());
}
BENCHMARK(Numbers)->Unit(benchmark::kMillisecond);

void OwnDate(benchmark::State& state) {
  for (auto _ : state) {
    for (const auto& t : texts()) benchmark::DoNotOptimize(infer_published(*t, lexicon()).has_value());
  }
  state.SetItemsProcessed(state.iterations() * words());
}
BENCHMARK(OwnDate)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
