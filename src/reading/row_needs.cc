// What a row of a predicate needs: its fixed words, and slots filled by the right kind of thing.
//
//   سقط | سبعة قتلى: the row that needs people;  سقطت | قذيفة: the one that needs a weapon;  أطلق | سراح: fixed words
//
// What it cannot do: needs of other sentences. Tested by arguments_test.cc and the examples of every row.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/arguments.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// الاتفاق الذي وقعته أنقرة, الهدنة الإنسانية التي أعلنتها: the words that a relative clause's verb takes up as its
// object; also behind its preposition, الهدنة «الإنسانية» التي أعلنت عنها.
Range Arguments::taken_up(const Act& a) const {
  constexpr uint32_t kNear = 3;  // units between the relative word and its verb
  const uint32_t begin = d_.sentence_units[a.sentence].begin;
  const Unit& behind = d_.units[std::min(a.unit + 1, d_.sentence_units[a.sentence].end - 1)];
  const bool of_it = behind.particle && behind.particle->kind == ParticleKind::prep && behind.pronoun != Pronoun::none;
  if (!a.verb || (unit(a).pronoun == Pronoun::none && !of_it)) return {};
  uint32_t relative = a.unit;
  while (relative > begin && a.unit - relative < kNear &&
         !(d_.units[relative].particle && d_.units[relative].particle->kind == ParticleKind::rel))
    --relative;
  const Unit& word = d_.units[relative];
  if (relative == begin || !word.particle || word.particle->kind != ParticleKind::rel) return {};
  uint32_t first = word.tokens.begin;
  for (const Act::Slotted& s : a.slots)
    if (s.slot == codebook::Slot::obj && s.act >= 0)
      first = std::min(first, d_.acts[static_cast<size_t>(s.act)].tokens.begin);
  uint32_t head = relative - 1;
  const auto describes = [&](const Unit& u) {  // "الهدنة الإنسانية" التي, الهدنة "الإنسانية" التي
    return u.quote || (u.kind == UnitKind::word && arabic::has_article(text_[u.tokens.begin].fold));
  };
  for (uint32_t steps = 0; steps < kNear && head > begin && describes(d_.units[head]); ++steps) --head;
  if (d_.units[head].kind == UnitKind::object) first = std::min(first, d_.units[head].tokens.begin);
  return {first, word.tokens.begin};
}

// What an object said behind its verb holds, with what its own slots hold: its first word and where it ends.
Range Arguments::object_words(const Act::Slotted& object, int deep) const {
  constexpr int kDeep = 3;  // الاتهامات باستخدام الغاز في سوريا
  Range all;
  const auto add = [&](Range r) {
    if (!r.empty()) all = all.empty() ? r : Range{std::min(all.begin, r.begin), std::max(all.end, r.end)};
  };
  if (object.resolved || object.before) return all;
  add(object.other);
  if (object.mention >= 0) add(mention(object.mention).tokens);
  if (object.act < 0) return all;
  const Act& noun = d_.acts[static_cast<size_t>(object.act)];
  add(noun.tokens);
  if (noun.noun && deep < kDeep)
    for (const Act::Slotted& inner : noun.slots) add(object_words(inner, deep + 1));
  return all;
}

Arguments::Reach Arguments::reach_of(const Act& a) const {
  // Seven words behind the act, a name or a date for one: أطلقت قوات النظام السوري وفصائل المعارضة، الخميس، سراح.
  uint32_t stop = a.tokens.end;
  const uint32_t last = d_.sentence_units[a.sentence].end;
  for (uint32_t u = a.unit + 1, words = 0; u < last && words < 7; ++u) {
    const UnitKind kind = d_.units[u].kind;
    const Particle* joins = d_.units[u].particle;
    if (joins && (joins->kind == ParticleKind::comp || joins->kind == ParticleKind::clause)) break;
    stop = d_.units[u].tokens.end;
    if (kind != UnitKind::time && kind != UnitKind::punct) ++words;
  }
  stop = std::min(d_.units[last - 1].tokens.end, std::max(stop, a.tokens.end + 7));
  Reach out{{a.tokens.end, stop}, {}};
  while (out.words.begin < stop && text_[out.words.begin].kind == arabic::TokenKind::punct)
    ++out.words.begin;  // أعلن «حالة»
  for (uint32_t at = out.words.begin; at < stop; ++at) out.endings.add(text_[at].fold);
  return out;
}

bool Arguments::phrase_follows(const Act& a, const Predicate& p, std::optional<Reach>* reach, Range* at_tokens) const {
  *at_tokens = {};
  if (p.phrases.empty()) return true;
  if (!*reach) *reach = reach_of(a);
  const auto [behind, stop] = (*reach)->words;
  const uint32_t end = d_.units[d_.sentence_units[a.sentence].end - 1].tokens.end;
  auto stands_in = [&](const Phrase& phrase, Range where) {
    for (uint32_t at = where.begin; at < where.end; ++at) {
      if (!may_be_word(text_[at].fold, phrase.words.front())) continue;
      if (const uint32_t to = phrase_end(text_, at, where.end, phrase.words)) return *at_tokens = {at, to}, true;
    }
    return false;
  };
  for (const Phrase& phrase : p.phrases) {
    if (!(*reach)->endings.may_hold(phrase.words.front())) continue;
    if (!phrase.straight && stands_in(phrase, {behind, stop})) return true;
    if (!phrase.straight) continue;
    if (const uint32_t to = phrase_end(text_, behind, stop, phrase.words)) return *at_tokens = {behind, to}, true;
  }
  // وصف المصدر الاتهامات الموجهة إلى بلاده باستخدام الغازات السامة بأنها دعاية: further on, where a long object ends;
  // or its own first words, قررت الحكومة، على خلفية ما جرى بين الطرفين، تعليق المساعدات.
  if (a.verb && p.type != "NONE")
    for (const Act::Slotted& s : a.slots) {
      if (s.slot != codebook::Slot::obj) continue;
      Range words = object_words(s);
      if (words.empty() || words.begin < behind || words.end < stop) continue;
      const auto units = d_.sentence_units[a.sentence];
      for (auto u = std::partition_point(d_.units.begin() + units.begin, d_.units.begin() + units.end,
                                         [&](const Unit& unit) { return unit.tokens.begin < words.end; });
           u != d_.units.begin() + units.end; ++u) {  // بأنها "دعاية"
        if (u->kind != UnitKind::punct && !(u->particle && u->particle->kind == ParticleKind::comp)) break;
        words.end = u->tokens.end;
      }
      const bool joined =
          words.end < end && text_[words.end].fold.starts_with(arabic::kWaw);  // … وسجن المعارضين: a second object
      for (const Phrase& phrase : p.phrases) {
        if (phrase.straight) continue;
        for (const uint32_t from : {words.begin, joined ? end : words.end})
          if (const uint32_t to = phrase_end(text_, from, end, phrase.words)) return *at_tokens = {from, to}, true;
      }
    }
  // أسلحة كيماوية استخدمت, صاروخا أطلقته الميليشيا: in words straight before a verb whose subject or object they are.
  for (const Act::Slotted& s : a.slots)
    if ((s.slot == codebook::Slot::subj || (s.slot == codebook::Slot::obj && s.weapon)) && s.before && s.mention < 0 &&
        s.act < 0 && a.verb) {
      const uint32_t first = text_.sentences()[a.sentence].begin;
      const Range before{std::max(first, std::min(s.other.begin, a.tokens.begin) - std::min(s.other.begin, 2u)),
                         a.tokens.begin};
      for (const Phrase& phrase : p.phrases)
        if (!phrase.straight && stands_in(phrase, before)) return true;
    }
  if (const Range head = a.verb ? taken_up(a) : done_to_it(a); !head.empty())
    for (const Phrase& phrase : p.phrases)
      if (!phrase.straight && stands_in(phrase, head)) return true;
  // رتل عسكري يدخل: in a subject that stands before its verb.
  for (const Act::Slotted& s : a.slots)
    if (s.slot == codebook::Slot::subj && s.before && s.mention >= 0 && a.verb)
      for (const Phrase& phrase : p.phrases)
        if (!phrase.straight && stands_in(phrase, mention(s.mention).tokens)) return true;
  return false;
}

bool Arguments::is_event(int i) const {
  if (i < 0) return false;
  const Act& a = d_.acts[static_cast<size_t>(i)];
  if (a.cue) return false;
  for (uint32_t r : lex_.predicate_rows(a.sense.entry))
    if (lex_.book().predicates[r].type != "NONE" && !lex_.book().predicates[r].plain()) return true;
  return false;
}

// Bases, strongholds, depots: heads.tsv gives them the code "site".
bool position(const Mention& m) { return m.type == "site" || m.id.ends_with("-site"); }

// البلدة, 12 قرية, هذه المحافظة: a noun that places are made of, alone.
bool Arguments::unnamed_place(const Act::Slotted& s) const {
  if (s.mention >= 0 || s.act >= 0 || s.weapon || s.other.empty()) return false;
  const uint32_t noun = s.number >= 0 ? s.other.end - 1 : s.other.begin;
  const PlaceHead* head = lex_.place_head(text_[noun].fold);
  return head && head->effect != PlaceHead::direction;
}

// عبوة ناسفة انفجرت: a weapon that might be an action by itself, but here tells none.
bool Arguments::weapon_alone(const Act::Slotted& s) const {
  if (s.act < 0 || !s.before) return false;
  const Act& noun = d_.acts[static_cast<size_t>(s.act)];
  return unit(noun).weapon && !noun.row;
}

bool Arguments::filled_by(const Act::Slotted& s, const FrameItem& item) const {
  if (item.role == Role::event && s.act < 0) return false;
  if (item.classes == kAnyFill) return item.role == Role::event ? is_event(s.act) : true;
  if ((item.classes & kFillEvent) && is_event(s.act)) return true;
  if ((item.classes & kFillWeapon) && (s.weapon || weapon_alone(s))) return true;
  if ((item.classes & kFillNumber) && (s.number >= 0 || s.counted)) return true;
  const bool ordinal =
      s.number >= 0 && d_.numbers[static_cast<size_t>(s.number)].ordinal;  // ثالث إصابة: not three of them
  if ((item.classes & kFillPeople) && ((s.number >= 0 && !ordinal) || s.counted)) return true;
  if (s.mention < 0) return (item.classes & kFillSpot) && unnamed_place(s);
  const Mention& m = mention(s.mention);
  // استعادة معاقل المعارضة: what is a position suffers what the noun names.
  if (item.role == Role::actor && item.slot == codebook::Slot::gen && position(m)) return false;
  if ((item.classes & kFillActor) && m.actor) return true;
  if ((item.classes & kFillPeople) && m.actor && m.kind == ActorKind::population && s.pronoun == Pronoun::none)
    return true;
  if ((item.classes & kFillForce) && m.actor &&
      ((armed(m.kind) && m.kind != ActorKind::state && !m.place) || m.type == "armed"))
    return true;
  if ((item.classes & kFillArmed) && m.actor && (armed(m.kind) || m.type == "armed")) return true;
  // قتل رئيس المركز في حلب, سافر نائب رئيس الوزراء إلى بيروت: one man by what he is, where his office is of somebody.
  const bool officer = m.office && m.id.find('-') != std::string::npos;
  if ((item.classes & kFillPerson) && m.actor && (m.person || officer || m.kind == ActorKind::population)) return true;
  if ((item.classes & kFillPlace) && m.place) return true;
  return false;
}

// Whether a slot of the act is the one that a frame item names; of a verb's masdar the genitive is subject or object.
bool Arguments::in_slot(const Act& a, const Act::Slotted& s, const FrameItem& item, bool masdar) const {
  if (masdar && s.slot == codebook::Slot::gen &&
      (item.slot == codebook::Slot::obj || item.slot == codebook::Slot::subj))
    return genitive_is(a, s) == item.slot;
  if (masdar && s.slot == codebook::Slot::adj && item.slot == codebook::Slot::subj) return true;
  return s.slot == item.slot && (s.slot != codebook::Slot::prep || s.prep == item.prep);
}

const Act::Slotted* Arguments::find(const Act& a, const FrameItem& item, bool masdar) const {
  for (const Act::Slotted& s : a.slots)
    if (in_slot(a, s, item, masdar) && (filled_by(s, item) || suffers_it(a, s, item)) &&
        !(item.place_only() && joins_actor(a, s)) &&
        !(item.role == Role::actor && item.slot == codebook::Slot::gen &&
          (somebody_else_does(a, s) || owns_what_is_hit(a, s) || stormed(a, s) || civilians_hit(a, s))) &&
        !(item.role == Role::actor && done_for(a, s)))
      return &s;
  return nullptr;
}

// تواصل تركيا قصف تنظيم داعش: the light verb's subject does it, so that the genitive suffers it.
bool Arguments::somebody_else_does(const Act& a, const Act::Slotted& s) const {
  if (!a.noun || a.parent < 0 || s.mention < 0 || s.weapon || &d_.acts[static_cast<size_t>(a.parent)] >= &a)
    return false;
  const Act& by = d_.acts[static_cast<size_t>(a.parent)];
  const auto object = [&](const Act::Slotted& o) {
    if (o.act < 0 || &d_.acts[static_cast<size_t>(o.act)] != &a) return false;
    if (o.slot == codebook::Slot::obj) return true;
    const FrameItem* by_prep = o.slot == codebook::Slot::prep && by.row ? by.row->frame.find_prep(o.prep) : nullptr;
    // قامت الشرطة باعتقال ناشط; not شارك الحلف في عمليات التحالف
    return by_prep && by_prep->role == Role::event && prep_role(o.prep) != "place";
  };
  if (!by.verb || by.dropped || !by.row || by.row->type != "LIGHT" ||
      (by.row->effect != Effect::none && by.row->effect != Effect::continues) ||
      std::none_of(by.slots.begin(), by.slots.end(), object))
    return false;
  // نفذ الجنود تعليمات القيادة: what is said is still hers.
  if (!uses_force(a)) return false;
  return std::any_of(by.fills.begin(), by.fills.end(), [&](const Fill& f) {
    return f.role == Role::actor && f.mention >= 0 && f.mention != s.mention && mention(f.mention).actor &&
           mention(f.mention).tokens.begin < a.tokens.begin;
  });
}

// قصف النظام وروسيا: a country behind one who can be no place does what he does.
bool Arguments::joins_actor(const Act& a, const Act::Slotted& s) const {
  if (s.mention < 0 || !mention(s.mention).actor) return false;
  for (const Act::Slotted& before : a.slots) {
    if (&before == &s) return false;
    if (before.slot == s.slot && before.prep == s.prep && before.mention >= 0 && mention(before.mention).actor &&
        !mention(before.mention).place)
      return true;
  }
  return false;
}

// استمر قصف مناطق الفصائل: who owns the thing that is hit, a word that no list knows, does not hit it.
bool Arguments::owns_what_is_hit(const Act& a, const Act::Slotted& s) const {
  if (!a.noun || s.slot != codebook::Slot::gen || s.mention < 0 || &s == a.slots.data() || !uses_force(a)) return false;
  const Act::Slotted& thing = *(&s - 1);
  return thing.slot == codebook::Slot::gen && thing.mention < 0 && thing.act < 0 && !thing.weapon && !thing.counted &&
         thing.number < 0 && thing.pronoun == Pronoun::none && !thing.other.empty() &&
         thing.other.end == mention(s.mention).whole.begin && transitive(a);
}

// اقتحام القنصلية, حرق السفارة: an embassy (the code "emb") speaks, but strikes nobody.
bool Arguments::stormed(const Act& a, const Act::Slotted& s) const {
  if (!a.noun || s.slot != codebook::Slot::gen || s.mention < 0 || !uses_force(a)) return false;
  const Mention& m = mention(s.mention);
  return m.type == "emb" || m.id.ends_with("-emb");
}

// وجهت إلى الجيش اتهامات بقصف المدنيين: under a light verb, whose own parties are others, civilians are shelled.
bool Arguments::civilians_hit(const Act& a, const Act::Slotted& s) const {
  if (!a.noun || a.parent < 0 || s.slot != codebook::Slot::gen || s.mention < 0 || !uses_force(a) || !transitive(a))
    return false;
  const Act& by = d_.acts[static_cast<size_t>(a.parent)];
  return by.verb && by.row && by.row->type == "LIGHT" && by.fills.size() && mention(s.mention).type == "civ" &&
         std::none_of(by.fills.begin(), by.fills.end(), [&](const Fill& f) { return f.mention == s.mention; });
}

// استخدم نفوذه لدعم دمشق, صواريخ لتهديد إسرائيل: behind the ل of an aim whoever a noun may be done to is whom it is
// done to, and his adjective is not the doer's. Not لدعم قطر للإرهاب, لدعمها الإرهاب.
bool Arguments::done_for(const Act& a, const Act::Slotted& s) const {
  if (!a.noun || !(unit(a).clitics & arabic::kLi) || unit(a).definite() || uses_force(a)) return false;
  if (s.slot != codebook::Slot::gen && s.slot != codebook::Slot::adj) return false;
  if (unit(a).pronoun != Pronoun::none || has_slot(a, codebook::Slot::obj)) return false;
  if (!has_slot(a, codebook::Slot::gen)) return false;
  if (std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& o) {
        return o.slot == codebook::Slot::prep && prep_role(o.prep) == "whose";
      }))
    return false;
  return std::any_of(rows(a).begin(), rows(a).end(), [&](uint32_t r) {
    const FrameItem* gen = lex_.book().predicates[r].frame.find(codebook::Slot::gen);
    return gen && gen->required && gen->role == Role::recipient;
  });
}

// Whether some row of the word takes an object.
bool Arguments::transitive(const Act& a) const {
  return std::any_of(rows(a).begin(), rows(a).end(),
                     [&](uint32_t r) { return lex_.book().predicates[r].frame.find(codebook::Slot::obj) != nullptr; });
}

// قصف طيران النظام بلدة: subject; قصف بلدة / مقتل سبعة: object.
codebook::Slot Arguments::genitive_is(const Act& a, const Act::Slotted& s) const {
  if (!transitive(a)) return codebook::Slot::subj;
  if (stormed(a, s)) return codebook::Slot::obj;
  if (s.pronoun != Pronoun::none && told_as_done(a)) return codebook::Slot::obj;
  if (has_slot(a, codebook::Slot::obj)) return codebook::Slot::subj;
  if (has_slot(a, codebook::Slot::adj) || has_agent(a)) return codebook::Slot::obj;
  if (s.act >= 0) return codebook::Slot::obj;
  if (s.mention < 0) return codebook::Slot::obj;
  const Mention& m = mention(s.mention);
  if (!m.actor || (m.place && !m.actor) || s.counted || s.number >= 0 || m.kind == ActorKind::population)
    return codebook::Slot::obj;
  if (s.pronoun != Pronoun::none) return codebook::Slot::subj;
  if (owns_what_is_hit(a, s)) return codebook::Slot::obj;
  return armed(m.kind) || m.person || m.kind == ActorKind::igo ? codebook::Slot::subj : codebook::Slot::obj;
}

// أشار إلى أن …: the clause stands for what the preposition takes.
bool Arguments::clause_under(int i) const {
  const Act& a = d_.acts[static_cast<size_t>(i)];
  for (size_t j = static_cast<size_t>(i) + 1; j < d_.acts.size() && d_.acts[j].sentence == a.sentence; ++j)
    if (d_.acts[j].parent == i && d_.acts[j].via_clause) return true;
  const uint32_t end = std::min(d_.sentence_units[a.sentence].end, a.unit + 12);
  for (uint32_t u = a.unit + 1; u < end; ++u)
    if (d_.units[u].particle && d_.units[u].particle->kind == ParticleKind::comp) return true;
  return false;
}

// Of a cue: whatever is told there (إلى "تأخير وصول الوفد"), known or not.
bool Arguments::stands(const Act& a, const FrameItem& item) const {
  return std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
    if (s.slot != item.slot || (s.slot == codebook::Slot::prep && s.prep != item.prep)) return false;
    return item.role == Role::event || filled_by(s, item);
  });
}

// By a vowel mark, by who is named as the agent, by nothing standing where its object would, or by the people counted
// in its past.
bool Arguments::surely_passive(const Act& a) const {
  if (!a.passive || !a.verb) return false;
  if (a.vocalised || has_agent(a)) return true;
  if (a.sense.tense != arabic::Tense::past) return false;
  const bool alone = nothing_behind(a);
  return std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
    if (s.slot != codebook::Slot::obj) return false;
    return (s.counted && s.number >= 0) || (alone && s.mention >= 0 && mention(s.mention).actor);
  });
}

bool Arguments::needs_met(const Act& a, const Frame& f, bool masdar) const {
  for (const FrameItem& item : f.items) {
    if (!item.required) continue;
    // سُجنت صحفية: of a passive nobody is told who did it.
    if (item.slot == codebook::Slot::subj && item.role == Role::actor && surely_passive(a) &&
        f.find(codebook::Slot::obj))
      continue;
    // سنسحب قواتنا من إدلب: "we" did it.
    if (item.slot == codebook::Slot::subj && item.role == Role::actor && a.verb && a.sense.person == 1 &&
        a.sense.number == Number::pl)
      continue;
    // تستطيع أن تقتحم المدينة: the clause is no slot, but a verb under this one.
    if (item.slot == codebook::Slot::clause && clause_under(static_cast<int>(&a - d_.acts.data()))) continue;
    if (!find(a, item, masdar) && !lent(a, item) && !told_behind(a, item)) return false;
  }
  return true;
}

// عدة انفجارات وقعت في مطار حماة, الهجمات التي شنت على البلدة: of the light verb behind its subject, what its
// preposition gives.
bool Arguments::told_behind(const Act& a, const FrameItem& item) const {
  if (!a.noun || a.cue || item.slot != codebook::Slot::prep || a.parent < 0 || !uses_force(a)) return false;
  const Act& by = d_.acts[static_cast<size_t>(a.parent)];
  if (&by <= &a || by.cue || !by.verb || by.sentence != a.sentence) return false;
  const bool subject = std::any_of(by.slots.begin(), by.slots.end(), [&](const Act::Slotted& s) {
    return s.slot == codebook::Slot::subj && s.before && s.act >= 0 && &d_.acts[static_cast<size_t>(s.act)] == &a;
  });
  return subject &&
         std::any_of(
             by.slots.begin(), by.slots.end(),
             [&](const Act::Slotted& s) { return s.slot == item.slot && s.prep == item.prep && filled_by(s, item); }) &&
         std::any_of(rows(by).begin(), rows(by).end(),
                     [&](uint32_t r) { return lex_.book().predicates[r].type == "LIGHT"; });
}

// What a light verb read before lends the action it governs: in "شن المسلحون هجوما" it is شن that gives هجوم its
// actor.
bool Arguments::lent(const Act& a, const FrameItem& item) const {
  if (a.cue || a.parent < 0 || &d_.acts[static_cast<size_t>(a.parent)] >= &a) return false;
  // امتد قصف النظام إلى الريف: the place that is lent is not whose shelling it is.
  if (item.place_only() && item.slot == codebook::Slot::gen &&
      std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
        return s.slot == codebook::Slot::gen && s.mention >= 0 && mention(s.mention).actor && !mention(s.mention).place;
      }))
    return false;
  const Act& by = d_.acts[static_cast<size_t>(a.parent)];
  if (by.cue || by.dropped || !by.row || by.row->type != "LIGHT") return false;
  // تواصل تركيا قصف تنظيم داعش: no row where whose it is stands behind it.
  if (item.role == Role::actor && item.slot == codebook::Slot::gen &&
      std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
        return s.slot == codebook::Slot::gen && s.mention >= 0 && mention(s.mention).actor &&
               !mention(s.mention).place && s.pronoun == Pronoun::none && somebody_else_does(a, s);
      }))
    return false;
  // أجرت القاهرة حوارا مع الخرطوم: no dialogue between, where neither word has a between.
  // Two who act may: انخرطت السعودية وإيران في حرب.
  if (item.role == Role::both && item.slot == codebook::Slot::prep &&
      std::count_if(by.fills.begin(), by.fills.end(), [](const Fill& f) { return f.role == Role::actor; }) < 2 &&
      std::none_of(by.slots.begin(), by.slots.end(),
                   [&](const Act::Slotted& s) { return s.slot == codebook::Slot::prep && s.prep == item.prep; }))
    return false;
  const Role want = item.role == Role::both ? Role::actor : item.role;
  const auto gives = [&](const Fill& f) {
    Act::Slotted s;
    s.mention = f.mention;
    if (f.mention < 0) return false;
    const bool place = want == Role::place && f.role == Role::recipient && mention(f.mention).place;  // خضعت دوما لحصار
    return (f.role == want || place) && filled_by(s, item);
  };
  const auto named = [&](const Fill& f) { return !f.resolved && gives(f); };
  if (std::any_of(by.fills.begin(), by.fills.end(), gives)) return true;
  // تعتزم تركيا شن عملية: of force, through a noun that is a light verb too. Not لتخطيطها لتنفيذ اعتداء.
  if (!by.noun || by.parent < 0 || !uses_force(a)) return false;
  const Act& above = d_.acts[static_cast<size_t>(by.parent)];
  return &above < &by && !above.cue && !above.dropped && above.row && above.row->type == "LIGHT" &&
         (above.verb ? std::any_of(above.fills.begin(), above.fills.end(), gives)
                     : std::any_of(above.fills.begin(), above.fills.end(), named));
}

}  // namespace marsad::reading
