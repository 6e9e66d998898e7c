#include "codebook/tsv.h"

#include <fstream>
#include <sstream>

namespace marsad::codebook {

std::string_view trim(std::string_view s) {
  const char* space = " \t\r\n";
  size_t from = s.find_first_not_of(space);
  if (from == std::string_view::npos) return {};
  return s.substr(from, s.find_last_not_of(space) - from + 1);
}

std::vector<std::string_view> split(std::string_view s, char separator) {
  std::vector<std::string_view> out;
  for (size_t at = 0; at <= s.size();) {
    size_t end = std::min(s.find(separator, at), s.size());
    if (std::string_view part = trim(s.substr(at, end - at)); !part.empty()) out.push_back(part);
    at = end + 1;
  }
  return out;
}

namespace {

// Where code point number n (from 0) of s begins.
size_t byte_of(std::string_view s, size_t n) {
  size_t i = 0;
  while (i < s.size() && (n > 0 || (s[i] & 0xC0) == 0x80)) {
    if ((s[i] & 0xC0) != 0x80) {
      if (n == 0) break;
      --n;
    }
    ++i;
  }
  return i;
}

// Rows of the codebook may have thousands of letters: so many are shown on either side of the fault.
constexpr size_t kBefore = 40, kBehind = 60;

}  // namespace

std::string Problem::text() const {
  std::string out = file;
  if (line) out += ":" + std::to_string(line);
  if (column) out += ":" + std::to_string(column);
  out += (what.empty() ? "" : ": " + what) + "\n";
  if (source.empty()) return out;
  const size_t at = column ? column - 1 : 0;
  const size_t from = at > kBefore ? byte_of(source, at - kBefore) : 0, to = byte_of(source, at + kBehind);
  const std::string_view shown = std::string_view(source).substr(from, to - from);
  const std::string lead = from ? "…" : "";
  out += "    " + lead + std::string(shown) + (to < source.size() ? "…" : "") + "\n";
  if (!column) return out;
  out += from ? "     " : "    ";
  for (size_t i = from, end = byte_of(source, at); i < end; ++i)
    if ((source[i] & 0xC0) != 0x80) out += source[i] == '\t' ? '\t' : ' ';
  return out + "^ near here\n";
}

int Table::column(std::string_view name) const {
  for (size_t i = 0; i < header_.cells.size(); ++i)
    if (header_.cells[i] == name) return static_cast<int>(i);
  return -1;
}

std::string_view Row::operator[](std::string_view column) const {
  int i = table->column(column);
  return i >= 0 && static_cast<size_t>(i) < cells.size() ? cells[static_cast<size_t>(i)] : std::string_view();
}

std::vector<std::string_view> Row::list(std::string_view column) const { return split((*this)[column], '|'); }

Problem Row::problem(std::string_view column, std::string what) const {
  return problem_at((*this)[column], std::move(what));
}

Problem Row::problem_at(std::string_view part, std::string what) const {
  uint32_t at = 1;
  if (part.data() != nullptr)
    for (const char* p = source.data(); p < part.data(); ++p) at += (*p & 0xC0) != 0x80;
  return {table->file(), line, at, std::move(what), std::string(source)};
}

Table::Table(Table&& o) noexcept
    : file_(std::move(o.file_)), bytes_(std::move(o.bytes_)), header_(std::move(o.header_)), rows_(std::move(o.rows_)) {
  // Views point into the heap buffer, which moved along: a table is always larger than the small-string buffer (see
  // parse()).
  header_.table = this;
  for (Row& row : rows_) row.table = this;
}

Table Table::parse(std::string name, std::string bytes, std::vector<Problem>* problems) {
  Table t;
  t.file_ = std::move(name);
  t.bytes_ = std::move(bytes);
  t.bytes_.reserve(64);  // on the heap, so that a move keeps the views valid
  std::string_view all = t.bytes_;
  uint32_t number = 0;
  for (size_t at = 0; at < all.size();) {
    size_t end = std::min(all.find('\n', at), all.size());
    std::string_view line = all.substr(at, end - at);
    at = end + 1;
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (trim(line).empty() || line[0] == '#') continue;
    Row row;
    row.line = number;
    row.source = line;
    for (size_t c = 0; c <= line.size();) {
      size_t tab = std::min(line.find('\t', c), line.size());
      row.cells.push_back(trim(line.substr(c, tab - c)));
      c = tab + 1;
    }
    if (t.header_.cells.empty()) {
      t.header_ = std::move(row);
      continue;
    }
    if (row.cells.size() > t.header_.cells.size()) {
      problems->push_back({t.file_, number, 0,
                           "has " + std::to_string(row.cells.size()) + " cells where the header names " +
                               std::to_string(t.header_.cells.size()) + " columns; take out the extra tabs",
                           std::string(line)});
      row.cells.resize(t.header_.cells.size());
    }
    t.rows_.push_back(std::move(row));
  }
  if (t.header_.cells.empty())
    problems->push_back({t.file_, 1, 0, "no header row; the first line that is no comment names the columns", ""});
  t.header_.table = &t;
  for (Row& row : t.rows_) row.table = &t;
  return t;
}

Table Table::read(const std::string& path, std::vector<Problem>* problems) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  if (in) bytes << in.rdbuf();
  if (!in) problems->push_back({path, 0, 0, "cannot be read", ""});
  return parse(path, std::move(bytes).str(), problems);
}

Value parse_value(std::string_view cell) {
  Value v;
  if (!cell.empty() && cell[0] == '~') v.drop_article = true, cell.remove_prefix(1);
  size_t brace = cell.find('{');
  v.text = trim(cell.substr(0, brace));
  if (brace == std::string_view::npos) return v;
  std::string_view note = cell.substr(brace + 1);
  note = note.substr(0, note.find('}'));
  for (std::string_view part : split(note, ';')) {
    if (part.starts_with("slant:"))
      v.slant = trim(part.substr(6));
    else if (part.starts_with("after:"))
      v.after = split(part.substr(6), ',');
    else if (size_t dots = part.find(".."); dots != std::string_view::npos)
      v.from = trim(part.substr(0, dots)), v.to = trim(part.substr(dots + 2));
  }
  return v;
}

}  // namespace marsad::codebook
