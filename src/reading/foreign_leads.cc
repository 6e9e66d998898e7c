#include "reading/foreign_leads.h"

#include <algorithm>
#include <string>

#include "arabic/clitics.h"

namespace marsad::reading {
namespace {

using arabic::Range;
using arabic::TokenKind;

constexpr size_t kFewest = 5, kMost = 8;
constexpr double kAlike = 0.12,
                 kNeighboursAlike = 0.34;  // shares of common words: of all pairs on average, of any two neighbours

// One sentence of a lead's length that does not open with a conjunction.
bool lead(const arabic::Text& text, Range line) {
  uint32_t chars = text[line.end - 1].end - text[line.begin].start;
  if (chars < 50 || chars > 400) return false;
  const auto& sentences = text.sentences();
  auto at = std::partition_point(sentences.begin(), sentences.end(), [&](Range s) { return s.end <= line.begin; });
  if (at == sentences.end() || at->end < line.end) return false;
  return !opens_with_conjunction(text, line);
}

// The words of a line as sorted hashes, each with all its clitics cut off.
std::vector<size_t> words_of(const arabic::Text& text, Range line, std::vector<arabic::Split>* splits) {
  std::vector<size_t> out;
  for (uint32_t i = line.begin; i < line.end; ++i) {
    if (text[i].kind != TokenKind::word || text[i].end - text[i].start < 3) continue;
    splits->clear();
    arabic::split(text[i].fold, splits);
    const std::string* shortest = nullptr;
    for (const auto& s : *splits)
      if (s.stem.size() >= 6 && (!shortest || s.stem.size() < shortest->size()))
        shortest = &s.stem;  // three letters or more
    if (shortest) out.push_back(std::hash<std::string>()(*shortest));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

size_t common(const std::vector<size_t>& a, const std::vector<size_t>& b) {
  size_t out = 0;
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i] == b[k])
      ++out, ++i, ++k;
    else if (a[i] < b[k])
      ++i;
    else
      ++k;
  }
  return out;
}

double alike(const std::vector<size_t>& a, const std::vector<size_t>& b) {
  return static_cast<double>(common(a, b)) / static_cast<double>(std::max<size_t>(1, std::min(a.size(), b.size())));
}

}  // namespace

bool opens_with_conjunction(const arabic::Text& text, Range line) {
  if (text[line.begin].kind != TokenKind::word) return false;
  std::vector<arabic::Split> splits;
  arabic::split(text[line.begin].fold, &splits);
  return std::any_of(splits.begin(), splits.end(),
                     [](const arabic::Split& s) { return s.clitics & (arabic::kAnd | arabic::kThen); });
}

Shared shared_words(const arabic::Text& text, Range a, Range b) {
  std::vector<arabic::Split> splits;
  const std::vector<size_t> words = words_of(text, a, &splits);
  return {common(words, words_of(text, b, &splits)), words.size()};
}

size_t foreign_leads(const arabic::Text& text, const std::vector<Range>& lines) {
  std::vector<arabic::Split> splits;
  size_t run = 0;
  while (run < kMost && run + 2 < lines.size() && lead(text, lines[lines.size() - 1 - run])) ++run;
  if (run < kFewest) return 0;
  std::vector<std::vector<size_t>> words;
  for (size_t i = lines.size() - run; i < lines.size(); ++i) words.push_back(words_of(text, lines[i], &splits));
  size_t best = 0;
  double least = kAlike;
  for (size_t count = kFewest; count <= run; ++count) {
    double sum = 0, most = 0;
    for (size_t i = run - count; i < run; ++i) {
      for (size_t k = i + 1; k < run; ++k) {
        double common = alike(words[i], words[k]);
        sum += common;
        if (k == i + 1) most = std::max(most, common);
      }
    }
    double average = sum / (0.5 * static_cast<double>(count * (count - 1)));
    if (average < least && most < kNeighboursAlike) {
      best = count;
      least = average;
    }
  }
  return best;
}

}  // namespace marsad::reading
