#include "reading/counts.h"

#include <algorithm>

#include "arabic/fold.h"

namespace marsad::reading {
using namespace codebook;

namespace {
// Keys of docs/reading-format.md.
constexpr std::string_view kKilled = "killed", kInjured = "injured", kBoth = "casualties";
}  // namespace

CountReader::CountReader(const Draft& draft) : d_(draft) {
  for (const CountRole& r : d_.lexicon->book().count_roles) roles_.emplace(arabic::fold(r.lemma), r.role);
}

std::string_view CountReader::role_of(const Act& a) const {
  if (!a.row) return {};
  auto at = roles_.find(arabic::fold(a.row->lemma));
  return at == roles_.end() ? std::string_view() : at->second;
}

Count CountReader::count(int number) const {
  const NumberMention& n = d_.numbers[static_cast<size_t>(number)];
  Count c;
  c.min = n.min, c.max = n.max;
  c.at = d_.chars(n.tokens);
  c.text = std::string(d_.text->raw(n.tokens));
  return c;
}

std::vector<Counted> CountReader::of_act(const Act& a) const {
  std::vector<Counted> out;
  std::string_view role = role_of(a);
  if (role.empty()) return out;
  // "مقتل وإصابة 20": the number is of both together, so it is neither's.
  if (a.unit > 0 && (role == kKilled || role == kInjured) && (d_.units[a.unit].clitics & arabic::kAnd)) {
    for (const Act& before : d_.acts) {
      if (before.unit + 1 != a.unit) continue;
      const std::string_view other = role_of(before);
      if (other != role && (other == kKilled || other == kInjured)) role = kBoth;
    }
  }
  for (const Act::Slotted& s : a.slots) {
    if (s.number < 0 || d_.numbers[static_cast<size_t>(s.number)].ordinal) continue;
    if (s.weapon) continue;  // سقطت عشرون قذيفة: no twenty dead
    if (s.slot != codebook::Slot::obj && s.slot != codebook::Slot::gen && s.slot != codebook::Slot::subj) continue;
    out.push_back({std::string(role), count(s.number), a.unit, true});
  }
  return out;
}

std::vector<Counted> CountReader::of_sentence(uint32_t sentence) const {
  std::vector<Counted> out;
  const Range units = d_.sentence_units[sentence];
  for (uint32_t u = units.begin; u < units.end; ++u) {
    const Unit& n = d_.units[u];
    if (n.kind != UnitKind::number || d_.numbers[static_cast<size_t>(n.index)].ordinal) continue;
    // The counting noun stands within two units behind the number (سبعة من القتلى, 20 مدنيا قتيلا).
    for (uint32_t v = u + 1; v < std::min(units.end, u + 3); ++v) {
      const Unit& c = d_.units[v];
      if (c.kind == UnitKind::number || c.kind == UnitKind::punct || (c.clitics & arabic::kAnd)) break;
      if (!c.count) continue;
      const CountWord& w = d_.lexicon->book().counts[c.count->entry];
      if (w.role.empty()) break;
      out.push_back({w.role, count(n.index), u, false});
      break;
    }
  }
  return out;
}

void put_count(Counts* counts, const std::string& role, const Count& count) {
  for (auto& [key, old] : *counts)
    if (key == role) return;
  counts->emplace_back(role, count);
  std::sort(counts->begin(), counts->end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

}  // namespace marsad::reading
