// Whose a head noun is: its suffix, adjectives, genitive, or who stands behind من or ل.
//
//   قوات | التركية;  مقاتلو | «جيش الإسلام»;  عناصر | من قوات النظام;  المعقل الرئيسي | للتنظيم
//
// What it cannot do: owners told later in the sentence (قوات تابعة لـ). Tested by names_test.cc.
#include "reading/head_phrase.h"

#include <algorithm>

#include "arabic/chars.h"
#include "arabic/declension.h"
#include "arabic/folded_letters.h"
#include "reading/owners.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

namespace {

constexpr std::string_view kOthers = "others";  // the code of those who are somebody only where they are counted

// له, لها.
arabic::Pronoun behind_li(std::string_view word) {
  for (const auto& [letters, p] :
       {std::pair{"\xD9\x84\xD9\x87", arabic::Pronoun::ha_m}, {"\xD9\x84\xD9\x87\xD8\xA7", arabic::Pronoun::ha_f}})
    if (word == letters) return p;
  return arabic::Pronoun::none;
}

// مواقع قرب دمشق, مقاتلون شمال حلب, جنود داخل سوريا: where they are, not whose.
bool tells_where(const Mention& m) { return m.effect > PlaceHead::name || m.bearing >= 0; }

}  // namespace

NameReader::HeadPhrase::HeadPhrase(NameReader* reader, const Match& match, uint32_t at_, uint32_t end_, int depth_,
                                   Mention* out_)
    : names(*reader),
      text(reader->text_),
      lex(reader->lex_),
      matches(reader->matches_),
      m(match),
      h(lex.book().heads[match.sense->entry]),
      at(at_),
      end(end_),
      depth(depth_),
      out(out_),
      al(match.clitics & arabic::kAl),
      closed(match.length > 1 && arabic::has_article(text[at_ + match.length - 1].fold)),
      joins(match.length > 1 && h.takes_of && !h.takes_adj),
      men(h.gender == "m" && match.sense->number != Number::sg),
      nun(match.length == 1 && h.gender == "m" && arabic::sound_plural(text[at_].fold) &&
          (match.sense->number == Number::pl || match.sense->number == Number::du)),
      // هاجم مسلح دورية, احتجز مسلح رهائن: one man without ال is nobody's whom nothing names.
      one_man(match.length == 1 && !al && h.gender == "m" && match.sense->number == Number::sg && !h.title &&
              h.alone == Head::yes && (armed(h.kind) || h.kind == ActorKind::population)),
      i(at_ + match.length),
      text_end(i) {}

bool NameReader::HeadPhrase::men_at(uint32_t k) {
  const std::vector<Match>& found = matches.at(k);
  return std::any_of(found.begin(), found.end(), [&](const Match& f) {
    if (f.sense->kind != Kind::head) return f.sense->kind == Kind::people;
    return f.sense->number == Number::pl && lex.book().heads[f.sense->entry].gender == "m";
  });
}

bool NameReader::HeadPhrase::country_at(uint32_t k) {
  const std::vector<Match>& found = matches.at(k);
  return std::any_of(found.begin(), found.end(), [](const Match& f) {
    return (f.sense->kind == Kind::country || f.sense->kind == Kind::capital) && !f.clitics;
  });
}

// قتل مسلحون شابا: an accusative one is no owner.
bool NameReader::HeadPhrase::accusative(uint32_t k) {
  if (!text[k].fold.ends_with(arabic::kAlif)) return false;
  // طعن شاب جنديا: جندي is a man too; no ميليشيا.
  if (text[k].fold.ends_with(arabic::kYaAlif)) {
    const std::vector<WordHit>& stem = lex.hits(text[k].fold.substr(0, text[k].fold.size() - 2));
    if (std::none_of(stem.begin(), stem.end(), [](const WordHit& hit) {
          return std::any_of(hit.senses.begin(), hit.senses.end(), [](const Sense& s) { return s.kind == Kind::head; });
        }))
      return false;
  }
  const std::vector<Match>& found = matches.at(k);
  return std::any_of(found.begin(), found.end(), [](const Match& f) { return f.sense->kind == Kind::head; }) &&
         std::none_of(found.begin(), found.end(), [](const Match& f) {
           return f.sense->kind == Kind::actor || f.sense->kind == Kind::country || f.sense->kind == Kind::place ||
                  f.sense->kind == Kind::given_name;
         });
}

// وطالب المتظاهرون, قوات المحتجون: nor are men in the nominative.
bool NameReader::HeadPhrase::nominative(uint32_t k) {
  if (!arabic::sound_plural_nominative(text[k].fold) || !arabic::has_article(text[k].fold)) return false;
  const std::vector<Match>& found = matches.at(k);
  return std::any_of(found.begin(), found.end(), [&](const Match& f) {
    return f.sense->kind == Kind::head && f.length == 1 && f.sense->number == Number::pl &&
           lex.book().heads[f.sense->entry].gender == "m";
  });
}

bool NameReader::HeadPhrase::takes_suffix() {
  if (m.pronoun == arabic::Pronoun::none) return true;
  if (!h.takes_of) return false;  // a suffix is a genitive: جانبه is no "his side" of الجانب الروسي
  out->owner = m.pronoun;
  owned = true;
  return true;
}

void NameReader::HeadPhrase::takes_adjectives() {
  // متحدث باسم المعارضة السورية: behind a form that ends in a preposition a name of several words is the owner.
  bool known_owner = false;
  if (i < end && m.length > 1 && h.takes_of && !h.takes_adj)
    for (const Match& f : matches.at(i)) known_owner = known_owner || (f.sense->kind == Kind::actor && f.length > 1);
  // احتجز مسلحون مدنيين: the second are in another case, and no part of who the first are.
  const bool other_case = i < end && m.length == 1 && h.gender == "m" &&
                          arabic::sound_plural_nominative(text[at].fold) && arabic::sound_plural_oblique(text[i].fold);
  uint32_t after = i;
  if (!known_owner && !other_case)
    after = names.adjectives(i, end, al || m.length > 1 || owned, h.gender == "m" ? Gender::m : Gender::f,
                             m.sense->number, h.takes_adj || m.length > 1 ? &country : nullptr, nullptr);
  // راجمات الصواريخ مواقع الجيش, اعتقلت قوات الأمن مدنيين are two: behind ال no owner follows, nor what describes.
  if (after == i && !al && !owned && !known_owner && !closed && !other_case)
    after = names.adjectives(i, end, false, Gender::unknown, Number::unknown, &country, nullptr);
  // منظمات محلية قوات النظام are two: no genitive follows an adjective. A form that ends in a preposition (المتحدث
  // باسم) takes its owner whatever ال it has.
  described = after > i;
  // اتهام معارضين القوات الحكومية, اتهم ناشطون روسيا, استهدف مسلحون سيارة للجيش: a plural or dual that keeps its ن has
  // no genitive; other men behind it describe (مقاتلون أكراد, متظاهرون شباب).
  whole = nun && i < end && (arabic::has_article(text[i].fold) || country_at(i) || !men_at(i) || other_case);
  i = text_end = after;
  if (country) out->owner = arabic::Pronoun::none;  // نظيره التركي: of Turkey, whoever he is the counterpart of
}

// عناصر من قوات النظام: the owner behind "of".
void NameReader::HeadPhrase::owner_behind_of() {
  const auto adverb = [&](uint32_t k) {  // المسلحين من جهة أخرى
    const std::vector<Match>& found = matches.at(k);
    return std::any_of(found.begin(), found.end(), [&](const Match& f) {
      return f.sense->kind == Kind::particle && f.length > 1 &&
             lex.book().particles[f.sense->entry].kind == ParticleKind::stop;
    });
  };
  if (ownerless() && h.takes_of && i + 1 < end && text[i].kind == TokenKind::word &&
      lex.prep_role(text[i].fold) == "of" && depth < 4 && !adverb(i)) {
    uint16_t c = 0;
    // قوة من الجيش, but جرحى | من المدنيين, نقاط | من الخط
    if (names.phrase(i + 1, end, depth + 1, &owner, &c) && owner.actor && !owner.place &&
        (!c || (c == arabic::kAl && !al && !h.title && h.code != kPosition && armed(h.kind) &&
                owner.kind != ActorKind::population)))
      owned = true, i = text_end = owner.whole.end;
  }
}

// قوات | النظام.
void NameReader::HeadPhrase::owner_in_genitive() {
  if (ownerless() && !closed && !whole && h.takes_of && (!al || joins) && !described && i < end &&
      !text[i].line_start && depth < 4 && !(!joins && (accusative(i) || nominative(i)))) {
    uint16_t c = 0;
    // Quotation marks may stand between: مقاتلو «جيش الإسلام».
    uint32_t j = i;
    if (text[j].kind == TokenKind::punct && j + 1 < end && !text[j + 1].line_start && arabic::quote_of(text.raw(j)))
      ++j;
    if (names.phrase(j, end, depth + 1, &owner, &c) && !(c & ~arabic::kAl) && (owner.actor || owner.country) &&
        !tells_where(owner) && lex.prep_role(text[j].fold) != "place" &&
        !(one_man && (owner.place || (owner.id.empty() && !owner.definite && !owner.person)))) {
      owned = true;
      i = text_end = owner.whole.end;
      uint32_t more = names.adjectives(i, end, true, men ? Gender::unknown : Gender::m,
                                       men ? Number::unknown : Number::sg, owner.country ? nullptr : &country, nullptr);
      if (more > i) i = text_end = more;
    }
  }
}

void NameReader::HeadPhrase::owner_behind_li() {
  // مواقع لقوات النظام, المعقل الرئيسي للتنظيم: an armed owner behind ل; behind a position that is told with ال, only
  // past an adjective. (A state is not: سفير لروسيا, and media are who is spoken to.)
  const bool of_position = al && h.code == kPosition && i + 1 < end;
  uint32_t at_owner = i;
  if (of_position && !described && m.length == 1 && text[i].kind == TokenKind::word &&
      arabic::has_article(text[i].fold))
    ++at_owner;
  const bool whose = !al || (of_position && (described || m.length > 1 || at_owner > i));
  if (ownerless() && (h.takes_of || h.takes_for) && !h.title && whose && at_owner < end && !text[i].line_start &&
      !text[at_owner].line_start && depth < 4 && text[at_owner].kind == TokenKind::word &&
      text[at_owner].fold.starts_with(arabic::kLam)) {
    uint16_t c = 0;
    const bool alone = text[at_owner].fold == arabic::kLam && at_owner + 2 < end;  // لـ "قسد"
    if (alone) ++at_owner;
    if (alone && arabic::quote_of(text.raw(at_owner))) ++at_owner;
    if (names.phrase(at_owner, end, depth + 1, &owner, &c) && (c & ~arabic::kAl) == (alone ? 0 : arabic::kLi) &&
        owner.actor && !owner.place && armed(owner.kind) && owner.kind != ActorKind::state)
      owned = true, i = text_end = owner.whole.end;
    else
      owner = Mention{};
  }
}

void NameReader::HeadPhrase::owner_still_to_be_found() {
  // قواعد له, موقع عسكري تابع له: whose, still to be found. Not of مواقع لها علاقة بالتنظيم: there a noun follows.
  const auto nothing_led = [&](uint32_t k) {
    return k >= end || text[k].kind != TokenKind::word || text[k].line_start || names.is_prep(k) ||
           !lex.prep_role(text[k].fold).empty();
  };
  if (const arabic::Pronoun his = ownerless() && !al && i < end ? behind_li(text[i].fold) : arabic::Pronoun::none;
      his != arabic::Pronoun::none && h.code == kPosition && (described || nothing_led(i + 1))) {
    out->owner = his, owned = true;
    text_end = ++i;
  }
}

void NameReader::HeadPhrase::home_town() {
  // فصائل حلب, مقاتلي درعا: a town says which ones, but is no owner with an id. (Behind an adjective it is the verb's:
  // دخلت فصائل المعارضة مدينة سراقب.)
  // قتل قيادي في إدلب: behind في it is where, and no part of who. هاجم مقاتلون مدينة الباب: nor behind a ن that is
  // kept.
  // قصفت مواقع شرق حلب: of positions it is where they lie. غادر ألف مقاتل مدينة دوما: nor are those who are counted, or
  // one man.
  const bool inside = joins && lex.prep_role(text[at + m.length - 1].fold) == "place";
  if (ownerless() && !described && !closed && !inside && !nun && (m.length == 1 || joins || h.title) && h.takes_of &&
      !al && !one_man && !(h.number == "sg" && h.kind == ActorKind::population) && h.code != kPosition && i < end &&
      !text[i].line_start && depth < 4) {
    uint16_t c = 0;
    Mention town;
    if (names.phrase(i, end, depth + 1, &town, &c) && !c && town.known_place && !town.actor && !tells_where(town) &&
        lex.prep_role(text[i].fold) != "place")
      text_end = i = town.whole.end, home = town;
  }
}

// What it is called, now that its owner is known or not.
void NameReader::HeadPhrase::settle() {
  out->definite = al;
  out->tokens = {at, text_end};
  out->whole = out->tokens;
  out->actor = true;
  if (h.kind == ActorKind::population && !h.title) out->home = home.known_place, out->home_tokens = home.tokens;
  names.own(out, h, owned && out->owner == arabic::Pronoun::none && !country ? &owner : nullptr, country);
  out->office = h.title && m.sense->number == Number::sg;
  // نائبة السفير. Not قادة, القضاة: the plural of men.
  if (h.title && out->number == Number::sg && text.raw(at).ends_with("\xD8\xA9")) out->gender = Gender::f;
  // نظيره: a pronoun, no woman's ة.
  if (h.title && h.gender == "f" && out->number == Number::sg && text.raw({at, at + 1}).ends_with("\xD9\x87"))
    out->gender = Gender::m;
  bare = ownerless() && text_end == at + m.length;
  if (bare && al) out->anaphor = true;
}

// الجانبان التركي | والروسي: the second nation is another (joined_nations.h).
void NameReader::HeadPhrase::leave_others() {
  for (uint32_t k = at + m.length + 1; k < text_end; ++k) {
    const std::vector<Match>& found = matches.at(k);
    if (std::none_of(found.begin(), found.end(), [](const Match& f) {
          return f.sense->kind == Kind::nisba && f.length == 1 && (f.clitics & arabic::kAnd);
        }))
      continue;
    out->tokens.end = out->whole.end = i = text_end = k;
    return;
  }
}

// Whether it is somebody without an owner too.
bool NameReader::HeadPhrase::stands_alone() const {
  if (bare && h.alone == Head::no) return false;
  // إصابة خمسة آخرين, not جنود وصحفيون آخرون.
  const Unit* before = names.d_.units.empty() ? nullptr : &names.d_.units.back();
  if (h.code == kOthers && (!before || before->kind != UnitKind::number || before->tokens.end != at)) return false;
  // قوات الأمن is definite by its second word.
  const bool inner_al = m.length > 1 && arabic::has_article(text[at + m.length - 1].fold);
  // قوات تدعمها تركيا: the relative clause behind it says which.
  const auto relative = [&] {
    if (i >= end || text[i].line_start) return false;
    const std::vector<Match>& found = matches.at(i);
    return std::any_of(found.begin(), found.end(), [](const Match& f) {
      return f.sense->kind == Kind::predicate && f.sense->tense == arabic::Tense::present &&
             !(f.clitics & arabic::kAnd) && f.pronoun != arabic::Pronoun::none;
    });
  };
  if (bare && h.alone == Head::definite && !al && !inner_al && !relative()) return false;
  return true;
}

}  // namespace marsad::reading
