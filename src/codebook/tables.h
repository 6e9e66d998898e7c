// Every table of a codebook as its author wrote it: the layers' files with their kind, for the tools that speak of
// lines and columns.
//
//   codebook/base/predicates/assault.tsv  →  kind "predicates", layer "base"
//
// load() (codebook.h) makes entries of the same files; check and the examples look at the rows themselves, because
// their messages must point into them. A file's kind is its folder's name (actors, places, predicates, times) or its
// own (cues, heads …). Threads: immutable once read. Tested by check_test.cc.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "codebook/tsv.h"

namespace marsad::codebook {

struct SourceTable {
  std::string kind;    // "predicates", "cues", "times/words"
  std::string layer;   // name of the layer's folder
  uint32_t depth = 0;  // 0: base
  Table table;
};

// The tables of dir and the layers below it, base first, files in the order of their names. Faults of form go to
// problems.
std::vector<SourceTable> read_tables(const std::string& dir, std::vector<Problem>* problems);

// The tables of one kind, in order.
std::vector<const SourceTable*> of_kind(const std::vector<SourceTable>& tables, std::string_view kind);

// A name as matching sees it: its folded words alone; quotation marks and dashes do not count.
std::string name_key(std::string_view text);

}  // namespace marsad::codebook
