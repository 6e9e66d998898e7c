#include "ledger/anchor.h"

#include <cstdlib>

#include "arabic/fold.h"

namespace marsad::ledger {
namespace {

constexpr uint32_t kContext = 30;  // letters kept on each side
constexpr int kNeeded = 8;         // letters of context that must hold

// Folded letters, each with the code point it stands for; white space and dropped marks are left out.
struct Letters {
  std::u32string folded;
  std::vector<uint32_t> at;
  uint32_t length = 0;
};

Letters letters(std::string_view text) {
  Letters out;
  for (size_t byte = 0; byte < text.size(); ++out.length) {
    char32_t c = arabic::next(text, &byte);
    char32_t folded = arabic::fold(c);
    if (folded == 0 || c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xA0) continue;
    out.folded.push_back(folded);
    out.at.push_back(out.length);
  }
  return out;
}

std::string slice(std::string_view text, uint32_t start, uint32_t end) {
  std::string out;
  uint32_t at = 0;
  for (size_t byte = 0; byte < text.size() && at < end; ++at) {
    size_t from = byte;
    arabic::next(text, &byte);
    if (at >= start) out += text.substr(from, byte - from);
  }
  return out;
}

}  // namespace

Anchor make_anchor(std::string_view text, uint32_t start, uint32_t end) {
  return {slice(text, start, end), slice(text, start > kContext ? start - kContext : 0, start),
          slice(text, end, end + kContext), start};
}

std::optional<Chars> find_anchor(std::string_view text, const Anchor& anchor) {
  const Letters in = letters(text);
  const std::u32string quote = letters(anchor.quote).folded, before = letters(anchor.before).folded,
                       after = letters(anchor.after).folded;
  if (quote.empty()) return std::nullopt;
  std::optional<Chars> best;
  int best_context = -1, found = 0;
  long best_far = 0;
  for (size_t at = in.folded.find(quote); at != std::u32string::npos; at = in.folded.find(quote, at + 1)) {
    ++found;
    int context = 0;
    for (size_t i = 0; i < before.size() && i < at && before[before.size() - 1 - i] == in.folded[at - 1 - i]; ++i)
      ++context;
    size_t behind = at + quote.size();
    for (size_t i = 0; i < after.size() && behind + i < in.folded.size() && after[i] == in.folded[behind + i]; ++i)
      ++context;
    long far = std::labs(static_cast<long>(in.at[at]) - static_cast<long>(anchor.start));
    if (context > best_context || (context == best_context && far < best_far)) {
      best = Chars{in.at[at], in.at[behind - 1] + 1};
      best_context = context;
      best_far = far;
    }
  }
  if (found != 1 && best_context < kNeeded) return std::nullopt;
  return best;
}

}  // namespace marsad::ledger
