#include "reading/compare.h"

#include <algorithm>
#include <string_view>

namespace marsad::reading {
namespace {

template <class Refs>
std::string named(const Refs& refs) {
  std::vector<std::string> list;
  list.reserve(refs.size());
  for (const ActorRef& a : refs) list.push_back(a.id.empty() ? a.text : a.id);
  std::sort(list.begin(), list.end());
  std::string out;
  for (const std::string& s : list) out += (out.empty() ? "" : ", ") + s;
  return out;
}

// The slots that a reviewer cares about, as text. Where a rule stands (file, line) is none: moving a row changes no
// reading.
std::vector<std::pair<const char*, std::string>> slots(const Event& e) {
  std::vector<ActorRef> speakers;
  for (const Attribution& a : e.attributed_to) speakers.push_back(a.who);
  std::string numbers;
  for (const auto& [key, n] : e.numbers)
    numbers += (numbers.empty() ? "" : ", ") + key + " " + std::to_string(n.min) +
               (n.max == n.min ? "" : "–" + std::to_string(n.max));
  return {{"type", e.type + (e.mode.empty() ? "" : "/" + e.mode)},
          {"actors", named(e.actors)},
          {"recipients", named(e.recipients)},
          {"place", e.place ? (e.place->id.empty() ? e.place->text : e.place->id) : ""},
          {"date", e.date},
          {"factuality", name_of(e.factuality)},
          {"says", named(speakers)},
          {"numbers", numbers}};
}

// The words around the trigger, the trigger in brackets.
std::string quoted(const Reading& r, const Event& e) {
  constexpr uint32_t kAround = 45;
  const uint32_t from = std::max(e.sentence.start, e.at.start > kAround ? e.at.start - kAround : 0),
                 to = std::min(e.sentence.end, e.at.end + kAround);
  std::string out = from > e.sentence.start ? "…" : "";
  uint32_t at = 0;
  for (size_t i = 0; i < r.text.size() && at < to; ++at) {
    const size_t begin = i++;
    while (i < r.text.size() && (r.text[i] & 0xC0) == 0x80) ++i;
    if (at < from) continue;
    if (at == e.at.start) out += '[';
    if (r.text[begin] == '\n')
      out += ' ';
    else
      out.append(r.text, begin, i - begin);
    if (at + 1 == e.at.end) out += ']';
  }
  return "«" + out + (to < e.sentence.end ? "…»" : "»");
}

std::string entry_of(const Event& e) { return e.rule.substr(0, e.rule.find(' ')); }

// `shown` is the report to show, `was` the one it was.
Difference told(char sign, std::string group, const Reading& r, const Event& shown, const Event& was) {
  Difference out{sign, std::move(group), r.id, quoted(r, shown), {}, was.type, was.at};
  for (const auto& [slot, value] : slots(shown))
    if (!value.empty() && std::string_view(slot) != "factuality")
      out.slots += (slot == std::string_view("type") ? "" : std::string("; ") + slot + ": ") + value;
  return out;
}

}  // namespace

std::vector<Difference> difference(const Reading& before, const Reading& after) {
  std::vector<Difference> out;
  std::vector<bool> paired(after.events.size());
  auto partner = [&](auto same) -> int {
    for (size_t i = 0; i < after.events.size(); ++i)
      if (!paired[i] && same(after.events[i])) return static_cast<int>(i);
    return -1;
  };
  for (const Event& e : before.events) {
    int i = partner([&](const Event& o) { return o.key == e.key && o.at == e.at; });
    if (i < 0) i = partner([&](const Event& o) { return o.at == e.at; });
    if (i < 0) {
      out.push_back(told('-', entry_of(e), before, e, e));
      continue;
    }
    paired[static_cast<size_t>(i)] = true;
    const Event& o = after.events[static_cast<size_t>(i)];
    const auto was = slots(e), is = slots(o);
    for (size_t s = 0; s < was.size(); ++s) {
      if (was[s].second == is[s].second) continue;
      const auto shown = [](const std::string& v) { return v.empty() ? std::string("nothing") : v; };
      out.push_back(told('~', std::string(was[s].first) + ": " + shown(was[s].second) + " → " + shown(is[s].second),
                         after, o, e));
      break;  // one report is one change: the first slot that differs names it
    }
  }
  for (size_t i = 0; i < after.events.size(); ++i)
    if (!paired[i]) out.push_back(told('+', entry_of(after.events[i]), after, after.events[i], after.events[i]));
  return out;
}

void Comparison::add(size_t told, std::vector<Difference> found) {
  ++articles, differ += !found.empty(), reports += told;
  for (Difference& d : found) {
    ++(d.sign == '+' ? added : d.sign == '-' ? lost : changed);
    Group& g = groups_[{d.sign, d.group}];
    g.sign = d.sign, g.what = d.group;
    if (++g.count <= shown_) g.shown.push_back(std::move(d));
  }
}

std::vector<Comparison::Group> Comparison::groups() const {
  std::vector<Group> out;
  out.reserve(groups_.size());
  for (const auto& [key, group] : groups_) out.push_back(group);
  std::stable_sort(out.begin(), out.end(), [](const Group& a, const Group& b) { return a.count > b.count; });
  return out;
}

}  // namespace marsad::reading
