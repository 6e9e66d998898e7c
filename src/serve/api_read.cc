// What is only asked of the API: one case an address, the same answer again while nothing changed.
#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "serve/api.h"
#include "serve/csv.h"
#include "serve/query.h"
#include "serve/routes.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;
constexpr size_t kMostItems = 500, kPiece = 500, kMostKept = 2 << 20;

std::string listed(const Listing& listing) {
  std::string out = "{\"total\":" + std::to_string(listing.total) +
                    ",\"next\":" + (listing.next.empty() ? "null" : "\"" + listing.next + "\"") + ",\"items\":[";
  for (size_t i = 0; i < listing.items.size(); ++i) {
    if (i) out += ',';
    out += listing.items[i];
  }
  return out += "]}";
}

size_t most_items(Parameters* parameters, size_t otherwise = 50) {
  return std::max<uint64_t>(1, take_number(parameters, "limit", otherwise, kMostItems));
}

}  // namespace

// Errors and what is never the same twice pass through; all else is tagged, and kept while nothing changes.
Response Api::read(What what, const std::string& id, const Request& request, const Asker& asker,
                   Parameters& parameters) const {
  if (what == What::session) {
    none_left(parameters);
    Response out = json(session(asker));
    out.fields.emplace_back("Cache-Control", "no-store");
    return out;
  }
  if (what == What::accounts || what == What::audit) return audit(what, parameters);
  if (what == What::entries || what == What::names_given) return names(what, parameters);
  if (what == What::stream) {
    none_left(parameters);
    Response out;
    out.type = "text/event-stream";
    out.stream = true;
    out.fields.emplace_back("Cache-Control", "no-store");
    return out;
  }
  // One tag for the whole state: any decision makes every answer be looked up again, which is cheap.
  const std::string tag = what == What::event || what == What::about
                              ? std::string()
                              : "W/\"" + std::to_string(source_.version()) + "-" MARSAD_VERSION "\"";
  if (!tag.empty() && tag_matches(request.field("if-none-match"), tag)) {
    Response same;
    same.status = 304;
    same.fields.emplace_back("ETag", tag);
    return same;
  }
  // Asked again while nothing changed: the same answer, without asking the ledger.
  const bool keeps = !tag.empty() && what != What::article;
  if (keeps)
    if (auto kept = kept_.find(request.target, tag)) {
      Response same = json(*kept);
      same.fields.emplace_back("ETag", tag);
      same.fields.emplace_back("Cache-Control", "private, no-cache");
      return same;
    }
  Response out = look_up(what, id, request, asker, parameters);
  if (out.status == 404) return out;
  if (keeps && !out.more && out.type == Response().type && out.body.size() < kMostKept)
    kept_.keep(request.target, tag, std::make_shared<const std::string>(out.body));
  if (!tag.empty()) out.fields.emplace_back("ETag", tag);
  out.fields.emplace_back("Cache-Control", "private, no-cache");
  return out;
}

// One case an address.
Response Api::look_up(What what, const std::string& id, const Request& request, const Asker& asker,
                      Parameters& parameters) const {
  const auto limit = [&](size_t otherwise = 50) { return most_items(&parameters, otherwise); };
  switch (what) {
    case What::about: {
      none_left(parameters);
      Json about = Json::parse(source_.about());
      const bool may = source_.can_decide() && asker.role >= Role::coder;
      about["review"] = !may ? "off" : asker.by == Asker::By::place ? "local" : "account";
      return json(about.dump());
    }
    case What::names:
      none_left(parameters);
      return json(source_.names());
    case What::overview: {
      const auto query = event_query(&parameters);
      const int64_t as_of = source_.entry(take(&parameters, "as_of"));
      none_left(parameters);
      return json(source_.overview(query, as_of));
    }
    case What::disagreements:
    case What::events:
      return events(what, request, asker, parameters);
    case What::event:
    case What::article:
      return item(what, id, request, parameters);
    case What::articles: {
      const std::string source = take(&parameters, "source"), words = take(&parameters, "q"),
                        cursor = take(&parameters, "cursor");
      const size_t most = limit();
      none_left(parameters);
      return json(listed(source_.articles(source, words, most, cursor)));
    }
    case What::actors:
      none_left(parameters);
      return json(source_.actors());
    case What::places:
      none_left(parameters);
      return json(source_.places());
    case What::sources:
      none_left(parameters);
      return json(source_.sources());
    case What::agreements:
      none_left(parameters);
      return json(source_.agreements());
    case What::agreement: {
      const std::string until = take(&parameters, "until");
      const uint64_t period = take_number(&parameters, "period", 30, 3660);
      none_left(parameters);
      std::string found = source_.agreement(id, until, period);
      if (found.empty()) return problem(404, "the codebook has no agreement \"" + id + "\"");
      return json(std::move(found));
    }
    case What::search: {
      const std::string exact = take(&parameters, "exact"), cursor = take(&parameters, "cursor");
      const size_t most = std::min<size_t>(limit(20), 100);
      for (const auto& [name, value] : parameters)
        if (value.size() > 1000) throw BadQuery("\"" + name + "\" is longer than 1000 bytes");
      return json(listed(source_.search(parameters, exact == "yes", most, cursor)));
    }
    case What::tracks:
    case What::posts:
    case What::threads:
    case What::tallies: {
      const std::string of = take(&parameters, "id"), until = take(&parameters, "until");
      const size_t most = limit(200);
      none_left(parameters);
      return json(
          listed(source_.findings(std::string(routes()[static_cast<size_t>(what)].path.substr(8)), of, until, most)));
    }
    case What::decisions: {
      const std::string event = take(&parameters, "event"), cursor = take(&parameters, "cursor");
      const size_t most = limit();
      none_left(parameters);
      return json(listed(source_.decisions(event, most, cursor)));
    }
    case What::changes: {
      const std::string since = take(&parameters, "since");
      const size_t most = limit();
      none_left(parameters);
      return json(listed(source_.changes(since, most)));
    }
    case What::openapi:
      none_left(parameters);
      return json(std::string(kOpenApi));
    case What::decide:
    case What::undo:
    case What::entries:
    case What::names_given:
    case What::name_diff:
    case What::name:
    case What::name_undo:
    case What::session:
    case What::sign_in:
    case What::sign_out:
    case What::accounts:
    case What::account_add:
    case What::account_change:
    case What::account_remove:
    case What::audit:
    case What::stream:
      break;  // answered elsewhere
  }
  return problem(500, "no answer");
}

// The list, or the whole of it as a file, which is made piece by piece.
Response Api::events(What what, const Request& request, const Asker& asker, Parameters& parameters) const {
  auto query = event_query(&parameters);
  if (what == What::disagreements) query.disagreement = EventQuery::Has::yes;
  const std::string format = take(&parameters, "format"), cursor = take(&parameters, "cursor");
  const int64_t as_of = source_.entry(take(&parameters, "as_of"));
  if (format == "csv" || format == "jsonl") {
    none_left(parameters);
    options_.gate->note(asker, options_.gate->from(request), "events exported", request.target);
    const bool csv = format == "csv";
    Response out;
    out.type = csv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
    auto rows = std::make_shared<const std::vector<uint32_t>>(source_.rows_of(query, cursor, as_of));
    out.more = [this, rows, csv, as_of, at = size_t{0}](std::string* piece) mutable {
      const auto items = source_.items_of(*rows, at, at + kPiece, as_of);
      if (csv) *piece = events_csv(items, at == 0);
      if (!csv)
        for (const auto& item : items) (*piece += item) += '\n';
      at += kPiece;
      return at < rows->size();
    };
    out.fields.emplace_back("Content-Disposition", "attachment; filename=\"events." + format + "\"");
    return out;
  }
  if (!format.empty() && format != "json") throw BadQuery("\"format\" is json, jsonl or csv, not \"" + format + "\"");
  const size_t most = most_items(&parameters);
  none_left(parameters);
  return json(listed(source_.events(query, most, cursor, as_of)));
}

Response Api::item(What what, const std::string& id, const Request& request, Parameters& parameters) const {
  const int64_t as_of = source_.entry(take(&parameters, "as_of"));
  none_left(parameters);
  auto item = what == What::event ? source_.event(id, as_of) : source_.article(id, as_of);
  if (!item)
    return problem(404,
                   std::string("there is no ") + (what == What::event ? "event" : "article") + " \"" + id + "\" here");
  Response out = json(std::move(item->json));
  if (what == What::event) {
    const std::string strong = "\"" + item->revision + "\"";
    out.fields.emplace_back("ETag", strong);
    if (tag_matches(request.field("if-none-match"), strong)) {
      out.status = 304;
      out.body.clear();
    }
  }
  return out;
}

}  // namespace marsad::serve
