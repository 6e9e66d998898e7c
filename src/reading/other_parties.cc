// Who else has part in an act: parties that another act of the sentence names.
//
//   انسحب الجيش بعد مفاوضات مع موسكو: the army talked;  قصف الجيش القرية ما أدى إلى نزوح أهلها: the army drove them
//   out; رفضت أنقرة مقترح موسكو: Moscow is who is refused
//
// Runs when every act has its row. What it cannot do: parties of other sentences. Tested by sentences_forms_test.cc.
#include <algorithm>

#include "arabic/fold.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// معارك مع الفصائل, توقيع اتفاق مع موسكو: only one of the two sides is named, behind مع.
bool Arguments::one_sided(const Act& a) const {
  int only = -1;
  for (const Fill& f : a.fills)
    if (f.role == Role::actor && f.mention >= 0) {
      if (only >= 0) return false;
      only = f.mention;
    }
  if (only < 0) return false;
  for (uint32_t u = d_.sentence_units[a.sentence].begin + 1; u < d_.sentence_units[a.sentence].end; ++u) {
    if (d_.units[u].mention != only || !d_.units[u - 1].particle) continue;
    const Particle& with = *d_.units[u - 1].particle;
    const FrameItem* item = with.role == "with" ? a.row->frame.find_prep(arabic::fold(with.form)) : nullptr;
    return item && item->role == Role::both;
  }
  return false;
}

// انسحب الجيش بعد مفاوضات مع موسكو: the other side is whom the verb before tells of.
void Arguments::other_side(int i) {
  Act& a = act(i);
  const auto give = [&](int who) {
    if (who >= 0 && filled(a, Role::actor) != who && filled(a, Role::recipient) != who)
      a.fills.push_back({Role::actor, who, -1, true});
  };
  // قصف الجيش العراقي مواقع داعش بالتنسيق مع دمشق, told by nouns
  if (a.parent >= 0 && act(a.parent).noun && act(a.parent).row && !act(a.parent).cue)
    return give(filled(act(a.parent), Role::actor));
  for (int j = i; j-- > 0 && act(j).sentence == a.sentence;)
    if (const Act& verb = act(j); verb.verb && !verb.cue) return give(doer(verb));
}

// بقصفهم الممرات ومنع المدنيين: who does the first of two joined actions does the second.
bool Arguments::joins_action(int i) {
  Act& a = act(i);
  if (i == 0 || !(unit(a).clitics & arabic::kAnd) || !doable(a) || a.row->plain() || a.row->type == "NONE")
    return false;
  for (int j = i; j-- > 0 && act(j).sentence == a.sentence;) {
    const Act& first = act(j);
    if (first.verb) return false;
    // بقصف السوق ومنع المدنيين: what is joined by و to a noun stands beside it.
    if (!first.noun || first.cue || ((first.parent != a.parent || first.parent < 0) && a.parent != j)) continue;
    // قصف التحالف وحصار ميليشيات: the second has somebody of its own.
    if (a.parent == j && std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
          return s.slot == codebook::Slot::gen && s.mention >= 0 && mention(s.mention).actor &&
                 armed(mention(s.mention).kind);
        }))
      return false;
    const int who = first.row && !first.dropped ? filled(first, Role::actor) : -1;
    if (who < 0 || filled(a, Role::recipient) == who) return false;
    a.fills.push_back({Role::actor, who, -1, true});
    return true;
  }
  return false;
}

// تقدمت القوات بدعم روسي: whom the help is for is of whom the verb tells.
void Arguments::helped(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || !a.row || a.dropped || a.row->type != "AID") return;
  if (std::none_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                   [](const FrameItem& f) { return f.slot == codebook::Slot::prep && f.role == Role::none; }))
    return;
  for (const Fill& f : a.fills)
    if (f.role == Role::recipient && f.mention >= 0) return;
  std::vector<int> whom;
  if (a.parent >= 0 && doer(act(a.parent)) >= 0)
    for (const Act::Slotted& s : act(a.parent).slots)  // قوات النظام وحلفاؤها
      if (s.slot == codebook::Slot::subj && s.mention >= 0 && mention(s.mention).actor) whom.push_back(s.mention);
  // بعد استعادة القوات، بدعم من روسيا، المدينة: of whom the noun before it tells.
  const int first = std::max(a.parent + 1, static_cast<int>(d_.first_act(a.sentence)));
  for (int j = i; j-- > first;)
    if (const Act& by = act(j); by.noun && by.row && !by.cue && !by.dropped && filled(by, Role::actor) >= 0) {
      whom = {filled(by, Role::actor)};
      break;
    }
  for (int who : whom)
    if (filled(a, Role::actor) != who) a.fills.push_back({Role::recipient, who, -1, true, true});
}

// أدى القصف إلى نزوح الأهالي, قصف الجيش القرية ما أدى إلى نزوح, نزحوا جراء قصف الجيش: who drives people out is whose
// force made them leave.
void Arguments::driven_out(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || a.row->type != "SANCTION" || a.row->mode != "expel") return;
  if (filled(a, Role::actor) >= 0) return;
  const auto force = [&](int j) {
    return j >= 0 && act(j).row && !act(j).dropped && act(j).row->type == "ASSAULT" && filled(act(j), Role::actor) >= 0
               ? j
               : -1;
  };
  const auto before = [&](int j) {
    while (j-- > 0 && act(j).sentence == a.sentence)
      if (force(j) >= 0) return j;
    return -1;
  };
  constexpr uint32_t kNear = 4;
  const auto marked = [&](uint32_t u, std::string_view role) {
    for (uint32_t w = u; w > d_.sentence_units[a.sentence].begin && u - w < kNear; --w)
      if (const Particle* p = d_.units[w - 1].particle) {
        if (p->role == role) return true;
        if (role != "result") return false;
      }
    return false;
  };
  int by = -1;
  for (const Act::Slotted& s : a.slots)
    if (by < 0 && s.slot == codebook::Slot::prep) by = force(s.act);
  if (by < 0 && a.parent >= 0 && act(a.parent).row && act(a.parent).row->type == "LIGHT") {
    const Act& light = act(a.parent);
    for (const Act::Slotted& s : light.slots)
      if (by < 0 && s.slot == codebook::Slot::subj) by = force(s.act);
    const Particle* opens = light.unit > 0 ? d_.units[light.unit - 1].particle : nullptr;
    if (by < 0 && (!has_slot(light, codebook::Slot::subj) || (opens && opens->kind == ParticleKind::clause)))
      by = before(a.parent);
  }
  if (by < 0 && marked(a.unit, "result")) by = before(i);
  for (size_t j = static_cast<size_t>(i) + 1; by < 0 && j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j)
    if (marked(d_.acts[j].unit, "cause")) by = force(static_cast<int>(j));
  if (by < 0) return;
  for (const Fill& f : std::vector<Fill>(act(by).fills))
    if (f.role == Role::actor && f.mention >= 0 && filled(a, Role::recipient) != f.mention)
      a.fills.push_back({Role::actor, f.mention, -1, true});
}

// مقترح موسكو, المقترح الروسي: the name or the nation straight behind a noun says whose it is.
int Arguments::owner_behind(uint32_t u, uint32_t sentence) {
  if (u + 1 >= d_.sentence_units[sentence].end) return -1;
  const Unit& next = d_.units[u + 1];
  if (next.kind == UnitKind::mention && !next.clitics && mention(next.mention).actor) return next.mention;
  return next.nisba ? d_.add_nation(next, sentence) : -1;
}

// رفضت أنقرة المقترح الروسي, نددت برفض الدول الغربية: who is praised, refused or condemned is he whose deed or word it
// is.
void Arguments::whose_it_is(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || !a.verb) return;
  // هدد أردوغان بشن هجوم على الوحدات: whom what is threatened would hit.
  const bool threat = a.row->type == "THREATEN";
  if (a.row->type != "REJECT" && a.row->type != "SUPPORT" && !threat &&
      !(a.row->type == "ACCUSE" && a.row->mode == "disapprove"))
    return;
  if (filled(a, Role::recipient) >= 0) return;
  const bool both = std::any_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                                [](const FrameItem& item) { return item.role == Role::both; });
  for (size_t k = 0; k < a.slots.size(); ++k) {
    const Act::Slotted s = a.slots[k];
    if (s.slot == codebook::Slot::subj) continue;
    const FrameItem* item = s.slot == codebook::Slot::prep ? a.row->frame.find_prep(s.prep) : a.row->frame.find(s.slot);
    if (!item || (item->role != Role::topic && item->role != Role::event)) continue;
    // أبرمت الحكومة اتفاقا مع الفصائل: the other side of what is signed signs it.
    if (both && s.act >= 0)
      for (const Act::Slotted& side : act(s.act).slots)
        if (const FrameItem* with = side.slot == codebook::Slot::prep ? a.row->frame.find_prep(side.prep) : nullptr;
            with && with->role == Role::both && side.mention >= 0 && mention(side.mention).actor)
          add(&a, Role::both, side);
    if (both) continue;
    int whose = s.mention;
    if (s.act >= 0) whose = filled(act(s.act), threat ? Role::recipient : Role::actor);
    // حذرت من هجوم على النازحين: who is warned of is not who is threatened.
    if (threat && (s.slot != codebook::Slot::prep || s.prep != "\xD8\xA8" || whose < 0 || !mention(whose).actor ||
                   mention(whose).place))
      continue;
    if (whose < 0 && s.act >= 0 && !act(s.act).verb) whose = owner_behind(act(s.act).unit, a.sentence);
    for (uint32_t u = a.unit + 1; whose < 0 && s.act < 0 && u < d_.sentence_units[a.sentence].end; ++u)
      if (!s.other.empty() && d_.units[u].tokens.end == s.other.end) whose = owner_behind(u, a.sentence);
    if (whose < 0 || !mention(whose).actor || filled(a, Role::actor) == whose) continue;
    a.fills.push_back({Role::recipient, whose, -1, true, true});
    return;
  }
}

}  // namespace marsad::reading
