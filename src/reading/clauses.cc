#include "reading/clauses.h"

#include <algorithm>

#include "arabic/fold.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Tense;
using arabic::TokenKind;
using arabic::WordClass;

// The letters of the script that are prepositions when glued: ب ل ك. Frames name them so.
static constexpr std::string_view kB = "\xD8\xA8", kL = "\xD9\x84", kK = "\xD9\x83";
static constexpr std::string_view kComma = "\xD8\x8C", kSemicolon = "\xD8\x9B";

std::string_view ClauseReader::clitic_prep(uint16_t c) const {
  return c & arabic::kBi ? kB : c & arabic::kLi ? kL : c & arabic::kKa ? kK : std::string_view();
}

void ClauseReader::sentence(uint32_t number) {
  sentence_ = number;
  begin_ = d_.sentence_units[number].begin, end_ = d_.sentence_units[number].end;
  stack_.clear(), topic_.clear(), prep_ = {}, last_ = open_ = before_comma_ = {}, idle_end_ = 0, conj_ = false;
  aside_ = {}, was_ = false;
  negated_ = hedged_ = condition_ = comp_ = future_ = aim_ = false, comp_owner_ = rel_ = -1, rel_pending_ = false,
  rel_depth_ = -1, number_ = -1;
  early_times_.clear();
  for (at_ = begin_; at_ < end_; ++at_) {
    Unit& u = d_.units[at_];
    if (conj_ && at_ > begin_ && d_.units[at_ - 1].kind != UnitKind::particle && !d_.units[at_ - 1].quote)
      conj_ = false;
    switch (u.kind) {
      case UnitKind::act:
        act(at_);
        break;
      case UnitKind::cue:
        cue(at_);
        break;
      case UnitKind::mention:
        mention(at_, u.mention);
        break;
      case UnitKind::particle:
        particle(at_);
        break;
      case UnitKind::punct:
        punct(at_);
        break;
      case UnitKind::time:  // "يوم السبت" is no object; it stands with the act last opened, or with the next
        prep_ = {};
        // الذي حذر، الأربعاء، من أن …: between commas straight behind a verb the time is that verb's.
        if (at_ >= begin_ + 2 && d_.units[at_ - 1].kind == UnitKind::punct && !d_.units[at_ - 1].quote &&
            !d_.acts.empty() && d_.acts.back().unit + 2 == at_ && d_.acts.back().verb)
          d_.time_act[static_cast<size_t>(u.index)] = static_cast<int>(d_.acts.size() - 1);
        else if (stack_.empty())
          early_times_.push_back(u.index);
        else {
          const Act& top = d_.acts[static_cast<size_t>(stack_.back())];
          const int v = verb_top();
          d_.time_act[static_cast<size_t>(u.index)] = top.noun && v >= 0 && at_ - top.unit > 3 ? v : stack_.back();
        }
        break;
      case UnitKind::number:
      case UnitKind::count:
      case UnitKind::object:
      case UnitKind::word:
        word(at_);
        break;
    }
  }
}

// ---- what an act takes
// -------------------------------------------------------------------------------------------------------

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

bool ClauseReader::takes_prep(const Act& a, std::string_view prep) const {
  return any_frame(lex_, a, [&](const Frame& f) { return f.find_prep(prep) != nullptr; });
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

Act::Slotted* ClauseReader::put(Slot where, int m, int child, Range other) {
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

// Where a bare noun phrase (no preposition, no conjunction) goes.
ClauseReader::Slot ClauseReader::place_for_bare(uint32_t u) {
  if (stack_.empty() || comp_) return {};
  const int top = stack_.back();
  const Act& t = d_.acts[static_cast<size_t>(top)];
  uint32_t before = u;
  while (before > t.unit + 1 && d_.units[before - 1].quote) --before;
  const bool adjacent = u > begin_ && t.unit + 1 == before;
  // دعت إلى عقده الولايات المتحدة: who can act is the subject that the verb still waits for, not the object of the
  // noun's pronoun.
  auto waits = [&](int v) {
    if (v < 0 || d_.units[u].kind != UnitKind::mention) return false;
    const Mention& m = d_.mentions[static_cast<size_t>(d_.units[u].mention)];
    return m.actor && !m.known_place && m.kind != ActorKind::population && !has(v, codebook::Slot::subj) &&
           d_.acts[static_cast<size_t>(v)].verb &&
           agrees(d_.acts[static_cast<size_t>(v)].sense, d_.units[u].mention, false);
  };
  if (t.noun) {
    const Unit& tu = d_.units[t.unit];
    if (adjacent && !tu.definite() && tu.pronoun == arabic::Pronoun::none && takes_slot(t, codebook::Slot::gen))
      return {top, codebook::Slot::gen, {}};
    if (has(top, codebook::Slot::gen) || tu.pronoun != arabic::Pronoun::none)
      if (!has(top, codebook::Slot::obj) && takes_slot(t, codebook::Slot::obj) &&
          !(tu.pronoun != arabic::Pronoun::none && waits(verb_top())))
        return {top, codebook::Slot::obj, {}};
  }
  const int v = verb_top();
  if (v < 0) return {};
  const Act& verb = d_.acts[static_cast<size_t>(v)];
  if (verb.participle && adjacent) return {v, verb.passive ? codebook::Slot::subj : codebook::Slot::obj, {}};
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
  if (!has(v, codebook::Slot::subj)) return {v, codebook::Slot::subj, {}};
  if (!has(v, codebook::Slot::obj)) return {v, codebook::Slot::obj, {}};
  if (takes_slot(verb, codebook::Slot::obj2) && !has(v, codebook::Slot::obj2)) return {v, codebook::Slot::obj2, {}};
  return {};
}

// ---- units
// -------------------------------------------------------------------------------------------------------------------

void ClauseReader::boundary(bool hard) {
  prep_ = {}, last_ = open_ = {}, number_ = -1;
  if (!hard) return;
  topic_.clear();
  negated_ = hedged_ = condition_ = comp_ = future_ = aim_ = false;
  rel_pending_ = false;
  stack_.clear();
  rel_depth_ = -1;
}

void ClauseReader::punct(uint32_t u) {
  if (d_.units[u].quote) {  // quotation marks do not break a noun phrase
    // وتابع "تركيا لم تستخدم …": what is quoted straight behind a verb of saying is what was said, unless it is one
    // quoted name.
    if (d_.units[u].quote != 2 && !stack_.empty() && !comp_) {
      const int said = stack_.back();
      const Act& cue = d_.acts[static_cast<size_t>(said)];
      uint32_t close = u + 1;
      while (close < end_ && close < u + 4 && !d_.units[close].quote) ++close;
      const bool name = close < end_ && d_.units[close].quote != 1 && close < u + 4;
      if (cue.cue && cue.verb && cue.unit + 1 == u && !name && close > u + 2)
        comp_ = true, comp_owner_ = said, open_ = last_ = {};
    }
    if (open_.valid() && open_unit_ + 1 == u) open_unit_ = u;
    return;
  }
  const std::string_view p = text_[d_.units[u].tokens.begin].fold;
  // جيش الفتح - المؤلف من فصائل أهمها جبهة النصرة - سيطر: what stood before the dash or bracket goes on behind the
  // second one.
  if (p == "-" || p == "–" || p == "(" || p == ")") {
    const bool closes = aside_.unit > begin_ && (p == ")") == aside_.bracket && p != "(" && u - aside_.unit < 25;
    if (closes) {
      if (!aside_.topic.empty()) topic_ = aside_.topic;
      prep_ = {}, last_ = open_ = {};
      rel_pending_ = false;
      aside_ = {};
      return;
    }
    // أنقرة - لجأت تركيا: the dateline is nobody's subject.
    if ((p == "-" || p == "–") && u <= begin_ + 2 && d_.units[begin_].kind == UnitKind::mention &&
        d_.mentions[static_cast<size_t>(d_.units[begin_].mention)].place && stack_.empty())
      topic_.clear();
    aside_ = {u, p == "(", topic_};
    if (p == "(" || p == ")") return;
  }
  if (p == kComma || p == "," || p == kSemicolon || p == ";" || p == "-" || p == "–") {
    prep_ = {}, before_comma_ = last_, last_ = open_ = {};
    if (condition_ && !stack_.empty()) condition_ = false;
    // دبي، الإمارات (CNN) – أعلنت روسيا: a dateline is no subject.
    if (stack_.empty() && !topic_.empty() && (p == "-" || p == "–" || p == "—") && u > begin_ &&
        text_.raw(d_.units[u - 1].tokens.begin) == ")")
      topic_.clear();
    if (rel_depth_ >= 0) {  // the relative clause ends
      stack_.resize(std::min(stack_.size(), static_cast<size_t>(rel_depth_)));
      rel_depth_ = -1;
    }
  } else if (p == ":") {
    open_ = last_ = {};
    int v = -1;
    for (size_t i = stack_.size(); i-- > 0 && v < 0;)
      if (d_.acts[static_cast<size_t>(stack_[i])].cue) v = stack_[i];
    if (v >= 0)
      comp_ = true, comp_owner_ = v;
    else
      boundary(false), topic_.clear();
  }
}

void ClauseReader::particle(uint32_t u) {
  const Unit& unit = d_.units[u];
  const Particle& p = *unit.particle;
  switch (p.kind) {
    case ParticleKind::prep: {
      // سبعة من الجنود: the number's noun, not a slot of من.
      if (open_.valid() && number_ >= 0) {
        open_unit_ = u;
        return;
      }
      // قوة من الجيش اللبناني: the whole of which the noun is a part names the actor.
      if (p.role == "of" && open_.valid() && open_unit_ + 1 == u && u + 1 < end_ &&
          d_.units[u + 1].kind == UnitKind::mention &&
          d_.mentions[static_cast<size_t>(d_.units[u + 1].mention)].actor &&
          !d_.mentions[static_cast<size_t>(d_.units[u + 1].mention)].place) {
        open_unit_ = u;
        return;
      }
      // إن وحدة من الجيش دمرت: where nothing takes the noun, the whole it is a part of stands for it.
      if (p.role == "of" && idle_end_ == u && u > begin_ && u + 1 < end_ && d_.units[u + 1].kind == UnitKind::mention &&
          (stack_.empty() || comp_) && d_.mentions[static_cast<size_t>(d_.units[u + 1].mention)].actor) {
        prep_ = {};
        return;
      }
      prep_ = d_.keep(arabic::fold(p.form));
      open_ = {};
      if (unit.pronoun != arabic::Pronoun::none) {
        const int a = taker(prep_);
        if (a >= 0) put({a, codebook::Slot::prep, prep_}, -1, -1, {})->pronoun = unit.pronoun;
        prep_ = {};
      }
      break;
    }
    case ParticleKind::clause:
      boundary(true);
      break;
    case ParticleKind::comp: {
      comp_ = true, comp_owner_ = -1;
      for (size_t i = stack_.size(); i-- > 0 && comp_owner_ < 0;) {
        const Act& a = d_.acts[static_cast<size_t>(stack_[i])];
        if (takes_slot(a, codebook::Slot::clause) || takes_prep(a, prep_) ||
            (unit.clitics && takes_prep(a, clitic_prep(unit.clitics))))
          comp_owner_ = stack_[i];
      }
      for (size_t i = stack_.size(); i-- > 0 && comp_owner_ < 0;)
        if (d_.acts[static_cast<size_t>(stack_[i])].cue) comp_owner_ = stack_[i];
      if (comp_owner_ < 0 && !stack_.empty()) comp_owner_ = stack_.back();
      prep_ = {}, last_ = open_ = {};
      topic_.clear();
      rel_depth_ = -1;
      break;
    }
    case ParticleKind::rel:
      rel_pending_ = true;
      rel_ = -1;
      // The mention just before: its last word stands before this one.
      for (uint32_t i = u; i-- > begin_ && rel_ < 0 && u - i < 5;) {
        if (d_.units[i].kind == UnitKind::mention)
          rel_ = d_.units[i].mention;
        else if (d_.units[i].kind == UnitKind::act && i + 1 < u)
          break;
      }
      rel_act_ = rel_ < 0 ? noun_just_before(u, true) : -1;
      prep_ = {}, open_ = last_ = {};
      break;
    case ParticleKind::conj:
      conj_ = true;
      return;
    case ParticleKind::neg:
      negated_ = true, negated_at_ = u;
      break;
    case ParticleKind::dem:
    case ParticleKind::quant:
    case ParticleKind::aux:
      was_ = p.role == "was" && !unit.present;
      break;
    case ParticleKind::stop:
      break;
    case ParticleKind::pron:
      break;
  }
}

void ClauseReader::attach_noun(int a, uint32_t u) {
  const Unit& unit = d_.units[u];
  std::string_view prep = prep_.empty() ? clitic_prep(unit.clitics) : prep_;
  Slot where;
  if (!prep.empty()) {
    // The nearest act whose frame takes an action there; else the nearest that knows the preposition.
    for (size_t i = stack_.size(); i-- > 0 && !where.valid();)
      if (takes_event(d_.acts[static_cast<size_t>(stack_[i])], codebook::Slot::prep, prep))
        where = {stack_[i], codebook::Slot::prep, prep};
    if (!where.valid())
      if (int t = taker(prep); t >= 0) where = {t, codebook::Slot::prep, prep};
  } else if ((unit.clitics & arabic::kAnd) && last_.valid()) {
    where = last_;
  } else if (open_.valid() && open_unit_ + 1 == u && number_ >= 0) {
    where = open_;  // أربع غارات: what the number counts
  } else {
    where = place_for_bare(u);
    // منذ ورود التقارير، توعدت دول: a noun inside a phrase that nothing takes is no subject of what follows.
    if (!where.valid() && !(idle_end_ == u && u > begin_) &&
        !(d_.acts[static_cast<size_t>(a)].sense.flags & kAccusativeForm)) {
      topic_.emplace_back();
      topic_.back().act = a;
    }
  }
  if (!where.valid() && !prep.empty()) {
    idle_end_ = u + 1;
    const int v = verb_top();
    if (v >= 0 && u - d_.acts[static_cast<size_t>(v)].unit < 8 && (prep == kB || lex_.prep_role(prep) == "place"))
      d_.acts[static_cast<size_t>(a)].governor = v;
  }
  prep_ = {};
  // سيشن هجوما: an accusative is no subject.
  if (where.valid() && where.slot == codebook::Slot::subj &&
      (d_.acts[static_cast<size_t>(a)].sense.flags & kAccusativeForm))
    where.slot = codebook::Slot::obj;
  if (where.valid() && where.act != a) put(where, -1, a, {});
}

// Whether what stands before a verb with an object pronoun is that object: an action or a place, with somebody who can
// act right behind.
bool ClauseReader::suffers(const Act::Slotted& topic, uint32_t verb) const {
  if (verb + 1 >= end_ || d_.units[verb + 1].kind != UnitKind::mention) return false;
  const Mention& next = d_.mentions[static_cast<size_t>(d_.units[verb + 1].mention)];
  if (!next.actor || next.kind == ActorKind::population) return false;
  if (topic.act >= 0) return true;
  return topic.mention >= 0 && d_.mentions[static_cast<size_t>(topic.mention)].place &&
         !d_.mentions[static_cast<size_t>(topic.mention)].actor;
}

// Of two verbs with one written form (تقاتل: "fights" of قوات, "fought each other" of them): how well it agrees with
// the name beside it.
int ClauseReader::suits(uint32_t u, const Sense& verb) const {
  if (verb.person != 3) return -1;
  int m = -1;
  uint32_t next = u + 1;
  while (next < end_ && d_.units[next].quote) ++next;
  if (next < end_ && d_.units[next].kind == UnitKind::mention && !(d_.units[next].clitics & ~arabic::kAl))
    m = d_.units[next].mention;
  if (!topic_.empty() && topic_.front().mention >= 0) m = topic_.front().mention;
  if (m < 0) return 0;
  const Gender who = d_.mentions[static_cast<size_t>(m)].gender;
  return who == Gender::unknown || verb.gender == Gender::unknown ? 0 : who == verb.gender ? 1 : -1;
}

// An ordinary verb's written form is often a noun's too: it is the verb where a verb is expected.
bool ClauseReader::stands_as_verb(uint32_t u, const Sense& verb) const {
  const Unit& unit = d_.units[u];
  if (!prep_.empty() || (unit.clitics & (arabic::kAl | arabic::kBi | arabic::kKa))) return false;
  if (unit.clitics & arabic::kLi) return verb.tense == Tense::present;
  if (unit.clitics & arabic::kWill) return true;
  const Unit* before = u > begin_ ? &d_.units[u - 1] : nullptr;
  const bool opens = !before || before->kind == UnitKind::punct || comp_ || rel_pending_ || negated_ ||
                     (unit.clitics & (arabic::kAnd | arabic::kThen)) ||
                     (before->kind == UnitKind::particle &&
                      (before->particle->kind == ParticleKind::clause || before->particle->kind == ParticleKind::comp ||
                       before->particle->kind == ParticleKind::rel || before->particle->kind == ParticleKind::aux)) ||
                     (before->kind == UnitKind::cue && before->acts.empty());
  if (opens) return true;
  if (before->kind == UnitKind::time) return true;
  if (before->kind == UnitKind::mention) return agrees(verb, before->mention, true);
  return verb.tense == Tense::present && text_[unit.tokens.begin].fold.starts_with("\xD9\x8A");
}

bool ClauseReader::choose(uint32_t u, Act* out) const {
  const Unit& unit = d_.units[u];
  const Unit* before = u > begin_ ? &d_.units[u - 1] : nullptr;
  const Sense *verb = nullptr, *noun = nullptr, *part = nullptr;
  bool verb_cue = false, noun_cue = false, part_cue = false;
  auto look = [&](const std::vector<Sense>& list, bool is_cue) {
    for (const Sense& s : list) {
      if (s.cls == WordClass::verb) {
        if (!verb || (verb->person != 3 && s.person == 3) || suits(u, s) > suits(u, *verb))
          verb = &s, verb_cue = is_cue;
      } else if (s.cls == WordClass::noun) {
        if (!noun || (noun->flags & kMasdar && !(s.flags & kMasdar))) noun = &s, noun_cue = is_cue;
      } else if (!part) {
        part = &s, part_cue = is_cue;
      }
    }
  };
  look(unit.acts, false);
  look(unit.cues, true);
  const bool preposed = !prep_.empty() || (unit.clitics & (arabic::kAl | arabic::kBi | arabic::kKa));
  bool as_verb = verb != nullptr;
  // سيطرته: a verb that takes no object carries no pronoun.
  if (verb && noun && !verb_cue && unit.pronoun != arabic::Pronoun::none) {
    bool takes = false;
    for (uint32_t r : lex_.predicate_rows(verb->entry))
      takes = takes || lex_.book().predicates[r].frame.find(codebook::Slot::obj);
    if (!takes) verb = nullptr, as_verb = false;
  }
  if (verb && (noun || part)) {
    const bool after_noun =
        before &&
        (before->kind == UnitKind::word || before->kind == UnitKind::number || before->kind == UnitKind::count ||
         (before->kind == UnitKind::particle &&
          (before->particle->kind == ParticleKind::dem || before->particle->kind == ParticleKind::quant ||
           before->particle->kind == ParticleKind::neg)));
    // تنفي قصف سوق: what a verb of saying governs is a noun; قد قصف: what a particle marks, a verb.
    const bool cue_verb =
        before && before->kind == UnitKind::cue && before->cues.front().cls == WordClass::verb && !unit.clitics;
    // احتمالات شن هجوم, عدم قصف: behind a noun of doubt stands a noun.
    const bool cue_noun =
        before && before->kind == UnitKind::cue && before->cues.front().cls == WordClass::noun && !unit.clitics && [&] {
          for (uint32_t row : lex_.cue_rows(before->cues.front().entry))
            if (lex_.book().cues[row].pos != "n" || lex_.book().cues[row].kind == CueKind::anonymous) return false;
          return true;
        }();
    const bool opens =
        u == begin_ || !before || before->kind == UnitKind::punct || (unit.clitics & (arabic::kAnd | arabic::kThen)) ||
        (before->kind == UnitKind::cue && !cue_verb && !cue_noun) || rel_pending_ ||
        (before->kind == UnitKind::particle &&
         (before->particle->kind == ParticleKind::clause || before->particle->kind == ParticleKind::comp ||
          before->particle->kind == ParticleKind::rel || before->particle->kind == ParticleKind::aux));
    // استأنفت القوات الجمعة قصف المدينة: no second verb without a conjunction while the first waits for its object.
    const int waiting = verb_top();
    const bool second =
        before &&
        (before->kind == UnitKind::time || (before->particle && before->particle->kind == ParticleKind::stop)) &&
        !opens && !comp_ && waiting >= 0 && has(waiting, codebook::Slot::subj) &&
        !(unit.clitics & (arabic::kAnd | arabic::kThen));
    // قصف للقوات السورية: whose it is follows the noun.
    const bool owned =
        u == begin_ && verb->tense == Tense::past && u + 1 < end_ && (d_.units[u + 1].clitics & arabic::kLi);
    if (preposed || after_noun || cue_noun || second || owned)
      as_verb = false;
    else if (opens)
      as_verb = true;
    else if (before && before->kind == UnitKind::mention)
      as_verb = topic_.size() > 0 && agrees(*verb, before->mention, true);
    else if (before && (before->kind == UnitKind::act || cue_verb))
      as_verb = false;
    // أعلن الجيش السبت سيطرته: what is announced, no verb "she controlled him".
    else if (before && before->kind == UnitKind::time && unit.pronoun != arabic::Pronoun::none)
      as_verb = stack_.empty() || !d_.acts[static_cast<size_t>(stack_.back())].cue;
    if (as_verb && u == begin_ && !(unit.clitics & arabic::kAnd) && verb->tense == Tense::past &&
        d_.sentence_region[sentence_] == static_cast<uint8_t>(RegionKind::headline))
      as_verb = false;
  } else if (verb && preposed && verb->tense == Tense::past) {
    return false;
  }
  // قصفا عنيفا: a dual verb follows its two doers; without them the form is an accusative noun.
  if (as_verb && noun && verb->number == Number::du && topic_.empty()) as_verb = false;
  const Sense* s = as_verb ? verb : noun ? noun : part ? part : verb;
  if (!s) return false;
  if (s == verb && !verb_cue && lex_.book().predicates[lex_.predicate_rows(verb->entry).front()].plain() &&
      !stands_as_verb(u, *verb))
    return false;
  out->sense = *s;
  out->cue = s == verb ? verb_cue : s == noun ? noun_cue : part_cue;
  if (!out->cue)
    for (const Sense& c : unit.cues)
      if (c.cls == s->cls && out->cue_group < 0) out->cue_group = static_cast<int>(c.entry);
  out->verb = s->cls == WordClass::verb;
  out->noun = s->cls == WordClass::noun;
  out->participle = !out->verb && !out->noun;
  out->passive = s->voice == arabic::Voice::passive || s->cls == WordClass::passive_participle;
  if (out->participle && unit.pronoun != arabic::Pronoun::none) return false;  // مقره, مؤيدوه are nouns
  // A participle with ال describes the noun before it; only a circumstantial one tells an action (متهمة موسكو, مدعومة
  // بـ).
  if (out->participle && (unit.clitics & (arabic::kAl | arabic::kBi | arabic::kKa | arabic::kLi))) return false;
  if (out->participle && !prep_.empty()) return false;
  // ومقره: a participle that owns something is a noun; a written ه is no ة.
  if (out->participle && out->cue &&
      (unit.pronoun != arabic::Pronoun::none ||
       (s->gender == Gender::f && text_.raw(unit.tokens).ends_with("\xD9\x87"))))
    return false;
  // قصف مكثف: behind a plain noun it is an adjective.
  if (out->participle && before &&
      (before->kind == UnitKind::word || before->kind == UnitKind::act || before->kind == UnitKind::count) &&
      !(unit.clitics & arabic::kAnd))
    return false;
  return true;
}

void ClauseReader::push(Act a) {
  for (int t : early_times_) d_.time_act[static_cast<size_t>(t)] = static_cast<int>(d_.acts.size());
  early_times_.clear();
  d_.acts.push_back(std::move(a));
  stack_.push_back(static_cast<int>(d_.acts.size() - 1));
}

// The noun of action that stands before unit u with nothing but adjectives between; indefinite unless `any` (هجوم
// استهدف, الهجوم الذي استهدف).
int ClauseReader::noun_just_before(uint32_t u, bool any) const {
  if (stack_.empty()) return -1;
  const Act& t = d_.acts[static_cast<size_t>(stack_.back())];
  if (!t.noun || t.cue || t.unit >= u || u - t.unit > 4) return -1;
  for (uint32_t i = t.unit + 1; i < u; ++i)
    if (!d_.units[i].adjective && d_.units[i].kind != UnitKind::mention &&
        !(d_.units[i].kind == UnitKind::word && !d_.units[i].clitics))
      return -1;
  const Unit& tu = d_.units[t.unit];
  if (!any && (tu.definite() || tu.pronoun != arabic::Pronoun::none)) return -1;
  return stack_.back();
}

void ClauseReader::act(uint32_t u) {
  Act a;
  if (!choose(u, &a)) return word(u);
  const Unit& unit = d_.units[u];
  a.unit = u, a.sentence = sentence_, a.tokens = unit.tokens;
  const int index = static_cast<int>(d_.acts.size());
  // What negates stands before its word: عدم الكشف denies nothing further on.
  a.negated = negated_ && u - negated_at_ <= 2, a.condition = condition_;
  // تمهيدا لبدء عملية, بهدف اقتحام: what is planned or wanted stands close behind its word.
  const auto near = [&](bool set, uint32_t at) { return set && u - at <= 4; };
  a.hedged = hedged_ && (!a.noun || near(true, hedged_at_));
  a.aim = near(aim_, aim_at_) && (a.noun || comp_);
  a.future = near(future_, future_at_) && (a.noun || a.sense.tense != Tense::past);
  aim_ = future_ = false;
  if (a.noun) {
    // A noun of action fills a slot of what is open, and opens slots itself.
    d_.acts.push_back(a);
    attach_noun(index, u);
    stack_.push_back(index);
    if (negated_) negated_ = false;
    if (d_.acts.back().hedged) hedged_ = false;
    open_ = {};
    if (unit.pronoun != arabic::Pronoun::none) {
      Act::Slotted own;
      own.slot = codebook::Slot::gen, own.pronoun = unit.pronoun;
      d_.acts.back().slots.push_back(own);
    }
    return;
  }
  const int noun_before = (unit.clitics & (arabic::kAnd | arabic::kThen)) ? -1 : noun_just_before(u, false);
  // تقارير تحدثت عن …, أنباء تتحدث عن …: a source told as a noun straight before its verb.
  int told_source = -1;
  if (!stack_.empty() && !(unit.clitics & (arabic::kAnd | arabic::kThen)))
    if (const Act& source = d_.acts[static_cast<size_t>(stack_.back())];
        source.cue && source.noun && source.unit + 1 == u)
      told_source = stack_.back();
  negated_ = hedged_ = false;
  a.was = was_, was_ = false;
  a.future = a.future || (unit.clitics & arabic::kWill);
  if (a.participle) {
    // Its subject is that of the verb before it, or what stands before (a nominal sentence).
    int v = verb_top();
    for (size_t k = stack_.size();
         k-- > 0 && v >= 0 && d_.acts[static_cast<size_t>(v)].relative;)  // … التي تدعمها روسيا، متهمة موسكو
      if (const Act& main = d_.acts[static_cast<size_t>(stack_[k])]; main.verb && !main.relative) v = stack_[k];
    d_.acts.push_back(a);
    Act& placed = d_.acts.back();
    if (!topic_.empty()) {
      for (Act::Slotted s : topic_) s.before = true, placed.slots.push_back(s);
      topic_.clear();
    } else if (v >= 0) {
      for (const Act::Slotted& s : d_.acts[static_cast<size_t>(v)].slots)
        if (s.slot == codebook::Slot::subj && s.mention >= 0) {
          Act::Slotted inherited = s;
          inherited.resolved = true;
          placed.slots.push_back(inherited);
        }
      placed.parent = d_.acts[static_cast<size_t>(v)].parent;
    }
    stack_.push_back(index);
    prep_ = {}, last_ = open_ = {};
    return;
  }
  if (comp_) {
    a.parent = comp_owner_, a.via_clause = true, a.subjunctive = a.sense.tense == Tense::present;
    // Under أن the stack keeps its owner, so that a later "و + verb" can join.
  } else if (rel_pending_) {
    a.relative_of = rel_, a.relative = true;
    if (rel_depth_ < 0) rel_depth_ = static_cast<int>(stack_.size());
  } else {
    // A new main verb. It continues under the same أن when joined by و to a verb that stands there.
    const int v = verb_top();
    int parent = -1;
    if (v >= 0 && d_.acts[static_cast<size_t>(v)].via_clause) parent = d_.acts[static_cast<size_t>(v)].parent;
    if (rel_depth_ < 0 || !(unit.clitics & arabic::kAnd)) {
      if (parent >= 0) a.parent = parent, a.via_clause = true;
      if (!(rel_depth_ >= 0))
        stack_.clear();
      else
        stack_.resize(std::min(stack_.size(), static_cast<size_t>(rel_depth_))), rel_depth_ = -1, stack_.clear();
      if (parent >= 0) stack_.push_back(parent);
    } else if (v >= 0) {
      const Act& first = d_.acts[static_cast<size_t>(v)];
      a.relative_of = first.relative_of;
      for (const Act::Slotted& s : first.slots)
        if (s.slot == codebook::Slot::subj && s.mention >= 0 && s.mention != first.relative_of &&
            agrees(a.sense, s.mention, false)) {
          Act::Slotted same = s;
          same.resolved = true;
          a.slots.push_back(same);
          break;
        }
    }
  }
  if (unit.clitics & (arabic::kAnd | arabic::kThen)) topic_.clear();  // و begins a clause of its own
  bool noun_is_object = false;
  // What stood before the verb is its subject when it agrees.
  if (!topic_.empty() && !rel_pending_) {
    // Nothing done says anything: of an action only a source told as a noun (تقارير) is the subject of a saying.
    const int done = topic_.front().act;
    if (done >= 0 && a.cue && !d_.acts[static_cast<size_t>(done)].cue)
      topic_.clear();
    else if (unit.pronoun != arabic::Pronoun::none && suffers(topic_.front(), u)) {
      // إن الهجوم نفذته قوات النظام: the pronoun is what stood before, the subject follows.
      for (Act::Slotted s : topic_) s.before = true, s.slot = codebook::Slot::obj, a.slots.push_back(s);
      noun_is_object = true;
    } else if (topic_.front().mention < 0 || agrees(a.sense, topic_.front().mention, true))
      for (Act::Slotted s : topic_) {
        s.before = true;
        if (s.slot != codebook::Slot::prep) s.slot = codebook::Slot::subj;
        a.slots.push_back(s);
      }
    topic_.clear();
  }
  // هجوم استهدف قافلة, الانفجار الذي أدى إلى مقتله: the noun of action is the subject.
  if (a.slots.empty() && !comp_ && a.relative_of < 0 && a.sense.person == 3) {
    int noun = rel_pending_ ? rel_act_ : noun_before;
    if (a.cue && noun >= 0 && unit.pronoun == arabic::Pronoun::none) noun = -1;
    if (noun < 0 && !rel_pending_ && (a.cue || a.cue_group >= 0)) noun = told_source;
    if (noun >= 0) {
      Act::Slotted s;
      s.act = noun, s.before = true;
      // هجوم يشنه الجيش: the pronoun is the noun, the subject follows.
      if (unit.pronoun != arabic::Pronoun::none) s.slot = codebook::Slot::obj, noun_is_object = true;
      a.slots.push_back(s);
    }
  }
  // A place is seldom who acts: منطقة عفرين التي يسيطر عليها مقاتلون.
  if (a.relative_of >= 0 && a.slots.empty() && d_.mentions[static_cast<size_t>(a.relative_of)].actor &&
      agrees(a.sense, a.relative_of, true)) {
    Act::Slotted s;
    s.mention = a.relative_of, s.before = true;
    a.slots.push_back(s);
  }
  if (unit.pronoun != arabic::Pronoun::none && !noun_is_object) {
    Act::Slotted s;
    s.slot = codebook::Slot::obj, s.pronoun = unit.pronoun;
    if (rel_pending_ && a.relative_of >= 0 && a.slots.size() == 1 && a.slots[0].mention == a.relative_of) {
      // التي تحاصرها القوات: the pronoun is the relative's noun; the subject follows.
      a.slots[0].slot = codebook::Slot::obj;
    } else {
      if (rel_pending_ && rel_ >= 0) s.mention = rel_, s.pronoun = arabic::Pronoun::none;
      a.slots.push_back(s);
    }
  }
  for (const Act::Slotted& s : a.slots)
    if (s.act >= 0 && d_.acts[static_cast<size_t>(s.act)].parent < 0)
      d_.acts[static_cast<size_t>(s.act)].parent = index;
  comp_ = false, rel_pending_ = false, prep_ = {}, last_ = open_ = {}, number_ = -1;
  push(std::move(a));
}

void ClauseReader::cue(uint32_t u) {
  const Unit& unit = d_.units[u];
  // Particles of negation and doubt act on what follows; verbs of saying are acts with slots.
  const Sense& first = unit.cues.front();
  const CueEntry& entry = lex_.book().cues[lex_.cue_rows(first.entry).front()];
  if (first.cls == WordClass::verb || (first.cls == WordClass::noun && entry.pos != "phrase") ||
      first.cls == WordClass::active_participle || first.cls == WordClass::passive_participle) {
    if (entry.kind == CueKind::negate && first.cls == WordClass::noun) {
      negated_ = true, negated_at_ = u;  // عدم + noun of action
      return;
    }
    return act(u);
  }
  for (uint32_t row : lex_.cue_rows(first.entry)) {
    const CueEntry& c = lex_.book().cues[row];
    // "قد" doubts only a present verb.
    const FrameItem* clause = c.frame.find(codebook::Slot::clause);
    if (clause && clause->classes & (kFillPresent | kFillPast) && u + 1 < end_) {
      bool present = false;
      const Unit& next = d_.units[u + 1];
      bool past = false;  // استهدف is "he targeted", seldom "I target"
      for (const auto* list : {&next.acts, &next.cues})
        for (const Sense& s : *list) {
          present = present || s.tense == Tense::present;
          past = past || (s.tense == Tense::past && s.person == 3);
        }
      if (past) present = false;
      if (next.particle && next.particle->kind == ParticleKind::aux) present = true;
      if (present != ((clause->classes & kFillPresent) != 0)) continue;
    }
    Act mark;
    mark.unit = u, mark.sentence = sentence_, mark.tokens = unit.tokens, mark.cue = true, mark.noun = true,
    mark.sense = first, mark.cue_row = &c;
    switch (c.kind) {
      case CueKind::negate:
        negated_ = true, negated_at_ = u;
        return;
      case CueKind::hedge:
      case CueKind::plan: {
        // الهجوم المزعوم, هجوم وشيك: an adjective of doubt or plan behind its noun; قد, ربما, سوف: what follows.
        Act* top = stack_.empty() ? nullptr : &d_.acts[static_cast<size_t>(stack_.back())];
        const bool hedge = c.kind == CueKind::hedge;
        if (c.frame.items.empty() && top && top->noun && u - top->unit <= 4)
          (hedge ? top->hedged : top->future) = true;
        else if (hedge) {
          hedged_ = true, hedged_at_ = u;
          // الهجوم قد يكون قريبا: no act follows, the doubt is about what stood before.
          const int before = topic_.empty() ? -1 : topic_.back().act;
          if (before >= 0 && unit.tokens.size() > 1 && u + 1 < end_ && d_.units[u + 1].kind == UnitKind::word)
            d_.acts[static_cast<size_t>(before)].hedged = true;
        } else if (!c.frame.items.empty())
          future_ = true, future_at_ = u;
        return;
      }
      case CueKind::aim:
        aim_ = true, aim_at_ = u;
        if (const FrameItem* item = c.frame.find(codebook::Slot::clause); item && item->required)
          boundary(true), aim_ = true;
        return;
      case CueKind::condition:
        boundary(true), condition_ = true;
        return;
      case CueKind::deny:
        if (c.frame.items.empty()) {  // … لا أساس له: what the clause told before it
          for (int open : stack_)
            if (Act& told = d_.acts[static_cast<size_t>(open)]; told.noun && !told.cue) told.negated = true;
          for (const Act::Slotted& s : topic_)
            if (s.act >= 0) d_.acts[static_cast<size_t>(s.act)].negated = true;
          return;
        }
        push(mark);
        prep_ = {}, last_ = open_ = {};
        return;
      case CueKind::call:
      case CueKind::say:
        push(mark);
        prep_ = {}, last_ = open_ = {};
        return;
      case CueKind::according:
      case CueKind::agency: {
        if (clause && clause->role == Role::actor) topic_.clear();  // حسبما: a clause of its own
        // The source follows: بحسب المرصد. It stands beside the clause, not in it.
        d_.acts.push_back(mark);
        open_ = last_ = {static_cast<int>(d_.acts.size() - 1), codebook::Slot::gen, {}};
        open_unit_ = u;
        prep_ = {};
        return;
      }
      case CueKind::anonymous:
        return word(u);
      case CueKind::none:
        return;
    }
  }
}

void ClauseReader::mention(uint32_t u, int m) {
  const Unit& unit = d_.units[u];
  std::string_view prep = prep_.empty() ? clitic_prep(unit.clitics) : prep_;
  const Mention& who = d_.mentions[static_cast<size_t>(m)];
  if (conj_ || unit.clitics & (arabic::kAnd | arabic::kThen)) {
    // و + name: in the slot before it, unless a verb that agrees follows: then a new clause's subject.
    bool new_clause = false;
    if (u + 1 < end_ && d_.units[u + 1].kind == UnitKind::cue)  // ودمشق تنفي
      for (const Sense& s : d_.units[u + 1].cues)
        new_clause =
            new_clause || (s.cls == WordClass::verb && s.tense == Tense::present && agrees(s, m, true) && who.actor);
    if (u + 1 < end_ && d_.units[u + 1].kind == UnitKind::act)
      for (const Sense& s : d_.units[u + 1].acts)
        new_clause = new_clause || (s.cls == WordClass::verb && s.tense == Tense::present && agrees(s, m, true));
    if (!new_clause && last_.valid() && prep.empty()) {
      put(last_, m, -1, {});
      open_ = {};
      return;
    }
    // كل من جيش الإسلام، ومنظمة الخوذ البيضاء: the list goes on behind a comma.
    const bool verb_next = u + 1 < end_ && d_.units[u + 1].kind == UnitKind::act;
    if (!new_clause && !verb_next && prep.empty() && before_comma_.valid() && u > begin_ &&
        d_.units[u - 1].kind == UnitKind::punct) {
      put(before_comma_, m, -1, {});
      before_comma_ = {};
      return;
    }
    if (!new_clause && !topic_.empty() && prep.empty()) {
      Act::Slotted s;
      s.mention = m;
      topic_.push_back(s);
      return;
    }
  }
  // وفقا لناشطين: the source behind a cue of according that takes this preposition.
  if (!prep.empty() && open_.valid() && open_unit_ + 1 == u) {
    const Act& source = d_.acts[static_cast<size_t>(open_.act)];
    if (source.cue && source.noun && takes_prep(source, prep)) {
      put({open_.act, codebook::Slot::prep, prep}, m, -1, {});
      open_ = {}, prep_ = {};
      return;
    }
  }
  // وكالة الأنباء السورية (سانا): another name of the one before it.
  if (u > begin_ + 1 && text_.raw(d_.units[u - 1].tokens.begin) == "(" && d_.units[u - 2].kind == UnitKind::mention &&
      u + 1 < end_ && text_.raw(d_.units[u + 1].tokens.begin) == ")" &&
      d_.mentions[static_cast<size_t>(d_.units[u - 2].mention)].actor)
    return;
  // A noun phrase that goes on: سبعة + جنود, مواقع + الجيش التركي.
  if (prep.empty() && open_.valid() && open_unit_ + 1 == u && !(unit.clitics & arabic::kAnd)) {
    Act::Slotted* s = put(open_, m, -1, {});
    if (unit.count) s->counted = true;
    open_ = {};
    return;
  }
  open_ = {};
  if (!prep.empty()) {
    int a = taker(prep);
    // لحملة عسكرية لقوات النظام: whose action it is.
    if (lex_.prep_role(prep) == "whose" && who.actor && !who.place && armed(who.kind) && !stack_.empty() &&
        stack_.back() != a)
      if (const Act& t = d_.acts[static_cast<size_t>(stack_.back())]; t.noun && !t.cue && u - t.unit <= 4 &&
                                                                      !has(stack_.back(), codebook::Slot::gen) &&
                                                                      a >= 0 && d_.acts[static_cast<size_t>(a)].verb)
        a = stack_.back();
    if (a < 0 && lex_.prep_role(prep) == "agent")
      for (size_t i = stack_.size(); i-- > 0 && a < 0;)
        if (const Act& t = d_.acts[static_cast<size_t>(stack_[i])]; !t.cue && !t.participle) a = stack_[i];
    if (a < 0 && !stack_.empty()) a = stack_.back();
    if (a >= 0)
      put({a, codebook::Slot::prep, prep}, m, -1, {});
    else if (who.place || who.actor) {
      Act::Slotted s;
      s.slot = codebook::Slot::prep, s.prep = prep, s.mention = m;
      topic_.push_back(s);
    }
    prep_ = {};
    return;
  }
  Slot where = place_for_bare(u);
  // A verb's subject must agree: "يقصف" cannot have a feminine person behind it.
  if (where.valid() && where.slot == codebook::Slot::subj && !d_.acts[static_cast<size_t>(where.act)].participle) {
    const Act& v = d_.acts[static_cast<size_t>(where.act)];
    if (!agrees(v.sense, m, false) && takes_slot(v, codebook::Slot::obj)) where.slot = codebook::Slot::obj;
  }
  // الهروب جنوب غربي سوريا: a side of a place says where; it is what is entered or hit only where the verb needs one.
  if (where.valid() && who.place && !who.actor && who.bearing >= 0 && where.slot != codebook::Slot::gen &&
      !(where.slot == codebook::Slot::obj && d_.acts[static_cast<size_t>(where.act)].unit + 3 >= u))
    where.slot = codebook::Slot::prep, where.prep = {};
  if (where.valid()) {
    Act::Slotted* s = put(where, m, -1, {});
    if (unit.count) s->counted = true;
    if (unit.weapon) s->weapon = true;
  } else {
    // قوات الدفاع الشعبي الجناح العسكري للحزب: a second name straight behind the first says what it is.
    if (topic_.size() == 1 && topic_.front().mention >= 0 && topic_.front().slot != codebook::Slot::prep &&
        u > begin_ && d_.units[u - 1].kind == UnitKind::mention && d_.units[u - 1].mention == topic_.front().mention &&
        !d_.mentions[static_cast<size_t>(topic_.front().mention)].id.empty() && !who.person)
      return;
    topic_.clear();
    Act::Slotted s;
    s.mention = m, s.number = number_, s.counted = unit.count != nullptr, s.weapon = unit.weapon != nullptr;
    number_ = -1;
    topic_.push_back(s);
  }
}

// القصف المستمر, قناة سي بي إس التلفزيونية: a word with the article straight behind a definite noun of action or a name
// describes it.
bool ClauseReader::describes(uint32_t u) const {
  const Unit& unit = d_.units[u];
  if (unit.kind != UnitKind::word || u == begin_ || !prep_.empty() || (unit.clitics & ~arabic::kAl) ||
      !arabic::has_article(text_[unit.tokens.begin].fold))
    return false;
  const Unit& before = d_.units[u - 1];
  return before.kind == UnitKind::mention || (before.kind == UnitKind::act && before.definite() && !stack_.empty() &&
                                              d_.acts[static_cast<size_t>(stack_.back())].noun);
}

void ClauseReader::word(uint32_t u) {
  Unit& unit = d_.units[u];
  if (unit.kind == UnitKind::number) {
    number_ = unit.index;
  } else if (unit.adjective && prep_.empty()) {
    // القصف الروسي, غارات أميركية: the adjective of a noun of action names its actor.
    if (unit.nisba && !stack_.empty()) {
      const int top = stack_.back();
      const Act& t = d_.acts[static_cast<size_t>(top)];
      bool near = t.noun && !t.cue;
      for (uint32_t i = t.unit + 1; near && i < u; ++i)
        near = d_.units[i].adjective || d_.units[i].kind == UnitKind::word;
      if (near && u - t.unit <= 3) {
        Mention m;
        m.tokens = m.whole = unit.tokens;
        m.actor = true, m.country = unit.nisba, m.id = unit.nisba->id, m.name = unit.nisba->name_en,
        m.kind = ActorKind::state;
        m.sentence = sentence_;
        if (unit.clitics & arabic::kAnd) m.skip = 1;
        d_.mentions.push_back(m);
        put({top, codebook::Slot::adj, {}}, static_cast<int>(d_.mentions.size() - 1), -1, {});
        last_ = {};
        return;
      }
    }
    if (u > begin_ && d_.units[u - 1].kind != UnitKind::punct && open_.valid() && open_unit_ + 1 == u) open_unit_ = u;
    return;
  }
  if (unit.kind == UnitKind::object) return;
  if (describes(u)) {
    if (open_.valid() && open_unit_ + 1 == u) open_unit_ = u;
    return;
  }
  std::string_view prep = prep_.empty() ? clitic_prep(unit.clitics) : prep_;
  // Words right behind a noun phrase that goes on belong to it.
  if (prep.empty() && open_.valid() && open_unit_ + 1 == u && !(unit.clitics & arabic::kAnd)) {
    open_unit_ = u;
    Act& a = d_.acts[static_cast<size_t>(open_.act)];
    if (!a.slots.empty()) {
      if (unit.count) a.slots.back().counted = true;
      if (unit.weapon) a.slots.back().weapon = true;
      a.slots.back().other.end = unit.tokens.end;
    }
    return;
  }
  Slot where;
  if (!prep.empty()) {
    const int a = taker(prep);
    if (a >= 0)
      where = {a, codebook::Slot::prep, prep};
    else if (!stack_.empty())
      where = {stack_.back(), codebook::Slot::prep, prep};
    prep_ = {};
  } else if ((unit.clitics & arabic::kAnd) && last_.valid()) {
    where = last_;
  } else {
    where = place_for_bare(u);
  }
  open_ = {};
  if (!where.valid() && prep.empty() && (unit.weapon || unit.count) && comp_ && topic_.empty()) {
    // إن عشرين قذيفة سقطت: what flies or is counted may stand before its verb.
    Act::Slotted s;
    s.other = unit.tokens, s.number = number_, s.counted = unit.count != nullptr, s.weapon = unit.weapon != nullptr;
    number_ = -1;
    topic_.push_back(s);
  }
  if (!where.valid()) {
    idle_end_ = u + 1;
    return;
  }
  const int number = number_;
  Act::Slotted* s = put(where, -1, -1, unit.tokens);
  s->counted = unit.count != nullptr;
  s->weapon = unit.weapon != nullptr;
  if (unit.kind == UnitKind::number) number_ = number;
  open_ = where, open_unit_ = u;
}

void find_acts(Draft* draft) {
  draft->time_act.assign(draft->times.size(), -1);
  ClauseReader reader(draft);
  for (uint32_t s = 0; s < draft->sentence_units.size(); ++s) reader.sentence(s);
}

}  // namespace marsad::reading
