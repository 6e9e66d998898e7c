// Where a place with a pronoun lies: around the town, or in the country, that the pronoun means.
//
//   سيطرت الفصائل على درعا وقصفت ريفها الشرقي → the map of Daraa;  منعت أنقرة عبور أراضيها → Turkey
//
// Land (أراضيها, حدودها) is that of the country named last, by its own name, its capital's or its government's.
// Anything else is the town's named last, in this sentence or the one before. What it cannot do: أراضينا, حدودهما.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/event_places.h"

namespace marsad::reading {
using namespace codebook;
using arabic::Pronoun;

namespace {

constexpr std::string_view kLand = "land", kBorder = "border";

const PlaceHead* head_of(const Draft& d, const Mention& m) {
  return d.lexicon->place_head((*d.text)[m.tokens.begin].fold, m.owner);
}

// A country is a woman unless its name says otherwise, her capital and her government too.
bool country_fits(const Mention& m, Pronoun owner) {
  const bool name = m.id == m.country->id;
  if (!name && !m.id.ends_with("-gov")) return false;
  const bool man = name ? m.country->gender == "m" && m.owner == Pronoun::none : !m.place && m.gender == Gender::m;
  return man == (owner == Pronoun::ha_m);
}

bool town_fits(const Mention& m, Pronoun owner) {
  const std::string_view kind = m.known_place->kind;
  const bool man = m.gender == Gender::m || kind == "camp" || kind == "airport" || kind == "crossing" ||
                   kind == "neighbourhood" || kind == "site" || kind == "base";
  return (man && m.gender != Gender::f) == (owner == Pronoun::ha_m);
}

}  // namespace

// مدينة الباب | في حلب: whether a preposition of place stands alone between the town before and the place.
bool EventPlaces::told_in(int m) const {
  const Mention &near = mention(m - 1), &wide = mention(m);
  if (!near.place || near.actor || !near.known_place || near.sentence != wide.sentence) return false;
  const uint32_t u = d_.unit_from(wide.whole.begin);
  const Particle* in = u > 0 && near.whole.end + 1 == wide.whole.begin ? d_.units[u - 1].particle : nullptr;
  return (in && in->role == "place") || (near.whole.end == wide.whole.begin && (d_.units[u].clitics & arabic::kBi));
}

bool EventPlaces::place_owned(int i, int m, Event* e) const {
  const Mention& owned = mention(m);
  if (owned.owner != Pronoun::ha_f && owned.owner != Pronoun::ha_m) return false;
  const PlaceHead* head = head_of(d_, owned);
  if (!head) return false;
  const bool land = head->kind == kLand, border = head->kind == kBorder;
  const uint32_t first = d_.units[behind_dateline(d_.sentence_units[owned.sentence])].tokens.begin;
  int found = -1, attacker = -1;
  for (int k = m; found < 0 && k-- > 0 && mention(k).sentence + 1 >= owned.sentence;) {
    const Mention& x = mention(k);
    if (land || border) {
      if (x.sentence != owned.sentence || x.tokens.begin < first) break;
      if (!x.country || (!x.actor && !x.place) || x.effect != PlaceHead::name || !country_fits(x, owned.owner))
        continue;
      // تتهم سوريا إسرائيل بشن ضربات على أراضيها: not the attacker's where another country was named before.
      if (e->type == "ASSAULT" && attacker < 0 && does_something({i}, k)) {
        attacker = k;
        continue;
      }
      if (attacker < 0 || x.country != mention(attacker).country) found = k;
    } else if (x.place && x.known_place && !x.country && x.owner == Pronoun::none && town_fits(x, owned.owner) &&
               (x.effect == PlaceHead::name || x.effect == PlaceHead::governorate) &&
               (static_cast<size_t>(k) >= governments_.size() || !governments_[static_cast<size_t>(k)])) {
      found = k;
    }
  }
  if (found < 0) found = attacker;
  if (found < 0) return false;
  // دخلت القوات مدينة الباب في حلب، وقصفت ريفها: of the town, not of where it is told to lie.
  while (!land && !border && found > 0 && told_in(found)) --found;
  const Mention& whose = mention(found);
  PlaceRef here = place_ref(d_, found);
  const PlaceRef as_told = place_ref(d_, m);
  if (land || border) {
    const Country& c = *whose.country;
    if (border || !whose.place || whose.id != c.id) here.at = as_told.at, here.text = as_told.text;
    here.id = c.id, here.name = c.name_en, here.lat = c.lat, here.lon = c.lon, here.radius_km = c.radius_km;
    here.precision = "country", here.within.clear();
  } else {
    const bool area = head->effect == PlaceHead::area;
    if (area) here.at = as_told.at, here.text = as_told.text;
    if (here.lat) {
      if (here.precision == "exact") here.precision = area ? "area" : "near";
      here.radius_km = std::max(here.radius_km, owned.area_km);
    }
  }
  e->place = std::move(here);
  return true;
}

// اختطف 220 من أبناء مدينة القريتين, فر سكان عفرين: the people of a town are hit, and leave, there.
int EventPlaces::people_of(const Act& a, const Event& e) const {
  if (e.type != "ASSAULT" && e.type != "RETREAT" && e.type != "PROTEST" && (e.type != "SANCTION" || e.mode != "expel"))
    return -1;
  for (const Fill& f : a.fills)
    if (f.mention >= 0 && mention(f.mention).home && !f.resolved &&
        (f.role == Role::recipient || (f.role == Role::actor && e.type != "ASSAULT")))
      return f.mention;
  return -1;
}

void EventPlaces::place_home(int who, Event* e) const {
  const Place& home = *mention(who).home;
  PlaceRef here;
  here.at = d_.chars(mention(who).home_tokens), here.text = std::string(d_.text->raw(mention(who).home_tokens));
  here.id = home.id, here.name = home.name_en, here.lat = home.lat, here.lon = home.lon;
  here.radius_km = home.radius_km, here.precision = home.precision.empty() ? "exact" : home.precision;
  here.within.assign(home.parents.begin(), home.parents.end());
  e->place = std::move(here);
}

}  // namespace marsad::reading
