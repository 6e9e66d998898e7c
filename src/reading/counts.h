// Counts of people: whose number it is and which role they have.
//
//   "مقتل سبعة جنود وإصابة ثلاثة"     → killed 7, injured 3 on one event
//   "20 قتيلا و30 جريحا"              → by the counting noun itself
//   "مقتل طفلين وامرأة"               → killed 3: a dual and a single one are their own numbers
//   "20 مدنيا بينهم طفلان وامرأة"     → killed 20, of them children 2, women 1
//   "ارتفاع حصيلة القتلى إلى 40"      → killed 40
//
// Roles of predicates come from count-roles.tsv or, of an act that its row tells to be an arrest, an abduction …, from
// that; counting nouns, persons and words of a total from counts.tsv; sub-counts stand behind a particle with the role
// "among". What it cannot do: sub-counts in a sentence of their own; who is counted in two parts at once; a name as a
// count of one. Threads: const. Tested by counts_test.cc.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reading/draft.h"

namespace marsad::reading {

struct Counted {
  std::string role;
  Count count;
  uint32_t unit = 0;
  bool from_act = false;
};

class CountReader {
 public:
  explicit CountReader(const Draft& draft) : d_(draft) {}
  // The role a predicate gives to the people it is about; empty when none.
  std::string_view role_of(const Act& act) const;
  std::string_view role_of(std::string_view predicate) const;
  std::string_view role_of_word(const Act& act) const;
  // عدد القتلى, تعداد الجنود الذين قتلوا: whether a word of a total stands before the act's noun, or before whom its
  // relative clause is about.
  bool totals(const Act& act) const;
  // Counts that the act's own slots hold.
  std::vector<Counted> of_act(const Act& act) const;
  // Counts told by counting nouns in the sentence (سبعة قتلى, قتيلان) and by totals (حصيلة القتلى … إلى 40).
  std::vector<Counted> of_sentence(uint32_t sentence) const;

 private:
  // Roles, as docs/reading-format.md calls them.
  static constexpr std::string_view kKilled = "killed", kInjured = "injured", kBoth = "casualties";
  // counts_words.cc
  const codebook::CountWord& word(uint32_t unit) const;
  Count number(uint32_t unit) const;
  Count plain(uint32_t unit, int64_t many) const;
  bool of_time(const NumberMention& m) const;
  bool counts(uint32_t unit) const;
  int alone(uint32_t unit) const;
  bool joined(uint32_t unit) const;
  bool shared_number(uint32_t unit) const;
  bool among(uint32_t unit) const;
  uint32_t unit_at(uint32_t token) const;
  uint32_t end_of(uint32_t unit) const;
  uint32_t noun_behind(uint32_t u, uint32_t end) const;
  bool both(uint32_t noun, uint32_t end) const;
  // counts_acts.cc
  bool with_before(const Act& act, std::string_view role) const;
  bool holds_people(const Act& act, const Act::Slotted& slot, std::string_view role) const;
  bool of_slot(const Act& act, const Act::Slotted& slot, bool further, uint32_t* unit, Count* count) const;
  // counts.cc
  void parts(uint32_t unit, Count* total) const;
  void total(uint32_t head, Range units, std::vector<Counted>* out) const;

  const Draft& d_;
};

void put_count(Counts* counts, const std::string& role, const Count& count);

}  // namespace marsad::reading
