// Names that people give to the codebook's entries: found, compared, written, taken back (namer.h).
#include <nlohmann/json.hpp>

#include "arabic/fold.h"
#include "serve/api.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;

Response answered(Namer::Answer answer, unsigned done, unsigned stale) {
  using Status = Namer::Answer::Status;
  switch (answer.status) {
    case Status::done: {
      Response out;
      out.status = done;
      out.body = std::move(answer.json);
      out.fields.emplace_back("ETag", "\"" + answer.tag + "\"");
      out.fields.emplace_back("Cache-Control", "no-store");
      return out;
    }
    case Status::missing:
      return problem(404, answer.json);
    case Status::unwritable:
      return problem(409, answer.json);
    case Status::stale:
      return problem(stale, answer.json);
    case Status::refused:
      return problem(422, answer.json);
  }
  return problem(500, "no answer");
}

std::string text(const Json& body, const char* key) {
  if (!body.contains(key) || body[key].is_null()) return {};
  if (!body[key].is_string()) throw BadQuery("\"" + std::string(key) + "\" is not a string");
  return body[key];
}

std::optional<double> number(const Json& body, const char* key) {
  if (!body.contains(key) || body[key].is_null()) return std::nullopt;
  if (!body[key].is_number()) throw BadQuery("\"" + std::string(key) + "\" is not a number");
  return body[key].get<double>();
}

codebook::NamedAs wish_of(const Json& body) {
  codebook::NamedAs out;
  const std::string kind = text(body, "kind");
  if (kind != "actor" && kind != "place") throw BadQuery("\"kind\" is actor or place");
  out.place = kind == "place";
  out.name = text(body, "name"), out.id = text(body, "id");
  if (!body.contains("new") || body["new"].is_null()) return out;
  const Json& made = body["new"];
  if (!made.is_object()) throw BadQuery("\"new\" is an object");
  out.made.emplace();
  out.made->name_ar = text(made, "name_ar"), out.made->name_en = text(made, "name_en");
  out.made->kind = text(made, "kind"), out.made->within = text(made, "within");
  out.made->lat = number(made, "lat"), out.made->lon = number(made, "lon");
  out.made->radius_km = number(made, "radius_km").value_or(0);
  return out;
}

}  // namespace

Response Api::names(What what, Parameters& parameters) const {
  if (!options_.namer) return problem(409, "this server reads by no codebook");
  if (what == What::names_given) {
    none_left(parameters);
    return answered(options_.namer->state(), 200, 409);
  }
  const std::string kind = take(&parameters, "kind"), words = take(&parameters, "q");
  const uint64_t most = std::max<uint64_t>(1, take_number(&parameters, "limit", 12, 100));
  none_left(parameters);
  if (!kind.empty() && kind != "actor" && kind != "place") throw BadQuery("\"kind\" is actor or place");
  if (words.size() > 200) throw BadQuery("\"q\" is longer than 200 bytes");
  const Listing found = options_.namer->entries(kind == "place", words, most);
  std::string body = "{\"total\":" + std::to_string(found.total) + ",\"next\":null,\"items\":[";
  for (size_t i = 0; i < found.items.size(); ++i) (body += i ? "," : "") += found.items[i];
  Response out;
  out.body = body + "]}";
  out.fields.emplace_back("Cache-Control", "no-store");
  return out;
}

Response Api::name(What what, const std::string& id, const Request& request, const Asker& asker) const {
  if (!options_.namer) return problem(409, "this server reads by no codebook");
  auto note = [&](const char* act, const Namer::Answer& answer) {
    if (answer.status == Namer::Answer::Status::done)
      options_.gate->note(asker, options_.gate->from(request), act, answer.json);
  };
  if (what == What::name_undo) {
    const auto answer = options_.namer->undo(id, asker.name);
    note("name taken back", answer);
    return answered(answer, 201, 409);
  }
  if (arabic::invalid_utf8(request.body) != std::string_view::npos) return problem(400, "the body is not UTF-8");
  const Json body = Json::parse(request.body, nullptr, false);
  if (body.is_discarded() || !body.is_object()) return problem(400, "the body is not a JSON object");
  codebook::NamedAs wish;
  std::string reason;
  try {
    wish = wish_of(body);
    reason = text(body, "reason");
  } catch (const BadQuery& wrong) {
    return problem(422, wrong.what());
  }
  if (what == What::name_diff) return answered(options_.namer->propose(wish), 200, 412);
  const std::string_view expected = request.field("if-match");
  if (expected.empty())
    return problem(428, "look at what it would change first, and send that answer's ETag as If-Match");
  if (expected.size() < 3 || expected.front() != '"' || expected.back() != '"')
    return problem(400, "If-Match is one strong tag, as the comparison's ETag");
  const auto answer =
      options_.namer->write(wish, std::string(expected.substr(1, expected.size() - 2)), asker.name, reason);
  note("name", answer);
  return answered(answer, 201, 412);
}

}  // namespace marsad::serve
