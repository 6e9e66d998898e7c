#include "intake/page.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "intake/page_attributes.h"

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

// What a byte of a text is to stretch() below: the first two go on, and say how many characters begin with the byte.
enum Kind : uint8_t {
  kInside,      // inside a character
  kStarts,      // a character, or the first byte of one
  kStop,        // ends or divides sentences
  kArabicStop,  // does so behind D8: ، ؛ ؟
  kBlank,
  kNoBreak,  // begins a blank that breaks no line
  kBreak     // any other white space, an entity
};
constexpr std::array<uint8_t, 256> kKinds = [] {
  std::array<uint8_t, 256> out{};
  for (size_t c = 0; c < 256; ++c) out[c] = (c & 0xC0) == 0x80 ? kInside : kStarts;
  for (char c : {'.', '!', ':', '?', ';'}) out[static_cast<unsigned char>(c)] = kStop;
  for (size_t c : {0x8C, 0x9B, 0x9F}) out[c] = kArabicStop;
  for (char c : {'\n', '\t', '\r', '\f', '&'}) out[static_cast<unsigned char>(c)] = kBreak;
  out[static_cast<size_t>(' ')] = kBlank;
  out[0xC2] = kNoBreak;
  return out;
}();

class Cutter {
 public:
  explicit Cutter(std::string_view html) : html_(html), tokens_(html) {}

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
    uint32_t node = 0;
    uint32_t hints = 0;  // of the spans open
    bool link = false, bold = false;
    uint8_t level = 0;
    uint16_t hidden = 0;
    bool pre = false;
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
      if (t == Tag::img) space_ = true;
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
    if (block) {
      if (!state_.hidden) {
        Node node;
        node.parent = state_.node;
        node.tag = t;
        node.own = look.hints | hints_of_tag(t);
        node.signature = look.signature;
        node.first_line = static_cast<uint32_t>(page_.lines.size());
        state_.node = static_cast<uint32_t>(page_.nodes.size());
        page_.nodes.push_back(node);
        if (t >= Tag::h1 && t <= Tag::h6)
          state_.level = static_cast<uint8_t>(1 + static_cast<int>(t) - static_cast<int>(Tag::h1));
        if (t == Tag::pre) state_.pre = true;
      }
    } else {
      uint32_t hints = look.hints;
      if (t == Tag::time) hints |= kDate | kCredit;
      state_.hints |= hints;
      if (t == Tag::a) state_.link = true;
      if (t == Tag::b || t == Tag::strong) state_.bold = true;
      if (hints & (kCredit | kDate)) space_ = true;
      if ((look.hints & kAuthor) && page_.authors.size() < 100) open_.back().author = page_.text.size();
    }
    if (t == Tag::time && page_.times.size() < 1000)
      page_.times.push_back(
          {plain(look.datetime), "", static_cast<uint32_t>(page_.lines.size()), state_.node, look.published});
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
      page_.nodes[state_.node].end_line = static_cast<uint32_t>(page_.lines.size());
    }
    if (top.author != SIZE_MAX && page_.text.size() > top.author && !state_.hidden)
      page_.authors.emplace_back(static_cast<uint32_t>(page_.lines.size()), page_.text.substr(top.author));
    if (!top.block && (state_.hints & ~top.before.hints & (kCredit | kDate))) space_ = true;
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
    if (state_.hidden) return;
    uint32_t chars = 0;
    for (size_t i = token.begin; i < token.end;) {
      const auto c = static_cast<unsigned char>(html_[i]);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        if (state_.pre && c == '\n') {
          count(chars);
          chars = 0;
          end_line();
        }
        space_ = true;
        ++i;
        continue;
      }
      if (c == 0xC2 && i + 1 < token.end && html_[i + 1] == '\xA0') {
        space_ = true;
        i += 2;
        continue;
      }
      if (c == '&') {
        entity_.clear();
        if (const size_t took = append_entity(html_, i, &entity_)) {
          if (entity_ == " ") {
            space_ = true;
          } else {
            blank(i, &chars);
            page_.places.add(page_.text.size(), i, static_cast<uint8_t>(took));
            page_.text += entity_;
            ++chars;
          }
          i += took;
          continue;
        }
      }
      blank(i, &chars);
      page_.places.add(page_.text.size(), i);
      const size_t end = stretch(i, token.end, &chars);
      page_.text.append(html_, i, end - i);
      i = end;
    }
    count(chars);
  }

  // Where what is copied from html byte i on as it stands ends: words with one blank between each two. Counts its
  // characters and sees the marks that end or divide sentences.
  size_t stretch(size_t i, size_t end, uint32_t* chars) {
    const size_t begin = i;
    for (;; ++i) {
      uint8_t kind = 0;
      for (; i < end && (kind = kKinds[static_cast<unsigned char>(html_[i])]) <= kStarts; ++i) *chars += kind;
      if (i == end) return end;
      const auto next = static_cast<unsigned char>(i + 1 < end ? html_[i + 1] : ' ');
      if (kind == kStop)
        stops_ = true;
      else if (kind == kArabicStop)
        stops_ |= i > begin && html_[i - 1] == '\xD8';
      else if (i > begin &&
               (kind == kBreak || (kind == kBlank && kKinds[next] >= kBlank) || (kind == kNoBreak && next == 0xA0)))
        return i;
      *chars += kind != kArabicStop;
    }
  }

  // The blank due before the character at html byte i.
  void blank(size_t i, uint32_t* chars) {
    if (space_ && line_begin_ < page_.text.size()) {
      // Where a character begins: a hard blank has two bytes.
      if (i > 0) page_.places.add(page_.text.size(), i - (i > 1 && html_[i - 1] == '\xA0' ? 2 : 1));
      page_.text += ' ';
      ++*chars;
    }
    space_ = false;
  }

  // So many more characters in the line, under what is open now.
  void count(uint32_t chars) {
    if (chars == 0) return;
    line_.chars += chars;
    if (state_.link) line_.linked += chars;
    if (state_.hints & kCredit) line_.credit += chars;
    if (state_.hints & kDate) line_.dated += chars;
    if (state_.bold) line_.bold += chars;
    line_.hints |= state_.hints;
    line_.level = state_.level;
  }

  void end_line() {
    space_ = false;
    if (page_.text.size() > line_begin_) {
      line_.begin = static_cast<uint32_t>(line_begin_);
      line_.end = static_cast<uint32_t>(page_.text.size());
      line_.node = state_.node;
      line_.stops = stops_;
      page_.lines.push_back(line_);
      page_.text += '\n';
      line_begin_ = page_.text.size();
    }
    line_ = {};
    stops_ = false;
  }

  static constexpr size_t kLook = 256;  // open elements looked through for the one an end tag ends
  std::string_view html_;
  HtmlTokens tokens_;
  Page page_;
  std::vector<Open> open_;
  std::array<uint32_t, 128> count_{};
  State state_;
  PageLine line_;
  size_t line_begin_ = 0;
  bool space_ = false, stops_ = false, json_ld_ = false;
  std::string entity_;
};

}  // namespace

Page cut_page(std::string_view html) { return Cutter(html).cut(); }

}  // namespace marsad::intake
