// The clauses stage: which verb governs what. One pass over the units of a sentence, left to right, with a small stack
// of open predicates.
//
//   قصفت | القوات التركية | بعشرات القذائف | قرية الصافي
//   verb   subj             ب:                obj
//
// The rules: a bare noun phrase after a verb is its subject, the next its object; before a verb that agrees with it,
// its subject; straight after a noun of action, its genitive. A preposition's phrase goes to the nearest open predicate
// whose frame knows that preposition. A relative pronoun opens a clause about the mention before it, a comma closes it;
// أن opens a clause under the nearest cue or predicate that takes one; و continues in the slot before it. It does not
// build trees and never looks further than its sentence, so its cost is linear.
#pragma once
#include <string_view>
#include <vector>

#include "reading/draft.h"

namespace marsad::reading {

inline bool is_comma(std::string_view p) { return p == "\xD8\x8C" || p == ","; }

class ClauseReader {
 public:
  explicit ClauseReader(Draft* draft) : d_(*draft), text_(*draft->text), lex_(*draft->lexicon) {}
  void sentence(uint32_t number);

 private:
  struct Slot {
    int act = -1;
    codebook::Slot slot = codebook::Slot::subj;
    std::string_view prep;
    bool valid() const { return act >= 0; }
  };
  void act(uint32_t u);
  bool own_preposition(uint32_t u);
  void noun_act(Act a);
  void participle_act(Act a);
  // clause_verbs.cc: a verb takes what stood before it, step by step.
  struct Verb;
  void verb_act(Act act);
  void look_before(Verb* v);
  void put_under(Verb* v);
  void take_topic(Verb* v);
  void take_doubted(Verb* v);
  void take_action(Verb* v);
  void take_somebody(Verb* v);
  void take_weapon(Verb* v);
  void take_relative(Verb* v);
  void take_pronoun(Verb* v);
  void cue(uint32_t u);
  // clause_names.cc, clause_name_phrases.cc: a name finds its slot.
  struct Name {
    uint32_t u;
    int m;
    const Unit& unit;
    const Mention& who;
    std::string_view prep;  // before it or joined to it
  };
  void mention(uint32_t u, int m);
  int taker_of(const Name& n) const;
  void behind_preposition(const Name& n);
  void each_of_them(Slot* where);
  Slot slot_of_bare(const Name& n);
  bool tells_of_topic(const Name& n) const;
  void bare(const Name& n);
  bool of_the_dead(const Name& n);
  bool subject_of_next(const Name& n) const;
  bool list_behind_comma(const Name& n);
  bool joins_name(const Name& n);
  bool source_of_cue(const Name& n);
  bool whose_armed(const Name& n) const;
  bool whose_others(const Name& n);
  bool whose_target(const Name& n);
  bool behind_article(const Name& n) const;
  bool adjective_of_weapon(const Name& n);
  bool phrase_is_whole(const Name& n) const;
  bool hit_behind_weapon(const Name& n) const;
  bool continues_phrase(const Name& n);
  bool only_his_office(const Name& n);
  void word(uint32_t u);
  bool two_behind(uint32_t u);
  bool names_the_one_before(uint32_t u, int m);
  bool names_the_officer(uint32_t u, int m);
  bool no_subject(const codebook::Sense& verb, int m) const;
  bool begins_clause(uint32_t u) const;
  bool opens_with_number(uint32_t u) const;
  bool spot(uint32_t u) const;
  bool describes(uint32_t u) const;
  bool only_a_verb(uint32_t u) const;
  void share_tense(uint32_t u, Act* a) const;
  void particle(uint32_t u);
  bool comma(uint32_t u) const;
  void punct(uint32_t u);
  bool counts_a_thing(uint32_t mark) const;
  void boundary(bool hard);
  bool accuses(const Act& a) const;
  bool takes_object(const codebook::Sense& verb) const;
  bool behind_opening(uint32_t u, const codebook::Sense& verb) const;
  // clause_choice.cc, clause_verb_or_noun.cc: what one written form is.
  struct Senses {  // that it may have; of each class the best
    const codebook::Sense *verb = nullptr, *noun = nullptr, *participle = nullptr;
    bool verb_cue = false, noun_cue = false, participle_cue = false;
    bool two_ways() const { return noun || participle; }  // besides the verb
  };
  bool choose(uint32_t u, Act* out) const;
  Senses senses_of(uint32_t u) const;
  bool participle_stands(const Act& a, uint32_t u) const;
  bool reads_as_verb(uint32_t u, const Senses& may) const;
  bool light(const codebook::Sense& verb) const;
  bool somebody_else_behind(uint32_t u) const;
  bool cue_takes_noun(const Unit& cue) const;
  const Unit* cue_before(uint32_t u) const;
  bool behind_cue_verb(uint32_t u) const;
  bool behind_cue_of_noun(uint32_t u) const;
  bool opens_with_verb(uint32_t u) const;
  bool second_verb(uint32_t u) const;
  bool noun_behind_that(uint32_t u, const Senses& may) const;
  bool noun_by_what_follows(uint32_t u, const codebook::Sense& verb) const;
  bool takes_what_precedes(uint32_t u, const Senses& may) const;
  bool verb_by_what_precedes(uint32_t u, const codebook::Sense& verb) const;
  bool asks(const Act& verb) const;
  bool all_of_them(uint32_t u) const;
  bool mans_name(uint32_t u) const;
  bool suffers(const Act::Slotted& topic, uint32_t u, const codebook::Sense& verb) const;
  bool doer_behind(uint32_t u, const codebook::Sense& verb) const;
  bool befell_the_one_before(uint32_t u, const codebook::Sense& verb) const;
  bool told_of_noun_before(uint32_t u, const codebook::Sense& verb) const;
  int suits(uint32_t u, const codebook::Sense& verb) const;
  bool stands_as_verb(uint32_t u, const codebook::Sense& verb) const;
  bool agrees(const codebook::Sense& verb, int mention, bool before) const;
  int verb_top() const;
  int taker(std::string_view prep) const;
  bool takes_prep(const Act& a, std::string_view prep, bool alone = false) const;
  bool takes_whom(const Act& a, std::string_view prep) const;
  bool takes_slot(const Act& a, codebook::Slot slot) const;
  bool takes_event(const Act& a, codebook::Slot slot, std::string_view prep) const;
  bool has(int act, codebook::Slot slot) const;
  int fought_by(const Slot& where) const;
  Act::Slotted* put(Slot where, int m, int child, Range other);
  Slot place_for_bare(uint32_t u);
  bool beside_verb(uint32_t u) const;
  bool clause_told(int v) const;
  std::string_view clitic_prep(uint16_t clitics) const;
  void attach_noun(int act, uint32_t u);
  void push(Act a);
  bool masculine(uint32_t u) const;
  bool joined(uint32_t u);
  std::string_view own_letter(uint32_t u);
  bool takes_toll(const Act& a) const;
  int hurt_above(int a) const;
  bool says_of(const Act& verb, std::string_view prep) const;
  std::string_view points_back(uint32_t u);
  bool somebody_before(uint32_t u) const;
  bool behind_topic(uint32_t u) const;
  bool number_joins_topic(uint32_t u) const;
  bool together(const codebook::Sense& verb) const;
  bool circumstance(uint32_t u) const;
  bool verb_waits(uint32_t u) const;
  bool said_in_quotes(const Act& says, uint32_t u) const;
  bool done_by(uint32_t u, std::string_view prep) const;
  bool governs(const Act& a, uint32_t u) const;
  bool waits_for_object(bool told = false) const;
  uint32_t aside_closes(uint32_t u) const;
  bool behind_aside(uint32_t u) const;
  bool inside_aside(uint32_t u) const;
  bool tells_of_noun(uint32_t u) const;
  bool tells_of_subject(uint32_t u, const Act& verb) const;
  const Unit* weapon_before(uint32_t u) const;
  bool tells_what_is_hit(const Act& verb) const;
  int attack_before(uint32_t u, const Act& verb) const;
  bool leaves_relative(const Act& verb, int at, uint32_t u);
  bool has_all_it_takes(int at) const;
  uint32_t says_who_he_is(uint32_t u) const;
  uint32_t tells_his_office(uint32_t u, const Mention& office) const;
  bool tells_of_topic(uint32_t u) const;
  bool saying_open() const;
  bool joins_nation(uint32_t u) const;
  bool two_nations(uint32_t u) const;
  bool strikers_nation(uint32_t u) const;
  void open_clause(int owner) { comp_ = true, comp_waits_ = false, comp_owner_ = owner; }  // أن, a colon, a quotation
  bool names_who_they_are(uint32_t u, int m);
  bool name_of_office(uint32_t u, int m, const Act::Slotted& subject) const;
  bool names_the_several(uint32_t u, int m);
  bool some_of_those(uint32_t u, int m);
  uint32_t tells_who_the_several_are(uint32_t u) const;
  bool accusative(uint32_t u) const;
  bool men_done_to(uint32_t u) const;
  bool done_by_pronoun(const Act& verb, uint32_t u) const;
  bool object_of_subject(uint32_t u, int noun) const;
  bool behind_comma(uint32_t u) const;
  bool says_who_the_last_is(uint32_t u);
  bool aside_in_brackets(uint32_t u);
  bool spot_in_brackets(uint32_t u) const;
  void pronoun_of_letter(uint32_t u);
  void pronoun_object(uint32_t u);
  void only_to(uint32_t u);
  std::string_view shape_of(uint32_t u) const;
  std::string_view joined_prep(uint32_t u) const;
  std::string_view helps_with(uint32_t u) const;
  bool noun_of_action(uint32_t u) const;
  bool only_calls(uint32_t u);
  bool so_many_of_a_nation(uint32_t u);
  std::string_view dead_among(uint32_t u) const;
  bool only_marks(uint32_t u) const;
  int noun_just_before(uint32_t u, bool any) const;
  bool denies(const Act& a) const;
  bool says_what_is_denied(uint32_t u, const Act& says) const;
  bool denied_behind_comma(uint32_t u) const;
  void doubts_doer(uint32_t u);
  bool doubts_verb(uint32_t u, const codebook::CueEntry& words) const;
  int doubted(uint32_t u, const Act& verb) const;
  bool adjective_of_action(uint32_t u, int m);
  const Unit* that_before(uint32_t u) const;
  void leave_aside();

  Draft& d_;
  const arabic::Text& text_;
  const codebook::Lexicon& lex_;
  uint32_t sentence_ = 0, begin_ = 0, end_ = 0, at_ = 0;
  std::vector<int> stack_;  // open acts, the innermost last
  struct Aside {
    uint32_t unit = 0;
    bool bracket = false;
    std::vector<Act::Slotted> topic;
    std::vector<int> stack;  // of a bracket: the acts open before it
    int rel_depth = -1;
  };
  Aside aside_;                      // an open dash or bracket and the topic before it
  std::vector<Act::Slotted> topic_;  // noun phrases before a verb
  std::string_view prep_;            // a preposition waiting for its noun
  Slot last_;                        // where the last noun phrase went
  Slot before_comma_;                // last_ when a comma came
  Slot each_;                        // where the names behind كل من went
  Slot open_;                        // a noun phrase that may go on (construct): number, unknown word
  uint32_t open_unit_ = 0;
  uint32_t calls_ = 0, called_ = 0;  // the unit of من وصفهم ب and the name behind it, which stands in its place
  uint32_t skip_to_ = 0;             // the comma that closes an aside that nothing is read of
  uint32_t aside_end_ = 0;           // the bracket that closes what only says who is meant
  uint32_t idle_end_ = 0;            // unit behind a noun phrase that no act takes: what follows directly is part of it
  bool idle_led_ = false;            // … and that a preposition governs
  bool conj_ = false;                // أو, أم stood before this unit
  bool was_ = false;                 // كان stood before, its verb is still to come
  bool as_for_ = false;              // أما موسكو فنفت: the topic is the subject of a verb with ف
  bool comp_waits_ = false;          // behind أن, while a relative clause stands before its verb
  bool negated_ = false, hedged_ = false, condition_ = false, comp_ = false, future_ = false, aim_ = false;
  uint32_t negated_at_ = 0, hedged_at_ = 0, future_at_ = 0, aim_at_ = 0;  // the unit that negates, doubts …
  int doubted_ = -1;  // the noun of action before words of doubt: غارات يرجح أن
  uint32_t doubted_at_ = 0;
  int comp_owner_ = -1;
  int rel_ = -1;      // mention described by the relative clause about to open
  int rel_act_ = -1;  // or the noun of action described (الهجوم الذي وقع)
  bool rel_pending_ = false;
  int rel_depth_ = -1;  // stack size when a relative clause opened
  int number_ = -1;
  std::vector<int> early_times_;  // times before the first verb of their clause
};

}  // namespace marsad::reading
