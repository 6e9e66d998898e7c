// What reports say that somebody denies is denied by him.
//
//   نفت أنقرة تقارير | قالت إن طائراتها قصفت: the verb of saying behind them is stepped over, and what it tells stands
//   under the denial;  نفى السفير، تورط بلاده: behind the comma stands what he denies, no verb
//
// What it cannot do: reports of which anything else is told between. Tested by sentences_factuality_test.cc.
#include <algorithm>

#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;

bool ClauseReader::denies(const Act& a) const {
  if (!a.cue || a.negated) return false;
  const auto& rows = lex_.cue_rows(a.sense.entry);
  return std::any_of(rows.begin(), rows.end(),
                     [&](uint32_t row) { return lex_.book().cues[row].kind == CueKind::deny; });
}

// تقارير قالت إن, التقارير الصحفية التي ذكرت أن: straight before a verb of saying stand reports that the verb before
// them denies.
bool ClauseReader::says_what_is_denied(uint32_t u, const Act& says) const {
  constexpr uint32_t kNear = 4;  // an adjective and التي between
  if (!says.verb || !says.cue || says.sense.person != 3 || stack_.empty() || comp_ || d_.units[u].clitics) return false;
  const Act& reports = d_.acts[static_cast<size_t>(stack_.back())];
  if (!reports.noun || !reports.cue || u - reports.unit > kNear || reports.parent < 0 ||
      !denies(d_.acts[static_cast<size_t>(reports.parent)]))
    return false;
  return std::all_of(d_.units.begin() + reports.unit + 1, d_.units.begin() + u, [](const Unit& between) {
    return between.adjective || (between.particle && between.particle->kind == ParticleKind::rel);
  });
}

// نفى السفير فلان، | تورط بلاده: whether the word behind the comma is what the verb before it denies.
bool ClauseReader::denied_behind_comma(uint32_t u) const {
  if (u == begin_ || !comma(u - 1) || d_.units[u].clitics || comp_ || rel_pending_) return false;
  const int v = verb_top();
  return v >= 0 && denies(d_.acts[static_cast<size_t>(v)]) && has(v, codebook::Slot::subj) &&
         !has(v, codebook::Slot::obj);
}

}  // namespace marsad::reading
