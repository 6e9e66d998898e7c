// A report to send on: one HTML file with map, timeline, sources and events, no script, nothing asked of anybody.
//
//   report_page(source, {.types = {"ASSAULT"}}, {.lang = "ar"}) → the file
//
// Its own policy (default-src 'none') would stop a request if one were in it. Threads: as Source. Tested by
// tests/serve_test.py and, in the browser, web/e2e/page_test.mjs.
#pragma once
#include <string>

#include "serve/source.h"

namespace marsad::serve {

struct ReportOptions {
  std::string lang = "ar";  // ar | en
  std::string title;        // empty: Marsad
  size_t events = 300;      // listed at most; how many there are is said
  int64_t as_of = 0;
};

std::string report_page(const Source& source, const EventQuery& query, const ReportOptions& options);

}  // namespace marsad::serve
