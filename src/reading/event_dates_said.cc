// The days of what is said: of who speaks, of where he speaks, and of what he speaks of.
//
//   دان الوزير الجمعة اعتقال القس: Friday is of the condemnation;  قال في مؤتمر صحفي الثلاثاء: of the conference too
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/event_dates.h"
#include "reading/speech_types.h"

namespace marsad::reading {

namespace {

constexpr uint32_t kSpeechReach = 4;   // sentences a speech goes on
constexpr uint32_t kPersonReach = 12;  // ... of a man, who speaks once a day

}  // namespace

// الأكراد الذين تدعمهم واشنطن, مسلحين أكراد تدعمهم واشنطن, الحزب الذي تتهمه أنقرة: who stands behind somebody, or is
// held to be what, has no day.
bool EventDates::describes(const Act& a, const std::string& type) const {
  if (type != "AID" && type != "SUPPORT" && type != "ACCUSE" && type != "COERCE") return false;
  if (a.relative || (a.light_child && a.parent >= 0 && act(a.parent).relative)) return true;
  const Unit& unit = d_.units[a.unit];
  if (!a.verb || a.unit == d_.sentence_units[a.sentence].begin || !(unit.clitics & arabic::kSuffix) ||
      (unit.clitics & (arabic::kAnd | arabic::kThen)) ||
      std::any_of(a.slots.begin(), a.slots.end(),
                  [](const Act::Slotted& s) { return s.slot == codebook::Slot::subj && s.before; }))
    return false;  // خصومه يتهمونه: a sentence of its own
  const UnitKind before = d_.units[a.unit - 1].kind;
  return before == UnitKind::mention || before == UnitKind::word || before == UnitKind::act;
}

// قال لافروف في مؤتمر صحفي الثلاثاء إن …: where it was said was on the day it was said.
bool EventDates::where_said(const Act& a, int by, int time) const {
  const Act& said = act(by);
  if (!a.noun || a.via_clause || !a.row || a.row->type != "CONSULT" || !said.verb || a.unit < said.unit) return false;
  const uint32_t day = d_.times[static_cast<size_t>(time)].tokens.begin;
  for (uint32_t u = said.unit + 1; u < d_.sentence_units[a.sentence].end; ++u) {
    const Unit& unit = d_.units[u];
    if (u >= a.unit && unit.tokens.begin >= day) return true;
    if (unit.quote || unit.kind == UnitKind::cue ||
        (unit.particle && (unit.particle->kind == codebook::ParticleKind::comp ||
                           unit.particle->kind == codebook::ParticleKind::clause)))
      return false;
  }
  return false;
}

// اتهمت الحكومة في نيسان الأردن بدعم المسلحين: the day before what is said of is when it was said.
bool EventDates::when_said(int i, int by, int time) const {
  const Act& a = act(i);
  const Act& o = act(by);
  if (by == i || time < 0 || !o.row || !is_speech_or_promise(o.row->type)) return false;
  if (a.row && a.row->type == "CONSULT") return false;  // حذر الملك الاثنين خلال لقاء
  return o.unit < a.unit && d_.times[static_cast<size_t>(time)].tokens.begin < a.tokens.begin;
}

// وصل الخبراء السبت للتحقيق في هجوم: what is spoken of has no day of who goes to speak of it.
bool EventDates::of_what_is_spoken_of(const Act& a, const Act& by) const {
  return a.noun && by.noun && by.row && is_speech_or_promise(by.row->type) && by.unit < a.unit && a.row &&
         a.row->type != "CONSULT";
}

// تشاور الرئيسان الجمعة وندد الاثنان بالقصف, أصدرت الوزارة الاثنين بيانا دانت فيه القصف: a day told before the verb
// that speaks of the noun tells nothing of it.
bool EventDates::before_said(const Act& a, int time) const {
  if (!a.noun || a.via_clause || a.parent < 0 || !a.row || is_speech_or_promise(a.row->type) ||
      a.row->type == "CONSULT")
    return false;
  const Act& by = act(a.parent);
  const TimeMention& t = d_.times[static_cast<size_t>(time)];
  return by.verb && by.row && is_speech_or_promise(by.row->type) && by.unit < a.unit && !t.since &&
         t.tokens.begin < by.tokens.begin;
}

// طالب المجلس باحترام اتفاق العام 1974, اتهمت دمشق إسرائيل بقصف مطار الأحد: the year of what is spoken of, the day of
// what somebody is accused of.
bool EventDates::of_what_is_said(int i, int owner, int time) const {
  const Act& a = act(i);
  if (!a.row || owner < 0 || owner == i || !act(owner).noun) return false;
  const TimeMention& t = d_.times[static_cast<size_t>(time)];
  if (a.verb && is_speech_or_promise(a.row->type) && t.out.value.size() == kYearLength) return true;
  const Act& o = act(owner);
  return a.row->type == "ACCUSE" && a.row->mode == "allege" && !o.cue && o.unit > a.unit &&
         t.tokens.begin > o.tokens.begin;
}

// قال الوزير السبت إن قذائف استخدمت في الهجوم, … إن العدد الكلي لمن خرجوا, … إن الوضع تبدل بعد انسحاب واشنطن: not what
// is told but what it is told of; nor is what a relative clause tells (إن المدنيين الذين جرى إجلاؤهم مئات).
bool EventDates::the_news(const Act& a) const {
  if (a.verb) return !a.relative;
  if (a.noun && a.parent >= 0 && act(a.parent).relative && act(a.parent).unit < a.unit) return false;
  if (!a.noun || (d_.units[a.unit].clitics & arabic::kAnd)) return true;
  if (a.parent < 0) {  // أعلنت الفصائل، جماعات من الشمال، السبت، مقتل جنود
    const uint32_t begin = d_.sentence_units[a.sentence].begin;
    return a.unit >= begin + 2 && d_.units[a.unit - 1].kind == UnitKind::punct &&
           d_.units[a.unit - 2].kind == UnitKind::time;
  }
  const Act& by = act(a.parent);
  if (!d_.units[a.unit].definite() || by.cue) return true;
  return a.light_child && !by.relative && by.unit < a.unit;
}

// أعلن التلفزيون الأربعاء انتهاء الإخلاء: news told on the day of publication is of that day.
int EventDates::told_today(int i, const Event& e) const {
  const Act& a = act(i);
  if (e.factuality != Factuality::actual || is_speech_or_promise(e.type) || !the_news(a)) return -1;
  const bool dated = published_ && published_->start == published_->end;
  const Range r = d_.text->sentences()[a.sentence];
  int found = -1;
  for (size_t t = first_time(r); t < d_.times.size() && r.contains(d_.times[t].tokens.begin); ++t) {
    const TimeMention& time = d_.times[t];
    const int owner = d_.time_act[t];
    if (owner < 0 || !act(owner).cue || !act(owner).verb || time.since) return -1;  // a time of something else
    if ((dated && time.out.value == published_->end) || (done(a) && opens(static_cast<int>(t), owner)))
      found = static_cast<int>(t);
  }
  return found;
}

// قصفت القوات, أسفر القصف عن: told as past and over.
bool EventDates::done(const Act& a) const {
  const Act& verb = a.noun && a.parent >= 0 ? act(a.parent) : a;
  return verb.verb && verb.sense.tense == arabic::Tense::past && !verb.future && !verb.condition;
}

// وفي 10 أيار، أعلن الجيش أن قواته قصفت البلدة: a day that opens the sentence is of all that is told in it.
bool EventDates::opens(int time, int owner) const {
  constexpr uint32_t kOpening = 2;  // tokens: و, في, يوم
  const TimeMention& t = d_.times[static_cast<size_t>(time)];
  return a_day(time) && t.tokens.begin <= d_.text->sentences()[act(owner).sentence].begin + kOpening &&
         t.tokens.begin < act(owner).tokens.begin && act(owner).sense.tense == arabic::Tense::past;
}

std::string EventDates::name(int m) const {
  const Mention& who = d_.mentions[static_cast<size_t>(m)];
  return who.id.empty() ? std::string(d_.text->raw(who.tokens)) : who.id;
}

// Notes on which day whom the acts before `until` let speak.
void EventDates::hear(int until) {
  for (; heard_ < until; ++heard_) {
    const Act& a = act(heard_);
    if (!a.cue || !a.verb) continue;
    const int t = told_on(heard_);
    if (t < 0) continue;
    for (const Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::subj && s.mention >= 0)
        spoke_.push_back({name(s.mention), t, a.sentence, d_.mentions[static_cast<size_t>(s.mention)].person});
  }
}

// قال المرصد السبت إن ثماني بلدات وافقت: what somebody else says or agrees to was not on the day it was told. Those of
// one state are one (قالت الوزارة إن تركيا تطالب).
bool EventDates::of_another(const Act& a, const Said& said) const {
  const auto one = [&](int m, int other) {
    const Mention &x = d_.mentions[static_cast<size_t>(m)], &y = d_.mentions[static_cast<size_t>(other)];
    return m == other || name(m) == name(other) || (x.country && x.country == y.country);
  };
  if ((a.verb && !a.via_clause) || said.speakers.empty()) return false;
  bool known = false;
  for (const Fill& f : a.fills) {
    if (f.role != codebook::Role::actor || f.mention < 0) continue;
    known = true;
    if (std::any_of(said.speakers.begin(), said.speakers.end(), [&](int m) { return one(m, f.mention); })) return false;
  }
  return known;
}

// وهدد أردوغان مرارا: on no one day.
bool EventDates::often(const Act& a) const {
  constexpr uint32_t kBesideVerb = 3;  // units between the verb and the word
  const Range units = d_.sentence_units[a.sentence];
  for (uint32_t u = a.unit > units.begin ? a.unit - 1 : a.unit; u < units.end && u <= a.unit + kBesideVerb; ++u)
    if (const codebook::Particle* p = d_.units[u].particle; p && p->role == "often") return true;
  return false;
}

int EventDates::of_speech(int i, const Event& e) const {
  const Act& a = act(i);
  if (often(a)) return -1;
  for (const Said* s : said_.of(i))
    if (const int t = told_on(s->act); t >= 0 && !of_another(a, *s)) return t;
  // تعهدت المنظمة في بيان السبت: the day of the statement.
  const Range r = d_.text->sentences()[a.sentence];
  for (size_t t = first_time(r); t < d_.times.size() && r.contains(d_.times[t].tokens.begin); ++t)
    if (const int owner = d_.time_act[t];
        !d_.times[t].out.value.empty() && owner >= 0 && act(owner).cue && act(owner).noun)
      return static_cast<int>(t);
  if (const int t = stated(a); t >= 0) return t;
  if (a.was) return -1;  // وكان قد اتهم الفصائل: before
  for (size_t k = spoke_.size(); k-- > 0;) {
    if (spoke_[k].sentence + kPersonReach < a.sentence) break;
    const bool on = spoke_[k].person && a.verb &&
                    d_.times[static_cast<size_t>(spoke_[k].time)].out.value.size() ==
                        kDayLength;  // ودعا ماكرون, well below where he spoke
    if (!on && spoke_[k].sentence + kSpeechReach < a.sentence) continue;
    for (const ActorRef& who : e.actors)
      if (him(spoke_[k], who)) return spoke_[k].time;
  }
  return -1;
}

}  // namespace marsad::reading
