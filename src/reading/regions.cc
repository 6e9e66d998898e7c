#include "reading/regions.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "reading/article_end.h"
#include "reading/region_line.h"

namespace marsad::reading {
namespace {

using arabic::TokenKind;

class Page {
 public:
  Page(const arabic::Text& text, const Furniture& furniture) : text_(text) {
    for (uint32_t i = 0; i < text.lines().size(); ++i)
      if (!text.lines()[i].tokens.empty()) lines_.push_back(look_at(text, i, furniture));
    mark_repeats();
  }

  std::vector<Region> split(const std::vector<Mark>& marks, const SiteLines* site) {
    if (site)
      for (RegionLine& line : lines_) line.of_site = line.words && site->has(line_hash(text_, line.tokens));
    if (!marks.empty()) {
      marks_say(marks);
    } else if (!lines_.empty()) {
      words_say();
      site_says();
      page_title();
      headline();
      repeats();
      const size_t end = end_article(text_, first_, body_, &lines_);
      links_between(end);
      captions(end);
    }
    return regions();
  }

 private:
  void mark_repeats() {
    std::unordered_map<size_t, uint32_t> count;
    for (const RegionLine& line : lines_)
      if (line.words) ++count[line.hash];
    for (RegionLine& line : lines_) line.twice = line.words && count[line.hash] > 1;
  }

  // What the words alone decide. A head of teasers is decided by end_article(), which sees what follows it.
  void words_say() {
    for (RegionLine& line : lines_) {
      if (line.words == 0 && line.chars >= 3) line.kind = RegionKind::furniture;  // rulers
      // One word at the head of a whole sentence decides nothing.
      if (!line.match.whole && line.match.words == 1 && line.paragraph()) line.match = {};
      if (line.page_part()) line.kind = RegionKind::furniture;
      if (line.match.kind == LineKind::credit) line.kind = RegionKind::credit;
      if (line.match.kind == LineKind::caption) line.kind = RegionKind::caption;
    }
  }

  void site_says() {
    for (RegionLine& line : lines_)
      if (line.of_site && line.kind == RegionKind::body) line.kind = RegionKind::furniture;
  }

  // What the page's markup said, refined by words inside the body.
  void marks_say(const std::vector<Mark>& marks) {
    auto mark = marks.begin();
    for (RegionLine& line : lines_) {
      const uint32_t start = text_.lines()[line.number].start;
      while (mark != marks.end() && mark->end <= start) ++mark;
      MarkKind kind = mark != marks.end() && mark->start <= start ? mark->kind : MarkKind::body;
      switch (kind) {
        case MarkKind::headline:
          line.kind = RegionKind::headline;
          break;
        case MarkKind::caption:
          line.kind = RegionKind::caption;
          break;
        case MarkKind::credit:
          line.kind = RegionKind::credit;
          break;
        case MarkKind::furniture:
          line.kind = RegionKind::furniture;
          break;
        case MarkKind::body:
        case MarkKind::quote:
          if (!line.match.whole && line.match.words == 1 && line.paragraph()) line.match = {};
          if (line.of_site || (line.page_part() && !line.paragraph()))
            line.kind = RegionKind::furniture;
          else if (line.match.kind == LineKind::credit && !line.paragraph())
            line.kind = RegionKind::credit;
          else if (line.match.kind == LineKind::caption && !line.paragraph())
            line.kind = RegionKind::caption;
          break;
      }
    }
  }

  // "headline | site" or "home » section » headline", when the headline follows as a line of its own.
  void page_title() {
    RegionLine& first = lines_.front();
    for (size_t i = 1; i < lines_.size() && i < 8; ++i) {
      const RegionLine& other = lines_[i];
      if (other.words < 3 || other.words >= first.words || other.paragraph()) continue;
      if (has(first, other, 0) || has(first, other, first.words - other.words)) first.kind = RegionKind::furniture;
    }
    for (size_t i = 1; i < lines_.size() && i < 4; ++i)  // a breadcrumb behind a ticker
      if (lines_[i].furniture())
        for (size_t k = i + 1; k < lines_.size() && k < i + 3; ++k)
          if (lines_[k].words >= 3 && lines_[k].words < lines_[i].words &&
              has(lines_[i], lines_[k], lines_[i].words - lines_[k].words))
            headline_at_ = k;
  }

  // Do the words of `part` stand in `whole` from word number `from` on?
  bool has(const RegionLine& whole, const RegionLine& part, uint32_t from) const {
    uint32_t a = skip(whole.tokens.begin, whole.tokens.end), b = skip(part.tokens.begin, part.tokens.end);
    for (; from; --from) a = skip(a + 1, whole.tokens.end);
    while (b < part.tokens.end) {
      if (a >= whole.tokens.end || text_[a].fold != text_[b].fold) return false;
      a = skip(a + 1, whole.tokens.end);
      b = skip(b + 1, part.tokens.end);
    }
    return true;
  }
  uint32_t skip(uint32_t token, uint32_t end) const {
    while (token < end && text_[token].kind == TokenKind::punct) ++token;
    return token;
  }

  // The first line that is not furniture, if it is a title, and the same line again before the text begins.
  void headline() {
    first_ = headline_at_.value_or(0);
    while (first_ < lines_.size() && lines_[first_].kind != RegionKind::body) ++first_;
    if (first_ == lines_.size()) return;
    if (lines_[first_].title()) {
      lines_[first_].kind = RegionKind::headline;
      for (size_t i = first_ + 1; i < lines_.size() && !lines_[i].paragraph(); ++i)
        if (lines_[i].hash == lines_[first_].hash) lines_[i].kind = RegionKind::headline;
    }
    body_ = first_;
    while (body_ < lines_.size() && !lines_[body_].paragraph()) ++body_;
    // A second deck right under the headline.
    if (first_ + 1 < body_ && lines_[first_].kind == RegionKind::headline) {
      RegionLine& deck = lines_[first_ + 1];
      if (deck.kind == RegionKind::body && deck.words >= 4 && deck.title() && !deck.twice && !deck.bracketed)
        deck.kind = RegionKind::headline;
    }
  }

  // Lines that stand twice are of the page; paragraphs said twice (a lead before the article) are left.
  void repeats() {
    for (RegionLine& line : lines_)
      if (line.twice && line.words >= 4 && line.kind == RegionKind::body && !(line.paragraph() && line.stop))
        line.kind = RegionKind::furniture;
  }

  // Links to other stories between the paragraphs: titles in a row; where there is such a row, single ones too.
  void links_between(size_t end) {
    bool rows = false;
    for (int pass = 0; pass < 2; ++pass) {
      for (size_t i = body_ + 1; i < end; ++i) {
        size_t run = 0;
        while (i + run < end && lines_[i + run].foreign_title()) ++run;
        if (run == 0) continue;
        bool between = i + run < end && lines_[i - 1].paragraph() && lines_[i - 1].stop && lines_[i + run].paragraph();
        if (between && (run >= 2 || (pass == 1 && rows))) {
          rows = true;
          for (size_t k = i; k < i + run; ++k) lines_[k].kind = RegionKind::furniture;
        }
        i += run;
      }
      if (!rows) return;
    }
  }

  // Short lines that end in brackets, their source: between paragraphs, or between headline and text.
  void captions(size_t end) {
    for (size_t i = first_ + 1; i < end; ++i)
      if (lines_[i].kind == RegionKind::body && lines_[i].bracketed && !lines_[i].stop && !lines_[i].paragraph() &&
          !lines_[i].item && lines_[i].words >= 3)
        lines_[i].kind = RegionKind::caption;
  }

  std::vector<Region> regions() const {
    std::vector<Region> out;
    const auto& all = text_.lines();
    for (const RegionLine& line : lines_) {
      if (!out.empty() && out.back().kind == line.kind) continue;
      uint32_t start = out.empty() ? 0 : all[line.number].start;
      if (!out.empty()) out.back().at.end = start;
      out.push_back({{start, text_.length()}, line.kind});
    }
    if (out.empty() && text_.length()) out.push_back({{0, text_.length()}, RegionKind::body});
    return out;
  }

  const arabic::Text& text_;
  std::vector<RegionLine> lines_;
  std::optional<size_t> headline_at_;
  size_t first_ = 0, body_ = 0;  // the article's first line; its first paragraph
};

}  // namespace

std::vector<Region> split_regions(const arabic::Text& text, const Furniture& furniture, const std::vector<Mark>& marks,
                                  const SiteLines* site) {
  return Page(text, furniture).split(marks, site);
}

}  // namespace marsad::reading
