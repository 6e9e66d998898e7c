// Of two places the one that is meant, and not the one that says where it lies or who holds it.
//
//   بلدة كفرنبل، معقل المعارضة | في ريف إدلب → بلدة كفرنبل
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/event_places.h"

namespace marsad::reading {
using namespace codebook;

namespace {

double squared_km(const codebook::Place& a, const codebook::Place& b) {
  const double north = (*a.lat - *b.lat) * 111, east = (*a.lon - *b.lon) * 111 * 0.82;  // at 35° north
  return north * north + east * east;
}

}  // namespace

bool lies_in(const codebook::Place& near, const codebook::Place& wide) {
  if (std::find(near.parents.begin(), near.parents.end(), wide.id) != near.parents.end()) return true;
  if (!near.lat || !near.lon || !wide.lat || !wide.lon || near.radius_km * 2 > wide.radius_km) return false;
  return squared_km(near, wide) < wide.radius_km * wide.radius_km * 2;
}

bool far_apart(const codebook::Place& near, const codebook::Place& wide) {
  constexpr double kNear = 20;  // km: ضاحية فيلبنت في باريس
  if (lies_in(near, wide)) return false;
  if (!near.lat || !near.lon || !wide.lat || !wide.lon) return true;
  const double reach = near.radius_km + wide.radius_km * 1.5 + kNear;
  return squared_km(near, wide) > reach * reach;
}

// Whether the place told straight before `m`, or with a word or two between, is the closer word of the two.
bool EventPlaces::closer_before(int m) const {
  const Mention &wide = mention(m), &near = mention(m - 1);
  const bool nameable = near.known_place || (!near.type.empty() && near.effect == PlaceHead::name);  // قرية الشلوحية
  // محافظة إدلب القريبة من تركيا: with its article such a word describes the place before it, near whatever it is.
  if (near.place && near.whole.end == wide.whole.begin && wide.effect == PlaceHead::area && !near.country && nameable &&
      arabic::has_article((*d_.text)[wide.tokens.begin].fold) &&
      d_.lexicon->place_head((*d_.text)[wide.tokens.begin].fold) == nullptr)
    return true;
  if (!near.place || near.actor || !nameable || !wide.known_place || near.sentence != wide.sentence ||
      near.whole.end > wide.whole.begin || near.whole.end == 0 || near.known_place == wide.known_place)
    return false;
  const uint32_t between = wide.whole.begin - near.whole.end;
  // على مدينة دوما، في الغوطة الشرقية: past a comma and a preposition too, where it lies there.
  if (near.known_place && between <= 2 && lies_in(*near.known_place, *wide.known_place)) return true;
  return between <= 1 && told_within(m);
}

// قرية القصر, حي الميدان, مستشفى الشفاء: told with the noun that says what it is, of a kind whose names every
// governorate or town has.
bool EventPlaces::names_village(int m) const {
  const Mention& near = mention(m);
  const std::string_view kind = near.known_place->kind;
  const bool of_town = kind == "neighbourhood" || kind == "hospital" || kind == "square" || kind == "camp";
  return near.whole.size() > 1 &&
         ((near.effect == PlaceHead::name && (kind == "village" || kind == "town")) || of_town);
}

// مدينة دارة عزة بريف إدلب, القلمون الشرقي قرب دمشق: behind a town and joined by ب a wider place, or what it is near,
// is where the text says that it lies, right or wrong; so is it behind a comma: الغوطة الشرقية، قرب دمشق.
bool EventPlaces::told_within(int m) const {
  const Mention &wide = mention(m), &near = mention(m - 1);
  const Range units = d_.sentence_units[wide.sentence];
  const bool smaller = !near.known_place || near.known_place->radius_km * 2 <= wide.known_place->radius_km;
  for (uint32_t u = units.begin; u < units.end; ++u)
    if (d_.units[u].mention == m) {
      if (near.whole.end == wide.whole.begin)
        return d_.units[u].particle || (smaller && d_.units[u].clitics & arabic::kBi);
      const Unit& between = d_.units[u > units.begin ? u - 1 : u];
      if (near.known_place && between.kind == UnitKind::punct && !between.quote) {
        if (!d_.units[u].particle || (d_.units[u].clitics & arabic::kAnd)) return false;
        uint32_t first = u;
        while (first > units.begin && d_.units[first].mention != m - 1) --first;
        const Particle* led = first > units.begin ? d_.units[first - 1].particle : nullptr;  // على بعد كيلومترات من حلب
        return !led || led->role == "place" || led->role.empty();
      }
      if (near.known_place && !(names_village(m - 1) && smaller)) return false;
      return between.particle && between.particle->role == "place";  // قرية لا تذكرها قائمة في ريف حماة
    }
  return false;
}

// قرية القصر في ريف الحسكة: not the one that the map has elsewhere, but somewhere in the wider place.
void EventPlaces::told_in(int wide, PlaceRef* here) const {
  const PlaceRef around = place_ref(d_, wide);
  here->id.clear(), here->name.clear();
  here->lat = around.lat, here->lon = around.lon, here->radius_km = around.radius_km;
  here->precision = around.precision == "exact" || around.precision == "near" ? "area" : around.precision;
  here->within = around.within;
  here->within.push_back(around.id);
}

// القرى التي يسيطر عليها التنظيم في ريف حلب: what a clause tells of nouns that stand for places is where these lie.
bool EventPlaces::describes_places(const Act& a) const {
  const Range units = d_.sentence_units[a.sentence];
  if (a.unit < units.begin + 2) return false;
  const bool comma = d_.units[a.unit - 2].kind == UnitKind::punct && !d_.units[a.unit - 2].quote;  // القرى، التي
  if (comma && a.unit < units.begin + 3) return false;
  const Unit &rel = d_.units[a.unit - 1], &noun = d_.units[a.unit - (comma ? 3 : 2)];
  return rel.particle && rel.particle->kind == ParticleKind::rel && noun.kind == UnitKind::word &&
         d_.lexicon->place_head((*d_.text)[noun.tokens.begin].fold);
}

// تعرضت بلدة كفرنبل، معقل المعارضة في ريف إدلب، لقصف; استهدفت المدفعية المتمركزة في المطار بلدة كفرنبل: the place that
// is hit, rather than one that a preposition leads to. -1 where the one found may stand.
int EventPlaces::hit_nearer(const Act& a, const Event& e, int m) const {
  if (e.type != "ASSAULT") return -1;
  const auto led = [&](int place) {
    const auto in = [&](const Act& by) {
      return std::any_of(by.slots.begin(), by.slots.end(),
                         [&](const Act::Slotted& s) { return s.mention == place && s.slot == codebook::Slot::prep; });
    };
    return in(a) || (a.parent >= 0 && in(act(a.parent)));
  };
  const auto place_hit = [&](const Fill& f) {
    if (f.role != Role::recipient || f.mention < 0 || f.resolved || led(f.mention)) return false;
    const Mention& hit = mention(f.mention);
    return hit.sentence == a.sentence && hit.place && !hit.actor && !hit.country && usable(hit);
  };
  // استهدف قرى كنصفرة وسرجة في جنوب إدلب: of several that are hit the first, unless the other lies in it.
  if (const auto first = std::find_if(a.fills.begin(), a.fills.end(), place_hit);
      std::any_of(first, a.fills.end(), [&](const Fill& f) { return f.mention == m && place_hit(f); })) {
    const codebook::Place *one = mention(first->mention).known_place, *other = mention(m).known_place;
    return one && other && lies_in(*other, *one) ? -1 : first->mention;
  }
  if (!led(m)) return -1;
  for (const Fill& f : a.fills) {
    if (!place_hit(f) || f.mention == m) continue;
    const Mention& hit = mention(f.mention);
    const codebook::Place *near = hit.known_place, *led_to = mention(m).known_place;
    const bool part = near && !near->parents.empty() && near->kind == "region";
    if (part && hit.whole.begin == mention(m).whole.end) continue;  // في محافظة حمص وسط البلاد
    if (near && led_to && (near->radius_km > led_to->radius_km || lies_in(*led_to, *near))) continue;
    return f.mention;
  }
  return -1;
}

// المدينة الواقعة شمال حلب: whether place `m` stands straight behind what describes the noun of unit `u`.
bool EventPlaces::lies_behind(uint32_t u, int m) const {
  constexpr uint32_t kReach = 4;
  for (uint32_t k = u + 2; k < d_.units.size() && k <= u + kReach; ++k) {
    if (d_.units[k].mention == m) return true;
    if (d_.units[k].kind == UnitKind::punct || d_.units[k].kind == UnitKind::act) return false;
  }
  return false;
}

// مدينة دوما، آخر معقل للمعارضة قرب دمشق، …: behind the comma of unit `u` stand only nouns that say what the place
// before it is, as far as the place of unit `at`, near or in which it lies. -1 where it is otherwise.
int EventPlaces::apposed(uint32_t u, uint32_t at) const {
  if (d_.units[u].quote || u == 0) return -1;
  uint32_t named = u - 1;  // الغوطة الشرقية المحاصرة، معقل …
  if (named > 0 && d_.units[named].kind != UnitKind::mention && !d_.units[named].particle &&
      arabic::has_article((*d_.text)[d_.units[named].tokens.begin].fold))
    --named;
  if (d_.units[named].kind != UnitKind::mention) return -1;
  const int m = d_.units[named].mention;
  const Mention &near = mention(m), &wide = mention(d_.units[at].mention);
  if (!near.place || near.actor || near.country || !near.known_place || !wide.known_place ||
      near.sentence != wide.sentence)
    return -1;
  const Unit& first = d_.units[u + 1];
  const bool stronghold = first.kind == UnitKind::mention && mention(first.mention).id.ends_with("-site");
  if ((first.kind != UnitKind::word && first.kind != UnitKind::count && !stronghold) ||
      (first.clitics & (arabic::kAnd | arabic::kBi | arabic::kLi)))
    return -1;
  uint32_t next = at + 1;  // آخر معقل في الغوطة الشرقية قرب دمشق: past a wider place still
  if (next < d_.sentence_units[near.sentence].end && d_.units[next].kind == UnitKind::mention &&
      mention(d_.units[next].mention).place && d_.units[next].particle)
    ++next;
  if (next < d_.sentence_units[near.sentence].end && d_.units[next].kind != UnitKind::punct) return -1;
  for (uint32_t k = u + 1; k < at; ++k) {
    const Unit& x = d_.units[k];
    if (x.kind == UnitKind::act || x.kind == UnitKind::cue || x.kind == UnitKind::punct ||
        (x.kind == UnitKind::mention && mention(x.mention).place) || (x.clitics & arabic::kAnd))
      return -1;
  }
  return d_.units[at].particle || lies_in(*near.known_place, *wide.known_place) ? m : -1;
}

// Whether the act of a unit is no event: التي تعد آخر جيب.
bool EventPlaces::tells_nothing(uint32_t sentence, uint32_t unit) const {
  for (size_t k = d_.first_act(sentence); k < d_.acts.size() && d_.acts[k].sentence == sentence; ++k)
    if (d_.acts[k].unit == unit && d_.acts[k].row && d_.acts[k].row->type != "NONE" && !d_.acts[k].dropped)
      return false;
  return true;
}

// بلدة كفرنبل التي تقع في ريف إدلب, القريتين الواقعة في محافظة حمص: a clause or an adjective that tells of no act says
// where the place before it lies. -1 where place `m` describes none.
int EventPlaces::described_by(int m) const {
  constexpr uint32_t kReach = 12;  // units between the two
  const Range units = d_.sentence_units[mention(m).sentence];
  uint32_t at = units.begin;
  while (at < units.end && d_.units[at].mention != m) ++at;
  if (at == units.end) return -1;
  const Particle* led = at > units.begin ? d_.units[at - 1].particle : nullptr;
  if (led && led->kind == ParticleKind::prep && led->role != "place") return -1;
  const auto article = [&](const Unit& u) {  // a preposition of one word has none, though إلى looks it
    return !(u.particle && u.tokens.size() == 1) && arabic::has_article((*d_.text)[u.tokens.begin].fold);
  };
  for (uint32_t u = at; u-- > units.begin && at - u <= kReach;) {
    const Unit& unit = d_.units[u];
    const auto which = [&](uint32_t k) {
      return d_.units[k].particle && d_.units[k].particle->kind == ParticleKind::rel;
    };
    if (unit.kind == UnitKind::punct && u + 1 < at && which(u + 1)) continue;  // القصير، والتي تعد آخر جيب في الجنوب
    if (unit.quote && unit.kind == UnitKind::punct) continue;  // التي تقع ضمن مناطق سيطرة «قسد» بريف حلب
    if (unit.kind == UnitKind::punct) return apposed(u, at);
    if (unit.kind == UnitKind::cue) return -1;
    if (unit.kind == UnitKind::act && u > units.begin && which(u - 1) && tells_nothing(mention(m).sentence, u))
      continue;
    if (unit.kind == UnitKind::act) {  // الغوطة المحاصرة قرب دمشق: an adjective too
      if (!article(unit) || u == units.begin || d_.units[u - 1].kind != UnitKind::mention) return -1;
      continue;
    }
    if (unit.particle && unit.kind == UnitKind::particle && unit.particle->kind != ParticleKind::rel &&
        unit.particle->role != "place" && !article(unit))
      return -1;  // من حلب القديمة إلى جبهات في الريف
    if (unit.kind != UnitKind::mention || !mention(unit.mention).place || !usable(mention(unit.mention))) continue;
    const Unit& next = d_.units[u + 1];
    const bool relative = which(u + 1) || (next.kind == UnitKind::punct && u + 2 < at && which(u + 2));
    const auto described = [&](uint32_t k) {  // عفرين ذات الغالبية الكردية
      return d_.units[k].kind == UnitKind::word && !d_.units[k].particle && k + 1 < at &&
             d_.units[k + 1].kind == UnitKind::word && article(d_.units[k + 1]);
    };
    const bool adjective = next.kind != UnitKind::mention && (article(next) || described(u + 1));
    return u + 1 < at && !mention(unit.mention).country && (relative || adjective) ? unit.mention : -1;
  }
  return -1;
}

// قصفت القوات قرية الصافي الواقعة بريف حلب، ما أدى إلى نزوح الأهالي: a wider place told behind where the event before
// was says no more of this one, which was there too.
bool EventPlaces::passed_over(int i, int m) const {
  if (last_ < 0 || last_ == m || last_act_ >= i) return false;
  const uint32_t at = mention(m).tokens.begin;
  const codebook::Place *wide = mention(m).known_place, *near = mention(last_).known_place;
  if (!wide || !near || !lies_in(*near, *wide)) return false;
  return at < act(i).tokens.begin && at > act(last_act_).tokens.begin && at > mention(last_).tokens.begin;
}

}  // namespace marsad::reading
