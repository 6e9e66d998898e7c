// What the parts of the SQLite store share about events' rows: lists of numbers as bytes, tags.
//
//   tag_of(TagKind::actor, "rus") → the number under which every event with an arm of Russia stands
//
// Threads: pure. Tested by ledger_test.cc.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace marsad::ledger {

enum class TagKind { type, actor, place };
int64_t tag_of(TagKind kind, std::string_view id);
inline constexpr int64_t kUndated = INT32_MAX;  // `first` of an event without a date, among tags

std::string packed_numbers(const std::vector<int64_t>& numbers);  // LEB128
std::vector<int64_t> unpacked_numbers(std::string_view bytes);

}  // namespace marsad::ledger
