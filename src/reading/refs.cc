// Mentions as a reading prints them: the quoted words, the neutral id and name, and how sure the place is.
#include <algorithm>

#include "reading/draft.h"
#include "reading/unlisted_places.h"

namespace marsad::reading {
using namespace codebook;

namespace {

std::string substring(const Draft& d, Chars at, Range tokens) {
  // Clitics cut from the first word are whole letters of two bytes.
  const arabic::Text& t = *d.text;
  std::string_view raw = t.raw(tokens);
  const uint32_t skip = at.start - t[tokens.begin].start;
  size_t byte = 0;
  for (uint32_t i = 0; i < skip && byte < raw.size(); ++i)
    for (++byte; byte < raw.size() && (static_cast<unsigned char>(raw[byte]) & 0xC0) == 0x80;) ++byte;
  return std::string(raw.substr(byte));
}

const char* kind_name(ActorKind k) {
  constexpr const char* names[] = {"",      "state",   "government", "military", "police",     "intelligence",
                                   "rebel", "militia", "jihadist",   "party",    "igo",        "ngo",
                                   "media", "monitor", "court",      "company",  "population", "person"};
  return names[static_cast<size_t>(k)];
}

}  // namespace

ActorRef actor_ref(const Draft& d, int index, bool resolved) {
  const Mention& m = d.mentions[static_cast<size_t>(index)];
  ActorRef r;
  r.at = d.chars(m.tokens);
  r.at.start += m.skip;
  r.text = substring(d, r.at, m.tokens);
  r.id = m.id, r.name = m.name, r.slant = m.slant;
  r.type = m.type.empty() ? kind_name(m.kind) : m.type;
  r.resolved = resolved;
  return r;
}

const Mention* mention_of(const Draft& d, const ActorRef& who) {
  const auto read_from = [&](const Mention& m) {
    const Chars at = d.chars(m.tokens);
    return m.actor && at.start + m.skip == who.at.start && at.end == who.at.end;
  };
  // A name stands in a unit of its own; a nation's adjective and what no list knows do not.
  const auto unit = std::partition_point(d.units.begin(), d.units.end(),
                                         [&](const Unit& u) { return d.chars(u.tokens).end < who.at.end; });
  if (unit != d.units.end() && unit->mention >= 0)
    if (const Mention& m = d.mentions[static_cast<size_t>(unit->mention)]; read_from(m)) return &m;
  const auto found = std::find_if(d.mentions.begin(), d.mentions.end(), read_from);
  return found == d.mentions.end() ? nullptr : &*found;
}

PlaceRef place_ref(const Draft& d, int index) {
  const Mention& m = d.mentions[static_cast<size_t>(index)];
  PlaceRef r;
  r.at = d.chars(m.tokens);
  r.at.start += m.skip;
  r.text = substring(d, r.at, m.tokens);
  if (const Place* p = m.known_place) {
    r.id = p->id, r.name = p->name_en, r.lat = p->lat, r.lon = p->lon,
    r.precision = p->precision.empty() ? "exact" : p->precision, r.radius_km = p->radius_km;
    r.within.assign(p->parents.begin(), p->parents.end());
  } else if (const Country* c = m.country) {
    r.id = c->id, r.name = c->name_en, r.lat = c->lat, r.lon = c->lon, r.precision = "country",
    r.radius_km = c->radius_km;
  } else if (const int wide = told_to_lie_in(d, index); wide >= 0) {
    const PlaceRef in = place_ref(d, wide);
    r.lat = in.lat, r.lon = in.lon, r.radius_km = in.radius_km;
    r.precision = in.precision == "exact" || in.precision == "near" ? "area" : in.precision;
    const bool holds = d.mentions[static_cast<size_t>(wide)].effect == PlaceHead::name;  // قرب سراقب does not
    if (holds && !in.id.empty()) r.within.push_back(in.id);
    r.within.insert(r.within.end(), in.within.begin(), in.within.end());
    return r;
  }
  // "غرب سراقب", "ريف إدلب": near or around, with a wider radius; never a pin of its own.
  if (m.effect == PlaceHead::direction && r.lat) {
    if (r.precision == "exact") r.precision = "near";
    r.radius_km = std::max(r.radius_km * 2, r.radius_km + 5);
  } else if (m.effect == PlaceHead::area && r.lat) {
    if (r.precision != "country" && r.precision != "governorate") r.precision = "area";
    r.radius_km = std::max(r.radius_km, m.area_km);
  }
  return r;
}

}  // namespace marsad::reading
