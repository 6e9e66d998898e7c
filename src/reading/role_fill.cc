// Who fills the roles of an act: what stands in the slots of its row, then behind prepositions that say it themselves.
//
//   قصفت قوات النظام دوما بالصواريخ → actor قوات النظام, recipient دوما;  غارات على إدلب من قبل روسيا → actor روسيا
//
// A subject that no list knows is kept as its words (دول عدة), and so is who surely suffers (46 شخصا). What it cannot
// do: roles without a word of their own (subjects.cc, light_verbs.cc). Tested by arguments_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/agreement.h"
#include "reading/arguments.h"
#include "reading/prefixed_noun.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

static constexpr std::string_view kWhat = "\xD9\x85\xD8\xA7";  // ما

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

// دول عدة, مشيعون: a subject that no list knows, which may do it or be one of two sides.
bool Arguments::unlisted(const Act& a, const FrameItem& item, const Act::Slotted& s) const {
  // أبرمت بلدات عدة اتفاقا مع الحكومة: also one of two sides, where it stands behind its verb.
  const bool doer = item.role == Role::actor || (item.role == Role::both && !s.before);
  return doer && item.slot == codebook::Slot::subj && a.verb && a.sense.person == 3 && s.mention < 0 && s.act < 0 &&
         !s.other.empty() && !s.weapon && !s.counted &&
         !(s.number >= 0 && a.row->mode == "convict") &&  // في حال إدانته حكما يصل إلى 35 عاما: no court
         (s.number >= 0 || text_[s.other.begin].fold != kWhat);  // استهدفت الموقع ما تسبب في مقتل: nobody
}

// Whether such a subject is nobody, or only says how many or a part of whom.
bool Arguments::nobody(const Act& a, const Act::Slotted& s) const {
  // المئات من العراقيين: how many, and then who.
  const Act::Slotted* next = &s + 1 < a.slots.data() + a.slots.size() ? &s + 1 : nullptr;
  const uint32_t whole =
      next && next->slot == s.slot && next->mention >= 0 ? mention(next->mention).whole.begin : s.other.begin;
  if (whole == s.other.end) return true;
  // شنت 48 هجوما: a number that counts an action is nobody.
  if (s.number >= 0 && s.other == d_.numbers[static_cast<size_t>(s.number)].tokens && next && next->act >= 0) {
    const Act& counted = d_.acts[static_cast<size_t>(next->act)];
    if (counted.noun && counted.tokens.begin == s.other.end && !unit(counted).count) return true;
  }
  // تساعده لممارسة عمله, طالبتها بالكف: what a preposition joined to its noun governs does nothing, nor does a day
  // (شنه في وقت متأخر السبت).
  if (s.number < 0 && led_by_letter(text_[s.other.begin].fold, text_.raw(s.other.begin))) return true;
  if (std::any_of(d_.times.begin(), d_.times.end(),
                  [&](const TimeMention& t) { return t.tokens.contains(s.other.begin); }))
    return true;
  // خرجت دفعة جديدة من المقاتلين: a part of them.
  constexpr uint32_t kNear = 2;
  return whole > s.other.end && whole <= s.other.end + kNear && prep_role(text_[whole - 1].fold) == "of" &&
         a.row->type != "REQUEST" && !mention(next->mention).place &&
         (armed(mention(next->mention).kind) || mention(next->mention).kind == ActorKind::population);
}

// Whether a slot gives this role nothing, though its place and kind would.
bool Arguments::gives_nothing(const Act& a, const FrameItem& item, const Act::Slotted& s) const {
  // الأسرى تم قتلهم: not by them; الصواريخ تم إسقاطها: the missiles, and nobody whom the pronoun could mean.
  const bool done = s.pronoun != Pronoun::none && s.slot == codebook::Slot::gen && told_as_done(a);
  if (done && (item.role == Role::actor || (!a.phrase.empty() && a.phrase.begin < a.tokens.begin))) return true;
  if (item.role == Role::actor && (civilians_hit(a, s) || done_for(a, s))) return true;
  // اتهم النظام بقصف دوما، آخر معاقل المعارضة: what the town is, and nobody to accuse.
  return a.row->type == "ACCUSE" && s.mention >= 0 && position(mention(s.mention));
}

// What a preposition says by itself of whom it leads to; Role::none: nothing.
Role Arguments::role_behind(const Act& a, const Act::Slotted& s) const {
  const std::string_view role = prep_role(s.prep);
  if (role == "agent") return Role::actor;
  // تحذيرات روسية بعد خلاف بين طهران وأنقرة: of what one side says only those who stand beside it.
  const std::string& type = a.row->type;
  const bool one_says = type == "THREATEN" || type == "ACCUSE" || type == "REQUEST" || type == "REJECT";
  const bool apart = one_says && s.mention >= 0 && !beside(a, s);
  if (role == "both" && a.noun && !apart) return Role::actor;
  if (role == "place" && s.mention >= 0 && mention(s.mention).place) return Role::place;
  // تنسيق بين بغداد وواشنطن ضد التنظيم
  if (role == "against" && a.row->type != "COOPERATE") return Role::recipient;
  // تقدم الجيش على حساب التنظيم: who loses by it, of those who fight.
  if (role == "expense" && a.row->type == "ASSAULT" && of_fighter(s) && !mention(s.mention).place &&
      filled(a, Role::recipient) < 0)
    return Role::recipient;
  return Role::none;
}

bool Arguments::of_fighter(const Act::Slotted& s) const {
  return s.mention >= 0 && mention(s.mention).actor && armed(mention(s.mention).kind);
}

// قصف من تركيا, قصف لقوات النظام: from whom a noun of action comes, or whose it is.
bool Arguments::whose_action(const Act& a, const Act::Slotted& s) const {
  if (!a.noun || !of_fighter(s) || !beside(a, s)) return false;
  const std::string_view role = prep_role(s.prep);
  if (role == "of") return a.row->type != "SANCTION";
  return role == "whose" && !mention(s.mention).place &&
         mention(s.mention).owner == Pronoun::none;  // اجتماعا طارئا لحكومتها
}

// Whose action it is says its genitive. هجمات متتالية للتنظيم: a word that no list knows is an adjective behind a noun
// that takes no object. Not تدمير مقر للتنظيم.
bool Arguments::has_genitive(const Act& a) const {
  const FrameItem* genitive = a.row->frame.find(codebook::Slot::gen);
  const bool takes = transitive(a) || (genitive && genitive->role != Role::actor);
  return std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
    return s.slot == codebook::Slot::gen && (takes || s.mention >= 0 || s.act >= 0 || s.counted || s.weapon);
  });
}

// Adjectives, and what stands behind prepositions in no slot of the row.
void Arguments::fill_behind(Act* a, const std::vector<const Act::Slotted*>& used) {
  const bool owned = has_genitive(*a);
  const Act::Slotted* from = nullptr;  // قصف من تركيا وروسيا, عمليات للنظام وروسيا: the last of those behind من or ل
  const auto joined = [&](const Act::Slotted& s) {
    return from && s.slot == from->slot && s.prep == from->prep && of_fighter(s) &&
           mention(s.mention).whole.begin == mention(from->mention).whole.end &&
           text_[mention(s.mention).whole.begin].fold.starts_with(arabic::kWaw);
  };
  for (const Act::Slotted& s : a->slots) {
    if (std::find(used.begin(), used.end(), &s) != used.end()) continue;
    if (s.slot == codebook::Slot::adj) add(a, Role::actor, s);
    if (s.slot != codebook::Slot::prep) continue;
    if (const Role role = role_behind(*a, s); role != Role::none)
      add(a, role, s);
    else if ((!owned && filled(*a, Role::actor) < 0 && whose_action(*a, s)) || joined(s))
      add(a, Role::actor, s), from = &s;
  }
}

void Arguments::fill(Act* a, bool masdar) {
  std::vector<const Act::Slotted*> used;
  phrase_object(a);
  const Act::Slotted* shooter = a->row->type == "ASSAULT" ? whose_weapon(*a) : nullptr;
  if (shooter) used.push_back(shooter);
  for (const FrameItem& item : a->row->frame.items)
    for (const Act::Slotted& s : a->slots) {
      if (!in_slot(*a, s, item, masdar) || std::find(used.begin(), used.end(), &s) != used.end()) continue;
      if (gives_nothing(*a, item, s)) continue;
      if (unlisted(*a, item, s)) {
        if (nobody(*a, s)) continue;
        described(a, item.role, s);
      } else if (victims(*a, item, s)) {
        described(a, Role::recipient, s);
      } else {
        add(a, item.role, s);
      }
      used.push_back(&s);
    }
  if (shooter && filled(*a, Role::actor) < 0) add(a, Role::actor, *shooter);
  if (a->verb && a->row->type == "ASSAULT" && filled(*a, Role::actor) < 0)
    if (const int nation = nation_of_weapon(*a); nation >= 0) a->fills.push_back({Role::actor, nation, -1, false});
  fill_behind(a, used);
}

}  // namespace marsad::reading
