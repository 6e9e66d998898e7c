// Words that are no names: numbers, adjectives, nouns that no list knows.
//
//   قتل | سبعة | مدنيين;  القصف | الروسي: the adjective names who shells;  أشاد | بجهود | الكويت: ب belongs to the verb
//
// What it cannot do: tell an unknown noun's gender or number. Tested by clauses_test.cc and sentences_forms_test.cc.
#include "arabic/clitics.h"
#include "arabic/declension.h"
#include "arabic/folded_letters.h"
#include "reading/clauses.h"
#include "reading/prefixed_noun.h"

namespace marsad::reading {
using namespace codebook;

static constexpr std::string_view kBiAl = "\xD8\xA8\xD8\xA7\xD9\x84";  // بال

// البلدة, المطار: with the article a noun that places are made of, and no adjective.
bool ClauseReader::spot(uint32_t u) const {
  const PlaceHead* head = lex_.place_head(text_[d_.units[u].tokens.begin].fold);
  return head && head->effect != PlaceHead::direction && !(d_.units[u].clitics & ~arabic::kAl);
}

// القصف المستمر, قناة سي بي إس التلفزيونية: a word with the article straight behind a definite noun of action or a name
// describes it.
bool ClauseReader::describes(uint32_t u) const {
  const Unit& unit = d_.units[u];
  // انفجار عبوة ناسفة: a participle, without an article as the noun before it, and feminine with it.
  if (unit.kind == UnitKind::act && u > begin_ && !unit.clitics && prep_.empty() &&
      d_.units[u - 1].kind == UnitKind::act && !d_.units[u - 1].definite() && !stack_.empty() &&
      d_.acts[static_cast<size_t>(stack_.back())].noun && d_.acts[static_cast<size_t>(stack_.back())].unit + 1 == u) {
    const auto feminine = [&](uint32_t x) { return text_.raw(d_.units[x].tokens).ends_with("\xD8\xA9"); };  // ة
    return feminine(u) && feminine(u - 1);
  }
  if (unit.kind != UnitKind::word || u == begin_ || !prep_.empty() || (unit.clitics & ~arabic::kAl) ||
      !arabic::has_article(text_[unit.tokens.begin].fold))
    return false;
  const Unit& before = d_.units[u - 1];
  // قصف الجيش البلدة: what he shells.
  if (before.kind == UnitKind::mention && unit.tokens.size() == 1) {
    const Mention& who = d_.mentions[static_cast<size_t>(before.mention)];
    if (who.actor && !who.known_place && (who.person || arabic::has_article(text_[who.whole.end - 1].fold)) && spot(u))
      return false;
    // قطع المحتجون الطريق, اقتحم متظاهرون المبنى: what describes men in the nominative has their ending or a nation's,
    // or is known to describe.
    const std::string_view men = text_[who.whole.end - 1].fold, word = text_[unit.tokens.begin].fold;
    if (who.actor && !who.person && who.number == Number::pl && arabic::sound_plural_nominative(men) &&
        !unit.adjective && !unit.nisba && !arabic::sound_plural(word) && !word.ends_with(arabic::kYa))
      return false;
  }
  // القصف الجوي والمدفعي العنيف: behind other adjectives.
  constexpr uint32_t kLongest = 4;
  uint32_t noun = u - 1;
  for (; noun > begin_ && u - noun < kLongest && d_.units[noun].kind == UnitKind::word; --noun) {
    const std::string_view word = text_[d_.units[noun].tokens.begin].fold;
    if (!arabic::has_article(word.starts_with(arabic::kWaw) ? word.substr(2) : word)) break;
  }
  if (noun + 1 < u && d_.units[noun].kind == UnitKind::act && d_.units[noun].definite() && !stack_.empty() &&
      d_.acts[static_cast<size_t>(stack_.back())].unit == noun && d_.acts[static_cast<size_t>(stack_.back())].noun)
    return true;
  return before.kind == UnitKind::mention || (before.kind == UnitKind::act && before.definite() && !stack_.empty() &&
                                              d_.acts[static_cast<size_t>(stack_.back())].noun);
}

// طالبت به أمس جمعيات عدة: between a verb and a subject that no list knows stand times, pronouns, how many and how. Not
// طالبت بالإصلاحات وتحسين المستوى والإنماء.
bool ClauseReader::beside_verb(uint32_t u) const {
  const int v = verb_top();
  for (uint32_t x = v < 0 ? u : d_.acts[static_cast<size_t>(v)].unit + 1; x < u; ++x) {
    const Unit& unit = d_.units[x];
    const bool many =
        unit.particle && (unit.particle->kind == ParticleKind::quant || unit.particle->kind == ParticleKind::dem ||
                          unit.particle->kind == ParticleKind::stop || unit.particle->role == "amount");
    if (unit.kind != UnitKind::time && unit.kind != UnitKind::number && unit.pronoun == arabic::Pronoun::none &&
        !many && !(unit.kind == UnitKind::word && accusative(x)))
      return false;
  }
  return true;
}

// عسكريين اثنين, شخص واحد, جندي واحد على الأقل: one and two stand behind what they count.
bool ClauseReader::two_behind(uint32_t u) {
  const NumberMention& n = d_.numbers[static_cast<size_t>(d_.units[u].index)];
  const bool bounded = n.min != n.max && n.tokens.size() <= 3;
  if (n.ordinal || (n.value != 1 && n.value != 2) || (n.tokens.size() != 1 && !bounded) || u == begin_) return false;
  uint32_t noun = u - 1;
  while (noun > begin_ && u - noun < 3 && d_.units[noun].adjective) --noun;
  const int m = d_.units[noun].kind == UnitKind::mention ? d_.units[noun].mention : -1;
  const bool people = m >= 0 && d_.mentions[static_cast<size_t>(m)].actor &&
                      !d_.mentions[static_cast<size_t>(m)].person && d_.mentions[static_cast<size_t>(m)].id.empty();
  if ((!d_.units[noun].count && !people) || (d_.units[u].clitics & arabic::kAnd)) return false;
  const uint32_t token = d_.units[noun].tokens.begin;
  const auto is_it = [&](const Act::Slotted& s) {
    return s.mention >= 0 ? d_.mentions[static_cast<size_t>(s.mention)].whole.contains(token) : s.other.contains(token);
  };
  const auto give = [&](std::vector<Act::Slotted>* slots) {
    if (slots->empty() || !is_it(slots->back())) return false;
    if (slots->back().number < 0) slots->back().number = d_.units[u].index;
    return true;
  };
  if (last_.valid() && give(&d_.acts[static_cast<size_t>(last_.act)].slots)) {
    if (open_.valid() && open_unit_ + 1 == u) open_unit_ = u;
    return true;
  }
  return give(&topic_);
}

// والسورية behind الطائرات الروسية, and no name behind it.
bool ClauseReader::joins_nation(uint32_t u) const {
  const Unit& unit = d_.units[u];
  if (!unit.nisba || u == begin_ || !text_[unit.tokens.begin].fold.starts_with(arabic::kWaw) ||
      d_.units[u - 1].kind != UnitKind::mention)
    return false;
  const Mention& before = d_.mentions[static_cast<size_t>(d_.units[u - 1].mention)];
  if (!before.actor || before.person) return false;
  // ضباط من المخابرات التركية: of a nation by whom they belong to. (القوات السورية | والروسية: joined_nations.h)
  if (before.country && before.tokens.size() > 1) return false;
  if (!before.country) {
    bool of = false;
    for (uint32_t t = before.tokens.begin; t < before.tokens.end; ++t) of = of || lex_.prep_role(text_[t].fold) == "of";
    if (!of || !lex_.country(before.id.substr(0, before.id.find('-')))) return false;
  }
  // غارات سورية وروسية: the first is printed like the country.
  if (before.tokens.size() < 2 && (last_.slot != codebook::Slot::gen || d_.units[u - 1].clitics)) return false;
  const std::string_view word = text_[unit.tokens.begin].fold;
  if (arabic::has_article(text_[before.tokens.end - 1].fold) !=
      (word.size() > 2 && arabic::has_article(word.substr(2))))
    return false;
  return u + 1 >= end_ || d_.units[u + 1].kind != UnitKind::mention ||
         !d_.mentions[static_cast<size_t>(d_.units[u + 1].mention)].person;
}

// أكد دعم بلاده لجهود الأمم المتحدة: a word that no list knows, with the letter of whom the noun before it is for,
// behind whose noun it is and straight before a name.
std::string_view ClauseReader::helps_with(uint32_t u) const {
  const Unit& unit = d_.units[u];
  if (unit.kind != UnitKind::word || unit.clitics || stack_.empty() || u + 1 >= end_ || open_.valid()) return {};
  const Unit& next = d_.units[u + 1];
  const std::string_view word = text_[unit.tokens.begin].fold, letter = clitic_prep(arabic::kLi);
  if (next.kind != UnitKind::mention || next.clitics || !word.starts_with(letter) || word.size() < 8 ||
      !d_.mentions[static_cast<size_t>(next.mention)].actor)
    return {};
  const Act& noun = d_.acts[static_cast<size_t>(stack_.back())];
  if (!noun.noun || noun.cue || u - noun.unit > 4 || !takes_whom(noun, letter) ||
      !has(stack_.back(), codebook::Slot::gen))
    return {};
  for (const Act::Slotted& s : noun.slots)
    if (s.slot == codebook::Slot::prep && s.prep == letter) return {};
  return letter;
}

std::string_view ClauseReader::shape_of(uint32_t u) const {
  return prefixed_noun(text_[d_.units[u].tokens.begin].fold, text_.raw(d_.units[u].tokens.begin));
}

// أشاد الوزير بجهود الكويت: a word that no list knows, and begins with the letter of the preposition that the verb
// before it wants, behind that verb's subject or behind "and" and the verb.
std::string_view ClauseReader::joined_prep(uint32_t u) const {
  const Unit& unit = d_.units[u];
  if (unit.kind != UnitKind::word || unit.clitics) return {};
  // لن نسمح بترسيخ الوجود: a noun of action by its shape. (الثالثة بتوقيت موسكو: whose clock, and no place of the act.)
  const bool clock = u + 1 < end_ && d_.units[u + 1].kind == UnitKind::mention &&
                     d_.mentions[static_cast<size_t>(d_.units[u + 1].mention)].place;
  if (!clock && !stack_.empty() && shape_of(u) == clitic_prep(arabic::kBi)) return clitic_prep(arabic::kBi);
  if (const std::string_view letter = helps_with(u); !letter.empty()) return letter;
  const int v = verb_top();
  if (v < 0 || v != stack_.back() || comp_ || open_.valid()) return {};
  const Act& verb = d_.acts[static_cast<size_t>(v)];
  const bool dropped = verb.unit + 1 == u && (d_.units[verb.unit].clitics & arabic::kAnd);
  if (!verb.verb || !(has(v, codebook::Slot::subj) || dropped)) return {};
  const std::string_view word = text_[unit.tokens.begin].fold;
  const std::string_view letter = clitic_prep(arabic::kBi);
  // طالبتها بالكف عن ذلك: the article stands behind the preposition.
  if (word.starts_with(kBiAl) && word.size() > kBiAl.size() + 4 && takes_prep(verb, letter)) return letter;
  if (!word.starts_with(letter) || word.size() < 8 || !takes_whom(verb, letter)) return {};
  for (const Act::Slotted& s : verb.slots)
    if (s.slot == codebook::Slot::prep && s.prep == letter) return {};
  return letter;
}

// أن ثماني بلدات وافقت: a number straight behind أن, and the places that it counts.
bool ClauseReader::opens_with_number(uint32_t u) const {
  if (number_ < 0 || d_.numbers[static_cast<size_t>(number_)].ordinal || u < begin_ + 2) return false;
  const Particle* opens = d_.units[u - 2].particle;
  return d_.units[u].kind == UnitKind::word && d_.units[u - 1].index == number_ &&
         d_.units[u - 1].kind == UnitKind::number && opens && opens->kind == ParticleKind::comp && spot(u);
}

// الهجوم السوري الروسي: behind a definite noun of action, with a second nation's adjective behind it, no Syrian.
bool ClauseReader::two_nations(uint32_t u) const {
  if (u == begin_ || u + 1 >= end_) return false;
  const Unit &unit = d_.units[u], &noun = d_.units[u - 1], &next = d_.units[u + 1];
  return unit.nisba && next.nisba && next.adjective && !noun.count && noun.definite() && unit.definite() &&
         arabic::has_article(text_[next.tokens.begin].fold);
}

// قصف سوري على الجولان: straight behind a noun whose nation's adjective tells who does it, no Syrian.
bool ClauseReader::strikers_nation(uint32_t u) const {
  const Act& noun = d_.acts[static_cast<size_t>(stack_.back())];
  return d_.units[u].nisba && noun.noun && !noun.cue && noun.unit + 1 == u && takes_slot(noun, codebook::Slot::adj) &&
         !takes_toll(noun);
}

// Whether the last of those who wait for their verb stands straight before.
bool ClauseReader::behind_topic(uint32_t u) const {
  if (topic_.empty() || u == begin_) return false;
  const Act::Slotted& last = topic_.back();
  const uint32_t end = last.mention >= 0 ? d_.mentions[static_cast<size_t>(last.mention)].whole.end : last.other.end;
  return end == d_.units[u].tokens.begin;
}

// امرأة وثلاثة أطفال, امرأة و3 أطفال: whether the number straight before joins what it counts to those who wait.
bool ClauseReader::number_joins_topic(uint32_t u) const {
  if (number_ < 0 || u < begin_ + 2 || d_.units[u - 1].index != number_ || d_.units[u - 1].kind != UnitKind::number)
    return false;
  const auto word = [&](uint32_t v) { return text_[d_.units[v].tokens.begin].fold; };
  return word(u - 2) == arabic::kWaw ? behind_topic(u - 2)
                                     : word(u - 1).starts_with(arabic::kWaw) && behind_topic(u - 1);
}

void ClauseReader::word(uint32_t u) {
  Unit& unit = d_.units[u];
  if (u < aside_end_ || (spot_in_brackets(u) && aside_in_brackets(u))) return;
  // مفاوضات برعاية روسية: the nation that has talks held.
  if (unit.nisba && unit.adjective && !stack_.empty()) {
    const bool more = prep_.empty() && last_.valid() && lex_.prep_role(last_.prep) == "sponsor" && u > begin_ &&
                      d_.units[u - 1].nisba;
    if (more || lex_.prep_role(prep_) == "sponsor") {
      const Slot by = more ? last_ : Slot{stack_.back(), codebook::Slot::prep, prep_};
      const int nation = d_.add_nation(unit, sentence_);
      if (unit.clitics & arabic::kAnd) d_.mentions.back().skip = 1;
      put(by, nation, -1, {});
      prep_ = {};
      return;
    }
  }
  if (so_many_of_a_nation(u)) return;
  // هجوما على آخر معاقل المعارضة: the last of those who follow, nobody more.
  if (!prep_.empty() && unit.count && unit.adjective && !unit.clitics && u + 1 < end_ &&
      d_.units[u + 1].kind == UnitKind::mention && !d_.units[u + 1].clitics)
    return;
  if (unit.kind == UnitKind::number) {
    // استشهد الشاب (24 عاما): an age in brackets counts nobody. Not قتل (24) شخصا.
    constexpr uint32_t kAge = 3;  // units
    if (u > begin_ && text_.raw(d_.units[u - 1].tokens.begin) == "(")
      for (uint32_t close = u + 2; close < std::min(end_, u + kAge); ++close)
        if (text_.raw(d_.units[close].tokens.begin) == ")") return void(skip_to_ = std::max(skip_to_, close));
    if (two_behind(u)) return;
    number_ = unit.index;
  } else if (unit.adjective && prep_.empty() &&
             !(unit.count && u > begin_ && !stack_.empty() &&
               d_.acts[static_cast<size_t>(stack_.back())].unit + 1 == u && !two_nations(u) && !strikers_nation(u) &&
               (d_.acts[static_cast<size_t>(stack_.back())].noun ||
                takes_toll(d_.acts[static_cast<size_t>(stack_.back())])))) {  // إصابة آخر, قتل عسكري: somebody
    // القصف الروسي, غارات أميركية: the adjective of a noun of action names its actor.
    // Not of مقتل عسكري تركي: there it is his who was killed.
    // Nor of مقتل عاملة فلبينية.
    const auto dead = [&](const Act::Slotted& s) {
      return (s.counted && d_.units[u - 1].count) || (s.slot == codebook::Slot::gen && s.mention < 0 && s.number < 0 &&
                                                      s.act < 0 && !arabic::has_article(text_[s.other.begin].fold));
    };
    const bool his = open_.valid() && open_unit_ + 1 == u && !stack_.empty() && open_.act == stack_.back() &&
                     !d_.acts[static_cast<size_t>(open_.act)].slots.empty() &&
                     dead(d_.acts[static_cast<size_t>(open_.act)].slots.back()) &&
                     takes_toll(d_.acts[static_cast<size_t>(open_.act)]);
    if (unit.nisba && !stack_.empty() && !his) {
      const int top = stack_.back();
      const Act& t = d_.acts[static_cast<size_t>(top)];
      bool near = t.noun && !t.cue;
      for (uint32_t i = t.unit + 1; near && i < u; ++i)
        near = d_.units[i].adjective || d_.units[i].kind == UnitKind::word ||
               (i > t.unit + 1 && d_.units[i - 1].nisba &&
                arabic::is_dash(text_.raw(d_.units[i].tokens)));  // التركية – الروسية
      // ضربات جوية أميركية-بريطانية-فرنسية: one nation's behind another's.
      const bool goes_on =
          u > t.unit + 2 && u - t.unit < 8 &&
          (d_.units[u - 1].nisba || (d_.units[u - 2].nisba && arabic::is_dash(text_.raw(d_.units[u - 1].tokens))));
      if (near && (u - t.unit <= 3 || goes_on)) {
        const int nation = d_.add_nation(unit, sentence_);
        if (unit.clitics & arabic::kAnd) d_.mentions.back().skip = 1;
        put({top, codebook::Slot::adj, {}}, nation, -1, {});
        last_ = {};
        return;
      }
    }
    // الطائرات الروسية والسورية: two nations' of one kind.
    if (joins_nation(u) && last_.valid()) {
      Mention m = d_.mentions[static_cast<size_t>(d_.units[u - 1].mention)];
      m.tokens = m.whole = unit.tokens;
      m.country = unit.nisba, m.id = unit.nisba->id, m.name = unit.nisba->name_en, m.skip = 1;
      d_.mentions.push_back(m);
      put(last_, static_cast<int>(d_.mentions.size() - 1), -1, {});
      return;
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
  if (prep.empty()) prep = joined_prep(u);
  // Words right behind a noun phrase that goes on belong to it.
  // قبل أيام 45 مسلحا: a number that counts what follows goes on with nothing.
  const bool counts = unit.kind == UnitKind::number && open_.slot == codebook::Slot::prep && u + 1 < end_ &&
                      (d_.units[u + 1].count || d_.units[u + 1].kind == UnitKind::mention) &&
                      !(d_.units[u + 1].clitics & arabic::kLi);  // مواقع عدة للتنظيم
  if (prep.empty() && open_.valid() && open_unit_ + 1 == u && !(unit.clitics & arabic::kAnd) && !counts) {
    open_unit_ = u;
    Act& a = d_.acts[static_cast<size_t>(open_.act)];
    if (!a.slots.empty()) {
      if (unit.count) a.slots.back().counted = true;
      if (unit.weapon) a.slots.back().weapon = true, number_ = -1;  // سقطت ثلاث قذائف على: it has its noun
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
    if (where.valid() && unit.weapon) where.act = hurt_above(where.act);
    prep_ = {};
  } else if (!stack_.empty() && unit.kind == UnitKind::word && !unit.clitics &&
             shape_of(u) == clitic_prep(arabic::kLi)) {
    where = {stack_.back(), codebook::Slot::prep, {}};  // محادثات لتوحيد الصف: what for
  } else if (((unit.clitics & arabic::kAnd) || (conj_ && unit.kind == UnitKind::number)) && last_.valid()) {
    where = last_;
  } else {
    where = place_for_bare(u);
    if (where.slot == codebook::Slot::subj && (unit.kind == UnitKind::word || unit.kind == UnitKind::act) &&
        !unit.count && !beside_verb(u))
      where = {};
    if (where.slot == codebook::Slot::obj && unit.kind != UnitKind::number && inside_aside(u)) where = {};
  }
  open_ = {};
  if (!where.valid() && prep.empty() && (unit.weapon || unit.count || opens_with_number(u)) && comp_ &&
      topic_.empty()) {
    // إن عشرين قذيفة سقطت, أن ثماني بلدات وافقت: what flies or is counted may stand before its verb.
    Act::Slotted s;
    s.other = unit.tokens, s.number = number_, s.counted = unit.count != nullptr, s.weapon = unit.weapon != nullptr;
    number_ = -1;
    topic_.push_back(s);
  } else if (!where.valid() && prep.empty() && unit.count && (unit.clitics & arabic::kAnd) && comp_ &&
             topic_.front().slot != codebook::Slot::prep && behind_topic(u)) {
    topic_.emplace_back();  // إن رجلا وزوجته قتلا
    topic_.back().other = unit.tokens, topic_.back().counted = true;
  }
  if (!where.valid()) {
    idle_end_ = u + 1, idle_led_ = !prep.empty();
    return;
  }
  const int number = number_;
  Act::Slotted* s = put(where, -1, -1, unit.tokens);
  s->counted = unit.count != nullptr;
  s->weapon = unit.weapon != nullptr;
  if (unit.kind == UnitKind::number) number_ = number;
  open_ = where, open_unit_ = u;
}

}  // namespace marsad::reading
