// Asks the questions of features.h of an event and a candidate for one of its slots.
//
// Built once an article, from the draft and the events as the rules wrote them (`acts`: the act of each event); what
// other events hold is what the rules gave them, so no answer depends on an earlier decision of the model. Threads: one
// an article. Tested by scorer_test.cc.
#pragma once
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reading/draft.h"
#include "reading/features.h"
#include "reading/scorer.h"

namespace marsad::reading {

struct Candidate {
  int mention = -1;   // actor, recipient, place
  int time = -1;      // date: an expression …
  std::string date;   // … and the value it gives
  bool rule = false;  // the rules chose it
  Features features;
};

class SlotFeatures {
 public:
  SlotFeatures(const Draft& draft, const std::optional<Published>& published, const std::vector<int>& acts,
               const std::vector<Event>& events);
  // The candidates for a slot of event number `k`, each with its answers. The list is reused: its strings and room
  // stay.
  void candidates(size_t k, Scored slot, std::vector<Candidate>* out);
  // An entity's number: mentions with one id, or with one wording, are one.
  int entity(int mention) const { return entity_[static_cast<size_t>(mention)]; }

 private:
  struct Stand {  // where a mention stands
    int act = -1;
    uint8_t slot = 0;  // answer of own and gov
    std::string_view prep;
    codebook::Slot raw = codebook::Slot::subj;
  };
  struct Before {  // running totals over the units of the article
    uint32_t commas = 0, verbs = 0, nouns = 0, clauses = 0, quotes = 0;
  };
  struct Times {  // how often an entity was actor and recipient in events of one type
    uint16_t actor = 0, recipient = 0;
  };
  struct Held {  // entities that the rules gave an event
    std::vector<int> actors, recipients;
    int place = -1;
    uint8_t type = 0;
    size_t first = 0;  // the first event of its sentence
    int earlier = -1;  // the latest of its type in an earlier sentence
  };
  const Act& act(int i) const { return d_.acts[static_cast<size_t>(i)]; }
  const Mention& mention(int i) const { return d_.mentions[static_cast<size_t>(i)]; }
  uint32_t unit_at(uint32_t token) const;
  int mention_of(Chars at) const;
  uint8_t left_code(const Unit& unit) const;
  uint8_t usual(int entity, uint8_t type, bool recipient, const Held& less) const;
  uint8_t prep_code(std::string_view role, uint8_t otherwise) const;
  uint8_t govact(int i, const Act& event) const;
  bool is_above(int above, int below) const;
  uint8_t relation(int to, int event_act) const;
  void between(uint32_t u, uint32_t event, Features* out) const;
  void event_answers(size_t k, Features* out) const;
  // slot_mention_answers.cc
  void mention_answers(size_t k, Scored slot, int m, Features* out) const;
  void rule_answers(size_t k, Scored slot, int ent, Features* out) const;
  void stand_answers(size_t k, Scored slot, int m, Features* out) const;
  void word_answers(size_t k, int m, Features* out) const;
  void distance_answers(size_t k, int m, Features* out) const;
  void kind_answers(size_t k, int m, Features* out) const;
  void other_answers(size_t k, int ent, Features* out) const;
  // slot_candidates.cc
  int64_t worth(int event_act, int m, bool rule) const;
  void answer(size_t k, Scored slot, std::vector<Candidate>* out) const;
  void rank_answers(const Act& a, bool place, const std::vector<Candidate>& all, Candidate* c) const;
  uint32_t except_behind(const Act& a) const;
  void mentions(size_t k, Scored slot, std::vector<Candidate>* out);
  void times(size_t k, std::vector<Candidate>* out);
  static bool holds(const std::vector<int>& list, int entity);

  const Draft& d_;
  const std::optional<Published>& published_;
  const std::vector<int>& acts_;
  const std::vector<Event>& events_;
  std::vector<int> entity_;                               // by mention
  std::vector<uint8_t> often_;                            // by entity
  std::vector<bool> headline_;                            // by entity
  std::vector<int> order_;                                // mentions by place
  std::vector<uint32_t> first_of_sentence_;               // into order_; one more at the end
  std::vector<uint32_t> unit_of_;                         // by mention
  std::vector<Stand> stand_;                              // by mention
  std::vector<Before> before_;                            // by unit
  std::vector<Times> times_;                              // by entity and type; all types under type 0
  std::vector<Times> most_;                               // by type: the highest
  std::vector<uint32_t> unit_of_time_;                    // by time
  std::vector<std::string> value_;                        // by time: the date that it gives an event
  std::unordered_map<std::string_view, uint16_t> dates_;  // by date: events that the rules gave it
  uint16_t most_dated_ = 0;
  std::vector<Held> held_;                // by event
  std::unordered_map<uint32_t, int> at_;  // a mention by its first character
  std::vector<int> main_;                 // by entity: its candidate in the list being made, −1 none
  std::vector<int> touched_;
};

}  // namespace marsad::reading
