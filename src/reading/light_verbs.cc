// What acts hand to those they govern: light verbs their roles, accusations their accused, requests their silence.
//
//   استأنف الجيش | قصف البلدة: the army shells;  طالب بوقف القصف: coded once, as the request;  اتهمت أنقرة موسكو بقصف
//   حلب: Moscow is who is said to have shelled
//
// What it cannot do: chains of more than two light verbs. Tested by arguments_test.cc.
#include <algorithm>

#include "arabic/fold.h"
#include "reading/arguments.h"
#include "reading/factuality.h"
#include "reading/speech_types.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

namespace {

// Types that are told in words: who asks for a thing does not do it.
bool words_only(std::string_view type) { return is_speech_or_promise(type) || type == "CONSULT"; }

// Types of force: who is responsible for it did it.
bool doing(std::string_view type) { return type == "ASSAULT" || type == "COERCE" || type == "SANCTION"; }

}  // namespace

// اتهمت المعارضة قوات النظام بقتل مدنيين: the accused did what he is accused of.
void Arguments::accused(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || !a.row || a.dropped) return;
  // هجوم نسبه الجيش إلى إيران: by the verb behind it, whose pronoun it is.
  constexpr uint32_t kNear = 12;  // units
  int blamed = -1;
  for (size_t j = static_cast<size_t>(i) + 1; j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j) {
    const Act& verb = d_.acts[j];
    if (verb.unit > a.unit + kNear) break;
    if (!verb.verb || !verb.row || verb.row->type != "ACCUSE") continue;
    for (const Act::Slotted& s : verb.slots)
      if (s.act == i && s.before && s.slot == codebook::Slot::obj) blamed = static_cast<int>(j);
  }
  if (blamed < 0 && (a.parent < 0 || a.via_clause)) return;
  // حملت المعارضة النظام مسؤولية قصف البلدة: of force, through the noun that the verb's row needed.
  const bool through = blamed < 0 && act(a.parent).noun && act(a.parent).dropped && act(a.parent).parent >= 0;
  if (through && !doing(a.row->type)) return;
  int over = blamed >= 0 ? blamed : through ? act(a.parent).parent : a.parent;
  // اتهامات وجهت إلى دمشق بقصف دوما: through the verb that is part of the accusation's own words.
  if (const Act& part = act(over); over < i && part.verb && part.dropped)
    for (int j = over; j-- > 0 && act(j).sentence == a.sentence;)
      if (act(j).row && act(j).phrase.contains(part.tokens.begin)) {
        over = j;
        break;
      }
  const Act& by = act(over);
  if (!by.row || by.dropped || by.row->type != "ACCUSE" || by.row->mode != "allege") return;
  for (const Fill& f : a.fills)
    if (f.role == Role::actor && f.mention >= 0) return;
  for (const Fill& f : by.fills)
    if (f.role == Role::recipient && f.mention >= 0 && mention(f.mention).actor)
      a.fills.push_back({Role::actor, f.mention, -1, f.resolved});
  // تواجه الحكومة اتهامات بقصف المدنيين: whom the light verb above the accusation gives it.
  if (filled(a, Role::actor) >= 0 || !by.noun || by.parent < 0) return;
  const Act& faces = act(by.parent);
  const int whom = faces.verb && faces.row && faces.row->type == "LIGHT" && filled(by, Role::recipient) < 0
                       ? filled(faces, Role::recipient)
                       : -1;
  if (whom >= 0 && mention(whom).actor) a.fills.push_back({Role::actor, whom, -1, true});
}

// أعلن الجيش الإسرائيلي شنّ غارات: who announces an action without an agent of its own is its agent, if he can be.
void Arguments::announce(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || !a.row || a.dropped || a.parent < 0 || a.via_clause) return;
  // أعلنت الوزارة تفكيك خلية واعتقال أفرادها: joined to a noun that is no event.
  const bool joined = (unit(a).clitics & arabic::kAnd) && act(a.parent).noun && !act(a.parent).cue &&
                      !act(a.parent).row && act(a.parent).parent >= 0 && act(a.parent).parent < i;
  const Act& by = act(joined ? act(a.parent).parent : a.parent);
  if (!by.cue || !by.cue_row || (by.cue_row->kind != CueKind::say && by.cue_row->kind != CueKind::deny)) return;
  if (!doable(a)) return;  // a toll: announced by whoever counts
  // أكد الوزير وقوع هجوم كيميائي: of poison somebody else is accused; who denies it is the accused.
  if (a.row->mode == "unconventional" && by.cue_row->kind == CueKind::say) return;
  // قال ترامب "لقد كان هجوما مريعا": in a quotation goes a sentence of its own, unless the noun opens it.
  if (speakers_.quotation_of(a.unit) >= 0 && speakers_.quotation_of(a.unit) != speakers_.quotation_of(by.unit) &&
      !d_.units[a.unit - 1].quote && subject_of(by) >= 0 && mention(subject_of(by)).person)
    return;
  for (const Act::Slotted& s : by.slots)
    if (s.act == i && s.slot == codebook::Slot::prep && another_time(prep_role(s.prep)))
      return;  // ردا على إطلاق صواريخ
  // أكد الخبير عودة تركيا لدعم الفصائل: what something he tells of is for is nobody's who tells.
  if (unit(a).clitics & arabic::kLi)
    for (const Act::Slotted& s : by.slots)
      if (s.act == i && s.slot == codebook::Slot::prep) return;
  if (filled(a, Role::actor) >= 0 && !one_sided(a)) return;
  int speaker = subject_of(by);
  // أشار الوزير إلى هجوم على البلدة: what one man points to is not what he announces.
  if (doing(a.row->type) && speaker >= 0 && mention(speaker).person)
    for (const Act::Slotted& s : by.slots)
      if (s.act == i && s.slot == codebook::Slot::prep && s.prep == arabic::kIla) return;
  for (const Act::Slotted& s : by.slots)  // إعلان الجيش عن تدمير, نفي الحكومة شن هجمات
    if (speaker < 0 && by.noun && s.slot == codebook::Slot::gen) speaker = s.mention;
  // أعلن الاتحاد الأوروبي تقديم مساعدات, فرض عقوبات: bodies that are not armed give help, and a union of states
  // punishes.
  const auto gives = [&](const Mention& who) {
    return who.actor && ((a.row->type == "AID" && who.kind != ActorKind::media) ||
                         (a.row->type == "SANCTION" && who.kind == ActorKind::igo));
  };
  if (speaker >= 0 && filled(a, Role::actor) != speaker &&
      (armed(mention(speaker).kind) || mention(speaker).person || gives(mention(speaker)))) {
    a.fills.push_back({Role::actor, speaker, -1, true});
    give_others(by, speaker, &a);
  }
}

// شنت واشنطن ولندن وباريس: what the first of several subjects does the others do.
void Arguments::give_others(const Act& verb, int first, Act* to) const {
  if (!verb.verb) return;
  for (const Act::Slotted& s : verb.slots) {
    if (s.slot != codebook::Slot::subj || s.mention < 0 || s.mention == first) continue;
    const Mention& who = mention(s.mention);
    if (!who.actor || who.known_place || !(armed(who.kind) || who.person)) continue;
    if (std::none_of(to->fills.begin(), to->fills.end(), [&](const Fill& f) {
          return (f.role == Role::actor || f.role == Role::recipient) && f.mention == s.mention;
        }))
      to->fills.push_back({Role::actor, s.mention, -1, true});
  }
}

// Whether somebody does what the noun tells: a shelling, not a death (مقتل, نزوح: subj:X in their frames) nor what
// somebody suffers (تحدثت موسكو عن تعرض القاعدة لهجوم: subj:R).
bool Arguments::doable(const Act& a) {
  return std::none_of(a.row->frame.items.begin(), a.row->frame.items.end(), [](const FrameItem& f) {
    return f.slot == codebook::Slot::subj && (f.role == Role::none || f.role == Role::recipient);
  });
}

// The one of whom a verb tells, if he can act: the agent of the noun of action that the verb governs.
int Arguments::doer(const Act& verb) const {
  if (!verb.verb || verb.cue || verb.passive || verb.negated) return -1;
  const int who = subject_of(verb);
  if (who < 0 || !mention(who).actor) return -1;
  return armed(mention(who).kind) || mention(who).person ? who : -1;
}

// اعتقلت, ألقت القبض على: whether somebody is taken or tried, by the verb or by the noun that it governs.
bool Arguments::arrests(const Act& verb) const {
  const auto holds = [](const Act& a) {
    return a.row && ((a.row->type == "COERCE" && a.row->mode == "arrest") ||
                     (a.row->type == "SANCTION" && a.row->mode == "convict"));
  };
  return holds(verb) || std::any_of(verb.slots.begin(), verb.slots.end(), [&](const Act::Slotted& s) {
           return s.act >= 0 && s.slot == codebook::Slot::obj && holds(d_.acts[static_cast<size_t>(s.act)]);
         });
}

// استأنف الجيش قصف البلدة: the subject of the verb that governs a noun of action is its agent.
void Arguments::control(int i) {
  Act& a = act(i);
  if (!a.noun || a.cue || !a.row || a.dropped || a.via_clause) return;
  // سيلتقي نظيره خلال زيارته لبغداد: the visit is still to come too.
  if (const int during = a.row->type == "CONSULT" ? done_during(i) : -1;
      during >= 0 && !act(during).cue && act(during).future)
    a.future = true;
  if (one_sided(a)) return other_side(i);
  if (filled(a, Role::actor) >= 0 || joins_action(i) || talked(i) || visits(i) || accuses_before(i)) return;
  if (!doable(a) || a.row->plain() || a.row->type == "NONE") return;
  // فرضت واشنطن عقوبات بسبب احتجاز القس: who answers a deed did not do it.
  const Particle* led = a.unit > d_.sentence_units[a.sentence].begin ? d_.units[a.unit - 1].particle : nullptr;
  if (led && led->kind == ParticleKind::prep && (led->role == "cause" || led->role == "answer")) return;
  const auto give = [&](int who, int by = -1) {
    if (who < 0 || filled(a, Role::recipient) == who) return;
    // استجابت فرق الدفاع المدني لمئة هجوم: they who help attack nobody.
    if (a.row->type == "ASSAULT" && mention(who).kind == ActorKind::ngo) return;
    a.fills.push_back({Role::actor, who, -1, true});
    if (by >= 0 && subject_of(act(by)) == who) give_others(act(by), who, &a);
  };
  if (const int who = tries(a); who >= 0) return give(who);
  if (a.parent < 0 && a.governor < 0) return;
  if (a.parent < 0) {
    // أدت دورا في قتال التنظيم, كثفت من قصف البلدة: a force that a verb tells of takes part in the force behind it.
    const Act& verb = act(a.governor);
    const int force = doer(verb);
    if (const int whom = helped_to(a, verb); whom >= 0) return give(whom);
    if (force < 0 || mention(force).person || words_only(a.row->type) || unit(a).definite() ||
        unit(a).pronoun != Pronoun::none)
      return;
    return give(force, a.governor);
  }
  int p = a.parent, below = i;
  // بدأت الحكومة في فرض قيود: through nouns that are no event.
  for (int steps = 0; steps < 2 && act(p).noun && !act(p).cue && !act(p).row && act(p).parent >= 0; ++steps)
    below = p, p = act(p).parent;
  const Act& by = act(p);
  if (by.cue || (by.dropped && by.row && !by.row->plain())) return;
  bool governed = false, object = false;  // as object or behind a preposition, not as the subject
  for (const Act::Slotted& s : by.slots) {
    if (s.act != below || s.slot == codebook::Slot::subj) continue;
    const FrameItem* item = by.row && s.slot != codebook::Slot::prep ? by.row->frame.find(s.slot) : nullptr;
    governed = true, object = object || (item && item->role == Role::event);
  }
  if (!governed) return;
  // دعت فرنسا إلى التحرك لوقف الهجمات: nor who asks for something about it.
  if (by.row && by.row->type == "REQUEST" && a.row->type == "ASSAULT") return;
  // صد الجيش هجوما: who meets an attack did not make it.
  if (object && by.row->type == "ASSAULT" && a.row->type == "ASSAULT") return;
  if (!by.row || by.row->plain()) {
    // فروا من القتال: not theirs; nor is what somebody calls so (وصفت موسكو تقارير عن هجوم).
    if (!words_only(a.row->type) && !unit(a).definite() && !speakers_.speaks(by)) give(doer(by), p);
    return;
  }
  if (a.row->type == "PROTEST" && by.row->type != "LIGHT") return;  // قتل برصاص الجيش في احتجاجات
  if (a.row->type == "ASSAULT" && !object && arrests(by)) return;  // اعتقلت الشرطة مشتبها به في الهجوم
  if (by.row->type == "ACCUSE" || by.row->type == "SUPPORT" || (by.row->type != "LIGHT" && !by.verb)) return;
  if (by.row->type != "LIGHT" && words_only(by.row->type) &&
      std::none_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                   [](const FrameItem& f) { return f.role == Role::actor; }))
    return;  // أيدت الحكومة ضرب المواقع
  const int helped = helped_to(a, by);
  give(helped >= 0 ? helped : filled(by, Role::actor), helped >= 0 ? -1 : p);
}

// ساعدت موسكو النظام على استعادة المدينة: force that help is for is used by whom it is given to; -1 where it is not.
int Arguments::helped_to(const Act& a, const Act& help) const {
  if (!help.row || help.row->type != "AID" || help.cue || a.row->type != "ASSAULT") return -1;
  const int whom = filled(help, Role::recipient);
  return whom >= 0 && armed(mention(whom).kind) && mention(whom).tokens.begin > help.tokens.begin &&
                 mention(whom).tokens.begin < a.tokens.begin
             ? whom
             : -1;
}

// محاولات أنقرة لإقناع موسكو, خطة روسيا لعقد اجتماع: whose attempt or plan it is; -1 for nobody beside it.
int Arguments::tries(const Act& a) const {
  if (!(unit(a).clitics & arabic::kLi) || a.unit < d_.sentence_units[a.sentence].begin + 2) return -1;
  const Unit &owner = d_.units[a.unit - 1], &attempt = d_.units[a.unit - 2];
  if (owner.kind != UnitKind::mention || owner.clitics || !mention(owner.mention).actor || attempt.definite())
    return -1;
  const bool tried = std::any_of(attempt.cues.begin(), attempt.cues.end(), [&](const Sense& s) {
    const CueKind kind = lex_.book().cues[lex_.cue_rows(s.entry).front()].kind;
    return s.cls == arabic::WordClass::noun && (kind == CueKind::hedge || kind == CueKind::plan);
  });
  return tried ? owner.mention : -1;
}

// هجوم شنه الجيش: whether the verb behind a noun of force names who did it. Not شارك في الحملة التي يشنها الجيش: there
// who takes part acts too.
bool Arguments::named_behind(const Act& verb, int noun) const {
  const Act& c = d_.acts[static_cast<size_t>(noun)];
  if (!verb.verb || verb.unit < c.unit || c.row->type != "ASSAULT") return false;
  if (has_slot(c, codebook::Slot::gen)) return false;  // اعتراض صاروخ أطلقه الحوثيون: they fired the rocket
  if (c.parent >= 0) {
    const Act& by = d_.acts[static_cast<size_t>(c.parent)];
    if (by.row && by.row->type == "LIGHT" && std::any_of(by.slots.begin(), by.slots.end(), [&](const Act::Slotted& s) {
          return s.act == noun && s.slot == codebook::Slot::prep && prep_role(s.prep) == "place";
        }))
      return false;
  }
  const bool told = std::any_of(verb.slots.begin(), verb.slots.end(), [&](const Act::Slotted& s) {
    return s.act == noun && s.before && s.slot == codebook::Slot::obj;
  });
  return told && std::any_of(verb.slots.begin(), verb.slots.end(), [&](const Act::Slotted& s) {
           return s.slot == codebook::Slot::subj && s.mention >= 0 && !s.resolved &&
                  filled(verb, Role::actor) == s.mention && mention(s.mention).tokens.begin > c.tokens.begin;
         });
}

void Arguments::hand_down(int i) {
  Act& a = act(i);
  if (a.cue || a.dropped || !a.row) return;
  std::vector<int> children;
  asked_through(i);
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
    // عقد X اجتماعا مع Y, أجرى X اتصالا بY: both of them.
    const auto partner = [&](const Fill& g) {
      return std::any_of(c.slots.begin(), c.slots.end(), [&](const Act::Slotted& s) {
        return s.mention == g.mention && s.slot == codebook::Slot::prep && prep_role(s.prep) != "both" &&
               std::any_of(c.row->frame.items.begin(), c.row->frame.items.end(), [&](const FrameItem& item) {
                 return item.slot == s.slot && item.prep == s.prep && item.role == Role::both;
               });
      });
    };
    // تشارك فصائل في العملية التركية: who does something within the action of another acts too.
    const bool shared = c.row->type == "ASSAULT" || c.row->type == "CONSULT" || c.row->type == "COOPERATE";
    const bool within =
        shared && a.verb && !a.negated && std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
          return s.act == ci && s.slot == codebook::Slot::prep && prep_role(s.prep) == "place";
        });
    const auto mere_place = [&](const Fill& g) { return mention(g.mention).place && !mention(g.mention).actor; };
    // ردت تركيا على هجوم شنه الجيش: whose attack it is, told behind it, is not whose deed stands before it.
    if (named_behind(a, ci))
      std::erase_if(c.fills, [&](const Fill& g) {
        return g.role == Role::actor && g.resolved && g.mention >= 0 &&
               mention(g.mention).tokens.begin < c.tokens.begin;
      });
    if (filled(a, Role::actor) < 0 && filled(c, Role::actor) < 0 && c.unit < a.unit)
      if (const int who = begins_ahead(i); who >= 0) c.fills.push_back({Role::actor, who, -1, true});
    const auto own = static_cast<std::ptrdiff_t>(c.fills.size());
    for (const Fill& f : a.fills) {
      if (f.mention < 0 || (f.role != Role::actor && f.role != Role::recipient && f.role != Role::place)) continue;
      const bool has = std::any_of(c.fills.begin(), c.fills.begin() + own, [&](const Fill& g) {
        // هجوم على البلدة استهدف مقرا: who is hit, beside where.
        const bool where = f.role == Role::recipient && g.mention >= 0 && mere_place(g) && !mere_place(f);
        return g.role == f.role && g.mention >= 0 && !g.resolved && !partner(g) && !where;
      });
      const bool joins = within && f.role == Role::actor && !f.resolved && mention(f.mention).type != "described";
      if ((!has || joins) && std::none_of(c.fills.begin(), c.fills.end(),
                                          [&](const Fill& g) { return g.role == f.role && g.mention == f.mention; }))
        c.fills.push_back({f.role, f.mention, -1, f.resolved});
    }
    c.light_child = true;
    c.future = c.future || a.future, c.negated = c.negated || (a.negated && !turned_round(a)),
    c.hedged = c.hedged || a.hedged, c.condition = c.condition || a.condition;
    if (c.parent < 0) c.parent = i;
  }
}

}  // namespace marsad::reading
