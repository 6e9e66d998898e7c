// Where an event took place: the place in its own slots, else that of the verb above it, else the nearest of its
// sentence.
//
//   قصفت القوات | بلدة اللطامنة | في ريف حماة → اللطامنة, the closer word of the two
//
// A noun that means a place told before (المدينة, المنطقة: place_referents.h) is one too. A country that acts is not
// where it happens unless it is told as the place; no place is guessed. What it cannot do: places of another sentence
// that no word of this one means. Threads: one object an article. Tested by sentences_test.cc.
#pragma once
#include <algorithm>
#include <vector>

#include "reading/draft.h"
#include "reading/governments.h"
#include "reading/place_referents.h"

namespace marsad::reading {

// Whether a place is a part of a wider one: told so by the codebook, or small and near enough to its middle.
bool lies_in(const codebook::Place& near, const codebook::Place& wide);

// Whether it can be no part of it, nor beside it.
bool far_apart(const codebook::Place& near, const codebook::Place& wide);

class EventPlaces {
 public:
  explicit EventPlaces(const Draft& draft)
      : d_(draft), governments_(governments(draft)), meant_(places_meant(draft, governments_)) {}
  // Before place() of its acts: gathers the places of the sentence that tell where something happens.
  void sentence(uint32_t s, const std::vector<int>& acts);
  // Fills the place of the event whose trigger is act `i`.
  void place(int i, Event* e);

 private:
  const Act& act(int i) const { return d_.acts[static_cast<size_t>(i)]; }
  const Mention& mention(int i) const { return d_.mentions[static_cast<size_t>(i)]; }
  // event_places_sentence.cc
  uint32_t behind_dateline(Range units) const;
  bool does_something(const std::vector<int>& acts, int m) const;
  // What all of them ask.
  bool usable(const Mention& m) const;
  int place_of(const Act& a, bool talks) const;
  bool tells_where(std::string_view prep) const;
  bool sees(uint32_t s, int m) const;
  bool behind_aim(const Act& a, int m, bool asked) const;
  template <typename Fits>
  bool any_row(const Unit& unit, Fits&& fits) const {  // of those its word may be
    return std::any_of(unit.acts.begin(), unit.acts.end(), [&](const codebook::Sense& s) {
      const auto rows = d_.lexicon->predicate_rows(s.entry);
      return std::any_of(rows.begin(), rows.end(), [&](uint32_t r) { return fits(d_.lexicon->book().predicates[r]); });
    });
  }
  bool may_be(const Unit& unit, std::string_view type) const;  // by its rows in the codebook
  bool of_meeting(const Unit& unit) const;
  bool probes(const Unit& unit) const;
  bool spoken_of(const Act& a, int m) const;
  bool said_behind(const Act& a, int m) const;
  bool tells_nothing(uint32_t sentence, uint32_t unit) const;
  int apposed(uint32_t u, uint32_t at) const;
  int described_by(int m) const;
  bool describes_places(const Act& a) const;
  int hit_nearer(const Act& a, const Event& e, int m) const;
  bool lies_behind(uint32_t u, int m) const;
  bool passed_over(int i, int m) const;
  bool told_as_place(int m) const;
  bool serves_there(Range units, uint32_t u) const;
  bool serves_there(int m) const;
  bool beyond(const Act& a, int m) const;
  bool goes_to_probe(int i) const;
  int people_of(const Act& a, const Event& e) const;
  void place_home(int who, Event* e) const;
  int visited_or_hit(const Act& a, const Event& e) const;
  int host_of(const Act& a) const;
  // Words have no place but where they are said: "دعا المجلس الأطراف إلى وقف القتال في الغوطة" was not said there.
  bool place_of_speech(int i, int m) const;
  bool place_of_speaker(int i, int m) const;
  bool gone_to(int i, int m) const;
  bool goes_to(std::string_view prep) const;
  bool set_out(std::string_view prep) const;
  const codebook::Particle* leads(uint32_t begin, uint32_t at) const;
  bool names_matter(int m) const;
  bool of_government(const Act& a, const Act::Slotted& s) const;
  bool elsewhere(int i, int m, bool talks) const;
  int nearest(const std::vector<int>& places, int i, bool talks) const;
  bool at_post(const Act& a, Event* e) const;
  int country_of(const Act& a, bool talks) const;
  int country_struck(int i) const;
  bool leads_away(const Act& a, int m) const;
  bool answered(const Act& a, int m) const;
  bool accused_of(int i, int m) const;
  bool where_others_stand(const Act& a, int m) const;
  bool stated_there(int m) const;
  bool talks_there(int i, int m) const;
  bool fought_there(int i, int m) const;
  bool about_country(const Act& a, int m) const;
  bool closer_before(int m) const;
  bool names_village(int m) const;
  bool told_within(int m) const;
  bool told_in(int m) const;  // event_places_owned.cc
  void told_in(int wide, PlaceRef* here) const;
  // event_places_meant.cc
  const PlaceMeant* meant_by_slot(const Act& a, bool done, bool talks) const;
  const PlaceMeant* meant_in_slots(const Act& a, bool done, bool talks) const;
  const PlaceMeant* meant_nearest(int i) const;
  const PlaceMeant* meant_around(int m) const;
  void place_meant(const PlaceMeant& meant, Event* e) const;
  // event_places.cc: the steps of place().
  bool told_where(const Act& a, const Event& e) const;
  bool aimed_at(int i, const Event& e, int m) const;
  int above(int i, const Event& e, const PlaceMeant** meant) const;
  int nearest_place(int i, const Event& e) const;
  int around(int i, const Event& e, const PlaceMeant** meant) const;
  int closer(int m, int* within) const;
  int instead_of_owned(int i, int m, Event* e) const;
  bool named_behind(int m) const;
  bool place_owned(int i, int m, Event* e) const;
  const Draft& d_;
  const std::vector<bool> governments_;     // by mention
  const std::vector<PlaceMeant> meant_;     // المدينة: of the article
  size_t meant_begin_ = 0, meant_end_ = 0;  // … of the sentence at hand
  int last_ = -1, last_act_ = -1;           // place and act of the event before in it
  std::vector<int> places_;                 // of the sentence at hand
  std::vector<uint32_t> answers_;           // … first tokens of ردا على
  std::vector<int> countries_;              // … whole countries told as the place: في سوريا
  std::vector<int> seeing_;                 // … that see a war: تشهد سوريا حربا
};

}  // namespace marsad::reading
