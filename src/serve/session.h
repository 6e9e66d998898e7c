// One connection: requests one after the other, or a listener to changes. Beast is here and in server.cc only.
//
//   std::make_shared<Session>(std::move(socket), shared)->start();
//
// Who is slow, endless or silent is cut off (server.h has the limits). Threads: a session lives on its strand. Tested
// by tests/serve_test.py.
#pragma once
#include <array>
#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <list>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>

#include "serve/answers.h"
#include "serve/server.h"

namespace marsad::serve {
namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = net::ip::tcp;
using boost::system::error_code;

inline constexpr size_t kHeader = 16 << 10, kBody = 64 << 10, kKept = 16 << 20;
inline constexpr std::chrono::seconds kHeartbeat{15};
class Session;

// What the sessions share: how many there are, who idles, who listens to changes, how much is under way.
struct Shared {
  Shared(const Api& api_, ServerOptions options_) : api(api_), options(std::move(options_)) {}
  const Api& api;
  ServerOptions options;
  Answers answers{kKept};
  std::mutex mutex;
  std::list<std::weak_ptr<Session>> idle;       // longest first
  std::list<std::shared_ptr<Session>> streams;  // nothing else keeps a listener that has nothing to hear
  std::atomic<size_t> connections{0}, bytes{0}, streaming{0};
};

class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, Shared& shared) : stream_(std::move(socket)), shared_(shared) {
    ++shared_.connections;
    error_code ignored;
    auto remote = stream_.socket().remote_endpoint(ignored);
    local_ = !ignored && remote.address().is_loopback();
    if (!ignored) from_ = remote.address().to_string();
    stream_.socket().set_option(tcp::no_delay(true), ignored);
  }
  ~Session() {
    --shared_.connections;
    shared_.bytes -= held_;
    if (streaming_) --shared_.streaming;
  }

  void start() {
    net::dispatch(stream_.get_executor(), [self = shared_from_this()] { self->read(); });
  }
  void push_out() {
    net::post(stream_.get_executor(), [self = shared_from_this()] {
      if (self->idle_) self->close();
    });
  }
  bool closed() const { return closed_; }
  // Something changed, or it is time for a sign of life.
  void wake() {
    net::post(stream_.get_executor(), [self = shared_from_this()] { self->feed(); });
  }

 private:
  void read() {
    parser_.emplace();
    parser_->header_limit(kHeader);
    parser_->body_limit(kBody);
    stream_.expires_after(shared_.options.patience);
    {
      std::lock_guard lock(shared_.mutex);
      idle_ = true;
      place_ = shared_.idle.insert(shared_.idle.end(), weak_from_this());
    }
    http::async_read(stream_, buffer_, *parser_,
                     [self = shared_from_this()](error_code error, size_t) { self->on_read(error); });
  }

  void not_idle() {
    std::lock_guard lock(shared_.mutex);
    if (idle_) shared_.idle.erase(place_);
    idle_ = false;
  }

  void on_read(error_code error) {
    not_idle();
    if (error == http::error::end_of_stream || error == net::error::operation_aborted) return close();
    if (error == beast::error::timeout) {
      // Who has begun to speak is told why it ends; a connection that only idled is closed.
      if (!parser_->got_some()) return close();
      stream_.expires_after(std::chrono::seconds(2));
      return answer(problem(408, "the request was not whole in time"), false, false);
    }
    if (error == http::error::body_limit) return answer(problem(413, "a body may have 64 kB"), false, false);
    if (error == http::error::header_limit || error == http::error::buffer_overflow)
      return answer(problem(431, "a header may have 16 kB"), false, false);
    if (error) {
      if (error.category() != http::make_error_code(http::error::bad_version).category()) return close();
      return answer(problem(400, "that is not HTTP/1.1: " + error.message()), false, false);
    }
    const auto& message = parser_->get();
    Request request;
    request.method = std::string(message.method_string());
    request.target = std::string(message.target());
    request.body = message.body();
    request.local = local_;
    request.from = from_;
    for (const auto& field : message) {
      std::string name(field.name_string());
      for (char& c : name)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
      request.fields.emplace_back(std::move(name), std::string(field.value()));
    }
    const bool keep_alive = message.keep_alive(), head = request.method == "HEAD";
    gzip_ = request.field("accept-encoding").find("gzip") != std::string_view::npos;
    target_ = request.target;
    Response response = shared_.api.answer(request);
    if (response.stream && !head) return begin_stream(response, std::move(request));
    if (response.more && message.version() < 11)  // HTTP/1.0 knows no pieces
      for (bool on = true; on;) {
        std::string piece;
        on = response.more(&piece);
        response.body += piece;
        if (!on) response.more = {};
      }
    if (response.more) return begin_pieces(std::move(response), keep_alive, head);
    answer(std::move(response), keep_alive, head);
  }

  static std::string tag_of(const Response& response) {
    for (const auto& [name, value] : response.fields)
      if (name == "ETag") return value;
    return {};
  }

  void answer(Response response, bool keep_alive, bool head) {
    keep_alive_ = keep_alive;
    std::string_view body = response.body;
    std::string encoding;
    if (!response.still.empty()) {
      body = response.still;
      if (!gzip_) {
        owned_ = std::make_shared<std::string>(gunzip(response.still));
        body = *owned_;
        std::erase_if(response.fields, [](const auto& field) { return field.first == "Content-Encoding"; });
      }
    } else if (gzip_ && body.size() >= 1024) {
      const std::string tag = tag_of(response);
      Answers::Bytes bytes = tag.empty() || tag[0] != 'W' ? nullptr : shared_.answers.find(target_, tag);
      if (!bytes) {
        bytes = std::make_shared<const std::string>(gzip(body));
        if (!tag.empty() && tag[0] == 'W' && response.status == 200) shared_.answers.keep(target_, tag, bytes);
      }
      owned_ = bytes;
      body = *bytes;
      response.body.clear();
      encoding = "gzip";
    } else {
      owned_ = std::make_shared<const std::string>(std::move(response.body));
      body = *owned_;
    }
    if (response.still.empty()) {
      if (shared_.bytes.fetch_add(body.size()) + body.size() > shared_.options.memory) {
        shared_.bytes -= body.size();
        owned_ = std::make_shared<const std::string>(
            problem(503, "too many long answers are under way; try again in a moment").body);
        body = *owned_;
        encoding.clear();
        response.status = 503;
        response.type = "application/problem+json";
        shared_.bytes += body.size();
      }
      held_ = body.size();
    }
    head_ = "HTTP/1.1 " + std::to_string(response.status) + " ";
    head_ += response.status == 200   ? "OK"
             : response.status == 201 ? "Created"
             : response.status == 304 ? "Not Modified"
                                      : title_of(response.status);
    head_ += "\r\n";
    if (response.status != 304) {
      head_ += "Content-Type: " + response.type + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
      if (!encoding.empty()) head_ += "Content-Encoding: " + encoding + "\r\n";
      head_ += "Vary: Accept-Encoding, Cookie, Authorization\r\n";
    }
    for (const auto& [name, value] : response.fields) head_ += name + ": " + value + "\r\n";
    head_ += keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    stream_.expires_after(shared_.options.slow);
    const bool bodiless = head || response.status == 304;
    std::array<net::const_buffer, 2> buffers{net::buffer(head_),
                                             bodiless ? net::const_buffer() : net::buffer(body.data(), body.size())};
    net::async_write(stream_, buffers, [self = shared_from_this()](error_code error, size_t) {
      self->shared_.bytes -= self->held_;
      self->held_ = 0;
      self->owned_.reset();
      if (error) return self->close();
      if (self->keep_alive_) return self->read();
      self->drain();
    });
  }

  // A long list: made, packed and sent a piece at a time, so that it is never held whole.
  void begin_pieces(Response response, bool keep_alive, bool head) {
    keep_alive_ = keep_alive;
    head_ = "HTTP/1.1 200 OK\r\nContent-Type: " + response.type + "\r\nTransfer-Encoding: chunked\r\n";
    head_ += "Vary: Accept-Encoding, Cookie, Authorization\r\n";
    packer_.reset();
    if (gzip_) {
      packer_ = std::make_unique<GzipPieces>();
      head_ += "Content-Encoding: gzip\r\n";
    }
    for (const auto& [name, value] : response.fields) head_ += name + ": " + value + "\r\n";
    head_ += keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    more_pieces_ = head ? nullptr : std::move(response.more);
    spoke_ = std::chrono::steady_clock::now();
    send_piece();
  }
  void send_piece() {
    while (more_pieces_) {
      std::string piece;
      bool on = false;
      try {
        on = more_pieces_(&piece);
      } catch (const std::exception&) {  // the head is out: that it is not whole shows by its missing end
        return close();
      }
      if (packer_) piece = packer_->add(piece, !on);
      if (!piece.empty()) {
        char size[20];
        std::snprintf(size, sizeof size, "%zx\r\n", piece.size());
        ((head_ += size) += piece) += "\r\n";
      }
      if (!on) {
        head_ += "0\r\n\r\n";
        more_pieces_ = nullptr;
      }
      if (!head_.empty()) break;
    }
    if (std::chrono::steady_clock::now() - spoke_ > 10 * shared_.options.slow) return close();
    stream_.expires_after(shared_.options.slow);
    net::async_write(stream_, net::buffer(head_), [self = shared_from_this()](error_code error, size_t) {
      self->head_.clear();
      if (error) return self->close();
      if (self->more_pieces_) return self->send_piece();
      self->packer_.reset();
      if (self->keep_alive_) return self->read();
      self->drain();
    });
  }

  // Says goodbye, and reads a little of what is still coming so that the answer is not lost to a reset.
  void drain() {
    error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    stream_.expires_after(std::chrono::seconds(1));
    stream_.async_read_some(net::buffer(rest_), [self = shared_from_this()](error_code error, size_t size) {
      self->drained_ += size;
      if (error || self->drained_ > (size_t{1} << 20)) return self->close();
      self->drain();
    });
  }

  void begin_stream(const Response& response, Request request) {
    if (shared_.streaming.fetch_add(1) >= shared_.options.streams) {
      --shared_.streaming;
      return answer(problem(503, "too many pages are listening already; changes show when one is loaded again"), false,
                    false);
    }
    streaming_ = true;
    seen_ = shared_.api.source().version();
    since_ = std::to_string(seen_);
    const std::string_view last = request.field("last-event-id");
    if (!last.empty() && last.size() < 40) since_ = last, seen_ = 0;
    listener_ = std::move(request);
    head_ = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    for (const auto& [name, value] : response.fields) head_ += name + ": " + value + "\r\n";
    head_ += "Connection: close\r\n\r\n: listening\n\n";
    {
      std::lock_guard lock(shared_.mutex);
      shared_.streams.push_back(shared_from_this());
    }
    send();
  }

  // One write at a time: a listener who does not read holds one buffer and is dropped when it is late.
  void feed() {
    if (closed_) return;
    if (writing_) {
      more_ = true;
      return;
    }
    head_.clear();
    if (!shared_.api.may_listen(listener_)) return close();
    if (const uint64_t version = shared_.api.source().version(); version != seen_) {
      Listing news;
      try {
        news = shared_.api.source().changes(since_, 100);
      } catch (const std::exception&) {  // a Last-Event-ID that none of ours was: from here on
        since_ = std::to_string(version);
      }
      for (const auto& item : news.items) {
        auto change = nlohmann::ordered_json::parse(item);
        change.erase("now");  // who wants it asks for it
        since_ = std::to_string(change["entry"].get<int64_t>()) + "-" + change["event"].get<std::string>();
        head_ += "id: " + since_ + "\nevent: change\ndata: " + change.dump() + "\n\n";
      }
      if (news.next.empty()) {
        // Entries that changed no event (a new article without reports) are news as well.
        seen_ = version;
        since_ = std::to_string(version);
        if (news.items.empty()) head_ += "id: " + since_ + "\nevent: change\ndata: {\"entry\":" + since_ + "}\n\n";
      } else {
        more_ = true;
      }
    }
    const auto now = std::chrono::steady_clock::now();
    if (head_.empty() && now - spoke_ < kHeartbeat) return;
    if (head_.empty()) head_ = ": still here\n\n";
    send();
  }
  void send() {
    writing_ = true;
    spoke_ = std::chrono::steady_clock::now();
    stream_.expires_after(std::chrono::seconds(10));
    net::async_write(stream_, net::buffer(head_), [self = shared_from_this()](error_code error, size_t) {
      self->writing_ = false;
      if (error) return self->close();
      self->stream_.expires_never();
      if (std::exchange(self->more_, false)) self->feed();
    });
  }

  void close() {
    not_idle();
    closed_ = true;
    error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_both, ignored);
    stream_.close();
  }

  beast::tcp_stream stream_;
  Shared& shared_;
  beast::flat_buffer buffer_{kHeader + kBody};
  std::optional<http::request_parser<http::string_body>> parser_;
  std::list<std::weak_ptr<Session>>::iterator place_;
  std::shared_ptr<const std::string> owned_;  // the body under way
  std::string head_, target_, from_;
  std::array<char, 4096> rest_;
  size_t held_ = 0, drained_ = 0;
  std::function<bool(std::string*)> more_pieces_;  // of the long list under way
  std::unique_ptr<GzipPieces> packer_;
  Request listener_;   // who listens: asked again before he is told more
  std::string since_;  // where this listener is in Source::changes()
  uint64_t seen_ = 0;
  std::chrono::steady_clock::time_point spoke_;
  bool local_ = false, idle_ = false, gzip_ = false, keep_alive_ = false, streaming_ = false, writing_ = false,
       more_ = false;
  std::atomic<bool> closed_{false};
};

}  // namespace marsad::serve
