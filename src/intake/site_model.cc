#include "intake/site_model.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace marsad {

uint64_t line_hash(const arabic::Text& text, arabic::Range tokens) {
  uint64_t out = 1469598103934665603u;
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const arabic::Token& token = text[i];
    if (token.kind == arabic::TokenKind::punct) continue;
    for (char c : token.fold) out = (out ^ static_cast<unsigned char>(c)) * 1099511628211u;
    out = (out ^ 32) * 1099511628211u;
  }
  return out;
}

namespace intake {
namespace {

constexpr const char* kHead = "# marsad.sites/1";
constexpr uint32_t kPages = 3, kLongPages = 5, kLong = 20, kShare = 20;

}  // namespace

std::string site_of(const Article& article) {
  if (article.url) {
    std::string_view url = *article.url;
    if (const size_t at = url.find("://"); at != std::string_view::npos) {
      url.remove_prefix(at + 3);
      url = url.substr(0, url.find_first_of("/?#:"));
      if (url.starts_with("www.")) url.remove_prefix(4);
      if (!url.empty()) return std::string(url);
    }
  }
  return article.publisher.value_or("");
}

void SiteLearner::add(const Article& article) {
  Site& site = sites_[site_of(article)];
  ++site.pages;
  ++pages_;
  const arabic::Text text(article.text);
  for (const arabic::Line& line : text.lines()) {
    if (line.tokens.empty() || line.tokens.size() > 120) continue;
    Seen& seen = site.lines[line_hash(text, line.tokens)];
    if (seen.last == site.pages) continue;  // twice on one page
    seen.last = site.pages;
    if (seen.pages++ == 0) {
      seen.line = text.raw(line.tokens);
      seen.words = line.tokens.size();
    }
  }
}

std::string SiteLearner::text() const {
  std::ostringstream out;
  out << kHead << "\n# site\tpages\thash\tline; made by: marsad site-model\n";
  for (const auto& [name, site] : sites_) {
    std::vector<std::pair<uint64_t, const Seen*>> kept;
    for (const auto& [hash, seen] : site.lines)
      if (seen.pages >= (seen.words >= kLong ? kLongPages : kPages) && seen.pages * kShare >= site.pages)
        kept.emplace_back(hash, &seen);
    std::sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) {
      return a.second->pages != b.second->pages ? a.second->pages > b.second->pages : a.first < b.first;
    });
    for (const auto& [hash, seen] : kept) {
      std::string line = seen->line;
      std::replace(line.begin(), line.end(), '\t', ' ');
      char hex[20];
      std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(hash));
      out << name << '\t' << seen->pages << '\t' << hex << '\t' << line << '\n';
    }
  }
  return out.str();
}

std::shared_ptr<const SiteModel> SiteModel::load(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be opened; make one with: marsad site-model PAGES -o " + path);
  auto out = std::make_shared<SiteModel>();
  std::string line;
  uint64_t number = 0, all = 1469598103934665603u;
  while (std::getline(in, line)) {
    ++number;
    for (char c : line) all = (all ^ static_cast<unsigned char>(c)) * 1099511628211u;
    if (number == 1 && line != kHead)
      throw std::runtime_error(path + ":1: is no site model; its first line is to be \"" + kHead + "\"");
    if (line.empty() || line.starts_with('#')) continue;
    const size_t a = line.find('\t'), b = a == std::string::npos ? a : line.find('\t', a + 1);
    if (b == std::string::npos || b + 17 > line.size() || line.find_first_not_of("0123456789abcdef", b + 1) != b + 17)
      throw std::runtime_error(path + ":" + std::to_string(number) +
                               ": is no row of a site model; columns are site, pages, hash, line");
    out->sites_[line.substr(0, a)].insert(std::stoull(line.substr(b + 1, 16), nullptr, 16));
  }
  if (number == 0) throw std::runtime_error(path + ": is empty; make one with: marsad site-model PAGES -o " + path);
  char hex[20];
  std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(all));
  out->hash_ = hex;
  return out;
}

const SiteLines* SiteModel::lines_of(const Article& article) const {
  auto found = sites_.find(site_of(article));
  if (found == sites_.end()) found = sites_.find("");
  return found == sites_.end() ? nullptr : &found->second;
}

}  // namespace intake
}  // namespace marsad
