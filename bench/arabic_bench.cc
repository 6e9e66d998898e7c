// How fast the script itself is read: folding, tokenising with sentences, splitting clitics, conjugating.
//
//   build/bench/arabic_bench                          over generated text
//   MARSAD_BENCH_TEXT=articles.txt build/bench/arabic_bench      over a file
//
// Each benchmark checks its result before it is timed. Rates: bytes/s of UTF-8 and items/s, an item being a word token
// (conjugate: a form). What it cannot do: generated text has fewer distinct words than news, which flatters caches.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "arabic/morphology.h"
#include "arabic/text.h"

namespace {

using namespace marsad::arabic;

const std::string& sample() {
  static const std::string text = [] {
    if (const char* path = std::getenv("MARSAD_BENCH_TEXT")) {
      std::ifstream in(path, std::ios::binary);
      return std::string(std::istreambuf_iterator<char>(in), {});
    }
    // Made-up news: conjugated verbs and nouns strung together with the marks and numbers that news has.
    std::vector<std::string> words = {"في",  "على",     "«الجيش»", "16",     "وبالقصف،", "١٫٥",
                                      "أول", "المدينة", "قُتِل",     "القوات", "التركية"};
    for (const char* verb : {"قصف", "سيطر", "استهدف", "أعلن", "تقدم"}) {
      for (const Form& f : conjugate(verb)) words.push_back(f.text);
    }
    std::mt19937 random(1);
    std::string out;
    for (int sentence = 0; sentence < 4000; ++sentence) {
      for (int i = 0; i < 22; ++i) (out += words[random() % words.size()]) += ' ';
      out += sentence % 4 ? ". " : ".\n";
    }
    return out;
  }();
  return text;
}

int64_t words(const Text& text) {
  int64_t n = 0;
  for (const Token& t : text.tokens()) n += t.kind == TokenKind::word;
  return n;
}

void rates(benchmark::State& state, int64_t items, size_t bytes) {
  state.SetItemsProcessed(state.iterations() * items);
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(bytes));
}

void BM_Fold(benchmark::State& state) {
  const std::string& text = sample();
  const std::string once = fold(text);
  if (once.empty() || fold(once) != once) return state.SkipWithError("folding is not idempotent");
  for (auto _ : state) benchmark::DoNotOptimize(fold(text));
  rates(state, words(Text(text)), text.size());
}
BENCHMARK(BM_Fold)->Unit(benchmark::kMillisecond);

void BM_Text(benchmark::State& state) {
  const std::string& text = sample();
  const Text once(text);
  uint32_t tiled = 0;
  for (Range r : once.sentences()) tiled += r.size();
  if (once.size() == 0 || tiled != once.size()) return state.SkipWithError("sentences do not tile the tokens");
  for (auto _ : state) {
    Text t(text);
    benchmark::DoNotOptimize(t.size());
  }
  rates(state, words(once), text.size());
}
BENCHMARK(BM_Text)->Unit(benchmark::kMillisecond);

void BM_Split(benchmark::State& state) {
  const Text text(sample());
  std::vector<Split> out;
  split("وبالقصف", &out);
  if (out.size() != 4 || out.back().stem != "قصف") return state.SkipWithError("the splitter lost the stem");
  for (auto _ : state) {
    for (const Token& t : text.tokens()) {
      if (t.kind != TokenKind::word) continue;
      split(t.fold, &out);
      benchmark::DoNotOptimize(out.data());
    }
  }
  rates(state, words(text), text.utf8().size());
}
BENCHMARK(BM_Split)->Unit(benchmark::kMillisecond);

void BM_Conjugate(benchmark::State& state) {
  const auto forms = conjugate("استعاد", "يستعيد");
  if (forms.size() < 40) return state.SkipWithError("too few forms");
  for (auto _ : state) benchmark::DoNotOptimize(conjugate("استعاد", "يستعيد"));
  state.SetItemsProcessed(state.iterations() * static_cast<int64_t>(forms.size()));
}
BENCHMARK(BM_Conjugate);

}  // namespace

BENCHMARK_MAIN();
