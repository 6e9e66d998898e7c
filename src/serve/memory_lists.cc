// Lists, counts and search of the source in memory.
#include <algorithm>
#include <mutex>
#include <set>

#include "arabic/fold.h"
#include "arabic/text.h"
#include "serve/memory.h"

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

void count(std::map<std::string, uint64_t>* into, const std::string& key) { ++(*into)[key]; }

Json most(const std::map<std::string, uint64_t>& counts, size_t limit) {
  std::vector<std::pair<std::string, uint64_t>> sorted(counts.begin(), counts.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (sorted.size() > limit) sorted.resize(limit);
  Json out = Json::array();
  for (const auto& [key, number] : sorted) out.push_back({key, number});
  return out;
}

}  // namespace

std::string MemorySource::about() const {
  std::shared_lock lock(mutex_);
  Json out;
  out["program"] = program_.empty() ? MARSAD_VERSION : program_;
  out["codebook"] = codebook_id_;
  out["kind"] = "memory";
  out["articles"] = articles_.size();
  out["reports"] = reports_;
  out["events"] = events_.size();
  out["review"] = review_ ? "local" : "off";
  out["decisions_kept"] = false;  // they end with the program
  Day first = kNoDay, last = kNoDay;
  for (const auto& row : rows_.rows())
    if (row.first != kNoDay) {
      if (first == kNoDay || row.first < first) first = row.first;
      if (last == kNoDay || row.last > last) last = row.last;
    }
  out["from"] = first == kNoDay ? Json() : Json(iso(first));
  out["to"] = last == kNoDay ? Json() : Json(iso(last));
  return out.dump();
}

std::string MemorySource::names() const {
  std::shared_lock lock(mutex_);
  Json out;
  auto put = [&](const char* kind, const std::map<std::string, Named>& names) {
    Json& into = out[kind] = Json::object();
    for (const auto& [id, name] : names) into[id] = {name.ar, name.en};
  };
  put("actors", actors_);
  put("places", places_);
  put("sources", sources_);
  put("agreements", agreements_);
  return out.dump();
}

// Every count leaves out the filter that it is for: the trend the days, the map the place, the types the type.
std::string MemorySource::overview(const EventQuery& query) const {
  std::shared_lock lock(mutex_);
  const auto asked = rows_.ask(query);
  const auto& names = rows_.names();
  struct At {
    const Row* example;
    uint64_t events = 0, origins = 0;
    std::map<uint32_t, uint64_t> types, factuality;
  };
  std::unordered_map<uint32_t, At> places;
  std::map<Day, std::array<uint64_t, 3>> days;  // of one day, of several, origins
  std::map<std::string, uint64_t> types, factuality, actors, sources;
  uint64_t events = 0, reports = 0, origins = 0, no_day = 0, no_place = 0, neither = 0, disputed = 0;
  for (const auto& row : rows_.rows()) {
    const uint8_t holds = Rows::holds(asked, row);
    const bool dated = row.first != kNoDay;
    if ((holds | kTime) == kAll && dated) {
      auto& day = days[row.first];
      ++day[row.first == row.last ? 0 : 1];
      day[2] += row.origins;
    }
    if ((holds | kPlace) == kAll && row.placed) {
      auto& at = places.try_emplace(row.areas[0], At{&row, 0, 0, {}, {}}).first->second;
      ++at.events;
      at.origins += row.origins;
      ++at.types[row.type];
      ++at.factuality[row.factuality];
    }
    if ((holds | kTime) == kAll && !dated && query.day != EventQuery::Has::yes) ++no_day;
    if ((holds | kPlace) == kAll && !row.placed && query.place != EventQuery::Has::yes) ++no_place;
    if ((holds | kTime | kPlace) == kAll && !dated && !row.placed) ++neither;
    if ((holds | kType) == kAll) count(&types, names.text(row.type));
    if ((holds | kFactuality) == kAll) count(&factuality, names.text(row.factuality));
    if (holds != kAll) continue;
    ++events;
    reports += row.reports;
    origins += row.origins;
    disputed += row.disagreements > 0;
    for (uint32_t actor : row.actors) count(&actors, names.text(actor));
    for (uint32_t source : row.sources) count(&sources, names.text(source));
  }
  Json out;
  out["total"] = {{"events", events}, {"reports", reports}, {"origins", origins}, {"disagreements", disputed}};
  out["trays"] = {{"no_day", no_day}, {"no_place", no_place}, {"neither", neither}};
  out["days"] = Json::array();
  for (const auto& [day, n] : days) out["days"].push_back({iso(day), n[0], n[1], n[2]});
  std::map<Day, std::pair<uint64_t, std::set<std::string_view>>> coverage;
  for (const auto& article : articles_)
    if (article.first != kNoDay && article.first == article.last &&
        (query.sources.empty() ||
         std::find(query.sources.begin(), query.sources.end(), article.source) != query.sources.end())) {
      auto& day = coverage[article.first];
      ++day.first;
      day.second.insert(article.source);
    }
  out["coverage"] = Json::array();  // day, articles read, sources read
  for (const auto& [day, read] : coverage) out["coverage"].push_back({iso(day), read.first, read.second.size()});
  out["types"] = most(types, 100);
  out["factuality"] = most(factuality, 10);
  out["actors"] = most(actors, 40);
  out["sources"] = most(sources, 40);
  out["places"] = Json::array();
  for (const auto& [id, at] : places) {
    Json brief = Json::parse(at.example->brief);
    Json place = brief.at("place");
    place.erase("text");
    place["events"] = at.events;
    place["origins"] = at.origins;
    auto dominant = [&](const std::map<uint32_t, uint64_t>& of) {
      return names.text(std::max_element(of.begin(), of.end(), [](const auto& a, const auto& b) {
                          return a.second < b.second;
                        })->first);
    };
    place["type"] = dominant(at.types);
    place["factuality"] = dominant(at.factuality);
    out["places"].push_back(std::move(place));
  }
  return out.dump();
}

Listing MemorySource::events(const EventQuery& query, size_t limit, const std::string& cursor) const {
  std::shared_lock lock(mutex_);
  Listing out;
  const auto asked = rows_.ask(query);
  const auto& rows = rows_.rows();
  const size_t begin = offset(cursor, rows.size());
  // Events without a day stay last in either order of days.
  size_t dated = rows.size();
  if (query.order == EventQuery::Order::oldest)
    dated = static_cast<size_t>(
        std::find_if(rows.begin(), rows.end(), [](const Row& row) { return row.first == kNoDay; }) - rows.begin());
  for (size_t i = 0; i < rows.size(); ++i) {
    size_t at = i;
    if (query.order == EventQuery::Order::oldest && i < dated) at = dated - 1 - i;
    if (query.order == EventQuery::Order::review) at = rows_.review_order()[i];
    if (Rows::holds(asked, rows[at]) != kAll) continue;
    ++out.total;
    if (i < begin) continue;
    if (out.items.size() < limit)
      out.items.push_back(rows[at].brief);
    else if (out.next.empty())
      out.next = std::to_string(i);
  }
  return out;
}

std::string MemorySource::brief_article(const Article& article) const {
  Json out;
  out["id"] = article.id;
  out["title"] = article.title;
  out["source"] = article.source.empty() ? Json() : Json(article.source);
  out["published"] = article.first == kNoDay
                         ? Json()
                         : Json{{"start", iso(article.first)}, {"end", iso(article.last)}, {"basis", article.basis}};
  out["reports"] = article.reports;
  out["events"] = article.events.size();
  return out.dump();
}

Listing MemorySource::articles(const std::string& source, const std::string& words, size_t limit,
                               const std::string& cursor) const {
  std::shared_lock lock(mutex_);
  Listing out;
  const size_t begin = offset(cursor, articles_.size());
  const std::string folded = arabic::fold(words);
  for (size_t i = 0; i < articles_.size(); ++i) {
    if (!source.empty() && articles_[i].source != source) continue;
    if (!folded.empty() && articles_[i].folded.find(folded) == std::string::npos) continue;
    ++out.total;
    if (i < begin) continue;
    if (out.items.size() < limit)
      out.items.push_back(brief_article(articles_[i]));
    else if (out.next.empty())
      out.next = std::to_string(i);
  }
  return out;
}

std::string MemorySource::actors() const {
  std::shared_lock lock(mutex_);
  struct Of {
    uint64_t acts = 0, receives = 0;
    std::map<std::string, uint64_t> types;
  };
  std::unordered_map<uint32_t, Of> counts;
  std::map<std::pair<uint32_t, uint32_t>, uint64_t> edges;
  const auto& names = rows_.names();
  for (const auto& row : rows_.rows()) {
    for (uint32_t actor : row.actors) {
      auto& of = counts[actor];
      ++of.acts;
      ++of.types[names.text(row.type)];
      for (uint32_t recipient : row.recipients) ++edges[{actor, recipient}];
    }
    for (uint32_t recipient : row.recipients) ++counts[recipient].receives;
  }
  std::vector<uint32_t> known;
  for (const auto& [actor, of] : counts)
    if (actors_.count(names.text(actor))) known.push_back(actor);
  std::sort(known.begin(), known.end(), [&](uint32_t a, uint32_t b) {
    uint64_t of_a = counts[a].acts + counts[a].receives, of_b = counts[b].acts + counts[b].receives;
    return of_a != of_b ? of_a > of_b : names.text(a) < names.text(b);
  });
  Json out;
  out["actors"] = Json::array();
  for (uint32_t actor : known) {
    const std::string& id = names.text(actor);
    std::map<std::string, uint64_t> labels;
    if (auto found = labels_.find(id); found != labels_.end())
      labels.insert(found->second.begin(), found->second.end());
    out["actors"].push_back({{"id", id},
                             {"acts", counts[actor].acts},
                             {"receives", counts[actor].receives},
                             {"types", most(counts[actor].types, 6)},
                             {"labels", most(labels, 12)}});
    if (out["actors"].size() == 500) break;
  }
  std::vector<std::pair<std::pair<uint32_t, uint32_t>, uint64_t>> sorted(edges.begin(), edges.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  out["edges"] = Json::array();  // who acts on whom, how often
  for (const auto& [pair, number] : sorted) {
    if (!actors_.count(names.text(pair.first)) || !actors_.count(names.text(pair.second))) continue;
    out["edges"].push_back({names.text(pair.first), names.text(pair.second), number});
    if (out["edges"].size() == 200) break;
  }
  return out.dump();
}

std::string MemorySource::places() const {
  std::shared_lock lock(mutex_);
  std::map<std::string, uint64_t> counts;
  for (const auto& row : rows_.rows())
    if (!row.areas.empty()) count(&counts, rows_.names().text(row.areas[0]));
  Json out;
  out["places"] = most(counts, 2000);
  return out.dump();
}

std::string MemorySource::sources() const {
  std::shared_lock lock(mutex_);
  struct Of {
    uint64_t articles = 0, reports = 0, undated = 0, events = 0, alone = 0;
    std::map<std::string, uint64_t> months;
  };
  std::map<std::string, Of> counts;
  for (const auto& article : articles_) {
    Of& of = counts[article.source];
    ++of.articles;
    of.reports += article.reports;
    if (article.first == kNoDay)
      ++of.undated;
    else
      ++of.months[iso(article.first).substr(0, 7)];
  }
  for (const auto& row : rows_.rows())
    for (uint32_t source : row.sources) {
      Of& of = counts[rows_.names().text(source)];
      ++of.events;
      of.alone += row.sources.size() == 1;  // nobody else tells it
    }
  Json out;
  out["sources"] = Json::array();
  for (const auto& [id, of] : counts) {
    Json months = Json::array();
    for (const auto& [month, number] : of.months) months.push_back({month, number});
    out["sources"].push_back({{"id", id.empty() ? Json() : Json(id)},
                              {"articles", of.articles},
                              {"reports", of.reports},
                              {"events", of.events},
                              {"alone", of.alone},
                              {"undated", of.undated},
                              {"months", months}});
  }
  return out.dump();
}

std::string MemorySource::agreements() const {
  std::shared_lock lock(mutex_);
  std::map<uint32_t, std::vector<const Row*>> rows;
  for (const auto& row : rows_.rows())
    for (uint32_t agreement : row.agreements) rows[agreement].push_back(&row);
  Json out;
  out["agreements"] = Json::array();
  auto put = [&](const std::string& id, const codebook::Object* entry) {
    Json one;
    one["id"] = id;
    one["parties"] = entry ? Json(entry->parties) : Json::array();
    one["start"] = entry && !entry->start.empty() ? Json(entry->start) : Json();
    one["end"] = entry && !entry->end.empty() ? Json(entry->end) : Json();
    std::map<std::string, uint64_t> types;
    uint64_t events = 0;
    if (auto found = rows.find(rows_.names().find(id)); found != rows.end())
      for (const Row* row : found->second) {
        count(&types, rows_.names().text(row->type));
        ++events;
      }
    one["events"] = events;
    one["types"] = most(types, 10);
    out["agreements"].push_back(std::move(one));
  };
  for (const auto& [id, name] : agreements_) {
    const codebook::Object* entry = nullptr;
    if (book_)
      for (const auto& object : book_->objects)
        if (object.id == id) entry = &object;
    put(id, entry);
  }
  return out.dump();
}

Listing MemorySource::search(const std::string& words, bool exact, size_t limit, const std::string& cursor) const {
  std::shared_lock lock(mutex_);
  Listing out;
  std::vector<std::string> asked;
  arabic::Text question(words);
  for (const auto& token : question.tokens())
    if (token.kind != arabic::TokenKind::punct) asked.emplace_back(token.fold);
  if (asked.empty()) return out;
  const size_t begin = offset(cursor, articles_.size());
  for (size_t i = 0; i < articles_.size(); ++i) {
    const Article& article = articles_[i];
    if (!std::all_of(asked.begin(), asked.end(),
                     [&](const std::string& word) { return article.folded.find(word) != std::string::npos; }))
      continue;
    if (out.items.size() >= limit && !exact) {  // enough are shown: count the rest by the quick test
      ++out.total;
      if (out.next.empty()) out.next = std::to_string(i);
      continue;
    }
    if (i < begin) {
      ++out.total;
      continue;
    }
    if (exact && article.folded.find(arabic::fold(words)) == std::string::npos) continue;
    const Json reading = Json::parse(unpack(article.packed));
    const std::string raw = reading.at("text");
    if (exact && raw.find(words) == std::string::npos) continue;
    if (out.items.size() >= limit) {
      ++out.total;
      if (out.next.empty()) out.next = std::to_string(i);
      continue;
    }
    // The first line in which most of the words stand, and where.
    arabic::Text text(raw);
    uint32_t best = 0;
    const arabic::Line* shown = nullptr;
    for (const auto& line : text.lines()) {
      uint32_t has = 0;
      for (const auto& word : asked)
        for (uint32_t t = line.tokens.begin; t < line.tokens.end; ++t)
          if (text[t].fold.find(word) != std::string_view::npos) {
            ++has;
            break;
          }
      if (has > best) {
        best = has;
        shown = &line;
      }
    }
    ++out.total;
    if (!shown) continue;
    uint32_t first = shown->tokens.begin;  // begin a little before the first match of a long line
    auto matches = [&](uint32_t t) {
      return std::any_of(asked.begin(), asked.end(),
                         [&](const std::string& word) { return text[t].fold.find(word) != std::string_view::npos; });
    };
    uint32_t hit = first;
    while (hit < shown->tokens.end && !matches(hit)) ++hit;
    first = std::max(first, hit > 15 ? hit - 15 : 0);
    const uint32_t last = std::min(shown->tokens.end, first + 50);
    Json one = Json::parse(brief_article(article));
    one["snippet"] = text.raw(arabic::Range{first, last});
    one["matches"] = Json::array();  // code points of the snippet
    for (uint32_t t = first; t < last; ++t)
      if (matches(t)) one["matches"].push_back({text[t].start - text[first].start, text[t].end - text[first].start});
    out.items.push_back(one.dump());
  }
  return out;
}

}  // namespace marsad::serve
