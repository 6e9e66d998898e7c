#include "intake/html_tokens.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "arabic/fold.h"

namespace marsad::intake {
namespace {

constexpr uint64_t pack(std::string_view s) {
  uint64_t out = 0;
  for (size_t i = 0; i < s.size() && i < 8; ++i) {
    auto c = static_cast<unsigned char>(s[i]);
    if (c >= 'A' && c <= 'Z') c = static_cast<unsigned char>(c + 32);
    out = out << 8 | c;
  }
  return out;
}

bool letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
bool blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

bool raw_text(Tag t) {
  return t == Tag::script || t == Tag::style || t == Tag::textarea || t == Tag::title || t == Tag::xmp ||
         t == Tag::iframe || t == Tag::noembed || t == Tag::noframes;
}

constexpr std::array<std::string_view, 8> kRaw = {"script", "style",  "textarea", "title",
                                                  "xmp",    "iframe", "noembed",  "noframes"};
std::string_view raw_name(Tag t) {
  for (std::string_view name : kRaw)
    if (tag_of(name) == t) return name;
  return {};
}

}  // namespace

Tag tag_of(std::string_view name) {
  const size_t n = name.size();
#define MARSAD_TAG(name, tag) \
  case pack(name):            \
    return n == sizeof(name) - 1 ? Tag::tag : Tag::other;
  switch (pack(name)) {
    // clang-format off
    MARSAD_TAG("a", a) MARSAD_TAG("address", address) MARSAD_TAG("article", article) MARSAD_TAG("aside", aside)
    MARSAD_TAG("audio", audio) MARSAD_TAG("b", b) MARSAD_TAG("base", base) MARSAD_TAG("body", body)
    MARSAD_TAG("br", br) MARSAD_TAG("button", button) MARSAD_TAG("canvas", canvas) MARSAD_TAG("caption", caption)
    MARSAD_TAG("center", center) MARSAD_TAG("cite", cite) MARSAD_TAG("dd", dd) MARSAD_TAG("dialog", dialog)
    MARSAD_TAG("div", div) MARSAD_TAG("dl", dl) MARSAD_TAG("dt", dt) MARSAD_TAG("em", em) MARSAD_TAG("embed", embed)
    MARSAD_TAG("fieldset", fieldset) MARSAD_TAG("figure", figure) MARSAD_TAG("font", font)
    MARSAD_TAG("footer", footer) MARSAD_TAG("form", form) MARSAD_TAG("h1", h1) MARSAD_TAG("h2", h2)
    MARSAD_TAG("h3", h3) MARSAD_TAG("h4", h4) MARSAD_TAG("h5", h5) MARSAD_TAG("h6", h6) MARSAD_TAG("head", head)
    MARSAD_TAG("header", header) MARSAD_TAG("hr", hr) MARSAD_TAG("html", html) MARSAD_TAG("i", i)
    MARSAD_TAG("iframe", iframe) MARSAD_TAG("img", img) MARSAD_TAG("input", input) MARSAD_TAG("label", label)
    MARSAD_TAG("li", li) MARSAD_TAG("link", link) MARSAD_TAG("main", main) MARSAD_TAG("math", math)
    MARSAD_TAG("menu", menu) MARSAD_TAG("meta", meta) MARSAD_TAG("nav", nav) MARSAD_TAG("noembed", noembed)
    MARSAD_TAG("noframes", noframes) MARSAD_TAG("noscript", noscript) MARSAD_TAG("object", object)
    MARSAD_TAG("ol", ol) MARSAD_TAG("option", option) MARSAD_TAG("p", p) MARSAD_TAG("param", param)
    MARSAD_TAG("picture", picture) MARSAD_TAG("pre", pre) MARSAD_TAG("script", script) MARSAD_TAG("section", section)
    MARSAD_TAG("select", select) MARSAD_TAG("small", small) MARSAD_TAG("source", source) MARSAD_TAG("span", span)
    MARSAD_TAG("strong", strong) MARSAD_TAG("style", style) MARSAD_TAG("summary", summary) MARSAD_TAG("svg", svg)
    MARSAD_TAG("table", table) MARSAD_TAG("tbody", tbody) MARSAD_TAG("td", td) MARSAD_TAG("template", template_)
    MARSAD_TAG("textarea", textarea) MARSAD_TAG("tfoot", tfoot) MARSAD_TAG("th", th) MARSAD_TAG("thead", thead)
    MARSAD_TAG("time", time) MARSAD_TAG("title", title) MARSAD_TAG("tr", tr) MARSAD_TAG("track", track)
    MARSAD_TAG("u", u) MARSAD_TAG("ul", ul) MARSAD_TAG("video", video) MARSAD_TAG("wbr", wbr) MARSAD_TAG("xmp", xmp)
    MARSAD_TAG("area", area) MARSAD_TAG("col", col) MARSAD_TAG("details", details)
    MARSAD_TAG("blockquote", blockquote) MARSAD_TAG("figcaption", figcaption)
        // clang-format on
        default : return Tag::other;
  }
#undef MARSAD_TAG
}

// memchr that remembers from where on there is none.
size_t HtmlTokens::find(char c, size_t from, size_t* none) const {
  if (from >= *none || from >= html_.size()) return std::string_view::npos;
  const void* at = std::memchr(html_.data() + from, c, html_.size() - from);
  if (at) return static_cast<size_t>(static_cast<const char*>(at) - html_.data());
  *none = from;
  return std::string_view::npos;
}

size_t HtmlTokens::raw_end(Tag tag, size_t from) {
  const auto bit = static_cast<unsigned>(tag);
  if (no_raw_end_[bit / 64] >> (bit % 64) & 1) return std::string_view::npos;
  const std::string_view name = raw_name(tag);
  for (size_t at = from; (at = html_.find("</", at)) != std::string_view::npos; at += 2) {
    const std::string_view found = html_.substr(at + 2, name.size());
    if (found.size() < name.size()) break;
    size_t same = 0;
    while (same < name.size() && (found[same] | 32) == name[same]) ++same;
    if (same < name.size()) continue;
    const char behind = at + 2 + name.size() < html_.size() ? html_[at + 2 + name.size()] : '>';
    if (behind == '>' || behind == '/' || blank(behind)) return at;
  }
  no_raw_end_[bit / 64] |= uint64_t{1} << (bit % 64);
  return std::string_view::npos;
}

bool HtmlTokens::next(Token* out) {
  if (raw_ != Tag::other) {
    const Tag tag = raw_;
    raw_ = Tag::other;
    size_t end = raw_end(tag, at_);
    // A title that never ends ends with its line; a script takes the rest, as in browsers.
    if (end == std::string_view::npos)
      end = tag == Tag::title || tag == Tag::textarea ? std::min(html_.find('<', at_), html_.size()) : html_.size();
    if (end > at_) {
      *out = {Token::text, tag, true, at_, end, {}};
      at_ = end;
      return true;
    }
  }
  while (at_ < html_.size()) {
    if (html_[at_] == '<' && at_ + 1 < html_.size()) {
      const char c = html_[at_ + 1];
      if (letter(c) || (c == '/' && at_ + 2 < html_.size() && letter(html_[at_ + 2]))) return tag(out);
      if (c == '!' || c == '?' || c == '/') {
        size_t end = std::string_view::npos;
        if (html_.substr(at_, 4) == "<!--") {
          if (at_ < no_comment_end_) {
            end = html_.find("-->", at_ + 2);
            if (end == std::string_view::npos)
              no_comment_end_ = at_;
            else
              end += 3;
          }
        }
        if (end == std::string_view::npos) {
          end = find('>', at_, &no_gt_);
          end = end == std::string_view::npos ? html_.size() : end + 1;
        }
        at_ = end;
        continue;
      }
    }
    const void* lt = std::memchr(html_.data() + at_ + 1, '<', html_.size() - at_ - 1);
    const size_t end = lt ? static_cast<size_t>(static_cast<const char*>(lt) - html_.data()) : html_.size();
    *out = {Token::text, Tag::other, false, at_, end, {}};
    at_ = end;
    return true;
  }
  return false;
}

bool HtmlTokens::tag(Token* out) {
  const size_t begin = at_;
  const bool close = html_[at_ + 1] == '/';
  size_t at = at_ + (close ? 2 : 1), name = at;
  while (at < html_.size() && html_[at] != '>' && html_[at] != '/' && !blank(html_[at])) ++at;
  const Tag tag = tag_of(html_.substr(name, at - name));
  const size_t attributes = at;
  bool quoted = true;  // a quotation mark behind = hides a >
  char before = 0;
  for (; at < html_.size() && html_[at] != '>'; ++at) {
    const char c = html_[at];
    if (quoted && before == '=' && (c == '"' || c == '\'')) {
      const size_t end = find(c, at + 1, c == '"' ? &no_double_ : &no_single_);
      if (end == std::string_view::npos)
        quoted = false;  // never closed: it hides nothing
      else
        at = end;
    }
    if (!blank(c)) before = c;
  }
  const size_t end = at;
  at_ = at < html_.size() ? at + 1 : at;
  *out = {close ? Token::close : Token::open, tag, false, begin, at_, html_.substr(attributes, end - attributes)};
  if (!close && raw_text(tag)) raw_ = tag;
  return true;
}

bool Attributes::next() {
  size_t at = 0;
  while (at < text_.size() && (blank(text_[at]) || text_[at] == '/')) ++at;
  if (at == text_.size()) return false;
  const size_t name = at;
  ++at;  // an = in front belongs to the name
  while (at < text_.size() && text_[at] != '=' && text_[at] != '/' && !blank(text_[at])) ++at;
  name_ = text_.substr(name, at - name);
  value_ = {};
  while (at < text_.size() && blank(text_[at])) ++at;
  if (at < text_.size() && text_[at] == '=') {
    ++at;
    while (at < text_.size() && blank(text_[at])) ++at;
    if (at < text_.size() && (text_[at] == '"' || text_[at] == '\'')) {
      const size_t end = std::min(text_.find(text_[at], at + 1), text_.size());
      value_ = text_.substr(at + 1, end - at - 1);
      at = std::min(end + 1, text_.size());
    } else {
      const size_t from = at;
      while (at < text_.size() && !blank(text_[at])) ++at;
      value_ = text_.substr(from, at - from);
    }
  }
  text_.remove_prefix(at);
  return true;
}

bool Attributes::is(std::string_view lower_name) const {
  if (name_.size() != lower_name.size()) return false;
  for (size_t i = 0; i < name_.size(); ++i)
    if ((name_[i] >= 'A' && name_[i] <= 'Z' ? name_[i] + 32 : name_[i]) != lower_name[i]) return false;
  return true;
}

size_t append_entity(std::string_view html, size_t at, std::string* out) {
  // What pages write for the bytes 0x80–0x9F of windows-1252.
  static constexpr std::array<char32_t, 32> kWindows = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                                        0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                                        0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                        0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  const std::string_view s = html.substr(at, 16);
  if (s.size() < 3) return 0;
  if (s[1] == '#') {
    const bool hex = (s[2] | 32) == 'x';
    size_t i = hex ? 3 : 2, digits = 0;
    uint32_t value = 0;
    for (; i < s.size(); ++i, ++digits) {
      const char c = s[i];
      uint32_t d;
      if (c >= '0' && c <= '9')
        d = static_cast<uint32_t>(c - '0');
      else if (hex && (c | 32) >= 'a' && (c | 32) <= 'f')
        d = static_cast<uint32_t>((c | 32) - 'a' + 10);
      else
        break;
      value = std::min<uint32_t>(value * (hex ? 16 : 10) + d, 0x110000);
    }
    if (digits == 0) return 0;
    if (i < s.size() && s[i] == ';') ++i;
    if (value >= 0x80 && value < 0xA0) value = kWindows[value - 0x80];
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = 0xFFFD;
    if (value < 32 || value == 0xA0) value = ' ';
    arabic::append(value, out);
    return i;
  }
  size_t end = 1;
  while (end < s.size() && (letter(s[end]) || (s[end] >= '0' && s[end] <= '9'))) ++end;
  const std::string_view name = s.substr(1, end - 1);
  const size_t took = end < s.size() && s[end] == ';' ? end + 1 : end;
  if (name == "nbsp")
    out->push_back(' ');
  else if (name == "amp")
    out->push_back('&');
  else if (name == "quot")
    out->push_back('"');
  else if (name == "lt")
    out->push_back('<');
  else if (name == "gt")
    out->push_back('>');
  else if (name == "apos")
    out->push_back('\'');
  else {
    if (took == end || name.empty()) return 0;  // only the old ones go without ;
    const htmlEntityDesc* found = htmlEntityLookup(reinterpret_cast<const xmlChar*>(std::string(name).c_str()));
    if (!found) return 0;
    arabic::append(found->value, out);
  }
  return took;
}

std::string plain(std::string_view html) {
  std::string out;
  bool space = false;
  for (size_t i = 0; i < html.size();) {
    if (blank(html[i])) {
      space = true;
      ++i;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    space = false;
    if (html[i] == '&')
      if (const size_t took = append_entity(html, i, &out)) {
        i += took;
        continue;
      }
    out += html[i++];
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace marsad::intake
