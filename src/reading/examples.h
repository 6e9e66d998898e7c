// The examples of the codebook's rows, executed: each says in its own table what must be read of a sentence.
//
//   قصف الطيران الروسي سراقب => ASSAULT/aerial A:الطيران الروسي; P:سراقب; F:actual
//
// docs/codebook.md ("Examples") has the format, with the '?' before what is wanted but not read yet. An example holds
// when one report of the sentence has everything it names; `=> none` when its row's word makes no report. What it
// cannot do: tell whether this very row fired, or another of the same word that gives the same. Threads: run_examples()
// may be called from several. Tested by examples_test.cc, and by itself: `marsad codebook test` is part of `make test`.
#pragma once
#include <string>
#include <vector>

#include "codebook/tsv.h"
#include "reading/read.h"

namespace marsad::reading {

struct ExampleRun {
  size_t examples = 0;                    // how many were run
  std::vector<codebook::Problem> faults;  // those that failed or could not be understood, at their file:line:column
  std::vector<codebook::Problem> wanted;  // marked '?', and indeed not read
  std::vector<codebook::Problem> met;     // marked '?', yet read by now: the mark can go
};

// Runs every example of the codebook in dir, which `reader` was loaded from, or only those of one layer (its folder's
// name). The sentences are read as if published on
// 2018-06-15.
ExampleRun run_examples(const Reader& reader, const std::string& dir, std::string_view layer = {});

}  // namespace marsad::reading
