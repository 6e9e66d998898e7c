#include "serve/server.h"

#include <atomic>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <condition_variable>
#include <cstdio>
#include <list>
#include <stdexcept>
#include <thread>

#include "serve/session.h"

namespace marsad::serve {

struct Server::Impl {
  Impl(const Api& api, const ServerOptions& options)
      : shared(api, options), io(static_cast<int>(options.threads)), acceptor(io), clock(io), signals(io) {
    error_code error;
    const auto address = net::ip::make_address(options.address, error);
    if (error)
      throw std::runtime_error("\"" + options.address + "\" is no IP address; --address takes one such as 127.0.0.1");
    tcp::endpoint endpoint(address, options.port);
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(net::socket_base::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(net::socket_base::max_listen_connections, error);
    if (error)
      throw std::runtime_error("cannot listen on " + options.address + ":" + std::to_string(options.port) + " (" +
                               error.message() + "); choose another with --port, or 0 for any that is free");
  }

  ~Impl() { shared.streams.clear(); }  // while their executor is still there

  void accept() {
    acceptor.async_accept(net::make_strand(io), [this](error_code error, tcp::socket socket) {
      if (error == net::error::operation_aborted) return;
      if (!error) admit(std::move(socket));
      if (error == net::error::no_descriptors) {  // wait for one rather than spin
        clock.expires_after(std::chrono::milliseconds(100));
        push_out_one();
      }
      accept();
    });
  }
  void push_out_one() {
    std::shared_ptr<Session> out;
    std::lock_guard lock(shared.mutex);
    for (auto& one : shared.idle)
      if ((out = one.lock())) break;
    if (out) out->push_out();
  }
  void admit(tcp::socket socket) {
    if (shared.connections >= shared.options.connections) push_out_one();
    if (shared.connections >= shared.options.connections * 2) return;  // nobody idles: this one must try again
    std::make_shared<Session>(std::move(socket), shared)->start();
  }
  // Listeners hear of changes, whoever made them, within half a second.
  void tick() {
    clock.expires_after(kStep);
    clock.async_wait([this](error_code) {
      if (stopped) return;
      std::lock_guard lock(shared.mutex);
      for (auto at = shared.streams.begin(); at != shared.streams.end();) {
        if ((*at)->closed()) {
          at = shared.streams.erase(at);
        } else {
          (*at)->wake();
          ++at;
        }
      }
      tick();
    });
  }

  // The lists are kept in step with the ledger, whoever writes to it.
  void keep() {
    std::string trouble;
    for (std::unique_lock lock(waiting); !stopped; wake.wait_for(lock, kStep, [this] { return stopped.load(); })) {
      try {
        shared.api.source().refresh();
        trouble.clear();
      } catch (const std::exception& error) {
        if (trouble != error.what()) std::fprintf(stderr, "marsad: %s\n", error.what());
        trouble = error.what();
      }
    }
  }

  static constexpr std::chrono::milliseconds kStep{500};
  std::mutex waiting;
  std::condition_variable wake;
  Shared shared;
  net::io_context io;
  tcp::acceptor acceptor;
  net::steady_timer clock;
  net::signal_set signals;
  std::atomic<bool> stopped{false};
};

Server::Server(const Api& api, const ServerOptions& options) : impl_(std::make_unique<Impl>(api, options)) {}
Server::~Server() = default;

uint16_t Server::port() const { return impl_->acceptor.local_endpoint().port(); }

void Server::run() {
  impl_->signals.add(SIGINT);
  impl_->signals.add(SIGTERM);
  impl_->signals.async_wait([this](error_code error, int) {
    if (!error) stop();
  });
  impl_->accept();
  impl_->tick();
  std::thread keeper([this] { impl_->keep(); });
  std::vector<std::thread> crew;
  for (unsigned i = 1; i < impl_->shared.options.threads; ++i) crew.emplace_back([this] { impl_->io.run(); });
  impl_->io.run();
  for (auto& thread : crew) thread.join();
  keeper.join();
}

void Server::stop() {
  {
    std::lock_guard lock(impl_->waiting);
    impl_->stopped = true;
  }
  impl_->wake.notify_all();
  impl_->io.stop();
}

}  // namespace marsad::serve
