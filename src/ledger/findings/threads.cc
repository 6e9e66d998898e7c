// Threads: articles of one running story across days.
//
//   Monday's strike on a town, Tuesday's toll, Wednesday's funeral there  →  one thread of three articles
//
// Articles are taken in the order of their days. One joins the thread with which it shares most of its own places,
// people, agreements and events, rare ones weighing more, if that is at least kShare of what it has itself and the
// thread told something within the last ten days; else it begins one. Only what the article's own reports tell counts,
// so a teaser of another story on its page joins nothing. What it cannot do: join stories that no name connects.
#include <algorithm>
#include <cmath>

#include "ledger/findings/findings.h"

namespace marsad::ledger::findings {
namespace {

constexpr int32_t kPause = 10;   // days after which a thread has ended
constexpr double kShare = 0.34;  // of the weight of an article's own keys
constexpr size_t kFewest = 2;    // keys that must be shared

}  // namespace

std::vector<Json> threads(const Material& all, const Asked& asked) {
  std::vector<std::vector<std::string>> keys(all.pages.size());
  std::unordered_map<std::string, size_t> in;
  for (size_t p = 0; p < all.pages.size(); ++p) {
    std::set<std::string> own;
    const Page& page = all.pages[p];
    for (uint32_t r = page.first_told; r < page.first_told + page.told; ++r) {
      const Told& told = all.told[r];
      own.insert("e " + told.event);
      if (told.place && !told.place->id.empty() && told.place->precision != "country")
        own.insert("p " + told.place->id);
      for (const auto* side : {&told.actors, &told.recipients})
        for (const auto& who : *side)
          if (!who.id.empty()) own.insert("a " + who.id);
      for (const auto& id : told.agreements) own.insert("g " + id);
    }
    keys[p].assign(own.begin(), own.end());
    for (const auto& key : keys[p]) ++in[key];
  }
  const double pages = static_cast<double>(all.pages.size()) + 1;
  auto weight = [&](const std::string& key) {
    return std::log(1 + pages / static_cast<double>(in[key])) * (key[0] == 'e' && in[key] > 1 ? 2 : 1);
  };
  std::vector<uint32_t> order;
  for (uint32_t p = 0; p < all.pages.size(); ++p)
    if (!keys[p].empty() && all.pages[p].day) order.push_back(p);
  std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return std::tie(all.pages[a].day->first, all.pages[a].name) < std::tie(all.pages[b].day->first, all.pages[b].name);
  });
  struct Thread {
    std::vector<uint32_t> pages;
    std::map<uint32_t, std::vector<std::string>> why;  // keys by which a page joined
    int32_t last = 0;
  };
  std::vector<Thread> list;
  std::unordered_map<std::string, std::vector<std::pair<uint32_t, int32_t>>> holds;  // key → thread, day last told
  for (uint32_t p : order) {
    const int32_t day = all.pages[p].day->first;
    std::map<uint32_t, std::pair<double, std::vector<std::string>>> shared;
    double own = 0;
    for (const auto& key : keys[p]) {
      // An event that only this article tells says nothing of whether it goes on with another.
      if (key[0] != 'e' || in[key] > 1) own += weight(key);
      auto found = holds.find(key);
      if (found == holds.end()) continue;
      auto& threads_of = found->second;
      std::erase_if(threads_of, [&](auto& one) { return one.second < day - kPause; });
      for (auto& [thread, last] : threads_of) shared[thread].first += weight(key), shared[thread].second.push_back(key);
    }
    uint32_t best = static_cast<uint32_t>(list.size());
    double most = kShare * own;
    for (const auto& [thread, what] : shared)
      if (what.second.size() >= kFewest && list[thread].last >= day - kPause && what.first > most)
        most = what.first, best = thread;
    if (best == list.size()) list.emplace_back();
    Thread& thread = list[best];
    if (!thread.pages.empty()) thread.why[p] = shared[best].second;
    thread.pages.push_back(p);
    thread.last = day;
    for (const auto& key : keys[p]) {
      auto& of = holds[key];
      auto mine = std::find_if(of.begin(), of.end(), [&](auto& one) { return one.first == best; });
      if (mine == of.end())
        of.emplace_back(best, day);
      else
        mine->second = day;
    }
  }
  std::vector<uint32_t> by_size(list.size());
  for (uint32_t i = 0; i < by_size.size(); ++i) by_size[i] = i;
  std::stable_sort(by_size.begin(), by_size.end(),
                   [&](uint32_t a, uint32_t b) { return list[a].pages.size() > list[b].pages.size(); });
  std::vector<Json> out;
  for (uint32_t i : by_size) {
    const Thread& thread = list[i];
    bool wanted = asked.id.empty();
    for (uint32_t p : thread.pages) wanted |= all.pages[p].name == asked.id;
    if (!wanted || out.size() >= asked.limit) continue;
    std::map<std::string, size_t> common;
    std::set<std::string> events;
    for (uint32_t p : thread.pages)
      for (const auto& key : keys[p]) {
        if (key[0] == 'e')
          events.insert(key.substr(2));
        else
          ++common[key];
      }
    std::vector<std::pair<double, std::string>> about;
    for (const auto& [key, count] : common) about.emplace_back(static_cast<double>(count) * weight(key), key.substr(2));
    std::sort(about.begin(), about.end(),
              [](auto& a, auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
    Json one = {
        {"thread", all.pages[thread.pages.front()].name}, {"articles", thread.pages.size()}, {"events", events.size()}};
    one["from"] = iso_day(all.pages[thread.pages.front()].day->first), one["to"] = iso_day(thread.last);
    one["about"] = Json::array();
    for (size_t k = 0; k < about.size() && k < 6; ++k)
      one["about"].push_back({{"id", about[k].second}, {"name", all.label(about[k].second)}});
    one["told"] = Json::array();
    for (uint32_t p : thread.pages) {
      if (one["told"].size() >= asked.quotes * 4) break;
      const Page& page = all.pages[p];
      Json line = {
          {"article", page.name}, {"source", page.source}, {"published", page.published}, {"title", page.title}};
      Json joined = Json::array();
      if (auto why = thread.why.find(p); why != thread.why.end())
        for (const auto& key : why->second)
          if (joined.size() < 5) joined.push_back(key[0] == 'e' ? key.substr(2) : all.label(key.substr(2)));
      line["joined_by"] = std::move(joined);
      if (page.told) line["quote"] = all.quote(all.told[page.first_told]);
      one["told"].push_back(std::move(line));
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace marsad::ledger::findings
