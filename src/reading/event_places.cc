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

// The places of the sentence that tell where something happens: دمشق تنفي is the government, no place.
// أنقرة، تركيا (CNN) -- …: names, and a bracket with a dash behind it, tell where the report was written.
uint32_t EventPlaces::behind_dateline(Range units) const {
  constexpr uint32_t kLongest = 10;
  const auto mark = [&](uint32_t u) {
    return d_.units[u].kind == UnitKind::punct ? d_.text->raw(d_.units[u].tokens.begin) : std::string_view();
  };
  for (uint32_t u = units.begin; u + 1 < units.end && u < units.begin + kLongest; ++u) {
    if (d_.units[u].kind != UnitKind::mention && mark(u).empty()) break;
    if (mark(u) == ")" && arabic::is_dash(mark(u + 1))) return u + 1;
  }
  return units.begin;
}

// الفترة التي شنت فيها روسيا غارات: the pronoun's preposition is not Russia's.
bool EventPlaces::does_something(const std::vector<int>& acts, int m) const {
  return std::any_of(acts.begin(), acts.end(), [&](int i) {
    return std::any_of(act(i).fills.begin(), act(i).fills.end(),
                       [&](const Fill& f) { return f.role == Role::actor && f.mention == m; });
  });
}

void EventPlaces::sentence(uint32_t s, const std::vector<int>& acts) {
  places_.clear(), countries_.clear(), seeing_.clear(), answers_.clear();
  last_ = last_act_ = -1;
  const Range units = d_.sentence_units[s];
  const auto at = [&](uint32_t u) {
    return static_cast<size_t>(std::lower_bound(meant_.begin(), meant_.end(), u,
                                                [](const PlaceMeant& p, uint32_t unit) { return p.unit < unit; }) -
                               meant_.begin());
  };
  meant_begin_ = at(units.begin), meant_end_ = at(units.end);
  for (uint32_t u = behind_dateline(units); u < units.end; ++u) {
    if (d_.units[u].particle && d_.units[u].particle->role == "answer") answers_.push_back(d_.units[u].tokens.begin);
    const int m = d_.units[u].mention;
    if (m < 0) continue;
    const Mention& x = mention(m);
    const bool led = u > units.begin && d_.units[u - 1].particle &&
                     d_.units[u - 1].particle->kind == ParticleKind::prep &&
                     (d_.units[u - 1].particle->role == "place" || d_.units[u - 1].particle->role == "stands") &&
                     (d_.units[u - 1].pronoun == arabic::Pronoun::none || !does_something(acts, m));
    if (x.country && x.actor && x.place && led && !serves_there(units, u)) countries_.push_back(m);
    if (x.country && x.actor && x.place && !led && sees(s, m)) seeing_.push_back(m);
    if (!x.place || (x.actor && !x.known_place) || !usable(x)) continue;
    if (m < static_cast<int>(governments_.size()) && governments_[static_cast<size_t>(m)]) continue;
    const bool acts_here =
        x.actor && std::any_of(acts.begin(), acts.end(), [&](int i) {
          return std::any_of(act(i).slots.begin(), act(i).slots.end(), [&](const Act::Slotted& slot) {
            return slot.slot == codebook::Slot::subj && slot.mention == m;
          });
        });
    // اجتماعات مع الفصائل التي تسيطر على إدلب: what somebody holds or did elsewhere tells of him, not where they met.
    const bool of_somebody = std::any_of(acts.begin(), acts.end(), [&](int i) {
      return act(i).relative_of >= 0 && mention(act(i).relative_of).actor && !describes_places(act(i)) &&
             std::any_of(act(i).slots.begin(), act(i).slots.end(),
                         [&](const Act::Slotted& slot) { return slot.mention == m; });
    });
    if (!acts_here && !of_somebody && !names_matter(m)) places_.push_back(m);
  }
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

// وقصفت الطائرات المدينة, انسحبت من القرية, تعرضت البلدة لقصف: a noun that means a place told before, in a slot of the
// act itself, or of the noun that is part of its words: استعاد السيطرة على المدينة.
const PlaceMeant* EventPlaces::meant_by_slot(const Act& a, bool done, bool talks) const {
  if (const PlaceMeant* found = meant_in_slots(a, done, talks)) return found;
  if (a.phrase.empty()) return nullptr;
  for (size_t k = d_.act_from(d_.unit_from(a.phrase.begin));
       k < d_.acts.size() && a.phrase.contains(d_.acts[k].tokens.begin); ++k)
    if (const PlaceMeant* found = d_.acts[k].dropped ? meant_in_slots(d_.acts[k], done, talks) : nullptr) return found;
  return nullptr;
}

const PlaceMeant* EventPlaces::meant_in_slots(const Act& a, bool done, bool talks) const {
  for (size_t k = meant_begin_; k < meant_end_; ++k)
    for (const Act::Slotted& s : a.slots) {
      if (meant_[k].area && !done) continue;
      if (s.mention >= 0) continue;
      if (meant_[k].area && s.slot == codebook::Slot::subj && (!a.row || a.row->type == "NONE")) continue;
      if (meant_[k].token < s.other.begin || meant_[k].token >= s.other.end) continue;
      if (s.slot == codebook::Slot::prep && talks && !tells_where(s.prep)) continue;
      return &meant_[k];
    }
  return nullptr;
}

const PlaceMeant* EventPlaces::meant_nearest(int i) const {
  const Act& a = act(i);
  const PlaceMeant* found = nullptr;
  uint32_t best = ~0u;
  for (size_t k = meant_begin_; k < meant_end_; ++k) {
    // في المدينة, and not سكان المدينة, دول المنطقة
    const uint32_t u = meant_[k].unit;
    const Particle* led = u > 0 ? d_.units[u - 1].particle : nullptr;
    if (!(led && led->kind == ParticleKind::prep && led->role == "place") && !meant_[k].beside) continue;
    const uint32_t at = meant_[k].token, here = a.tokens.begin;
    const uint32_t distance = at > here ? at - here : (here - at) * 2;
    if (distance < best) best = distance, found = &meant_[k];
  }
  return found;
}

// The place meant, as it was named; شمال المدينة is near it.
void EventPlaces::place_meant(const PlaceMeant& meant, Event* e) const {
  PlaceRef here = place_ref(d_, meant.mention);
  if (meant.beside && here.lat) {
    if (here.precision == "exact") here.precision = "near";
    here.radius_km = std::max(here.radius_km, meant.beside->radius_km);
  }
  e->place = std::move(here);
}

void EventPlaces::place(int i, Event* e) {
  // انهارت الهدنة في حلب; في جنيف، أدان المفوض القصف: behind blame stands where the blamed are, or what they did; not
  // behind words that go together: استدعت السفير في بغداد.
  const bool told_where = std::any_of(act(i).fills.begin(), act(i).fills.end(), [&](const Fill& f) {
    return f.role == Role::place && (e->type != "ACCUSE" || !act(i).phrase.empty() ||
                                     (f.mention >= 0 && mention(f.mention).tokens.begin < act(i).tokens.begin));
  });
  if ((nowhere(*e) && !told_where) || (e->type == "CONSULT" && e->mode == "phone")) return;
  // About places as often as held in one: التحقيق في هجوم على دوما too.
  const bool talks = e->type == "CONSULT" || e->mode == "investigate";
  const bool agrees = of_agreement(act(i), *e);
  int m = place_of(act(i), talks || agrees);
  // دعت موسكو إلى جلسة لمناقشة الوضع في سوريا: talks that are asked for or planned too.
  const auto aimed_at = [&](int place) {
    const bool of_talks = talks ? e->mode != "visit" : e->mode == "meet" || e->type == "AGREE";
    return of_talks && behind_aim(act(i), place, !talks);
  };
  if (m >= 0 && aimed_at(m)) m = -1;
  if (m < 0 && at_post(act(i), e)) return;
  const bool done = done_somewhere(*e);
  if (m < 0 && (done || talks))
    if (const PlaceMeant* meant = meant_by_slot(act(i), done, talks)) return place_meant(*meant, e);
  if (m < 0 && agrees) return;
  if (m < 0 && is_speech(e->type) && e->mode != "investigate" && e->mode != "meet") return;  // talks have a place
  // The light verb above, then the other acts of the sentence, nearest first.
  for (int p = act(i).parent, steps = 0; m < 0 && p >= 0 && steps < 4; p = act(p).parent, ++steps)
    if (!act(p).cue) {
      m = place_of(act(p), talks);
      if (m >= 0 && (serves_there(m) || (talks && spoken_of(act(i), m)) || place_of_speech(i, m) ||
                     (!talks && place_of_speaker(i, m)) || answered(act(i), m)))
        m = -1;
      if (m < 0 && done)
        if (const PlaceMeant* meant = meant_by_slot(act(p), done, talks)) return place_meant(*meant, e);
    }
  if (m < 0) m = country_of(act(i), talks);
  if (m < 0 && e->type == "ASSAULT") m = country_struck(i);
  if (m < 0) m = visited_or_hit(act(i), *e);
  if (m >= 0 && aimed_at(m)) m = -1;
  if (m < 0) {
    m = nearest(places_, i, talks);
    // دعت إلى عقد الاجتماع باريس، وعبرت السفيرة عن قلقها من الوضع في إدلب: past another verb it is no place of theirs.
    const bool asked = e->mode == "meet" && is_speech(e->type);
    if (m >= 0 && (e->type == "AID" || asked) && act(i).verb && beyond(act(i), m)) m = -1;
    if (m >= 0 && e->mode == "investigate" && mention(m).tokens.begin < act(i).tokens.begin && !goes_to_probe(i))
      m = -1;
    if (m >= 0 && done && passed_over(i, m)) m = last_;
  }
  if (m < 0 && done)
    if (const PlaceMeant* meant = meant_nearest(i)) return place_meant(*meant, e);
  if (m < 0) {
    m = nearest(countries_, i, talks);
    if (m >= 0 && e->type == "AID" && act(i).verb && beyond(act(i), m)) m = -1;
  }
  if (m >= 0 && !talks && aimed_at(m)) return;
  if (m < 0 && done) m = nearest(seeing_, i, talks);
  // بلدة اللطامنة في ريف حماة: the place that stands straight before, and lies in, the one found is the closer word.
  int within = -1;  // ريف الحسكة: of a village or a quarter whose name only another one on the map has
  const auto elsewhere_named = [&](int near, int wide) {
    return mention(near).known_place && names_village(near) &&
           far_apart(*mention(near).known_place, *mention(wide).known_place);
  };
  if (m > 0 && closer_before(m)) {
    if (elsewhere_named(m - 1, m)) within = m;
    --m;
  } else if (m >= 0 && m + 1 < static_cast<int>(d_.mentions.size()) && closer_before(m + 1) &&
             elsewhere_named(m, m + 1)) {
    within = m + 1;  // في حي الزهراء بحلب
  }
  if (m < 0 && talks && e->mode.empty()) m = host_of(act(i));
  if (m >= 0)
    if (const int near = described_by(m); near >= 0) m = near;
  if (m >= 0)
    if (const int near = hit_nearer(act(i), *e, m); near >= 0) m = near;
  if (m >= 0 && (done || talks))
    for (size_t k = meant_begin_; k < meant_end_; ++k)
      if (meant_[k].lies && lies_behind(meant_[k].unit, m)) return place_meant(meant_[k], e);
  if (const int who = people_of(act(i), *e); who >= 0)
    if (m < 0 || (mention(m).known_place && lies_in(*mention(who).home, *mention(m).known_place)))
      return place_home(who, e);
  // مدينة درعا وريفها, المدينة ومحيطها: the place named straight before, rather than what lies around it.
  if (m >= 0 && mention(m).owner != arabic::Pronoun::none && !mention(m).known_place) {
    const Mention& around = mention(m);
    const bool named =
        m > 0 && mention(m - 1).place && mention(m - 1).known_place && mention(m - 1).whole.end == around.whole.begin;
    if (named && (!mention(m - 1).actor || !governments_[static_cast<size_t>(m - 1)]))
      --m;
    else
      for (size_t k = meant_begin_; k < meant_end_; ++k)
        if (d_.units[meant_[k].unit].tokens.end == around.whole.begin) return place_meant(meant_[k], e);
    if (mention(m).owner != arabic::Pronoun::none && place_owned(i, m, e)) return;
    if (mention(m).owner != arabic::Pronoun::none && !mention(m).known_place) return;  // بجوارها: nobody knows whose
  }
  // العاصمة السورية، دمشق: by its name
  if (m >= 0 && mention(m).known_place && m + 1 < static_cast<int>(d_.mentions.size()) && mention(m + 1).actor &&
      mention(m + 1).known_place == mention(m).known_place && mention(m + 1).effect == mention(m).effect &&
      mention(m + 1).whole.begin <= mention(m).whole.end + 1 && mention(m + 1).sentence == mention(m).sentence)
    ++m;
  // ضغوط على سوريا: who is pressed is no place.
  if (m >= 0 && e->type == "COERCE" && mention(m).actor && !told_as_place(m)) return;
  if (m >= 0) {
    e->place = place_ref(d_, m);
    if (within == m + 1) told_in(within, &*e->place);
    if (done) last_ = m, last_act_ = i;
  }
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
