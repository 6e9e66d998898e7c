#include "cli/pipeline.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <string>

namespace marsad::cli {
namespace {

struct Seen {
  std::string out;
  int most_under_way = 0;
};

// Squares 0 … count-1; every seventh takes long, so that later ones are done first.
Seen run(unsigned threads, int count, size_t size) {
  Seen seen;
  int next = 0;
  std::atomic<int> under_way = 0;
  Stages<int, int> stages;
  stages.next = [&]() -> std::optional<int> {
    if (next == count) return std::nullopt;
    seen.most_under_way = std::max(seen.most_under_way, ++under_way);
    return next++;
  };
  stages.size = [&](int) { return size; };
  stages.work = [](int i) {
    if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return i * i;
  };
  stages.out = [&](int square, bool) {
    --under_way;
    seen.out += std::to_string(square) + " ";
  };
  ordered(threads, stages);
  return seen;
}

TEST(Pipeline, GivesTheSameOrderForAnyNumberOfThreads) {
  std::string expected = run(1, 300, 1).out;
  EXPECT_EQ(expected.substr(0, 12), "0 1 4 9 16 2");
  for (unsigned threads : {2, 3, 8}) EXPECT_EQ(run(threads, 300, 1).out, expected) << threads;
}

TEST(Pipeline, EndsWithNothingToDo) {
  for (unsigned threads : {1, 2, 8}) EXPECT_EQ(run(threads, 0, 1).out, "") << threads;
}

TEST(Pipeline, HoldsBackBeyondItsWindow) {
  EXPECT_LE(run(2, 400, 1).most_under_way, 2 * 8 + 2);
  EXPECT_EQ(run(1, 50, 1).most_under_way, 1);
}

TEST(Pipeline, HoldsBackBeyondItsBytes) {
  EXPECT_LE(run(2, 60, size_t{40} << 20).most_under_way, 3);  // one under way, one being taken in, one being given out
  EXPECT_EQ(run(2, 3, size_t{400} << 20).out, "0 1 4 ");      // larger than the bound alone: still read
}

}  // namespace
}  // namespace marsad::cli
