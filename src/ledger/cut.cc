#include "ledger/cut.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace marsad::ledger {
namespace {

// What a growing group holds, each thing once: few of each, however many reports.
struct Summary {
  std::vector<uint32_t> members;
  std::vector<std::pair<Days, bool>> windows;  // with whether the text says it
  std::vector<const Where*> places;
  std::vector<Who> actors;
  std::set<uint16_t> because;
  std::vector<uint16_t> order;
  bool ruled = false;  // by a person: holds whatever its parts say
};

bool same_place(const Where& a, const Where& b) {
  return a.id == b.id && a.lat == b.lat && a.lon == b.lon && a.radius == b.radius &&
         (!a.id.empty() || a.text == b.text);
}

bool days_clash(const Summary& a, const Summary& b) {
  for (const auto& [one, one_stated] : a.windows)
    for (const auto& [other, other_stated] : b.windows)
      if (windows_apart(one, one_stated, other, other_stated)) return true;
  return false;
}

bool places_clash(const Summary& a, const Summary& b) {
  for (const auto* one : a.places)
    for (const auto* other : b.places)
      if (places_apart(*one, *other)) return true;
  return false;
}

void absorb(Summary* into, Summary* from) {
  into->members.insert(into->members.end(), from->members.begin(), from->members.end());
  for (const auto& window : from->windows)
    if (std::find(into->windows.begin(), into->windows.end(), window) == into->windows.end())
      into->windows.push_back(window);
  for (const auto* place : from->places)
    if (std::none_of(into->places.begin(), into->places.end(), [&](auto* have) { return same_place(*have, *place); }))
      into->places.push_back(place);
  for (const auto& who : from->actors)
    if (std::none_of(into->actors.begin(), into->actors.end(), [&](auto& have) { return have.id == who.id; }))
      into->actors.push_back(who);
  for (uint16_t signals : from->order)
    if (into->because.insert(signals).second) into->order.push_back(signals);
  into->ruled |= from->ruled;
  *from = Summary{};
}

class Cutter {
 public:
  Cutter(const std::vector<const Report*>& reports, const Rulings& rulings)
      : assault_(!reports.empty() && reports.front()->type == "ASSAULT"),
        head_(reports.size()),
        groups_(reports.size()) {
    std::iota(head_.begin(), head_.end(), 0U);
    for (uint32_t i = 0; i < reports.size(); ++i) {
      Summary& group = groups_[i];
      group.members = {i};
      if (reports[i]->window) group.windows.emplace_back(*reports[i]->window, reports[i]->stated);
      if (reports[i]->place) group.places.push_back(&*reports[i]->place);
      for (const auto& who : reports[i]->actors)
        if (!who.id.empty()) group.actors.push_back(who);
    }
    for (auto [a, b] : rulings.apart) {
      sides_[a].push_back(b);
      sides_[b].push_back(a);
    }
    for (auto [a, b] : rulings.together) {
      uint32_t one = find(a), other = find(b);
      if (one == other || forbidden(one, other)) continue;
      groups_[one].ruled = true;
      join(one, other);
    }
  }

  void take(const Joint& joint) {
    uint32_t one = find(joint.a), other = find(joint.b);
    if (one == other) {
      note(&groups_[one], joint.link.signals);
      return;
    }
    Summary &a = groups_[one], &b = groups_[other];
    if (forbidden(one, other)) return;
    if (!a.ruled && !b.ruled) {
      if (days_clash(a, b) || places_clash(a, b)) return;
      if (joint.link.points < kStrong && !(assault_ && pinned(joint.link.signals)) && contradict(a.actors, b.actors))
        return;
    }
    note(&a, joint.link.signals);
    join(one, other);
  }

  std::vector<Group> groups() {
    std::vector<Group> out;
    for (uint32_t i = 0; i < head_.size(); ++i) {
      if (find(i) != i) continue;
      Group& group = out.emplace_back();
      group.reports = std::move(groups_[i].members);
      std::sort(group.reports.begin(), group.reports.end());
      group.because = std::move(groups_[i].order);
    }
    std::sort(out.begin(), out.end(), [](auto& a, auto& b) { return a.reports.front() < b.reports.front(); });
    return out;
  }

 private:
  static void note(Summary* group, uint16_t signals) {
    if (group->because.insert(signals).second) group->order.push_back(signals);
  }
  uint32_t find(uint32_t i) {
    while (head_[i] != i) i = head_[i] = head_[head_[i]];
    return i;
  }
  void join(uint32_t one, uint32_t other) {
    if (groups_[one].members.size() < groups_[other].members.size()) {
      // The larger keeps its vectors; the reasons' order must not depend on that.
      std::swap(groups_[one].because, groups_[other].because);
      std::swap(groups_[one].order, groups_[other].order);
      std::swap(one, other);
    }
    absorb(&groups_[one], &groups_[other]);
    head_[other] = one;
  }
  bool forbidden(uint32_t one, uint32_t other) {
    if (sides_.empty()) return false;
    const auto& members =
        groups_[one].members.size() < groups_[other].members.size() ? groups_[one].members : groups_[other].members;
    uint32_t far = &members == &groups_[one].members ? other : one;
    for (uint32_t member : members)
      if (auto found = sides_.find(member); found != sides_.end())
        for (uint32_t side : found->second)
          if (find(side) == far) return true;
    return false;
  }
  bool assault_ = false;  // links join one type only
  std::vector<uint32_t> head_;
  std::vector<Summary> groups_;
  std::map<uint32_t, std::vector<uint32_t>> sides_;
};

}  // namespace

std::vector<Group> cut(const std::vector<const Report*>& reports, std::vector<Joint> links, const Rulings& rulings) {
  for (auto& joint : links)
    if (joint.a > joint.b) std::swap(joint.a, joint.b);
  std::sort(links.begin(), links.end(), [](const Joint& x, const Joint& y) {
    return std::tuple(-x.link.points, x.a, x.b) < std::tuple(-y.link.points, y.a, y.b);
  });
  Cutter cutter(reports, rulings);
  for (const auto& joint : links) cutter.take(joint);
  return cutter.groups();
}

}  // namespace marsad::ledger
