// How fast each stage of reading is, run alone over the samples' articles with the whole codebook.
//
//   build-bench/bench/reading_bench                                                 over samples/*.txt, repeated
//   MARSAD_BENCH_TEXT=articles.txt build-bench/bench/reading_bench                  over a file, an article a line
//
// Every stage gets what the stage before it made, and is checked before it is timed: it must find something, and the
// whole must give the events that Reader::read gives. Rates: items/s are word tokens. What it cannot do: samples have
// fewer distinct words than news, which flatters the look-up; tools/bench measures the program over 31,000 articles.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "codebook/codebook.h"
#include "codebook/lexicon.h"
#include "reading/draft.h"
#include "reading/furniture.h"
#include "reading/json.h"
#include "reading/match.h"
#include "reading/numbers.h"
#include "reading/read.h"
#include "reading/regions.h"
#include "reading/times.h"
#include "reading/topic.h"

namespace {

using namespace marsad;
using namespace marsad::reading;

const std::string kCodebook = MARSAD_SOURCE_DIR "/codebook/levant";

struct World {
  std::shared_ptr<const Reader> reader = Reader::load(kCodebook, {});
  std::unique_ptr<codebook::Lexicon> lexicon;
  std::shared_ptr<const TimeLexicon> times;
  Furniture furniture;
  std::unique_ptr<Topics> topics;
  std::vector<std::string> articles;
  int64_t words = 0, bytes = 0;

  World() {
    std::vector<codebook::Problem> problems;
    codebook::Codebook book = codebook::load(kCodebook, &problems);
    times = TimeLexicon::load(book.layers);
    furniture = Furniture::load(book.layers);
    topics = std::make_unique<Topics>(Topics::load(book.layers));
    lexicon = std::make_unique<codebook::Lexicon>(std::move(book), &problems);
    if (const char* path = std::getenv("MARSAD_BENCH_TEXT")) {
      std::ifstream in(path);
      for (std::string line; std::getline(in, line);) articles.push_back(line);
    } else {
      for (const auto& file : std::filesystem::directory_iterator(MARSAD_SOURCE_DIR "/samples")) {
        if (file.path().extension() != ".txt") continue;
        std::ifstream in(file.path(), std::ios::binary);
        articles.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
      }
    }
    for (const std::string& a : articles) {
      bytes += static_cast<int64_t>(a.size());
      const arabic::Text text(a);
      for (const arabic::Token& t : text.tokens()) words += t.kind == arabic::TokenKind::word;
    }
  }
};

const World& world() {
  static const World world;
  return world;
}

enum Stage { kText, kRegions, kTimes, kNumbers, kUnits, kClauses, kArguments, kTopic, kReport, kEnd };

// One article up to and with a stage.
struct Run {
  arabic::Text text;
  Draft draft;
  Reading out;
  std::optional<Published> published = Published{"2019-06-03", "2019-06-03", "metadata", {}};
  Subject subject = Subject::conflict;

  Run(const std::string& article, int last) : text(article) {
    draft.text = &text, draft.lexicon = world().lexicon.get(), draft.day = "2019-06-03";
    out.id = "bench", out.text = article;
    for (int s = kRegions; s <= last; ++s) stage(s);
  }
  void stage(int s) {
    const World& w = world();
    switch (s) {
      case kRegions:
        out.regions = split_regions(text, w.furniture);
        draft.sentence_off.assign(text.sentences().size(), false);
        draft.sentence_region.assign(text.sentences().size(), static_cast<uint8_t>(RegionKind::body));
        break;
      case kTimes:
        draft.times = read_times(text, *w.times, DayRange{*parse_iso_day("2019-06-03"), *parse_iso_day("2019-06-03")});
        break;
      case kNumbers:
        draft.numbers = read_numbers(text, *w.times);
        break;
      case kUnits:
        find_units(&draft);
        break;
      case kClauses:
        find_acts(&draft);
        break;
      case kArguments:
        fill_roles(&draft);
        break;
      case kTopic:
        subject = w.topics->of(text);
        break;
      case kReport:
        write_events(draft, published, nullptr, nullptr, &out);
        break;
      default:
        break;
    }
  }
  size_t found(int s) const {
    switch (s) {
      case kRegions:
        return out.regions.size();
      case kTimes:
        return draft.times.size();
      case kNumbers:
        return draft.numbers.size();
      case kUnits:
        return draft.mentions.size();
      case kClauses:
      case kArguments:
        return draft.acts.size();
      case kReport:
        return out.events.size();
      default:
        return 1;
    }
  }
};

void rates(benchmark::State& state) {
  state.SetItemsProcessed(state.iterations() * world().words);
  state.SetBytesProcessed(state.iterations() * world().bytes);
}

// Times one stage over every article; what the stages before it need is made outside of the measured time.
void BM_Stage(benchmark::State& state, int stage) {
  size_t found = 0;
  for (const std::string& a : world().articles) found += Run(a, stage).found(stage);
  if (found == 0) return state.SkipWithError("the stage finds nothing");
  for (auto _ : state) {
    double seconds = 0;
    for (const std::string& a : world().articles) {
      Run run(a, stage - 1);
      const auto start = std::chrono::steady_clock::now();
      run.stage(stage);
      benchmark::DoNotOptimize(run.draft.acts.data());
      seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    state.SetIterationTime(seconds);
  }
  rates(state);
}
BENCHMARK_CAPTURE(BM_Stage, regions, kRegions)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Stage, times, kTimes)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Stage, numbers, kNumbers)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Stage, names_units, kUnits)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Stage, clauses, kClauses)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Stage, arguments, kArguments)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Stage, topic, kTopic)->UseManualTime()->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_Stage, report, kReport)->UseManualTime()->Unit(benchmark::kMillisecond);

std::vector<Article> inputs() {
  std::vector<Article> out;
  for (const std::string& a : world().articles) {
    out.emplace_back();
    out.back().id = "bench", out.back().text = a, out.back().published = "2019-06-03";
  }
  return out;
}

void BM_Read(benchmark::State& state) {
  const std::vector<Article> articles = inputs();
  size_t events = 0;
  for (const Article& a : articles) events += world().reader->read(a).events.size();
  if (events == 0) return state.SkipWithError("no events are read");
  for (auto _ : state)
    for (const Article& a : articles) benchmark::DoNotOptimize(world().reader->read(a).events.size());
  rates(state);
}
BENCHMARK(BM_Read)->Unit(benchmark::kMillisecond);

void BM_Json(benchmark::State& state) {
  std::vector<Reading> readings;
  for (const Article& a : inputs()) readings.push_back(world().reader->read(a));
  std::string line;
  append_json(readings.front(), &line);
  if (line.find("\"schema\"") == std::string::npos) return state.SkipWithError("no JSON is written");
  for (auto _ : state)
    for (const Reading& r : readings) {
      line.clear();
      append_json(r, &line);
      benchmark::DoNotOptimize(line.data());
    }
  rates(state);
}
BENCHMARK(BM_Json)->Unit(benchmark::kMillisecond);

void BM_Load(benchmark::State& state) {
  for (auto _ : state) {
    auto reader = Reader::load(kCodebook, {});
    if (!reader->problems().empty()) return state.SkipWithError("the codebook has faults");
    benchmark::DoNotOptimize(reader.get());
  }
}
BENCHMARK(BM_Load)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
