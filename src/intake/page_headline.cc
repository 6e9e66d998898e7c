#include "intake/page_headline.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <vector>

#include "arabic/fold.h"

namespace marsad::intake {
namespace {

std::vector<size_t> words_of(std::string_view s) {
  std::vector<size_t> out;
  out.reserve(64);
  const std::string folded = arabic::fold(s.substr(0, 600));
  for (size_t i = 0; i < folded.size();) {
    size_t end = i;
    while (end < folded.size() && folded[end] != ' ' &&
           !(static_cast<unsigned char>(folded[end]) < 0x80 && std::ispunct(static_cast<unsigned char>(folded[end]))))
      ++end;
    if (end > i) out.push_back(std::hash<std::string_view>()(std::string_view(folded).substr(i, end - i)));
    i = end + 1;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

double common(const std::vector<size_t>& x, const std::vector<size_t>& y) {
  if (x.empty() || y.empty()) return 0;
  size_t both = 0;
  for (size_t i = 0, k = 0; i < x.size() && k < y.size();) {
    if (x[i] == y[k])
      ++both, ++i, ++k;
    else if (x[i] < y[k])
      ++i;
    else
      ++k;
  }
  return static_cast<double>(both) / static_cast<double>(std::max(x.size(), y.size()));
}

// What tag, name, place and links of a line say, before it is held against the title.
double look(const PageLine& l, uint32_t all, bool named) {
  double score = l.level == 1 ? 0.45 : l.level == 2 ? 0.25 : l.level ? 0.1 : 0;
  if (named) score += 0.15;
  if (all & kNever)
    score -= 0.6;
  else if (all & kAside)
    score -= 0.3;
  if (l.linked * 2 > l.chars) score -= l.level == 1 ? 0.1 : 0.3;
  return score;
}

}  // namespace

int headline_line(const Page& page, const std::string& title) {
  const size_t lines = page.lines.size();
  const std::vector<size_t> title_words = words_of(title);
  double best = 0;
  int headline = -1;
  for (size_t i = 0; i < lines; ++i) {
    const PageLine& l = page.lines[i];
    if (l.chars < 8 || l.chars > 300) continue;
    const uint32_t all = page.nodes[l.node].all;
    const bool named = (all | l.hints) & kHeadline;
    if (l.level == 0 && !named && (l.chars < 15 || title.empty())) continue;
    double score = look(l, all, named);
    if (!title.empty()) {
      // A line much longer or shorter than the title cannot be like it.
      const size_t bytes = l.end - l.begin;
      const bool near = bytes < 3 * title.size() && title.size() < 3 * bytes;
      const double same = !near ? 0 : common(words_of(page.line(i)), title_words);
      if (same < 0.5 && l.level != 1) continue;
      score += same;
    }
    score -= 0.05 * static_cast<double>(i) / static_cast<double>(lines);
    if (score > best + 1e-9 && score >= 0.4) {
      best = score;
      headline = static_cast<int>(i);
    }
  }
  return headline;
}

double alike(std::string_view a, std::string_view b) { return common(words_of(a), words_of(b)); }

}  // namespace marsad::intake
