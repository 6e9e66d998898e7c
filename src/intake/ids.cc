#include "intake/ids.h"

namespace marsad::intake {
namespace {

// The finalizer of MurmurHash3 (public domain): every input bit reaches every output bit.
uint64_t mix(uint64_t x) {
  x ^= x >> 33;
  x *= 0xff51afd7ed558ccdULL;
  x ^= x >> 33;
  x *= 0xc4ceb9fe1a85ec53ULL;
  return x ^ (x >> 33);
}

}  // namespace

Ids::Key Ids::hash(std::string_view id) {
  // Two chains with different starts and multipliers, fed eight bytes at a time.
  uint64_t a = 0x9e3779b97f4a7c15ULL ^ id.size(), b = 0xc2b2ae3d27d4eb4fULL + id.size();
  for (size_t i = 0; i < id.size(); i += 8) {
    uint64_t word = 0;
    for (size_t k = i; k < i + 8 && k < id.size(); ++k) word = word << 8 | static_cast<unsigned char>(id[k]);
    a = mix(a ^ word) * 0x9fb21c651e98df25ULL;
    b = mix(b + word * 0xd6e8feb86659fd93ULL);
  }
  a = mix(a);
  return {a | 1, mix(b ^ a)};  // never the free key
}

bool Ids::insert(std::string_view id) {
  if (2 * (size_ + 1) > slots_.size()) grow();
  Key key = hash(id);
  size_t mask = slots_.size() - 1;
  for (size_t i = key.second & mask;; i = (i + 1) & mask) {
    if (slots_[i] == key) return false;
    if (slots_[i].first == 0) {
      slots_[i] = key;
      ++size_;
      return true;
    }
  }
}

void Ids::grow() {
  std::vector<Key> old(2 * slots_.size());
  old.swap(slots_);
  size_t mask = slots_.size() - 1;
  for (const Key& key : old) {
    if (key.first == 0) continue;
    size_t i = key.second & mask;
    while (slots_[i].first != 0) i = (i + 1) & mask;
    slots_[i] = key;
  }
}

}  // namespace marsad::intake
