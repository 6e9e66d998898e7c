// Nouns of action find the act that they stand under (names: clause_names.cc; other words: clause_words.cc).
//
//   شن الجيش | هجوما: the object;  بعد | قصف البلدة: behind a preposition;  الهجوم | الذي استهدف: what a clause
//   describes
//
// What it cannot do: phrases broken by a whole clause. Tested by clauses_test.cc.
#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Tense;
using arabic::WordClass;

// اتهمت الرياض الدوحة بدعم جماعات: where a verb of words takes an action behind ب, the one word that the two make fills
// that slot, and may be read as the noun alone.
bool ClauseReader::joined(uint32_t u) {
  const int v = verb_top();
  const std::string_view letter = clitic_prep(arabic::kBi), word = text_[d_.units[u].tokens.begin].fold;
  if (v < 0 || d_.units[u].tokens.size() != 1 || !says_of(d_.acts[static_cast<size_t>(v)], letter)) return false;
  // تعهدت أنقرة بدعم روسي: whose the support is, and of what it is, decide.
  if (u + 1 < end_ && ((d_.units[u + 1].nisba && d_.units[u + 1].adjective) ||
                       (d_.units[u + 1].particle && d_.units[u + 1].particle->role == "of")))
    return false;
  for (const Act::Slotted& s : d_.acts[static_cast<size_t>(v)].slots)
    if (s.slot == codebook::Slot::prep && s.prep == letter) return false;
  for (const WordHit& h : lex_.hits(word.substr(letter.size()))) {
    if (h.clitics) continue;
    for (const Sense& s : h.senses)
      if (s.kind == Kind::predicate && s.cls == WordClass::noun && !(s.flags & kMasdar)) {
        d_.units[u].acts.push_back(s);
        return true;
      }
  }
  return false;
}

// تعرض الوزير لتهديد, شعرت موسكو بقلق: a noun whose own word carries its preposition fills the slot of a verb that
// takes an action by that letter, and may be read as the noun alone.
std::string_view ClauseReader::own_letter(uint32_t u) {
  constexpr uint32_t kNear = 3;  // the verb, who feels or suffers it, one word more
  const int v = verb_top();
  const Unit& unit = d_.units[u];
  if (v < 0 || u - d_.acts[static_cast<size_t>(v)].unit > kNear || unit.clitics || unit.tokens.size() != 1) return {};
  const std::string_view word = text_[unit.tokens.begin].fold;
  for (const uint16_t clitic : {arabic::kBi, arabic::kLi}) {
    const std::string_view letter = clitic_prep(clitic);
    if (!word.starts_with(letter) || !takes_event(d_.acts[static_cast<size_t>(v)], codebook::Slot::prep, letter))
      continue;
    for (const WordHit& h : lex_.hits(word.substr(letter.size())))
      for (const Sense& s : h.senses)
        if (!h.clitics && s.kind == Kind::predicate && s.cls == WordClass::noun) {
          d_.units[u].acts.push_back(s);
          return letter;
        }
  }
  return {};
}

void ClauseReader::attach_noun(int a, uint32_t u) {
  const Unit& unit = d_.units[u];
  std::string_view prep = prep_.empty() ? clitic_prep(unit.clitics) : prep_;
  Slot where;
  // تخوض الفصائل بدعم من تركيا معارك: a noun whose own word carries its preposition (ب:X in its frame) fills no slot.
  // طالب بممرات للسماح بالخروج: nor does a fixed word that begins with لل.
  constexpr uint16_t kConjunction = arabic::kAnd | arabic::kThen;  // one letter, وبدعم
  const bool joins = unit.clitics & kConjunction;
  const std::string_view word = text_[unit.tokens.begin].fold.substr(joins ? arabic::kWaw.size() : 0);
  bool adverb =
      prep.empty() && !(unit.clitics & ~kConjunction) &&
      (word.starts_with("\xD9\x84\xD9\x84") || (word.starts_with(clitic_prep(arabic::kBi)) &&
                                                !(d_.acts[static_cast<size_t>(a)].sense.flags & kMasdar) &&  // بدء
                                                takes_prep(d_.acts[static_cast<size_t>(a)], clitic_prep(arabic::kBi))));
  // Of what somebody is accused or asked of, or promises: there it is ب and the noun.
  if (adverb && joined(u)) adverb = false, prep = clitic_prep(arabic::kBi);
  if (adverb) {
    if (d_.acts[static_cast<size_t>(a)].parent < 0) d_.acts[static_cast<size_t>(a)].parent = verb_top();
    return;
  }
  if (prep.empty()) prep = own_letter(u);
  // وفقا للبيان: who says so, behind a cue that names its source by this preposition.
  const bool source = !prep.empty() && !stack_.empty() && d_.acts[static_cast<size_t>(a)].cue && [&] {
    const Act& by = d_.acts[static_cast<size_t>(stack_.back())];
    return by.cue && by.noun && by.unit + 1 == u && takes_prep(by, prep);
  }();
  if (source) {
    where = {stack_.back(), codebook::Slot::prep, prep};
  } else if (!prep.empty()) {
    // The nearest act whose frame takes an action there; else the nearest that knows the preposition.
    for (size_t i = stack_.size(); i-- > 0 && !where.valid();)
      if (takes_event(d_.acts[static_cast<size_t>(stack_[i])], codebook::Slot::prep, prep))
        where = {stack_[i], codebook::Slot::prep, prep};
    if (!where.valid())
      if (int t = taker(prep); t >= 0) where = {t, codebook::Slot::prep, prep};
  } else if ((unit.clitics & arabic::kAnd) && last_.valid()) {
    where = last_;
  } else if (open_.valid() && open_unit_ + 1 == u && (number_ >= 0 || d_.acts[static_cast<size_t>(open_.act)].cue)) {
    where = open_;  // أربع غارات: what the number counts; بحسب تقارير: who says so
  } else {
    where = place_for_bare(u);
    // إن قصفا مدفعيا استهدف البلدة: behind إن the accusative is the subject. منذ ورود التقارير، توعدت دول: a noun
    // inside a phrase that nothing takes is no subject of what follows. But إن خمس غارات شنتها: the number is its own.
    const bool counted =
        number_ >= 0 && u > begin_ && d_.units[u - 1].kind == UnitKind::number && that_before(u - 1) != nullptr;
    if (!where.valid() && !(idle_end_ == u && u > begin_ && !counted) && !conj_ &&
        (that_before(u) || !(d_.acts[static_cast<size_t>(a)].sense.flags & kAccusativeForm))) {
      topic_.emplace_back();
      topic_.back().act = a;
      if (counted) number_ = -1;
    }
  }
  // شنت روسيا غارات دعما لقوات النظام: the reason, of the same agent.
  if (!where.valid() && prep.empty() && (d_.acts[static_cast<size_t>(a)].sense.flags & kAccusativeForm))
    d_.acts[static_cast<size_t>(a)].governor = verb_top();
  if (!where.valid() && !prep.empty()) {
    idle_end_ = u + 1, idle_led_ = false;
    const int v = verb_top();
    if (v >= 0 && u - d_.acts[static_cast<size_t>(v)].unit < 8 &&
        !(another_time(lex_.prep_role(prep)) || lex_.prep_role(prep) == "agent" || lex_.prep_role(prep) == "with" ||
          lex_.prep_role(prep) == "beside" || lex_.prep_role(prep) == "among"))
      d_.acts[static_cast<size_t>(a)].governor = v;
  }
  prep_ = {};
  // سيشن هجوما: an accusative is no subject.
  if (where.valid() && where.slot == codebook::Slot::subj &&
      (d_.acts[static_cast<size_t>(a)].sense.flags & kAccusativeForm))
    where.slot = codebook::Slot::obj;
  // لم تنفذ أي هجوم: nor is a man's noun that of a woman's verb.
  if (where.valid() && where.slot == codebook::Slot::subj && masculine(u) && !unit.definite() &&
      !d_.acts[static_cast<size_t>(a)].cue &&
      takes_slot(d_.acts[static_cast<size_t>(where.act)], codebook::Slot::obj)) {
    const Act& v = d_.acts[static_cast<size_t>(where.act)];
    if (v.verb && !v.cue && v.sense.gender == Gender::f && v.sense.number != Number::pl)
      where.slot = codebook::Slot::obj;
  }
  if (where.valid() && where.act != a) put(where, -1, a, {});
}

// A noun of action in the singular without ة: هجوم, not ضربة or هجمات.
bool ClauseReader::masculine(uint32_t u) const {
  const Unit& unit = d_.units[u];
  for (const Sense& s : unit.acts)
    if (s.cls == WordClass::noun && (s.number == Number::pl || s.gender == Gender::f)) return false;
  const std::string_view word = text_[unit.tokens.begin].fold;
  return !word.ends_with("\xD9\x87") && !word.ends_with("\xD8\xA7\xD8\xAA");  // ه, ات
}

// الإجراءات التي طالبت بها أنقرة: a preposition with a pronoun behind the verb is the noun before it, which does
// nothing. Which preposition; empty where there is none.
std::string_view ClauseReader::points_back(uint32_t u) {
  for (uint32_t i = u + 1; i < std::min(end_, u + 3) && d_.units[i].kind != UnitKind::punct; ++i)
    if (const Particle* p = d_.units[i].particle) {
      const std::string_view word = text_[d_.units[i].tokens.begin].fold;
      if (p->role == "back") return d_.keep(std::string(word.substr(0, 2)));  // به, لها
      if (p->kind == ParticleKind::prep && d_.units[i].pronoun != arabic::Pronoun::none)
        return d_.keep(arabic::fold(p->form));
    }
  return {};
}

// A mention without article, name or number straight before, which a verb can describe.
bool ClauseReader::somebody_before(uint32_t u) const {
  if (u == begin_ || d_.units[u - 1].kind != UnitKind::mention) return false;
  const Mention& who = d_.mentions[static_cast<size_t>(d_.units[u - 1].mention)];
  return who.actor && !who.place && !who.person && !who.definite && who.id.empty() &&
         who.owner == arabic::Pronoun::none && !arabic::has_article(text_[who.whole.end - 1].fold);
}

// A verb of saying read before, behind which nothing was said yet.
bool ClauseReader::saying_open() const {
  return std::any_of(stack_.begin(), stack_.end(), [&](int i) {
    const Act& a = d_.acts[static_cast<size_t>(i)];
    return a.cue && a.verb;
  });
}

// Whether the act last read stands there and is a noun of action, no participle.
bool ClauseReader::noun_of_action(uint32_t u) const {
  return !d_.acts.empty() && d_.acts.back().unit == u && d_.acts.back().noun && !d_.acts.back().participle;
}

// هجوم مفترض استهدف: what doubts the noun; هجوم قد تشنه القوات, عقوبات كانت تفرضها واشنطن: what doubts or dates the
// verb behind, whose pronoun points back.
bool ClauseReader::only_marks(uint32_t u) const {
  const Unit &unit = d_.units[u], &verb = d_.units[u + 1];
  if (unit.clitics) return false;
  const bool cue = unit.kind == UnitKind::cue && unit.acts.empty();
  if (cue) {
    const CueEntry& says = lex_.book().cues[lex_.cue_rows(unit.cues.front().entry).front()];
    if (says.kind == CueKind::negate) return false;  // قصف لم يتبنه أحد: it happened
    if (says.frame.items.empty()) return true;
  }
  const Particle* back = u + 2 < end_ ? d_.units[u + 2].particle : nullptr;  // قد تقوم بها القوات
  const bool points_back = verb.pronoun != arabic::Pronoun::none ||
                           (back && (back->role == "back" || d_.units[u + 2].pronoun != arabic::Pronoun::none));
  return points_back && (cue || (unit.particle && unit.particle->kind == ParticleKind::aux));
}

// The noun of action that stands before unit u with nothing but adjectives between; indefinite unless `any` (هجوم
// استهدف, الهجوم الذي استهدف; الهجوم، الذي استهدف).
int ClauseReader::noun_just_before(uint32_t u, bool any) const {
  if (stack_.empty()) return -1;
  const Act& t = d_.acts[static_cast<size_t>(stack_.back())];
  if (!t.noun || t.cue || t.unit >= u || u - t.unit > 4) return -1;
  // اقتحام السياج الأمني، الذي: behind a comma the fence is meant, not the noun without the article.
  const bool apart = any && comma(u - 1), owned = !arabic::has_article(text_[t.tokens.begin].fold);
  const bool marked = !any && u > t.unit + 1 && only_marks(u - 1);
  for (uint32_t i = t.unit + 1; i < u - (apart || marked);
       ++i)  // عبوة ناسفة, القصف المتواصل: participles that are no act
    if (!d_.units[i].adjective && d_.units[i].kind != UnitKind::mention &&
        !(any && (d_.units[i].kind == UnitKind::time || d_.units[i].quote)) &&
        !(d_.units[i].kind == UnitKind::word && !d_.units[i].clitics && !(apart && owned)) &&
        !(d_.units[i].kind == UnitKind::act && !(d_.units[i].clitics & ~arabic::kAl) && &d_.acts.back() == &t))
      return -1;
  const Unit& tu = d_.units[t.unit];
  if (!any && (tu.definite() || tu.pronoun != arabic::Pronoun::none)) return -1;
  // بعد زيارة الوزير قصفت المدفعية: behind a preposition whose it is makes it definite.
  const Particle* led = t.unit > begin_ ? d_.units[t.unit - 1].particle : nullptr;
  if (!any && led && led->kind == ParticleKind::prep && t.unit + 1 < u &&
      d_.units[t.unit + 1].kind == UnitKind::mention)
    return -1;
  return stack_.back();
}

}  // namespace marsad::reading
