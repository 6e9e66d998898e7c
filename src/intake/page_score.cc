#include "intake/page_score.h"

#include <algorithm>
#include <cctype>

#include "arabic/fold.h"

namespace marsad::intake {
namespace {

constexpr uint32_t kOut = kAside | kNever;
constexpr uint32_t kProse = 80, kShortProse = 25, kFewest = 140;  // code points

// Blocks that hold one paragraph: the article's box is around them.
bool leaf(Tag t) {
  switch (t) {
    case Tag::p:
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::blockquote:
    case Tag::li:
    case Tag::ul:
    case Tag::ol:
    case Tag::pre:
    case Tag::center:
    case Tag::figure:
    case Tag::figcaption:
    case Tag::dd:
    case Tag::dt:
    case Tag::dl:
    case Tag::address:
      return true;
    default:
      return false;
  }
}

std::vector<size_t> words_of(std::string_view s) {
  std::vector<size_t> out;
  out.reserve(64);
  const std::string folded = arabic::fold(s.substr(0, 600));
  for (size_t i = 0; i < folded.size();) {
    size_t end = i;
    while (end < folded.size() && folded[end] != ' ' &&
           !(static_cast<unsigned char>(folded[end]) < 0x80 && std::ispunct(static_cast<unsigned char>(folded[end]))))
      ++end;
    if (end > i) out.push_back(std::hash<std::string_view>()(std::string_view(folded).substr(i, end - i)));
    i = end + 1;
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

double common(const std::vector<size_t>& x, const std::vector<size_t>& y) {
  if (x.empty() || y.empty()) return 0;
  size_t both = 0;
  for (size_t i = 0, k = 0; i < x.size() && k < y.size();) {
    if (x[i] == y[k])
      ++both, ++i, ++k;
    else if (x[i] < y[k])
      ++i;
    else
      ++k;
  }
  return static_cast<double>(both) / static_cast<double>(std::max(x.size(), y.size()));
}

class Judge {
 public:
  Judge(Page* page, const std::string& title) : page_(*page), title_(title) {
    out_.kinds.assign(page->lines.size(), MarkKind::furniture);
  }

  Judged run() {
    if (page_.lines.empty()) return std::move(out_);
    hints();
    headline();
    main();
    inside();
    around();
    return std::move(out_);
  }

 private:
  uint32_t prose(const PageLine& l) const {
    if (l.linked * 3 > l.chars || l.level) return 0;
    if (l.chars >= kProse || (l.chars >= kShortProse && l.stops)) return l.chars;
    return 0;
  }
  // The box around a line: its node, or the first above that is more than a paragraph.
  uint32_t box(uint32_t node) const {
    while (node && leaf(page_.nodes[node].tag)) node = page_.nodes[node].parent;
    return node;
  }

  // Own hints to hints with those around; a box that holds nearly all prose is no sidebar, whatever its name.
  void hints() {
    auto& nodes = page_.nodes;
    std::vector<uint64_t> sum(nodes.size());
    std::vector<bool> heading(nodes.size());
    for (const PageLine& l : page_.lines) {
      sum[l.node] += prose(l);
      if (l.level == 1) heading[l.node] = true;
    }
    for (size_t i = nodes.size(); i-- > 1;) {
      sum[nodes[i].parent] += sum[i];
      if (heading[i]) heading[nodes[i].parent] = true;
    }
    for (size_t i = 1; i < nodes.size(); ++i) {
      Node& node = nodes[i];
      if ((node.own & kOut) &&
          (sum[i] * 10 > sum[0] * 9 || (sum[i] * 2 > sum[0] && (heading[i] || !(node.own & kNever)))))
        node.own &= ~kOut;
      // Names that fit a paragraph's box fit no page's.
      if (sum[i] * 2 > sum[0] && sum[0] >= kFewest && !leaf(node.tag))
        node.own &= ~static_cast<uint32_t>(kCaption | kCredit | kDate | kLead | kQuote);
      node.all = node.own | nodes[node.parent].all;
    }
  }

  bool out(const PageLine& l) const { return (page_.nodes[l.node].all & kOut) || (l.hints & kNever); }

  void headline() {
    const size_t lines = page_.lines.size();
    double best = 0;
    const std::vector<size_t> title_words = words_of(title_);
    for (size_t i = 0; i < lines; ++i) {
      const PageLine& l = page_.lines[i];
      if (l.chars < 8 || l.chars > 300) continue;
      const uint32_t all = page_.nodes[l.node].all;
      const bool named = (all | l.hints) & kHeadline;
      if (l.level == 0 && !named && l.chars < 15) continue;
      double score = l.level == 1 ? 0.45 : l.level == 2 ? 0.25 : l.level ? 0.1 : 0;
      if (named) score += 0.15;
      if (all & kNever)
        score -= 0.6;
      else if (all & kAside)
        score -= 0.3;
      if (l.linked * 2 > l.chars) score -= l.level == 1 ? 0.1 : 0.3;
      if (!title_.empty()) {
        // A line much longer or shorter than the title cannot be like it.
        const size_t bytes = l.end - l.begin;
        const bool near = bytes < 3 * title_.size() && title_.size() < 3 * bytes;
        const double same = !near ? 0 : common(words_of(page_.line(i)), title_words);
        if (same < 0.5 && l.level != 1) continue;
        score += same;
      } else if (l.level == 0 && !named) {
        continue;
      }
      score -= 0.05 * static_cast<double>(i) / static_cast<double>(lines);
      if (score > best + 1e-9 && score >= 0.4) {
        best = score;
        out_.headline = static_cast<int>(i);
      }
    }
  }

  void main() {
    auto& nodes = page_.nodes;
    std::vector<double> score(nodes.size());
    std::vector<uint64_t> sum(nodes.size());
    for (const PageLine& l : page_.lines) {
      if (out(l) || (page_.nodes[l.node].all & kCaption)) continue;
      const uint32_t p = prose(l);
      if (!p) continue;
      sum[l.node] += p;
      const uint32_t b = box(l.node);
      score[b] += p;
      if (b) score[box(nodes[b].parent)] += 0.45 * p;
    }
    for (size_t i = nodes.size(); i-- > 1;) sum[nodes[i].parent] += sum[i];
    if (sum[0] == 0) return;
    // A box that says it is the text, when it holds enough of it.
    uint32_t named = 0, best = 0;
    for (uint32_t i = 1; i < nodes.size(); ++i) {
      if ((nodes[i].own & kBodyText) && !(nodes[i].all & kOut) && sum[i] * 3 >= sum[0] && sum[i] >= kFewest &&
          (!named || sum[i] * 20 >= sum[named] * 17))
        named = i;
      if (nodes[i].all & kOut) continue;
      double s = score[i];
      if (nodes[i].own & kBodyText) s *= 1.5;
      if (s > score[best] * ((nodes[best].own & kBodyText) ? 1.5 : 1.0)) best = i;
    }
    if (named) best = named;
    // Parts of one text in boxes that look alike: the box around them.
    for (int step = 0; step < 6 && best && !named; ++step) {
      const uint32_t up = nodes[best].parent;
      bool alike_beside = false;
      for (uint32_t i = up + 1; i < nodes.size() && nodes[i].first_line <= nodes[up].end_line && !alike_beside; ++i)
        alike_beside = i != best && nodes[i].parent == up && !(nodes[i].all & kOut) && !(nodes[i].own & kTeaser) &&
                       nodes[i].signature == nodes[best].signature && sum[i] * 12 >= sum[best];
      if (!alike_beside) break;
      best = up;
    }
    out_.main = best;
  }

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
      if (static_cast<int>(i) > out_.headline && l.chars >= kShortProse && !out(l)) continue;
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
      if (out(l) || l.linked * 5 > l.chars * 3) {
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
      if (!out(l) && credit(l, page_.nodes[l.node].all)) out_.kinds[i] = MarkKind::credit;
    }
  }

  Page& page_;
  const std::string& title_;
  Judged out_;
};

}  // namespace

double alike(std::string_view a, std::string_view b) { return common(words_of(a), words_of(b)); }

Judged judge(Page* page, const std::string& title) { return Judge(page, title).run(); }

}  // namespace marsad::intake
