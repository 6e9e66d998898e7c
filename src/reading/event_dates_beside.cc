// Days told beside an event and not in its own clause: of the same time, of the morrow, so many days off, of the verb
// it goes on from, of a chronology's line.
//
//   قصف الجيش البلدة السبت | بالتزامن مع | اقتحام أحيائها → the Saturday;  انسحبوا السبت | غداة | قصف البلدة → the
//   Friday
//
// Each gives a time of the text, or -1; event_dates.cc asks them in turn where the clause itself tells none. Tested by
// sentences_days_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/event_dates.h"
#include "reading/speech_types.h"

namespace marsad::reading {

// What that particle says of the noun; empty where none stands there.
std::string_view EventDates::led_by(const Act& a) const {
  const int led = d_.particle_before(a);
  if (led < 0) return {};
  return d_.units[static_cast<size_t>(led)].particle->role;
}

bool EventDates::apart(const Act& a) const {
  const std::string_view led = led_by(a);
  return another_time(led) || matter(led) || gap_before(a) || within_apart(a);
}

// انسحبت السبت بعد تعرض جنود لإطلاق نار: what stands under a noun of another time is of that time.
bool EventDates::within_apart(const Act& a) const {
  constexpr uint32_t kBehind = 4;  // units from the noun to what stands under it
  if (!a.noun || a.via_clause || a.parent < 0) return false;
  const Act& outer = act(a.parent);
  if (!outer.noun || outer.unit >= a.unit || outer.unit + kBehind < a.unit) return false;
  for (uint32_t u = outer.unit; u < a.unit; ++u)
    if (d_.units[u].kind == UnitKind::punct) return false;
  const std::string_view led = led_by(outer);
  return another_time(led) || matter(led);
}

// صدرت مذكرة بعد اتهامه بالتورط في هجوم وقع في أيار, الاتفاق عبر مفاوضات انتهت في أيار: the day of what a verb tells of
// a noun nearer to it. Not اعتقالات خلال زيارة جرت في أيار, which were in its course.
bool EventDates::of_a_nearer(int i, int owner) const {
  const Act &a = act(i), &o = act(owner);
  if (!a.noun || !o.verb || o.future || o.unit < a.unit || o.parent == i || told_by(i, owner)) return false;
  if (d_.units[o.unit].clitics & arabic::kAnd) return true;  // بعد هجوم على دوما، وحذر الوزير السبت
  return std::any_of(o.slots.begin(), o.slots.end(), [&](const Act::Slotted& s) {
    if (s.act < 0 || act(s.act).unit <= a.unit || act(s.act).unit >= o.unit) return false;
    if (a.row && is_speech_or_promise(a.row->type)) return true;
    const std::string_view led = led_by(act(s.act));
    return !(d_.units[act(s.act).unit].clitics & arabic::kAnd) && led != "place" && led != "during" && led != "while" &&
           led != "cause";
  });
}

// الضربة التي وجهت لسوريا العام الماضي: the time of a verb that tells of this noun of action.
bool EventDates::told_by(int i, int owner) const {
  if (owner < 0 || !act(i).noun || !act(owner).verb || act(owner).unit < act(i).unit) return false;
  const std::vector<Act::Slotted>& slots = act(owner).slots;
  return std::any_of(slots.begin(), slots.end(), [&](const Act::Slotted& s) { return s.act == i; });
}

// بدأ الجيش هجوما: what began then.
bool EventDates::begun(const Act& a) const {
  const Act& verb = a.noun && a.parent >= 0 ? act(a.parent) : a;
  return verb.verb && verb.row && verb.row->effect == codebook::Effect::begins;
}

// امتدت التظاهرات, شنت غارات: the subject or the object of its verb.
bool EventDates::told_of(const Act& a) const {
  const int i = static_cast<int>(&a - d_.acts.data());
  const std::vector<Act::Slotted>& slots = act(a.parent).slots;
  return std::any_of(slots.begin(), slots.end(), [&](const Act::Slotted& s) {
    return s.act == i && (s.slot == codebook::Slot::subj || s.slot == codebook::Slot::obj);
  });
}

// قصفت القوات البلدة السبت بالتزامن مع اقتحام أحيائها, تظاهر الآلاف السبت حيث أطلقت الشرطة النار, توتر الوضع السبت حين
// اقتحم الجيش البلدة, قصف الجيش البلدة السبت فيما اقتحمت الفصائل قرية: at the time told before.
int EventDates::same_time(const Act& told) const {
  constexpr uint32_t kBetween = 3;  // units between the word and the act
  const bool carried = told.noun && told.parent >= 0 && act(told.parent).verb && !act(told.parent).cue &&
                       act(told.parent).unit < told.unit && told_of(told);
  const Act& a = carried ? act(told.parent) : told;  // فيما امتدت التظاهرات: as of its verb
  const Range units = d_.sentence_units[a.sentence];
  uint32_t word = a.unit;
  bool aside = false, where = false;
  for (uint32_t steps = 0;; ++steps) {
    if (word == units.begin || steps > kBetween) return -1;
    const codebook::Particle* p = d_.units[--word].particle;
    aside = p && a.verb && p->role == "aside";
    where = p && a.verb && p->role == "where";
    if (aside || where || (p && p->role == (a.noun ? "while" : "when"))) break;
    if (p || d_.units[word].kind == UnitKind::punct || !d_.units[word].acts.empty()) return -1;
  }
  if (a.verb && (a.future || a.subjunctive || a.sense.tense != arabic::Tense::past)) return -1;
  if (carried && a.row && a.row->effect == codebook::Effect::continues) return -1;
  const Range sentence = d_.text->sentences()[a.sentence];
  int found = -1;
  for (size_t t = first_time(sentence); t < d_.times.size(); ++t) {
    if (d_.times[t].tokens.begin >= d_.units[word].tokens.begin) break;
    if (d_.times[t].out.value.empty()) continue;
    const int owner = d_.time_act[t];
    // بدأ الجيش السبت هجوما حيث سيطر على بلدة, الحملة التي باشرها السبت حيث فر الآلاف: in its course.
    const bool other = owner >= 0 && (act(owner).cue || (where && (act(owner).relative || begun(act(owner)))));
    found = other || d_.times[t].since || since_act(a, static_cast<int>(t)) ? -1 : static_cast<int>(t);
  }
  // … السبت، فيما قتل مدنيون: of a day; no longer time is that of two.
  return found >= 0 && aside && !a_day(found) ? -1 : found;
}

// دخلت القوات المدينة الأحد وسيطرت على مركزها: a verb joined by و whose subject goes on is of the day told before it.
int EventDates::goes_on_from(const Act& told) const {
  // اقتحم المبنى السبت ونفذ تفجيرا: as of its verb, if on a day; in a month much else is done
  const Act& a =
      told.noun && told.light_child && told.parent >= 0 && told.unit > act(told.parent).unit ? act(told.parent) : told;
  if (!a.verb || a.cue || a.was || a.future || a.sense.tense != arabic::Tense::past || a.negated || a.relative)
    return -1;
  if (!(d_.units[a.unit].clitics & arabic::kAnd)) return -1;
  const bool own_subject = std::any_of(a.slots.begin(), a.slots.end(), [](const Act::Slotted& s) {
    return s.slot == codebook::Slot::subj && !s.resolved;
  });
  if (own_subject || a.passive) return -1;
  const Range sentence = d_.text->sentences()[a.sentence];
  int found = -1;
  for (size_t t = first_time(sentence); t < d_.times.size() && d_.times[t].tokens.begin < a.tokens.begin; ++t) {
    const int owner = d_.time_act[t];
    if (d_.times[t].out.value.empty()) continue;
    found = -1;
    if (owner < 0 || d_.times[t].since) continue;
    const Act* o = &act(owner);
    for (int steps = 0; !o->verb && o->parent >= 0 && steps < 2; ++steps) o = &act(o->parent);
    if (o->verb && !o->cue && !o->relative && !o->future && o->unit < a.unit && o->sense.tense == arabic::Tense::past &&
        o->via_clause == a.via_clause && o->parent == a.parent &&
        !begun(*o))  // بدأت العملية السبت وسيطرت …: in its course
      found = static_cast<int>(t);
  }
  if (found >= 0 && &a != &told && d_.times[static_cast<size_t>(found)].out.value.size() != kDayLength) return -1;
  return found;
}

// القصف والغارات فجر الخميس: the day of the noun of action that و joins to it.
int EventDates::joined_to(int i) const {
  const Act& a = act(i);
  const auto next = static_cast<size_t>(i) + 1;
  if (!a.noun || next >= d_.acts.size()) return -1;
  const Act& o = d_.acts[next];
  return o.noun && o.unit == a.unit + 1 && (d_.units[o.unit].clitics & arabic::kAnd) && a.row && o.row &&
                 a.row->type == o.row->type
             ? owned(static_cast<int>(next))
             : -1;
}

// 10 شباط 2018: أعلنت إسرائيل شن ضربات …: a line of a chronology begins with the day of what it tells.
int EventDates::day_of_line(const Act& a) const {
  const auto& lines = d_.text->lines();
  const auto line = std::upper_bound(lines.begin(), lines.end(), a.tokens.begin,
                                     [](uint32_t at, const arabic::Line& l) { return at < l.tokens.begin; });
  if (line == lines.begin()) return -1;
  const Range words = std::prev(line)->tokens;
  constexpr uint32_t kBullet = 1;
  const size_t t = first_time(words);
  if (t >= d_.times.size() || d_.times[t].since || d_.times[t].out.value.empty()) return -1;
  const Range at = d_.times[t].tokens;
  if (at.begin > words.begin + kBullet || at.end >= words.end || at.end >= a.tokens.begin) return -1;
  return (*d_.text)[at.end].fold == ":" ? static_cast<int>(t) : -1;
}

// انسحبت القوات السبت غداة قصف البلدة, … بعد يومين من قصف البلدة: so many days from the nearest day of the sentence.
int EventDates::days_off(const Act& a) const {
  if (!a.noun) return 0;
  if (led_by(a) == "morrow") return -1;
  const TimeGap* gap = gap_before(a);
  return !gap || (gap->may_last && d_.units[a.unit].definite()) ? 0 : gap->days;
}

// بعد يومين من قصف البلدة, بعد شهرين من بدء الهجوم: such a distance before the noun, or before its beginning.
const TimeGap* EventDates::gap_before(const Act& a) const {
  if (!a.noun) return nullptr;
  uint32_t at = a.unit;
  if (a.parent >= 0 && act(a.parent).noun && act(a.parent).unit + 1 == a.unit && act(a.parent).row &&
      act(a.parent).row->effect == codebook::Effect::begins)
    at = act(a.parent).unit;
  const auto gap = std::lower_bound(d_.gaps.begin(), d_.gaps.end(), d_.units[at].tokens.begin,
                                    [](const TimeGap& g, uint32_t token) { return g.tokens.end < token; });
  return gap == d_.gaps.end() || gap->tokens.end != d_.units[at].tokens.begin ? nullptr : &*gap;
}

// The day that such a distance counts from, -1 where the sentence says none.
int EventDates::counted_from(const Act& a) const {
  const Range sentence = d_.text->sentences()[a.sentence];
  int found = -1;
  uint32_t best = kNear;
  for (size_t t = first_time(sentence); t < d_.times.size() && sentence.contains(d_.times[t].tokens.begin); ++t) {
    const TimeRef& day = d_.times[t].out;
    if (d_.times[t].since || day.value.size() != kDayLength || day.earliest != day.latest) continue;
    const uint32_t at = d_.times[t].tokens.begin,
                   distance = at > a.tokens.begin ? at - a.tokens.begin : a.tokens.begin - at;
    if (distance < best) best = distance, found = static_cast<int>(t);
  }
  return found;
}

}  // namespace marsad::reading
