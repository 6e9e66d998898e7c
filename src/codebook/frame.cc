#include "codebook/frame.h"

#include "arabic/fold.h"
#include "codebook/tsv.h"

namespace marsad::codebook {

const FrameItem* Frame::find(Slot slot) const {
  for (const FrameItem& i : items)
    if (i.slot == slot) return &i;
  return nullptr;
}

const FrameItem* Frame::find_prep(std::string_view folded_prep) const {
  for (const FrameItem& i : items)
    if (i.slot == Slot::prep && i.prep == folded_prep) return &i;
  return nullptr;
}

namespace {

struct Named {
  std::string_view name;
  int value;
};
constexpr Named kSlots[] = {{"subj", int(Slot::subj)}, {"obj", int(Slot::obj)}, {"obj2", int(Slot::obj2)},
                            {"gen", int(Slot::gen)},   {"adj", int(Slot::adj)}, {"clause", int(Slot::clause)}};
constexpr Named kRoles[] = {{"A", int(Role::actor)},  {"R", int(Role::recipient)}, {"P", int(Role::place)},
                            {"W", int(Role::weapon)}, {"T", int(Role::topic)},     {"E", int(Role::event)},
                            {"N", int(Role::count)},  {"AA", int(Role::both)},     {"X", int(Role::none)}};
constexpr Named kClasses[] = {{"actor", kFillActor},   {"armed", kFillArmed},     {"person", kFillPerson},
                              {"place", kFillPlace},   {"event", kFillEvent},     {"number", kFillNumber},
                              {"weapon", kFillWeapon}, {"present", kFillPresent}, {"past", kFillPast},
                              {"force", kFillForce},   {"people", kFillPeople},   {"spot", kFillPlace | kFillSpot}};

template <size_t N>
int value_of(const Named (&table)[N], std::string_view name) {
  for (const Named& n : table)
    if (n.name == name) return n.value;
  return -1;
}

// The next item: up to a space that is not inside brackets.
std::string_view take_item(std::string_view* rest) {
  *rest = trim(*rest);
  size_t end = 0;
  int depth = 0;
  while (end < rest->size() && (depth > 0 || (*rest)[end] != ' ')) {
    depth += ((*rest)[end] == '(') - ((*rest)[end] == ')');
    ++end;
  }
  std::string_view item = rest->substr(0, end);
  rest->remove_prefix(end);
  // A preposition of two words: "إضافة إلى:R": no ':' yet, so the next word belongs to it.
  while (item.find(':') == std::string_view::npos && !trim(*rest).empty()) {
    std::string_view more = take_item(rest);
    item = std::string_view(item.data(), static_cast<size_t>(more.data() + more.size() - item.data()));
  }
  return item;
}

}  // namespace

bool parse_frame(std::string_view text, Frame* out, std::string* error) {
  bool ok = true;
  auto fault = [&](const std::string& what) {
    *error += (error->empty() ? "" : "; ") + what;
    ok = false;
  };
  for (std::string_view rest = text; !trim(rest).empty();) {
    std::string_view item = take_item(&rest);
    size_t colon = item.rfind(':');
    if (colon == std::string_view::npos) {
      fault("'" + std::string(item) + "' has no role; write slot:role");
      continue;
    }
    std::string_view slot = trim(item.substr(0, colon)), role = trim(item.substr(colon + 1));
    FrameItem f;
    if (slot.ends_with('!')) f.required = true, slot = trim(slot.substr(0, slot.size() - 1));
    if (size_t open = role.find('('); open != std::string_view::npos) {
      std::string_view classes = role.substr(open + 1);
      classes = classes.substr(0, classes.find(')'));
      role = role.substr(0, open);
      for (std::string_view c : split(classes, ',')) {
        int v = value_of(kClasses, c);
        if (v < 0)
          fault("unknown class '" + std::string(c) + "' in '" + std::string(item) + "'");
        else
          f.classes = static_cast<uint16_t>(f.classes | v);
      }
    }
    if (role.ends_with('!')) f.required = true, role.remove_suffix(1);
    int r = value_of(kRoles, role);
    if (r < 0) {
      fault("unknown role '" + std::string(role) + "' in '" + std::string(item) + "': one of A R P W T E N AA X");
      continue;
    }
    f.role = static_cast<Role>(r);
    if (int s = value_of(kSlots, slot); s >= 0) {
      f.slot = static_cast<Slot>(s);
      out->items.push_back(f);
      continue;
    }
    f.slot = Slot::prep;
    for (std::string_view p : split(slot, '/')) {  // "في/ب:R" is two items
      f.prep = arabic::fold(p);
      out->items.push_back(f);
    }
  }
  return ok;
}

}  // namespace marsad::codebook
