// Who does it where the verb does not say: dropped subjects, and objects that stand where a subject would.
//
//   وأضاف أنه …: the speaker of the sentence before;  شككت المعارضة …، متهمة موسكو: of the main verb;  وفرضت حظر تجول:
//   what is imposed, by whoever acted before
//
// The verb before that agrees, of this sentence or the one before. What it cannot do: know the world. Tested by
// arguments_test.cc and sentences_test.cc.
#include <algorithm>

#include "arabic/folded_letters.h"
#include "reading/agreement.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

namespace {

void add_subject(Act* a, int m) {
  Act::Slotted s;
  s.mention = m, s.resolved = true;
  a->slots.push_back(s);
}

void replace_subject(Act* a, const std::vector<int>& who) {
  std::erase_if(a->slots, [](const Act::Slotted& s) { return s.slot == codebook::Slot::subj; });
  for (int m : who) add_subject(a, m);
}

}  // namespace

// شن, نفذ: verbs that carry out an action.
bool Arguments::carries(const Act& verb) const {
  return !verb.cue && std::any_of(rows(verb).begin(), rows(verb).end(),
                                  [&](uint32_t r) { return lex_.book().predicates[r].type == "LIGHT"; });
}

bool Arguments::takes_object(const Act& a) const {
  return !has_slot(a, codebook::Slot::obj) && std::any_of(rows(a).begin(), rows(a).end(), [&](uint32_t r) {
    return !a.cue && lex_.book().predicates[r].frame.find(codebook::Slot::obj) != nullptr;
  });
}

// موقعا, شابا: an indefinite noun in the accusative of men; no dual (وزيرا خارجية البلدين), no name (ميليشيا, سوريا).
bool Arguments::accusative(const Mention& m) const {
  const std::string_view word = text_[m.tokens.begin].fold;
  return m.id.empty() && !m.person && !m.place && !m.country && m.number == Number::sg && m.type != "described" &&
         m.owner == Pronoun::none && word.size() > 6 && word.ends_with(arabic::kAlif) &&
         !word.ends_with(arabic::kYaAlif);
}

// Whether some row of the verb has an action for its subject (أدى القصف إلى).
bool Arguments::takes_event_subject(const Act& a) const {
  const auto list = rows(a);
  return std::any_of(list.begin(), list.end(), [&](uint32_t r) {
    const Predicate& p = lex_.book().predicates[r];
    if (p.type == "NONE") return false;
    const FrameItem* subject = p.frame.find(codebook::Slot::subj);
    return p.plain() || (subject && subject->role != Role::actor && subject->role != Role::both);
  });
}

// متهمة, داعيا: a participle that tells is of the sentence's main verb. False where it is no such one.
bool Arguments::participle_subject(int i) {
  Act& a = act(i);
  if (speakers_.speaks(a)) {
    // مؤكدا, داعيا: of the sentence's main verb, not of one inside a quotation or under أن, nor of who only stands
    // before the comma (قال الوزير إن بلاده ستطرد الفصائل، محذرا دمشق).
    const bool apart = a.unit > 0 && d_.units[a.unit - 1].kind == UnitKind::punct && !d_.units[a.unit - 1].quote;
    bool said = false;
    for (const Act::Slotted& s : a.slots)
      said = said || (s.slot == codebook::Slot::subj && !s.resolved && !(s.before && apart) &&
                      !stands_in_other_quotation(a, s));
    std::vector<int> who = said ? std::vector<int>{} : speakers_.unsaid(i);
    // ذكرت الصحيفة أن أنقرة قصفت البلدة، متهمة واشنطن: no newspaper accuses, but of whom its news tells.
    if (!a.cue && a.cue_group < 0 && who.size() == 1 && mention(who.front()).kind == ActorKind::media)
      if (const int told = news_of(a); told >= 0) who = {told};
    if (!who.empty()) replace_subject(&a, who);
    // نفت روسيا أن تكون دمشق استخدمت الغاز، داعية إلى تحقيق: no part of what is denied.
    if (!who.empty() && !a.via_clause && a.parent >= 0 && act(a.parent).unit < a.unit) a.parent = -1;
    // طالب الموسوي بالإعادة، داعيا البرلمان إلى جلسة: a speaker whom no list knows.
    for (int j = i; who.empty() && !said && j-- > 0 && act(j).sentence == a.sentence;)
      if (const Act& main = act(j); main.verb && !main.relative && main.relative_of < 0 && !main.via_clause) {
        const auto named = std::find_if(main.slots.begin(), main.slots.end(),
                                        [](const Act::Slotted& s) { return s.slot == codebook::Slot::subj; });
        if (named == main.slots.end() || named->other.empty() || !speakers_.speaks(main) ||
            !arabic::has_article(text_[named->other.begin].fold))
          break;
        if (const int m = unlisted_subject(main, act(i)); m >= 0) add_subject(&act(i), m);
        break;
      }
    return true;
  }
  // شككت المعارضة فيما إذا كانت ستحضر …، متهمة موسكو: of the main verb that agrees.
  if (!a.cue && !has_slot(a, codebook::Slot::subj)) {
    for (int j = i; j-- > 0;) {
      const Act& before = act(j);
      if (before.sentence != a.sentence) return true;
      // غارات نفذتها الطائرات، مستهدفة مواقع: who carries out the action is meant.
      const bool aside = before.relative_of >= 0 || (before.relative && !carries(before));
      const int p = before.verb && !aside ? subject_of(before) : -1;
      if (p < 0 || !mention(p).actor || !verb_fits(a.sense, mention(p)) || tells_of(p, a)) continue;
      add_subject(&a, p);
      return true;
    }
    return true;
  }
  return false;
}

// أنها, إنهما: whom the pronoun of the conjunction means does it.
bool Arguments::conjunction_subject(int i, const Particle& opens) {
  Act& a = act(i);
  if (const int who = behind_conjunction(a, opens); who >= 0) {
    for (Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::subj && !s.before) s.slot = codebook::Slot::obj;
    add_subject(&a, who);
    // قالت واشنطن وموسكو إنهما ستنسحبان: both who speak.
    if (opens.number == "du" && a.parent >= 0 && subject_of(act(a.parent)) == who)
      for (const Act::Slotted& s : std::vector<Act::Slotted>(act(a.parent).slots))
        if (s.slot == codebook::Slot::subj && s.mention >= 0 && s.mention != who && mention(s.mention).actor)
          add_subject(&a, s.mention);
    return true;
  }
  return false;
}

// What stands where a subject would, and what the verb does something to.
void Arguments::suffers_instead(int i, Opening how) {
  Act& a = act(i);
  // وطالب الأمم المتحدة بالتدخل, وتدعم الأسد: a man's verb has no woman for its subject; she is its object. But قتل 12
  // من قوات النظام: it agrees with the number.
  const bool counted = std::any_of(a.slots.begin(), a.slots.end(), [](const Act::Slotted& s) {
    return s.slot == codebook::Slot::subj && !s.before && s.mention < 0 && s.number >= 0;
  });
  bool agreed = false;  // أعاد الأردن والحكومة: the verb agrees with the first
  for (Act::Slotted& s : a.slots) {
    if (s.slot != codebook::Slot::subj || s.before || s.mention < 0 || counted || !takes_object(a)) continue;
    // أن يسحب قواته: whose they are does it.
    const Pronoun owner = mention(s.mention).owner;
    const bool own = !agreed && owner != Pronoun::none && verb_fits_pronoun(a, owner);
    if (own)
      s.slot = codebook::Slot::obj;
    else if (!disagrees(a.sense, mention(s.mention)))
      agreed = true;
    else if (!agreed || (a.sense.gender == Gender::m && !has_slot(a, codebook::Slot::obj)))
      s.slot = codebook::Slot::obj;
  }
  // زار أنقرة وأجرى محادثات: a man's verb has no action of many for its subject; it is what he does.
  if (a.sense.gender == Gender::m && a.sense.number == Number::sg && surely_carries_out(a))
    for (Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::subj && !s.before && s.act >= 0 && act(s.act).noun && !act(s.act).cue &&
          act(s.act).unit == a.unit + 1 && !unit(act(s.act)).definite() &&
          text_[act(s.act).tokens.begin].fold.ends_with(arabic::kAlifTa))
        s.slot = codebook::Slot::obj;
  // لم تستطع القوات أن تقتحم المدينة: straight behind أن a thing is what whoever can, wants or tries does something to.
  if (how == Opening::bare && a.parent >= 0 && !act(a.parent).cue && takes_object(a)) {
    const int p = subject_of(act(a.parent));
    for (Act::Slotted& s : a.slots)
      if (p >= 0 && s.slot == codebook::Slot::subj && !s.before && s.mention < 0 && s.act < 0 && !s.weapon &&
          !s.counted && s.number < 0 && verb_fits(a.sense, mention(p)) && mention(p).actor)
        s.slot = codebook::Slot::obj;
  }
}

// Whether its subject is settled: somebody stands there, or a thing that is its object in truth.
bool Arguments::named_or_thing(int i) {
  Act& a = act(i);
  // وفرضت حظر تجول وصادرت أسلحة: behind و, a thing that is no actor is what the verb does something to.
  Act::Slotted* thing = nullptr;
  for (Act::Slotted& s : a.slots) {
    if (s.slot == codebook::Slot::obj) thing = nullptr;
    if (s.slot != codebook::Slot::subj) continue;
    const bool free = s.mention < 0 && s.act < 0 && !s.before && !s.weapon && !s.counted && s.number < 0;
    if (!free || thing || a.cue || !(unit(a).clitics & arabic::kAnd) || has_slot(a, codebook::Slot::obj)) return true;
    thing = &s;
  }
  if (thing) {
    for (int j = i; j-- > 0;) {
      const Act& before = act(j);
      if (before.sentence != a.sentence) break;
      if (!before.verb || before.relative_of >= 0) continue;
      const int p = subject_of(before);
      if (p < 0 || !verb_fits(a.sense, mention(p))) break;
      thing->slot = codebook::Slot::obj;
      add_subject(&a, p);
      return true;
    }
    return true;
  }
  return false;
}

void Arguments::subject(int i) {
  Act& a = act(i);
  if (a.participle && !a.passive && participle_subject(i)) return;
  if (!a.verb || a.sense.person != 3 || action_goes_on(i)) return;
  behind_what_is_done(i);
  behind_where_they_are(i);
  const Particle* opens = nullptr;
  const Opening how = a.via_clause ? opening(a, &opens) : Opening::none;
  if (how == Opening::bare && !opens->number.empty() && conjunction_subject(i, *opens)) return;
  // وحذر من تعاظم الوجود الإيراني: an action warns, demands and refuses nothing; behind و somebody before does.
  if (!a.cue && (unit(a).clitics & arabic::kAnd) && !takes_event_subject(a))
    std::erase_if(a.slots, [&](const Act::Slotted& s) {
      return s.slot == codebook::Slot::subj && s.act >= 0 && !s.before && act(s.act).unit > a.unit + 1;
    });
  if (const int who = whose_statement(i); who >= 0) {
    for (Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::subj) s.slot = codebook::Slot::obj;
    add_subject(&a, who);
    return;
  }
  suffers_instead(i, how);
  if (how == Opening::unknown_noun && !has_slot(a, codebook::Slot::subj))
    return;  // إن القوة المداهمة نفذت: it has a subject
  if (!goes_on(a) && says_in_it(a)) {
    if (const int who = asks_whom(i); who >= 0) {
      add_subject(&a, who);
      return;
    }
  }
  if (goes_on(a)) {
    if (const int who = std::max({does_it_to_place(i), meets(i), asks_whom(i)}); who >= 0) {
      add_subject(&a, who);
      return;
    }
  }
  if (behind_where(a))
    if (const int who = meets(i); who >= 0) return add_subject(&a, who);
  if (named_or_thing(i)) return;
  if (a.cue || a.cue_group >= 0)
    if (const std::vector<int> who = speakers_.unsaid(i); !who.empty()) return replace_subject(&a, who);
  // التقى بوتين أردوغان واتفقا: the two who met.
  if (a.sense.number == Number::du && !has_slot(a, codebook::Slot::subj)) {
    const std::vector<int> two = the_two(i);
    for (int who : two) add_subject(&a, who);
    if (!two.empty()) return;
  }
  const auto [from, told] = who_goes_on(i, how);
  if (from < 0) return;
  add_subject(&a, from);
  // سيطرت قوات النظام وحلفاؤها على البلدة ووصلت إلى المعبر: several go on together.
  if (told < 0 || a.cue || mention(from).person || (a.sense.number == Number::sg && a.sense.gender != Gender::f))
    return;
  const std::vector<Act::Slotted> before = act(told).slots;
  for (const Act::Slotted& s : before)
    if (s.slot == codebook::Slot::subj && s.mention >= 0 && s.mention != from && mention(s.mention).actor &&
        !mention(s.mention).person)
      add_subject(&a, s.mention);
}

}  // namespace marsad::reading
