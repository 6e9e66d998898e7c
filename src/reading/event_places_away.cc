// Places of a sentence at which an event is not: where people go or come from, who speaks, what is answered.
//
//   قال ماكرون في باريس إن الجيش شن هجوما: not in Paris;  قتل قائد كان متوجها إلى حلب: not in Aleppo
//
// What it cannot do: tell a town's own people from those who speak of it from afar. Tested by
// sentences_places_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "reading/event_places.h"
#include "reading/speech_types.h"
#include "reading/statements.h"

namespace marsad::reading {
using namespace codebook;

// نزح الآلاف إلى إدلب: where people go is not where they are driven from, which is what is asked.
bool EventPlaces::leads_away(const Act& a, int m) const {
  return a.row && a.row->type == "SANCTION" && a.row->mode == "expel" &&
         std::any_of(a.fills.begin(), a.fills.end(),
                     [&](const Fill& f) { return f.role == Role::none && f.mention == m; });
}

// شنت واشنطن غارات ردا على هجوم في دوما: what is answered happened elsewhere.
bool EventPlaces::answered(const Act& a, int m) const {
  const uint32_t first = std::min(a.tokens.begin, mention(m).tokens.begin),
                 last = std::max(a.tokens.begin, mention(m).tokens.begin);
  return std::any_of(answers_.begin(), answers_.end(), [&](uint32_t at) { return first < at && at < last; });
}

// تظاهر المئات في بروكسل للتنديد بالغارات, اتهمت موسكو في نيويورك واشنطن بالقصف: where somebody speaks up is not where
// what he speaks of happened.
bool EventPlaces::place_of_speech(int i, int m) const {
  if (mention(m).tokens.begin > act(i).tokens.begin || (act(i).row && act(i).row->type == "PROTEST")) return false;
  const auto above = [&](int of) { return act(of).parent >= 0 ? act(of).parent : act(of).governor; };
  for (int p = above(i), steps = 0; p >= 0 && steps < 4; p = above(p), ++steps) {
    const Act& a = act(p);
    const bool of_state = mention(m).country || mention(m).actor;
    if (!a.row || !((of_state && is_speech(a.row->type)) || a.row->type == "PROTEST")) continue;
    if (std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) { return s.mention == m; })) return true;
  }
  return false;
}

// في واشنطن أعلن مسؤول أن إسرائيل شنت غارة, قال ماكرون في باريس إن: the capital that stands before what is said is
// where it was said.
bool EventPlaces::place_of_speaker(int i, int m) const {
  if (!mention(m).actor || !mention(m).known_place || mention(m).tokens.begin > act(i).tokens.begin) return false;
  int cue = -1;
  for (int p = act(i).parent, steps = 0; p >= 0 && steps < 6 && cue < 0; p = act(p).parent, ++steps)
    if (act(p).cue && act(p).sentence == act(i).sentence) cue = p;
  if (cue < 0 || act(i).tokens.begin < act(cue).tokens.end) return false;
  for (uint32_t u = act(cue).unit + 1; u < act(i).unit; ++u) {
    const Unit& unit = d_.units[u];
    if (unit.tokens.begin > mention(m).tokens.begin &&
        ((unit.particle && unit.particle->kind == ParticleKind::comp) || unit.quote))
      return true;
  }
  return false;
}

// The preposition of the name or noun at a unit, past a quotation mark; null for none.
const Particle* EventPlaces::leads(uint32_t begin, uint32_t at) const {
  while (at > begin && d_.units[at - 1].quote) --at;
  const Particle* led = at > begin ? d_.units[at - 1].particle : nullptr;
  return led && led->kind == ParticleKind::prep ? led : nullptr;
}

// محادثات في إطار «أستانا», بموجب اتفاق سوتشي: what talks or an agreement are called by is no place of anything else.
bool EventPlaces::names_matter(int m) const {
  const Range units = d_.sentence_units[mention(m).sentence];
  for (uint32_t u = units.begin; u < units.end; ++u)
    if (d_.units[u].mention == m) {
      const Particle* led = leads(units.begin, u);
      return led && (led->role == "matter" || led->role == "post");
    }
  return false;
}

// قتل قائد كان متوجها إلى حلب, معارك انتهت بإجلاء المقاتلين إلى إدلب: where somebody goes is not where something else
// happens. Where he came before it, or where it happened as a clause says, is: وصلوا إلى دوما حيث وقع الهجوم.
bool EventPlaces::gone_to(int i, int m) const {
  const Act& a = act(i);
  if (a.relative_of == m || !a.row || a.row->type == "AGREE" || a.row->type == "ACCUSE") return false;
  const Range units = d_.sentence_units[mention(m).sentence];
  uint32_t at = units.begin;
  while (at < units.end && d_.units[at].mention != m) ++at;
  const Particle* led = at < units.end ? leads(units.begin, at) : nullptr;
  if (!led) return false;
  const std::string form = arabic::fold(led->form);
  if (set_out(form)) return true;
  if (!goes_to(form)) return false;
  const Particle* next = at + 1 < units.end ? d_.units[at + 1].particle : nullptr;
  if (next && next->kind == ParticleKind::clause && a.unit > at) return false;
  if (mention(m).known_place ? mention(m).known_place->kind == "hospital" : mention(m).type == "hospital") return true;
  const Act* mover = nullptr;
  for (size_t k = d_.first_act(a.sentence); k < d_.acts.size() && d_.acts[k].sentence == a.sentence; ++k)
    if (d_.acts[k].row && std::any_of(d_.acts[k].slots.begin(), d_.acts[k].slots.end(),
                                      [&](const Act::Slotted& s) { return s.mention == m; }))
      mover = &d_.acts[k];
  if (!mover || mover->row->type == "NONE") {
    const std::string_view type = a.row->type;
    // نقل الجرحى إلى بغداد بعد هجوم: it happened before they went there.
    if (a.unit > at && next && (next->role == "apart" || next->role == "cause")) return true;
    if (a.unit > at || type == "AID" || type == "COERCE" || type == "RETREAT" || type == "MOBILIZE") return false;
    for (uint32_t u = a.unit + 1; u < at; ++u)
      if (may_be(d_.units[u], "AID")) return false;  // عرقلت الغارات إيصال المساعدات إلى دوما
    return true;
  }
  if (mover == &a || (a.parent >= 0 && mover == &act(a.parent))) return false;
  return (mover->row->type == "RETREAT" && mover->row->mode != "access") || mover->row->type == "SANCTION";
}

// قوات النظام المتمركزة في المطار قصفت البلدة: where whoever is not hit himself stands.
bool EventPlaces::where_others_stand(const Act& a, int m) const {
  if (!a.row || a.row->type != "ASSAULT") return false;
  const uint32_t at = d_.unit_from(mention(m).whole.begin);
  const Range units = d_.sentence_units[mention(m).sentence];
  const Particle* led = leads(units.begin, at);
  if (!led || led->role != "stands" || at < units.begin + 2) return false;
  const int who = d_.units[at - 2].mention;
  return who < 0 || std::none_of(a.fills.begin(), a.fills.end(),
                                 [&](const Fill& f) { return f.role == Role::recipient && f.mention == who; });
}

// قال في كلمة أمام مركز للأبحاث في لندن إن الجيش قصف, خلال مؤتمر صحفي في موسكو: where a statement is made is not where
// what it tells of happened. What a council says in writing it says at home: في بيان للمجلس في دوما.
bool EventPlaces::stated_there(int m) const {
  constexpr uint32_t kReach = 9;  // units from the place to the statement
  if (!told_as_place(m)) return false;
  const Range units = d_.sentence_units[mention(m).sentence];
  const uint32_t at = d_.unit_from(mention(m).whole.begin);
  for (uint32_t u = at; u-- > units.begin && at - u <= kReach;) {
    const Unit& unit = d_.units[u];
    if (tells_statement(d_, u)) {
      if (unit.kind == UnitKind::act) return !d_.act_at(u)->cue;  // not إعلان المجلس في دوما
      return unit.particle && !(at >= u + 2 && d_.units[at - 2].kind == UnitKind::mention);
    }
    if (unit.kind == UnitKind::act || unit.kind == UnitKind::cue || unit.kind == UnitKind::time ||
        (unit.kind == UnitKind::punct && !unit.quote) ||
        (unit.kind == UnitKind::mention && mention(unit.mention).place) ||
        (unit.particle && (unit.particle->kind != ParticleKind::prep || unit.particle->role == "about")))
      return false;
  }
  return false;
}

// ألمح إلى هجوم وشيك خلال لقائه نظيره في موسكو: the capital where they talk is where nothing else happens.
bool EventPlaces::talks_there(int i, int m) const {
  if (!mention(m).actor || !mention(m).known_place || !act(i).row || act(i).row->type != "ASSAULT") return false;
  for (size_t k = d_.first_act(act(i).sentence); k < d_.acts.size() && d_.acts[k].sentence == act(i).sentence; ++k) {
    const Act& talks = d_.acts[k];
    const auto at = [&](const Act::Slotted& s) { return s.mention == m && s.slot == codebook::Slot::prep; };
    const auto hit = [&](const Act::Slotted& s) { return s.act == static_cast<int>(k); };
    if (talks.row && talks.row->type == "CONSULT" && !talks.dropped && talks.parent != i &&
        std::any_of(talks.slots.begin(), talks.slots.end(), at) &&
        std::none_of(act(i).slots.begin(), act(i).slots.end(), hit))
      return true;
  }
  return false;
}

bool EventPlaces::goes_to(std::string_view prep) const {
  return prep == arabic::kIla || d_.lexicon->prep_role(prep) == "toward";
}

// انطلاقا من قاعدة حميميم, متوجها إلى حلب
bool EventPlaces::set_out(std::string_view prep) const {
  return d_.lexicon->prep_role(prep) == "out" || d_.lexicon->prep_role(prep) == "bound";
}

// بدعم من طهران, الاتفاق مع موسكو, المدعومين من واشنطن, ضغوط على دمشق: a capital is the government there.
bool EventPlaces::of_government(const Act& a, const Act::Slotted& s) const {
  const auto m = static_cast<size_t>(s.mention);
  if (!mention(s.mention).actor || !mention(s.mention).known_place || !a.row) return false;
  const bool acts = m < governments_.size() && governments_[m];
  const std::string_view role = d_.lexicon->prep_role(s.prep), type = a.row->type;
  if (role == "with" || role == "whose" || role == "both") return acts;  // العلاقات بين واشنطن وأنقرة
  const bool done = type == "ASSAULT" || type == "RETREAT" || type == "MOBILIZE" || type == "CONSULT" ||
                    type == "LIGHT" || type == "NONE" || (type == "SANCTION" && a.row->mode == "expel");
  if (role != "of") return role.empty() && !done && !goes_to(s.prep) && s.prep != "\xD8\xA8";  // ب
  if (!acts || !done) return acts;
  const Range units = d_.sentence_units[a.sentence];
  for (uint32_t u = units.begin + 2; u < units.end; ++u)
    if (d_.units[u].mention == s.mention)
      return d_.units[u - 1].particle && u - 2 != a.unit && d_.units[u - 2].kind == UnitKind::word;
  return false;
}

// توعدت واشنطن بضرب الجيش بعد اتهامه بهجوم في دوما: what somebody is accused of happened elsewhere.
bool EventPlaces::accused_of(int i, int m) const {
  for (size_t k = static_cast<size_t>(i) + 1; k < d_.acts.size() && d_.acts[k].sentence == act(i).sentence &&
                                              d_.acts[k].tokens.begin < mention(m).tokens.begin;
       ++k)
    if (d_.acts[k].row && d_.acts[k].row->type == "ACCUSE" && d_.acts[k].row->mode == "allege" && !d_.acts[k].dropped &&
        (d_.acts[k].noun || (d_.units[d_.acts[k].unit].clitics & arabic::kAnd)))  // هجوم اتهمته به تركيا is the same
      return true;
  return false;
}

bool EventPlaces::elsewhere(int i, int m, bool talks) const {
  return place_of_speech(i, m) || (!talks && place_of_speaker(i, m)) || answered(act(i), m) || leads_away(act(i), m) ||
         (!talks && gone_to(i, m)) || accused_of(i, m) || where_others_stand(act(i), m) ||
         (!talks && (stated_there(m) || talks_there(i, m))) || (talks && fought_there(i, m));
}

}  // namespace marsad::reading
