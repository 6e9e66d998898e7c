// Persons: a first name that the codebook lists, with up to three words behind it.
//
//   محمد عبد الله | العبود → one person, whom no list knows
//
// What it cannot do: persons whose first name is not listed. Tested by names_test.cc.
#include <algorithm>

#include "arabic/folded_letters.h"
#include "reading/names.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

Gender gender_of(const GivenName& name) {
  return name.gender == "f" ? Gender::f : name.gender == "m" ? Gender::m : Gender::unknown;
}

// عصام الحريري is no Saad Hariri: whether the word at `i` is the family name of somebody the codebook knows by another
// first name than that at `first`.
bool NameReader::namesake(uint32_t first, uint32_t i) const {
  bool known = false;
  for (const Match& m : matches_.at(i)) {
    if (m.clitics || m.sense->kind == Kind::place) return false;
    if (m.sense->kind != Kind::actor) continue;
    const Actor& actor = lex_.book().actors[m.sense->entry];
    if (actor.kind != ActorKind::person || m.length != 1) return false;
    known = true;
    auto bears = [&](std::string_view name) {
      const arabic::Text words(name);
      return std::any_of(words.tokens().begin(), words.tokens().end(),
                         [&](const arabic::Token& t) { return t.fold == text_[first].fold; });
    };
    if (bears(actor.name_ar)) return false;
    for (const Variant& one : actor.variants)
      if (bears(one.text)) return false;
  }
  return known;
}

// أبو أحمد الشامي: where he is from is part of such a name.
bool NameReader::origin_name(uint32_t i) const {
  return arabic::has_article(text_[i].fold) && text_[i].fold.ends_with(arabic::kYa) && !text_[i].line_start &&
         std::none_of(matches_.at(i).begin(), matches_.at(i).end(),
                      [](const Match& m) { return m.sense->kind != Kind::nisba && m.sense->kind != Kind::place; });
}

// أحمد الخالد, محمد القحطاني: behind a first name a word with the article that is no word besides, nor a day or a
// woman's adjective (not الملك, الخميس, المفاجئة), is a family's.
bool NameReader::family_name(uint32_t i) const {
  const auto& word = text_[i];
  if (!arabic::has_article(word.fold) || text_.raw(i).ends_with("\xD8\xA9") || !matches_.at(i).empty() || time_at(i))
    return false;
  const auto& hits = lex_.hits(word.fold);
  const auto given = [](const Sense& s) { return s.kind == Kind::given_name; };
  return !hits.empty() && std::all_of(hits.begin(), hits.end(), [&](const codebook::WordHit& h) {
    return (h.clitics & ~arabic::kAl) == 0 && std::all_of(h.senses.begin(), h.senses.end(), given);
  });
}

// أديب الشيشكلي, محمد عبد الله العبود: a first name the codebook lists, then up to three words nobody knows or more
// first names.
uint32_t NameReader::person_name(uint32_t at, uint32_t end, Mention* out) {
  uint32_t i = at;
  int given = 0, unknown = 0;
  auto given_at = [&](uint32_t t, uint32_t* length) {
    for (const Match& m : matches_.at(t)) {
      if (m.sense->kind == Kind::actor && t == at && lex_.book().actors[m.sense->entry].kind == ActorKind::person)
        return false;
      if (m.sense->kind == Kind::given_name && !m.clitics) {
        if (t == at) out->gender = gender_of(lex_.book().given_names[m.sense->entry]);
        return *length = m.length, true;
      }
    }
    return false;
  };
  // قصف تركي على البلدة: Turkish, upon; no man's name.
  const auto is = [&](uint32_t t, Kind kind) {
    return std::any_of(matches_.at(t).begin(), matches_.at(t).end(),
                       [&](const Match& m) { return m.sense->kind == kind && m.length == 1 && !m.clitics; });
  };
  if (at + 1 < end && is(at, Kind::nisba))
    for (const Match& m : matches_.at(at + 1))
      if (m.sense->kind == Kind::particle && text_.raw(at + 1) == lex_.book().particles[m.sense->entry].form) return at;
  // أكد الوزيران على أهمية الحوار, دعا أحمد على أساس: upon, where no second first name follows.
  const auto preposition = [&](uint32_t t) {
    const auto& found = matches_.at(t);
    return std::any_of(found.begin(), found.end(),
                       [&](const Match& m) {
                         return m.sense->kind == Kind::particle && m.length == 1 && !m.clitics &&
                                lex_.book().particles[m.sense->entry].kind == ParticleKind::prep &&
                                text_.raw(t) == lex_.book().particles[m.sense->entry].form;
                       }) &&
           !(t + 1 < end && is(t + 1, Kind::given_name));
  };
  while (i < end && i < at + 5 && text_[i].kind == TokenKind::word && !(i > at && text_[i].line_start)) {
    uint32_t length = 1;
    if (preposition(i)) break;
    if (given_at(i, &length)) {
      i += length;
      ++given;
    } else if (unknown < 2 && unknown_word(i)) {
      ++i, ++unknown;
    } else if (given > 0 && namesake(at, i)) {
      ++i, ++unknown;
      break;
    } else if (given > 0 && unknown < 2 && family_name(i)) {
      ++i, ++unknown;
      break;
    } else if (given > 1 && unknown == 0 && origin_name(i)) {
      ++i, ++unknown;
      break;
    } else {
      break;
    }
  }
  if (i == at || given + unknown < 2) return at;
  out->tokens = {at, i};
  out->person = out->actor = true;
  out->kind = ActorKind::person;
  out->type = "person";
  out->number = Number::sg;
  return i;
}

// Whether a word may stand in a name told between commas: of the first, what is a first name or no list knows; of those
// behind it, what does not go on with something else.
bool NameReader::name_word(uint32_t at, bool first) const {
  if (text_[at].kind != TokenKind::word || text_[at].line_start) return false;
  if (unknown_word(at)) return !first || !arabic::has_article(text_[at].fold);
  bool goes_on = false;
  for (const Match& m : matches_.at(at)) {
    if (m.length > 1) continue;
    if (m.sense->kind == Kind::given_name && !m.clitics) return true;
    const bool part = m.sense->kind == Kind::predicate || m.sense->kind == Kind::nisba ||
                      m.sense->kind == Kind::place || m.sense->kind == Kind::actor || m.sense->kind == Kind::descriptor;
    goes_on = goes_on || !part || (m.clitics & ~arabic::kAl);
  }
  return !first && !goes_on && arabic::has_article(text_[at].fold) && text_[at].fold.ends_with(arabic::kYa);
}

// المتحدث باسم الجيش، توم جونز، …; رئيس الأركان، الفريق أول عثمان الغانمي، …: behind an office, between two commas,
// also a name that no list knows, with the rank before it.
void NameReader::name_between_commas(uint32_t at, uint32_t end, Mention* out) {
  constexpr uint32_t kRank = 3, kWords = 4;
  const auto ends = [&](uint32_t k) { return k < end && text_[k].fold == "،" && !text_[k].line_start; };
  const auto rank = [&](uint32_t k) {
    if (k >= end || text_[k].kind != TokenKind::word || text_[k].line_start) return false;
    if (k > at && number_at(k)) return true;  // الفريق أول
    return arabic::has_article(text_[k].fold) &&
           std::none_of(matches_.at(k).begin(), matches_.at(k).end(), [&](const Match& m) {
             return m.sense->kind == Kind::particle || m.sense->kind == Kind::cue || m.sense->kind == Kind::nisba ||
                    (m.sense->kind == Kind::head && lex_.book().heads[m.sense->entry].kind == ActorKind::government);
           });
  };
  uint32_t first = at;
  while (first < at + kRank && rank(first)) ++first;
  if (first > at && first < end)
    for (const Match& m : matches_.at(first))
      if (m.sense->kind == Kind::actor && !m.clitics && lex_.book().actors[m.sense->entry].kind == ActorKind::person)
        if (Mention known; from_name(m, first, end, &known) && ends(known.whole.end)) {
          *out = known;
          return;
        }
  uint32_t k = first;
  while (k < end && k < first + kWords && name_word(k, k == first)) ++k;
  if (k <= first + 1 || !ends(k)) return;
  out->tokens = {first, k};
  out->person = out->actor = true, out->kind = ActorKind::person, out->type = "person";
}

}  // namespace marsad::reading
