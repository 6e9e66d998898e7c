#include "intake/offset_map.h"

#include <algorithm>

namespace marsad::intake {
namespace {

size_t characters(std::string_view utf8) {
  size_t count = 0;
  for (char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

}  // namespace

void OffsetMap::add(size_t at, size_t original, uint8_t stride) {
  if (!runs_.empty()) {
    Run& last = runs_.back();
    if (stride == 0 && last.stride == 0 && at - last.at == original - last.original) return;
    if (last.at == at) {
      last = {at, original, stride};
      return;
    }
  }
  runs_.push_back({at, original, stride});
}

size_t OffsetMap::original(std::string_view text, size_t at) const {
  at = std::min(at, text.size());
  auto next = std::upper_bound(runs_.begin(), runs_.end(), at, [](size_t a, const Run& r) { return a < r.at; });
  if (next == runs_.begin()) return at;  // an empty map changes nothing
  const Run& run = *--next;
  if (run.stride == 0) return run.original + (at - run.at);
  return run.original + run.stride * characters(text.substr(run.at, at - run.at));
}

OffsetMap OffsetMap::over(const OffsetMap& below, std::string_view middle) const {
  if (below.empty()) return *this;
  OffsetMap out;
  for (size_t i = 0; i < runs_.size(); ++i) {
    const Run& run = runs_[i];
    // The runs below that begin inside this one start runs of their own; the last run goes on for ever.
    const size_t length = i + 1 < runs_.size() ? runs_[i + 1].at - run.at : middle.size() + 1;
    auto next = std::upper_bound(below.runs_.begin(), below.runs_.end(), run.original,
                                 [](size_t a, const Run& r) { return a < r.at; });
    const uint8_t stride = next == below.runs_.begin() ? 0 : (next - 1)->stride;
    out.add(run.at, below.original(middle, run.original), stride);
    for (; next != below.runs_.end() && next->at < run.original + length; ++next)
      out.add(run.at + (next->at - run.original), next->original, next->stride);
  }
  return out;
}

}  // namespace marsad::intake
