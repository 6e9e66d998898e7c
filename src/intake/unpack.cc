// gzip by zlib and zstd by its own library, as streams (stream.h).
#include <zlib.h>
#include <zstd.h>

#include <cstdio>
#include <cstring>
#include <vector>

#include "intake/stream.h"

namespace marsad::intake {
namespace {

constexpr size_t kChunk = size_t{1} << 17;

// Counts what goes in and comes out, and refuses what grows too much.
class Ratio {
 public:
  explicit Ratio(const UnpackLimits& limits) : limits_(limits) {}
  uint64_t in = 0, out = 0;
  void check() const {
    if (out <= limits_.free_expansion || static_cast<double>(out) <= limits_.max_expansion * static_cast<double>(in))
      return;
    char what[200];
    std::snprintf(what, sizeof what,
                  "unpacks to more than %.0f times its size (%llu bytes out of %llu so far), as zip bombs do; if it is "
                  "meant to, unpack it first or raise --max-expansion",
                  limits_.max_expansion, static_cast<unsigned long long>(out), static_cast<unsigned long long>(in));
    throw Fault(what);
  }

 private:
  UnpackLimits limits_;
};

class Gunzip : public Stream {
 public:
  Gunzip(std::unique_ptr<Stream> packed, const UnpackLimits& limits)
      : packed_(std::move(packed)), ratio_(limits), buffer_(kChunk) {
    if (inflateInit2(&z_, 15 + 16) != Z_OK) throw Fault("cannot be unpacked: no memory for it");
  }
  ~Gunzip() override { inflateEnd(&z_); }
  Gunzip(const Gunzip&) = delete;
  Gunzip& operator=(const Gunzip&) = delete;

  size_t read(char* to, size_t size) override {
    if (over_ || size == 0) return 0;
    z_.next_out = reinterpret_cast<Bytef*>(to);
    z_.avail_out = static_cast<uInt>(std::min(size, kChunk * 8));
    const uInt room = z_.avail_out;
    while (z_.avail_out == room) {
      if (z_.avail_in == 0 && !fill()) {
        over_ = true;
        if (inside_) throw Fault("ends in the middle of a compressed member: the file was cut off");
        return 0;
      }
      if (!inside_) {            // between members
        if (*z_.next_in == 0) {  // padding
          ++z_.next_in, --z_.avail_in;
          continue;
        }
        inflateReset(&z_);
        inside_ = true;
      }
      const int got = inflate(&z_, Z_NO_FLUSH);
      if (got == Z_STREAM_END) {
        inside_ = false;
      } else if (got != Z_OK && got != Z_BUF_ERROR) {
        over_ = true;
        throw Fault(std::string("is damaged: not valid gzip data (") + (z_.msg ? z_.msg : "no reason given") + ")");
      }
    }
    const size_t gave = room - z_.avail_out;
    ratio_.out += gave;
    ratio_.check();
    return gave;
  }

 private:
  bool fill() {
    const size_t got = packed_->read(buffer_.data(), buffer_.size());
    z_.next_in = reinterpret_cast<Bytef*>(buffer_.data());
    z_.avail_in = static_cast<uInt>(got);
    ratio_.in += got;
    return got > 0;
  }
  std::unique_ptr<Stream> packed_;
  Ratio ratio_;
  std::vector<char> buffer_;
  z_stream z_{};
  bool inside_ = true, over_ = false;
};

class Unzstd : public Stream {
 public:
  Unzstd(std::unique_ptr<Stream> packed, const UnpackLimits& limits)
      : packed_(std::move(packed)), ratio_(limits), buffer_(kChunk), z_(ZSTD_createDCtx()) {
    if (!z_) throw Fault("cannot be unpacked: no memory for it");
    ZSTD_DCtx_setParameter(z_, ZSTD_d_windowLogMax, 27);  // 128 MB at most for a window
  }
  ~Unzstd() override { ZSTD_freeDCtx(z_); }
  Unzstd(const Unzstd&) = delete;
  Unzstd& operator=(const Unzstd&) = delete;

  size_t read(char* to, size_t size) override {
    if (over_ || size == 0) return 0;
    if (!began_) dictionary();
    ZSTD_outBuffer out{to, size, 0};
    while (out.pos == 0) {
      if (in_.pos == in_.size && !fill()) {
        over_ = true;
        if (inside_) throw Fault("ends in the middle of a zstd frame: the file was cut off");
        return 0;
      }
      const size_t got = ZSTD_decompressStream(z_, &out, &in_);
      if (ZSTD_isError(got)) {
        over_ = true;
        throw Fault(std::string("is damaged: not valid zstd data (") + ZSTD_getErrorName(got) + ")");
      }
      inside_ = got != 0;
    }
    ratio_.out += out.pos;
    ratio_.check();
    return out.pos;
  }

 private:
  // WARC.zst: a skippable frame 0x184D2A5D in front holds the dictionary, itself packed or not.
  void dictionary() {
    began_ = true;
    fill();
    const auto* b = reinterpret_cast<const unsigned char*>(buffer_.data());
    if (in_.size < 8 || b[0] != 0x5D || b[1] != 0x2A || b[2] != 0x4D || b[3] != 0x18) return;
    const size_t length = b[4] | b[5] << 8 | b[6] << 16 | static_cast<size_t>(b[7]) << 24;
    constexpr size_t kMost = size_t{16} << 20;
    if (length > kMost) throw Fault("has a zstd dictionary of more than 16 MB");
    std::string packed(buffer_.data() + 8, std::min(length, in_.size - 8));
    in_.pos = 8 + packed.size();
    while (packed.size() < length) {
      if (!fill()) throw Fault("ends in the middle of its zstd dictionary: the file was cut off");
      const size_t take = std::min(length - packed.size(), in_.size);
      packed.append(buffer_.data(), take);
      in_.pos = take;
    }
    std::string plain = packed;
    if (packed.starts_with("\x28\xB5\x2F\xFD")) {
      plain.resize(kMost);
      const size_t got = ZSTD_decompress(plain.data(), plain.size(), packed.data(), packed.size());
      if (ZSTD_isError(got)) throw Fault("has a zstd dictionary that cannot be unpacked");
      plain.resize(got);
    }
    if (ZSTD_isError(ZSTD_DCtx_loadDictionary(z_, plain.data(), plain.size())))
      throw Fault("has a zstd dictionary that cannot be used");
  }
  bool fill() {
    const size_t got = packed_->read(buffer_.data(), buffer_.size());
    in_ = {buffer_.data(), got, 0};
    ratio_.in += got;
    return got > 0;
  }
  std::unique_ptr<Stream> packed_;
  Ratio ratio_;
  std::vector<char> buffer_;
  ZSTD_DCtx* z_;
  ZSTD_inBuffer in_{nullptr, 0, 0};
  bool began_ = false, inside_ = false, over_ = false;
};

}  // namespace

std::unique_ptr<Stream> gunzip(std::unique_ptr<Stream> packed, const UnpackLimits& limits) {
  return std::make_unique<Gunzip>(std::move(packed), limits);
}

std::unique_ptr<Stream> unzstd(std::unique_ptr<Stream> packed, const UnpackLimits& limits) {
  return std::make_unique<Unzstd>(std::move(packed), limits);
}

}  // namespace marsad::intake
