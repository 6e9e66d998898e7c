// Names find the slot they stand in.
//
//   سبعة | جنود: one phrase;  القصف | الروسي: an adjective names the actor;  على يد | قوات النظام: the slot of its
//   preposition;  و | المعارضة: the slot of the name before it
//
// What it cannot do: phrases broken by a whole clause. Tested by clauses_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/declension.h"
#include "arabic/fold.h"
#include "arabic/folded_letters.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Tense;
using arabic::WordClass;

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

void ClauseReader::mention(uint32_t u, int m) {
  const Unit& unit = d_.units[u];
  if (u < aside_end_ || names_the_one_before(u, m) || names_the_officer(u, m) || names_who_they_are(u, m) ||
      names_the_several(u, m) || some_of_those(u, m))
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
    // شنت واشنطن، ولندن، وباريس غارات: an action, and no verb of the last of them.
    const auto verb = [](const Sense& s) { return s.cls == WordClass::verb; };
    const bool verb_next =
        u + 1 < end_ && d_.units[u + 1].kind == UnitKind::act &&
        (!(unit.clitics & arabic::kAnd) || (!(d_.units[u + 1].clitics & (arabic::kAl | arabic::kBi | arabic::kKa)) &&
                                            std::ranges::any_of(d_.units[u + 1].acts, verb)));
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
    return last.starts_with(arabic::kWaw) && last.ends_with(arabic::kYaHa) && arabic::has_article(last.substr(2));
  }();
  // بعشرات القذائف المدفعية مواقع الفصائل: an adjective of the shells.
  if (behind_article && open_.slot == codebook::Slot::prep && open_.valid() && open_unit_ + 1 == u &&
      !(unit.clitics & ~arabic::kAl) && unit.tokens.size() == 1 && who.actor && who.tokens.size() == 1 &&
      text_[unit.tokens.begin].fold.ends_with(arabic::kYaHa)) {
    open_unit_ = u;
    return;
  }
  const bool complete =
      behind_second || (behind_article && ((who.actor && !who.person &&
                                            ((who.kind != ActorKind::population && who.number != Number::pl) ||
                                             !arabic::has_article(text_[who.whole.begin].fold))) ||
                                           (who.place && !who.actor && open_.slot == codebook::Slot::prep)));
  // استهدفت الفصائل بقذائف صاروخية قوات النظام: behind what tells which weapon it was stands who was hit.
  const bool behind_weapon = open_.valid() && open_.slot == codebook::Slot::prep && [&] {
    const Act& by = d_.acts[static_cast<size_t>(open_.act)];
    const std::string_view last = text_[d_.units[u - 1].tokens.begin].fold;
    const bool described = last.ends_with(arabic::kYaHa) || last.ends_with(arabic::kYa) ||
                           (u > begin_ + 1 && d_.units[u - 1].weapon && d_.units[u - 2].weapon);  // صواريخ غراد
    // استهدفتا بصواريخ مطار حميميم: weapons are no town's.
    const bool where = who.place && !who.actor && who.known_place && d_.units[u - 1].weapon;
    return (described || where) && by.verb && !by.cue && !by.slots.empty() && by.slots.back().weapon &&
           (where || by.slots.back().other.begin < d_.units[u - 1].tokens.begin) &&
           has(open_.act, codebook::Slot::subj) && !has(open_.act, codebook::Slot::obj) &&
           takes_slot(by, codebook::Slot::obj);
  }();
  // ضربت صواريخ إسرائيلية موقعا عسكريا: an accusative is no genitive of what stands before it.
  const bool object = u > begin_ && d_.units[u - 1].kind == UnitKind::word && accusative(u);
  if (prep.empty() && open_.valid() && open_unit_ + 1 == u && !(unit.clitics & arabic::kAnd) && !complete && !object &&
      !behind_weapon) {
    Act::Slotted* s = put(open_, m, -1, {});
    if (unit.count) s->counted = true;
    open_ = {};
    return;
  }
  open_ = {};
  if (says_who_the_last_is(u)) return;
  if (const uint32_t close = tells_his_office(u, who)) {
    // كيربي، المتحدث باسم الوزارة: he and no other.
    if (who.office && who.id.empty() && d_.units[u - 2].kind == UnitKind::mention) {
      const Mention& named = d_.mentions[static_cast<size_t>(d_.units[u - 2].mention)];
      Mention& office = d_.mentions[static_cast<size_t>(m)];
      office.id = named.id, office.name = named.name;
    }
    skip_to_ = std::max(skip_to_, close);
    return;
  }
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
    // غارة على أهداف يرجح أنها لخلايا التنظيم: what is said of them is nothing of the noun before.
    const Particle* that = u > begin_ && unit.clitics ? d_.units[u - 1].particle : nullptr;
    if (that && that->kind == ParticleKind::comp && !that->number.empty() && a >= 0 &&
        d_.acts[static_cast<size_t>(a)].noun)
      a = -1;
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
  if (adjective_of_action(u, m)) return;
  Slot where = place_for_bare(u);
  // واعتقل في برلين، وهو قيادي في التنظيم: what somebody is does nothing.
  if (where.slot == codebook::Slot::subj && u > begin_ && d_.units[u - 1].particle &&
      d_.units[u - 1].particle->kind == ParticleKind::pron && !(d_.units[u - 1].clitics & ~arabic::kAnd) &&
      !(unit.clitics & arabic::kAnd))
    where = {};
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
    // القوات المتمركزة في بلدة تفتناز شرقي مدينة إدلب قصفت: the side says where the town before it lies, and is
    // nobody's subject.
    if (!topic_.empty() && who.bearing >= 0 && !who.actor && prep.empty() && !unit.clitics &&
        d_.units[u - 1].mention >= 0 && d_.mentions[static_cast<size_t>(d_.units[u - 1].mention)].place)
      return;
    // قوات الدفاع الشعبي الجناح العسكري للحزب: a second name straight behind the first says what it is.
    if (topic_.size() == 1 && topic_.front().mention >= 0 && topic_.front().slot != codebook::Slot::prep &&
        u > begin_ && d_.units[u - 1].kind == UnitKind::mention && d_.units[u - 1].mention == topic_.front().mention &&
        (!d_.mentions[static_cast<size_t>(topic_.front().mention)].id.empty() ||
         d_.mentions[static_cast<size_t>(topic_.front().mention)].tokens.size() > 1) &&
        !who.person)
      return;
    // إن امرأة وثلاثة أطفال قتلوا: the number carries the و.
    if (!number_joins_topic(u)) topic_.clear();
    Act::Slotted s;
    s.mention = m, s.number = number_, s.counted = unit.count != nullptr, s.weapon = unit.weapon != nullptr;
    number_ = -1;
    topic_.push_back(s);
  }
}

}  // namespace marsad::reading
