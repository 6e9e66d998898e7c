// Names that the codebook lists: when a variant holds, and which of two places of one name is meant.
//
//   مدينة | الباب: the town, licensed by مدينة; "الباب" alone is a door;  كحيل والجيزة: Daraa's, beside the village
//   named
//
// What it cannot do: tell two persons of one name apart. Tested by names_test.cc.
#include <algorithm>
#include <cmath>

#include "arabic/declension.h"
#include "arabic/fold.h"
#include "codebook/dated_names.h"
#include "reading/names.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

bool NameReader::in_force(const Variant& v) const {
  if (d_.day.empty()) return true;
  return (v.from.empty() || v.from <= d_.day) && (v.to.empty() || d_.day.substr(0, v.to.size()) <= v.to);
}

namespace {

// Within a day's walk: half a degree or so.
bool close(const Place& a, const Place& b) {
  return a.lat && a.lon && b.lat && b.lon && std::abs(*a.lat - *b.lat) < 0.5 && std::abs(*a.lon - *b.lon) < 0.6;
}

}  // namespace

// A variant that is ambiguous alone stands only straight after one of its words (مدينة الباب) or, of a place, joined
// to one close by (منبج والباب).
bool NameReader::licensed(const Variant& v, uint32_t at, uint16_t clitics, const Place* place) const {
  if (v.after.empty()) return true;
  if (at == 0) return false;
  // بلدات نصيب والنعيمة، والجيزة: a town before it in the same list licenses the next.
  if (!d_.mentions.empty() && d_.mentions.back().known_place) {
    const Mention& last = d_.mentions.back();
    const std::string_view kind = last.known_place->kind;
    const bool listed = kind == "village" || kind == "town" || kind == "neighbourhood";
    const bool comma = last.whole.end + 1 == at && text_[at - 1].fold == "،";
    const bool joined = last.whole.end == at && (clitics & arabic::kAnd);
    if ((listed && (comma || joined)) || (joined && place && close(*last.known_place, *place))) return true;
  }
  return behind_its_word(v, at);
}

// بلدة الربيعة: straight after one of the words that a variant is told by.
bool NameReader::behind_its_word(const Variant& v, uint32_t at) const {
  if (at == 0) return false;
  uint32_t before = at - 1;
  while (before > 0 && text_[before].kind == TokenKind::punct) --before;
  const auto& hits = lex_.hits(text_[before].fold);
  for (const std::string_view word : v.after) {
    if (text_[before].fold == word) return true;
    if (hits.empty()) continue;
    const uint32_t id = lex_.word(word);
    if (id && std::any_of(hits.begin(), hits.end(), [&](const WordHit& h) { return h.word == id; })) return true;
  }
  return false;
}

// Of two places with one name, the one beside a place just named is meant: كحيل والجيزة is Daraa's, not Giza.
bool NameReader::beside_last(const Place& p) const {
  size_t seen = 0;
  for (auto m = d_.mentions.rbegin(); m != d_.mentions.rend() && seen < 3; ++m) {
    if (!m->known_place || !m->known_place->lat || !m->known_place->lon) continue;
    ++seen;
    if (close(*m->known_place, p)) return true;
  }
  return false;
}

// … and before all the one beside the place that follows: حي الميدان بدمشق, المنصورة غرب الرقة.
bool NameReader::beside_next(const Place& p, const Match& m, const std::vector<Match>& others, uint32_t from,
                             uint32_t end) {
  constexpr uint32_t kWords = 4;
  const bool shared = std::any_of(others.begin(), others.end(), [&](const Match& o) {
    return o.sense->kind == Kind::place && o.length == m.length && o.sense->entry != m.sense->entry;
  });
  if (!shared) return false;
  for (uint32_t at = from; at < std::min(end, from + kWords); ++at)
    for (const Match& next : matches_.at(at)) {
      if (next.sense->kind != Kind::place) continue;
      const Place& q = lex_.book().places[next.sense->entry];
      if (&q != &p && q.kind != "region" && close(q, p)) return true;
    }
  return false;
}

// Whether the country spoken of is one of this place: that of the last place or country named, else, where only those
// who act were (الجيش السوري), theirs.
// في سوريا, إلى سوريا; not مع روسيا.
bool NameReader::leads(uint32_t at) const {
  const auto& hits = lex_.hits(text_[at].fold);
  return std::any_of(hits.begin(), hits.end(), [&](const WordHit& hit) {
    return std::any_of(hit.senses.begin(), hit.senses.end(), [&](const Sense& s) {
      if (s.kind != Kind::particle) return false;
      const Particle& p = lex_.book().particles[s.entry];
      return p.kind == ParticleKind::prep && (p.role.empty() || p.role == "place" || p.role == "post");
    });
  });
}

bool NameReader::spoken_of(const Place& p) const {
  const auto lies_in = [&](std::string_view country) {
    return std::find(p.parents.begin(), p.parents.end(), country) != p.parents.end();
  };
  constexpr int kNear = 12;  // mentions
  const Country *of_actors = nullptr, *named = nullptr;
  int back = 0;
  for (auto m = d_.mentions.rbegin(); m != d_.mentions.rend(); ++m, ++back) {
    if (!of_actors) of_actors = m->country;
    if (!m->place) continue;
    if (named && back > kNear) break;
    // تفاوض روسيا: a state that acts is less surely spoken of than a town, or a country behind في.
    if (m->country && m->actor && !m->known_place && !(m->tokens.begin > 0 && leads(m->tokens.begin - 1))) {
      if (!named) named = m->country;
      continue;
    }
    if (m->country) return lies_in(m->country->id);
    if (m->known_place && !m->known_place->parents.empty()) return lies_in(m->known_place->parents.back());
  }
  if (!named) named = of_actors;
  return named && lies_in(named->id);
}

// أعلنت روسيا اليوم الخميس: a state, and a day; no outlet of that name.
bool NameReader::day_begins_in(arabic::Range name) const {
  const auto time = std::partition_point(d_.times.begin(), d_.times.end(),
                                         [&](const TimeMention& t) { return t.tokens.end <= name.end; });
  return time != d_.times.end() && time->tokens.begin > name.begin && time->tokens.begin < name.end;
}

bool NameReader::from_name(const Match& m, uint32_t at, uint32_t end, Mention* out) {
  const Codebook& b = lex_.book();
  const Sense& s = *m.sense;
  out->tokens = out->whole = {at, at + m.length};
  auto variant = [&](const std::vector<Variant>& list) {
    return s.variant < list.size() &&
           licensed(list[s.variant], at, m.clitics, s.kind == Kind::place ? &b.places[s.entry] : nullptr) &&
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
      if (out->person) {
        for (const Match& first : matches_.at(at))
          if (first.sense->kind == Kind::given_name) out->gender = gender_of(b.given_names[first.sense->entry]);
        // ميركل, ماي: a woman by the first name with which the codebook lists her.
        if (out->gender == Gender::unknown) {
          const std::string listed = arabic::fold(std::string_view(a.name_ar).substr(0, a.name_ar.find(' ')));
          for (const Sense& first : lex_.senses(lex_.start(lex_.word(listed))))
            if (first.kind == Kind::given_name && gender_of(b.given_names[first.entry]) == Gender::f)
              out->gender = Gender::f;
        }
      }
      // قوات سوريا الديمقراطية, هيئة تحرير الشام: a body whose first word ends in ة or ات takes a feminine verb. Not
      // قادة الاتحاد الأوروبي: men.
      const auto& heads = matches_.at(at);
      const bool men = std::any_of(heads.begin(), heads.end(), [&](const Match& x) {
        return x.sense->kind == Kind::head && x.length == 1 && b.heads[x.sense->entry].gender == "m";
      });
      if (!out->person && !men && (text_.raw(at).ends_with("\xD8\xA9") || text_.raw(at).ends_with("\xD8\xA7\xD8\xAA")))
        out->gender = Gender::f;
      // الأمم المتحدة: so does one that an adjective in ة describes.
      if (!out->person && out->tokens.size() > 1 && arabic::has_article(text_[at].fold) &&
          arabic::has_article(text_[at + 1].fold) && text_.raw(at + 1).ends_with("\xD8\xA9"))
        out->gender = Gender::f;
      // وحدات حماية الشعب الكردية: adjectives behind a group's name belong to the quotation. Not هاجم الجيش السوري
      // المسلحين: a plural of men is that only of a plural of men.
      if (!out->person) {
        const Country* ignored = nullptr;
        const std::string_view first = text_[at].fold;
        const bool plural = arabic::sound_plural(first);
        out->tokens.end = out->whole.end = adjectives(out->tokens.end, end, true, plural ? Gender::unknown : Gender::m,
                                                      plural ? Number::unknown : Number::sg, &ignored, nullptr);
      }
      return true;
    }
    case Kind::source: {
      const Source& src = b.sources[s.entry];
      if (!variant(src.variants) || day_begins_in(out->tokens)) return false;
      out->actor = true, out->id = src.id, out->name = src.name_en, out->kind = ActorKind::media;
      // Agencies, channels and papers are feminine; نقل التلفزيون السوري, أفاد موقع صوت العاصمة: what their first word
      // is.
      out->gender = Gender::f;
      for (const Match& first : matches_.at(at))
        if (first.sense->kind == Kind::head && m.length > 1 && b.heads[first.sense->entry].gender == "m")
          out->gender = Gender::m;
      return true;
    }
    case Kind::country:
    case Kind::people:
    case Kind::capital: {
      const Country& c = b.country_list[s.entry];
      if (s.kind == Kind::country && !variant(c.names)) return false;
      out->actor = true, out->id = c.id, out->name = c.name_en, out->country = &c, out->kind = ActorKind::state;
      out->place = s.kind != Kind::people;
      // أدان العراق: most names of countries are feminine, the bare names of some are not.
      const bool man =
          s.kind == Kind::people || (s.kind == Kind::country && c.gender == "m" && out->tokens.size() == 1);
      out->gender = man ? Gender::m : Gender::f;
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

}  // namespace marsad::reading
