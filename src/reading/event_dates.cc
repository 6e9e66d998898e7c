#include "reading/event_dates.h"

#include <algorithm>

#include "arabic/clitics.h"
#include "reading/speech_types.h"

namespace marsad::reading {

namespace {

constexpr uint32_t kBeside = 5;  // tokens between a noun and the year or beginning that is its own

}  // namespace

// A time of another verb's clause tells nothing of this verb, nor of what happened before it ("بعد", "ردا على"), nor
// does one of a relative clause that is not its own: اختطاف العشرات من البلدة التي سقطت في أيار.
bool EventDates::elsewhere(const Act& a, int owner) const {
  const Act& o = act(owner);
  if (a.verb) {
    const Act* by = &o;
    for (int steps = 0; !by->verb && by->parent >= 0 && steps < 3; ++steps) by = &act(by->parent);
    // سحبت أسلحتها من المنطقة التي شملها الاتفاق في تشرين الأول: behind a relative clause it may be the verb's.
    return o.verb || (by->verb && by != &a && !by->cue && !(by->relative && by->unit > a.unit) &&
                      a.parent != static_cast<int>(by - d_.acts.data()));
  }
  const int i = static_cast<int>(&a - d_.acts.data());
  // Not دعوة لحضور الاجتماع الذي سيعقد الخميس: the day of what is agreed to.
  if (o.verb && o.relative && !o.future && o.unit > a.unit && a.parent != owner &&
      std::none_of(o.slots.begin(), o.slots.end(), [&](const Act::Slotted& s) { return s.act == i; }))
    return true;
  // لقاء عقد في 12 تموز: what stands straight behind the noun and under it is of it.
  if (o.parent == i && o.unit == a.unit + 1 && !d_.units[o.unit].definite()) return false;
  return o.noun && &o != &a && o.parent != a.parent;
}

// "المدينة التي يسيطر عليها الجهاديون منذ 2014": since when they hold it, not since when it is shelled.
bool EventDates::verb_between(const Act& a, Range time) const {
  for (size_t k = d_.first_act(a.sentence); k < d_.acts.size() && d_.acts[k].sentence == a.sentence; ++k) {
    const Act& o = d_.acts[k];
    if (o.verb && &o != &a && o.tokens.begin > std::min(a.tokens.begin, time.begin) &&
        o.tokens.begin < std::max(a.tokens.begin, time.begin))
      return true;
  }
  return false;
}

// تعرضت لهجمات كان آخرها في أيار: the day of the last of them only.
bool EventDates::of_an_instance(const Act& a, Range time) const {
  constexpr uint32_t kNext = 3;  // units between the word and the time
  const Range units = d_.sentence_units[a.sentence];
  for (uint32_t u = units.begin; u < units.end; ++u) {
    const Unit& unit = d_.units[u];
    if (unit.tokens.begin >= time.begin) return false;
    if (unit.tokens.begin < a.tokens.begin || !unit.particle || unit.particle->role != "instance") continue;
    for (uint32_t t = u + 1; t < std::min(units.end, u + 1 + kNext); ++t)
      if (d_.units[t].tokens.begin == time.begin) return true;
  }
  return false;
}

// وإثر عملية بدأها في أيار استعاد البلدة, قصف البلدة ردا على هجوم في أيار: of what was at another time.
bool EventDates::within_another(const Act& a, int owner) const {
  if (owner < 0) return false;
  const Act& o = act(owner);
  if (&o == &a || o.cue) return false;
  if (o.noun) return a.verb && led_by(o) == "answer";
  if (!o.relative) return false;
  return std::any_of(o.slots.begin(), o.slots.end(), [&](const Act::Slotted& s) {
    return s.act >= 0 && s.before && &act(s.act) != &a && act(s.act).noun && another_time(led_by(act(s.act)));
  });
}

// "الغارات التي تهدد الهدنة المطبقة منذ 2013": a year or a beginning far from the noun is of what stands beside it.
bool EventDates::of_something_else(const Act& a, int time) const {
  const TimeMention& t = d_.times[static_cast<size_t>(time)];
  if (since_of_another(a, time) || of_thing(a, static_cast<size_t>(time))) return true;
  if (of_an_instance(a, t.tokens)) return true;
  if (!a.noun || (!t.since && t.out.value.size() != kYearLength)) return false;
  return t.tokens.begin < a.tokens.begin || t.tokens.begin > a.tokens.end + kBeside;
}

// "حصاد الأحداث ليوم السبت 9 كانون الأول 2023" as a line among the first: what is told below it was on that day.
int EventDates::heading_day() const {
  constexpr size_t kHeadLines = 6;
  constexpr uint32_t kTitle = 2;  // words at least beside the day: a day alone is when the page was made
  size_t seen = 0;
  for (const arabic::Line& line : d_.text->lines()) {
    if (line.tokens.empty()) continue;
    if (++seen > kHeadLines) break;
    for (size_t t = 0; t < d_.times.size(); ++t) {
      const TimeMention& time = d_.times[t];
      if (!line.tokens.contains(time.tokens.begin) || time.tokens.end < line.tokens.end || !a_day(static_cast<int>(t)))
        continue;
      const bool told = std::any_of(d_.acts.begin(), d_.acts.end(), [&](const Act& a) {
        return line.tokens.contains(a.tokens.begin) && (a.verb || (a.row && !a.row->plain() && a.row->type != "LIGHT"));
      });
      if (!told && !time.since && time.out.rule == "weekday-date" && time.out.ref == "absolute" &&
          line.tokens.size() > time.tokens.size() + kTitle)
        return static_cast<int>(t);
    }
  }
  return -1;
}

int EventDates::owned(int owner) const {
  return owner >= 0 && static_cast<size_t>(owner) < time_of_.size() ? time_of_[static_cast<size_t>(owner)] : -1;
}

size_t EventDates::first_time(Range sentence) const {
  return static_cast<size_t>(
      std::partition_point(d_.times.begin(), d_.times.end(),
                           [&](const TimeMention& t) { return t.tokens.begin < sentence.begin; }) -
      d_.times.begin());
}

// A child's or sibling's time; never that of the saying.
int EventDates::in_sentence(int i) const {
  const Act& a = act(i);
  const bool alone = apart(a), matter = reading::matter(led_by(a));
  const bool spoken_of = a.parent >= 0 && of_what_is_spoken_of(a, act(a.parent));
  // دانت القصف في بيان صدر السبت: the day of the statement is not that of the shelling.
  const bool done_there = a.row && !is_speech_or_promise(a.row->type) && a.row->type != "CONSULT";
  int found = -1;
  uint32_t best = kNear;
  const Range r = d_.text->sentences()[a.sentence];
  for (size_t t = first_time(r); t < d_.times.size() && r.contains(d_.times[t].tokens.begin); ++t) {
    if (d_.times[t].out.value.empty()) continue;
    const int owner = d_.time_act[t];
    const bool since = goes_on_since(a, static_cast<int>(t));
    if ((d_.times[t].since || d_.times[t].out.value.size() == kYearLength) && verb_between(a, d_.times[t].tokens) &&
        !since && !(d_.times[t].since ? began(i, owner) : told_by(i, owner)))
      continue;
    if (of_something_else(a, static_cast<int>(t))) continue;
    if (of_what_is_said(i, owner, static_cast<int>(t)) || within_another(a, owner)) continue;
    if (done_there && owner >= 0 && owner != i && !act(owner).cue && of_statement(a.sentence, static_cast<int>(t)))
      continue;
    if (owner >= 0 && act(owner).cue && !where_said(a, owner, static_cast<int>(t))) continue;
    if (owner >= 0 && of_a_nearer(i, owner)) continue;
    // الاحتجاجات ضد حكم الأسد في مارس 2011: what reports nothing hands its day on. Not خرق الهدنة القائمة منذ 2013.
    const bool handed_on = owner >= 0 && a.noun && act(owner).noun && act(owner).parent == i && !act(owner).row &&
                           act(owner).unit > a.unit && !d_.times[t].since;
    if (owner >= 0 && ((elsewhere(a, owner) && !since && !handed_on && !past_state(a, owner, static_cast<int>(t))) ||
                       when_said(i, owner, static_cast<int>(t))))
      continue;
    if (spoken_of && d_.times[t].tokens.begin < a.tokens.begin) continue;
    if (!since && before_said(a, static_cast<int>(t))) continue;
    if (alone && a_day(static_cast<int>(t)) &&
        (d_.times[t].tokens.begin < a.tokens.begin ||
         (!matter && owner >= 0 && act(owner).unit > a.unit && act(owner).parent != i)))
      continue;
    const uint32_t at = d_.times[t].tokens.begin;
    const uint32_t distance = at > a.tokens.begin ? at - a.tokens.begin : a.tokens.begin - at;
    if (distance < best) best = distance, found = static_cast<int>(t);
  }
  return found;
}

// Told in the present tense, by itself, by the light verb that governs it ("تتعرض المدينة لقصف"), or by any verb whose
// subject it is or that describes it ("اشتباكات تجري", "الهجوم الذي تشنه القوات").
bool EventDates::happens_now(int i) const {
  const Act& a = act(i);
  const Act* verb = &a;
  bool carried = false;
  for (int steps = 0, of = i; !verb->verb && steps < 3; ++steps) {
    if (verb->parent < 0 || verb->via_clause) return false;
    const int by = verb->parent;
    verb = &act(by);
    carried =
        verb->verb && !verb->cue && std::any_of(verb->slots.begin(), verb->slots.end(), [&](const Act::Slotted& s) {
          return s.act == of && (s.slot == codebook::Slot::subj || (s.before && s.slot == codebook::Slot::obj));
        });
    of = by;
    if (carried) break;
    if (verb->cue || !verb->row || (verb->row->type != "LIGHT" && verb->noun)) return false;
  }
  if (!verb->verb || verb->sense.tense != arabic::Tense::present || verb->negated || verb->was || verb->future ||
      verb->hedged || verb->condition || (verb->subjunctive && !verb->via_clause) || often(*verb))
    return false;
  if (verb != &a && !carried && verb->row->type != "LIGHT") return false;
  return verb->parent < 0 || (verb->via_clause && act(verb->parent).cue && act(verb->parent).verb);
}

// "يجتمع الثلاثاء بناء على طلب تركيا": a day after publication is not when something actual happened.
// Nor when something supposed was, where the day is not its own (سيزور الخبراء موقع هجوم مزعوم الأربعاء).
bool EventDates::still_to_come(int time, const Event& e, bool own) const {
  const bool supposed = e.factuality == Factuality::possible && !own;
  if (!published_ || (e.factuality != Factuality::actual && !supposed) || e.type == "AGREE" || e.type == "CONCEDE")
    return false;
  const std::string& from = d_.times[static_cast<size_t>(time)].out.earliest;
  return !from.empty() && from > published_->end;
}

// تجمعت الحافلات الجمعة تمهيدا لإجلاء المقاتلين: the day of what was done is not that of what is planned.
bool EventDates::before_plan(int i, const Event& e, int time) const {
  const Act& a = act(i);
  if (!published_ || (e.factuality != Factuality::planned && e.factuality != Factuality::called_for)) return false;
  if (time == owned(i) || (a.light_child && a.parent >= 0 && time == owned(a.parent))) return false;
  const TimeMention& t = d_.times[static_cast<size_t>(time)];
  return t.out.latest <= published_->end && (t.tokens.begin < a.tokens.begin || verb_between(a, t.tokens));
}

// يزور لافروف أنقرة الثلاثاء المقبل: the present of what is on the calendar.
bool EventDates::announced(int i, int time) const {
  const Act* a = &act(i);
  if (a->light_child && a->parent >= 0) a = &act(a->parent);
  return a->verb && a->sense.tense == arabic::Tense::present && !a->negated && !a->was && !a->hedged &&
         !a->subjunctive && !d_.times[static_cast<size_t>(time)].since &&
         (owned(i) == time || (a != &act(i) && owned(act(i).parent) == time));
}

void EventDates::date(int i, Event* e) {
  hear(i);
  const Act& a = act(i);
  const int then = since_then(a);
  int found = then >= 0 ? then : owned(i);
  if (then < 0 && found >= 0 && of_something_else(a, found)) found = -1;
  if (found < 0) found = joined_to(i);
  const int off = found < 0 ? days_off(a) : 0;
  const bool alone = off || apart(a);
  const bool elsewhen = alone && !matter(led_by(a));  // not رغم استمرار القصف, which goes on
  bool spoken_of = false;                             // within the noun of a saying
  for (int p = a.parent, steps = 0; found < 0 && !off && p >= 0 && steps < 4; p = act(p).parent, ++steps) {
    if (alone && act(p).unit < a.unit && owned(p) >= 0 && a_day(owned(p))) break;
    if (when_said(i, p, owned(p))) break;
    if (spoken_of) break;
    spoken_of = of_what_is_spoken_of(a, act(p));
    if (!act(p).cue || (p == a.parent && a.noun && !a.via_clause)) found = owned(p);
    if (found >= 0 && of_an_instance(a, d_.times[static_cast<size_t>(found)].tokens)) found = -1;
    if (found >= 0 && d_.times[static_cast<size_t>(found)].out.value.size() == kYearLength && !act(p).verb) found = -1;
  }
  bool now = found < 0 && published_ && published_->start == published_->end && a.noun && !elsewhen && happens_now(i);
  if (now) found = begins_with_since(a), now = found < 0;
  if (found < 0 && !now && !off) {
    found = in_sentence(i);
  }
  if (found >= 0 && before_plan(i, *e, found)) found = -1;
  if (found < 0) found = same_time(a);
  if (found < 0) found = goes_on_from(a);
  if (found < 0 && !alone && e->factuality == Factuality::actual) found = day_of_line(a);
  if (const int from = off ? counted_from(a) : -1; from >= 0) {
    const TimeMention& t = d_.times[static_cast<size_t>(from)];
    e->date = e->window_earliest = e->window_latest = iso(*parse_iso_day(t.out.value) + off);
    e->date_basis = "inferred", e->window_basis = "text", e->evidence_date = t.out.at;
    return;
  }
  // قال بيسكوف الاثنين إنه لم يحدث تواصل: what did not happen has no day but one of its own.
  if (found >= 0 && e->factuality == Factuality::denied && found != owned(i)) found = -1;
  if (found >= 0 && still_to_come(found, *e, found == owned(i))) {
    if (announced(i, found) && !is_speech_or_promise(e->type))
      e->factuality = Factuality::planned,
      e->evidence_factuality = d_.chars(d_.times[static_cast<size_t>(found)].tokens);
    else
      found = -1;
  }
  std::string basis = "stated";
  if (found < 0 && !now && !alone && (found = told_today(i, *e)) >= 0) basis = "inferred";
  if (found < 0 && is_speech_or_promise(e->type) && !(a.relative && e->mode == "investigate") &&
      (found = of_speech(i, *e)) >= 0)
    basis = "inferred";
  if (found >= 0) {
    const TimeMention& t = d_.times[static_cast<size_t>(found)];
    e->date = t.out.value;
    const TimeMention* until = &t;
    // شنها الجيش الجمعة والسبت: on both days.
    if (const auto next = static_cast<size_t>(found) + 1;
        next < d_.times.size() && a_day(found) && d_.times[next].tokens.begin == t.tokens.end && !t.since &&
        d_.times[next].out.value.size() == kDayLength && t.out.value.size() == kDayLength &&
        d_.times[next].out.value > t.out.value)
      until = &d_.times[next], e->date += "/" + until->out.value;
    // "منذ 1984", "منذ بدء النزاع عام 2011": what goes on since then goes on until the article is written.
    if (((t.since && !began(i, d_.time_act[static_cast<size_t>(found)])) || since_act(a, found) || found == then) &&
        published_ && e->date.find('/') == std::string::npos && e->date != published_->end)
      e->date += "/" + published_->end;
    e->date_basis = basis;
    e->evidence_date = t.out.at;
    if (is_speech_or_promise(e->type) && a_day(found) && (a.verb || a.light_child))
      for (const ActorRef& who : e->actors)
        spoke_.push_back({who.id.empty() ? who.text : who.id, found, a.sentence, who.type == "person"});
    if (!t.out.earliest.empty()) {
      e->window_earliest = t.out.earliest, e->window_latest = until->out.latest, e->window_basis = "text";
      return;
    }
  }
  if (e->date.empty() && digest_ >= 0 && e->factuality == Factuality::actual && !is_speech_or_promise(e->type)) {
    const TimeMention& t = d_.times[static_cast<size_t>(digest_)];
    if (t.tokens.end <= a.tokens.begin) {
      e->date = t.out.value, e->date_basis = "inferred", e->evidence_date = t.out.at;
      e->window_earliest = t.out.earliest, e->window_latest = t.out.latest, e->window_basis = "text";
      return;
    }
  }
  if (!published_) return;
  if (e->date.empty() && published_->start == published_->end && e->factuality == Factuality::actual && !elsewhen &&
      !describes(a, e->type) &&
      (continues(i) ||
       (happens_now(i) && !(is_speech_or_promise(e->type) && e->mode != "investigate" && a.parent >= 0))))
    e->date = published_->end, e->date_basis = "published";
  e->window_latest = published_->end, e->window_earliest = published_->start, e->window_basis = "published";
}

}  // namespace marsad::reading
