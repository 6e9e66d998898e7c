// Names find the slot they stand in.
//
//   القصف | الروسي: an adjective names the actor;  على يد | قوات النظام: the slot of its preposition;  قصف | الجيش:
//   that of its verb;  الجيش | قصف: the topic, which waits for a verb
//
// Names that go on with what stands before them: clause_name_phrases.cc. What it cannot do: phrases broken by a whole
// clause. Tested by clauses_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/declension.h"
#include "arabic/fold.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;

// وحاصرت المدنيين, وقتلوا مسلحين, كما تطالب المجتمع الدولي: straight behind its verb a plural or dual in ين is nobody's
// subject, and a man's word not that of a woman's verb.
bool ClauseReader::no_subject(const Sense& verb, int m) const {
  const Mention& who = d_.mentions[static_cast<size_t>(m)];
  if (who.person || who.country || who.known_place || who.place) return false;
  if (who.number == Number::sg)
    return who.gender == Gender::m && verb.gender == Gender::f && verb.person == 3 && verb.number == Number::sg;
  return who.number != Number::unknown && arabic::sound_plural_oblique(text_[who.whole.begin].fold);
}

// القصف الحكومي, الغارات الجوية الحكومية: a name that is an adjective tells whose the action before it is.
bool ClauseReader::adjective_of_action(uint32_t u, int m) {
  const Mention& who = d_.mentions[static_cast<size_t>(m)];
  if (!prep_.empty() || stack_.empty() || !who.actor || who.person || who.id.empty() || who.tokens.size() != 1 ||
      (d_.units[u].clitics & ~arabic::kAl) || !armed(who.kind) || arabic::sound_plural(text_[who.tokens.begin].fold))
    return false;
  const auto& hits = lex_.hits(text_[who.tokens.begin].fold);
  if (std::none_of(hits.begin(), hits.end(), [](const WordHit& h) {
        return std::any_of(h.senses.begin(), h.senses.end(), [](const Sense& s) { return s.kind == Kind::descriptor; });
      }))
    return false;
  const int top = stack_.back();
  const Act& t = d_.acts[static_cast<size_t>(top)];
  // دعم الحوثيين, إسقاط المقاتلة: an adjective has the article where its noun has.
  if (!t.noun || t.cue || t.unit >= u ||
      d_.units[t.unit].definite() != arabic::has_article(text_[who.tokens.begin].fold))
    return false;
  for (uint32_t v = t.unit + 1; v < u; ++v)
    if (!d_.units[v].adjective) return false;
  put({top, codebook::Slot::adj, {}}, m, -1, {});
  return true;
}

// A name behind a preposition stands in the slot of the act that takes it.
int ClauseReader::taker_of(const Name& n) const {
  int a = taker(n.prep);
  const auto act = [&](int at) -> const Act& { return d_.acts[static_cast<size_t>(at)]; };
  // لحملة عسكرية لقوات النظام: whose action it is.
  if (lex_.prep_role(n.prep) == "whose" && n.who.actor && !n.who.place && armed(n.who.kind) && !stack_.empty() &&
      stack_.back() != a)
    if (const Act& t = act(stack_.back());
        t.noun && !t.cue && n.u - t.unit <= 4 && !has(stack_.back(), codebook::Slot::gen) && a >= 0 && act(a).verb)
      a = stack_.back();
  if (a < 0 && lex_.prep_role(n.prep) == "agent")
    for (size_t i = stack_.size(); i-- > 0 && a < 0;)
      if (const Act& t = act(stack_[i]); !t.cue && !t.participle) a = hurt_above(stack_[i]);
  // ويقاتل الحزب، المتهم بتلقي دعم، إلى جانب الجيش: of a noun that does not ask for it only where it stands near.
  if (a < 0 && !stack_.empty()) {
    a = stack_.back();
    constexpr uint32_t kNear = 6;
    const uint32_t from = act(a).unit;
    if (lex_.prep_role(n.prep) == "beside" && act(a).noun && verb_top() >= 0 &&
        (n.u - from > kNear || std::any_of(d_.units.begin() + from, d_.units.begin() + n.u, [&](const Unit& between) {
           return is_comma(text_[between.tokens.begin].fold);
         })))
      a = verb_top();
  }
  // غارة على أهداف يرجح أنها لخلايا التنظيم: what is said of them is nothing of the noun before.
  const Particle* that = n.u > begin_ && n.unit.clitics ? d_.units[n.u - 1].particle : nullptr;
  if (that && that->kind == ParticleKind::comp && !that->number.empty() && a >= 0 && act(a).noun) a = -1;
  return a;
}

void ClauseReader::behind_preposition(const Name& n) {
  if (const int a = taker_of(n); a >= 0) {
    put({a, codebook::Slot::prep, n.prep}, n.m, -1, {});
  } else if (n.who.place || n.who.actor) {
    Act::Slotted s;
    s.slot = codebook::Slot::prep, s.prep = n.prep, s.mention = n.m;
    topic_.push_back(s);
  }
  prep_ = {};
}

// وقعت الاتفاق كل من تركيا وروسيا: they are who does it, and the thing before them what it is done to.
void ClauseReader::each_of_them(Slot* where) {
  std::vector<Act::Slotted>& slots = d_.acts[static_cast<size_t>(where->act)].slots;
  const auto thing = [&](const Act::Slotted& s) {
    return s.slot != codebook::Slot::subj ||
           (!s.before && (s.act >= 0 || (s.mention >= 0 && !d_.mentions[static_cast<size_t>(s.mention)].actor)));
  };
  if (where->slot == codebook::Slot::obj && d_.acts[static_cast<size_t>(where->act)].verb &&
      std::all_of(slots.begin(), slots.end(), thing)) {
    for (Act::Slotted& s : slots)
      if (s.slot == codebook::Slot::subj) s.slot = codebook::Slot::obj;
    where->slot = codebook::Slot::subj;
  }
  each_ = *where;
}

// Where a name with nothing before it stands; none: nothing takes it.
ClauseReader::Slot ClauseReader::slot_of_bare(const Name& n) {
  Slot where = place_for_bare(n.u);
  // واعتقل في برلين، وهو قيادي في التنظيم: what somebody is does nothing.
  if (where.slot == codebook::Slot::subj && n.u > begin_ && d_.units[n.u - 1].particle &&
      d_.units[n.u - 1].particle->kind == ParticleKind::pron && !(d_.units[n.u - 1].clitics & ~arabic::kAnd) &&
      !(n.unit.clitics & arabic::kAnd))
    where = {};
  if (!where.valid()) return where;
  const Act& a = d_.acts[static_cast<size_t>(where.act)];
  // A verb's subject must agree: "يقصف" cannot have a feminine person behind it.
  if (where.slot == codebook::Slot::subj && !a.participle &&
      (!agrees(a.sense, n.m, false) || (a.unit + 1 == n.u && no_subject(a.sense, n.m))) &&
      takes_slot(a, codebook::Slot::obj))
    where.slot = codebook::Slot::obj;
  if (n.u > begin_ && d_.units[n.u - 1].particle && d_.units[n.u - 1].particle->role == "each") each_of_them(&where);
  // الهروب جنوب غربي سوريا: a side of a place says where; it is what is entered or hit only where the verb needs one.
  if (n.who.place && !n.who.actor && n.who.bearing >= 0 && where.slot != codebook::Slot::gen &&
      !(where.slot == codebook::Slot::obj && a.unit + 3 >= n.u))
    where.slot = codebook::Slot::prep, where.prep = {};
  return where;
}

// Whether a name that nothing takes only tells of the topic before it.
bool ClauseReader::tells_of_topic(const Name& n) const {
  if (tells_of_topic(n.u)) return true;
  // القوات المتمركزة في بلدة تفتناز شرقي مدينة إدلب قصفت: the side says where the town before it lies, and is nobody's
  // subject.
  if (!topic_.empty() && n.who.bearing >= 0 && !n.who.actor && !n.unit.clitics && d_.units[n.u - 1].mention >= 0 &&
      d_.mentions[static_cast<size_t>(d_.units[n.u - 1].mention)].place)
    return true;
  // قوات الدفاع الشعبي الجناح العسكري للحزب: a second name straight behind the first says what it is.
  if (topic_.size() != 1 || topic_.front().mention < 0 || topic_.front().slot == codebook::Slot::prep || n.u == begin_)
    return false;
  const Mention& first = d_.mentions[static_cast<size_t>(topic_.front().mention)];
  return d_.units[n.u - 1].kind == UnitKind::mention && d_.units[n.u - 1].mention == topic_.front().mention &&
         (!first.id.empty() || first.tokens.size() > 1) && !n.who.person;
}

void ClauseReader::bare(const Name& n) {
  if (const Slot where = slot_of_bare(n); where.valid()) {
    Act::Slotted* s = put(where, n.m, -1, {});
    if (n.unit.count) s->counted = true;
    if (n.unit.weapon) s->weapon = true;
    return;
  }
  if (idle_led_ && idle_end_ == n.u && n.u > begin_) {
    idle_end_ = n.u + 1;  // منذ انتخاب الرئيس، قتلت الشرطة: whose the noun behind the preposition is
    return;
  }
  if (tells_of_topic(n)) return;
  // إن امرأة وثلاثة أطفال قتلوا: the number carries the و.
  if (!number_joins_topic(n.u)) topic_.clear();
  Act::Slotted s;
  s.mention = n.m, s.number = number_, s.counted = n.unit.count != nullptr, s.weapon = n.unit.weapon != nullptr;
  number_ = -1;
  topic_.push_back(s);
}

void ClauseReader::mention(uint32_t u, int m) {
  const Unit& unit = d_.units[u];
  if (u < aside_end_ || names_the_one_before(u, m) || names_the_officer(u, m) || names_who_they_are(u, m) ||
      names_the_several(u, m) || some_of_those(u, m))
    return;
  if (prep_.empty() && unit.particle) prep_ = d_.keep(arabic::fold(unit.particle->form));
  const Name n{u, m, unit, d_.mentions[static_cast<size_t>(m)], prep_.empty() ? clitic_prep(unit.clitics) : prep_};
  if (of_the_dead(n) || joins_name(n) || source_of_cue(n) || whose_others(n) || whose_target(n)) return;
  if ((n.who.actor || spot_in_brackets(u)) && aside_in_brackets(u)) return;
  if (adjective_of_weapon(n) || continues_phrase(n)) return;
  open_ = {};
  if (says_who_the_last_is(u) || only_his_office(n)) return;
  if (!n.prep.empty()) return behind_preposition(n);
  if (!adjective_of_action(u, m)) bare(n);
}

}  // namespace marsad::reading
