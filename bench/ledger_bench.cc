// How long event queries take over a ledger: ledger_bench FILE [QUERIES]
//
// Each query has a type, an actor, a place and a month, drawn with a fixed seed from what the ledger's own events hold,
// in every combination (one of them alone, two, three, all four), and gives the first hundred events. Prints the 50th
// and 99th percentile and the slowest, of the median of three runs each: CPU time of this thread, and the clock's
// beside it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "ledger/ledger.h"

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

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "ledger_bench FILE [QUERIES]\n"), 2;
  const int queries = argc > 2 ? std::atoi(argv[2]) : 400;
  auto ledger = Ledger::open(argv[1], Ledger::Mode::read);
  std::vector<std::string> types, actors, places;
  std::vector<int32_t> days;
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
    std::vector<double> a, b;
    for (int run = 0; run < 3; ++run) {
      double clock = wall(), before = cpu();
      given += ledger->events(filter, [](EventRow&&) {});
      a.push_back(cpu() - before);
      b.push_back(wall() - clock);
    }
    std::sort(a.begin(), a.end()), std::sort(b.begin(), b.end());
    spent.push_back(a[1]), took.push_back(b[1]);
  }
  std::sort(spent.begin(), spent.end()), std::sort(took.begin(), took.end());
  auto at = [&](const std::vector<double>& list, double part) {
    return list[std::min(list.size() - 1, static_cast<size_t>(part * static_cast<double>(list.size())))];
  };
  std::printf(
      "%d queries over %llu events, %llu given: CPU p50 %.2f ms, p99 %.2f ms, slowest %.2f ms; clock p50 %.2f ms, p99 "
      "%.2f ms\n",
      queries, static_cast<unsigned long long>(all), static_cast<unsigned long long>(given / 3), at(spent, .5),
      at(spent, .99), spent.back(), at(took, .5), at(took, .99));
}
