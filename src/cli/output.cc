#include "cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace marsad::cli {
namespace {

std::mutex terminal;  // progress and complaints do not mix
bool progress_on_line = false;

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free);  // or a signal handler may not touch it

}  // namespace

void Output::write(std::string_view bytes) {
  buffer_ += bytes;
  if (buffer_.size() >= kBuffer) flush();
}

void Output::flush() {
  std::string_view rest = buffer_;
  while (!rest.empty()) {
    ssize_t put = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (put >= 0) {
      rest.remove_prefix(static_cast<size_t>(put));
    } else if (errno == EPIPE) {
      std::_Exit(0);  // the reader has what it wanted
    } else if (errno != EINTR) {
      complain(std::string("cannot write to standard output: ") + std::strerror(errno));
      std::_Exit(3);
    }
  }
  buffer_.clear();
}

Progress::Progress() : wanted_(::isatty(STDERR_FILENO) == 1), start_(std::chrono::steady_clock::now()), last_(start_) {}

Progress::~Progress() {
  std::lock_guard lock(terminal);
  if (shown_) std::fputs("\r\033[K", stderr);
  progress_on_line = false;
}

void Progress::step() {
  ++count_;
  if (!wanted_) return;
  auto now = std::chrono::steady_clock::now();
  if (now - start_ < std::chrono::seconds(1) || now - last_ < std::chrono::milliseconds(500)) return;
  last_ = now;
  double seconds = std::chrono::duration<double>(now - start_).count();
  std::lock_guard lock(terminal);
  std::fprintf(stderr, "\r\033[K%s articles, %s a second", with_commas(count_).c_str(),
               with_commas(static_cast<uint64_t>(static_cast<double>(count_) / seconds)).c_str());
  std::fflush(stderr);
  shown_ = progress_on_line = true;
}

void complain(const std::string& what) {
  std::lock_guard lock(terminal);
  std::fprintf(stderr, "%smarsad: %s\n", progress_on_line ? "\r\033[K" : "", what.c_str());
  progress_on_line = false;
}

const std::atomic<bool>& catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = [](int) { interrupted.store(true, std::memory_order_relaxed); };
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // no SA_RESTART: a blocked read must return
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGPIPE, SIG_DFL);  // a parent may have left it ignored
  return interrupted;
}

std::string with_commas(uint64_t number) {
  std::string digits = std::to_string(number);
  for (size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

}  // namespace marsad::cli
