// Every word that stands in some event, once, and which of them hold a given part: what `q` asks for.
//
//   Vocabulary words; uint32_t id = words.id("القصف");   words.holding("قصف") → a bit for each word that has it inside
//
// A hundred thousand words are looked through in about a millisecond; an event then only says whether one of its
// numbers has its bit. Words are folded; nothing is ever taken out. Threads: const methods from any thread. Tested by
// vocabulary_test.cc.
#pragma once
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace marsad::serve {

class Vocabulary {
 public:
  class Bits {
   public:
    explicit Bits(size_t size) : bits_((size + 63) / 64) {}
    void set(uint32_t id) { bits_[id / 64] |= uint64_t{1} << (id % 64); }
    template <class Each>
    void each(Each each) const {
      for (size_t i = 0; i < bits_.size(); ++i)
        for (uint64_t rest = bits_[i]; rest; rest &= rest - 1)
          each(static_cast<uint32_t>(i * 64 + static_cast<size_t>(std::countr_zero(rest))));
    }
    bool operator[](uint32_t id) const { return id / 64 < bits_.size() && (bits_[id / 64] >> (id % 64) & 1) != 0; }

   private:
    std::vector<uint64_t> bits_;
  };

  uint32_t id(std::string_view word);
  Bits holding(std::string_view part) const;
  size_t size() const { return starts_.size(); }
  std::string_view text(uint32_t id) const;

 private:
  std::string all_ = "\n";        // every word, a line each
  std::vector<uint32_t> starts_;  // in all_
  std::unordered_multimap<size_t, uint32_t> by_hash_;
};

// The words of a folded text: what stands between white space and punctuation.
template <class Each>
void each_word(std::string_view folded, Each each);
bool between_words(std::string_view text, size_t at, size_t* length);  // a separator at this place, of so many bytes

template <class Each>
void each_word(std::string_view folded, Each each) {
  size_t begin = 0;
  for (size_t at = 0, length = 1; at < folded.size(); at += length) {
    if (!between_words(folded, at, &length)) continue;
    if (at > begin) each(folded.substr(begin, at - begin));
    begin = at + length;
  }
  if (begin < folded.size()) each(folded.substr(begin));
}

}  // namespace marsad::serve
