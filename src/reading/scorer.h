// The scorer: how likely a candidate fills a slot, as a weighted sum of the answers of features.h.
//
//   actor  threshold        0.28        the likeliest candidate is taken from this probability on,
//   actor  further          0.40        others beside it from this one on
//   actor  bias            -2.10
//   actor  rule=said        2.31        one answer
//   actor  own=obj type=ASSAULT  -0.62  two answers together
//
// The weights are one text file (models/slots.tsv: slot, feature, weight), fitted by `make train` (tools/train.py) and
// never edited by hand. A slot that the file does not name is left to the rules. The sum is taken in the file's order,
// so the same file gives the same bits. Linear: it cannot learn what depends on three answers at once. Faults name
// file:line and the cure. Threads: immutable once loaded. Tested by scorer_test.cc.
#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "reading/features.h"

namespace marsad::reading {

enum class Scored : uint8_t { actor, recipient, place, date, event, count };
inline constexpr size_t kScored = static_cast<size_t>(Scored::count);
std::string_view name_of(Scored);

class SlotModel {
 public:
  // Throws std::runtime_error ("models/slots.tsv:12: …").
  static std::shared_ptr<const SlotModel> load(const std::string& path);
  static std::shared_ptr<const SlotModel> parse(std::string_view name, std::string_view bytes);

  bool has(Scored s) const { return slot(s).used; }
  double probability(Scored s, const Features& f) const;
  double threshold(Scored s) const { return slot(s).threshold; }
  double further(Scored s) const { return slot(s).further; }
  // The features that weighed most, the strongest first: "rule=said +2.31, dist=30 -0.80".
  std::string strongest(Scored s, const Features& f, size_t how_many) const;
  // Hex, of the file's bytes.
  const std::string& hash() const { return hash_; }

 private:
  struct Pair {
    F a, b;
    uint32_t first = 0;  // its table in Slot::weights, answers of b running fastest
    uint32_t width = 0;
  };
  struct Slot {
    bool used = false;
    double threshold = 0.5, further = 0.5, bias = 0;
    std::array<uint32_t, kFeatures> first{};  // tables of single answers
    std::vector<F> singles;                   // questions that weigh
    std::vector<Pair> pairs;
    std::vector<double> weights;
  };
  const Slot& slot(Scored s) const { return slots_[static_cast<size_t>(s)]; }
  static double sum(const Slot& s, const Features& f);
  std::array<Slot, kScored> slots_;
  std::string hash_;
};

}  // namespace marsad::reading
