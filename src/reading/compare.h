// Two readings of one article held against each other: reports that only one has, and reports that say something else.
//
//   Comparison all; all.add(one->read(article), two->read(article)); all.groups() →
//     + verb:قصف   12        ~ actors: syr-opp → hts   3
//
// Reports are paired by their key, then by the words that carry them. Those of one side alone are grouped by the entry
// that made them, those that differ by what differs first. What it cannot do: say which of many edits of a codebook
// caused a change. Threads: difference() is pure; a Comparison belongs to one thread. Tested by compare_test.cc and
// tests/cli_test.py.
#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "reading/reading.h"

namespace marsad::reading {

struct Difference {
  char sign = '+';    // + added, - lost, ~ changed
  std::string group;  // the entry, or "actors: syr-opp → hts"
  std::string article;
  std::string quote;  // «… [قصفت] الطائرات …»
  std::string slots;  // as it is, or was: "ASSAULT; actors: rus-air"
  std::string type;   // of the report as it was before; of one that is added: as it is
  Chars at;           // its words, likewise
  std::string line() const { return article + "  " + quote + "  " + slots; }
};

std::vector<Difference> difference(const Reading& before, const Reading& after);

class Comparison {
 public:
  explicit Comparison(size_t shown) : shown_(shown) {}
  void add(size_t reports, std::vector<Difference> found);  // of one article

  struct Group {
    char sign = '+';
    std::string what;
    size_t count = 0;
    std::vector<Difference> shown;
  };
  std::vector<Group> groups() const;  // the largest first
  size_t added = 0, lost = 0, changed = 0, reports = 0, articles = 0, differ = 0;

 private:
  size_t shown_;
  std::map<std::pair<char, std::string>, Group> groups_;
};

}  // namespace marsad::reading
