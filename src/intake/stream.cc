#include "intake/stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace marsad::intake {
namespace {

class FileStream : public Stream {
 public:
  FileStream(int fd, bool own, const std::atomic<bool>* stop) : fd_(fd), own_(own), stop_(stop) {}
  ~FileStream() override {
    if (own_) ::close(fd_);
  }
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;
  size_t read(char* to, size_t size) override {
    for (;;) {
      if (stop_ && stop_->load(std::memory_order_relaxed)) return 0;
      const ssize_t got = ::read(fd_, to, size);
      if (got >= 0) return static_cast<size_t>(got);
      if (errno != EINTR) throw Fault(std::strerror(errno));
    }
  }

 private:
  int fd_;
  bool own_;
  const std::atomic<bool>* stop_;
};

class MemoryStream : public Stream {
 public:
  explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}
  size_t read(char* to, size_t size) override {
    size = std::min(size, bytes_.size());
    if (size) std::memcpy(to, bytes_.data(), size);
    bytes_.remove_prefix(size);
    return size;
  }

 private:
  std::string_view bytes_;
};

}  // namespace

std::unique_ptr<Stream> open_file(const std::string& path, const std::atomic<bool>* stop) {
  if (path == "-") return std::make_unique<FileStream>(STDIN_FILENO, false, stop);
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) throw Fault(std::strerror(errno));
  return std::make_unique<FileStream>(fd, true, stop);
}

std::unique_ptr<Stream> stream_of(int fd, const std::atomic<bool>* stop) {
  return std::make_unique<FileStream>(fd, false, stop);
}

std::unique_ptr<Stream> stream_of(std::string_view bytes) { return std::make_unique<MemoryStream>(bytes); }

bool Peek::more() {
  if (over_) return false;
  constexpr size_t kChunk = size_t{1} << 16;
  const size_t had = front_.size();
  front_.resize(had + kChunk);
  size_t got = 0;
  try {
    got = below_->read(front_.data() + had, kChunk);
  } catch (const Fault& fault) {
    front_.resize(had);
    if (had == at_) throw;
    fault_ = fault.what();
  }
  front_.resize(had + got);
  over_ = got == 0;
  return !over_;
}

std::string_view Peek::peek(size_t size) {
  while (front_.size() - at_ < size && more()) {
  }
  return std::string_view(front_).substr(at_);
}

std::string_view Peek::peek_once() {
  if (front_.size() == at_) more();
  return std::string_view(front_).substr(at_);
}

size_t Peek::read(char* to, size_t size) {
  if (at_ < front_.size()) {
    size = std::min(size, front_.size() - at_);
    std::memcpy(to, front_.data() + at_, size);
    at_ += size;
    if (at_ == front_.size()) {
      std::string().swap(front_);
      at_ = 0;
    }
    return size;
  }
  if (!fault_.empty()) throw Fault(std::exchange(fault_, std::string()));
  return over_ ? 0 : below_->read(to, size);
}

bool read_all(Stream& stream, uint64_t limit, std::string* out, uint64_t* size) {
  constexpr size_t kChunk = size_t{1} << 17;
  out->clear();
  *size = 0;
  std::string sink;
  for (;;) {
    if (*size > limit) {  // only counted from here on
      if (sink.empty()) {
        std::string().swap(*out);
        sink.resize(kChunk);
      }
      const size_t got = stream.read(sink.data(), sink.size());
      if (got == 0) return false;
      *size += got;
      continue;
    }
    const size_t had = out->size();
    if (out->capacity() - had < kChunk) out->reserve(std::max(2 * out->capacity(), had + kChunk));
    out->resize(std::min(out->capacity(), had + (size_t{1} << 20)));
    const size_t got = stream.read(out->data() + had, out->size() - had);
    out->resize(had + got);
    *size += got;
    if (got == 0) return true;
  }
}

}  // namespace marsad::intake
