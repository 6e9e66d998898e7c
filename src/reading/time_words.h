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
  std::vector<bool> taken;  // by slot, made by index(): most words find an empty one, and these bits stay in the cache
  void index() {
    taken.resize(slots.size());
    for (size_t i = 0; i < slots.size(); ++i) taken[i] = slots[i].hash != 0;
  }
  std::string keys;

 private:
  mutable std::mutex events_mutex_;
  mutable std::shared_ptr<const DatedEvents> events_;  // set once, then never changed
};

// Hash of a folded word, 0 never.
inline uint32_t time_hash(std::string_view s) {
  uint64_t a = 0, b = 0;
  const size_t n = s.size();
  if (n >= 8) {
    __builtin_memcpy(&a, s.data(), 8);
    __builtin_memcpy(&b, s.data() + n - 8, 8);
    if (n > 16) {
      uint64_t c = 0;
      __builtin_memcpy(&c, s.data() + n / 2 - 4, 8);
      a ^= c * 0x9E3779B97F4A7C15ull;
    }
  } else {
    __builtin_memcpy(&a, s.data(), n);
  }
  uint64_t h = (a ^ (b * 0xD6E8FEB86659FD93ull) ^ n) * 0x9FB21C651E98DF25ull;
  h ^= h >> 29;
  return static_cast<uint32_t>(h >> 8) | 1u;
}

inline const TimeWord* TimeLexicon::Impl::find(std::string_view folded) const {
  const size_t mask = slots.size() - 1;
  const uint32_t h = time_hash(folded);
  for (size_t i = h >> 1 & mask;; i = (i + 1) & mask) {
    if (!taken[i]) return nullptr;
    const Slot& s = slots[i];
    if (s.hash == h && s.size == folded.size() && std::string_view(keys).substr(s.key, s.size) == folded)
      return &words[s.word];
  }
}

}  // namespace marsad::reading
