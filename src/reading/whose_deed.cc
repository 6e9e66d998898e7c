// Whom an act touches by what it takes: who is asked, refused, promised, threatened, praised or blamed.
//
//   شدد على ضرورة أن تنسحب تركيا: Turkey is asked;  ترفض تسليم القيادي إلى دمشق: Damascus is refused;  انتقد القرار
//   الذي اتخذته واشنطن: Washington is blamed
//
// Runs when every act has its row and light verbs have handed on their roles. What it cannot do: parties of other
// sentences. Tested by sentences_parties_test.cc.
#include <algorithm>

#include "arabic/fold.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// يجتمع الحلف بطلب من أنقرة, تدخلت روسيا بناء على طلب دمشق, دخلت القوات بموافقة روسيا: who is asked or allowed is of
// whom the verb before tells.
void Arguments::at_whose_wish(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || !a.row || a.dropped || (a.row->type != "REQUEST" && a.row->type != "AGREE")) return;
  const int who = filled(a, Role::actor);
  if (who < 0 || filled(a, Role::recipient) >= 0) return;
  const Particle* led = a.unit > d_.sentence_units[a.sentence].begin ? d_.units[a.unit - 1].particle : nullptr;
  // Not ندد بمطالبة الدول: there the noun is what somebody does.
  const auto told = [&](const Act::Slotted& s) {
    return s.mention == who &&
           (s.slot == codebook::Slot::adj || (s.slot == codebook::Slot::prep && prep_role(s.prep) == "of"));
  };
  const bool joined =
      (unit(a).clitics & arabic::kBi) && (a.row->type == "AGREE" || std::any_of(a.slots.begin(), a.slots.end(), told));
  if (!joined && !(led && led->role == "wish")) return;
  for (int j = i; j-- > 0 && act(j).sentence == a.sentence;) {
    const Act& verb = act(j);
    if (!verb.verb || verb.cue) continue;
    // رحبت أنقرة بموافقة واشنطن: what the verb itself is about.
    const FrameItem* item = joined && verb.row && !verb.row->plain() ? verb.row->frame.find_prep("\xD8\xA8") : nullptr;
    if (item && (item->role == Role::topic || item->role == Role::event || item->role == Role::recipient)) return;
    if (verb.passive || verb.negated) return;
    for (const Act::Slotted& s : verb.slots)
      if (s.slot == codebook::Slot::subj && s.mention >= 0 && mention(s.mention).actor && s.mention != who)
        a.fills.push_back({Role::recipient, s.mention, -1, true, true});
    return;
  }
}

// مقترح موسكو, المقترح الروسي: the name or the nation straight behind a noun says whose it is.
int Arguments::owner_behind(uint32_t u, uint32_t sentence) {
  if (u + 1 >= d_.sentence_units[sentence].end) return -1;
  const Unit& next = d_.units[u + 1];
  if (next.kind == UnitKind::mention && !(next.clitics & ~arabic::kAl) && mention(next.mention).actor)
    return next.mention;
  return next.nisba ? d_.add_nation(next, sentence) : -1;
}

// رفضت الفصائل الشروط التي وضعتها موسكو, تساءل عن الأسباب التي دفعت أنقرة إلى القصف: whose deed a relative clause
// tells, behind what the verb takes; -1 for none.
int Arguments::doer_behind(const Act& a) const {
  constexpr uint32_t kReach = 6;
  const uint32_t end = std::min(d_.sentence_units[a.sentence].end, a.unit + kReach);
  for (uint32_t u = a.unit + 2; u + 1 < end; ++u) {
    if (d_.units[u].kind == UnitKind::punct && !d_.units[u].quote) return -1;
    const Particle* p = d_.units[u].particle;
    if (!p || p->kind != ParticleKind::rel) continue;
    const Unit& noun = d_.units[u - 1];
    if (noun.kind != UnitKind::word && noun.kind != UnitKind::act) return -1;
    for (size_t j = d_.act_from(u + 1); j < d_.acts.size() && d_.acts[j].unit == u + 1; ++j) {
      const Act& told = d_.acts[j];
      if (!told.verb || told.cue) continue;
      if (const int who = filled(told, Role::actor); who >= 0 && told.row && told.row->type == "LIGHT") return who;
      if (d_.units[u + 1].pronoun == Pronoun::none || told.passive) return -1;
      for (const Act::Slotted& s : told.slots)
        if (s.slot == codebook::Slot::subj && s.mention >= 0 && !s.before && !s.resolved && mention(s.mention).actor)
          return s.mention;
    }
    return -1;
  }
  return -1;
}

// Whom an act touches that another asks, promises, threatens, refuses, praises or condemns.
void Arguments::parties(const Act& by, const Act& told, std::vector<int>* out) const {
  const std::string& type = by.row->type;
  const bool done_to = type == "THREATEN" || type == "AGREE" ||  // هدد بشن هجوم على الوحدات, تعهد بمساعدة العراق
                       type == "MOBILIZE" ||                      // يستعد لشن هجوم على الفصائل
                       type == "COERCE" || type == "SANCTION" ||  // أمرت محكمة بسجن صحفيين
                       (type == "REQUEST" && told.row && told.row->type == "REQUEST");
  constexpr uint32_t kJoined = 3;  // دعت إلى محادثات بين دمشق والمعارضة
  for (const Fill& f : told.fills) {
    if (f.role != (done_to ? Role::recipient : Role::actor) || f.mention < 0 || !mention(f.mention).actor) continue;
    if ((type == "AGREE" || type == "MOBILIZE") && (f.resolved || position(mention(f.mention)))) continue;
    if (out->empty())
      out->push_back(f.mention);
    else if (const uint32_t last = mention(out->back()).whole.end, next = mention(f.mention).whole.begin;
             type != "REJECT" && next >= last && next < last + kJoined)
      out->push_back(f.mention);
  }
  // مستعد للعمل مع واشنطن على اتفاق مع طهران: its own "with" comes first.
  const bool own_side =
      type == "AGREE" && std::any_of(told.slots.begin(), told.slots.end(), [&](const Act::Slotted& s) {
        return s.slot == codebook::Slot::prep && s.mention >= 0 && prep_role(s.prep) == "with" &&
               mention(s.mention).actor;
      });
  if (out->empty() && told.row && told.row->type == "LIGHT" && !own_side)  // what a light verb carries: هدد بشن هجوم
    for (const Fill& f : told.fills)
      if (f.role == Role::event && f.act >= 0 && &d_.acts[static_cast<size_t>(f.act)] > &told)
        return parties(by, d_.acts[static_cast<size_t>(f.act)], out);
  // قضت محكمة بسجن صحفيين: a noun without rows of its own.
  if (out->empty() && !told.row && (type == "COERCE" || type == "SANCTION"))
    for (const Act::Slotted& s : told.slots)
      if (s.slot == codebook::Slot::gen && s.mention >= 0 && mention(s.mention).actor) out->push_back(s.mention);
  // طالبت بوقف قصف النظام: whose deed is to end.
  if (out->empty() && type == "REQUEST" && !told.row)
    for (const Act::Slotted& s : told.slots)
      if (s.slot == codebook::Slot::gen && s.act >= 0 && &d_.acts[static_cast<size_t>(s.act)] > &told)
        return parties(by, d_.acts[static_cast<size_t>(s.act)], out);
  // هدد باستخدام القوة ضد المسلحين, توعد بالرد على إسرائيل: against whom it would be.
  if (out->empty() && type == "THREATEN")
    for (const Act::Slotted& s : told.slots)
      if (s.slot == codebook::Slot::prep && s.mention >= 0 && !s.resolved && mention(s.mention).actor &&
          (prep_role(s.prep) == "against" || s.prep == "\xD8\xB9\xD9\x84\xD9\x8A"))
        out->push_back(s.mention);
  // هدد بإلغاء الاتفاق مع واشنطن, بوقف التعاون مع تركيا: with whom that was.
  if (out->empty() && type == "THREATEN")
    for (const Act::Slotted& s : told.slots)
      if (s.slot == codebook::Slot::gen && s.act >= 0)
        for (const Act::Slotted& with : d_.acts[static_cast<size_t>(s.act)].slots)
          if (with.slot == codebook::Slot::prep && with.mention >= 0 && !with.resolved && mention(with.mention).actor &&
              prep_role(with.prep) == "with")
            out->push_back(with.mention);
  // ترفض تسليم القيادي إلى دمشق, هدد بقطع الهدنة مع أنقرة: with whom or to whom it would be.
  if (!out->empty() || (type != "REJECT" && type != "AGREE")) return;
  constexpr uint32_t kNear = 6;
  std::string_view with;
  for (const Act::Slotted& s : told.slots)
    if (s.slot == codebook::Slot::prep && s.mention >= 0 && !s.resolved && mention(s.mention).actor &&
        (with.empty() ? mention(s.mention).tokens.begin < told.tokens.end + kNear
                      : s.prep == with && mention(s.mention).whole.begin <= mention(out->back()).whole.end + 1))
      if (const FrameItem* item = told.row ? told.row->frame.find_prep(s.prep) : nullptr;
          (item && (item->role == Role::recipient || item->role == Role::both)) ||
          (!item && type == "AGREE" && prep_role(s.prep) == "with"))
        with = s.prep, out->push_back(s.mention);
}

// Whether the clause that opens behind unit `u`, an أن, is what the act asks: not على ضرورة تفادي القتل وأن, nor under
// another noun (وتفادي أن), nor on condition that (اقترحت الانسحاب على أن تتولى الشرطة الأمن).
bool Arguments::asks_clause(int i, uint32_t u) const {
  const Act& a = d_.acts[static_cast<size_t>(i)];
  if (u <= a.unit || !d_.units[u].particle || d_.units[u].particle->kind != ParticleKind::comp) return false;
  if (u == a.unit + 1) return true;
  const Unit& before = d_.units[u - 1];
  const auto& under = children_[static_cast<size_t>(i)];
  if (before.kind == UnitKind::act && std::none_of(under.begin(), under.end(), [&](int c) {
        return &d_.units[d_.acts[static_cast<size_t>(c)].unit] == &before;
      }))
    return false;
  if (!before.particle || before.particle->kind != ParticleKind::prep) return true;
  const FrameItem* item = a.row->frame.find_prep(arabic::fold(before.particle->form));
  return item && item->role == Role::topic;
}

// يجب أن تنسحب تركيا, شدد على ضرورة أن يحترم الطرفان الهدنة: who is asked is whom the verb straight behind أن tells of.
void Arguments::asked_to(int i) {
  Act& a = act(i);
  for (int j : children_[static_cast<size_t>(i)]) {
    const Act& told = act(j);
    if (!told.via_clause || !told.verb || told.cue || told.passive || told.sense.tense != arabic::Tense::present)
      continue;
    uint32_t u = told.unit;
    while (u > a.unit && d_.units[u - 1].quote) --u;
    if (u == a.unit || !asks_clause(i, u - 1)) return;
    for (const Act::Slotted& s : told.slots)
      if (s.slot == codebook::Slot::subj && s.mention >= 0 && !s.resolved && !s.before && mention(s.mention).actor &&
          filled(a, Role::actor) != s.mention)
        a.fills.push_back({Role::recipient, s.mention, -1, true, true});
    return;
  }
  // أن يحترم الطرفان: a verb that no list knows, by its letter.
  constexpr uint32_t kReach = 7;
  const uint32_t end = std::min(d_.sentence_units[a.sentence].end, a.unit + kReach);
  for (uint32_t u = a.unit + 1; u + 2 < end; ++u) {
    if (d_.units[u].kind == UnitKind::punct && !d_.units[u].quote) return;
    if (!d_.units[u].particle || d_.units[u].particle->kind != ParticleKind::comp) continue;
    const Unit &verb = d_.units[u + 1], &who = d_.units[u + 2];
    const std::string_view word = text_[verb.tokens.begin].fold;
    if (verb.kind == UnitKind::word && (word.starts_with("\xD9\x8A") || word.starts_with("\xD8\xAA")) &&
        who.kind == UnitKind::mention && !who.clitics && mention(who.mention).actor && asks_clause(i, u) &&
        filled(a, Role::actor) != who.mention)
      a.fills.push_back({Role::recipient, who.mention, -1, true, true});
    return;
  }
}

// تعهدت تركيا بحماية المدنيين: a word with the letter of its preposition stands straight before the name.
bool Arguments::behind_joined(const Act& a, const Act::Slotted& s) const {
  if (s.pronoun != Pronoun::none || s.resolved) return false;
  if (s.slot == codebook::Slot::prep) return true;
  for (uint32_t u = a.unit + 1; u + 1 < d_.sentence_units[a.sentence].end; ++u)
    if (d_.units[u + 1].mention == s.mention)
      return d_.units[u].kind == UnitKind::word && text_[d_.units[u].tokens.begin].fold.starts_with("\xD8\xA8");
  return false;
}

// انتقد العمليات التي تنفذها تركيا والولايات المتحدة: whose deed it is, and those joined to them by و.
void Arguments::with_joined(Act* a, int whose) {
  const Range units = d_.sentence_units[a->sentence];
  a->fills.push_back({Role::recipient, whose, -1, true, true});
  uint32_t u = units.begin;
  while (u < units.end && d_.units[u].mention != whose) ++u;
  for (++u; u < units.end && d_.units[u].kind == UnitKind::mention && (d_.units[u].clitics & arabic::kAnd); ++u) {
    const int next = d_.units[u].mention;
    const Mention& who = mention(next);
    const bool able = armed(who.kind) || who.person || who.kind == ActorKind::igo;
    if (!who.actor || !able || mention(whose).person != who.person || position(who) || same_actor(*a, next)) return;
    a->fills.push_back({Role::recipient, next, -1, true, true});
  }
}

// رفضت أنقرة المقترح الروسي, نددت برفض الدول الغربية: who is praised, refused or condemned is he whose deed or word it
// is.
void Arguments::whose_it_is(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row) return;
  const std::string& type = a.row->type;
  const bool asks = type == "REQUEST";
  if (filled(a, Role::recipient) >= 0) return;
  if (asks) asked_to(i);
  if (ordered(i) || repelled(i)) return;
  // دعم بلاده لعمل البعثة, انتقدت دول عدة القرار الأمريكي: whose the deed is that is helped, praised or condemned.
  const bool blames = type == "ACCUSE" && a.row->mode == "disapprove";
  if (type == "SUPPORT" || blames)
    for (const Act::Slotted& s : a.slots) {
      const FrameItem* item =
          s.slot == codebook::Slot::prep ? a.row->frame.find_prep(s.prep) : a.row->frame.find(s.slot);
      if (!item || s.slot == codebook::Slot::subj || (s.act >= 0 && act(s.act).verb) ||
          (item->role != Role::recipient && (item->role != Role::event || s.act >= 0)))
        continue;
      int whose = -1;
      if (s.act >= 0) {
        whose = act(s.act).row ? filled(act(s.act), Role::actor) : -1;
        if (whose < 0) whose = owner_behind(act(s.act).unit, a.sentence);
      } else if (s.slot == Slot::obj && s.mention < 0 && !s.other.empty() && !s.counted && !s.weapon) {
        whose = nation_of(s, a.sentence);  // انتقد السياسة الأميركية
      }
      if (whose < 0 || !mention(whose).actor || position(mention(whose)) || same_actor(a, whose) ||
          (s.act >= 0 && filled(act(s.act), Role::recipient) == whose))  // تأييد غزو العراق: no deed of his
        continue;
      with_joined(&a, whose);
      return;
    }
  // هدد أردوغان بشن هجوم على الوحدات: whom what is threatened would hit.
  const bool threat = type == "THREATEN", prepares = type == "MOBILIZE";
  if ((!a.verb && !prepares && type != "AGREE" && type != "REJECT") ||
      (!prepares && type != "REJECT" && type != "SUPPORT" && type != "AGREE" && !asks && !threat && !blames))
    return;
  if (filled(a, Role::recipient) >= 0) return;
  const bool both = std::any_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                                [](const FrameItem& item) { return item.role == Role::both; });
  std::vector<int> found;
  for (size_t k = 0; k < a.slots.size(); ++k) {
    const Act::Slotted s = a.slots[k];
    if (s.slot == codebook::Slot::subj) continue;
    const FrameItem* item = s.slot == codebook::Slot::prep ? a.row->frame.find_prep(s.prep) : a.row->frame.find(s.slot);
    if (!item || (item->role != Role::topic && item->role != Role::event)) continue;
    if ((!a.verb || prepares) && s.act < 0) continue;
    // أبرمت الحكومة اتفاقا مع الفصائل: the other side of what is signed signs it.
    if (both && s.act >= 0)
      for (const Act::Slotted& side : act(s.act).slots)
        if (const FrameItem* with = side.slot == codebook::Slot::prep ? a.row->frame.find_prep(side.prep) : nullptr;
            with && with->role == Role::both && side.mention >= 0 && mention(side.mention).actor)
          add(&a, Role::both, side);
    if (both) continue;
    found.clear();
    if (s.act >= 0)
      parties(a, act(s.act), &found);
    else if (s.mention >= 0 && !asks && !(type == "AGREE" && !behind_joined(a, s)))
      found.push_back(s.mention);
    // حذرت من هجوم على النازحين: who is warned of is not who is threatened.
    // هدد بقطع الهدنة مع أنقرة: there a capital is its government.
    const bool with = !found.empty() && mention(found.front()).whole.begin > 0 &&
                      prep_role(text_[mention(found.front()).whole.begin - 1].fold) == "with";
    if (threat && (s.slot != codebook::Slot::prep || s.prep != "\xD8\xA8" || found.empty() ||
                   !mention(found.front()).actor || (mention(found.front()).known_place && !with) ||
                   (mention(found.front()).place && (s.act < 0 || a.row->mode == "territory"))))
      continue;
    if (found.empty() && !asks && !prepares && type != "AGREE") {
      int whose = -1;
      if (s.act >= 0 && !act(s.act).verb) whose = owner_behind(act(s.act).unit, a.sentence);
      // أدان اعتقال الصحفي: to whom it was done.
      if (whose >= 0 && filled(act(s.act), Role::recipient) == whose) whose = -1;
      for (uint32_t u = a.unit + 1; s.act < 0 && whose < 0 && u < d_.sentence_units[a.sentence].end; ++u)
        if (!s.other.empty() && d_.units[u].tokens.end == s.other.end) whose = owner_behind(u, a.sentence);
      if (whose >= 0) found.push_back(whose);
    }
    std::erase_if(found, [&](int m) { return !mention(m).actor || filled(a, Role::actor) == m; });
    if (found.empty() && !a.verb) return;  // مستعد للعمل على اتفاق مع طهران: the first alone
    if (found.empty()) continue;
    if (found.size() == 1 && (type == "SUPPORT" || blames || type == "REJECT"))
      with_joined(&a, found.front());  // رحبت دمشق بموقف الصين وروسيا
    else
      for (int m : found) a.fills.push_back({Role::recipient, m, -1, true, true});
    return;
  }
  // قررت عمان فتح المعبر مع سوريا: with whom, behind what is promised.
  if (type == "AGREE" && !both)
    for (const Act::Slotted& s : std::vector<Act::Slotted>(a.slots)) {
      if (s.slot != codebook::Slot::prep || s.mention < 0 || s.resolved || s.pronoun != Pronoun::none ||
          !mention(s.mention).actor || prep_role(s.prep) != "with" || a.row->frame.find_prep(s.prep) ||
          filled(a, Role::actor) == s.mention)
        continue;
      const auto& under = children_[static_cast<size_t>(i)];
      if (std::any_of(under.begin(), under.end(), [&](int j) {
            return act(j).noun && act(j).unit > a.unit && act(j).tokens.begin < mention(s.mention).tokens.begin;
          }))
        a.fills.push_back({Role::recipient, s.mention, -1, true, true});
    }
  if (asks || threat || both || prepares || type == "AGREE") return;
  if (const int who = doer_behind(a); who >= 0 && filled(a, Role::actor) != who)
    with_joined(&a, who);
  else if (const int nation = nation_behind_subject(a); nation >= 0 && !same_actor(a, nation))
    a.fills.push_back({Role::recipient, nation, -1, true, true});
}

}  // namespace marsad::reading
