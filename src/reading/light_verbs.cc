// What acts hand to those they govern: light verbs their roles, accusations their accused, requests their silence.
//
//   استأنف الجيش | قصف البلدة: the army shells;  طالب بوقف القصف: coded once, as the request;  اتهمت أنقرة موسكو بقصف
//   حلب: Moscow is who is said to have shelled
//
// What it cannot do: chains of more than two light verbs. Tested by arguments_test.cc.
#include <algorithm>

#include "arabic/fold.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

namespace {

// Types that are told in words: who asks for a thing does not do it.
bool words_only(std::string_view type) {
  for (const char* t : {"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "AGREE", "CONCEDE", "CONSULT"})
    if (type == t) return true;
  return false;
}

}  // namespace

// اتهمت المعارضة قوات النظام بقتل مدنيين: the accused did what he is accused of.
void Arguments::accused(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || !a.row || a.dropped || a.parent < 0 || a.via_clause) return;
  const Act& by = act(a.parent);
  if (!by.row || by.dropped || by.row->type != "ACCUSE" || by.row->mode != "allege") return;
  for (const Fill& f : a.fills)
    if (f.role == Role::actor && f.mention >= 0) return;
  for (const Fill& f : by.fills)
    if (f.role == Role::recipient && f.mention >= 0 && mention(f.mention).actor)
      a.fills.push_back({Role::actor, f.mention, -1, f.resolved});
}

// أعلن الجيش الإسرائيلي شنّ غارات: who announces an action without an agent of its own is its agent, if he can be.
void Arguments::announce(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || !a.row || a.dropped || a.parent < 0 || a.via_clause) return;
  const Act& by = act(a.parent);
  if (!by.cue || !by.cue_row || (by.cue_row->kind != CueKind::say && by.cue_row->kind != CueKind::deny)) return;
  if (!doable(a)) return;  // a toll: announced by whoever counts
  for (const Act::Slotted& s : by.slots)
    if (s.act == i && s.slot == codebook::Slot::prep && another_time(prep_role(s.prep)))
      return;  // ردا على إطلاق صواريخ
  if (filled(a, Role::actor) >= 0 && !one_sided(a)) return;
  int speaker = subject_of(by);
  for (const Act::Slotted& s : by.slots)  // إعلان الجيش عن تدمير, نفي الحكومة شن هجمات
    if (speaker < 0 && by.noun && s.slot == codebook::Slot::gen) speaker = s.mention;
  // أعلن الاتحاد الأوروبي تقديم مساعدات: bodies that are not armed give help.
  if (speaker >= 0 && filled(a, Role::actor) != speaker &&
      (armed(mention(speaker).kind) || mention(speaker).person ||
       (a.row->type == "AID" && mention(speaker).actor && mention(speaker).kind != ActorKind::media)))
    a.fills.push_back({Role::actor, speaker, -1, true});
}

// Whether somebody does what the noun tells: a shelling, not a death (مقتل, نزوح: subj:X in their frames).
bool Arguments::doable(const Act& a) {
  return std::none_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                      [](const FrameItem& f) { return f.slot == codebook::Slot::subj && f.role == Role::none; });
}

// The one of whom a verb tells, if he can act: the agent of the noun of action that the verb governs.
int Arguments::doer(const Act& verb) const {
  if (!verb.verb || verb.cue || verb.passive || verb.negated) return -1;
  const int who = subject_of(verb);
  if (who < 0 || !mention(who).actor) return -1;
  return armed(mention(who).kind) || mention(who).person ? who : -1;
}

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
    if (!first.noun || first.cue || first.parent != a.parent || first.parent < 0) continue;
    const int who = first.row && !first.dropped ? filled(first, Role::actor) : -1;
    if (who < 0 || filled(a, Role::recipient) == who) return false;
    a.fills.push_back({Role::actor, who, -1, true});
    return true;
  }
  return false;
}

// استأنف الجيش قصف البلدة: the subject of the verb that governs a noun of action is its agent.
void Arguments::control(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || !a.row || a.dropped || a.via_clause) return;
  if (one_sided(a)) return other_side(i);
  if (filled(a, Role::actor) >= 0 || joins_action(i)) return;
  if (a.parent < 0 && a.governor < 0) return;
  if (!doable(a) || a.row->plain() || a.row->type == "NONE") return;
  const auto give = [&](int who) {
    if (who >= 0 && filled(a, Role::recipient) != who) a.fills.push_back({Role::actor, who, -1, true});
  };
  if (a.parent < 0) {
    // أدت دورا في قتال التنظيم, كثفت من قصف البلدة: a force that a verb tells of takes part in the force behind it.
    const Act& verb = act(a.governor);
    const int force = doer(verb);
    if (force < 0 || mention(force).person || words_only(a.row->type) || unit(a).definite() ||
        unit(a).pronoun != Pronoun::none)
      return;
    return give(force);
  }
  int p = a.parent, below = i;
  // بدأت الحكومة في فرض قيود: through nouns that are no event.
  for (int steps = 0; steps < 2 && act(p).noun && !act(p).cue && !act(p).row && act(p).parent >= 0; ++steps)
    below = p, p = act(p).parent;
  const Act& by = act(p);
  if (by.cue || (by.dropped && by.row && !by.row->plain())) return;
  bool governed = false;  // as object or behind a preposition, not as the subject
  for (const Act::Slotted& s : by.slots) governed = governed || (s.act == below && s.slot != codebook::Slot::subj);
  if (!governed) return;
  if (!by.row || by.row->plain()) {
    if (!words_only(a.row->type) && !unit(a).definite()) give(doer(by));  // فروا من القتال: not theirs
    return;
  }
  if (a.row->type == "PROTEST" && by.row->type != "LIGHT") return;  // قتل برصاص الجيش في احتجاجات
  if (by.row->type == "ACCUSE" || by.row->type == "SUPPORT" || (by.row->type != "LIGHT" && !by.verb)) return;
  if (by.row->type != "LIGHT" && words_only(by.row->type) &&
      std::none_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                   [](const FrameItem& f) { return f.role == Role::actor; }))
    return;  // أيدت الحكومة ضرب المواقع
  give(filled(by, Role::actor));
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
  int who = a.parent >= 0 ? doer(act(a.parent)) : -1;
  for (int j = i;
       j-- >
       std::max(a.parent + 1, static_cast<int>(d_.first_act(
                                  a.sentence)));)  // بعد استعادة القوات، بدعم من روسيا، المدينة: of whom the noun tells
    if (const Act& by = act(j); by.noun && by.row && !by.cue && !by.dropped && filled(by, Role::actor) >= 0) {
      who = filled(by, Role::actor);
      break;
    }
  if (who >= 0 && filled(a, Role::actor) != who) a.fills.push_back({Role::recipient, who, -1, true});
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

// What an act asks, promises, refuses or threatens is no event of its own, nor what that governs (طالب بوقف القصف).
void Arguments::drop_topic(const Act& by, int i) {
  Act& a = act(i);
  a.dropped = true, a.why = "what " + by.row->lemma + " asks, promises, refuses or threatens is coded once, there";
  for (int child : children_[static_cast<size_t>(i)])
    if (act(child).noun && child > i && !act(child).dropped) drop_topic(by, child);
}

void Arguments::hand_down(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row) return;
  std::vector<int> children;
  for (const Fill& f : a.fills) {
    if (f.act < 0) continue;
    Act& c = act(f.act);
    if (f.role == Role::topic) {
      drop_topic(a, f.act);
    } else if (f.role == Role::event && !c.dropped && c.row) {
      children.push_back(f.act);
    }
  }
  for (int j : children_[static_cast<size_t>(i)]) {  // clauses under أن
    Act& c = act(j);
    if (!c.via_clause) continue;
    const FrameItem* clause = a.row->frame.find(codebook::Slot::clause);
    bool topic = clause && clause->role == Role::topic;
    for (const FrameItem& item : a.row->frame.items)
      if (!clause && item.role == Role::topic) topic = true;
    if (topic)
      drop_topic(a, j);
    else if (clause && clause->role == Role::event && c.row && !c.dropped)
      children.push_back(j);
  }
  if (a.row->type != "LIGHT") return;
  for (int ci : children) {
    Act& c = act(ci);
    const auto own = static_cast<std::ptrdiff_t>(c.fills.size());
    // عقد X اجتماعا مع Y, أجرى X اتصالا بY: both of them.
    const auto partner = [&](const Fill& g) {
      return std::any_of(c.slots.begin(), c.slots.end(), [&](const Act::Slotted& s) {
        return s.mention == g.mention && s.slot == codebook::Slot::prep && prep_role(s.prep) != "both" &&
               std::any_of(c.row->frame.items.begin(), c.row->frame.items.end(), [&](const FrameItem& item) {
                 return item.slot == s.slot && item.prep == s.prep && item.role == Role::both;
               });
      });
    };
    for (const Fill& f : a.fills) {
      if (f.mention < 0 || (f.role != Role::actor && f.role != Role::recipient && f.role != Role::place)) continue;
      const bool has = std::any_of(c.fills.begin(), c.fills.begin() + own, [&](const Fill& g) {
        return g.role == f.role && g.mention >= 0 && !g.resolved && !partner(g);
      });
      if (!has && std::none_of(c.fills.begin(), c.fills.end(),
                               [&](const Fill& g) { return g.role == f.role && g.mention == f.mention; }))
        c.fills.push_back({f.role, f.mention, -1, f.resolved});
    }
    c.light_child = true;
    c.future = c.future || a.future, c.negated = c.negated || a.negated, c.hedged = c.hedged || a.hedged,
    c.condition = c.condition || a.condition;
    if (c.parent < 0) c.parent = i;
  }
}

// نفى الاتهامات بقصف المدينة: the deed is told and denied; that somebody accuses is no event of its own here.
void Arguments::denied_accusation(Act* a) {
  if (!a->noun || a->cue || a->dropped || !a->row || a->row->type != "ACCUSE" || a->row->mode == "investigate") return;
  bool denied = a->negated;
  if (a->parent >= 0) {
    const Act& by = act(a->parent);
    denied = denied || (by.cue && by.cue_row && by.cue_row->kind == CueKind::deny) ||
             (!by.cue && by.row && by.row->effect == Effect::denies);
  }
  if (denied) a->dropped = true, a->why = "an accusation denied: the deed is coded, as denied";
}

// خطر الهجمات, هدف الهجوم, مثل هذه الهجمات: a definite noun of force behind an ordinary noun or a demonstrative, of
// which nothing new is told, names what is spoken of.
void Arguments::mere_mention(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || a.dropped || !a.row || a.row->type != "ASSAULT" || !unit(a).definite()) return;
  if (unit(a).clitics & ~arabic::kAl) return;
  for (const Fill& f : a.fills)
    if (f.mention >= 0 && (f.role == Role::actor || f.role == Role::recipient || f.role == Role::place) && !f.resolved)
      return;
  const Range units = d_.sentence_units[a.sentence];
  if (a.light_child || a.unit < units.begin + 2) return;
  for (uint32_t u = a.unit + 1; u < units.end && u < a.unit + 3; ++u)  // تفاصيل الضربات التي وجهتها القوات
    if (d_.units[u].particle && d_.units[u].particle->kind == ParticleKind::rel) return;
  // بشن هذه الهجمات, لم يتوقف القصف: of what stands before, something is told.
  const Unit& first = d_.units[a.unit - 2];
  if (!first.acts.empty() || (first.kind == UnitKind::cue && !first.definite() && first.acts.empty())) return;
  if (std::find(d_.time_act.begin(), d_.time_act.end(), i) != d_.time_act.end()) return;
  if (a.parent >= 0 && !act(a.parent).cue && act(a.parent).row && act(a.parent).row->type == "LIGHT") return;
  const Unit& before = d_.units[a.unit - 1];
  const bool shown = before.particle && before.particle->kind == ParticleKind::dem;
  const bool of_a_noun = before.kind == UnitKind::word && !before.definite() && !before.adjective && !before.count &&
                         before.acts.empty() && before.cues.empty() && !before.particle;
  if (shown || of_a_noun) a.dropped = true, a.why = "names what is spoken of: nothing new is told of it";
}

// استقال احتجاجا على القصف: the reason of another act, no demonstration.
void Arguments::mere_reason(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || a.dropped || !a.row || a.row->type != "PROTEST" || !(a.sense.flags & kAccusativeForm)) return;
  if (a.parent < 0 || a.light_child || unit(a).definite()) return;
  const Act& by = act(a.parent);
  if (by.verb && by.row && by.row->type != "LIGHT" && by.row->type != "NONE")
    a.dropped = true, a.why = "the reason for an act, no act of its own";
}

// مقترح موسكو, المقترح الروسي: the name or the nation straight behind a noun says whose it is.
int Arguments::owner_behind(uint32_t u, uint32_t sentence) {
  if (u + 1 >= d_.sentence_units[sentence].end) return -1;
  const Unit& next = d_.units[u + 1];
  if (next.kind == UnitKind::mention && !next.clitics && mention(next.mention).actor) return next.mention;
  if (!next.nisba) return -1;
  Mention m;
  m.tokens = m.whole = next.tokens, m.sentence = sentence, m.actor = true, m.kind = ActorKind::state;
  m.country = next.nisba, m.id = next.nisba->id, m.name = next.nisba->name_en;
  d_.mentions.push_back(std::move(m));
  return static_cast<int>(d_.mentions.size() - 1);
}

// رفضت أنقرة المقترح الروسي, نددت برفض الدول الغربية: who is praised, refused or condemned is he whose deed or word it
// is.
void Arguments::whose_it_is(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row || !a.verb) return;
  if (a.row->type != "REJECT" && a.row->type != "SUPPORT" && !(a.row->type == "ACCUSE" && a.row->mode == "disapprove"))
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
    if (s.act >= 0) whose = filled(act(s.act), Role::actor);
    if (whose < 0 && s.act >= 0 && !act(s.act).verb) whose = owner_behind(act(s.act).unit, a.sentence);
    for (uint32_t u = a.unit + 1; whose < 0 && s.act < 0 && u < d_.sentence_units[a.sentence].end; ++u)
      if (!s.other.empty() && d_.units[u].tokens.end == s.other.end) whose = owner_behind(u, a.sentence);
    if (whose < 0 || !mention(whose).actor || filled(a, Role::actor) == whose) continue;
    a.fills.push_back({Role::recipient, whose, -1, true});
    return;
  }
}

// توجه إلى موسكو للقاء الوزير, أعمال بدأت لاستعادة الحركة: what something is done for is not told to happen. Whom help
// is for is: أرسلت قوات لدعم الفصائل. Behind a plain noun ل only says of what it is: صور لتفجير.
void Arguments::mere_purpose(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || a.dropped || !a.row || a.row->type == "AID" || a.row->type == "LIGHT") return;
  if (!(unit(a).clitics & arabic::kLi) || unit(a).definite() || a.parent >= 0 || a.governor < 0 || !a.unit) return;
  const Unit& before = d_.units[a.unit - 1];
  if (before.kind == UnitKind::word || before.kind == UnitKind::cue) return;
  if (before.kind == UnitKind::mention && a.unit > 1 && !d_.units[a.unit - 2].cues.empty())
    return;  // محاولات أنقرة لإقناع
  a.dropped = true, a.why = "what an act is for, not told to happen";
}

// المظاهرات, الاحتجاجات: with the article, nobody doing it, no day and no verb that carries it, the word names a
// topic.
void Arguments::bare_topic(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || a.dropped || !a.row || a.row->type != "PROTEST" || !unit(a).definite()) return;
  for (const Fill& f : a.fills)
    if (f.mention >= 0 && (f.role == Role::actor || f.role == Role::recipient) && !f.resolved) return;
  if (a.parent >= 0 && act(a.parent).row && act(a.parent).row->type == "LIGHT") return;
  if (std::find(d_.time_act.begin(), d_.time_act.end(), i) != d_.time_act.end()) return;
  a.dropped = true, a.why = "names a topic: nobody does it, nothing new is told of it";
}

}  // namespace marsad::reading
