// Signing in and out, who may do what, and what an admin sees: accounts and the audit log.
#include <algorithm>
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
  for (std::string_view kind : {"confirm", "correct", "comment", "add", "reject", "merge", "split", "article", "name"})
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

// Accounts made, changed and removed by an admin. What he does holds at once: roles are looked up with every request,
// and a new password ends the sessions of the old one.
Response Api::account(What what, const std::string& id, const Request& request, const Asker& asker) const {
  Accounts* people = options_.gate->people();
  if (!people) return problem(409, "there are no accounts here");  // an admin is one: this cannot be asked
  std::string name = id, role, password;
  if (what != What::account_remove) {
    if (arabic::invalid_utf8(request.body) != std::string_view::npos) return problem(400, "the body is not UTF-8");
    const Json body = Json::parse(request.body, nullptr, false);
    if (body.is_discarded() || !body.is_object()) return problem(400, "the body is not a JSON object");
    for (const auto& [key, into] : {std::pair{"name", &name}, {"role", &role}, {"password", &password}}) {
      if (!body.contains(key)) continue;
      if (!body[key].is_string()) return problem(422, std::string("\"") + key + "\" is not a string");
      *into = body[key].get<std::string>();
    }
    const bool adds = what == What::account_add;
    if (!adds) name = id;
    if (!role.empty() && !role_named(role)) return problem(422, "\"role\" is viewer, coder, reviewer or admin");
    if (adds && (name.empty() || role.empty() || password.empty()))
      return problem(422, "send {\"name\": …, \"role\": …, \"password\": …}");
    if (!adds && role.empty() && password.empty()) return problem(422, "send {\"role\": …}, {\"password\": …} or both");
  }
  const auto all = people->list();
  const bool there = std::any_of(all.begin(), all.end(), [&](const Account& one) { return one.name == name; });
  if (what == What::account_add && there) return problem(409, "\"" + name + "\" has an account already");
  if (what != What::account_add && !there) return problem(404, "there is no account \"" + name + "\"");
  const ChangedBy by{asker.name, options_.gate->from(request), true};
  try {
    if (what == What::account_remove) people->remove(name, by);
    if (what == What::account_add) people->add(name, *role_named(role), password, by);
    if (what == What::account_change && !role.empty()) people->set_role(name, *role_named(role), by);
    if (what == What::account_change && !password.empty()) people->set_password(name, password, by);
  } catch (const ledger::Trouble& trouble) {
    if (trouble.kind != ledger::Trouble::wrong) throw;
    return problem(422, trouble.what());
  }
  Response out;
  out.status = what == What::account_add ? 201 : 200;
  out.body = text_of({{"name", name}});
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
