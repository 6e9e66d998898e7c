// A hash table from folded words to values, for look-ups that every token of a text makes.
//
//   WordMap<uint32_t> ids;  ids.add("قصف").first = 7;  *ids.find("قصف") == 7;  ids.find("سلام") == nullptr
//
// Words are looked up as they stand, without a string being made of them; the letters lie in one buffer, the table is
// open-addressed and keeps the hash beside the place. Nothing can be removed but everything. Values move when one is
// added: a pointer or reference is good until the next add(). Threads: const methods may run at once. Tested by
// word_map_test.cc. What it cannot do: more than 2³² letters or words.
#pragma once
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace marsad::arabic {

template <class T>
class WordMap {
 public:
  size_t size() const { return entries_.size(); }

  const T* find(std::string_view word) const {
    if (slots_.empty()) return nullptr;
    const Slot& slot = slots_[place(word, hash_of(word))];
    return slot.entry ? &entries_[slot.entry - 1].value : nullptr;
  }
  T* find(std::string_view word) { return const_cast<T*>(std::as_const(*this).find(word)); }

  // The word's value, made when it is new (second: true).
  std::pair<T&, bool> add(std::string_view word) {
    if ((entries_.size() + 1) * 2 > slots_.size()) grow();
    const uint64_t hash = hash_of(word);
    Slot& slot = slots_[place(word, hash)];
    if (slot.entry) return {entries_[slot.entry - 1].value, false};
    slot = {static_cast<uint32_t>(hash), static_cast<uint32_t>(entries_.size() + 1)};
    entries_.push_back(
        {hash, static_cast<uint32_t>(letters_.size()), static_cast<uint32_t>(word.size()), head(word), T()});
    letters_ += word;
    return {entries_.back().value, true};
  }

  void clear() { slots_.clear(), entries_.clear(), letters_.clear(); }

 private:
  using Head = std::array<uint64_t, 2>;
  // The low half of the hash stands beside the index, so that another word's entry is hardly ever looked at; the place
  // is told by the high half.
  struct Slot {
    uint32_t hash = 0, entry = 0;  // index + 1 into entries_, 0: empty
  };
  struct Entry {
    uint64_t hash;
    uint32_t begin, size;
    Head head;  // the first letters, so that most words are compared without a reach into letters_
    T value;
  };

  static Head head(std::string_view word) {
    Head h{};
    std::memcpy(h.data(), word.data(), std::min(word.size(), sizeof(Head)));
    return h;
  }

  // Eight bytes at a time, mixed by a multiplication: words are some 4 to 24 bytes long.
  static uint64_t hash_of(std::string_view word) {
    constexpr uint64_t kOdd = 0x9E3779B97F4A7C15;
    uint64_t h = word.size() * kOdd;
    const char* at = word.data();
    size_t left = word.size();
    for (; left >= 8; at += 8, left -= 8) {
      uint64_t block;
      std::memcpy(&block, at, 8);
      h = (h ^ block) * kOdd;
      h ^= h >> 32;
    }
    if (left) {
      uint64_t block = 0;
      std::memcpy(&block, at, left);
      h = (h ^ block) * kOdd;
      h ^= h >> 32;
    }
    return h * kOdd;
  }

  // Where the word stands, or the empty slot where it would.
  size_t place(std::string_view word, uint64_t hash) const {
    const size_t mask = slots_.size() - 1;
    for (size_t at = (hash >> 32) & mask;; at = (at + 1) & mask) {
      if (!slots_[at].entry) return at;
      if (slots_[at].hash != static_cast<uint32_t>(hash)) continue;
      const Entry& e = entries_[slots_[at].entry - 1];
      if (e.hash == hash && e.size == word.size() && e.head == head(word) &&
          (word.size() <= sizeof(Head) || std::memcmp(letters_.data() + e.begin, word.data(), word.size()) == 0))
        return at;
    }
  }

  void grow() {
    std::vector<Slot> slots(slots_.empty() ? 64 : slots_.size() * 2);
    const size_t mask = slots.size() - 1;
    for (size_t i = 0; i < entries_.size(); ++i) {
      size_t at = (entries_[i].hash >> 32) & mask;
      while (slots[at].entry) at = (at + 1) & mask;
      slots[at] = {static_cast<uint32_t>(entries_[i].hash), static_cast<uint32_t>(i + 1)};
    }
    slots_ = std::move(slots);
  }

  std::vector<Slot> slots_;  // a power of two
  std::vector<Entry> entries_;
  std::string letters_;
};

}  // namespace marsad::arabic
