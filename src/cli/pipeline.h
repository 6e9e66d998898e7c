// An ordered pipeline: one thread takes things in, some work on them, results come out in the order things came in.
//
//   ordered<Article, std::string>(4, next, size, work, out)
//
// Memory is bounded: at most 8 things a worker are under way, and together no more than kBytes of input unless a single
// one is larger. What `out` sees does not depend on the number of threads. With one thread everything happens on the
// caller's. Tested by pipeline_test.cc.
#pragma once
#include <condition_variable>
#include <csignal>
#include <cstddef>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace marsad::cli {

template <class In, class Out>
struct Stages {
  std::function<std::optional<In>()> next;  // the caller's thread; nothing ends the run
  std::function<size_t(const In&)> size;    // bytes, for the bound
  std::function<Out(In)> work;              // any thread; must not throw
  std::function<void(Out, bool more_ready)>
      out;  // one thread at a time, in order; more_ready: the next result is there already
};

template <class In, class Out>
void ordered(unsigned threads, const Stages<In, Out>& stages) {
  if (threads <= 1) {
    while (auto in = stages.next()) stages.out(stages.work(std::move(*in)), false);
    return;
  }
  constexpr size_t kBytes = size_t{64} << 20;
  struct Slot {
    std::optional<In> in;
    std::optional<Out> out;
    size_t size = 0;
  };
  std::vector<Slot> ring(8 * threads);
  std::mutex mutex;
  std::condition_variable room, to_do, done;
  size_t taken = 0, started = 0, given = 0, bytes = 0;  // things taken in, begun, given out; bytes under way
  bool ended = false;

  auto worker = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      to_do.wait(lock, [&] { return started < taken || ended; });
      if (started == taken) return;
      Slot& slot = ring[started++ % ring.size()];
      In in = std::move(*slot.in);
      slot.in.reset();
      lock.unlock();
      Out result = stages.work(std::move(in));
      lock.lock();
      slot.out = std::move(result);
      done.notify_one();
    }
  };
  auto writer = [&] {
    std::unique_lock lock(mutex);
    for (;;) {
      done.wait(lock, [&] { return ring[given % ring.size()].out || (ended && given == taken); });
      if (ended && given == taken) return;
      Slot& slot = ring[given % ring.size()];
      Out result = std::move(*slot.out);
      slot.out.reset();
      bytes -= slot.size;
      ++given;
      bool more = ring[given % ring.size()].out.has_value();
      lock.unlock();
      room.notify_one();
      stages.out(std::move(result), more);
      lock.lock();
    }
  };

  // Signals are for the caller's thread, whose blocking read they must interrupt: the others are born with all of them
  // blocked.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  std::vector<std::thread> crew;
  for (unsigned i = 0; i < threads; ++i) crew.emplace_back(worker);
  crew.emplace_back(writer);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);

  while (auto in = stages.next()) {
    size_t size = stages.size(*in);
    std::unique_lock lock(mutex);
    room.wait(lock, [&] { return taken - given < ring.size() && (bytes == 0 || bytes + size <= kBytes); });
    Slot& slot = ring[taken++ % ring.size()];
    slot.in = std::move(in);
    slot.size = size;
    bytes += size;
    to_do.notify_one();
  }
  {
    std::lock_guard lock(mutex);
    ended = true;
  }
  to_do.notify_all();
  done.notify_all();
  for (auto& thread : crew) thread.join();
}

}  // namespace marsad::cli
