// Places by their head: towns, sides, countrysides, governorates, and villages that nobody lists.
//
//   ريف | إدلب | الجنوبي → the countryside south of Idlib;  بلدة | الطيحة → a town, kept as text
//
// What it cannot do: place an unknown village on the map. Tested by names_test.cc.
#include <algorithm>
#include <bit>

#include "arabic/chars.h"
#include "arabic/fold.h"
#include "reading/names.h"

namespace marsad::reading {
using namespace codebook;
using arabic::TokenKind;

namespace {

constexpr std::string_view kTakesUnknown[] = {"city",    "town", "village",  "neighbourhood", "camp",     "crossing",
                                              "airport", "base", "district", "mountain",      "hospital", "square"};
constexpr std::string_view kCapital = "capital";

}  // namespace

// The place on the map that a capital of the country names, null for none.
const Place* NameReader::capital_of(const Country& country) const {
  for (std::string_view name : country.capitals) {
    uint32_t node = 0;
    for (bool first = true; !name.empty(); first = false) {
      const size_t space = std::min(name.find(' '), name.size());
      const uint32_t word = lex_.word(arabic::fold(name.substr(0, space)));
      node = first ? lex_.start(word) : lex_.step(node, word);
      name.remove_prefix(std::min(space + 1, name.size()));
    }
    for (const Sense& s : node ? lex_.senses(node) : std::span<const Sense>())
      if (s.kind == Kind::place) return &lex_.book().places[s.entry];
  }
  return nullptr;
}

// مدينة الباب, ريف إدلب الجنوبي, شمال سوريا, بلدة الطيحة (unknown: kept as text).
bool NameReader::from_place_head(const Match& m, uint32_t at, uint32_t end, int depth, Mention* out) {
  const PlaceHead& h = lex_.book().place_heads[m.sense->entry];
  uint32_t i = at + m.length;
  // ودخل مدينة سراقب: "city" is feminine by its letter, so she is no subject of a man's verb.
  constexpr std::string_view kTaa = "\xD8\xA9";
  const Gender gender = text_.raw(i - 1).ends_with(kTaa) ? Gender::f : Gender::unknown;
  if (m.pronoun != arabic::Pronoun::none) {  // ريفها, شمالها: whose, still to be found
    out->place = true, out->owner = m.pronoun, out->tokens = out->whole = {at, i};
    out->effect = h.effect, out->bearing = h.bearing, out->area_km = h.radius_km;
    out->tokens.end = out->whole.end = adjectives(i, end, true, Gender::unknown, Number::unknown, nullptr, out);
    return h.effect != PlaceHead::name;
  }
  if (m.clitics & arabic::kAl || i >= end || text_[i].line_start) return false;
  uint32_t j = i;
  const bool quoted =
      text_[j].kind == TokenKind::punct && j + 1 < end && arabic::quote_of(text_.raw(j)) && !text_[j + 1].line_start;
  if (quoted) ++j;
  const auto close = [&] {  // مدينة "الباب": the sign that closes belongs to it too
    if (quoted && out->whole.end < end && arabic::quote_of(text_.raw(out->whole.end)))
      out->tokens.end = ++out->whole.end;
  };
  Mention inner;
  uint16_t c = 0;
  if (depth < 4 && phrase(j, end, depth + 1, &inner, &c) && !(c & ~arabic::kAl) && inner.place) {
    // اتهم الغرب روسيا: with the article no side of a country.
    if (h.bearing >= 0 && m.length == 1 && inner.actor && arabic::has_article(text_[at].fold) &&
        !arabic::has_article(text_[j].fold))
      return false;
    const uint8_t effect = std::max<uint8_t>(h.effect == PlaceHead::governorate ? 0 : h.effect, inner.effect);
    *out = inner;
    if (gender == Gender::f) out->gender = gender;
    out->actor = out->actor && false;
    out->tokens = out->whole = {at, inner.whole.end};
    out->effect = effect;
    if (h.bearing >= 0) out->bearing = h.bearing;
    out->area_km = std::max(h.radius_km, inner.area_km);
    if (h.kind == kCapital && inner.country && !inner.known_place)  // عاصمة العراق
      if (const Place* seat = capital_of(*inner.country))
        out->known_place = seat, out->id = seat->id, out->name = seat->name_en;
    if (h.effect == PlaceHead::governorate)
      if (const Place* gov = lex_.place(inner.id + "-governorate"))
        out->known_place = gov, out->id = gov->id, out->name = gov->name_en;
    close();
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
  // الأحياء السكنية, مخيماً عشوائياً: what describes; a name stands behind its noun alone, حي السكري.
  const size_t clitics = 2 * static_cast<size_t>(std::popcount(static_cast<unsigned>(m.clitics)));  // والمدن الكبرى too
  if (arabic::has_article(text_[at].fold.substr(clitics)) || text_.raw(j).find(kTanwin) != std::string_view::npos)
    return false;
  // قرى بالخبز: behind a preposition with ال stands no name of the village.
  // قرية الخالدية بريف الرقة: a namesake, which the codebook knows only as a place of other words, is no more than a
  // name.
  constexpr std::string_view kHamzaBelow = "\xD8\xA5";  // إحياء الجهود is no أحياء
  const auto namesake = [&](uint32_t at_word) {
    if (text_.raw(at).starts_with(kHamzaBelow)) return false;
    const auto& hits = lex_.hits(text_[at_word].fold);  // not قاعدة رئيسية, though some village is called so
    return arabic::has_article(text_[at_word].fold) && !hits.empty() &&
           std::all_of(hits.begin(), hits.end(), [](const WordHit& hit) {
             return std::all_of(hit.senses.begin(), hit.senses.end(),
                                [](const Sense& s) { return s.kind == Kind::place; });
           });
  };
  if (j < end && text_[j].kind == TokenKind::word && (unknown_word(j) || namesake(j)) &&
      !(arabic::sure_clitics(text_[j].fold) & (arabic::kBi | arabic::kLi))) {
    uint32_t k = j + 1;
    // A second word only if both carry the article or the first is a construct (تل الطوقان).
    if (k < end && !text_[k].line_start && unknown_word(k) && arabic::has_article(text_[k].fold)) ++k;
    out->place = true;
    out->gender = gender;
    out->tokens = out->whole = {at, k};
    out->type = h.kind;
    close();
    return true;
  }
  return false;
}

void NameReader::places_inside(const Mention& name, std::vector<Mention>* out) {
  for (uint32_t at = name.tokens.begin + 1; at < name.tokens.end;) {
    Mention inner;
    uint16_t clitics = 0;
    if (text_[at].kind == TokenKind::word && phrase(at, name.tokens.end, 1, &inner, &clitics) && inner.known_place &&
        inner.place && !inner.actor && !inner.country) {
      inner.sentence = name.sentence;
      at = inner.whole.end;
      out->push_back(std::move(inner));
    } else {
      ++at;
    }
  }
}

}  // namespace marsad::reading
