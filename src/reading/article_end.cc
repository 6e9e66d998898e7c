#include "reading/article_end.h"

#include <algorithm>
#include <optional>

#include "reading/foreign_leads.h"

namespace marsad::reading {
namespace {

class ArticleEnd {
 public:
  ArticleEnd(const arabic::Text& text, size_t first, size_t body, std::vector<RegionLine>* lines)
      : text_(text), first_(first), body_(body), lines_(*lines) {}

  size_t mark() {
    size_t end = lines_.size();
    for (size_t i = body_ + 1; i < end; ++i) {
      if (lines_[i].match.kind != LineKind::teaser_head || !lines_[i].match.whole) continue;
      if (auto next = resumes(i)) {
        for (size_t k = i + 1; k < *next; ++k) lines_[k].kind = RegionKind::furniture;
      } else {
        end = i;
      }
    }
    end = std::min(end, tags(end));
    if (end == lines_.size() && lines_.size() > body_ + 1) {
      std::vector<arabic::Range> ranges;
      for (size_t i = body_; i < end; ++i) ranges.push_back(lines_[i].tokens);
      end -= foreign_leads(text_, ranges);
    }
    if (body_ >= lines_.size() && lines_.size() >= 10 &&
        std::count_if(lines_.begin(), lines_.end(), [](const RegionLine& l) { return l.page_part(); }) >= 3)
      end = std::min(end, first_ + 1);  // a page of menus with a headline
    titles_before(end);
    for (size_t i = end; i < lines_.size(); ++i) lines_[i].kind = RegionKind::furniture;
    return end;
  }

 private:
  // Titles between the last paragraph and the first line that the words decided.
  void titles_before(size_t end) {
    if (body_ >= lines_.size()) return;
    size_t last = end;
    while (last > body_ + 1 && !lines_[last - 1].paragraph()) --last;
    size_t titles = 0, parts = end < lines_.size();
    for (size_t i = last; i < end; ++i) {
      if (lines_[i].page_part()) ++parts;
      if (lines_[i].foreign_title()) ++titles;
    }
    bool others = false;  // items, credits, captions: they end the article's own part
    for (size_t i = last; i < end; ++i) {
      RegionLine& line = lines_[i];
      others |= line.page_part();
      if (line.kind != RegionKind::body) continue;
      if (others || (line.foreign_title() && (titles >= 2 || (parts && titles && line.words >= 4) ||
                                              (titles == 1 && parts_only(i + 1, end) && stray(line)))))
        line.kind = RegionKind::furniture;
    }
  }

  // Where the article goes on behind the head of teasers at i: after nothing or a few links, with paragraphs. Nothing
  // when it does not.
  std::optional<size_t> resumes(size_t i) const {
    size_t next = i + 1;
    bool twice = false;
    for (; next < lines_.size() && next < i + 6 && lines_[next].title(); ++next) twice |= lines_[next].twice;
    size_t links = next - i - 1;
    if (next == lines_.size() || links > 4 || twice) return std::nullopt;
    if (links > 0 && leads(i, next)) return std::nullopt;
    bool paragraphs = next + 1 == lines_.size() || lines_[next + 1].paragraph();
    return links == 0 || paragraphs ? std::optional(next) : std::nullopt;
  }

  // Whether a paragraph is the lead of the link before it, told behind the article's end: most of the link's words
  // stand in it, and more than it has in common with any of the article's own lines.
  bool leads(size_t end, size_t paragraph) const {
    const auto shared = [&](size_t i) { return shared_words(text_, lines_[i].tokens, lines_[paragraph].tokens); };
    const Shared link = shared(paragraph - 1);
    if (opens_with_conjunction(text_, lines_[paragraph].tokens) || link.words < 3 || link.words * 2 < link.of)
      return false;
    for (size_t i = first_; i < end; ++i)
      if (!lines_[i].page_part() && shared(i).words >= link.words) return false;
    return true;
  }

  // A long row of short lines behind the text (tags, dates, section names), with little else to follow.
  size_t tags(size_t end) const {
    size_t paragraphs = 0;  // from i to the end
    for (size_t i = body_ + 1; i < end; ++i) paragraphs += lines_[i].paragraph();
    size_t run = 0;
    for (size_t i = body_ + 1; i < end; ++i) {
      const RegionLine& line = lines_[i];
      paragraphs -= line.paragraph();
      run = line.title() && line.words <= 8 && !line.bracketed ? run + 1 : 0;
      if (run == 5 && 4 * paragraphs <= end - (i - 4)) return i - 4;
    }
    return end;
  }

  bool parts_only(size_t from, size_t to) const {
    return std::all_of(lines_.begin() + static_cast<ptrdiff_t>(from), lines_.begin() + static_cast<ptrdiff_t>(to),
                       [](const RegionLine& l) { return l.furniture(); });
  }

  // One title behind the last paragraph, in an article whose paragraphs all end in full stops.
  bool stray(const RegionLine& line) const {
    if (line.words < 4 || line.words > 14 || opens_with_conjunction(text_, line.tokens) || !well_stopped())
      return false;
    for (uint32_t i = line.tokens.begin; i < line.tokens.end; ++i)
      if (is_mark(text_, i, "،,")) return false;  // rather a sentence whose full stop was lost
    return true;
  }

  bool well_stopped() const {
    size_t paragraphs = 0, stopped = 0;
    for (size_t i = body_; i < lines_.size(); ++i) {
      if (!lines_[i].paragraph() || lines_[i].furniture()) continue;
      ++paragraphs;
      stopped += lines_[i].stop;
    }
    return paragraphs >= 3 && stopped == paragraphs;
  }

  const arabic::Text& text_;
  const size_t first_, body_;
  std::vector<RegionLine>& lines_;
};

}  // namespace

size_t end_article(const arabic::Text& text, size_t first, size_t body, std::vector<RegionLine>* lines) {
  return ArticleEnd(text, first, body, lines).mark();
}

}  // namespace marsad::reading
