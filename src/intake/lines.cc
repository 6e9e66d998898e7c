#include "intake/lines.h"

#include <algorithm>
#include <cstring>

namespace marsad::intake {
namespace {
constexpr size_t kChunk = size_t{1} << 18;
}

Lines::Lines(int fd, size_t limit, size_t padding, const std::atomic<bool>* stop)
    : Lines(nullptr, limit, padding, stop) {
  own_ = stream_of(fd, stop);
  stream_ = own_.get();
}

Lines::Lines(Stream* stream, size_t limit, size_t padding, const std::atomic<bool>* stop)
    : stream_(stream), limit_(limit), padding_(padding), stop_(stop), buffer_(kChunk + padding) {}

bool Lines::fill() {
  if (over_) return false;
  if (begin_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }
  if (buffer_.size() - padding_ - end_ < kChunk / 2)
    buffer_.resize(std::min(2 * buffer_.size(), limit_ + 2 * kChunk + padding_));
  if (!(stop_ && stop_->load(std::memory_order_relaxed))) {
    try {
      if (size_t got = stream_->read(buffer_.data() + end_, buffer_.size() - padding_ - end_)) {
        end_ += got;
        return true;
      }
    } catch (const Fault& fault) {
      error_ = fault.what();
    }
  }
  over_ = true;
  return false;
}

Lines::Got Lines::next() {
  length_ = 0;
  bool dropping = false;
  size_t searched = 0;  // bytes after begin_ known to hold no line end
  for (;;) {
    const char* from = buffer_.data() + begin_ + searched;
    const void* at = end_ > begin_ + searched ? std::memchr(from, '\n', end_ - begin_ - searched) : nullptr;
    size_t size = at ? static_cast<size_t>(static_cast<const char*>(at) - buffer_.data()) - begin_ : end_ - begin_;
    if (dropping || size > limit_) {  // let go of what is too long, keep only its count
      dropping = true;
      length_ += size;
      begin_ += size;
      searched = 0;
      size = 0;
    } else {
      searched = size;
    }
    if (at) {
      line_ = {buffer_.data() + begin_, size};
      begin_ += size + 1;
      ended_ = true;
      break;
    }
    if (!fill()) {
      if (stop_ && stop_->load(std::memory_order_relaxed)) return Got::end;  // half a line is no line
      if (!error_.empty()) return Got::failed;
      if (begin_ == end_ && length_ == 0) return Got::end;
      line_ = {buffer_.data() + begin_, end_ - begin_};
      begin_ = end_;
      ended_ = false;
      break;
    }
  }
  ++number_;
  if (dropping) {
    line_ = {};
    return Got::too_long;
  }
  length_ = line_.size();
  return Got::line;
}

}  // namespace marsad::intake
