// The API: a request in, an answer out, over a Source and the page's files. No sockets here: server.h has them.
//
//   Api api(source, {}); api.answer({.method = "GET", .target = "/api/v1/events?type=ASSAULT"}) → 200, a list
//
// Every address of the API is a row of routes.h; openapi.json describes the same ones (a test holds them together) and
// whoever asks for another path gets the page, which finds its own way. Errors are RFC 9457 problems that say what to
// do. Who may ask what: the role in routes.h, against whom gate.h finds to be asking; a write must be JSON, must come
// from a page of this very server (Origin, and the session's token) unless a script's token sends it, and must name a
// host we answer to, so that no other site can make a reader's browser decide for him. Threads: answer()
// from any thread at once. Tested by api_test.cc and tests/serve_test.py.
#pragma once
#include <string>
#include <string_view>

#include "serve/answers.h"
#include "serve/gate.h"
#include "serve/http.h"
#include "serve/namer.h"
#include "serve/query.h"
#include "serve/routes.h"
#include "serve/source.h"

namespace marsad::serve {

class Api {
 public:
  struct Options {
    Gate* gate = nullptr;    // must outlive the Api
    Namer* namer = nullptr;  // likewise; null: no codebook is read by, and no name can be given
    bool https = false;      // a proxy before us speaks TLS: our pages' Origin is https
    std::vector<std::string> hosts = {"localhost", "127.0.0.1", "[::1]"};  // names we answer to, without the port
    bool any_host = false;
  };
  Api(Source& source, Options options) : source_(source), options_(std::move(options)) {}

  Response answer(const Request&) const;
  // Whether who began to listen to changes still may.
  bool may_listen(const Request& request) const { return options_.gate->asker(request).role >= Role::viewer; }
  Source& source() const { return source_; }

 private:
  Response route(const Request&) const;
  Response read(What, const std::string& id, const Request&, const Asker&, Parameters&) const;
  Response look_up(What, const std::string& id, const Request&, const Asker&, Parameters&) const;
  Response events(What, const Request&, const Asker&, Parameters&) const;
  Response item(What, const std::string& id, const Request&, Parameters&) const;
  Response write(What, const std::string& id, const Request&, const Asker&, Parameters&) const;
  Response rule(const Request&, const Asker&) const;
  Response undo(const std::string& id, const Request&, const Asker&) const;
  Response names(What, Parameters&) const;
  Response name(What, const std::string& id, const Request&, const Asker&) const;
  Response sign_in(const Request&) const;
  Response account(What, const std::string& id, const Request&, const Asker&) const;
  std::string session(const Asker&) const;  // who asks and what he may, as JSON
  Response audit(What, Parameters&) const;
  Source& source_;
  Options options_;
  mutable Answers kept_{size_t{16} << 20};
};

// {"type": "about:blank", "title": "Not Found", "status": 404, "detail": …}
Response problem(unsigned status, const std::string& detail);
std::string_view title_of(unsigned status);
Response json(std::string body);
// Whether If-None-Match names the tag of what would be answered.
bool tag_matches(std::string_view field, std::string_view tag);
extern const std::string_view kOpenApi;

}  // namespace marsad::serve
