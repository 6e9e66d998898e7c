// Which reports are worth comparing: every report falls into a few buckets, and only those that share one are paired.
//
//   ASSAULT in Kafr Nabl on 2019-05-31 → its type in the cell of 0.25° and the four days around; its article;
//   the bands of its sentence's words (words.h)
//
// A bucket proposes, link() decides: no two reports that link() joins over place and time can miss each other, because
// windows are widened by kSlackDays and places by their own radius before they are cut into buckets. Pairs that only
// words join are found with the chance that words.h states. A bucket is 32 bits, which the store keeps in four bytes:
// two that fall together by chance propose a pair more. Threads: pure. Tested by merge_test.cc (against all pairs).
#pragma once
#include <cstdint>
#include <vector>

#include "ledger/report.h"

namespace marsad::ledger {

void buckets(const Report& report, std::vector<uint32_t>* out);  // sorted, each once

}  // namespace marsad::ledger
