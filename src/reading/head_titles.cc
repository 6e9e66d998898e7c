// Who holds a title: the body he belongs to, the country he is sent to, his name.
//
//   القيادي | في «جيش الإسلام» | محمد علوش;  المبعوث الخاص | إلى سوريا | ستيفان دي مستورا
//
// What it cannot do: names behind a clause (الوزير الذي زار دمشق، فلان). Tested by names_test.cc.
#include <utility>

#include "arabic/chars.h"
#include "arabic/declension.h"
#include "arabic/folded_letters.h"
#include "reading/head_phrase.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

// القيادي في «جيش الإسلام» محمد علوش: the body a person belongs to may stand between title and name. Not قال الرئيس
// الروسي لنظيره التركي.
void NameReader::HeadPhrase::body_behind() {
  if (i + 1 >= end || depth >= 4 || !word_at(i)) return;
  const std::string_view role = lex.prep_role(text[i].fold);
  const bool in_body = role == "place" || role == "post", of_body = text[i].fold.starts_with(arabic::kLam);
  if (!in_body && !of_body) return;
  uint32_t j = in_body ? i + 1 : i;
  if (text[j].kind == TokenKind::punct && j + 1 < end) ++j;
  uint16_t c = 0;
  Mention body;
  if (!names.phrase(j, end, depth + 1, &body, &c) || c != (in_body ? 0 : arabic::kLi) || !body.actor || body.place ||
      body.person || (!in_body && body.kind == ActorKind::media))
    return;
  if (of_body && (body.kind == ActorKind::person || (!ownerless() && body.kind == ActorKind::government))) return;
  if (ownerless()) names.own(out, h, &body, nullptr);
  out->anaphor = false;
  out->tokens.end = out->whole.end = i = body.whole.end;
  while (i < end && text[i].kind == TokenKind::punct && text[i].fold != "،" && !text[i].line_start) ++i;
}

// المبعوث الخاص إلى سوريا ستيفان دي مستورا, السفير الأمريكي لدى العراق، ريان كروكر: a country may stand between office
// and name, if the name follows.
void NameReader::HeadPhrase::land_behind() {
  if (i + 2 >= end || depth >= 4 || !word_at(i) || text[i + 1].kind != TokenKind::word || !names.is_prep(i)) return;
  const std::string_view role = lex.prep_role(text[i].fold);
  if (!role.empty() && role != "post") return;
  uint16_t c = 0;
  Mention land;
  if (!names.phrase(i + 1, end, depth + 1, &land, &c) || c || (!land.country && !land.known_place)) return;
  uint32_t behind = land.whole.end;
  if (behind < end && text[behind].fold == "،") ++behind;
  Mention named;
  if (behind < end && word_at(behind) && names.phrase(behind, end, depth + 1, &named, &c) && !c && named.person)
    i = land.whole.end;
}

// The name at j, which is i or, behind a comma, the word after.
Mention NameReader::HeadPhrase::name_at(uint32_t j) {
  Mention person;
  for (const Match& f : matches.at(j))
    if (f.sense->kind == Kind::actor && !f.clitics && lex.book().actors[f.sense->entry].kind == ActorKind::person &&
        names.from_name(f, j, end, &person))
      break;
  if (!person.actor && (j == i || depth == 0)) names.person_name(j, end, &person);
  // المتحدث باسم الجيش، توم جونز، …: between two commas also a name that no list knows.
  const auto comma = [&](uint32_t k) { return k < end && text[k].fold == "،" && !text[k].line_start; };
  if (j != i && person.actor && person.id.empty() && !comma(person.tokens.end)) person = Mention{};
  if (j != i && depth == 0 && !person.actor && h.number == "sg") names.name_between_commas(j, end, &person);
  // نظيره السوري الرئيس بشار الأسد
  if (uint16_t c = 0; !person.actor && j == i && owned && country && depth < 4)
    if (!names.phrase(j, end, depth + 1, &person, &c) || (c & ~arabic::kAl) || !person.person) person = Mention{};
  // Straight after a title even one unknown word, or two, is a name.
  if (!person.actor && j == i && !bare && names.unknown_word(j)) {
    uint32_t k = j + 1;
    while (k < end && k < j + 3 && !text[k].line_start && names.unknown_word(k)) ++k;
    person.tokens = {j, k};
    person.person = person.actor = true, person.kind = ActorKind::person, person.type = "person";
  }
  return person;
}

// Behind a title the person is the actor, by name: وزير الخارجية التركي مولود تشاوش أوغلو → the name.
bool NameReader::HeadPhrase::person_behind() {
  // Several without an article carry nobody's name: يتهم معارضون | الأسد.
  if (i >= end || (nun && !al && i == at + 1 && arabic::sound_plural_nominative(text[at].fold))) return false;
  const uint32_t j = text[i].fold == "،" && i + 1 < end ? i + 1 : i;
  if (!word_at(j)) return false;
  Mention person = name_at(j);
  if (!person.actor) return false;
  person.whole = {at, person.tokens.end};
  if (person.id.empty()) person.country = out->country;
  if (person.gender == Gender::unknown) person.gender = out->gender;
  person.number = Number::sg;
  *out = std::move(person);
  return true;
}

}  // namespace marsad::reading
