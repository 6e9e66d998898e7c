#include "reading/attribution.h"

#include <algorithm>

namespace marsad::reading {
using namespace codebook;

Attributions::Attributions(const Draft& draft) : d_(draft) {
  for (size_t i = 0; i < d_.acts.size(); ++i) {
    const Act& a = d_.acts[i];
    if (!a.cue || !a.cue_row) continue;
    const CueKind k = a.cue_row->kind;
    if (k != CueKind::say && k != CueKind::deny && k != CueKind::according && k != CueKind::agency &&
        k != CueKind::hedge && k != CueKind::plan && k != CueKind::call)
      continue;
    Said s;
    s.act = static_cast<int>(i), s.sentence = a.sentence;
    for (const Act::Slotted& slot : a.slots) {
      if (slot.mention < 0 || !d_.mentions[static_cast<size_t>(slot.mention)].actor) continue;
      const bool subject = slot.slot == codebook::Slot::subj ||
                           (slot.slot == codebook::Slot::gen && (a.noun || k == CueKind::according));
      if (k == CueKind::agency && a.verb) {
        if (subject && s.via < 0) s.via = slot.mention;
        if (subject || (slot.slot == codebook::Slot::prep && a.cue_row->frame.find_prep(slot.prep)))
          s.speakers.push_back(slot.mention);
      } else if (subject && s.speakers.size() < 4) {
        s.speakers.push_back(slot.mention);
      }
    }
    if (k == CueKind::agency && s.speakers.size() < 2) s.via = -1;
    if (s.speakers.empty()) continue;
    s.onward = a.relative_of < 0 && reports(static_cast<int>(i));
    const Range units = d_.sentence_units[a.sentence];
    if (k == CueKind::according || k == CueKind::agency) s.whole = true;
    // "…، قال الوزير": nothing but the speaker follows.
    if (k == CueKind::say && a.verb) {
      bool later = false;
      for (size_t j = i + 1; j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j) later = true;
      if (!later && a.unit > units.begin + 4) s.whole = true;
    }
    // "حسبما أفاد المرصد": a cue whose clause names the source, and the verb of saying straight after it.
    if (i > 0 && a.verb) {
      const Act& before = d_.acts[i - 1];
      const FrameItem* clause = before.cue && before.cue_row && before.cue_row->kind == CueKind::according
                                    ? before.cue_row->frame.find(codebook::Slot::clause)
                                    : nullptr;
      if (clause && clause->role == Role::actor && before.unit + 1 == a.unit) s.whole = true;
    }
    said_.push_back(s);
  }
  // Quotations that go on over a sentence's end keep their speaker.
  quote_speaker_.assign(d_.sentence_units.size(), -1);
  int open = -1;
  size_t next = 0;
  bool inside = false;
  for (uint32_t s = 0; s < d_.sentence_units.size(); ++s) {
    const Range units = d_.sentence_units[s];
    if (units.empty()) continue;
    const arabic::Token& first = (*d_.text)[d_.units[units.begin].tokens.begin];
    if (first.line_start && !inside) open = -1;
    if (inside) quote_speaker_[s] = open;
    while (next < said_.size() && said_[next].sentence <= s) {
      if (d_.acts[static_cast<size_t>(said_[next].act)].cue_row->kind == CueKind::say) open = static_cast<int>(next);
      ++next;
    }
    for (uint32_t u = units.begin; u < units.end; ++u) {
      const uint8_t q = d_.units[u].quote;
      if (q == 1)
        inside = true;
      else if (q == 2)
        inside = false;
      else if (q == 3)
        inside = !inside;
    }
    if (s + 1 < d_.sentence_units.size()) {
      const Range after = d_.sentence_units[s + 1];
      if (!after.empty() && (*d_.text)[d_.units[after.begin].tokens.begin].line_start) inside = false;
    }
  }
}

// Something stands under the cue (أن …, an action as its object), or a colon or quotation follows it.
bool Attributions::reports(int cue) const {
  for (size_t j = 0; j < d_.acts.size(); ++j)
    if (d_.acts[j].parent == cue) return true;
  const Act& a = d_.acts[static_cast<size_t>(cue)];
  const Range units = d_.sentence_units[a.sentence];
  for (uint32_t u = a.unit + 1; u < std::min(units.end, a.unit + 16); ++u)
    if (d_.units[u].quote ||
        (d_.units[u].kind == UnitKind::punct && (*d_.text)[d_.units[u].tokens.begin].fold == ":") ||
        (d_.units[u].particle && d_.units[u].particle->kind == ParticleKind::comp))
      return true;
  return false;
}

bool Attributions::is_ancestor(int ancestor, int act) const {
  for (int steps = 0; act >= 0 && steps < 32; ++steps) {
    act = d_.acts[static_cast<size_t>(act)].parent;
    if (act == ancestor) return true;
  }
  return false;
}

std::vector<const Said*> Attributions::of(int index) const {
  const Act& a = d_.acts[static_cast<size_t>(index)];
  std::vector<const Said*> out;
  const Said* nearest = nullptr;
  for (const Said& s : said_) {
    if (s.sentence != a.sentence || s.act == index) continue;
    const Act& cue = d_.acts[static_cast<size_t>(s.act)];
    const CueKind k = cue.cue_row->kind;
    if (is_ancestor(s.act, index) || s.whole)
      out.push_back(&s);
    else if ((k == CueKind::say || k == CueKind::deny) && s.onward && cue.unit < a.unit && !is_ancestor(index, s.act))
      nearest = &s;
  }
  if (out.empty() && nearest) out.push_back(nearest);
  if (out.empty() && quote_speaker_[a.sentence] >= 0)
    out.push_back(&said_[static_cast<size_t>(quote_speaker_[a.sentence])]);
  std::stable_sort(out.begin(), out.end(), [](const Said* x, const Said* y) { return x->act > y->act; });
  return out;
}

}  // namespace marsad::reading
