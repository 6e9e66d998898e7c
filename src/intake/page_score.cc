#include "intake/page_score.h"

#include "intake/page_box.h"
#include "intake/page_headline.h"

namespace marsad::intake {
namespace {

class Judge {
 public:
  Judge(Page* page, const std::string& title) : page_(*page), title_(title) {
    out_.kinds.assign(page->lines.size(), MarkKind::furniture);
  }

  Judged run() {
    if (page_.lines.empty()) return std::move(out_);
    spread_hints(&page_);
    out_.headline = headline_line(page_, title_);
    out_.main = article_box(page_);
    inside();
    around();
    return std::move(out_);
  }

 private:
  void inside() {
    const Node& main = page_.nodes[out_.main];
    const size_t begin = out_.main ? main.first_line : 0, end = out_.main ? main.end_line : page_.lines.size();
    const uint32_t around = out_.main ? main.all : 0;
    bool any = false;
    for (size_t i = begin; i < end; ++i) {
      const PageLine& l = page_.lines[i];
      const uint32_t all = page_.nodes[l.node].all & ~around;
      MarkKind& kind = out_.kinds[i];
      if (static_cast<int>(i) == out_.headline) {
        kind = MarkKind::headline;
        continue;
      }
      if ((all & kNever) || (l.hints & kNever)) continue;
      if ((all & kAside) || ((l.hints & kAside) && l.chars < kProse)) continue;
      if (l.linked * 5 > l.chars * 3) continue;                           // links
      if (l.linked * 3 >= l.chars && l.chars < 60 && !l.level) continue;  // a label and its links
      if ((all & (kCaption | kFigure)) || ((l.hints & kCaption) && l.chars < 200))
        kind = MarkKind::caption;
      else if (credit(l, all))
        kind = MarkKind::credit;
      else
        kind = (all & kQuote) ? MarkKind::quote : MarkKind::body;
      if (prose(l) && kind != MarkKind::caption && kind != MarkKind::credit) {
        if (!any) out_.first = i;
        any = true;
        out_.last = i;
      }
    }
    if (!any) {
      out_.first = begin;
      out_.last = end ? end - 1 : 0;
    }
    headings(begin, end);
    cards(begin, end);
    edges(begin, end);
  }

  bool credit(const PageLine& l, uint32_t all) const {
    if (l.chars > 160 || (l.level && !(all & kCredit))) return false;
    if (l.credit * 5 > l.chars * 2) return true;
    return (all & kCredit) && (l.chars < kProse || !l.stops);
  }

  // A heading over nothing but links, or over nothing, is theirs.
  void headings(size_t begin, size_t end) {
    bool text = false;  // behind the line looked at, before the next heading
    for (size_t i = end; i-- > begin;) {
      const PageLine& l = page_.lines[i];
      MarkKind& kind = out_.kinds[i];
      if (l.level && kind == MarkKind::body) {
        if (!text && i > out_.first)
          kind = MarkKind::furniture;
        else if (out_.headline < 0 && i < out_.first)
          kind = MarkKind::headline;
        text = l.level >= 4 ? text : false;
        continue;
      }
      if (kind == MarkKind::body || kind == MarkKind::quote) text = true;
    }
  }

  // Items of a list beside items that are links: cards of other stories, their day and section under the linked title.
  void cards(size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      if (out_.kinds[i] != MarkKind::body && out_.kinds[i] != MarkKind::credit && out_.kinds[i] != MarkKind::caption)
        continue;
      const PageLine& l = page_.lines[i];
      // The nearest box around that is an item: does a linked title stand in it?
      uint32_t node = l.node;
      for (int up = 0; up < 3 && node && node != out_.main; ++up, node = page_.nodes[node].parent) {
        const Node& item = page_.nodes[node];
        if (item.end_line - item.first_line > 6) break;
        uint32_t chars = 0, linked = 0;
        bool title = false;
        for (size_t k = item.first_line; k < item.end_line && k < page_.lines.size(); ++k) {
          chars += page_.lines[k].chars;
          linked += page_.lines[k].linked;
          title |= page_.lines[k].linked * 5 > page_.lines[k].chars * 4 && page_.lines[k].chars >= 15;
        }
        if (title && (linked * 3 > chars || (item.own & (kTeaser | kArticle)))) {
          out_.kinds[i] = MarkKind::furniture;
          break;
        }
      }
    }
  }

  // Short lines of the article's box before its first paragraph that are no credit are the page's (a section's name, a
  // count of readers); so are those behind the last, unless they look like text.
  void edges(size_t begin, size_t end) {
    for (size_t i = begin; i < out_.first; ++i) {
      const PageLine& l = page_.lines[i];
      if (out_.kinds[i] != MarkKind::body || static_cast<int>(i) == out_.headline) continue;
      if (static_cast<int>(i) > out_.headline && l.chars >= kShortProse && !outside(page_, l)) continue;
      out_.kinds[i] = MarkKind::furniture;
    }
    for (size_t i = out_.last + 1; i < end; ++i) {
      const PageLine& l = page_.lines[i];
      if (out_.kinds[i] == MarkKind::body && l.chars < kShortProse && !l.stops) out_.kinds[i] = MarkKind::furniture;
    }
  }

  // Outside the article's box: its headline, and what stands between that and the text.
  void around() {
    if (out_.headline < 0) return;
    const auto h = static_cast<size_t>(out_.headline);
    if (out_.kinds[h] != MarkKind::headline) {
      if (h > out_.last) return;  // a teaser of itself
      out_.kinds[h] = MarkKind::headline;
    }
    const size_t begin = page_.nodes[out_.main].first_line;
    if (out_.main == 0) return;
    for (size_t i = h < 4 ? 0 : h - 4; i < begin; ++i) {
      if (i == h) continue;
      const PageLine& l = page_.lines[i];
      const uint32_t all = page_.nodes[l.node].all;
      if (outside(page_, l) || l.linked * 5 > l.chars * 3) {
        // A linked author is still one.
        if (!(all & kOut) && ((all | l.hints) & kAuthor) && l.chars < 60) out_.kinds[i] = MarkKind::credit;
        continue;
      }
      if (credit(l, all))
        out_.kinds[i] = MarkKind::credit;
      else if (i < h)
        continue;
      else if ((all & (kCaption | kFigure)) || ((l.hints & kCaption) && l.chars < 200))
        out_.kinds[i] = MarkKind::caption;
      else if ((all | l.hints) & kLead)
        out_.kinds[i] = l.stops || l.chars >= kProse ? MarkKind::body : MarkKind::headline;
      else if (l.level && l.chars >= kShortProse && i < h + 4)
        out_.kinds[i] = MarkKind::headline;
      else if (prose(l) && begin - h < 30)
        out_.kinds[i] = MarkKind::body;
    }
    // Its credit may stand under the text.
    const size_t end = page_.nodes[out_.main].end_line;
    for (size_t i = end; i < end + 4 && i < page_.lines.size(); ++i) {
      const PageLine& l = page_.lines[i];
      if (!outside(page_, l) && credit(l, page_.nodes[l.node].all)) out_.kinds[i] = MarkKind::credit;
    }
  }

  Page& page_;
  const std::string& title_;
  Judged out_;
};

}  // namespace

Judged judge(Page* page, const std::string& title) { return Judge(page, title).run(); }

}  // namespace marsad::intake
