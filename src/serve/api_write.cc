// What changes the ledger: rulings, and taking them back. The checks come in this order: who, from where, in what form.
#include <nlohmann/json.hpp>

#include "arabic/fold.h"
#include "serve/api.h"
#include "serve/secrets.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;

// "numbers/killed" → killed; {"start": …, "end": …} → an interval: slots as readings have them, values as the ledger
// takes them. Throws BadQuery (422) for a value that cannot be one.
void put_slot(const std::string& slot, const Json& value, Json* into) {
  std::string name = slot;
  if (name.rfind("numbers/", 0) == 0) {
    name = name.substr(8);
    for (const char* key : {"low", "best", "high"})
      if (value.is_object() && (!value.contains(key) || !value[key].is_number_unsigned()))
        throw BadQuery("\"" + slot + "\" is {\"low\": 5, \"best\": 7, \"high\": 7}, a number or null");
    if (value.is_object() && !(value["low"] <= value["best"] && value["best"] <= value["high"]))
      throw BadQuery("\"" + slot + "\": low ≤ best ≤ high");
    if (!value.is_object() && !value.is_number_unsigned() && !value.is_null())
      throw BadQuery("\"" + slot + "\" is {\"low\": 5, \"best\": 7, \"high\": 7}, a number or null");
  }
  if (name == "date" && value.is_object()) {
    if (!value.contains("start") || !value["start"].is_string() || !value.contains("end") || !value["end"].is_string())
      throw BadQuery("\"date\" is null or {\"start\": \"2018-02-18\", \"end\": \"2018-02-18\"}");
    const std::string start = value["start"], end = value["end"];
    if (parse_day(start) > parse_day(end)) throw BadQuery("\"date\" ends before it begins");
    (*into)[name] = start == end ? start : start + "/" + end;
    return;
  }
  if ((name == "actors" || name == "recipients") && (!value.is_array() || value.size() > 50))
    throw BadQuery("\"" + slot + "\" is a list of {\"id\", \"name\", \"text\"}");
  if (name == "factuality" && value != "actual" && value != "planned" && value != "called-for" && value != "possible" &&
      value != "denied")
    throw BadQuery("\"factuality\" is actual, planned, called-for, possible or denied");
  if (name == "type" &&
      (!value.is_string() || value.get<std::string>().empty() || value.get<std::string>().size() > 40))
    throw BadQuery("\"type\" is a type of the codebook, such as ASSAULT");
  (*into)[name] = value;
}

Response ruled(const Ruling& ruling, unsigned conflict) {
  switch (ruling.status) {
    case Ruling::Status::done: {
      Response out;
      out.body = ruling.json;
      out.status = 201;
      out.fields.emplace_back("Cache-Control", "no-store");
      return out;
    }
    case Ruling::Status::unknown:
      return problem(404, ruling.json);
    case Ruling::Status::conflict:
      return problem(conflict, ruling.json);
    case Ruling::Status::refused:
      return problem(422, ruling.json);
  }
  return problem(500, "no ruling");
}

}  // namespace

// Who asks is known and the route's role held against him (api.cc); here: from where, in what form.
Response Api::write(What what, const std::string& id, const Request& request, const Asker& asker,
                    Parameters& parameters) const {
  if (what != What::sign_in && what != What::sign_out && !source_.can_decide())
    return problem(403, "this server is read-only (docs/serve.md)");
  // A script's token is sent by who has it; a cookie, or being at this machine, any page in the reader's browser has.
  if (asker.by != Asker::By::token) {
    const std::string own = (options_.https ? "https://" : "http://") + std::string(request.field("host"));
    if (request.field("origin") != own)
      return problem(403, "this must come from this server's own page (its Origin must be " + own + ")");
  }
  if (asker.by == Asker::By::session && !same_secret(request.field("x-marsad-token"), asker.check))
    return problem(403, "the page is of an earlier session; load it again (X-Marsad-Token is not this session's)");
  if (what != What::sign_out && request.field("content-type").substr(0, 16) != "application/json")
    return problem(415, "send application/json");
  none_left(parameters);
  switch (what) {
    case What::sign_in:
      return sign_in(request);
    case What::sign_out: {
      Response out;
      out.body = "{}";
      out.fields.emplace_back("Set-Cookie", options_.gate->sign_out(request));
      out.fields.emplace_back("Cache-Control", "no-store");
      options_.gate->note(asker, options_.gate->from(request), "signed out", "");
      return out;
    }
    case What::undo:
      return undo(id, request, asker);
    case What::name_diff:
    case What::name:
    case What::name_undo:
      return name(what, id, request, asker);
    case What::account_add:
    case What::account_change:
    case What::account_remove:
      return account(what, id, request, asker);
    default:
      return rule(request, asker);
  }
}

Response Api::undo(const std::string& id, const Request& request, const Asker& asker) const {
  if (asker.role < Role::reviewer && source_.decided_by(id) != asker.name)
    return problem(403, "a coder takes back what he himself ruled; ask a reviewer");
  Ruling ruling = source_.undo(id, asker.name);
  if (ruling.status == Ruling::Status::done)
    options_.gate->note(asker, options_.gate->from(request), "undid " + id, "");
  return ruled(ruling, 409);
}

Response Api::rule(const Request& request, const Asker& asker) const {
  if (arabic::invalid_utf8(request.body) != std::string_view::npos) return problem(400, "the body is not UTF-8");
  const Json body = Json::parse(request.body, nullptr, false);
  if (body.is_discarded() || !body.is_object()) return problem(400, "the body is not a JSON object");
  Wish wish;
  wish.who = asker.name;
  std::string event, article, slot;
  for (const auto& [key, into] : {std::pair{"kind", &wish.kind},
                                  {"event", &event},
                                  {"article", &article},
                                  {"slot", &slot},
                                  {"reason", &wish.reason}})
    if (body.contains(key)) {
      if (!body[key].is_string()) return problem(422, std::string("\"") + key + "\" is not a string");
      *into = body[key].get<std::string>();
    }
  if (asker.role < needed_for(wish.kind))
    return problem(403, "\"" + wish.kind + "\" needs a " + std::string(name_of(needed_for(wish.kind))) + "; \"" +
                            asker.name + "\" is a " + std::string(name_of(asker.role)));
  const bool of_article = wish.kind == "add" || wish.kind == "article";
  if (!(of_article ? article : event).empty()) wish.targets.push_back(of_article ? article : event);
  if (body.contains("with")) {  // merge: the others
    if (!body["with"].is_array()) return problem(422, "\"with\" is a list of events");
    for (const auto& other : body["with"]) {
      if (!other.is_string()) return problem(422, "\"with\" is a list of events");
      wish.targets.push_back(other);
    }
  }
  try {
    wish.values = Json::object();
    if (!slot.empty()) put_slot(slot, body.value("value", Json()), &wish.values);
    if (body.contains("values")) {
      if (!body["values"].is_object()) return problem(422, "\"values\" is an object of slots");
      for (const auto& [key, value] : body["values"].items()) put_slot(key, value, &wish.values);
    }
    if (body.contains("reports")) wish.values["reports"] = body["reports"];
  } catch (const BadQuery& wrong) {
    return problem(422, wrong.what());
  }
  const std::string_view expected = request.field("if-match");
  if (!of_article) {
    if (expected.empty()) return problem(428, "say which state you ruled on: send the event's ETag as If-Match");
    if (expected.size() < 2 || expected.front() != '"' || expected.back() != '"')
      return problem(400, "If-Match is one strong tag, as the event's ETag");
    wish.revision = std::string(expected.substr(1, expected.size() - 2));
  }
  const Ruling ruling = source_.decide(wish);
  if (ruling.status == Ruling::Status::done)
    options_.gate->note(asker, options_.gate->from(request), wish.kind, ruling.json);
  return ruled(ruling, 412);
}

}  // namespace marsad::serve
