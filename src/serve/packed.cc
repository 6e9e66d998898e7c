// Lines kept compressed: their length, then zlib's bytes. A reading shrinks to about a fifth.
#include <zlib.h>

#include <cstring>
#include <stdexcept>

#include "serve/memory.h"

namespace marsad::serve {

std::string pack(std::string_view bytes) {
  const uint64_t size = bytes.size();
  uLongf length = compressBound(bytes.size());
  std::string out(sizeof size + length, '\0');
  std::memcpy(out.data(), &size, sizeof size);
  compress2(reinterpret_cast<Bytef*>(out.data() + sizeof size), &length, reinterpret_cast<const Bytef*>(bytes.data()),
            bytes.size(), 1);
  out.resize(sizeof size + length);
  out.shrink_to_fit();
  return out;
}

std::string unpack(std::string_view bytes) {
  uint64_t size = 0;
  std::memcpy(&size, bytes.data(), sizeof size);
  std::string out(size, '\0');
  uLongf length = size;
  if (uncompress(reinterpret_cast<Bytef*>(out.data()), &length,
                 reinterpret_cast<const Bytef*>(bytes.data() + sizeof size), bytes.size() - sizeof size) != Z_OK)
    throw std::runtime_error("a line kept in memory is damaged");
  return out;
}

}  // namespace marsad::serve
