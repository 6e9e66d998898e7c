#include "ledger/merge.h"

#include <algorithm>
#include <atomic>
#include <numeric>
#include <thread>

#include "ledger/buckets.h"
#include "ledger/link.h"

namespace marsad::ledger {
namespace {

// Runs work(i) for every i below size on so many threads.
template <class Work>
void parallel(unsigned threads, size_t size, Work work) {
  std::atomic<size_t> next = 0;
  constexpr size_t kPart = 64;
  auto run = [&](unsigned thread) {
    for (;;) {
      size_t from = next.fetch_add(kPart);
      if (from >= size) return;
      for (size_t i = from; i < std::min(size, from + kPart); ++i) work(thread, i);
    }
  };
  std::vector<std::thread> crew;
  for (unsigned i = 1; i < threads; ++i) crew.emplace_back(run, i);
  run(0);
  for (auto& thread : crew) thread.join();
}

}  // namespace

void each_once(std::vector<Report>* reports) {
  std::sort(reports->begin(), reports->end(), [](const Report& a, const Report& b) {
    if (a.identity() != b.identity()) return a.identity() < b.identity();
    return a.json < b.json;
  });
  reports->erase(std::unique(reports->begin(), reports->end(),
                             [](const Report& a, const Report& b) { return a.identity() == b.identity(); }),
                 reports->end());
}

std::vector<Group> groups(const std::vector<const Report*>& reports, const Rulings& rulings, unsigned threads) {
  threads = std::max(1U, threads);
  std::vector<std::vector<std::pair<uint32_t, uint32_t>>> parts(threads);
  parallel(threads, reports.size(), [&](unsigned thread, size_t i) {
    std::vector<uint32_t> found;
    buckets(*reports[i], &found);
    for (uint32_t bucket : found) parts[thread].emplace_back(bucket, static_cast<uint32_t>(i));
  });
  std::vector<std::pair<uint32_t, uint32_t>> table;
  for (auto& part : parts) table.insert(table.end(), part.begin(), part.end());
  parts.clear();
  std::sort(table.begin(), table.end());
  // Where each report's bucket begins: only what stands before it there is paired with it.
  std::vector<std::vector<std::pair<uint32_t, uint32_t>>> spans(reports.size());
  for (uint32_t at = 0, from = 0; at < table.size(); ++at) {
    if (table[at].first != table[from].first) from = at;
    if (at > from) spans[table[at].second].emplace_back(from, at);
  }

  std::vector<std::vector<Joint>> found(threads);
  parallel(threads, reports.size(), [&](unsigned thread, size_t i) {
    std::vector<uint32_t> others;
    for (auto [from, to] : spans[i])
      for (uint32_t at = from; at < to; ++at) others.push_back(table[at].second);
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    for (uint32_t other : others)
      if (auto made = link(*reports[other], *reports[i]))
        found[thread].push_back({other, static_cast<uint32_t>(i), *made});
  });
  std::vector<Joint> links;
  for (auto& part : found) links.insert(links.end(), part.begin(), part.end());

  // Components first: a cut never looks beyond one.
  std::vector<uint32_t> head(reports.size());
  std::iota(head.begin(), head.end(), 0U);
  auto find = [&](uint32_t i) {
    while (head[i] != i) i = head[i] = head[head[i]];
    return i;
  };
  auto unite = [&](uint32_t a, uint32_t b) {
    a = find(a), b = find(b);
    head[std::max(a, b)] = std::min(a, b);
  };
  for (const auto& joint : links) unite(joint.a, joint.b);
  for (auto [a, b] : rulings.together) unite(a, b);
  std::vector<std::vector<uint32_t>> components(reports.size());
  std::vector<uint32_t> place(reports.size());
  for (uint32_t i = 0; i < reports.size(); ++i) {
    place[i] = static_cast<uint32_t>(components[find(i)].size());
    components[find(i)].push_back(i);
  }
  std::vector<std::vector<Joint>> of_component(reports.size());
  for (const auto& joint : links) of_component[find(joint.a)].push_back({place[joint.a], place[joint.b], joint.link});

  std::vector<Rulings> ruled(rulings.together.empty() && rulings.apart.empty() ? 0 : reports.size());
  for (auto [a, b] : rulings.together) ruled[find(a)].together.emplace_back(place[a], place[b]);
  for (auto [a, b] : rulings.apart)
    if (find(a) == find(b)) ruled[find(a)].apart.emplace_back(place[a], place[b]);

  std::vector<std::vector<Group>> made(threads);
  parallel(threads, reports.size(), [&](unsigned thread, size_t i) {
    if (components[i].empty()) return;
    std::vector<const Report*> members;
    for (uint32_t member : components[i]) members.push_back(reports[member]);
    for (auto& group : cut(members, std::move(of_component[i]), ruled.empty() ? Rulings{} : ruled[i])) {
      for (uint32_t& member : group.reports) member = components[i][member];
      made[thread].push_back(std::move(group));
    }
  });
  std::vector<Group> out;
  for (auto& part : made) std::move(part.begin(), part.end(), std::back_inserter(out));
  std::sort(out.begin(), out.end(), [](auto& a, auto& b) { return a.reports.front() < b.reports.front(); });
  return out;
}

Merged merge(std::vector<Report> given, unsigned threads) {
  Merged out;
  out.reports = std::move(given);
  each_once(&out.reports);
  std::vector<const Report*> reports;
  for (const auto& report : out.reports) reports.push_back(&report);
  auto found = groups(reports, {}, threads);
  out.events.resize(found.size());
  parallel(std::max(1U, threads), found.size(), [&](unsigned, size_t i) {
    std::vector<const Report*> own;
    for (uint32_t member : found[i].reports) own.push_back(reports[member]);
    out.events[i] = make_event(std::move(own), found[i].because);
  });
  std::sort(out.events.begin(), out.events.end(), [](const Event& a, const Event& b) {
    return std::tuple(a.key, a.reports.front()->identity()) < std::tuple(b.key, b.reports.front()->identity());
  });
  return out;
}

}  // namespace marsad::ledger
