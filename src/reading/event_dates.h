// When an event took place, as far as the text lets one say.
//
//   "قصفت الطائرات البلدة الجمعة، وفق المرصد"             → the Friday, from its own clause
//   "وقالت وزارة الدفاع الخميس … وأضافت أنها ترفض …"       → REJECT on the Thursday: a speech act is of the day of the
//   speech "تدور اشتباكات في درعا"                               → the day of publication: the present tense of news
//
// In this order: a time in the event's clause, one in the clause that governs it, the nearest in the sentence that is
// not the day of somebody's saying; for speech acts the day of the saying, here or where the same speaker spoke last;
// the present tense. Nothing else: no date is guessed. Call date() in the order of the text.
#pragma once
#include <string>
#include <vector>

#include "reading/attribution.h"
#include "reading/draft.h"

namespace marsad::reading {

class EventDates {
 public:
  EventDates(const Draft& draft, const std::optional<Published>& published, const Attributions& said)
      : d_(draft), published_(published), said_(said), time_of_(draft.acts.size(), -1) {
    for (size_t t = d_.times.size(); t-- > 0;)
      if (const int owner = d_.time_act[t]; owner >= 0 && !d_.times[t].out.value.empty() && !of_thing(act(owner), t))
        time_of_[static_cast<size_t>(owner)] = static_cast<int>(t);
    digest_ = heading_day();
  }
  // Fills date, date_basis, evidence_date and the window of the event whose trigger is act `i`; type, actors and
  // factuality are filled already; what is told in the present of a day to come becomes planned.
  void date(int i, Event* e);
  // What somebody says without a day, where all else that he says in the article is of one: event_dates_speaker.cc.
  void by_speaker(int i, Event* e);
  // القتال الدائر: what goes on, where nothing told its day.
  void ongoing(int i, Event* e) const;
  // انسحبت القوات السبت بعد قصف البلدة: of another time than the verb, so that the Saturday tells nothing of the
  // shelling.
  bool apart(const Act& a) const;
  // The first time of a sentence, or of one behind it.
  size_t first_time(Range sentence) const;

 private:
  static constexpr uint32_t kNear = 25;  // tokens between an event and a time of another clause of its sentence
  struct Spoke {
    std::string who;  // id, or the words of a speaker without one
    int time = -1;
    uint32_t sentence = 0;
    bool person = false;
  };
  const Act& act(int i) const { return d_.acts[static_cast<size_t>(i)]; }
  // event_dates_said.cc
  bool of_what_is_spoken_of(const Act& a, const Act& by) const;
  bool describes(const Act& a, const std::string& type) const;
  bool where_said(const Act& a, int by, int time) const;
  bool when_said(int i, int by, int time) const;
  bool of_what_is_said(int i, int owner, int time) const;
  bool before_said(const Act& a, int time) const;
  // event_dates_speaker.cc
  static bool him(const Spoke& s, const ActorRef& who);
  int told_on(int cue) const;
  // event_dates_statement.cc
  int day_of_statement(uint32_t sentence, uint32_t unit) const;
  bool of_statement(uint32_t sentence, int time) const;
  int stated(const Act& speech) const;
  int opening_statement(const Act& said) const;
  // event_dates_since.cc
  bool began(int i, int owner) const;
  int begins_with_since(const Act& a) const;
  uint32_t since_unit(uint32_t sentence, int time) const;
  bool since_act(const Act& a, int time) const;
  bool goes_on_since(const Act& a, int time) const;
  bool of_adjective(const Act& a, uint32_t since) const;
  bool with_complement(uint32_t unit) const;
  bool of_ordinal(const Act& a, uint32_t since) const;
  int since_then(const Act& a) const;
  bool since_of_another(const Act& a, int time) const;
  // event_dates_ongoing.cc
  bool continues(int i) const;
  bool past_state(const Act& a, int owner, int time) const;
  bool tells_a_day(uint32_t sentence) const;
  bool since_behind(uint32_t sentence, uint32_t word) const;
  // event_dates_made.cc
  int made_then(size_t time) const;
  bool of_thing(const Act& a, size_t time) const;
  // event_dates_beside.cc
  std::string_view led_by(const Act& a) const;
  bool told_by(int i, int owner) const;
  bool begun(const Act& a) const;
  bool told_of(const Act& a) const;
  int same_time(const Act& told) const;
  int goes_on_from(const Act& told) const;
  int day_of_line(const Act& a) const;
  int days_off(const Act& a) const;
  const TimeGap* gap_before(const Act& a) const;
  int joined_to(int i) const;
  bool within_apart(const Act& a) const;
  bool of_a_nearer(int i, int owner) const;
  int counted_from(const Act& a) const;
  // event_dates.cc
  int owned(int owner) const;
  int heading_day() const;
  int in_sentence(int i) const;
  bool the_news(const Act& a) const;
  bool done(const Act& a) const;
  bool opens(int time, int owner) const;
  int told_today(int i, const Event& e) const;
  bool of_another(const Act& a, const Said& said) const;
  bool often(const Act& a) const;
  int of_speech(int i, const Event& e) const;
  bool elsewhere(const Act& a, int owner) const;
  bool verb_between(const Act& a, Range time) const;
  bool still_to_come(int time, const Event& e, bool own) const;
  bool before_plan(int i, const Event& e, int time) const;
  bool announced(int i, int time) const;
  bool happens_now(int i) const;
  bool a_day(int time) const { return d_.times[static_cast<size_t>(time)].out.value.size() >= kDayLength; }
  bool of_an_instance(const Act& a, Range time) const;
  bool within_another(const Act& a, int owner) const;
  bool of_something_else(const Act& a, int time) const;
  void hear(int until);
  std::string name(int mention) const;
  const Draft& d_;
  const std::optional<Published>& published_;
  const Attributions& said_;
  std::vector<Spoke> spoke_;
  std::vector<int> time_of_;  // by act: its first time with a value, -1 none
  int digest_ = -1;           // the time that a heading without an event of its own ends with: of all below it
  int heard_ = 0;             // acts whose speech day was noted
};

}  // namespace marsad::reading
