// What is done to an article before the thread that writes gets it; scope; ids that can be said aloud.
#include <algorithm>

#include "ledger/hash.h"
#include "ledger/ledger.h"
#include "ledger/link.h"
#include "ledger/merge.h"
#include "ledger/search/tokens.h"

namespace marsad::ledger {

std::string article_id(const Article& article) { return sha256(intake::keep(article).bytes); }

Prepared prepare(const Article& article, const std::string& reading, const intake::FieldMap& fields,
                 const Press* press) {
  static const Press kPlain;
  if (!press) press = &kPlain;
  Prepared out;
  intake::Kept kept = intake::keep(article, fields);
  out.id = sha256(kept.bytes);
  out.name = article.id;
  out.size = kept.bytes.size();
  out.format = kept.kind;
  out.given = kept.given;
  out.original = press->press(Stuff::article, kept.bytes);
  out.published = article.published.value_or("");
  out.publisher = article.publisher.value_or("");
  out.url = article.url.value_or("");
  out.title = article.title.value_or("");
  out.copy = simhash(article.text);
  auto json = nlohmann::ordered_json::parse(reading);
  json.erase("text");
  const auto& reader = json.at("reader");
  for (const char* part : {"program", "codebook", "model"})
    if (auto found = reader.find(part); found != reader.end() && found->is_string())
      out.reader += (out.reader.empty() ? "" : " ") + found->get<std::string>();
  if (out.publisher.empty() && json["source"].is_object()) out.publisher = json["source"].value("text", "");
  if (out.published.empty() && json["published"].is_object()) out.published = json["published"].value("start", "");
  out.reports = reports_of(json, article.text, false);
  each_once(&out.reports);
  search::append_tokens(out.title, article.text, &out.words);
  if (auto mentions = json.find("mentions"); mentions != json.end())
    for (const auto& one : *mentions)
      if (!one.value("id", "").empty()) out.named.push_back(one["id"]);
  std::sort(out.named.begin(), out.named.end());
  out.named.erase(std::unique(out.named.begin(), out.named.end()), out.named.end());
  std::string bytes = json.dump();
  out.digest = sha256(bytes);
  out.reading = press->press(Stuff::reading, bytes);
  return out;
}

bool Scope::holds(const Report& report) const {
  if (!types.empty() && std::find(types.begin(), types.end(), report.type) == types.end()) return false;
  if (!countries.empty() && report.place && !report.place->id.empty()) {
    bool in = std::find(countries.begin(), countries.end(), report.place->id) != countries.end();
    for (const auto& outer : report.place->within)
      in |= std::find(countries.begin(), countries.end(), outer) != countries.end();
    if (!in) return false;
  }
  if (!actors.empty()) {
    for (const auto* side : {&report.actors, &report.recipients})
      for (const auto& who : *side)
        for (const auto& wanted : actors)
          if (who.id == wanted || who.id.compare(0, wanted.size() + 1, wanted + "-") == 0) return true;
    return false;
  }
  return true;
}

namespace {
constexpr std::string_view kSaid = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford's: no I, L, O, U
constexpr int64_t kFive = int64_t{1} << 25, kOdd = 20'014'547, kBack = 29'702'747;
static_assert((kOdd * kBack) % kFive == 1);
}  // namespace

std::string speakable(int64_t n) {
  // Neighbours should not look alike: within five letters the number is turned over, above them it is counted on.
  int64_t low = (n % kFive) * kOdd % kFive, high = n / kFive;
  std::string out;
  for (int i = 0; i < 5; ++i, low /= 32) out.insert(out.begin(), kSaid[static_cast<size_t>(low % 32)]);
  for (; high > 0; high /= 32) out.insert(out.begin(), kSaid[static_cast<size_t>(high % 32)]);
  return "MRS-" + out;
}

std::optional<int64_t> unspeakable(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (text.compare(0, 4, "MRS-") == 0) text.erase(0, 4);
  if (text.size() < 5 || text.size() > 12) return std::nullopt;
  int64_t value = 0;
  for (char c : text) {
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    size_t digit = kSaid.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    value = value * 32 + static_cast<int64_t>(digit);
  }
  return value / kFive * kFive + value % kFive * kBack % kFive;
}

}  // namespace marsad::ledger
