// Threads: articles of one running story across days.
//
//   Monday's strike on a town, Tuesday's toll, Wednesday's funeral there  →  one thread of three articles
//
// An article is a vector of what its own reports tell: events, places, actors, who did something to whom, agreements,
// each weighing the more the fewer articles have it (tf-idf), its length 1. A thread is the sum of its articles'
// vectors, older ones fading. In the order of their days, each article joins the thread with the nearest direction
// (cosine), if that is near enough, shares two keys with it, one of them not common in the ledger, and the thread told
// something within the last ten days; else it begins one. This is the single pass of topic detection and tracking
// (Allan, Papka, Lavrenko 1998). The direction is what keeps a thread from swallowing a year: one that has told of
// everything points nowhere. What it cannot do: join stories that no name connects.
#include <algorithm>
#include <cmath>

#include "ledger/findings/findings.h"

namespace marsad::ledger::findings {
namespace {

constexpr int32_t kPause = 10;    // days after which a thread has ended
constexpr double kNear = 0.25;    // cosine
constexpr double kHalf = 4;       // days after which an article counts half in its thread
constexpr size_t kFewest = 2;     // keys that must be shared
constexpr size_t kRare = 20;      // articles that may have a key which connects, or
constexpr double kShare = 0.01;   // that share of all
constexpr double kEvent = 1.5;    // an event told twice says more than names
constexpr double kFaded = 0.001;  // what has faded so far is dropped

using Key = uint32_t;  // index into Keys::text
using Vector = std::vector<std::pair<Key, double>>;

// What the articles' own reports tell. Only that counts: a teaser of another story on a page joins nothing.
struct Keys {
  std::vector<std::string> text;   // "e MRS-…", "p" place, "a" actor, "d" one to another, "g" agreement
  std::vector<uint32_t> articles;  // that have it
  std::vector<std::vector<Key>> of;

  explicit Keys(const Material& all) : of(all.pages.size()) {
    std::unordered_map<std::string, Key> known;
    for (size_t p = 0; p < all.pages.size(); ++p) {
      const Page& page = all.pages[p];
      std::set<std::string> own;
      for (uint32_t r = page.first_told; r < page.first_told + page.told; ++r) add(all.told[r], own);
      for (const std::string& key : own) {
        auto [at, is_new] = known.emplace(key, static_cast<Key>(text.size()));
        if (is_new) text.push_back(key), articles.push_back(0);
        ++articles[at->second];
        of[p].push_back(at->second);
      }
    }
  }
  char kind(Key key) const { return text[key][0]; }
  std::string id(Key key) const { return text[key].substr(2); }
  // Connects two articles: not what every hundredth article has, and not an event that one alone tells.
  bool connects(Key key) const {
    return articles[key] > 1 && articles[key] <= std::max<double>(kRare, kShare * static_cast<double>(of.size()));
  }
  double weight(Key key) const {
    if (articles[key] < 2 && kind(key) == 'e') return 0;
    return std::log(1 + (static_cast<double>(of.size()) + 1) / articles[key]) * (kind(key) == 'e' ? kEvent : 1);
  }
  Vector vector(size_t page) const {
    Vector out;
    double square = 0;
    for (Key key : of[page])
      if (const double w = weight(key); w > 0) out.emplace_back(key, w), square += w * w;
    for (auto& [key, w] : out) w /= std::sqrt(square);
    return out;
  }

 private:
  static void add(const Told& told, std::set<std::string>& own) {
    own.insert("e " + told.event);
    if (told.place && !told.place->id.empty() && told.place->precision != "country") own.insert("p " + told.place->id);
    for (const auto* side : {&told.actors, &told.recipients})
      for (const auto& who : *side)
        if (!who.id.empty()) own.insert("a " + who.id);
    for (const auto& who : told.actors)
      for (const auto& whom : told.recipients)
        if (!who.id.empty() && !whom.id.empty()) own.insert("d " + who.id + " > " + whom.id);
    for (const auto& id : told.agreements) own.insert("g " + id);
  }
};

struct Thread {
  std::vector<uint32_t> pages;
  std::map<uint32_t, std::vector<Key>> why;  // keys by which a page joined
  std::unordered_map<Key, double> direction;
  double square = 0;  // of direction's length
  int32_t last = 0;
};

class Builder {
 public:
  explicit Builder(const Keys& keys) : keys_(keys) {}
  std::vector<Thread> list;

  void take(uint32_t page, int32_t day) {
    const Vector own = keys_.vector(page);
    const std::optional<size_t> nearest = find(own, day);
    const size_t at = nearest.value_or(list.size());
    if (!nearest) list.emplace_back();
    Thread& thread = list[at];
    if (nearest) {
      std::vector<Key>& why = thread.why[page];
      for (const auto& [key, w] : own)
        if (thread.direction.count(key)) why.push_back(key);
      std::stable_sort(why.begin(), why.end(), [&](Key a, Key b) { return keys_.weight(a) > keys_.weight(b); });
      fade(thread, std::exp2((thread.last - day) / kHalf));
    }
    for (const auto& [key, w] : own) {
      double& along = thread.direction[key];
      thread.square += w * (2 * along + w);
      along += w;
      if (keys_.connects(key)) told_in_[key].insert(static_cast<uint32_t>(at));
    }
    thread.pages.push_back(page);
    thread.last = day;
  }

 private:
  std::optional<size_t> find(const Vector& own, int32_t day) {
    std::set<uint32_t> candidates;
    for (const auto& [key, w] : own) {
      auto told = told_in_.find(key);
      if (told == told_in_.end()) continue;
      std::erase_if(told->second, [&](uint32_t t) { return list[t].last < day - kPause; });
      candidates.insert(told->second.begin(), told->second.end());
    }
    std::optional<size_t> best;
    double most = kNear;
    for (uint32_t t : candidates) {
      const Thread& thread = list[t];
      double dot = 0;
      size_t shared = 0;
      for (const auto& [key, w] : own)
        if (auto at = thread.direction.find(key); at != thread.direction.end()) dot += w * at->second, ++shared;
      if (const double near = dot / std::sqrt(thread.square); shared >= kFewest && near > most) most = near, best = t;
    }
    return best;
  }
  static void fade(Thread& thread, double by) {
    if (by >= 1) return;
    thread.square = 0;
    for (auto at = thread.direction.begin(); at != thread.direction.end();) {
      at->second *= by;
      thread.square += at->second * at->second;
      at = at->second < kFaded ? thread.direction.erase(at) : std::next(at);
    }
  }
  const Keys& keys_;
  std::unordered_map<Key, std::set<uint32_t>> told_in_;  // key that connects → threads
};

Json finding(const Material& all, const Keys& keys, const Thread& thread, size_t quotes) {
  std::map<Key, size_t> common;
  std::set<Key> events;
  for (uint32_t p : thread.pages)
    for (Key key : keys.of[p]) {
      if (keys.kind(key) == 'e')
        events.insert(key);
      else if (keys.kind(key) != 'd')
        ++common[key];
    }
  std::vector<std::pair<double, std::string>> about;
  for (const auto& [key, count] : common)
    about.emplace_back(static_cast<double>(count) * keys.weight(key), keys.id(key));
  std::sort(about.begin(), about.end(),
            [](auto& a, auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  const Page& first = all.pages[thread.pages.front()];
  Json one = {{"thread", first.name}, {"articles", thread.pages.size()}, {"events", events.size()}};
  one["from"] = iso_day(first.day->first), one["to"] = iso_day(thread.last);
  one["about"] = Json::array();
  for (size_t k = 0; k < about.size() && k < 6; ++k)
    one["about"].push_back({{"id", about[k].second}, {"name", all.label(about[k].second)}});
  one["told"] = Json::array();
  for (uint32_t p : thread.pages) {
    if (one["told"].size() >= quotes * 4) break;
    const Page& page = all.pages[p];
    Json line = {{"article", page.name}, {"source", page.source}, {"published", page.published}, {"title", page.title}};
    Json joined = Json::array();
    if (auto why = thread.why.find(p); why != thread.why.end())
      for (Key key : why->second)
        if (keys.kind(key) != 'd' && joined.size() < 5)
          joined.push_back(keys.kind(key) == 'e' ? keys.id(key) : all.label(keys.id(key)));
    line["joined_by"] = std::move(joined);
    if (page.told) line["quote"] = all.quote(all.told[page.first_told]);
    one["told"].push_back(std::move(line));
  }
  return one;
}

}  // namespace

std::vector<Json> threads(const Material& all, const Asked& asked) {
  const Keys keys(all);
  std::vector<uint32_t> order;
  for (uint32_t p = 0; p < all.pages.size(); ++p)
    if (!keys.of[p].empty() && all.pages[p].day) order.push_back(p);
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return std::tie(all.pages[a].day->first, all.pages[a].name) < std::tie(all.pages[b].day->first, all.pages[b].name);
  });
  Builder builder(keys);
  for (uint32_t p : order) builder.take(p, all.pages[p].day->first);
  std::stable_sort(builder.list.begin(), builder.list.end(),
                   [](const Thread& a, const Thread& b) { return a.pages.size() > b.pages.size(); });
  std::vector<Json> out;
  for (const Thread& thread : builder.list) {
    if (out.size() >= asked.limit) break;
    const bool wanted = asked.id.empty() || std::any_of(thread.pages.begin(), thread.pages.end(),
                                                        [&](uint32_t p) { return all.pages[p].name == asked.id; });
    if (wanted) out.push_back(finding(all, keys, thread, asked.quotes));
  }
  return out;
}

}  // namespace marsad::ledger::findings
