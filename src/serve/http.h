// A request and its answer as plain values, so that the API can be tried without a socket.
//
//   api.answer({.method = "GET", .target = "/api/v1/about"}) → 200, application/json
//
// Names of header fields in a Request are lower case. Threads: plain values.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace marsad::serve {

struct Request {
  std::string method, target, body = {};
  std::vector<std::pair<std::string, std::string>> fields = {};
  bool local = true;      // the other end is this machine
  std::string from = {};  // its address

  std::string_view field(std::string_view name) const {
    for (const auto& [key, value] : fields)
      if (key == name) return value;
    return {};
  }
};

struct Response {
  unsigned status = 200;
  std::string type = "application/json; charset=utf-8";
  std::string body;
  std::string_view still;  // a body that stays where it is (assets); used when body is empty
  std::vector<std::pair<std::string, std::string>> fields = {};
  // A long body in pieces: gives the next one, false when it was the last. Made as it is sent, so none is held whole.
  std::function<bool(std::string* piece)> more = {};
  bool stream = false;  // of server-sent events: the server feeds it from Source::changes
};

}  // namespace marsad::serve
