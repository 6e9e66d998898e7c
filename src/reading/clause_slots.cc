// What an act takes, and where a noun phrase without a preposition goes.
//
//   منح | البرلمان | الحكومة | الثقة → subject, object, second object;  دعت إلى عقده | الولايات المتحدة: the verb still
//   waits for its subject
//
// The frames of all rows of a predicate say which slots and prepositions it knows (docs/codebook.md, "frame"). What it
// cannot do: tell a subject from an object by case, which is not written. Tested by clauses_test.cc.
#include <algorithm>

#include "arabic/declension.h"
#include "arabic/folded_letters.h"
#include "reading/agreement.h"
#include "reading/clauses.h"
#include "reading/match.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

// The letters that are prepositions when glued, ب ل ك, as frames name them.
std::string_view ClauseReader::clitic_prep(uint16_t c) const {
  return c & arabic::kBi   ? arabic::kBa
         : c & arabic::kLi ? arabic::kLam
         : c & arabic::kKa ? arabic::kKaf
                           : std::string_view();
}

namespace {

// Calls f(frame) for every row of the act's group; stops when f says true.
template <class F>
bool any_frame(const Lexicon& lex, const Act& a, F f) {
  const int cues = a.cue ? static_cast<int>(a.sense.entry) : a.cue_group;
  if (cues >= 0)
    for (uint32_t r : lex.cue_rows(static_cast<uint32_t>(cues)))
      if (f(lex.book().cues[r].frame)) return true;
  if (!a.cue) {
    for (uint32_t r : lex.predicate_rows(a.sense.entry))
      if (lex.book().predicates[r].type != "NONE" && !lex.book().predicates[r].plain() &&
          f(lex.book().predicates[r].frame))
        return true;
  }
  return false;
}

}  // namespace

// `alone`: in a frame that has no object besides.
bool ClauseReader::takes_prep(const Act& a, std::string_view prep, bool alone) const {
  return any_frame(
      lex_, a, [&](const Frame& f) { return f.find_prep(prep) != nullptr && !(alone && f.find(codebook::Slot::obj)); });
}

// Whether the preposition gives whom the act is done to, or with whom.
bool ClauseReader::takes_whom(const Act& a, std::string_view prep) const {
  return any_frame(lex_, a, [&](const Frame& f) {
    const FrameItem* i = f.find_prep(prep);
    return i && (i->role == Role::recipient || i->role == Role::both);
  });
}

bool ClauseReader::takes_slot(const Act& a, codebook::Slot slot) const {
  // A verbal noun without rows of its own takes what its verb takes: the genitive is subject or object.
  const bool masdar = a.noun && (a.sense.flags & kMasdar);
  return any_frame(lex_, a, [&](const Frame& f) {
    if (f.find(slot)) return true;
    return masdar && slot == codebook::Slot::gen && (f.find(codebook::Slot::obj) || f.find(codebook::Slot::subj));
  });
}

bool ClauseReader::takes_event(const Act& a, codebook::Slot slot, std::string_view prep) const {
  return any_frame(lex_, a, [&](const Frame& f) {
    const FrameItem* i = slot == codebook::Slot::prep ? f.find_prep(prep) : f.find(slot);
    return i && (i->role == Role::event || i->role == Role::topic);
  });
}

// Whether a verb tells in words, of what the preposition gives: اتهم ب, تعهد ب.
bool ClauseReader::says_of(const Act& verb, std::string_view prep) const {
  if (verb.cue || !verb.verb) return false;
  const auto rows = lex_.predicate_rows(verb.sense.entry);
  return std::any_of(rows.begin(), rows.end(), [&](uint32_t r) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem* i = p.frame.find_prep(prep);
    return i && (i->role == Role::event || i->role == Role::topic) && p.type != "LIGHT" && p.type != "NONE" &&
           p.type != "ASSAULT" && p.type != "MOBILIZE" && p.type != "RETREAT";
  });
}

// What tells of the dead or wounded, whoever did it: a verb whose subject they are, a noun that nobody does.
bool ClauseReader::takes_toll(const Act& a) const {
  if (a.cue) return false;
  const auto rows = lex_.predicate_rows(a.sense.entry);
  return std::any_of(rows.begin(), rows.end(), [&](uint32_t r) {
    const Predicate& p = lex_.book().predicates[r];
    const FrameItem* i = p.frame.find(codebook::Slot::subj);
    return p.type == "ASSAULT" && i && (a.noun ? i->role == Role::none : i->role == Role::recipient && i->required);
  });
}

// قتل متظاهر خلال مسيرة على يد الشرطة, أصيب في مظاهرة برصاص الجيش: behind a crowd's march, who did it and with what is
// of the killing above it.
int ClauseReader::hurt_above(int a) const {
  const Act& march = d_.acts[static_cast<size_t>(a)];
  const auto rows = lex_.predicate_rows(march.cue ? 0 : march.sense.entry);
  if (march.cue || !march.noun ||
      std::none_of(rows.begin(), rows.end(), [&](uint32_t r) { return lex_.book().predicates[r].type == "PROTEST"; }))
    return a;
  for (size_t i = stack_.size(); i-- > 0;)
    if (stack_[i] < a && takes_toll(d_.acts[static_cast<size_t>(stack_[i])])) return stack_[i];
  return a;
}

bool ClauseReader::has(int act, codebook::Slot slot) const {
  for (const Act::Slotted& s : d_.acts[static_cast<size_t>(act)].slots)
    if (s.slot == slot) return true;
  return false;
}

int ClauseReader::verb_top() const {
  for (size_t i = stack_.size(); i-- > 0;)
    if (!d_.acts[static_cast<size_t>(stack_[i])].noun) return stack_[i];
  return -1;
}

// The nearest open act that knows the preposition.
int ClauseReader::taker(std::string_view prep) const {
  for (size_t i = stack_.size(); i-- > 0;)
    if (takes_prep(d_.acts[static_cast<size_t>(stack_[i])], prep)) return stack_[i];
  return -1;
}

// اجتمع به, قدمت لها السلاح: a preposition of one letter and its pronoun, where the nearest verb takes somebody there.
void ClauseReader::pronoun_of_letter(uint32_t u) {
  std::string_view word = text_[d_.units[u].tokens.begin].fold;
  const std::string_view prep = word.starts_with(arabic::kBa)    ? arabic::kBa
                                : word.starts_with(arabic::kLam) ? arabic::kLam
                                                                 : std::string_view();
  const int v = verb_top();
  if (prep.empty() || v < 0 || v != stack_.back() || !d_.acts[static_cast<size_t>(v)].verb) return;
  word.remove_prefix(prep.size());
  Pronoun pronoun = Pronoun::none;
  for (const auto& [letters, p] : {std::pair{"\xD9\x87", Pronoun::ha_m},
                                   {"\xD9\x87\xD8\xA7", Pronoun::ha_f},
                                   {"\xD9\x87\xD9\x85", Pronoun::hum},
                                   {"\xD9\x87\xD9\x85\xD8\xA7", Pronoun::huma}})
    if (word == letters) pronoun = p;
  if (pronoun == Pronoun::none) return;
  if (!takes_whom(d_.acts[static_cast<size_t>(v)], prep)) return;
  const Slot last = last_;
  put({v, codebook::Slot::prep, prep}, -1, -1, {})->pronoun = pronoun;
  last_ = last;
}

// متهمة إياه بالتجسس: the pronoun that stands alone is what the act straight before it takes.
void ClauseReader::pronoun_object(uint32_t u) {
  if (stack_.empty() || u == begin_) return;
  const int a = stack_.back();
  const Act& taker = d_.acts[static_cast<size_t>(a)];
  if (taker.unit + 1 != u || taker.noun || d_.units[taker.unit].pronoun != Pronoun::none ||
      has(a, codebook::Slot::obj) || !takes_slot(taker, codebook::Slot::obj))
    return;
  const Particle& p = *d_.units[u].particle;
  const Slot last = last_;
  put({a, codebook::Slot::obj, {}}, -1, -1, {})->pronoun = p.number == "pl"   ? Pronoun::hum
                                                           : p.number == "du" ? Pronoun::huma
                                                           : p.gender == "f"  ? Pronoun::ha_f
                                                                              : Pronoun::ha_m;
  last_ = last;
}

bool ClauseReader::agrees(const Sense& verb, int m, bool before) const {
  if (m < 0) return true;
  const Mention& who = d_.mentions[static_cast<size_t>(m)];
  if (verb.person != 3) return false;
  if (who.gender != Gender::unknown && verb.gender != Gender::unknown && who.gender != verb.gender) {
    // Plurals of things and many groups take a feminine verb.
    if (!(verb.gender == Gender::f && (who.number == Number::pl || !who.person))) return false;
  }
  if (who.person && verb.gender == Gender::f && who.gender == Gender::m) return false;
  if (before && who.number == Number::sg && verb.number == Number::pl && who.person) return false;
  return true;
}

// عملية بدأت ضد الوحدات: against whom is of the noun of action, where its verb knows of nobody there.
int ClauseReader::fought_by(const Slot& where) const {
  const Act& verb = d_.acts[static_cast<size_t>(where.act)];
  if (where.slot != codebook::Slot::prep || !verb.verb || lex_.prep_role(where.prep) != "against") return where.act;
  for (const Act::Slotted& s : verb.slots)
    if (s.slot == codebook::Slot::subj && s.act >= 0 && !takes_prep(verb, where.prep) &&
        takes_prep(d_.acts[static_cast<size_t>(s.act)], where.prep))
      return s.act;
  return where.act;
}

Act::Slotted* ClauseReader::put(Slot where, int m, int child, Range other) {
  where.act = fought_by(where);
  Act& a = d_.acts[static_cast<size_t>(where.act)];
  Act::Slotted s;
  s.slot = where.slot, s.prep = where.prep, s.mention = m, s.act = child, s.other = other, s.number = number_;
  number_ = -1;
  a.slots.push_back(s);
  if (child >= 0) {
    Act& c = d_.acts[static_cast<size_t>(child)];
    if (c.parent < 0) c.parent = where.act;
  }
  last_ = where;
  return &a.slots.back();
}

bool ClauseReader::asks(const Act& verb) const {
  if (verb.cue) return false;
  for (uint32_t r : lex_.predicate_rows(verb.sense.entry))
    if (lex_.book().predicates[r].type == "REQUEST") return true;
  return false;
}

// جميع الأطراف, كافة أطراف النزاع: a name that opens with the word for all.
bool ClauseReader::all_of_them(uint32_t u) const {
  for (const WordHit& h : lex_.hits(text_[d_.units[u].tokens.begin].fold))
    for (const Sense& s : h.senses)
      if (!h.clitics && s.kind == Kind::particle && s.entry < lex_.book().particles.size() &&
          lex_.book().particles[s.entry].role == "all")
        return true;
  return false;
}

// المجتمع الدولي, الاتحاد الأوروبي: a body whose name is a word with the article and a man's adjective.
bool ClauseReader::mans_name(uint32_t u) const {
  const Mention& who = d_.mentions[static_cast<size_t>(d_.units[u].mention)];
  const uint32_t at = who.tokens.begin;
  return who.actor && !who.person && !who.place && !who.id.empty() && !d_.units[u].clitics && who.tokens.size() > 1 &&
         who.gender != Gender::f && who.number != Number::pl && arabic::has_article(text_[at].fold) &&
         arabic::has_article(text_[at + 1].fold) && text_[at + 1].fold.ends_with(arabic::kYa);
}

// السوريين, المتظاهرين: men whose plural or dual has the letters of the accusative; no name (الصين, الكرملين).
bool ClauseReader::men_done_to(uint32_t u) const {
  if (d_.units[u].kind != UnitKind::mention || (d_.units[u].clitics & ~arabic::kAl)) return false;
  const Mention& who = d_.mentions[static_cast<size_t>(d_.units[u].mention)];
  const std::string_view word = text_[d_.units[u].tokens.begin].fold;
  return who.actor && !who.person && !who.country && !who.known_place &&
         (who.number == Number::pl || who.number == Number::du) && arabic::has_article(word) &&
         arabic::sound_plural_oblique(word);
}

// لكنه طالب الحلفاء بالصبر: the pronoun of the word that joins is who does it, and somebody behind the verb is whom.
bool ClauseReader::done_by_pronoun(const Act& verb, uint32_t u) const {
  if (!verb.verb || verb.unit == begin_ || u != verb.unit + 1 || d_.units[u].kind != UnitKind::mention ||
      (d_.units[u].clitics & ~arabic::kAl))
    return false;
  const Mention& whom = d_.mentions[static_cast<size_t>(d_.units[u].mention)];
  const Unit& joins = d_.units[verb.unit - 1];
  if (!joins.particle || !whom.actor ||
      (joins.particle->kind != ParticleKind::comp && joins.particle->kind != ParticleKind::clause))
    return false;
  if (joins.pronoun != Pronoun::none) return verb_fits_pronoun(verb, joins.pronoun);
  const Particle& p = *joins.particle;
  return verb_fits_pronoun(verb, p.number != "sg" ? Pronoun::none : p.gender == "f" ? Pronoun::ha_f : Pronoun::ha_m);
}

// رتلا للجيش: a noun phrase whose first word has the accusative's letter (not ميليشيا).
bool ClauseReader::accusative(uint32_t u) const {
  if (d_.units[u].kind != UnitKind::mention) return false;
  const Mention& who = d_.mentions[static_cast<size_t>(d_.units[u].mention)];
  const std::string_view word = text_[d_.units[u].tokens.begin].fold;
  return !who.person && !who.country && !who.known_place && who.owner == Pronoun::none &&
         word.ends_with(arabic::kAlif) && !word.ends_with(arabic::kYaAlif);
}

// استهدف هجوم رتلا للجيش: the object of a verb whose subject is the noun of action just before.
bool ClauseReader::object_of_subject(uint32_t u, int noun) const {
  const int v = verb_top();
  if (v < 0 || !accusative(u) || has(v, codebook::Slot::obj)) return false;
  const auto& slots = d_.acts[static_cast<size_t>(v)].slots;
  return std::any_of(slots.begin(), slots.end(),
                     [&](const Act::Slotted& s) { return s.slot == codebook::Slot::subj && s.act == noun; });
}

// أشار إلى أن الغارات أسفرت عن قتلى، ليرتفع تعداد المدنيين: behind what is told no subject of the telling follows.
bool ClauseReader::clause_told(int v) const {
  const Act& says = d_.acts[static_cast<size_t>(v)];
  return (says.cue || says.cue_group >= 0) && std::any_of(d_.acts.begin() + v + 1, d_.acts.end(), [&](const Act& told) {
           return told.verb && told.via_clause && told.parent == v;
         });
}

// Where a bare noun phrase (no preposition, no conjunction) goes.
ClauseReader::Slot ClauseReader::place_for_bare(uint32_t u) {
  if (stack_.empty()) return {};
  const int top = stack_.back();
  const Act& t = d_.acts[static_cast<size_t>(top)];
  // مسؤوليته عن هذه الهجمات, إفساد تلك المفاوضات, تقدم هذه القوات: a demonstrative stands between the noun and the
  // action it takes, or whose it is.
  const bool action = t.noun && (d_.units[u].acts.empty() ? d_.units[u].kind == UnitKind::mention
                                                          : takes_event(t, codebook::Slot::gen, {}) ||
                                                                takes_event(t, codebook::Slot::obj, {}));
  // سحب جميع القوات: a quantity stands between the noun and whose it is.
  auto between = [&](const Unit& unit) {
    if (unit.quote || !unit.particle) return unit.quote != 0;
    return unit.particle->role == "one" || (t.noun && unit.particle->kind == ParticleKind::quant && !unit.clitics) ||
           (action && unit.particle->kind == ParticleKind::dem && !unit.clitics);
  };
  uint32_t before = called_ == u ? calls_ : u;
  while (before > t.unit + 1 && between(d_.units[before - 1])) --before;
  const bool adjacent = u > begin_ && t.unit + 1 == before;
  // إن اقتحام القوات البلدة أدى إلى نزوح: what waits for its verb under أن takes whose it is, and whom it is done to.
  // Not إن قصف القوات لسراقب جريمة.
  const bool whom = d_.units[u].kind == UnitKind::mention || arabic::has_article(text_[d_.units[u].tokens.begin].fold);
  const bool waiting = whom && !topic_.empty() && topic_.back().act == top && has(top, codebook::Slot::gen);
  if (comp_ && !(t.noun && (adjacent || waiting))) return {};
  // دعت إلى عقده الولايات المتحدة: who can act is the subject that the verb still waits for, not the object of the
  // noun's pronoun.
  auto waits = [&](int v) {
    if (v < 0 || d_.units[u].kind != UnitKind::mention) return false;
    const Mention& m = d_.mentions[static_cast<size_t>(d_.units[u].mention)];
    return m.actor && !m.known_place && m.kind != ActorKind::population && !has(v, codebook::Slot::subj) &&
           d_.acts[static_cast<size_t>(v)].verb &&
           agrees(d_.acts[static_cast<size_t>(v)].sense, d_.units[u].mention, false);
  };
  // يلتقي لودريان خلال زيارته لطهران الرئيس روحاني: behind what a preposition gave the noun, whom the verb before waits
  // for.
  const auto still_to_come = [&](int v) {
    return v >= 0 && has(top, codebook::Slot::prep) && !adjacent && d_.units[u].kind == UnitKind::mention &&
           !d_.acts[static_cast<size_t>(v)].cue && !has(v, codebook::Slot::obj) && has(v, codebook::Slot::subj) &&
           takes_slot(d_.acts[static_cast<size_t>(v)], codebook::Slot::obj);
  };
  // بحث المبعوث خلال زيارة لطهران التهديدات: nobody visits an action.
  const auto takes_object = [&] {
    const bool named = d_.units[u].kind == UnitKind::mention;
    // بعد إعلان السلطات اعتقال مسلحين: what is told, straight behind who tells it.
    if (t.cue_group >= 0 && (t.sense.flags & kMasdar) && !named && d_.units[u - 1].kind == UnitKind::mention &&
        !d_.units[u].acts.empty() && !arabic::has_article(text_[d_.units[u].tokens.begin].fold))
      return true;
    return named ? takes_slot(t, codebook::Slot::obj) : any_frame(lex_, t, [](const Frame& f) {
      const FrameItem* object = f.find(codebook::Slot::obj);
      return object && !(object->place_only() && object->role == Role::recipient);
    });
  };
  if (t.noun) {
    const Unit& tu = d_.units[t.unit];
    // موسكو هي المسؤولة عن الهجوم: the article is of the word before the preposition.
    if (adjacent && (!tu.definite() || (tu.tokens.size() > 1 && has(top, codebook::Slot::subj))) &&
        tu.pronoun == arabic::Pronoun::none && takes_slot(t, codebook::Slot::gen) && !object_of_subject(u, top))
      return {top, codebook::Slot::gen, {}};
    if (has(top, codebook::Slot::gen) || tu.pronoun != arabic::Pronoun::none)
      if (!has(top, codebook::Slot::obj) && takes_object() &&
          !(tu.pronoun != arabic::Pronoun::none && (waits(verb_top()) || still_to_come(verb_top()))))
        return {top, codebook::Slot::obj, {}};
  }
  const int v = verb_top();
  if (v < 0 || comp_) return {};
  const Act& verb = d_.acts[static_cast<size_t>(v)];
  // اتهم من وصفهم بالمندسين: who calls them so is the verb's subject.
  if (called_ == u && verb.verb && verb.unit + 1 == calls_ && !has(v, codebook::Slot::obj) &&
      takes_slot(verb, codebook::Slot::obj))
    return {v, codebook::Slot::obj, {}};
  // وتسقط عددا من الصواريخ: an accusative counts what is done.
  if (u > begin_ && !verb.passive && !has(v, codebook::Slot::obj) && takes_slot(verb, codebook::Slot::obj)) {
    const Unit& many = d_.units[u - 1];
    if (many.particle && many.particle->role == "amount" && !many.clitics) return {v, codebook::Slot::obj, {}};
  }
  if (verb.participle && adjacent) return {v, verb.passive ? codebook::Slot::subj : codebook::Slot::obj, {}};
  // استعادت القوات مدعومة من روسيا السيطرة على البلدة: behind what helps or holds the subject its verb goes on.
  if (verb.participle && verb.passive && !adjacent && has(v, codebook::Slot::prep) &&
      d_.units[u].kind != UnitKind::word)
    for (size_t i = stack_.size(); i-- > 0;) {
      const int w = stack_[i];
      const Act& main = d_.acts[static_cast<size_t>(w)];
      if (w >= v || main.noun || main.participle) continue;
      if (main.verb && !main.cue && !main.relative && has(w, codebook::Slot::subj) && !has(w, codebook::Slot::obj) &&
          takes_slot(main, codebook::Slot::obj))
        return {w, codebook::Slot::obj, {}};
      break;
    }
  // لكنه طالب الحلفاء بالصبر: he stands before it, in the word that joins.
  if (done_by_pronoun(verb, u) && !has(v, codebook::Slot::obj) && takes_slot(verb, codebook::Slot::obj))
    return {v, codebook::Slot::obj, {}};
  // ودعا "الأطراف إلى …": words quoted straight behind a verb are not who does it.
  const bool quoted =
      verb.verb && verb.unit + 2 == u && d_.units[u - 1].quote &&
      (d_.units[u].kind == UnitKind::word ||
       (d_.units[u].kind == UnitKind::mention && d_.mentions[static_cast<size_t>(d_.units[u].mention)].id.empty()));
  if (quoted && !has(v, codebook::Slot::obj)) return {v, codebook::Slot::obj, {}};
  // ودعا جميع الأطراف إلى …: all of them are asked, one asks.
  if (u > begin_ && verb.unit + 2 == u && verb.verb && verb.sense.gender != Gender::f && !has(v, codebook::Slot::obj) &&
      d_.units[u - 1].particle && d_.units[u - 1].particle->role == "all" && asks(verb))
    return {v, codebook::Slot::obj, {}};
  // ودعت المجتمع الدولي إلى …: one body with a man's name is asked by her.
  if (u == verb.unit + 1 && verb.verb && verb.sense.person == 3 && d_.units[u].kind == UnitKind::mention &&
      !has(v, codebook::Slot::obj) && asks(verb) &&
      (verb.sense.gender != Gender::f ? all_of_them(u) : verb.sense.number == Number::sg && mans_name(u)))
    return {v, codebook::Slot::obj, {}};
  // وطالبت السوريين بالتبرع: men in the accusative do nothing.
  if (u == verb.unit + 1 && verb.verb && verb.sense.person == 3 && men_done_to(u) && !has(v, codebook::Slot::obj) &&
      takes_slot(verb, codebook::Slot::obj))
    return {v, codebook::Slot::obj, {}};
  // سنسحب قواتنا: whoever says we needs no other subject.
  if (verb.verb && verb.sense.person != 3)
    return has(v, codebook::Slot::obj) || !takes_slot(verb, codebook::Slot::obj) ? Slot{}
                                                                                 : Slot{v, codebook::Slot::obj, {}};
  // وضعت شروطاً, انسحب متأخراً: a word with the accusative's sign is what is done, or how, and nobody who does it.
  if (verb.verb && number_ < 0 && d_.units[u].kind == UnitKind::word && !has(v, codebook::Slot::subj) &&
      text_.raw(d_.units[u].tokens.begin).find(kTanwin) != std::string_view::npos)
    return !has(v, codebook::Slot::obj) && d_.units[verb.unit].pronoun == Pronoun::none &&
                   takes_slot(verb, codebook::Slot::obj)
               ? Slot{v, codebook::Slot::obj, {}}
               : Slot{};
  // ثم أطلقوا النار: behind a plural verb stands no subject of its own. (أعلن and مكن are printed like women's
  // plurals.)
  const bool plural = verb.verb && (verb.sense.number == Number::du ||
                                    (verb.sense.number == Number::pl && verb.sense.gender == Gender::m));
  // ودعت المجتمع الدولي إلى تشكيل لجنة محايدة: behind what is asked no subject follows.
  const bool asked = (d_.units[verb.unit].clitics & arabic::kAnd) && has(v, codebook::Slot::obj) &&
                     has(v, codebook::Slot::prep) && asks(verb);
  // متهمة موسكو بالتقاعس أو القيام بذلك: nor behind the object of a participle, whose subject stands before.
  const bool before_it = verb.participle && !verb.passive && has(v, codebook::Slot::obj);
  if (!plural && !asked && !before_it && !has(v, codebook::Slot::subj))
    return clause_told(v) ? Slot{} : Slot{v, codebook::Slot::subj, {}};
  if (leaves_relative(verb, v, u)) return place_for_bare(u);
  if (!has(v, codebook::Slot::obj)) return {v, codebook::Slot::obj, {}};
  if (takes_slot(verb, codebook::Slot::obj2) && !has(v, codebook::Slot::obj2)) return {v, codebook::Slot::obj2, {}};
  return {};
}

}  // namespace marsad::reading
