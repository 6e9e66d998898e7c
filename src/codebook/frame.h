// A predicate's frame: which position or preposition gives the actor, the recipient, the place … (docs/codebook.md,
// "Frame").
//
//   "subj:A على!:P(place) ب:W"  →  the subject acts, على must give a place, ب gives the weapon
//
// Threads: plain values. Tested by frame_test.cc.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace marsad::codebook {

enum class Slot : uint8_t { subj, obj, obj2, gen, adj, prep, clause };
enum class Role : uint8_t { actor, recipient, place, weapon, topic, event, count, both, none };  // A R P W T E N AA X

// What may fill a slot.
enum FillClass : uint16_t {
  kAnyFill = 0,
  kFillActor = 1,
  kFillArmed = 2,
  kFillPerson = 4,
  kFillPlace = 8,
  kFillEvent = 16,
  kFillNumber = 32,
  kFillWeapon = 64,
  kFillPresent = 128,  // of cues: only before a present verb
  kFillPast = 256,
  kFillForce = 512,    // an armed actor that is no whole state or capital: a government, forces, rebels, police (states
                       // play football)
  kFillPeople = 1024,  // a population or people counted: مدنيون, سبعة أشخاص
  kFillSpot = 2048,    // beside a place, a noun alone that places are made of: البلدة, 12 قرية
};

struct FrameItem {
  Slot slot = Slot::subj;
  std::string prep;  // folded, for Slot::prep
  bool required = false;
  Role role = Role::none;
  uint16_t classes = kAnyFill;
  bool place_only() const { return (classes & ~kFillSpot) == kFillPlace; }
};

struct Frame {
  std::vector<FrameItem> items;
  const FrameItem* find(Slot) const;
  const FrameItem* find_prep(std::string_view folded_prep) const;
};

// Appends what is wrong to error ("unknown role 'Q' in 'subj:Q': one of A R P W T E N AA X") and returns false; the
// items read so far stay.
bool parse_frame(std::string_view text, Frame* out, std::string* error);

}  // namespace marsad::codebook
