// A thing of somebody's that is hit though no name tells whose: it stands for who is hit.
//
//   استهدف مسلحون مركبة, دمر القصف مستشفى, أطلق صاروخا على طائرة استطلاع
//
// Runs last, when whoever is named, carried or owns it has been found. What it cannot do: bare positions (مواقع,
// أهداف), which say nothing. Tested by sentences_force_test.cc.
#include <algorithm>

#include "arabic/chars.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

namespace {

// The heads of things (heads.tsv, code) that are nobody by themselves.
constexpr std::string_view kThings[] = {"mil", "veh", "convoy", "hosp", "school", "worship", "market"};
constexpr std::string_view kVehicle = "veh", kArmed = "mil";

}  // namespace

void Arguments::hits_thing(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || a.row->type != "ASSAULT" || filled(a, Role::recipient) >= 0) return;
  for (const Act::Slotted& s : a.slots) {
    if (s.mention >= 0 || s.act >= 0 || s.number >= 0 || s.other.empty() || s.resolved ||
        arabic::has_article(text_[s.other.begin].fold))
      continue;
    const bool gen = s.slot == codebook::Slot::gen;
    const FrameItem* item = s.slot == codebook::Slot::prep ? a.row->frame.find_prep(s.prep) : a.row->frame.find(s.slot);
    if ((!item && gen && !a.verb) || (a.passive && s.slot == codebook::Slot::subj))
      item = a.row->frame.find(codebook::Slot::obj);
    if (!item || item->role != Role::recipient) continue;
    const std::vector<WordHit>& hits = lex_.hits(text_[s.other.begin].fold);
    const bool thing = std::any_of(hits.begin(), hits.end(), [&](const WordHit& hit) {
      return !hit.clitics && std::any_of(hit.senses.begin(), hit.senses.end(), [&](const Sense& sense) {
        if (sense.kind != Kind::head) return false;
        const Head& h = lex_.book().heads[sense.entry];
        // قصف طائرات, تفجير سيارة: it is rather done with them.
        if ((gen && h.code == kArmed) || (h.code == kVehicle && a.row->mode == "explosives")) return false;
        return h.alone == Head::no && !h.title &&
               std::find(std::begin(kThings), std::end(kThings), h.code) != std::end(kThings);
      });
    });
    if (!thing) continue;
    described(&a, Role::recipient, s);
    d_.mentions.back().type = "thing";
    return;
  }
}

}  // namespace marsad::reading
