#include "ledger/buckets.h"

#include <algorithm>
#include <cmath>

#include "ledger/hash.h"
#include "ledger/link.h"

namespace marsad::ledger {
namespace {

constexpr int kBlock = 4;          // days
constexpr int kWidest = 14;        // days: a wider window says too little to propose pairs
constexpr double kCell = 0.25;     // degrees
constexpr double kDegree = 111.2;  // km

int block(int32_t day) { return day >= 0 ? day / kBlock : -((-day + kBlock - 1) / kBlock); }

}  // namespace

void buckets(const Report& report, std::vector<uint32_t>* out) {
  std::vector<uint64_t> hashes;
  const uint64_t type = hash64(report.type) + (report.tally ? 1 : 0);
  hashes.push_back(mix64(type ^ hash64("article " + report.article)));
  std::vector<uint64_t> alike;
  bands(report.words, &alike);
  for (uint64_t band : alike) hashes.push_back(mix64(type * 3 ^ band));
  if (report.window && report.window->width() <= kWidest && report.place) {
    const Where& place = *report.place;
    int first = block(report.window->first - kSlackDays), last = block(report.window->last);
    for (int day = first; day <= last; ++day) {
      uint64_t when = mix64(type * 5 ^ static_cast<uint64_t>(static_cast<uint32_t>(day)));
      if (!place.lat || place.radius > kArea) {
        if (place.radius <= kCountry && !place.id.empty()) hashes.push_back(mix64(when ^ hash64("area " + place.id)));
        continue;
      }
      double up = (place.radius + 1) / kDegree, side = up / std::max(0.1, std::cos(*place.lat * 3.14159265 / 180));
      for (auto y = std::lround(std::floor((*place.lat - up) / kCell));
           y <= std::lround(std::floor((*place.lat + up) / kCell)); ++y)
        for (auto x = std::lround(std::floor((*place.lon - side) / kCell));
             x <= std::lround(std::floor((*place.lon + side) / kCell)); ++x)
          hashes.push_back(mix64(when ^ mix64(static_cast<uint64_t>(y * 4096 + x))));
    }
  }
  for (uint64_t hash : hashes) out->push_back(static_cast<uint32_t>(hash));
  std::sort(out->begin(), out->end());
  out->erase(std::unique(out->begin(), out->end()), out->end());
}

}  // namespace marsad::ledger
