#include "reading/regions.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "reading/foreign_leads.h"

namespace marsad::reading {
namespace {

using arabic::TokenKind;

// What counts as short, long, many. Measured on crawled pages; a title is seldom longer, a paragraph seldom shorter.
constexpr uint32_t kTitleChars = 105, kParagraphChars = 60, kLongChars = 140;

// A line with words in it.
struct Line {
  uint32_t number = 0;  // in text.lines()
  arabic::Range tokens;
  uint32_t chars = 0, words = 0;
  size_t hash = 0;         // of its folded words
  bool stop = false;       // ends in a full stop
  bool open = false;       // ends in a colon or comma: something follows
  bool bracketed = false;  // ends in a closing bracket
  bool item = false;       // begins with a dash, a bullet or a number: an item of a list
  bool twice = false;      // the same line stands elsewhere too
  bool of_site = false;    // ... on many pages of its site
  Furniture::Match match;
  RegionKind kind = RegionKind::body;

  bool furniture() const { return kind == RegionKind::furniture; }
  bool paragraph() const { return (chars >= kParagraphChars && stop) || chars >= kLongChars; }
  bool title() const { return chars <= kTitleChars && !stop && !open && !item && match.kind != LineKind::credit; }
  bool page_part() const {
    return match.kind == LineKind::menu || match.kind == LineKind::share || match.kind == LineKind::teaser_head;
  }
};

class Page {
 public:
  Page(const arabic::Text& text, const Furniture& furniture) : text_(text) {
    for (uint32_t i = 0; i < text.lines().size(); ++i) {
      const arabic::Line& line = text.lines()[i];
      if (!line.tokens.empty()) lines_.push_back(look(i, line, furniture));
    }
    mark_repeats();
  }

  std::vector<Region> split(const std::vector<Mark>& marks, const SiteLines* site) {
    if (site)
      for (Line& line : lines_) line.of_site = line.words && site->has(line_hash(text_, line.tokens));
    if (!marks.empty()) {
      marks_say(marks);
    } else if (!lines_.empty()) {
      words_say();
      site_says();
      page_title();
      headline();
      repeats();
      size_t end = tail();
      links_between(end);
      captions(end);
    }
    return regions();
  }

 private:
  Line look(uint32_t number, const arabic::Line& line, const Furniture& furniture) const {
    Line out;
    out.number = number;
    out.tokens = line.tokens;
    out.chars = line.end - line.start;
    for (uint32_t i = line.tokens.begin; i < line.tokens.end; ++i) {
      if (text_[i].kind == TokenKind::punct) continue;
      ++out.words;
      out.hash = out.hash * 1099511628211u ^ std::hash<std::string_view>()(text_[i].fold);
    }
    uint32_t last = line.tokens.end;
    bool closed = false;
    while (last > line.tokens.begin && is(last - 1, "\"»”’)]'")) closed |= is(--last, ")]");
    out.bracketed = closed;
    if (last > line.tokens.begin) {
      bool dots = last - line.tokens.begin >= 2 && is(last - 1, ".") && is(last - 2, ".");
      out.stop = is(last - 1, ".") && !dots;
      out.open = is(last - 1, ":،,؛");
    }
    out.item = text_[line.tokens.begin].kind == TokenKind::number || is(line.tokens.begin, "-–—•*●▪");
    out.match = furniture.match(text_, line.tokens);
    return out;
  }

  // Is the token one of these punctuation marks?
  bool is(uint32_t token, std::string_view marks) const {
    return text_[token].kind == TokenKind::punct && marks.find(text_.raw(token)) != std::string_view::npos;
  }

  void mark_repeats() {
    std::unordered_map<size_t, uint32_t> count;
    for (const Line& line : lines_)
      if (line.words) ++count[line.hash];
    for (Line& line : lines_) line.twice = line.words && count[line.hash] > 1;
  }

  // What the words alone decide. A head of teasers is decided by tail(), which sees what follows it.
  void words_say() {
    for (Line& line : lines_) {
      if (line.words == 0 && line.chars >= 3) line.kind = RegionKind::furniture;  // rulers
      // One word at the head of a whole sentence decides nothing.
      if (!line.match.whole && line.match.words == 1 && line.paragraph()) line.match = {};
      if (line.page_part()) line.kind = RegionKind::furniture;
      if (line.match.kind == LineKind::credit) line.kind = RegionKind::credit;
      if (line.match.kind == LineKind::caption) line.kind = RegionKind::caption;
    }
  }

  void site_says() {
    for (Line& line : lines_)
      if (line.of_site && line.kind == RegionKind::body) line.kind = RegionKind::furniture;
  }

  // What the page's markup said, refined by words inside the body.
  void marks_say(const std::vector<Mark>& marks) {
    auto mark = marks.begin();
    for (Line& line : lines_) {
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
    Line& first = lines_.front();
    for (size_t i = 1; i < lines_.size() && i < 8; ++i) {
      const Line& other = lines_[i];
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
  bool has(const Line& whole, const Line& part, uint32_t from) const {
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
      Line& deck = lines_[first_ + 1];
      if (deck.kind == RegionKind::body && deck.words >= 4 && deck.title() && !deck.twice && !deck.bracketed)
        deck.kind = RegionKind::headline;
    }
  }

  // Lines that stand twice are of the page; paragraphs said twice (a lead before the article) are left.
  void repeats() {
    for (Line& line : lines_)
      if (line.twice && line.words >= 4 && line.kind == RegionKind::body && !(line.paragraph() && line.stop))
        line.kind = RegionKind::furniture;
  }

  // Where the article ends: behind that all is furniture. Returns the number of its lines.
  size_t tail() {
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
        std::count_if(lines_.begin(), lines_.end(), [](const Line& l) { return l.page_part(); }) >= 3)
      end = std::min(end, first_ + 1);  // a page of menus with a headline
    // Back from there over what is no part of a text: titles between the last paragraph and the first line that the
    // words decided.
    size_t last = end;
    while (last > body_ + 1 && !lines_[last - 1].paragraph()) --last;
    if (body_ < lines_.size()) {
      size_t titles = 0, parts = end < lines_.size();
      for (size_t i = last; i < end; ++i) {
        if (lines_[i].page_part()) ++parts;
        if (foreign_title(lines_[i])) ++titles;
      }
      bool others = false;  // items, credits, captions: they end the article's own part
      for (size_t i = last; i < end; ++i) {
        Line& line = lines_[i];
        others |= line.page_part();
        if (line.kind != RegionKind::body) continue;
        if (others || (foreign_title(line) && (titles >= 2 || (parts && titles && line.words >= 4) ||
                                               (titles == 1 && parts_only(i + 1, end) && stray(line)))))
          line.kind = RegionKind::furniture;
      }
    }
    for (size_t i = end; i < lines_.size(); ++i) lines_[i].kind = RegionKind::furniture;
    return end;
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
      const Line& line = lines_[i];
      paragraphs -= line.paragraph();
      run = line.title() && line.words <= 8 && !line.bracketed ? run + 1 : 0;
      if (run == 5 && 4 * paragraphs <= end - (i - 4)) return i - 4;
    }
    return end;
  }

  bool parts_only(size_t from, size_t to) const {
    return std::all_of(lines_.begin() + static_cast<ptrdiff_t>(from), lines_.begin() + static_cast<ptrdiff_t>(to),
                       [](const Line& l) { return l.furniture(); });
  }

  static bool foreign_title(const Line& line) {
    return line.kind == RegionKind::body && line.title() && !line.bracketed && line.match.kind != LineKind::caption;
  }

  // One title behind the last paragraph, in an article whose paragraphs all end in full stops.
  bool stray(const Line& line) const {
    if (line.words < 4 || line.words > 14 || opens_with_conjunction(text_, line.tokens) || !well_stopped())
      return false;
    for (uint32_t i = line.tokens.begin; i < line.tokens.end; ++i)
      if (is(i, "،,")) return false;  // rather a sentence whose full stop was lost
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

  // Links to other stories between the paragraphs: titles in a row; where there is such a row, single ones too.
  void links_between(size_t end) {
    bool rows = false;
    for (int pass = 0; pass < 2; ++pass) {
      for (size_t i = body_ + 1; i < end; ++i) {
        size_t run = 0;
        while (i + run < end && lines_[i + run].kind == RegionKind::body && foreign_title(lines_[i + run])) ++run;
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
    for (const Line& line : lines_) {
      if (!out.empty() && out.back().kind == line.kind) continue;
      uint32_t start = out.empty() ? 0 : all[line.number].start;
      if (!out.empty()) out.back().at.end = start;
      out.push_back({{start, text_.length()}, line.kind});
    }
    if (out.empty() && text_.length()) out.push_back({{0, text_.length()}, RegionKind::body});
    return out;
  }

  const arabic::Text& text_;
  std::vector<Line> lines_;
  std::optional<size_t> headline_at_;
  size_t first_ = 0, body_ = 0;  // the article's first line; its first paragraph
};

}  // namespace

std::vector<Region> split_regions(const arabic::Text& text, const Furniture& furniture, const std::vector<Mark>& marks,
                                  const SiteLines* site) {
  return Page(text, furniture).split(marks, site);
}

}  // namespace marsad::reading
