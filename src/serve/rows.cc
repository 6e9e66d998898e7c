#include "serve/rows.h"

#include <algorithm>
#include <cmath>

#include "arabic/fold.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;

std::string text_of(const Json& object, const char* key) {
  auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool any(const std::vector<uint32_t>& asked, uint32_t has) {
  return asked.empty() || std::find(asked.begin(), asked.end(), has) != asked.end();
}
bool any(const std::vector<uint32_t>& asked, const std::vector<uint32_t>& has) {
  return asked.empty() || std::find_first_of(asked.begin(), asked.end(), has.begin(), has.end()) != asked.end();
}

void add_once(std::vector<uint32_t>* list, uint32_t value) {
  if (std::find(list->begin(), list->end(), value) == list->end()) list->push_back(value);
}

}  // namespace

uint32_t Interned::id(const std::string& text) {
  auto [found, added] = ids_.try_emplace(text, static_cast<uint32_t>(texts_.size()));
  if (added) texts_.push_back(text);
  return found->second;
}
uint32_t Interned::find(const std::string& text) const {
  auto found = ids_.find(text);
  return found == ids_.end() ? kUnknown : found->second;
}

Row Rows::make(const Json& event, const std::vector<std::string>& quotes, const std::vector<std::string>& sources,
               size_t at) {
  Row row;
  row.at = at;
  row.id = text_of(event, "id");
  row.type = names_.id(text_of(event, "type"));
  row.mode = names_.id(text_of(event, "mode"));
  row.factuality = names_.id(text_of(event, "factuality"));
  std::string words;
  auto people = [&](const char* key, std::vector<uint32_t>* into) {
    for (const auto& who : event.at(key)) {
      std::string id = text_of(who, "id");
      add_once(into, names_.id(id.empty() ? text_of(who, "text") : id));
      words += text_of(who, "name") + "\n" + text_of(who, "text") + "\n";
    }
  };
  people("actors", &row.actors);
  people("recipients", &row.recipients);
  const auto& reports = event.at("reports");
  if (const auto& place = event.at("place"); place.is_object()) {
    std::string id = text_of(place, "id");
    row.areas.push_back(names_.id(id.empty() ? text_of(place, "text") : id));
    row.placed = place.value("lat", Json()).is_number() && place.value("lon", Json()).is_number();
    words += text_of(place, "name") + "\n" + text_of(place, "text") + "\n";
    for (const auto& one : reports) {
      const auto& report = one.at("report");
      if (report.is_object() && report.value("place", Json()).is_object() && text_of(report["place"], "id") == id)
        for (const auto& area : report["place"].value("within", Json::array()))
          add_once(&row.areas, names_.id(area.get<std::string>()));
    }
  }
  if (const auto& date = event.at("date"); date.is_object()) {
    row.first = parse_day(date.at("start"));
    row.last = parse_day(date.at("end"));
  }
  for (const auto& one : reports)
    if (one.at("report").is_object())
      for (const auto& agreement : one["report"].value("agreements", Json::array()))
        add_once(&row.agreements, names_.id(agreement.get<std::string>()));
  for (const auto& source : sources) add_once(&row.sources, names_.id(source));
  row.reports = static_cast<uint32_t>(reports.size());
  row.origins = static_cast<uint32_t>(event.at("origins").size());
  row.disagreements = static_cast<uint32_t>(event.at("disagreements").size());
  std::string state = event.contains("review") ? text_of(event["review"], "state") : "open";
  row.review = names_.id(state);
  for (const auto& quote : quotes) words += quote + "\n";
  row.words = arabic::fold(words);

  // Consequence first, then how unsure we are: a toll, a disagreement, a single origin, a day taken from the article's.
  const auto& numbers = event.at("numbers");
  auto toll = [&](const char* key) { return numbers.contains(key) ? numbers[key].at("best").get<double>() : 0.0; };
  row.weight = 3 * std::log1p(toll("killed")) + 1.5 * std::log1p(toll("injured")) + 2.0 * row.disagreements +
               (row.origins <= 1 ? 0.5 : 0) + (row.placed ? 0 : 0.5) + (text_of(event, "type") == "ASSAULT" ? 1 : 0);

  Json brief;
  for (const char* key : {"id", "type", "mode", "actors", "recipients", "place", "date", "factuality", "numbers"})
    brief[key] = event.at(key);
  brief["tally"] = event.value("tally", false);
  brief["reports"] = row.reports;
  brief["origins"] = row.origins;
  brief["disagreements"] = Json::array();
  for (const auto& one : event.at("disagreements")) brief["disagreements"].push_back(one.at("slot"));
  brief["sources"] = sources;
  brief["quote"] = quotes.empty() ? "" : quotes.front();
  brief["review"] = state;
  row.brief = brief.dump();
  return row;
}

void Rows::sort() {
  std::sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) {
    if (a.first != b.first) return a.first > b.first;  // kNoDay is the smallest
    return a.id < b.id;
  });
  review_.resize(rows_.size());
  for (uint32_t i = 0; i < review_.size(); ++i) review_[i] = i;
  std::stable_sort(review_.begin(), review_.end(),
                   [&](uint32_t a, uint32_t b) { return rows_[a].weight > rows_[b].weight; });
}

Rows::Asked Rows::ask(const EventQuery& query) const {
  Asked out;
  out.query = &query;
  auto look = [&](const std::vector<std::string>& texts, std::vector<uint32_t>* into) {
    for (const auto& text : texts) into->push_back(names_.find(text));
  };
  look(query.types, &out.types);
  look(query.modes, &out.modes);
  look(query.factuality, &out.factuality);
  look(query.actors, &out.actors);
  look(query.recipients, &out.recipients);
  look(query.sides, &out.sides);
  look(query.places, &out.places);
  look(query.sources, &out.sources);
  look(query.agreements, &out.agreements);
  look(query.review, &out.review);
  std::string folded = arabic::fold(query.words);
  for (size_t begin = 0; begin < folded.size();) {
    size_t end = std::min(folded.find_first_of(" \t\n", begin), folded.size());
    if (end > begin) out.words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

uint8_t Rows::holds(const Asked& asked, const Row& row) {
  using Has = EventQuery::Has;
  const EventQuery& query = *asked.query;
  auto has = [](Has want, bool is) { return want == Has::any || (want == Has::yes) == is; };
  uint8_t out = 0;
  if (any(asked.types, row.type) && any(asked.modes, row.mode)) out |= kType;
  if (any(asked.factuality, row.factuality)) out |= kFactuality;
  bool dated = row.first != kNoDay;
  bool in_time = (query.from == kNoDay || (dated && row.last >= query.from)) &&
                 (query.to == kNoDay || (dated && row.first <= query.to));
  if (in_time && has(query.day, dated)) out |= kTime;
  if (any(asked.places, row.areas) && has(query.place, row.placed)) out |= kPlace;
  if (row.origins >= query.min_origins && has(query.disagreement, row.disagreements > 0) &&
      any(asked.actors, row.actors) && any(asked.recipients, row.recipients) &&
      (asked.sides.empty() || any(asked.sides, row.actors) || any(asked.sides, row.recipients)) &&
      any(asked.sources, row.sources) && any(asked.agreements, row.agreements) && any(asked.review, row.review) &&
      std::all_of(asked.words.begin(), asked.words.end(),
                  [&](const std::string& word) { return row.words.find(word) != std::string::npos; }))
    out |= kRest;
  return out;
}

}  // namespace marsad::serve
