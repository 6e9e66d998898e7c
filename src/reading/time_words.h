// The words that the times and numbers stages know, as one hash table from folded token to senses.
//
//   وبالثلاثاء → weekday 2, clitics و ب ال;  كانون الثاني → one phrase of two tokens: month 1;  ثلاثمئة → hundred 300
//
// Every form is stored with every clitic it may carry, so that a token costs one look-up. The tables are codebook
// base/times/*.tsv and base/numbers.tsv of every layer; this file knows their columns, not their words. Internal to the
// times, numbers and own-date stages. Threads: any number; what is read late is guarded. Tested by times_test.cc.
#pragma once
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reading/times.h"

namespace marsad::reading {

enum class K : uint8_t {
  month,
  hijri_month,
  weekday,
  unit,
  holiday,
  deictic,
  lone_deictic,
  rel,
  this_,
  dir,
  since,
  from,
  approx,
  last_nth,
  few,
  daypart,
  dayhour,
  part,
  fraction,
  season,
  decade,
  era,
  glue,
  in,
  until,
  between,
  span_from,
  and_,
  or_,
  clock,
  running,
  hours,
  label,
  block,
  named,
  every,
  published,
  ago,
  future,
  past,
  ongoing,
  never,
  card,
  stem,
  hundred,
  mult,
  multdual,
  ord,
  frac,
  share,
  bound,
  after,
  vague,
  minus,
  point,
  percent,
  per,
  outof,
  after_ord,
  except,
  count_
};

enum class Unit : uint8_t { none, minute, hour, day, week, month, quarter, season, half, year, decade, century };

// Clitics as in arabic/clitics.h: kAnd kThen kBi kLi kKa kAl.
struct TimeSense {
  K kind = K::card;
  uint8_t clitics = 0;  // what was joined, ال of the listed form included
  bool weak = false;
  int8_t number = 0;     // of units: 1, 2, 3
  int16_t written = -1;  // index into written(): endings that the printed word must have, one of them
  double value = 0;      // month, day, offset, number …; of holidays: index
  double most = 0;       // vague: upper end; units: 1 for hijri
};

struct Holiday {
  enum Calendar : uint8_t { greg, hijri, western, orthodox } calendar = greg;
  int month = 0, day = 0, days = 1;
};

// One entry of the table: what the token alone can be, and the phrases it begins.
struct TimeWord {
  struct Phrase {
    uint32_t first_word = 0, words = 0;  // into phrase_words
    uint32_t entry = 0;                  // the TimeWord of the phrase
  };
  uint64_t kinds = 0;  // bit per K
  uint32_t first_sense = 0, senses = 0;
  uint32_t first_phrase = 0, phrases = 0;  // longest first
  bool written = false;                    // some sense wants the printed form looked at
  bool has(K k) const { return kinds >> static_cast<int>(k) & 1; }
};

struct TimeLexicon::Impl {
  std::vector<TimeWord> words;
  std::vector<TimeSense> senses;
  std::vector<TimeWord::Phrase> phrases;
  std::vector<std::string> phrase_words;
  std::vector<std::vector<std::string>> written;
  std::vector<Holiday> holidays;
  std::vector<std::string> event_files;  // dated-events.tsv and dated-events/*.tsv of each layer
  std::string_view packed_events;        // the same, compiled; empty where they are read from event_files

  // The happenings whose days are known. Read when first asked for, since only an article without a day needs them;
  // any thread may ask. Throws std::runtime_error (file:line:column: what, cure), each time it is asked.
  const DatedEvents& dated_events() const;

  const TimeWord* find(std::string_view folded) const;
  std::span<const TimeSense> senses_of(const TimeWord& w) const { return {senses.data() + w.first_sense, w.senses}; }

  // Open addressing: hash and index of the word; the key's bytes in keys.
  struct Slot {
    uint32_t hash = 0, word = 0, key = 0, size = 0;
  };
  std::vector<Slot> slots;
  // Eight bits a slot, one of them set for each word, made by index(): most words of a text find theirs unset and are
  // settled by one look, at bits that stay in the cache.
  std::vector<uint64_t> known;
  void index() {
    known.assign(slots.size() / 8 + 1, 0);
    for (const Slot& s : slots) {
      if (s.hash) known[known_bit(s.hash) / 64] |= uint64_t{1} << known_bit(s.hash) % 64;
    }
  }
  size_t known_bit(uint32_t hash) const { return hash >> 1 & (slots.size() * 8 - 1); }
  std::string keys;

 private:
  mutable std::mutex events_mutex_;
  mutable std::shared_ptr<const DatedEvents> events_;  // set once, then never changed
};

// Bytes as numbers, the first of them lowest.
template <class Number>
Number time_bytes(const char* at) {
  Number v;
  __builtin_memcpy(&v, at, sizeof v);
  return v;
}

// Up to seven bytes as one number: two loads that overlap, which is faster than a copy of so many.
inline uint64_t few_time_bytes(const char* at, size_t n) {
  if (n >= 4) return time_bytes<uint32_t>(at) | uint64_t{time_bytes<uint32_t>(at + n - 4)} << 8 * (n - 4);
  if (n >= 2) return time_bytes<uint16_t>(at) | uint64_t{time_bytes<uint16_t>(at + n - 2)} << 8 * (n - 2);
  return n == 1 ? static_cast<unsigned char>(*at) : 0;
}

// Hash of a folded word, 0 never.
inline uint32_t time_hash(std::string_view s) {
  uint64_t a = 0, b = 0;
  const size_t n = s.size();
  if (n >= 8) {
    a = time_bytes<uint64_t>(s.data());
    b = time_bytes<uint64_t>(s.data() + n - 8);
    if (n > 16) a ^= time_bytes<uint64_t>(s.data() + n / 2 - 4) * 0x9E3779B97F4A7C15ull;
  } else {
    a = few_time_bytes(s.data(), n);
  }
  uint64_t h = (a ^ (b * 0xD6E8FEB86659FD93ull) ^ n) * 0x9FB21C651E98DF25ull;
  h ^= h >> 29;
  return static_cast<uint32_t>(h >> 8) | 1u;
}

// Whether two words of n bytes are one; nearly all are shorter than 17.
inline bool same_time_word(const char* a, const char* b, size_t n) {
  if (n < 8) return few_time_bytes(a, n) == few_time_bytes(b, n);
  if (n > 16) return __builtin_memcmp(a, b, n) == 0;
  return time_bytes<uint64_t>(a) == time_bytes<uint64_t>(b) &&
         time_bytes<uint64_t>(a + n - 8) == time_bytes<uint64_t>(b + n - 8);
}

inline const TimeWord* TimeLexicon::Impl::find(std::string_view folded) const {
  const uint32_t h = time_hash(folded);
  if (!(known[known_bit(h) / 64] >> known_bit(h) % 64 & 1)) return nullptr;
  const size_t mask = slots.size() - 1;
  for (size_t i = h >> 1 & mask; slots[i].hash != 0; i = (i + 1) & mask) {
    const Slot& s = slots[i];
    if (s.hash == h && s.size == folded.size() && same_time_word(keys.data() + s.key, folded.data(), s.size))
      return &words[s.word];
  }
  return nullptr;
}

}  // namespace marsad::reading
