// Articles that hold a name, and reading them again when a person gave it another meaning (namer.h).
#include <algorithm>

#include "ledger/search/names.h"
#include "serve/lent.h"
#include "serve/source.h"

namespace marsad::serve {
namespace {
constexpr uint64_t kPage = 200;
constexpr size_t kAtOnce = 50;  // read again while others wait with their rulings
constexpr std::string_view kArticle = "ال";

// Whether a word of a text is this one, with whatever is joined before it: وهتش, للهيئة.
bool joined(std::string_view word, std::string_view asked) {
  if (word.ends_with(asked)) return true;
  if (!asked.starts_with(kArticle) || asked.size() <= kArticle.size()) return false;
  return word.ends_with("ل" + std::string(asked.substr(kArticle.size())));
}

bool stands_in(const std::vector<std::string>& text, const std::vector<std::string>& words) {
  return std::search(text.begin(), text.end(), words.begin(), words.end(), joined) != text.end();
}

}  // namespace

uint64_t Source::articles_with(const std::string& name,
                               const std::function<bool(const std::string&, const marsad::Article&)>& each) const {
  const auto words = ledger::search::words_of(name);
  if (words.empty()) return 0;
  std::string asked;
  for (const auto& word : words) asked += (asked.empty() ? "" : " ") + word;
  const ledger::search::Names kNone;  // the words themselves, not other names of what they name
  const auto query = ledger::search::parse(asked);
  auto ledger = borrow();
  uint64_t total = 0;
  bool on = true;
  for (uint64_t skip = 0; on; skip += kPage) {
    const auto found = ledger->search(query, kNone, kPage, skip);
    total = found.total;
    for (const auto& hit : found.hits) {
      if (auto article = ledger->article_to_read(hit.article);
          article && stands_in(ledger::search::words_of(article->second.text), words))
        on = each(hit.article, article->second);
      if (!on) break;
    }
    if (skip + found.hits.size() >= total || found.hits.empty()) break;
  }
  return total;
}

size_t Source::read_again(const std::vector<std::string>& names, std::chrono::steady_clock::time_point until) {
  size_t done = 0;
  while (done < names.size() && std::chrono::steady_clock::now() < until) {
    const size_t end = std::min(names.size(), done + kAtOnce);
    std::lock_guard lock(writing_);
    if (!writer_) writer_ = ledger::Ledger::open(options_.path, ledger::Ledger::Mode::write);
    read_again({names.begin() + static_cast<ptrdiff_t>(done), names.begin() + static_cast<ptrdiff_t>(end)});
    done = end;
  }
  refresh();
  return done;
}

std::string Source::event_of(const std::string& article, const std::string& type, uint32_t start, uint32_t end) const {
  auto ledger = borrow();
  if (auto told = ledger->told(article, 0))
    for (const auto& report : told->reports)
      if (report.type == type && report.start == start && report.end == end) return report.event;
  return {};
}

}  // namespace marsad::serve
