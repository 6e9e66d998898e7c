// How long event queries and searches take over a ledger: ledger_bench FILE [QUERIES [CODEBOOK]]
//
// Each query has a type, an actor, a place and a month, drawn with a fixed seed from what the ledger's own events hold,
// in every combination (one of them alone, two, three, all four), and gives the first hundred events. With a codebook
// (its folder) as many searches: one to three words of a headline with the same filters in turn; each
// must find the article that the words were taken from when it has no filter. Prints the 50th and 99th percentile and
// the slowest, of the median of three runs each: CPU time of this thread, and the clock's beside it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "codebook/compiled.h"
#include "ledger/ledger.h"
#include "ledger/search/search.h"

using namespace marsad::ledger;

namespace {

double cpu() {
  timespec at{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
  return static_cast<double>(at.tv_sec) * 1e3 + static_cast<double>(at.tv_nsec) / 1e6;
}
double wall() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

namespace {

double at(std::vector<double> list, double part) {
  std::sort(list.begin(), list.end());
  return list[std::min(list.size() - 1, static_cast<size_t>(part * static_cast<double>(list.size())))];
}

// The medians of three runs of one question, onto the lists of CPU and clock times.
template <class Ask>
void time_of(const Ask& ask, std::vector<double>* spent, std::vector<double>* took) {
  std::vector<double> a, b;
  for (int run = 0; run < 3; ++run) {
    const double clock = wall(), before = cpu();
    ask();
    a.push_back(cpu() - before);
    b.push_back(wall() - clock);
  }
  spent->push_back(at(a, .5)), took->push_back(at(b, .5));
}

struct Values {
  std::vector<std::string> types, actors, places;
  std::vector<int32_t> days;
};

int searches(Ledger& ledger, const Values& values, int queries, const char* codebook) {
  std::string note;
  const auto compiled = marsad::codebook::load_lexicon(codebook, &note);
  const search::Names names(compiled.lexicon->book());
  std::vector<std::pair<std::string, std::vector<std::string>>> headlines;  // article, words
  ledger.each_reading([&](ReadingRow&& row) {
    std::vector<std::string> words;
    for (size_t i = 0; i < row.title.size();) {
      size_t end = row.title.find(' ', i);
      if (end == std::string::npos) end = row.title.size();
      std::string word = row.title.substr(i, end - i);
      // Arabic letters alone (D8 and D9 lead them): the query language gives : " « - and others a meaning.
      const bool plain = std::all_of(word.begin(), word.end(),
                                     [](unsigned char c) { return (c >= 0x80 && c < 0xC0) || c == 0xD8 || c == 0xD9; });
      if (plain && word.size() >= 8) words.push_back(word);
      i = end + 1;
    }
    if (words.size() >= 3) headlines.emplace_back(row.name, std::move(words));
  });
  if (headlines.empty()) return std::fprintf(stderr, "ledger_bench: no headlines to take words from\n"), 1;
  std::mt19937 random(11);
  std::vector<double> spent, took;
  int missed = 0, held = 0;
  for (int i = 0; i < queries; ++i) {
    const auto& [article, words] = headlines[random() % headlines.size()];
    std::string text;
    const size_t first = random() % (words.size() - 2), many = 1 + static_cast<size_t>(i) % 3;
    for (size_t k = 0; k < many; ++k) text += (k ? " " : "") + words[first + k];
    const int with = i % 16;
    if (with & 1) text += " type:" + values.types[random() % values.types.size()];
    if (with & 2) text += " actor:" + values.actors[random() % values.actors.size()];
    if (with & 4) text += " place:" + values.places[random() % values.places.size()];
    if (with & 8) text += " from:" + iso_day(values.days[random() % values.days.size()]);
    const auto query = search::parse(text);
    search::Found found;
    time_of([&] { found = ledger.search(query, names, 20, 0); }, &spent, &took);
    if (with || found.total > 20) continue;
    if (auto row = ledger.article(article, false); !row || row->versions.back().name != article) continue;
    ++held;
    missed +=
        std::none_of(found.hits.begin(), found.hits.end(), [&](const auto& hit) { return hit.article == article; });
  }
  std::printf(
      "%d searches: CPU p50 %.2f ms, p99 %.2f ms, slowest %.2f ms; clock p50 %.2f ms, p99 %.2f ms; %d of %d found "
      "the article of their headline\n",
      queries, at(spent, .5), at(spent, .99), at(spent, 1), at(took, .5), at(took, .99), held - missed, held);
  return missed ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "ledger_bench FILE [QUERIES [CODEBOOK]]\n"), 2;
  const int queries = argc > 2 ? std::atoi(argv[2]) : 400;
  auto ledger = Ledger::open(argv[1], Ledger::Mode::read);
  Values values;
  auto& [types, actors, places, days] = values;
  uint64_t all = ledger->events({}, [&](EventRow&& row) {
    auto json = nlohmann::json::parse(row.json);
    types.push_back(json["type"]);
    for (const auto& who : json["actors"])
      if (who.contains("id")) actors.push_back(who["id"]);
    if (json["place"].is_object() && json["place"]["id"].is_string()) places.push_back(json["place"]["id"]);
    if (row.date) days.push_back(row.date->first);
  });
  // A country is asked for as often as a town: what lies within it is most of the ledger.
  for (size_t i = places.size(); i-- > 0;)
    if (i % 3 == 0) places[i] = "syr";
  std::mt19937 random(7);
  std::vector<double> spent, took;
  uint64_t given = 0;
  for (int i = 0; i < queries; ++i) {
    Filter filter;
    const int with = 1 + i % 15;
    if (with & 1) filter.types = {types[random() % types.size()]};
    if (with & 2) filter.actors = {actors[random() % actors.size()]};
    if (with & 4) filter.places = {places[random() % places.size()]};
    if (with & 8) {
      filter.from = days[random() % days.size()];
      filter.to = *filter.from + 30;
    }
    filter.limit = 100;
    filter.newest_first = i % 2;
    time_of([&] { given += ledger->events(filter, [](EventRow&&) {}); }, &spent, &took);
  }
  std::printf(
      "%d queries over %llu events, %llu given: CPU p50 %.2f ms, p99 %.2f ms, slowest %.2f ms; clock p50 %.2f ms, p99 "
      "%.2f ms\n",
      queries, static_cast<unsigned long long>(all), static_cast<unsigned long long>(given / 3), at(spent, .5),
      at(spent, .99), at(spent, 1), at(took, .5), at(took, .99));
  return argc > 3 ? searches(*ledger, values, queries, argv[3]) : 0;
}
