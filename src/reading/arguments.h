// The arguments stage as a class over the draft of an article; each group of methods has a file of its own. Internal:
// draft.h has the entry, arguments.cc says what the stage does. Threads: one object an article.
#pragma once
#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "arabic/clitics.h"
#include "reading/draft.h"
#include "reading/phrase_word.h"
#include "reading/speakers.h"

namespace marsad::reading {

// What stands somewhere and is held or hit, and acts in no noun of action: bases, strongholds, depots.
bool position(const Mention& m);

class Arguments {
 public:
  explicit Arguments(Draft* d) : d_(*d), text_(*d->text), lex_(*d->lexicon), speakers_(*d) {}
  void run();

 private:
  // subjects.cc, goes_on.cc, referents.cc: who is meant.
  // What stands between أن and its verb: nothing but لم, قد, لن …; a noun that no list knows; or something else.
  enum class Opening { none, bare, unknown_noun };
  void point_back();
  int done_before(int i, arabic::Pronoun p) const;
  int other_of_two(const Act& a, arabic::Pronoun p) const;
  bool tells_of_thing(const Act& a, arabic::Pronoun p) const;  // referents_things.cc
  bool goes_on_of_thing(int i, arabic::Pronoun p) const;
  bool means_thing(int i, Act::Slotted* s);
  int find_pronoun(arabic::Pronoun p, uint32_t before, uint32_t sentence, int not_this, bool acts = false) const;
  int find_person(arabic::Pronoun p, const Act& a) const;
  template <typename Fits>
  int latest_but_subject(const Act& a, Fits&& fits) const;
  int meant_alone(const Act& a, arabic::Pronoun p) const;
  bool done_to_person(const Act& a) const;
  bool takes_object(const Act& a) const;
  bool carries(const Act& verb) const;
  bool tells(int m) const;
  int news_of(const Act& a) const;
  bool unlisted_before(const Act& verb) const;
  bool describes_unnamed(const Act& verb, int who) const;
  bool tells_of(int m, const Act& a) const;
  int told_of(const Act& a, arabic::Pronoun p) const;
  bool stands_in_other_quotation(const Act& a, const Act::Slotted& s) const;
  int behind_conjunction(const Act& a, const codebook::Particle& opens) const;
  bool goes_on(const Act& a) const;
  bool behind_where(const Act& a) const;
  bool surely_carries_out(const Act& a) const;
  bool behind_same(const Act& a) const;
  int fought_before(const Act& a) const;
  bool uses_force(const Act& a) const;
  bool sends(const Act& a) const;
  int does_it_to_place(int i);
  bool action_goes_on(int i);
  int meets(int i);
  int unlisted_speaker(const Act& before, const Act& next);
  int unlisted_subject(const Act& before, const Act& next);
  int who_acts(int i);
  bool says_in_it(const Act& a) const;
  int asks_whom(int i);
  int whose_statement(int i) const;
  std::vector<int> the_two(int i) const;
  Opening opening(const Act& a, const codebook::Particle** opens) const;
  bool takes_event_subject(const Act& a) const;
  bool accusative(const Mention& m) const;
  void hit(int i);
  void behind_where_they_are(int i);
  bool agreement_behind(const Act& a, const Mention& subject) const;
  void called_accused(int i);  // called_accused.cc
  bool place_with_number(const Act::Slotted& s) const;
  void behind_what_is_done(int i);
  void subject(int i);
  bool participle_subject(int i);
  bool conjunction_subject(int i, const codebook::Particle& opens);
  void suffers_instead(int i, Opening how);
  bool named_or_thing(int i);
  struct GoesOn {
    int who = -1, told = -1;  // and the verb that tells of him
  };
  GoesOn who_goes_on(int i, Opening how);
  int begins_ahead(int i) const;
  bool named_behind(const Act& verb, int noun) const;
  int subject_ahead(int i, arabic::Pronoun p) const;
  int done_during(int i) const;
  int on_own(int i, arabic::Pronoun p) const;
  std::vector<int> speak_in(int i) const;
  int who_speaks(const Act& a, arabic::Pronoun p) const;
  void pronouns(int i);
  // row_needs.cc: what a row needs.
  Range taken_up(const Act& a) const;
  // told_as_done.cc
  bool told_as_done(const Act& a) const;
  bool suffers_it(const Act& a, const Act::Slotted& s, const codebook::FrameItem& item) const;
  Range done_to_it(const Act& a) const;
  Range object_words(const Act::Slotted& object, int deep = 0) const;
  // The words behind an act where its rows' fixed words are looked for, and how they end: the same for all its rows.
  struct Reach {
    Range words;
    WordEndings endings;
  };
  Reach reach_of(const Act& a) const;
  // `reach` is made when it is first needed.
  bool phrase_follows(const Act& a, const codebook::Predicate& p, std::optional<Reach>* reach, Range* at_tokens) const;
  bool is_event(int i) const;
  bool somebody_else_does(const Act& a, const Act::Slotted& s) const;
  bool unnamed_place(const Act::Slotted& s) const;
  bool filled_by(const Act::Slotted& s, const codebook::FrameItem& item) const;
  bool weapon_alone(const Act::Slotted& s) const;
  bool in_slot(const Act& a, const Act::Slotted& s, const codebook::FrameItem& item, bool masdar) const;
  const Act::Slotted* find(const Act& a, const codebook::FrameItem& item, bool masdar) const;
  bool joins_actor(const Act& a, const Act::Slotted& s) const;
  bool stormed(const Act& a, const Act::Slotted& s) const;
  bool civilians_hit(const Act& a, const Act::Slotted& s) const;
  bool done_for(const Act& a, const Act::Slotted& s) const;
  bool owns_what_is_hit(const Act& a, const Act::Slotted& s) const;
  bool transitive(const Act& a) const;
  codebook::Slot genitive_is(const Act& a, const Act::Slotted& s) const;
  bool clause_under(int i) const;
  bool stands(const Act& a, const codebook::FrameItem& item) const;
  bool needs_met(const Act& a, const codebook::Frame& f, bool masdar) const;
  bool lent(const Act& a, const codebook::FrameItem& item) const;
  bool told_behind(const Act& a, const codebook::FrameItem& item) const;
  // row_choice.cc: which row fires.
  void decide_voice(Act* a) const;
  bool says_that(const Act& a, const Mention& subject) const;
  bool says_what_was_done_to(const Act& a, const Mention& subject) const;
  bool stands_alone(const Act& a) const;
  bool nothing_behind(const Act& a) const;
  bool surely_passive(const Act& a) const;
  uint32_t past_subject(const Act& a) const;
  bool somebody_hit(const Act& a) const;
  bool told_besides(const Act& a, const Act::Slotted& s) const;
  bool dies_with_them(const Act& a, const Act::Slotted& s) const;
  void name_for_title(Act* a) const;
  bool only_of_what(const Act& a) const;
  bool may_be_hurt(const Act& a) const;
  bool takes_what_follows(const Act& a, const Mention& subject) const;
  void choose(int i);
  // role_fill.cc: who fills its roles.
  void add(Act* a, codebook::Role role, const Act::Slotted& s);
  int describe(Range tokens, uint32_t sentence);
  void described(Act* a, codebook::Role role, const Act::Slotted& s);
  bool beside(const Act& a, const Act::Slotted& s) const;
  bool may_be_a_name(std::string_view word) const;
  bool victims(const Act& a, const codebook::FrameItem& item, const Act::Slotted& s) const;
  int nation_of_weapon(const Act& a);
  const Act::Slotted* whose_weapon(const Act& a) const;
  void phrase_object(Act* a) const;
  bool unlisted(const Act& a, const codebook::FrameItem& item, const Act::Slotted& s) const;
  bool nobody(const Act& a, const Act::Slotted& s) const;
  bool gives_nothing(const Act& a, const codebook::FrameItem& item, const Act::Slotted& s) const;
  codebook::Role role_behind(const Act& a, const Act::Slotted& s) const;
  bool of_fighter(const Act::Slotted& s) const;
  bool whose_action(const Act& a, const Act::Slotted& s) const;
  bool has_genitive(const Act& a) const;
  void fill_behind(Act* a, const std::vector<const Act::Slotted*>& used);
  void fill(Act* a, bool masdar);
  // arguments.cc: acts that are a part of another.
  bool part_of_phrase(const Act& a, const Act& inner, const std::map<int, int>& instead) const;
  void parts_of_phrases();
  void within_aims();
  bool averted(int i) const;
  void take_from_part(Act* whole, const Act& part);
  void brought_together(Act* talks, const Act& part);
  // cue_sources.cc: the source of a cue.
  bool gives_source(const Act& cue, const Act::Slotted& s) const;
  bool bare_name(const Act& cue, const Act::Slotted& s) const;
  void sources(int i);
  // documents.cc: who speaks where a document does.
  bool document(const Act& a) const;
  void spoken_of(int i);
  std::vector<int> named_makers(int i);
  bool definite(const Act& a) const;
  std::vector<int> issued(uint32_t u, uint32_t sentence) const;
  std::string_view kind_of_document(uint32_t token, uint16_t clitics) const;
  std::vector<int> makers(int i);
  void speaks_for(int i);
  // light_verbs.cc: what acts hand to those they govern. sides.cc, hit_in.cc, other_parties.cc, whose_deed.cc,
  // by_order.cc: who else has part in one. mere_nouns.cc: what tells of no event.
  void accused(int i);
  void announce(int i);
  void control(int i);
  int tries(const Act& a) const;
  int helped_to(const Act& a, const Act& help) const;
  bool arrests(const Act& verb) const;
  bool one_sided(const Act& a) const;
  void other_side(int i);
  void joins_meeting(int i);
  bool talked(int i);
  int verb_behind_opening(int i) const;
  bool talked_in(const Act& by, Act* talks);
  bool visits(int i);
  bool accuses_before(int i);
  bool may_talk(int m) const;
  bool tells_the_other(const Act& by, Act* talks);
  bool has_noun_before(const Act& verb) const;
  bool joins_action(int i);
  void helped(int i);
  void companions(int i);
  void at_whose_wish(int i);
  int fled_from(int i) const;
  int fled_whom(const Act& a) const;
  void driven_out(int i);
  void hit_in(int i);
  int fired_by(const Act& a) const;
  bool fires(const Act& told, const Act& a, const Act::Slotted& weapon) const;
  bool starts_clause(uint32_t from, uint32_t to) const;
  static bool doable(const Act& a);
  int doer(const Act& verb) const;
  void give_others(const Act& verb, int first, Act* to) const;
  void hand_down(int i);
  void drop_topic(const Act& by, int i);  // asked_for.cc
  void asked_through(int i);
  bool asked(const Act& by, int i) const;
  int first_asked(const Act& by) const;
  void threat_condition(int i);
  void denied_accusation(Act* a);
  void kept_from(Act* a);
  void bare_topic(int i);
  void mere_reason(int i);
  bool used_in(int i) const;
  void mere_mention(int i);
  void mere_purpose(int i);
  bool denied_before(const Act& a) const;  // any_at_all.cc
  void any_at_all(int i);
  void mere_matter(int i);
  void standing_deal(int i);
  int owner_behind(uint32_t u, uint32_t sentence);
  int nation_behind_subject(const Act& a);
  bool same_actor(const Act& a, int who) const;
  int doer_behind(const Act& a) const;
  void parties(const Act& by, const Act& told, std::vector<int>* out) const;
  bool asks_clause(int i, uint32_t u) const;
  void asked_to(int i);
  bool behind_joined(const Act& a, const Act::Slotted& s) const;
  void with_joined(Act* a, int whose);
  void protested(int i);
  void demanded(int i);
  void whose_it_is(int i);
  bool ordered(int i);
  void sentenced(const Act& told, std::vector<int>* whom);
  bool unknown_somebody(std::string_view first) const;
  bool repelled(int i);
  void attackers(int attack, std::vector<int>* out) const;
  int fired_shells(const Act::Slotted& s, uint32_t sentence);
  bool killed_unknown(const Act& a, const Act::Slotted& s) const;
  int carrier(const Act& verb) const;  // carried.cc
  void hits_carried(int i);
  void hits_owner(int i);  // whose_positions.cc
  bool own_aims(const Act& a, arabic::Pronoun p) const;
  int whose_position(const Act& a, int m, int by) const;
  void took_before(int i);  // took_before.cc
  void hits_nation(int i);  // nations_hit.cc
  void hits_country(int i);
  void hits_thing(int i);  // things_hit.cc
  bool bare_position(Range words) const;
  int nation_of(const Act::Slotted& s, uint32_t sentence);
  int nation_in(const Unit& name, uint32_t sentence);
  int party_left(const Act& a);
  int named_for(const Unit& name, const Act& a) const;
  bool may_stand_near(int m) const;  // near_blast.cc
  int stands_at(uint32_t u, uint32_t end, bool within) const;
  void near_blast(int i);
  bool toll_of_nobody(const Act& a) const;  // accidents.cc
  void leave_out_accidents();
  void whose_suffers(int i);
  void hits_holder(int i);  // holders.cc
  void name_holders();
  // What all of them ask.
  Act& act(int i) { return d_.acts[static_cast<size_t>(i)]; }
  const Mention& mention(int i) const { return d_.mentions[static_cast<size_t>(i)]; }
  const Unit& unit(const Act& a) const { return d_.units[a.unit]; }
  int subject_of(const Act& a) const {
    for (const Act::Slotted& s : a.slots)
      if (s.slot == codebook::Slot::subj && s.mention >= 0) return s.mention;
    return -1;
  }
  bool has_slot(const Act& a, codebook::Slot slot) const {
    return std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) { return s.slot == slot; });
  }
  bool has_agent(const Act& a) const {
    return std::any_of(a.slots.begin(), a.slots.end(), [&](const Act::Slotted& s) {
      return s.slot == codebook::Slot::prep && prep_role(s.prep) == "agent";
    });
  }
  std::span<const uint32_t> rows(const Act& a) const {
    return a.cue ? lex_.cue_rows(a.sense.entry) : lex_.predicate_rows(a.sense.entry);
  }
  std::string_view prep_role(std::string_view prep) const { return lex_.prep_role(prep); }
  int filled(const Act& a, codebook::Role role) const {
    for (const Fill& f : a.fills)
      if (f.role == role && f.mention >= 0 && mention(f.mention).actor) return f.mention;
    return -1;
  }

  Draft& d_;
  const arabic::Text& text_;
  const codebook::Lexicon& lex_;
  Speakers speakers_;
  std::vector<std::vector<int>> children_;  // by act: those whose parent it is
  std::vector<int> strongholds_;            // mentions of positions that stand for whoever holds them
  std::vector<int> in_order_;               // mentions in the order of the text: adjectives' come last in the draft
};

}  // namespace marsad::reading
