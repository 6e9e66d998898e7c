// What the files of the slot features share: how far they look, and answers that more than one question has. Internal.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "reading/features.h"

namespace marsad::reading::slot_answers {

inline constexpr size_t kReach = 24;  // candidates looked at before the event's word, and behind it
inline constexpr size_t kNear = 12;   // events of the sentence looked at on each side
inline constexpr uint32_t kBack = 2;  // sentences looked back

inline uint8_t bucket(uint32_t n, std::initializer_list<uint32_t> lower_ends) {
  uint8_t b = 0;
  for (uint32_t low : lower_ends) b = static_cast<uint8_t>(b + (n >= low));
  return b;
}

// Answers that more than one question shares.
enum Stands : uint8_t {
  kNone,
  kSubj,
  kBefore,
  kObj,
  kGen,
  kAdj,
  kPlace,
  kAgent,
  kWith,
  kAgainst,
  kBoth,
  kOf,
  kPrep,
  kShared
};
enum Relation : uint8_t { kNoRelation, kSelf, kParent, kAbove, kChild, kSibling, kLeft, kRight };
enum Governs : uint8_t { kNothing, kSay, kCue, kLight, kSame, kEvent, kDropped };
enum Party : uint8_t { kNoParty, kActor, kRecipient, kBothParties };

inline constexpr size_t kTypes = 17;  // PLOVER's, and 0 for any

inline uint8_t type_code(std::string_view type) {
  static const auto types = [] {
    std::array<std::string_view, kTypes> out;
    for (uint8_t i = 0; i < kTypes; ++i) out[i] = feature_answer(F::type, i);
    return out;
  }();
  const auto at = std::find(types.begin() + 1, types.end(), type);
  return at == types.end() ? uint8_t{0} : static_cast<uint8_t>(at - types.begin());
}

inline uint8_t party(bool actor, bool recipient) { return static_cast<uint8_t>((actor ? 1 : 0) + (recipient ? 2 : 0)); }

}  // namespace marsad::reading::slot_answers
