// What a word or phrase of the codebook can be: one way of reading it, as a plain struct that lies in the compiled file
// as it is.
//
//   قصف → predicate, verb, past, active or passive, he   and   predicate, noun
//
// Threads: plain values.
#pragma once
#include <cstdint>

#include "arabic/morphology.h"

namespace marsad::codebook {

enum class Kind : uint8_t {
  actor,
  country,
  people,
  capital,
  nisba,
  head,
  descriptor,
  given_name,
  place,
  place_head,
  predicate,
  cue,
  particle,
  weapon,
  count,
  source,
  object,
  fact
};

struct Sense {
  Kind kind = Kind::particle;
  arabic::WordClass cls = arabic::WordClass::noun;
  arabic::Tense tense = arabic::Tense::none;
  arabic::Voice voice = arabic::Voice::active;
  uint8_t person = 3;
  arabic::Gender gender = arabic::Gender::unknown;
  arabic::Number number = arabic::Number::unknown;
  uint8_t flags = 0;
  uint32_t entry =
      0;  // index into the codebook's list of that kind; of predicates and cues: of the group of rows with one lemma
  uint32_t variant = 0;  // of actors, countries, places, sources, objects: which variant
};
enum SenseFlag : uint8_t {
  kConstructForm = 1,
  kWithSuffixForm = 2,
  kAccusativeForm = 4,
  kMasdar = 8,
  kIndefiniteVariant = 16,
  kPhraseSense = 32,
  kJussiveForm = 64,
  kPlainVerb = 128  // of a predicate of type VERB
};

}  // namespace marsad::codebook
