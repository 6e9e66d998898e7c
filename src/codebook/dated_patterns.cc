// Takes a pattern apart from left to right: slots at +, the groups of a slot in braces at /.
#include "codebook/dated_patterns.h"

#include <algorithm>
#include <optional>
#include <string>

namespace marsad::codebook {

namespace {

struct Fault {
  std::string_view at;  // the part of the row that is wrong
  std::string what;
};

// The parts between separators, trimmed, empty ones kept: they are faults.
std::vector<std::string_view> parts(std::string_view s, char separator) {
  std::vector<std::string_view> out;
  for (;;) {
    const size_t end = s.find(separator);
    out.push_back(trim(s.substr(0, end)));
    if (end == std::string_view::npos) return out;
    s.remove_prefix(end + 1);
  }
}

// Where the slot that s begins with ends: at the next + outside braces.
size_t slot_end(std::string_view s) {
  bool inside = false;
  for (size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '{') inside = true;
    if (s[i] == '}') inside = false;
    if (s[i] == '+' && !inside) return i;
  }
  return s.size();
}

std::optional<Fault> read_slot(std::string_view slot, std::string_view pattern, std::vector<std::string_view>* groups) {
  if (slot.empty()) return Fault{pattern, "an empty group beside a +; write words or take the + away"};
  const size_t open = slot.find('{'), close = slot.find('}');
  if (open == std::string_view::npos && close == std::string_view::npos) {
    if (const size_t slash = slot.find('/'); slash != std::string_view::npos)
      return Fault{slot.substr(slash), "a / outside braces; write alternatives as {one/other}"};
    groups->push_back(slot);
    return std::nullopt;
  }
  if (close == std::string_view::npos)
    return Fault{slot.substr(open), "'{' without '}'; close it behind the last alternative, before any + or |"};
  if (open == std::string_view::npos || close < open)
    return Fault{slot.substr(close), "'}' without '{'; open it before the first alternative"};
  const std::string_view inside = slot.substr(open + 1, close - open - 1);
  if (const size_t nested = inside.find('{'); nested != std::string_view::npos)
    return Fault{inside.substr(nested), "braces within braces; write every alternative out"};
  if (open != 0 || close + 1 != slot.size())
    return Fault{open != 0 ? slot : slot.substr(close + 1),
                 "words beside the braces; the alternatives are whole groups: write {A B/A C} for A with B or C"};
  if (const size_t plus = inside.find('+'); plus != std::string_view::npos)
    return Fault{inside.substr(plus), "a + within braces; write two patterns with | between them"};
  for (std::string_view group : parts(inside, '/')) {
    if (group.empty()) return Fault{slot, "an empty alternative; write words on both sides of each /"};
    groups->push_back(group);
  }
  return std::nullopt;
}

std::optional<Fault> read_pattern(std::string_view pattern, DatedPattern* out) {
  for (std::string_view left = pattern;;) {
    const size_t end = slot_end(left);
    out->slots.emplace_back();
    if (auto fault = read_slot(trim(left.substr(0, end)), pattern, &out->slots.back())) return fault;
    if (end == left.size()) break;
    left.remove_prefix(end + 1);
  }
  if (out->slots.size() > kMostSlots)
    return Fault{pattern, "more than " + std::to_string(kMostSlots) +
                              " groups; three or four that tell the happening "
                              "from others are enough"};
  return std::nullopt;
}

}  // namespace

std::vector<DatedPattern> dated_patterns(const Row& row, std::vector<Problem>* problems) {
  std::vector<DatedPattern> out;
  for (std::string_view pattern : row.list("patterns")) {
    DatedPattern read;
    if (auto fault = read_pattern(pattern, &read))
      problems->push_back(row.problem_at(fault->at, std::move(fault->what)));
    else
      out.push_back(std::move(read));
  }
  return out;
}

}  // namespace marsad::codebook
