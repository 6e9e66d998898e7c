// Tables of the codebook: tab-separated files with comments, a header row and cells of several values.
//
//   # what the columns mean
//   id <tab> name_ar <tab> variants
//   hts <tab> هيئة تحرير الشام <tab> الهيئة{after:تحرير} | النصرة{..2016-07-27}
//
// A cell with several values separates them with '|'. A value may carry a note in braces (Value). Errors say
// file:line:column and the cure. Threads: pure. Tested by tsv_test.cc.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace marsad::codebook {

struct Problem {
  std::string file;
  uint32_t line = 0, column = 0;  // from 1; column counts code points
  std::string what;               // what is wrong and the cure
  std::string source;             // the line itself
  // "file:line:column: what", the line, and a caret under the column.
  std::string text() const;
};

struct Row {
  const class Table* table = nullptr;
  uint32_t line = 0;
  std::string_view source;              // the whole line
  std::vector<std::string_view> cells;  // as many as the line has
  // The cell under that column name, trimmed; empty where the line is shorter or the table has no such column.
  std::string_view operator[](std::string_view column) const;
  std::vector<std::string_view> list(std::string_view column) const;  // split at '|', trimmed, no empty ones
  Problem problem(std::string_view column, std::string what) const;
  // At a part of a cell: `part` must be a view into this row.
  Problem problem_at(std::string_view part, std::string what) const;
};

class Table {
 public:
  // Reads a file whole. Faults go to problems; what can be read is kept.
  static Table read(const std::string& path, std::vector<Problem>* problems);
  static Table parse(std::string name, std::string bytes, std::vector<Problem>* problems);
  const std::vector<Row>& rows() const { return rows_; }
  const std::string& file() const { return file_; }
  const Row& header() const { return header_; }
  int column(std::string_view name) const;  // -1: no such
  Table() = default;
  Table(Table&&) noexcept;
  Table& operator=(Table&&) = delete;

 private:
  std::string file_, bytes_;
  Row header_;
  std::vector<Row> rows_;
};

// One value of a variants cell: text, and what stands in its braces.
struct Value {
  std::string_view text;
  bool drop_article = false;            // a leading '~'
  std::string_view from, to;            // {2016-07-28..2017-01}
  std::string_view slant;               // {slant:…}
  std::vector<std::string_view> after;  // {after:مدينة,بلدة}
};
Value parse_value(std::string_view cell);

std::string_view trim(std::string_view);
std::vector<std::string_view> split(std::string_view, char separator);  // trimmed, empty ones left out

}  // namespace marsad::codebook
