#include "intake/page_box.h"

#include <vector>

namespace marsad::intake {
namespace {

constexpr uint32_t kFewest = 140;  // code points

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

// The box around a line: its node, or the first above that is more than a paragraph.
uint32_t box(const std::vector<Node>& nodes, uint32_t node) {
  while (node && leaf(nodes[node].tag)) node = nodes[node].parent;
  return node;
}

struct Prose {                // of each node
  std::vector<uint64_t> sum;  // all in it
  std::vector<double> score;  // what stands right in it, and less of what stands in its boxes
};

Prose prose_of(const Page& page) {
  const auto& nodes = page.nodes;
  Prose out;
  out.sum.resize(nodes.size()), out.score.resize(nodes.size());
  for (const PageLine& l : page.lines) {
    if (outside(page, l) || (nodes[l.node].all & kCaption)) continue;
    const uint32_t p = prose(l);
    if (!p) continue;
    out.sum[l.node] += p;
    const uint32_t b = box(nodes, l.node);
    out.score[b] += p;
    if (b) out.score[box(nodes, nodes[b].parent)] += 0.45 * p;
  }
  for (size_t i = nodes.size(); i-- > 1;) out.sum[nodes[i].parent] += out.sum[i];
  return out;
}

// A box that says it is the text, when it holds enough of it; 0: none.
uint32_t named_box(const std::vector<Node>& nodes, const Prose& held) {
  uint32_t named = 0;
  for (uint32_t i = 1; i < nodes.size(); ++i)
    if ((nodes[i].own & kBodyText) && !(nodes[i].all & kOut) && held.sum[i] * 3 >= held.sum[0] &&
        held.sum[i] >= kFewest && (!named || held.sum[i] * 20 >= held.sum[named] * 17))
      named = i;
  return named;
}

uint32_t best_box(const std::vector<Node>& nodes, const Prose& held) {
  const auto score = [&](uint32_t i) { return held.score[i] * ((nodes[i].own & kBodyText) ? 1.5 : 1.0); };
  uint32_t best = 0;
  for (uint32_t i = 1; i < nodes.size(); ++i)
    if (!(nodes[i].all & kOut) && score(i) > score(best)) best = i;
  return best;
}

// Parts of one text in boxes that look alike: the box around them.
uint32_t around_parts(const std::vector<Node>& nodes, const Prose& held, uint32_t best) {
  for (int step = 0; step < 6 && best; ++step) {
    const uint32_t up = nodes[best].parent;
    bool alike_beside = false;
    for (uint32_t i = up + 1; i < nodes.size() && nodes[i].first_line <= nodes[up].end_line && !alike_beside; ++i)
      alike_beside = i != best && nodes[i].parent == up && !(nodes[i].all & kOut) && !(nodes[i].own & kTeaser) &&
                     nodes[i].signature == nodes[best].signature && held.sum[i] * 12 >= held.sum[best];
    if (!alike_beside) break;
    best = up;
  }
  return best;
}

}  // namespace

uint32_t prose(const PageLine& l) {
  if (l.linked * 3 > l.chars || l.level) return 0;
  if (l.chars >= kProse || (l.chars >= kShortProse && l.stops)) return l.chars;
  return 0;
}

// Own hints to hints with those around; a box that holds nearly all prose is no sidebar, whatever its name.
void spread_hints(Page* page) {
  auto& nodes = page->nodes;
  std::vector<uint64_t> sum(nodes.size());
  std::vector<bool> heading(nodes.size());
  for (const PageLine& l : page->lines) {
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

bool outside(const Page& page, const PageLine& l) { return (page.nodes[l.node].all & kOut) || (l.hints & kNever); }

uint32_t article_box(const Page& page) {
  const Prose held = prose_of(page);
  if (held.sum[0] == 0) return 0;
  if (const uint32_t named = named_box(page.nodes, held)) return named;
  return around_parts(page.nodes, held, best_box(page.nodes, held));
}

}  // namespace marsad::intake
