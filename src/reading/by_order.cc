// Whom an act touches that another only orders or meets: who is put in prison by a court, whose attack is repelled, who
// is killed.
//
//   قضت محكمة بسجن صحفيين → the journalists;  صد الجيش هجوما لتنظيم داعش → the organisation;  تصدت الدفاعات لصواريخ
//   إسرائيلية → Israel;  مقتل حقاني → somebody
//
// Part of whose_deed.cc's turn. What it cannot do: attacks told in another sentence. Tested by
// sentences_parties_test.cc and sentences_sides_test.cc.
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

// Whose attack a noun tells of: هجوم لتنظيم داعش, هجوما شنه التنظيم وحلفاؤه.
void Arguments::attackers(int attack, std::vector<int>* out) const {
  const auto take = [&](const Act& told, bool resolved) {
    for (const Fill& f : told.fills)
      if (f.role == Role::actor && f.mention >= 0 && mention(f.mention).actor && (resolved || !f.resolved))
        out->push_back(f.mention);
  };
  const Act& told = d_.acts[static_cast<size_t>(attack)];
  take(told, false);
  for (size_t j = static_cast<size_t>(attack) + 1; out->empty() && j < d_.acts.size(); ++j) {
    const Act& light = d_.acts[j];
    if (light.sentence != told.sentence) return;
    if (light.verb && light.row && light.row->type == "LIGHT" &&
        std::any_of(light.slots.begin(), light.slots.end(),
                    [&](const Act::Slotted& s) { return s.slot == codebook::Slot::obj && s.act == attack; }))
      return take(light, true);
  }
}

// Who fired the shells of a slot: صاروخا أطلقه الحوثيون, الصواريخ التي أطلقتها إسرائيل, لصواريخ إسرائيلية (but not
// صواريخ إيرانية الصنع); -1 where nobody is told.
int Arguments::fired_shells(const Act::Slotted& s, uint32_t sentence) {
  constexpr uint32_t kReach = 5;  // tokens between the shells and the verb
  for (size_t j = d_.first_act(sentence); j < d_.acts.size() && d_.acts[j].sentence == sentence; ++j) {
    const Act& fired = d_.acts[j];
    if (!fired.verb || fired.tokens.begin < s.other.end) continue;
    const bool them = std::any_of(fired.slots.begin(), fired.slots.end(), [](const Act::Slotted& o) {
      return o.slot == codebook::Slot::obj && (o.pronoun != arabic::Pronoun::none || o.resolved || o.act >= 0);
    });
    if (fired.passive || !them || fired.tokens.begin > s.other.end + kReach) break;
    bool apart = false;
    for (uint32_t t = s.other.end; t < fired.tokens.begin; ++t)
      apart = apart || text_[t].kind == arabic::TokenKind::punct;
    if (apart) break;
    for (const Act::Slotted& who : fired.slots)
      if (who.slot == codebook::Slot::subj && who.mention >= 0 && !who.before && !who.resolved &&
          mention(who.mention).actor)
        return who.mention;
    break;
  }
  const int nation = nation_of(s, sentence);
  const auto article = [&](uint32_t t) { return t < text_.size() && arabic::has_article(text_[t].fold); };
  return nation >= 0 && article(mention(nation).tokens.end) && !article(mention(nation).tokens.begin) ? -1 : nation;
}

// صد الجيش هجوما لتنظيم داعش, تصدى لهجوم شنه التنظيم, اعترضت الدفاعات صاروخا أطلقه الحوثيون: whose attack it was, or
// whose shells. Whether the act is force.
bool Arguments::repelled(int i) {
  Act& a = act(i);
  if (a.row->type != "ASSAULT") return false;
  for (size_t k = 0; k < a.slots.size(); ++k) {
    const Act::Slotted s = a.slots[k];
    if (s.slot == codebook::Slot::subj) continue;
    const FrameItem* item = s.slot == codebook::Slot::prep ? a.row->frame.find_prep(s.prep) : a.row->frame.find(s.slot);
    if (!item) continue;
    const bool whom = item->role == Role::recipient;
    std::vector<int> whose;
    const bool behind_li = s.slot == codebook::Slot::prep && prep_role(s.prep) == "whose";  // تصدى لهجوم
    if (s.act >= 0 && (whom ? behind_li : item->role == Role::event || item->role == Role::topic) && act(s.act).row &&
        act(s.act).row->type == "ASSAULT")
      attackers(s.act, &whose);
    else if (whom && s.weapon && s.act < 0 && s.mention < 0 && !s.other.empty() &&
             (behind_li || s.slot != codebook::Slot::prep))
      if (const int who = fired_shells(s, a.sentence); who >= 0) whose.push_back(who);
    std::erase_if(whose,
                  [&](int m) { return mention(m).tokens.begin == a.tokens.end; });  // قصف سوري: its own adjective
    if (whose.empty()) continue;
    for (int who : whose) {
      // اعتراض صاروخ أطلقه الحوثيون: who fires it does not bring it down.
      std::erase_if(a.fills, [&](const Fill& f) { return f.role == Role::actor && f.mention == who; });
      if (!same_actor(a, who)) a.fills.push_back({Role::recipient, who, -1, true, true});
    }
    if (a.noun && filled(a, Role::actor) < 0) control(i);  // يحاول الأكراد التصدي للهجوم التركي
    return true;
  }
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
