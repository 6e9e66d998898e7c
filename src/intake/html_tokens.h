// The tags and texts of a page, in order, with their places.
//
//   <P class=lead>قصف &amp; … → open p (attributes "class=lead") at 0–14, text at 14–…
//
// Not a tree: who closes whom is the caller's (page.cc). Broken markup gives what browsers see, save that a quotation
// mark or comment that never closes ends at the next >, so that the page behind it is not lost. What script, style and
// the like hold is one text. Linear in the page whatever it holds. Why not libxml2's HTML events: measured on news
// pages they take 50 MB/s before anything is done with them, give no places in the source, and cost a walk over all
// open elements for every end tag that fits none (docs/intake.md). Threads: one thread an object. Tested by
// html_test.cc; fuzzed by fuzz/html_fuzz.cc.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace marsad::intake {

enum class Tag : uint8_t {
  other,
  a,
  address,
  article,
  aside,
  audio,
  b,
  base,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  cite,
  dd,
  dialog,
  div,
  dl,
  dt,
  em,
  embed,
  fieldset,
  figcaption,
  figure,
  font,
  footer,
  form,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hr,
  html,
  i,
  iframe,
  img,
  input,
  label,
  li,
  link,
  main,
  math,
  menu,
  meta,
  nav,
  noembed,
  noframes,
  noscript,
  object,
  ol,
  option,
  p,
  param,
  picture,
  pre,
  script,
  section,
  select,
  small,
  source,
  span,
  strong,
  style,
  summary,
  svg,
  table,
  tbody,
  td,
  template_,
  textarea,
  tfoot,
  th,
  thead,
  time,
  title,
  tr,
  track,
  u,
  ul,
  video,
  wbr,
  xmp,
  area,
  col,
  details
};
Tag tag_of(std::string_view name);  // any case

// Elements that nothing stands in.
constexpr bool is_void(Tag t) {
  return t == Tag::br || t == Tag::img || t == Tag::hr || t == Tag::input || t == Tag::meta || t == Tag::link ||
         t == Tag::source || t == Tag::wbr || t == Tag::base || t == Tag::embed || t == Tag::track || t == Tag::param ||
         t == Tag::area || t == Tag::col;
}

struct Token {
  enum Kind : uint8_t { text, open, close } kind = text;
  Tag tag = Tag::other;
  bool raw = false;             // text of script, style, …: entities mean nothing in it
  size_t begin = 0, end = 0;    // bytes of the page
  std::string_view attributes;  // of an open tag, as they stand
};

class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view html) : html_(html) {}
  bool next(Token* out);  // false at the end

 private:
  bool tag(Token* out);
  size_t find(char c, size_t from, size_t* none) const;
  size_t raw_end(Tag tag, size_t from);
  std::string_view html_;
  size_t at_ = 0;
  Tag raw_ = Tag::other;  // the element whose text comes next
  // From where on the thing looked for is known not to come: each is looked for in vain once only.
  size_t no_comment_end_ = SIZE_MAX, no_double_ = SIZE_MAX, no_single_ = SIZE_MAX, no_gt_ = SIZE_MAX;
  uint64_t no_raw_end_[4] = {0, 0, 0, 0};  // tags whose end does not come any more
};

// The attributes of a tag, one by one.
class Attributes {
 public:
  explicit Attributes(std::string_view text) : text_(text) {}
  bool next();
  std::string_view name() const { return name_; }    // as written
  std::string_view value() const { return value_; }  // as written: entities stand in it
  bool is(std::string_view lower_name) const;

 private:
  std::string_view text_, name_, value_;
};

// The characters an entity at html[at] == '&' stands for, appended; returns the bytes it takes, 0 when it is none.
size_t append_entity(std::string_view html, size_t at, std::string* out);
// A string with its entities put in and its white space folded.
std::string plain(std::string_view html);

}  // namespace marsad::intake
