// What the rules of check share: the tables, where faults go, and which ids there are. Internal to check*.cc.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "codebook/codebook.h"
#include "codebook/tables.h"

namespace marsad::codebook {

struct Checked {
  const std::vector<SourceTable>& tables;
  std::vector<Problem>& faults;

  // Where an id is said: kind of file, row. The latest layer's.
  struct Entry {
    const SourceTable* table = nullptr;
    const Row* row = nullptr;
  };
  using Ids = std::unordered_map<std::string, Entry>;
  Ids actors, countries, places, sources,
      objects;  // objects: agreements, tracks, posts, zones, roads, crossings, operations
};

void check_columns(Checked&);  // check_columns.cc: names of files and columns, closed values, dates, numbers
void check_ids(Checked&);      // check_ids.cc: every id that is referred to exists, and nothing is part of itself
void check_names(Checked&);    // check_names.cc: two entries under one name, variants that can never be met
void check_rows(Checked&);     // check_rows.cc: rows of predicates and cues that can never fire, or have no example
void check_places(Checked&);   // check_places.cc: coordinates outside the parent, one place twice

bool is_object_kind(std::string_view kind);

// "base/actors/x.tsv:12": where a row stands, for the message about another one.
std::string at(const Checked::Entry&);

// A year, month or day in ISO 8601: 2016, 2016-07, 2016-07-27.
bool is_partial_date(std::string_view);
// Whether the span from..to (either may be empty) runs forward; a month or year stands for all of its days.
bool runs_forward(std::string_view from, std::string_view to);
// Whether two spans have a day in common.
bool spans_meet(std::string_view from_a, std::string_view to_a, std::string_view from_b, std::string_view to_b);

}  // namespace marsad::codebook
