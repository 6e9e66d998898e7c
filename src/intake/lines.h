// Lines of a byte stream of any length, in bounded memory.
//
//   "ab\ncd" → "ab", "cd"; with limit 4, "abcdef\ngh" → too_long (6 bytes), "gh"
//
// A line longer than the limit is counted but not kept. Lines end at \n, which is not part of them; \r is.
// An interrupted read asks `stop` and goes on or ends the input. Threads: one thread an object. Tested by
// lines_test.cc.
#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "intake/stream.h"

namespace marsad::intake {

class Lines {
 public:
  enum class Got : uint8_t { line, too_long, end, failed };

  // `fd` and `stream` stay the caller's. `padding` readable bytes always follow a line (a parser may look ahead of its
  // end).
  Lines(int fd, size_t limit, size_t padding, const std::atomic<bool>* stop = nullptr);
  Lines(Stream* stream, size_t limit, size_t padding, const std::atomic<bool>* stop = nullptr);

  Got next();
  std::string_view line() const { return line_; }  // until the next call
  uint64_t number() const { return number_; }      // of the line last returned, from 1
  uint64_t length() const { return length_; }      // bytes of the line last returned, kept or not
  bool ended() const { return ended_; }            // the line last returned had a line end (the last one may have none)
  const std::string& error() const { return error_; }  // the complaint after `failed`

 private:
  bool fill();  // more bytes into the buffer; false at the end or on error
  std::unique_ptr<Stream> own_;
  Stream* stream_;
  size_t limit_, padding_;
  const std::atomic<bool>* stop_;
  std::vector<char> buffer_;
  size_t begin_ = 0, end_ = 0;  // what is in the buffer and not yet handed out
  bool over_ = false, ended_ = false;
  std::string error_;
  std::string_view line_;
  uint64_t number_ = 0, length_ = 0;
};

}  // namespace marsad::intake
