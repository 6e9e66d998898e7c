#include "serve/api.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "serve/assets.h"
#include "serve/query.h"
#include "serve/routes.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;

// Nothing but our own files may load or run; nobody may frame us; nothing of ours is sent on to elsewhere.
constexpr std::pair<const char*, const char*> kGuards[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src "
     "'self'; "
     "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
};

std::string_view host_name(std::string_view host) {
  size_t colon = host.rfind(':');
  if (!host.empty() && host[0] == '[') {
    size_t close = host.find(']');
    return host.substr(0, close == std::string_view::npos ? host.size() : close + 1);
  }
  return host.substr(0, colon);
}

Response file(const Asset& asset) {
  Response out;
  out.type = asset.type;
  out.still = asset.gzip;
  out.fields.emplace_back("Content-Encoding", "gzip");
  out.fields.emplace_back("Cache-Control", asset.named_by_content ? "public, max-age=31536000, immutable" : "no-cache");
  out.fields.emplace_back("ETag", "\"" + std::string(asset.tag) + "\"");
  return out;
}

// 401: sign in. 403: with what you are, no.
Response turned_away(const Asker& asker, Role needs, bool accounts) {
  if (asker.role == Role::nobody) {
    Response out = problem(401, accounts ? "sign in first, or send a token as Authorization: Bearer (docs/serve.md)"
                                         : "only people at this machine may ask here: it has no accounts");
    if (accounts) out.fields.emplace_back("WWW-Authenticate", "Bearer");
    return out;
  }
  return problem(
      403, "that needs a " + std::string(name_of(needs)) + "; " +
               (asker.by == Asker::By::place ? "there are no accounts here"
                                             : "\"" + asker.name + "\" is a " + std::string(name_of(asker.role))) +
               " (docs/serve.md)");
}

Response page(const Target& target, const Request& request) {
  std::string path;
  for (const auto& part : target.path) path += "/" + part;
  const Asset* asset = find_asset(path);
  if (!asset && target.path.size() == 2 && target.path[0] == "assets")
    return problem(404, "there is no such file; load the page again");
  if (!asset) asset = find_asset("/index.html");
  if (!asset) return problem(404, "this program was built without its page; the API is under /api/v1");
  if (tag_matches(request.field("if-none-match"), asset->tag)) {
    Response same;
    same.status = 304;
    same.fields.emplace_back("ETag", "\"" + std::string(asset->tag) + "\"");
    return same;
  }
  return file(*asset);
}

}  // namespace

Response json(std::string body) {
  Response out;
  out.body = std::move(body);
  return out;
}

bool tag_matches(std::string_view field, std::string_view tag) {
  return field == "*" || (!field.empty() && field.find(tag) != std::string_view::npos);
}

std::string_view title_of(unsigned status) {
  switch (status) {
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 421:
      return "Misdirected Request";
    case 422:
      return "Unprocessable Content";
    case 428:
      return "Precondition Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 503:
      return "Service Unavailable";
    default:
      return "Internal Server Error";
  }
}

Response problem(unsigned status, const std::string& detail) {
  Response out;
  out.status = status;
  out.type = "application/problem+json";
  out.body = Json{{"type", "about:blank"}, {"title", title_of(status)}, {"status", status}, {"detail", detail}}.dump(
      -1, ' ', false, Json::error_handler_t::replace);
  out.fields.emplace_back("Cache-Control", "no-store");
  return out;
}

Response Api::answer(const Request& request) const {
  Response out;
  try {
    out = route(request);
  } catch (const BadQuery& error) {
    out = problem(400, error.what());
  } catch (const Busy& error) {
    out = problem(503, error.what());
    out.fields.emplace_back("Retry-After", "2");
  } catch (const std::exception& error) {
    out = problem(500, std::string("this is a fault of the program: ") + error.what());
  }
  for (const auto& [name, value] : kGuards) out.fields.emplace_back(name, value);
  return out;
}

Response Api::route(const Request& request) const {
  const std::string_view host = request.field("host");
  if (!options_.any_host) {
    const std::string name(host_name(host));
    if (std::find(options_.hosts.begin(), options_.hosts.end(), name) == options_.hosts.end())
      return problem(421, "this server does not answer to \"" + name + "\"; name it with --host-name");
  }
  const bool get = request.method == "GET" || request.method == "HEAD";
  Target target;
  try {
    target = parse_target(request.target);
  } catch (const BadQuery&) {
    // A person's slip: the page says in his own language that there is nothing at this address.
    if (!get || request.target.starts_with("/api/")) throw;
  }
  if (target.path.empty() || target.path[0] != "api") {
    if (!get) return problem(405, "the page is only read");
    return page(target, request);
  }
  std::string id;
  bool path_known = false;
  const auto found = match(request.method, target.path, &id, &path_known);
  if (!found)
    return path_known ? problem(405, "that address does not take " + request.method)
                      : problem(404, "there is no such address; /api/v1/openapi.json lists those there are");
  const auto what = static_cast<What>(*found);
  Parameters& parameters = target.parameters;

  const Route& row = routes()[*found];
  const Asker asker = options_.gate->asker(request);
  if (asker.role < row.needs) return turned_away(asker, row.needs, options_.gate->accounts());
  return row.writes ? write(what, id, request, asker, parameters) : read(what, id, request, asker, parameters);
}

}  // namespace marsad::serve
