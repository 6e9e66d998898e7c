// Standard output and standard error as a filter uses them.
//
// A reader that goes away ends the program quietly, as with any Unix filter; a full disk ends it with a message and
// status 3: nothing that was to be written is lost in silence. Threads: one thread an object.
#pragma once
#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace marsad::cli {

class Output {
 public:
  Output() { buffer_.reserve(kBuffer + kBuffer / 4); }
  ~Output() { flush(); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  void write(std::string_view bytes);
  void flush();

 private:
  static constexpr size_t kBuffer = size_t{1} << 18;
  std::string buffer_;
};

// "12,345 articles, 2,310 a second" on standard error, twice a second, when that is a terminal and the run is longer
// than a second.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void step();

 private:
  bool shown_ = false, wanted_ = false;
  uint64_t count_ = 0;
  std::chrono::steady_clock::time_point start_, last_;
};

// A message on standard error, on a line of its own even while progress is shown: "marsad: …".
void complain(const std::string& what);

// From now on an interrupt (Ctrl-C, SIGTERM) sets the returned flag, a second one ends the program at once. SIGPIPE
// ends it as usual.
const std::atomic<bool>& catch_interrupts();

// 12345 → "12,345"
std::string with_commas(uint64_t number);

}  // namespace marsad::cli
