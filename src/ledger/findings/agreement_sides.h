// What an article's reports say for and against the provisions of one agreement, before it is counted.
//
//   sides_of(all, sochi-2018) → heavy-weapons: 3 reports of compliance, 1 of breach; 2 accusations; named in 5 articles
//
// Internal to the findings (agreements.cc makes the answer of it). Threads: pure. Tested by tests/findings_test.py.
#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ledger/findings/findings.h"

namespace marsad::ledger::findings {

struct Side {
  std::vector<uint32_t> reports;  // into Material::told
  std::set<std::string> events;
};

struct Provided {
  const codebook::Provision* row = nullptr;
  Side breach, compliance, unclear, against;
};

// "The Russian side did not do what it promised", in an article that names this agreement and no other.
struct Charge {
  uint32_t page = 0, fact = 0;
};

struct Sides {
  const codebook::Object* agreement = nullptr;
  std::optional<Days> start, end;  // the days it is in force
  std::vector<Provided> provided;
  Side accusations, named;         // of a breach; that name the agreement
  std::vector<uint32_t> mentions;  // pages that name it
  std::vector<Charge> charges;
};

Sides sides_of(const Material& all, const codebook::Object& agreement);

}  // namespace marsad::ledger::findings
