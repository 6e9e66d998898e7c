// Lines that stand on many pages of one site: its furniture, whatever they say.
//
//   marsad site-model pages/*.txt -o enab.sites.tsv      marsad read --site-model enab.sites.tsv pages/
//
//   # marsad.sites/1
//   enab.example<TAB>37<TAB>9c2f…<TAB>تابعونا على منصاتنا      site, pages, hash of the folded words, the line (for
//   people)
//
// A site is the host of the url, else the publisher, else "": articles that name neither are taken for one site, so
// learn from pages of one site alone. A line counts once a page; one that stands on 3 pages or more and on one of 20 is
// learned (a longer one, of 20 words and more, on 5: agencies' lead paragraphs are copied, menus are short). Threads:
// immutable once loaded. Tested by site_model_test.cc. What it cannot do: furniture with a number that changes on every
// page.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "arabic/text.h"
#include "intake/article.h"

namespace marsad {

class SiteLines {
 public:
  bool has(uint64_t line) const { return lines_.contains(line); }
  void insert(uint64_t line) { lines_.insert(line); }
  size_t size() const { return lines_.size(); }

 private:
  std::unordered_set<uint64_t> lines_;
};

// The hash of the folded words of some tokens, punctuation left out: what regions.cc and the model share.
uint64_t line_hash(const arabic::Text& text, arabic::Range tokens);

namespace intake {

// "https://www.enab.example/1.html" → "enab.example"; the publisher where there is no url.
std::string site_of(const Article& article);

class SiteModel {
 public:
  // Throws std::runtime_error naming file, line and cure.
  static std::shared_ptr<const SiteModel> load(const std::string& path);
  // The lines of the article's site, or of the site "" when its own is not there; null when neither is.
  const SiteLines* lines_of(const Article& article) const;
  const std::string& hash() const { return hash_; }  // of the file's content: the reader's identity

 private:
  std::unordered_map<std::string, SiteLines> sites_;
  std::string hash_;
};

class SiteLearner {
 public:
  void add(const Article& article);
  std::string text() const;  // the model's file
  size_t pages() const { return pages_; }

 private:
  struct Seen {
    uint32_t pages = 0, last = 0, words = 0;
    std::string line;
  };
  struct Site {
    uint32_t pages = 0;
    std::unordered_map<uint64_t, Seen> lines;
  };
  std::map<std::string, Site> sites_;
  size_t pages_ = 0;
};

}  // namespace intake
}  // namespace marsad
