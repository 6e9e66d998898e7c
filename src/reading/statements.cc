// See the header.
#include "reading/statements.h"

#include <algorithm>

#include "arabic/clitics.h"

namespace marsad::reading {

bool tells_statement(const Draft& draft, uint32_t unit) {
  const Unit& u = draft.units[unit];
  if (u.particle) return u.particle->role == "statement";
  const Act* a = draft.act_at(unit);
  if (!a || !a->noun) return false;
  if (a->cue)  // not مسودة البيان الذي طرحته: that is spoken of
    return a->cue_row &&
           (a->cue_row->kind == codebook::CueKind::according ||
            (a->cue_row->kind == codebook::CueKind::say && !arabic::has_article((*draft.text)[u.tokens.begin].fold)));
  if (!a->row || a->row->type != "NONE") return false;
  const auto rows = draft.lexicon->predicate_rows(a->sense.entry);  // في مؤتمر صحفي
  return std::any_of(rows.begin(), rows.end(),
                     [&](uint32_t r) { return draft.lexicon->book().predicates[r].type == "CONSULT"; });
}

}  // namespace marsad::reading
