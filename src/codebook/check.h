// What is wrong with a codebook: clashes, unreachable entries, wrong columns, dates out of order, dangling ids, places
// outside their parent.
//
//   levant/actors/iraq.tsv:12:5: parent 'irq-army' is no known actor; write an id of actors/*.tsv or countries.tsv, or
//   add the entry
//       hashd	الحشد الشعبي	…	irq-army
//                    	            	^ near here
//
// Every message names file:line:column, the cell and the cure. The rules are one file each: columns, ids, names, rows,
// places. What it cannot do: know whether a fact is true; the examples (`marsad codebook test`) tell whether a row is
// read. Threads: pure. Tested by check_test.cc, which has a codebook with each kind of fault.
#pragma once
#include <string>
#include <vector>

#include "codebook/tsv.h"

namespace marsad::codebook {

// All faults of dir and the layers below it, by file and place.
std::vector<Problem> check(const std::string& dir);

}  // namespace marsad::codebook
