// Noun phrases: names and nouns of action find the slot they stand in (other words: clause_words.cc).
//
//   سبعة | جنود: one phrase;  القصف | الروسي: an adjective names the actor;  على يد | قوات النظام: the slot of its
//   preposition;  و | المعارضة: the slot of the name before it
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

void ClauseReader::attach_noun(int a, uint32_t u) {
  const Unit& unit = d_.units[u];
  std::string_view prep = prep_.empty() ? clitic_prep(unit.clitics) : prep_;
  Slot where;
  // تخوض الفصائل بدعم من تركيا معارك: a noun whose own word carries its preposition (ب:X in its frame) fills no slot.
  bool adverb = prep.empty() && !unit.clitics && text_[unit.tokens.begin].fold.starts_with(clitic_prep(arabic::kBi)) &&
                takes_prep(d_.acts[static_cast<size_t>(a)], clitic_prep(arabic::kBi));
  // Of what somebody is accused or asked of, or promises: there it is ب and the noun.
  if (adverb && joined(u)) adverb = false, prep = clitic_prep(arabic::kBi);
  if (adverb) {
    if (d_.acts[static_cast<size_t>(a)].parent < 0) d_.acts[static_cast<size_t>(a)].parent = verb_top();
    return;
  }
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
    // منذ ورود التقارير، توعدت دول: a noun inside a phrase that nothing takes is no subject of what follows.
    if (!where.valid() && !(idle_end_ == u && u > begin_) && !conj_ &&
        !(d_.acts[static_cast<size_t>(a)].sense.flags & kAccusativeForm)) {
      topic_.emplace_back();
      topic_.back().act = a;
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

// The noun of action that stands before unit u with nothing but adjectives between; indefinite unless `any` (هجوم
// استهدف, الهجوم الذي استهدف).
int ClauseReader::noun_just_before(uint32_t u, bool any) const {
  if (stack_.empty()) return -1;
  const Act& t = d_.acts[static_cast<size_t>(stack_.back())];
  if (!t.noun || t.cue || t.unit >= u || u - t.unit > 4) return -1;
  for (uint32_t i = t.unit + 1; i < u; ++i)
    if (!d_.units[i].adjective && d_.units[i].kind != UnitKind::mention &&
        !(any && (d_.units[i].kind == UnitKind::time || d_.units[i].quote)) &&
        !(d_.units[i].kind == UnitKind::word && !d_.units[i].clitics) &&
        !(d_.units[i].kind == UnitKind::act && !d_.units[i].clitics && &d_.acts.back() == &t))  // عبوة ناسفة
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

// حليفتها روسيا, حليفه الأبرز روسيا: a name straight behind a noun with a pronoun says who that is, and stands in its
// slot.
bool ClauseReader::names_the_one_before(uint32_t u, int m) {
  const Mention& name = d_.mentions[static_cast<size_t>(m)];
  if (!prep_.empty() || d_.units[u].clitics || u == begin_ || name.id.empty() || !name.actor) return false;
  uint32_t before = u - 1;
  const Unit& between = d_.units[before];
  if (before > begin_ && (between.adjective || between.kind == UnitKind::word) &&
      arabic::has_article(text_[between.tokens.begin].fold))
    --before;
  const int noun = d_.units[before].mention;
  if (noun < 0) return false;
  const Mention& known_by = d_.mentions[static_cast<size_t>(noun)];
  if (known_by.owner == arabic::Pronoun::none || !known_by.id.empty()) return false;
  // يتهم النظام وأنصاره منظمة …: several are not one.
  if (known_by.number == Number::pl && !name.person &&
      !(u + 1 < end_ && d_.units[u + 1].kind == UnitKind::mention && (d_.units[u + 1].clitics & arabic::kAnd)))
    return false;
  const auto rename = [&](std::vector<Act::Slotted>* slots) {
    if (slots->empty() || slots->back().mention != noun) return false;
    slots->back().mention = m;
    return true;
  };
  if (last_.valid()) return rename(&d_.acts[static_cast<size_t>(last_.act)].slots);
  return rename(&topic_);
}

// وكالة الأنباء السورية (سانا), قصف على منبج (المرصد), الثلاثة (الدول الضامنة للمسار): a name between brackets, and no
// act with it, says who is meant or who says so.
bool ClauseReader::spot_in_brackets(uint32_t u) const {
  if (u < begin_ + 2 || text_.raw(d_.units[u - 1].tokens.begin) != "(" || !prep_.empty()) return false;
  if (last_.valid() && last_.slot == codebook::Slot::prep && d_.units[u].kind == UnitKind::mention &&
      d_.mentions[static_cast<size_t>(d_.units[u].mention)].place)
    return true;
  return d_.units[u - 2].kind == UnitKind::mention && d_.mentions[static_cast<size_t>(d_.units[u - 2].mention)].place;
}

bool ClauseReader::aside_in_brackets(uint32_t u) {
  constexpr uint32_t kLongest = 8;
  if (u < begin_ + 2 || text_.raw(d_.units[u - 1].tokens.begin) != "(") return false;
  for (uint32_t v = u + 1; v < end_ && v < u + kLongest; ++v) {
    if (!d_.units[v].acts.empty() || !d_.units[v].cues.empty()) return false;
    if (text_.raw(d_.units[v].tokens.begin) == ")") return aside_end_ = v, true;
  }
  return false;
}

// رحب المبعوث الأممي إلى اليمن، مارتن غريفيث، بالاتفاق: between two commas the name of the one man of that office who
// is the verb's subject.
bool ClauseReader::name_of_office(uint32_t u, int m, const Act::Slotted& subject) const {
  constexpr uint32_t kNear = 5;  // units between the two: المرشد الأعلى للثورة في إيران، علي خامنئي،
  const Mention& office = d_.mentions[static_cast<size_t>(subject.mention)];
  if (office.person || !office.actor || office.number == Number::pl || office.number == Number::du || office.country ||
      office.place || office.known_place || subject.before || subject.resolved ||
      office.kind == ActorKind::population || office.kind == ActorKind::state || office.kind == ActorKind::media)
    return false;
  if (u + 1 >= end_ || d_.units[u + 1].kind != UnitKind::punct || d_.units[u + 1].quote ||
      !is_comma(text_[d_.units[u + 1].tokens.begin].fold) || !is_comma(text_[d_.units[u - 1].tokens.begin].fold))
    return false;
  uint32_t from = u - 1;
  while (from > begin_ && d_.units[from - 1].mention != subject.mention) {
    const Unit& between = d_.units[--from];
    const bool verb = std::any_of(between.acts.begin(), between.acts.end(),
                                  [](const Sense& sense) { return sense.cls == WordClass::verb; });
    if (u - from > kNear || verb || !between.cues.empty() || between.kind == UnitKind::punct) return false;
  }
  return from > begin_ && agrees(d_.acts[static_cast<size_t>(verb_top())].sense, m, false);
}

// عقد وزراء خارجية روسيا وتركيا، سيرغي لافروف وهاكان فيدان، اجتماعا: a name behind a comma, where the verb's subject is
// several of one office: they are whom the names name.
bool ClauseReader::names_who_they_are(uint32_t u, int m) {
  const Mention& name = d_.mentions[static_cast<size_t>(m)];
  if (!prep_.empty() || d_.units[u].clitics || u == begin_ || !name.person) return false;
  if (d_.units[u - 1].kind != UnitKind::punct || d_.units[u - 1].quote) return false;
  const int v = verb_top();
  if (v < 0 || !d_.acts[static_cast<size_t>(v)].verb || has(v, codebook::Slot::obj)) return false;
  std::vector<Act::Slotted>& slots = d_.acts[static_cast<size_t>(v)].slots;
  const auto first =
      std::find_if(slots.begin(), slots.end(), [](const auto& s) { return s.slot == codebook::Slot::subj; });
  if (first == slots.end() || first->mention < 0) return false;
  const Mention& office = d_.mentions[static_cast<size_t>(first->mention)];
  if (name_of_office(u, m, *first)) return first->mention = m, open_ = {}, true;
  if (name.id.empty() || office.person || (office.number != Number::pl && office.number != Number::du)) return false;
  if (office.kind != ActorKind::government && office.kind != ActorKind::person) return false;
  const bool named = std::any_of(slots.begin(), slots.end(), [&](const auto& s) {
    return s.slot == codebook::Slot::subj && s.mention >= 0 && d_.mentions[static_cast<size_t>(s.mention)].person;
  });
  if (named) return false;
  std::erase_if(slots, [](const auto& s) { return s.slot == codebook::Slot::subj; });
  put({v, codebook::Slot::subj, {}}, m, -1, {});
  open_ = {};
  return true;
}

// وحاصرت المدنيين, وقتلوا مسلحين, كما تطالب المجتمع الدولي: straight behind its verb a plural or dual in ين is nobody's
// subject, and a man's word not that of a woman's verb.
bool ClauseReader::no_subject(const Sense& verb, int m) const {
  const Mention& who = d_.mentions[static_cast<size_t>(m)];
  if (who.person || who.country || who.known_place || who.place) return false;
  if (who.number == Number::sg)
    return who.gender == Gender::m && verb.gender == Gender::f && verb.person == 3 && verb.number == Number::sg;
  return who.number != Number::unknown && text_[who.whole.begin].fold.ends_with("\xD9\x8A\xD9\x86");
}

void ClauseReader::mention(uint32_t u, int m) {
  const Unit& unit = d_.units[u];
  if (u < aside_end_ || names_the_one_before(u, m) || names_who_they_are(u, m) || names_the_several(u, m) ||
      some_of_those(u, m))
    return;
  if (prep_.empty() && unit.particle) prep_ = d_.keep(arabic::fold(unit.particle->form));
  std::string_view prep = prep_.empty() ? clitic_prep(unit.clitics) : prep_;
  const Mention& who = d_.mentions[static_cast<size_t>(m)];
  // الرئيسان الأمريكي ترامب والفرنسي ماكرون: the adjective carries the و of the second name.
  // سقط قتلى وجرحى من قوات النظام: of whom the dead and the wounded are.
  if ((unit.clitics & arabic::kAnd) && who.actor && !stack_.empty())
    if (const std::string_view of = dead_among(u); !of.empty()) {
      put({stack_.back(), codebook::Slot::prep, of}, m, -1, {});
      return;
    }
  const bool second = who.person && prep_.empty() && u > begin_ && d_.units[u - 1].kind == UnitKind::word &&
                      d_.units[u - 1].nisba && (d_.units[u - 1].clitics & arabic::kAnd);
  if (conj_ || second || unit.clitics & (arabic::kAnd | arabic::kThen)) {
    // و + name: in the slot before it, unless a verb that agrees follows: then a new clause's subject.
    bool new_clause = false;
    if (u + 1 < end_ && d_.units[u + 1].kind == UnitKind::cue)  // ودمشق تنفي
      for (const Sense& s : d_.units[u + 1].cues)
        new_clause =
            new_clause || (s.cls == WordClass::verb && s.tense == Tense::present && agrees(s, m, true) && who.actor);
    if (u + 1 < end_ && d_.units[u + 1].kind == UnitKind::act)
      for (const Sense& s : d_.units[u + 1].acts)
        new_clause = new_clause || (s.cls == WordClass::verb && s.tense == Tense::present && agrees(s, m, true) &&
                                    !((s.number == Number::du || s.number == Number::pl) &&
                                      who.number == Number::sg));  // بلاده وروسيا سترسلان
    // أن تركيا وروسيا تتوعد: names that no verb has taken yet have this one together.
    if (new_clause && !topic_.empty() && (comp_ || stack_.empty()) && d_.units[u - 1].mention >= 0 &&
        topic_.back().mention == d_.units[u - 1].mention && topic_.back().slot != codebook::Slot::prep)
      new_clause = false;
    if (!new_clause && last_.valid() && prep.empty()) {
      put(last_, m, -1, {});
      open_ = {};
      return;
    }
    // كل من جيش الإسلام، ومنظمة الخوذ البيضاء: the list goes on behind a comma.
    const bool verb_next = u + 1 < end_ && d_.units[u + 1].kind == UnitKind::act;
    const bool behind_aside = each_.valid() && aside_end_ > begin_ && aside_end_ < u && u - aside_end_ < 4;
    if (!new_clause && !verb_next && prep.empty() && (before_comma_.valid() || behind_aside) && behind_comma(u)) {
      put(behind_aside ? each_ : before_comma_, m, -1, {});
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
  // غارات على مقرات لجيش الإسلام وأخرى لفيلق الرحمن: whose the others are.
  if (lex_.prep_role(prep) == "whose" && last_.valid() && last_.slot != codebook::Slot::subj && who.actor &&
      !who.place && !who.person && armed(who.kind) && u > begin_ + 1 && d_.units[u - 1].count &&
      d_.units[u - 1].adjective && (d_.units[u - 1].clitics & arabic::kAnd)) {
    constexpr uint32_t kNear = 5;  // tokens; a bracket may tell who the first is
    const std::vector<Act::Slotted>& slots = d_.acts[static_cast<size_t>(last_.act)].slots;
    const int first = slots.empty() ? -1 : slots.back().mention;
    if (first >= 0 && d_.mentions[static_cast<size_t>(first)].whole.end + kNear >= d_.units[u - 1].tokens.begin) {
      put(last_, m, -1, {});
      open_ = {}, prep_ = {};
      return;
    }
  }
  // غارات على مواقع متفرقة للتنظيم: whose they are, behind what describes them.
  if (lex_.prep_role(prep) == "whose" && open_.valid() && open_unit_ + 1 == u && open_.slot == codebook::Slot::prep &&
      who.actor && !who.place && !who.person && armed(who.kind) && u > begin_ && !d_.units[u - 1].definite() &&
      !arabic::has_article(text_[d_.units[u - 1].tokens.begin].fold)) {
    const Act& attack = d_.acts[static_cast<size_t>(open_.act)];
    const auto rows = lex_.predicate_rows(attack.sense.entry);
    const std::string_view type = attack.noun ? "ASSAULT" : "LIGHT";  // الهجوم الذي شنه مسلحون على مركز للشرطة
    const bool force =
        !attack.cue && (attack.noun || attack.relative) &&
        std::any_of(rows.begin(), rows.end(), [&](uint32_t r) { return lex_.book().predicates[r].type == type; });
    if (force && !attack.slots.empty() && !attack.slots.back().weapon && !attack.slots.back().counted &&
        (takes_whom(attack, open_.prep) || attack.verb)) {
      put(open_, m, -1, {});
      open_ = {}, prep_ = {};
      return;
    }
  }
  if ((who.actor || spot_in_brackets(u)) && aside_in_brackets(u)) return;
  // A noun phrase that goes on: سبعة + جنود, مواقع + الجيش التركي. Not دعا المنسق المجتمع الدولي: behind ال no owner.
  // Not بقذائف المدفعية الثقيلة قرية الصافي either.
  const bool behind_article = u > begin_ && d_.units[u - 1].kind == UnitKind::word &&
                              arabic::has_article(text_[d_.units[u - 1].tokens.begin].fold);
  // Nor بالقذائف المدفعية والصاروخية مواقع الفصائل.
  const bool behind_second = u > begin_ && d_.units[u - 1].kind == UnitKind::word && who.actor && [&] {
    const std::string_view last = text_[d_.units[u - 1].tokens.begin].fold;
    return last.starts_with(arabic::kWaw) && last.ends_with("\xD9\x8A\xD9\x87") && arabic::has_article(last.substr(2));
  }();
  // بعشرات القذائف المدفعية مواقع الفصائل: an adjective of the shells.
  if (behind_article && open_.slot == codebook::Slot::prep && open_.valid() && open_unit_ + 1 == u &&
      !(unit.clitics & ~arabic::kAl) && unit.tokens.size() == 1 && who.actor && who.tokens.size() == 1 &&
      text_[unit.tokens.begin].fold.ends_with("\xD9\x8A\xD9\x87")) {
    open_unit_ = u;
    return;
  }
  const bool complete =
      behind_second || (behind_article && ((who.actor && !who.person &&
                                            ((who.kind != ActorKind::population && who.number != Number::pl) ||
                                             !arabic::has_article(text_[who.whole.begin].fold))) ||
                                           (who.place && !who.actor && open_.slot == codebook::Slot::prep)));
  // ضربت صواريخ إسرائيلية موقعا عسكريا: an accusative is no genitive of what stands before it.
  const bool object = u > begin_ && d_.units[u - 1].kind == UnitKind::word && accusative(u);
  if (prep.empty() && open_.valid() && open_unit_ + 1 == u && !(unit.clitics & arabic::kAnd) && !complete && !object) {
    Act::Slotted* s = put(open_, m, -1, {});
    if (unit.count) s->counted = true;
    open_ = {};
    return;
  }
  open_ = {};
  if (says_who_the_last_is(u)) return;
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
        if (const Act& t = d_.acts[static_cast<size_t>(stack_[i])]; !t.cue && !t.participle) a = hurt_above(stack_[i]);
    // ويقاتل الحزب، المتهم بتلقي دعم، إلى جانب الجيش: of a noun that does not ask for it only where it stands near.
    if (a < 0 && !stack_.empty()) {
      a = stack_.back();
      constexpr uint32_t kNear = 6;
      const uint32_t from = d_.acts[static_cast<size_t>(a)].unit;
      if (lex_.prep_role(prep) == "beside" && d_.acts[static_cast<size_t>(a)].noun && verb_top() >= 0 &&
          (u - from > kNear || std::any_of(d_.units.begin() + from, d_.units.begin() + u, [&](const Unit& between) {
             return is_comma(text_[between.tokens.begin].fold);
           })))
        a = verb_top();
    }
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
    if ((!agrees(v.sense, m, false) || (v.unit + 1 == u && no_subject(v.sense, m))) &&
        takes_slot(v, codebook::Slot::obj))
      where.slot = codebook::Slot::obj;
  }
  // وقعت الاتفاق كل من تركيا وروسيا: they are who does it, and the thing before them what it is done to.
  if (where.valid() && u > begin_ && d_.units[u - 1].particle && d_.units[u - 1].particle->role == "each") {
    std::vector<Act::Slotted>& slots = d_.acts[static_cast<size_t>(where.act)].slots;
    const auto thing = [&](const Act::Slotted& s) {
      return s.slot != codebook::Slot::subj ||
             (!s.before && (s.act >= 0 || (s.mention >= 0 && !d_.mentions[static_cast<size_t>(s.mention)].actor)));
    };
    if (where.slot == codebook::Slot::obj && d_.acts[static_cast<size_t>(where.act)].verb &&
        std::all_of(slots.begin(), slots.end(), thing)) {
      for (Act::Slotted& s : slots)
        if (s.slot == codebook::Slot::subj) s.slot = codebook::Slot::obj;
      where.slot = codebook::Slot::subj;
    }
    each_ = where;
  }
  // الهروب جنوب غربي سوريا: a side of a place says where; it is what is entered or hit only where the verb needs one.
  if (where.valid() && who.place && !who.actor && who.bearing >= 0 && where.slot != codebook::Slot::gen &&
      !(where.slot == codebook::Slot::obj && d_.acts[static_cast<size_t>(where.act)].unit + 3 >= u))
    where.slot = codebook::Slot::prep, where.prep = {};
  if (where.valid()) {
    Act::Slotted* s = put(where, m, -1, {});
    if (unit.count) s->counted = true;
    if (unit.weapon) s->weapon = true;
  } else if (idle_led_ && idle_end_ == u && u > begin_ && prep.empty()) {
    idle_end_ = u + 1;  // منذ انتخاب الرئيس، قتلت الشرطة: whose the noun behind the preposition is
  } else {
    if (tells_of_topic(u)) return;
    // قوات الدفاع الشعبي الجناح العسكري للحزب: a second name straight behind the first says what it is.
    if (topic_.size() == 1 && topic_.front().mention >= 0 && topic_.front().slot != codebook::Slot::prep &&
        u > begin_ && d_.units[u - 1].kind == UnitKind::mention && d_.units[u - 1].mention == topic_.front().mention &&
        (!d_.mentions[static_cast<size_t>(topic_.front().mention)].id.empty() ||
         d_.mentions[static_cast<size_t>(topic_.front().mention)].tokens.size() > 1) &&
        !who.person)
      return;
    topic_.clear();
    Act::Slotted s;
    s.mention = m, s.number = number_, s.counted = unit.count != nullptr, s.weapon = unit.weapon != nullptr;
    number_ = -1;
    topic_.push_back(s);
  }
}

}  // namespace marsad::reading
