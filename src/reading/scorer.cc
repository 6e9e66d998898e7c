#include "reading/scorer.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace marsad::reading {
namespace {

std::string_view nth_word(std::string_view words, size_t n) {
  for (;; --n) {
    const size_t end = std::min(words.find(' '), words.size());
    if (n == 0) return words.substr(0, end);
    if (end == words.size()) return {};
    words.remove_prefix(end + 1);
  }
}

bool parse_number(std::string_view text, double* out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), *out);
  return error == std::errc() && end == text.data() + text.size() && std::isfinite(*out);
}

// "rule=said" → the question and its answer.
bool parse_answer(std::string_view text, F* f, uint8_t* answer) {
  const size_t equals = text.find('=');
  if (equals == std::string_view::npos) return false;
  for (size_t i = 0; i < kFeatures; ++i) {
    if (kFeatureSpecs[i].name != text.substr(0, equals)) continue;
    *f = static_cast<F>(i);
    for (uint8_t a = 0; a < answers_of(*f); ++a)
      if (feature_answer(*f, a) == text.substr(equals + 1)) return *answer = a, true;
  }
  return false;
}

}  // namespace

std::string_view feature_name(F f) { return kFeatureSpecs[static_cast<size_t>(f)].name; }
std::string_view feature_answer(F f, uint8_t answer) {
  return nth_word(kFeatureSpecs[static_cast<size_t>(f)].answers, answer);
}
size_t answers_of(F f) {
  const std::string_view words = kFeatureSpecs[static_cast<size_t>(f)].answers;
  return 1 + static_cast<size_t>(std::count(words.begin(), words.end(), ' '));
}

std::string_view name_of(Scored s) {
  constexpr std::string_view names[] = {"actor", "recipient", "place", "date", "event"};
  return names[static_cast<size_t>(s)];
}

std::shared_ptr<const SlotModel> SlotModel::load(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in)
    throw std::runtime_error(
        path + ": cannot be opened; name the weights with --model FILE, or read by the rules alone with --no-model");
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return parse(path, bytes);
}

std::shared_ptr<const SlotModel> SlotModel::parse(std::string_view name, std::string_view bytes) {
  auto model = std::make_shared<SlotModel>();
  uint64_t h = 0xcbf29ce484222325u;
  for (unsigned char c : bytes) h = (h ^ c) * 0x100000001b3u;
  char hex[17];
  std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(h));
  model->hash_ = hex;

  uint32_t line_number = 0;
  auto fail = [&](const std::string& what) {
    throw std::runtime_error(std::string(name) + ":" + std::to_string(line_number) + ": " + what +
                             "; make train writes this file anew");
  };
  while (!bytes.empty()) {
    const size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    ++line_number;
    if (line.empty() || line.front() == '#') continue;
    const size_t tab = line.find('\t'), tab2 = tab == std::string_view::npos ? tab : line.find('\t', tab + 1);
    if (tab2 == std::string_view::npos) fail("three columns are expected: slot, feature, weight");
    const std::string_view slot_name = line.substr(0, tab), feature = line.substr(tab + 1, tab2 - tab - 1);
    size_t which = 0;
    while (which < kScored && name_of(static_cast<Scored>(which)) != slot_name) ++which;
    if (which == kScored) fail("\"" + std::string(slot_name) + "\" is none of actor, recipient, place, date, event");
    Slot& slot = model->slots_[which];
    double weight = 0;
    if (!parse_number(line.substr(tab2 + 1), &weight))
      fail("\"" + std::string(line.substr(tab2 + 1)) + "\" is no weight");
    slot.used = true;
    if (feature == "threshold" || feature == "further" || feature == "bias") {
      (feature == "bias" ? slot.bias : feature == "further" ? slot.further : slot.threshold) = weight;
      continue;
    }
    const size_t space = feature.find(' ');
    F a{}, b{};
    uint8_t at_a = 0, at_b = 0;
    if (!parse_answer(feature.substr(0, space), &a, &at_a) ||
        (space != std::string_view::npos && !parse_answer(feature.substr(space + 1), &b, &at_b)))
      fail("\"" + std::string(feature) + "\" is no feature of this program");
    const auto table = [&](size_t size) {
      const auto first = static_cast<uint32_t>(slot.weights.size());
      slot.weights.resize(slot.weights.size() + size);
      return first;
    };
    if (space == std::string_view::npos) {
      if (std::find(slot.singles.begin(), slot.singles.end(), a) == slot.singles.end()) {
        slot.singles.push_back(a);
        slot.first[static_cast<size_t>(a)] = table(answers_of(a));
      }
      slot.weights[slot.first[static_cast<size_t>(a)] + at_a] = weight;
      continue;
    }
    auto pair = std::find_if(slot.pairs.begin(), slot.pairs.end(), [&](const Pair& p) { return p.a == a && p.b == b; });
    if (pair == slot.pairs.end()) {
      const auto width = static_cast<uint32_t>(answers_of(b));
      slot.pairs.push_back({a, b, table(answers_of(a) * width), width});
      pair = slot.pairs.end() - 1;
    }
    slot.weights[pair->first + at_a * pair->width + at_b] = weight;
  }
  return model;
}

double SlotModel::sum(const Slot& s, const Features& f) {
  double z = s.bias;
  for (F a : s.singles) z += s.weights[s.first[static_cast<size_t>(a)] + f[a]];
  for (const Pair& p : s.pairs) z += s.weights[p.first + f[p.a] * p.width + f[p.b]];
  return z;
}

double SlotModel::probability(Scored which, const Features& f) const {
  return 1 / (1 + std::exp(-sum(slot(which), f)));
}

std::string SlotModel::strongest(Scored which, const Features& f, size_t how_many) const {
  const Slot& s = slot(which);
  std::vector<std::pair<double, std::string>> parts;
  const auto answer = [&](F a) { return std::string(feature_name(a)) + "=" + std::string(feature_answer(a, f[a])); };
  for (F a : s.singles) parts.emplace_back(s.weights[s.first[static_cast<size_t>(a)] + f[a]], answer(a));
  for (const Pair& p : s.pairs)
    parts.emplace_back(s.weights[p.first + f[p.a] * p.width + f[p.b]], answer(p.a) + " " + answer(p.b));
  std::stable_sort(parts.begin(), parts.end(),
                   [](const auto& x, const auto& y) { return std::abs(x.first) > std::abs(y.first); });
  std::string out;
  for (size_t i = 0; i < std::min(how_many, parts.size()) && parts[i].first != 0; ++i) {
    char number[32];
    std::snprintf(number, sizeof number, " %+.2f", parts[i].first);
    out += (out.empty() ? "" : ", ") + parts[i].second + number;
  }
  return out;
}

}  // namespace marsad::reading
