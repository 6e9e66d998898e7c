// Signing in and out, who may do what, and what an admin sees: accounts and the audit log.
#include <nlohmann/json.hpp>

#include "arabic/fold.h"
#include "serve/api.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;
std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }
}  // namespace

std::string Api::session(const Asker& asker) const {
  Json out;
  const bool accounts = options_.gate->accounts(), rules = source_.can_decide();
  out["mode"] = accounts ? "accounts" : rules && asker.role >= Role::coder ? "local" : "read-only";
  out["name"] = asker.role == Role::nobody ? Json() : Json(asker.name);
  out["role"] = name_of(asker.role);
  out["token"] = asker.check;
  out["may"] = Json::array();
  for (std::string_view kind : {"confirm", "correct", "comment", "add", "reject", "merge", "split", "article"})
    if (rules && asker.role >= needed_for(kind)) out["may"].push_back(kind);
  return text_of(out);
}

Response Api::sign_in(const Request& request) const {
  if (!options_.gate->accounts())
    return problem(409, "there are no accounts here; `marsad account add NAME --role admin` makes the first");
  if (arabic::invalid_utf8(request.body) != std::string_view::npos) return problem(400, "the body is not UTF-8");
  const Json body = Json::parse(request.body, nullptr, false);
  if (body.is_discarded() || !body.is_object() || !body.contains("name") || !body["name"].is_string() ||
      !body.contains("password") || !body["password"].is_string())
    return problem(400, "send {\"name\": …, \"password\": …}");
  auto opened = options_.gate->sign_in(body["name"], body["password"], options_.gate->from(request));
  Response out;
  switch (opened.status) {
    case Gate::Opened::Status::later:
      out = problem(429, "too many wrong tries; try again in " + std::to_string(opened.wait) + " s");
      out.fields.emplace_back("Retry-After", std::to_string(opened.wait));
      return out;
    case Gate::Opened::Status::wrong:
      return problem(401, "the name or the password is wrong");
    case Gate::Opened::Status::done:
      break;
  }
  out.body = session(opened.asker);
  out.fields.emplace_back("Set-Cookie", opened.cookie);
  out.fields.emplace_back("Cache-Control", "no-store");
  return out;
}

Response Api::audit(What what, Parameters& parameters) const {
  Json out = {{"total", 0}, {"next", nullptr}, {"items", Json::array()}};
  if (what == What::accounts) {
    none_left(parameters);
    for (const auto& one : options_.gate->list())
      out["items"].push_back({{"name", one.name}, {"role", name_of(one.role)}, {"since", one.since}});
  } else {
    const uint64_t most = std::max<uint64_t>(1, take_number(&parameters, "limit", 50, 500));
    const auto before = static_cast<int64_t>(take_number(&parameters, "cursor", 0, INT64_MAX));
    none_left(parameters);
    for (const auto& one : options_.gate->audit(before, most + 1)) {
      if (out["items"].size() == most) {
        out["next"] = std::to_string(out["items"].back()["n"].get<int64_t>());
        break;
      }
      out["items"].push_back(
          {{"n", one.n}, {"at", one.at}, {"who", one.who}, {"from", one.from}, {"act", one.act}, {"what", one.what}});
    }
  }
  out["total"] = out["items"].size();
  Response answer;
  answer.body = text_of(out);
  answer.fields.emplace_back("Cache-Control", "no-store");
  return answer;
}

}  // namespace marsad::serve
