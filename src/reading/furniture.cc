#include "reading/furniture.h"

#include <array>
#include <filesystem>

#include "arabic/fold.h"

namespace marsad::reading {
namespace {

constexpr std::array<std::string_view, 6> kKinds = {"", "menu", "share", "teaser-head", "credit", "caption"};
constexpr std::array<std::string_view, 3> kHows = {"whole", "prefix", "contains"};
constexpr uint32_t kLongest = 40;

template <size_t N>
int index_of(const std::array<std::string_view, N>& names, std::string_view name) {
  for (size_t i = 0; i < N; ++i)
    if (names[i] == name) return static_cast<int>(i);
  return -1;
}

}  // namespace

void Furniture::add(const codebook::Row& row, std::vector<codebook::Problem>* problems) {
  auto fault = [&](std::string_view column, std::string what) {
    if (problems) problems->push_back(row.problem(column, std::move(what)));
  };
  int how = index_of(kHows, row["match"]), kind = index_of(kKinds, row["kind"]);
  if (how < 0) return fault("match", "is none of whole, prefix, contains");
  if (kind <= 0) return fault("kind", "is none of menu, share, teaser-head, credit, caption");
  for (std::string_view alternative : row.list("pattern")) {
    Pattern pattern;
    arabic::Text words(alternative);
    for (const arabic::Token& token : words.tokens()) {
      bool number = alternative.substr(token.byte, token.byte_end - token.byte) == "#";
      if (number || token.kind != arabic::TokenKind::punct) pattern.words.emplace_back(number ? "#" : token.fold);
    }
    if (pattern.words.empty()) {
      fault("pattern", "has no word in it; a pattern is matched by its words, punctuation does not count");
      continue;
    }
    pattern.how = static_cast<Pattern::How>(how);
    pattern.kind = static_cast<LineKind>(kind);
    patterns_.push_back(std::move(pattern));
  }
}

Furniture Furniture::load(const std::vector<std::string>& layer_dirs, std::vector<codebook::Problem>* problems) {
  Furniture out;
  std::vector<codebook::Problem> ignored;
  for (const std::string& dir : layer_dirs) {
    std::string path = (std::filesystem::path(dir) / "furniture.tsv").string();
    if (!std::filesystem::exists(path)) continue;
    codebook::Table table = codebook::Table::read(path, problems ? problems : &ignored);
    for (const codebook::Row& row : table.rows()) out.add(row, problems);
  }
  for (uint32_t i = 0; i < out.patterns_.size(); ++i)
    out.by_first_.add(out.patterns_[i].words.front()).first.push_back(i);
  return out;
}

Furniture::Match Furniture::match(const arabic::Text& text, arabic::Range line) const {
  std::array<uint32_t, kLongest> words;  // tokens that are words or numbers
  uint32_t count = 0;
  for (uint32_t i = line.begin; i < line.end; ++i) {
    if (text[i].kind == arabic::TokenKind::punct) continue;
    if (count == kLongest) return {};
    words[count++] = i;
  }
  Match best;
  size_t longest = 0;
  auto try_from = [&](uint32_t at, std::string_view first) {
    const std::vector<uint32_t>* found = by_first_.find(first);
    if (!found) return;
    for (uint32_t index : *found) {
      const Pattern& p = patterns_[index];
      if (p.words.size() <= longest || at + p.words.size() > count) continue;
      if (p.how == Pattern::whole && (at != 0 || p.words.size() != count)) continue;
      if (p.how == Pattern::prefix && at != 0) continue;
      bool same = true;
      for (size_t k = 1; k < p.words.size() && same; ++k) {
        const arabic::Token& token = text[words[at + k]];
        same = p.words[k] == "#" ? token.kind == arabic::TokenKind::number : token.fold == p.words[k];
      }
      if (!same) continue;
      longest = p.words.size();
      best = {p.kind, longest == count, static_cast<uint32_t>(longest)};
    }
  };
  for (uint32_t at = 0; at < count; ++at) {
    const arabic::Token& token = text[words[at]];
    try_from(at, token.fold);
    if (token.kind == arabic::TokenKind::number) try_from(at, "#");
  }
  return best;
}

}  // namespace marsad::reading
