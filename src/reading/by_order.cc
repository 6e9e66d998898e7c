// Whom an act touches that another only orders or meets: who is put in prison by a court, whose attack is repelled, who
// is killed.
//
//   قضت محكمة بسجن صحفيين → the journalists;  صد الجيش هجوما لتنظيم داعش → the organisation;  مقتل حقاني → somebody
//
// Part of whose_deed.cc's turn. What it cannot do: attacks told in another sentence. Tested by
// sentences_parties_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;

// قضت محكمة بسجن صحفيين, أمرت محكمة باحتجاز طلاب: who is put in prison. Whether the act is such an order.
bool Arguments::ordered(int i) {
  Act& a = act(i);
  const std::string& type = a.row->type;
  if (!a.verb || !((type == "SANCTION" && a.row->mode == "convict") || (type == "COERCE" && a.row->mode == "arrest")))
    return false;
  std::vector<int> whom;
  for (const Act::Slotted& s : a.slots)
    if (const FrameItem* item = s.slot == codebook::Slot::prep ? a.row->frame.find_prep(s.prep) : nullptr;
        item && item->role == Role::topic && s.act >= 0 && whom.empty())
      parties(a, act(s.act), &whom), sentenced(act(s.act), &whom);
  for (int m : whom)
    if (filled(a, Role::actor) != m) a.fills.push_back({Role::recipient, m, -1, true, true});
  return true;
}

// بسجن الصحفي ثلاثة أعوام, بسجن برونسون: who stands behind the noun of what he gets is not who does it; a word that no
// list knows is somebody.
void Arguments::sentenced(const Act& told, std::vector<int>* whom) {
  for (size_t k = 0; k < told.slots.size() && whom->empty(); ++k) {
    const Act::Slotted s = told.slots[k];
    if (s.slot != codebook::Slot::gen || s.act >= 0) continue;
    if (s.mention >= 0 && mention(s.mention).actor && !mention(s.mention).place)
      whom->push_back(s.mention);
    else if (s.mention < 0 && !s.other.empty() && s.number < 0 && s.other.begin == told.tokens.end &&
             unknown_somebody(text_[s.other.begin].fold))
      whom->push_back(describe(s.other, told.sentence));
  }
}

// صد الجيش هجوما لتنظيم داعش, أحبط هجوما شنه التنظيم: whose attack it was. Whether the act is force.
bool Arguments::repelled(int i) {
  Act& a = act(i);
  if (!a.verb || a.row->type != "ASSAULT") return false;
  const FrameItem* item = a.row->frame.find(codebook::Slot::obj);
  if (!item || (item->role != Role::event && item->role != Role::topic)) return true;
  for (const Act::Slotted& s : a.slots)
    if (s.slot == codebook::Slot::obj && s.act >= 0)
      for (const Fill& f : act(s.act).fills)
        if (f.role == Role::actor && f.mention >= 0 && mention(f.mention).actor && !f.resolved &&
            filled(a, Role::actor) != f.mention)
          a.fills.push_back({Role::recipient, f.mention, -1, true, true});
  return true;
}

// مقتل حقاني, مقتل خادمة: a word that no list knows behind a killing is somebody. Not مقتل هذا العدد, مقتل الكثير,
// إصابة ثلاثة.
bool Arguments::killed_unknown(const Act& a, const Act::Slotted& s) const {
  if (!a.noun || s.slot != codebook::Slot::gen || s.number >= 0 || a.row->type != "ASSAULT" || doable(a) ||
      s.other.begin != a.tokens.end)
    return false;
  return unknown_somebody(text_[s.other.begin].fold);
}

// A word, neither definite nor joined, that no list knows but as a given name.
bool Arguments::unknown_somebody(std::string_view first) const {
  constexpr size_t kShortest = 3 * 2;
  const auto& hits = lex_.hits(first);
  const bool other = arabic::has_article(first) || std::any_of(hits.begin(), hits.end(), [](const WordHit& h) {
                       return std::any_of(h.senses.begin(), h.senses.end(), [](const Sense& x) {
                         return x.kind != Kind::given_name && x.kind != Kind::object;
                       });
                     });
  return !other && first.size() >= kShortest && !first.starts_with(arabic::kWaw);
}

}  // namespace marsad::reading
