// The day on which somebody speaks: told beside the statement he makes, or by all the rest of the article.
//
//   قال الرئيس في مقابلة بثت الخميس إن …  →  he spoke on the Thursday
//   هدد الرئيس الفصائل | وقال الرئيس الخميس إن …  →  the threat is of the Thursday
//
// Tested by sentences_speakers_test.cc.
#include <algorithm>

#include "arabic/clitics.h"
#include "reading/event_dates.h"
#include "reading/speech_types.h"
#include "reading/statements.h"

namespace marsad::reading {

// زولوتوخين is فلاديمير زولوتوخين of before: a man whom no list knows goes on by his last name.
bool EventDates::him(const Spoke& s, const ActorRef& who) {
  if (!who.id.empty() || s.who == who.text) return s.who == (who.id.empty() ? who.text : who.id);
  return s.person && s.who.size() > who.text.size() && s.who.ends_with(who.text) &&
         s.who[s.who.size() - who.text.size() - 1] == ' ';
}

// The time of the saying `cue`: its own, or that of the statement, the speech or the interview that stands before what
// is said. Not قال الوزير الذي زار دمشق السبت.
int EventDates::told_on(int cue) const {
  if (const int own = owned(cue); cue < 0 || own >= 0 || !act(cue).verb) return own;
  const Act& said = act(cue);
  const Range units = d_.sentence_units[said.sentence];
  if (const int t = opening_statement(said); t >= 0) return t;
  size_t t = first_time(d_.text->sentences()[said.sentence]);
  for (uint32_t u = said.unit + 1; u < units.end; ++u) {
    const Unit& unit = d_.units[u];
    if (tells_statement(d_, u)) return day_of_statement(said.sentence, u);
    // Not behind the quoted name of a channel.
    if ((unit.quote && d_.units[u - 1].kind != UnitKind::mention) ||
        (unit.particle && (unit.particle->kind == codebook::ParticleKind::comp ||
                           unit.particle->kind == codebook::ParticleKind::clause)))
      return -1;
    while (t < d_.times.size() && d_.times[t].tokens.begin < unit.tokens.begin) ++t;
    if (t >= d_.times.size() || d_.times[t].tokens.begin != unit.tokens.begin) continue;
    const int owner = d_.time_act[t];
    if (owner <= cue || d_.times[t].since || d_.times[t].out.value.size() != kDayLength) return -1;
    const Act& by = act(owner);
    if (by.noun) return by.cue || where_said(by, cue, static_cast<int>(t)) ? static_cast<int>(t) : -1;
    return by.cue && !(d_.units[by.unit].clitics & arabic::kAnd) ? static_cast<int>(t) : -1;
  }
  return -1;
}

// Asked when all events of the article are written, of what somebody says, asks or promises by a verb in a sentence
// that tells no time. Who speaks on two days has none, nor has he whose day is long gone.
void EventDates::by_speaker(int i, Event* e) {
  constexpr uint32_t kReach = 12;  // sentences to the one that tells the day
  constexpr uint32_t kWithin = 6;  // ... of what he says in his own words, and of what a state says
  constexpr int kNews = 7;         // days before publication
  const Act& a = act(i);
  // سيلتقي الرئيس نظيره: of the day it is planned for.
  if (!e->date.empty() || !is_speech_or_promise(e->type) || a.row->type == "CONSULT" || e->mode == "investigate" ||
      e->factuality != Factuality::actual || e->actors.empty())
    return;
  if (!a.verb || a.was || a.relative || (a.subjunctive && a.sense.person != 1) || (a.parent >= 0 && !a.via_clause))
    return;
  if (often(a) || apart(a) || describes(a, e->type)) return;
  if (a.sense.person == 1 && a.sense.tense == arabic::Tense::past) return;  // وعدنا: tells what was said before
  const Range sentence = d_.text->sentences()[a.sentence];
  if (const size_t t = first_time(sentence); t < d_.times.size() && sentence.contains(d_.times[t].tokens.begin)) return;
  hear(static_cast<int>(d_.acts.size()));
  // سنسمح بمرور القوافل: the state will, and he says so.
  const bool ours = a.sense.person == 1 && !e->attributed_to.empty();
  const ActorRef& who = ours ? e->attributed_to.front().who : e->actors.front();
  // قالت المتحدثة إن الأردن يدعم: told by another, it has no day of his.
  if (a.via_clause && !e->attributed_to.empty() && (who.id.empty() || e->attributed_to.front().who.id != who.id))
    return;
  const uint32_t reach = a.via_clause || d_.lexicon->country(who.id) ? kWithin : kReach;
  int found = -1;
  // In the order of the text.
  for (auto s = std::partition_point(spoke_.begin(), spoke_.end(),
                                     [&](const Spoke& x) { return x.sentence + reach < a.sentence; });
       s != spoke_.end() && s->sentence <= a.sentence + reach; ++s) {
    if (!him(*s, who) || (!s->person && !is_speech(e->type))) continue;
    const std::string& day = d_.times[static_cast<size_t>(s->time)].out.value;
    if (day.size() != kDayLength || (found >= 0 && day != d_.times[static_cast<size_t>(found)].out.value)) return;
    found = s->time;
  }
  if (found < 0) return;
  const TimeRef& t = d_.times[static_cast<size_t>(found)].out;
  if (published_) {
    const std::optional<Day> day = parse_iso_day(t.value), from = parse_iso_day(published_->start);
    if (!day || !from || t.value > published_->end || *day + kNews < *from) return;
  }
  e->date = t.value, e->date_basis = "inferred", e->evidence_date = t.at;
  if (!t.earliest.empty()) e->window_earliest = t.earliest, e->window_latest = t.latest, e->window_basis = "text";
}

}  // namespace marsad::reading
