#include "intake/page.h"

#include <algorithm>
#include <array>

#include "intake/page_attributes.h"
#include "intake/page_lines.h"

namespace marsad::intake {
namespace {

// Elements that stand inside a line.
bool inline_tag(Tag t) {
  switch (t) {
    case Tag::a:
    case Tag::b:
    case Tag::cite:
    case Tag::em:
    case Tag::font:
    case Tag::i:
    case Tag::label:
    case Tag::small:
    case Tag::span:
    case Tag::strong:
    case Tag::u:
    case Tag::time:
    case Tag::other:
    case Tag::picture:
      return true;
    default:
      return false;
  }
}

// Elements whose text nobody sees.
bool unseen(Tag t) {
  switch (t) {
    case Tag::head:
    case Tag::script:
    case Tag::style:
    case Tag::template_:
    case Tag::noscript:
    case Tag::svg:
    case Tag::math:
    case Tag::iframe:
    case Tag::object:
    case Tag::canvas:
    case Tag::audio:
    case Tag::video:
    case Tag::textarea:
    case Tag::noembed:
    case Tag::noframes:
    case Tag::title:
    case Tag::select:
      return true;
    default:
      return false;
  }
}

class Cutter {
 public:
  explicit Cutter(std::string_view html) : html_(html), tokens_(html), lines_(html, &page_) {}

  Page cut() {
    page_.text.reserve(html_.size() / 3);
    page_.nodes.push_back({0, Tag::html, 0, 0, 0, 0, 0});
    Token token;
    while (tokens_.next(&token)) {
      switch (token.kind) {
        case Token::text:
          text(token);
          break;
        case Token::open:
          open(token);
          break;
        case Token::close:
          close(token.tag);
          break;
      }
    }
    end_line();
    while (!open_.empty()) pop();
    page_.nodes[0].end_line = static_cast<uint32_t>(page_.lines.size());
    if (!page_.text.empty() && page_.text.back() == '\n') page_.text.pop_back();
    return std::move(page_);
  }

 private:
  struct State {
    Around around;
    uint16_t hidden = 0;  // elements open whose text nobody sees
  };
  struct Open {
    Tag tag;
    bool block;
    State before;
    size_t author = SIZE_MAX;  // of an author's name: where it begins in the text
  };

  void open(const Token& token) {
    const Tag t = token.tag;
    if (t == Tag::br || t == Tag::hr) {
      end_line();
      return;
    }
    if (t == Tag::meta) return read_meta(token, &page_);
    if (t == Tag::link) return read_link(token, &page_);
    if (t == Tag::html || t == Tag::body) {
      if (state_.hidden && t == Tag::body) close(Tag::head);
      for (Attributes a(token.attributes); a.next();)
        if (a.is("lang") && page_.language.empty()) page_.language = plain(a.value());
      return;
    }
    if (is_void(t)) {
      if (t == Tag::img) lines_.space();
      return;
    }
    // A head that was never closed ends with the first thing that cannot stand in one.
    if (state_.hidden && count_[static_cast<size_t>(Tag::head)] && t != Tag::script && !unseen(t)) close(Tag::head);
    if (state_.hidden && t == Tag::script) return script(token);
    const bool block = !inline_tag(t);
    const Look look = read_attributes(token, &page_);
    if (look.json_ld) json_ld_ = true;
    const bool hide = unseen(t) || look.hidden;
    if (block) {
      if (!hide) end_line();
      make_room(t);
    }
    ++count_[static_cast<size_t>(t)];
    open_.push_back({t, block, state_});
    if (hide) state_.hidden = static_cast<uint16_t>(std::min<unsigned>(state_.hidden + 1u, 60000));
    if (!block)
      open_span(t, look);
    else if (!state_.hidden)
      open_block(t, look);
    if (t == Tag::time && page_.times.size() < 1000)
      page_.times.push_back(
          {plain(look.datetime), "", static_cast<uint32_t>(page_.lines.size()), state_.around.node, look.published});
  }

  void open_block(Tag t, const Look& look) {
    Around& around = state_.around;
    Node node;
    node.parent = around.node;
    node.tag = t;
    node.own = look.hints | hints_of_tag(t);
    node.signature = look.signature;
    node.first_line = static_cast<uint32_t>(page_.lines.size());
    around.node = static_cast<uint32_t>(page_.nodes.size());
    page_.nodes.push_back(node);
    if (t >= Tag::h1 && t <= Tag::h6)
      around.level = static_cast<uint8_t>(1 + static_cast<int>(t) - static_cast<int>(Tag::h1));
    if (t == Tag::pre) around.pre = true;
  }

  void open_span(Tag t, const Look& look) {
    uint32_t hints = look.hints;
    if (t == Tag::time) hints |= kDate | kCredit;
    state_.around.hints |= hints;
    if (t == Tag::a) state_.around.link = true;
    if (t == Tag::b || t == Tag::strong) state_.around.bold = true;
    if (hints & (kCredit | kDate)) lines_.space();
    if ((look.hints & kAuthor) && page_.authors.size() < 100) open_.back().author = page_.text.size();
  }

  void script(const Token& token) {
    for (Attributes a(token.attributes); a.next();)
      if (a.is("type") && a.value().find("ld+json") != std::string_view::npos) json_ld_ = true;
    open_.push_back({Tag::script, true, state_});
    ++count_[static_cast<size_t>(Tag::script)];
    ++state_.hidden;
  }

  // A start tag closes what cannot hold it: a p before any block, an li before the next one …
  void make_room(Tag t) {
    if (block_on_top(Tag::p)) close(Tag::p);
    if (t >= Tag::h1 && t <= Tag::h6 && !open_.empty() && open_.back().tag >= Tag::h1 && open_.back().tag <= Tag::h6)
      pop();
    auto before = [&](std::initializer_list<Tag> closes, std::initializer_list<Tag> stops) {
      size_t looked = 0;
      for (size_t i = open_.size(); i > 0 && looked < kLook; --i, ++looked) {
        const Tag tag = open_[i - 1].tag;
        if (std::find(stops.begin(), stops.end(), tag) != stops.end()) return;
        if (std::find(closes.begin(), closes.end(), tag) != closes.end()) {
          while (open_.size() >= i) pop();
          return;
        }
      }
    };
    switch (t) {
      case Tag::li:
        before({Tag::li}, {Tag::ul, Tag::ol, Tag::menu, Tag::td, Tag::table, Tag::article, Tag::section});
        break;
      case Tag::dt:
      case Tag::dd:
        before({Tag::dt, Tag::dd}, {Tag::dl, Tag::td, Tag::table});
        break;
      case Tag::td:
      case Tag::th:
        before({Tag::td, Tag::th}, {Tag::tr, Tag::table});
        break;
      case Tag::tr:
        before({Tag::tr}, {Tag::table, Tag::tbody, Tag::thead, Tag::tfoot});
        break;
      case Tag::option:
        before({Tag::option}, {Tag::select});
        break;
      default:
        break;
    }
  }

  // Is this the innermost block?
  bool block_on_top(Tag t) const {
    size_t looked = 0;
    for (size_t i = open_.size(); i > 0 && looked < 16; --i, ++looked)
      if (open_[i - 1].block) return open_[i - 1].tag == t;
    return false;
  }

  void close(Tag t) {
    if (t == Tag::br) return end_line();
    if (t == Tag::p && count_[static_cast<size_t>(t)] == 0) return end_line();
    if (is_void(t) || count_[static_cast<size_t>(t)] == 0) return;
    const bool block = !inline_tag(t);
    size_t looked = 0;
    for (size_t i = open_.size(); i > 0 && looked < kLook; --i, ++looked) {
      const Open& o = open_[i - 1];
      if (o.tag == t) {
        while (open_.size() >= i) pop();
        return;
      }
      // The end of something around a cell or of a span around a block ends neither.
      if (!block && o.block) return;
      if ((o.tag == Tag::td || o.tag == Tag::th) && t != Tag::tr && t != Tag::table && t != Tag::tbody &&
          t != Tag::thead && t != Tag::tfoot)
        return;
    }
  }

  void pop() {
    const Open& top = open_.back();
    if (top.block && !state_.hidden) {
      end_line();
      page_.nodes[state_.around.node].end_line = static_cast<uint32_t>(page_.lines.size());
    }
    if (top.author != SIZE_MAX && page_.text.size() > top.author && !state_.hidden)
      page_.authors.emplace_back(static_cast<uint32_t>(page_.lines.size()), page_.text.substr(top.author));
    if (!top.block && (state_.around.hints & ~top.before.around.hints & (kCredit | kDate))) lines_.space();
    --count_[static_cast<size_t>(top.tag)];
    state_ = top.before;
    open_.pop_back();
  }

  void text(const Token& token) {
    if (token.raw) {
      const std::string_view raw = html_.substr(token.begin, token.end - token.begin);
      if (token.tag == Tag::title && page_.title.empty()) page_.title = plain(raw);
      if (token.tag == Tag::script && json_ld_ && page_.json_ld.size() < 50) page_.json_ld.push_back(raw);
      if (token.tag == Tag::script) json_ld_ = false;
      return;
    }
    if (!state_.hidden) lines_.write(token, state_.around);
  }

  void end_line() { lines_.end_line(state_.around.node); }

  static constexpr size_t kLook = 256;  // open elements looked through for the one an end tag ends
  std::string_view html_;
  HtmlTokens tokens_;
  Page page_;
  PageLines lines_;
  std::vector<Open> open_;
  std::array<uint32_t, 128> count_{};
  State state_;
  bool json_ld_ = false;  // the script open holds such data
};

}  // namespace

Page cut_page(std::string_view html) { return Cutter(html).cut(); }

}  // namespace marsad::intake
