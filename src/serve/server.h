// The API on a socket: HTTP/1.1, with limits that no client can talk its way around.
//
//   Server server(api, {.port = 8321}); server.run();   // until stop(), Ctrl-C or SIGTERM
//
// A header may have 16 kB and a body 64 kB; a request must be there whole within `patience`, an answer taken within
// `slow`; connections beyond the limit push out the one that has been idle longest; all answers under way together hold
// at most `memory` bytes (503 beyond). Answers of a kilobyte or more are compressed for who takes gzip, and the newest
// are kept compressed until anything changes. Errors: the constructor throws std::runtime_error when the port cannot be
// had. Threads: run() starts `threads` of them; stop() from anywhere. Tested by tests/serve_test.py (the abuse set). It
// cannot do: TLS (put a proxy before it), HTTP/2, ranges (they are ignored, as the standard allows).
#pragma once
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "serve/api.h"

namespace marsad::serve {

struct ServerOptions {
  std::string address = "127.0.0.1";
  uint16_t port = 8321;  // 0: any that is free
  unsigned threads = 2;
  size_t connections = 512, streams = 64;
  size_t memory = size_t{128} << 20;
  std::chrono::milliseconds patience{15'000}, slow{60'000};
};

class Server {
 public:
  Server(const Api& api, const ServerOptions& options);
  ~Server();
  uint16_t port() const;
  void run();
  void stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace marsad::serve
