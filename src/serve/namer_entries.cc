// The codebook's actors and places, found while a person types.
#include <algorithm>

#include "codebook/tables.h"
#include "serve/namer.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;
constexpr size_t kNames = 8;  // shown of an entry

constexpr const char* kKinds[] = {"other", "state",   "government", "military", "police",     "intelligence",
                                  "rebel", "militia", "jihadist",   "party",    "igo",        "ngo",
                                  "media", "monitor", "court",      "company",  "population", "person"};

// How well a name answers what was typed: 0 not at all.
int fits(const std::string& key, const std::string& typed) {
  if (key == typed) return 4;
  const size_t at = key.find(typed);
  return at == std::string::npos ? 0 : at == 0 ? 3 : key[at - 1] == ' ' ? 2 : 1;
}

}  // namespace

Listing Namer::entries(bool places, const std::string& words, size_t limit) const {
  Listing out;
  const std::string typed = codebook::name_key(words);
  if (typed.empty()) return out;
  Reader reader;
  std::shared_ptr<const std::vector<Entry>> all;
  {
    std::lock_guard lock(mutex_);
    reader = reader_, all = entries_;
  }
  if (!all) {
    auto made = std::make_shared<std::vector<Entry>>();
    const codebook::Codebook& book = reader->lexicon().book();
    auto add = [&](const auto& entry, const std::string& kind, const auto& variants, bool actor, bool place) {
      Entry& one = made->emplace_back();
      one.actor = actor, one.place = place, one.id = entry.id;
      Json names = Json::array();
      one.keys = {codebook::name_key(entry.name_ar), codebook::name_key(entry.name_en), codebook::name_key(entry.id)};
      for (const auto& variant : variants) {
        one.keys.push_back(codebook::name_key(variant.text));
        if (names.size() < kNames && variant.text != entry.name_ar) names.push_back(variant.text);
      }
      one.json = Json{{"id", entry.id}, {"name_ar", entry.name_ar},  {"name_en", entry.name_en},
                      {"kind", kind},   {"names", std::move(names)}, {"file", entry.origin.file}}
                     .dump(-1, ' ', false, Json::error_handler_t::replace);
    };
    for (const auto& one : book.actors) add(one, kKinds[static_cast<size_t>(one.kind)], one.variants, true, false);
    for (const auto& one : book.places) add(one, std::string(one.kind), one.variants, false, true);
    for (const auto& one : book.country_list) add(one, "country", one.names, true, true);
    all = made;
    std::lock_guard lock(mutex_);
    if (reader == reader_) entries_ = all;
  }
  std::vector<std::pair<int, const Entry*>> found;
  for (const Entry& one : *all) {
    if (!(places ? one.place : one.actor)) continue;
    int best = 0;
    for (const auto& key : one.keys) best = std::max(best, fits(key, typed));
    if (best) found.emplace_back(best, &one);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  out.total = found.size();
  for (const auto& [fit, entry] : found) {
    if (out.items.size() >= limit) break;
    out.items.push_back(entry->json);
  }
  return out;
}

}  // namespace marsad::serve
