// The arguments stage: who fills the roles of an act, and what acts hand to each other.
//
//   شن الطيران الروسي غارات على إدلب: شن is LIGHT (its object is the event): غارات gets the actor الطيران الروسي; its
//   own على gives إدلب
//
// Order: (1) subjects that are not said are found (the verb before, the sentence before), attached pronouns find the
// nearest mention that agrees (subjects.cc, referents.cc); (2) each act takes the first row of its lemma whose needs
// are met (row_choice.cc, row_needs.cc) and fills its roles (role_fill.cc); (3) light verbs hand their roles to the
// action they govern, and what is asked, promised or refused (role T) is marked as no event of its own
// (light_verbs.cc). What it cannot do: roles that only another sentence tells (coreference.h, the learned part). Tested
// by arguments_test.cc and the golden samples.
#include "reading/arguments.h"

#include <algorithm>
#include <numeric>

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

void Arguments::run() {
  in_order_.resize(d_.mentions.size());
  std::iota(in_order_.begin(), in_order_.end(), 0);
  std::stable_sort(in_order_.begin(), in_order_.end(),
                   [&](int x, int y) { return mention(x).tokens.begin < mention(y).tokens.begin; });
  point_back();
  for (size_t i = 0; i < d_.acts.size(); ++i) sources(static_cast<int>(i));
  for (size_t i = 0; i < d_.acts.size(); ++i) spoken_of(static_cast<int>(i));
  for (size_t i = 0; i < d_.acts.size(); ++i)
    subject(static_cast<int>(i)), hit(static_cast<int>(i)), whose_suffers(static_cast<int>(i)),
        pronouns(static_cast<int>(i));
  for (size_t i = 0; i < d_.acts.size(); ++i) choose(static_cast<int>(i));
  for (size_t i = 0; i < d_.acts.size(); ++i) speaks_for(static_cast<int>(i));
  parts_of_phrases();
  children_.resize(d_.acts.size());
  for (size_t i = 0; i < d_.acts.size(); ++i)
    if (d_.acts[i].parent >= 0) children_[static_cast<size_t>(d_.acts[i].parent)].push_back(static_cast<int>(i));
  within_aims();
  for (size_t i = 0; i < d_.acts.size(); ++i) called_accused(static_cast<int>(i));
  for (size_t i = 0; i < d_.acts.size(); ++i) accused(static_cast<int>(i)), announce(static_cast<int>(i));
  for (int turn = 0; turn < 2; ++turn)
    for (size_t i = 0; i < d_.acts.size(); ++i) control(static_cast<int>(i));
  for (size_t i = 0; i < d_.acts.size(); ++i) helped(static_cast<int>(i));
  // Light verbs inside light verbs (بدأ شن غارات) need a second turn.
  for (int turn = 0; turn < 2; ++turn)
    for (size_t i = 0; i < d_.acts.size(); ++i) hand_down(static_cast<int>(i));
  for (size_t i = 0; i < d_.acts.size(); ++i) joins_meeting(static_cast<int>(i)), companions(static_cast<int>(i));
  for (size_t i = 0; i < d_.acts.size(); ++i)
    denied_accusation(&d_.acts[i]), kept_from(&d_.acts[i]), at_whose_wish(static_cast<int>(i)),
        bare_topic(static_cast<int>(i)), mere_reason(static_cast<int>(i)), mere_mention(static_cast<int>(i)),
        mere_purpose(static_cast<int>(i)), any_at_all(static_cast<int>(i)), threat_condition(static_cast<int>(i)),
        mere_matter(static_cast<int>(i)), standing_deal(static_cast<int>(i)), whose_it_is(static_cast<int>(i)),
        protested(static_cast<int>(i)), demanded(static_cast<int>(i)), driven_out(static_cast<int>(i)),
        hit_in(static_cast<int>(i)), hits_owner(static_cast<int>(i)), hits_carried(static_cast<int>(i)),
        hits_nation(static_cast<int>(i)), hits_holder(static_cast<int>(i)), near_blast(static_cast<int>(i)),
        took_before(static_cast<int>(i));
  leave_out_accidents();
  for (size_t i = 0; i < d_.acts.size(); ++i) hits_thing(static_cast<int>(i));
  name_holders();
}

// استعادت القوات خلال الأسابيع الماضية السيطرة: further off a part of the phrase is only the object with which its
// words begin; صدت القوات محاولة تسلل: and what that object's own word governs among the words.
bool Arguments::part_of_phrase(const Act& a, const Act& inner, const std::map<int, int>& instead) const {
  const int whole = static_cast<int>(&a - d_.acts.data()), part = static_cast<int>(&inner - d_.acts.data());
  if (whole == part || inner.cue) return false;
  const bool object = inner.tokens.begin == a.phrase.begin && inner.row && inner.row->type == a.row->type &&
                      std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
                        return s.slot == codebook::Slot::obj && s.act == part;
                      });
  const auto above = instead.find(inner.parent);
  const bool of_part = inner.parent >= 0 && above != instead.end() && above->second == whole;
  if (!object && !of_part && inner.tokens.begin >= a.tokens.end + 3) return false;
  // الحصار الذي تفرضه: of two that are each the other's words the first stands.
  const auto taken = instead.find(whole);
  return taken == instead.end() || taken->second != part;
}

// وقف إطلاق النار: إطلاق is part of the phrase, no shooting. Who governs a part governs the phrase: حملة القصف التي
// يشنها النظام.
void Arguments::parts_of_phrases() {
  std::map<int, int> instead;  // of a part the act of the phrase
  for (const Act& a : d_.acts) {
    if (a.phrase.empty() || !a.row) continue;
    auto inner = std::partition_point(d_.acts.begin(), d_.acts.end(),
                                      [&](const Act& x) { return x.tokens.begin < a.phrase.begin; });
    for (; inner != d_.acts.end() && a.phrase.contains(inner->tokens.begin); ++inner) {
      if (!part_of_phrase(a, *inner, instead)) continue;
      inner->dropped = true;
      inner->why = "part of the phrase " + std::string(text_.raw(a.tokens)) + " " + std::string(text_.raw(a.phrase));
      instead[static_cast<int>(&*inner - d_.acts.data())] = static_cast<int>(&a - d_.acts.data());
    }
  }
  for (const auto& [part, whole] : instead) take_from_part(&d_.acts[static_cast<size_t>(whole)], act(part));
  for (size_t i = 0; i < d_.acts.size() && !instead.empty(); ++i)
    for (Fill& f : d_.acts[i].fills)
      if (auto whole = instead.find(f.act);
          whole != instead.end() && whole->second < static_cast<int>(i) && d_.acts[i].parent != whole->second)
        f.act = whole->second;
}

// بهدف شن هجوم, لمنع وقوع هجمات: nor what the aim governs.
void Arguments::within_aims() {
  for (size_t i = 0; i < d_.acts.size(); ++i) {
    Act& a = d_.acts[i];
    const bool within = a.parent >= 0 && static_cast<size_t>(a.parent) < i && !a.cue && !a.dropped;
    if (within && (act(a.parent).aim || averted(static_cast<int>(i))))
      a.aim = a.dropped = true, a.why = "an aim, not told to happen";
  }
}

// منع الجيش هجوما: what a verb with the effect averts governs.
bool Arguments::averted(int i) const {
  const Act& by = d_.acts[static_cast<size_t>(d_.acts[static_cast<size_t>(i)].parent)];
  return by.row && by.row->effect == Effect::averts &&
         std::any_of(by.fills.begin(), by.fills.end(),
                     [&](const Fill& f) { return f.role == Role::event && f.act == i; });
}

// قدمت أنقرة الدعم العسكري للفصائل: what stands behind a part of the phrase fills the slots of the whole.
void Arguments::take_from_part(Act* whole, const Act& part) {
  const auto has = [&](Role role) {
    return std::any_of(whole->fills.begin(), whole->fills.end(), [&](const Fill& f) { return f.role == role; });
  };
  // تحقيق أجرته الشرطة: a light verb in the phrase hands its roles to the noun it carries.
  const bool hands = part.row && (part.row->type == whole->row->type || part.row->type == "LIGHT");
  const auto given = [&](int who) {
    return std::any_of(whole->fills.begin(), whole->fills.end(),
                       [&](const Fill& f) { return f.mention == who && f.role != Role::place; });
  };
  for (Role role : {Role::actor, Role::recipient, Role::place}) {  // حملة القصف على معاقل الفصائل
    if (!hands || has(role)) continue;
    // خسر التنظيم سيطرته: who has a role of the whole has no other by a part of it.
    for (const Fill& f : part.fills)
      if (f.role == role && f.mention >= 0 && (role == Role::place || !given(f.mention))) whole->fills.push_back(f);
  }
  if (whole->noun) brought_together(whole, part);
  for (const FrameItem& item : whole->row->frame.items) {
    // أبرمت الحكومة اتفاقا مع الفصائل: both sides are the signing's.
    if ((item.role != Role::actor && item.role != Role::recipient && item.role != Role::place &&
         item.role != Role::both) ||
        has(item.role))
      continue;
    for (const Act::Slotted& s : part.slots)
      if (s.slot == item.slot && s.slot == codebook::Slot::prep && s.prep == item.prep && s.mention >= 0 &&
          filled_by(s, item))
        add(whole, item.role, s);
  }
}

// لقاء جمع أردوغان وروحاني, لقاء جمعه بأردوغان: whom the talks are told to have brought together.
void Arguments::brought_together(Act* talks, const Act& part) {
  const Frame* frame = nullptr;
  for (uint32_t r : part.cue ? std::span<const uint32_t>() : rows(part)) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem* object = p.frame.find(codebook::Slot::obj);
    if (p.type == "LIGHT" && object && object->role == Role::both) frame = &p.frame;
  }
  if (!frame) return;
  for (const Act::Slotted& s : part.slots) {
    const FrameItem* with = s.slot == codebook::Slot::prep ? frame->find_prep(s.prep) : nullptr;
    const bool one =
        s.slot == codebook::Slot::gen || s.slot == codebook::Slot::obj || (s.slot == codebook::Slot::subj && !s.before);
    if (s.mention >= 0 && !s.resolved && mention(s.mention).actor &&
        ((one && !mention(s.mention).place) || (with && with->role == Role::both)))
      add(talks, Role::both, s);
  }
  if (!part.verb || unit(part).pronoun == Pronoun::none) return;
  if (const int who = find_person(unit(part).pronoun, part); who >= 0)
    talks->fills.push_back({Role::actor, who, -1, true});
}

void fill_roles(Draft* draft) { Arguments(draft).run(); }

}  // namespace marsad::reading
