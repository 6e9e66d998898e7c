#include "reading/region_line.h"

#include <functional>

namespace marsad::reading {
using arabic::TokenKind;

RegionLine look_at(const arabic::Text& text, uint32_t number, const Furniture& furniture) {
  const arabic::Line& line = text.lines()[number];
  RegionLine out;
  out.number = number;
  out.tokens = line.tokens;
  out.chars = line.end - line.start;
  for (uint32_t i = line.tokens.begin; i < line.tokens.end; ++i) {
    if (text[i].kind == TokenKind::punct) continue;
    ++out.words;
    out.hash = out.hash * 1099511628211u ^ std::hash<std::string_view>()(text[i].fold);
  }
  uint32_t last = line.tokens.end;
  bool closed = false;
  while (last > line.tokens.begin && is_mark(text, last - 1, "\"»”’)]'")) closed |= is_mark(text, --last, ")]");
  out.bracketed = closed;
  if (last > line.tokens.begin) {
    bool dots = last - line.tokens.begin >= 2 && is_mark(text, last - 1, ".") && is_mark(text, last - 2, ".");
    out.stop = is_mark(text, last - 1, ".") && !dots;
    out.open = is_mark(text, last - 1, ":،,؛");
  }
  out.item = text[line.tokens.begin].kind == TokenKind::number || is_mark(text, line.tokens.begin, "-–—•*●▪");
  out.match = furniture.match(text, line.tokens);
  return out;
}

bool is_mark(const arabic::Text& text, uint32_t token, std::string_view marks) {
  return text[token].kind == TokenKind::punct && marks.find(text.raw(token)) != std::string_view::npos;
}

}  // namespace marsad::reading
