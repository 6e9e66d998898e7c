// Lists and counts of events and articles.
#include <algorithm>
#include <array>
#include <utility>

#include "arabic/fold.h"
#include "reading/json.h"
#include "serve/counts.h"
#include "serve/lent.h"
#include "serve/source.h"

namespace marsad::serve {
namespace {
using Json = nlohmann::ordered_json;

size_t offset(const std::string& cursor, size_t size) {
  if (cursor.empty()) return 0;
  size_t at = 0;
  for (char c : cursor) {
    if (c < '0' || c > '9' || cursor.size() > 9) throw BadQuery("the cursor is not one that a list gave");
    at = at * 10 + static_cast<size_t>(c - '0');
  }
  return std::min(at, size);
}

// The place's object in a brief (rows.cc writes it: "place" before "date", no object within).
std::string_view place_in(const std::string& brief) {
  constexpr std::string_view kPlace = "\"place\":{", kDate = "},\"date\":";
  const size_t begin = brief.find(kPlace), end = brief.find(kDate, begin);
  return std::string_view(brief).substr(begin + kPlace.size() - 1, end + 1 - (begin + kPlace.size() - 1));
}

}  // namespace

std::string Source::about() const {
  std::shared_lock lock(mutex_);
  const State& state = *state_;
  Json out;
  out["program"] = MARSAD_VERSION;
  out["codebook"] = state.codebook;
  out["articles"] = state.articles.size();
  out["reports"] = state.reports;
  out["events"] = state.rows.newest().size();
  out["entry"] = state.entry;
  out["decisions_kept"] = options_.lasts;
  Day first = kNoDay, last = kNoDay;
  for (uint32_t at : state.rows.newest()) {
    const Row& row = state.rows[at];
    if (row.first == kNoDay) break;
    if (first == kNoDay || row.first < first) first = row.first;
    if (last == kNoDay || row.last > last) last = row.last;
  }
  out["from"] = first == kNoDay ? Json() : Json(iso(first));
  out["to"] = last == kNoDay ? Json() : Json(iso(last));
  return out.dump();
}

// Places only as far as an event or a report of one is in them: readings name tens of thousands that none is.
std::string Source::names() const {
  std::shared_lock lock(mutex_);
  const auto& names = state_->rows.names();
  std::vector<bool> used(names.size());
  for (uint32_t at : state_->rows.newest())
    for (const auto* list : {&state_->rows[at].actors, &state_->rows[at].recipients, &state_->rows[at].areas})
      for (uint32_t id : *list) used[id] = true;
  for (const auto& [place, areas] : state_->within)
    if (place < used.size()) used[place] = true;  // a report's own place, which others dispute
  std::string out = "{";
  auto put = [&](const char* kind, const std::map<std::string, State::Named>& all, bool every) {
    if (out.size() > 1) out += ',';
    (out += '"') += kind;
    out += "\":{";
    bool first = true;
    for (const auto& [id, name] : all) {
      const uint32_t number = names.find(id);
      if (!every && (number == Interned::kUnknown || !used[number])) continue;
      if (!std::exchange(first, false)) out += ',';
      reading::append_json_string(id, &out);
      out += ":[";
      reading::append_json_string(name.ar, &out);
      out += ',';
      reading::append_json_string(name.en, &out);
      out += ']';
    }
    out += '}';
  };
  put("actors", state_->actors, true);
  put("places", state_->places, false);
  put("sources", state_->sources, true);
  put("agreements", state_->agreements, true);
  return out + "}";
}

// Every count leaves out the filter that it is for: the trend the days, the map the place, the types the type.
std::string Source::overview(const EventQuery& query, int64_t as_of) const {
  const auto past = at(as_of);
  std::shared_lock lock(mutex_);
  const State& state = past ? *past : *state_;
  const auto asked = state.rows.ask(query);
  const auto& names = state.rows.names();
  struct At {
    const Row* example;
    uint64_t events = 0, origins = 0;
    Tally types, factuality;
  };
  std::vector<At> places;
  std::vector<uint32_t> place_of(names.size(), Interned::kUnknown);
  // By day, newest first, as the rows come: of one day, of several, origins.
  std::vector<std::pair<Day, std::array<uint64_t, 3>>> days;
  Tally types, factuality;
  Counts actors(names.size()), sources(names.size());
  uint64_t events = 0, reports = 0, origins = 0, no_day = 0, no_place = 0, neither = 0, disputed = 0;
  const auto& newest = state.rows.newest();
  for (size_t n = 0; n < newest.size(); ++n) {
    const uint32_t i = newest[n];
    const uint8_t holds = state.rows.holds<Rows::all_but_one>(asked, state.rows.key_newest(n), i);
    if (!Rows::all_but_one(static_cast<uint8_t>(kAll & ~holds))) continue;
    const Row& row = state.rows[i];
    const bool dated = row.first != kNoDay;
    if ((holds | kTime) == kAll && dated) {
      if (days.empty() || days.back().first != row.first) days.emplace_back(row.first, std::array<uint64_t, 3>{});
      auto& day = days.back().second;
      ++day[row.first == row.last ? 0 : 1];
      day[2] += row.origins;
    }
    if ((holds | kPlace) == kAll && row.placed) {
      uint32_t& where = place_of[row.areas[0]];
      if (where == Interned::kUnknown) {
        where = static_cast<uint32_t>(places.size());
        places.push_back(At{&row, 0, 0, {}, {}});
      }
      At& spot = places[where];
      ++spot.events;
      spot.origins += row.origins;
      spot.types.add(row.type);
      spot.factuality.add(row.factuality);
    }
    if ((holds | kTime) == kAll && !dated && query.day != EventQuery::Has::yes) ++no_day;
    if ((holds | kPlace) == kAll && !row.placed && query.place != EventQuery::Has::yes) ++no_place;
    if ((holds | kTime | kPlace) == kAll && !dated && !row.placed) ++neither;
    if ((holds | kType) == kAll) types.add(row.type);
    if ((holds | kFactuality) == kAll) factuality.add(row.factuality);
    if (holds != kAll) continue;
    ++events;
    reports += row.reports;
    origins += row.origins;
    disputed += row.disagreements > 0;
    for (uint32_t actor : row.actors) actors.add(actor);
    for (uint32_t source : row.sources) sources.add(source);
  }
  auto number = [](uint64_t value) { return std::to_string(value); };
  std::string out = "{\"total\":{\"events\":" + number(events) + ",\"reports\":" + number(reports) +
                    ",\"origins\":" + number(origins) + ",\"disagreements\":" + number(disputed) +
                    "},\"trays\":{\"no_day\":" + number(no_day) + ",\"no_place\":" + number(no_place) +
                    ",\"neither\":" + number(neither) + "},\"days\":[";
  for (size_t i = days.size(); i-- > 0;) {
    const auto& [day, n] = days[i];
    out += "[\"" + iso(day) + "\"," + number(n[0]) + "," + number(n[1]) + "," + number(n[2]) + (i ? "]," : "]");
  }
  std::vector<uint32_t> only;
  for (const auto& source : query.sources) only.push_back(names.find(source));
  out += "],\"coverage\":[";  // day, articles read, sources read
  bool first = true;
  for (const auto& [day, read] : state.read) {
    uint64_t articles = 0, count = 0;
    for (auto [source, of] : read)
      if (of && (only.empty() || std::find(only.begin(), only.end(), source) != only.end())) articles += of, ++count;
    if (!articles) continue;
    if (!std::exchange(first, false)) out += ',';
    out += "[\"" + iso(day) + "\"," + number(articles) + "," + number(count) + "]";
  }
  out += "],\"types\":" + types.most(names, 100).dump() + ",\"factuality\":" + factuality.most(names, 10).dump() +
         ",\"actors\":" + actors.most(names, 40).dump() + ",\"sources\":" + sources.most(names, 40).dump() +
         ",\"places\":[";
  first = true;
  for (const At& spot : places) {
    if (!std::exchange(first, false)) out += ',';
    // The place as the event has it, with the counts behind its last field.
    out.append(place_in(spot.example->brief));
    out.back() = ',';
    out += "\"events\":" + number(spot.events) + ",\"origins\":" + number(spot.origins) + ",\"type\":";
    reading::append_json_string(names.text(spot.types.first()), &out);
    out += ",\"factuality\":";
    reading::append_json_string(names.text(spot.factuality.first()), &out);
    out += '}';
  }
  return out + "]}";
}

// Each row that holds, in the order asked for: its place in that order, and its number.
template <class Each>
void Source::each_row(const State& state, const EventQuery& query, Each each) {
  const auto asked = state.rows.ask(query);
  const auto& newest = state.rows.newest();
  // Events without a day stay last in either order of days.
  size_t dated = newest.size();
  if (query.order == EventQuery::Order::oldest)
    dated = static_cast<size_t>(std::partition_point(newest.begin(), newest.end(),
                                                     [&](uint32_t at) { return state.rows[at].first != kNoDay; }) -
                                newest.begin());
  for (size_t i = 0; i < newest.size(); ++i) {
    const bool turned = query.order == EventQuery::Order::oldest && i < dated;
    const size_t n = turned ? dated - 1 - i : i;
    const uint32_t at = query.order == EventQuery::Order::review ? state.rows.review_order()[i] : newest[n];
    const auto& key = query.order == EventQuery::Order::review ? state.rows.key(at) : state.rows.key_newest(n);
    if (state.rows.holds<Rows::all_must>(asked, key, at) == kAll) each(i, at);
  }
}

Listing Source::events(const EventQuery& query, size_t limit, const std::string& cursor, int64_t as_of) const {
  const auto past = at(as_of);
  std::shared_lock lock(mutex_);
  const State& state = past ? *past : *state_;
  Listing out;
  const size_t begin = offset(cursor, state.rows.newest().size());
  each_row(state, query, [&](size_t i, uint32_t row) {
    ++out.total;
    if (i < begin) return;
    if (out.items.size() < limit)
      out.items.push_back(state.rows[row].brief);
    else if (out.next.empty())
      out.next = std::to_string(i);
  });
  return out;
}

std::vector<uint32_t> Source::rows_of(const EventQuery& query, const std::string& cursor, int64_t as_of) const {
  const auto past = at(as_of);
  std::shared_lock lock(mutex_);
  const State& state = past ? *past : *state_;
  std::vector<uint32_t> out;
  const size_t begin = offset(cursor, state.rows.newest().size());
  each_row(state, query, [&](size_t i, uint32_t row) {
    if (i >= begin) out.push_back(row);
  });
  return out;
}

std::vector<std::string> Source::items_of(const std::vector<uint32_t>& rows, size_t begin, size_t end,
                                          int64_t as_of) const {
  const auto past = at(as_of);
  std::shared_lock lock(mutex_);
  const State& state = past ? *past : *state_;
  std::vector<std::string> out;
  for (size_t i = begin; i < std::min(end, rows.size()); ++i)
    if (const Row& row = state.rows[rows[i]]; !row.gone) out.push_back(row.brief);
  return out;
}

std::string Source::brief_article(const State& state, const Article& article) const {
  const auto& names = state.rows.names();
  const std::string& source = names.text(article.source);
  Json out;
  out["id"] = names.text(article.name);
  out["title"] = article.title;
  out["source"] = source.empty() ? Json() : Json(source);
  out["published"] = article.first == kNoDay
                         ? Json()
                         : Json{{"start", iso(article.first)}, {"end", iso(article.last)}, {"basis", article.basis}};
  out["reports"] = article.reports;
  out["events"] = article.events;
  if (!article.latest) out["superseded"] = true;
  return out.dump();
}

Listing Source::articles(const std::string& source, const std::string& words, size_t limit,
                         const std::string& cursor) const {
  std::shared_lock lock(mutex_);
  const State& state = *state_;
  Listing out;
  const size_t begin = offset(cursor, state.articles.size());
  const std::string folded = arabic::fold(words);
  const uint32_t from = state.rows.names().find(source);
  for (size_t i = 0; i < state.articles.size(); ++i) {
    const Article& article = state.articles[i];
    if (!source.empty() && article.source != from) continue;
    if (!folded.empty() && arabic::fold(article.title).find(folded) == std::string::npos) continue;
    ++out.total;
    if (i < begin) continue;
    if (out.items.size() < limit)
      out.items.push_back(brief_article(state, article));
    else if (out.next.empty())
      out.next = std::to_string(i);
  }
  return out;
}

}  // namespace marsad::serve
