#include "reading/names.h"

#include <algorithm>
#include <cmath>

#include "arabic/fold.h"
#include "codebook/dated_names.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

namespace {

std::string replace_owner(std::string_view pattern, std::string_view owner) {
  std::string out(pattern);
  if (size_t at = out.find('%'); at != std::string::npos) out.replace(at, 1, owner);
  return out;
}

Gender gender_of(const GivenName& name) {
  return name.gender == "f" ? Gender::f : name.gender == "m" ? Gender::m : Gender::unknown;
}

constexpr std::string_view kTakesUnknown[] = {"city",     "town",    "village", "neighbourhood", "camp",
                                              "crossing", "airport", "base",    "district",      "mountain"};

}  // namespace

bool NameReader::read(uint32_t at, uint32_t end, uint32_t sentence, Mention* out, uint16_t* clitics) {
  *out = Mention{};
  *clitics = 0;
  if (!phrase(at, end, 0, out, clitics)) return false;
  out->sentence = sentence;
  return true;
}

bool NameReader::in_force(const Variant& v) const {
  if (d_.day.empty()) return true;
  return (v.from.empty() || v.from <= d_.day) && (v.to.empty() || d_.day.substr(0, v.to.size()) <= v.to);
}

// A variant that is ambiguous alone stands only straight after one of its words (مدينة الباب).
bool NameReader::licensed(const Variant& v, uint32_t at, uint16_t clitics) const {
  if (v.after.empty()) return true;
  if (at == 0) return false;
  // بلدات نصيب والنعيمة، والجيزة: a town before it in the same list licenses the next.
  if (!d_.mentions.empty() && d_.mentions.back().known_place) {
    const Mention& last = d_.mentions.back();
    const std::string_view kind = last.known_place->kind;
    const bool listed = kind == "village" || kind == "town" || kind == "neighbourhood";
    const bool comma = last.whole.end + 1 == at && text_[at - 1].fold == "،";
    if (listed && (comma || (last.whole.end == at && (clitics & arabic::kAnd)))) return true;
  }
  uint32_t before = at - 1;
  while (before > 0 && text_[before].kind == TokenKind::punct) --before;
  for (const std::string_view word : v.after) {
    std::string folded = arabic::fold(word);
    uint32_t id = lex_.word(folded);
    if (text_[before].fold == folded) return true;
    if (!id) continue;
    for (const WordHit& h : lex_.hits(text_[before].fold))
      if (h.word == id) return true;
  }
  return false;
}

// Of two places with one name, the one beside a place just named is meant: كحيل والجيزة is Daraa's, not Giza.
bool NameReader::beside_last(const Place& p) const {
  if (!p.lat || !p.lon) return false;
  size_t seen = 0;
  for (auto m = d_.mentions.rbegin(); m != d_.mentions.rend() && seen < 3; ++m) {
    if (!m->known_place || !m->known_place->lat || !m->known_place->lon) continue;
    ++seen;
    if (std::abs(*m->known_place->lat - *p.lat) < 0.5 && std::abs(*m->known_place->lon - *p.lon) < 0.6) return true;
  }
  return false;
}

// Whether the last country or place named is, or lies in, a country of this place.
bool NameReader::spoken_of(const Place& p) const {
  for (auto m = d_.mentions.rbegin(); m != d_.mentions.rend(); ++m) {
    if (!m->place) continue;
    std::string_view country;
    if (m->country)
      country = m->country->id;
    else if (m->known_place && !m->known_place->parents.empty())
      country = m->known_place->parents.back();
    if (!country.empty()) return std::find(p.parents.begin(), p.parents.end(), country) != p.parents.end();
  }
  return false;
}

bool NameReader::is_prep(uint32_t at) {
  for (const Match& m : matches_.at(at))
    if (m.sense->kind == Kind::particle && m.length == 1 && !m.clitics &&
        lex_.book().particles[m.sense->entry].kind == ParticleKind::prep)
      return true;
  return false;
}

bool NameReader::unknown_word(uint32_t at) const {
  return text_[at].kind == TokenKind::word && text_[at].fold.size() >= 4 && lex_.hits(text_[at].fold).empty();
}

// Adjectives after a noun: التركية, السوري المعارض, الجنوبي. Gives the token behind the last one; the owner is the
// first nationality.
uint32_t NameReader::adjectives(uint32_t at, uint32_t end, bool definite, Gender, Number number, const Country** owner,
                                Mention* place) {
  const bool dual = number == Number::du;
  while (at < end && text_[at].kind == TokenKind::word && !text_[at].line_start) {
    const std::vector<Match>& found = matches_.at(at);
    const Match* best = nullptr;
    for (const Match& m : found) {
      const uint16_t off = m.clitics & ~arabic::kAl;
      if ((off && !(off == arabic::kAnd && dual && owner && *owner && m.sense->kind == Kind::nisba)) || m.length > 1)
        continue;
      const bool al = m.clitics & arabic::kAl;
      // الجانبان التركي والروسي: two adjectives of a dual; the first names the owner.
      if (m.sense->kind == Kind::nisba && al == definite && owner) {
        best = &m;
        if (!*owner) *owner = &lex_.book().country_list[m.sense->entry];
        break;
      }
      if (m.sense->kind == Kind::descriptor && al == definite) best = &m;
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
  while (i < end && i < at + 5 && text_[i].kind == TokenKind::word && !(i > at && text_[i].line_start)) {
    uint32_t length = 1;
    if (given_at(i, &length)) {
      i += length;
      ++given;
    } else if (unknown < 2 && unknown_word(i)) {
      ++i, ++unknown;
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

// The id and name of a head with its owner: tur-mil, "Turkish armed forces".
void NameReader::own(Mention* out, const Head& h, const Mention* owner, const Country* country) const {
  out->kind = h.kind;
  out->gender = h.gender == "f" ? Gender::f : Gender::m;
  out->number = h.number == "pl" ? Number::pl : h.number == "du" ? Number::du : Number::sg;
  std::string id = country ? country->id : owner ? owner->id : "";
  if (id.ends_with("-gov"))
    id.resize(id.size() - 4);  // the army of a government is the country's: مدفعية النظام السوري → syr-mil
  std::string name = country ? country->name_en : owner ? owner->name : "";
  if (!id.empty()) {
    out->id = id + "-" + h.code;
    if (const Actor* known = lex_.actor(out->id)) {
      out->name = known->name_en;
      out->kind = known->kind;
    } else {
      out->name = replace_owner(h.name_en, name);
    }
    if (owner && !owner->slant.empty()) out->slant = owner->slant;
  } else {
    out->type = h.code;
  }
  if (country) out->country = country;
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
  uint32_t after = adjectives(i, end, al || m.length > 1 || owned, Gender::unknown, m.sense->number,
                              h.takes_adj || m.length > 1 ? &country : nullptr, nullptr);
  if (after == i && !al && !owned)
    after = adjectives(i, end, false, Gender::unknown, Number::unknown, &country, nullptr);
  // منظمات محلية قوات النظام are two: no genitive follows an adjective. A form that ends in a preposition (المتحدث
  // باسم) takes its owner whatever ال it has.
  const bool described = after > i, joins = m.length > 1 && h.takes_of && !h.takes_adj;
  if (after > i) i = text_end = after;
  // عناصر من قوات النظام: the owner behind "of".
  if (!country && !owned && h.takes_of && i + 1 < end && text_[i].kind == TokenKind::word &&
      lex_.prep_role(text_[i].fold) == "of" && depth < 4) {
    uint16_t c = 0;
    if (phrase(i + 1, end, depth + 1, &owner, &c) && !c && owner.actor && !owner.place)
      owned = true, i = text_end = owner.whole.end;
  }
  if (!country && !owned && h.takes_of && (!al || joins) && !described && i < end && !text_[i].line_start &&
      depth < 4) {
    uint16_t c = 0;
    // Quotation marks may stand between: مقاتلو «جيش الإسلام».
    uint32_t j = i;
    if (text_[j].kind == TokenKind::punct && j + 1 < end && !text_[j + 1].line_start &&
        (text_.raw(j).size() > 1 || text_.raw(j) == "\"") && text_[j].fold != "،")
      ++j;
    if (phrase(j, end, depth + 1, &owner, &c) && !(c & ~arabic::kAl) && (owner.actor || owner.country)) {
      owned = true;
      i = text_end = owner.whole.end;
      uint32_t more =
          adjectives(i, end, true, Gender::unknown, Number::unknown, owner.country ? nullptr : &country, nullptr);
      if (more > i) i = text_end = more;
    }
  }
  // مواقع لقوات النظام: an armed owner behind ل. (A state is not: سفير لروسيا, and media are who is spoken to.)
  if (!country && !owned && h.takes_of && !h.title && !al && i < end && !text_[i].line_start && depth < 4 &&
      text_[i].kind == TokenKind::word && text_[i].fold.starts_with("\xD9\x84")) {
    uint16_t c = 0;
    if (phrase(i, end, depth + 1, &owner, &c) && (c & ~arabic::kAl) == arabic::kLi && owner.actor && !owner.place &&
        armed(owner.kind) && owner.kind != ActorKind::state)
      owned = true, i = text_end = owner.whole.end;
    else
      owner = Mention{};
  }
  out->definite = al;
  // فصائل حلب, مقاتلي درعا: a town says which ones, but is no owner with an id.
  if (!country && !owned && h.takes_of && !al && !h.title && i < end && !text_[i].line_start && depth < 4) {
    uint16_t c = 0;
    Mention town;
    if (phrase(i, end, depth + 1, &town, &c) && !c && town.known_place && !town.actor) text_end = i = town.whole.end;
  }
  out->tokens = {at, text_end};
  out->whole = out->tokens;
  out->actor = true;
  own(out, h, owned && m.pronoun == arabic::Pronoun::none && !country ? &owner : nullptr, country);
  if (h.title && text_.raw(at).ends_with("\xD8\xA9")) out->gender = Gender::f;  // نائبة السفير
  const bool bare = !country && !owned && text_end == at + m.length;
  if (bare && al) out->anaphor = true;
  // القيادي في «جيش الإسلام» محمد علوش: the body a person belongs to may stand between title and name.
  const bool in_body = h.title && i + 1 < end && depth < 4 && text_[i].kind == TokenKind::word &&
                       !text_[i].line_start && lex_.prep_role(text_[i].fold) == "place";
  const bool of_body = h.title && i + 1 < end && depth < 4 && text_[i].kind == TokenKind::word &&
                       !text_[i].line_start && text_[i].fold.starts_with("\xD9\x84");
  if (in_body || of_body) {
    uint16_t c = 0;
    uint32_t j = in_body ? i + 1 : i;
    if (text_[j].kind == TokenKind::punct && j + 1 < end) ++j;
    Mention body;
    if (phrase(j, end, depth + 1, &body, &c) && c == (in_body ? 0 : arabic::kLi) && body.actor && !body.place &&
        !body.person && (in_body || body.kind != ActorKind::media)) {
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
  // المبعوث الخاص إلى سوريا ستيفان دي مستورا: a country may stand between office and name, if the name follows.
  if (h.title && i + 2 < end && depth < 4 && text_[i].kind == TokenKind::word && !text_[i].line_start &&
      text_[i + 1].kind == TokenKind::word && lex_.prep_role(text_[i].fold).empty() && is_prep(i)) {
    uint16_t c = 0;
    Mention land;
    if (phrase(i + 1, end, depth + 1, &land, &c) && !c && (land.country || land.known_place) && land.whole.end < end &&
        text_[land.whole.end].kind == TokenKind::word && !text_[land.whole.end].line_start) {
      Mention named;
      uint16_t none = 0;
      if (phrase(land.whole.end, end, depth + 1, &named, &none) && !none && named.person) i = land.whole.end;
    }
  }
  // A title before a name, or a name before... the person is the actor, by name (وزير الخارجية التركي مولود تشاوش أوغلو
  // → the name).
  if (h.title && i < end) {
    uint32_t j = i;
    if (text_[j].fold == "،" && j + 1 < end) ++j;
    if (text_[j].kind == TokenKind::word && !text_[j].line_start) {
      Mention person;
      for (const Match& f : matches_.at(j))
        if (f.sense->kind == Kind::actor && !f.clitics &&
            lex_.book().actors[f.sense->entry].kind == ActorKind::person && from_name(f, j, end, &person))
          break;
      if (!person.actor && j == i) person_name(j, end, &person);
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
  // قوات الأمن is definite by its second word.
  const bool inner_al = m.length > 1 && arabic::has_article(text_[at + m.length - 1].fold);
  if (bare && h.alone == Head::definite && !al && !inner_al) return false;
  return true;
}

bool NameReader::from_name(const Match& m, uint32_t at, uint32_t end, Mention* out) {
  const Codebook& b = lex_.book();
  const Sense& s = *m.sense;
  out->tokens = out->whole = {at, at + m.length};
  auto variant = [&](const std::vector<Variant>& list) {
    return s.variant < list.size() && licensed(list[s.variant], at, m.clitics) &&
           (out->slant = list[s.variant].slant, true);
  };
  switch (s.kind) {
    case Kind::actor: {
      const Actor& a = b.actors[s.entry];
      if (!variant(a.variants)) return false;
      out->actor = true, out->id = a.id, out->name = name_on(a, d_.day), out->kind = a.kind,
      out->person = a.kind == ActorKind::person;
      out->country = lex_.country(a.country);
      out->number = out->person ? Number::sg : Number::unknown;
      if (out->person)
        for (const Match& first : matches_.at(at))
          if (first.sense->kind == Kind::given_name) out->gender = gender_of(b.given_names[first.sense->entry]);
      // قوات سوريا الديمقراطية, هيئة تحرير الشام: a body whose first word ends in ة or ات takes a feminine verb.
      if (!out->person && (text_.raw(at).ends_with("\xD8\xA9") || text_.raw(at).ends_with("\xD8\xA7\xD8\xAA")))
        out->gender = Gender::f;
      // وحدات حماية الشعب الكردية: adjectives behind a group's name belong to the quotation.
      if (!out->person) {
        const Country* ignored = nullptr;
        out->tokens.end = out->whole.end =
            adjectives(out->tokens.end, end, true, Gender::unknown, Number::unknown, &ignored, nullptr);
      }
      return true;
    }
    case Kind::source: {
      const Source& src = b.sources[s.entry];
      if (!variant(src.variants)) return false;
      out->actor = true, out->id = src.id, out->name = src.name_en, out->kind = ActorKind::media,
      out->gender = Gender::f;
      return true;
    }
    case Kind::country:
    case Kind::people:
    case Kind::capital: {
      const Country& c = b.country_list[s.entry];
      if (s.kind == Kind::country && !variant(c.names)) return false;
      out->actor = true, out->id = c.id, out->name = c.name_en, out->country = &c, out->kind = ActorKind::state;
      out->place = s.kind != Kind::people;
      out->gender = s.kind == Kind::people ? Gender::m : Gender::f;
      out->number = s.kind == Kind::people ? Number::pl : Number::sg;
      if (s.kind == Kind::people) out->kind = ActorKind::population;
      if (s.kind == Kind::capital) out->id += "-gov", out->kind = ActorKind::government;
      return true;
    }
    case Kind::place: {
      const Place& p = b.places[s.entry];
      if (!variant(p.variants)) return false;
      out->place = true, out->id = p.id, out->name = p.name_en, out->known_place = &p;
      return true;
    }
    default:
      return false;
  }
}

// مدينة الباب, ريف إدلب الجنوبي, شمال سوريا, بلدة الطيحة (unknown: kept as text).
bool NameReader::from_place_head(const Match& m, uint32_t at, uint32_t end, int depth, Mention* out) {
  const PlaceHead& h = lex_.book().place_heads[m.sense->entry];
  uint32_t i = at + m.length;
  if (m.pronoun != arabic::Pronoun::none) {  // ريفها, شمالها: whose, still to be found
    out->place = true, out->owner = m.pronoun, out->tokens = out->whole = {at, i};
    out->effect = h.effect, out->bearing = h.bearing, out->area_km = h.radius_km;
    out->tokens.end = out->whole.end = adjectives(i, end, true, Gender::unknown, Number::unknown, nullptr, out);
    return h.effect != PlaceHead::name;
  }
  if (m.clitics & arabic::kAl || i >= end || text_[i].line_start) return false;
  uint32_t j = i;
  if (text_[j].kind == TokenKind::punct && j + 1 < end && (text_.raw(j).size() > 1 || text_.raw(j) == "\"") &&
      text_[j].fold != "،" && !text_[j + 1].line_start)
    ++j;
  Mention inner;
  uint16_t c = 0;
  if (depth < 4 && phrase(j, end, depth + 1, &inner, &c) && !(c & ~arabic::kAl) && inner.place) {
    const uint8_t effect = std::max<uint8_t>(h.effect == PlaceHead::governorate ? 0 : h.effect, inner.effect);
    *out = inner;
    out->actor = out->actor && false;
    out->tokens = out->whole = {at, inner.whole.end};
    out->effect = effect;
    if (h.bearing >= 0) out->bearing = h.bearing;
    out->area_km = std::max(h.radius_km, inner.area_km);
    if (h.effect == PlaceHead::governorate)
      if (const Place* gov = lex_.place(inner.id + "-governorate"))
        out->known_place = gov, out->id = gov->id, out->name = gov->name_en;
    if (h.effect != PlaceHead::name || h.kind == "region") {
      // ريف إدلب الجنوبي: a direction behind belongs to it.
      out->tokens.end = out->whole.end =
          adjectives(out->tokens.end, end, true, Gender::unknown, Number::unknown, nullptr, out);
    }
    return true;
  }
  if (std::find(std::begin(kTakesUnknown), std::end(kTakesUnknown), h.kind) == std::end(kTakesUnknown) ||
      h.effect != PlaceHead::name)
    return false;
  // قرى بالخبز: behind a preposition with ال stands no name of the village.
  if (j < end && text_[j].kind == TokenKind::word && unknown_word(j) &&
      !(arabic::sure_clitics(text_[j].fold) & (arabic::kBi | arabic::kLi))) {
    uint32_t k = j + 1;
    // A second word only if both carry the article or the first is a construct (تل الطوقان).
    if (k < end && !text_[k].line_start && unknown_word(k) && arabic::has_article(text_[k].fold)) ++k;
    out->place = true;
    out->tokens = out->whole = {at, k};
    out->type = h.kind;
    return true;
  }
  return false;
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
        offer(x, m, beside_last(*x.known_place) ? 7 : 6);
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

}  // namespace marsad::reading
