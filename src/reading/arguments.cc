// The arguments stage: who fills the roles of an act, and what acts hand to each other.
//
//   شن الطيران الروسي غارات على إدلب: شن is LIGHT (its object is the event): غارات gets the actor الطيران الروسي; its
//   own على gives إدلب
//
// Order: (1) subjects that are not said are found (the verb before, the sentence before), attached pronouns find the
// nearest mention that agrees (subjects.cc, referents.cc); (2) each act takes the first row of its lemma whose needs
// are met (row_choice.cc, row_needs.cc) and fills its roles (here); (3) light verbs hand their roles to the action they
// govern, and what is asked, promised or refused (role T) is marked as no event of its own (light_verbs.cc). What it
// cannot do: roles that only another sentence tells (coreference.h, the learned part). Tested by arguments_test.cc and
// the golden samples.
#include "reading/arguments.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "arabic/clitics.h"
#include "reading/agreement.h"
#include "reading/prefixed_noun.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

static constexpr std::string_view kWhat = "\xD9\x85\xD8\xA7";  // ما

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
  // وقف إطلاق النار: إطلاق is part of the phrase, no shooting. Who governs a part governs the phrase: حملة القصف التي
  // يشنها النظام.
  std::map<int, int> instead;
  for (const Act& a : d_.acts) {
    if (a.phrase.empty() || !a.row) continue;
    auto inner = std::partition_point(d_.acts.begin(), d_.acts.end(),
                                      [&](const Act& x) { return x.tokens.begin < a.phrase.begin; });
    const int whole = static_cast<int>(&a - d_.acts.data());
    for (; inner != d_.acts.end() && a.phrase.contains(inner->tokens.begin); ++inner) {
      if (&*inner == &a || inner->cue) continue;
      const int part = static_cast<int>(&*inner - d_.acts.data());
      // استعادت القوات خلال الأسابيع الماضية السيطرة: further off, the object with which the words begin.
      const bool object = inner->tokens.begin == a.phrase.begin && inner->row && inner->row->type == a.row->type &&
                          std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
                            return s.slot == codebook::Slot::obj && s.act == part;
                          });
      // صدت القوات محاولة تسلل: and what that object's own word governs among the words.
      const auto above = instead.find(inner->parent);
      const bool of_part = inner->parent >= 0 && above != instead.end() && above->second == whole;
      if (!object && !of_part && inner->tokens.begin >= a.tokens.end + 3) continue;
      // الحصار الذي تفرضه: of two that are each the other's words the first stands.
      if (const auto taken = instead.find(whole); taken != instead.end() && taken->second == part) continue;
      inner->dropped = true;
      inner->why = "part of the phrase " + std::string(text_.raw(a.tokens)) + " " + std::string(text_.raw(a.phrase));
      instead[part] = whole;
    }
  }
  for (const auto& [part, whole] : instead) take_from_part(&d_.acts[static_cast<size_t>(whole)], act(part));
  for (size_t i = 0; i < d_.acts.size() && !instead.empty(); ++i)
    for (Fill& f : d_.acts[i].fills)
      if (auto whole = instead.find(f.act);
          whole != instead.end() && whole->second < static_cast<int>(i) && d_.acts[i].parent != whole->second)
        f.act = whole->second;
  children_.resize(d_.acts.size());
  for (size_t i = 0; i < d_.acts.size(); ++i)
    if (d_.acts[i].parent >= 0) children_[static_cast<size_t>(d_.acts[i].parent)].push_back(static_cast<int>(i));
  // بهدف شن هجوم, لمنع وقوع هجمات: nor what the aim governs.
  for (size_t i = 0; i < d_.acts.size(); ++i) {
    Act& a = d_.acts[i];
    const bool within = a.parent >= 0 && static_cast<size_t>(a.parent) < i && !a.cue && !a.dropped;
    if (within && (act(a.parent).aim || averted(static_cast<int>(i))))
      a.aim = a.dropped = true, a.why = "an aim, not told to happen";
  }
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
  for (Role role : {Role::actor, Role::recipient, Role::place}) {  // حملة القصف على معاقل الفصائل
    if (!hands || has(role)) continue;
    for (const Fill& f : part.fills)
      if (f.role == role && f.mention >= 0) whole->fills.push_back(f);
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

void Arguments::add(Act* a, Role role, const Act::Slotted& s) {
  auto put = [&](Role r) {
    for (const Fill& f : a->fills)
      if (f.role == r && f.mention == s.mention && f.act == s.act) return;
    // سافرت الصحفية بعد أن سجنت: of a passive nobody else is told who suffered it.
    const bool himself = a->passive && s.resolved && s.mention >= 0 && mention(s.mention).person;
    a->fills.push_back({r, s.mention, s.act, s.resolved || s.pronoun != Pronoun::none, himself});
  };
  if (role == Role::both) return put(Role::actor);
  if (role == Role::count) return put(Role::recipient);
  put(role);
}

int Arguments::describe(Range tokens, uint32_t sentence) {
  Mention m;
  m.tokens = m.whole = tokens;
  m.actor = true, m.type = "described", m.sentence = sentence;
  d_.mentions.push_back(std::move(m));
  return static_cast<int>(d_.mentions.size() - 1);
}

// دول عدة, مشيعون: a subject that no list knows is kept as its words, without an id.
void Arguments::described(Act* a, Role role, const Act::Slotted& s) {
  a->fills.push_back({role, describe(s.other, a->sentence), -1, false});
}

// Nothing but adjectives between the noun of action and the name that fills the slot.
bool Arguments::beside(const Act& a, const Act::Slotted& s) const {
  const uint32_t to = mention(s.mention).tokens.begin;
  const auto participle = [](const Unit& u) {  // هجوم متوقع للجيش
    const auto adjective = [](const Sense& x) {
      return x.cls == arabic::WordClass::active_participle || x.cls == arabic::WordClass::passive_participle;
    };
    return (u.kind == UnitKind::act || u.kind == UnitKind::cue) && !u.clitics &&
           std::all_of(u.acts.begin(), u.acts.end(), adjective) && std::all_of(u.cues.begin(), u.cues.end(), adjective);
  };
  for (uint32_t u = a.unit + 1; u < d_.units.size() && d_.units[u].tokens.begin < to; ++u)
    if (d_.units[u].kind != UnitKind::word && d_.units[u].kind != UnitKind::punct && !participle(d_.units[u]))
      return false;
  return to < a.tokens.end + 4;
}

// A word that no list knows, and that no letter marks as a phrase with ب or ل, a joined word, an accusative, a noun
// with a pronoun or a plural or dual in ين.
bool Arguments::may_be_a_name(std::string_view word) const {
  for (const char* letter : {"\xD8\xA8", "\xD9\x84", "\xD9\x88"})
    if (word.starts_with(letter)) return false;
  for (const char* end : {"\xD8\xA7", "\xD9\x87\xD9\x85", "\xD9\x8A\xD9\x86"})
    if (word.ends_with(end)) return false;
  return lex_.hits(word).empty();
}

// 46 شخصا: who is hit is kept as its words too, where the words surely name somebody. Who is arrested, tried, put to
// death or accused is somebody (اتهمت الشرطة يعقوبوف).
bool Arguments::victims(const Act& a, const FrameItem& item, const Act::Slotted& s) const {
  if ((item.role != Role::recipient && item.role != Role::count) || s.mention >= 0 || s.act >= 0 || s.other.empty() ||
      s.weapon || s.pronoun != Pronoun::none)
    return false;
  const std::string& mode = a.row->mode;
  if (a.verb && s.slot == codebook::Slot::obj && s.number < 0 && may_be_a_name(text_[s.other.begin].fold) &&
      (mode == "arrest" || mode == "convict" || mode == "targeted" || mode == "allege"))
    return true;
  const bool how_many = s.number >= 0 && s.other.begin < d_.numbers[static_cast<size_t>(s.number)].tokens.end;
  if (mode == "convict" && s.slot == codebook::Slot::prep && !how_many && unknown_somebody(text_[s.other.begin].fold))
    return true;  // حكم على غولمن بالسجن
  if (killed_unknown(a, s)) return true;
  const Sense* count = s.counted ? d_.units[d_.unit_from(s.other.end - 1)].count : nullptr;
  const bool total = count && lex_.book().counts[count->entry].pos == "t";  // مئة قتيل حصيلة القصف
  return s.counted && !total &&
         (a.row->type == "ASSAULT" || a.row->type == "COERCE" || a.row->type == "SANCTION" ||
          a.row->type == "RETREAT") &&
         (s.number < 0 || s.other.end > d_.numbers[static_cast<size_t>(s.number)].tokens.end);
}

// أطلقت سراحه: the pronoun at the end of the row's fixed words is the object.
void Arguments::phrase_object(Act* a) const {
  if (a->phrase.empty() || has_slot(*a, codebook::Slot::obj)) return;
  const FrameItem* object = a->row->frame.find(codebook::Slot::obj);
  if (!object || object->role != Role::recipient) return;
  const std::string_view last = text_[a->phrase.end - 1].fold;
  std::vector<arabic::Split> splits;
  arabic::split(last, &splits);
  for (const arabic::Split& s : splits) {
    if (s.pronoun == Pronoun::none || (s.clitics & ~arabic::kSuffix)) continue;
    for (const Phrase& phrase : a->row->phrases)
      if (phrase.words.back() == s.stem) {
        Act::Slotted own;
        own.slot = codebook::Slot::obj, own.pronoun = s.pronoun;
        own.mention = find_person(s.pronoun, *a);
        // بيتر الذي أطلق سراحه: whom the clause is about.
        if (a->relative_of >= 0 && mention(a->relative_of).person && pronoun_fits(s.pronoun, mention(a->relative_of))) {
          std::erase_if(a->slots, [&](const Act::Slotted& x) {
            return x.slot == codebook::Slot::subj && x.mention == a->relative_of;
          });
          own.mention = a->relative_of;
        }
        own.resolved = own.mention >= 0;
        if (own.resolved) a->slots.push_back(own);
        return;
      }
  }
}

// قتل برصاص الجيش, جراء قذائف قوات النظام: whose weapons they were did it.
const Act::Slotted* Arguments::whose_weapon(const Act& a) const {
  for (size_t k = 1; k < a.slots.size(); ++k) {
    const Act::Slotted &owner = a.slots[k], &weapon = a.slots[k - 1];
    if (owner.mention < 0 || weapon.mention >= 0 || !weapon.weapon || owner.slot != codebook::Slot::prep ||
        weapon.slot != owner.slot || weapon.prep != owner.prep)
      continue;
    const Mention& who = mention(owner.mention);
    if (who.actor && !who.place && armed(who.kind) && who.whole.begin <= weapon.other.end) return &owner;
  }
  return nullptr;
}

// استهدفت صواريخ إسرائيلية مطارا: the adjective behind a weapon that strikes names whose it is; -1 for none.
int Arguments::nation_of_weapon(const Act& a) {
  for (const Act::Slotted& s : a.slots) {
    if (s.slot != codebook::Slot::subj || !s.weapon || s.mention >= 0 || s.act >= 0 || s.other.empty()) continue;
    if (const int nation = nation_of(s, a.sentence); nation >= 0) return nation;
  }
  return -1;
}

void Arguments::fill(Act* a, bool masdar) {
  std::vector<const Act::Slotted*> used;
  phrase_object(a);
  const Act::Slotted* shooter = a->row->type == "ASSAULT" ? whose_weapon(*a) : nullptr;
  if (shooter) used.push_back(shooter);
  for (const FrameItem& item : a->row->frame.items) {
    for (const Act::Slotted& s : a->slots) {
      // الأسرى تم قتلهم: not by them; الصواريخ تم إسقاطها: the missiles, and nobody whom the pronoun could mean.
      const bool done = s.pronoun != Pronoun::none && s.slot == codebook::Slot::gen && told_as_done(*a);
      if (done && (item.role == Role::actor || (!a->phrase.empty() && a->phrase.begin < a->tokens.begin))) continue;
      if (item.role == Role::actor && (civilians_hit(*a, s) || done_for(*a, s))) continue;
      if (!in_slot(*a, s, item, masdar) || std::find(used.begin(), used.end(), &s) != used.end()) continue;
      // اتهم النظام بقصف دوما، آخر معاقل المعارضة: what the town is, and nobody to accuse.
      if (a->row->type == "ACCUSE" && s.mention >= 0 && position(mention(s.mention))) continue;
      // أبرمت بلدات عدة اتفاقا مع الحكومة: also one of two sides, where it stands behind its verb.
      const bool doer = item.role == Role::actor || (item.role == Role::both && !s.before);
      if (doer && item.slot == codebook::Slot::subj && a->verb && a->sense.person == 3 && s.mention < 0 && s.act < 0 &&
          !s.other.empty() && !s.weapon && !s.counted &&
          !(s.number >= 0 && a->row->mode == "convict") &&  // في حال إدانته حكما يصل إلى 35 عاما: no court
          (s.number >= 0 || text_[s.other.begin].fold != kWhat)) {  // استهدفت الموقع ما تسبب في مقتل: nobody
        // المئات من العراقيين: how many, and then who.
        const Act::Slotted* next = &s + 1 < a->slots.data() + a->slots.size() ? &s + 1 : nullptr;
        const uint32_t whole =
            next && next->slot == s.slot && next->mention >= 0 ? mention(next->mention).whole.begin : s.other.begin;
        if (whole == s.other.end) continue;
        // شنت 48 هجوما: a number that counts an action is nobody.
        if (s.number >= 0 && s.other == d_.numbers[static_cast<size_t>(s.number)].tokens && next && next->act >= 0 &&
            act(next->act).noun && act(next->act).tokens.begin == s.other.end && !unit(act(next->act)).count)
          continue;
        // تساعده لممارسة عمله, طالبتها بالكف: what a preposition joined to its noun governs does nothing, nor does a
        // day (شنه في وقت متأخر السبت).
        if (s.number < 0 && led_by_letter(text_[s.other.begin].fold, text_.raw(s.other.begin))) continue;
        if (std::any_of(d_.times.begin(), d_.times.end(),
                        [&](const TimeMention& t) { return t.tokens.contains(s.other.begin); }))
          continue;
        // خرجت دفعة جديدة من المقاتلين: a part of them.
        constexpr uint32_t kNear = 2;
        if (whole > s.other.end && whole <= s.other.end + kNear && prep_role(text_[whole - 1].fold) == "of" &&
            a->row->type != "REQUEST" && !mention(next->mention).place &&
            (armed(mention(next->mention).kind) || mention(next->mention).kind == ActorKind::population))
          continue;
        described(a, item.role, s);
      } else if (victims(*a, item, s))
        described(a, Role::recipient, s);
      else
        add(a, item.role, s);
      used.push_back(&s);
    }
  }
  if (shooter && filled(*a, Role::actor) < 0) add(a, Role::actor, *shooter);
  if (a->verb && a->row->type == "ASSAULT" && filled(*a, Role::actor) < 0)
    if (const int nation = nation_of_weapon(*a); nation >= 0) a->fills.push_back({Role::actor, nation, -1, false});
  // هجمات متتالية للتنظيم: a word that no list knows is an adjective behind a noun that takes no object. Not تدمير مقر
  // للتنظيم.
  const FrameItem* genitive = a->row->frame.find(codebook::Slot::gen);
  const bool takes = transitive(*a) || (genitive && genitive->role != Role::actor);
  const bool owned = std::any_of(a->slots.begin(), a->slots.end(), [&](const Act::Slotted& s) {
    return s.slot == codebook::Slot::gen && (takes || s.mention >= 0 || s.act >= 0 || s.counted || s.weapon);
  });
  const Act::Slotted* from = nullptr;  // قصف من تركيا وروسيا, عمليات للنظام وروسيا: the last of those behind من or ل
  for (const Act::Slotted& s : a->slots) {
    if (std::find(used.begin(), used.end(), &s) != used.end()) continue;
    const bool joined = from && s.slot == from->slot && s.prep == from->prep && s.mention >= 0 &&
                        mention(s.mention).actor && armed(mention(s.mention).kind) &&
                        mention(s.mention).whole.begin == mention(from->mention).whole.end &&
                        text_[mention(s.mention).whole.begin].fold.starts_with(arabic::kWaw);
    if (s.slot == codebook::Slot::adj) add(a, Role::actor, s);
    if (s.slot != codebook::Slot::prep) continue;
    const std::string_view role = prep_role(s.prep);
    if (role == "agent")
      add(a, Role::actor, s);
    else if (role == "place" && s.mention >= 0 && mention(s.mention).place)
      add(a, Role::place, s);
    else if (role == "both" && a->noun)
      add(a, Role::actor, s);
    else if (role == "against" && a->row->type != "COOPERATE")  // تنسيق بين بغداد وواشنطن ضد التنظيم
      add(a, Role::recipient, s);
    // تقدم الجيش على حساب التنظيم: who loses by it, of those who fight.
    else if (role == "expense" && a->row->type == "ASSAULT" && s.mention >= 0 && mention(s.mention).actor &&
             !mention(s.mention).place && armed(mention(s.mention).kind) && filled(*a, Role::recipient) < 0)
      add(a, Role::recipient, s);
    // قصف من تركيا: from whom it comes.
    else if (role == "of" && a->noun && a->row->type != "SANCTION" && s.mention >= 0 && beside(*a, s) &&
             mention(s.mention).actor && armed(mention(s.mention).kind) && !owned && filled(*a, Role::actor) < 0)
      add(a, Role::actor, s), from = &s;
    // قصف لقوات النظام: whose it is, where nothing else says who.
    else if (role == "whose" && a->noun && s.mention >= 0 && beside(*a, s) && mention(s.mention).actor &&
             !mention(s.mention).place && armed(mention(s.mention).kind) && !owned &&
             mention(s.mention).owner == Pronoun::none &&  // اجتماعا طارئا لحكومتها
             filled(*a, Role::actor) < 0)
      add(a, Role::actor, s), from = &s;
    else if (joined)
      add(a, Role::actor, s), from = &s;
  }
}

void fill_roles(Draft* draft) { Arguments(draft).run(); }

}  // namespace marsad::reading
