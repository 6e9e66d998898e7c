#include "serve/memory.h"

#include <algorithm>
#include <mutex>

#include "arabic/fold.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;

std::string text_of(const Json& object, const char* key) {
  auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The bytes of code points [start, end) of a text; the place of each is found once.
class CodePoints {
 public:
  explicit CodePoints(const std::string& text) : text_(text) {
    for (size_t i = 0; i < text.size(); ++i)
      if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) at_.push_back(i);
    at_.push_back(text.size());
  }
  std::string_view cut(uint64_t start, uint64_t end) const {
    const uint64_t last = at_.size() - 1;
    start = std::min(start, last);
    end = std::clamp(end, start, last);
    return std::string_view(text_).substr(at_[start], at_[end] - at_[start]);
  }

 private:
  const std::string& text_;
  std::vector<size_t> at_;
};

std::string title_of(const Json& reading, const CodePoints& text) {
  for (const auto& region : reading.at("regions"))
    if (region.at("kind") == "headline" || region.at("kind") == "body") {
      std::string_view words = text.cut(region["start"], region["end"]);
      size_t begin = words.find_first_not_of(" \t\r\n");
      if (begin == std::string_view::npos) continue;
      words = words.substr(begin);
      words = words.substr(0, words.find('\n'));
      size_t end = std::min<size_t>(words.size(), 240);
      while (end < words.size() && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
      return std::string(words.substr(0, end));
    }
  return reading.at("id");
}

}  // namespace

void MemorySource::add_reading(std::string_view line) {
  Json reading = Json::parse(line);
  if (text_of(reading, "schema") != "marsad.reading/1")
    throw std::runtime_error("not a reading; give lines that `marsad read --format jsonl` printed");
  Article article;
  article.id = reading.at("id");
  const std::string text = reading.at("text");
  CodePoints points(text);
  article.title = title_of(reading, points);
  if (reading.at("source").is_object()) {
    article.source_name = text_of(reading["source"], "text");
    article.source = text_of(reading["source"], "id");
    if (article.source.empty()) article.source = article.source_name;
    sources_.try_emplace(article.source, Named{article.source_name, article.source_name});
  }
  if (reading.at("published").is_object()) {
    article.first = parse_day(reading["published"].at("start"));
    article.last = parse_day(reading["published"].at("end"));
    article.basis = text_of(reading["published"], "basis");
  }
  article.reports = static_cast<uint32_t>(reading.at("events").size());
  article.folded = arabic::fold(text);
  for (const auto& actor : reading.at("actors"))
    if (std::string id = text_of(actor, "id"); !id.empty()) {
      actors_.try_emplace(id, Named{text_of(actor, "name"), text_of(actor, "name")});
      ++labels_[id][text_of(actor, "text")];
    }
  for (const auto& place : reading.at("places"))
    if (std::string id = text_of(place, "id"); !id.empty())
      places_.try_emplace(id, Named{text_of(place, "name"), text_of(place, "name")});
  for (const auto& mention : reading.at("mentions"))
    if (mention.at("kind") == "agreement")
      agreements_.try_emplace(mention.at("id"), Named{text_of(mention, "text"), ""});
  codebook_id_ = text_of(reading.at("reader"), "codebook");
  program_ = text_of(reading.at("reader"), "program");
  article.packed = pack(line);
  if (!article_ids_.emplace(article.id, articles_.size()).second)
    throw std::runtime_error("article \"" + article.id + "\" was given twice");
  articles_.push_back(std::move(article));
}

void MemorySource::add_event(std::string_view line) {
  Json event = Json::parse(line);
  if (text_of(event, "schema") != "marsad.event/1")
    throw std::runtime_error("not an event; give lines that `marsad merge` printed");
  std::string id = event.at("id");
  // Two events of one key (one sentence, told in two articles, of different days) are two: the second is named -2.
  const std::string key = id;
  for (int twin = 2; !event_ids_.emplace(id, events_.size()).second; ++twin) id = key + "-" + std::to_string(twin);
  reports_ += event.at("reports").size();
  for (const char* side : {"actors", "recipients"})
    for (const auto& who : event.at(side))
      if (std::string actor = text_of(who, "id"); !actor.empty())
        actors_.try_emplace(actor, Named{text_of(who, "name"), text_of(who, "name")});
  event["id"] = id;
  events_.push_back({.packed = pack(id == key ? line : event.dump())});
}

// What each report was read from, beside it: its sentence, and its article's source, title and day.
void MemorySource::context(Json* event) const {
  std::unordered_map<std::string, std::pair<Json, std::string>> readings;
  for (auto& one : event->at("reports")) {
    const std::string id = one.at("article");
    auto article = article_ids_.find(id);
    if (article == article_ids_.end()) continue;
    const Article& from = articles_[article->second];
    auto [found, added] = readings.try_emplace(id);
    if (added) {
      found->second.first = Json::parse(unpack(from.packed));
      found->second.second = found->second.first.at("text");
    }
    CodePoints points(found->second.second);
    const auto& report = one.at("report");
    uint64_t start = one.at("start"), end = one.at("end");
    if (report.is_object() && report.contains("sentence")) {
      start = report["sentence"].at("start");
      end = report["sentence"].at("end");
    }
    Json context;
    context["sentence"] = points.cut(start, end);
    context["start"] = start;
    context["title"] = from.title;
    context["source"] = from.source.empty() ? Json() : Json(from.source);
    context["published"] = found->second.first.at("published");
    one["context"] = std::move(context);
  }
}

// Corrections take the place of what the machine read, which stays beside them.
void MemorySource::review(Json* event, const std::string& id) const {
  Json out;
  out["state"] = "open";
  out["corrections"] = Json::object();
  out["decisions"] = Json::array();
  for (const auto& kept : decisions_) {
    if (kept.what.event != id) continue;
    Json one;
    one["id"] = "d" + std::to_string(kept.number);
    one["kind"] = kept.what.kind;
    if (!kept.what.slot.empty()) one["slot"] = kept.what.slot;
    if (kept.what.kind == "correct") one["value"] = Json::parse(kept.what.value);
    one["reason"] = kept.what.reason;
    one["who"] = kept.what.who;
    one["at"] = kept.at;
    one["undone"] = kept.undone;
    out["decisions"].push_back(one);
    if (kept.undone) continue;
    if (kept.what.kind == "confirm") out["state"] = "confirmed";
    if (kept.what.kind == "reject") out["state"] = "rejected";
    if (kept.what.kind == "correct") {
      out["state"] = "corrected";
      auto pointer = Json::json_pointer("/" + kept.what.slot);
      Json machine = out["corrections"].contains(kept.what.slot) ? out["corrections"][kept.what.slot]["machine"]
                     : event->contains(pointer)                  ? event->at(pointer)
                                                                 : Json();
      out["corrections"][kept.what.slot] = {{"machine", machine}, {"decision", one["id"]}};
      (*event)[pointer] = one["value"];
    }
  }
  (*event)["review"] = std::move(out);
}

Json MemorySource::full(size_t at) const {
  Json event = Json::parse(unpack(events_[at].packed));
  review(&event, event.at("id"));
  context(&event);
  return event;
}

void MemorySource::index(size_t at, bool first_time) {
  Json event = full(at);
  std::vector<std::string> quotes, sources;
  for (const auto& one : event.at("reports")) {
    auto article = article_ids_.find(one.at("article").get<std::string>());
    if (article == article_ids_.end()) continue;
    Article& from = articles_[article->second];
    if (first_time && (from.events.empty() || from.events.back() != event.at("id").get<std::string>()))
      from.events.push_back(event.at("id"));
    std::string quote = one.at("context").at("sentence");
    if (std::find(quotes.begin(), quotes.end(), quote) == quotes.end()) quotes.push_back(std::move(quote));
    if (!from.source.empty() && std::find(sources.begin(), sources.end(), from.source) == sources.end())
      sources.push_back(from.source);
  }
  Row row = rows_.make(event, quotes, sources, at);
  if (first_time)
    rows_.add(std::move(row));
  else
    replace(at, std::move(row));
}

void MemorySource::replace(size_t at, Row row) {
  const bool moved = rows_.rows()[events_[at].row].first != row.first;
  rows_.replace(events_[at].row, std::move(row));
  if (moved) sort();
}

void MemorySource::sort() {
  rows_.sort();
  for (size_t i = 0; i < rows_.rows().size(); ++i) events_[rows_.rows()[i].at].row = i;
}

void MemorySource::ready() {
  for (size_t i = 0; i < events_.size(); ++i) index(i, true);
  sort();
  for (auto& article : articles_) {
    std::sort(article.events.begin(), article.events.end());
    article.events.erase(std::unique(article.events.begin(), article.events.end()), article.events.end());
  }
  if (!book_) return;
  auto name = [](auto* map, const auto& entries) {
    for (const auto& entry : entries)
      if (auto found = map->find(entry.id); found != map->end()) found->second = {entry.name_ar, entry.name_en};
  };
  for (const auto& row : rows_.rows())
    for (uint32_t area : row.areas)
      if (const std::string& id = rows_.names().text(area); !id.empty()) places_.try_emplace(id, Named{id, id});
  name(&actors_, book_->actors);
  name(&actors_, book_->country_list);
  name(&places_, book_->places);
  name(&places_, book_->country_list);
  name(&sources_, book_->sources);
  name(&agreements_, book_->objects);
}

uint64_t MemorySource::version() const {
  std::shared_lock lock(mutex_);
  return version_;
}

std::optional<Item> MemorySource::event(const std::string& id) const {
  std::shared_lock lock(mutex_);
  auto found = event_ids_.find(id);
  if (found == event_ids_.end()) return std::nullopt;
  return Item{full(found->second).dump(), std::to_string(events_[found->second].revision)};
}

std::optional<Item> MemorySource::article(const std::string& id) const {
  std::shared_lock lock(mutex_);
  auto found = article_ids_.find(id);
  if (found == article_ids_.end()) return std::nullopt;
  const Article& article = articles_[found->second];
  Json reading = Json::parse(unpack(article.packed));
  reading["title"] = article.title;
  // Which event each report belongs to, by the report's place and key.
  Json places = Json::object();
  for (const auto& event_id : article.events) {
    Json event = Json::parse(unpack(events_[event_ids_.at(event_id)].packed));
    for (const auto& one : event.at("reports"))
      if (one.at("article") == id && one.at("report").is_object()) places[text_of(one["report"], "key")] = event_id;
  }
  for (auto& report : reading.at("events")) {
    auto at = places.find(text_of(report, "key"));
    report["event"] = at == places.end() ? Json() : *at;
  }
  return Item{reading.dump(), "1"};
}

}  // namespace marsad::serve
