#include "reading/unanchored.h"

#include <algorithm>
#include <utility>

#include "reading/said_twice.h"

namespace marsad::reading {

namespace {

// A light verb, or one that says that it happens: تواصل القصف, شهدت المدينة هجوما, الخروقات لم تتوقف, هناك خروقات.
bool carried(const Draft& d, int i, const std::string& type) {
  const Act& a = d.acts[static_cast<size_t>(i)];
  if (a.light_child) return true;
  const auto goes_on = [&](uint32_t u) {  // لم يتوقف القصف, خروقات الهدنة لم تتوقف: fixed words, a unit of their own
    return d.units[u].kind == UnitKind::word && d.units[u].tokens.size() > 1 && !d.units[u].count;
  };
  const arabic::Range units = d.sentence_units[a.sentence];
  for (uint32_t u = a.unit + 1; u < units.end && u < a.unit + 3; ++u)
    if (goes_on(u)) return true;
  if (a.unit > units.begin && goes_on(a.unit - 1)) return true;
  if (a.unit > units.begin)
    if (const codebook::Particle* before = d.units[a.unit - 1].particle; before && before->role == "exists")
      return true;
  if (a.parent < 0) return false;
  const Act& by = d.acts[static_cast<size_t>(a.parent)];
  if (by.cue) return false;
  // سقط قتلى في قصف استهدف السوق: those who fell are told to have, and it felled them.
  if (by.noun && a.parent < i && by.row && by.row->type == type) return carried(d, a.parent, type);
  // قتل مدنيون في القصف: what the verb tells is told of the noun.
  return (by.row && (by.row->type == "LIGHT" || (by.verb && by.row->type == type))) ||
         (by.verb && std::any_of(by.slots.begin(), by.slots.end(),
                                 [&](const Act::Slotted& s) { return s.act == i && s.slot == codebook::Slot::subj; }));
}

bool unanchored(const Draft& d, int act, const Trigger& t, const Event& e) {
  if (!d.acts[static_cast<size_t>(act)].noun || t.headline || e.factuality != Factuality::actual) return false;
  if (e.type != "ASSAULT" && e.type != "PROTEST") return false;
  // التصدي للهجوم التركي: the words behind it tell whom it is done to.
  const Act& a = d.acts[static_cast<size_t>(act)];
  for (const Fill& f : a.fills)
    if (f.role == codebook::Role::recipient && f.sure && f.mention >= 0 && !e.recipients.empty() &&
        d.mentions[static_cast<size_t>(f.mention)].tokens.begin > a.tokens.begin &&
        d.mentions[static_cast<size_t>(f.mention)].sentence == a.sentence)
      return false;
  // من بين القتلى عشرة جنود: who is counted behind it is news.
  for (const Act::Slotted& s : a.slots)
    if (s.slot == codebook::Slot::gen && s.number >= 0 && !e.recipients.empty() &&
        d.numbers[static_cast<size_t>(s.number)].tokens.begin >= a.tokens.end)
      return false;
  return e.actors.empty() && e.numbers.empty() && e.date.empty() && (!e.place || t.lent) && !carried(d, act, e.type);
}

}  // namespace

void drop_unanchored(const Draft& draft, const std::vector<int>& acts, const std::vector<Trigger>& triggers,
                     SlotTrace* trace, std::vector<Event>* events) {
  std::vector<Event> kept;
  kept.reserve(events->size());
  std::vector<size_t> now(events->size(), events->size());
  const std::vector<bool> twice = find_said_twice(draft, acts, events);
  for (size_t k = 0; k < events->size(); ++k) {
    if (twice[k]) {
      if (trace) trace->dropped.emplace_back(acts[k], "the verb before it in the sentence tells it already");
      continue;
    }
    if (unanchored(draft, acts[k], triggers[k], (*events)[k])) {
      if (trace) trace->dropped.emplace_back(acts[k], "names a topic: nobody does it, no day, no place, no number");
      continue;
    }
    now[k] = kept.size();
    kept.push_back(std::move((*events)[k]));
  }
  *events = std::move(kept);
  if (!trace) return;
  std::vector<std::pair<size_t, std::string>> why;
  for (auto& [event, line] : trace->why)
    if (now[event] < now.size()) why.emplace_back(now[event], std::move(line));
  trace->why = std::move(why);
}

}  // namespace marsad::reading
