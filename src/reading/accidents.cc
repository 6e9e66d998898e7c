// Who dies in an accident was killed by nobody.
//
//   تحطمت طائرة تدريب | ما أدى إلى مقتل طيارها;  قتل سبعة جنود | عندما تحطمت مروحيتهم
//
// What an accident is the codebook's rows say (mode "accident" of NONE). A sentence that tells of force besides keeps
// its dead: the crash may have come of it. What it cannot do: look into the sentence before. Tested by
// sentences_tolls_test.cc.
#include <algorithm>

#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

// مقتل طيارها, قتل سبعة جنود: told is who died, and nobody who killed.
bool Arguments::toll_of_nobody(const Act& a) const {
  if (!a.row || a.cue || a.row->type != "ASSAULT" || !a.row->mode.empty() || filled(a, Role::actor) >= 0) return false;
  const FrameItem* subject = a.row->frame.find(codebook::Slot::subj);
  return a.noun ? subject && subject->role == Role::none : a.passive || (subject && subject->role == Role::recipient);
}

void Arguments::leave_out_accidents() {
  for (size_t first = 0, last = 0; first < d_.acts.size(); first = last) {
    bool accident = false, force = false;
    for (last = first; last < d_.acts.size() && d_.acts[last].sentence == d_.acts[first].sentence; ++last) {
      const Act& by = d_.acts[last];
      if (by.cue || !by.row) continue;
      // تحطم الطائرة: the one told before, which may have been shot down.
      const bool told = by.tokens.end < text_.size() && arabic::has_article(text_[by.tokens.end].fold);
      accident = accident || (by.row->type == "NONE" && by.row->mode == "accident" && !told);
      force = force || (by.row->type == "ASSAULT" && !by.dropped && !toll_of_nobody(by));
    }
    for (size_t i = first; accident && !force && i < last; ++i)
      if (Act& a = d_.acts[i]; !a.dropped && toll_of_nobody(a)) a.dropped = true, a.why = "came of an accident";
  }
}

}  // namespace marsad::reading
