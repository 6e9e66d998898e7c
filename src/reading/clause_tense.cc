// The past, plan or doubt that a verb shares with the one it is joined to.
//
//   كانت الطائرات تقصف البلدة، | وتستهدف المستشفى: of the same past;  سيقصف الجيش البلدة | ويستهدف المستشفى: of the
//   same plan, as no comma stands between them
//
// What it cannot do: denials, which are said again for each verb (لا يقصف ولا يستهدف). Tested by
// sentences_factuality_test.cc.
#include "arabic/clitics.h"
#include "reading/clauses.h"

namespace marsad::reading {
using arabic::Tense;

void ClauseReader::share_tense(uint32_t u, Act* a) const {
  const int told = verb_top();
  if (told < 0 || !a->verb || a->participle || !(d_.units[u].clitics & arabic::kAnd)) return;
  const Act& first = d_.acts[static_cast<size_t>(told)];
  if (a->sense.tense != Tense::present || first.participle || first.sense.tense != Tense::present) return;
  a->was = a->was || first.was;
  for (uint32_t w = first.unit; w < u; ++w)
    if (d_.units[w].kind == UnitKind::punct) return;
  a->future = a->future || first.future;
  a->hedged = a->hedged || first.hedged;
}

}  // namespace marsad::reading
