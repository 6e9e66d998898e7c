#include "reading/weapon_mode.h"

#include <algorithm>

#include "arabic/fold.h"

namespace marsad::reading {
using namespace codebook;

namespace {

// خرجت مسيرة تنديدا بالقصف, نشر صواريخ: what a march or a deployment is made of, or its own word, strikes nobody.
bool of_another_act(const Draft& d, uint32_t sentence, uint32_t token) {
  for (size_t k = d.first_act(sentence); k < d.acts.size() && d.acts[k].sentence == sentence; ++k) {
    const Act& other = d.acts[k];
    if (other.cue || !other.row || other.row->type == "ASSAULT" || other.row->type == "LIGHT" ||
        other.row->type == "NONE")
      continue;
    for (const Range& r : {other.tokens, other.phrase})
      if (r.contains(token)) return true;
  }
  return false;
}

// المدفعية, طائرات حربية are also who fires: the act's own or whom a light verb gives it (استأنفت الطائرات القصف), and
// not those hit (إسقاط مروحية).
bool fires(const Act& a, int m) {
  const auto names = [&](const auto& s) { return s.mention == m; };
  return (std::any_of(a.slots.begin(), a.slots.end(), names) || std::any_of(a.fills.begin(), a.fills.end(), names)) &&
         std::none_of(a.fills.begin(), a.fills.end(),
                      [&](const Fill& f) { return f.mention == m && f.role == Role::recipient; });
}

// قصفت الموقع ردا على هجوم بالصواريخ, طردت التنظيم بعد غارات: whether the unit stands behind the word of another
// happening. Of the dead that happening is the cause: قتل بعد إصابته برصاص.
bool of_another_time(const Draft& d, const Act& a, uint32_t u) {
  const uint32_t from = std::min(a.unit, u), to = std::max(a.unit, u);
  for (uint32_t k = from + 1; k < to; ++k)
    if (d.units[k].particle && d.units[k].particle->role == "answer") return true;
  const FrameItem* subject = a.row->frame.find(codebook::Slot::subj);
  if (a.passive || (subject && (subject->role == Role::none || subject->role == Role::recipient))) return false;
  for (size_t k = d.first_act(a.sentence); k < d.acts.size() && d.acts[k].sentence == a.sentence; ++k) {
    const Act& other = d.acts[k];
    if (!other.noun || other.unit <= from || other.unit > to || (d.units[other.unit].clitics & ~arabic::kAl)) continue;
    const int led = d.particle_before(other);
    if (led <= static_cast<int>(from) || !another_time(d.units[static_cast<size_t>(led)].particle->role)) continue;
    const auto last = static_cast<uint32_t>(led) + 1 < other.unit ? d.units[other.unit - 1].tokens.begin : 0;
    if (last && arabic::has_article((*d.text)[last].fold)) continue;  // بعد منتصف الليل أحياء المدينة
    return true;
  }
  return false;
}

}  // namespace

void weapon_mode(const Draft& d, const Act& a, Event* e) {
  constexpr uint32_t kBefore = 8, kBehind = 12;  // units
  const Range units = d.sentence_units[a.sentence];
  const uint32_t from = a.unit > units.begin + kBefore ? a.unit - kBefore : units.begin;
  const uint32_t to = std::min(units.end, a.unit + kBehind);
  uint32_t best = ~0u;
  for (uint32_t u = from; u < to; ++u) {
    const Unit& unit = d.units[u];
    if (!unit.weapon || unit.weapon->mode.empty()) continue;
    if (unit.mention >= 0 && !fires(a, unit.mention)) continue;
    if (unit.weapon->mode != "crowd-control" && of_another_act(d, a.sentence, unit.tokens.begin)) continue;
    if (of_another_time(d, a, u)) continue;
    const uint32_t distance = u > a.unit ? u - a.unit : a.unit - u;
    if (distance < best) best = distance, e->mode = unit.weapon->mode, e->evidence_mode = d.chars(unit.tokens);
  }
}

}  // namespace marsad::reading
