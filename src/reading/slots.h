// The slots stage: the scorer's word on who fills the slots of each event, after the rules have said theirs.
//
//   "سيطرت القوات على البلدة. وقصفت منازل المدنيين." → the rules leave قصفت without an actor; القوات, subject of the
//   sentence before, gets p=0.71
//
// Every mention of the event's sentence and of the two before it, and whatever the rules put into the slot, is a
// candidate; mentions of one entity are one. slot_features.h asks the questions, scorer.h weighs the answers. At most
// kReach candidates on each side, so the cost stays linear in the text. Threads: pure. Tested by scorer_test.cc.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "reading/draft.h"
#include "reading/scorer.h"

namespace marsad::reading {

// What is asked for beside the decisions.
struct SlotTrace {
  std::string* features = nullptr;                   // JSON: the candidates and their features, for tools/train.py
  std::vector<std::pair<size_t, std::string>> why;   // by event: a line for explain
  std::vector<std::pair<int, std::string>> dropped;  // by act: why it became no report after all (unanchored.h)
};

// Rewrites the slots of out->events that the model has weights for. `acts`: the act of each event.
void decide_slots(const Draft& draft, const std::optional<Published>& published, const std::vector<int>& acts,
                  const SlotModel* model, SlotTrace* trace, Reading* out);

}  // namespace marsad::reading
