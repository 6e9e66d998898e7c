// A decision on its way into the ledger: what its targets were found to be, and what it will bind.
//
// decide.cc makes one, ruled.cc fills it and throws (Trouble, wrong or stale) where the decision cannot be; then
// decide.cc writes it. Internal to the ledger. Tested by decisions_test.cc.
#pragma once
#include <string>
#include <vector>

#include "ledger/sqlite_ledger.h"

namespace marsad::ledger {

[[noreturn]] inline void wrong(const std::string& text) { throw Trouble(Trouble::wrong, text); }

struct SqliteLedger::Ruled {
  const Decision& decision;
  int64_t n = 0;  // its number
  // As it is kept: values, targets, and by kind undone, fixes, or rulings (report, report, 1 together or 0 apart).
  nlohmann::ordered_json body = {};
  std::vector<int64_t> anchored = {};  // the reports that it holds on to
  Reports touched = {};                // whose events are to be made again
};

}  // namespace marsad::ledger
