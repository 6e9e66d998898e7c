// Who else has part in an act: parties that another act of the sentence names.
//
//   مفاوضات برعاية موسكو: Moscow had them held;  بقصف الجيش الممرات ومنع المدنيين: the army does the second;  تقدمت
//   القوات بدعم روسي: they are helped
//
// Runs when every act has its row. What it cannot do: parties of other sentences. Tested by sentences_forms_test.cc.
// (Who talked or fought with whom: sides.cc; who hit civilians: hit_in.cc; whom an act touches by what it takes:
// whose_deed.cc.)
#include <algorithm>

#include "reading/agreement.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// زار الوزير الرياض والتقى الملك: one alone behind "and" and a verb that takes an object is whom the subject of the
// verb before met.
void Arguments::joins_meeting(int i) {
  Act& a = act(i);
  if (!a.verb || a.cue || a.passive || a.dropped || !a.row || a.sense.number != Number::sg || a.sense.person != 3 ||
      !(unit(a).clitics & arabic::kAnd))
    return;
  const FrameItem* subj = a.row->frame.find(codebook::Slot::subj);
  if (!subj || subj->role != Role::both || a.row->frame.find(codebook::Slot::obj)) return;
  int only = -1;
  for (const Act::Slotted& s : a.slots) {
    if (s.slot == codebook::Slot::prep && prep_role(s.prep) != "with") continue;
    if (s.slot != codebook::Slot::subj || s.mention < 0 || s.resolved || s.before || only >= 0) return;
    only = s.mention;
  }
  if (only < 0 || mention(only).number == Number::du || mention(only).number == Number::pl) return;
  const auto& other = rows(a);
  if (std::none_of(other.begin(), other.end(), [&](uint32_t r) {
        const Predicate& p = lex_.book().predicates[r];
        const FrameItem* object = p.frame.find(codebook::Slot::obj);
        return p.type == a.row->type && object && object->role == Role::both;
      }))
    return;
  for (int j = i; j-- > 0 && act(j).sentence == a.sentence;) {
    const Act& verb = act(j);
    if (!verb.verb || verb.passive || verb.negated || verb.sense.person != 3) continue;
    const int who = subject_of(verb);
    if (who >= 0 && who != only && mention(who).actor && verb_fits(a.sense, mention(who)) &&
        (mention(who).person || armed(mention(who).kind) || mention(who).kind == ActorKind::igo) &&
        (mention(who).id.empty() || mention(who).id != mention(only).id))
      a.fills.push_back({Role::actor, who, -1, true, true});
    return;
  }
}

// قصف الجيش البلدة إلى جانب ميليشيات, مفاوضات برعاية موسكو, قصفت بريطانيا الموقع بالتعاون مع فرنسا: who else does it.
void Arguments::companions(int i) {
  const Act& a = act(i);
  if (!a.row || a.cue || a.dropped || a.row->plain() || a.row->type == "NONE") return;
  const auto force = [](std::string_view type) {
    return type == "ASSAULT" || type == "COERCE" || type == "RETREAT" || type == "AID";
  };
  const auto join = [&](Act* to, int who) {
    if (std::none_of(to->fills.begin(), to->fills.end(), [&](const Fill& f) {
          return f.mention >= 0 && f.role != Role::place &&
                 (f.mention == who || (!mention(who).id.empty() && mention(f.mention).id == mention(who).id));
        }))
      to->fills.push_back({Role::actor, who, -1, false});
  };
  // شنت روسيا إلى جانب النظام هجوما: of what a light verb governs.
  const auto join_all = [&](int by, int who, bool beside) {
    Act& to = act(by);
    // بدأت محادثات بمشاركة موسكو: talks have nobody else.
    const auto takes = [&](const Act& x) {
      const bool meeting = beside && x.row->type == "CONSULT";
      const bool able = armed(mention(who).kind) || mention(who).person;
      return meeting ? x.noun || filled(x, Role::actor) >= 0
                     : able && (force(x.row->type) || (beside && x.row->type == "COOPERATE")) &&
                           filled(x, Role::actor) >= 0;
    };
    if (to.row->type == "LIGHT") {
      for (const Fill& f : std::vector<Fill>(to.fills))
        if (f.role == Role::event && f.act >= 0 && act(f.act).row && !act(f.act).dropped && takes(act(f.act)))
          join(&act(f.act), who);
    } else if (takes(to)) {
      join(&to, who);
    }
  };
  constexpr uint32_t kNear = 4;
  uint32_t with_end = 0;  // عملية مع الولايات المتحدة وبريطانيا: where the list behind مع goes on
  for (const Act::Slotted& s : std::vector<Act::Slotted>(a.slots)) {
    if (s.slot != codebook::Slot::prep || s.mention < 0 || a.row->frame.find_prep(s.prep)) continue;
    const Mention& who = mention(s.mention);
    if (who.tokens.begin < a.tokens.begin || (a.passive && a.row->type != "LIGHT") || !who.actor || who.known_place ||
        position(who))
      continue;
    const std::string_view role = prep_role(s.prep);
    if (role == "sponsor" && a.row->type == "CONSULT") join(&act(i), s.mention);
    // شن هجوما مع حزب الله على الزبداني
    if (role == "with" && a.noun && a.row->type == "ASSAULT" && armed(who.kind) && filled(a, Role::actor) >= 0 &&
        (who.tokens.begin < a.tokens.end + kNear || who.whole.begin == with_end))
      join(&act(i), s.mention), with_end = who.whole.end;
    if (role == "beside" && who.kind != ActorKind::population && who.kind != ActorKind::media)
      join_all(i, s.mention, true);
  }
  if (a.row->type != "COOPERATE" || !(unit(a).clitics & arabic::kBi) || a.parent < 0) return;
  const Act& whole = act(a.parent);
  if (!whole.row || whole.cue || whole.dropped) return;
  for (const Act::Slotted& s : std::vector<Act::Slotted>(a.slots))
    if (s.slot == codebook::Slot::prep && s.mention >= 0 && prep_role(s.prep) == "with" && mention(s.mention).actor &&
        (armed(mention(s.mention).kind) || mention(s.mention).person))
      join_all(a.parent, s.mention, false);
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

}  // namespace marsad::reading
