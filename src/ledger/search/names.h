// The other names of what a query names, from the codebook: "any spelling finds every spelling" beyond the letters.
//
//   شباط → فبراير      Saraqib → سراقب, مدينة سراقب      قسد → قوات سوريا الديمقراطية, SDF
//
// Names of actors, places, countries, sources, agreements and their like, and the months' names of times/months.tsv. A
// name that holds only on some days or behind some words is left out, for a query has no day. The longest name is
// taken; ال is nothing here. Threads: immutable once made. Tested by search_test.cc.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "codebook/codebook.h"

namespace marsad::ledger::search {

class Names {
 public:
  Names() = default;  // knows nothing: a word finds its spellings alone
  explicit Names(const codebook::Codebook& book);

  struct Other {
    std::vector<std::string> words;  // folded
    std::string entry;               // the id it is a name of, or "month"
  };
  // Other names of what stands in words[at…]; how many words that name takes, 0: none. The name as asked is among them.
  size_t others(const std::vector<std::string>& words, size_t at, std::vector<Other>* out) const;

  // The ids that a name or an id stands for, itself when none.
  std::vector<std::string> ids(const std::string& name) const;

 private:
  void add(const std::string& entry, std::string_view name);
  void done();
  struct Entry {
    std::string id;
    std::vector<std::vector<std::string>> names;
  };
  std::vector<Entry> entries_;
  std::unordered_map<std::string, size_t> by_id_;
  std::unordered_map<std::string, std::vector<size_t>> by_name_;  // words joined by spaces, without ال
  size_t longest_ = 0;
};

// Folded words and numbers of a text, in order.
std::vector<std::string> words_of(std::string_view text);

}  // namespace marsad::ledger::search
