// Hashes: SHA-256 for what must never be taken for something else (articles, the chain), 64 bits for buckets and words.
//
//   sha256("") → "e3b0c442…" as 32 bytes; hex() → 64 letters        hash64("قصف"): the same on every machine
//
// Threads: pure. Tested by words_test.cc (hash64, sha256).
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace marsad::ledger {

inline uint64_t mix64(uint64_t x) {  // the finalizer of splitmix64
  x += 0x9E3779B97F4A7C15;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
  return x ^ (x >> 31);
}

inline uint64_t hash64(std::string_view bytes) {  // FNV-1a, mixed
  uint64_t hash = 0xCBF29CE484222325;
  for (char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return mix64(hash);
}

std::string sha256(std::string_view bytes);  // 32 bytes
std::string hex(std::string_view bytes);
std::string unhex(std::string_view letters);  // empty when it is no hex

}  // namespace marsad::ledger
