// A head noun with its owner: forces, fighters, ministers, spokesmen of somebody.
//
//   قوات | النظام السوري → syr-mil;  المتحدث باسم | الجيش → the army's spokesman;  قواتها → forces of whom, still to be
//   found;  قواعد | له
//
// What it cannot do: owners told later in the sentence (قوات تابعة لـ). Tested by names_test.cc.
#include <algorithm>

#include "arabic/chars.h"
#include "arabic/declension.h"
#include "arabic/folded_letters.h"
#include "codebook/codebook.h"
#include "reading/names.h"
#include "reading/owners.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

namespace {

constexpr std::string_view kPosition = "site";  // the code of positions in heads.tsv
constexpr std::string_view kOthers = "others";  // and of those who are somebody only where they are counted

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

// The id and name of a head with its owner: tur-mil, "Turkish armed forces".
void NameReader::own(Mention* out, const Head& h, const Mention* owner, const Country* country) const {
  out->kind = h.kind;
  out->gender = h.gender == "f" ? Gender::f : Gender::m;
  out->number = h.number == "pl" ? Number::pl : h.number == "du" ? Number::du : Number::sg;
  const std::string_view id = country ? std::string_view(country->id) : owner ? std::string_view(owner->id) : "";
  const std::string_view name = country ? std::string_view(country->name_en)
                                : owner ? std::string_view(owner->name)
                                        : "";
  auto made = id.empty() ? std::nullopt : composed(lex_, h, id, name);
  if (made) {
    out->id = std::move(made->id), out->name = std::move(made->name), out->kind = made->kind;
    if (owner && !owner->slant.empty()) out->slant = owner->slant;
  } else {
    out->type = h.code;
  }
  if (country) out->country = country;
}

Mention NameReader::post(const Object& post, arabic::Range tokens, uint32_t sentence) const {
  Mention out;
  out.tokens = out.whole = tokens;
  out.sentence = sentence;
  out.actor = out.definite = true;
  out.kind = ActorKind::military, out.gender = Gender::f;
  const auto& heads = lex_.book().heads;
  auto position = std::find_if(heads.begin(), heads.end(), [&](const Head& h) { return h.code == kPosition; });
  const Country* country = post.parties.empty() ? nullptr : lex_.country(post.parties.front());
  Mention owner;
  if (!country && !post.parties.empty())
    if (const Actor* actor = lex_.actor(post.parties.front())) owner.id = actor->id, owner.name = actor->name_en;
  if (position != heads.end()) own(&out, *position, country || owner.id.empty() ? nullptr : &owner, country);
  return out;
}

bool NameReader::from_head(const Match& m, uint32_t at, uint32_t end, int depth, Mention* out) {
  const Head& h = lex_.book().heads[m.sense->entry];
  const bool al = m.clitics & arabic::kAl;
  uint32_t i = at + m.length;
  const Country* country = nullptr;
  uint32_t text_end = i;
  Mention owner;
  bool owned = false;
  if (m.pronoun != arabic::Pronoun::none) {
    if (!h.takes_of) return false;  // a suffix is a genitive: جانبه is no "his side" of الجانب الروسي
    out->owner = m.pronoun;
    owned = true;
  }
  // متحدث باسم المعارضة السورية: behind a form that ends in a preposition a name of several words is the owner.
  bool known_owner = false;
  if (i < end && m.length > 1 && h.takes_of && !h.takes_adj)
    for (const Match& f : matches_.at(i)) known_owner = known_owner || (f.sense->kind == Kind::actor && f.length > 1);
  uint32_t after = i;
  if (!known_owner)
    after = adjectives(i, end, al || m.length > 1 || owned, h.gender == "m" ? Gender::m : Gender::f, m.sense->number,
                       h.takes_adj || m.length > 1 ? &country : nullptr, nullptr);
  // راجمات الصواريخ مواقع الجيش, اعتقلت قوات الأمن مدنيين are two: behind ال no owner follows, nor what describes.
  const bool closed = m.length > 1 && arabic::has_article(text_[at + m.length - 1].fold);
  if (after == i && !al && !owned && !known_owner && !closed)
    after = adjectives(i, end, false, Gender::unknown, Number::unknown, &country, nullptr);
  // منظمات محلية قوات النظام are two: no genitive follows an adjective. A form that ends in a preposition (المتحدث
  // باسم) takes its owner whatever ال it has.
  const bool described = after > i, joins = m.length > 1 && h.takes_of && !h.takes_adj;
  // اتهام معارضين القوات الحكومية, اتهم ناشطون روسيا, استهدف مسلحون سيارة للجيش: a plural or dual that keeps its ن has
  // no genitive; other men behind it describe (مقاتلون أكراد, متظاهرون شباب).
  const std::string_view form = text_[at].fold;
  const bool men = h.gender == "m" && m.sense->number != Number::sg;
  const bool nun = m.length == 1 && h.gender == "m" && arabic::sound_plural(form) &&
                   (m.sense->number == Number::pl || m.sense->number == Number::du);
  const auto men_at = [&](uint32_t k) {
    const std::vector<Match>& found = matches_.at(k);
    return std::any_of(found.begin(), found.end(), [&](const Match& f) {
      if (f.sense->kind != Kind::head) return f.sense->kind == Kind::people;
      return f.sense->number == Number::pl && lex_.book().heads[f.sense->entry].gender == "m";
    });
  };
  const auto country_at = [&](uint32_t k) {
    const std::vector<Match>& found = matches_.at(k);
    return std::any_of(found.begin(), found.end(), [](const Match& f) {
      return (f.sense->kind == Kind::country || f.sense->kind == Kind::capital) && !f.clitics;
    });
  };
  const bool whole = nun && i < end && (arabic::has_article(text_[i].fold) || country_at(i) || !men_at(i));
  // قتل مسلحون شابا: nor is an accusative one.
  const auto accusative = [&](uint32_t k) {
    if (!text_[k].fold.ends_with(arabic::kAlif)) return false;
    // طعن شاب جنديا: جندي is a man too; no ميليشيا.
    if (text_[k].fold.ends_with(arabic::kYaAlif)) {
      const std::vector<WordHit>& stem = lex_.hits(text_[k].fold.substr(0, text_[k].fold.size() - 2));
      if (std::none_of(stem.begin(), stem.end(), [](const WordHit& hit) {
            return std::any_of(hit.senses.begin(), hit.senses.end(),
                               [](const Sense& s) { return s.kind == Kind::head; });
          }))
        return false;
    }
    const std::vector<Match>& found = matches_.at(k);
    return std::any_of(found.begin(), found.end(), [](const Match& f) { return f.sense->kind == Kind::head; }) &&
           std::none_of(found.begin(), found.end(), [](const Match& f) {
             return f.sense->kind == Kind::actor || f.sense->kind == Kind::country || f.sense->kind == Kind::place ||
                    f.sense->kind == Kind::given_name;
           });
  };
  // هاجم مسلح دورية, احتجز مسلح رهائن: one man without ال is nobody's whom nothing names.
  const bool one_man = m.length == 1 && !al && h.gender == "m" && m.sense->number == Number::sg && !h.title &&
                       h.alone == Head::yes && (armed(h.kind) || h.kind == ActorKind::population);
  // وطالب المتظاهرون, قوات المحتجون: nor are men in the nominative anybody's owner.
  const auto nominative = [&](uint32_t k) {
    if (!arabic::sound_plural_nominative(text_[k].fold) || !arabic::has_article(text_[k].fold)) return false;
    const std::vector<Match>& found = matches_.at(k);
    return std::any_of(found.begin(), found.end(), [&](const Match& f) {
      return f.sense->kind == Kind::head && f.length == 1 && f.sense->number == Number::pl &&
             lex_.book().heads[f.sense->entry].gender == "m";
    });
  };
  if (after > i) i = text_end = after;
  if (country) out->owner = arabic::Pronoun::none;  // نظيره التركي: of Turkey, whoever he is the counterpart of
  // عناصر من قوات النظام: the owner behind "of".
  const auto adverb = [&](uint32_t k) {  // المسلحين من جهة أخرى
    const std::vector<Match>& found = matches_.at(k);
    return std::any_of(found.begin(), found.end(), [&](const Match& f) {
      return f.sense->kind == Kind::particle && f.length > 1 &&
             lex_.book().particles[f.sense->entry].kind == ParticleKind::stop;
    });
  };
  if (!country && !owned && h.takes_of && i + 1 < end && text_[i].kind == TokenKind::word &&
      lex_.prep_role(text_[i].fold) == "of" && depth < 4 && !adverb(i)) {
    uint16_t c = 0;
    // قوة من الجيش, but جرحى | من المدنيين, نقاط | من الخط
    if (phrase(i + 1, end, depth + 1, &owner, &c) && owner.actor && !owner.place &&
        (!c || (c == arabic::kAl && !al && !h.title && h.code != kPosition && armed(h.kind) &&
                owner.kind != ActorKind::population)))
      owned = true, i = text_end = owner.whole.end;
  }
  if (!country && !owned && !closed && !whole && h.takes_of && (!al || joins) && !described && i < end &&
      !text_[i].line_start && depth < 4 && !(!joins && (accusative(i) || nominative(i)))) {
    uint16_t c = 0;
    // Quotation marks may stand between: مقاتلو «جيش الإسلام».
    uint32_t j = i;
    if (text_[j].kind == TokenKind::punct && j + 1 < end && !text_[j + 1].line_start && arabic::quote_of(text_.raw(j)))
      ++j;
    if (phrase(j, end, depth + 1, &owner, &c) && !(c & ~arabic::kAl) && (owner.actor || owner.country) &&
        !tells_where(owner) && lex_.prep_role(text_[j].fold) != "place" &&
        !(one_man && (owner.place || (owner.id.empty() && !owner.definite && !owner.person)))) {
      owned = true;
      i = text_end = owner.whole.end;
      uint32_t more = adjectives(i, end, true, men ? Gender::unknown : Gender::m, men ? Number::unknown : Number::sg,
                                 owner.country ? nullptr : &country, nullptr);
      if (more > i) i = text_end = more;
    }
  }
  // مواقع لقوات النظام, المعقل الرئيسي للتنظيم: an armed owner behind ل; behind a position that is told with ال, only
  // past an adjective. (A state is not: سفير لروسيا, and media are who is spoken to.)
  const bool of_position = al && h.code == kPosition && i + 1 < end;
  uint32_t at_owner = i;
  if (of_position && !described && m.length == 1 && text_[i].kind == TokenKind::word &&
      arabic::has_article(text_[i].fold))
    ++at_owner;
  const bool whose = !al || (of_position && (described || m.length > 1 || at_owner > i));
  if (!country && !owned && h.takes_of && !h.title && whose && at_owner < end && !text_[i].line_start &&
      !text_[at_owner].line_start && depth < 4 && text_[at_owner].kind == TokenKind::word &&
      text_[at_owner].fold.starts_with(arabic::kLam)) {
    uint16_t c = 0;
    const bool alone = text_[at_owner].fold == arabic::kLam && at_owner + 2 < end;  // لـ "قسد"
    if (alone) ++at_owner;
    if (alone && arabic::quote_of(text_.raw(at_owner))) ++at_owner;
    if (phrase(at_owner, end, depth + 1, &owner, &c) && (c & ~arabic::kAl) == (alone ? 0 : arabic::kLi) &&
        owner.actor && !owner.place && armed(owner.kind) && owner.kind != ActorKind::state)
      owned = true, i = text_end = owner.whole.end;
    else
      owner = Mention{};
  }
  // قواعد له, موقع عسكري تابع له: whose, still to be found. Not of مواقع لها علاقة بالتنظيم: there a noun follows.
  const auto nothing_led = [&](uint32_t k) {
    return k >= end || text_[k].kind != TokenKind::word || text_[k].line_start || is_prep(k) ||
           !lex_.prep_role(text_[k].fold).empty();
  };
  if (const arabic::Pronoun his =
          !country && !owned && !al && i < end ? behind_li(text_[i].fold) : arabic::Pronoun::none;
      his != arabic::Pronoun::none && h.code == kPosition && (described || nothing_led(i + 1))) {
    out->owner = his, owned = true;
    text_end = ++i;
  }
  out->definite = al;
  // فصائل حلب, مقاتلي درعا: a town says which ones, but is no owner with an id. (Behind an adjective it is the verb's:
  // دخلت فصائل المعارضة مدينة سراقب.)
  // قتل قيادي في إدلب: behind في it is where, and no part of who. هاجم مقاتلون مدينة الباب: nor behind a ن that is
  // kept.
  // قصفت مواقع شرق حلب: of positions it is where they lie. غادر ألف مقاتل مدينة دوما: nor are those who are counted, or
  // one man.
  Mention home;
  const bool inside = joins && lex_.prep_role(text_[at + m.length - 1].fold) == "place";
  if (!country && !owned && !described && !closed && !inside && !nun && (m.length == 1 || joins || h.title) &&
      h.takes_of && !al && !one_man && !(h.number == "sg" && h.kind == ActorKind::population) && h.code != kPosition &&
      i < end && !text_[i].line_start && depth < 4) {
    uint16_t c = 0;
    Mention town;
    if (phrase(i, end, depth + 1, &town, &c) && !c && town.known_place && !town.actor && !tells_where(town) &&
        lex_.prep_role(text_[i].fold) != "place")
      text_end = i = town.whole.end, home = town;
  }
  out->tokens = {at, text_end};
  out->whole = out->tokens;
  out->actor = true;
  if (h.kind == ActorKind::population && !h.title) out->home = home.known_place, out->home_tokens = home.tokens;
  own(out, h, owned && out->owner == arabic::Pronoun::none && !country ? &owner : nullptr, country);
  out->office = h.title && m.sense->number == Number::sg;
  // نائبة السفير. Not قادة, القضاة: the plural of men.
  if (h.title && out->number == Number::sg && text_.raw(at).ends_with("\xD8\xA9")) out->gender = Gender::f;
  // نظيره: a pronoun, no woman's ة.
  if (h.title && h.gender == "f" && out->number == Number::sg && text_.raw({at, at + 1}).ends_with("\xD9\x87"))
    out->gender = Gender::m;
  const bool bare = !country && !owned && text_end == at + m.length;
  if (bare && al) out->anaphor = true;
  // القيادي في «جيش الإسلام» محمد علوش: the body a person belongs to may stand between title and name. Not قال الرئيس
  // الروسي لنظيره التركي.
  const bool in_body = h.title && i + 1 < end && depth < 4 && text_[i].kind == TokenKind::word &&
                       !text_[i].line_start &&
                       (lex_.prep_role(text_[i].fold) == "place" || lex_.prep_role(text_[i].fold) == "post");
  const bool of_body = h.title && i + 1 < end && depth < 4 && text_[i].kind == TokenKind::word &&
                       !text_[i].line_start && text_[i].fold.starts_with(arabic::kLam);
  if (in_body || of_body) {
    uint16_t c = 0;
    uint32_t j = in_body ? i + 1 : i;
    if (text_[j].kind == TokenKind::punct && j + 1 < end) ++j;
    Mention body;
    if (phrase(j, end, depth + 1, &body, &c) && c == (in_body ? 0 : arabic::kLi) && body.actor && !body.place &&
        !body.person && (in_body || body.kind != ActorKind::media) &&
        !(of_body && (body.kind == ActorKind::person || ((country || owned) && body.kind == ActorKind::government)))) {
      uint32_t behind = body.whole.end;
      while (behind < end && text_[behind].kind == TokenKind::punct && text_[behind].fold != "،" &&
             !text_[behind].line_start)
        ++behind;
      if (!country && !owned) own(out, h, &body, nullptr);
      out->anaphor = false;
      out->tokens.end = out->whole.end = body.whole.end;
      i = behind;
    }
  }
  // المبعوث الخاص إلى سوريا ستيفان دي مستورا, السفير الأمريكي لدى العراق، ريان كروكر: a country may stand between
  // office and name, if the name follows.
  if (h.title && i + 2 < end && depth < 4 && text_[i].kind == TokenKind::word && !text_[i].line_start &&
      text_[i + 1].kind == TokenKind::word && is_prep(i) &&
      (lex_.prep_role(text_[i].fold).empty() || lex_.prep_role(text_[i].fold) == "post")) {
    uint16_t c = 0;
    Mention land;
    if (phrase(i + 1, end, depth + 1, &land, &c) && !c && (land.country || land.known_place)) {
      uint32_t behind = land.whole.end;
      if (behind < end && text_[behind].fold == "،") ++behind;
      Mention named;
      uint16_t none = 0;
      if (behind < end && text_[behind].kind == TokenKind::word && !text_[behind].line_start &&
          phrase(behind, end, depth + 1, &named, &none) && !none && named.person)
        i = land.whole.end;
    }
  }
  // A title before a name, or a name before... the person is the actor, by name (وزير الخارجية التركي مولود تشاوش أوغلو
  // → the name).
  // Several without an article carry nobody's name: يتهم معارضون | الأسد.
  if (h.title && i < end && !(nun && !al && i == at + 1 && arabic::sound_plural_nominative(form))) {
    uint32_t j = i;
    if (text_[j].fold == "،" && j + 1 < end) ++j;
    if (text_[j].kind == TokenKind::word && !text_[j].line_start) {
      Mention person;
      for (const Match& f : matches_.at(j))
        if (f.sense->kind == Kind::actor && !f.clitics &&
            lex_.book().actors[f.sense->entry].kind == ActorKind::person && from_name(f, j, end, &person))
          break;
      if (!person.actor && (j == i || depth == 0)) person_name(j, end, &person);
      // المتحدث باسم الجيش، توم جونز، …: between two commas also a name that no list knows.
      const auto comma = [&](uint32_t k) { return k < end && text_[k].fold == "،" && !text_[k].line_start; };
      if (j != i && person.actor && person.id.empty() && !comma(person.tokens.end)) person = Mention{};
      if (j != i && depth == 0 && !person.actor && h.number == "sg") name_between_commas(j, end, &person);
      // نظيره السوري الرئيس بشار الأسد
      if (uint16_t c = 0; !person.actor && j == i && owned && country && depth < 4)
        if (!phrase(j, end, depth + 1, &person, &c) || (c & ~arabic::kAl) || !person.person) person = Mention{};
      // Straight after a title even one unknown word, or two, is a name.
      if (!person.actor && j == i && !bare && unknown_word(j)) {
        uint32_t k = j + 1;
        while (k < end && k < j + 3 && !text_[k].line_start && unknown_word(k)) ++k;
        person.tokens = {j, k};
        person.person = person.actor = true, person.kind = ActorKind::person, person.type = "person";
      }
      if (person.actor) {
        std::string role = out->id;
        Gender g = out->gender;
        person.whole = {at, person.tokens.end};
        if (person.id.empty()) person.country = out->country;
        *out = person;
        if (out->gender == Gender::unknown) out->gender = g;
        out->number = Number::sg;
        return true;
      }
    }
  }
  if (bare && h.alone == Head::no) return false;
  // إصابة خمسة آخرين, not جنود وصحفيون آخرون.
  const Unit* before = d_.units.empty() ? nullptr : &d_.units.back();
  if (h.code == kOthers && (!before || before->kind != UnitKind::number || before->tokens.end != at)) return false;
  // قوات الأمن is definite by its second word.
  const bool inner_al = m.length > 1 && arabic::has_article(text_[at + m.length - 1].fold);
  // قوات تدعمها تركيا: the relative clause behind it says which.
  const auto relative = [&] {
    if (i >= end || text_[i].line_start) return false;
    const std::vector<Match>& found = matches_.at(i);
    return std::any_of(found.begin(), found.end(), [](const Match& f) {
      return f.sense->kind == Kind::predicate && f.sense->tense == arabic::Tense::present &&
             !(f.clitics & arabic::kAnd) && f.pronoun != arabic::Pronoun::none;
    });
  };
  if (bare && h.alone == Head::definite && !al && !inner_al && !relative()) return false;
  return true;
}

}  // namespace marsad::reading
