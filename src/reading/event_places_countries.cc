// A whole country as the place of what happens, and when its name says something else.
//
//   غارات على سوريا; تشهد سوريا حربا أوقعت قتلى → سوريا;  السفير الروسي في تركيا: where he serves, no place of what he
//   does
//
// Tested by sentences_places_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/event_places.h"

namespace marsad::reading {
using namespace codebook;

// السفير الروسي في الولايات المتحدة, غولن المقيم في الولايات المتحدة: where one man serves or lives is told of him.
bool EventPlaces::serves_there(Range units, uint32_t u) const {
  if (u < units.begin + 2) return false;
  uint32_t at = u - 2;
  if (d_.units[at].kind == UnitKind::act && at > units.begin && !d_.units[at].particle &&
      arabic::has_article((*d_.text)[d_.units[at].tokens.begin].fold) &&
      tells_nothing(mention(d_.units[u].mention).sentence, at))
    --at;
  if (d_.units[at].kind != UnitKind::mention) return false;
  const Mention& who = mention(d_.units[at].mention);
  if (!who.actor || who.place || (who.kind != ActorKind::government && who.kind != ActorKind::person)) return false;
  // قتل مستشارون روس في سوريا, اعتقال القس في تركيا
  for (size_t k = d_.first_act(who.sentence); k < d_.acts.size() && d_.acts[k].sentence == who.sentence; ++k)
    for (const Fill& f : d_.acts[k].fills)
      if (f.role == Role::recipient && f.mention == d_.units[at].mention) return false;
  return true;
}

bool EventPlaces::serves_there(int m) const {
  const Range units = d_.sentence_units[mention(m).sentence];
  if (!mention(m).country || mention(m).known_place) return false;
  for (uint32_t u = units.begin; u < units.end; ++u)
    if (d_.units[u].mention == m) return serves_there(units, u);
  return false;
}

// "غارات على سوريا", "وقع هجوم في العراق": a whole country behind the act's own preposition, of place or of none
// other's.
int EventPlaces::country_of(const Act& a, bool talks) const {
  for (const Act::Slotted& s : a.slots) {
    if (s.slot != codebook::Slot::prep || s.mention < 0 || !mention(s.mention).country || !mention(s.mention).place)
      continue;
    const std::string_view role = d_.lexicon->prep_role(s.prep);
    if (talks ? tells_where(s.prep) && role != "whose" && !about_country(a, s.mention)
              : (role.empty() && !(a.row && a.row->type == "ASSAULT" && goes_to(s.prep))) || role == "place" ||
                    role == "against" || role == "toward" || role == "stands")  // قصف المفاعل رسالة إلى إيران
      return s.mention;
  }
  return -1;
}

// وجهت ضربة إلى سوريا, الضربات التي نفذتها فرنسا ضد سوريا: the country stands with the light verb.
int EventPlaces::country_struck(int i) const {
  const auto light = [&](const Act& a) { return a.row && a.row->type == "LIGHT"; };
  if (const int above = act(i).parent; above >= 0 && light(act(above)))
    if (const int m = country_of(act(above), false); m >= 0) return m;
  for (size_t k = static_cast<size_t>(i) + 1; k < d_.acts.size() && d_.acts[k].sentence == act(i).sentence; ++k) {
    const Act& a = d_.acts[k];
    if (light(a) && std::any_of(a.slots.begin(), a.slots.end(),
                                [&](const Act::Slotted& s) { return s.slot == codebook::Slot::obj && s.act == i; }))
      return country_of(a, false);
  }
  return -1;
}

// تشهد سوريا حربا أوقعت آلاف القتلى: the country is where its war and what comes of that happens.
bool EventPlaces::sees(uint32_t s, int m) const {
  const auto has_it_happen = [](const Predicate& row) {
    const FrameItem* subject = row.type == "LIGHT" ? row.frame.find(codebook::Slot::subj) : nullptr;
    return subject && subject->role == Role::place;
  };
  for (size_t k = d_.first_act(s); k < d_.acts.size() && d_.acts[k].sentence == s; ++k) {
    const Act& a = d_.acts[k];
    if (!a.verb || a.relative || !any_row(d_.units[a.unit], has_it_happen)) continue;
    for (const Act::Slotted& slot : a.slots)
      if (slot.slot == codebook::Slot::subj && slot.mention == m && !slot.resolved) return true;
  }
  return false;
}

}  // namespace marsad::reading
