// What findings ask of the loaded material: names and owners of ids, where places lie, quotations.
#include "ledger/findings/material.h"

#include <algorithm>
#include <cmath>

namespace marsad::ledger::findings {
namespace {

double kilometres(double lat1, double lon1, double lat2, double lon2) {
  constexpr double kRad = 3.14159265358979 / 180;
  double x = (lon2 - lon1) * kRad * std::cos((lat1 + lat2) / 2 * kRad), y = (lat2 - lat1) * kRad;
  return 6371 * std::sqrt(x * x + y * y);
}

}  // namespace

const codebook::Object* Material::object(const std::string& id) const {
  auto found = objects_.find(id);
  return found == objects_.end() ? nullptr : found->second;
}

bool Material::own_place(const codebook::Object& object) const {
  if (object.place == object.id) return true;
  const auto found = place_names_.find(std::string(object.place));
  if (found == place_names_.end()) return false;
  return found->second == object.name_ar ||
         std::any_of(object.variants.begin(), object.variants.end(),
                     [&](const codebook::Variant& one) { return one.text == found->second; });
}

std::vector<const codebook::Object*> Material::objects(std::string_view kind) const {
  std::vector<const codebook::Object*> out;
  for (const auto& one : book_->objects)
    if (one.kind == kind && object(one.id) == &one) out.push_back(&one);
  return out;
}

std::vector<const codebook::Provision*> Material::provisions(std::string_view agreement) const {
  std::vector<const codebook::Provision*> out;
  for (const auto& one : book_->provisions)
    if (one.agreement == agreement) out.push_back(&one);
  return out;
}

std::string Material::label(const std::string& id) const {
  if (auto found = labels_.find(id); found != labels_.end() && !found->second.empty()) return found->second;
  const size_t cut = id.rfind('-');
  if (cut == std::string::npos || cut == 0) return id;
  const auto head = head_labels_.find(id.substr(cut + 1));
  const std::string owner = id.substr(0, cut), name = label(owner);
  const size_t mark = head == head_labels_.end() ? std::string::npos : head->second.find('%');
  if (mark == std::string::npos || name == owner) return id;
  return head->second.substr(0, mark) + name + head->second.substr(mark + 1);
}

std::vector<uint32_t> Material::to_quote(const std::vector<uint32_t>& reports, size_t most) const {
  std::vector<uint32_t> out;
  std::set<std::string> told_of;
  std::set<uint32_t> articles;
  std::set<std::pair<uint32_t, uint32_t>> sentences;
  for (const bool again : {false, true})
    for (uint32_t r : reports) {
      if (out.size() >= most) return out;
      const Told& one = told[r];
      if (!again && (told_of.count(one.event) || articles.count(one.page))) continue;
      if (!sentences.insert({one.page, one.sentence}).second) continue;
      told_of.insert(one.event), articles.insert(one.page);
      out.push_back(r);
    }
  // An event whose only sentence is quoted for another one is listed too.
  for (uint32_t r : reports)
    if (out.size() < most && told_of.insert(told[r].event).second) out.push_back(r);
  return out;
}

const std::set<std::string>& Material::owners(const std::string& id) const {
  auto [found, fresh] = owners_.try_emplace(id);
  if (!fresh) return found->second;
  std::vector<std::string> open = {id};
  std::set<std::string> out;
  while (!open.empty()) {
    std::string one = std::move(open.back());
    open.pop_back();
    if (!out.insert(one).second) continue;
    if (size_t cut = one.rfind('-'); cut != std::string::npos && cut > 0) open.push_back(one.substr(0, cut));
    if (auto parents = parents_.find(one); parents != parents_.end())
      for (const auto& parent : parents->second) open.push_back(parent);
  }
  return owners_[id] = std::move(out);
}

bool Material::party(const std::vector<Who>& people, const std::vector<codebook::Letters>& parties) const {
  for (const auto& who : people) {
    if (who.id.empty()) continue;
    const auto& all = owners(who.id);
    for (const auto& party : parties)
      if (all.count(std::string(party))) return true;
  }
  return false;
}

bool Material::named_in_sentence(const Told& one, const std::string& id) const {
  const auto& named = pages[one.page].named;
  return std::any_of(named.begin(), named.end(), [&](const Named& object) {
    return object.id == id && one.sentence <= object.start && object.end <= one.sentence_end;
  });
}

std::optional<bool> Material::inside(const std::optional<Where>& place, const std::string& area) const {
  if (area.empty()) return true;
  if (!place) return std::nullopt;
  std::set<std::string> wanted = {area};
  const codebook::Object* zone = object(area);
  if (zone && !zone->place.empty()) wanted.insert(zone->place);
  if (wanted.count(place->id)) return true;
  for (const auto& outer : place->within)
    if (wanted.count(outer)) return true;
  if (zone && zone->lat && zone->lon && zone->radius_km > 0 && place->lat && place->lon &&
      (place->precision == "exact" || place->precision == "near"))
    return kilometres(*zone->lat, *zone->lon, *place->lat, *place->lon) <= zone->radius_km;
  if (place->precision == "country" || place->precision == "governorate") return std::nullopt;  // may hold it
  return false;
}

std::string Material::slice(const std::string& article, uint32_t start, uint32_t end) const {
  if (text_name_ != article) text_ = ledger_->text(article), text_name_ = article;
  size_t byte = 0, from = 0;
  uint32_t at = 0;
  while (byte < text_.size() && at < end) {
    if (at == start) from = byte;
    ++byte;
    while (byte < text_.size() && (text_[byte] & 0xC0) == 0x80) ++byte;
    ++at;
  }
  return start < at ? text_.substr(from, byte - from) : std::string();
}

Json Material::quote(const Page& page, uint32_t start, uint32_t end) const {
  Json out = {
      {"article", page.name}, {"source", page.source}, {"published", page.published}, {"start", start}, {"end", end}};
  std::string words = slice(page.name, start, end);
  for (char& c : words)
    if (c == '\n' || c == '\t' || c == '\r') c = ' ';
  out["text"] = std::move(words);
  return out;
}

Json Material::around(const Page& page, uint32_t start, uint32_t end) const {
  constexpr uint32_t kWidestQuote = 220;  // code points on either side
  const uint32_t from = start > kWidestQuote ? start - kWidestQuote : 0;
  const std::string before = slice(page.name, from, start), after = slice(page.name, end, end + kWidestQuote);
  auto letters = [](std::string_view text) {
    return static_cast<uint32_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
  };
  // What ends a sentence: a full stop before a space, or the line.
  const auto cut = [&] {
    const size_t stop = before.rfind(". "), line = before.find_last_of("\n\r");
    if (line != std::string::npos && (stop == std::string::npos || line > stop)) return line + 1;
    return stop == std::string::npos ? std::string::npos : stop + 2;
  }();
  const size_t stop = after.find(". "), line = after.find_first_of("\n\r");
  const std::string_view ahead =
      std::string_view(after).substr(0, std::min(stop == std::string::npos ? stop : stop + 1, line));
  const uint32_t left = cut == std::string::npos ? from : start - letters(std::string_view(before).substr(cut));
  const uint32_t right = end + letters(ahead);
  return quote(page, left, right);
}

Json Material::quote(const Told& one) const {
  Json out = quote(pages[one.page], one.sentence, one.sentence_end);
  std::vector<std::string> by;
  Json speakers = Json::array();
  for (const auto& who : one.speakers) {
    std::string line = label(who.name());
    for (const auto& via : who.via) line += " via " + label(via);
    by.push_back(std::move(line));
    speakers.push_back({{"id", who.id}, {"text", who.text}, {"via", who.via}});
  }
  out["by"] = by, out["speakers"] = std::move(speakers);
  out["event"] = one.event;
  return out;
}

std::string days_text(const std::optional<Days>& days) {
  if (!days) return "no day";
  return days->first == days->last ? iso_day(days->first) : iso_day(days->first) + "/" + iso_day(days->last);
}

std::vector<std::string> names(const std::vector<Who>& people) {
  std::vector<std::string> out;
  for (const auto& who : people) out.push_back(who.id.empty() ? who.text : who.id);
  return out;
}

Json people_json(const std::vector<Who>& people) {
  Json out = Json::array();
  for (const auto& who : people) {
    Json one = {{"text", who.text}};
    if (!who.id.empty()) one["id"] = who.id, one["name"] = who.name;
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace marsad::ledger::findings
