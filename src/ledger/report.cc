#include "ledger/report.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace marsad::ledger {
namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& object, const char* field) {
  auto found = object.find(field);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const Json& need(const Json& object, const char* field) {
  auto found = object.find(field);
  if (found == object.end())
    throw std::runtime_error(std::string("field \"") + field +
                             "\" is missing; is this what `marsad read --format jsonl` printed?");
  return *found;
}

std::vector<Who> people(const Json& list) {
  std::vector<Who> out;
  for (const auto& one : list) {
    Who who{text_of(one, "id"), text_of(one, "name"), text_of(one, "text"), text_of(one, "type")};
    if (std::find(out.begin(), out.end(), who) == out.end()) out.push_back(std::move(who));
  }
  return out;
}

std::optional<Where> where_of(const Json& event) {
  auto found = event.find("place");
  if (found == event.end() || !found->is_object()) return std::nullopt;
  Where where;
  where.id = text_of(*found, "id");
  where.name = text_of(*found, "name");
  where.text = text_of(*found, "text");
  where.precision = text_of(*found, "precision");
  auto number = [&](const char* field) -> std::optional<double> {
    auto value = found->find(field);
    if (value == found->end() || !value->is_number()) return std::nullopt;
    return std::round(value->get<double>() * 1e6) / 1e6;  // as pack() keeps it
  };
  where.lat = number("lat");
  where.lon = number("lon");
  if (!where.lat || !where.lon) where.lat = where.lon = std::nullopt;
  where.radius = number("radius_km").value_or(0);
  if (auto within = found->find("within"); within != found->end() && within->is_array())
    for (const auto& id : *within) where.within.push_back(id.get<std::string>());
  return where;
}

std::optional<Days> window_of(const Json& event, bool* stated) {
  std::string date = text_of(event, "date"), basis = text_of(event, "date_basis");
  *stated = basis == "stated" || basis == "inferred";
  if (auto days = range_of(date)) return days;
  *stated = false;
  auto window = event.find("window");
  if (window == event.end() || !window->is_object()) return std::nullopt;
  auto from = range_of(text_of(*window, "earliest")), to = range_of(text_of(*window, "latest"));
  if (!from || !to || to->last < from->first) return std::nullopt;
  *stated = text_of(*window, "basis") == "text";
  return Days{from->first, to->last};
}

// Byte offsets of code point offsets, found by one walk however many are asked for in rising order.
class Bytes {
 public:
  explicit Bytes(std::string_view text) : text_(text) {}
  std::string_view slice(uint32_t start, uint32_t end) {
    size_t from = seek(start), to = seek(end);
    return text_.substr(from, to - from);
  }

 private:
  size_t seek(uint32_t code_point) {
    if (code_point < at_) at_ = 0, byte_ = 0;
    while (at_ < code_point && byte_ < text_.size()) {
      ++byte_;
      while (byte_ < text_.size() && (text_[byte_] & 0xC0) == 0x80) ++byte_;
      ++at_;
    }
    return byte_;
  }
  std::string_view text_;
  uint32_t at_ = 0;
  size_t byte_ = 0;
};

}  // namespace

const Number* Report::number(size_t kind) const {
  for (const auto& one : numbers)
    if (one.kind == kind) return &one;
  return nullptr;
}

std::vector<Report> reports_of(const Json& reading, std::string_view text, bool with_json) {
  std::vector<Report> out;
  const std::string article = need(reading, "id").get<std::string>();
  std::string source;
  if (auto found = reading.find("source"); found != reading.end() && found->is_object()) {
    source = text_of(*found, "id");
    if (source.empty()) source = text_of(*found, "text");
  }
  std::vector<std::string> agencies;
  if (auto found = reading.find("agencies"); found != reading.end() && found->is_array())
    for (const auto& one : *found) {
      std::string id = text_of(one, "id");
      agencies.push_back(id.empty() ? text_of(one, "text") : id);
    }
  const Json& events = need(reading, "events");
  if (events.empty()) return out;
  const uint64_t copy = simhash(text);
  Bytes bytes(text);
  for (const auto& event : events) {
    Report report;
    report.article = article;
    report.key = need(event, "key").get<std::string>();
    report.start = need(event, "start").get<uint32_t>();
    report.end = need(event, "end").get<uint32_t>();
    report.type = need(event, "type").get<std::string>();
    report.mode = text_of(event, "mode");
    report.factuality = need(event, "factuality").get<std::string>();
    report.actors = people(need(event, "actors"));
    report.recipients = people(need(event, "recipients"));
    report.place = where_of(event);
    report.window = window_of(event, &report.stated);
    for (const char* told : {"numbers", "magnitudes"}) {
      auto numbers = event.find(told);
      if (numbers == event.end()) continue;
      for (const auto& [name, value] : numbers->items()) {
        auto kind = std::find(std::begin(kCounts), std::end(kCounts), name);
        if (kind == std::end(kCounts)) continue;
        report.numbers.push_back({static_cast<uint8_t>(kind - std::begin(kCounts)), need(value, "min").get<int64_t>(),
                                  need(value, "max").get<int64_t>()});
      }
    }
    if (auto tally = event.find("tally"); tally != event.end()) report.tally = !tally->is_null();
    const Json& sentence = need(event, "sentence");
    report.words =
        word_set(bytes.slice(need(sentence, "start").get<uint32_t>(), need(sentence, "end").get<uint32_t>()));
    report.source = source;
    // Whom it quotes: a speaker that the codebook knows, and whom that one quotes in turn.
    if (auto said = event.find("attributed_to"); said != event.end())
      for (const auto& one : *said) {
        if (std::string id = text_of(one, "id"); !id.empty()) report.upstream.push_back(id);
        if (auto via = one.find("via"); via != one.end())
          for (const auto& id : *via) report.upstream.push_back(id.get<std::string>());
      }
    if (report.upstream.empty()) report.upstream = agencies;
    report.copy = copy;
    report.index = static_cast<uint32_t>(&event - &events[0]);
    if (with_json) report.json = event.dump();
    out.push_back(std::move(report));
  }
  return out;
}

}  // namespace marsad::ledger
