// What goes on as the article is written, so that its day is that of publication, and no day gone by is its own.
//
//   تواصلت الغارات على البلدة, تسبب القتال الدائر في المنطقة في نزوح  →  the day of publication
//
// Tested by sentences_days_test.cc and sentences_since_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/event_dates.h"
#include "reading/speech_types.h"

namespace marsad::reading {

// تواصلت الغارات, أكد استمرار المفاوضات: what is told to continue goes on as the article is written.
bool EventDates::continues(int i) const {
  const int by = act(i).parent;
  if (by < 0 || !act(by).row || act(by).row->effect != codebook::Effect::continues) return false;
  const Act& verb = act(by);
  if (verb.cue || verb.negated || verb.was || verb.future || verb.hedged || verb.condition || verb.subjunctive)
    return false;
  const bool past = verb.verb && verb.sense.tense == arabic::Tense::past;
  if (past && verb.relative) return false;
  // Not معارك استمرت شهرين, which are over; nor لمواصلة القصف, what somebody will or should go on with.
  const auto fills = [&](const Act::Slotted& s) {
    return s.act == i && !(past && s.before && !d_.units[act(i).unit].definite()) &&
           (verb.verb || !verb.row->frame.find(codebook::Slot::obj));
  };
  // قالت المنظمة السبت إن ثلاثين مدنيا قتلوا مع استمرار القصف: a day told in the sentence leaves it open which is
  // meant.
  return std::any_of(verb.slots.begin(), verb.slots.end(), fills) && !tells_a_day(act(i).sentence);
}

bool EventDates::tells_a_day(uint32_t of) const {
  const Range sentence = d_.text->sentences()[of];
  for (size_t t = first_time(sentence); t < d_.times.size() && sentence.contains(d_.times[t].tokens.begin); ++t)
    if (a_day(static_cast<int>(t))) return true;
  return false;
}

bool EventDates::since_behind(uint32_t sentence, uint32_t word) const {
  const uint32_t u = d_.unit_from(word + 1);
  return u < d_.sentence_units[sentence].end && d_.units[u].tokens.begin == word + 1 && d_.units[u].particle &&
         d_.units[u].particle->role == "since";
}

// القتال الدائر في درعا, القصف الروسي المتواصل, التحقيقات الجارية: the active participle of a light verb that tells
// what happens between several, among the adjectives of a definite noun of action. It goes on as the article is
// written. Asked when all else that tells a day was asked.
void EventDates::ongoing(int i, Event* e) const {
  constexpr uint32_t kAdjectives = 3;
  const Act& a = act(i);
  if (!e->date.empty() || e->factuality != Factuality::actual || !published_ || published_->start != published_->end ||
      e->type == "AID" || e->type == "COOPERATE" || (is_speech_or_promise(e->type) && e->mode != "investigate"))
    return;
  if (!a.noun || !d_.units[a.unit].definite() || tells_a_day(a.sentence) || (apart(a) && !matter(led_by(a)))) return;
  for (int p = a.parent, steps = 0; p >= 0 && steps < 3; p = act(p).parent, ++steps)
    if (act(p).was || act(p).condition) return;
  const auto goes_on = [&](const codebook::Sense& s) {
    if (s.kind != codebook::Kind::predicate || s.cls != arabic::WordClass::active_participle) return false;
    const auto rows = d_.lexicon->predicate_rows(s.entry);
    return std::any_of(rows.begin(), rows.end(), [&](uint32_t r) {
      const codebook::Predicate& row = d_.lexicon->book().predicates[r];
      const auto& items = row.frame.items;
      const codebook::FrameItem* what = row.frame.find(codebook::Slot::subj);
      return row.type == "LIGHT" && row.effect != codebook::Effect::begins && what &&
             what->role == codebook::Role::event && std::any_of(items.begin(), items.end(), [](const auto& item) {
               return item.role == codebook::Role::both;
             });
    });
  };
  for (uint32_t t = a.tokens.begin + 1; t <= a.tokens.begin + kAdjectives && t < d_.text->size(); ++t) {
    const arabic::Token& word = (*d_.text)[t];
    if (word.kind != arabic::TokenKind::word || word.line_start || !arabic::has_article(word.fold)) return;
    for (const codebook::WordHit& hit : d_.lexicon->hits(word.fold))
      if (std::any_of(hit.senses.begin(), hit.senses.end(), goes_on)) {
        if (since_behind(a.sentence, t)) return;  // القصف المستمر منذ أيام
        e->date = published_->end, e->date_basis = "published";
        return;
      }
  }
}

// فروا من القرى التي تسيطر عليها الفصائل السبت: a day gone by is of what was done, and not of the
// present in which a clause describes where.
bool EventDates::past_state(const Act& a, int owner, int time) const {
  const Act& o = act(owner);
  const TimeMention& t = d_.times[static_cast<size_t>(time)];
  if (!published_ || t.since || !a_day(time) || t.out.latest > published_->end || !o.relative || o.unit < a.unit ||
      o.sense.tense != arabic::Tense::present || o.was || o.future)
    return false;
  const Act& told = a.noun && a.light_child && a.parent >= 0 ? act(a.parent) : a;
  if (!a.row || is_speech_or_promise(a.row->type)) return false;  // طالبوا بقمة للمنظمة التي تضم 57 عضوا الجمعة
  if (told.cue || told.relative || !told.verb || told.sense.tense != arabic::Tense::past) return false;
  for (size_t k = d_.first_act(a.sentence); k < d_.acts.size() && d_.acts[k].sentence == a.sentence; ++k)
    if (d_.acts[k].verb && d_.acts[k].unit > told.unit && d_.acts[k].unit < o.unit) return false;
  return true;
}

}  // namespace marsad::reading
