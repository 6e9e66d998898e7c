// The words of a text as numbers, and how alike two texts are.
//
//   word_set("قصفت الطائراتُ بلدةَ سراقب") → 4 numbers, sorted      the same for "قصفت طائرات بلده سراقب"
//
// A word is what src/arabic/fold.h makes of it, without a joined و ف ب ك ل before ال and without ال; words of one or
// two letters are left out. near(): how much of two sets is shared, 0 to 100 (Jaccard). SimHash (64 bits over runs of
// three words) finds whole texts that are copies but for a few words; MinHash bands (bands()) propose pairs of
// sentences that share most words. What it cannot do: synonyms, another word order of single words (sets have none).
// Threads: pure. Tested by words_test.cc.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace marsad::ledger {

using Words = std::vector<uint32_t>;  // sorted, each once, of 18 bits

void shorten(Words* words);                                // numbers of 32 bits, as older ledgers have them, made such
Words word_set(std::string_view utf8, size_t limit = 64);  // the first `limit` different words
int near(const Words& a, const Words& b);                  // 0…100
int shared(const Words& a, const Words& b);                // how many

uint64_t simhash(std::string_view utf8);  // 0: too short to say (fewer than 12 words)
int apart(uint64_t a, uint64_t b);        // bits that differ
// Copies but for a few words. Measured: see docs/ledger.md.
inline constexpr int kCopyBits = 6;
inline bool copies(uint64_t a, uint64_t b) { return a && b && apart(a, b) <= kCopyBits; }

// Six numbers; two sets that share two thirds of their words agree in at least one of them with 97 %.
void bands(const Words& words, std::vector<uint64_t>* out);

}  // namespace marsad::ledger
