// Whether every file has its columns, filled where they must be, with values that may stand there.
//
// columns.h lists them. What it cannot do: the frame's own language (frame.h), whose faults
// loading names.
#include <algorithm>
#include <charconv>

#include "arabic/fold.h"
#include "codebook/check_parts.h"
#include "codebook/columns.h"
#include "codebook/dated_patterns.h"

namespace marsad::codebook {
namespace {

// Kinds whose own reader names their faults: their columns are free here.
bool read_elsewhere(std::string_view kind) {
  return kind.starts_with("times/") || kind == "numbers" || kind == "verbs";
}

std::string joined(std::string_view choices) {
  std::string out;
  for (std::string_view c : split(choices, ' ')) out += (out.empty() ? "" : ", ") + std::string(c);
  return out;
}

bool one_of(std::string_view value, std::string_view choices) {
  const std::vector<std::string_view> list = split(choices, ' ');
  return std::find(list.begin(), list.end(), value) != list.end();
}

void check_number(Checked& c, const Row& row, const Column& column, double low, double high, const char* cure) {
  const std::string_view v = row[column.name];
  double d = 0;
  auto [end, error] = std::from_chars(v.data(), v.data() + v.size(), d);
  if (error != std::errc() || end != v.data() + v.size()) return;  // no number: loading says so
  if (d < low || d > high)
    c.faults.push_back(
        row.problem(column.name, std::string(column.name) + " " + std::string(v) + " is out of range; " + cure));
}

void check_date(Checked& c, const Row& row, std::string_view date) {
  // A dated event may be a span: 2013-11-25/2014-01-22.
  if (const size_t slash = date.find('/'); slash != std::string_view::npos && is_partial_date(date.substr(0, slash))) {
    const std::string_view from = date.substr(0, slash);
    date.remove_prefix(slash + 1);
    if (is_partial_date(date) && !runs_forward(from, date))
      c.faults.push_back(row.problem_at(from, "dates out of order: " + std::string(from) + " is after " +
                                                  std::string(date) + "; write the earlier one first"));
  }
  if (!date.empty() && !is_partial_date(date))
    c.faults.push_back(
        row.problem_at(date, "'" + std::string(date) + "' is no date; write 2016-07-28, 2016-07 or 2016"));
}

void check_span(Checked& c, const Row& row, std::string_view from, std::string_view to) {
  check_date(c, row, from), check_date(c, row, to);
  if (!runs_forward(from, to))
    c.faults.push_back(row.problem_at(from, "dates out of order: " + std::string(from) + " is after " +
                                                std::string(to) + "; write the earlier one first"));
}

// The spans written in braces behind a value: X{2016-07-28..2017-01}.
void check_braces(Checked& c, const Row& row, std::string_view cell) {
  if (std::count(cell.begin(), cell.end(), '{') != std::count(cell.begin(), cell.end(), '}'))
    c.faults.push_back(row.problem_at(cell, "braces do not match in '" + std::string(cell) + "'; close each { with }"));
  const size_t brace = cell.find('{');
  if (brace == std::string_view::npos) return;
  std::string_view note = cell.substr(brace + 1);
  for (std::string_view part : split(note.substr(0, note.find('}')), ';'))
    if (!part.starts_with("slant:") && !part.starts_with("after:") && part.find("..") == std::string_view::npos)
      c.faults.push_back(row.problem_at(
          part, "'" + std::string(part) + "' is no note; write {after:WORD}, {slant:NAME} or {FROM..TO}"));
  const Value v = parse_value(cell);
  if (v.text.empty()) c.faults.push_back(row.problem_at(cell, "a note without a name before it; write NAME{…}"));
  check_span(c, row, v.from, v.to);
}

void check_cell(Checked& c, const Row& row, const Column& column) {
  const std::string_view v = row[column.name];
  const bool needed = column.cell == Cell::needed || column.cell == Cell::needed_choice ||
                      column.cell == Cell::patterns || column.cell == Cell::terms;
  if (v.empty()) {
    if (needed)
      c.faults.push_back({row.table->file(), row.line, 1,
                          "no " + std::string(column.name) + "; the column must be filled", std::string(row.source)});
    return;
  }
  switch (column.cell) {
    case Cell::choice:
    case Cell::needed_choice:
      if (!one_of(v, column.choices))
        c.faults.push_back(row.problem(column.name, "unknown " + std::string(column.name) + " '" + std::string(v) +
                                                        "'; one of: " + joined(column.choices)));
      break;
    case Cell::latitude:
      check_number(c, row, column, -90, 90, "a latitude lies between -90 and 90; are lat and lon exchanged?");
      break;
    case Cell::longitude:
      check_number(c, row, column, -180, 180, "a longitude lies between -180 and 180");
      break;
    case Cell::distance:
      check_number(c, row, column, 0, 3000, "write kilometres, 0 to 3000");
      break;
    case Cell::date:
      for (std::string_view value : row.list(column.name)) check_date(c, row, value);
      break;
    case Cell::terms:
      for (std::string_view value : row.list(column.name)) check_date(c, row, value);
      if (const auto terms = row.list(column.name); terms.size() > 2)
        c.faults.push_back(row.problem_at(terms[2], "more than two terms; write FROM/TO, or A/B | C/D for an office"));
      break;
    case Cell::patterns:
      dated_patterns(row, &c.faults);
      break;
    case Cell::variants:
      for (std::string_view value : row.list(column.name)) check_braces(c, row, value);
      break;
    case Cell::types:
      for (std::string_view value : row.list(column.name))
        if (!one_of(value.substr(0, value.find('/')), kTypes))
          c.faults.push_back(row.problem_at(
              value, "'" + std::string(value) + "' is no PLOVER type; write TYPE or TYPE/mode, as RETREAT/ceasefire"));
      break;
    default:
      break;
  }
}

}  // namespace

void check_columns(Checked& c) {
  for (const SourceTable& t : c.tables) {
    if (read_elsewhere(t.kind)) continue;
    const std::vector<Column>* columns = columns_of(t.kind);
    if (!columns) {
      c.faults.push_back(
          {t.table.file(), 1, 0, "'" + t.kind + "' is no kind of file; docs/codebook.md lists them", ""});
      continue;
    }
    const Row& header = t.table.header();
    for (std::string_view name : header.cells) {
      if (std::any_of(columns->begin(), columns->end(), [&](const Column& k) { return k.name == name; })) continue;
      std::string known;
      for (const Column& k : *columns) known += (known.empty() ? "" : ", ") + std::string(k.name);
      c.faults.push_back(
          header.problem_at(name, "unknown column '" + std::string(name) + "'; " + t.kind + " have: " + known));
    }
    for (const Column& k : *columns) {
      if (t.table.column(k.name) < 0 && (k.cell == Cell::needed || k.cell == Cell::needed_choice ||
                                         k.cell == Cell::patterns || k.cell == Cell::terms)) {
        c.faults.push_back({t.table.file(), header.line, 1,
                            "the column '" + std::string(k.name) + "' is missing; every entry needs it",
                            std::string(header.source)});
        continue;
      }
      for (const Row& row : t.table.rows()) check_cell(c, row, k);
    }
    for (const Row& row : t.table.rows()) {
      if (size_t bad = arabic::invalid_utf8(row.source); bad != std::string_view::npos)
        c.faults.push_back({t.table.file(), row.line, 0,
                            "byte " + std::to_string(bad + 1) + " of the line is not UTF-8; save the file as UTF-8",
                            ""});
      if (!row["lat"].empty() != !row["lon"].empty())
        c.faults.push_back(
            row.problem(row["lat"].empty() ? "lon" : "lat", "only one of lat and lon is given; give both or neither"));
      const std::string_view start = row["start"], end = row["end"].empty() ? row["deadline"] : row["end"];
      if (is_partial_date(start) && is_partial_date(end) && !runs_forward(start, end))
        c.faults.push_back(row.problem("start", "dates out of order: " + std::string(start) + " is after " +
                                                    std::string(end) + "; write the earlier one first"));
      if (t.kind != "actors") continue;
      for (std::string_view parent : row.list("parents")) check_braces(c, row, parent);
      for (std::string_view role : row.list("roles")) {  // ID:ROLE, ID:ROLE:2018, ID:ROLE:FROM..TO
        const std::vector<std::string_view> parts = split(role, ':');
        if (parts.size() < 2 || parts.size() > 3) {
          c.faults.push_back(
              row.problem_at(role, "'" + std::string(role) + "' is no role; write ID:ROLE or ID:ROLE:FROM..TO"));
        } else if (parts.size() == 3) {
          const size_t dots = parts[2].find("..");
          if (dots == std::string_view::npos)
            check_date(c, row, parts[2]);
          else
            check_span(c, row, parts[2].substr(0, dots), parts[2].substr(dots + 2));
        }
      }
    }
  }
}

}  // namespace marsad::codebook
