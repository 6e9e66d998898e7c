// One round of talks: what reports and facts say of who was invited, came and stayed away, and its JSON.
//
//   put(&round, r, told)   "دعت موسكو المعارضة إلى الاجتماع" (REQUEST)  →  invited: opposition
//
// Internal to the findings: tracks.cc says which report is of which round. Threads: pure. Tested by
// tests/findings_test.py.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ledger/findings/findings.h"

namespace marsad::ledger::findings {

struct Round {
  std::vector<uint32_t> told;
  std::set<std::string> invited, came, away;
  std::vector<std::pair<uint32_t, uint32_t>> named;    // page, mention
  std::vector<std::pair<uint32_t, uint32_t>> spoiled;  // page, fact: who is said to have ruined them
};

void put(Round* round, uint32_t r, const Told& told);
// Who was there and who was not, as facts of the report's sentence say it.
void put_facts(Round* round, const Page& page, const Told& told);

// The day that is said with a name, behind it: محادثات جنيف المقررة في 20 شباط.
std::optional<Days> day_beside(const Page& page, const Named& name);

Json json_of(const Material& all, const Round& round, const Asked& asked);

}  // namespace marsad::ledger::findings
