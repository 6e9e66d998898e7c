// The query part of an address, and what it asks for.
//
//   parse_target("/api/v1/events?type=ASSAULT,PROTEST&from=2018-02-01") → path "/api/v1/events", two parameters
//   event_query({{"type", "ASSAULT,PROTEST"}, {"from", "2018-02-01"}}) → an EventQuery
//
// Percent signs are decoded once, + is a space. Errors: BadQuery says which parameter and what it takes; an unknown
// parameter is one too, so that a misspelt filter does not quietly list everything. Threads: pure. Tested by
// api_test.cc.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "serve/question.h"

namespace marsad::serve {

using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Target {
  std::vector<std::string> path;  // decoded segments: "/api/v1/events/a%2Fb" → api, v1, events, a/b
  Parameters parameters;
};

Target parse_target(std::string_view target);

// Takes what it knows out of the parameters and leaves the rest.
EventQuery event_query(Parameters* parameters);

// The value of one parameter, taken out; empty when absent.
std::string take(Parameters* parameters, std::string_view name);
uint64_t take_number(Parameters* parameters, std::string_view name, uint64_t otherwise, uint64_t most);
void none_left(const Parameters& parameters);

}  // namespace marsad::serve
