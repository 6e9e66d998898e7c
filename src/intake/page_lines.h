// Writes the text of a page into its lines: one blank between two words, none at the ends, entities as characters.
//
//   "قصفت  <a>القوات</a>&nbsp;التركية\n" → the line "قصفت القوات التركية", 6 of its 19 characters linked
//
// Which elements end a line is the caller's to know (page.cc). What it cannot do: text in a script or a comment.
// Threads: none shared. Tested by html_test.cc.
#pragma once
#include <string>
#include <string_view>

#include "intake/page.h"

namespace marsad::intake {

struct Around {  // what is open around a text
  uint32_t node = 0;
  uint32_t hints = 0;  // of the spans
  bool link = false, bold = false;
  uint8_t level = 0;  // of the heading
  bool pre = false;
};

class PageLines {
 public:
  PageLines(std::string_view html, Page* page) : html_(html), page_(*page) {}
  void write(const Token& text, const Around& around);
  void end_line(uint32_t node);
  void space() { space_ = true; }  // the next character of the line stands apart

 private:
  size_t stretch(size_t i, size_t end, uint32_t* chars);
  size_t entity(size_t i, uint32_t* chars);
  void blank(size_t i, uint32_t* chars);
  void count(uint32_t chars, const Around& around);

  std::string_view html_;
  Page& page_;
  PageLine line_;
  size_t line_begin_ = 0;
  bool space_ = false, stops_ = false;
  std::string entity_;
};

}  // namespace marsad::intake
