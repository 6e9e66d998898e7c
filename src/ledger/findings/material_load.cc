// Every current reading of the ledger and what the codebook's ids are called, loaded in one pass.
#include <algorithm>

#include "ledger/element.h"
#include "ledger/findings/material.h"

namespace marsad::ledger::findings {
namespace {

namespace dom = simdjson::dom;

std::string id_or_text(const Element& one) {
  std::string id = text_in(one, "id");
  return id.empty() ? text_in(one, "text") : id;
}

std::vector<Who> people(const Element& object, const char* key) {
  std::vector<Who> out;
  each_in(object, key, [&](const Element& one) {
    out.push_back({text_in(one, "id"), text_in(one, "name"), text_in(one, "text"), text_in(one, "type")});
  });
  return out;
}

std::optional<Where> where(const Element& one) {
  if (!one.is_object()) return std::nullopt;
  Where out;
  out.id = text_in(one, "id"), out.name = text_in(one, "name"), out.text = text_in(one, "text");
  out.precision = text_in(one, "precision");
  double lat = 0, lon = 0;
  if (one["lat"].get(lat) == simdjson::SUCCESS && one["lon"].get(lon) == simdjson::SUCCESS)
    out.lat = lat, out.lon = lon;
  double radius = 0;
  if (one["radius_km"].get(radius) == simdjson::SUCCESS) out.radius = radius;
  each_in(one, "within", [&](const Element& outer) {
    std::string_view id;
    if (outer.get(id) == simdjson::SUCCESS) out.within.emplace_back(id);
  });
  return out;
}

// What is counted under `key`, and the magnitudes beside it.
std::vector<std::pair<std::string, std::pair<int64_t, int64_t>>> counts(const Element& object, const char* key) {
  std::vector<std::pair<std::string, std::pair<int64_t, int64_t>>> out;
  for (const char* told : {key, "magnitudes"}) {
    dom::object list;
    if (object[told].get(list) != simdjson::SUCCESS) continue;
    for (auto [name, value] : list) {
      int64_t min = 0, max = 0;
      if (value["min"].get(min) == simdjson::SUCCESS && value["max"].get(max) == simdjson::SUCCESS)
        out.emplace_back(std::string(name), std::pair(min, max));
    }
  }
  return out;
}

constexpr int32_t kNamedDays = 3;  // a time wider than this names no day

void once(std::vector<std::string>* list) {
  std::sort(list->begin(), list->end());
  list->erase(std::unique(list->begin(), list->end()), list->end());
}

std::vector<std::string> strings(const Element& object, const char* key) {
  std::vector<std::string> out;
  each_in(object, key, [&](const Element& one) {
    std::string_view text;
    if (one.get(text) == simdjson::SUCCESS) out.emplace_back(text);
  });
  return out;
}

std::vector<std::string> ids(const Element& object, const char* key) {
  std::vector<std::string> out;
  each_in(object, key, [&](const Element& one) {
    if (auto id = text_in(one, "id"); !id.empty()) out.push_back(id);
  });
  once(&out);
  return out;
}

// Who published it and when.
void read_origin(const Element& reading, const ReadingRow& row, Page* page) {
  Element source, published;
  if (reading["source"].get(source) == simdjson::SUCCESS && source.is_object()) page->source = id_or_text(source);
  if (page->source.empty()) page->source = row.publisher.empty() ? row.name : row.publisher;
  if (reading["published"].get(published) == simdjson::SUCCESS && published.is_object()) {
    page->published = text_in(published, "start");
    auto first = range_of(text_in(published, "start")), end = range_of(text_in(published, "end"));
    if (first) page->day = Days{first->first, end ? end->last : first->last};
  }
  each_in(reading, "agencies", [&](const Element& one) { page->agencies.push_back(id_or_text(one)); });
}

Stated fact_of(const Element& one) {
  Stated fact{text_in(one, "relation"), text_in(one, "subject"), strings(one, "objects"), {},
              count_in(one, "start"),   count_in(one, "end")};
  std::sort(fact.objects.begin(), fact.objects.end());
  each_in(one, "attributed_to", [&](const Element& who) { fact.by.push_back(id_or_text(who)); });
  return fact;
}

Counted tally_of(const Element& one) {
  Counted tally;
  Element part;
  if (one["reporter"].get(part) == simdjson::SUCCESS && part.is_object()) tally.reporter = id_or_text(part);
  tally.period = text_in(one, "period"), tally.length = text_in(one, "length");
  tally.days = range_of(tally.period);
  if (one["place"].get(part) == simdjson::SUCCESS && part.is_object())
    tally.place = id_or_text(part), tally.place_name = text_in(part, "name");
  tally.counts = counts(one, "counts");
  tally.start = count_in(one, "start"), tally.end = count_in(one, "end");
  return tally;
}

// All of an article but its events. few: only what agreements() looks at.
Page page_of(const Element& reading, const ReadingRow& row, bool few) {
  Page page;
  page.name = row.name, page.title = row.title;
  read_origin(reading, row, &page);
  each_in(reading, "mentions", [&](const Element& one) {
    page.named.push_back({text_in(one, "kind"), text_in(one, "id"), count_in(one, "start"), count_in(one, "end")});
  });
  each_in(reading, "facts", [&](const Element& one) { page.facts.push_back(fact_of(one)); });
  each_in(reading, "tallies", [&](const Element& one) { page.tallies.push_back(tally_of(one)); });
  if (few) return page;
  each_in(reading, "times", [&](const Element& one) {
    auto from = range_of(text_in(one, "earliest")), to = range_of(text_in(one, "latest"));
    if (from && to && to->last - from->first <= kNamedDays)
      page.times.push_back({{from->first, to->last}, count_in(one, "start"), count_in(one, "end")});
  });
  page.actors = ids(reading, "actors"), page.places = ids(reading, "places");
  return page;
}

// A report as the machine read it.
Told told_of(const Element& one) {
  Told told;
  told.start = count_in(one, "start"), told.end = count_in(one, "end");
  Element part;
  if (one["sentence"].get(part) == simdjson::SUCCESS)
    told.sentence = count_in(part, "start"), told.sentence_end = count_in(part, "end");
  told.type = text_in(one, "type"), told.mode = text_in(one, "mode"), told.factuality = text_in(one, "factuality");
  told.actors = people(one, "actors"), told.recipients = people(one, "recipients");
  if (one["place"].get(part) == simdjson::SUCCESS) told.place = where(part);
  if (one["window"].get(part) == simdjson::SUCCESS && part.is_object()) {
    auto from = range_of(text_in(part, "earliest")), to = range_of(text_in(part, "latest"));
    if (from && to && from->first <= to->last) told.window = Days{from->first, to->last};
    told.stated = text_in(part, "basis") == "text";
  }
  if (auto date = range_of(text_in(one, "date")); date && date->width() <= kWidest)
    told.window = date, told.stated = true;
  each_in(one, "attributed_to", [&](const Element& who) {
    told.speakers.push_back({text_in(who, "id"), text_in(who, "text"), strings(who, "via")});
  });
  told.agreements = strings(one, "agreements");
  told.tally = one["tally"].get(part) == simdjson::SUCCESS && !part.is_null();
  told.numbers = counts(one, "numbers");
  return told;
}

// What people decided about the report's event stands in its place.
void put_decided(const Json& event, Told* told) {
  told->type = event["type"], told->factuality = event["factuality"];
  told->mode = event["mode"].is_string() ? event["mode"].get<std::string>() : "";
  const auto people = [](const Json& list) {
    std::vector<Who> out;
    for (const auto& who : list) out.push_back({who.value("id", ""), who.value("name", ""), who.value("text", ""), ""});
    return out;
  };
  told->actors = people(event["actors"]), told->recipients = people(event["recipients"]);
  if (!event["date"].is_object()) return;
  auto from = range_of(event["date"]["start"].get<std::string>()),
       to = range_of(event["date"]["end"].get<std::string>());
  if (from && to) told->window = Days{from->first, to->last};
}

// The ledger's events that a person ruled about, and those whose reports disagree.
struct Ruled {
  std::unordered_map<std::string, Json> events;
  std::set<std::string> rejected;
};

Ruled ruled_in(Ledger& ledger, bool few) {
  Ruled out;
  ledger.events({}, [&](EventRow&& row) {
    const bool ruled = row.json.find("\"review\":") != std::string::npos;
    if (!ruled && (few || row.json.find("\"disagreements\":[]") != std::string::npos)) return;
    Json json = Json::parse(row.json);
    if (ruled && json["review"].value("status", "") == "rejected") out.rejected.insert(row.id);
    json.erase("reports");
    out.events[row.id] = std::move(json);
  });
  return out;
}

}  // namespace

// Whether agreements() can count a report: its article names an agreement, or it is of a kind, a day and a place that a
// provision binds, or signs something on the day that an agreement is of.
bool Material::for_agreements(const Told& one, const Page& page) const {
  if (!one.agreements.empty() || !page.named.empty()) return true;
  if (!one.window || one.window->width() > kWidest || one.tally) return false;
  if (one.type == "SUPPORT" || one.type == "AGREE") return true;
  return std::any_of(book_->provisions.begin(), book_->provisions.end(), [&](const codebook::Provision& row) {
    const auto kind = [&](const codebook::ActKind& act) { return act.type == std::string_view(one.type); };
    return (std::any_of(row.compliance.begin(), row.compliance.end(), kind) ||
            std::any_of(row.breach.begin(), row.breach.end(), kind)) &&
           inside(one.place, std::string(row.area)).value_or(false);
  });
}

void Material::take_names() {
  for (const auto& one : book_->objects) {
    objects_[one.id] = &one;  // the later layer wins
    labels_[one.id] = one.name_en;
  }
  for (const auto& one : book_->country_list) labels_[one.id] = one.name_en, countries_.emplace(one.id);
  for (const auto& one : book_->places) {
    labels_.try_emplace(one.id, one.name_en);
    place_names_.try_emplace(one.id, one.name_ar);
  }
  for (const auto& one : book_->sources) labels_.try_emplace(one.id, one.name_en);
  for (const auto& one : book_->actors) {
    labels_[one.id] = one.name_en;
    parents_[one.id].assign(one.parents.begin(), one.parents.end());
  }
  for (const auto& one : book_->heads) head_labels_.try_emplace(one.code, one.name_en);
}

Material Material::load(Ledger& ledger, const codebook::Codebook& book, For use) {
  const bool few = use == For::agreements;
  Material out;
  out.ledger_ = &ledger;
  out.book_ = &book;
  out.take_names();
  Ruled ruled = ruled_in(ledger, few);
  simdjson::dom::parser parser;
  std::map<std::string, Happening> events;
  ledger.each_reading([&](ReadingRow&& row) {
    Element reading;
    if (parser.parse(row.json).get(reading) != simdjson::SUCCESS)
      throw Trouble(Trouble::damaged, "the reading of \"" + row.name + "\" is no JSON; run `marsad verify`");
    Page page = page_of(reading, row, few);
    if (page.day) out.last = std::max(out.last.value_or(page.day->first), page.day->last);
    page.first_told = static_cast<uint32_t>(out.told.size());
    const std::map<uint32_t, std::string> of_event(row.events.begin(), row.events.end());
    uint32_t index = 0;
    each_in(reading, "events", [&](const Element& one) {
      auto of = of_event.find(index++);
      if (of == of_event.end() || ruled.rejected.count(of->second)) return;
      Told told = told_of(one);
      told.page = static_cast<uint32_t>(out.pages.size());
      told.event = of->second;
      if (auto found = ruled.events.find(told.event); found != ruled.events.end() && found->second.contains("review"))
        put_decided(found->second, &told);
      if (few && !out.for_agreements(told, page)) return;
      auto& event = events[told.event];
      event.id = told.event;
      event.told.push_back(static_cast<uint32_t>(out.told.size()));
      out.told.push_back(std::move(told));
    });
    page.told = static_cast<uint32_t>(out.told.size()) - page.first_told;
    out.pages.push_back(std::move(page));
  });
  for (auto& [id, event] : events) {
    if (auto found = ruled.events.find(id); found != ruled.events.end()) event.json = std::move(found->second);
    // The order of the event's own reports, which its disagreements count by.
    std::sort(event.told.begin(), event.told.end(), [&](uint32_t a, uint32_t b) {
      const Told &x = out.told[a], &y = out.told[b];
      return std::tie(out.pages[x.page].name, x.start, x.end, x.type) <
             std::tie(out.pages[y.page].name, y.start, y.end, y.type);
    });
    out.events.push_back(std::move(event));
  }
  return out;
}

}  // namespace marsad::ledger::findings
