// A map that needs no program: country outlines and marks as SVG.
//
//   append_map(places, "Map", &html) → <svg …> with a circle for each place, its size by its events
//
// The view holds where most of it happened. Outlines come from the page's own basemap (Natural Earth, through
// world-atlas); without one only the marks are drawn. What is known only as an area is a dashed circle of its size.
// Threads: pure. Tested by tests/serve_test.py.
#pragma once
#include <string>
#include <vector>

namespace marsad::serve {

struct Spot {
  std::string label, color;
  double lat = 0, lon = 0, radius_km = 0;
  bool area = false;
  uint64_t events = 0;
};

void append_escaped(std::string_view text, std::string* html);  // as text, never as markup; bidi controls shown as ⍰
void append_map(const std::vector<Spot>& spots, const std::string& label, std::string* html);

}  // namespace marsad::serve
