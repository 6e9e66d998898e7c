// The verb behind a phrase that opens a sentence.
//
//   وفي اجتماع مع نظيره | تعهد الوزير بالرد: "pledged", though the same letters are a noun
//
// What it cannot do: openings of more than one noun of action. Tested by sentences_sides_test.cc.
#include "arabic/clitics.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Tense;

// وفي اجتماع مع نظيره تعهد الوزير بالرد: behind what opens a sentence and waits for nothing stands its verb, with who
// does it straight behind.
bool ClauseReader::behind_opening(uint32_t u, const Sense& verb) const {
  if (verb.tense != Tense::past || verb.person != 3 || verb_top() >= 0 || stack_.size() != 1 || u < begin_ + 3 ||
      u + 1 >= end_ || d_.units[u].clitics)
    return false;
  const Unit &first = d_.units[begin_], &led = d_.units[u - 2], &next = d_.units[u + 1];
  const auto prep = [](const Unit& x) { return x.particle && x.particle->kind == ParticleKind::prep; };
  const Act& opens = d_.acts[static_cast<size_t>(stack_.back())];
  const bool who = next.kind == UnitKind::mention
                       ? !next.clitics
                       : next.kind == UnitKind::word && !next.adjective && !(next.clitics & ~arabic::kAl) &&
                             arabic::has_article(text_[next.tokens.begin].fold);
  return prep(first) && prep(led) && opens.unit == begin_ + 1 && opens.noun && !opens.cue &&
         !takes_slot(opens, codebook::Slot::obj) && who && suits(u, verb) >= 0;
}

}  // namespace marsad::reading
