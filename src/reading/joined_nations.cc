// A second nation that shares the noun of the first: two forces, two sides, two ministers.
//
//   القوات السورية | والروسية → syr-mil, rus-mil;  الجانبان التركي | والروسي → tur-gov, rus-gov
//
// What it cannot do: see joined_nations.h. Tested by sentences_sides_test.cc.
#include "reading/joined_nations.h"

#include <algorithm>

#include "arabic/chars.h"
#include "arabic/folded_letters.h"
#include "reading/owners.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

namespace {

// The nation that is named from this token on, by an adjective of one word or as a country, with these clitics and no
// others; null where none is.
const Match* nation_at(const std::vector<Match>& found, Kind kind, uint16_t clitics) {
  const auto m = std::find_if(found.begin(), found.end(), [&](const Match& f) {
    return f.sense->kind == kind && f.clitics == clitics && f.pronoun == arabic::Pronoun::none &&
           (f.length == 1 || kind == Kind::country);
  });
  return m == found.end() ? nullptr : &*m;
}

}  // namespace

// القوات | السورية, وزيرا الخارجية | الروسي: the noun before the nation; an adjective may stand between (القوات المسلحة
// السورية).
const Head* JoinedNations::noun_before(uint32_t first, uint32_t nation) {
  constexpr uint32_t kBetween = 1;
  const Match* noun = nullptr;
  for (const Match& m : matches_.at(first))
    if (m.sense->kind == Kind::head && first + m.length <= nation && nation - first - m.length <= kBetween &&
        m.pronoun == arabic::Pronoun::none && (!noun || m.length > noun->length))
      noun = &m;
  return noun ? &lex_.book().heads[noun->sense->entry] : nullptr;
}

// What the name from token `first` to token `i` shares with a nation behind it that is named in this way.
JoinedNations::Shared JoinedNations::shared(uint32_t first, uint32_t i, Kind kind) {
  if (end_ == i && last_.noun) return last_.kind == kind ? last_ : Shared{};
  const auto& countries = lex_.book().country_list;
  // وزيرا خارجية | روسيا: of several the country itself says whose they are.
  if (kind == Kind::country) {
    for (uint32_t k = i - 1; k > first; --k)
      if (const Match* m = nation_at(matches_.at(k), kind, 0); m && k + m->length == i)
        if (const Head* noun = noun_before(first, k); noun && noun->number != "sg")
          return {noun, &countries[m->sense->entry], kind, Gender::unknown};
    return {};
  }
  const std::string_view word = text_[i - 1].fold;
  const uint16_t al = arabic::has_article(word) ? arabic::kAl : 0;
  if (word.ends_with(arabic::kAlif)) return {};  // جيش سوريا: the country
  if (const Match* m = nation_at(matches_.at(i - 1), kind, al))
    return {noun_before(first, i - 1), &countries[m->sense->entry], kind, m->sense->gender};
  // القوات الحكومية والروسية: the first is told by what it is.
  const Match* told = nation_at(matches_.at(i - 1), Kind::descriptor, al);
  return told ? Shared{noun_before(first, i - 1), nullptr, kind, told->sense->gender} : Shared{};
}

bool JoinedNations::read(uint32_t i, uint32_t end, uint32_t sentence, const Unit& before, Unit* u) {
  if (before.kind != UnitKind::mention || before.tokens.end != i || text_[i].kind != TokenKind::word ||
      text_[i].line_start)
    return false;
  const Mention& first = d_.mentions[static_cast<size_t>(before.mention)];
  if (!first.actor || first.person || first.tokens.end != i || !text_[i].fold.starts_with(arabic::kWaw)) return false;
  Shared with;
  const Match* nation = nullptr;
  for (const Kind kind : {Kind::country, Kind::nisba}) {
    if (with = shared(before.tokens.begin, i, kind); !with.noun) continue;
    const uint16_t al = kind == Kind::nisba && arabic::has_article(text_[i - 1].fold) ? arabic::kAl : 0;
    nation = nation_at(matches_.at(i), kind, arabic::kAnd | al);
    // السورية والروسية, السوري والروسي: two of one form; but وزيرا الخارجية البريطاني والكندية.
    if (nation && (kind == Kind::country || with.noun->title || nation->sense->gender == with.form)) break;
    nation = nullptr;
  }
  if (!nation) return false;
  const uint32_t stop = i + nation->length;
  // الرئيس السوري والروسي فلاديمير بوتين: a name behind it is the second one's own.
  if (Mention next; stop < end && with.noun->title)
    if (uint16_t c = 0; names_.read(stop, end, sentence, &next, &c) && next.person) return false;

  const Country& country = lex_.book().country_list[nation->sense->entry];
  Mention m = first;
  m.tokens = m.whole = {i, stop};
  m.skip = 1;
  m.country = &country, m.id = country.id, m.name = country.name_en;
  m.known_place = nullptr, m.home = nullptr;
  if (m.number == Number::du) m.number = Number::sg;
  // الطيران السوري, syr-airforce: what the second one's is called in the codebook, or what the noun makes of it.
  const Actor* listed = nullptr;
  if (with.nation && first.id.starts_with(with.nation->id))
    listed = lex_.actor(country.id + first.id.substr(with.nation->id.size()));
  if (listed)
    m.id = listed->id, m.name = listed->name_en, m.kind = listed->kind;
  else if (auto made = composed(lex_, *with.noun, country.id, country.name_en))
    m.id = std::move(made->id), m.name = std::move(made->name), m.kind = made->kind;
  last_ = with, last_.nation = &country, end_ = stop;
  u->kind = UnitKind::mention, u->clitics = nation->clitics, u->tokens = m.whole, u->weapon = before.weapon;
  u->mention = static_cast<int>(d_.mentions.size());
  d_.mentions.push_back(std::move(m));
  return true;
}

}  // namespace marsad::reading
