// Bytes in a row: files, pipes, what is inside a gzip or zstd file, an archive's entry.
//
//   auto file = open_file("dump.warc.gz", stop);  Peek peek(std::move(file));  peek.peek(6) → "\x1f\x8b…"
//
// What cannot be read on throws Fault, whose text is the complaint with its cure; the caller turns it into a refusal
// that names the record. Threads: one thread an object. Tested by sources_test.cc.
#pragma once
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace marsad::intake {

struct Fault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Stream {
 public:
  virtual ~Stream() = default;
  // Up to `size` bytes; 0: the end. May give fewer than asked for when no more are there yet. Throws Fault.
  virtual size_t read(char* to, size_t size) = 0;
};

// A file of the disk, or standard input for "-". Throws Fault when it cannot be opened.
std::unique_ptr<Stream> open_file(const std::string& path, const std::atomic<bool>* stop = nullptr);
// An open descriptor, which stays the caller's.
std::unique_ptr<Stream> stream_of(int fd, const std::atomic<bool>* stop = nullptr);
// Bytes in memory, which stay the caller's.
std::unique_ptr<Stream> stream_of(std::string_view bytes);

// A stream whose beginning can be looked at before it is read. Looking ahead into what cannot be read is no fault yet:
// it is thrown when all before it has been read.
class Peek : public Stream {
 public:
  explicit Peek(std::unique_ptr<Stream> below) : below_(std::move(below)) {}
  size_t read(char* to, size_t size) override;
  // What stands at the front: at least one read's worth, more until `size` bytes are there or the end.
  std::string_view peek(size_t size);
  // The same without waiting: at most one read.
  std::string_view peek_once();

 private:
  bool more();
  std::unique_ptr<Stream> below_;
  std::string front_;
  size_t at_ = 0;
  bool over_ = false;
  std::string fault_;
};

struct UnpackLimits {
  double max_expansion = 200;                    // bytes out for each byte in …
  uint64_t free_expansion = uint64_t{16} << 20;  // … once more than this came out
};

// What is inside a gzip file (any number of members), a zstd file (any number of frames, a dictionary in front as in
// WARC.zst). Throw Fault for damage, a truncated end, and for more expansion than allowed.
std::unique_ptr<Stream> gunzip(std::unique_ptr<Stream> packed, const UnpackLimits& limits);
std::unique_ptr<Stream> unzstd(std::unique_ptr<Stream> packed, const UnpackLimits& limits);

// All of it, when that is at most `limit` bytes. false: it is more; `*size` is how much, and nothing of it was kept.
bool read_all(Stream& stream, uint64_t limit, std::string* out, uint64_t* size);

}  // namespace marsad::intake
