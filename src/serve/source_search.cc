// Search over the articles' texts: all words, in any spelling, and the line in which most of them stand.
#include <algorithm>

#include "arabic/fold.h"
#include "arabic/text.h"
#include "serve/lent.h"
#include "serve/source.h"

namespace marsad::serve {

Listing Source::search(const std::string& words, bool exact, size_t limit, const std::string& cursor) const {
  Listing out;
  std::vector<std::string> asked;
  arabic::Text question(words);
  for (const auto& token : question.tokens())
    if (token.kind != arabic::TokenKind::punct) asked.emplace_back(token.fold);
  if (asked.empty()) return out;
  size_t begin = 0;
  for (char c : cursor) {
    if (c < '0' || c > '9' || cursor.size() > 9) throw BadQuery("the cursor is not one that a list gave");
    begin = begin * 10 + static_cast<size_t>(c - '0');
  }
  auto ledger = borrow();
  ledger->each_article([&](int64_t, const marsad::Article& article) {
    const std::string folded = arabic::fold(article.text);
    if (!std::all_of(asked.begin(), asked.end(),
                     [&](const std::string& word) { return folded.find(word) != std::string::npos; }))
      return;
    if (exact && article.text.find(words) == std::string::npos) return;
    if (out.total++ < begin) return;
    if (out.items.size() >= limit) {
      if (out.next.empty()) out.next = std::to_string(out.total - 1);
      return;
    }
    arabic::Text text(article.text);
    uint32_t best = 0;
    const arabic::Line* shown = nullptr;
    for (const auto& line : text.lines()) {
      uint32_t has = 0;
      for (const auto& word : asked)
        for (uint32_t t = line.tokens.begin; t < line.tokens.end; ++t)
          if (text[t].fold.find(word) != std::string_view::npos) {
            ++has;
            break;
          }
      if (has > best) best = has, shown = &line;
    }
    Json one;
    {
      std::shared_lock lock(mutex_);
      auto found = state_->by_name.find(state_->rows.names().find(article.id));
      if (found == state_->by_name.end()) return;
      one = Json::parse(brief_article(*state_, state_->articles[found->second]));
    }
    one["snippet"] = "";
    one["matches"] = Json::array();  // code points of the snippet
    if (shown) {
      auto matches = [&](uint32_t t) {
        return std::any_of(asked.begin(), asked.end(),
                           [&](const std::string& word) { return text[t].fold.find(word) != std::string_view::npos; });
      };
      uint32_t first = shown->tokens.begin, hit = first;  // begin a little before the first match of a long line
      while (hit < shown->tokens.end && !matches(hit)) ++hit;
      first = std::max(first, hit > 15 ? hit - 15 : 0);
      const uint32_t last = std::min(shown->tokens.end, first + 50);
      one["snippet"] = text.raw(arabic::Range{first, last});
      for (uint32_t t = first; t < last; ++t)
        if (matches(t)) one["matches"].push_back({text[t].start - text[first].start, text[t].end - text[first].start});
    }
    out.items.push_back(one.dump(-1, ' ', false, Json::error_handler_t::replace));
  });
  return out;
}

}  // namespace marsad::serve
