// Components of linked reports, cut where they would contradict themselves: each group that is left is one event.
//
//   strike on A ─ "strikes on the area" ─ strike on B: one component; A and B are 20 km apart, so the area's report
//   stays with the one it is linked to more strongly, and the other is an event of its own
//
// Links are taken strongest first; one that would bring together days or places that cannot be one, or actors that
// contradict each other, is left out; the last not where what links them is strong (kStrong), or is one place on one
// day, which link() has weighed against them. What a person ruled comes before: `together` joins whatever else is said,
// `apart` never lets two meet. A pure function of the set of reports and links: order, batches and threads do not show.
// Threads: pure. Tested by merge_test.cc.
#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "ledger/link.h"
#include "ledger/report.h"

namespace marsad::ledger {

struct Joint {  // a link between two of the reports, by their place in the list
  uint32_t a = 0, b = 0;
  Link link;
};

struct Rulings {
  std::vector<std::pair<uint32_t, uint32_t>> together, apart;
};

struct Group {
  std::vector<uint32_t> reports;  // rising
  std::vector<uint16_t> because;  // the signals of the links that joined them, strongest first, each once
};

inline constexpr int kStrong = 75;

// The groups, in the order of their first report. `reports` must be sorted by identity(): ties between links are
// settled by it.
std::vector<Group> cut(const std::vector<const Report*>& reports, std::vector<Joint> links, const Rulings& rulings);

}  // namespace marsad::ledger
