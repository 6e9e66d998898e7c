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

Material Material::load(Ledger& ledger, const codebook::Codebook& book, For use) {
  const bool few = use == For::agreements;
  Material out;
  out.ledger_ = &ledger;
  out.book_ = &book;
  for (const auto& one : book.objects) {
    out.objects_[one.id] = &one;  // the later layer wins
    out.labels_[one.id] = one.name_en;
  }
  for (const auto& one : book.country_list) out.labels_[one.id] = one.name_en, out.countries_.emplace(one.id);
  for (const auto& one : book.places) {
    out.labels_.try_emplace(one.id, one.name_en);
    out.place_names_.try_emplace(one.id, one.name_ar);
  }
  for (const auto& one : book.sources) out.labels_.try_emplace(one.id, one.name_en);
  for (const auto& one : book.actors) {
    out.labels_[one.id] = one.name_en;
    auto& parents = out.parents_[one.id];
    parents.assign(one.parents.begin(), one.parents.end());
  }
  for (const auto& one : book.heads) out.head_labels_.try_emplace(one.code, one.name_en);
  std::unordered_map<std::string, Json> decided;  // and those whose reports disagree
  std::set<std::string> rejected;
  ledger.events({}, [&](EventRow&& row) {
    const bool ruled = row.json.find("\"review\":") != std::string::npos;
    if (!ruled && (few || row.json.find("\"disagreements\":[]") != std::string::npos)) return;
    Json json = Json::parse(row.json);
    if (ruled && json["review"].value("status", "") == "rejected") rejected.insert(row.id);
    json.erase("reports");
    decided[row.id] = std::move(json);
  });
  simdjson::dom::parser parser;
  std::map<std::string, Happening> events;
  ledger.each_reading([&](ReadingRow&& row) {
    Element reading;
    if (parser.parse(row.json).get(reading) != simdjson::SUCCESS)
      throw Trouble(Trouble::damaged, "the reading of \"" + row.name + "\" is no JSON; run `marsad verify`");
    Page page;
    page.name = row.name, page.title = row.title;
    Element source;
    if (reading["source"].get(source) == simdjson::SUCCESS && source.is_object()) page.source = id_or_text(source);
    if (page.source.empty()) page.source = row.publisher.empty() ? row.name : row.publisher;
    Element published;
    if (reading["published"].get(published) == simdjson::SUCCESS && published.is_object()) {
      page.published = text_in(published, "start");
      auto first = range_of(text_in(published, "start")), end = range_of(text_in(published, "end"));
      if (first) page.day = Days{first->first, end ? end->last : first->last};
    }
    if (page.day) out.last = std::max(out.last.value_or(page.day->first), page.day->last);
    each_in(reading, "agencies", [&](const Element& one) { page.agencies.push_back(id_or_text(one)); });
    each_in(reading, "mentions", [&](const Element& one) {
      page.named.push_back({text_in(one, "kind"), text_in(one, "id"), count_in(one, "start"), count_in(one, "end")});
    });
    each_in(reading, "facts", [&](const Element& one) {
      Stated fact{text_in(one, "relation"), text_in(one, "subject"), {}, {},
                  count_in(one, "start"),   count_in(one, "end")};
      each_in(one, "objects", [&](const Element& object) {
        std::string_view id;
        if (object.get(id) == simdjson::SUCCESS) fact.objects.emplace_back(id);
      });
      std::sort(fact.objects.begin(), fact.objects.end());
      each_in(one, "attributed_to", [&](const Element& who) { fact.by.push_back(id_or_text(who)); });
      page.facts.push_back(std::move(fact));
    });
    if (!few)
      each_in(reading, "times", [&](const Element& one) {
        auto from = range_of(text_in(one, "earliest")), to = range_of(text_in(one, "latest"));
        if (from && to && to->last - from->first <= kNamedDays)
          page.times.push_back({{from->first, to->last}, count_in(one, "start"), count_in(one, "end")});
      });
    each_in(reading, "tallies", [&](const Element& one) {
      Counted tally;
      Element part;
      if (one["reporter"].get(part) == simdjson::SUCCESS && part.is_object()) tally.reporter = id_or_text(part);
      tally.period = text_in(one, "period"), tally.length = text_in(one, "length");
      tally.days = range_of(tally.period);
      if (one["place"].get(part) == simdjson::SUCCESS && part.is_object())
        tally.place = id_or_text(part), tally.place_name = text_in(part, "name");
      tally.counts = counts(one, "counts");
      tally.start = count_in(one, "start"), tally.end = count_in(one, "end");
      page.tallies.push_back(std::move(tally));
    });
    if (!few)
      each_in(reading, "actors", [&](const Element& one) {
        if (auto id = text_in(one, "id"); !id.empty()) page.actors.push_back(id);
      });
    if (!few)
      each_in(reading, "places", [&](const Element& one) {
        if (auto id = text_in(one, "id"); !id.empty()) page.places.push_back(id);
      });
    once(&page.actors), once(&page.places);
    page.first_told = static_cast<uint32_t>(out.told.size());
    std::map<uint32_t, std::string> of_event(row.events.begin(), row.events.end());
    uint32_t index = 0;
    each_in(reading, "events", [&](const Element& one) {
      auto of = of_event.find(index++);
      if (of == of_event.end() || rejected.count(of->second)) return;
      Told told;
      told.page = static_cast<uint32_t>(out.pages.size());
      told.event = of->second;
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
        Speaker speaker{text_in(who, "id"), text_in(who, "text"), {}};
        each_in(who, "via", [&](const Element& via) {
          std::string_view id;
          if (via.get(id) == simdjson::SUCCESS) speaker.via.emplace_back(id);
        });
        told.speakers.push_back(std::move(speaker));
      });
      each_in(one, "agreements", [&](const Element& id) {
        std::string_view text;
        if (id.get(text) == simdjson::SUCCESS) told.agreements.emplace_back(text);
      });
      told.tally = one["tally"].get(part) == simdjson::SUCCESS && !part.is_null();
      told.numbers = counts(one, "numbers");
      if (auto ruled = decided.find(told.event); ruled != decided.end() && ruled->second.contains("review")) {
        const Json& now = ruled->second;
        told.type = now["type"], told.factuality = now["factuality"];
        told.mode = now["mode"].is_string() ? now["mode"].get<std::string>() : "";
        auto decided_people = [](const Json& list) {
          std::vector<Who> people;
          for (const auto& who : list)
            people.push_back({who.value("id", ""), who.value("name", ""), who.value("text", ""), ""});
          return people;
        };
        told.actors = decided_people(now["actors"]), told.recipients = decided_people(now["recipients"]);
        if (now["date"].is_object()) {
          auto from = range_of(now["date"]["start"].get<std::string>()),
               to = range_of(now["date"]["end"].get<std::string>());
          if (from && to) told.window = Days{from->first, to->last};
        }
      }
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
    if (auto found = decided.find(id); found != decided.end()) event.json = std::move(found->second);
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
