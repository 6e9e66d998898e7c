// The tokens of a text that the times and numbers stages care for: known words, numbers and punctuation, as a short
// list.
//
//   "في 20 من كانون الثاني/يناير" → in · 20 · outof · month 1 (two tokens) · "/" · month 1
//
// Unknown words make no item; `joined` says whether an item follows the one before it with nothing between. Internal to
// those stages. Threads: pure. Tested by times_test.cc.
#pragma once
#include <vector>

#include "arabic/text.h"
#include "reading/time_words.h"

namespace marsad::reading {

struct TimeItem {
  const TimeWord* word = nullptr;  // null: number or punctuation
  uint32_t begin = 0, end = 0;     // tokens
  int64_t number = -1;             // whole numbers of up to 18 digits
  uint8_t digits = 0;              // how many; 0: no number
  char sign = 0;                   // ASCII of a punctuation mark, ',' for ،, '-' for every dash, '?' for the rest
  bool joined = false;             // follows the item before it on the same line, no token between
  bool fraction = false;           // a number with decimal or thousands marks: `number` is unset
};

class TimeItems {
 public:
  TimeItems(const arabic::Text& text, const TimeLexicon::Impl& words);

  uint32_t size() const { return static_cast<uint32_t>(items_.size()) - 1; }
  // Index size() is a sentinel: no word, no number, no sign.
  const TimeItem& operator[](uint32_t i) const { return items_[i]; }
  // The item straight behind i, or size().
  uint32_t next(uint32_t i) const { return i + 1 < size() && items_[i + 1].joined ? i + 1 : size(); }
  // The item straight before i, or size().
  uint32_t before(uint32_t i) const { return i > 0 && i < size() && items_[i].joined ? i - 1 : size(); }
  const TimeSense* sense(uint32_t i, K kind) const {
    const TimeWord* w = items_[i].word;
    return w && w->has(kind) ? find(*w, kind) : nullptr;
  }
  bool is(uint32_t i, K kind) const { return sense(i, kind) != nullptr; }
  const arabic::Text& text() const { return text_; }
  const TimeLexicon::Impl& words() const { return words_; }

 private:
  const TimeSense* find(const TimeWord& w, K kind) const;
  bool is_name_unless_weekday(const TimeWord& phrase) const;
  bool weekday(uint32_t token) const;
  bool printed_like(const TimeWord& w, uint32_t token) const;
  const arabic::Text& text_;
  const TimeLexicon::Impl& words_;
  std::vector<TimeItem> items_;
};

}  // namespace marsad::reading
