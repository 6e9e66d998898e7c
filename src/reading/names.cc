// The longest name that begins at a word, and the adjectives behind it.
//
//   قوات | سوريا الديمقراطية | المدعومة: the entry of four words beats the head قوات with its owner سوريا
//
// name_entries.cc reads names that the codebook lists, name_heads.cc heads with their owners, name_persons.cc persons,
// name_places.cc places. What it cannot do: choose by what the sentence says of the name. Tested by names_test.cc.
#include "reading/names.h"

#include <algorithm>

#include "arabic/declension.h"
#include "arabic/folded_letters.h"
#include "reading/prefixed_noun.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

bool NameReader::read(uint32_t at, uint32_t end, uint32_t sentence, Mention* out, uint16_t* clitics) {
  *out = Mention{};
  *clitics = 0;
  if (!phrase(at, end, 0, out, clitics)) return false;
  out->sentence = sentence;
  leave_out_complement(end, out);
  if (out->person) out->whole.end = title_behind(out->whole.end, end);
  return true;
}

// جيش الفتح التابع | للمعارضة, قوات النظام المتمركزة | في الفوج: what opens a complement is not quoted with the name.
// But القوات الموالية للنظام, فصائل تابعة للجيش: nothing else tells which.
void NameReader::leave_out_complement(uint32_t end, Mention* out) {
  const arabic::Range& name = out->tokens;
  if (name.size() < 2 || name.end >= end || text_[name.end].kind != TokenKind::word) return;
  std::string_view prep;
  for (const WordHit& hit : lex_.hits(text_[name.end - 1].fold))
    for (const Sense& s : hit.senses)
      if (s.kind == Kind::descriptor && !(hit.clitics & ~arabic::kAl)) {
        if (const Adjective& a = lex_.book().adjectives[s.entry]; !a.prep.empty()) prep = a.prep;
      }
  if (prep.empty() || !(is_prep(name.end) || text_[name.end].fold.starts_with(prep))) return;
  const auto& first = lex_.hits(text_[name.begin].fold);
  const bool head = std::any_of(first.begin(), first.end(), [](const WordHit& h) {
    return std::any_of(h.senses.begin(), h.senses.end(), [](const Sense& s) { return s.kind == Kind::head; });
  });
  if (name.size() > 2 || !head) --out->tokens.end;
}

// جون كيري، وزير الخارجية الأمريكي، : a title between commas is of the person before it. Gives the token behind it.
uint32_t NameReader::title_behind(uint32_t at, uint32_t end) {
  if (at + 1 >= end || text_[at].fold != "،" || text_[at + 1].line_start) return at;
  for (const Match& m : matches_.at(at + 1)) {
    if (m.sense->kind != Kind::head || !lex_.book().heads[m.sense->entry].title || (m.clitics & ~arabic::kAl) ||
        m.sense->number == Number::pl || m.sense->number == Number::du)
      continue;
    Mention title;
    if (!from_head(m, at + 1, end, 1, &title) || title.person || title.whole.end >= end) continue;
    const auto& behind = text_[title.whole.end];
    if (behind.fold == "،" || behind.fold == ".") return title.whole.end;
    // … العميد في القوات الخاصة ورئيس الأمن: a second title joined to the first.
    for (const Match& next : matches_.at(title.whole.end)) {
      Mention second;
      if (next.sense->kind == Kind::head && (next.clitics & arabic::kAnd) &&
          lex_.book().heads[next.sense->entry].title && from_head(next, title.whole.end + 1, end, 1, &second) &&
          !second.person)
        return second.whole.end;
    }
  }
  return at;
}

bool NameReader::phrase(uint32_t at, uint32_t end, int depth, Mention* out, uint16_t* clitics) {
  if (at >= end || text_[at].kind != TokenKind::word) return false;
  const std::vector<Match>& list = matches_.at(at);
  // Candidates are tried longest result first: what reads more words is surer.
  Mention best;
  uint16_t best_clitics = 0;
  uint32_t best_score = 0;
  auto offer = [&](const Mention& m, const Match& by, uint32_t bonus) {
    const uint32_t score = (m.whole.end - at) * 16 + bonus;
    if (score > best_score) best = m, best_score = score, best_clitics = by.clitics;
  };
  for (const Match& m : list) {
    Mention x;
    switch (m.sense->kind) {
      case Kind::actor:
        if (from_name(m, at, end, &x))
          offer(x, m, in_force(lex_.book().actors[m.sense->entry].variants[m.sense->variant]) ? 9 : 5);
        break;
      case Kind::country:
        if (from_name(m, at, end, &x)) offer(x, m, 8);
        break;
      case Kind::capital: {
        if (from_name(m, at, end, &x)) {
          // The city itself, when the places know it: both actor and place.
          for (const Match& p : list)
            if (p.sense->kind == Kind::place && p.length == m.length && p.clitics == m.clitics)
              x.known_place = &lex_.book().places[p.sense->entry];
          offer(x, m, 7);
        }
        break;
      }
      case Kind::people:
        if (from_name(m, at, end, &x)) offer(x, m, 6);
        break;
      case Kind::source:
        if (from_name(m, at, end, &x)) offer(x, m, 4);
        break;
      case Kind::place:
        if (!from_name(m, at, end, &x)) break;
        // شمال البلاد is the north of several countries: only that of the country spoken of.
        if (x.known_place->kind == "region" && !spoken_of(*x.known_place) &&
            std::any_of(list.begin(), list.end(), [&](const Match& o) {
              return o.sense->kind == Kind::place && o.length == m.length &&
                     lex_.book().places[o.sense->entry].parents != x.known_place->parents;
            }))
          break;
        // بلدة الربيعة: rather the town than a man of that name, behind a word that the place alone is told by.
        offer(
            x, m,
            (!(m.clitics & ~arabic::kAl) && behind_its_word(x.known_place->variants[m.sense->variant], at) ? 4u : 0u) +
                (beside_next(*x.known_place, m, list, at + m.length, end) ? 8u
                 : beside_last(*x.known_place)                            ? 7u
                                                                          : 6u));
        break;
      case Kind::head:
        if (from_head(m, at, end, depth, &x)) offer(x, m, 3);
        break;
      case Kind::place_head:
        if (from_place_head(m, at, end, depth, &x)) offer(x, m, 4);
        break;
      case Kind::nisba:
        // السوريون, الأميركيين: a people by its adjective. Only plural, only with ال.
        if ((m.clitics & arabic::kAl) && m.sense->number == Number::pl && m.sense->gender == Gender::m) {
          const Country& c = lex_.book().country_list[m.sense->entry];
          x.actor = true, x.country = &c, x.id = c.id + "-civ", x.name = c.name_en + " people",
          x.kind = ActorKind::population;
          x.tokens = x.whole = {at, at + 1}, x.gender = Gender::m, x.number = Number::pl;
          offer(x, m, 1);
        }
        break;
      case Kind::given_name:
        if (!(m.clitics & ~(arabic::kAnd | arabic::kThen | arabic::kBi | arabic::kLi)) && depth < 6) {
          uint32_t e = person_name(at, end, &x);
          if (e == at && m.clitics) {  // the first word carries a clitic; the rest must make a name
            Mention rest;
            uint32_t k = at + m.length;
            while (k < end && k < at + 3 && !text_[k].line_start && unknown_word(k)) ++k;
            if (k > at + m.length)
              x.tokens = {at, k}, x.person = x.actor = true, x.kind = ActorKind::person, x.type = "person", e = k,
              x.number = Number::sg;
          }
          if (e > at) x.whole = x.tokens, offer(x, m, 2);
        }
        break;
      default:
        break;
    }
  }
  if (!best_score) return false;
  *out = best;
  *clitics = best_clitics;
  return true;
}

namespace {

bool is_country(const std::vector<Match>& found) {
  return std::any_of(found.begin(), found.end(),
                     [](const Match& m) { return m.sense->kind == Kind::country && m.length == 1 && !m.clitics; });
}

}  // namespace

// Adjectives after a noun: التركية, السوري المعارض, الجنوبي. Gives the token behind the last one; the owner is the
// first nationality.
uint32_t NameReader::adjectives(uint32_t at, uint32_t end, bool definite, Gender gender, Number number,
                                const Country** owner, Mention* place) {
  const bool dual = number == Number::du;
  // هزم الجيش التنظيم العام الماضي: a day or a year describes nobody.
  while (at < end && text_[at].kind == TokenKind::word && !text_[at].line_start && !time_at(at)) {
    const std::vector<Match>& found = matches_.at(at);
    // القوات | المتمركزة في المطار: where they stand is no part of their name.
    if (std::any_of(found.begin(), found.end(), [&](const Match& m) {
          return m.sense->kind == Kind::particle && m.length > 1 &&
                 lex_.book().particles[m.sense->entry].role == "stands";
        }))
      break;
    const Match* best = nullptr;
    // وزراء الخارجية الروسي والتركي: one adjective in the singular for each.
    const bool several = dual || (number == Number::pl && gender == Gender::m && text_[at].fold.ends_with(arabic::kYa));
    for (const Match& m : found) {
      const uint16_t off = m.clitics & ~arabic::kAl;
      if ((off && !(off == arabic::kAnd && several && owner && *owner && m.sense->kind == Kind::nisba)) || m.length > 1)
        continue;
      const bool al = m.clitics & arabic::kAl;
      // اتهم مسؤول كردي تركيا, اتهم ناشطون روسيا: behind a nation, or a plural that keeps its ن, the country.
      if (m.sense->kind == Kind::nisba && !al && text_[at].fold.ends_with(arabic::kAlif) &&
          !text_[at - 1].fold.ends_with(arabic::kAlif) &&
          ((owner && *owner) || arabic::sound_plural(text_[at - 1].fold)) && is_country(found))
        continue;
      // انتقد الوزير المسؤولين, القوات التركية المقاتلين: one man, or things, have no adjective in the plural of men; a
      // nation's may be the dual of two (الحكومة والشعب السوريين), but not behind another's (الجيش الإسرائيلي
      // السوريين).
      const bool men = m.sense->number == Number::pl || m.sense->number == Number::du;
      const bool takes_men = !(number == Number::sg && gender == Gender::m) &&
                             !(gender == Gender::f && arabic::sound_plural(text_[at].fold));
      if (m.sense->kind == Kind::nisba && men && m.sense->gender == Gender::m && !takes_men && owner && *owner)
        continue;
      // الجانبان التركي والروسي: two adjectives of a dual; the first names the owner.
      if (m.sense->kind == Kind::nisba && al == definite && owner) {
        best = &m;
        if (!*owner) *owner = &lex_.book().country_list[m.sense->entry];
        break;
      }
      // المسؤولين الأتراك, المقاتلون الروس: the broken plural of a nationality behind men.
      if (m.sense->kind == Kind::people && al && definite && (number == Number::pl || dual) && gender == Gender::m &&
          owner && !*owner) {
        best = &m;
        *owner = &lex_.book().country_list[m.sense->entry];
        break;
      }
      if (m.sense->kind == Kind::descriptor && men && !takes_men) continue;
      // قوات تركية | مقاتلي الوحدات: whose they are is told behind a plural in the construct.
      if (m.sense->kind == Kind::descriptor && men && text_[at].fold.ends_with(arabic::kYa) &&
          !arabic::has_article(text_[at].fold))
        continue;
      // وطالب المحتجون: men in the nominative with their article describe nobody without one.
      const bool nominative =
          !definite && arabic::has_article(text_[at].fold) && arabic::sound_plural_nominative(text_[at].fold);
      if (m.sense->kind == Kind::descriptor && al == definite && !nominative) best = &m;
      if (m.sense->kind == Kind::place_head && place &&
          lex_.book().place_heads[m.sense->entry].effect == PlaceHead::direction &&
          (al || arabic::has_article(text_[at].fold))) {
        best = &m;
        place->effect = std::max<uint8_t>(place->effect, PlaceHead::direction);
        place->bearing = lex_.book().place_heads[m.sense->entry].bearing;
      }
    }
    if (!best) break;
    ++at;
  }
  return at;
}

bool NameReader::is_prep(uint32_t at) {
  for (const Match& m : matches_.at(at))
    if (m.sense->kind == Kind::particle && m.length == 1 && !m.clitics &&
        lex_.book().particles[m.sense->entry].kind == ParticleKind::prep)
      return true;
  return false;
}

bool NameReader::unknown_word(uint32_t at) const {
  if (text_[at].kind != TokenKind::word || text_[at].fold.size() < 4 || !lex_.hits(text_[at].fold).empty())
    return false;
  if (!prefixed_noun(text_[at].fold, text_.raw(at)).empty()) return false;  // الرئيس الفرنسي لتوحيد الصف
  if (time_at(at)) return false;  // نتانياهو الأربعاء: the day is no name
  // أفرجت عن القس يوم 25 يوليو: nor the word before its number
  if (at + 1 < text_.size() && text_[at + 1].kind == TokenKind::number && time_at(at + 1)) return false;
  return !number_at(at);  // جنديان سوريان وثلاثة عناصر: nor how many others
}

bool NameReader::time_at(uint32_t at) const {
  const auto time =
      std::partition_point(d_.times.begin(), d_.times.end(), [&](const TimeMention& t) { return t.tokens.end <= at; });
  return time != d_.times.end() && time->tokens.begin <= at;
}

bool NameReader::number_at(uint32_t at) const {
  const auto number = std::partition_point(d_.numbers.begin(), d_.numbers.end(),
                                           [&](const NumberMention& n) { return n.tokens.end <= at; });
  return number != d_.numbers.end() && number->tokens.begin <= at;
}

}  // namespace marsad::reading
