#include "serve/answers.h"

#include <zlib.h>

#include <stdexcept>

namespace marsad::serve {

std::string gzip(std::string_view bytes) {
  z_stream z{};
  if (deflateInit2(&z, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("no memory to compress an answer");
  std::string out(deflateBound(&z, bytes.size()), '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  const int done = deflate(&z, Z_FINISH);
  out.resize(z.total_out);
  deflateEnd(&z);
  if (done != Z_STREAM_END) throw std::runtime_error("an answer could not be compressed");
  return out;
}

struct GzipPieces::State {
  z_stream z{};
};

GzipPieces::GzipPieces() : state_(std::make_unique<State>()) {
  if (deflateInit2(&state_->z, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("no memory to compress an answer");
}
GzipPieces::~GzipPieces() { deflateEnd(&state_->z); }

std::string GzipPieces::add(std::string_view bytes, bool last) {
  z_stream& z = state_->z;
  std::string out;
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  do {
    const size_t had = out.size();
    out.resize(had + 65536);
    z.next_out = reinterpret_cast<Bytef*>(out.data() + had);
    z.avail_out = 65536;
    deflate(&z, last ? Z_FINISH : Z_NO_FLUSH);
    out.resize(had + 65536 - z.avail_out);
  } while (z.avail_out == 0);
  return out;
}

std::string gunzip(std::string_view bytes) {
  z_stream z{};
  if (inflateInit2(&z, 15 + 16) != Z_OK) throw std::runtime_error("no memory to unpack a file of the page");
  std::string out;
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  int state = Z_OK;
  while (state == Z_OK) {
    const size_t had = out.size();
    out.resize(had + 65536);
    z.next_out = reinterpret_cast<Bytef*>(out.data() + had);
    z.avail_out = 65536;
    state = inflate(&z, Z_NO_FLUSH);
    out.resize(had + 65536 - z.avail_out);
  }
  inflateEnd(&z);
  if (state != Z_STREAM_END) throw std::runtime_error("a file of the page is damaged in the program");
  return out;
}

Answers::Bytes Answers::find(const std::string& target, const std::string& tag) {
  std::lock_guard lock(mutex_);
  auto found = by_target_.find(target);
  if (found == by_target_.end() || found->second->tag != tag) return nullptr;
  newest_.splice(newest_.begin(), newest_, found->second);
  return found->second->bytes;
}

void Answers::keep(const std::string& target, const std::string& tag, Bytes bytes) {
  std::lock_guard lock(mutex_);
  if (bytes->size() > limit_ / 8) return;
  if (auto found = by_target_.find(target); found != by_target_.end()) {
    held_ -= found->second->bytes->size() + target.size();
    newest_.erase(found->second);
    by_target_.erase(found);
  }
  held_ += bytes->size() + target.size();
  newest_.push_front({target, tag, std::move(bytes)});
  by_target_[target] = newest_.begin();
  while (held_ > limit_) {
    held_ -= newest_.back().bytes->size() + newest_.back().target.size();
    by_target_.erase(newest_.back().target);
    newest_.pop_back();
  }
}

}  // namespace marsad::serve
