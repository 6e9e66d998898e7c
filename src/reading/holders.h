// Who holds a place, where the words behind it tell.
//
//   عفرين التي يسيطر عليها مقاتلون أكراد;  مصياف الخاضعة لسيطرة النظام;  الباب، آخر معاقل التنظيم;  قرية ضمن مناطق
//   سيطرة قسد
//
// What it cannot do: holders told before their place (سيطر التنظيم على الباب، وقصفها الجيش) or in another sentence.
// Threads: pure. Tested by sentences_holders_test.cc.
#pragma once
#include <algorithm>
#include <vector>

#include "reading/draft.h"

namespace marsad::reading {

// The mention of whoever holds the place whose words end at the token; -1 where nothing says so. nameless: what stands
// before the token is قرى, نقاط.
int holder_behind(const Draft& draft, uint32_t token, uint32_t sentence, bool nameless);

// By mention: whether it is named as the holder of a place, and so told of the place alone.
std::vector<bool> holders(const Draft& draft);

// Whether whom an act of force hit is told by the place alone: victims that are named are told better.
inline bool hits_holder(const Draft& d, const Act& a, const Event& e) {
  return a.row && a.row->type == "ASSAULT" && e.recipients.size() == 1 &&
         std::any_of(a.fills.begin(), a.fills.end(), [&](const Fill& f) {
           return f.role == codebook::Role::recipient && f.sure && f.mention >= 0 &&
                  d.chars(d.mentions[static_cast<size_t>(f.mention)].tokens).end == e.recipients.front().at.end;
         });
}

}  // namespace marsad::reading
