#include "serve/rows.h"

#include <algorithm>
#include <cmath>

#include "arabic/fold.h"
#include "ledger/element.h"
#include "reading/json.h"

namespace marsad::serve {
namespace {
using namespace ledger;  // element.h

size_t size_of(Element object, const char* key) {
  simdjson::dom::array list;
  return object[key].get_array().get(list) ? 0 : list.size();
}

constexpr size_t kWords = 16 << 10;  // of an event's sentences; 281 papers tell much the same

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
  if (added) texts_.push_back(&found->first);
  return found->second;
}
uint32_t Interned::find(const std::string& text) const {
  auto found = ids_.find(text);
  return found == ids_.end() ? kUnknown : found->second;
}

Row Rows::make(std::string_view json, const Told& told, const Within& within) {
  thread_local simdjson::dom::parser parser;
  Element event;
  if (parser.parse(json.data(), json.size()).get(event))
    throw std::runtime_error("the ledger holds an event that is not JSON; run `marsad verify`, then `marsad rebuild`");
  Row row;
  row.id = text_in(event, "id");
  row.type = names_.id(text_in(event, "type"));
  row.mode = names_.id(text_in(event, "mode"));
  row.factuality = names_.id(text_in(event, "factuality"));
  std::string words;
  auto people = [&](const char* key, std::vector<uint32_t>* into) {
    each_in(event, key, [&](Element who) {
      const std::string id = text_in(who, "id"), text = text_in(who, "text");
      add_once(into, names_.id(id.empty() ? text : id));
      words += text_in(who, "name") + "\n" + text + "\n";
    });
  };
  people("actors", &row.actors);
  people("recipients", &row.recipients);
  if (Element place; !event["place"].get(place) && place.is_object()) {
    const std::string id = text_in(place, "id");
    row.areas.push_back(names_.id(id.empty() ? text_in(place, "text") : id));
    row.placed = place["lat"].get_double().error() == simdjson::SUCCESS;
    words += text_in(place, "name") + "\n" + text_in(place, "text") + "\n";
    if (auto found = within.find(row.areas[0]); found != within.end())
      for (uint32_t area : found->second) add_once(&row.areas, area);
  }
  if (Element date; !event["date"].get(date) && date.is_object()) {
    row.first = parse_day(text_in(date, "start"));
    row.last = parse_day(text_in(date, "end"));
  }
  // What its reports were read from: the sentences, each once, and who published them.
  std::string quote;
  std::vector<std::string_view> quoted;
  each_in(event, "reports", [&](Element one) {
    ++row.reports;
    auto from = told.find(text_in(one, "article"));
    if (from == told.end()) return;
    add_once(&row.articles, names_.id(from->first));
    if (!from->second.source.empty()) add_once(&row.sources, names_.id(from->second.source));
    const auto* read = from->second.quote(count_in(one, "start"), count_in(one, "end"));
    if (!read) return;
    for (const auto& agreement : read->agreements) add_once(&row.agreements, names_.id(agreement));
    if (quote.empty()) quote = read->sentence;
    if (std::find(quoted.begin(), quoted.end(), read->sentence) != quoted.end()) return;
    quoted.push_back(read->sentence);
    if (words.size() < kWords) words += read->sentence + "\n";
  });
  row.origins = static_cast<uint32_t>(size_of(event, "origins"));
  row.disagreements = static_cast<uint32_t>(size_of(event, "disagreements"));
  std::string state = "open";
  if (Element review; !event["review"].get(review))
    if (std::string status = text_in(review, "status"); !status.empty()) state = status;
  row.review = names_.id(state);
  each_word(arabic::fold(words), [&](std::string_view word) { row.words.push_back(words_.id(word)); });
  std::sort(row.words.begin(), row.words.end());
  row.words.erase(std::unique(row.words.begin(), row.words.end()), row.words.end());
  row.words.shrink_to_fit();

  // Consequence first, then how unsure we are: a toll, a disagreement, a single origin, a day taken from the article's.
  auto toll = [&](const char* key) {
    double best = 0;
    return event["numbers"][key]["best"].get_double().get(best) ? 0.0 : best;
  };
  row.weight = static_cast<float>(3 * std::log1p(toll("killed")) + 1.5 * std::log1p(toll("injured")) +
                                  2.0 * row.disagreements + (row.origins <= 1 ? 0.5 : 0) + (row.placed ? 0 : 0.5) +
                                  (text_in(event, "type") == "ASSAULT" ? 1 : 0));

  std::string& brief = row.brief = "{";
  for (const char* key :
       {"id", "type", "mode", "actors", "recipients", "place", "date", "factuality", "numbers", "tally"}) {
    Element value;
    brief += std::string("\"") + key + "\":" + (event[key].get(value) ? "null" : simdjson::minify(value)) + ",";
  }
  brief += "\"reports\":" + std::to_string(row.reports) + ",\"origins\":" + std::to_string(row.origins) +
           ",\"disagreements\":[";
  bool first = true;
  each_in(event, "disagreements", [&](Element one) {
    if (!std::exchange(first, false)) brief += ",";
    reading::append_json_string(text_in(one, "slot"), &brief);
  });
  brief += "],\"sources\":[";
  for (size_t i = 0; i < row.sources.size(); ++i) {
    if (i) brief += ",";
    reading::append_json_string(names_.text(row.sources[i]), &brief);
  }
  brief += "],\"quote\":";
  reading::append_json_string(quote, &brief);
  brief += ",\"review\":\"" + state + "\"}";
  brief.shrink_to_fit();
  return row;
}

const Row* Rows::find(const std::string& id) const {
  auto found = ids_.find(id);
  return found == ids_.end() ? nullptr : &rows_[found->second];
}

void Rows::put(Row row) {
  if (auto found = ids_.find(row.id); found != ids_.end()) {
    changed_.push_back(found->second);
    keys_[found->second] = key_of(row);
    index(row, found->second);
    rows_[found->second] = std::move(row);
    return;
  }
  const auto at = static_cast<uint32_t>(rows_.size());
  ids_.emplace(row.id, at);
  changed_.push_back(at);
  keys_.push_back(key_of(row));
  index(row, at);
  rows_.push_back(std::move(row));
}

// A row that loses a word stays under it: rest() looks at the row itself.
void Rows::index(const Row& row, uint32_t at) {
  by_word_.resize(words_.size());
  for (uint32_t word : row.words)
    if (by_word_[word].empty() || by_word_[word].back() != at) by_word_[word].push_back(at);
}

void Rows::drop(const std::string& id) {
  auto found = ids_.find(id);
  if (found == ids_.end()) return;
  Row& row = rows_[found->second];
  row = {};
  row.gone = true;
  changed_.push_back(found->second);
  ids_.erase(found);
}

bool Rows::newer(uint32_t a, uint32_t b) const {
  if (rows_[a].first != rows_[b].first) return rows_[a].first > rows_[b].first;  // kNoDay is the smallest
  return rows_[a].id < rows_[b].id;
}
bool Rows::sooner(uint32_t a, uint32_t b) const {
  if (rows_[a].weight != rows_[b].weight) return rows_[a].weight > rows_[b].weight;
  return newer(a, b);
}

void Rows::settle() {
  std::sort(changed_.begin(), changed_.end());
  changed_.erase(std::unique(changed_.begin(), changed_.end()), changed_.end());
  auto by_day = [this](uint32_t a, uint32_t b) { return newer(a, b); };
  auto by_weight = [this](uint32_t a, uint32_t b) { return sooner(a, b); };
  auto bring = [&](std::vector<uint32_t>* order, auto less) {
    std::erase_if(*order, [&](uint32_t at) { return std::binary_search(changed_.begin(), changed_.end(), at); });
    const size_t old = order->size();
    for (uint32_t at : changed_)
      if (!rows_[at].gone) order->push_back(at);
    std::sort(order->begin() + static_cast<std::ptrdiff_t>(old), order->end(), less);
    std::inplace_merge(order->begin(), order->begin() + static_cast<std::ptrdiff_t>(old), order->end(), less);
  };
  bring(&newest_, by_day);
  bring(&review_, by_weight);
  changed_.clear();
  in_order_.clear();
  in_order_.reserve(newest_.size());
  for (uint32_t at : newest_) in_order_.push_back(keys_[at]);
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
  out.actor_bits = bits(out.actors), out.recipient_bits = bits(out.recipients), out.side_bits = bits(out.sides);
  out.place_bits = bits(out.places), out.source_bits = bits(out.sources), out.agreement_bits = bits(out.agreements);
  each_word(arabic::fold(query.words), [&](std::string_view word) {
    Asked::Word asked{words_.holding(word), Vocabulary::Bits(rows_.size())};
    asked.words.each([&](uint32_t id) {
      for (uint32_t at : by_word_[id]) asked.rows.set(at);
    });
    out.words.push_back(std::move(asked));
  });
  out.lists = !out.words.empty() || out.actor_bits || out.recipient_bits || out.side_bits || out.source_bits ||
              out.agreement_bits;
  return out;
}

// One of 64 bits for each id: a row whose bits lack all that are asked for holds none of these ids.
uint64_t Rows::bits(const std::vector<uint32_t>& ids) {
  uint64_t out = 0;
  for (uint32_t id : ids) out |= uint64_t{1} << (id * uint64_t{0x9E3779B97F4A7C15} >> 58);
  return out;
}

Rows::Key Rows::key_of(const Row& row) {
  Key key;
  key.people = bits(row.actors) | bits(row.recipients);
  key.areas = bits(row.areas);
  key.told = bits(row.sources) | bits(row.agreements);
  key.type = row.type, key.mode = row.mode, key.factuality = row.factuality, key.review = row.review;
  key.first = row.first, key.last = row.last;
  key.origins = row.origins;
  key.placed = row.placed, key.disagreement = row.disagreements > 0;
  return key;
}

// What only the row itself can tell: the lists, and the words.
bool Rows::rest(const Asked& asked, uint32_t at) const {
  const Row& row = rows_[at];
  return any(asked.actors, row.actors) && any(asked.recipients, row.recipients) &&
         (asked.sides.empty() || any(asked.sides, row.actors) || any(asked.sides, row.recipients)) &&
         any(asked.sources, row.sources) && any(asked.agreements, row.agreements) &&
         std::all_of(asked.words.begin(), asked.words.end(), [&](const Asked::Word& word) {
           return std::any_of(row.words.begin(), row.words.end(), [&](uint32_t id) { return word.words[id]; });
         });
}

template <bool (*useful)(uint8_t)>
uint8_t Rows::holds(const Asked& asked, const Key& key, uint32_t at) const {
  using Has = EventQuery::Has;
  const EventQuery& query = *asked.query;
  auto has = [](Has want, bool is) { return want == Has::any || (want == Has::yes) == is; };
  auto lacks = [](uint64_t asked_bits, uint64_t own) { return asked_bits && !(asked_bits & own); };
  uint8_t failed = 0;
  if (!any(asked.types, key.type) || !any(asked.modes, key.mode)) failed |= kType;
  if (!any(asked.factuality, key.factuality)) failed |= kFactuality;
  const bool dated = key.first != kNoDay;
  const bool in_time = (query.from == kNoDay || (dated && key.last >= query.from)) &&
                       (query.to == kNoDay || (dated && key.first <= query.to));
  if (!in_time || !has(query.day, dated)) failed |= kTime;
  if (lacks(asked.place_bits, key.areas) || !has(query.place, key.placed)) failed |= kPlace;
  if (key.origins < query.min_origins || !has(query.disagreement, key.disagreement) || !any(asked.review, key.review) ||
      lacks(asked.actor_bits, key.people) || lacks(asked.recipient_bits, key.people) ||
      lacks(asked.side_bits, key.people) || lacks(asked.source_bits, key.told) || lacks(asked.agreement_bits, key.told))
    failed |= kRest;
  for (const auto& word : asked.words)
    if (!word.rows[at]) failed |= kRest;
  if (!useful(failed)) return static_cast<uint8_t>(kAll & ~failed);
  if (!asked.places.empty() && !any(asked.places, rows_[at].areas)) failed |= kPlace;
  if (asked.lists && useful(failed) && !rest(asked, at)) failed |= kRest;
  return static_cast<uint8_t>(kAll & ~failed);
}
template uint8_t Rows::holds<Rows::all_must>(const Asked&, const Key&, uint32_t) const;
template uint8_t Rows::holds<Rows::all_but_one>(const Asked&, const Key&, uint32_t) const;

}  // namespace marsad::serve
