// The commands under `marsad codebook`: what a coder does with the codebook itself. One file a command, as in
// commands.h.
#pragma once
#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "codebook/tsv.h"

namespace marsad::cli {

void add_codebook_test(CLI::App& group, int* status);     // codebook_examples.cc
void add_codebook_check(CLI::App& group, int* status);    // codebook_check.cc
void add_codebook_compile(CLI::App& group, int* status);  // codebook_compile.cc
void add_codebook_show(CLI::App& group, int* status);     // codebook_show.cc
void add_codebook_gaps(CLI::App& group, int* status);     // codebook_gaps.cc
void add_codebook_diff(CLI::App& group, int* status);     // codebook_diff.cc

// --codebook DIR, worded alike for all of them.
void add_codebook_option(CLI::App* command, std::string* codebook);

// Prints the faults in the order of their places, then how many; gives the exit status: 0 none, 1 some.
int report_faults(std::vector<codebook::Problem> faults, const std::string& said_when_clean);

}  // namespace marsad::cli
