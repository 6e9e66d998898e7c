#include "reading/event_places.h"

#include <algorithm>

#include "arabic/clitics.h"
#include "reading/speech_types.h"

namespace marsad::reading {
using namespace codebook;

namespace {

constexpr double kContinent = 1500;  // km: a part of the world, where nothing in particular happens

// What is done somewhere, not to whom: دعمها لحليفتها في المنطقة tells nothing of where.
bool done_somewhere(const Event& e) {
  return e.type == "ASSAULT" || e.type == "MOBILIZE" || e.type == "RETREAT" || e.type == "COERCE" ||
         e.type == "PROTEST" || e.type == "COOPERATE" || (e.type == "SANCTION" && e.mode == "expel");
}

// Blame, a call, broken relations and an agreement that somebody leaves are nowhere, even where a place stands in their
// own slots: اتهم الجيش بقصف قواته في دوما.
bool nowhere(const Event& e) {
  return (e.type == "ACCUSE" && (e.mode == "allege" || e.mode == "disapprove")) ||
         (e.type == "SANCTION" && (e.mode == "discontinue" || e.mode == "withdraw"));
}

// What is agreed on, promised or offered lies elsewhere: وافقت روسيا على خروج المقاتلين من حلب. Not a summit that is
// planned, nor an invitation: their rows have no topic.
bool of_agreement(const Act& a, const Event& e) {
  return e.type == "AGREE" && a.row && a.row->type == "AGREE" &&
         std::any_of(a.row->frame.items.begin(), a.row->frame.items.end(),
                     [](const FrameItem& item) { return item.role == Role::topic; });
}

// About places as often as held in one: التحقيق في هجوم على دوما too.
bool is_talks(const Event& e) { return e.type == "CONSULT" || e.mode == "investigate"; }

}  // namespace

bool EventPlaces::usable(const Mention& m) const {
  if (m.known_place && !m.country && m.known_place->radius_km >= kContinent && m.known_place->kind == "region")
    return false;  // الشرق الأوسط
  return m.place && (m.known_place || m.country || !m.type.empty() || m.effect);
}

int EventPlaces::place_of(const Act& a, bool talks) const {
  int found = -1;
  auto better = [&](int m) {
    if (m < 0 || !usable(mention(m))) return;
    // A country that acts is not where it happens unless it is told as the place.
    if (found < 0 || (mention(found).country && !mention(found).known_place && mention(m).known_place)) found = m;
  };
  for (const Fill& f : a.fills)
    if (f.role == Role::place && !(talks && (said_behind(a, f.mention) || about_country(a, f.mention))))
      better(f.mention);
  const bool probe = a.row && a.row->mode == "investigate";  // تحقيق في مقتل صحفي في إسطنبول
  if (probe && found >= 0 && spoken_of(a, found)) found = -1;
  const auto behind_prep = [&](int m) {
    return std::any_of(a.slots.begin(), a.slots.end(),
                       [&](const Act::Slotted& s) { return s.slot == codebook::Slot::prep && s.mention == m; });
  };
  const auto held_by = [&](Role role, bool prep) {
    for (const Fill& f : a.fills)
      if (f.role == role && f.mention >= 0 && mention(f.mention).place && !mention(f.mention).actor &&
          (prep || !behind_prep(f.mention)))
        better(f.mention);
  };
  held_by(Role::recipient, true), held_by(Role::actor, false);
  const auto told = [&](const Act::Slotted& s) {
    if (s.slot == codebook::Slot::prep && s.mention >= 0 && mention(s.mention).place &&
        (!mention(s.mention).actor || mention(s.mention).known_place) && (!talks || tells_where(s.prep)) &&
        !leads_away(a, s.mention) && !where_others_stand(a, s.mention) && !of_government(a, s) && !set_out(s.prep) &&
        !names_matter(s.mention) && d_.lexicon->prep_role(s.prep) != "agent" && !(talks && said_behind(a, s.mention)) &&
        !(probe && spoken_of(a, s.mention)) && !answered(a, s.mention))
      better(s.mention);
  };
  for (const Act::Slotted& s : a.slots) {
    told(s);
    // عقدوا اجتماعا في النقطة العسكرية في القرية: where a noun is that is no event, and that is told as the place.
    if (s.slot == codebook::Slot::prep && s.act >= 0 && act(s.act).noun && act(s.act).dropped && !act(s.act).cue &&
        d_.lexicon->prep_role(s.prep) == "place")
      for (const Act::Slotted& within : act(s.act).slots)
        if (d_.lexicon->prep_role(within.prep) == "place") told(within);
  }
  held_by(Role::actor, true);  // قصف على دمشق مصدره دوما: where it comes from only where nothing else is told
  return found;
}

// حاصرت نقطة المراقبة في مورك: a post that is hit is where it stands.
bool EventPlaces::at_post(const Act& a, Event* e) const {
  const Range units = d_.sentence_units[a.sentence];
  for (const Fill& f : a.fills) {
    if (f.role != Role::recipient || f.mention < 0) continue;
    for (uint32_t u = units.begin; u < units.end; ++u) {
      const Unit& unit = d_.units[u];
      if (unit.kind != UnitKind::mention || unit.mention != f.mention || unit.index < 0) continue;
      const Object& post = d_.lexicon->book().objects[static_cast<size_t>(unit.index)];
      const codebook::Place* at = post.place.empty() ? nullptr : d_.lexicon->place(post.place);
      if (!at) continue;
      PlaceRef here = place_ref(d_, f.mention);
      here.id = at->id, here.name = at->name_en, here.lat = at->lat, here.lon = at->lon, here.radius_km = at->radius_km;
      here.precision = at->precision.empty() ? "exact" : at->precision;
      here.within.assign(at->parents.begin(), at->parents.end());
      e->place = std::move(here);
      return true;
    }
  }
  return false;
}

// يزور لافروف أنقرة, قصفت الفصائل دمشق: the host's town is where they meet, the capital that is hit where it happens. A
// journey to several is in none of them.
int EventPlaces::visited_or_hit(const Act& a, const Event& e) const {
  const bool visit = e.mode == "visit";
  if (!visit && e.type != "ASSAULT") return -1;
  int found = -1;
  for (const Fill& f : a.fills) {
    if (f.role != Role::recipient || f.mention < 0 || f.resolved || !mention(f.mention).place) continue;
    if (!visit && (!mention(f.mention).known_place || mention(f.mention).tokens.begin < a.tokens.begin)) continue;
    if (found >= 0) return -1;
    found = f.mention;
  }
  return found;
}

// What stands behind the act is nearer than what stands before it.
int EventPlaces::nearest(const std::vector<int>& places, int i, bool talks) const {
  const Act& a = act(i);
  uint32_t best = ~0u;
  int found = -1;
  for (size_t k = places.size(); k-- > 0;) {
    const uint32_t at = mention(places[k]).tokens.begin, here = a.tokens.begin;
    const uint32_t distance = at > here ? at - here : (here - at) * 2;
    if (distance < best && !(talks && spoken_of(a, places[k])) && !elsewhere(i, places[k], talks))
      best = distance, found = places[k];
  }
  return found;
}

// انهارت الهدنة في حلب; في جنيف، أدان المفوض القصف: behind blame stands where the blamed are, or what they did; not
// behind words that go together: استدعت السفير في بغداد.
bool EventPlaces::told_where(const Act& a, const Event& e) const {
  return std::any_of(a.fills.begin(), a.fills.end(), [&](const Fill& f) {
    return f.role == Role::place && (e.type != "ACCUSE" || !a.phrase.empty() ||
                                     (f.mention >= 0 && mention(f.mention).tokens.begin < a.tokens.begin));
  });
}

// دعت موسكو إلى جلسة لمناقشة الوضع في سوريا: what talks are to be about; of talks that are asked for or planned too.
bool EventPlaces::aimed_at(int i, const Event& e, int m) const {
  const bool of_talks = is_talks(e) ? e.mode != "visit" : e.mode == "meet" || e.type == "AGREE";
  return of_talks && behind_aim(act(i), m, !is_talks(e));
}

// The place of the light verb above; `meant` where it has only a noun that means one.
int EventPlaces::above(int i, const Event& e, const PlaceMeant** meant) const {
  for (int p = act(i).parent, steps = 0; p >= 0 && steps < 4; p = act(p).parent, ++steps) {
    if (act(p).cue) continue;
    const int m = place_of(act(p), is_talks(e));
    if (m >= 0 && !serves_there(m) && !(is_talks(e) && spoken_of(act(i), m)) && !place_of_speech(i, m) &&
        (is_talks(e) || !place_of_speaker(i, m)) && !answered(act(i), m))
      return m;
    if (done_somewhere(e) && (*meant = meant_by_slot(act(p), true, is_talks(e)))) return -1;
  }
  return -1;
}

// The nearest place of its sentence that can be its own.
int EventPlaces::nearest_place(int i, const Event& e) const {
  int m = nearest(places_, i, is_talks(e));
  // دعت إلى عقد الاجتماع باريس، وعبرت السفيرة عن قلقها من الوضع في إدلب: past another verb it is no place of theirs.
  const bool asked = e.mode == "meet" && is_speech(e.type);
  if (m >= 0 && (e.type == "AID" || asked) && act(i).verb && beyond(act(i), m)) m = -1;
  if (m >= 0 && e.mode == "investigate" && mention(m).tokens.begin < act(i).tokens.begin && !goes_to_probe(i)) m = -1;
  return m >= 0 && done_somewhere(e) && passed_over(i, m) ? last_ : m;
}

// Where nothing in its own slots says it: the light verb above, a country, who is visited or hit, then the other acts
// of the sentence, nearest first.
int EventPlaces::around(int i, const Event& e, const PlaceMeant** meant) const {
  int m = above(i, e, meant);
  if (*meant) return -1;
  if (m < 0) m = country_of(act(i), is_talks(e));
  if (m < 0 && e.type == "ASSAULT") m = country_struck(i);
  if (m < 0) m = visited_or_hit(act(i), e);
  if (m >= 0 && aimed_at(i, e, m)) m = -1;
  if (m < 0) m = nearest_place(i, e);
  if (m >= 0 || (done_somewhere(e) && (*meant = meant_nearest(i)))) return m;
  m = nearest(countries_, i, is_talks(e));
  return m >= 0 && e.type == "AID" && act(i).verb && beyond(act(i), m) ? -1 : m;
}

// بلدة اللطامنة في ريف حماة: the place that stands straight before, and lies in, the one found is the closer word.
// `within`: ريف الحسكة, of a village or a quarter whose name only another one on the map has.
int EventPlaces::closer(int m, int* within) const {
  const auto elsewhere_named = [&](int near, int wide) {
    return mention(near).known_place && names_village(near) &&
           far_apart(*mention(near).known_place, *mention(wide).known_place);
  };
  if (m > 0 && closer_before(m)) {
    if (elsewhere_named(m - 1, m)) *within = m;
    return m - 1;
  }
  if (m >= 0 && m + 1 < static_cast<int>(d_.mentions.size()) && closer_before(m + 1) && elsewhere_named(m, m + 1))
    *within = m + 1;  // في حي الزهراء بحلب
  return m;
}

// مدينة درعا وريفها, المدينة ومحيطها: the place named straight before, rather than what lies around it; -1: the place
// is filled, or nobody knows whose it is.
int EventPlaces::instead_of_owned(int i, int m, Event* e) const {
  const Mention& owned = mention(m);
  const bool named =
      m > 0 && mention(m - 1).place && mention(m - 1).known_place && mention(m - 1).whole.end == owned.whole.begin;
  if (named && (!mention(m - 1).actor || !governments_[static_cast<size_t>(m - 1)]))
    --m;
  else
    for (size_t k = meant_begin_; k < meant_end_; ++k)
      if (d_.units[meant_[k].unit].tokens.end == owned.whole.begin) return place_meant(meant_[k], e), -1;
  if (mention(m).owner == arabic::Pronoun::none) return m;
  if (place_owned(i, m, e)) return -1;
  return mention(m).known_place ? m : -1;  // بجوارها: nobody knows whose
}

// العاصمة السورية، دمشق: whether the name follows.
bool EventPlaces::named_behind(int m) const {
  if (!mention(m).known_place || m + 1 >= static_cast<int>(d_.mentions.size())) return false;
  const Mention &title = mention(m), &name = mention(m + 1);
  return name.actor && name.known_place == title.known_place && name.effect == title.effect &&
         name.whole.begin <= title.whole.end + 1 && name.sentence == title.sentence;
}

void EventPlaces::place(int i, Event* e) {
  if ((nowhere(*e) && !told_where(act(i), *e)) || (e->type == "CONSULT" && e->mode == "phone")) return;
  const bool done = done_somewhere(*e), agrees = of_agreement(act(i), *e);
  const PlaceMeant* meant = nullptr;
  int m = place_of(act(i), is_talks(*e) || agrees);
  if (m >= 0 && aimed_at(i, *e, m)) m = -1;
  if (m < 0) {
    if (at_post(act(i), e)) return;
    if (done || is_talks(*e)) meant = meant_by_slot(act(i), done, is_talks(*e));
    if (!meant && (agrees || (is_speech(e->type) && e->mode != "investigate" && e->mode != "meet")))
      return;  // talks have a place
    if (!meant) m = around(i, *e, &meant);
    if (meant) return place_meant(*meant, e);
  }
  if (m >= 0 && !is_talks(*e) && aimed_at(i, *e, m)) return;
  if (m < 0 && done) m = nearest(seeing_, i, is_talks(*e));
  int within = -1;
  m = closer(m, &within);
  if (m < 0 && is_talks(*e) && e->mode.empty()) m = host_of(act(i));
  if (m >= 0)
    if (const int near = described_by(m); near >= 0) m = near;
  if (m >= 0)
    if (const int near = hit_nearer(act(i), *e, m); near >= 0) m = near;
  if (m >= 0 && (done || is_talks(*e)) && (meant = meant_around(m))) return place_meant(*meant, e);
  if (const int who = people_of(act(i), *e); who >= 0)
    if (m < 0 || (mention(m).known_place && lies_in(*mention(who).home, *mention(m).known_place)))
      return place_home(who, e);
  if (m >= 0 && mention(m).owner != arabic::Pronoun::none && !mention(m).known_place) m = instead_of_owned(i, m, e);
  if (m >= 0 && named_behind(m)) ++m;
  // ضغوط على سوريا: who is pressed is no place.
  if (m < 0 || (e->type == "COERCE" && mention(m).actor && !told_as_place(m))) return;
  e->place = place_ref(d_, m);
  if (within == m + 1) told_in(within, &*e->place);
  if (done) last_ = m, last_act_ = i;
}

// مواجهات شرق الفرات بين النظام وتحالف تدعمه واشنطن: what a verb of help tells is where its own clause says; not قصف
// الجيش البلدة بدعم روسي.
bool EventPlaces::beyond(const Act& a, int m) const {
  if (mention(m).tokens.begin < a.tokens.begin) return true;
  for (uint32_t u = a.unit + 1; u < d_.sentence_units[a.sentence].end && d_.units[u].mention != m; ++u)
    if (d_.units[u].kind == UnitKind::act && d_.units[u].tokens.begin >= a.tokens.end && !tells_nothing(a.sentence, u))
      return true;
  return false;
}

// Whether a preposition of place leads to a mention: في دمشق, بدمشق.
bool EventPlaces::told_as_place(int m) const {
  const Range units = d_.sentence_units[mention(m).sentence];
  for (uint32_t u = units.begin; u < units.end; ++u)
    if (d_.units[u].mention == m)
      return (d_.units[u].clitics & arabic::kBi) ||
             (u > units.begin && d_.units[u - 1].particle && d_.units[u - 1].particle->role == "place");
  return false;
}

}  // namespace marsad::reading
