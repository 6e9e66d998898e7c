// Counts of people: whose number it is and which role they have.
//
//   "مقتل سبعة جنود وإصابة ثلاثة" → killed 7, injured 3 on one event;  "20 قتيلا و30 جريحا" → by the counting noun
//   itself
//
// Roles of predicates come from count-roles.tsv, counting nouns from counts.tsv. Keys are the closed list of
// docs/reading-format.md.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
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
  explicit CountReader(const Draft& draft);
  // The role a predicate gives to the people it is about; empty when none.
  std::string_view role_of(const Act& act) const;
  // Counts that the act's own slots hold.
  std::vector<Counted> of_act(const Act& act) const;
  // Counts told by counting nouns in the sentence (سبعة قتلى).
  std::vector<Counted> of_sentence(uint32_t sentence) const;

 private:
  Count count(int number) const;
  const Draft& d_;
  std::unordered_map<std::string, std::string> roles_;
};

void put_count(Counts* counts, const std::string& role, const Count& count);

}  // namespace marsad::reading
