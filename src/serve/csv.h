// Brief events as a table for spreadsheets.
//
//   events_csv({"{\"id\": …}"}) → "id,type,…\r\n7f3a,ASSAULT,…\r\n"
//
// A cell that a spreadsheet would take for a formula (= + - @ first) gets an apostrophe before it; a cell with a comma,
// a quotation mark or a line end is quoted (RFC 4180). The first bytes are a byte-order mark, without which Excel takes
// Arabic for Latin. Threads: pure. Tested by api_test.cc.
#pragma once
#include <string>
#include <vector>

namespace marsad::serve {

// `head`: with the names of the columns; false for the further pieces of one table.
std::string events_csv(const std::vector<std::string>& briefs, bool head = true);

}  // namespace marsad::serve
