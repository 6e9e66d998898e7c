// What the reports say of an agreement: src/ledger/findings asked for one, with quotes enough for a time line.
#include <algorithm>

#include "ledger/findings/findings.h"
#include "serve/lent.h"
#include "serve/source.h"

namespace marsad::serve {
namespace {
constexpr size_t kQuotes = 40;  // of each side; the counts beside them are whole
}

// As their pages tell, without the quotes: the same function makes both, so that their counts agree.
std::string Source::agreements() const {
  Json out = {{"agreements", Json::array()}};
  const auto book = this->book();
  if (!book) return out.dump();
  std::unique_lock one(findings_, std::try_to_lock);
  if (!one) throw Busy("another finding is being made; ask again in a moment");
  auto ledger = borrow();
  const auto material = ledger::findings::Material::load(*ledger, *book, ledger::findings::Material::For::agreements);
  ledger::findings::Asked asked;
  asked.quotes = 0;
  asked.limit = book->objects.size();
  auto day = [](const Json& text) { return text == "" ? Json() : text; };
  for (const auto& found : ledger::findings::agreements(material, asked)) {
    Json parties = Json::array();
    for (const auto& party : found["parties"]) parties.push_back(party["id"]);
    out["agreements"].push_back({{"id", found["agreement"]},
                                 {"parties", std::move(parties)},
                                 {"start", day(found["from"])},
                                 {"end", day(found["until"])},
                                 {"events", found["events"]["count"]},
                                 {"types", found["events"]["types"]}});
  }
  std::sort(out["agreements"].begin(), out["agreements"].end(), [](const Json& a, const Json& b) {
    return a["id"].get_ref<const std::string&>() < b["id"].get_ref<const std::string&>();
  });
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string Source::agreement(const std::string& id, const std::string& until, uint64_t period) const {
  const auto book = this->book();
  if (!book) return {};
  bool known = false;
  for (const auto& object : book->objects) known |= object.kind == "agreement" && object.id == id;
  if (!known) return {};
  ledger::findings::Asked asked;
  asked.id = id;
  asked.quotes = kQuotes;
  asked.period = static_cast<int32_t>(std::max<uint64_t>(1, period));
  if (!until.empty()) asked.until = parse_day(until);
  // Every reading is looked at: one after the other, so that several who ask hold the memory of one.
  std::unique_lock one(findings_, std::try_to_lock);
  if (!one) throw Busy("another finding is being made; ask again in a moment");
  auto ledger = borrow();
  const auto material = ledger::findings::Material::load(*ledger, *book, ledger::findings::Material::For::agreements);
  const auto found = ledger::findings::agreements(material, asked);
  return found.empty() ? std::string()
                       : found[0].dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

Listing Source::findings(const std::string& kind, const std::string& id, const std::string& until, size_t limit) const {
  namespace findings = ledger::findings;
  const auto book = this->book();
  if (!book) return {};
  findings::Asked asked;
  asked.id = id;
  asked.limit = limit;
  if (!until.empty()) asked.until = parse_day(until);
  std::unique_lock one(findings_, std::try_to_lock);
  if (!one) throw Busy("another finding is being made; ask again in a moment");
  auto ledger = borrow();
  const auto material = findings::Material::load(*ledger, *book);
  const auto found = kind == "tracks"    ? findings::tracks(material, asked)
                     : kind == "posts"   ? findings::posts(material, asked)
                     : kind == "threads" ? findings::threads(material, asked)
                                         : findings::tallies(material, asked);
  Listing out;
  out.total = found.size();
  for (const auto& item : found)
    out.items.push_back(item.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
  return out;
}

}  // namespace marsad::serve
