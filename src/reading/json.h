// A reading as one line of JSON, as docs/reading-format.md and docs/reading.schema.json describe it.
//
//   {"schema":"marsad.reading/1","id":"seed0","reader":{…},"text":"…",…,"events":[{"key":…,"type":"ASSAULT",…}],"tallies":[]}
//
// Keys come in a fixed order and nothing depends on the machine, so that the same reading is the same bytes. Numbers
// are printed in the shortest form that reads back alike. Arabic stands as itself; only what JSON demands is escaped.
// Threads: pure. Tested by json_test.cc.
#pragma once
#include <string>

#include "reading/reading.h"

namespace marsad::reading {

// Appends the reading to *out, without a line end.
void append_json(const Reading& reading, std::string* out);

// Appends a JSON string, quotes included. `utf8` must be valid UTF-8.
void append_json_string(std::string_view utf8, std::string* out);

}  // namespace marsad::reading
