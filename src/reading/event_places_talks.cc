// Where talks were held, and what they were about: both are places behind them.
//
//   محادثات | في أنقرة | بشأن إدلب → أنقرة
#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/fold.h"
#include "reading/event_places.h"

namespace marsad::reading {
using namespace codebook;

// مفاوضات بشأن دوما, اتصال حول سوريا: what is behind such a preposition is talked about.
bool EventPlaces::tells_where(std::string_view prep) const {
  const std::string_view role = d_.lexicon->prep_role(prep);
  return role == "place" || role == "stands" || prep == "\xD8\xA8" || prep == "\xD9\x84" ||
         prep == "\xD8\xA7\xD9\x84\xD9\x8A";  // ب, ل, إلى
}

// جلسة لبحث الوضع في سوريا: behind what the talks are for. Not مؤتمر لدعم الاقتصاد في باريس. Of talks that are `asked`
// for, only behind the noun that names them: دعا الوزراء للمشاركة في باريس في مؤتمر.
bool EventPlaces::behind_aim(const Act& a, int m, bool asked) const {
  bool aim = false, named = !asked || of_meeting(d_.units[a.unit]);
  for (uint32_t u = a.unit + 1; u < d_.sentence_units[a.sentence].end && d_.units[u].mention != m; ++u) {
    const Unit& unit = d_.units[u];
    if (unit.kind != UnitKind::act || mention(m).tokens.begin < unit.tokens.begin) continue;
    if (aim) return true;
    // not دعا الخبراء لزيارة دوما, who go there
    aim = named && (unit.clitics & arabic::kLi) && !any_row(unit, [](const Predicate& p) { return p.mode == "visit"; });
    // لمناقشة, and لبحث, whose noun is no talks of its own
    if (aim && (of_meeting(unit) || !any_row(unit, [](const Predicate& p) { return p.type != "NONE"; }))) return true;
    named = named || of_meeting(unit);
  }
  return false;
}

bool EventPlaces::may_be(const Unit& unit, std::string_view type) const {
  return any_row(unit, [&](const Predicate& p) { return p.type == type; });
}

// حضر المؤتمر في باريس: what somebody attends is where he is.
bool EventPlaces::of_meeting(const Unit& unit) const { return may_be(unit, "CONSULT"); }

// بدأ الخبراء التحقيق في دوما: the word beside the verb.
bool EventPlaces::probes(const Unit& unit) const {
  return any_row(unit, [](const Predicate& p) { return p.mode == "investigate"; });
}

// لبحث التطورات في إدلب, بشأن انسحاب المعارضة من دوما: behind talks, what another act or preposition leads to is spoken
// of there.
bool EventPlaces::spoken_of(const Act& a, int m) const {
  const Mention& where = mention(m);
  if (where.tokens.begin < a.tokens.begin) return false;
  if (about_country(a, m)) return true;
  const Range units = d_.sentence_units[a.sentence];
  for (uint32_t u = a.unit + 1; u < units.end; ++u) {
    const Unit& unit = d_.units[u];
    if (unit.tokens.begin < a.tokens.end) continue;
    const bool there = unit.mention == m;
    if (unit.quote || unit.kind == UnitKind::cue) return true;
    // لم يبدأ الخبراء عملهم في دوما
    const bool probe = a.row && a.row->mode == "investigate" && unit.kind == UnitKind::act &&
                       (probes(unit) || tells_nothing(a.sentence, u) ||
                        (a.phrase.begin <= unit.tokens.begin && unit.tokens.begin < a.phrase.end));
    if (unit.kind == UnitKind::act && ((unit.clitics & arabic::kLi) || !(of_meeting(unit) || probe))) return true;
    if (unit.particle && (unit.particle->kind == ParticleKind::clause || unit.particle->kind == ParticleKind::comp ||
                          unit.particle->kind == ParticleKind::rel))
      return true;
    if (!there && unit.particle && unit.particle->kind == ParticleKind::prep && u + 1 < units.end &&
        d_.units[u + 1].mention == m)
      return !tells_where(unit.particle->form);
    if (there) return false;
  }
  return true;
}

// أثار الهجوم على دوما غضبا، وقال ترامب في اجتماع: where an attack told before the talks was is no place of theirs.
bool EventPlaces::fought_there(int i, int m) const {
  if (mention(m).tokens.begin > act(i).tokens.begin || (act(i).row && act(i).row->mode == "visit")) return false;
  const uint32_t at = d_.unit_from(mention(m).whole.begin);  // وفي الجزائر تعثرت المفاوضات: that is a clause of its own
  if (at > 0 && d_.units[at - 1].particle && (d_.units[at - 1].clitics & arabic::kAnd)) return false;
  for (size_t k = d_.first_act(act(i).sentence); k < static_cast<size_t>(i); ++k) {
    const Act& attack = d_.acts[k];
    if (attack.row && attack.row->type == "ASSAULT" && static_cast<int>(k) != act(i).parent &&
        std::any_of(attack.slots.begin(), attack.slots.end(), [&](const Act::Slotted& s) { return s.mention == m; }))
      return true;
  }
  return false;
}

// محادثات حول الوضع في سوريا مع إيران: a country behind what is spoken of.
bool EventPlaces::about_country(const Act& a, int m) const {
  if (m < 0 || !mention(m).country || mention(m).known_place || mention(m).sentence != a.sentence ||
      mention(m).tokens.begin < a.tokens.begin)
    return false;
  bool about = false;
  for (uint32_t u = a.unit + 1; u < d_.sentence_units[a.sentence].end && d_.units[u].mention != m; ++u) {
    const Unit& unit = d_.units[u];
    if (unit.kind == UnitKind::mention && mention(unit.mention).place) about = false;
    if (unit.particle && unit.kind == UnitKind::particle && unit.particle->role == "about") about = true;
    if (unit.kind == UnitKind::punct && !unit.quote) about = false;
  }
  return about;
}

// المفاوضات مع روسيا حول إدلب، قائلا: نريد الاستقرار في إدلب: what somebody says behind talks is no place of theirs.
bool EventPlaces::said_behind(const Act& a, int m) const {
  if (m < 0 || mention(m).sentence != a.sentence || mention(m).tokens.begin < a.tokens.begin) return false;
  for (uint32_t u = a.unit + 1; u < d_.sentence_units[a.sentence].end && d_.units[u].mention != m; ++u)
    if (d_.units[u].kind == UnitKind::punct && d_.text->raw(d_.units[u].tokens.begin) == ":") return true;
  return false;
}

// زار نتنياهو موسكو حيث بحث مع بوتين الأزمة: those who meet behind a visit meet at the host's.
int EventPlaces::host_of(const Act& a) const {
  for (size_t k = d_.first_act(a.sentence); k < d_.acts.size() && d_.acts[k].tokens.begin < a.tokens.begin; ++k) {
    const Act& visit = d_.acts[k];
    if (!visit.row || visit.row->type != "CONSULT" || visit.row->mode != "visit" || visit.dropped) continue;
    for (const Fill& f : visit.fills)
      if (f.role == Role::recipient && f.mention >= 0 && mention(f.mention).place && !f.resolved) return f.mention;
  }
  return -1;
}

// دخل الخبراء إلى دوما للتحقيق في الهجوم: whoever goes somewhere to probe does so there, where no other place is told.
bool EventPlaces::goes_to_probe(int i) const {
  if (!(d_.units[act(i).unit].clitics & arabic::kLi) || places_.size() != 1) return false;
  const int m = places_.front();
  const Range units = d_.sentence_units[act(i).sentence];
  for (uint32_t u = units.begin + 1; u < act(i).unit; ++u)
    if (d_.units[u].mention == m)
      return d_.units[u - 1].particle && goes_to(arabic::fold(d_.units[u - 1].particle->form));
  return false;
}

}  // namespace marsad::reading
