#include "ledger/search/names.h"

#include <algorithm>

#include "arabic/clitics.h"
#include "arabic/text.h"
#include "codebook/tsv.h"
#include "ledger/search/tokens.h"

namespace marsad::ledger::search {
namespace {

constexpr size_t kMostWords = 8;   // of a name
constexpr size_t kMostNames = 40;  // of an entry; the shortest are kept

std::string plain(const std::string& word) {
  return arabic::has_article(word) && word.size() >= arabic::kArticle.size() + 4 ? word.substr(arabic::kArticle.size())
                                                                                 : word;
}

std::string key_of(const std::vector<std::string>& words, size_t from, size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i) out += (i ? " " : "") + plain(words[from + i]);
  return out;
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  const arabic::Text tokens(text);
  for (const auto& token : tokens.tokens())
    if (token.kind != arabic::TokenKind::punct && !token.fold.empty()) out.emplace_back(token.fold);
  return out;
}

void Names::add(const std::string& entry, std::string_view name) {
  auto words = words_of(name);
  if (words.empty() || words.size() > kMostWords || (words.size() == 1 && words[0].size() < 3)) return;
  auto [found, fresh] = by_id_.try_emplace(entry, entries_.size());
  if (fresh) entries_.push_back({entry, {}});
  auto& names = entries_[found->second].names;
  if (std::find(names.begin(), names.end(), words) == names.end()) names.push_back(std::move(words));
}

void Names::done() {
  for (size_t i = 0; i < entries_.size(); ++i) {
    auto& names = entries_[i].names;
    for (const auto& words : names) {
      auto& list = by_name_[key_of(words, 0, words.size())];
      if (list.empty() || list.back() != i) list.push_back(i);
      longest_ = std::max(longest_, words.size());
    }
    std::stable_sort(names.begin(), names.end(), [](auto& a, auto& b) { return a.size() < b.size(); });
    if (names.size() > kMostNames) names.resize(kMostNames);
  }
}

Names::Names(const codebook::Codebook& book) {
  auto variants = [&](const std::string& id, const std::vector<codebook::Variant>& list) {
    for (const auto& one : list)
      if (one.from.empty() && one.to.empty() && one.after.empty()) add(id, one.text);
  };
  auto both = [&](const std::string& id, std::string_view arabic, std::string_view english) {
    add(id, arabic);
    // "Bab al-Hawa crossing (Cilvegözü)": what stands in brackets is another name.
    size_t bracket = english.find('(');
    add(id, english.substr(0, bracket));
    if (bracket != std::string_view::npos) add(id, english.substr(bracket + 1, english.find(')') - bracket - 1));
  };
  for (const auto& one : book.actors) {
    both(one.id, one.name_ar, one.name_en), variants(one.id, one.variants);
    if (one.id.find('-') == std::string_view::npos) add(one.id, one.id);  // SDF, HTS, ISIS
  }
  for (const auto& one : book.places) both(one.id, one.name_ar, one.name_en), variants(one.id, one.variants);
  for (const auto& one : book.country_list) both(one.id, one.name_ar, one.name_en), variants(one.id, one.names);
  for (const auto& one : book.sources) both(one.id, one.name_ar, one.name_en), variants(one.id, one.variants);
  for (const auto& one : book.objects) both(one.id, one.name_ar, one.name_en), variants(one.id, one.variants);
  for (const auto& layer : book.layers) {
    std::vector<codebook::Problem> absent;  // a layer without times adds none
    const auto months = codebook::Table::read(layer + "/times/months.tsv", &absent);
    for (const auto& row : months.rows())
      for (auto form : row.list("forms"))
        add("month " + std::string(row["calendar"]) + " " + std::string(row["month"]), form);
  }
  done();
}

size_t Names::others(const std::vector<std::string>& words, size_t at, std::vector<Other>* out) const {
  for (size_t count = std::min(longest_, words.size() - at); count > 0; --count) {
    std::vector<std::string> keys = {key_of(words, at, count)};
    bool sure = false;
    std::string rest = count > 1 ? " " + key_of(words, at + 1, count - 1) : "";
    for (const auto& stem : stems(words[at], &sure)) keys.push_back(stem + rest);
    for (const auto& key : keys) {
      auto found = by_name_.find(key);
      if (found == by_name_.end()) continue;
      for (size_t entry : found->second)
        for (const auto& name : entries_[entry].names) {
          if (std::none_of(out->begin(), out->end(), [&](const Other& one) { return one.words == name; }))
            out->push_back({name, entries_[entry].id});
        }
      return count;
    }
  }
  return 0;
}

std::vector<std::string> Names::ids(const std::string& name) const {
  if (by_id_.count(name)) return {name};
  auto words = words_of(name);
  auto found = words.empty() ? by_name_.end() : by_name_.find(key_of(words, 0, words.size()));
  if (found == by_name_.end()) return {name};
  std::vector<std::string> out;
  for (size_t entry : found->second) out.push_back(entries_[entry].id);
  return out;
}

}  // namespace marsad::ledger::search
