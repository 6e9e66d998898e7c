// Names that go on with what stands before them: a list, a number or noun phrase, whose something is.
//
//   تركيا | وروسيا: the slot of the first;  سبعة | جنود: one phrase;  غارات على مقرات | للتنظيم: whose they are
//
// What it cannot do: lists broken by a whole clause. Tested by clauses_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/folded_letters.h"
#include "reading/clauses.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Tense;
using arabic::WordClass;

// سقط قتلى وجرحى من قوات النظام: of whom the dead and the wounded are.
bool ClauseReader::of_the_dead(const Name& n) {
  if (!(n.unit.clitics & arabic::kAnd) || !n.who.actor || stack_.empty()) return false;
  const std::string_view of = dead_among(n.u);
  if (of.empty()) return false;
  put({stack_.back(), codebook::Slot::prep, of}, n.m, -1, {});
  return true;
}

// ودمشق تنفي: a verb that agrees follows; then the name is the subject of a new clause.
bool ClauseReader::subject_of_next(const Name& n) const {
  if (n.u + 1 >= end_) return false;
  const Unit& next = d_.units[n.u + 1];
  const auto has_it = [&](const Sense& s) {
    return s.cls == WordClass::verb && s.tense == Tense::present && agrees(s, n.m, true);
  };
  const auto alone = [&](const Sense& s) {  // not بلاده وروسيا سترسلان
    return has_it(s) && !((s.number == Number::du || s.number == Number::pl) && n.who.number == Number::sg);
  };
  if (!(next.kind == UnitKind::cue && n.who.actor && std::ranges::any_of(next.cues, has_it)) &&
      !(next.kind == UnitKind::act && std::ranges::any_of(next.acts, alone)))
    return false;
  // أن تركيا وروسيا تتوعد: names that no verb has taken yet have this one together.
  return topic_.empty() || (!comp_ && !stack_.empty()) || d_.units[n.u - 1].mention < 0 ||
         topic_.back().mention != d_.units[n.u - 1].mention || topic_.back().slot == codebook::Slot::prep;
}

// كل من جيش الإسلام، ومنظمة الخوذ البيضاء: the list goes on behind a comma.
bool ClauseReader::list_behind_comma(const Name& n) {
  // شنت واشنطن، ولندن، وباريس غارات: an action, and no verb of the last of them.
  const auto verb = [](const Sense& s) { return s.cls == WordClass::verb; };
  const bool verb_next =
      n.u + 1 < end_ && d_.units[n.u + 1].kind == UnitKind::act &&
      (!(n.unit.clitics & arabic::kAnd) || (!(d_.units[n.u + 1].clitics & (arabic::kAl | arabic::kBi | arabic::kKa)) &&
                                            std::ranges::any_of(d_.units[n.u + 1].acts, verb)));
  const bool behind_aside = each_.valid() && aside_end_ > begin_ && aside_end_ < n.u && n.u - aside_end_ < 4;
  if (verb_next || (!before_comma_.valid() && !behind_aside) || !behind_comma(n.u)) return false;
  put(behind_aside ? each_ : before_comma_, n.m, -1, {});
  before_comma_ = {};
  return true;
}

// و + name: in the slot before it, unless it begins a new clause.
bool ClauseReader::joins_name(const Name& n) {
  // الرئيسان الأمريكي ترامب والفرنسي ماكرون: the adjective carries the و of the second name.
  const bool second = n.who.person && prep_.empty() && n.u > begin_ && d_.units[n.u - 1].kind == UnitKind::word &&
                      d_.units[n.u - 1].nisba && (d_.units[n.u - 1].clitics & arabic::kAnd);
  if (!conj_ && !second && !(n.unit.clitics & (arabic::kAnd | arabic::kThen))) return false;
  if (!n.prep.empty() || subject_of_next(n)) return false;
  if (last_.valid()) {
    put(last_, n.m, -1, {});
    open_ = {};
    return true;
  }
  if (list_behind_comma(n)) return true;
  if (topic_.empty()) return false;
  Act::Slotted s;
  s.mention = n.m;
  topic_.push_back(s);
  return true;
}

// وفقا لناشطين: the source behind a cue of according that takes this preposition.
bool ClauseReader::source_of_cue(const Name& n) {
  if (n.prep.empty() || !open_.valid() || open_unit_ + 1 != n.u) return false;
  const Act& source = d_.acts[static_cast<size_t>(open_.act)];
  if (!source.cue || !source.noun || !takes_prep(source, n.prep)) return false;
  put({open_.act, codebook::Slot::prep, n.prep}, n.m, -1, {});
  open_ = {}, prep_ = {};
  return true;
}

// For whom one fights: behind a preposition that says whose something is.
bool ClauseReader::whose_armed(const Name& n) const {
  return lex_.prep_role(n.prep) == "whose" && n.who.actor && !n.who.place && !n.who.person && armed(n.who.kind);
}

// غارات على مقرات لجيش الإسلام وأخرى لفيلق الرحمن: whose the others are.
bool ClauseReader::whose_others(const Name& n) {
  if (!whose_armed(n) || !last_.valid() || last_.slot == codebook::Slot::subj || n.u <= begin_ + 1) return false;
  const Unit& others = d_.units[n.u - 1];
  if (!others.count || !others.adjective || !(others.clitics & arabic::kAnd)) return false;
  constexpr uint32_t kNear = 5;  // tokens; a bracket may tell who the first is
  const std::vector<Act::Slotted>& slots = d_.acts[static_cast<size_t>(last_.act)].slots;
  const int first = slots.empty() ? -1 : slots.back().mention;
  if (first < 0 || d_.mentions[static_cast<size_t>(first)].whole.end + kNear < others.tokens.begin) return false;
  put(last_, n.m, -1, {});
  open_ = {}, prep_ = {};
  return true;
}

// غارات على مواقع متفرقة للتنظيم: whose they are, behind what describes them.
bool ClauseReader::whose_target(const Name& n) {
  if (!whose_armed(n) || !open_.valid() || open_unit_ + 1 != n.u || open_.slot != codebook::Slot::prep ||
      n.u <= begin_ || d_.units[n.u - 1].definite() || arabic::has_article(text_[d_.units[n.u - 1].tokens.begin].fold))
    return false;
  const Act& attack = d_.acts[static_cast<size_t>(open_.act)];
  const auto rows = lex_.predicate_rows(attack.sense.entry);
  const std::string_view type = attack.noun ? "ASSAULT" : "LIGHT";  // الهجوم الذي شنه مسلحون على مركز للشرطة
  const bool force =
      !attack.cue && (attack.noun || attack.relative) &&
      std::any_of(rows.begin(), rows.end(), [&](uint32_t r) { return lex_.book().predicates[r].type == type; });
  if (!force || attack.slots.empty() || attack.slots.back().weapon || attack.slots.back().counted ||
      (!takes_whom(attack, open_.prep) && !attack.verb))
    return false;
  put(open_, n.m, -1, {});
  open_ = {}, prep_ = {};
  return true;
}

bool ClauseReader::behind_article(const Name& n) const {
  return n.u > begin_ && d_.units[n.u - 1].kind == UnitKind::word &&
         arabic::has_article(text_[d_.units[n.u - 1].tokens.begin].fold);
}

// بعشرات القذائف المدفعية مواقع الفصائل: an adjective of the shells.
bool ClauseReader::adjective_of_weapon(const Name& n) {
  if (!behind_article(n) || open_.slot != codebook::Slot::prep || !open_.valid() || open_unit_ + 1 != n.u ||
      (n.unit.clitics & ~arabic::kAl) || n.unit.tokens.size() != 1 || !n.who.actor || n.who.tokens.size() != 1 ||
      !text_[n.unit.tokens.begin].fold.ends_with(arabic::kYaHa))
    return false;
  open_unit_ = n.u;
  return true;
}

// دعا المنسق المجتمع الدولي: behind ال no owner. Nor بقذائف المدفعية الثقيلة قرية الصافي.
bool ClauseReader::phrase_is_whole(const Name& n) const {
  // بالقذائف المدفعية والصاروخية مواقع الفصائل
  const auto second = [&] {
    const std::string_view last = text_[d_.units[n.u - 1].tokens.begin].fold;
    return last.starts_with(arabic::kWaw) && last.ends_with(arabic::kYaHa) && arabic::has_article(last.substr(2));
  };
  if (n.u > begin_ && d_.units[n.u - 1].kind == UnitKind::word && n.who.actor && second()) return true;
  if (!behind_article(n)) return false;
  if (n.who.place && !n.who.actor && open_.slot == codebook::Slot::prep) return true;
  return n.who.actor && !n.who.person &&
         ((n.who.kind != ActorKind::population && n.who.number != Number::pl) ||
          !arabic::has_article(text_[n.who.whole.begin].fold));
}

// استهدفت الفصائل بقذائف صاروخية قوات النظام: behind what tells which weapon it was stands who was hit.
bool ClauseReader::hit_behind_weapon(const Name& n) const {
  if (!open_.valid() || open_.slot != codebook::Slot::prep) return false;
  const Act& by = d_.acts[static_cast<size_t>(open_.act)];
  const std::string_view last = text_[d_.units[n.u - 1].tokens.begin].fold;
  const bool described = last.ends_with(arabic::kYaHa) || last.ends_with(arabic::kYa) ||
                         (n.u > begin_ + 1 && d_.units[n.u - 1].weapon && d_.units[n.u - 2].weapon);  // صواريخ غراد
  // استهدفتا بصواريخ مطار حميميم: weapons are no town's.
  const bool where = n.who.place && !n.who.actor && n.who.known_place && d_.units[n.u - 1].weapon;
  return (described || where) && by.verb && !by.cue && !by.slots.empty() && by.slots.back().weapon &&
         (where || by.slots.back().other.begin < d_.units[n.u - 1].tokens.begin) &&
         has(open_.act, codebook::Slot::subj) && !has(open_.act, codebook::Slot::obj) &&
         takes_slot(by, codebook::Slot::obj);
}

// A noun phrase that goes on: سبعة + جنود, مواقع + الجيش التركي.
bool ClauseReader::continues_phrase(const Name& n) {
  if (!n.prep.empty() || !open_.valid() || open_unit_ + 1 != n.u || (n.unit.clitics & arabic::kAnd)) return false;
  // ضربت صواريخ إسرائيلية موقعا عسكريا: an accusative is no genitive of what stands before it.
  const bool object = n.u > begin_ && d_.units[n.u - 1].kind == UnitKind::word && accusative(n.u);
  if (object || phrase_is_whole(n) || hit_behind_weapon(n)) return false;
  Act::Slotted* s = put(open_, n.m, -1, {});
  if (n.unit.count) s->counted = true;
  open_ = {};
  return true;
}

// كيربي، المتحدث باسم الوزارة: he and no other.
bool ClauseReader::only_his_office(const Name& n) {
  const uint32_t close = tells_his_office(n.u, n.who);
  if (!close) return false;
  if (n.who.office && n.who.id.empty() && d_.units[n.u - 2].kind == UnitKind::mention) {
    const Mention& named = d_.mentions[static_cast<size_t>(d_.units[n.u - 2].mention)];
    Mention& office = d_.mentions[static_cast<size_t>(n.m)];
    office.id = named.id, office.name = named.name;
  }
  skip_to_ = std::max(skip_to_, close);
  return true;
}

}  // namespace marsad::reading
