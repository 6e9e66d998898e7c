// A filter from JSON Lines to JSON Lines: each line of standard input through one function, each result a line of
// standard output.
//
// Lines that are no JSON objects, or that the function refuses, are named on standard error with their number and
// skipped. Threads: one. Tested by tests/cli_test.py.
#pragma once
#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace marsad::cli {

// Fills *out or says what is wrong with the line and how to mend it.
using LineFilter = std::function<std::string(const nlohmann::json& in, nlohmann::ordered_json* out)>;

// The exit status: 0, or 1 when lines were refused. `fd` is read to its end.
int filter_lines(const LineFilter& filter, int fd = 0);

// The folders of the codebook and the layers below it, base first. Throws std::runtime_error when there is none.
std::vector<std::string> codebook_layers(const std::string& given);

}  // namespace marsad::cli
