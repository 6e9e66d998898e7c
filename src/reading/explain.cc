#include "reading/explain.h"

namespace marsad::reading {
using namespace codebook;

namespace {

const char* slot_name(codebook::Slot s) {
  constexpr const char* names[] = {"subj", "obj", "obj2", "gen", "adj", "prep", "clause"};
  return names[static_cast<size_t>(s)];
}
const char* role_name(Role r) {
  constexpr const char* names[] = {"actor", "recipient", "place", "weapon", "topic", "event", "count", "both", "none"};
  return names[static_cast<size_t>(r)];
}
const char* unit_name(UnitKind k) {
  constexpr const char* names[] = {"word",     "punct",  "name", "act",   "cue",
                                   "particle", "number", "time", "count", "object"};
  return names[static_cast<size_t>(k)];
}

std::string words(const Draft& d, Range r) { return r.empty() ? std::string("—") : std::string(d.text->raw(r)); }

void unit_line(const Draft& d, const Unit& u, std::string* out) {
  *out += "    " + std::string(unit_name(u.kind)) + "  " + words(d, u.tokens);
  if (u.mention >= 0) {
    const Mention& m = d.mentions[static_cast<size_t>(u.mention)];
    *out += "  [" + (m.id.empty() ? m.type : m.id) + (m.actor ? " actor" : "") + (m.place ? " place" : "") + "]";
  }
  *out += "\n";
}

void act_lines(const Draft& d, int index, const Act& a, std::string* out) {
  *out += "  #" + std::to_string(index) + " " + words(d, a.tokens) + "  " +
          (a.verb   ? "verb"
           : a.noun ? "noun"
                    : "participle");
  if (a.passive) *out += ", passive";
  if (a.cue) *out += ", cue";
  if (a.negated) *out += ", negated";
  if (a.hedged) *out += ", hedged";
  if (a.future) *out += ", future";
  if (a.condition) *out += ", conditional";
  if (a.parent >= 0) *out += ", under #" + std::to_string(a.parent);
  *out += "\n";
  for (const Act::Slotted& s : a.slots) {
    *out += "      " + std::string(s.slot == codebook::Slot::prep ? s.prep : slot_name(s.slot)) + ": ";
    if (s.mention >= 0)
      *out += words(d, d.mentions[static_cast<size_t>(s.mention)].tokens);
    else if (s.act >= 0)
      *out += "#" + std::to_string(s.act);
    else
      *out += words(d, s.other);
    if (s.resolved) *out += " (resolved)";
    *out += "\n";
  }
  if (a.row)
    *out += "      rule " + a.row->origin.file + ":" + std::to_string(a.row->origin.line) + "  " + a.row->type +
            (a.row->mode.empty() ? "" : "/" + a.row->mode) + "\n";
  for (const Fill& f : a.fills)
    if (f.mention >= 0)
      *out += "      " + std::string(role_name(f.role)) + " = " +
              words(d, d.mentions[static_cast<size_t>(f.mention)].tokens) + "\n";
  if (a.dropped) *out += "      no report: " + a.why + "\n";
}

}  // namespace

void explain_draft(const Draft& d, const Reading& reading, const SlotTrace& trace, int number, std::string* out) {
  for (uint32_t s = 0; s < d.sentence_units.size(); ++s) {
    if (number > 0 && s + 1 != static_cast<uint32_t>(number)) continue;
    const Range sentence = d.text->sentences()[s];
    *out += "Sentence " + std::to_string(s + 1) + ": " + words(d, sentence) + "\n";
    if (d.sentence_off[s]) {
      *out += "  not read: furniture\n\n";
      continue;
    }
    *out += "  units\n";
    for (uint32_t u = d.sentence_units[s].begin; u < d.sentence_units[s].end; ++u) unit_line(d, d.units[u], out);
    *out += "  predicates and cues\n";
    for (size_t i = 0; i < d.acts.size(); ++i)
      if (d.acts[i].sentence == s) {
        act_lines(d, static_cast<int>(i), d.acts[i], out);
        for (const auto& [act, why] : trace.dropped)
          if (act == static_cast<int>(i)) *out += "      no report: " + why + "\n";
      }
    const Chars at = d.chars(sentence);
    for (size_t k = 0; k < reading.events.size(); ++k) {
      const Event& e = reading.events[k];
      if (e.at.start < at.start || e.at.end > at.end) continue;
      *out += "  report " + e.type + (e.mode.empty() ? "" : "/" + e.mode) + " «" + e.text + "» by " + e.rule + ", " +
              name_of(e.factuality) + (e.date.empty() ? ", no date" : ", " + e.date) +
              (e.place ? ", " + e.place->text : ", no place");
      for (const Attribution& a : e.attributed_to)
        *out += ", according to " + a.who.text + (a.cue ? " (" + a.cue->text + ")" : "");
      *out += "\n";
      for (const auto& [event, why] : trace.why)
        if (event == k) *out += "      " + why + "\n";
    }
    *out += "\n";
  }
}

}  // namespace marsad::reading
